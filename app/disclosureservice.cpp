#include "app/disclosureservice.h"

#include "model/tr.h"
#include "model/whendone.h"

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

DisclosureService::DisclosureService(Store &store, QString packId, DeskState state, MarkingLanguage language, QString person, const Clock &clock)
    : m_store(store), m_packId(std::move(packId)), m_state(std::move(state)), m_language(std::move(language)), m_person(std::move(person)), m_clock(clock)
{
    m_one.setMaxThreadCount(1);
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
