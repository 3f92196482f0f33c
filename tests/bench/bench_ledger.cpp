#include "model/disclosure/disclosureregister.h"
#include "model/disclosure/requestlistmodel.h"
#include "storage/ledger/signaturememory.h"
#include "storage/ledger/deskstate.h"
#include "storage/ledger/ledgertable.h"
#include "storage/ledger/personkey.h"
#include "storage/store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTextStream>

using namespace parallax;
using namespace Qt::StringLiterals;

// bench_ledger [entries [requests [folder]]]: a ledger of so many entries, every tenth a signed decision, made, verified and asked; and a desk
// with so many requests that wait. The reference is one check of a signature (ECDSA P-384 by OpenSSL) in the same run. In a folder that is
// named the store stays, and is not made twice.

namespace {

QTextStream out(stdout);

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void tell(const QString &what, double ms, const QString &more = {})
{
    out << what << ": " << QString::number(ms, 'f', ms < 10 ? 2 : 0) << " ms" << (more.isEmpty() ? QString() : u", "_s + more) << Qt::endl;
}

template <typename T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().what));
    return std::move(*result);
}

const QStringList kNations{u"QMR"_s, u"QNV"_s, u"QOS"_s, u"QUL"_s, u"QZE"_s};

LedgerDraft draftOf(int number, int requests)
{
    const QString nation = kNations.at(number % kNations.size()), portion = u"EX-01-%1"_s.arg(number % 31 + 1, 3, 10, QChar(u'0'));
    Instant at{Day::fromYmd(2031, 3, 14), qint64(number % 86'400) * 1'000'000'000};
    if (number % 10 == 0) {
        DisclosureDecision decision;
        decision.id = u"DD-%1"_s.arg(number + 10, 7, 10, QChar(u'0'));
        decision.ruling = Ruling::Deny;
        decision.product = u"EX-01"_s;
        decision.portion = portion;
        decision.nation = u"QYR"_s;
        decision.official = u"FDO-1"_s;
        decision.date = at.day;
        decision.reason = u"bench"_s;
        decision.topic = u"topic-%1"_s.arg(number % 50);
        return {LedgerKind::Decision, u"FDO-1"_s, at, desk::decide(decision)};
    }
    if (number % 10 == 1 && number / 10 < requests) {
        DisclosureRequest request;
        request.id = u"RQ-31-%1"_s.arg(number + 1000, 7, 10, QChar(u'0'));
        request.opened = at;
        request.requester = u"WO-7"_s;
        request.product = u"EX-01"_s;
        request.portions = {portion};
        request.recipient = nation;
        request.wants = u"copy"_s;
        request.purpose = u"EXERCISE to plan cover, number %1"_s.arg(number);
        return {LedgerKind::Request, u"WO-7"_s, at, desk::open(request)};
    }
    return {LedgerKind::Showing, u"WO-7"_s, at, QJsonObject{{u"product"_s, u"EX-01"_s}, {u"nations"_s, QJsonArray{nation}}, {u"portions"_s, QJsonArray{portion}}}};
}

void fill(const QString &path, int entries, int requests)
{
    Store::Options options;
    options.create = true;
    options.firstContent = Store::FirstContent::Exercise;
    need(Store::open(path, options));
    const auto key = need(PersonKey::make(u"FDO-1"_s, u"exercise"_s, Instant{Day::fromYmd(2031, 3, 1), 0}));
    const auto connection = need(Connection::open(path, Connection::Access::ReadWrite, 5000));
    constexpr int kAtOnce = 5000;
    const double ms = timed([&] {
        for (int from = 0; from < entries; from += kAtOnce) {
            auto transaction = need(Transaction::begin(*connection, Transaction::Purpose::Write));
            for (int number = from; number < std::min(entries, from + kAtOnce); ++number) {
                const LedgerDraft draft = draftOf(number, requests);
                need(addToLedgerWithin(*connection, draft, mustBeSigned(draft.kind) ? key.get() : nullptr));
            }
            if (const auto done = transaction.commit(); !done)
                qFatal("%s", qPrintable(done.error().what));
        }
    });
    tell(u"made, %1 entries"_s.arg(entries), ms, u"%1 a second; the store has %2 MB"_s.arg(int(entries / ms * 1000)).arg(QFileInfo(path).size() / 1'000'000));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int entries = argc > 1 ? std::max(100, QByteArray(argv[1]).toInt()) : 100'000;
    const int requests = argc > 2 ? std::max(1, QByteArray(argv[2]).toInt()) : 10'000;
    QTemporaryDir temporary;
    const QString path = (argc > 3 ? QString::fromLocal8Bit(argv[3]) : temporary.path()) + u"/ledger-%1-%2.db"_s.arg(entries).arg(requests);
    if (!QFileInfo::exists(path))
        fill(path, entries, requests);

    // The reference: what OpenSSL takes for one signature.
    const auto key = need(PersonKey::make(u"FDO-1"_s, u"exercise"_s, Instant{Day::fromYmd(2031, 3, 1), 0}));
    const QByteArray bytes(400, 'x'), signature = need(key->sign(bytes));
    const OpenSslVerifier verifier;
    std::vector<double> checks;
    for (int i = 0; i < 201; ++i)
        checks.push_back(timed([&] {
            if (!verifier.isSignedBy(key->signer(), bytes, signature))
                qFatal("a signature does not verify");
        }));
    const double reference = median(checks);
    tell(u"one signature checked"_s, reference, u"%1 a second"_s.arg(int(1000 / reference)));

    auto store = need(Store::open(path, {}));
    LedgerReport report;
    const double verified = timed([&] { report = need(store->checkLedger({}).result()); });
    tell(u"verified"_s, verified, u"%1 entries a second, %2 of its %3 signatures' own time; faults %4"_s.arg(int(double(report.entries) / verified * 1000)).arg(verified / (reference * double(report.signatures)), 0, 'f', 2).arg(report.signatures).arg(report.faults.size()));

    const auto ask = [&](const QString &what, const QStringList &about) {
        std::vector<double> times;
        qsizetype found = 0;
        for (int i = 0; i < 21; ++i)
            times.push_back(timed([&] { found = need(store->ledgerAbout(about, 20).result()).size(); }));
        tell(what, median(times), u"%1 found"_s.arg(found));
    };
    ask(u"why did QOS get a portion (newest 20)"_s, {u"nation:QOS"_s, u"portion:EX-01-005"_s, u"kind:showing"_s});
    ask(u"one request's entries"_s, {u"request:RQ-31-0001001"_s});
    ask(u"decisions on a portion for a nation (newest 20)"_s, {u"kind:decision"_s, u"portion:EX-01-001"_s, u"nation:QYR"_s});
    std::vector<double> searches;
    for (int i = 0; i < 11; ++i)
        searches.push_back(timed([&] { need(store->searchContent(ContentQuery::parse(u"plan cover number"), 0, 200).result()); }));
    tell(u"search through what was asked and decided"_s, median(searches));

    const auto language = need(MarkingLanguage::shipped());
    DeskState state;
    const auto open = [&] {
        state = {};
        store.reset();
        store = need(Store::open(path, {})); // which remembers what was checked while it was open
        return timed([&] { state = need(loadDesk(*store, u"exercise"_s, language, std::make_shared<KnownSignatures>(path + u".verified"_s))); });
    };
    const double first = open(), folded = open();
    tell(u"desk opened for the first time"_s, first);
    tell(u"desk opened again"_s, folded, u"%1 requests, %2 decisions"_s.arg(state.desk->requests().size()).arg(state.desk->decisions().size()));
    const Instant now{Day::fromYmd(2031, 3, 14), 0};
    RequestListModel model;
    std::vector<double> listed;
    for (int i = 0; i < 11; ++i)
        listed.push_back(timed([&] { model.setRequests(state.desk->requests(), *state.pack, now, true, {}); }));
    tell(u"its list of what waits"_s, median(listed), u"%1 rows"_s.arg(model.rowCount()));
    return 0;
}
