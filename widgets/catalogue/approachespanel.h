#pragma once

#include "model/orbit/cataloguelistmodel.h"
#include "model/orbit/screeninglists.h"
#include "model/orbit/screeningtask.h"
#include "widgets/catalogue/ownbannerwatch.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QTabWidget;

namespace parallax {

/// Which objects of the catalogue come close to each other: asked for here, found beside the window, listed as it is found. Ours
/// alone, like the catalogue.
class ApproachesPanel : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kMostListed = 100'000; ///< a screening is stopped there, and says so

    /// \a catalogue outlives it: its sets are screened, its entries name the objects.
    ApproachesPanel(CatalogueListModel &catalogue, QWidget *parent = nullptr);

    void setPack(PolicyPackPtr pack);
    void setPartnerFace(const QString &whose);
    /// Who is screened in "selected with all"; unset: nobody is selected.
    void setSelected(const std::optional<ObjectId> &id);
    /// Where a screening starts, unless the user has said otherwise.
    void setStart(Instant from);
    void start();
    void cancel();
    bool isRunning() const { return m_task->isRunning(); }
    OwnBanner ownBanner() const { return m_banner->banner(); }
    ApproachListModel *approaches() const { return m_approaches; }
    SlowPairModel *slowPairs() const { return m_slow; }
    ScreeningFailureModel *failures() const { return m_failures; }
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void pictureChanged();
    void objectActivated(const parallax::ObjectId &id);
    void failed(const parallax::Error &error);

private:
    QTableView *makeTable(QAbstractItemModel *model, const QString &name, std::initializer_list<int> widths);
    void connectTable(QTableView *table);
    void take(const std::vector<Approach> &found);
    void end(const ScreeningReport &report);
    void countLabels(const ObjectId &id);
    void showState();

    CatalogueListModel &m_catalogue;
    OwnBannerWatch *m_banner;
    ScreeningTask *m_task;
    ApproachListModel *m_approaches;
    SlowPairModel *m_slow;
    ScreeningFailureModel *m_failures;
    QComboBox *m_who;
    QDateTimeEdit *m_from;
    QDoubleSpinBox *m_hours, *m_distance;
    QPushButton *m_start;
    QProgressBar *m_progress;
    QLabel *m_said, *m_empty;
    QTabWidget *m_tabs;
    QTableView *m_table = nullptr, *m_slowTable = nullptr, *m_failureTable = nullptr;
    std::optional<ObjectId> m_selected;
    QString m_partner, m_result;
    QHash<ObjectId, CatalogueEntry> m_labelled;  ///< of the rows, for the banner
    QSet<ObjectId> m_looked;
    bool m_startChosen = false, m_full = false;
};

} // namespace parallax
