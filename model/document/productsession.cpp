#include "model/document/productsession.h"

#include "model/discard.h"
#include "model/document/versions.h"
#include "model/tr.h"

#include <QFutureInterface>
#include <QPromise>
#include <QThreadPool>

namespace parallax {

namespace {
constexpr int kTypingPauseMs = 300;
constexpr int kTypingMostMs = 1000;
constexpr int kRetryMs = 5000;
/// Up to here a new audience is decided at once; a longer product would hold the GUI thread for more than a frame.
constexpr int kDecidedAtOnce = 1000;

using PreviewsFuture = QFuture<std::shared_ptr<LivePreviews>>;

PreviewsFuture makeBeside(Product product, PreviewContext context, QList<Audience> audiences)
{
    auto promise = std::make_shared<QPromise<std::shared_ptr<LivePreviews>>>();
    PreviewsFuture future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start(
        [promise, product = std::move(product), context = std::move(context), audiences = std::move(audiences)] {
            auto previews = LivePreviews::make(product, context, audiences, [&] { return promise->isCanceled(); });
            if (!promise->isCanceled())
                promise->addResult(std::move(previews));
            promise->finish();
        });
    return future;
}

/// 0 for what is no number of at most nine digits. By hand, since all portions are asked at the first key that makes one.
int numberIn(QStringView digits)
{
    int number = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9' || digits.size() > 9)
            return 0;
        number = number * 10 + (digit.unicode() - u'0');
    }
    return number;
}

/// Typing goes on in one entry while it replaces the same single portion.
const ReplacePortion *onlyReplacement(const Edit &edit)
{
    return edit.steps.size() == 1 ? std::get_if<ReplacePortion>(&edit.steps.front()) : nullptr;
}
} // namespace

struct ProductSession::Private
{
    Product product;                 ///< until the first previews are there
    PreviewContext context;
    ProductStore *store = nullptr;
    const Clock &clock;

    QList<Audience> wantedColumns;
    QFutureWatcher<std::shared_ptr<LivePreviews>> making;
    QList<Edit> sinceMaking;         ///< edits made while everything is decided again
    bool updating = false;

    QList<JournalEntry> history;
    QList<qint64> undoStack;         ///< positions of entries that undo would take back
    QList<qint64> redoStack;         ///< positions of undo entries that redo would take back
    qint64 firstPosition = 0;        ///< of history.front()

    qint64 savedPosition = 0;        ///< what the store has
    int unsaved = 0;                 ///< entries at the end of history that are not on disk
    int inFlight = 0;
    bool typingOpen = false;         ///< the last entry still takes letters
    QTimer typingPause, typingMost, retry;
    QFutureWatcher<Result<qint64>> saving;
    QFutureWatcher<Result<QList<JournalEntry>>> others;
    bool inConflict = false;         ///< the last save met somebody else's entries
    bool asking = false;             ///< others is under way, or its answer is not taken yet
    bool askAgain = false;           ///< somebody wrote while asking, or the answer could not be taken
    mutable int lastId = -1;

    explicit Private(const Clock &c) : clock(c) {}

    const JournalEntry *entry(qint64 position) const
    {
        const qint64 index = position - firstPosition;
        return index >= 0 && index < history.size() ? &history.at(int(index)) : nullptr;
    }

    void remember(const JournalEntry &e)
    {
        if (e.undoes != 0 && !undoStack.isEmpty() && undoStack.back() == e.undoes) {
            undoStack.removeLast();
            redoStack.append(e.position);
        } else if (e.undoes != 0 && !redoStack.isEmpty() && redoStack.back() == e.undoes) {
            redoStack.removeLast();
            undoStack.append(e.position);
        } else {
            undoStack.append(e.position);
            redoStack.clear();
        }
    }
};

ProductSession::ProductSession(ProductRevision revision, PreviewContext context, ProductStore *store, const Clock &clock,
                               QString person, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(clock)), m_person(std::move(person))
{
    d->product = std::move(revision.product);
    d->context = std::move(context);
    d->store = store;
    d->history = std::move(revision.history);
    d->savedPosition = revision.journalPosition;
    d->firstPosition = d->history.isEmpty() ? revision.journalPosition + 1 : d->history.front().position;
    replayHistory();
    m_lens.day = d->context.day;
    m_lens.network = d->context.network;
    m_lens.regime = d->context.regime;
    m_savedAt = d->clock.now();

    for (QTimer *timer : {&d->typingPause, &d->typingMost, &d->retry})
        timer->setSingleShot(true);
    connect(&d->typingPause, &QTimer::timeout, this, &ProductSession::flush);
    connect(&d->typingMost, &QTimer::timeout, this, &ProductSession::flush);
    connect(&d->retry, &QTimer::timeout, this, &ProductSession::save);
    connect(&d->making, &QFutureWatcherBase::finished, this, &ProductSession::takePreviews);
    connect(&d->saving, &QFutureWatcherBase::finished, this, &ProductSession::saveFinished);
    connect(&d->others, &QFutureWatcherBase::finished, this, &ProductSession::takeOthers);
    decideAgain();
}

ProductSession::~ProductSession()
{
    // What was typed last is on its way to disk before the window is gone: the store outlives its sessions.
    waitUntilSaved();
    d->making.disconnect(this);
    d->making.cancel();
    d->making.waitForFinished();
}

const Product &ProductSession::product() const
{
    return m_previews ? m_previews->product() : d->product;
}

const PolicyPack &ProductSession::pack() const
{
    return *d->context.pack;
}

const QList<JournalEntry> &ProductSession::history() const
{
    return d->history;
}

void ProductSession::decideAgain()
{
    d->making.cancel();
    d->sinceMaking.clear();
    QList<Audience> audiences;
    for (const NationPolicy &nation : d->context.pack->nations)
        audiences.append(Audience{{nation.code}});
    if (m_previews) {
        for (int column : m_columns)
            if (!audiences.contains(m_previews->audience(column)))
                audiences.append(m_previews->audience(column));
    }
    for (const Audience &audience : d->wantedColumns)
        if (!audiences.contains(audience))
            audiences.append(audience);
    d->making.setFuture(makeBeside(product(), d->context, audiences));
    if (!d->updating) {
        d->updating = true;
        Q_EMIT updatingChanged(true);
    }
}

void ProductSession::takePreviews()
{
    if (d->making.isCanceled() || d->making.future().resultCount() == 0)
        return;
    QList<Audience> columns = d->wantedColumns;
    if (columns.isEmpty() && m_previews)
        for (int column : m_columns)
            columns.append(m_previews->audience(column));
    const std::shared_ptr<LivePreviews> made = d->making.result();
    // What was edited meanwhile is decided now, so that an old answer never stands for a new one. Where that cannot be, the
    // product that agrees with the journal stays, and is decided once more.
    for (const Edit &edit : std::as_const(d->sinceMaking)) {
        if (!made->apply(edit)) {
            decideAgain();
            return;
        }
    }
    discardBeside(std::exchange(m_previews, made));
    d->product = Product();
    d->sinceMaking.clear();
    m_columns.clear();
    for (const Audience &audience : columns)
        m_columns.append(m_previews->addAudience(audience));
    d->wantedColumns.clear();
    m_lens.audience = columns.isEmpty() ? Audience() : columns.front();
    d->updating = false;
    Q_EMIT previewsReady();
    Q_EMIT updatingChanged(false);
    if (d->askAgain)
        readOthers();
}

void ProductSession::setColumns(const QList<Audience> &audiences)
{
    const auto isKnown = [this](const Audience &audience) {
        for (int i = 0; i < m_previews->audienceCount(); ++i)
            if (m_previews->audience(i) == audience)
                return true;
        return false;
    };
    if (!m_previews
        || (product().size() > kDecidedAtOnce && !std::all_of(audiences.begin(), audiences.end(), isKnown))) {
        d->wantedColumns = audiences;
        const bool isUnderWay = !m_previews && std::all_of(audiences.begin(), audiences.end(), [this](const Audience &audience) {
            return audience.nations.size() == 1 && d->context.pack->nation(audience.nations.constFirst());
        });
        if (!isUnderWay)
            decideAgain();
        return;
    }
    d->wantedColumns.clear();
    m_columns.clear();
    for (const Audience &audience : audiences)
        m_columns.append(m_previews->addAudience(audience));
    m_lens.audience = audiences.isEmpty() ? Audience() : audiences.front();
    Q_EMIT columnsChanged();
}

void ProductSession::setFace(Face face)
{
    if (m_lens.face == face)
        return;
    m_lens.face = face;
    Q_EMIT faceChanged();
}

void ProductSession::setQuestion(Day day, const QString &network, std::optional<Regime> regime)
{
    PreviewContext context = d->context;
    context.day = day;
    context.network = network;
    context.regime = regime;
    setContext(std::move(context));
}

void ProductSession::setContext(PreviewContext context)
{
    d->context = std::move(context);
    m_lens.day = d->context.day;
    m_lens.network = d->context.network;
    m_lens.regime = d->context.regime;
    decideAgain();
}

bool ProductSession::isUpdating() const
{
    return d->updating;
}

Result<void> ProductSession::perform(Edit edit)
{
    flush();
    if (!m_previews)
        return Error{ErrorCode::Busy, Tr::tr("The product is still being decided; try again in a moment."), {}};
    auto applied = m_previews->apply(edit);
    if (!applied)
        return applied.error();
    if (d->updating)
        d->sinceMaking.append(edit);
    journal(std::move(edit), std::move(applied->inverse), 0);
    Q_EMIT changed(applied->change);
    save();
    return {};
}

Result<void> ProductSession::performTyping(Edit edit)
{
    if (!m_previews)
        return Error{ErrorCode::Busy, Tr::tr("The product is still being decided; try again in a moment."), {}};
    const ReplacePortion *typed = onlyReplacement(edit);
    const ReplacePortion *before = d->typingOpen ? onlyReplacement(d->history.back().edit) : nullptr;
    const bool goesOn = typed && before && before->after->id == typed->after->id && d->history.back().edit.kind == edit.kind;
    if (!goesOn)
        flush();
    auto applied = m_previews->apply(edit);
    if (!applied)
        return applied.error();
    if (d->updating)
        d->sinceMaking.append(edit);
    if (goesOn) {
        d->history.back().edit = std::move(edit);
    } else {
        journal(std::move(edit), std::move(applied->inverse), 0);
        d->typingOpen = true;
        d->typingMost.start(kTypingMostMs);
    }
    d->typingPause.start(kTypingPauseMs);
    Q_EMIT changed(applied->change);
    return {};
}

void ProductSession::flush()
{
    d->typingPause.stop();
    d->typingMost.stop();
    if (!d->typingOpen)
        return;
    d->typingOpen = false;
    save();
}

void ProductSession::waitUntilSaved()
{
    flush();
    while (true) {
        while (d->inFlight > 0) {
            d->saving.waitForFinished();
            saveFinished();
        }
        // Somebody else wrote in between: theirs is read, and mine saved on top.
        if (d->unsaved == 0 || !d->asking)
            return;
        d->others.waitForFinished();
        takeOthers();
    }
}

void ProductSession::journal(Edit edit, Edit inverse, qint64 undoes)
{
    JournalEntry entry;
    entry.position = d->firstPosition + d->history.size();
    entry.product = product().head.id;
    entry.edit = std::move(edit);
    entry.inverse = std::move(inverse);
    entry.person = m_person;
    entry.at = d->clock.now();
    entry.undoes = undoes;
    d->history.append(entry);
    d->remember(entry);
    ++d->unsaved;
    setSaveState(SaveState::Saving);
    Q_EMIT historyChanged();
}

void ProductSession::replayHistory()
{
    for (const JournalEntry &entry : std::as_const(d->history))
        d->remember(entry);
}

void ProductSession::save()
{
    if (d->inFlight > 0)
        return;
    const int ready = d->unsaved - (d->typingOpen ? 1 : 0);
    if (ready == 0)
        return;
    if (!d->store) {
        d->unsaved -= ready;
        d->savedPosition += ready;
        m_savedAt = d->clock.now();
        setSaveState(d->unsaved > 0 ? SaveState::Saving : SaveState::Saved);
        return;
    }
    const QList<JournalEntry> entries = d->history.mid(d->history.size() - d->unsaved, ready);
    d->inFlight = ready;
    d->saving.setFuture(d->store->append(product().head.id, d->savedPosition, entries));
}

void ProductSession::saveFinished()
{
    if (d->inFlight == 0)
        return;
    const int count = std::exchange(d->inFlight, 0);
    if (d->saving.future().resultCount() == 0) {
        m_saveError = Tr::tr("The store did not answer.");
        setSaveState(SaveState::Failed);
        d->retry.start(kRetryMs);
        return;
    }
    const Result<qint64> answer = d->saving.result();
    if (!answer) {
        m_saveError = answer.error().what;
        setSaveState(SaveState::Failed);
        // Somebody else's edits do not go away by trying again: they are read, and mine put on top. A full disk may.
        d->inConflict = answer.error().code == ErrorCode::Conflict;
        if (d->inConflict)
            readOthers();
        else
            d->retry.start(kRetryMs);
        return;
    }
    d->unsaved -= count;
    d->savedPosition = *answer;
    m_savedAt = d->clock.now();
    m_saveError.clear();
    setSaveState(d->unsaved > 0 ? SaveState::Saving : SaveState::Saved);
    save();
    if (d->askAgain)
        readOthers();
}

void ProductSession::readOthers()
{
    if (!d->store)
        return;
    if (d->asking || !m_previews) {
        d->askAgain = true;
        return;
    }
    d->askAgain = false;
    d->asking = true;
    d->others.setFuture(d->store->journalAfter(product().head.id, d->savedPosition));
}

void ProductSession::takeOthers()
{
    if (!std::exchange(d->asking, false) || d->others.isCanceled() || d->others.future().resultCount() == 0)
        return;
    const Result<QList<JournalEntry>> answer = d->others.result();
    if (!answer)
        return; // asked again with the next write, theirs or mine
    if (d->inFlight > 0 || (!answer->isEmpty() && answer->constFirst().position != d->savedPosition + 1)) {
        d->askAgain = d->inFlight > 0; // what is on its way is known in a moment; what is old is no news
        return;
    }
    if (answer->isEmpty() && d->askAgain) {
        readOthers(); // asked before they wrote
        return;
    }
    if (answer->isEmpty() && std::exchange(d->inConflict, false)) {
        // It met something, and there is nothing: another product has taken the place of this one. Trying at once would go on for ever.
        d->retry.start(kRetryMs);
        return;
    }
    d->inConflict = false;
    if (!answer->isEmpty()) {
        QList<LostRace> races;
        if (const auto done = bringIn(*answer, &races); !done) {
            m_saveError = Tr::tr("What somebody else changed cannot be shown: %1 Close the product and open it again.").arg(done.error().what);
            setSaveState(SaveState::Failed);
            return;
        }
        Q_EMIT historyChanged();
        Q_EMIT othersArrived(answer->constLast().person, int(answer->size()));
        if (!races.isEmpty())
            Q_EMIT raceLost(races);
    }
    setSaveState(d->unsaved > 0 ? SaveState::Saving : SaveState::Saved);
    save();
    if (d->askAgain)
        readOthers();
}

/// Theirs goes beneath mine: the journal is theirs up to its end, and what I have not saved follows it as one entry.
Result<void> ProductSession::bringIn(const QList<JournalEntry> &others, QList<LostRace> *races)
{
    d->typingPause.stop();
    d->typingMost.stop();
    d->typingOpen = false;
    const QList<JournalEntry> own = d->history.mid(d->history.size() - d->unsaved);
    const Product mine = product();
    Product base = mine;
    for (auto entry = own.crbegin(); entry != own.crend(); ++entry)
        if (auto taken = parallax::apply(base, entry->inverse); !taken)
            return taken.error();
    Product theirs = base;
    for (const JournalEntry &entry : others)
        if (auto applied = parallax::apply(theirs, entry.edit); !applied)
            return applied.error();
    MergedStates merged{theirs, {}};
    if (!own.isEmpty())
        merged = mergeStates(base, mine, theirs);
    Edit change = own.isEmpty() && others.size() == 1 ? others.constFirst().edit : editBetween(mine, merged.product);
    auto applied = m_previews->apply(change);
    if (!applied)
        return applied.error();
    if (d->updating)
        d->sinceMaking.append(change);
    d->history.resize(d->history.size() - own.size());
    d->history += others;
    d->savedPosition = others.constLast().position;
    d->unsaved = 0;
    d->undoStack.clear();
    d->redoStack.clear();
    replayHistory();
    if (!own.isEmpty()) {
        Edit again = editBetween(theirs, merged.product);
        if (!again.steps.isEmpty()) {
            again.kind = own.constLast().edit.kind;
            again.name = own.constLast().edit.name;
            Product check = theirs;
            auto inverse = parallax::apply(check, again);
            if (!inverse)
                return inverse.error();
            journal(std::move(again), std::move(*inverse), 0);
        }
        *races = merged.races;
    }
    Q_EMIT changed(applied->change);
    return {};
}

void ProductSession::setSaveState(SaveState state)
{
    m_saveState = state;
    Q_EMIT saveStateChanged();
}

bool ProductSession::canUndo() const
{
    return !d->undoStack.isEmpty() && d->entry(d->undoStack.back());
}

bool ProductSession::canRedo() const
{
    return !d->redoStack.isEmpty() && d->entry(d->redoStack.back());
}

QString ProductSession::undoName() const
{
    return canUndo() ? d->entry(d->undoStack.back())->edit.name : QString();
}

QString ProductSession::redoName() const
{
    return canRedo() ? d->entry(d->redoStack.back())->edit.name : QString();
}

Result<void> ProductSession::undo()
{
    flush();
    if (!canUndo() || !m_previews)
        return Error{ErrorCode::NotFound, Tr::tr("There is nothing to undo."), {}};
    return takeBack(*d->entry(d->undoStack.back()), Edit::Kind::Undo);
}

Result<void> ProductSession::redo()
{
    flush();
    if (!canRedo() || !m_previews)
        return Error{ErrorCode::NotFound, Tr::tr("There is nothing to redo."), {}};
    return takeBack(*d->entry(d->redoStack.back()), Edit::Kind::Redo);
}

Result<void> ProductSession::takeBack(JournalEntry taken, Edit::Kind kind)
{
    Edit edit = taken.inverse;
    edit.kind = kind;
    edit.name = taken.edit.name;
    auto applied = m_previews->apply(edit);
    if (!applied)
        return applied.error();
    if (d->updating)
        d->sinceMaking.append(edit);
    applied->inverse.name = edit.name;
    journal(std::move(edit), std::move(applied->inverse), taken.position);
    Q_EMIT changed(applied->change);
    save();
    return {};
}

QList<Finding> ProductSession::findings(int row) const
{
    if (!m_previews || row < 0 || row >= product().size())
        return {};
    if (const CheckedMarkingPtr marking = m_previews->marking(row))
        return marking->findings;
    Finding unmarked;
    unmarked.rule = QStringLiteral("GRM-22");
    unmarked.message = Tr::tr("This portion has no mark; nobody receives it until it has one.");
    return {unmarked};
}

int ProductSession::nextFinding(int fromRow, bool forward) const
{
    const int size = product().size();
    const int step = forward ? 1 : -1;
    for (int i = 1; i <= size; ++i) {
        const int row = ((fromRow + step * i) % size + size) % size;
        const QList<Finding> here = findings(row);
        for (const Finding &finding : here)
            if (finding.severity != Severity::Info)
                return row;
    }
    return -1;
}

PortionId ProductSession::freshId() const
{
    const QString prefix = product().head.id.value + QLatin1Char('-');
    if (d->lastId < 0) {
        d->lastId = 0;
        for (int row = 0; row < product().size(); ++row) {
            const QString &id = product().at(row)->id.value;
            if (id.startsWith(prefix))
                d->lastId = std::max(d->lastId, numberIn(QStringView(id).mid(prefix.size())));
        }
        // Ids of portions deleted since stay taken: a record may still name them.
        for (const JournalEntry &entry : std::as_const(d->history))
            for (const Edit *edit : {&entry.edit, &entry.inverse})
                for (const EditStep &stepOfEdit : edit->steps)
                    if (const auto *insert = std::get_if<InsertPortion>(&stepOfEdit))
                        if (insert->portion->id.value.startsWith(prefix))
                            d->lastId = std::max(d->lastId, numberIn(QStringView(insert->portion->id.value).mid(prefix.size())));
    }
    ++d->lastId;
    return PortionId{QStringLiteral("%1%2").arg(prefix).arg(d->lastId, 3, 10, QLatin1Char('0'))};
}

} // namespace parallax
