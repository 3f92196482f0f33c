#include "model/orbit/passlistmodel.h"
#include "model/orbit/plottable.h"
#include "tests/support/twinpicture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr double kDegree = std::numbers::pi / 180;

const GroundSite kSite { 58.3 * kDegree, 12.4 * kDegree, 120, u"Skarholm"_s };

Instant after(double hours)
{
    return LeapSeconds().plus({ exerciseDay(), 0 }, std::llround(hours * 3600e9));
}

PassQuestion questionOf(OrbitPicturePtr orbit, double hours, double leastDegrees = 5)
{
    PassQuestion question { orbit, {}, kSite, after(0), after(hours), leastDegrees * kDegree };
    for (qsizetype i = 0; i < qsizetype(orbit->elements.size()); ++i)
        question.elements.push_back(i);
    return question;
}

/// The answer without a task.
PassAnswerPtr answerTo(const PassQuestion &question)
{
    const EarthModel earth;
    std::vector<MeanElements> elements;
    for (const qsizetype element : question.elements)
        elements.push_back(question.orbit->elements[size_t(element)]);
    PassOptions options;
    options.minimumElevationRad = question.minimumElevationRad;
    return std::make_shared<PassAnswer>(
        PassAnswer { question, earth.leapSeconds, *passesOver(elements, question.site, question.from, question.to, earth, options) });
}

PassPoint point(double hours, Lighting lighting = Lighting::Sunlit)
{
    PassPoint made;
    made.at = after(hours);
    made.lighting = lighting;
    return made;
}

} // namespace

class TestPassListModel : public QObject
{
    Q_OBJECT

    struct Told
    {
        explicit Told(PassTask &task)
        {
            QObject::connect(&task, &PassTask::finished, &task, [this](const PassAnswerPtr &found) { answer = found; });
            QObject::connect(&task, &PassTask::cancelled, &task, [this] { ++cancelled; });
            QObject::connect(&task, &PassTask::failed, &task, [this](const Error &why) { error = why; });
            QObject::connect(&task, &PassTask::progressed, &task, [this](int thousandths) { progress << thousandths; });
        }
        PassAnswerPtr answer;
        std::optional<Error> error;
        QList<int> progress;
        int cancelled = 0;
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void listsWhatTheSearchFinds()
    {
        const PassQuestion question = questionOf(ourPicture(), 24);
        const PassAnswerPtr expected = answerTo(question);
        PassTask task;
        Told told(task);
        task.start(question, {});
        QVERIFY(task.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(told.answer, 60'000);
        QVERIFY(!task.isRunning());
        QVERIFY(told.answer->passes == expected->passes);
        QVERIFY(!told.progress.isEmpty());

        PassListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setAnswer(told.answer);
        int passes = 0;
        for (const Passes &one : expected->passes)
            passes += int(one.passes.size());
        QVERIFY(passes > 50);
        QCOMPARE(model.rowCount(), passes);
        // The first pass of SABLE-1, as passesOver has it.
        const qsizetype sable = question.orbit->indexOf(u"PX-0121");
        const Pass &first = expected->passes[size_t(sable)].passes.front();
        int row = 0;
        while (model.index(row, PassListModel::ObjectColumn).data().toString() != u"SABLE-1")
            ++row;
        const auto text = [&](int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(PassListModel::RiseColumn), (Instant { first.rise->at.day, first.rise->at.nanosecond / 1'000'000'000 * 1'000'000'000 }).toString());
        QCOMPARE(text(PassListModel::ElevationColumn), QString::number(first.highest.elevationRad / kDegree, 'f', 1));
        QCOMPARE(text(PassListModel::RangeColumn), QString::number(first.highest.rangeKm, 'f', 0));
        QCOMPARE(text(PassListModel::DurationColumn), QString::number(LeapSeconds().secondsBetween(first.rise->at, first.set->at) / 60, 'f', 1));
        QCOMPARE(text(PassListModel::DaylightColumn), daylightWord(daylightFor(first.highest.sunElevationRad)));
        QCOMPARE(text(PassListModel::MarkColumn), shownMark(question.orbit->picture.objects.at(sable)));
        QCOMPARE(model.index(row, 0).data(PassListModel::ObjectRole).toString(), u"PX-0121"_s);
        QCOMPARE(Instant::fromSortable(model.index(row, PassListModel::RiseColumn).data(PassListModel::InstantRole).toLongLong()), first.rise->at);
        QCOMPARE(Instant::fromSortable(model.index(row, PassListModel::SetColumn).data(PassListModel::InstantRole).toLongLong()), first.set->at);
        QCOMPARE(Instant::fromSortable(model.index(row, 0).data(PassListModel::InstantRole).toLongLong()), first.highest.at);
    }

    /// By beginning at first; then by any column, and back; the selection stays on its pass.
    void sortsByEveryColumn()
    {
        PassListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setAnswer(answerTo(questionOf(ourPicture(), 24)));
        const auto sorted = [&model](int column, bool ascending) {
            for (int row = 1; row < model.rowCount(); ++row) {
                const QVariant before = model.index(row - 1, column).data(PassListModel::SortRole), now = model.index(row, column).data(PassListModel::SortRole);
                const auto order = QVariant::compare(before, now);
                if (ascending ? order == QPartialOrdering::Greater : order == QPartialOrdering::Less)
                    return false;
            }
            return true;
        };
        QVERIFY(sorted(PassListModel::RiseColumn, true));
        const QPersistentModelIndex kept = model.index(7, PassListModel::ObjectColumn);
        const QString keptName = kept.data().toString();
        const qlonglong keptTime = kept.data(PassListModel::InstantRole).toLongLong();
        for (int column = 0; column < PassListModel::ColumnCount; ++column) {
            model.sort(column, Qt::AscendingOrder);
            QVERIFY2(sorted(column, true), qPrintable(model.headerData(column, Qt::Horizontal).toString()));
            model.sort(column, Qt::DescendingOrder);
            QVERIFY2(sorted(column, false), qPrintable(model.headerData(column, Qt::Horizontal).toString()));
            QCOMPARE(kept.data().toString(), keptName);
            QCOMPARE(kept.data(PassListModel::InstantRole).toLongLong(), keptTime);
        }
    }

    /// What stands over the site all the time, or is cut by the span, says so.
    void saysWhereAPassHasNoEnd()
    {
        PassListModel model;
        GroundSite under = kSite;
        under.latitudeRad = 0;
        under.longitudeRad = 16 * kDegree; // under KITE-7
        PassQuestion question = questionOf(ourPicture(), 24);
        question.site = under;
        question.elements = { question.orbit->indexOf(u"PX-0107") };
        model.setAnswer(answerTo(question));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, PassListModel::RiseColumn).data().toString(), u"before the span"_s);
        QCOMPARE(model.index(0, PassListModel::SetColumn).data().toString(), u"after the span"_s);
        QCOMPARE(model.index(0, PassListModel::DurationColumn).data().toString(), u"≥ 1440.0"_s);
        QCOMPARE(model.index(0, PassListModel::RiseAzimuthColumn).data().toString(), QString());
    }

    void saysWhereThereIsNoState()
    {
        auto orbit = std::make_shared<OrbitPicture>(*ourPicture());
        const qsizetype stage = orbit->indexOf(u"PX-0141");
        orbit->elements[size_t(stage)].bstarPerEarthRadius = 0.05;
        PassQuestion question = questionOf(orbit, 72);
        question.elements = { stage };
        PassListModel model;
        model.setAnswer(answerTo(question));
        QVERIFY(!model.gaps().isEmpty());
        QVERIFY2(model.gaps().front().startsWith(u"CRV R/B 2031-02 has no state from"), qPrintable(model.gaps().front()));
    }

    void saysHowAnObjectIsLit_data()
    {
        QTest::addColumn<Lighting>("rise");
        QTest::addColumn<QList<int>>("changes"); ///< Lighting, an hour apart
        QTest::addColumn<bool>("hasRise");
        QTest::addColumn<QString>("expected");
        const int lit = int(Lighting::Sunlit), half = int(Lighting::Penumbra), dark = int(Lighting::Umbra);
        QTest::newRow("lit") << Lighting::Sunlit << QList<int> {} << true << u"sunlit"_s;
        QTest::newRow("dark") << Lighting::Umbra << QList<int> {} << true << u"in shadow"_s;
        QTest::newRow("enters") << Lighting::Sunlit << QList<int> { half, dark } << true << u"sunlit until 2031-03-14T02:00:00Z"_s;
        QTest::newRow("leaves") << Lighting::Umbra << QList<int> { half, lit } << true << u"sunlit from 2031-03-14T03:00:00Z"_s;
        QTest::newRow("through") << Lighting::Sunlit << QList<int> { half, dark, half, lit } << true << u"partly sunlit"_s;
        QTest::newRow("skims") << Lighting::Umbra << QList<int> { half, dark } << true << u"in shadow"_s;
        QTest::newRow("leaves, without a rise") << Lighting::Umbra << QList<int> { half, lit } << false << u"sunlit from 2031-03-14T03:00:00Z"_s;
        QTest::newRow("enters, without a rise") << Lighting::Sunlit << QList<int> { half, dark } << false << u"sunlit until 2031-03-14T02:00:00Z"_s;
    }
    void saysHowAnObjectIsLit()
    {
        QFETCH(Lighting, rise);
        QFETCH(QList<int>, changes);
        QFETCH(bool, hasRise);
        QFETCH(QString, expected);
        Pass pass;
        if (hasRise)
            pass.rise = point(1, rise);
        pass.highest = point(9, changes.isEmpty() ? rise : Lighting(changes.last()));
        for (int i = 0; i < changes.size(); ++i)
            pass.lightChanges.push_back({ after(2 + i), Lighting(changes.at(i)) });
        QCOMPARE(lightWords(pass), expected);
    }

    void canBeCancelled()
    {
        PassTask task;
        Told told(task);
        PassQuestion question = questionOf(ourPicture(), 24 * 200);
        task.start(question, {});
        QTRY_VERIFY_WITH_TIMEOUT(!told.progress.isEmpty(), 10'000);
        task.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(told.cancelled, 1, 10'000);
        QVERIFY(!task.isRunning());
        QVERIFY(!told.answer && !told.error);
    }

    void aNewSearchEndsTheLast()
    {
        PassTask task;
        Told told(task);
        task.start(questionOf(ourPicture(), 24 * 200), {});
        const PassQuestion question = questionOf(ourPicture(), 3);
        task.start(question, {});
        QTRY_VERIFY_WITH_TIMEOUT(told.answer, 60'000);
        QCOMPARE(told.answer->question.to, question.to);
        QCOMPARE(told.cancelled, 0);
    }

    void refusesWhatIsNoSpan()
    {
        PassTask task;
        Told told(task);
        PassQuestion wrong = questionOf(ourPicture(), 1);
        std::swap(wrong.from, wrong.to);
        task.start(wrong, {});
        QTRY_VERIFY(told.error);
        QCOMPARE(told.error->code, ErrorCode::Malformed);
        told.error.reset();
        task.start(questionOf(ourPicture(), 24 * 367), {});
        QTRY_VERIFY(told.error);
        QCOMPARE(told.error->code, ErrorCode::TooLarge);
    }

    void mayDieWhileItRuns()
    {
        auto task = std::make_unique<PassTask>();
        task->start(questionOf(ourPicture(), 24 * 200), {});
        task.reset();
    }

    /// Passes for a nation are those of a store which never held the rest: to the byte of the exported table.
    void aTwinGivesTheSamePasses()
    {
        for (const QString &nation : twinNations()) {
            const OrbitPicturePtr full = nationPicture(*scenarioCatalogue(), nation), twin = nationPicture(catalogueOf(nation), nation);
            PassListModel one, other;
            one.setAnswer(answerTo(questionOf(full, 12)));
            other.setAnswer(answerTo(questionOf(twin, 12)));
            QVERIFY(one.rowCount() > 0);
            QCOMPARE(tableCsv(one, full->picture.banner, true, nation), tableCsv(other, twin->picture.banner, true, nation));
        }
    }
};

QTEST_GUILESS_MAIN(TestPassListModel)
#include "tst_passlistmodel.moc"
