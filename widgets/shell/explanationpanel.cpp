#include "widgets/shell/explanationpanel.h"

#include "widgets/review/explanation.h"
#include "widgets/shell/outcomestyle.h"
#include "widgets/shell/theme.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

QString portionLink(const Product &product, int row)
{
    if (row < 0 || row >= product.size())
        return {};
    return u"<a href=\"portion:%1\">%2</a>"_s.arg(product.at(row)->id.value.toHtmlEscaped(),
                                                  product.numberAt(row).toHtmlEscaped());
}

QString portionLinks(const Product &product, const QList<int> &rows)
{
    constexpr int kMost = 24;
    QStringList links;
    for (int row : rows.mid(0, kMost))
        links << portionLink(product, row);
    QString text = links.join(u", "_s);
    if (rows.size() > kMost)
        text += u' ' + ExplanationPanel::tr("and %n more", nullptr, int(rows.size()) - kMost);
    return text;
}

QString heading(const QString &text)
{
    return u"<h3 style=\"margin:0 0 6px 0\">%1</h3>"_s.arg(text.toHtmlEscaped());
}

QString muted(const QString &text)
{
    return u"<span class=\"muted\">%1</span>"_s.arg(text.toHtmlEscaped());
}

} // namespace

ExplanationPanel::ExplanationPanel(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setAccessibleName(tr("Explanation of what is selected"));
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(12);
    setTabChangesFocus(true);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme() == u"portion")
            Q_EMIT portionRequested({ url.path() });
    });
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, [this] {
        if (!m_html.isEmpty())
            set(m_html);
    });
    setPlaceholderText(tr("Choose a portion, a place in a copy, a finding or a banner: what stands here says why, by which "
                          "rule, and what would change it."));
}

void ExplanationPanel::showHtml(const QString &html)
{
    m_again = {};
    m_ofProduct = true;
    set(html);
}

void ExplanationPanel::forget()
{
    m_again = {};
    m_ofProduct = false;
    m_html.clear();
    clear();
}

void ExplanationPanel::refresh(const ProductSession &session, const PortionId &current)
{
    if (!m_ofProduct)
        return;
    if (const auto again = m_again) // a copy: showing replaces it
        again();
    else
        showPortion(session, current);
}

void ExplanationPanel::set(const QString &html)
{
    m_html = html;
    // Links take their colour from the document's default sheet, which knows nothing of a palette changed later.
    document()->setDefaultStyleSheet(
        u"a { color: %1; } .muted { color: %2; }"_s.arg(tokens().link.name(), tokens().mutedText.name()));
    setHtml(html);
}

void ExplanationPanel::showPlace(const ProductSession &session, const PortionId &portion, int audience)
{
    const LivePreviews *previews = session.previews();
    const int row = previews ? previews->product().rowOf(portion) : -1;
    if (row < 0 || audience < 0 || audience >= previews->audienceCount())
        return forget();
    QString html = u"<p style=\"margin:0 0 6px 0\">%1 %2 &nbsp;%3</p>"_s.arg(
        muted(tr("Portion")), portionLink(previews->product(), row), previews->product().at(row)->mark.toHtmlEscaped());
    if (const DecisionPtr decision = previews->decision(row, audience))
        html += explanationHtml(*decision, previews->audience(audience), session.pack());
    for (const LeakFlag &flag : previews->flagsAt(row, audience))
        html += explanationHtml(flag);
    set(html);
    m_ofProduct = true;
    m_again = [this, &session, portion, audience] { showPlace(session, portion, audience); };
}

void ExplanationPanel::showPortion(const ProductSession &session, const PortionId &portion)
{
    const LivePreviews *previews = session.previews();
    const int row = previews ? previews->product().rowOf(portion) : -1;
    if (row < 0)
        return forget();
    const Portion &p = *previews->product().at(row);
    QString html = heading(p.mark.isNull() ? tr("Portion %1, unmarked").arg(previews->product().numberAt(row))
                                           : tr("Portion %1  %2").arg(previews->product().numberAt(row), p.mark));
    for (const Finding &finding : session.findings(row))
        html += explanationHtml(finding, session.pack().language());
    for (int audience : session.columns()) {
        html += u"<hr>"_s;
        if (const DecisionPtr decision = previews->decision(row, audience))
            html += explanationHtml(*decision, previews->audience(audience), session.pack());
    }
    set(html);
    m_ofProduct = true;
    m_again = [this, &session, portion] { showPortion(session, portion); };
}

void ExplanationPanel::showFinding(const Finding &finding, const QString &citation, const MarkingLanguage &language)
{
    QString html = explanationHtml(finding, language);
    if (!citation.isEmpty())
        html += u"<p>%1</p>"_s.arg(muted(citation));
    showHtml(html);
}

void ExplanationPanel::showBanner(const ProductSession &session, Regime regime)
{
    const LivePreviews *previews = session.previews();
    if (!previews)
        return;
    const RollUpResult rolled = previews->ownRollUp(regime);
    const Product &product = previews->product();
    QString html = heading(rolled.banner);
    html += u"<p>%1</p>"_s.arg(muted(regime == Regime::Dod ? tr("Our banner by the DoD rules, and the portions that cause it")
                                                            : tr("Our banner by the IC rules, and the portions that cause it")));
    html += u"<table cellspacing=\"0\" cellpadding=\"3\">"_s;
    for (auto cause = rolled.causedBy.cbegin(); cause != rolled.causedBy.cend(); ++cause)
        html += u"<tr><td><b>%1</b></td><td>%2</td></tr>"_s.arg(cause.key().toHtmlEscaped(),
                                                                portionLinks(product, cause.value()));
    html += u"</table>"_s;
    if (!rolled.lost.isEmpty()) {
        html += u"<p><b>%1</b></p><table cellspacing=\"0\" cellpadding=\"3\">"_s.arg(
            tr("Nations that some portions admit, and the first portion that keeps each away").toHtmlEscaped());
        for (auto lost = rolled.lost.cbegin(); lost != rolled.lost.cend(); ++lost)
            html += u"<tr><td><b>%1</b></td><td>%2</td></tr>"_s.arg(lost.key().toHtmlEscaped(),
                                                                    portionLink(product, lost.value()));
        html += u"</table>"_s;
    }
    if (rolled.consistent && !*rolled.consistent)
        html += u"<p><b>%1</b></p>"_s.arg(
            tr("The stated banner is another: %1").arg(product.head.overallMarking).toHtmlEscaped());
    const QList<Divergence> differences = previews->ownDivergences();
    if (!differences.isEmpty()) {
        html += u"<p><b>%1</b></p>"_s.arg(tr("Where the two regimes differ").toHtmlEscaped());
        for (const Divergence &d : differences)
            html += u"<p><b>%1</b> %2<br>%3 %4</p>"_s.arg(d.rule.toHtmlEscaped(), d.sentence.toHtmlEscaped(),
                                                          muted(tr("Portions:")), portionLinks(product, d.portions));
    }
    for (const Finding &finding : rolled.findings)
        html += explanationHtml(finding, session.pack().language());
    for (const QString &note : rolled.notes)
        html += u"<p>%1</p>"_s.arg(note.toHtmlEscaped());
    set(html);
    m_ofProduct = true;
    m_again = [this, &session, regime] { showBanner(session, regime); };
}

void ExplanationPanel::showRule(const QString &rule, const MarkingLanguage &language)
{
    const RuleText text = ruleText(rule, language);
    showHtml(heading(rule) + u"<p>%1</p><p>%2</p>"_s.arg(text.sentence.toHtmlEscaped(), muted(text.citation)));
}

} // namespace parallax
