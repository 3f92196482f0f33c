#pragma once

#include "widgets/shell/bannereddialog.h"


class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace parallax {

/// What is said of the product as a whole: title, stated banner, rules, date, classification authority block.
class PropertiesDialog : public BanneredDialog
{
    Q_OBJECT
public:
    PropertiesDialog(const ProductHead &head, const QString &computedBanner, const BannerState &ours, QWidget *parent);
    ProductHead head() const;

private:
    ProductHead m_head;
    QLineEdit *m_title, *m_stated, *m_classifiedBy, *m_derivedFrom, *m_declassifyOn;
    QComboBox *m_regime, *m_national;
    QDateEdit *m_day;
    QCheckBox *m_disseminated;
};

} // namespace parallax
