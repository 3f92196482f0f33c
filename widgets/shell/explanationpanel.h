#pragma once

#include "model/document/productsession.h"

#include <QTextBrowser>

namespace parallax {

/// Why: what is selected, with its reasons, rules, citations and remedies. Links lead to the portions named.
class ExplanationPanel : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ExplanationPanel(QWidget *parent = nullptr);

    void showHtml(const QString &html);
    /// What one audience gets of one portion.
    void showPlace(const ProductSession &session, const PortionId &portion, int audience);
    /// What each column gets of a portion, briefly, with its findings.
    void showPortion(const ProductSession &session, const PortionId &portion);
    void showFinding(const Finding &finding, const QString &citation, const MarkingLanguage &language);
    /// Which portions cause each token of our banner, and what differs between the regimes.
    void showBanner(const ProductSession &session, Regime regime);
    void showRule(const QString &rule, const MarkingLanguage &language);

Q_SIGNALS:
    void portionRequested(const parallax::PortionId &portion);

private:
    QString m_html;
};

} // namespace parallax
