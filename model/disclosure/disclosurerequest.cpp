#include "model/disclosure/disclosurerequest.h"

#include "model/document/jsonreader.h"
#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

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

Result<DisclosureRequest> DisclosureRequest::fromJson(const QJsonObject &json, const QString &file, const QString &path)
{
    JsonErrors errors{file, {}};
    JsonReader reader(json, path, errors);
    const auto owed = [&](QLatin1StringView key) {
        const QString text = reader.string(key);
        if (text.isEmpty())
            reader.fail(key, Tr::tr("A request says this."));
        return text;
    };
    const auto instant = [&](QLatin1StringView key) {
        const QString text = reader.string(key);
        const auto read = text.isEmpty() ? Result<Instant>(Instant()) : Instant::parse(text);
        if (!read)
            reader.fail(key, read.error().what);
        return read ? *read : Instant();
    };
    DisclosureRequest request;
    request.id = owed("id"_L1);
    request.opened = instant("opened"_L1);
    request.requester = reader.string("requester"_L1);
    request.product = reader.string("product"_L1);
    request.portions = reader.strings("portions"_L1);
    if (request.portions.isEmpty() || request.portions.contains(QString()))
        reader.fail("portions"_L1, Tr::tr("A request names the portions or facets that it asks for."));
    request.recipient = owed("recipient"_L1);
    const QString wants = reader.string("wants"_L1);
    if (!wants.isEmpty() && wants != u"copy" && wants != u"show")
        reader.fail("wants"_L1, Tr::tr("\"%1\" is none of copy, show.").arg(wants));
    request.wants = wants == u"show" ? wants : u"copy"_s;
    request.regime = reader.string("regime"_L1);
    const QJsonArray numbers = reader.take("categories"_L1).toArray();
    for (const QJsonValue &number : numbers) {
        if (number.toInt() < 1 || number.toInt() > 8)
            reader.fail("categories"_L1, Tr::tr("A category is a number from 1 to 8."));
        request.categories << number.toInt();
    }
    const QString level = reader.string("level"_L1);
    request.level = levelFromCode(level);
    if (!level.isEmpty() && !request.level)
        reader.fail("level"_L1, Tr::tr("\"%1\" is no level.").arg(level));
    request.purpose = reader.string("purpose"_L1);
    request.benefit = reader.string("benefit_to_host"_L1);
    request.network = reader.string("network"_L1);
    request.due = instant("due"_L1);
    reader.eachObject("originator_positions"_L1, [&](JsonReader &each) {
        request.positions << OriginatorPosition{each.string("originator"_L1), each.string("position"_L1), each.day("date"_L1)};
    });
    request.owners = reader.strings("third_party_owners"_L1);
    request.sanitisationOffered = reader.boolean("sanitisation_offered"_L1).value_or(false);
    const QJsonObject met = reader.object("criteria"_L1);
    for (auto each = met.begin(); each != met.end(); ++each)
        request.criteria << std::pair(each.key(), each.value().toString());
    request.routedTo = reader.string("routed_to"_L1);
    request.asked = reader.string("asked_by"_L1);
    request.note = reader.string("note"_L1);
    request.other = reader.rest();
    if (errors.first)
        return *errors.first;
    return request;
}

} // namespace parallax
