#include "model/releasability/policyreader.h"

#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

namespace {

/// Reads values at a known path and keeps the first fault.
class Reader
{
public:
    explicit Reader(QString where) : m_where(std::move(where)) {}

    /// Absent or null leaves \a day as it is: no limit on that side.
    void readDay(const QJsonObject &json, const QString &key, const QString &path, Day *day)
    {
        const QJsonValue value = json.value(key);
        if (!value.isString())
            return;
        const Result<Day> parsed = Day::parse(value.toString());
        if (parsed)
            *day = *parsed;
        else if (!m_error)
            m_error = Error{ErrorCode::Malformed,
                            Tr::tr("\"%1\" is not a day; write it as 2031-03-14.").arg(value.toString()),
                            QStringLiteral("%1: %2/%3").arg(m_where, path, key)};
    }
    /// First day of what permits: without one nobody can tell that it has begun, so it never does.
    void readStart(const QJsonObject &json, const QString &key, const QString &path, Day *day)
    {
        *day = Day{Day::kForever};
        readDay(json, key, path, day);
    }
    /// The host's information is told from foreign information by this code; a wrong one turns the two round.
    void checkHost(const PolicyPack &pack, const Codes &shipped)
    {
        const std::optional<CodeIndex> index = shipped.find(pack.host);
        const bool nation = index ? !shipped.isOrganisation(*index)
                                  : std::any_of(pack.nations.cbegin(), pack.nations.cend(),
                                                [&pack](const NationPolicy &known) { return known.code == pack.host; });
        if (!nation && !m_error)
            m_error = Error{ErrorCode::Malformed, Tr::tr("\"%1\" is not the code of a known nation.").arg(pack.host),
                            QStringLiteral("%1: /host").arg(m_where)};
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    QString m_where;
    std::optional<Error> m_error;
};

/// "-", null and absent alike: no eligibility.
std::optional<Level> levelOf(const QJsonObject &json, QStringView key)
{
    return levelFromCode(json.value(key).toString());
}

QStringList stringsOf(const QJsonObject &json, QStringView key)
{
    QStringList list;
    for (const QJsonValue &value : json.value(key).toArray())
        list << value.toString();
    return list;
}

quint16 categoriesOf(const QJsonArray &array)
{
    quint16 bits = 0;
    for (const QJsonValue &value : array) {
        const int category = value.toInt();
        if (category >= 1 && category <= 8)
            bits = quint16(bits | 1u << category);
    }
    return bits;
}

NationPolicy nationOf(const QString &code, const QJsonObject &json, Reader &reader)
{
    NationPolicy nation;
    nation.code = code;
    nation.name = json.value(u"name").toString(code);
    nation.tier = json.value(u"tier").toInt();
    if (json.contains(u"entity")) {
        // A field that is there and says nothing is not a government.
        const QString entity = json.value(u"entity").toString();
        nation.entity = entity.isEmpty() ? QStringLiteral("unknown") : entity;
    }
    const QString path = QStringLiteral("/nations/%1").arg(code);
    if (json.value(u"agreement").isObject()) {
        const QJsonObject source = json.value(u"agreement").toObject();
        Agreement agreement;
        agreement.type = source.value(u"type").toString();
        agreement.maxLevel = levelOf(source, u"max_level");
        reader.readStart(source, QStringLiteral("from"), path + QStringLiteral("/agreement"), &agreement.from);
        reader.readDay(source, QStringLiteral("until"), path + QStringLiteral("/agreement"), &agreement.until);
        reader.readDay(source, QStringLiteral("suspended_from"), path + QStringLiteral("/agreement"),
                       &agreement.suspendedFrom);
        nation.agreement = agreement;
    }
    const QJsonObject ceilings = json.value(u"ceilings").toObject();
    for (int category = 1; category <= 8; ++category)
        nation.ceilings.byCategory[category] = levelOf(ceilings, QString::number(category));
    const QJsonObject standing = json.value(u"ic_standing_release").toObject();
    nation.icStandingMaxLevel = levelOf(standing, u"max_level");
    nation.icStandingTopics = stringsOf(standing, u"topics");
    nation.certificate = json.value(u"certificate").toString().toLatin1();
    return nation;
}

ConsentRecord consentOf(const QJsonObject &json, QStringView ownerKey, const QString &path, Reader &reader)
{
    ConsentRecord record;
    record.id = json.value(u"id").toString();
    record.owner = json.value(ownerKey).toString();
    record.official = json.value(u"official").toString();
    record.portion = json.value(u"portion").toString();
    record.content = json.value(u"content").toString();
    record.to = stringsOf(json, u"to");
    record.maxLevel = levelOf(json, u"max_level");
    record.topics = stringsOf(json, u"topics");
    reader.readStart(json, QStringLiteral("from"), path, &record.from);
    reader.readDay(json, QStringLiteral("until"), path, &record.until);
    return record;
}

RefusalRecord refusalOf(const QJsonObject &json, const QString &path, Reader &reader)
{
    RefusalRecord record;
    record.id = json.value(u"id").toString();
    record.owner = json.value(u"owner").toString();
    record.to = stringsOf(json, u"to");
    record.topics = stringsOf(json, u"topics");
    reader.readDay(json, QStringLiteral("from"), path, &record.from);
    reader.readDay(json, QStringLiteral("until"), path, &record.until);
    return record;
}

ExceptionRecord exceptionOf(const QJsonObject &json, const QString &path, Reader &reader)
{
    ExceptionRecord record;
    record.id = json.value(u"id").toString();
    record.nation = json.value(u"nation").toString();
    record.mode = json.value(u"mode").toString();
    record.category = json.value(u"category").toInt();
    record.maxLevel = levelOf(json, u"max_level");
    record.topics = stringsOf(json, u"topics");
    reader.readStart(json, QStringLiteral("from"), path, &record.from);
    reader.readDay(json, QStringLiteral("until"), path, &record.until);
    return record;
}

LeakAcceptance acceptanceOf(const QJsonObject &json, const QString &path, Reader &reader)
{
    LeakAcceptance acceptance{json.value(u"id").toString(),      json.value(u"portion").toString(),  json.value(u"nation").toString(),
                              json.value(u"code").toString(),    json.value(u"said").toString(),     json.value(u"content").toString(),
                              json.value(u"official").toString(), json.value(u"second").toString(), json.value(u"reason").toString(), {}, Day{Day::kForever}};
    reader.readStart(json, QStringLiteral("date"), path, &acceptance.date);
    reader.readDay(json, QStringLiteral("expires"), path, &acceptance.expires);
    return acceptance;
}

DecisionRecord decisionOf(const QJsonObject &json, const QString &path, Reader &reader)
{
    DecisionRecord record;
    record.id = json.value(u"id").toString();
    record.portion = json.value(u"portion").toString();
    record.nation = json.value(u"nation").toString();
    record.by = json.value(u"by").toString();
    record.official = json.value(u"official").toString();
    record.result = json.value(u"result").toString();
    record.conditions = json.value(u"conditions").toString();
    record.network = json.value(u"network").toString();
    record.content = json.value(u"content").toString();
    record.second = json.value(u"second").toString();
    // What is not an approval counts as a denial, and one without a day has stood since ever.
    if (record.result == u"approve")
        reader.readStart(json, QStringLiteral("date"), path, &record.date);
    else
        reader.readDay(json, QStringLiteral("date"), path, &record.date);
    reader.readDay(json, QStringLiteral("expires"), path, &record.expires);
    return record;
}

Person personOf(const QJsonObject &json)
{
    Person person;
    person.id = json.value(u"id").toString();
    person.role = json.value(u"role").toString();
    person.name = json.value(u"name").toString();
    person.hasDelegation = json.value(u"delegation").isObject();
    const QJsonObject delegation = json.value(u"delegation").toObject();
    person.maxLevel = levelOf(delegation, u"max_level");
    person.categories = categoriesOf(delegation.value(u"categories").toArray());
    person.delegatedRegime = delegation.value(u"regime").toString();
    return person;
}

template <typename Record, typename Read>
void readList(const QJsonObject &json, const QString &key, QList<Record> *into, const Read &read)
{
    const QJsonArray array = json.value(key).toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        into->append(read(array.at(i).toObject(), QStringLiteral("/%1/%2").arg(key).arg(i)));
}

} // namespace

Result<void> readPolicy(const QJsonObject &json, const QString &where, PolicyPack *pack)
{
    Reader reader(where);
    pack->source = json;
    pack->id = json.value(u"id").toString();
    pack->title = json.value(u"title").toString();
    pack->version = json.value(u"version").toVariant().toString();
    pack->host = json.value(u"host").toString(QStringLiteral("USA"));
    reader.readDay(json, QStringLiteral("as_of"), {}, &pack->asOf);
    pack->exercise = json.value(u"data_mode").toString() == u"EXERCISE";
    const QJsonObject nations = json.value(u"nations").toObject();
    for (auto it = nations.begin(); it != nations.end(); ++it)
        pack->nations.append(nationOf(it.key(), it.value().toObject(), reader));
    const QJsonObject networks = json.value(u"networks").toObject();
    for (auto it = networks.begin(); it != networks.end(); ++it) {
        const QJsonObject source = it.value().toObject();
        pack->networks.insert(it.key(),
                              NetworkPolicy{it.key(), source.value(u"name").toString(it.key()), source.value(u"mode").toString(),
                                            levelOf(source, u"max_level"), stringsOf(source, u"nations"),
                                            stringsOf(source, u"formats"), source.value(u"note").toString()});
    }
    const QJsonObject originators = json.value(u"originators").toObject();
    for (auto it = originators.begin(); it != originators.end(); ++it) {
        const QJsonObject source = it.value().toObject();
        pack->originators.insert(it.key(),
                                 OriginatorPolicy{it.key(), source.value(u"name").toString(it.key()),
                                                  source.value(u"nation").toString(),
                                                  governanceFromCode(source.value(u"regime").toString()),
                                                  stringsOf(source, u"can_release"),
                                                  source.value(u"source_protected").toBool()});
    }
    readList(json, QStringLiteral("fgi_consents"), &pack->consents, [&reader](const QJsonObject &o, const QString &path) {
        return consentOf(o, u"owner", path, reader);
    });
    readList(json, QStringLiteral("orcon_consents"), &pack->orconConsents,
             [&reader](const QJsonObject &o, const QString &path) { return consentOf(o, u"originator", path, reader); });
    readList(json, QStringLiteral("fgi_refusals"), &pack->refusals,
             [&reader](const QJsonObject &o, const QString &path) { return refusalOf(o, path, reader); });
    readList(json, QStringLiteral("exceptions"), &pack->exceptions,
             [&reader](const QJsonObject &o, const QString &path) { return exceptionOf(o, path, reader); });
    readList(json, QStringLiteral("decisions"), &pack->decisions,
             [&reader](const QJsonObject &o, const QString &path) { return decisionOf(o, path, reader); });
    readList(json, QStringLiteral("leak_acceptances"), &pack->leakAcceptances,
             [&reader](const QJsonObject &o, const QString &path) { return acceptanceOf(o, path, reader); });
    readList(json, QStringLiteral("people"), &pack->people, [](const QJsonObject &o, const QString &) { return personOf(o); });
    const QJsonObject licences = json.value(u"licences").toObject();
    for (auto it = licences.begin(); it != licences.end(); ++it) {
        const QJsonObject source = it.value().toObject();
        LicenceRecord licence{it.key(), source.value(u"provider").toString(), stringsOf(source, u"to"), {}, Day{Day::kForever}};
        const QString path = QStringLiteral("/licences/%1").arg(it.key());
        reader.readDay(source, QStringLiteral("from"), path, &licence.from);
        reader.readDay(source, QStringLiteral("until"), path, &licence.until);
        pack->licences.insert(it.key(), licence);
    }
    const QJsonObject categoryNames = json.value(u"category_names").toObject();
    for (auto it = categoryNames.begin(); it != categoryNames.end(); ++it)
        pack->categoryNames.insert(it.key().toInt(), it.value().toString());
    const QJsonObject groupNames = json.value(u"group_names").toObject();
    for (auto it = groupNames.begin(); it != groupNames.end(); ++it)
        pack->groupNames.insert(it.key(), it.value().toString());
    pack->regimes = json.value(u"regimes").toObject();
    if (reader.error())
        return *reader.error();
    return {};
}

Result<QList<CodeEntry>> policyCodes(const QJsonObject &json, const QString &where, const PolicyPack &pack,
                                     const Codes &shipped)
{
    Reader reader(where);
    reader.checkHost(pack, shipped);
    QList<CodeEntry> entries;
    QSet<QString> groupCodes, known;
    const QJsonObject groups = json.value(u"groups").toObject();
    for (auto it = groups.begin(); it != groups.end(); ++it)
        groupCodes.insert(it.key());
    const auto addNation = [&](const QString &code, const QString &name) {
        if (code.isEmpty() || groupCodes.contains(code) || known.contains(code) || shipped.find(code))
            return;
        known.insert(code);
        entries.append(CodeEntry{code, name, GroupState::Nation, {}, {}});
    };
    for (const NationPolicy &nation : pack.nations) {
        if (groupCodes.contains(nation.code))
            return Error{ErrorCode::Conflict,
                         Tr::tr("%1 is a nation and a group; give one of them another code.").arg(nation.code),
                         QStringLiteral("%1: /groups/%2").arg(where, nation.code)};
        addNation(nation.code, nation.name);
    }
    addNation(pack.host, pack.host);
    for (const OriginatorPolicy &originator : pack.originators)
        addNation(originator.nation, originator.nation);
    for (const ConsentRecord &consent : pack.consents)
        addNation(consent.owner, consent.owner);
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        CodeEntry group{it.key(), pack.groupNames.value(it.key(), it.key()), GroupState::Decomposable, {}, {}};
        const QJsonArray members = it.value().toArray();
        for (qsizetype i = 0; i < members.size(); ++i) {
            CodeEntry::Membership membership;
            const QJsonObject source = members.at(i).toObject();
            membership.member = members.at(i).isString() ? members.at(i).toString() : source.value(u"nation").toString();
            const QString path = QStringLiteral("/groups/%1/%2").arg(it.key()).arg(i);
            reader.readDay(source, QStringLiteral("from"), path, &membership.from);
            reader.readDay(source, QStringLiteral("to"), path, &membership.to);
            // A member outside the policy is known as a code; as a recipient it stays no partner.
            addNation(membership.member, membership.member);
            group.members.append(membership);
        }
        entries.append(group);
    }
    if (reader.error())
        return *reader.error();
    return entries;
}

} // namespace parallax
