#pragma once

#include "model/document/contentsearchmodel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace parallax {

/// Search through all products of the store. It is ours alone: in the face of a partner it holds nothing.
class SearchPanel : public QWidget
{
    Q_OBJECT
public:
    /// \a search may be null, where a store cannot be searched; it outlives the panel.
    explicit SearchPanel(ContentSearch *search, QWidget *parent = nullptr);

    /// Whose face is shown beside us; empty: our own.
    void setPartnerFace(const QString &whose);
    void focusSearch();

    /// What the list holds, for the banner over it.
    const QList<ContentHit> &hits() const { return m_model->rows(); }
    ContentSearchModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void hitsChanged();
    void activated(const parallax::ProductId &product, const parallax::PortionId &portion);
    void requestActivated(const QString &request); ///< of the desk
    void catalogueRequested(const QString &words);

private:
    void ask();
    void showState();

    ContentSearch *m_search;
    ContentSearchModel *m_model;
    QLineEdit *m_field;
    QPushButton *m_cancel, *m_objects;
    QLabel *m_count, *m_empty;
    QTableView *m_table;
    QTimer m_typed;
    QString m_partner;
};

} // namespace parallax
