#include "model/disclosure/disclosuredecision.h"

#include "model/document/jsonreader.h"
#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

QString rulingName(Ruling ruling)
{
    switch (ruling) {
    case Ruling::Grant:
        return u"grant"_s;
    case Ruling::Deny:
        return u"deny"_s;
    case Ruling::Sanitise:
        return u"sanitise"_s;
    case Ruling::AskOriginator:
        return u"ask-originator"_s;
    case Ruling::AskGovernment:
        return u"ask-government"_s;
    case Ruling::AskException:
        return u"ask-exception"_s;
    case Ruling::AcceptLeak:
        return u"accept-leak"_s;
    case Ruling::Revoke:
        return u"revoke"_s;
    }
    return {};
}

std::optional<Ruling> rulingFromName(QStringView name)
{
    const auto found = std::find_if(kRulings.cbegin(), kRulings.cend(), [&](Ruling ruling) { return rulingName(ruling) == name; });
    return found == kRulings.cend() ? std::nullopt : std::optional(*found);
}

QJsonObject DisclosureDecision::toJson() const
{
    QJsonObject json{{"id"_L1, id}, {"ruling"_L1, rulingName(ruling)}, {"by"_L1, by}, {"official"_L1, official}, {"date"_L1, date.toString()}};
    const std::pair<QLatin1StringView, const QString &> texts[] = {
        {"request"_L1, request}, {"product"_L1, product},   {"portion"_L1, portion}, {"nation"_L1, nation},
        {"conditions"_L1, conditions}, {"network"_L1, network}, {"content"_L1, content}, {"reason"_L1, reason},
        {"topic"_L1, topic}, {"originator"_L1, originator}, {"partner_reason"_L1, partnerReason}, {"how"_L1, how}, {"from"_L1, from}, {"leak"_L1, leak}, {"said"_L1, said}, {"revokes"_L1, revokes}};
    for (const auto &[field, text] : texts)
        if (!text.isEmpty())
            json.insert(field, text);
    if (level)
        json.insert("level"_L1, levelCode(*level));
    QJsonArray numbers;
    for (int category : categories)
        numbers.append(category);
    if (!numbers.isEmpty())
        json.insert("categories"_L1, numbers);
    if (expires.number != Day::kForever)
        json.insert("expires"_L1, expires.toString());
    return json;
}

Result<DisclosureDecision> DisclosureDecision::fromJson(const QJsonObject &json, const QString &file, const QString &path)
{
    JsonErrors errors{file, {}};
    JsonReader reader(json, path, errors);
    const auto owed = [&](QLatin1StringView key) {
        const QString text = reader.string(key);
        if (text.isEmpty())
            reader.fail(key, Tr::tr("A decision says this."));
        return text;
    };
    DisclosureDecision decision;
    decision.id = owed("id"_L1);
    const QString name = reader.string("ruling"_L1);
    const auto ruling = rulingFromName(name);
    if (!ruling)
        reader.fail("ruling"_L1, Tr::tr("\"%1\" is no ruling.").arg(name));
    decision.ruling = ruling.value_or(Ruling::Deny);
    const bool revokes = decision.ruling == Ruling::Revoke;
    decision.request = reader.string("request"_L1);
    decision.product = reader.string("product"_L1);
    decision.portion = revokes ? reader.string("portion"_L1) : owed("portion"_L1);
    decision.nation = revokes ? reader.string("nation"_L1) : owed("nation"_L1);
    decision.by = owed("by"_L1);
    if (decision.by != u"fdo" && decision.by != u"originator")
        reader.fail("by"_L1, Tr::tr("\"%1\" is none of fdo, originator.").arg(decision.by));
    decision.official = owed("official"_L1);
    decision.conditions = reader.string("conditions"_L1);
    decision.network = reader.string("network"_L1);
    if (!reader.has("date"_L1))
        reader.fail("date"_L1, Tr::tr("A decision says this."));
    decision.date = reader.day("date"_L1);
    if (const Day expires = reader.day("expires"_L1); expires.isKnown())
        decision.expires = expires;
    decision.content = reader.string("content"_L1);
    // Of a text that nobody named it cannot be told whether it still stands.
    if (decision.ruling == Ruling::Grant && decision.content.isEmpty() && !decision.product.isEmpty())
        reader.fail("content"_L1, Tr::tr("A grant names the text that it is for, by its digest."));
    if (decision.ruling == Ruling::AcceptLeak && decision.content.isEmpty())
        reader.fail("content"_L1, Tr::tr("What is accepted is accepted in one text, named by its digest."));
    decision.level = levelFromCode(reader.string("level"_L1));
    decision.topic = reader.string("topic"_L1);
    decision.originator = reader.string("originator"_L1);
    const QJsonArray numbers = reader.take("categories"_L1).toArray();
    for (const QJsonValue &number : numbers)
        decision.categories << number.toInt();
    const bool accepts = decision.ruling == Ruling::AcceptLeak;
    decision.leak = accepts ? owed("leak"_L1) : reader.string("leak"_L1);
    decision.said = accepts ? owed("said"_L1) : reader.string("said"_L1);
    decision.reason = accepts ? owed("reason"_L1) : reader.string("reason"_L1);
    decision.partnerReason = reader.string("partner_reason"_L1);
    decision.how = reader.string("how"_L1);
    decision.from = reader.string("from"_L1);
    decision.revokes = revokes ? owed("revokes"_L1) : reader.string("revokes"_L1);
    if (errors.first)
        return *errors.first;
    return decision;
}

std::optional<QJsonObject> DisclosureDecision::record() const
{
    if (ruling != Ruling::Grant && ruling != Ruling::Deny)
        return std::nullopt;
    QJsonObject record{{"id"_L1, id},
                       {"portion"_L1, portion},
                       {"nation"_L1, nation},
                       {"by"_L1, by},
                       {"official"_L1, official},
                       {"result"_L1, ruling == Ruling::Grant ? u"approve"_s : u"deny"_s},
                       {"date"_L1, date.toString()},
                       {"conditions"_L1, conditions}};
    const std::pair<QLatin1StringView, const QString &> texts[] = {{"network"_L1, network}, {"content"_L1, content}, {"second"_L1, second}};
    // A denial holds whatever the portion says now and wherever it goes.
    for (const auto &[field, text] : texts)
        if (!text.isEmpty() && ruling == Ruling::Grant)
            record.insert(field, text);
    record.insert("expires"_L1, expires.number == Day::kForever ? QJsonValue(QJsonValue::Null) : QJsonValue(expires.toString()));
    return record;
}

std::optional<QJsonObject> DisclosureDecision::acceptance() const
{
    if (ruling != Ruling::AcceptLeak)
        return std::nullopt;
    return QJsonObject{{"id"_L1, id},           {"portion"_L1, portion}, {"nation"_L1, nation},     {"code"_L1, leak},   {"said"_L1, said},
                       {"content"_L1, content}, {"official"_L1, official}, {"second"_L1, second}, {"reason"_L1, reason}, {"date"_L1, date.toString()},
                       {"expires"_L1, expires.number == Day::kForever ? QJsonValue(QJsonValue::Null) : QJsonValue(expires.toString())}};
}

} // namespace parallax
