#include "model/orbit/objectid.h"

#include <QTest>

using namespace parallax;

class TestObjectId : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItPrints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        QTest::addRow("catalogue number") << "25544" << "25544";
        QTest::addRow("padded as Space-Track does") << "    5" << "5";
        QTest::addRow("zeros before") << "00005" << "5";
        QTest::addRow("nine digits") << "799501621" << "799501621";
        QTest::addRow("exercise series") << "PX-0107" << "PX-0107";
        QTest::addRow("long number of a series") << "BG-700012" << "BG-700012";
    }
    void readsWhatItPrints()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const auto id = ObjectId::parse(text);
        QVERIFY(id);
        QCOMPARE(id->toString(), printed);
        QCOMPARE(*ObjectId::parse(printed), *id);
    }
    void refusesWhatNamesNoObject()
    {
        for (const char16_t *text : {u"", u"-5", u"PX-", u"px-1", u"PX-1a", u"1.5", u"PX 1", u"1234567890123456789", u"9X-1", u"T0001"})
            QVERIFY2(!ObjectId::parse(QStringView(text)), qPrintable(QString::fromUtf16(text)));
    }
    void sortsByNumberWithinASeries()
    {
        QVERIFY((ObjectId{{}, 9} < ObjectId{{}, 10}));
        QVERIFY((ObjectId{{}, 10} < ObjectId{QStringLiteral("PX"), 1}));
    }
};

QTEST_GUILESS_MAIN(TestObjectId)
#include "tst_objectid.moc"
