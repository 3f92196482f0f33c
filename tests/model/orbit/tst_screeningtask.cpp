#include "model/orbit/approachlistmodel.h"
#include "model/orbit/screeninglists.h"
#include "model/orbit/screeningtask.h"
#include "tests/support/memorycatalogue.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

const Instant kStart = *Instant::parse(u"2031-03-14T00:00:00Z");

ScreeningRequest request(double hours, double thresholdKm)
{
    ScreeningRequest request;
    request.from = kStart;
    request.to = { Day { kStart.day.number + int(hours / 24) }, qint64(std::fmod(hours, 24) * 3600e9) };
    request.thresholdKm = thresholdKm;
    return request;
}

/// Orbits that cross each other at the nodes of their planes.
std::vector<MeanElements> shell(int count)
{
    std::vector<MeanElements> elements;
    for (int i = 0; i < count; ++i)
        elements.push_back(lowOrbitSet({ {}, i + 1 }, kStart, 360.0 * i * 7 / count, 360.0 * i / count).elements);
    return elements;
}

struct Told
{
    explicit Told(ScreeningTask &task, ApproachListModel &model)
    {
        QObject::connect(&task, &ScreeningTask::found, &model, [this, &model](const std::vector<Approach> &found) {
            ++batches;
            model.add(found);
        });
        QObject::connect(&task, &ScreeningTask::finished, &model, [this](const ScreeningReport &done) { report = done; });
        QObject::connect(&task, &ScreeningTask::failed, &model, [this](const Error &why) { error = why; });
    }
    int batches = 0;
    std::optional<ScreeningReport> report;
    std::optional<Error> error;
};

} // namespace

class tst_ScreeningTask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsWhatTheScreeningFinds()
    {
        const std::vector<MeanElements> elements = shell(60);
        const auto expected = Screening(elements, LeapSeconds()).allWithAll(request(6, 200));
        QVERIFY(expected);
        QVERIFY(!expected->approaches.empty());
        ScreeningTask task;
        ApproachListModel model;
        const QAbstractItemModelTester tester(&model);
        Told told(task, model);
        model.start([](const ObjectId &id) { return u"NAME %1"_s.arg(id.number); });
        task.start(elements, std::nullopt, request(6, 200));
        QVERIFY(task.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(told.report, 60'000);
        QVERIFY(!task.isRunning());
        QVERIFY(told.report->approaches.empty());
        QCOMPARE(model.approaches(), expected->approaches); // by time, as the report has them
        QCOMPARE(model.index(0, ApproachListModel::FirstColumn).data().toString(),
                 u"%1  NAME %1"_s.arg(expected->approaches.front().a.number));
    }

    void screensOneWithAll()
    {
        const std::vector<MeanElements> elements = shell(60);
        const auto expected = Screening(elements, LeapSeconds()).oneWithAll(elements.front(), request(6, 200));
        ScreeningTask task;
        ApproachListModel model;
        Told told(task, model);
        task.start(elements, elements.front(), request(6, 200));
        QTRY_VERIFY_WITH_TIMEOUT(told.report, 60'000);
        QCOMPARE(model.approaches(), expected->approaches);
    }

    void canBeCancelledAndSaysSo()
    {
        ScreeningTask task;
        ApproachListModel model;
        Told told(task, model);
        task.start(shell(400), std::nullopt, request(24 * 30, 100));
        QTRY_VERIFY_WITH_TIMEOUT(told.batches > 0, 60'000);
        QElapsedTimer timer;
        timer.start();
        task.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(told.report, 60'000);
        QVERIFY(told.report->cancelled);
        QVERIFY(model.rowCount() > 0);
    }

    void refusesAnEmptySpan()
    {
        ScreeningTask task;
        ApproachListModel model;
        Told told(task, model);
        ScreeningRequest wrong = request(1, 10);
        wrong.to = { wrong.from.day, wrong.from.nanosecond };
        wrong.from = { Day { wrong.from.day.number + 1 }, 0 };
        task.start(shell(3), std::nullopt, wrong);
        QTRY_VERIFY(told.error);
        QCOMPARE(told.error->code, ErrorCode::Malformed);
    }

    void mayDieWhileItRuns()
    {
        auto task = std::make_unique<ScreeningTask>();
        task->start(shell(400), std::nullopt, request(24 * 30, 100));
        task.reset();
    }

    void sortsByTimeMissAndSpeed()
    {
        ApproachListModel model;
        const QAbstractItemModelTester tester(&model);
        model.start({});
        const auto approach = [](int a, int seconds, double miss, double speed) {
            return Approach { { {}, a }, { {}, a + 1 }, { kStart.day, seconds * 1'000'000'000LL }, miss, speed, ApproachKind::Minimum };
        };
        const std::vector<Approach> first { approach(1, 30, 2, 9), approach(2, 10, 3, 1) }, second { approach(3, 20, 1, 5) };
        model.add(first);
        const QPersistentModelIndex kept = model.index(1, 0);
        QCOMPARE(kept.data().toString(), u"2031-03-14T00:00:30Z"_s);
        model.add(second);
        const auto numbers = [&model] {
            QList<qint64> found;
            for (const Approach &one : model.approaches())
                found << one.a.number;
            return found;
        };
        QCOMPARE(numbers(), (QList<qint64> { 2, 3, 1 }));
        QCOMPARE(kept.row(), 2);
        model.sort(ApproachListModel::MissColumn);
        QCOMPARE(numbers(), (QList<qint64> { 3, 1, 2 }));
        model.sort(ApproachListModel::SpeedColumn, Qt::DescendingOrder);
        QCOMPARE(numbers(), (QList<qint64> { 1, 3, 2 }));
        QCOMPARE(kept.data().toString(), u"2031-03-14T00:00:30Z"_s);
    }

    void listsSlowPairsAndFailures()
    {
        SlowPairModel pairs;
        const QAbstractItemModelTester pairTester(&pairs);
        pairs.setPairs({ SlowPair { { {}, 1 }, { {}, 2 }, kStart, kStart, kStart, 0.0125, 0.0003 } }, {});
        QCOMPARE(pairs.index(0, SlowPairModel::MissColumn).data().toString(), u"0.013"_s);
        QCOMPARE(pairs.index(0, SlowPairModel::SecondColumn).data(SlowPairModel::SecondObjectRole).toString(), u"2"_s);
        ScreeningFailureModel failures;
        const QAbstractItemModelTester failureTester(&failures);
        failures.setFailures({ ScreeningFailure { { {}, 9 }, Sgp4Error::Decayed, false, kStart, kStart },
                               ScreeningFailure { { {}, 10 }, Sgp4Error::None, true, kStart, kStart } },
                             {});
        QVERIFY(failures.index(0, ScreeningFailureModel::WhyColumn).data().toString().contains(u"SGP4 error 6"));
        QVERIFY(failures.index(1, ScreeningFailureModel::WhyColumn).data().toString().startsWith(u"Decayed"));
    }
};

QTEST_GUILESS_MAIN(tst_ScreeningTask)
#include "tst_screeningtask.moc"
