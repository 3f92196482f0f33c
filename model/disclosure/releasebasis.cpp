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
    if (!said.isEmpty())
        json.insert("said"_L1, said);
    return json;
}

ReleaseBasis ReleaseBasis::fromJson(const QJsonObject &json)
{
    ReleaseBasis basis{json.value("portion"_L1).toString(), json.value("text"_L1).toString(), json.value("outcome"_L1).toString(), json.value("tearline"_L1).toInt(-1), {}, json.value("said"_L1).toString()};
    const QJsonArray rules = json.value("rules"_L1).toArray();
    for (const QJsonValue &rule : rules)
        basis.rules << rule.toString();
    return basis;
}

ReleaseBasis basisOf(const LivePreviews &previews, int row, int audience)
{
    const Portion &portion = *previews.product().at(row);
    const Outcome outcome = previews.outcome(row, audience);
    ReleaseBasis basis{portion.id.value, contentDigest(portion), outcomeName(outcome), -1, {}, {}};
    const DecisionPtr decision = previews.decision(row, audience);
    if (outcome == Outcome::ReleaseSanitised)
        basis.tearline = decision->tearline;
    if (mayBeShown(outcome))
        basis.said = saidDigest(basis.tearline < 0 ? portion.text : portion.tearlines.at(basis.tearline).text);
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

EarlierReleases earlierReleases(const QList<LedgerEntry> &entries)
{
    EarlierReleases all;
    for (const LedgerEntry &entry : entries) {
        const bool release = entry.kind == LedgerKind::Release;
        if (!release && entry.kind != LedgerKind::Showing)
            continue;
        const QJsonArray nations = release ? QJsonArray{entry.content.value("nation"_L1)} : entry.content.value("nations"_L1).toArray();
        const QJsonArray kept = entry.content.value("basis"_L1).toArray(), named = entry.content.value("portions"_L1).toArray();
        QList<EarlierVersion> versions;
        QSet<QString> told;
        for (const QJsonValue &each : kept) {
            const ReleaseBasis basis = ReleaseBasis::fromJson(each.toObject());
            told.insert(basis.portion);
            versions.append({entry.sequence, entry.content.value("product"_L1).toString(), basis.portion, basis.text, basis.said, basis.tearline, true, !release});
        }
        // What is named and not told of went all the same.
        for (const QJsonValue &each : named) {
            if (!told.contains(each.toString()))
                versions.append({entry.sequence, entry.content.value("product"_L1).toString(), each.toString(), {}, {}, -1, false, !release});
        }
        for (const QJsonValue &nation : nations) {
            for (const EarlierVersion &version : std::as_const(versions))
                all.add(nation.toString(), version);
        }
    }
    return all;
}

} // namespace parallax
