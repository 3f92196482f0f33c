#pragma once

#include "model/releasability/policypack.h"

namespace parallax {

/// Whose information this is, by the mark and by what is recorded beside it.
struct Ownership
{
    bool foreign = false;
    bool unknown = false;      ///< foreign, and some owner is not on record
    bool concealed = false;
    QStringList owners;        ///< all of them, the host too
};
Ownership ownershipOf(const FactBody &body, const QString &host);

/// Controls that bar foreign release by themselves, as printed.
QStringList barringControls(const Marking &mark);
/// Controls that bar foreign release unless REL TO names the nation: atomic energy marks, and what always goes with NOFORN.
QStringList conditionallyBarring(const Marking &mark);
/// Controls under which the originator must have consented.
QStringList originatorControls(const Marking &mark);
bool isPlainUnclassified(const Marking &mark);

/// What in a mark contradicts itself, and so is not plain.
struct Contradictions
{
    bool noforn = false; ///< NOFORN beside a marking that lets somebody have it
    bool relido = false;
};
Contradictions contradictionsOf(const Marking &mark, bool foreign);

struct MarkDefect
{
    QString rule, sentence;
    QString fix;               ///< replacement mark, where there is one
};
/// Step 1: what makes a mark one that cannot be decided on. The scenario's list stands beside the checker's findings, since
/// it holds in both regimes. A list whose only fault is its order is read.
std::optional<MarkDefect> defectOf(const CheckedMarking &checked, const Ownership &ownership, const PolicyPack &pack);

} // namespace parallax
