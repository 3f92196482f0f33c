#include "storage/inspect/inspectors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepJson = 500;

/// Every name and string, with its path; a data address as the file that it is.
void walk(const QJsonValue &value, const QString &path, const QString &place, int depth, Inspection &found)
{
    if (found.isOver() || depth > kDeepJson)
        return;
    if (value.isString()) {
        const QString text = value.toString();
        found.text(placeIn(place, path), TextKind::Shown, text);
        if (const QByteArray bytes = bytesOfDataAddress(text); !bytes.isEmpty())
            found.file(bytes, placeIn(place, path));
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            walk(array[i], u"%1/%2"_s.arg(path).arg(i), place, depth + 1, found);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            found.text(placeIn(place, path), TextKind::Raw, each.key());
            walk(each.value(), u"%1/%2"_s.arg(path, each.key()), place, depth + 1, found);
        }
    }
}

} // namespace

QByteArray bytesOfDataAddress(const QString &address)
{
    if (!address.startsWith("data:"_L1, Qt::CaseInsensitive))
        return {};
    const qsizetype comma = address.indexOf(u',');
    if (comma < 0)
        return {};
    const QByteArray rest = address.mid(comma + 1).toLatin1();
    return address.left(comma).endsWith(";base64"_L1, Qt::CaseInsensitive) ? QByteArray::fromBase64(QByteArray::fromPercentEncoding(rest))
                                                                          : QByteArray::fromPercentEncoding(rest);
}

void inspectPlainText(const QByteArray &utf8, const QString &place, Inspection &found)
{
    found.text(place, TextKind::Shown, QString::fromUtf8(utf8));
}

bool inspectJson(const QByteArray &utf8, const QString &place, Inspection &found)
{
    const QJsonDocument whole = QJsonDocument::fromJson(utf8);
    if (!whole.isNull()) {
        walk(whole.isArray() ? QJsonValue(whole.array()) : QJsonValue(whole.object()), {}, place, 0, found);
        // What a parser drops (a name given twice, text behind the end) is in the bytes.
        found.text(place, TextKind::Raw, QString::fromUtf8(utf8));
        return true;
    }
    const QList<QByteArray> lines = utf8.split('\n');
    QList<QJsonDocument> read;
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        read.append(QJsonDocument::fromJson(line));
        if (read.last().isNull())
            return false;
    }
    for (qsizetype i = 0; i < read.size(); ++i)
        walk(read[i].isArray() ? QJsonValue(read[i].array()) : QJsonValue(read[i].object()), u"/%1"_s.arg(i), place, 0, found);
    found.text(place, TextKind::Raw, QString::fromUtf8(utf8));
    return !read.isEmpty();
}

} // namespace parallax
