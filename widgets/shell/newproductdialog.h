#pragma once

#include "model/document/stores.h"
#include "widgets/shell/bannereddialog.h"

#include <QFutureWatcher>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace parallax {

/// A new product from nothing, from a template, or from yesterday's.
class NewProductDialog : public BanneredDialog
{
    Q_OBJECT
public:
    enum class Start { Empty, Template, Copy };

    /// \a existing: what the store has, recent first. \a today: the suggestion for the as-of date.
    NewProductDialog(ProductStore &store, const PolicyPack &pack, QList<ProductSummary> existing, Day today, QWidget *parent);

    void choose(Start start, const QString &source = {});
    /// Made when the dialog was accepted.
    const Product &product() const { return m_product; }

    /// First id of the series that is free: "EX-09" where EX-08 is the last.
    static QString suggestedId(const QList<ProductSummary> &existing);

private:
    void refresh();
    void create();
    void finish(Product product);
    void take();

    ProductStore &m_store;
    const PolicyPack &m_pack;
    QList<ProductSummary> m_existing;
    Product m_product;
    QRadioButton *m_empty, *m_template, *m_copy;
    QComboBox *m_templates, *m_sources, *m_regime, *m_originator;
    QLineEdit *m_id, *m_title, *m_topic;
    QDateEdit *m_day;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
    QFutureWatcher<Result<ProductRevision>> m_reading;
};

} // namespace parallax
