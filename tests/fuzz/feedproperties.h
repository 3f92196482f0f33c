#pragma once

#include "storage/exchange/feeds.h"

#include <cstdint>

namespace parallax
{

/// Reads \a bytes as \a format, or as what they are told to be, strictly and leniently, and aborts with a sentence
/// where a promise of the readers does not hold: all or nothing, an error has words and a place, sets come back from a
/// TLE unchanged, numbers are numbers, every message has a JSON.
void checkFeed(const std::uint8_t *data, std::size_t size, std::optional<FeedFormat> format);

} // namespace parallax
