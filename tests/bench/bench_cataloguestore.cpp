#include "storage/store/store.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <ctime>

using namespace parallax;
using namespace Qt::StringLiterals;

// bench_cataloguestore [objects [days [folder]]]: a catalogue with one element set a day for each object, imported day by day as
// feeds come, then asked: the quickest of some tries, the processor's time of it (the one to read on a busy machine), the first try.

namespace {

QTextStream out(stdout);

/// One day's feed: epochs spread over the day, 2 % of the objects missing, as lost and decayed ones are.
std::vector<ElementSet> feedOf(int objects, int day, QRandomGenerator &random)
{
    std::vector<ElementSet> sets;
    sets.reserve(size_t(objects));
    const QString source = u"gp-%1.csv"_s.arg(day);
    for (int i = 0; i < objects; ++i) {
        if (day > 0 && random.bounded(50) == 0)
            continue;
        ElementSet set;
        MeanElements &e = set.elements;
        e.object = {{}, 1 + i};
        e.epoch = {Day{22'000 + day}, qint64(random.bounded(86'400)) * 1'000'000'000 + random.bounded(1'000'000) * 1000};
        e.meanMotionRevPerDay = random.bounded(1'100'000'000, 1'600'000'000) / 1e8;
        e.eccentricity = random.bounded(100'000) / 1e7;
        e.inclinationDeg = random.bounded(1'000'000) / 1e4;
        e.raanDeg = random.bounded(3'600'000) / 1e4;
        e.argPerigeeDeg = random.bounded(3'600'000) / 1e4;
        e.meanAnomalyDeg = random.bounded(3'600'000) / 1e4;
        e.bstarPerEarthRadius = random.bounded(100'000) / 1e9;
        e.meanMotionDot = random.bounded(100'000) / 1e8;
        set.name = u"OBJECT %1 DEB"_s.arg(i);
        set.internationalDesignator = u"%1-%2A"_s.arg(1960 + i / 1000).arg(i % 1000, 3, 10, QLatin1Char('0'));
        set.elementSetNumber = 999;
        set.revolutionAtEpoch = 10'000 + day * 15;
        set.source = source + u": line "_s + QString::number(i + 2);
        sets.push_back(set);
    }
    return sets;
}

template <typename Ask>
void measure(const char *what, int tries, const Ask &ask)
{
    double best = 1e9, first = 0, cpu = 1e9;
    qsizetype size = 0;
    for (int i = 0; i < tries; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        size = ask();
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        cpu = std::min(cpu, double(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
        first = i == 0 ? ms : first;
        best = std::min(best, ms);
    }
    out << qSetFieldWidth(46) << Qt::left << what << qSetFieldWidth(0) << "  " << size << " answers, " << QString::number(best, 'f', 2)
        << " ms (processor " << QString::number(cpu, 'f', 2) << ", first " << QString::number(first, 'f', 2) << ")\n";
    out.flush();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int objects = arguments.value(1, u"60000"_s).toInt(), days = arguments.value(2, u"30"_s).toInt();
    const QTemporaryDir folder(arguments.value(3, QDir::tempPath()) + u"/bench-XXXXXX"_s);
    {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        const auto exercise = Store::open(folder.filePath(u"exercise.db"_s), {.firstContent = Store::FirstContent::ExerciseWithSky});
        const double opened = double(timer.nsecsElapsed()) / 1e6;
        if (!exercise || !(*exercise)->filled().result()) {
            out << "the exercise's store was not made\n";
            return 1;
        }
        out << "exercise: open after " << QString::number(opened, 'f', 0) << " ms, sky there after "
            << QString::number(double(timer.nsecsElapsed()) / 1e6, 'f', 0) << " ms (processor, both: "
            << QString::number(double(std::clock() - before) * 1000 / CLOCKS_PER_SEC, 'f', 0) << " ms)\n";
        measure("elements of the exercise's sky", 5, [&] {
            return qsizetype((*exercise)->elementsAt({Day::fromYmd(2031, 3, 14), 0}).takeResult()->size());
        });
    }
    const QString path = folder.filePath(u"a.db"_s);
    const auto store = Store::open(path, {});
    if (!store) {
        out << store.error().what << '\n';
        return 1;
    }
    QRandomGenerator random(1);
    double firstDay = 0, slowest = 0, total = 0, cpu = 0;
    qint64 sets = 0;
    for (int day = 0; day < days; ++day) {
        std::vector<ElementSet> feed = feedOf(objects, day, random);
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        const auto report = (*store)->importElements(std::move(feed), {u"gp-%1.csv"_s.arg(day), {Day{22'001 + day}, 0}}).result();
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        if (!report) {
            out << report.error().what << '\n';
            return 1;
        }
        sets += report->added;
        total += seconds;
        cpu += double(std::clock() - before) / CLOCKS_PER_SEC;
        if (day == 0)
            firstDay = seconds;
        else
            slowest = std::max(slowest, seconds);
    }
    out << objects << " objects, " << days << " days: " << sets << " sets in " << QString::number(total, 'f', 1) << " s ("
        << qint64(double(sets) / total) << " a second; processor " << QString::number(cpu, 'f', 1) << " s); first day " << QString::number(firstDay, 'f', 3) << " s, slowest later day "
        << QString::number(slowest, 'f', 3) << " s; file " << QFileInfo(path).size() / 1'000'000 << " MB\n";
    out.flush();
    Store &s = **store;
    const Instant now{Day{22'000 + days}, 0}, middle{Day{22'000 + days / 2}, 43'200LL * 1'000'000'000}, before{Day{10'000}, 0};
    measure("elements of all, now", 5, [&] { return qsizetype(s.elementsAt(now).takeResult()->size()); });
    measure("elements of all, in the middle", 5, [&] { return qsizetype(s.elementsAt(middle).takeResult()->size()); });
    measure("elements of all, before the first", 5, [&] { return qsizetype(s.elementsAt(before).takeResult()->size()); });
    measure("history of one", 20, [&] { return qsizetype(s.history({{}, 1 + objects / 3}).takeResult()->size()); });
    measure("details of one", 20, [&] { return qsizetype(bool(s.objectDetails({{}, 1 + objects / 3}).result())); });
    measure("page of 200 in the middle", 20, [&] { return qsizetype(s.entries(ObjectId{{}, objects / 2}, 200).takeResult()->size()); });
    for (const auto &typed : {u"o"_s, u"deb 77"_s, u"1234"_s, u"1999-12"_s, u"nowhere"_s})
        measure(qPrintable(u"search \"%1\""_s.arg(typed)), 10, [&] { return qsizetype(s.searchObjects(typed, 50).takeResult()->size()); });
    return 0;
}
