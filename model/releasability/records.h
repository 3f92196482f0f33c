#pragma once

#include "model/releasability/policypack.h"

#include <QSet>

#include <set>

namespace parallax {

/// What one decision looked up, and the later days on which something it looked up begins or ends.
struct Trace
{
    QSet<FactKey> keys;
    std::set<qint32> changes;
};

enum class ConsentState { Given, Silent, Refused };
enum class Grant { None, Show, Keep };

/// Answers about the records of one pack for one nation on one day. Each answer leaves its keys in the trace, found or
/// not, and the days on which it could change.
class Records
{
public:
    Records(const PolicyPack &pack, const QString &recipient, Day day, Trace *trace);

    const PolicyPack &pack() const { return m_pack; }
    const QString &recipient() const { return m_recipient; }
    Day day() const { return m_day; }

    const NationPolicy *nation();
    QJsonValue parameter(Regime regime, const QString &name);
    /// The nation itself, or a group that holds it today.
    bool covers(const QStringList &codes, bool expandGroups = true);
    bool isCurrent(Day from, Day until);
    bool hasBegun(Day from);

    /// Third-party consent. A refusal stands over every consent; \a refusal is then its id.
    ConsentState ownerConsent(const QString &owner, const FactBody &body, Level level, const QString &item,
                              QString *refusal);
    bool originatorConsent(const FactBody &body, Level level, const QString &item);
    /// Exceptions to the ceiling. One whose mode is not understood grants nothing.
    Grant exception(int category, Level level, const QString &topic);
    bool licenceCovers(const QString &licence);
    /// A recorded approval by \a by ("fdo", "originator") of one with the authority for it, for this network and for what the item
    /// says. \a doubt says why a record that is there does not count.
    Grant approval(const QString &by, const FactBody &body, Level level, const QString &item, const QString &network, QString *doubt);
    /// Id of a current denial; a record whose result is not understood counts as one.
    std::optional<QString> denial(const QString &item);
    const OriginatorPolicy *originator(const QString &id);
    const NetworkPolicy *network(const QString &id);
    bool standingRelease(Level level, const QString &topic);
    void noteCeiling(int category) { note(QStringLiteral("ceiling(%1,%2)").arg(m_recipient).arg(category)); }
    void noteGuide(const QString &item) { note(QStringLiteral("guide(%1)").arg(item.isEmpty() ? QStringLiteral("*") : item)); }
    void noteAgreement() { note(QStringLiteral("agreement(%1)").arg(m_recipient)); }
    /// Officials that may decide on this item, by the originator's list and their delegation.
    QStringList officialsFor(const FactBody &body, Level level);

    /// With the second official's signature, where the pack asks for one at this level.
    bool isSeconded(const DecisionRecord &record, const FactBody &body, Level level);

private:
    bool officialMay(const QString &official, const FactBody &body, Level level);
    void noteDecision(const QString &item);
    void noteSpan(Day from, Day until);
    void noteMemberships(const CodeEntry &group, int depth);
    void note(const QString &key)
    {
        if (m_trace)
            m_trace->keys.insert(key);
    }

    const PolicyPack &m_pack;
    QString m_recipient;
    Day m_day;
    Trace *m_trace;               ///< null where nobody asks what was looked up
    std::optional<CodeIndex> m_code;
};

} // namespace parallax
