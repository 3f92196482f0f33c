#include "model/releasability/records.h"

namespace parallax {

namespace {

/// "*" is any topic, also one that is not stated; a list names only what it names.
bool topicIn(const QStringList &topics, const QString &topic)
{
    return topics.contains(QStringLiteral("*")) || (!topic.isEmpty() && topics.contains(topic));
}

bool reaches(const std::optional<Level> &limit, Level level)
{
    return limit && *limit >= level;
}

/// What a condition allows; unset where it is not understood, and then the approval does not count.
std::optional<Grant> grantUnder(const QString &conditions)
{
    const QString text = conditions.trimmed().toLower();
    if (text.isEmpty() || text == u"none" || text == u"release copy only")
        return Grant::Keep;
    for (const char16_t *word : {u"display only", u"oral and visual only", u"oral-visual", u"oral and visual disclosure only",
                                 u"view only", u"view-only"}) {
        if (text == QStringView(word))
            return Grant::Show;
    }
    return std::nullopt;
}

} // namespace

Records::Records(const PolicyPack &pack, const QString &recipient, Day day, Trace *trace)
    : m_pack(pack), m_recipient(recipient), m_day(day), m_trace(trace), m_code(pack.codes().find(recipient))
{
}

void Records::noteSpan(Day from, Day until)
{
    if (!m_trace)
        return;
    if (from.isKnown() && from > m_day && from.number != Day::kForever)
        m_trace->changes.insert(from.number);
    if (until.number != Day::kForever && until >= m_day)
        m_trace->changes.insert(until.number + 1);
}

bool Records::isCurrent(Day from, Day until)
{
    noteSpan(from, until);
    return from.number != Day::kForever && from <= m_day && m_day <= until;
}

bool Records::hasBegun(Day from)
{
    noteSpan(from, Day{Day::kForever});
    return from.number != Day::kForever && from <= m_day;
}

const NationPolicy *Records::nation()
{
    note(QStringLiteral("nation(%1)").arg(m_recipient));
    return m_pack.nation(m_recipient);
}

QJsonValue Records::parameter(Regime regime, const QString &name)
{
    note(QStringLiteral("parameter(%1,%2)").arg(regime == Regime::Ic ? u"ic" : u"dod", name));
    return m_pack.parameter(regime, name);
}

void Records::noteMemberships(const CodeEntry &group, int depth)
{
    note(QStringLiteral("membership(%1,%2)").arg(group.code, m_recipient));
    if (depth > 8)
        return;
    for (const CodeEntry::Membership &membership : group.members) {
        const std::optional<CodeIndex> member = m_pack.codes().find(membership.member);
        const bool nested = member && m_pack.codes().isOrganisation(*member);
        if (membership.member == m_recipient || nested)
            noteSpan(membership.from, membership.to);
        if (nested)
            noteMemberships(m_pack.codes().entry(*member), depth + 1);
    }
}

bool Records::covers(const QStringList &codes, bool expandGroups)
{
    bool found = false;
    for (const QString &code : codes) {
        if (code == m_recipient) {
            found = true;
            continue;
        }
        // The codes of a mark are looked up by name in this pack's own table: indices of another table mean other nations.
        const std::optional<CodeIndex> index = m_pack.codes().find(code);
        if (!index) {
            note(QStringLiteral("code(%1)").arg(code));
            continue;
        }
        if (!expandGroups || !m_pack.codes().isOrganisation(*index))
            continue;
        noteMemberships(m_pack.codes().entry(*index), 0);
        if (m_code && m_pack.codes().expand(*index, m_day).contains(*m_code))
            found = true;
    }
    return found;
}

ConsentState Records::ownerConsent(const QString &owner, const FactBody &body, Level level, const QString &item,
                                   QString *refusal)
{
    note(QStringLiteral("refusal(%1,%2)").arg(owner, m_recipient));
    note(QStringLiteral("consent(%1,%2)").arg(owner, m_recipient));
    for (const RefusalRecord &record : m_pack.refusals) {
        if (record.owner != owner)
            continue;
        // A refusal that leaves out whom or what it concerns refuses all of it, and so it does where the topic is unknown.
        const bool whom = record.to.isEmpty() || covers(record.to);
        const bool what = record.topics.isEmpty() || body.topic.isEmpty() || topicIn(record.topics, body.topic);
        if (whom && what && isCurrent(record.from, record.until)) {
            *refusal = record.id;
            return ConsentState::Refused;
        }
    }
    bool given = false;
    for (const ConsentRecord &record : m_pack.consents) {
        if (record.owner != owner || !reaches(record.maxLevel, level) || !topicIn(record.topics, body.topic))
            continue;
        if (!record.portion.isEmpty() && record.portion != item)
            continue;
        if (!record.content.isEmpty() && record.content != body.content)
            continue;
        if (!covers(record.to) || !isCurrent(record.from, record.until))
            continue;
        given = given || record.official.isEmpty() || officialMay(record.official, body, level);
    }
    return given ? ConsentState::Given : ConsentState::Silent;
}

bool Records::originatorConsent(const FactBody &body, Level level, const QString &item)
{
    note(QStringLiteral("orcon(%1,%2)").arg(body.originator, m_recipient));
    if (body.originator.isEmpty())
        return false;
    bool given = false;
    for (const ConsentRecord &record : m_pack.orconConsents) {
        if (record.owner != body.originator || !reaches(record.maxLevel, level) || !topicIn(record.topics, body.topic))
            continue;
        if (!record.portion.isEmpty() && record.portion != item)
            continue;
        if (!record.content.isEmpty() && record.content != body.content)
            continue;
        if (!covers(record.to) || !isCurrent(record.from, record.until))
            continue;
        given = given || record.official.isEmpty() || officialMay(record.official, body, level);
    }
    return given;
}

Grant Records::exception(int category, Level level, const QString &topic)
{
    note(QStringLiteral("exception(%1,%2)").arg(m_recipient).arg(category));
    Grant best = Grant::None;
    for (const ExceptionRecord &record : m_pack.exceptions) {
        if (record.category != category || !reaches(record.maxLevel, level) || !topicIn(record.topics, topic))
            continue;
        if (!covers({record.nation}) || !isCurrent(record.from, record.until))
            continue;
        if (record.mode == u"retain")
            best = Grant::Keep;
        else if (record.mode == u"oral-visual" && best == Grant::None)
            best = Grant::Show;
    }
    return best;
}

bool Records::licenceCovers(const QString &licence)
{
    note(QStringLiteral("licence(%1,%2)").arg(licence, m_recipient));
    const auto found = m_pack.licences.constFind(licence);
    return found != m_pack.licences.cend() && covers(found->to) && isCurrent(found->from, found->until);
}

const OriginatorPolicy *Records::originator(const QString &id)
{
    note(QStringLiteral("originator(%1)").arg(id));
    const auto found = m_pack.originators.constFind(id);
    return found == m_pack.originators.cend() ? nullptr : &*found;
}

const NetworkPolicy *Records::network(const QString &id)
{
    note(QStringLiteral("network(%1)").arg(id));
    const auto found = m_pack.networks.constFind(id);
    return found == m_pack.networks.cend() ? nullptr : &*found;
}

bool Records::standingRelease(Level level, const QString &topic)
{
    const NationPolicy *known = nation();
    return known && reaches(known->icStandingMaxLevel, level) && topicIn(known->icStandingTopics, topic);
}

bool Records::officialMay(const QString &official, const FactBody &body, Level level)
{
    note(QStringLiteral("person(%1)").arg(official));
    const OriginatorPolicy *source = originator(body.originator);
    if (!source || !source->canRelease.contains(official))
        return false;
    const auto person = std::find_if(m_pack.people.cbegin(), m_pack.people.cend(),
                                     [&official](const Person &candidate) { return candidate.id == official; });
    if (person == m_pack.people.cend() || !person->hasDelegation || !reaches(person->maxLevel, level))
        return false;
    if (body.governance == Governance::Ic)
        return person->delegatedRegime == u"IC";
    if (!person->delegatedRegime.isEmpty() && person->delegatedRegime != governanceCode(body.governance))
        return false;
    // Categories bound the authority over classified military information; foreign and commercial information has none.
    if (body.governance == Governance::Fgi || body.governance == Governance::Commercial || level <= Level::Cui)
        return true;
    if (body.categoriesUnreadable || !body.categories)
        return false;
    return (body.categories & ~person->categories) == 0;
}

QStringList Records::officialsFor(const FactBody &body, Level level)
{
    QStringList officials;
    const OriginatorPolicy *source = originator(body.originator);
    if (!source)
        return officials;
    for (const QString &official : source->canRelease) {
        if (officialMay(official, body, level))
            officials << official;
    }
    return officials;
}

void Records::noteDecision(const QString &item)
{
    // An item that no record names is decided for all its like at once.
    note(QStringLiteral("decision(%1,%2)").arg(item.isEmpty() ? QStringLiteral("*") : item, m_recipient));
}

bool Records::isSeconded(const DecisionRecord &record, const FactBody &body, Level level)
{
    const Regime regime = body.governance == Governance::Ic ? Regime::Ic : Regime::Dod;
    const QJsonValue from = parameter(regime, QStringLiteral("second_person_from"));
    if (from.isUndefined() || from.isNull())
        return true;
    // A parameter that is not understood asks for the second person at every level.
    const std::optional<Level> least = levelFromCode(from.toString());
    if (least && level < *least)
        return true;
    return !record.second.isEmpty() && record.second != record.official && officialMay(record.second, body, level);
}

Grant Records::approval(const QString &by, const FactBody &body, Level level, const QString &item, const QString &network, QString *doubt)
{
    noteDecision(item);
    Grant best = Grant::None;
    for (const DecisionRecord &record : m_pack.decisions) {
        if (record.portion.isEmpty() || record.portion != item || record.by != by || record.result != u"approve")
            continue;
        if (!covers({record.nation}) || !isCurrent(record.date, record.expires))
            continue;
        const bool otherText = !record.content.isEmpty() && record.content != body.content;
        const bool otherNetwork = !record.network.isEmpty() && record.network != network;
        const bool unauthorised = !record.official.isEmpty() && !officialMay(record.official, body, level);
        if (otherText || otherNetwork || unauthorised || !isSeconded(record, body, level)) {
            *doubt = record.id;
            continue;
        }
        const std::optional<Grant> grant = grantUnder(record.conditions);
        if (!grant) {
            *doubt = record.id;
            continue;
        }
        best = std::max(best, *grant);
    }
    return best;
}

std::optional<QString> Records::denial(const QString &item)
{
    noteDecision(item);
    std::optional<QString> found;
    for (const DecisionRecord &record : m_pack.decisions) {
        if (record.result == u"approve" || (!record.portion.isEmpty() && record.portion != item))
            continue;
        if (!found && covers({record.nation}) && isCurrent(record.date, record.expires))
            found = record.id.isEmpty() ? QStringLiteral("-") : record.id;
    }
    return found;
}

} // namespace parallax
