#include "storage/exchange/importpicture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

namespace parallax
{

namespace
{

constexpr qint64 kMostPixels = 32'000'000; // QImageReader refuses more than 128 MiB by itself

} // namespace

std::optional<QByteArray> cleanPicture(const QByteArray &bytes)
{
    QByteArray source = bytes;
    QBuffer in(&source);
    if (!in.open(QIODevice::ReadOnly))
        return std::nullopt;
    QImageReader reader(&in);
    reader.setAutoTransform(true); // as a viewer would turn it
    static const QList<QByteArray> known { "png", "jpeg", "jpg", "gif", "bmp", "webp" };
    if (!known.contains(reader.format()))
        return std::nullopt;
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > kMostPixels)
        return std::nullopt;
    QImage image = reader.read();
    if (image.isNull())
        return std::nullopt;
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    image = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    // The pixels alone: texts, resolution and colour profile stay behind.
    const QImage bare = QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format()).copy();
    QByteArray png;
    QBuffer out(&png);
    if (!out.open(QIODevice::WriteOnly) || !QImageWriter(&out, "png").write(bare))
        return std::nullopt;
    return png;
}

} // namespace parallax
