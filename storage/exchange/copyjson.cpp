#include "storage/exchange/copyencoders.h"

#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

QByteArray copyToJson(const ReleaseCopy &copy)
{
    QJsonArray items;
    for (const ReleaseItem &item : copy.items) {
        QJsonObject json{{u"kind"_s, portionKindName(item.kind)}, {u"mark"_s, item.mark}, {u"text"_s, item.text}};
        if (!item.number.isEmpty())
            json.insert(u"number"_s, item.number);
        if (!item.altText.isEmpty())
            json.insert(u"alt_text"_s, item.altText);
        if (!item.image.isEmpty())
            json.insert(u"image_png"_s, QString::fromLatin1(item.image.toBase64()));
        if (item.table >= 0)
            json.insert(u"table"_s, item.table);
        items.append(json);
    }
    QJsonObject json{{u"title"_s, copy.title}, {u"banner"_s, copy.banner}, {u"items"_s, items}};
    json.insert(u"recipients"_s, QJsonArray::fromStringList(copy.recipients));
    if (!copy.notices.isEmpty())
        json.insert(u"notices"_s, QJsonArray::fromStringList(copy.notices));
    if (copy.asOf.isKnown())
        json.insert(u"as_of"_s, copy.asOf.toString());
    if (copy.exercise)
        json.insert(u"exercise"_s, true);
    if (!copy.language.isEmpty())
        json.insert(u"language"_s, copy.language);
    return QJsonDocument(json).toJson();
}

Result<ReleaseCopy> copyFromJson(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return Error{ErrorCode::Malformed, error.errorString(), u"byte %1"_s.arg(error.offset)};
    static const QSet<QString> known{u"title"_s, u"banner"_s, u"items"_s, u"recipients"_s, u"notices"_s, u"as_of"_s,
                                     u"exercise"_s, u"language"_s};
    static const QSet<QString> knownOfItem{u"kind"_s, u"mark"_s, u"text"_s, u"number"_s, u"alt_text"_s, u"image_png"_s, u"table"_s};
    const auto firstUnknown = [](const QJsonObject &object, const QSet<QString> &keys) {
        for (auto it = object.begin(); it != object.end(); ++it)
            if (!keys.contains(it.key()))
                return it.key();
        return QString();
    };
    const auto strings = [&](const QString &key) {
        QStringList list;
        const QJsonArray array = json.value(key).toArray();
        for (const QJsonValue &value : array)
            list.append(value.toString());
        return list;
    };
    if (const QString key = firstUnknown(json, known); !key.isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("A copy has no \"%1\".").arg(key), u"/"_s + key};
    ReleaseCopy copy;
    copy.title = json.value(u"title"_s).toString();
    copy.banner = json.value(u"banner"_s).toString();
    copy.recipients = strings(u"recipients"_s);
    copy.notices = strings(u"notices"_s);
    copy.exercise = json.value(u"exercise"_s).toBool();
    copy.language = json.value(u"language"_s).toString();
    if (json.contains(u"as_of"_s)) {
        const auto day = Day::parse(json.value(u"as_of"_s).toString());
        if (!day)
            return day.error();
        copy.asOf = *day;
    }
    const QJsonArray items = json.value(u"items"_s).toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject each = items[i].toObject();
        const auto kind = portionKindFromName(each.value(u"kind"_s).toString());
        if (const QString key = firstUnknown(each, knownOfItem); !key.isEmpty() || !kind)
            return Error{ErrorCode::Malformed, Tr::tr("This is no item of a copy."), u"/items/%1/%2"_s.arg(i).arg(key)};
        ReleaseItem item;
        item.kind = *kind;
        item.mark = each.value(u"mark"_s).toString();
        item.text = each.value(u"text"_s).toString();
        item.number = each.value(u"number"_s).toString();
        item.altText = each.value(u"alt_text"_s).toString();
        item.image = QByteArray::fromBase64(each.value(u"image_png"_s).toString().toLatin1());
        item.table = each.value(u"table"_s).toInt(-1);
        copy.items.append(item);
    }
    return copy;
}

} // namespace parallax
