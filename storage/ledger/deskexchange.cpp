#include "storage/ledger/deskexchange.h"

#include "model/document/versions.h"
#include "model/tr.h"
#include "storage/ledger/ledgertable.h"
#include "storage/store/picturetable.h"
#include "storage/store/store.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Under which a store remembers what it last took in of a product, by desk.
QString settingOf(const ProductId &product)
{
    return u"taken-in/"_s + product.value;
}

QString requestOf(const DisclosureRegister::Said &said)
{
    const QJsonValue request = said.content.value("request"_L1);
    return request.isObject() ? request.toObject().value("id"_L1).toString()
        : request.isString() ? request.toString() : said.content.value("record"_L1).toObject().value("request"_L1).toString();
}

/// The entries that a request takes along: its own, what was decided on it, what confirms or revokes that, and consents that name the nation.
class Gathering
{
public:
    Gathering(const DisclosureRegister &desk, const DisclosureRequest &request) : m_desk(desk), m_request(request) {}

    bool takes(const LedgerEntry &entry)
    {
        const auto said = m_desk.saidBy(entry);
        if (!said)
            return false; // it does not count here, and would not there
        const QJsonObject record = said->content.value("record"_L1).toObject();
        switch (said->kind) {
        case LedgerKind::Request:
            return requestOf(*said) == m_request.id;
        case LedgerKind::Decision: {
            const bool about = requestOf(*said) == m_request.id || m_decisions.contains(said->content.value("confirms"_L1).toString())
                || m_decisions.contains(record.value("revokes"_L1).toString());
            if (about && record.contains("id"_L1))
                m_decisions.insert(record.value("id"_L1).toString());
            return about;
        }
        case LedgerKind::Consent:
            if (const QString ended = said->content.value("withdraws"_L1).toString(); !ended.isEmpty())
                return m_consents.contains(ended);
            if (!names(record))
                return false;
            m_consents.insert(record.value("id"_L1).toString());
            return true;
        default:
            return false;
        }
    }

private:
    bool names(const QJsonObject &record) const
    {
        for (const auto &field : {"to"_L1, "nation"_L1, "nations"_L1}) {
            const QJsonValue value = record.value(field);
            if (value.toString() == m_request.recipient || value.toArray().contains(m_request.recipient))
                return true;
        }
        return false;
    }

    const DisclosureRegister &m_desk;
    const DisclosureRequest &m_request;
    QSet<QString> m_decisions, m_consents;
};

Result<QList<LedgerEntry>> entriesOf(Store &store)
{
    return store.ledgerOf({LedgerKind::Request, LedgerKind::Decision, LedgerKind::Consent, LedgerKind::Carried}, 0).result();
}

Result<Product> firstState(const ProductRevision &revision)
{
    return productAt(revision, 0);
}

Result<void> addProduct(Store &store, const ProductId &id, DeskBundle &bundle)
{
    auto revision = store.product(id).result();
    if (!revision)
        return revision.error();
    const auto made = firstState(*revision);
    if (!made)
        return made.error();
    bundle.made = stateDigest(*made);
    bundle.position = revision->journalPosition;
    bundle.product = ownProduct(revision->product, store);
    const auto taken = store.setting(settingOf(id)).result();
    if (taken) {
        for (auto each = taken->begin(); each != taken->end(); ++each)
            bundle.taken.insert(each.key(), each.value().toObject().value("position"_L1).toInteger());
    } else if (taken.error().code != ErrorCode::NotFound) {
        return taken.error();
    }
    return {};
}

QByteArray digestOfPack(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha384);
}

/// The last state that both desks had, as far as it can be known; else nothing, from which all was added on both sides.
class CommonState
{
public:
    CommonState(const DeskBundle &bundle, const ProductRevision &here, const QJsonObject &taken, const QString &desk)
        : m_bundle(bundle), m_here(here), m_last(taken.value(bundle.desk).toObject()), m_desk(desk)
    {
    }

    qint64 lastTaken() const { return m_last.value("position"_L1).toInteger(-1); }

    Result<Product> find() const
    {
        const qint64 ours = m_bundle.taken.value(m_desk, -1);
        const bool theyHaveOurs = ours >= 0 && ours <= m_here.journalPosition;
        // Ours that they took holds theirs that we took, where they took it after that.
        if (theyHaveOurs && (lastTaken() < 0 || ours >= m_last.value("merged"_L1).toInteger()))
            return productAt(m_here, ours);
        if (lastTaken() >= 0) {
            auto last = Product::fromJson(m_last.value("product"_L1).toObject(), m_here.product.head.id.value);
            if (last)
                return last;
        }
        auto made = firstState(m_here);
        if (made && stateDigest(*made) == m_bundle.made)
            return made;
        Product nothing = m_here.product;
        while (nothing.size() > 0)
            nothing.remove(nothing.size() - 1);
        return nothing;
    }

private:
    const DeskBundle &m_bundle;
    const ProductRevision &m_here;
    QJsonObject m_last;
    QString m_desk;
};

Result<void> keepPicturesOf(Connection &connection, const ProductId &id, const QList<QByteArray> &pictures)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    if (auto kept = keepPictures(connection, id, pictures); !kept)
        return kept;
    return transaction->commit();
}

Result<void> takeProduct(Store &store, const DeskState &state, const DeskBundle &bundle, const QString &person, Instant at, TakenIn &done)
{
    const Product &theirs = bundle.product->product;
    const ProductId id = theirs.head.id;
    done.product = id.value;
    const auto remembered = store.setting(settingOf(id)).result();
    if (!remembered && remembered.error().code != ErrorCode::NotFound)
        return remembered.error();
    QJsonObject taken = remembered ? *remembered : QJsonObject();
    qint64 merged = 0;
    auto revision = store.product(id).result();
    if (!revision && revision.error().code != ErrorCode::NotFound)
        return revision.error();
    if (!revision) {
        if (const auto made = store.create(theirs, person, at, bundle.product->pictures.values()).result(); !made)
            return made.error();
        done.productMade = true;
    } else {
        const CommonState common(bundle, *revision, taken, state.desk->desk());
        if (bundle.position <= common.lastTaken())
            return {}; // taken in before
        const auto base = common.find();
        if (!base)
            return base.error();
        MergedStates both = mergeStates(*base, revision->product, theirs);
        Edit edit = editBetween(revision->product, both.product);
        merged = revision->journalPosition;
        if (!edit.steps.isEmpty()) {
            edit.kind = Edit::Kind::Import;
            edit.name = Tr::tr("Take In from Another Desk");
            Product after = revision->product;
            auto inverse = apply(after, edit);
            if (!inverse)
                return inverse.error();
            const JournalEntry entry{revision->journalPosition + 1, id, edit, *inverse, person, at, 0};
            const auto kept = store.write([id, pictures = bundle.product->pictures.values()](Connection &connection) { return keepPicturesOf(connection, id, pictures); }).result();
            if (!kept)
                return kept.error();
            const auto appended = store.append(id, revision->journalPosition, {entry}).result();
            if (!appended)
                return appended.error();
            merged = *appended;
            done.productChanged = true;
        }
        done.races = both.races;
    }
    taken.insert(bundle.desk, QJsonObject{{"position"_L1, bundle.position}, {"merged"_L1, merged}, {"product"_L1, theirs.toJson()}});
    return store.setSetting(settingOf(id), taken).result();
}

} // namespace

namespace {

/// Before anything of it is entered, since nothing entered is ever taken out again: that each entry is what was signed at its desk, that the
/// ledger can hold it, and that what is said to be of this desk is in its ledger.
Result<void> checkEntries(Store &store, const DeskState &state, const DeskBundle &bundle, const QString &person)
{
    LedgerKeys keys = state.desk->keys();
    LedgerEntry outer;
    outer.kind = LedgerKind::Carried;
    outer.person = person;
    for (const CarriedEntry &each : bundle.entries) {
        const LedgerKeys::Carried found = keys.takeCarried(outer, each);
        if (each.isVouching() || !found.faults.isEmpty()) {
            return Error{ErrorCode::Denied, Tr::tr("Entry %1 of desk %2 is not as it was signed there; nothing was taken in. Have the request handed over again.")
                                                .arg(QString::number(each.entry.sequence), each.desk), bundle.request};
        }
        if (each.desk != state.desk->desk())
            continue;
        const auto here = store.ledgerAfter(each.entry.sequence - 1, 1).result();
        if (!here)
            return here.error();
        if (here->isEmpty() || here->constFirst().digest != each.entry.digest)
            return Error{ErrorCode::Denied, Tr::tr("It says that an entry is of this desk which this ledger does not have: one of the two was altered."), bundle.request};
    }
    return {};
}

} // namespace

Result<DeskBundle> bundleOf(Store &store, const DeskState &state, const QString &request, Instant at)
{
    const DeskRequest *row = state.desk->request(request);
    if (!row)
        return Error{ErrorCode::NotFound, Tr::tr("There is no request %1; \"request list\" names them.").arg(request), request};
    const auto report = store.checkLedger({}).result();
    if (!report)
        return report.error();
    if (!report->faults.isEmpty())
        return Error{ErrorCode::Denied, Tr::tr("The ledger was altered: %1 Nothing of it goes to another desk.").arg(report->faults.constFirst().text), request};
    const auto policy = store.pack(state.packId).result();
    const auto entries = entriesOf(store);
    if (!policy || !entries)
        return !policy ? policy.error() : entries.error();
    DeskBundle bundle;
    bundle.desk = state.desk->desk();
    bundle.pack = state.packId;
    bundle.policy = digestOfPack(*policy);
    bundle.request = request;
    bundle.at = at;
    bundle.head = report->head;
    if (bundle.desk.isEmpty())
        return Error{ErrorCode::NotFound, Tr::tr("Nothing has been entered at this desk yet: there is nothing to hand over."), request};
    Gathering gathering(*state.desk, row->request);
    for (const LedgerEntry &entry : *entries) {
        if (!gathering.takes(entry))
            continue;
        if (entry.kind != LedgerKind::Carried) {
            bundle.entries << CarriedEntry{bundle.desk, entry, state.desk->keys().certificate(entry.key)};
        } else if (const auto carried = CarriedEntry::fromJson(entry.content)) {
            bundle.entries << *carried;
        }
    }
    if (!row->request.product.isEmpty())
        if (const auto added = addProduct(store, {row->request.product}, bundle); !added)
            return added.error();
    return bundle;
}

QList<UnknownKey> unknownKeys(const SignedBundle &read, const DeskState &state)
{
    QList<UnknownKey> unknown;
    const LedgerKeys &keys = state.desk->keys();
    const auto ask = [&](const QString &person, const QByteArray &certificate, const QByteArray &fingerprint) {
        const bool listed = std::any_of(unknown.cbegin(), unknown.cend(), [&](const UnknownKey &each) { return each.fingerprint == fingerprint; });
        if (!fingerprint.isEmpty() && !listed && !keys.knows(person, fingerprint))
            unknown << UnknownKey{person, certificate, fingerprint, keys.hasKeyOf(person)};
    };
    ask(read.signer.person, read.signer.certificate, read.signer.fingerprint);
    for (const CarriedEntry &each : read.bundle.entries)
        if (each.desk != state.desk->desk()) // what comes home is in our ledger
            ask(each.entry.person, each.certificate, each.entry.key);
    return unknown;
}

Result<TakenIn> takeIn(Store &store, DeskState &state, const SignedBundle &read, const QList<QByteArray> &vouched, const std::shared_ptr<const PersonKey> &key,
                       Instant at, const MarkingLanguage &language)
{
    const DeskBundle &bundle = read.bundle;
    const QList<UnknownKey> unknown = unknownKeys(read, state);
    for (const UnknownKey &each : unknown) {
        if (!vouched.contains(each.fingerprint))
            return Error{ErrorCode::Denied, Tr::tr("This desk does not know the key of %1 that signed it. Have %1 read its fingerprint to you, and vouch for it: %2")
                                                .arg(each.person, QString::fromLatin1(each.fingerprint.toHex())), each.person};
    }
    const auto policy = store.pack(bundle.pack).result();
    if (!policy)
        return policy.error();
    if (bundle.pack != state.packId)
        return Error{ErrorCode::Denied, Tr::tr("It was decided under the policy pack %1, and this desk works under %2.").arg(bundle.pack, state.packId), bundle.request};
    TakenIn done;
    done.otherPolicy = digestOfPack(*policy) != bundle.policy;
    if (const auto sound = checkEntries(store, state, bundle, key->signer().person); !sound)
        return sound.error();
    // The product first: a decision holds for a text, and waits for it without harm.
    if (bundle.product)
        if (const auto taken = takeProduct(store, state, bundle, key->signer().person, at, done); !taken)
            return taken.error();
    const QString person = key->signer().person;
    const auto written = store.write([&](Connection &connection) -> Result<void> {
        auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
        if (!transaction)
            return transaction.error();
        for (const UnknownKey &each : unknown) {
            if (each.hasOther && each.person != person)
                continue; // nobody else's word would count
            const auto entry = addToLedgerWithin(connection, {LedgerKind::Carried, person, at, CarriedEntry{bundle.desk, {}, each.certificate}.toJson()}, key.get());
            if (!entry)
                return entry.error();
            done.entries << entry->sequence;
        }
        for (const CarriedEntry &each : bundle.entries) {
            const auto here = connection.value(u"SELECT (SELECT count(*) FROM ledger WHERE digest = ?) + (SELECT count(*) FROM ledger_subjects WHERE subject = ?)"_s,
                                               {each.entry.digest, u"carried:"_s + QString::fromLatin1(each.entry.digest.toHex())});
            if (!here)
                return here.error();
            if (here->toInt() > 0) {
                ++done.known;
                continue;
            }
            const auto entry = addToLedgerWithin(connection, {LedgerKind::Carried, person, at, each.toJson()}, key.get());
            if (!entry)
                return entry.error();
            done.entries << entry->sequence;
        }
        return transaction->commit();
    }).result();
    if (!written)
        return written.error();
    if (const auto folded = refreshDesk(state, store, language); !folded)
        return folded.error();
    done.request = state.desk->localId(bundle.request, bundle.desk);
    for (const LedgerFault &fault : state.desk->notCounted())
        if (done.entries.contains(fault.sequence))
            done.notCounted << fault.text;
    return done;
}

} // namespace parallax
