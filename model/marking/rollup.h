#pragma once

#include "model/marking/language.h"

#include <QHash>
#include <QMap>

namespace parallax {

/// Settings of the document a roll-up is for.
struct RollUpOptions
{
    Regime regime = Regime::Dod;
    Day date;                                ///< holds for every portion without its own, and for memberships
    bool disseminatedAnalyticProduct = false; ///< FDR-03
    std::optional<bool> nationalIntelligence; ///< FDR-21; unset: the signals a tool can see
    CuiDialect cui = CuiDialect::ByRegime;
    bool onlyManualTetragraphs = false;       ///< expand TEYE, ACGU and FVEY only (DIV-20); else what the taxonomy flags
    QString statedBanner;                     ///< for bare REL portions; also checked against the result where given
};

/// What portions make together. Portions are named by their place in the list given.
struct RollUpResult
{
    QString banner;
    CheckedMarkingPtr marking;               ///< the banner, parsed and checked again (RLP-20)
    QMap<QString, QList<int>> causedBy;      ///< banner token, as printed, to the portions that made it
    QMap<QString, int> lost;                 ///< nation that some portion admits, to the first portion that keeps it away
    std::optional<bool> consistent;          ///< with the stated banner, where one was given
    QList<Finding> findings;                 ///< divergence notes, invalid portions, surprising expansions
    QStringList notes;                       ///< second-line notices, such as "CONFIDENTIAL - Modified Handling" (DIV-14)
};

/// One portion as roll-up sees it.
struct RollUpPortion
{
    CheckedMarkingPtr marking;  ///< null: unmarked
    Day date;                   ///< unknown: the document's
    bool excluded = false;      ///< excludeFromRollup (RLP-22)
};

/// Roll-up of the whole list at once (RLP-21). Source: markings.md sections 5 and 6.
RollUpResult rollUp(const QList<RollUpPortion> &portions, const RollUpOptions &options, const MarkingLanguage &language);

/// Whether what is marked \a other may stand under \a mark: the two together make nothing that \a mark alone does not. False where either
/// cannot be read.
bool covers(const CheckedMarkingPtr &mark, const CheckedMarkingPtr &other, const RollUpOptions &options, const MarkingLanguage &language);

/// Roll-up kept current: distinct marks are counted, so that a portion in or out costs the same in any document, and the
/// banner is recomputed only when a distinct mark appears or goes. Causes are given for distinct marks.
class RollUp
{
public:
    void add(const CheckedMarkingPtr &marking, Day date = {});
    void remove(const CheckedMarkingPtr &marking, Day date = {});
    bool isEmpty() const { return m_counts.isEmpty(); }
    /// causedBy and lost index into distinctMarks().
    RollUpResult result(const RollUpOptions &options, const MarkingLanguage &language) const;
    QList<CheckedMarkingPtr> distinctMarks() const;

private:
    struct Entry
    {
        CheckedMarkingPtr marking;
        Day date;
        int count = 0;
    };
    static QString keyOf(const CheckedMarkingPtr &marking, Day date);
    QMap<QString, Entry> m_counts; ///< key: source text and date; sorted, so that the result depends on content only
};

/// Where the two regimes give different banners: the divergence rules (DIV-01 …) and the portions behind each.
struct Divergence
{
    QString rule;
    QString sentence;
    QList<int> portions;
};
QList<Divergence> divergences(const QList<RollUpPortion> &portions, const RollUpOptions &options,
                              const MarkingLanguage &language);

/// What the marks say of the time they were written (LEG): what the single marks show, and a disclosure marking on everything.
QList<Finding> datingHints(const QList<RollUpPortion> &portions, const RollUpOptions &options);

/// MRG-01 … MRG-05: the portion mark of two portions joined into one; the finding says what could not be kept apart.
struct MergeResult
{
    QString mark;
    QList<Finding> findings;
};
MergeResult mergeMarks(const CheckedMarking &a, const CheckedMarking &b, Regime regime, const MarkingLanguage &language);

} // namespace parallax
