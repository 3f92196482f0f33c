#include "model/disclosure/disclosuredecision.h"

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
        {"topic"_L1, topic}, {"originator"_L1, originator}, {"partner_reason"_L1, partnerReason}, {"how"_L1, how}, {"from"_L1, from}, {"revokes"_L1, revokes}};
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

Result<DisclosureDecision> DisclosureDecision::fromJson(const QJsonObject &json, const QString &where)
{
    std::optional<Error> wrong;
    const auto fail = [&](QStringView field, const QString &what) {
        if (!wrong)
            wrong = Error{ErrorCode::Malformed, what, u"%1/%2"_s.arg(where, field)};
    };
    const auto text = [&](QLatin1StringView field, bool owed = false) {
        const QJsonValue value = json.value(field);
        if (!value.isString() && !value.isUndefined())
            fail(QString(field), Tr::tr("This is a text."));
        else if (owed && value.toString().isEmpty())
            fail(QString(field), Tr::tr("A decision says this."));
        return value.toString();
    };
    DisclosureDecision decision;
    decision.id = text("id"_L1, true);
    const auto ruling = rulingFromName(text("ruling"_L1));
    if (!ruling)
        fail(u"ruling", Tr::tr("\"%1\" is no ruling.").arg(text("ruling"_L1)));
    decision.ruling = ruling.value_or(Ruling::Deny);
    const bool revokes = decision.ruling == Ruling::Revoke;
    decision.request = text("request"_L1);
    decision.product = text("product"_L1);
    decision.portion = text("portion"_L1, !revokes);
    decision.nation = text("nation"_L1, !revokes);
    decision.by = text("by"_L1, true);
    if (decision.by != u"fdo" && decision.by != u"originator")
        fail(u"by", Tr::tr("\"%1\" is none of fdo, originator.").arg(decision.by));
    decision.official = text("official"_L1, true);
    decision.conditions = text("conditions"_L1);
    decision.network = text("network"_L1);
    const auto date = Day::parse(text("date"_L1, true));
    if (!date)
        fail(u"date", date.error().what);
    else
        decision.date = *date;
    if (const QString written = text("expires"_L1); !written.isEmpty()) {
        const auto expires = Day::parse(written);
        if (!expires)
            fail(u"expires", expires.error().what);
        else
            decision.expires = *expires;
    }
    decision.content = text("content"_L1);
    // Of a text that nobody named it cannot be told whether it still stands.
    if (decision.ruling == Ruling::Grant && decision.content.isEmpty() && !decision.product.isEmpty())
        fail(u"content", Tr::tr("A grant names the text that it is for, by its digest."));
    decision.level = levelFromCode(text("level"_L1));
    decision.topic = text("topic"_L1);
    decision.originator = text("originator"_L1);
    const QJsonArray numbers = json.value("categories"_L1).toArray();
    for (const QJsonValue &number : numbers)
        decision.categories << number.toInt();
    decision.reason = text("reason"_L1);
    decision.partnerReason = text("partner_reason"_L1);
    decision.how = text("how"_L1);
    decision.from = text("from"_L1);
    decision.revokes = text("revokes"_L1, revokes);
    if (wrong)
        return *wrong;
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

} // namespace parallax
