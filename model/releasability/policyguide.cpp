#include "model/releasability/policypack.h"

#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

namespace {

/// Only strings count: a guide is advice, and what is not understood in it advises nothing.
QHash<QString, GuideAdvice> adviceOf(const QJsonObject &guide)
{
    QHash<QString, GuideAdvice> advice;
    QHash<QString, QJsonObject> rows;
    const QJsonArray rowList = guide.value(u"rows").toArray();
    for (const QJsonValue &row : rowList)
        rows.insert(row[u"id"].toString(), row.toObject());
    const QJsonObject examples = guide.value(u"examples").toObject();
    for (auto it = examples.begin(); it != examples.end(); ++it) {
        // A portion that mixes rows is for a person to mark.
        const QString row = it.value().toString();
        const QString mark = rows.value(row).value(u"mark").toString();
        if (!mark.isEmpty())
            advice.insert(it.key(), GuideAdvice{row, mark, rows.value(row).value(u"rationale").toString()});
    }
    const QJsonArray notes = guide.value(u"notes").toArray();
    for (const QJsonValue &note : notes) {
        const QJsonArray asks = note[u"asks"].toArray();
        const QString item = note[u"portion"].toString();
        if (asks.size() == 1 && asks.first().isString() && !item.isEmpty())
            advice.insert(item, GuideAdvice{note[u"rows"][0].toString(), asks.first().toString(), note[u"why"].toString()});
        else
            advice.remove(item);
    }
    return advice;
}

} // namespace

void PolicyPack::takeGuide(const QJsonObject &guide)
{
    m_advice = adviceOf(guide);
    for (auto it = m_advice.cbegin(); it != m_advice.cend(); ++it)
        m_namedItems.insert(it.key());
}

Result<PolicyPackPtr> PolicyPack::withGuide(const QByteArray &json, const QString &where) const
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(json, &failure);
    if (failure.error != QJsonParseError::NoError || !document.isObject())
        return Error{ErrorCode::Malformed, Tr::tr("This is no classification guide: %1.").arg(failure.errorString()),
                     Tr::tr("%1: line %2").arg(where).arg(json.left(failure.offset).count('\n') + 1)};
    auto pack = std::make_shared<PolicyPack>(*this);
    pack->takeGuide(document.object());
    return PolicyPackPtr(std::move(pack));
}

const GuideAdvice *PolicyPack::advice(const QString &item) const
{
    const auto found = m_advice.constFind(item);
    return found == m_advice.constEnd() ? nullptr : &*found;
}

} // namespace parallax
