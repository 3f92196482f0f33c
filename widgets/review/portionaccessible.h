#pragma once

namespace parallax {

/// Makes every PortionView a table for screen readers: a row is a portion, with its name; a cell is number, mark, text …
/// Cells exist only while somebody asks for them. Safe to call more than once.
void installPortionAccessibility();

} // namespace parallax
