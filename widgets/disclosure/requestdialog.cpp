#include "widgets/disclosure/requestdialog.h"

#include "widgets/shell/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

QDateTime dateTimeOf(Instant at)
{
    return QDateTime::fromString(at.toString().left(16) + u":00Z"_s, Qt::ISODate);
}

} // namespace

RequestDialog::RequestDialog(const Product &product, const QStringList &portions, const PolicyPack &pack, const QString &nation, Instant now, QWidget *parent)
    : BanneredDialog(parent)
    , m_product(product)
    , m_pack(pack)
    , m_portions(portions)
    , m_now(now)
    , m_nation(new QComboBox(this))
    , m_wants(new QComboBox(this))
    , m_network(new QComboBox(this))
    , m_asked(new QComboBox(this))
    , m_purpose(new QLineEdit(this))
    , m_benefit(new QLineEdit(this))
    , m_hasDue(new QCheckBox(tr("&Needed by"), this))
    , m_due(new QDateTimeEdit(dateTimeOf(now).addSecs(8 * 3600), this))
    , m_problem(new QLabel(this))
{
    setWindowTitle(tr("Ask for Release"));
    setBanner(bannerOf(product, pack));
    auto *form = new QFormLayout;
    auto *what = new QLabel(tr("%1 of %2", "portions, product").arg(portions.join(u", "_s), product.head.id.value), this);
    what->setWordWrap(true);
    form->addRow(tr("Portions:"), what);
    for (const NationPolicy &each : pack.nations)
        m_nation->addItem(tr("%1 (%2)", "nation, code").arg(each.name, each.code), each.code);
    m_nation->setCurrentIndex(std::max(0, m_nation->findData(nation)));
    form->addRow(tr("&For:"), m_nation);
    m_wants->addItem(tr("A copy"), u"copy"_s);
    m_wants->addItem(tr("To be shown it"), u"show"_s);
    form->addRow(tr("&Wants:"), m_wants);
    m_purpose->setPlaceholderText(tr("What they need it for"));
    form->addRow(tr("&Purpose:"), m_purpose);
    m_benefit->setPlaceholderText(tr("What we gain by it"));
    form->addRow(tr("&Benefit to us:"), m_benefit);
    m_network->addItem(tr("Any"), QString());
    QStringList networks = pack.networks.keys();
    networks.sort();
    for (const QString &network : std::as_const(networks))
        m_network->addItem(network, network);
    form->addRow(tr("By net&work:"), m_network);
    m_due->setDisplayFormat(u"yyyy-MM-dd HH:mm'Z'"_s);
    m_due->setTimeSpec(Qt::UTC);
    m_due->setCalendarPopup(true);
    m_due->setEnabled(false);
    m_due->setAccessibleName(tr("When it is needed, UTC"));
    form->addRow(m_hasDue, m_due);
    m_asked->addItem(tr("An analyst asks"), QString());
    m_asked->addItem(tr("The nation asked by letter"), u"letter"_s);
    m_asked->addItem(tr("The nation asked by telephone"), u"telephone"_s);
    m_asked->addItem(tr("The nation's liaison officer asked"), u"liaison officer"_s);
    form->addRow(tr("&Asked by:"), m_asked);
    body()->addLayout(form);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"problem"_s);
    body()->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Ask for Release"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    body()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_hasDue, &QCheckBox::toggled, m_due, &QWidget::setEnabled);
    connect(m_purpose, &QLineEdit::textChanged, this, &RequestDialog::refresh);
    m_purpose->setFocus();
    refresh();
}

void RequestDialog::refresh()
{
    const bool lacks = m_purpose->text().trimmed().isEmpty();
    m_problem->setText(lacks ? tr("A request says what the nation needs it for.") : QString());
    m_accept->setEnabled(!lacks);
}

DisclosureRequest RequestDialog::request() const
{
    DisclosureRequest request;
    request.opened = m_now;
    request.product = m_product.head.id.value;
    request.portions = m_portions;
    request.recipient = m_nation->currentData().toString();
    request.wants = m_wants->currentData().toString();
    request.purpose = m_purpose->text().trimmed();
    request.benefit = m_benefit->text().trimmed();
    request.network = m_network->currentData().toString();
    request.asked = m_asked->currentData().toString();
    if (m_hasDue->isChecked())
        if (const auto due = Instant::parse(m_due->dateTime().toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s)))
            request.due = *due;
    // What the engine will ask of the portions is what the request is about.
    quint16 categories = 0;
    for (const QString &id : m_portions) {
        const int row = m_product.rowOf({ id });
        if (row < 0)
            continue;
        const Portion &portion = *m_product.at(row);
        categories = quint16(categories | portion.categories);
        request.regime = governanceCode(portion.governance);
        const std::optional<Level> level = parseMarking(portion.mark, Form::Portion, m_pack.language()).level;
        if (level && (!request.level || *request.level < *level))
            request.level = level;
    }
    for (int category = 1; category <= 8; ++category)
        if (categories >> category & 1)
            request.categories << category;
    return request;
}

} // namespace parallax
