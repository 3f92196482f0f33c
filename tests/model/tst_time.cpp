#include "model/time.h"

#include <QTest>

using namespace parallax;

class TestTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsDaysInBothForms()
    {
        QCOMPARE(Day::parse(u"2031-03-14")->toString(), QStringLiteral("2031-03-14"));
        QCOMPARE(Day::parse(u"20310314")->number, Day::fromYmd(2031, 3, 14).number);
    }
    void refusesWhatIsNoDay()
    {
        for (const char16_t *text : {u"2031-02-30", u"2031-3-4", u"", u"20311301", u"2031/03/14", u"+031-03-1"})
            QVERIFY2(!Day::parse(QStringView(text)), qPrintable(QString::fromUtf16(text)));
    }
    void keepsTheLeapSecond()
    {
        const auto instant = Instant::parse(u"2016-12-31T23:59:60.5Z");
        QVERIFY(instant);
        QCOMPARE(instant->toString(), QStringLiteral("2016-12-31T23:59:60.5Z"));
        QVERIFY(*instant < *Instant::parse(u"2017-01-01T00:00:00Z"));
        QCOMPARE(Instant::fromSortable(instant->sortable()), *instant);
        QVERIFY(!Instant::parse(u"2016-12-31T12:59:60Z"));
    }
    void sortsInstantsBeforeTheEpoch()
    {
        const auto instant = Instant::parse(u"1957-10-04T19:28:34Z");
        QCOMPARE(Instant::fromSortable(instant->sortable()).toString(), QStringLiteral("1957-10-04T19:28:34Z"));
    }
};

QTEST_GUILESS_MAIN(TestTime)
#include "tst_time.moc"
