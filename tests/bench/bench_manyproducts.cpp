#include "storage/store/producttable.h"
#include "storage/store/store.h"
#include "tests/bench/benchproduct.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

using namespace parallax;
using namespace Qt::StringLiterals;

// bench_manyproducts [products [portions [folder]]]: a store of many products, made and then opened, listed, searched and edited.
// The reference is one scan of all text by LIKE in the same run. In a folder that is named the store stays, and is not made twice.

namespace {

QTextStream out(stdout);
double reference = 0;

void tell(const QString &what, double ms, qsizetype answers)
{
    out << qSetFieldWidth(44) << Qt::left << what << qSetFieldWidth(0) << "  " << answers << " answers, " << QString::number(ms, 'f', 2) << " ms";
    if (reference > 0)
        out << ", " << QString::number(ms / reference, 'g', 3) << " of the scan";
    out << '\n';
    out.flush();
}

template <typename Ask>
double measure(const QString &what, int tries, const Ask &ask)
{
    double best = 1e12;
    qsizetype answers = 0;
    for (int i = 0; i < tries; ++i) {
        QElapsedTimer timer;
        timer.start();
        answers = ask();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    tell(what, best, answers);
    return best;
}

/// Product \a number of many: each has a word of its own, and one in a thousand a word that only they have.
Product productOf(int number, int portions)
{
    QRandomGenerator random(quint32(number) + 1);
    Product product;
    product.head.id = {u"EX-%1"_s.arg(number, 6, 10, QLatin1Char('0'))};
    product.head.title = u"EXERCISE brief %1 of the many"_s.arg(number);
    product.head.overallMarking = u"CONFIDENTIAL//NOFORN"_s;
    product.head.exercise = true;
    for (int i = 0; i < portions; ++i) {
        Portion made = *bench::portion(random, i, portions);
        if (i == portions / 2)
            made.text += u" Reference word%1%2."_s.arg(number).arg(number % 1000 == 0 ? u" kittiwake"_s : QString());
        product.append(std::make_shared<const Portion>(made));
    }
    return product;
}

bool make(Store &store, int products, int portions)
{
    constexpr int kTogether = 200;
    QElapsedTimer timer;
    timer.start();
    for (int from = 0; from < products; from += kTogether) {
        const auto done = store.write([&](Connection &connection) -> Result<void> {
            auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
            if (!transaction)
                return transaction.error();
            for (int i = from; i < std::min(products, from + kTogether); ++i) {
                if (auto made = insertProduct(connection, productOf(i, portions), u"WO-7"_s, Instant{Day{22'000}, i}); !made)
                    return made;
            }
            return transaction->commit();
        }).result();
        if (!done) {
            out << done.error().what << '\n';
            return false;
        }
    }
    tell(u"made"_s, double(timer.elapsed()), products);
    return true;
}

qsizetype count(Store &store, const QString &sql, const QVariantList &values = {})
{
    qint64 found = -1;
    store.write([&](Connection &connection) -> Result<void> {
        const auto value = connection.value(sql, values);
        found = value ? value->toLongLong() : -1;
        return {};
    }).waitForFinished();
    return found;
}

void measureSearch(Store &store)
{
    const auto hits = [&](const QString &typed) {
        const auto found = store.searchContent(ContentQuery::parse(typed), 0, 200).result();
        return found ? found->hits.size() : -1;
    };
    for (const QString &typed : {u"kittiwake"_s, u"word77"_s, u"\"held station\" kittiwake"_s, u"alder"_s, u"the a"_s, u"alder mark:NOFORN"_s,
                                 u"mark:NOFORN"_s, u"product:EX-000077"_s, u"kittiwake -alder"_s, u"mark:SAR-XYZ"_s})
        measure(u"search: "_s + typed, 3, [&] { return hits(typed); });
    QElapsedTimer timer;
    auto slow = store.searchContent(ContentQuery::parse(u"mark:SAR-XYZ"), 0, 200);
    timer.start();
    slow.cancel();
    const qsizetype after = hits(u"kittiwake"_s);
    tell(u"search after one that is cancelled"_s, double(timer.nsecsElapsed()) / 1e6, after);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList args = application.arguments();
    const int products = args.value(1, u"1000"_s).toInt(), portions = args.value(2, u"100"_s).toInt();
    const QTemporaryDir own;
    const QString path = args.value(3, own.path()) + u"/many.db"_s;
    const bool isThere = QFile::exists(path);
    {
        auto store = Store::open(path, {});
        if (!store || (!isThere && !make(**store, products, portions)))
            return 1;
    }
    out << "store " << QFileInfo(path).size() / 1'000'000 << " MB\n";
    measure(u"open"_s, 3, [&] { return Store::open(path, {}) ? 1 : 0; });
    auto store = std::move(*Store::open(path, {}));
    (*store).filled().waitForFinished();
    QElapsedTimer timer;
    timer.start();
    count(*store, u"SELECT count(*) FROM portions WHERE content LIKE '%kittiwake%'"_s);
    reference = double(timer.nsecsElapsed()) / 1e6;
    tell(u"scan by LIKE"_s, reference, 1);
    measureSearch(*store);
    measure(u"list of products"_s, 3, [&] { return store->products().result()->size(); });
    measure(u"first product"_s, 3, [&] { return store->product({u"EX-000077"_s}).result()->product.size(); });
    const qsizetype words = count(*store, u"SELECT sum(length(block)) FROM portion_search_data"_s);
    const qsizetype kept = count(*store, u"SELECT sum(length(c0) + length(c1)) FROM portion_search_content"_s);
    const qsizetype content = count(*store, u"SELECT sum(length(content)) FROM portions"_s);
    out << "index of words " << QString::number(double(words) / double(content), 'f', 2) << ", its copy of the text "
        << QString::number(double(kept) / double(content), 'f', 2) << " of the portions' bytes\n";
    int i = 0;
    measure(u"edit, on disk"_s, 20, [&] {
        const auto revision = store->product({u"EX-000078"_s}).result();
        Product product = revision->product;
        Portion changed = *product.at(3);
        changed.text += u" Again %1."_s.arg(++i);
        JournalEntry entry{revision->journalPosition + 1, product.head.id, {Edit::Kind::Text, u"Text"_s, {ReplacePortion{std::make_shared<const Portion>(changed)}}},
                           {}, u"WO-7"_s, Instant{Day{22'001}, i}, 0};
        entry.inverse = *apply(product, entry.edit);
        return store->append(product.head.id, revision->journalPosition, {entry}).result() ? 1 : 0;
    });
    return 0;
}
