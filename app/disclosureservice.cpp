#include "app/disclosureservice.h"

#include "app/packagemaker.h"
#include "model/tr.h"
#include "model/whendone.h"
#include "storage/ledger/deskexchange.h"
#include "storage/ledger/replay.h"

#include <QDir>
#include <QFutureWatcher>
#include <QPromise>

namespace parallax {

namespace {

template <typename T, typename Work>
QFuture<T> inTurn(QThreadPool &pool, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    QFuture<T> future = promise->future();
    promise->start();
    pool.start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

/// What \a take makes of the answer in the thread of \a desk, as a future.
template <typename T, typename Answer, typename Take>
QFuture<T> onTheDesk(QObject *desk, const QFuture<Answer> &future, Take take)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    whenDone(desk, future, [promise, take = std::move(take)](const Answer &answer) {
        promise->addResult(take(answer));
        promise->finish();
    });
    return promise->future();
}

/// An entry, and what is on record with it.
struct Entered
{
    Result<LedgerEntry> entry;
    DeskState state;
    std::shared_ptr<const PersonKey> key;
};

} // namespace

DisclosureService::DisclosureService(Store &store, QString packId, DeskState state, MarkingLanguage language, QString person, const Clock &clock, FigurePainterFor painterFor)
    : m_store(store), m_packId(std::move(packId)), m_state(std::move(state)), m_language(std::move(language)), m_person(std::move(person)), m_clock(clock), m_painterFor(std::move(painterFor))
{
    m_one.setMaxThreadCount(1);
    m_packages.setMaxThreadCount(1);
    m_questions.setMaxThreadCount(1);
    // Whether each entry is signed was asked while folding; whether one is missing only the whole chain can say.
    whenDone(this, m_store.checkLedger({}), [this](const Result<LedgerReport> &report) {
        if (!report)
            Q_EMIT failed(report.error());
        else if (!report->faults.isEmpty())
            Q_EMIT failed({ErrorCode::Malformed, Tr::tr("The ledger was altered: %1 Decisions may be missing. Stop releasing, and ask \"parallax store check\" for all of it.")
                                                     .arg(report->faults.constFirst().text), m_store.path()});
    });
}

DisclosureService::~DisclosureService()
{
    m_closing.request_stop();
    m_packages.waitForDone();
    m_questions.waitForDone();
    m_one.waitForDone(); // what was entered is on disk before the store closes
}

bool DisclosureService::asksPassphrase(const QString &) const
{
    return !m_state.base->exercise;
}

bool DisclosureService::hasKey(const QString &person) const
{
    return m_keys.has(m_packId, person);
}

Result<DisclosureService::KeyPtr> DisclosureService::keyOf(const Keyring &keys, const QString &pack, const QString &person, const QString &passphrase,
                                                           bool exercise, Instant now)
{
    return keys.has(pack, person) ? keys.open(pack, person, passphrase) : keys.make(pack, person, passphrase, exercise, now);
}

QFuture<Result<void>> DisclosureService::act(const QString &person, const QString &passphrase)
{
    const auto key = inTurn<Result<KeyPtr>>(m_one, [keys = m_keys, pack = m_packId, person, passphrase, exercise = m_state.base->exercise, now = m_clock.now()] {
        return keyOf(keys, pack, person, passphrase, exercise, now);
    });
    return onTheDesk<Result<void>>(this, key, [this, person](const Result<KeyPtr> &opened) -> Result<void> {
        if (!opened)
            return opened.error();
        m_key = *opened;
        m_person = person;
        Q_EMIT personChanged();
        return {};
    });
}

DeskState DisclosureService::copyOfState() const
{
    DeskState copy = m_state;
    copy.desk = std::make_shared<DisclosureRegister>(*m_state.desk);
    return copy;
}

void DisclosureService::take(const DeskState &state)
{
    // Another answer may have come meanwhile that knows more.
    if (state.sequence <= m_state.sequence)
        return;
    const bool otherPolicy = state.pack != m_state.pack;
    m_state = state;
    Q_EMIT changed();
    if (otherPolicy)
        Q_EMIT policyChanged();
}

QFuture<Result<LedgerEntry>> DisclosureService::enter(LedgerKind kind, const QJsonObject &content)
{
    const bool exercise = m_state.base->exercise;
    if (mustBeSigned(kind) && !m_key && !exercise) {
        QPromise<Result<LedgerEntry>> refused;
        refused.start();
        refused.addResult(Error{ErrorCode::Denied, Tr::tr("This is signed: open the key of %1 first, by a click on who acts below.").arg(m_person), m_person});
        refused.finish();
        return refused.future();
    }
    QFuture<Entered> entered = inTurn<Entered>(m_one, [this, kind, content, person = m_person, key = m_key, keys = m_keys, pack = m_packId, exercise, now = m_clock.now(),
                                              state = copyOfState()]() mutable -> Entered {
        if (mustBeSigned(kind) && !key) {
            auto made = keyOf(keys, pack, person, {}, exercise, now);
            if (!made)
                return {made.error(), state, nullptr};
            key = *made;
        }
        if (kind == LedgerKind::Showing)
            if (const auto may = mayReleaseFrom(m_store); !may)
                return {may.error(), state, key};
        auto entry = m_store.record({kind, person, now, content}, mustBeSigned(kind) ? key : nullptr).result();
        if (!entry)
            return {entry, state, key};
        if (const auto folded = refreshDesk(state, m_store, m_language); !folded)
            return {folded.error(), state, key};
        const QList<LedgerFault> &left = state.desk->notCounted();
        const auto out = std::find_if(left.cbegin(), left.cend(), [&](const LedgerFault &each) { return each.sequence == entry->sequence; });
        if (out != left.cend())
            return {Error{ErrorCode::Denied, Tr::tr("It stands in the ledger as entry %1 and does not count: %2").arg(entry->sequence).arg(out->text), person}, state, key};
        return {entry, state, key};
    });
    return onTheDesk<Result<LedgerEntry>>(this, entered, [this](const Entered &done) {
        if (done.key && done.key->signer().person == m_person)
            m_key = done.key;
        take(done.state);
        return done.entry;
    });
}

QFuture<HandedOut> DisclosureService::handOut(const PackageWish &wish, std::stop_token stop)
{
    auto promise = std::make_shared<QPromise<HandedOut>>();
    promise->start();
    promise->setProgressRange(0, int(wish.nations.size()));
    m_packages.start([this, promise, wish, stop, person = m_person, key = m_key, keys = m_keys, exercise = m_state.base->exercise, now = m_clock.now(), closing = m_closing.get_token()] {
        std::stop_source either;
        const auto end = [&] { either.request_stop(); };
        const std::stop_callback onStop(stop, end), onClosing(closing, end);
        const auto refuseAll = [&](const Error &error) {
            for (const auto &[nation, looked] : wish.nations)
                promise->addResult(HandedOut{nation, error, {}, {}, 0, 0, {}});
        };
        PackageGround ground;
        const auto ready = readyGround(wish, person, key, keys, exercise, now, ground);
        if (!ready)
            refuseAll(ready.error());
        for (int i = 0; ready && i < int(wish.nations.size()) && !either.stop_requested(); ++i) {
            const auto &[nation, looked] = wish.nations[i];
            promise->setProgressValueAndText(i + 1, Tr::tr("Making the package for %1 (%2 of %3)…").arg(nation).arg(i + 1).arg(wish.nations.size()));
            promise->addResult(parallax::handOut(nation, wish.folder, wish.single, ground, &looked, either.get_token()));
        }
        promise->finish();
    });
    // The entries of the releases are others' to this register.
    const QFuture<HandedOut> future = promise->future();
    auto *watcher = new QFutureWatcher<HandedOut>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        readOthers();
    });
    watcher->setFuture(future);
    return future;
}

QFuture<Result<QList<Replay>>> DisclosureService::whyTheyGot(const QString &nation, const QString &portion)
{
    constexpr int kMost = 50;
    return inTurn<Result<QList<Replay>>>(m_questions, [this, nation, portion] { return replaysFor(m_store, nation, {portion}, kMost, m_language); });
}

QFuture<Result<QList<LapseLoss>>> DisclosureService::lossesAfter(Day day, std::stop_token stop)
{
    auto promise = std::make_shared<QPromise<Result<QList<LapseLoss>>>>();
    promise->start();
    m_questions.start([this, promise, day, stop, pack = m_state.pack, closing = m_closing.get_token()] {
        std::stop_source either;
        const auto end = [&] { either.request_stop(); };
        const std::stop_callback onStop(stop, end), onClosing(closing, end);
        PreviewContext context;
        context.pack = pack;
        promise->addResult(parallax::lossesAfter(m_store, context, day, either.get_token(), [&](int looked, int all) {
            promise->setProgressRange(0, all);
            promise->setProgressValue(looked);
        }));
        promise->finish();
    });
    return promise->future();
}

/// In the thread of the desk: the key of who acts, made at first use in an exercise.
Result<DisclosureService::KeyPtr> DisclosureService::keyToSign(const Keyring &keys, const QString &pack, const QString &person, const KeyPtr &key, bool exercise, Instant now)
{
    if (key)
        return key;
    if (!exercise)
        return Error{ErrorCode::Denied, Tr::tr("This is signed: open the key of %1 first, by a click on who acts below.").arg(person), person};
    return keyOf(keys, pack, person, {}, exercise, now);
}

QFuture<Result<QByteArray>> DisclosureService::handOver(const QString &request)
{
    return inTurn<Result<QByteArray>>(m_one, [this, request, person = m_person, key = m_key, keys = m_keys, pack = m_packId, now = m_clock.now(), state = copyOfState()]() -> Result<QByteArray> {
        const auto signer = keyToSign(keys, pack, person, key, state.base->exercise, now);
        if (!signer)
            return signer.error();
        const auto bundle = bundleOf(m_store, state, request, now);
        if (!bundle)
            return bundle.error();
        return writeBundle(*bundle, **signer, m_language);
    });
}

QFuture<Result<DeskFile>> DisclosureService::readDeskFile(const QString &path)
{
    return inTurn<Result<DeskFile>>(m_one, [this, path, state = copyOfState()]() -> Result<DeskFile> {
        const auto read = bundleIn(path, m_language);
        if (!read)
            return read.error();
        const DeskBundle &bundle = read->bundle;
        return DeskFile{path, bundle.desk, read->signer.person, state.desk->localId(bundle.request, bundle.desk),
                        bundle.product ? bundle.product->product.head.id.value : QString(), bundle.at, int(bundle.entries.size()), unknownKeys(*read, state)};
    });
}

QFuture<Result<TakenIn>> DisclosureService::takeIn(const QString &path, const QList<QByteArray> &vouched)
{
    struct Taken
    {
        Result<TakenIn> done;
        DeskState state;
        KeyPtr key;
    };
    const QFuture<Taken> taken = inTurn<Taken>(m_one, [this, path, vouched, person = m_person, key = m_key, keys = m_keys, pack = m_packId, now = m_clock.now(), state = copyOfState()]() mutable -> Taken {
        const auto signer = keyToSign(keys, pack, person, key, state.base->exercise, now);
        // Read again: what stands there now is what is taken in, and its keys are asked for now.
        const auto read = signer ? bundleIn(path, m_language) : Result<SignedBundle>(signer.error());
        if (!read)
            return {read.error(), state, nullptr};
        auto done = parallax::takeIn(m_store, state, *read, vouched, *signer, now, m_language);
        return {std::move(done), state, *signer};
    });
    return onTheDesk<Result<TakenIn>>(this, taken, [this](const Taken &answer) {
        if (answer.key && answer.key->signer().person == m_person)
            m_key = answer.key;
        take(answer.state);
        return answer.done;
    });
}

/// In the thread that makes packages: what they are made with, as it stands now.
Result<void> DisclosureService::readyGround(const PackageWish &wish, const QString &person, const KeyPtr &key, const Keyring &keys, bool exercise, Instant now, PackageGround &ground) const
{
    if (const auto may = mayReleaseFrom(m_store); !may)
        return may.error();
    if (!QDir().mkpath(wish.folder))
        return Error{ErrorCode::Denied, Tr::tr("The folder cannot be made. Name another one."), wish.folder};
    for (const QString &name : wish.formats) {
        const auto format = copyFormatFromName(name);
        if (!format)
            return Error{ErrorCode::Unsupported, Tr::tr("\"%1\" is no format.").arg(name), name};
        ground.formats << *format;
    }
    if (!key && !exercise)
        return Error{ErrorCode::Denied, Tr::tr("This is signed: open the key of %1 first, by a click on who acts below.").arg(person), person};
    const auto signer = key ? Result<KeyPtr>(key) : keyOf(keys, m_packId, person, {}, exercise, now);
    if (!signer)
        return signer.error();
    auto desk = loadDesk(m_store, m_packId, m_language);
    if (!desk)
        return desk.error();
    ground.store = &m_store;
    ground.language = m_language;
    ground.desk = std::move(*desk);
    ground.product = wish.product;
    ground.context = wish.context;
    ground.context.pack = ground.desk.pack;
    ground.context.decisions.reset(); // those of the policy as the window has it, used in its thread
    ground.context.marks.reset();
    ground.key = *signer;
    ground.at = now;
    ground.painterFor = m_painterFor;
    return {};
}

void DisclosureService::readOthers()
{
    if (m_reading)
        return;
    m_reading = true;
    struct Read
    {
        Result<bool> changed;
        DeskState state;
    };
    const QFuture<Read> reading = inTurn<Read>(m_one, [this, state = copyOfState()]() mutable -> Read {
        auto changed = refreshDesk(state, m_store, m_language);
        return {changed, state};
    });
    whenDone(this, reading, [this](const Read &read) {
        m_reading = false;
        if (read.changed)
            take(read.state);
        else
            Q_EMIT failed(read.changed.error());
    });
}

} // namespace parallax
