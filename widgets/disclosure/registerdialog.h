#pragma once

#include "model/disclosure/disclosuredesk.h"
#include "widgets/shell/bannereddialog.h"

#include <QFutureWatcher>

class QLabel;
class QProgressBar;
class QTableWidget;
class QTextBrowser;

namespace parallax {

/// Consents, refusals, licences, exceptions, agreements and decisions with an end, soonest first; and what each nation loses in our products
/// when the one that is chosen has ended. That is looked through beside the window.
class RegisterDialog : public BanneredDialog
{
    Q_OBJECT
public:
    /// \a desk outlives it. \a day: records that ended before it are left out.
    RegisterDialog(DisclosureDesk &desk, Day day, const BannerState &ours, QWidget *parent);
    ~RegisterDialog() override;

    QTableWidget *table() const { return m_table; }
    QTextBrowser *losses() const { return m_losses; }

Q_SIGNALS:
    void portionActivated(const parallax::ProductId &product, const parallax::PortionId &portion);

private:
    void fill();
    void ask();
    void take();

    DisclosureDesk &m_desk;
    Day m_day, m_asked;
    QTableWidget *m_table;
    QLabel *m_state;
    QProgressBar *m_progress;
    QTextBrowser *m_losses;
    QList<DatedRecord> m_records;
    QFutureWatcher<Result<QList<LapseLoss>>> m_watcher;
    std::stop_source m_stop;
};

} // namespace parallax
