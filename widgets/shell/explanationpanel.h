#pragma once

#include "model/document/productsession.h"

#include <QTextBrowser>

#include <functional>

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
    /// The product changed: says again what it says, from the product as it is now. What was pushed in as text gives way to
    /// the current portion, since an old answer must not stand as a new one.
    void refresh(const ProductSession &session, const PortionId &current);
    void forget();
    void showRule(const QString &rule, const MarkingLanguage &language);

Q_SIGNALS:
    void portionRequested(const parallax::PortionId &portion);

private:
    void set(const QString &html);

    QString m_html;
    std::function<void()> m_again;        ///< makes what is shown once more; empty for what was pushed in
    bool m_ofProduct = false;             ///< what is shown depends on the product
};

} // namespace parallax
