#pragma once

#include "storage/exchange/feednotes.h"

namespace parallax
{

/// A table with the keywords of OMM in its first line (RFC 4180: quotes, line ends inside them), columns in any order.
/// What the table does not say is SGP4, TEME, UTC and EARTH, as CelesTrak leaves it out. Columns that are not known are
/// not read, and named in one finding. A record with another number of cells than the first line is a bad entry.
Result<std::vector<ElementSet>> readOmmCsv(std::string_view text, FeedNotes &notes, const FeedOptions &options);

/// A list of objects (or one object) with the keywords of OMM; numbers as numbers or as strings, null as if it were not
/// there. RFC 8259, nesting up to 32 deep. Keys that are not known are not read, and named in one finding.
Result<std::vector<ElementSet>> readOmmJson(std::string_view text, FeedNotes &notes, const FeedOptions &options);

} // namespace parallax
