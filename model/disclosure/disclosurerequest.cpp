#include "model/disclosure/disclosurerequest.h"

#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array)
        texts << each.toString();
    return texts;
}

QJsonValue timeOrNull(Instant at)
{
    return at.day.isKnown() ? QJsonValue(at.toString()) : QJsonValue(QJsonValue::Null);
}

} // namespace

QJsonObject DisclosureRequest::toJson() const
{
    QJsonArray heard, numbers;
    for (const OriginatorPosition &each : positions)
        heard.append(QJsonObject{{"originator"_L1, each.originator}, {"position"_L1, each.position}, {"date"_L1, each.date.toString()}});
    for (int category : categories)
        numbers.append(category);
    QJsonObject met;
    for (const auto &[name, judged] : criteria)
        met.insert(name, judged);
    const QJsonObject known{{"id"_L1, id},
                            {"opened"_L1, timeOrNull(opened)},
                            {"requester"_L1, requester},
                            {"product"_L1, product},
                            {"portions"_L1, QJsonArray::fromStringList(portions)},
                            {"recipient"_L1, recipient},
                            {"wants"_L1, wants},
                            {"regime"_L1, regime},
                            {"categories"_L1, numbers},
                            {"level"_L1, level ? QJsonValue(levelCode(*level)) : QJsonValue(QJsonValue::Null)},
                            {"purpose"_L1, purpose},
                            {"benefit_to_host"_L1, benefit},
                            {"network"_L1, network.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(network)},
                            {"due"_L1, timeOrNull(due)},
                            {"originator_positions"_L1, heard},
                            {"third_party_owners"_L1, QJsonArray::fromStringList(owners)},
                            {"sanitisation_offered"_L1, sanitisationOffered},
                            {"criteria"_L1, met},
                            {"routed_to"_L1, routedTo}};
    QJsonObject json = other;
    for (auto field = known.begin(); field != known.end(); ++field)
        json.insert(field.key(), field.value());
    for (const auto &[field, text] : {std::pair("asked_by"_L1, asked), std::pair("note"_L1, note)})
        if (!text.isEmpty())
            json.insert(field, text);
    return json;
}

Result<DisclosureRequest> DisclosureRequest::fromJson(const QJsonObject &json, const QString &where)
{
    std::optional<Error> wrong;
    const auto fail = [&](const QString &field, const QString &what) {
        if (!wrong)
            wrong = Error{ErrorCode::Malformed, what, u"%1/%2"_s.arg(where, field)};
    };
    const auto text = [&](QLatin1StringView field, bool owed = false) {
        const QJsonValue value = json.value(field);
        if (!value.isString() && !value.isNull() && !value.isUndefined())
            fail(field, Tr::tr("This is a text."));
        else if (owed && value.toString().isEmpty())
            fail(field, Tr::tr("A request says this."));
        return value.toString();
    };
    const auto instant = [&](QLatin1StringView field) {
        const QString written = text(field);
        const auto read = written.isEmpty() ? Result<Instant>(Instant()) : Instant::parse(written);
        if (!read)
            fail(field, read.error().what);
        return read ? *read : Instant();
    };
    DisclosureRequest request;
    request.id = text("id"_L1, true);
    request.opened = instant("opened"_L1);
    request.requester = text("requester"_L1);
    request.product = text("product"_L1);
    request.portions = textsOf(json.value("portions"_L1));
    if (request.portions.isEmpty() || request.portions.contains(QString()))
        fail(u"portions"_s, Tr::tr("A request names the portions or facets that it asks for."));
    request.recipient = text("recipient"_L1, true);
    const QString wants = text("wants"_L1);
    if (!wants.isEmpty() && wants != u"copy" && wants != u"show")
        fail(u"wants"_s, Tr::tr("\"%1\" is none of copy, show.").arg(wants));
    request.wants = wants == u"show" ? wants : u"copy"_s;
    request.regime = text("regime"_L1);
    const QJsonArray numbers = json.value("categories"_L1).toArray();
    for (const QJsonValue &number : numbers) {
        if (number.toInt() < 1 || number.toInt() > 8)
            fail(u"categories"_s, Tr::tr("A category is a number from 1 to 8."));
        request.categories << number.toInt();
    }
    const QString level = text("level"_L1);
    request.level = levelFromCode(level);
    if (!level.isEmpty() && !request.level)
        fail(u"level"_s, Tr::tr("\"%1\" is no level.").arg(level));
    request.purpose = text("purpose"_L1);
    request.benefit = text("benefit_to_host"_L1);
    request.network = text("network"_L1);
    request.due = instant("due"_L1);
    const QJsonArray heard = json.value("originator_positions"_L1).toArray();
    for (const QJsonValue &each : heard) {
        const QJsonObject said = each.toObject();
        const auto day = Day::parse(said.value("date"_L1).toString());
        if (!day)
            fail(u"originator_positions"_s, day.error().what);
        request.positions << OriginatorPosition{said.value("originator"_L1).toString(), said.value("position"_L1).toString(), day ? *day : Day()};
    }
    request.owners = textsOf(json.value("third_party_owners"_L1));
    request.sanitisationOffered = json.value("sanitisation_offered"_L1).toBool();
    const QJsonObject met = json.value("criteria"_L1).toObject();
    for (auto each = met.begin(); each != met.end(); ++each)
        request.criteria << std::pair(each.key(), each.value().toString());
    request.routedTo = text("routed_to"_L1);
    request.asked = text("asked_by"_L1);
    request.note = text("note"_L1);
    const QJsonObject known = DisclosureRequest().toJson();
    for (auto field = json.begin(); field != json.end(); ++field)
        if (!known.contains(field.key()) && field.key() != u"asked_by" && field.key() != u"note")
            request.other.insert(field.key(), field.value());
    if (wrong)
        return *wrong;
    return request;
}

} // namespace parallax
