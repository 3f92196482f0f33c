#include "widgets/disclosure/whydialog.h"

#include "model/disclosure/spill.h"
#include "model/whendone.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

QString whenOf(Instant at)
{
    return at.toString().left(16).replace(u'T', u' ') + u'Z';
}

QString paragraph(const QString &name, const QString &text)
{
    return text.isEmpty() ? QString() : u"<p style=\"margin:4px 0 0 0\"><b>%1</b> %2</p>"_s.arg(name.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace

WhyDialog::WhyDialog(const Product &product, const PortionId &portion, DisclosureDesk &desk, Prompter &prompter, const QString &nation, QWidget *parent)
    : BanneredDialog(parent)
    , m_desk(desk)
    , m_prompter(prompter)
    , m_portion(portion.value)
    , m_nation(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_table(new QTableWidget(this))
    , m_details(new QTextBrowser(this))
{
    setWindowTitle(tr("What They Got"));
    setBanner(bannerOf(product, *desk.pack()));
    const int row = product.rowOf(portion);
    auto *what = new QLabel(row < 0 ? m_portion : tr("Portion %1 of %2: %3").arg(product.numberAt(row), product.head.id.value, product.at(row)->text.left(160)), this);
    what->setWordWrap(true);
    for (const NationPolicy &each : desk.pack()->nations)
        m_nation->addItem(tr("%1 (%2)", "nation, code").arg(each.name, each.code), each.code);
    m_nation->setCurrentIndex(std::max(0, m_nation->findData(nation)));
    m_nation->setAccessibleName(tr("Nation that is asked about"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Nation:"), m_nation);
    body()->addWidget(what);
    body()->addLayout(form);
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({ tr("When"), tr("How"), tr("By"), tr("Decided again") });
    setUpTable(m_table, tr("When they got it"));
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_details->setAccessibleName(tr("Why they got it"));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setChildrenCollapsible(false);
    body()->addWidget(m_state);
    body()->addWidget(split, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    m_spill = buttons->addButton(tr("Record as a &Spill…"), QDialogButtonBox::ActionRole);
    m_spill->setToolTip(tr("This release or showing was wrong: an entry says who holds which bytes since when, and that they are to be recalled"));
    m_spill->setEnabled(false);
    connect(m_spill, &QPushButton::clicked, this, &WhyDialog::recordSpill);
    body()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_nation, &QComboBox::currentIndexChanged, this, &WhyDialog::ask);
    connect(m_table, &QTableWidget::currentCellChanged, this, &WhyDialog::showDetails);
    m_state->setWordWrap(true);
    resize(820, 560);
    m_nation->setFocus();
    ask();
}

void WhyDialog::ask()
{
    m_replays.clear();
    m_table->setRowCount(0);
    m_details->clear();
    m_state->setText(tr("The ledger is asked…"));
    const QString nation = m_nation->currentData().toString();
    whenDone(this, m_desk.whyTheyGot(nation, m_portion), [this, nation](const Result<QList<Replay>> &answer) { take(nation, answer); });
}

void WhyDialog::take(const QString &nation, const Result<QList<Replay>> &answer)
{
    if (nation != m_nation->currentData().toString())
        return; // another one has been asked about since
    if (!answer) {
        m_state->setText(tr("The ledger cannot answer: %1").arg(answer.error().what));
        return;
    }
    m_replays = *answer;
    m_state->setText(m_replays.isEmpty() ? tr("The ledger knows of no release and no showing in which %1 got it.").arg(nation) : QString());
    m_state->setVisible(m_replays.isEmpty());
    m_table->setRowCount(int(m_replays.size()));
    for (int row = 0; row < int(m_replays.size()); ++row) {
        const Replay &replay = m_replays.at(row);
        const bool agrees = !replay.portions.isEmpty() && replay.portions.constFirst().agrees();
        const QString texts[] = { whenOf(replay.entry.at), replay.entry.kind == LedgerKind::Release ? tr("Handed out") : tr("Shown"), replay.entry.person,
                                  agrees ? tr("The same") : replay.portions.isEmpty() ? tr("Cannot be decided again") : tr("Differs") };
        for (int column = 0; column < 4; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            if (column == 3 && !agrees)
                item->setForeground(tokens().error);
            m_table->setItem(row, column, item);
        }
    }
    if (!m_replays.isEmpty())
        m_table->setCurrentCell(0, 0);
}

/// Signed by who acts; what was held and by whom is taken from the release itself.
void WhyDialog::recordSpill()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_replays.size())
        return;
    const LedgerEntry release = m_replays.at(row).entry;
    const QString reason = m_prompter.text(this, tr("Record as a Spill"), tr("What was wrong with entry %1 in this portion?").arg(release.sequence), {});
    if (reason.trimmed().isEmpty())
        return;
    const auto tell = [this](const QString &text) {
        m_state->setText(text);
        m_state->show();
    };
    const auto content = spillContent(release, { m_portion }, reason);
    if (!content) {
        tell(tr("No spill was recorded: %1").arg(content.error().what));
        return;
    }
    m_spill->setEnabled(false);
    whenDone(this, m_desk.enter(LedgerKind::Spill, *content), [this, tell, release](const Result<LedgerEntry> &entry) {
        if (entry)
            m_spilt.insert(release.sequence);
        showDetails();
        tell(entry ? tr("Entry %1 says that entry %2 was wrong, and who holds what of it. When it has come back, record that with \"release recalled %1\".")
                         .arg(entry->sequence).arg(release.sequence)
                   : tr("No spill was recorded: %1").arg(entry.error().what));
    });
}

void WhyDialog::showDetails()
{
    const int row = m_table->currentRow();
    m_spill->setEnabled(row >= 0 && row < m_replays.size() && !m_spilt.contains(m_replays.at(row).entry.sequence));
    if (row < 0 || row >= m_replays.size()) {
        m_details->clear();
        return;
    }
    const Replay &replay = m_replays.at(row);
    QString html = u"<p><b>%1</b></p>"_s.arg((replay.entry.kind == LedgerKind::Release
                                                  ? tr("Entry %1: handed out by %2 on %3").arg(replay.entry.sequence).arg(replay.entry.person, whenOf(replay.entry.at))
                                                  : tr("Entry %1: shown by %2 on %3").arg(replay.entry.sequence).arg(replay.entry.person, whenOf(replay.entry.at))).toHtmlEscaped());
    html += paragraph({}, replay.why);
    for (const ReplayedPortion &portion : replay.portions) {
        const auto said = [](const std::optional<ReleaseBasis> &basis) {
            return !basis ? QString() : basis->rules.isEmpty() ? basis->outcome : tr("%1, by %2", "outcome, rules").arg(basis->outcome, basis->rules.join(u", "_s));
        };
        html += paragraph(tr("Then:"), said(portion.then));
        html += paragraph(tr("Decided again as then:"), portion.again ? said(portion.again) : tr("not possible"));
        html += paragraph(tr("The same text under the policy of now:"), said(portion.now));
        for (const QString &change : portion.changes)
            html += paragraph({}, change);
    }
    if (replay.policyEntry > 0)
        html += paragraph(tr("Policy:"), tr("the pack of entry %1, with what was decided up to entry %2").arg(replay.policyEntry).arg(std::max(replay.policyEntry, replay.decidedBy)));
    const QJsonArray files = replay.entry.content.value("files"_L1).toArray();
    QStringList held;
    for (const QJsonValue &file : files)
        held << file.toObject().value("file"_L1).toString();
    html += paragraph(tr("Files:"), held.join(u", "_s));
    m_details->setHtml(html);
}

} // namespace parallax
