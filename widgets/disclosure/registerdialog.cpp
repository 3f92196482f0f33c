#include "widgets/disclosure/registerdialog.h"

#include "widgets/review/explanation.h"
#include "widgets/shell/outcomestyle.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

QString listText(const QString &list)
{
    if (list == u"fgi_consents")
        return RegisterDialog::tr("Owner's consent");
    if (list == u"orcon_consents")
        return RegisterDialog::tr("Originator's consent");
    if (list == u"fgi_refusals")
        return RegisterDialog::tr("Refusal");
    if (list == u"exceptions")
        return RegisterDialog::tr("Exception");
    if (list == u"licences")
        return RegisterDialog::tr("Licence");
    if (list == u"decisions")
        return RegisterDialog::tr("Decision");
    return list == u"agreements" ? RegisterDialog::tr("Agreement") : list;
}

} // namespace

RegisterDialog::RegisterDialog(DisclosureDesk &desk, Day day, const BannerState &ours, QWidget *parent)
    : BanneredDialog(parent)
    , m_desk(desk)
    , m_day(day)
    , m_table(new QTableWidget(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_losses(new QTextBrowser(this))
{
    setWindowTitle(tr("What Lapses"));
    setBanner(ours);
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({ tr("Last day"), tr("What"), tr("Id"), tr("Of"), tr("To") });
    setUpTable(m_table, tr("What is on record and ends"));
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_losses->setAccessibleName(tr("What nations lose by it"));
    m_losses->setOpenLinks(false);
    m_progress->setAccessibleName(tr("Products looked through"));
    m_state->setWordWrap(true);
    auto *below = new QWidget(this);
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->addWidget(m_state);
    belowLayout->addWidget(m_progress);
    belowLayout->addWidget(m_losses, 1);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(below);
    split->setChildrenCollapsible(false);
    body()->addWidget(split, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    body()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &QTableWidget::currentCellChanged, this, &RegisterDialog::ask);
    connect(&desk, &DisclosureDesk::changed, this, &RegisterDialog::fill);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RegisterDialog::take);
    connect(m_losses, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const QStringList place = link.path().split(u'/');
        if (place.size() == 2)
            Q_EMIT portionActivated({ place.at(0) }, { place.at(1) });
    });
    resize(880, 620);
    fill();
    m_table->setFocus();
}

RegisterDialog::~RegisterDialog()
{
    m_stop.request_stop();
}

void RegisterDialog::fill()
{
    m_records = m_desk.records()->lapsing(m_day);
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_records.size()));
    for (int row = 0; row < int(m_records.size()); ++row) {
        const DatedRecord &record = m_records.at(row);
        const QString texts[] = { record.until.toString(), listText(record.list), record.id, record.owner, record.to.join(u", "_s) };
        for (int column = 0; column < 5; ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    m_asked = {};
    m_progress->setVisible(false);
    if (m_records.isEmpty())
        m_state->setText(tr("Nothing on record has an end."));
    else
        m_table->setCurrentCell(0, 0);
    ask();
}

void RegisterDialog::ask()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_records.size() || m_records.at(row).until == m_asked)
        return;
    m_asked = m_records.at(row).until;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_losses->clear();
    m_state->setText(tr("Looking through the products for what nations lose when %1 is over…").arg(m_asked.toString()));
    m_progress->setRange(0, 0);
    m_progress->setVisible(true);
    m_watcher.setFuture(m_desk.lossesAfter(m_asked, m_stop.get_token()));
}

void RegisterDialog::take()
{
    m_progress->setVisible(false);
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const auto losses = m_watcher.result();
    if (!losses) {
        if (losses.error().code != ErrorCode::Busy) // another record was chosen
            m_state->setText(tr("The products could not be looked through: %1").arg(losses.error().what));
        return;
    }
    constexpr int kMostShown = 500;
    if (losses->isEmpty()) {
        m_state->setText(tr("When %1 is over, no nation loses anything in the products of this store.").arg(m_asked.toString()));
        return;
    }
    m_state->setText(tr("When %1 is over, nations lose %n portion(s):", nullptr, int(losses->size())).arg(m_asked.toString()));
    QString html;
    QString nation;
    QList<LapseLoss> sorted = *losses;
    std::stable_sort(sorted.begin(), sorted.end(), [](const LapseLoss &a, const LapseLoss &b) { return a.nation < b.nation; });
    for (int i = 0; i < std::min(int(sorted.size()), kMostShown); ++i) {
        const LapseLoss &loss = sorted.at(i);
        if (loss.nation != nation)
            html += u"<p style=\"margin:8px 0 0 0\"><b>%1</b></p>"_s.arg(audienceTitle(Audience { { loss.nation } }, *m_desk.pack()).toHtmlEscaped());
        nation = loss.nation;
        html += u"<p style=\"margin:2px 0 0 0\"><a href=\"portion:%1/%2\" style=\"color:%3\">%2</a> %4</p>"_s.arg(
            loss.product.value.toHtmlEscaped(), loss.portion.value.toHtmlEscaped(), tokens().link.name(),
            tr("%1 becomes %2. %3 (%4)", "outcome, outcome, reason, rule").arg(outcomeWord(loss.before), outcomeWord(loss.after), loss.reason.text, loss.reason.rule).toHtmlEscaped());
    }
    if (losses->size() > kMostShown)
        html += u"<p>%1</p>"_s.arg(tr("And %1 more; \"consent lapsing --takes\" lists all.").arg(losses->size() - kMostShown).toHtmlEscaped());
    m_losses->setHtml(html);
}

} // namespace parallax
