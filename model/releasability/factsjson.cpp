#include "model/releasability/factsjson.h"

#include "model/releasability/policypack.h"

namespace parallax {

Result<Facts> factsFromPortionJson(const QJsonObject &portion, const QString &where, const ProductHead &head,
                                   MarkCache &marks, const PolicyPack *pack)
{
    // Only what decides is read: an odd figure or number must not stand in the way of an answer.
    QJsonObject deciding;
    for (const char16_t *key : {u"id", u"mark", u"regime", u"category", u"originator", u"topic", u"licence", u"true_owner",
                                u"owner", u"date", u"alternates"}) {
        const QString name = QStringView(key).toString();
        if (portion.contains(name))
            deciding.insert(name, portion.value(name));
    }
    const Result<PortionPtr> read = portionFromJson(deciding, where);
    if (!read)
        return read.error();
    Facts facts = factsOf(**read, head, marks);
    // A record that holds for one text alone asks for all of it.
    if (pack && pack->bindsContent((*read)->id.value))
        if (const Result<PortionPtr> whole = portionFromJson(portion, where))
            facts.body.content = contentDigest(**whole);
    return facts;
}

Result<Facts> factsFromLabelJson(const QJsonObject &label, const QString &item, const QString &where, MarkCache &marks)
{
    QJsonObject portion = label;
    portion.insert(QStringLiteral("id"), item);
    return factsFromPortionJson(portion, where, {}, marks);
}

} // namespace parallax
