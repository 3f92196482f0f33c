#pragma once

#include "model/orbit/passlistmodel.h"
#include "widgets/picture/markedimage.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace parallax {

class ClassificationBanner;

/// Passes of a picture's objects over a site, under a banner of its own. It shows what its picture has, and decides nothing.
class PassesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PassesPanel(QWidget *parent = nullptr);

    /// What is searched from now on; nothing of the last picture stays. Null: there is none.
    void setPicture(OrbitPicturePtr orbit, const EarthModel &earth);
    void setSelection(const QStringList &ids);
    /// What an export says; and where a search starts when the panel is opened, unless somebody has said otherwise.
    void setTime(Instant at);
    void setSpan(Instant from, Instant to);
    void setExportNotes(const ExportNotes &notes);
    void setSite(const GroundSite &site);
    GroundSite site() const;
    void start();
    void cancel();
    bool isRunning() const { return m_task->isRunning(); }

    /// Banner of what is shown; of ours it counts towards the window's.
    QString ownBanner() const;
    PassListModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    /// Null while there is nothing to export.
    QByteArray exportTable() const;

Q_SIGNALS:
    void pictureChanged();
    void timeActivated(parallax::Instant at);
    void objectActivated(const QString &id);
    /// With marks, and the name of a file for it.
    void tableRequested(const QByteArray &csv, const QString &suggestion);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void proposeSpan();
    QDoubleSpinBox *numberField(const QString &accessibleName, double from, double to, int decimals, const QString &suffix);
    void connectTable();
    std::vector<qsizetype> searched() const;
    void take(const PassAnswerPtr &answer);
    void showState();

    OrbitPicturePtr m_orbit;
    EarthModel m_earth;
    QStringList m_selection;
    ExportNotes m_notes;
    Instant m_time;
    QString m_result;
    QStringList m_gaps;                  ///< of what is listed
    bool m_spanChosen = false, m_siteChosen = false;

    PassTask *m_task;
    PassListModel *m_model;
    ClassificationBanner *m_banner;
    QLineEdit *m_name;
    QDoubleSpinBox *m_latitude, *m_longitude, *m_height, *m_elevation;
    QComboBox *m_which;
    QDateTimeEdit *m_from, *m_to;
    QPushButton *m_start, *m_copy, *m_save;
    QProgressBar *m_progress;
    QTableView *m_table;
    QLabel *m_said, *m_empty;
};

} // namespace parallax
