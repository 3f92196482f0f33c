#pragma once

#include "model/document/contentsearch.h"
#include "model/document/productsession.h"
#include "model/document/versiondifferencesmodel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace parallax {

/// What an entry of the journal changed, or what has changed since, by portion and word; and the way back to that state. It is ours
/// alone: in the face of a partner it holds nothing.
class VersionPanel : public QWidget
{
    Q_OBJECT
public:
    explicit VersionPanel(QWidget *parent = nullptr);
    void setSession(ProductSession *session);
    /// The entries chosen in the journal: one, or the first and the last of several. Empty: none.
    void setEntries(const QList<qint64> &positions);
    void setPartnerFace(const QString &whose);

    /// What the list shows, for the banner over it: marks before and after.
    QList<ContentHit> shown() const;
    VersionDifferencesModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    QPushButton *restoreButton() const { return m_restore; }
    QComboBox *against() const { return m_against; }

Q_SIGNALS:
    void shownChanged();
    void portionActivated(const parallax::PortionId &portion);
    void failed(const parallax::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Against { SinceThen, ByThisEdit };
    void compare();
    void restore();
    void showState();

    QPointer<ProductSession> m_session;
    VersionDifferencesModel *m_model;
    QComboBox *m_against;
    QPushButton *m_restore;
    QLabel *m_count, *m_empty;
    QTableView *m_table;
    QTimer m_later;
    QList<qint64> m_entries;
    QString m_partner;
};

} // namespace parallax
