#pragma once

#include "model/marking/marking.h"

#include <QList>
#include <QString>

namespace parallax {

/// What stands behind Declassify On, by the step of the ladder it takes (CAB-08): the lower the step, the longer the protection.
enum class DeclassifyStep {
    NotApplicable = 1,  ///< N/A to RD/FRD/TFNI and NATO portions
    HumanSource,        ///< 50X1-HUM, 50X2-WMD
    Fifty,              ///< 50X1 to 50X9 and 75X1 to 75X9, with date or event
    Imagery,            ///< 25X1, EO 12951
    TwentyFive,         ///< 25X1 to 25X9, with date or event
    TwentyFiveOpen,     ///< 25X without date: source date + 50 years
    Date,               ///< a date within 25 years
    Event,              ///< an event within 10 years
    Default,            ///< source date + 25 years
};

/// One Declassify On value as written, understood.
struct DeclassifyOn
{
    QString text;                 ///< as written
    std::optional<DeclassifyStep> step; ///< unset: not understood
    int family = 0;               ///< 25, 50 or 75; 0: no exemption
    int number = 0;               ///< 3 of 25X3
    bool weapons = false;         ///< 50X2-WMD
    Day date;
    QString event;
    bool retired = false;         ///< OADR, MR, X1 to X8, "Source marked …", DNI Only, 25X1-human (CAB-09)
    QList<Finding> findings;      ///< places count in \a text

    bool operator==(const DeclassifyOn &) const = default;
};
DeclassifyOn parseDeclassifyOn(const QString &text);

/// The block as it stands on the first page.
struct AuthorityBlock
{
    QString classifiedBy;
    QString agency;               ///< agency and office, where not evident
    QString reason;               ///< EO 13526 1.4 letters; only on an original decision
    QString derivedFrom;          ///< title, agency, office, date; or "Multiple Sources"
    QString declassifyOn;
    QStringList sources;          ///< the list that goes with Multiple Sources

    bool isEmpty() const { return classifiedBy.isEmpty() && reason.isEmpty() && derivedFrom.isEmpty() && declassifyOn.isEmpty(); }
    bool operator==(const AuthorityBlock &) const = default;
};
/// Reads lines such as "Derived From: …"; what is no line of the block is left alone.
AuthorityBlock parseAuthorityBlock(const QString &text);
/// One "Name: value" a line, in the usual order; empty fields are left out.
QString printAuthorityBlock(const AuthorityBlock &block);

/// What a check of the block looks at beside the block.
struct AuthorityContext
{
    Regime regime = Regime::Dod;
    Day origin;                   ///< date of origin of the document
    bool original = false;        ///< an original classification decision; else derivative
    bool transmittal = false;
    CheckedMarkingPtr banner;     ///< the document's roll-up
    QList<Marking> portions;      ///< for the text of CAB-07
};
/// CAB-01 to CAB-07 and CAB-10. The message names the line; the fix, where there is one, replaces the whole value of that line.
QList<Finding> checkAuthorityBlock(const AuthorityBlock &block, const AuthorityContext &context);

/// One source of a derivative document.
struct DeclassifySource
{
    QString declassifyOn;
    Day date;                     ///< of the source; unknown: today counts
};

/// The value for Declassify On that several sources give, and why.
struct ComputedDeclassifyOn
{
    QString value;                ///< "25X4, 20501231"; empty where there is no source
    DeclassifyStep step = DeclassifyStep::Default;
    int source = -1;              ///< the source that decided; -1: the portions did (CAB-07)
    QStringList events;           ///< events of unknown date for the user to look at (CAB-11)
    QList<Finding> findings;      ///< retired values replaced, a date already past (CAB-09)
};
/// CAB-07 to CAB-11. \a portions bring the N/A text; \a today dates sources that have no date.
ComputedDeclassifyOn computeDeclassifyOn(const QList<DeclassifySource> &sources, const QList<Marking> &portions, Day today);

/// "N/A to RD and NATO portions. See source list for NSI portions."; empty where no portion asks for it.
QString notApplicableText(const QList<Marking> &portions);

} // namespace parallax
