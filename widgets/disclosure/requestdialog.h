#pragma once

#include "model/disclosure/disclosurerequest.h"
#include "model/document/product.h"
#include "widgets/shell/bannereddialog.h"

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QCheckBox;
class QPushButton;

namespace parallax {

/// Asks for the release of portions to a nation, or records what a nation has asked for.
class RequestDialog : public BanneredDialog
{
    Q_OBJECT
public:
    /// \a portions: those that are asked for, of \a product. \a nation: the first choice. \a now: the desk's clock.
    RequestDialog(const Product &product, const QStringList &portions, const PolicyPack &pack, const QString &nation, Instant now, QWidget *parent);

    /// As filled in; id and requester are the caller's.
    DisclosureRequest request() const;

private:
    void refresh();

    const Product &m_product;
    const PolicyPack &m_pack;
    QStringList m_portions;
    Instant m_now;
    QComboBox *m_nation, *m_wants, *m_network, *m_asked;
    QLineEdit *m_purpose, *m_benefit;
    QCheckBox *m_hasDue;
    QDateTimeEdit *m_due;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

} // namespace parallax
