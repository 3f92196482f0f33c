#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>

namespace parallax
{

// Each reads bytes of others and aborts with a sentence where a promise of the reader does not hold.

/// A document of the kind that \a name ends with: an error has words; a product that was read is a product (ids are there once,
/// it survives its own JSON), and a portion with a mark shows no more than the file did.
void checkDocument(const std::uint8_t *data, std::size_t size, const QString &name);

/// A mark in both forms and regimes: findings lie inside the text; what is printed reads again as the same.
void checkMark(const std::uint8_t *data, std::size_t size);

/// A policy pack: an error names a place; what was read has a host, and nations that are there once.
void checkPack(const std::uint8_t *data, std::size_t size);

/// Any file, looked through for leaks: an error has words; each text has a place in the file, each finding a code, a place and a sentence; what
/// was found goes through the search, and survives the way out of the room that others' files are read in.
void checkInspection(const std::uint8_t *data, std::size_t size);

} // namespace parallax
