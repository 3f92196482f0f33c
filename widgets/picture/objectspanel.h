#pragma once

#include "model/document/objectlistmodel.h"
#include "model/document/productsession.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace parallax {

class ClassificationBanner;

/// The place of the orbital picture: for now its list of objects, as us or as an audience may know them, under a banner of
/// its own.
class ObjectsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ObjectsPanel(QWidget *parent = nullptr);

    void setCatalogue(CataloguePtr catalogue, PolicyPackPtr pack);
    void setSession(ProductSession *session);
    /// Whose knowledge is listed; none: ours.
    void setAudience(const std::optional<Audience> &audience);
    std::optional<Audience> audience() const;
    void focusFilter();
    /// Narrows the list to an object and selects it.
    void showObject(const QString &name);
    /// Banner of what is listed; of ours it counts towards the window's.
    QString ownBanner() const;
    QTableView *table() const { return m_table; }
    ObjectListModel *model() const { return m_model; }

Q_SIGNALS:
    void pictureChanged();
    void objectActivated(const QString &id, const QString &designation);

private:
    void rebuildChoices();
    void recompute();
    void take();
    void showCount();

    CataloguePtr m_catalogue;
    PolicyPackPtr m_pack;
    QPointer<ProductSession> m_session;
    ObjectListModel *m_model;
    QSortFilterProxyModel *m_filter;
    QComboBox *m_who;
    QLineEdit *m_search;
    QLabel *m_count;
    ClassificationBanner *m_banner;
    QTableView *m_table;
    QLabel *m_empty;
    QFutureWatcher<PartnerPicture> m_making;
    bool m_madeForUs = true;
};

} // namespace parallax
