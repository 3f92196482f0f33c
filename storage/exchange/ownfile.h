#pragma once

#include "model/document/product.h"
#include "model/marking/language.h"
#include "storage/exchange/copyformat.h"

#include <QHash>

namespace parallax {

class ProductStore;

/// A product with the images that its figures name, by pictureName().
struct OwnProduct
{
    Product product;
    QHash<QString, QByteArray> pictures;
    bool operator==(const OwnProduct &) const = default;
};

/// With its images from a store; one that the store does not have stays out. Waits for the store: for a thread.
OwnProduct ownProduct(const Product &product, ProductStore &store);

/// A product for ourselves, whole: a document that a person can read, under the banner that its portions make, and beside what it shows
/// everything else (facts, tearlines, ids, layers), in front matter (Markdown), a data attribute (HTML) or user-defined metadata
/// (flat ODF). JSON says all by itself. Never for a nation: checkCopy() refuses such a file. Error: Unsupported for PDF.
Result<QByteArray> writeOwn(const OwnProduct &own, CopyFormat format, const MarkingLanguage &language);

/// What a file says beside what it shows.
struct OwnFile
{
    OwnProduct own;
    QByteArray shown;       ///< the file without that
    bool unchanged = false; ///< what it shows is still what writeOwn() makes of \a own
    int picturesDropped = 0; ///< that are no images, or not those of their names
};
/// None where the file is not of writeOwn(). Error: Malformed where what stands beside the text is damaged.
Result<std::optional<OwnFile>> readOwn(const QByteArray &bytes, CopyFormat format, const MarkingLanguage &language);

} // namespace parallax
