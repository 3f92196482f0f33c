#include "widgets/shell/importdialog.h"

#include "model/document/newproduct.h"
#include "widgets/shell/newproductdialog.h"
#include "widgets/shell/packchoices.h"
#include "widgets/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

QString htmlList(const QString &title, const QStringList &items)
{
    if (items.isEmpty())
        return {};
    QString html = u"<p style=\"margin:4px 0 0 0\"><b>%1</b></p><ul style=\"margin:0\">"_s.arg(title.toHtmlEscaped());
    for (const QString &item : items)
        html += u"<li>%1</li>"_s.arg(item.toHtmlEscaped());
    return html + u"</ul>"_s;
}

} // namespace

Product withFacts(Product product, const ImportFacts &facts)
{
    if (facts.id != product.head.id)
        product = copyAsNew(product, facts.id, facts.title, facts.asOf);
    product.head.title = facts.title;
    product.head.asOf = facts.asOf;
    product.head.regime = facts.regime;
    for (int row = 0; row < product.size(); ++row) {
        Portion portion = *product.at(row);
        // NONE is an answer, of a plain (U) for one; only what the mark leaves open is asked.
        if (portion.governance == Governance::Unknown)
            portion.governance = facts.governance;
        const bool military = portion.governance == Governance::Dod || portion.governance == Governance::Joint;
        if (military && !portion.categories && !portion.categoriesUnreadable)
            portion.categories = facts.categories;
        if (portion.originator.isEmpty())
            portion.originator = facts.originator;
        if (portion.topic.isEmpty())
            portion.topic = facts.topic;
        product.replace(row, std::make_shared<const Portion>(std::move(portion)));
    }
    return product;
}

ImportDialog::ImportDialog(const ImportedFile &file, const PolicyPack &pack, const QList<ProductSummary> &existing, Day today,
                           QWidget *parent)
    : BanneredDialog(parent)
    , m_file(file)
    , m_id(new QLineEdit(this))
    , m_title(new QLineEdit(file.product.head.title.isEmpty() ? QFileInfo(file.fileName).completeBaseName() : file.product.head.title, this))
    , m_topic(new QLineEdit(this))
    , m_regime(regimeChoice(this))
    , m_governance(new QComboBox(this))
    , m_originator(originatorChoice(pack, this))
    , m_day(new QDateEdit(this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Import %1").arg(file.fileName));
    for (const ProductSummary &summary : existing)
        m_taken << summary.id.value;
    setBanner(bannerOf(file.product, pack));
    QVBoxLayout *layout = body();

    auto *report = new QTextBrowser(this);
    report->setAccessibleName(tr("What was read of the file"));
    report->setMaximumHeight(QFontMetrics(textFont()).height() * 9);
    QStringList suspects;
    for (int row : file.suspectRows)
        if (row >= 0 && row < file.product.size())
            suspects << tr("Portion %1: “%2”").arg(file.product.numberAt(row), file.product.at(row)->text.left(60));
    constexpr int kMostNamed = 40;
    QStringList unmarked;
    int unmarkedCount = 0;
    for (int row = 0; row < file.product.size(); ++row) {
        if (!file.product.at(row)->mark.isNull() || file.suspectRows.contains(row))
            continue;
        if (++unmarkedCount <= kMostNamed)
            unmarked << file.product.numberAt(row);
    }
    if (unmarkedCount > kMostNamed)
        unmarked << u"…"_s;
    QStringList missing;
    if (unmarkedCount > 0)
        missing << unmarked.join(u", "_s);
    report->setHtml(u"<b>%1</b>"_s.arg(tr("Portions read: %1. Marks read: %2.")
                                           .arg(file.portionsRead)
                                           .arg(file.marksRead)
                                           .toHtmlEscaped())
                    + htmlList(tr("No mark: nobody receives these portions until they have one"), missing)
                    + htmlList(tr("Guessed"), file.guessed) + htmlList(tr("Not read"), file.notRead)
                    + htmlList(tr("Marks that look damaged: check these first"), suspects));
    layout->addWidget(report, 1);

    auto *ask = new QLabel(tr("What the file does not say. Asked once for the whole product; it can be changed by portion "
                              "afterwards. Portions that say it themselves keep what they say."),
                           this);
    ask->setWordWrap(true);
    layout->addWidget(ask);

    const QString fileId = file.product.head.id.value;
    // PRODUCT is what a file without an id of its own comes with.
    m_id->setText(!fileId.isEmpty() && fileId != u"PRODUCT" && !m_taken.contains(fileId) ? fileId : NewProductDialog::suggestedId(existing));
    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    const QDate own = dateOfDay(file.product.head.asOf);
    m_day->setDate(own.isValid() ? own : dateOfDay(today));
    m_regime->setCurrentIndex(m_regime->findData(int(file.product.head.regime)));
    m_governance->setAccessibleName(tr("Whose rules the information stands under by origin"));
    const std::pair<Governance, QString> origins[] = {
        { Governance::None, tr("None: open information") },
        { Governance::Dod, tr("Department of Defense") },
        { Governance::Ic, tr("Intelligence community") },
        { Governance::Fgi, tr("A foreign government") },
        { Governance::Joint, tr("Joint with other nations") },
        { Governance::Commercial, tr("A commercial provider") },
    };
    for (const auto &[governance, text] : origins)
        m_governance->addItem(text, int(governance));
    m_governance->setCurrentIndex(file.product.head.regime == Regime::Ic ? 2 : 1);
    setTopicChoices(m_topic, pack);
    m_topic->setPlaceholderText(tr("As the policy names topics, for example geo-track"));

    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Id"), m_id);
    form->addRow(tr("Ti&tle"), m_title);
    form->addRow(tr("&As of"), m_day);
    form->addRow(tr("&Rules"), m_regime);
    form->addRow(tr("Orig&in"), m_governance);
    form->addRow(tr("&Originator"), m_originator);
    form->addRow(tr("To&pic"), m_topic);
    auto *categories = new QWidget(this);
    auto *grid = new QGridLayout(categories);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int n = 1; n <= 8; ++n) {
        auto *box = new QCheckBox(QString::number(n), categories);
        box->setToolTip(pack.categoryNames.value(n));
        box->setAccessibleName(tr("Category %1: %2").arg(n).arg(pack.categoryNames.value(n)));
        m_categories << box;
        grid->addWidget(box, 0, n - 1);
    }
    form->addRow(tr("Categories"), categories);
    layout->addLayout(form);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("Import"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_id, &QLineEdit::textChanged, this, &ImportDialog::refresh);
    connect(m_title, &QLineEdit::textChanged, this, &ImportDialog::refresh);
    m_id->setFocus();
    resize(620, 620);
    refresh();
}

ImportFacts ImportDialog::facts() const
{
    ImportFacts facts;
    facts.id = { m_id->text().trimmed() };
    facts.title = m_title->text().trimmed();
    facts.regime = Regime(m_regime->currentData().toInt());
    facts.governance = Governance(m_governance->currentData().toInt());
    facts.originator = m_originator->currentData().toString();
    facts.topic = m_topic->text().trimmed();
    facts.asOf = dayOfDate(m_day->date());
    for (int n = 1; n <= 8; ++n)
        if (m_categories[n - 1]->isChecked())
            facts.categories |= quint16(1u << n);
    return facts;
}

void ImportDialog::refresh()
{
    QString problem;
    const QString id = m_id->text().trimmed();
    if (id.isEmpty())
        problem = tr("Give it an id.");
    else if (m_taken.contains(id))
        problem = tr("There is a product %1 already. Importing never overwrites: choose another id.").arg(id);
    else if (m_title->text().trimmed().isEmpty())
        problem = tr("Give it a title.");
    m_problem->setText(problem);
    m_accept->setEnabled(problem.isEmpty());
    m_accept->setToolTip(problem);
}

} // namespace parallax
