#include "widgets/shell/newproductdialog.h"

#include "model/document/newproduct.h"
#include "widgets/shell/packchoices.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

NewProductDialog::NewProductDialog(ProductStore &store, const PolicyPack &pack, QList<ProductSummary> existing, Day today,
                                   QWidget *parent)
    : BanneredDialog(parent)
    , m_store(store)
    , m_pack(pack)
    , m_existing(std::move(existing))
    , m_empty(new QRadioButton(tr("&Nothing: a title to begin with"), this))
    , m_template(new QRadioButton(tr("A &template"), this))
    , m_copy(new QRadioButton(tr("&Yesterday's: a copy of a product"), this))
    , m_templates(new QComboBox(this))
    , m_sources(new QComboBox(this))
    , m_regime(regimeChoice(this))
    , m_originator(originatorChoice(pack, this))
    , m_id(new QLineEdit(suggestedId(m_existing), this))
    , m_title(new QLineEdit(this))
    , m_topic(new QLineEdit(this))
    , m_day(new QDateEdit(dateOfDay(today), this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("New Product"));
    // The titles of what can be copied are content.
    QStringList banners;
    for (const ProductSummary &summary : m_existing)
        if (!banners.contains(summary.overallMarking))
            banners << summary.overallMarking;
    setBanner(bannerOver(banners, pack));
    QVBoxLayout *layout = body();
    layout->addWidget(new QLabel(tr("Start from"), this));
    auto *starts = new QFormLayout;
    starts->addRow(m_empty);
    starts->addRow(m_template, m_templates);
    starts->addRow(m_copy, m_sources);
    layout->addLayout(starts);

    const QDir folder(u":/parallax/templates"_s);
    for (const QString &name : folder.entryList({ u"*.json"_s }, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        m_templates->addItem(json.value(u"title"_s).toString(), file.fileName());
        m_templates->setItemData(m_templates->count() - 1, json.value(u"about"_s).toString(), Qt::ToolTipRole);
    }
    m_templates->setAccessibleName(tr("Template"));
    for (const ProductSummary &summary : m_existing)
        m_sources->addItem(tr("%1  %2").arg(summary.id.value, summary.title), summary.id.value);
    m_sources->setAccessibleName(tr("Product to copy"));
    m_sources->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sources->setMinimumContentsLength(34);
    m_copy->setEnabled(!m_existing.isEmpty());

    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_topic->setPlaceholderText(tr("As the policy names topics, for example geo-track"));
    setTopicChoices(m_topic, pack);
    form->addRow(tr("&Id"), m_id);
    form->addRow(tr("Ti&tle"), m_title);
    form->addRow(tr("&As of"), m_day);
    form->addRow(tr("&Rules"), m_regime);
    form->addRow(tr("&Originator"), m_originator);
    form->addRow(tr("To&pic"), m_topic);
    layout->addLayout(form);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("Create"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewProductDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QRadioButton *button : { m_empty, m_template, m_copy })
        connect(button, &QRadioButton::toggled, this, &NewProductDialog::refresh);
    for (QLineEdit *edit : { m_id, m_title })
        connect(edit, &QLineEdit::textChanged, this, &NewProductDialog::refresh);
    connect(m_sources, &QComboBox::currentIndexChanged, this, &NewProductDialog::refresh);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &NewProductDialog::take);
    m_empty->setChecked(true);
    m_title->setFocus();
    resize(580, 500);
    refresh();
}

QString NewProductDialog::suggestedId(const QList<ProductSummary> &existing)
{
    static const QRegularExpression series(u"^(.*?)(\\d+)$"_s);
    QString prefix = u"P-"_s;
    int width = 2, highest = 0;
    for (const ProductSummary &summary : existing) {
        const QRegularExpressionMatch match = series.match(summary.id.value);
        if (!match.hasMatch() || match.captured(2).toInt() <= highest)
            continue;
        prefix = match.captured(1);
        width = int(match.captured(2).size());
        highest = match.captured(2).toInt();
    }
    return prefix + QString::number(highest + 1).rightJustified(width, u'0');
}

void NewProductDialog::choose(Start start, const QString &source)
{
    m_empty->setChecked(start == Start::Empty);
    m_template->setChecked(start == Start::Template);
    m_copy->setChecked(start == Start::Copy);
    if (!source.isEmpty())
        m_sources->setCurrentIndex(std::max(0, m_sources->findData(source)));
}

void NewProductDialog::refresh()
{
    m_templates->setEnabled(m_template->isChecked());
    m_sources->setEnabled(m_copy->isChecked());
    // A copy keeps the facts of the product it is made from.
    for (QWidget *field : { static_cast<QWidget *>(m_regime), static_cast<QWidget *>(m_originator), static_cast<QWidget *>(m_topic) })
        field->setEnabled(!m_copy->isChecked());
    if (m_copy->isChecked() && m_title->text().isEmpty() && m_sources->currentIndex() >= 0)
        m_title->setText(m_existing.at(m_sources->currentIndex()).title);
    QString problem;
    const QString id = m_id->text().trimmed();
    static const QRegularExpression good(u"^[A-Za-z0-9][A-Za-z0-9._-]*$"_s);
    if (!good.match(id).hasMatch())
        problem = tr("An id has letters, digits, points and hyphens, and starts with a letter or digit.");
    for (const ProductSummary &summary : m_existing)
        if (summary.id.value == id)
            problem = tr("There is a product %1 already.").arg(id);
    if (problem.isEmpty() && m_title->text().trimmed().isEmpty())
        problem = tr("Give it a title.");
    m_problem->setText(problem);
    m_accept->setEnabled(problem.isEmpty());
    m_accept->setToolTip(problem);
}

void NewProductDialog::create()
{
    ProductHead head;
    head.id = { m_id->text().trimmed() };
    head.title = m_title->text().trimmed();
    head.asOf = dayOfDate(m_day->date());
    head.regime = Regime(m_regime->currentData().toInt());
    head.exercise = m_pack.exercise;
    head.language = u"en"_s;
    if (m_copy->isChecked()) {
        m_accept->setEnabled(false);
        m_reading.setFuture(m_store.product({ m_sources->currentData().toString() }));
        return;
    }
    const QString originator = m_originator->currentData().toString(), topic = m_topic->text().trimmed();
    if (m_empty->isChecked()) {
        finish(emptyProduct(head, originator, topic));
        return;
    }
    QFile file(m_templates->currentData().toString());
    if (!file.open(QIODevice::ReadOnly))
        return;
    QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    json.remove(u"about"_s);
    const auto read = Product::fromJson(json, file.fileName());
    if (!read) {
        m_problem->setText(tr("The template cannot be read: %1").arg(read.error().what));
        return;
    }
    Product product = copyAsNew(*read, head.id, head.title, head.asOf);
    for (int row = 0; row < product.size(); ++row) {
        Portion portion = *product.at(row);
        portion.originator = originator;
        portion.topic = topic;
        product.replace(row, std::make_shared<const Portion>(std::move(portion)));
    }
    product.head = head;
    finish(std::move(product));
}

void NewProductDialog::take()
{
    if (m_reading.isCanceled() || m_reading.future().resultCount() == 0)
        return;
    const auto read = m_reading.result();
    if (!read) {
        m_problem->setText(tr("That product cannot be read: %1 Choose another.").arg(read.error().what));
        m_accept->setEnabled(true);
        return;
    }
    finish(copyAsNew(read->product, { m_id->text().trimmed() }, m_title->text().trimmed(), dayOfDate(m_day->date())));
}

void NewProductDialog::finish(Product product)
{
    m_product = std::move(product);
    accept();
}

} // namespace parallax
