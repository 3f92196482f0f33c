#pragma once

#include "widgets/shell/bannereddialog.h"
#include "widgets/shell/services.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parallax {

/// Puts the facts that a file does not say into it: the whole product's, and each portion's where that has none of its own.
Product withFacts(Product product, const ImportFacts &facts);

/// What was read, guessed and not read of a file; and the facts it does not say, asked once for the whole product.
class ImportDialog : public BanneredDialog
{
    Q_OBJECT
public:
    ImportDialog(const ImportedFile &file, const PolicyPack &pack, const QList<ProductSummary> &existing, Day today,
                 QWidget *parent);

    ImportFacts facts() const;
    Product product() const { return withFacts(m_file.product, facts()); }

private:
    void refresh();

    ImportedFile m_file;
    QStringList m_taken;
    QLineEdit *m_id, *m_title, *m_topic;
    QComboBox *m_regime, *m_governance, *m_originator;
    QDateEdit *m_day;
    QList<QCheckBox *> m_categories;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

} // namespace parallax
