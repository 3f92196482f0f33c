#include "model/releasability/policypack.h"

#include "model/releasability/policyreader.h"
#include "model/releasability/policyschema.h"
#include "model/tr.h"

#include <QJsonDocument>
#include <QJsonParseError>

namespace parallax {

Result<PolicyPackPtr> PolicyPack::fromJson(const QByteArray &json, const QString &where, const MarkingLanguage &language)
{
    QJsonParseError failure;
    const QJsonDocument document = QJsonDocument::fromJson(json, &failure);
    if (failure.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(failure.offset);
        return Error{ErrorCode::Malformed, Tr::tr("This is not JSON: %1.").arg(failure.errorString()),
                     Tr::tr("%1: line %2").arg(where).arg(before.count('\n') + 1)};
    }
    if (!document.isObject())
        return Error{ErrorCode::Malformed, Tr::tr("A policy pack is a JSON object; this is not one."), where};
    return fromJson(document.object(), where, language);
}

Result<PolicyPackPtr> PolicyPack::fromJson(const QJsonObject &json, const QString &where, const MarkingLanguage &language)
{
    if (const Result<void> checked = checkPolicySchema(json, where); !checked)
        return checked.error();
    auto pack = std::make_shared<PolicyPack>();
    if (const Result<void> read = readPolicy(json, where, pack.get()); !read)
        return read.error();
    const Result<QList<CodeEntry>> codes = policyCodes(json, where, *pack, *language.codes);
    if (!codes)
        return codes.error();
    Result<MarkingLanguage> extended = language.with(*codes);
    if (!extended)
        return Error{extended.error().code, extended.error().what, QStringLiteral("%1: /groups").arg(where)};
    pack->m_language = *extended;
    for (int i = 0; i < pack->nations.size(); ++i)
        pack->m_nationIndex.insert(pack->nations.at(i).code, i);
    const auto name = [&](const QString &item, const QString &content) {
        pack->m_namedItems.insert(item);
        if (!content.isEmpty())
            pack->m_boundItems.insert(item);
    };
    for (const DecisionRecord &record : pack->decisions)
        name(record.portion, record.content);
    for (const auto *list : {&pack->consents, &pack->orconConsents}) {
        for (const ConsentRecord &record : *list)
            name(record.portion, record.content);
    }
    pack->m_namedItems.remove(QString());
    if (json.value(u"guide").isObject())
        pack->takeGuide(json.value(u"guide").toObject());
    return PolicyPackPtr(std::move(pack));
}

const NationPolicy *PolicyPack::nation(QStringView code) const
{
    const auto found = m_nationIndex.constFind(code.toString());
    return found == m_nationIndex.constEnd() ? nullptr : &nations.at(*found);
}

QString PolicyPack::nationName(const QString &code) const
{
    if (const NationPolicy *known = nation(code))
        return known->name;
    if (const std::optional<CodeIndex> index = m_language.codes->find(code))
        return m_language.codes->entry(*index).name;
    return code;
}

QJsonValue PolicyPack::parameter(Regime regime, const QString &name) const
{
    const bool ic = regime == Regime::Ic;
    const QJsonValue given = regimes.value(ic ? u"ic" : u"dod").toObject().value(name);
    if (given.isObject())
        return given.toObject().value(u"value");
    if (!given.isUndefined())
        return given;
    // The scenario's rules (data/scenario/README.md), where a pack says nothing.
    if (name == u"bare_classified")
        return QStringLiteral("needs disclosure official");
    if (name == u"bare_classified_in_disseminated_product")
        return ic ? QStringLiteral("withhold") : QStringLiteral("needs disclosure official");
    if (name == u"own_information_returns" || name == u"expand_groups")
        return true;
    if (name == u"relido_standing_release")
        return false;
    if (name == u"plain_unclassified")
        return QStringLiteral("release");
    if (name == u"rel_with_unmarked")
        return ic ? QStringLiteral("NOFORN") : QStringLiteral("bare level");
    if (name == u"display_only_rollup")
        return ic ? QStringLiteral("intersection") : QStringLiteral("identical");
    return {};
}

} // namespace parallax
