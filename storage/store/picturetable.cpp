#include "storage/store/picturetable.h"

#include "model/document/picturename.h"
#include "model/tr.h"

#include <QLocale>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QByteArray digestOf(const QString &name)
{
    return QByteArray::fromHex(name.toLatin1());
}

QString pictureIn(const EditStep &step)
{
    const auto *replace = std::get_if<ReplacePortion>(&step);
    const auto *insert = std::get_if<InsertPortion>(&step);
    const PortionPtr portion = replace ? replace->after : insert ? insert->portion : PortionPtr();
    return portion && portion->figure ? portion->figure->picture : QString();
}

} // namespace

Result<void> keepPictures(Connection &connection, const ProductId &product, const QList<QByteArray> &pictures)
{
    qint64 bytes = 0;
    for (const QByteArray &picture : pictures)
        bytes += picture.size();
    if (bytes > kMostPictureBytes) {
        return Error{ErrorCode::TooLarge,
                     Tr::tr("The pictures have %1 together; %2 are the most.")
                         .arg(QLocale::c().formattedDataSize(bytes), QLocale::c().formattedDataSize(kMostPictureBytes)),
                     product.value};
    }
    for (const QByteArray &picture : pictures) {
        const QByteArray digest = digestOf(pictureName(picture));
        if (auto kept = connection.run(u"INSERT INTO pictures (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING"_s, {digest, picture}); !kept)
            return kept.error();
        if (auto bound = connection.run(u"INSERT INTO product_pictures (product, digest) VALUES (?, ?) ON CONFLICT DO NOTHING"_s, {product.value, digest}); !bound)
            return bound.error();
    }
    return {};
}

Result<void> bindPictures(Connection &connection, const ProductId &product, const QList<EditStep> &steps)
{
    for (const EditStep &step : steps) {
        const QString name = pictureIn(step);
        if (!isPictureName(name))
            continue;
        const auto bound = connection.run(u"INSERT INTO product_pictures (product, digest) SELECT ?, digest FROM pictures WHERE digest = ? "
                                          "ON CONFLICT DO NOTHING"_s, {product.value, digestOf(name)});
        if (!bound)
            return bound.error();
    }
    return {};
}

Result<QByteArray> readPicture(Connection &connection, const ProductId &product, const QString &name)
{
    const auto content = connection.value(u"SELECT p.content FROM product_pictures b JOIN pictures p ON p.digest = b.digest "
                                          "WHERE b.product = ? AND b.digest = ?"_s, {product.value, digestOf(name)});
    if (!content)
        return content.error();
    if (!content->isValid())
        return Error{ErrorCode::NotFound, Tr::tr("The product has no picture %1.").arg(name.left(12)), product.value};
    const QByteArray bytes = content->toByteArray();
    if (pictureName(bytes) != name)
        return Error{ErrorCode::Malformed, Tr::tr("Picture %1 is damaged: its bytes are not what its name says.").arg(name.left(12)), product.value};
    return bytes;
}

Result<void> dropUnboundPictures(Connection &connection)
{
    const auto done = connection.run(u"DELETE FROM pictures WHERE NOT EXISTS (SELECT 1 FROM product_pictures b WHERE b.digest = pictures.digest)"_s);
    return done ? Result<void>() : done.error();
}

} // namespace parallax
