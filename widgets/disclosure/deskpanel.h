#pragma once

#include "model/disclosure/disclosuredesk.h"
#include "model/disclosure/requestlistmodel.h"
#include "model/document/contentsearch.h"
#include "model/document/productsession.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;
class QTextBrowser;
class QToolButton;

namespace parallax {

class DecisionForm;

/// The desk: requests that wait, each with what is asked, how it is decided now and what was decided before; and the rulings, by key:
/// G grants, D denies, S releases sanitised, O, F and E ask; Return enters it and brings the next one. Ours alone.
class DeskPanel : public QWidget
{
    Q_OBJECT
public:
    /// \a desk may be null, where nothing is decided; both outlive the panel.
    DeskPanel(DisclosureDesk *desk, ProductStore &store, const Clock &clock, QWidget *parent = nullptr);

    /// The product that is open: its live text is what is decided on.
    void setSession(ProductSession *session, CataloguePtr catalogue);
    /// Whose face is shown beside us; empty: our own.
    void setPartnerFace(const QString &whose);
    /// What is displayed of products, for the banner over it: the items whose text stands here.
    const QList<ContentHit> &shown() const { return m_shown; }
    Instant now() const;           ///< the desk's clock; of an exercise on its day
    /// Request of the current row; empty where there is none.
    QString currentRequest() const;
    void select(const QString &request);

    RequestListModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    QTextBrowser *details() const { return m_details; }
    DecisionForm *form() const { return m_form; }
    /// Chooses a ruling for the selected requests; enter() records it.
    void prepare(Ruling ruling);
    void enter();

Q_SIGNALS:
    void shownChanged();
    void portionActivated(const parallax::ProductId &product, const parallax::PortionId &portion);
    /// A tearline is to be written here before the portion can be released sanitised.
    void tearlineRequested(const parallax::ProductId &product, const parallax::PortionId &portion);
    /// Somebody wants to say something about a request, on a portion of it.
    void commentRequested(const QString &request);
    void statusMessage(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void showCurrent();
    void showItems();
    void showItemsSoon();
    void askForProduct(const QString &product);
    void enterNext();
    void resolve(const QString &comment);
    void finish(const QString &problem = {});
    void showForm(bool shown);
    std::optional<DeskGround> groundOf(const DisclosureRequest &request);
    QStringList selectedRequests() const;
    void showState();

    /// One item of one request that is to be entered.
    struct Planned
    {
        QString request, portion;
    };

    DisclosureDesk *m_desk;
    ProductStore &m_store;
    const Clock &m_clock;
    QPointer<ProductSession> m_session;
    CataloguePtr m_catalogue;
    RequestListModel *m_model;
    QComboBox *m_which, *m_nation;
    QLabel *m_count, *m_empty;
    QTableView *m_table;
    QTextBrowser *m_details;
    QList<QToolButton *> m_rulings;
    DecisionForm *m_form;
    QList<ContentHit> m_shown;
    QString m_partner;
    std::optional<Ruling> m_ruling;
    QList<Planned> m_planned;
    QHash<QString, ProductPtr> m_products;
    QString m_reading;
    std::unique_ptr<MarkCache> m_marks;
    PolicyPackPtr m_marksOf;
    QTimer m_itemsSoon;
    bool m_stale = false;          ///< the items are not those of the product as it is now
    bool m_entering = false;
};

} // namespace parallax
