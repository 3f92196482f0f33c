#include "widgets/disclosure/deskpanel.h"

#include "model/document/names.h"
#include "model/whendone.h"
#include "widgets/disclosure/decisionform.h"
#include "widgets/disclosure/requestdetails.h"
#include "widgets/shell/flowlayout.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace parallax {

DeskPanel::DeskPanel(DisclosureDesk *desk, ProductStore &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_store(store)
    , m_clock(clock)
    , m_model(new RequestListModel(this))
    , m_which(new QComboBox(this))
    , m_nation(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_table(new QTableView(this))
    , m_details(new QTextBrowser(this))
    , m_form(new DecisionForm(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // In as many rows as words of other languages need.
    auto *tools = new QWidget(this);
    auto *bar = new FlowLayout(tools, 8);
    bar->setContentsMargins(8, 4, 8, 4);
    m_which->addItems({ tr("Requests that wait"), tr("All requests") });
    m_which->setAccessibleName(tr("Which requests are listed"));
    m_nation->setAccessibleName(tr("Requests of which nation"));
    bar->addWidget(m_which);
    bar->addWidget(m_nation);
    bar->addWidget(m_count);
    struct RulingButton
    {
        Ruling ruling;
        Icon image;
        QString text, tip;
    };
    for (const RulingButton &each : { RulingButton { Ruling::Grant, Icon::Check, tr("Grant"), tr("Releases what is asked, on the text as it stands (G)") },
                                      RulingButton { Ruling::Deny, Icon::Withheld, tr("Deny"), tr("Withholds it, whatever its mark says (D)") },
                                      RulingButton { Ruling::Sanitise, Icon::Cut, tr("Sanitised"), tr("A tearline goes by its own mark, the full text stays (S)") },
                                      RulingButton { Ruling::AskOriginator, Icon::GoTo, tr("Ask Originator"), tr("The originator is asked; the request waits (O)") },
                                      RulingButton { Ruling::AskGovernment, Icon::Globe, tr("Ask Owner"), tr("The foreign government whose information it is is asked (F)") },
                                      RulingButton { Ruling::AskException, Icon::Regime, tr("Ask Exception"), tr("An exception to the ceiling is asked for (E)") } }) {
        auto *button = new QToolButton(this);
        button->setIcon(icon(each.image));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setText(each.text);
        button->setToolTip(each.tip);
        button->setAccessibleName(each.text);
        connect(button, &QToolButton::clicked, this, [this, ruling = each.ruling] { prepare(ruling); });
        m_rulings << button;
        bar->addWidget(button);
    }
    auto *comment = new QToolButton(this);
    comment->setIcon(icon(Icon::Edit));
    comment->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    comment->setText(tr("Comment…"));
    comment->setAccessibleName(tr("Comment on the request"));
    comment->setToolTip(tr("Says something about it to whoever works at the desk; open until somebody resolves it (C)"));
    connect(comment, &QToolButton::clicked, this, [this] {
        if (!currentRequest().isEmpty())
            Q_EMIT commentRequested(currentRequest());
    });
    bar->addWidget(comment);
    layout->addWidget(tools);

    m_table->setModel(m_model);
    setUpTable(m_table, tr("Requests for release"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);
    const auto widths = [this] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        const int columns[] = { 20, 9, 13, 9, 19, 10, 8, 36 };
        for (int column = 0; column < 8; ++column)
            m_table->setColumnWidth(column, letter * columns[column]);
    };
    widths();
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, widths);
    m_details->setAccessibleName(tr("What is asked, and how it is decided now"));
    m_details->setOpenLinks(false);
    connect(m_details, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == u"resolve")
            resolve(link.path());
    });
    m_details->setFrameShape(QFrame::NoFrame);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_details, 1);
    column->addWidget(m_form);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(right);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    layout->addWidget(split, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    layout->addWidget(m_empty, 1);
    m_form->hide();
    connect(m_form, &DecisionForm::entered, this, &DeskPanel::enter);
    connect(m_form, &DecisionForm::left, this, [this] { finish(); });

    connect(m_which, &QComboBox::currentIndexChanged, this, &DeskPanel::refresh);
    connect(m_nation, &QComboBox::currentIndexChanged, this, &DeskPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeskPanel::showCurrent);
    connect(m_table, &QTableView::activated, this, [this] {
        const DeskRequest *row = m_desk ? m_desk->records()->request(currentRequest()) : nullptr;
        if (row && !row->request.product.isEmpty())
            Q_EMIT portionActivated({ row->request.product }, { row->request.portions.constFirst() });
    });
    if (m_desk) {
        connect(m_desk, &DisclosureDesk::changed, this, &DeskPanel::refresh);
        connect(m_desk, &DisclosureDesk::policyChanged, this, &DeskPanel::showItems);
        connect(m_desk, &DisclosureDesk::personChanged, this, &DeskPanel::showState);
        m_nation->addItem(tr("Any nation"), QString());
        for (const NationPolicy &nation : m_desk->pack()->nations)
            m_nation->addItem(nation.code, nation.code);
        QStringList networks = m_desk->pack()->networks.keys();
        networks.sort();
        m_form->setNetworks(networks);
    }
    m_itemsSoon.setSingleShot(true);
    m_itemsSoon.setInterval(100);
    connect(&m_itemsSoon, &QTimer::timeout, this, &DeskPanel::showItems);
    setFocusProxy(m_table);
    refresh();
}

Instant DeskPanel::now() const
{
    Instant at = m_clock.now();
    // An exercise has a day of its own.
    if (m_desk && m_desk->pack()->exercise && m_desk->pack()->asOf.isKnown())
        at.day = m_desk->pack()->asOf;
    return at;
}

void DeskPanel::setSession(ProductSession *session, CataloguePtr catalogue)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_catalogue = std::move(catalogue);
    m_products.clear();
    if (session) {
        connect(session, &ProductSession::previewsReady, this, &DeskPanel::showItemsSoon);
        connect(session, &ProductSession::changed, this, &DeskPanel::showItemsSoon);
    }
    showItemsSoon();
}

/// Behind the keystroke, and of a pane that is not seen only when it is.
void DeskPanel::showItemsSoon()
{
    m_stale = true;
    if (isVisible() && !m_itemsSoon.isActive())
        m_itemsSoon.start();
}

void DeskPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        showItems();
}

void DeskPanel::setPartnerFace(const QString &whose)
{
    if (whose == m_partner)
        return;
    m_partner = whose;
    finish();
    refresh();
}

QString DeskPanel::currentRequest() const
{
    return m_table->currentIndex().data(RequestListModel::IdRole).toString();
}

void DeskPanel::select(const QString &request)
{
    // One that does not wait any more, or is another nation's, is shown among all.
    if (m_model->rowOf(request) < 0 && m_desk && m_desk->records()->request(request)) {
        m_which->setCurrentIndex(m_which->count() - 1);
        m_nation->setCurrentIndex(0);
    }
    if (const int row = m_model->rowOf(request); row >= 0)
        m_table->selectRow(row);
}

QStringList DeskPanel::selectedRequests() const
{
    QStringList ids;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    for (const QModelIndex &row : std::as_const(rows))
        ids << row.data(RequestListModel::IdRole).toString();
    return ids;
}

void DeskPanel::refresh()
{
    const QString current = currentRequest();
    const int row = m_table->currentIndex().row();
    if (!m_desk || !m_partner.isEmpty())
        m_model->clear();
    else
        m_model->setRequests(m_desk->records()->requests(), *m_desk->pack(), now(), m_which->currentIndex() == 0, m_nation->currentData().toString());
    // The one that was decided has gone: the next stands in its place.
    const int again = m_model->rowOf(current);
    if (m_model->rowCount() > 0)
        m_table->selectRow(again >= 0 ? again : std::clamp(row, 0, m_model->rowCount() - 1));
    showCurrent();
    showState();
}

void DeskPanel::showState()
{
    const bool ours = m_desk && m_partner.isEmpty();
    const int rows = m_model->rowCount();
    m_count->setText(ours ? tr("Listed: %1").arg(QLocale().toString(rows)) : QString());
    m_which->setEnabled(ours);
    m_nation->setEnabled(ours);
    for (QToolButton *button : std::as_const(m_rulings))
        button->setEnabled(ours && rows > 0 && !m_entering);
    m_table->parentWidget()->setVisible(ours && rows > 0);
    m_empty->setVisible(!ours || rows == 0);
    if (!m_desk)
        m_empty->setText(tr("This window has no desk."));
    else if (!ours)
        m_empty->setText(tr("The desk is ours and is not shown in the face of %1. Choose the face “Ours” above to go on.").arg(m_partner));
    else
        m_empty->setText(m_which->currentIndex() == 0
                             ? tr("Nothing waits here. Ask for the release of portions with Release ▸ Ask for Release.")
                             : tr("There is no request of this nation."));
}

void DeskPanel::showCurrent()
{
    if (!m_entering && m_ruling)
        finish();
    showItems();
}

std::optional<DeskGround> DeskPanel::groundOf(const DisclosureRequest &request)
{
    DeskGround ground;
    ground.pack = m_desk->pack();
    if (m_marksOf != ground.pack) {
        m_marks = std::make_unique<MarkCache>(ground.pack->language());
        m_marksOf = ground.pack;
    }
    ground.marks = m_marks.get();
    ground.catalogue = m_catalogue;
    ground.network = request.network;
    ground.day = now().day;
    if (request.product.isEmpty())
        return ground;
    if (m_session && m_session->product().head.id.value == request.product) {
        ground.product = &m_session->product();
    } else if (const ProductPtr known = m_products.value(request.product)) {
        ground.product = known.get();
    } else {
        askForProduct(request.product);
        return std::nullopt;
    }
    if (ground.product->head.asOf.isKnown())
        ground.day = ground.product->head.asOf;
    return ground;
}

void DeskPanel::askForProduct(const QString &product)
{
    if (m_reading == product)
        return;
    m_reading = product;
    whenDone(this, m_store.product({ product }), [this, product](const Result<ProductRevision> &revision) {
        m_reading.clear();
        if (revision)
            m_products.insert(product, std::make_shared<const Product>(revision->product));
        else
            m_details->setPlainText(revision.error().what);
        if (revision)
            showItems();
    });
}

void DeskPanel::showItems()
{
    m_stale = false;
    m_itemsSoon.stop();
    const QList<ContentHit> before = std::exchange(m_shown, {});
    const DeskRequest *row = m_desk && m_partner.isEmpty() ? m_desk->records()->request(currentRequest()) : nullptr;
    if (!row) {
        m_details->clear();
    } else {
        QList<Result<DeskItem>> items;
        if (const auto ground = groundOf(row->request)) {
            for (const QString &portion : row->request.portions) {
                items << deskItem(portion, row->request.recipient, *ground);
                if (items.last())
                    items.last()->text = withNames(items.last()->text, m_catalogue.get());
                if (items.constLast() && !items.constLast()->text.isEmpty()) {
                    ContentHit hit;
                    hit.kind = ContentHit::Kind::Portion;
                    hit.product.value = row->request.product;
                    hit.portion.value = portion;
                    hit.mark = items.constLast()->mark;
                    hit.stated = ground->product->head.overallMarking;
                    m_shown << hit;
                }
            }
        }
        m_details->setHtml(requestHtml(*row, items, *m_desk->records(), *m_desk->pack()));
    }
    if (before != m_shown)
        Q_EMIT shownChanged();
}

void DeskPanel::prepare(Ruling ruling)
{
    const QStringList requests = selectedRequests();
    if (!m_desk || requests.isEmpty() || m_entering)
        return;
    m_planned.clear();
    QStringList lines;
    for (const QString &id : requests) {
        const DeskRequest *row = m_desk->records()->request(id);
        if (!row || !row->waits())
            continue;
        for (const QString &portion : row->undecided)
            m_planned << Planned { id, portion };
        //: A request in the list of what is about to be decided: "RQ-31-0146 (QMR): EX-01-011"
        lines << tr("%1 (%2): %3").arg(id, row->request.recipient, row->undecided.join(u", "_s));
    }
    if (m_planned.isEmpty()) {
        Q_EMIT statusMessage(tr("Nothing of this waits for a decision."));
        return;
    }
    m_ruling = ruling;
    const QString verb = m_rulings.at(int(std::find(kRulings.begin(), kRulings.end(), ruling) - kRulings.begin()))->text();
    m_form->open(ruling, verb, m_desk->person(), lines, now().day);
    showForm(true);
    m_form->reason()->setFocus();
    if (ruling == Ruling::Sanitise) {
        const DeskRequest *row = m_desk->records()->request(m_planned.constFirst().request);
        Q_EMIT tearlineRequested({ row->request.product }, { m_planned.constFirst().portion });
    }
}

void DeskPanel::enter()
{
    if (!m_ruling || m_entering)
        return;
    m_entering = true;
    m_form->setBusy(true);
    showState();
    enterNext();
}

void DeskPanel::resolve(const QString &comment)
{
    const QString request = currentRequest();
    if (!m_desk || request.isEmpty())
        return;
    whenDone(this, m_desk->enter(LedgerKind::Request, desk::resolve(request, comment)), [this, comment](const Result<LedgerEntry> &entry) {
        Q_EMIT statusMessage(entry ? tr("Comment %1 is resolved.").arg(comment) : tr("Comment %1 was not resolved: %2").arg(comment, entry.error().what));
    });
}

/// One entry after the other, since each is decided with those before it on record.
void DeskPanel::enterNext()
{
    if (m_planned.isEmpty()) {
        finish();
        return;
    }
    const Planned planned = m_planned.constFirst();
    const DeskRequest *row = m_desk->records()->request(planned.request);
    const auto ground = row ? groundOf(row->request) : std::nullopt;
    if (!ground) {
        finish(tr("The product of %1 is still being read; try again in a moment.").arg(planned.request));
        return;
    }
    const Rule rule = m_form->rule();
    const auto item = deskItem(planned.portion, row->request.recipient, *ground);
    const auto decision = item ? decideItem(*item, row, row->request.recipient, rule, *ground, *m_desk->records()) : Result<DisclosureDecision>(item.error());
    if (!decision) {
        finish(decision.error().what);
        return;
    }
    whenDone(this, m_desk->enter(LedgerKind::Decision, desk::decide(*decision)), [this, id = decision->id, planned](const Result<LedgerEntry> &entry) {
        if (!entry) {
            finish(entry.error().what);
            return;
        }
        Q_EMIT statusMessage(tr("Decision %1 on %2 stands in the ledger as entry %3.").arg(id, planned.portion).arg(entry->sequence));
        m_planned.removeFirst();
        enterNext();
    });
}

/// Ends the decision, or with a \a problem leaves it open to be mended.
void DeskPanel::finish(const QString &problem)
{
    m_entering = false;
    if (problem.isEmpty()) {
        m_ruling.reset();
        m_planned.clear();
        const bool hadFocus = m_form->isAncestorOf(window()->focusWidget());
        showForm(false);
        if (hadFocus)
            m_table->setFocus();
    } else {
        m_form->showProblem(problem);
        showForm(true);
    }
    showState();
}

/// Whole: in a low pane it stands in the place of what is asked, of which the product shows the text.
void DeskPanel::showForm(bool shown)
{
    m_form->setVisible(shown);
    const QWidget *column = m_form->parentWidget();
    if (shown)
        m_form->setMinimumHeight(m_form->layout()->totalHeightForWidth(column->width()));
    m_details->setVisible(!shown || column->height() >= 2 * m_form->minimumHeight());
}

bool DeskPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        static const QHash<int, Ruling> keys { { Qt::Key_G, Ruling::Grant }, { Qt::Key_D, Ruling::Deny }, { Qt::Key_S, Ruling::Sanitise },
                                               { Qt::Key_O, Ruling::AskOriginator }, { Qt::Key_F, Ruling::AskGovernment }, { Qt::Key_E, Ruling::AskException } };
        if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_C && !currentRequest().isEmpty()) {
            Q_EMIT commentRequested(currentRequest());
            return true;
        }
        if (key->modifiers() == Qt::NoModifier && keys.contains(key->key())) {
            prepare(keys.value(key->key()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace parallax
