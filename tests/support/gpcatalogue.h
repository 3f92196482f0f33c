#pragma once

#include "model/orbit/meanelements.h"

#include <QString>

#include <vector>

namespace parallax::testing {

/// The element sets of a CelesTrak GP file in CSV; for tests and benchmarks only. Empty where the file cannot be read.
std::vector<MeanElements> gpCatalogue(const QString &file);
/// The public catalogue of 2024-11-01 among the sets that we may read but not ship; empty where it is absent.
std::vector<MeanElements> publicCatalogue();

} // namespace parallax::testing
