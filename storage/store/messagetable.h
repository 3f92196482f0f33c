#pragma once

#include "model/orbit/cataloguestore.h"
#include "storage/store/connection.h"

namespace parallax {

// Messages about objects. Each function is one transaction, but writeMessage().

Result<MessageKey> keepMessage(Connection &connection, const CatalogueMessage &message);
/// In the caller's transaction.
Result<MessageKey> writeMessage(Connection &connection, const CatalogueMessage &message, bool *isNew);
Result<QList<MessageRow>> readMessagesFor(Connection &connection, const ObjectId &id);
Result<CatalogueMessage> readMessage(Connection &connection, MessageKey key);

} // namespace parallax
