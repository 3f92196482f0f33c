#pragma once

#include "model/document/product.h"
#include "model/releasability/policypack.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace parallax {

/// What is said of the product as a whole: title, stated banner, rules, date, classification authority block.
class PropertiesDialog : public QDialog
{
    Q_OBJECT
public:
    PropertiesDialog(const ProductHead &head, const QString &computedBanner, QWidget *parent);
    ProductHead head() const;

private:
    ProductHead m_head;
    QLineEdit *m_title, *m_stated, *m_classifiedBy, *m_derivedFrom, *m_declassifyOn;
    QComboBox *m_regime, *m_national;
    QDateEdit *m_day;
    QCheckBox *m_disseminated;
};

} // namespace parallax
