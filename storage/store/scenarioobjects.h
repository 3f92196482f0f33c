#pragma once

#include "storage/store/connection.h"

#include "model/time.h"

namespace parallax {

/// Puts the objects of a scenario's file (objects.json) and their elements into the catalogue, in the place of those of the file
/// before it; what feeds told of them stays. In the caller's transaction. An object whose id is no series and number, or whose
/// elements cannot be read, is in the catalogue as far as it can be; the file itself is kept as it is beside it.
Result<void> catalogueScenarioObjects(Connection &connection, const QByteArray &json, Instant at);

/// The same, in a transaction of its own, for the file that the store has, where that never was done: in a store of version 1,
/// which knew no catalogue.
Result<void> catalogueStoredObjects(Connection &connection, Instant at);

/// Makes the exercise's sky, in a transaction of its own, where the scenario is in the store and the sky never was; else nothing.
Result<void> seedBackground(Connection &connection, Instant at);

} // namespace parallax
