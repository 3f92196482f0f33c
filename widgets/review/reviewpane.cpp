#include "widgets/review/figureimages.h"
#include "widgets/review/reviewpane.h"

#include "widgets/review/columnheader.h"
#include "widgets/review/copyview.h"
#include "widgets/review/markeditor.h"
#include "widgets/review/portionaccessible.h"
#include "widgets/review/productview.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {
constexpr int kHeaderDelayMs = 60;

/// One copy: its heading, its portions.
struct CopyColumn
{
    QWidget *widget = nullptr;
    CopyHeader *header = nullptr;
    CopyView *view = nullptr;
};
} // namespace

struct ReviewPane::Private
{
    ReviewPane *q;
    QPointer<ProductSession> session;
    QStackedLayout *stack = nullptr;
    QLabel *empty = nullptr, *noCopies = nullptr;
    QSplitter *splitter = nullptr;
    ProductView *product = nullptr;
    ProductHeader *productHeader = nullptr;
    QWidget *productSide = nullptr;
    QScrollArea *copies = nullptr;
    QHBoxLayout *copiesLayout = nullptr;
    QScrollBar *bar = nullptr;
    FigureImages figures;
    RowGroup aligned;                  ///< product and copies for us: rows stand beside each other
    QList<CopyColumn> columns;
    QTimer headerTimer;
    QString explanation;
    QString searched;
    bool userSplit = false;
    bool syncing = false;
    bool goingBack = false;
    struct Place
    {
        PortionId id;
        int part = kOwnText;
        WordPlace word;
    };
    QFutureWatcher<std::optional<Place>> misspelling;

    explicit Private(ReviewPane *pane) : q(pane) { connect(&figures, &FigureImages::ready, q, [this] { showFigures(); }); }

    bool isAligned() const { return !session || session->lens().face == Face::Ours; }
    void build();
    void showFigures();
    void buildActions();
    QAction *add(const QString &id, const QString &text, const QKeySequence &key, Icon iconName, std::function<void()> run);
    void rebuildColumns();
    void regroup();
    void refreshHeaders();
    void apply(const PreviewChange &change);
    void follow();
    void equaliseHeaders();
    void sizeSplitter();
    void updateActions();
    void setExplanation(const QString &html);
    void sayIfNowhere(bool found);
    void showCurrent();
    void showMisspelling();
};

/// Where the search for the next misspelt word ended.
void ReviewPane::Private::showMisspelling()
{
    if (!session || misspelling.isCanceled() || misspelling.future().resultCount() == 0)
        return;
    const std::optional<Place> place = misspelling.result();
    const int row = place ? session->product().rowOf(place->id) : -1;
    if (row < 0) {
        Q_EMIT q->statusMessage(ReviewPane::tr("No misspelt word was found."));
        return;
    }
    product->goTo(row, place->part, int(place->word.start + place->word.length));
}

void ReviewPane::Private::build()
{
    QObject::connect(&misspelling, &QFutureWatcherBase::finished, q, [this] { showMisspelling(); });
    installPortionAccessibility();
    stack = new QStackedLayout(q);
    empty = new QLabel(ReviewPane::tr("No product is open. Ctrl+O opens one, Ctrl+N starts a new one."), q);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(24);
    auto *main = new QWidget(q);
    stack->addWidget(empty);
    stack->addWidget(main);

    splitter = new QSplitter(Qt::Horizontal, main);
    splitter->setChildrenCollapsible(false);
    productSide = new QWidget(splitter);
    product = new ProductView(productSide);
    product->setFigures(&figures);
    productHeader = new ProductHeader(product, productSide);
    auto *productLayout = new QVBoxLayout(productSide);
    productLayout->setContentsMargins(0, 0, 0, 0);
    productLayout->setSpacing(0);
    productLayout->addWidget(productHeader);
    productLayout->addWidget(product, 1);

    auto *copiesSide = new QStackedWidget(splitter);
    copies = new QScrollArea(copiesSide);
    copies->setFrameShape(QFrame::NoFrame);
    copies->setWidgetResizable(true);
    copies->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    copies->setFocusPolicy(Qt::NoFocus);
    copies->setAccessibleName(ReviewPane::tr("Copies of the chosen nations"));
    auto *inner = new QWidget(copies);
    copiesLayout = new QHBoxLayout(inner);
    copiesLayout->setContentsMargins(0, 0, 0, 0);
    copiesLayout->setSpacing(1);
    copies->setWidget(inner);
    noCopies = new QLabel(ReviewPane::tr("Choose a nation or an audience in the bar above to see what it would receive."), copiesSide);
    noCopies->setAlignment(Qt::AlignCenter);
    noCopies->setWordWrap(true);
    noCopies->setMargin(24);
    copiesSide->addWidget(copies);
    copiesSide->addWidget(noCopies);
    splitter->addWidget(productSide);
    splitter->addWidget(copiesSide);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);

    bar = new QScrollBar(Qt::Vertical, main);
    bar->setAccessibleName(ReviewPane::tr("Position in the product"));
    auto *layout = new QHBoxLayout(main);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(splitter, 1);
    layout->addWidget(bar);
    q->setFocusProxy(product);

    product->setGroup(&aligned);
    QObject::connect(splitter, &QSplitter::splitterMoved, q, [this] { userSplit = true; });
    QObject::connect(bar, &QScrollBar::valueChanged, q, [this](int value) {
        if (!syncing)
            product->group()->scrollTo(value);
    });
    QObject::connect(&aligned, &RowGroup::scrolled, q, [this] { follow(); });
    QObject::connect(product, &ProductView::currentChanged, q, [this](const PortionId &id) {
        showCurrent();
        updateActions();
        Q_EMIT q->currentPortionChanged(id);
    });
    QObject::connect(product, &ProductView::selectionChanged, q, [this] {
        updateActions();
        Q_EMIT q->selectionChanged();
    });
    QObject::connect(product, &ProductView::explained, q, [this](const QString &html) { setExplanation(html); });
    QObject::connect(product, &ProductView::nationActivated, q, &ReviewPane::nationActivated);
    QObject::connect(product, &ProductView::ownWordAdded, q, &ReviewPane::ownWordAdded);
    QObject::connect(product, &ProductView::found, q, [this](bool anything) {
        sayIfNowhere(anything);
        Q_EMIT q->found(anything);
    });
    QObject::connect(product, &ProductView::statusMessage, q, &ReviewPane::statusMessage);
    headerTimer.setSingleShot(true);
    headerTimer.setInterval(kHeaderDelayMs);
    QObject::connect(&headerTimer, &QTimer::timeout, q, [this] { refreshHeaders(); });
    QObject::connect(themeNotifier(), &ThemeNotifier::themeChanged, q, [this] {
        if (session) {
            product->reload();
            for (const CopyColumn &column : std::as_const(columns))
                column.view->setSource(session, column.view->audience(), session->lens().face);
            regroup();
            refreshHeaders();
        }
    });
}

QAction *ReviewPane::Private::add(const QString &id, const QString &text, const QKeySequence &key, Icon iconName,
                                  std::function<void()> run)
{
    auto *action = new QAction(parallax::icon(iconName), text, q);
    action->setObjectName(u"review."_s + id);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, q, std::move(run));
    q->addAction(action);
    return action;
}

void ReviewPane::Private::buildActions()
{
    const auto separator = [this] {
        auto *line = new QAction(q);
        line->setSeparator(true);
        q->addAction(line);
    };
    add(u"mark"_s, ReviewPane::tr("Mark Portion…"), QKeySequence(u"Ctrl+M"_s), Icon::Mark, [this] { product->startMarking(product->isEditing() ? product->currentPart() : kOwnText); })
        ->setToolTip(ReviewPane::tr("Write the mark of this portion, or of all selected ones, with completion"));
    add(u"fix"_s, ReviewPane::tr("Take First Fix"), QKeySequence(u"Ctrl+Return"_s), Icon::Fix, [this] { product->takeFirstFix(); })
        ->setToolTip(ReviewPane::tr("Apply the first fix offered for this portion"));
    separator();
    add(u"split"_s, ReviewPane::tr("Split Portion Here"), {}, Icon::Split, [this] { product->split(); })
        ->setToolTip(ReviewPane::tr("Split at the caret; the new portion inherits mark and facts (Enter)"));
    add(u"join"_s, ReviewPane::tr("Join with Portion Above"), {}, Icon::Remove, [this] { product->joinAbove(); })
        ->setToolTip(ReviewPane::tr("Join texts and merge marks (Backspace at the start of a portion)"));
    add(u"insert"_s, ReviewPane::tr("Insert Paragraph Below"), QKeySequence(u"Ctrl+Shift+Return"_s), Icon::Add, [this] { product->insertBelow(PortionKind::Para); });
    add(u"insertHeading"_s, ReviewPane::tr("Insert Heading Below"), {}, Icon::Add, [this] { product->insertBelow(PortionKind::Heading); });
    add(u"insertTableRow"_s, ReviewPane::tr("Insert Table Row Below"), {}, Icon::Add, [this] { product->insertBelow(PortionKind::TableRow); });
    add(u"insertFootnote"_s, ReviewPane::tr("Insert Footnote Below"), {}, Icon::Add, [this] { product->insertBelow(PortionKind::Footnote); });
    add(u"delete"_s, ReviewPane::tr("Delete Portion"), QKeySequence(u"Ctrl+Shift+Delete"_s), Icon::Delete, [this] { product->removeSelected(); });
    add(u"moveUp"_s, ReviewPane::tr("Move Portion Up"), QKeySequence(u"Alt+Up"_s), Icon::Previous, [this] { product->moveSelected(-1); });
    add(u"moveDown"_s, ReviewPane::tr("Move Portion Down"), QKeySequence(u"Alt+Down"_s), Icon::Next, [this] { product->moveSelected(1); });
    separator();
    add(u"spelling"_s, ReviewPane::tr("Spellings of This Word…"), QKeySequence(u"Shift+F7"_s), Icon::Edit, [this] { product->offerSpellings(); })
        ->setToolTip(ReviewPane::tr("Offers words in place of the misspelt one at the caret, and can add it to our words"));
    add(u"nextSpelling"_s, ReviewPane::tr("Next Misspelt Word"), QKeySequence(u"F7"_s), Icon::Next, [this] { q->goToMisspelling(); })
        ->setToolTip(ReviewPane::tr("Goes to the next word that neither the language nor our words know"));
    separator();
    add(u"addTearline"_s, ReviewPane::tr("Add Tearline"), QKeySequence(u"Ctrl+T"_s), Icon::Cut, [this] { product->addTearline(); })
        ->setToolTip(ReviewPane::tr("Write a version of this portion for a wider audience, with a mark of its own"));
    add(u"copy"_s, ReviewPane::tr("Copy with Marks"), QKeySequence(u"Ctrl+Shift+C"_s), Icon::CopyText, [this] { product->copySelected(); });
    add(u"selectAll"_s, ReviewPane::tr("Select All Portions"), QKeySequence(u"Ctrl+Shift+A"_s), Icon::Check, [this] { product->selectAllRows(); });
}

void ReviewPane::Private::updateActions()
{
    const int row = product->currentRow();
    const bool any = session && row >= 0;
    const QString noProduct = ReviewPane::tr("There is no portion to act on.");
    const auto set = [this](QStringView id, bool enabled, const QString &reason) {
        QAction *action = q->command(u"review.%1"_s.arg(id));
        action->setEnabled(enabled);
        // The palette and the tip say why something cannot be done.
        action->setProperty("disabledReason", enabled ? QString() : reason);
    };
    for (const char16_t *id : {u"mark", u"fix", u"split", u"delete", u"addTearline", u"copy", u"selectAll"})
        set(id, any, noProduct);
    for (const char16_t *id : {u"insert", u"insertHeading", u"insertTableRow", u"insertFootnote"})
        set(id, session && session->previews(), ReviewPane::tr("No product is open, or it is still being decided."));
    set(u"join", any && row > 0, ReviewPane::tr("There is no portion above."));
    const QList<int> rows = any ? product->selectedRows() : QList<int>();
    set(u"moveUp", any && rows.front() > 0, ReviewPane::tr("It is at the start already."));
    set(u"moveDown", any && rows.back() + 1 < product->rowCount(), ReviewPane::tr("It is at the end already."));
}

void ReviewPane::Private::setExplanation(const QString &html)
{
    if (html.isEmpty() || html == explanation)
        return;
    explanation = html;
    Q_EMIT q->explanationChanged(html);
}

void ReviewPane::Private::showCurrent()
{
    const int row = product->currentRow();
    for (const CopyColumn &column : std::as_const(columns))
        column.view->setCurrentProductRow(row);
}

void ReviewPane::Private::showFigures()
{
    if (!session || !session->previews())
        return;
    product->figuresChanged();
    for (const CopyColumn &column : std::as_const(columns))
        column.view->figuresChanged();
}

void ReviewPane::Private::rebuildColumns()
{
    const QList<int> wanted = session && session->previews() ? session->columns() : QList<int>();
    while (columns.size() > wanted.size()) {
        const CopyColumn last = columns.takeLast();
        last.view->setGroup(nullptr);
        delete last.widget;
    }
    while (columns.size() < wanted.size()) {
        CopyColumn column;
        column.widget = new QWidget(copies->widget());
        column.header = new CopyHeader(column.widget);
        column.view = new CopyView(column.widget);
        column.view->setFigures(&figures);
        auto *layout = new QVBoxLayout(column.widget);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(column.header);
        layout->addWidget(column.view, 1);
        copiesLayout->addWidget(column.widget, 1);
        QObject::connect(column.view, &CopyView::explained, q, [this](const QString &html) { setExplanation(html); });
        // Queued: all columns have their widths by then.
        QObject::connect(column.header, &CopyHeader::neededBannerHeightChanged, q, [this] { equaliseHeaders(); }, Qt::QueuedConnection);
        QObject::connect(column.header, &CopyHeader::explained, q, [this](const QString &html) { setExplanation(html); });
        const auto activate = [this](int row) { product->selectRow(row); };
        QObject::connect(column.view, &CopyView::portionActivated, q, activate);
        QObject::connect(column.header, &CopyHeader::portionActivated, q, activate);
        column.view->viewport()->installEventFilter(q);
        columns.append(column);
    }
    const Face face = session ? session->lens().face : Face::Ours;
    for (int i = 0; i < wanted.size(); ++i) {
        columns[i].view->setSource(session, wanted[i], face);
        columns[i].header->setSource(session, wanted[i], face);
        columns[i].widget->setMinimumWidth(q->fontMetrics().height() * 14);
    }
    static_cast<QStackedWidget *>(splitter->widget(1))->setCurrentWidget(wanted.isEmpty() ? static_cast<QWidget *>(noCopies) : copies);
    regroup();
    refreshHeaders();
    equaliseHeaders();
    sizeSplitter();
    showCurrent();
}

void ReviewPane::Private::regroup()
{
    const bool together = isAligned();
    for (const CopyColumn &column : std::as_const(columns))
        column.view->setGroup(together ? &aligned : nullptr);
    aligned.reset();
    if (!together)
        for (const CopyColumn &column : std::as_const(columns))
            column.view->group()->reset();
    follow();
}

void ReviewPane::Private::equaliseHeaders()
{
    int bannerHeight = 0;
    for (const CopyColumn &column : std::as_const(columns))
        bannerHeight = std::max(bannerHeight, column.header->neededBannerHeight());
    for (const CopyColumn &column : std::as_const(columns))
        column.header->setBannerHeight(bannerHeight);
    int height = productHeader->sizeHint().height();
    for (const CopyColumn &column : std::as_const(columns))
        height = std::max(height, column.header->sizeHint().height());
    productHeader->setFixedHeight(height);
    for (const CopyColumn &column : std::as_const(columns))
        column.header->setFixedHeight(height);
}

void ReviewPane::Private::sizeSplitter()
{
    if (userSplit || splitter->width() <= 0)
        return;
    // The product needs its strip and a line that reads well; each copy a narrower one.
    const int width = splitter->width();
    const int copyWidth = q->fontMetrics().height() * 19;
    const int wanted = int(std::max<qsizetype>(1, columns.size())) * copyWidth;
    const int productWidth = std::max(width * 46 / 100, width - wanted);
    splitter->setSizes({productWidth, width - productWidth});
}

void ReviewPane::Private::refreshHeaders()
{
    productHeader->refresh(session);
    for (const CopyColumn &column : std::as_const(columns))
        column.header->refresh();
}

void ReviewPane::Private::apply(const PreviewChange &change)
{
    product->applyChange(change);
    const bool together = isAligned();
    QList<bool> others;
    for (const CopyColumn &column : std::as_const(columns))
        others.append(column.view->applyChange(change));
    if (change.everything)
        aligned.reset();
    else
        aligned.splice(change.firstRow, change.removed, change.inserted);
    if (!together) {
        for (int i = 0; i < columns.size(); ++i) {
            if (others[i])
                columns[i].view->group()->reset();
            else
                columns[i].view->group()->settle();
        }
        follow();
    }
    showCurrent();
    updateActions();
    // Counting flags may take longer than a keystroke should: headings follow when the keys rest, banners at once.
    if (!change.bannersChanged.isEmpty() || change.everything)
        refreshHeaders();
    else if (!headerTimer.isActive())
        headerTimer.start();
    // An undo shows what it took back.
    if (!session->history().isEmpty() && session->history().back().undoes != 0 && !change.everything) {
        const QList<EditStep> &steps = session->history().back().edit.steps;
        int row = steps.isEmpty() ? -1 : change.firstRow;
        if (!steps.isEmpty())
            if (const auto *replaced = std::get_if<ReplacePortion>(&steps.front()))
                row = session->product().rowOf(replaced->after->id);
        if (row >= 0 && row < product->rowCount() && row != product->currentRow())
            product->selectRow(row);
    }
}

void ReviewPane::Private::follow()
{
    if (syncing)
        return;
    syncing = true;
    RowGroup *group = product->group();
    bar->setRange(0, int(std::min<qint64>(group->maximum(), std::numeric_limits<int>::max())));
    bar->setPageStep(std::max(1, product->viewport()->height()));
    bar->setSingleStep(q->fontMetrics().height() * 2);
    bar->setValue(int(group->position()));
    if (!isAligned() && group->rowCount() > 0) {
        // A line through the screen, at its top when all is at the top and at its bottom at the end: what it crosses in the
        // product, it crosses in each copy, so that both ends can be reached however different the lengths are.
        const qint64 most = group->maximum();
        const double share = most > 0 ? double(group->position()) / double(most) : 0.0;
        const int line = int(share * product->viewport()->height());
        const int row = group->rowAtY(line);
        const double inRow = double(line - group->rowY(row)) / std::max(1, group->heights().height(row));
        for (const CopyColumn &column : std::as_const(columns)) {
            RowGroup *own = column.view->group();
            if (own->rowCount() == 0)
                continue;
            bool exact = false;
            int there = column.view->viewRow(row, &exact);
            double within = exact ? inRow : 1.0;
            if (there < 0) {
                there = 0;
                within = 0.0;
            }
            there = std::min(there, own->rowCount() - 1);
            const int copyLine = int(share * column.view->viewport()->height());
            // Twice: the first time its height may still be a guess.
            for (int pass = 0; pass < 2; ++pass)
                own->scrollToRow(there, int(std::clamp(within, 0.0, 1.0) * own->heights().height(there)) - copyLine);
        }
    }
    syncing = false;
}

ReviewPane::ReviewPane(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->build();
    d->buildActions();
    d->updateActions();
    setAccessibleName(tr("Review"));
}

ReviewPane::~ReviewPane()
{
    d->product->disconnect(this);
    d->aligned.disconnect(this);
    // Views leave their group before it goes.
    d->product->setGroup(nullptr);
    for (const CopyColumn &column : std::as_const(d->columns))
        column.view->setGroup(nullptr);
}

void ReviewPane::setSession(ProductSession *session)
{
    if (d->session)
        d->session->disconnect(this);
    d->session = session;
    d->explanation.clear();
    d->product->setSession(session);
    d->stack->setCurrentIndex(session ? 1 : 0);
    if (session) {
        connect(session, &ProductSession::previewsReady, this, [this] {
            d->product->reload();
            d->rebuildColumns();
            d->updateActions();
            if (d->product->currentRow() >= 0)
                d->setExplanation(d->product->rowExplanation(d->product->currentRow()));
        });
        connect(session, &ProductSession::changed, this, [this](const PreviewChange &change) { d->apply(change); });
        connect(session, &ProductSession::columnsChanged, this, [this] {
            d->rebuildColumns();
            if (d->product->currentRow() >= 0)
                d->setExplanation(d->product->rowExplanation(d->product->currentRow()));
        });
        connect(session, &ProductSession::faceChanged, this, [this] { d->rebuildColumns(); });
        connect(session, &ProductSession::updatingChanged, this, [this] {
            d->refreshHeaders();
            for (const CopyColumn &column : std::as_const(d->columns))
                column.view->viewport()->update();
        });
    }
    d->rebuildColumns();
    d->updateActions();
}

ProductSession *ReviewPane::session() const
{
    return d->session;
}

void ReviewPane::setConfirm(std::function<bool(const QString &, const QString &, const QString &)> confirm)
{
    d->product->setConfirm(std::move(confirm));
}

void ReviewPane::goToPortion(const PortionId &id)
{
    const int row = d->session ? d->session->product().rowOf(id) : -1;
    if (row >= 0)
        d->product->goTo(row);
}

void ReviewPane::setSpelling(const Spelling &spelling)
{
    d->product->setSpelling(spelling);
}

void ReviewPane::goToMisspelling()
{
    const Spelling spelling = d->product->spelling();
    if (!d->session || !spelling) {
        Q_EMIT statusMessage(tr("Spelling is not checked."));
        return;
    }
    if (d->misspelling.isRunning())
        return;
    const int from = std::max(0, d->product->currentRow());
    const int part = d->product->isEditing() ? d->product->currentPart() : kOwnText;
    const int offset = d->product->isEditing() ? d->product->editor()->offset() : 0;
    d->misspelling.setFuture(QtConcurrent::run([product = d->session->product(), spelling, from, part, offset]() -> std::optional<Private::Place> {
        const auto wrongIn = [&spelling](const QString &text) {
            QList<WordPlace> mentions;
            for (const TextSpan &span : mentionSpans(text))
                mentions << WordPlace{ span.start, span.length };
            return misspelt(text, mentions, spelling);
        };
        // The row of the caret twice: from the caret on, and at last from its start.
        for (int step = 0; step <= product.size(); ++step) {
            const PortionPtr portion = product.at((from + step) % product.size());
            for (int p = kOwnText; p < portion->tearlines.size(); ++p) {
                if (step == 0 && p < part)
                    continue;
                for (const WordPlace &word : wrongIn(p == kOwnText ? portion->text : portion->tearlines[p].text))
                    if (step > 0 || p > part || word.start >= offset)
                        return Private::Place{ portion->id, p, word };
            }
        }
        return std::nullopt;
    }));
}

void ReviewPane::insertText(const QString &text)
{
    d->product->insertText(text);
}

PortionId ReviewPane::currentPortion() const
{
    return d->product->currentPortion();
}

QList<PortionId> ReviewPane::selectedPortions() const
{
    QList<PortionId> ids;
    for (int row : d->product->selectedRows())
        ids.append(d->session->product().at(row)->id);
    return ids;
}

void ReviewPane::Private::sayIfNowhere(bool found)
{
    if (!found && !searched.isEmpty())
        Q_EMIT q->statusMessage(tr("“%1” is nowhere in this product.").arg(searched));
}

std::optional<bool> ReviewPane::find(const QString &text, bool forward)
{
    d->searched = text;
    const std::optional<bool> anything = d->product->find(text, forward);
    if (anything)
        d->sayIfNowhere(*anything);
    return anything;
}

void ReviewPane::goToFinding(bool forward)
{
    if (!d->session || d->product->rowCount() == 0)
        return;
    const int row = d->session->nextFinding(std::max(0, d->product->currentRow()), forward);
    if (row < 0) {
        Q_EMIT statusMessage(tr("There are no findings in this product."));
        return;
    }
    d->product->selectRow(row);
    d->product->setFocus();
    d->setExplanation(d->product->rowExplanation(row));
}

QList<QAction *> ReviewPane::commands() const
{
    return actions();
}

QAction *ReviewPane::command(const QString &id) const
{
    return findChild<QAction *>(id, Qt::FindDirectChildrenOnly);
}

QString ReviewPane::explanation() const
{
    return d->explanation;
}

void ReviewPane::contextMenuEvent(QContextMenuEvent *event)
{
    if (!d->session)
        return;
    QMenu menu(this);
    menu.addActions(actions());
    menu.exec(event->globalPos());
}

void ReviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->sizeSplitter();
}

void ReviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && d->splitter) {
        d->equaliseHeaders();
        d->sizeSplitter();
    }
}

bool ReviewPane::eventFilter(QObject *watched, QEvent *event)
{
    // As received a copy has a position of its own, but it is the product that is scrolled, and the copy follows.
    if (event->type() == QEvent::Wheel && !d->isAligned()) {
        QCoreApplication::sendEvent(d->product->viewport(), event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ReviewPane::setFigurePainter(std::shared_ptr<const FigurePainter> painter)
{
    d->figures.setPainter(std::move(painter));
}

} // namespace parallax
