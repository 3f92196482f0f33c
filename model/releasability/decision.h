#pragma once

#include "model/releasability/facts.h"
#include "model/releasability/outcome.h"

#include <QList>
#include <QString>

#include <memory>

namespace parallax {

/// A fact the engine looked up, found or not: "ceiling(QPC,8)", "consent(QNV,QMR)", "agreement(QTV)".
using FactKey = QString;

/// Why not: code, rule, a sentence for us, one a partner may read, and the public source.
struct Reason
{
    QString code;         ///< "NOT-LISTED"
    Outcome outcome = Outcome::Withhold; ///< what this reason alone would lead to
    QString rule;         ///< "FDR-19" or the step of the decision
    QString text;         ///< for us; made once, in model
    QString partnerText;  ///< general; names no control, programme or owner
    QString citation;

    bool operator==(const Reason &) const = default;
};

/// The smallest change that would let this item go to this nation.
struct Remedy
{
    QString code;         ///< "ASK-OWNER", "FDO-DECISION", "WRITE-TEARLINE", "RE-MARK", "EXCEPTION", "LICENCE", …
    QString text;         ///< "Norvale's consent for QMR"
    QString lifts;        ///< reason code that it lifts

    bool operator==(const Remedy &) const = default;
};

/// All the engine sees.
struct Question
{
    Facts facts;
    QString recipient;            ///< nation code
    Regime productRegime = Regime::Dod;
    std::optional<Regime> askedRegime; ///< the lens asks for the other regime
    Day day;
    QString network;              ///< empty: none named

    bool operator==(const Question &) const = default;
};

/// The engine's answer.
struct Decision
{
    Outcome outcome = Outcome::Withhold;
    QList<Reason> reasons;        ///< against the full text, all that apply, worst first
    QList<Remedy> remedies;
    int tearline = -1;            ///< index taken where release sanitised
    bool tearlineDisplayOnly = false;
    QList<FactKey> lookedUp;      ///< sorted, distinct; also what was looked for in vain
    Day holdsUntil = Day{Day::kForever}; ///< last day this answer holds, as far as dated facts say

    bool maySee() const { return mayBeShown(outcome); }
    bool mayKeep() const { return isReleased(outcome); }
    bool operator==(const Decision &) const = default;
};
using DecisionPtr = std::shared_ptr<const Decision>;

class PolicyPack;

/// The only place where releasability is decided. Pure and total: same question and pack, same answer; anything unknown or
/// not understood withholds. Source: design.md "The decision"; data/scenario/README.md "How an outcome is reached".
Decision decide(const Question &question, const PolicyPack &pack);

/// Officials of the pack with the authority to release this information: by its originator's list and their delegation (level, category,
/// regime). Empty where the mark gives no level.
QStringList authoritiesOver(const FactBody &body, const PolicyPack &pack);
/// Whether what \a official permits of it counts: with authority over it, and \a second's where the pack asks for two.
bool countsAsPermitted(const QString &official, const QString &second, const FactBody &body, const PolicyPack &pack);

/// Outcome and version alone, of the same steps. What whole documents and edits are decided by: the reasons, remedies and days
/// follow when somebody asks for them.
struct BriefDecision
{
    Outcome outcome = Outcome::Withhold;
    int tearline = -1;
    bool tearlineDisplayOnly = false;

    bool operator==(const BriefDecision &) const = default;
};
BriefDecision decideBriefly(const Question &question, const QStringList &recipients, const PolicyPack &pack);

/// Several in one room: for each item the worst of theirs; reasons and remedies of all of them, each naming its nation.
Decision decideForAudience(const Question &question, const QStringList &recipients, const PolicyPack &pack);

} // namespace parallax
