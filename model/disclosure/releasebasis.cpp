#include "model/disclosure/releasebasis.h"

namespace parallax {

using namespace Qt::StringLiterals;

QJsonObject ReleaseBasis::toJson() const
{
    QJsonObject json{{"portion"_L1, portion}, {"text"_L1, text}, {"outcome"_L1, outcome}};
    if (tearline >= 0)
        json.insert("tearline"_L1, tearline);
    if (!rules.isEmpty())
        json.insert("rules"_L1, QJsonArray::fromStringList(rules));
    return json;
}

ReleaseBasis ReleaseBasis::fromJson(const QJsonObject &json)
{
    ReleaseBasis basis{json.value("portion"_L1).toString(), json.value("text"_L1).toString(), json.value("outcome"_L1).toString(), json.value("tearline"_L1).toInt(-1), {}};
    const QJsonArray rules = json.value("rules"_L1).toArray();
    for (const QJsonValue &rule : rules)
        basis.rules << rule.toString();
    return basis;
}

ReleaseBasis basisOf(const LivePreviews &previews, int row, int audience)
{
    const Portion &portion = *previews.product().at(row);
    const Outcome outcome = previews.outcome(row, audience);
    ReleaseBasis basis{portion.id.value, contentDigest(portion), outcomeName(outcome), -1, {}};
    const DecisionPtr decision = previews.decision(row, audience);
    if (outcome == Outcome::ReleaseSanitised)
        basis.tearline = decision->tearline;
    for (const Reason &reason : decision->reasons)
        if (!reason.rule.isEmpty() && !basis.rules.contains(reason.rule))
            basis.rules << reason.rule;
    return basis;
}

QJsonArray releaseBasis(const LivePreviews &previews, int audience, bool shown)
{
    QJsonArray all;
    for (int row = 0; row < previews.product().size(); ++row) {
        const Outcome outcome = previews.outcome(row, audience);
        if (shown && previews.product().at(row)->kind == PortionKind::SpeakerNote)
            continue; // which stays the speaker's
        if (shown ? mayBeShown(outcome) : isReleased(outcome))
            all.append(basisOf(previews, row, audience).toJson());
    }
    return all;
}

} // namespace parallax
