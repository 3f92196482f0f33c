#include "model/releasability/facts.h"

namespace parallax {

QString governanceCode(Governance governance)
{
    switch (governance) {
    case Governance::None:
        return QStringLiteral("NONE");
    case Governance::Dod:
        return QStringLiteral("DOD");
    case Governance::Ic:
        return QStringLiteral("IC");
    case Governance::Fgi:
        return QStringLiteral("FGI");
    case Governance::Joint:
        return QStringLiteral("JOINT");
    case Governance::Commercial:
        return QStringLiteral("COMMERCIAL");
    case Governance::Unknown:
        break;
    }
    return QStringLiteral("UNKNOWN");
}

Governance governanceFromCode(QStringView code)
{
    for (const Governance governance : {Governance::None, Governance::Dod, Governance::Ic, Governance::Fgi,
                                        Governance::Joint, Governance::Commercial}) {
        if (code == governanceCode(governance))
            return governance;
    }
    return Governance::Unknown;
}

Regime regimeFor(Governance governance, Regime productRegime)
{
    switch (governance) {
    case Governance::Dod:
        return Regime::Dod;
    case Governance::Ic:
        return Regime::Ic;
    case Governance::None:
    case Governance::Fgi:
    case Governance::Joint:
    case Governance::Commercial:
    case Governance::Unknown:
        break;
    }
    return productRegime;
}

namespace {
size_t hashBody(const FactBody &body, size_t seed)
{
    return qHashMulti(seed, body.mark, quint8(body.governance), body.categories, body.originator, body.topic,
                      body.licence, body.trueOwner, body.owner, body.version, body.content);
}
} // namespace

size_t qHash(const Facts &facts, size_t seed)
{
    size_t hash = hashBody(facts.body, qHash(facts.item, seed));
    for (const FactBody &tearline : facts.tearlines)
        hash = hashBody(tearline, hash);
    return hash ^ size_t(facts.disseminatedAnalyticProduct);
}

} // namespace parallax
