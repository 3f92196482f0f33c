#include "storage/inspect/inspectors.h"

#include "model/tr.h"
#include "storage/inspect/pdfparts.h"

#include <QtEndian>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostUnpacked = 64LL * 1024 * 1024; ///< of one piece

void tellMetadata(const QString &place, const QStringList &parts, Inspection &found)
{
    if (!parts.isEmpty())
        found.structure(u"LK-META"_s, place, Tr::tr("The image has metadata (%1).").arg(parts.join(u", "_s)));
}

void tellTail(const QByteArray &bytes, qsizetype end, const QString &place, Inspection &found)
{
    if (end >= bytes.size())
        return;
    found.structure(u"LK-HIDDEN"_s, place, Tr::tr("There are bytes behind the end of the image."));
    found.file(bytes.mid(end), placeIn(place, Tr::tr("bytes from %1").arg(end)), TextKind::Hidden);
}

/// Metadata in a form of their own (EXIF, XMP, IPTC): texts in the bytes, a small picture among them.
void lookAtMetadata(const QByteArray &data, const QString &place, Inspection &found)
{
    found.text(place, TextKind::Metadata, QString::fromUtf8(data).remove(QChar(0)));
    const qsizetype small = data.indexOf("\xff\xd8\xff");
    if (small >= 0) {
        found.structure(u"LK-HIDDEN"_s, place, Tr::tr("A small picture goes along, as it was when it was made."));
        found.file(data.mid(small), place, TextKind::Hidden);
    }
    inspectRaw(data, place, found);
}

/// Texts of a PNG chunk (PNG 1.2, 4.2.3): keyword, and what may be packed.
QString textOfChunk(const QByteArray &type, const QByteArray &data, bool &unpacked)
{
    const qsizetype zero = data.indexOf('\0');
    const QString keyword = QString::fromLatin1(data.left(zero));
    unpacked = true;
    if (zero < 0 || type == "tEXt")
        return keyword + u": "_s + QString::fromLatin1(data.mid(zero + 1));
    if (type == "zTXt") {
        const QByteArray plain = unpackedZlib(data.mid(zero + 2), kMostUnpacked);
        unpacked = !plain.isNull();
        return keyword + u": "_s + QString::fromLatin1(plain);
    }
    const bool packed = data.mid(zero + 1, 1) == QByteArray("\1", 1);
    const qsizetype language = data.indexOf('\0', zero + 3);
    const qsizetype translated = language < 0 ? -1 : data.indexOf('\0', language + 1);
    if (translated < 0)
        return QString::fromUtf8(data);
    const QByteArray rest = data.mid(translated + 1);
    const QByteArray plain = packed ? unpackedZlib(rest, kMostUnpacked) : rest;
    unpacked = !packed || !plain.isNull();
    return keyword + u": "_s + QString::fromUtf8(data.mid(language + 1, translated - language - 1)) + u' ' + QString::fromUtf8(plain);
}

} // namespace

void inspectPng(const QByteArray &bytes, const QString &place, Inspection &found)
{
    // Those that only say how the picture looks.
    static const QSet<QByteArray> plain = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "bKGD", "pHYs", "sBIT", "hIST", "sPLT", "acTL", "fcTL", "fdAT"};
    QStringList metadata;
    qsizetype at = 8;
    while (at + 12 <= bytes.size()) {
        const qsizetype length = qsizetype(qFromBigEndian<quint32>(bytes.constData() + at));
        const QByteArray type = bytes.mid(at + 4, 4);
        if (length > bytes.size() - at - 12) {
            found.unread(place, Tr::tr("the image is cut off."));
            return inspectRaw(bytes.mid(at), place, found);
        }
        const QByteArray data = bytes.mid(at + 8, length);
        at += 12 + length;
        if (!plain.contains(type)) {
            const QString inner = placeIn(place, QString::fromLatin1(type));
            metadata.append(QString::fromLatin1(type));
            if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
                bool unpacked = true;
                found.text(inner, TextKind::Metadata, textOfChunk(type, data, unpacked));
                if (!unpacked)
                    found.unread(inner, Tr::tr("it is packed, and too large or damaged."));
            } else {
                lookAtMetadata(data, inner, found);
            }
        }
        if (type == "IEND")
            break;
    }
    metadata.removeDuplicates();
    tellMetadata(place, metadata, found);
    tellTail(bytes, at, place, found);
}

void inspectJpeg(const QByteArray &bytes, const QString &place, Inspection &found)
{
    QStringList metadata;
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && uchar(bytes[at]) == 0xff) {
        const uchar marker = uchar(bytes[at + 1]);
        if (marker == 0xff) {
            ++at;
            continue;
        }
        if (marker == 0xd9)
            break;
        if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += 2;
            continue;
        }
        const qsizetype length = qFromBigEndian<quint16>(bytes.constData() + at + 2);
        if (length < 2 || at + 2 + length > bytes.size()) {
            found.unread(place, Tr::tr("the image is cut off."));
            return inspectRaw(bytes.mid(at), place, found);
        }
        const QByteArray data = bytes.mid(at + 4, length - 2);
        // APP0 (JFIF) and APP14 (Adobe) say how to read the colours; JFXX may hold a small picture.
        const bool plain = (marker == 0xe0 && data.startsWith("JFIF")) || (marker == 0xee && data.startsWith("Adobe"));
        if (!plain && ((marker >= 0xe0 && marker <= 0xef) || marker == 0xfe)) {
            const QString name = marker == 0xfe ? u"COM"_s : u"APP%1"_s.arg(marker - 0xe0);
            metadata.append(name);
            lookAtMetadata(data, placeIn(place, name), found);
        }
        at += 2 + length;
        if (marker == 0xda) { // the picture itself: to the next marker that is none of its own
            while (at + 1 < bytes.size() && !(uchar(bytes[at]) == 0xff && bytes[at + 1] != 0 && (uchar(bytes[at + 1]) < 0xd0 || uchar(bytes[at + 1]) > 0xd7)))
                ++at;
        }
    }
    metadata.removeDuplicates();
    tellMetadata(place, metadata, found);
    tellTail(bytes, std::min(at + 2, bytes.size()), place, found);
}

} // namespace parallax
