#include "widgets/disclosure/packagedialog.h"

#include "model/whendone.h"
#include "widgets/review/explanation.h"
#include "widgets/shell/outcomestyle.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
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

QTableWidgetItem *fixedItem()
{
    auto *item = new QTableWidgetItem;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

QString paragraph(const QString &text)
{
    return u"<p style=\"margin:6px 0 0 0\">%1</p>"_s.arg(text.toHtmlEscaped());
}

} // namespace

PackageDialog::PackageDialog(const ProductSession &session, DisclosureDesk &desk, Prompter &prompter, const QStringList &ticked, const QString &folder, const BannerState &ours, QWidget *parent)
    : BanneredDialog(parent)
    , m_session(session)
    , m_desk(desk)
    , m_prompter(prompter)
    , m_table(new QTableWidget(this))
    , m_details(new QTextBrowser(this))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(folder), this))
    , m_formats(new QComboBox(this))
    , m_single(new QCheckBox(tr("Also as &one file (ZIP, sealed for the nation where its certificate is known)"), this))
    , m_signer(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Make Release Packages"));
    setBanner(ours);
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({ tr("Nation"), tr("Goes out"), tr("Banner of its copy"), tr("State") });
    setUpTable(m_table, tr("Nations that packages are made for"));
    m_table->setSortingEnabled(false);
    const LivePreviews &previews = *session.previews();
    for (int i = 0; i < previews.audienceCount(); ++i) {
        if (previews.audience(i).nations.size() != 1)
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QString nation = previews.audience(i).nations.constFirst();
        auto *item = new QTableWidgetItem(audienceTitle(previews.audience(i), session.pack()));
        item->setData(Qt::UserRole, nation);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(nation) ? Qt::Checked : Qt::Unchecked);
        m_table->setItem(row, Nation, item);
        for (int column : { int(GoesOut), int(Banner), int(State) })
            m_table->setItem(row, column, fixedItem());
    }
    m_table->horizontalHeader()->setSectionResizeMode(Nation, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(GoesOut, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Banner, QHeaderView::Interactive);
    m_table->horizontalHeader()->resizeSection(Banner, 400);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_details->setAccessibleName(tr("What goes to the nation, and what blocks it"));
    m_details->setOpenLinks(false);
    m_details->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(m_details, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const QString nation = m_table->currentRow() < 0 ? QString() : nationOf(m_table->currentRow());
        const QList<LeakFlag> flags = nation.isEmpty() ? QList<LeakFlag>() : blockingFlags(nation);
        const int index = link.path().toInt();
        if (index >= 0 && index < flags.size())
            letStand(nation, flags.at(index));
    });
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    body()->addWidget(split, 1);

    m_formats->addItem(tr("Everything: PDF, HTML, Markdown, JSON, office and archive files"), QStringList());
    m_formats->addItem(tr("Without office programs: PDF, flat ODF, HTML, Markdown, JSON"), QStringList { u"pdf"_s, u"fodt"_s, u"html"_s, u"md"_s, u"json"_s });
    m_formats->addItem(tr("PDF and HTML alone"), QStringList { u"pdf"_s, u"html"_s });
    auto *browse = new QPushButton(tr("&Browse…"), this);
    auto *place = new QHBoxLayout;
    place->addWidget(m_folder, 1);
    place->addWidget(browse);
    auto *form = new QFormLayout;
    form->addRow(tr("Fo&rmats:"), m_formats);
    form->addRow(tr("Fo&lder:"), place);
    form->labelForField(place);
    m_folder->setAccessibleName(tr("Folder that the packages are made in"));
    m_formats->setAccessibleName(tr("Formats of the product"));
    form->addRow({}, m_single);
    form->addRow({}, m_signer);
    body()->addLayout(form);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"summary"_s);
    m_progress->setVisible(false);
    m_progress->setAccessibleName(tr("Packages made"));
    body()->addWidget(m_progress);
    body()->addWidget(m_summary);

    auto *buttons = new QDialogButtonBox(this);
    m_open = buttons->addButton(tr("&Open Folder"), QDialogButtonBox::ActionRole);
    m_make = buttons->addButton(tr("&Make Packages"), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setIcon({}); // the other buttons have none
    m_open->setVisible(false);
    m_make->setDefault(true);
    body()->addWidget(buttons);
    connect(m_make, &QPushButton::clicked, this, &PackageDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &PackageDialog::reject);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
    connect(browse, &QPushButton::clicked, this, [this] {
        if (const QString chosen = m_prompter.folderToSave(this, tr("Folder for the Packages"), m_folder->text()); !chosen.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(chosen));
    });
    connect(m_folder, &QLineEdit::textChanged, this, &PackageDialog::refreshButtons);
    connect(m_table, &QTableWidget::itemChanged, this, &PackageDialog::refreshButtons);
    connect(m_table, &QTableWidget::currentCellChanged, this, &PackageDialog::showDetails);
    connect(&session, &ProductSession::previewsReady, this, &PackageDialog::refresh);
    connect(&session, &ProductSession::updatingChanged, this, &PackageDialog::refresh);
    connect(&session, &ProductSession::changed, this, &PackageDialog::refresh);
    connect(&desk, &DisclosureDesk::personChanged, this, &PackageDialog::refresh);
    connect(&session, &QObject::destroyed, this, [this] { done(Rejected); }); // another product was opened meanwhile
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, [this](int index) { take(m_watcher.resultAt(index)); });
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, m_summary, &QLabel::setText);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PackageDialog::end);
    resize(980, 660);
    refresh();
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, Nation);
    m_table->setFocus();
}

PackageDialog::~PackageDialog()
{
    m_stop.request_stop();
}

QString PackageDialog::summary() const
{
    return m_summary->text();
}

QString PackageDialog::nationOf(int row) const
{
    return m_table->item(row, Nation)->data(Qt::UserRole).toString();
}

/// Its place in the previews as they are now; -1 while everything is decided again, since an old answer is none.
int PackageDialog::audienceOf(const QString &nation) const
{
    const LivePreviews *previews = m_session.isUpdating() ? nullptr : m_session.previews();
    for (int i = 0; previews && i < previews->audienceCount(); ++i)
        if (previews->audience(i).nations == QStringList { nation })
            return i;
    return -1;
}

/// A sentence; empty where a package can be made.
QString PackageDialog::whyNot(const QString &nation, int audience) const
{
    if (audience < 0)
        return tr("Being decided again");
    const LivePreviews &previews = *m_session.previews();
    if (const auto reaches = handedOverBy(*previews.context().pack, previews.context().network, nation); !reaches)
        return reaches.error().what;
    if (!previews.isBlocked(audience))
        return {};
    int blocking = 0;
    const QList<LeakFlag> flags = previews.flags(audience);
    for (const LeakFlag &flag : flags)
        blocking += flag.blocks ? 1 : 0;
    return tr("Blocked: %n place(s) must be mended first", nullptr, blocking);
}

void PackageDialog::refreshRow(int row)
{
    const QString nation = nationOf(row);
    const int audience = audienceOf(nation);
    const QString why = whyNot(nation, audience);
    QTableWidgetItem *item = m_table->item(row, Nation);
    item->setFlags(why.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (!why.isEmpty() && audience >= 0)
        item->setCheckState(Qt::Unchecked);
    if (audience < 0) {
        m_table->item(row, GoesOut)->setText({});
        m_table->item(row, Banner)->setText({});
    } else {
        const LivePreviews &previews = *m_session.previews();
        m_table->item(row, GoesOut)->setText(tr("%1 of %2", "portions that go out, all").arg(previews.releasedCount(audience)).arg(previews.product().size()));
        m_table->item(row, Banner)->setText(previews.banner(audience, Face::AsReceived));
    }
    QString state = why.isEmpty() ? tr("Can be made") : why;
    QColor colour = why.isEmpty() ? QColor() : tokens().error;
    if (const auto done = m_done.constFind(nation); done != m_done.cend()) {
        state = done->refused ? tr("Not handed out: %1").arg(done->refused->what) : tr("Handed out, entry %1 of the ledger").arg(done->entry);
        colour = done->refused ? tokens().error : QColor();
    }
    m_table->item(row, State)->setText(state);
    m_table->item(row, State)->setToolTip(state);
    m_table->item(row, State)->setData(Qt::ForegroundRole, colour.isValid() ? QVariant(colour) : QVariant());
}

void PackageDialog::refresh()
{
    {
        const QSignalBlocker quiet(m_table);
        for (int row = 0; row < m_table->rowCount(); ++row)
            refreshRow(row);
    }
    m_table->viewport()->update();
    m_signer->setText(tr("Signed by %1. Each package becomes an entry of the ledger; what has left cannot be taken back.").arg(m_desk.person()));
    m_signer->setWordWrap(true);
    showDetails();
    refreshButtons();
}

void PackageDialog::showDetails()
{
    const int row = m_table->currentRow();
    if (row < 0) {
        m_details->clear();
        return;
    }
    const QString nation = nationOf(row);
    const QList<LeakFlag> standing = blockingFlags(nation);
    const int audience = audienceOf(nation);
    const QList<LeakFlag> flags = audience < 0 ? QList<LeakFlag>() : m_session.previews()->flags(audience);
    const int firstOfLedger = int(std::count_if(flags.begin(), flags.end(), [](const LeakFlag &flag) { return flag.blocks; }));
    QString html = u"<p><b>%1</b></p>"_s.arg(m_table->item(row, Nation)->text().toHtmlEscaped());
    if (const auto done = m_done.constFind(nation); done != m_done.cend()) {
        if (done->refused) {
            html += paragraph(tr("Nothing was handed out. %1").arg(done->refused->what));
            // What the ledger knew and the previews do not: they were made without asking it.
            for (int i = firstOfLedger; i < int(standing.size()); ++i)
                html += flagHtml(standing.at(i), nation, i);
        } else {
            html += paragraph(tr("%n file(s) in %1", nullptr, done->files).arg(QDir::toNativeSeparators(done->folder)));
            if (!done->file.isEmpty())
                html += paragraph(tr("As one file: %1").arg(QDir::toNativeSeparators(done->file)));
            for (const QString &left : done->leftOut)
                html += paragraph(tr("Could not be made: %1").arg(left));
        }
    }
    if (audience >= 0 && flags.isEmpty() && standing.isEmpty())
        html += paragraph(tr("No leak was found in this copy."));
    for (const LeakFlag &flag : flags)
        html += flagHtml(flag, nation, int(standing.indexOf(flag)));
    m_details->setHtml(html);
}

/// What blocks the copy as it is seen here, then what blocked the package that was refused: only the making of it asks the ledger.
QList<LeakFlag> PackageDialog::blockingFlags(const QString &nation) const
{
    const int audience = audienceOf(nation);
    QList<LeakFlag> all = audience < 0 ? QList<LeakFlag>() : m_session.previews()->flags(audience);
    all.removeIf([](const LeakFlag &flag) { return !flag.blocks; });
    const auto done = m_done.constFind(nation);
    for (const LeakFlag &flag : done == m_done.cend() ? QList<LeakFlag>() : done->blocking)
        if (!all.contains(flag))
            all.append(flag);
    return all;
}

/// \a standing: its place among blockingFlags(); -1: it does not block.
QString PackageDialog::flagHtml(const LeakFlag &flag, const QString &nation, int standing) const
{
    const int at = flag.where.isNull() ? -1 : m_session.product().rowOf(flag.where);
    const QString place = at < 0 ? tr("whole copy") : tr("portion %1").arg(m_session.product().numberAt(at));
    QString html = u"<p style=\"margin:6px 0 0 0\"><b>%1</b></p>"_s.arg((flag.blocks ? tr("Blocks, %1") : tr("Flag, %1")).arg(place).toHtmlEscaped()) + explanationHtml(flag);
    if (standing >= 0 && !flag.item.isEmpty())
        html += u"<p style=\"margin:2px 0 0 0\"><a href=\"stand:%1\" style=\"color:%2\">%3</a></p>"_s.arg(standing).arg(tokens().link.name(), tr("Let it stand for %1, with a reason…").arg(nation).toHtmlEscaped());
    return html;
}

/// An official with authority takes it on themselves, with a reason; the previews follow by themselves.
void PackageDialog::letStand(const QString &nation, const LeakFlag &flag)
{
    if (isRunning() || audienceOf(nation) < 0)
        return;
    const QString reason = m_prompter.text(this, tr("Let It Stand"), tr("%1\nWhy may it stand for %2?").arg(flag.text, nation), {});
    if (reason.isEmpty())
        return;
    const PreviewContext &context = m_session.previews()->context();
    MarkCache marks(context.pack->language());
    const DeskGround ground { &m_session.product(), nullptr, m_desk.pack(), &marks, context.day, context.network };
    Rule rule;
    rule.official = m_desk.person();
    rule.reason = reason;
    const auto refuse = [this](const Error &error) { m_summary->setText(tr("It was not let stand. %1").arg(error.what)); };
    const auto decision = acceptLeak(flag, nation, rule, ground, *m_desk.records());
    if (!decision) {
        refuse(decision.error());
        return;
    }
    whenDone(this, m_desk.enter(LedgerKind::Decision, desk::decide(*decision)), [this, refuse, id = decision->id](const Result<LedgerEntry> &entry) {
        if (entry)
            m_summary->setText(tr("Decision %1 is entered; the copy is being decided again. It goes on blocking where the policy asks for a second official, or you have no authority over what is named there.").arg(id));
        else
            refuse(entry.error());
    });
}

QStringList PackageDialog::ticked() const
{
    QStringList nations;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_table->item(row, Nation)->checkState() == Qt::Checked && (m_table->item(row, Nation)->flags() & Qt::ItemIsUserCheckable))
            nations << nationOf(row);
    return nations;
}

void PackageDialog::refreshButtons()
{
    const QStringList nations = ticked();
    QString lacks;
    if (nations.isEmpty())
        lacks = tr("Tick the nations that get a package: the space bar ticks.");
    else if (m_folder->text().trimmed().isEmpty())
        lacks = tr("Name the folder that the packages are made in.");
    m_make->setEnabled(lacks.isEmpty() && !isRunning());
    m_close->setText(isRunning() ? tr("&Break Off") : tr("&Close"));
    if (!isRunning() && m_done.isEmpty())
        m_summary->setText(lacks);
}

void PackageDialog::start()
{
    if (isRunning() || !m_make->isEnabled())
        return;
    PackageWish wish;
    wish.product = m_session.product();
    wish.context = m_session.previews()->context();
    wish.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    wish.formats = m_formats->currentData().toStringList();
    wish.single = m_single->isChecked();
    const QStringList nations = ticked();
    for (const QString &nation : nations) {
        const int audience = audienceOf(nation);
        // While the dialog stood open the answer may have become another one.
        if (!whyNot(nation, audience).isEmpty()) {
            refresh();
            return;
        }
        wish.nations.append({ nation, lookedAt(*m_session.previews(), audience) });
    }
    m_done.clear();
    m_stop = std::stop_source();
    m_progress->setRange(0, 0);
    m_progress->setVisible(true);
    m_table->setEnabled(false);
    m_running = true;
    m_watcher.setFuture(m_desk.handOut(wish, m_stop.get_token()));
    refreshButtons();
}

void PackageDialog::take(const HandedOut &done)
{
    m_done.insert(done.nation, done);
    if (!done.refused)
        ++m_handedOut;
    refresh();
}

void PackageDialog::end()
{
    m_running = false;
    m_progress->setVisible(false);
    m_table->setEnabled(true);
    {
        // What was handed out is not handed out again by the next press.
        const QSignalBlocker quiet(m_table);
        for (int row = 0; row < m_table->rowCount(); ++row)
            if (const auto done = m_done.constFind(nationOf(row)); done != m_done.cend() && !done->refused)
                m_table->item(row, Nation)->setCheckState(Qt::Unchecked);
    }
    const int refused = int(std::count_if(m_done.cbegin(), m_done.cend(), [](const HandedOut &done) { return done.refused.has_value(); }));
    const int made = int(m_done.size()) - refused;
    QString text = tr("%n package(s) handed out.", nullptr, made);
    if (refused > 0)
        text += u' ' + tr("%n not: its row says why.", nullptr, refused);
    if (m_stop.stop_requested())
        text += u' ' + tr("The rest was broken off.");
    refresh();
    m_summary->setText(text);
    m_open->setVisible(made > 0);
    m_table->setFocus();
}

void PackageDialog::reject()
{
    if (!isRunning()) {
        BanneredDialog::reject();
        return;
    }
    m_stop.request_stop();
    m_summary->setText(tr("Breaking off; the file that is being written is finished first."));
}

} // namespace parallax
