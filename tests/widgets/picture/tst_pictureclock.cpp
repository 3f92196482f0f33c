#include "widgets/picture/pictureclock.h"
#include "widgets/picture/timelinebar.h"

#include <QSignalSpy>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

class TestPictureClock : public QObject
{
    Q_OBJECT

    class StillClock : public Clock
    {
    public:
        Instant at{Day::fromYmd(2026, 11, 26), 5LL * 3600 * 1'000'000'000};
        Instant now() const override { return at; }
    };

    StillClock m_wall;
    qint64 m_steady = 0;
    std::unique_ptr<PictureClock> m_clock;
    void pass(double seconds)
    {
        m_steady += qint64(seconds * 1e9);
        m_wall.at.nanosecond += qint64(seconds * 1e9);
    }

private Q_SLOTS:
    void init()
    {
        m_steady = 0;
        m_wall = StillClock();
        m_clock = std::make_unique<PictureClock>(m_wall, nullptr, [this] { return m_steady; });
    }

    void isLiveAtFirst()
    {
        QVERIFY(m_clock->isLive());
        pass(7);
        QCOMPARE(m_clock->now(), m_wall.at);
    }

    void anExercisesPresentIsItsDayAtThisTime()
    {
        m_clock->setExerciseDay(Day::fromYmd(2031, 3, 14));
        QCOMPARE(m_clock->now().toString(), u"2031-03-14T05:00:00Z"_s);
        pass(60);
        QCOMPARE(m_clock->now().toString(), u"2031-03-14T05:01:00Z"_s);
    }

    void standsStillAndGoesOn()
    {
        m_clock->setRunning(false);
        pass(30);
        QCOMPARE(m_clock->now().toString(), u"2026-11-26T05:00:00Z"_s);
        QVERIFY(!m_clock->isLive());
        m_clock->setRunning(true);
        pass(30);
        QCOMPARE(m_clock->now().toString(), u"2026-11-26T05:00:30Z"_s);
        m_clock->goLive();
        QCOMPARE(m_clock->now(), m_wall.at);
    }

    void theLadderGoesThroughRealTimeToBackwards()
    {
        m_clock->setTime({Day::fromYmd(2031, 3, 14), 0});
        m_clock->faster();
        QCOMPARE(m_clock->rate(), 10.0);
        pass(6);
        QCOMPARE(m_clock->now().toString(), u"2031-03-14T00:01:00Z"_s);
        m_clock->slower();
        m_clock->slower();
        QCOMPARE(m_clock->rate(), -1.0);
        pass(60);
        QCOMPARE(m_clock->now().toString(), u"2031-03-14T00:00:00Z"_s);
        for (int i = 0; i < 30; ++i)
            m_clock->slower();
        QCOMPARE(m_clock->rate(), -21'600.0);
        m_clock->realTime();
        QCOMPARE(m_clock->rate(), 1.0);
    }

    void saysOnlyWhatChanges()
    {
        QSignalSpy changes(m_clock.get(), &PictureClock::changed);
        pass(5);
        m_clock->now();
        QCOMPARE(changes.size(), 0);
        m_clock->setRunning(true); // it does
        QCOMPARE(changes.size(), 0);
        m_clock->setTime({Day::fromYmd(2031, 3, 14), 0});
        QCOMPARE(changes.size(), 1);
    }

    void timelineJumpsToEventsAndIsDragged()
    {
        m_clock->setTime({Day::fromYmd(2031, 3, 14), 12LL * 3600 * 1'000'000'000});
        m_clock->setRunning(false);
        TimelineBar bar(*m_clock);
        bar.resize(720, 40);
        bar.show();
        bar.setEvents({{{Day::fromYmd(2031, 3, 15), 0}, u"later"_s}, {{Day::fromYmd(2031, 3, 14), 0}, u"earlier"_s}});
        QVERIFY(bar.jump(true));
        QCOMPARE(m_clock->now().toString(), u"2031-03-15T00:00:00Z"_s);
        QVERIFY(!bar.jump(true));
        QVERIFY(bar.jump(false));
        QCOMPARE(m_clock->now().toString(), u"2031-03-14T00:00:00Z"_s);
        QTest::keyClick(&bar, Qt::Key_Right);
        QCOMPARE(m_clock->now().toString(), u"2031-03-14T01:00:00Z"_s);
        QTest::keyClick(&bar, Qt::Key_PageDown);
        QCOMPARE(m_clock->now().toString(), u"2031-03-15T01:00:00Z"_s);
        const Instant before = m_clock->now();
        QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(700, 10));
        QVERIFY(m_clock->now() > before);
        QVERIFY(!bar.accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestPictureClock)
#include "tst_pictureclock.moc"
