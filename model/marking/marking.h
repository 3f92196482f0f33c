#pragma once

#include "model/marking/codes.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace parallax {

/// The rules a question is asked under.
enum class Regime { Dod, Ic };

/// Levels in rising order. CUI stands between U and the classified levels for ceilings and networks; as a marking it is a
/// structure of its own (markings.md section 9). Restricted exists only in foreign and NATO markings.
enum class Level : quint8 { Unclassified, Cui, Restricted, Confidential, Secret, TopSecret };

/// "U", "CUI", "R", "C", "S", "TS".
QString levelCode(Level level);
std::optional<Level> levelFromCode(QStringView code);

enum class Form { Portion, Banner };

/// Which of the classification systems a marking is in (GRM-08).
enum class MarkingSystem { Us, NonUs, Nato, Joint, Cui, None };

enum class Slot { Classification, Sci, Sap, Aea, Fgi, Dissem, NonIc, Cui, Notice, Unknown };

enum class Severity { Error, Warning, Info };

/// A replacement for a stretch of the source, offered in one click.
struct Fix
{
    QString label;       ///< "Write ORCON/NOFORN"
    int start = 0;
    int length = 0;
    QString replacement;

    bool operator==(const Fix &) const = default;
};

/// Something to say about a marking: rule, severity, place, what to do.
struct Finding
{
    QString rule;        ///< "EXC-01"; text and citation stand in the RuleBook
    Severity severity = Severity::Error;
    QString message;     ///< a sentence with the values in it
    int start = 0;       ///< offset in the source, UTF-16 units
    int length = 0;
    std::optional<Fix> fix;
    bool noncanonical = false; ///< about form only: the meaning is clear, the mark wants rewriting

    bool operator==(const Finding &) const = default;
};

/// One token of the source with its place.
struct Token
{
    Slot slot = Slot::Unknown;
    QString text;        ///< as it stands in the source
    QString meaning;     ///< the token's canonical key in the register ("NF", "REL", "TK", a nation code); empty if unknown
    int start = 0;
    int length = 0;

    bool operator==(const Token &) const = default;
};

/// A list of codes as written, and the set it names. An unknown code is a finding and names nobody.
struct CodeList
{
    bool present = false;
    QStringList written;   ///< in source order, unknown codes too
    NationSet set;         ///< known codes, not expanded
    QStringList unknown;

    bool operator==(const CodeList &) const = default;
};

struct SciCompartment
{
    QString name;
    QStringList subs;
    bool operator==(const SciCompartment &) const = default;
};
struct SciSystem
{
    QString name;          ///< "SI", "TK", "HCS"
    QList<SciCompartment> compartments;
    bool operator==(const SciSystem &) const = default;
};
struct SapProgram
{
    QString name;          ///< identifier or nickname without "SAR-"
    QList<SciCompartment> compartments;
    bool operator==(const SapProgram &) const = default;
};

/// Atomic energy marks.
struct AeaMarks
{
    bool rd = false, frd = false, tfni = false, dcni = false, ucni = false, cnwdi = false, atomal = false;
    QList<int> rdSigmas, frdSigmas;
    bool operator==(const AeaMarks &) const = default;
};

/// FGI slot of a US marking.
struct FgiMark
{
    bool present = false;
    bool concealed = false;  ///< bare FGI
    CodeList owners;
    QStringList natoActivities; ///< "KFOR" of FGI NATO KFOR
    bool operator==(const FgiMark &) const = default;
};

/// Controls that are either there or not.
enum class Control : quint32 {
    Rsen = 1u << 0, Fouo = 1u << 1, Orcon = 1u << 2, OrconUsgov = 1u << 3, Imcon = 1u << 4, Noforn = 1u << 5,
    Propin = 1u << 6, Relido = 1u << 7, Dsen = 1u << 8, RawFisa = 1u << 9, Fisa = 1u << 10, Waived = 1u << 11,
    Limdis = 1u << 12, Exdis = 1u << 13, Nodis = 1u << 14, Sbu = 1u << 15, SbuNf = 1u << 16, Les = 1u << 17,
    LesNf = 1u << 18, Ssi = 1u << 19, Nnpi = 1u << 20, Hvsaco = 1u << 21,
    CuiFedOnly = 1u << 22, CuiFedCon = 1u << 23, CuiNoCon = 1u << 24, CuiDlOnly = 1u << 25,
    CuiAttorneyClient = 1u << 26, CuiAttorneyWp = 1u << 27, CuiDelib = 1u << 28,
};

/// CUI structure (markings.md section 9).
struct CuiMark
{
    QStringList specified;   ///< without "SP-"
    QStringList basic;
    bool operator==(const CuiMark &) const = default;
};

/// A parsed mark: slots, source text, offset of every token, what the parser itself found.
/// Never throws, never guesses: what is not understood stands in \a unknownTokens and makes the marking not understood.
struct Marking
{
    QString source;
    Form form = Form::Portion;
    int end = -1;                   ///< where a portion mark ends if its text follows in the source; -1: nothing follows
    MarkingSystem system = MarkingSystem::None;
    std::optional<Level> level;     ///< unset where no level could be read
    CodeList owners;                ///< non-US and JOINT owners; {NATO} for NATO markings
    bool concealedOwner = false;    ///< //FGI S
    bool bareOwners = false;        ///< JOINT portion without its owners: they are the banner's (GRM-15)
    QString natoActivity;           ///< "ISAF" in NATO ISAF RESTRICTED
    QStringList natoWords;          ///< BOHEMIA, BALK (ATOMAL is in aea)
    QList<SciSystem> sci;
    QList<SapProgram> sap;
    bool sapMultiple = false;       ///< SAR-MULTIPLE PROGRAMS
    AeaMarks aea;
    FgiMark fgi;
    quint32 controls = 0;           ///< Control bits
    CodeList relTo;                 ///< present for REL TO and for the bare REL (then bareRel)
    bool bareRel = false;           ///< check() fills in the stated banner's list
    CodeList displayOnly;
    CodeList eyesOnly;
    QStringList accm;               ///< nicknames; one empty string for the bare ACCM
    CuiMark cui;                    ///< system Cui, or CUI beside another level
    bool hasCui = false;
    QStringList unknownTokens;      ///< not understood, so not releasable; retired tokens are among them (GRM-24)
    QStringList legacySci;          ///< retired names, kept as written in their category
    QStringList legacyDissem;
    QStringList noticeLines;        ///< lines under the banner (GRM-28)
    QList<Token> tokens;
    QList<Finding> findings;        ///< grammar findings of the parser (regime-free); check() adds the rest

    bool has(Control control) const { return controls & quint32(control); }
    /// Information of a foreign owner, wholly (non-US system) or partly (FGI, JOINT).
    bool isForeign() const;
    bool isClassified() const { return level && *level > Level::Cui; }
    bool operator==(const Marking &) const = default;
};

/// Equal in what they say, whatever their source text and offsets.
bool sameSlots(const Marking &a, const Marking &b);

enum class MarkStatus { Valid, Noncanonical, Invalid };

/// A mark with everything said about it under one regime.
struct CheckedMarking
{
    Marking marking;
    Regime regime = Regime::Dod;
    MarkStatus status = MarkStatus::Invalid;
    QList<Finding> findings;        ///< all of them, by place
    QString canonical;              ///< in its own form; empty where invalid beyond repair
    QString asBanner;               ///< empty where it has no such form
    QString asPortion;

    bool operator==(const CheckedMarking &) const = default;
};
using CheckedMarkingPtr = std::shared_ptr<const CheckedMarking>;

} // namespace parallax
