#include "widgets/picture/earthfile.h"

#include <QByteArray>
#include <QtEndian>

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

constexpr qsizetype kHeaderBytes = 12;
constexpr qsizetype kPointBytes = 4;
constexpr qsizetype kStarBytes = 12;
constexpr quint32 kVersion = 1;
constexpr double kSteps = 32767; // of 180° of longitude, of 90° of latitude
constexpr qint16 kNoColour = -32768;

template <typename Number>
Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

Error malformed(const QString &what, const QString &where)
{
    return {ErrorCode::Malformed, what, where};
}

/// The count that the header gives.
Result<quint32> readHeader(const QByteArray &bytes, const char *magic, const QString &where)
{
    if (bytes.size() < kHeaderBytes)
        return malformed(QStringLiteral("The file ends after %1 bytes, within its header.").arg(bytes.size()), where);
    if (bytes.left(4) != magic)
        return malformed(QStringLiteral("The file begins with the bytes %1, not with %2.")
                             .arg(QString::fromLatin1(bytes.left(4).toHex(' ')), QString::fromLatin1(magic)), where);
    const quint32 version = numberAt<quint32>(bytes, 4);
    if (version > kVersion)
        return Error{ErrorCode::TooNew, QStringLiteral("The file has version %1; %2 is the latest known.").arg(version).arg(kVersion),
                     where};
    if (version == 0)
        return malformed(QStringLiteral("The file has version 0."), where);
    return numberAt<quint32>(bytes, 8);
}

Result<std::vector<QPolygonF>> readPolylines(const QByteArray &bytes, const char *magic, quint32 fewestPoints, const QString &where)
{
    const Result<quint32> count = readHeader(bytes, magic, where);
    if (!count)
        return count.error();
    const qsizetype pointsAt = kHeaderBytes + qsizetype(*count) * qsizetype(sizeof(quint32));
    if (pointsAt > bytes.size())
        return malformed(QStringLiteral("The file speaks of %1 lines and ends before their lengths do.").arg(*count), where);
    const qsizetype points = (bytes.size() - pointsAt) / kPointBytes;
    qsizetype promised = 0;
    for (quint32 i = 0; i < *count; ++i) {
        const quint32 length = numberAt<quint32>(bytes, kHeaderBytes + qsizetype(i) * 4);
        if (length < fewestPoints)
            return malformed(QStringLiteral("Line %1: %2 points are fewer than %3.").arg(i).arg(length).arg(fewestPoints), where);
        promised += length;
    }
    if (promised != points || (bytes.size() - pointsAt) % kPointBytes != 0)
        return malformed(QStringLiteral("The file speaks of %1 points and has %2 bytes for them.")
                             .arg(promised).arg(bytes.size() - pointsAt), where);

    std::vector<QPolygonF> lines(*count);
    qsizetype at = pointsAt;
    for (quint32 i = 0; i < *count; ++i) {
        const quint32 length = numberAt<quint32>(bytes, kHeaderBytes + qsizetype(i) * 4);
        lines[i].reserve(length);
        for (quint32 j = 0; j < length; ++j, at += kPointBytes) {
            const double x = numberAt<qint16>(bytes, at), y = numberAt<qint16>(bytes, at + 2);
            if (x < -kSteps || y < -kSteps)
                return malformed(QStringLiteral("Line %1, point %2: -32768 is outside [-32767, 32767].").arg(i).arg(j), where);
            lines[i].append(QPointF(x * 180 / kSteps, y * 90 / kSteps));
        }
    }
    return lines;
}

} // namespace

Result<std::vector<QPolygonF>> readEarthRings(const QByteArray &bytes, const QString &where)
{
    Result<std::vector<QPolygonF>> rings = readPolylines(bytes, "PXLR", 4, where);
    if (!rings)
        return rings;
    for (size_t i = 0; i < rings->size(); ++i)
        if (!(*rings)[i].isClosed())
            return malformed(QStringLiteral("Ring %1 does not end where it begins.").arg(i), where);
    return rings;
}

Result<std::vector<QPolygonF>> readEarthLines(const QByteArray &bytes, const QString &where)
{
    return readPolylines(bytes, "PXLL", 2, where);
}

Result<std::vector<Star>> readStars(const QByteArray &bytes, const QString &where)
{
    const Result<quint32> count = readHeader(bytes, "PXST", where);
    if (!count)
        return count.error();
    if (bytes.size() - kHeaderBytes != qsizetype(*count) * kStarBytes)
        return malformed(QStringLiteral("The file speaks of %1 stars and has %2 bytes for them.")
                             .arg(*count).arg(bytes.size() - kHeaderBytes), where);
    std::vector<Star> stars;
    stars.reserve(*count);
    for (quint32 i = 0; i < *count; ++i) {
        const qsizetype at = kHeaderBytes + qsizetype(i) * kStarBytes;
        const double rightAscensionDeg = double(numberAt<float>(bytes, at));
        const double declinationDeg = double(numberAt<float>(bytes, at + 4));
        if (!(rightAscensionDeg >= 0 && rightAscensionDeg < 360))
            return malformed(QStringLiteral("Star %1: right ascension %2 is outside [0, 360).").arg(i).arg(rightAscensionDeg), where);
        if (!(declinationDeg >= -90 && declinationDeg <= 90))
            return malformed(QStringLiteral("Star %1: declination %2 is outside [-90, 90].").arg(i).arg(declinationDeg), where);
        const double a = rightAscensionDeg * std::numbers::pi / 180, d = declinationDeg * std::numbers::pi / 180;
        const qint16 colour = numberAt<qint16>(bytes, at + 10);
        stars.push_back({Eigen::Vector3d(std::cos(d) * std::cos(a), std::cos(d) * std::sin(a), std::sin(d)).cast<float>(),
                         float(numberAt<qint16>(bytes, at + 8)) / 1000.0f, colour == kNoColour ? 0.0f : float(colour) / 1000.0f});
        if (i > 0 && stars[i].magnitude < stars[i - 1].magnitude)
            return malformed(QStringLiteral("Star %1 is brighter than the one before it.").arg(i), where);
    }
    return stars;
}

} // namespace parallax
