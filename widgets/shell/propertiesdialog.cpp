#include "widgets/shell/propertiesdialog.h"

#include "widgets/shell/packchoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

PropertiesDialog::PropertiesDialog(const ProductHead &head, const QString &computedBanner, const BannerState &ours,
                                   QWidget *parent)
    : BanneredDialog(parent)
    , m_head(head)
    , m_title(new QLineEdit(head.title, this))
    , m_stated(new QLineEdit(head.overallMarking, this))
    , m_classifiedBy(new QLineEdit(head.authorityBlock.value(u"classified_by"_s).toString(), this))
    , m_derivedFrom(new QLineEdit(head.authorityBlock.value(u"derived_from"_s).toString(), this))
    , m_declassifyOn(new QLineEdit(head.authorityBlock.value(u"declassify_on"_s).toString(), this))
    , m_regime(regimeChoice(this))
    , m_national(new QComboBox(this))
    , m_day(new QDateEdit(dateOfDay(head.asOf), this))
    , m_disseminated(new QCheckBox(tr("Disseminated analytic &product"), this))
{
    setWindowTitle(tr("Properties of %1").arg(head.id.value));
    setBanner(ours);
    QVBoxLayout *layout = body();
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_regime->setCurrentIndex(m_regime->findData(int(head.regime)));
    m_stated->setToolTip(tr("The banner the product states. A bare REL in a portion reads this one, not the computed one."));
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&As of"), m_day);
    form->addRow(tr("&Rules"), m_regime);
    form->addRow(tr("&Stated banner"), m_stated);
    auto *computed = new QPushButton(tr("&Use the Computed One"), this);
    computed->setToolTip(computedBanner);
    computed->setEnabled(!computedBanner.isEmpty());
    connect(computed, &QPushButton::clicked, this, [this, computedBanner] { m_stated->setText(computedBanner); });
    form->addRow(QString(), computed);
    m_disseminated->setChecked(head.disseminatedAnalyticProduct);
    m_disseminated->setToolTip(tr("The rules ask more of it: classified portions must carry a disclosure marking"));
    form->addRow(QString(), m_disseminated);
    m_national->addItem(tr("As its portions show"), -1);
    m_national->addItem(tr("Yes"), 1);
    m_national->addItem(tr("No"), 0);
    m_national->setCurrentIndex(head.nationalIntelligence ? (*head.nationalIntelligence ? 1 : 2) : 0);
    form->addRow(tr("&National intelligence"), m_national);
    layout->addLayout(form);
    auto *block = new QGroupBox(tr("Classification authority block"), this);
    auto *lines = new QFormLayout(block);
    lines->addRow(tr("&Classified by"), m_classifiedBy);
    lines->addRow(tr("&Derived from"), m_derivedFrom);
    lines->addRow(tr("Declassify &on"), m_declassifyOn);
    layout->addWidget(block);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_title->setFocus();
    resize(620, 520);
}

ProductHead PropertiesDialog::head() const
{
    ProductHead head = m_head;
    head.title = m_title->text().trimmed();
    head.overallMarking = m_stated->text().trimmed();
    head.regime = Regime(m_regime->currentData().toInt());
    head.asOf = dayOfDate(m_day->date());
    head.disseminatedAnalyticProduct = m_disseminated->isChecked();
    const int national = m_national->currentData().toInt();
    head.nationalIntelligence = national < 0 ? std::nullopt : std::optional(national == 1);
    const auto set = [&head](const QString &key, const QLineEdit *edit) {
        const QString text = edit->text().trimmed();
        if (text.isEmpty())
            head.authorityBlock.remove(key);
        else
            head.authorityBlock.insert(key, text);
    };
    set(u"classified_by"_s, m_classifiedBy);
    set(u"derived_from"_s, m_derivedFrom);
    set(u"declassify_on"_s, m_declassifyOn);
    return head;
}

} // namespace parallax
