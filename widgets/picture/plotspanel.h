#pragma once

#include "model/orbit/plottable.h"
#include "widgets/picture/markedimage.h"
#include "widgets/picture/plotcontent.h"

#include <QFutureWatcher>
#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;
class QStackedWidget;
class QStringListModel;
class QTableView;

namespace parallax {

class ClassificationBanner;
class PlotView;

/// Plots of a picture's content under a banner of its own, and the same as a table. It shows what its picture has, and decides nothing.
class PlotsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PlotsPanel(QWidget *parent = nullptr);
    ~PlotsPanel() override;

    /// What is plotted from now on; nothing of the last picture stays. Null: there is none.
    void setPicture(OrbitPicturePtr orbit, const EarthModel &earth);
    /// Ids; who is not in the picture, or has no position there, is not plotted.
    void setSelection(const QStringList &ids);
    void setTime(Instant at);
    void setExportNotes(const ExportNotes &notes);
    void setKind(PlotKind kind);
    PlotKind kind() const;
    void setSpan(Instant from, Instant to);
    /// The table instead of the plot.
    void setTableShown(bool shown);
    bool isTableShown() const;

    /// Banner of what is shown; of ours it counts towards the window's.
    QString ownBanner() const;
    bool isUpdating() const { return m_making.isRunning() || m_listing.isRunning(); }
    PlotView *plot() const { return m_view; }
    QTableView *table() const { return m_table; }
    /// What stands in the table; filled when it is asked for.
    PlotTableModel *model();
    /// Null while there is nothing to export.
    QImage exportImage() const;
    QByteArray exportTable();

Q_SIGNALS:
    void pictureChanged();
    void timeActivated(parallax::Instant at);
    void objectActivated(const QString &id);
    void selectionRequested(const QStringList &ids);
    /// Marked, with the name of a file for it.
    void imageRequested(const QImage &image, const QString &suggestion);
    void tableRequested(const QByteArray &csv, const QString &suggestion);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// Names of a picture's objects that have a position, in the order of the names, with their elements.
    struct ObjectNameList
    {
        std::vector<qsizetype> elements;
        QStringList names;
    };
    static ObjectNameList namesOf(const OrbitPicturePtr &orbit);
    QComboBox *objectField(const QString &accessibleName);
    void connectTable();
    void choose(int place, qsizetype element);
    void toggle(const QString &id);
    void takeNames();
    void findChosen();
    void ask();
    void take();
    void fillTable();
    void showChoices();
    void showState();
    QString caption() const;
    QString suggestion(const QString &ending) const;

    OrbitPicturePtr m_orbit;
    EarthModel m_earth;
    QStringList m_selection;
    std::vector<qsizetype> m_chosen;      ///< elements of the selection that are here
    std::vector<qsizetype> m_listed;      ///< elements in the order of the fields' lists
    ExportNotes m_notes;
    Instant m_time;
    bool m_spanChosen = false, m_tableFilled = false;
    bool m_waiting = false;               ///< for somebody to look: nothing is plotted for nobody
    std::stop_source m_stop;
    QFutureWatcher<PlotContentPtr> m_making;
    QFutureWatcher<ObjectNameList> m_listing;

    ClassificationBanner *m_banner;
    QComboBox *m_kind, *m_which, *m_object, *m_other;
    QDateTimeEdit *m_from, *m_to;
    QWidget *m_span = nullptr;            ///< both fields with their labels
    QLabel *m_more, *m_said;
    QPushButton *m_showTable, *m_showAll, *m_copy, *m_saveImage, *m_saveTable;
    QStackedWidget *m_pages;
    PlotView *m_view;
    QTableView *m_table;
    PlotTableModel *m_model;
    QStringListModel *m_names;
};

} // namespace parallax
