#pragma once

#include "model/orbit/cataloguelistmodel.h"
#include "widgets/catalogue/ownbannerwatch.h"

#include <QTimer>
#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTableView;

namespace parallax {

class ObjectDetails;

/// The catalogue of the store: search, the element set that was current at a time, and what is known of one object. It is ours
/// alone: in the face of a partner it holds nothing.
class CataloguePanel : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it.
    CataloguePanel(CatalogueStore &store, const Clock &clock, QWidget *parent = nullptr);

    void setPack(PolicyPackPtr pack);
    /// The day that is now in an exercise; unknown: the clock says what is now.
    void setExerciseDay(Day day);
    /// Whose face is shown beside us; empty: our own.
    void setPartnerFace(const QString &whose);
    /// The store holds something new.
    void reload();
    /// Reads the catalogue if nobody has looked at it yet.
    void ensureLoaded();
    /// Finds the object, by its number, and goes there.
    void showObject(const ObjectId &id);
    void focusSearch();
    void search(const QString &words);

    Instant asOf() const { return m_model->asOf(); }
    std::optional<ObjectId> currentObject() const { return m_current; }
    OwnBanner ownBanner() const { return m_banner->banner(); }
    CatalogueListModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    ObjectDetails *details() const { return m_details; }

Q_SIGNALS:
    void pictureChanged();
    void currentObjectChanged();
    void importRequested();
    void failed(const parallax::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void loadIfShown();
    void showNow();
    void modelChanged();
    void takeSelection();
    void showDetails();
    void showState();

    const Clock &m_clock;
    CatalogueListModel *m_model;
    OwnBannerWatch *m_banner;
    QLineEdit *m_search;
    QDateTimeEdit *m_asOf;
    QPushButton *m_now, *m_import;
    QLabel *m_count, *m_empty;
    QSplitter *m_split;
    QTableView *m_table;
    ObjectDetails *m_details;
    QTimer m_typed, m_moved;
    Day m_exerciseDay;
    QString m_partner;
    std::optional<ObjectId> m_current, m_goTo;
    std::optional<Error> m_error;
    bool m_asOfChosen = false;
};

} // namespace parallax
