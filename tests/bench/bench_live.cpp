// What one edit costs beside deciding everything: 500, 5,000 and 50,000 portions, 12 nations. Build it as release.
// "Until all previews are right again" takes in the edit, every nation's banner and flags, and the words, numbers and marks
// of every place the edit touched and of the last place of the product, for every nation and face.
#include "tests/bench/benchproduct.h"
#include "tests/model/document/scenario.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <unistd.h>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

using bench::portion;
using bench::product;

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Reads what the window would show after a change; gives a number so that nothing is optimised away.
qsizetype readBack(const LivePreviews &previews, const PreviewChange &change)
{
    QList<int> rows = change.touchedRows;
    for (int row = change.firstRow; row < change.firstRow + change.inserted; ++row)
        rows.append(row);
    rows.append(previews.product().size() - 1);
    qsizetype sum = 0;
    for (int a = 0; a < previews.audienceCount(); ++a) {
        sum += previews.banner(a).size() + previews.banner(a, Face::AsShown).size() + previews.isBlocked(a);
        for (int row : std::as_const(rows)) {
            sum += previews.place(row, a, Face::AsReceived).text.size() + previews.place(row, a, Face::AsShown).number.size();
            sum += previews.flagsAt(row, a).size();
        }
    }
    return sum + previews.ownBanner(Regime::Dod).size() + previews.ownBanner(Regime::Ic).size();
}

struct Times
{
    double full = 0;
    QList<std::pair<QString, double>> edits;
    qsizetype bytes = 0;
    qint64 resident = 0;
    int banners = 0;
    qsizetype sum = 0;
};

Times measure(int size, int rounds)
{
    Times times;
    const Product start = product(size);
    const qint64 before = residentBytes();
    std::shared_ptr<LivePreviews> live;
    std::vector<double> full;
    QElapsedTimer timer;
    for (int i = 0; i < (size > 10'000 || rounds > 500 ? 3 : 7); ++i) {
        live.reset();
        PreviewContext context = scenario::context(); // cold caches: everything is decided
        timer.start();
        live = LivePreviews::make(start, context, scenario::everyNation());
        full.push_back(double(timer.nsecsElapsed()) / 1e3);
    }
    times.full = median(full);
    times.resident = residentBytes() - before;
    times.bytes = live->memoryBytes();

    QRandomGenerator random(7);
    const auto run = [&](const QString &name, const std::function<Edit(int round)> &editOf) {
        std::vector<double> taken;
        for (int round = 0; round < rounds; ++round) {
            const Edit edit = editOf(round);
            timer.start();
            const auto applied = live->apply(edit);
            times.sum += readBack(*live, applied->change);
            taken.push_back(double(timer.nsecsElapsed()) / 1e3);
            times.banners = std::max(times.banners, int(applied->change.bannersChanged.size()));
            (void)live->apply(applied->inverse);
        }
        times.edits.append({name, median(taken)});
    };
    const auto changed = [&](const std::function<void(Portion &, int)> &change, bool plainOnly) {
        return [&, change, plainOnly](int round) {
            int row = random.bounded(size);
            while (plainOnly && live->product().at(row)->governance != Governance::Dod)
                row = (row + 1) % size;
            auto after = std::make_shared<Portion>(*live->product().at(row));
            change(*after, round);
            return Edit{Edit::Kind::Mark, {}, {ReplacePortion{after}}};
        };
    };
    static const QStringList marks = {u"(C//REL TO USA, CSPX)"_s, u"(C//NF)"_s, u"(U)"_s, u"(C//REL TO USA, SSAX)"_s, u"(C//REL TO USA, QMR, QNV)"_s};
    run(u"a mark"_s, changed([](Portion &after, int round) { after.mark = marks[round % marks.size()]; }, false));
    run(u"a level that moves every banner"_s, changed([](Portion &after, int round) {
            after.mark = round % 2 ? u"(S//REL TO USA, CSPX)"_s : u"(S//REL TO USA, CSPX, QTV, QUL)"_s;
            after.categories = quint16(1u << (1 + round % 8));
        }, true));
    run(u"a typed letter"_s, changed([](Portion &after, int round) { after.text.insert(after.text.size() / 2, QChar(u'a' + round % 26)); }, false));
    run(u"a portion deleted at the top"_s, [&](int round) { return Edit{Edit::Kind::Remove, {}, {RemovePortion{live->product().at(round % 3)->id}}}; });

    auto withheld = std::make_shared<CatalogueSnapshot>(*scenario::catalogue());
    for (CatalogueObject &object : withheld->objects) {
        for (Facet &facet : object.facets) {
            if (object.id == "PX-0006"_L1)
                facet.facts = scenario::catalogue()->object(u"PX-0108")->facet(u"identity")->facts;
        }
    }
    std::vector<double> taken;
    for (int round = 0; round < rounds; ++round) {
        timer.start();
        const PreviewChange change = live->setCatalogue(withheld);
        times.sum += readBack(*live, change);
        taken.push_back(double(timer.nsecsElapsed()) / 1e3);
        live->setCatalogue(scenario::catalogue());
    }
    times.edits.append({u"a name that becomes withheld"_s, median(taken)});
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    // An argument: how often each edit is measured; many times for a profiler.
    const int rounds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 41;
    QTextStream out(stdout);
    const QList<int> sizes = {500, 5'000, 50'000};
    QList<Times> all;
    for (int size : sizes) {
        all.append(measure(size, rounds));
        out << "measured " << size << " portions\n" << Qt::flush;
    }
    out << "\n12 nations; medians in microseconds\n\n" << qSetFieldWidth(36) << Qt::left << "" << qSetFieldWidth(14) << Qt::right;
    for (int size : sizes)
        out << size;
    out << qSetFieldWidth(0) << '\n' << qSetFieldWidth(36) << Qt::left << "full decision of everything" << qSetFieldWidth(14) << Qt::right;
    for (const Times &times : all)
        out << QString::number(times.full, 'f', 0);
    out << qSetFieldWidth(0) << '\n';
    for (qsizetype i = 0; i < all.constFirst().edits.size(); ++i) {
        out << qSetFieldWidth(36) << Qt::left << all.constFirst().edits[i].first << qSetFieldWidth(14) << Qt::right;
        for (const Times &times : all)
            out << QString::number(times.edits[i].second, 'f', 1);
        out << qSetFieldWidth(0) << '\n' << qSetFieldWidth(36) << Qt::left << "  of the full decision" << qSetFieldWidth(14) << Qt::right;
        for (const Times &times : all)
            out << u"1/%1"_s.arg(times.full / times.edits[i].second, 0, 'f', 0);
        out << qSetFieldWidth(0) << "   at 50,000 beside 500: " << QString::number(all[2].edits[i].second / all[0].edits[i].second, 'f', 2) << '\n';
    }
    out << qSetFieldWidth(36) << Qt::left << "bytes a portion (counted)" << qSetFieldWidth(14) << Qt::right;
    for (qsizetype i = 0; i < all.size(); ++i)
        out << all[i].bytes / sizes[i];
    out << qSetFieldWidth(0) << '\n' << qSetFieldWidth(36) << Qt::left << "bytes a portion (resident, previews)" << qSetFieldWidth(14) << Qt::right;
    for (qsizetype i = 0; i < all.size(); ++i)
        out << all[i].resident / sizes[i];
    out << qSetFieldWidth(0) << "\nmost banners moved by one edit: " << all.constFirst().banners << '\n';
    return all.constFirst().sum > 0 ? 0 : 1;
}
