#pragma once

#include "model/document/edit.h"
#include "storage/store/connection.h"

namespace parallax {

/// Keeps images and binds them to a product, in the caller's transaction. Error: TooLarge past kMostPictureBytes.
Result<void> keepPictures(Connection &connection, const ProductId &product, const QList<QByteArray> &pictures);
/// Binds to \a product the images that steps bring in from another product of this store: what was copied and pasted here.
Result<void> bindPictures(Connection &connection, const ProductId &product, const QList<EditStep> &steps);
/// Of those bound to \a product. Error: NotFound; Malformed where the bytes are not what their name says.
Result<QByteArray> readPicture(Connection &connection, const ProductId &product, const QString &name);
/// Those that no product shows, after one was removed; in the caller's transaction.
Result<void> dropUnboundPictures(Connection &connection);

inline constexpr qint64 kMostPictureBytes = 256LL * 1024 * 1024; ///< of one product, as it is made

} // namespace parallax
