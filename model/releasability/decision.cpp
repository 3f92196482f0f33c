#include "model/releasability/decision.h"

#include "model/releasability/evaluation.h"
#include "model/tr.h"

namespace parallax {

namespace {

/// The answer for everybody in the room on one day: full text for each, and the tearline that all of them may have.
struct Answer
{
    Outcome outcome = Outcome::Withhold;
    int tearline = -1;
    bool tearlineShown = false;
    QList<Verdict> verdicts; ///< of the full text, in the order of the recipients

    /// Same answer as far as a reader is concerned: outcome, tearline and codes.
    bool sameAs(const Answer &other) const
    {
        if (outcome != other.outcome || tearline != other.tearline)
            return false;
        for (int i = 0; i < verdicts.size(); ++i) {
            const QList<Reason> &left = verdicts.at(i).reasons, &right = other.verdicts.at(i).reasons;
            const bool same = std::equal(left.cbegin(), left.cend(), right.cbegin(), right.cend(),
                                         [](const Reason &a, const Reason &b) { return a.code == b.code; });
            if (!same || verdicts.at(i).outcome != other.verdicts.at(i).outcome)
                return false;
        }
        return true;
    }
};

Outcome worstOf(const QList<Verdict> &verdicts)
{
    Outcome worst = Outcome::Release;
    for (const Verdict &verdict : verdicts) {
        if (outcomeRank(verdict.outcome) < outcomeRank(worst))
            worst = verdict.outcome;
    }
    return verdicts.isEmpty() ? Outcome::Withhold : worst;
}

Answer answerOn(Day day, const Question &question, const QStringList &recipients, const PolicyPack &pack, Trace *trace,
                bool wordy)
{
    Question asked = question;
    asked.day = day;
    Answer answer;
    std::vector<Records> records;
    records.reserve(size_t(recipients.size()));
    for (const QString &recipient : recipients) {
        records.emplace_back(pack, recipient, day, trace);
        answer.verdicts << evaluate(asked, question.facts.body, records.back(), wordy);
    }
    answer.outcome = worstOf(answer.verdicts);
    if (answer.outcome == Outcome::Release)
        return answer;
    // One version for the whole room: the fullest that each of them may have by the same steps. A tearline that could go but
    // for a network that only shows is shown there; one that is itself marked for display stays back, as it does not go out.
    for (int i = 0; i < question.facts.tearlines.size() && answer.outcome != Outcome::ReleaseSanitised; ++i) {
        bool kept = !records.empty(), shown = kept;
        for (Records &one : records) {
            const Verdict verdict = evaluate(asked, question.facts.tearlines.at(i), one, false, true);
            kept = kept && verdict.outcome == Outcome::Release;
            shown = shown && verdict.outcome == Outcome::DisplayOnly
                && verdict.obstacles.shownOnlyBy == QStringList{QStringLiteral("network")};
            if (!kept && !shown)
                break;
        }
        if (kept) {
            answer.tearline = i;
            answer.tearlineShown = false;
            answer.outcome = Outcome::ReleaseSanitised;
        } else if (shown && outcomeRank(answer.outcome) < outcomeRank(Outcome::DisplayOnly)) {
            answer.tearline = i;
            answer.tearlineShown = true;
            answer.outcome = Outcome::DisplayOnly;
        }
    }
    return answer;
}

/// Last day on which the answer stays what it is: looks at each later day on which something looked up begins or ends.
Day holdsUntil(const Answer &today, const Question &question, const QStringList &recipients, const PolicyPack &pack,
               Trace *trace)
{
    // More turning points than this have not been seen; stopping early only makes the promise shorter.
    constexpr int kMostSteps = 200;
    Day day = question.day;
    for (int step = 0; step < kMostSteps; ++step) {
        const auto next = trace->changes.upper_bound(day.number);
        if (next == trace->changes.end())
            return Day{Day::kForever};
        day = Day{*next};
        if (!answerOn(day, question, recipients, pack, trace, false).sameAs(today))
            return Day{day.number - 1};
    }
    return day;
}

Decision decideFor(const Question &question, const QStringList &recipients, const PolicyPack &pack)
{
    Trace trace;
    const Answer answer = answerOn(question.day, question, recipients, pack, &trace, true);
    Decision decision;
    decision.outcome = answer.outcome;
    decision.tearline = answer.tearline;
    decision.tearlineDisplayOnly = answer.tearlineShown;
    const bool several = recipients.size() > 1;
    for (int i = 0; i < answer.verdicts.size(); ++i) {
        Question asked = question;
        asked.recipient = recipients.at(i);
        Records records(pack, recipients.at(i), question.day, &trace);
        for (Reason reason : answer.verdicts.at(i).reasons) {
            if (several)
                reason.text = Tr::tr("%1: %2").arg(recipients.at(i), reason.text);
            decision.reasons << reason;
        }
        // What goes out in full needs no remedy; what goes out as a tearline still has what bars the full text.
        for (Remedy remedy : remediesFor(asked, answer.verdicts.at(i), records)) {
            if (answer.tearline >= 0 && remedy.code == u"WRITE-TEARLINE")
                continue;
            if (several)
                remedy.text = Tr::tr("%1: %2").arg(recipients.at(i), remedy.text);
            decision.remedies << remedy;
        }
    }
    std::stable_sort(decision.reasons.begin(), decision.reasons.end(), [](const Reason &a, const Reason &b) {
        return outcomeRank(a.outcome) < outcomeRank(b.outcome);
    });
    decision.holdsUntil = holdsUntil(answer, question, recipients, pack, &trace);
    decision.lookedUp = trace.keys.values();
    std::sort(decision.lookedUp.begin(), decision.lookedUp.end());
    return decision;
}

} // namespace

Decision decide(const Question &question, const PolicyPack &pack)
{
    return decideFor(question, {question.recipient}, pack);
}

BriefDecision decideBriefly(const Question &question, const QStringList &recipients, const PolicyPack &pack)
{
    const Answer answer = answerOn(question.day, question, recipients, pack, nullptr, false);
    return {answer.outcome, answer.tearline, answer.tearlineShown};
}

Decision decideForAudience(const Question &question, const QStringList &recipients, const PolicyPack &pack)
{
    QStringList distinct = recipients;
    distinct.removeDuplicates();
    distinct.sort();
    // Nobody named is nobody in the policy.
    return decideFor(question, distinct.isEmpty() ? QStringList{QString()} : distinct, pack);
}

QStringList authoritiesOver(const FactBody &body, const PolicyPack &pack)
{
    const std::optional<Level> level = body.marking ? body.marking->marking.level : std::nullopt;
    return level ? Records(pack, {}, {}, nullptr).officialsFor(body, *level) : QStringList();
}

bool countsAsPermitted(const QString &official, const QString &second, const FactBody &body, const PolicyPack &pack)
{
    const std::optional<Level> level = body.marking ? body.marking->marking.level : std::nullopt;
    if (!level)
        return false;
    DecisionRecord record;
    record.official = official;
    record.second = second;
    Records records(pack, {}, {}, nullptr);
    return records.officialsFor(body, *level).contains(official) && records.isSeconded(record, body, *level);
}

} // namespace parallax
