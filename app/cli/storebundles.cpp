#include "app/cli/storebundles.h"

#include "app/cli/acting.h"
#include "app/cli/jsonlines.h"
#include "app/cli/storeaccess.h"
#include "model/tr.h"
#include "storage/exchange/copywriters.h"
#include "storage/ledger/deskexchange.h"
#include "storage/store/store.h"

#include <QFileInfo>
#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// What both ways need: the store with its desk, and the key of who acts.
struct ExchangeGround
{
    std::unique_ptr<Store> store;
    MarkingLanguage language;
    DeskState state;
    std::shared_ptr<const PersonKey> key;
    Instant at;
};

Result<ExchangeGround> groundOf(const QCommandLineParser &parser)
{
    const auto language = MarkingLanguage::shipped();
    const auto at = actingInstant(parser);
    if (!language || !at)
        return !language ? language.error() : at.error();
    auto store = openForCommand(parser);
    if (!store)
        return store.error();
    const QString pack = parser.isSet(u"pack"_s) ? parser.value(u"pack"_s) : u"exercise"_s;
    auto state = loadDesk(**store, pack, *language);
    if (!state)
        return state.error();
    auto key = actingKey(parser, pack, *state->base);
    if (!key)
        return key.error();
    return ExchangeGround{std::move(*store), *language, std::move(*state), *key, *at};
}

QList<QByteArray> vouchedIn(const QCommandLineParser &parser)
{
    QList<QByteArray> vouched;
    const QStringList given = parser.values(u"vouch"_s);
    for (const QString &each : given)
        vouched << QByteArray::fromHex(each.toLatin1());
    return vouched;
}

QJsonArray racesOf(const TakenIn &done)
{
    QJsonArray races;
    for (const LostRace &race : done.races) {
        if (race.isHead())
            races.append(QJsonObject{{"head"_L1, true}});
        else
            races.append(QJsonObject{{"portion"_L1, (race.theirs ? race.theirs : race.mine)->id.value}, {"ours_kept_as"_L1, race.keptAs.value}});
    }
    return races;
}

QJsonObject lineOf(const TakenIn &done, const SignedBundle &read)
{
    QJsonArray entries;
    for (qint64 entry : done.entries)
        entries.append(entry);
    QJsonObject line{{"request"_L1, done.request}, {"signed_by"_L1, read.signer.person}, {"desk"_L1, read.bundle.desk}, {"their_head"_L1, read.bundle.head.toString()},
                     {"entries"_L1, entries}, {"known"_L1, done.known}, {"not_counted"_L1, QJsonArray::fromStringList(done.notCounted)},
                     {"other_policy"_L1, done.otherPolicy}};
    if (!done.product.isEmpty()) {
        line.insert("product"_L1, done.product);
        line.insert("product_made"_L1, done.productMade);
        line.insert("product_changed"_L1, done.productChanged);
        line.insert("both_changed"_L1, racesOf(done));
    }
    return line;
}

} // namespace

int bundleRequest(const QCommandLineParser &parser, QTextStream &out, QTextStream &err)
{
    const QString path = parser.value(u"out"_s);
    if (path.isEmpty())
        return complain(err, {ErrorCode::Malformed, Tr::tr("Name the file for the other desk with --out."), u"--out"_s});
    if (QFileInfo::exists(path))
        return complain(err, {ErrorCode::Conflict, Tr::tr("A file stands here already; it was left as it is. Name another one with --out."), path});
    auto ground = groundOf(parser);
    if (!ground)
        return complain(err, ground.error());
    const auto bundle = bundleOf(*ground->store, ground->state, parser.value(u"request"_s), ground->at);
    const auto bytes = bundle ? writeBundle(*bundle, *ground->key, ground->language) : Result<QByteArray>(bundle.error());
    if (!bytes)
        return complain(err, bytes.error());
    if (const auto saved = saveOwnerOnly(path, *bytes); !saved)
        return complain(err, saved.error());
    printLine(out, {{"file"_L1, path}, {"request"_L1, bundle->request}, {"desk"_L1, bundle->desk}, {"entries"_L1, int(bundle->entries.size())},
                    {"product"_L1, bundle->product ? bundle->product->product.head.id.value : QString()}, {"head"_L1, bundle->head.toString()},
                    {"signed_by"_L1, ground->key->signer().person}, {"fingerprint"_L1, QString::fromLatin1(ground->key->signer().fingerprint.toHex())}});
    return kDone;
}

int takeInBundles(const QCommandLineParser &parser, const QStringList &files, QTextStream &out, QTextStream &err)
{
    auto ground = groundOf(parser);
    if (!ground)
        return complain(err, ground.error());
    bool wrong = false;
    for (const QString &path : files) {
        const auto read = bundleIn(path, ground->language);
        const auto done = read ? takeIn(*ground->store, ground->state, *read, vouchedIn(parser), ground->key, ground->at, ground->language)
                               : Result<TakenIn>(read.error());
        if (!done) {
            QJsonObject refused = errorLine(errorCodeText(done.error().code), done.error().what, done.error().where);
            refused.insert("file"_L1, QFileInfo(path).fileName());
            if (read) {
                QJsonArray unknown;
                for (const UnknownKey &each : unknownKeys(*read, ground->state))
                    unknown.append(QJsonObject{{"person"_L1, each.person}, {"fingerprint"_L1, QString::fromLatin1(each.fingerprint.toHex())}, {"has_other"_L1, each.hasOther}});
                refused.insert("unknown_keys"_L1, unknown);
            }
            printLine(out, refused);
            wrong = true;
            continue;
        }
        wrong |= !done->notCounted.isEmpty() || !done->races.isEmpty();
        printLine(out, lineOf(*done, *read));
    }
    return wrong ? kFoundWrong : kDone;
}

} // namespace parallax
