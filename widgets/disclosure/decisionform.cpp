#include "widgets/disclosure/decisionform.h"

#include "widgets/shell/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

DecisionForm::DecisionForm(QWidget *parent)
    : QFrame(parent)
    , m_what(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_reason(new QLineEdit(this))
    , m_shownOnly(new QCheckBox(tr("Oral and &visual only"), this))
    , m_hasEnd(new QCheckBox(tr("&Until"), this))
    , m_end(new QDateEdit(this))
    , m_network(new QComboBox(this))
    , m_enter(new QPushButton(icon(Icon::Check), tr("E&nter the Decision"), this))
    , m_leave(new QPushButton(tr("Cancel"), this))
{
    setFrameShape(QFrame::StyledPanel);
    m_what->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"problem"_s);
    m_problem->hide();
    m_reason->setPlaceholderText(tr("Reason; owed for a denial, and where an earlier decision says the opposite"));
    m_reason->setAccessibleName(tr("Reason of the decision"));
    m_shownOnly->setToolTip(tr("They may be told and shown it, and keep no copy"));
    m_hasEnd->setToolTip(tr("The decision counts up to this day"));
    m_end->setCalendarPopup(true);
    m_end->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_end->setAccessibleName(tr("Last day of the decision"));
    m_end->setEnabled(false);
    m_network->setAccessibleName(tr("Network on which the decision counts"));
    m_network->addItem(tr("On any network"), QString());

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 6, 8, 6);
    rows->setSpacing(6);
    auto *conditions = new QHBoxLayout;
    conditions->setSpacing(8);
    for (QWidget *condition : { static_cast<QWidget *>(m_shownOnly), static_cast<QWidget *>(m_hasEnd), static_cast<QWidget *>(m_end), static_cast<QWidget *>(m_network) })
        conditions->addWidget(condition);
    conditions->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_enter);
    rows->addWidget(m_what);
    rows->addWidget(m_problem);
    rows->addWidget(m_reason);
    rows->addLayout(conditions);
    rows->addLayout(buttons);

    connect(m_hasEnd, &QCheckBox::toggled, m_end, &QWidget::setEnabled);
    connect(m_enter, &QPushButton::clicked, this, &DecisionForm::entered);
    connect(m_reason, &QLineEdit::returnPressed, this, &DecisionForm::entered);
    connect(m_leave, &QPushButton::clicked, this, &DecisionForm::left);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &DecisionForm::left);
}

void DecisionForm::setNetworks(const QStringList &networks)
{
    for (const QString &network : networks)
        m_network->addItem(tr("Only on %1").arg(network), network);
}

void DecisionForm::open(Ruling ruling, const QString &verb, const QString &official, const QStringList &lines, Day today)
{
    constexpr int kUsualDays = 90;
    m_ruling = ruling;
    m_official = official;
    m_what->setText(tr("<b>%1</b>, in the name of %2: %3").arg(verb.toHtmlEscaped(), official.toHtmlEscaped(), lines.join(u"; "_s).toHtmlEscaped()));
    m_what->show();
    m_problem->hide();
    m_reason->clear();
    m_shownOnly->setChecked(false);
    m_hasEnd->setChecked(false);
    m_network->setCurrentIndex(0);
    m_end->setDate(QDate::fromString(today.toString(), Qt::ISODate).addDays(kUsualDays));
    for (QWidget *condition : { static_cast<QWidget *>(m_shownOnly), static_cast<QWidget *>(m_hasEnd), static_cast<QWidget *>(m_end), static_cast<QWidget *>(m_network) })
        condition->setVisible(ruling == Ruling::Grant);
    setBusy(false);
}

void DecisionForm::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
    m_what->hide();
    setBusy(false);
    m_reason->setFocus();
}

Rule DecisionForm::rule() const
{
    Rule rule;
    rule.ruling = m_ruling;
    rule.official = m_official;
    rule.reason = m_reason->text().trimmed();
    if (m_ruling != Ruling::Grant)
        return rule;
    rule.oralVisualOnly = m_shownOnly->isChecked();
    rule.network = m_network->currentData().toString();
    if (m_hasEnd->isChecked())
        rule.expires = Day::fromYmd(m_end->date().year(), m_end->date().month(), m_end->date().day());
    return rule;
}

void DecisionForm::setBusy(bool busy)
{
    m_enter->setEnabled(!busy);
}

} // namespace parallax
