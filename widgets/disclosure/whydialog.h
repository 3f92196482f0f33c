#pragma once

#include "model/disclosure/disclosuredesk.h"
#include "model/document/product.h"
#include "widgets/shell/bannereddialog.h"

#include <QSet>

class QComboBox;
class QLabel;
class QTableWidget;
class QTextBrowser;

class QPushButton;

namespace parallax {

class Prompter;

/// When a nation got a portion, from whom, and why: each release and showing of the ledger, decided again with the text and the policy of
/// then, and under the policy of now.
class WhyDialog : public BanneredDialog
{
    Q_OBJECT
public:
    /// \a desk outlives it. \a portion of \a product.
    /// \a prompter outlives it too: it asks why a release was wrong.
    WhyDialog(const Product &product, const PortionId &portion, DisclosureDesk &desk, Prompter &prompter, const QString &nation, QWidget *parent);

    QTableWidget *table() const { return m_table; }
    QTextBrowser *details() const { return m_details; }
    QPushButton *spillButton() const { return m_spill; }
    QLabel *state() const { return m_state; }
    QComboBox *nations() const { return m_nation; }

private:
    void ask();
    void take(const QString &nation, const Result<QList<Replay>> &answer);
    void showDetails();
    void recordSpill();

    DisclosureDesk &m_desk;
    Prompter &m_prompter;
    QPushButton *m_spill = nullptr;
    QString m_portion;
    QComboBox *m_nation;
    QLabel *m_state;
    QTableWidget *m_table;
    QTextBrowser *m_details;
    QList<Replay> m_replays;
    QSet<qint64> m_spilt;          ///< entries recorded as wrong here
};

} // namespace parallax
