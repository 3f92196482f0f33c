#include "widgets/review/explanation.h"

#include "model/tr.h"
#include "widgets/shell/outcomestyle.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

/// "GRM-05 · CAPCO manual p15", muted by size, not by a colour that might fail the contrast.
QString source(const QString &rule, const QString &citation)
{
    QStringList parts;
    for (const QString &part : {rule, citation})
        if (!part.isEmpty())
            parts.append(part.toHtmlEscaped());
    return parts.isEmpty() ? QString() : u"<br><small>%1</small>"_s.arg(parts.join(u" · "_s));
}

QString heading(const QString &text)
{
    return u"<p style='margin:0 0 4px 0'><b>%1</b></p>"_s.arg(text.toHtmlEscaped());
}

QString list(const QStringList &items)
{
    // Paragraphs, not list items: rich text hangs their bullets outside the margin, where a tool tip cuts them off.
    QString html;
    for (const QString &item : items)
        html += u"<p style='margin:2px 0 6px 0'>%1</p>"_s.arg(item);
    return html;
}
} // namespace

QString audienceCode(const Audience &audience)
{
    return audience.nations.join(u'+');
}

QString audienceTitle(const Audience &audience, const PolicyPack &pack)
{
    QStringList names;
    for (const QString &code : audience.nations) {
        const QString name = pack.nationName(code);
        names.append(name.isEmpty() || name == code ? code : u"%1 (%2)"_s.arg(name, code));
    }
    if (names.size() <= 1)
        return names.value(0);
    //: Several nations who hear a briefing together: "Meridia (QMR), Norvale (QNV) in one room"
    return Words::tr("%1 in one room").arg(QLocale().createSeparatedList(names));
}

QString reasonCodes(const Decision &decision)
{
    QStringList codes;
    for (const Reason &reason : decision.reasons)
        if (!codes.contains(reason.code))
            codes.append(reason.code);
    return codes.join(u", "_s);
}

QString explanationHtml(const Decision &decision, const Audience &audience, const PolicyPack &pack)
{
    //: Nation, then what it gets: "Meridia (QMR): Withheld"
    QString html = heading(Words::tr("%1: %2").arg(audienceTitle(audience, pack), outcomeWord(decision.outcome)));
    if (decision.outcome == Outcome::ReleaseSanitised)
        html += u"<p>%1</p>"_s.arg(
            (decision.tearlineDisplayOnly ? Words::tr("Tearline %1 may be shown in place of the full text. What stands against the full text:")
                                          : Words::tr("Tearline %1 goes out in place of the full text. What stands against the full text:"))
                .arg(decision.tearline + 1)
                .toHtmlEscaped());
    if (decision.outcome == Outcome::DisplayOnly)
        html += u"<p>%1</p>"_s.arg(Words::tr("May be shown or told, never handed over; it is no part of the release copy.").toHtmlEscaped());
    if (decision.outcome == Outcome::NoChannel)
        html += u"<p>%1</p>"_s.arg(Words::tr("May be released, and cannot be sent over the network named.").toHtmlEscaped());
    if (decision.reasons.isEmpty() && decision.outcome == Outcome::Release)
        html += u"<p>%1</p>"_s.arg(Words::tr("Nothing stands in the way.").toHtmlEscaped());
    if (!decision.reasons.isEmpty()) {
        QStringList items;
        for (const Reason &reason : decision.reasons)
            items.append(u"<b>%1</b> %2%3"_s.arg(reason.code.toHtmlEscaped(), reason.text.toHtmlEscaped(),
                                                source(reason.rule, reason.citation)));
        html += list(items);
    }
    if (!decision.remedies.isEmpty()) {
        QStringList items;
        for (const Remedy &remedy : decision.remedies) {
            QString item = remedy.text.toHtmlEscaped();
            if (!remedy.lifts.isEmpty())
                //: Which obstacle a remedy removes: "lifts FGI-CONSENT"
                item += u" <small>(%1)</small>"_s.arg(Words::tr("lifts %1").arg(remedy.lifts).toHtmlEscaped());
            items.append(item);
        }
        html += u"<p style='margin:4px 0 0 0'><b>%1</b></p>"_s.arg(Words::tr("What would change it").toHtmlEscaped()) + list(items);
    }
    if (decision.holdsUntil.isKnown() && decision.holdsUntil.number != Day::kForever)
        html += u"<p><small>%1</small></p>"_s.arg(
            Words::tr("Holds until %1, as far as dated facts say.").arg(decision.holdsUntil.toString()).toHtmlEscaped());
    return html;
}

QString explanationHtml(const Finding &finding, const MarkingLanguage &language)
{
    const RuleText rule = ruleText(finding.rule, language);
    QString html = u"<p style='margin:0'><b>%1</b> %2</p>"_s.arg(
        //: Severity, before the sentence of a finding: "Error:"
        Words::tr("%1:").arg(severityWord(finding.severity)).toHtmlEscaped(), finding.message.toHtmlEscaped());
    if (!rule.sentence.isEmpty() && rule.sentence != finding.message)
        html += u"<p style='margin:2px 0'>%1</p>"_s.arg(rule.sentence.toHtmlEscaped());
    QStringList parts;
    for (const QString &part : {finding.rule, rule.citation})
        if (!part.isEmpty())
            parts.append(part.toHtmlEscaped());
    html += u"<p style='margin:2px 0'><small>%1</small></p>"_s.arg(parts.join(u" · "_s));
    if (finding.fix)
        //: The fix that one click applies: "Fix: Write ORCON/NOFORN (Ctrl+Return)"
        html += u"<p style='margin:2px 0'>%1</p>"_s.arg(Words::tr("Fix: %1 (Ctrl+Return)").arg(finding.fix->label).toHtmlEscaped());
    return html;
}

QString explanationHtml(const QString &mark, const QList<Finding> &findings, const MarkingLanguage &language)
{
    QString html = heading(mark.isEmpty() ? Words::tr("No mark") : mark);
    if (findings.isEmpty())
        html += u"<p>%1</p>"_s.arg(Words::tr("Read without findings.").toHtmlEscaped());
    for (const Finding &finding : findings)
        html += explanationHtml(finding, language);
    return html;
}

QString explanationHtml(const QString &bannerToken, const RollUpResult &rollUp, const PolicyPack &pack,
                        const std::function<QString(int row)> &numbers)
{
    constexpr int kMostNumbers = 40;
    QString html = heading(bannerToken);
    // A token of the banner may be printed as part of a list ("QMR" in REL TO): then the list's entry answers.
    auto cause = rollUp.causedBy.constFind(bannerToken);
    if (cause == rollUp.causedBy.constEnd()) {
        for (auto it = rollUp.causedBy.constBegin(); it != rollUp.causedBy.constEnd(); ++it) {
            if (it.key().startsWith(bannerToken) || bannerToken.startsWith(it.key())) {
                cause = it;
                break;
            }
        }
    }
    if (cause != rollUp.causedBy.constEnd() && !cause->isEmpty()) {
        QStringList portions;
        for (int row : cause->mid(0, kMostNumbers))
            portions.append(numbers(row));
        QString sentence = Words::tr("Comes from portions: %1").arg(portions.join(u", "_s));
        if (cause->size() > kMostNumbers)
            sentence += u" …"_s;
        html += u"<p>%1</p>"_s.arg(sentence.toHtmlEscaped());
    } else {
        html += u"<p>%1</p>"_s.arg(Words::tr("Made by the rules of the roll-up, not by a single portion.").toHtmlEscaped());
    }
    const bool isAboutRelease = bannerToken.contains("REL"_L1) || bannerToken.contains("NOFORN"_L1)
        || bannerToken.contains("DISPLAY"_L1) || pack.nation(bannerToken);
    if (isAboutRelease && !rollUp.lost.isEmpty()) {
        QStringList items;
        for (auto it = rollUp.lost.constBegin(); it != rollUp.lost.constEnd() && items.size() < kMostNumbers; ++it) {
            if (!pack.nation(it.key()))
                continue;
            //: Nation, then the number of the portion that keeps it off the banner's list
            items.append(Words::tr("%1: kept away by portion %2").arg(audienceTitle(Audience{{it.key()}}, pack), numbers(it.value()))
                             .toHtmlEscaped());
        }
        if (!items.isEmpty())
            html += u"<p style='margin:4px 0 0 0'><b>%1</b></p>"_s.arg(Words::tr("Nations lost").toHtmlEscaped()) + list(items);
    }
    for (const Finding &finding : rollUp.findings)
        html += explanationHtml(finding, pack.language());
    return html + u"<p><small>%1</small></p>"_s.arg(Words::tr("Computed from portions; no authority speaks here.").toHtmlEscaped());
}

QString explanationHtml(const LeakFlag &flag)
{
    QString html = u"<p style='margin:0'><b>%1</b> %2</p>"_s.arg(flag.code.toHtmlEscaped(), flag.text.toHtmlEscaped());
    if (!flag.citation.isEmpty())
        html += u"<p style='margin:2px 0'><small>%1</small></p>"_s.arg(flag.citation.toHtmlEscaped());
    if (!flag.accepted.isEmpty())
        html += u"<p style='margin:2px 0'>%1</p>"_s.arg(flag.accepted.toHtmlEscaped());
    if (flag.blocks)
        html += u"<p style='margin:2px 0'><b>%1</b></p>"_s.arg(
            Words::tr("This copy cannot leave until a person has mended it.").toHtmlEscaped());
    return html;
}

} // namespace parallax
