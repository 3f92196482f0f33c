#pragma once

#include "model/releasability/records.h"

namespace parallax {

/// What stood in the way of one version of an item, in detail: reasons and remedies are worded from it.
struct Obstacles
{
    std::optional<Level> level;
    QStringList barring;          ///< controls that bar foreign release, as printed
    QStringList programs;
    QStringList silentOwners;
    QStringList refusedBy;
    QStringList refusals;         ///< ids
    bool concealedOwner = false;  ///< one of the owners must not be named
    bool unknownOwner = false;
    QStringList listed;           ///< codes of REL TO and DISPLAY ONLY
    QStringList originatorControls;
    QList<int> categoriesOver;
    bool categoryMissing = false;
    QString defect;               ///< sentence of the finding
    QString defectRule;
    QString defectFix;            ///< replacement mark, where there is one
    QString denial;
    QString doubtfulApproval;     ///< id of a record that does not count
    QStringList officials;
    QStringList shownOnlyBy;      ///< why it may be shown and not kept: "list", "exception", "decision", "network"
    Regime regime = Regime::Dod;
};

/// The steps of the decision for one version of an item, one nation and one day.
struct Verdict
{
    Outcome outcome = Outcome::Withhold;
    QList<Reason> reasons;        ///< worst first
    Obstacles obstacles;
};

/// Steps 1 to 9 of design.md "The decision". \a wordy off leaves sentences out: only codes and outcomes are wanted.
/// \a tearline: \a body is a version of the item, to which approvals of its full text do not extend.
Verdict evaluate(const Question &question, const FactBody &body, Records &records, bool wordy, bool tearline = false);

/// What of \a facts decides: ids that the pack names nowhere are left out, so that equal ones can be decided once.
Facts decidingFacts(const Facts &facts, const PolicyPack &pack);

/// The smallest changes, by the obstacles of the full text.
QList<Remedy> remediesFor(const Question &question, const Verdict &verdict, Records &records);

/// Reason of this code with rule, citation and both sentences.
Reason worded(const QString &code, Outcome outcome, const Question &question, const FactBody &body,
              const Obstacles &obstacles, Records &records, bool wordy);

/// "S", or "?" where no level could be read.
QString levelText(const Obstacles &obstacles);
/// Names as they may be printed for us: a protected owner stays unnamed.
QStringList ownerNames(const QStringList &owners, const Obstacles &obstacles, const FactBody &body, const PolicyPack &pack);
/// "Meridia (QMR)".
QString printedNation(const PolicyPack &pack, const QString &code);

} // namespace parallax
