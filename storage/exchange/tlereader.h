#pragma once

#include "storage/exchange/feednotes.h"

namespace parallax
{

/// Two-line element sets and three-line ones (a line `0 NAME` or a bare name above each pair). Lines that begin with #
/// are comments, blank ones are passed over, \r\n is taken, and what stands behind column 69 is not read.
///
/// Catalogue numbers may be padded with blanks or zeros and may be Alpha-5: a letter without I and O stands for 10 to
/// 33, so that Z9999 is 339999. Epoch years 57 to 99 are 19xx. The day fraction becomes whole nanoseconds (one in the
/// eighth decimal is 864 µs) of a day of 86,400 s. Numbers are those that strtod would give. Ephemeris type: blank, 0,
/// 2 and 3 (SGP4, SDP4); 4 is SGP4-XP and refused. A wrong or missing checksum is a warning, or a fault where the
/// options ask for it ('-' counts 1).
///
/// \param text  UTF-8 without byte order mark and control characters, as feedText() gives it.
/// Source: CelesTrak, FAQs: Two-Line Element Set Format; Space-Track, Alpha-5; Spacetrack Report #3.
Result<std::vector<ElementSet>> readTle(std::string_view text, FeedNotes &notes, const FeedOptions &options);

} // namespace parallax
