#include "storage/inspect/inspectroom.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// Files of others, read by a process of its own.
class tst_InspectRoom : public QObject
{
    Q_OBJECT

    static QString path(const QString &name) { return QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/fuzz/fuzz_inspect/") + name; }
    static QByteArray bytes(const QString &name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What stands in for the file: it is unread, and says why.
    static QString whyUnread(const Result<FileInspection> &inspection)
    {
        for (const LeakFinding &finding : inspection ? inspection->structure : QList<LeakFinding>())
            if (finding.code == u"LK-HIDDEN" && finding.what.startsWith(u"This could not be read"))
                return finding.what;
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariable("PARALLAX_BINARY").isEmpty())
            QSKIP("PARALLAX_BINARY names no program to run in the room; ctest always names it");
    }

    void findsInTheRoomWhatItFindsHere_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(path({})).entryList(QDir::Files, QDir::Name);
        QVERIFY(names.size() > 15);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }
    void findsInTheRoomWhatItFindsHere()
    {
        QFETCH(QString, name);
        const auto here = inspectFile(bytes(name), name), there = inspectFileInRoom(path(name), name);
        QVERIFY(here && there);
        QCOMPARE(there->texts, here->texts);
        QCOMPARE(there->structure, here->structure);
    }

    void aLimitLeavesTheFileUnreadAndIsNamed()
    {
        QTemporaryDir folder;
        QFile slow(folder.filePath(u"slow.txt"_s)); // takes longer than a look at the clock, and more than a little memory
        QVERIFY(slow.open(QIODevice::WriteOnly) && slow.write(QByteArray("words of it ").repeated(2'000'000)) > 0);
        slow.close();
        RoomLimits limits = kInspectRoom;
        limits.seconds = 0;
        const auto late = inspectFileInRoom(slow.fileName(), u"slow.txt"_s, {}, limits);
        QVERIFY2(whyUnread(late).contains(u"longer than 0 seconds"), qPrintable(whyUnread(late)));
        limits = kInspectRoom;
        limits.output = 100;
        const auto much = inspectFileInRoom(path(u"page.pdf"_s), u"page.pdf"_s, {}, limits);
        QVERIFY2(!whyUnread(much).isEmpty(), much ? "it was read" : qPrintable(much.error().what));
#ifndef __SANITIZE_ADDRESS__
        limits = kInspectRoom;
        limits.memory = 16 * 1024 * 1024;
        const auto large = inspectFileInRoom(slow.fileName(), u"slow.txt"_s, {}, limits);
        QVERIFY2(whyUnread(large).contains(u"more than 16"), qPrintable(whyUnread(large)));
        QVERIFY(std::any_of(large->texts.cbegin(), large->texts.cend(), [](const FoundText &text) { return text.kind == TextKind::Raw; })); // its bytes are searched all the same
#endif
    }

    void whatIsNotThereIsAnError()
    {
        const auto missing = inspectFileInRoom(u"/nonexistent/a.pdf"_s, u"a.pdf"_s);
        QVERIFY(!missing);
        QCOMPARE(missing.error().where, u"a.pdf"_s);
    }

    void passesOnWhyAFileIsRefused()
    {
        InspectLimits few;
        few.files = 1;
        const auto refused = inspectFile(bytes(u"inner.zip"_s), {}, few);
        QVERIFY(!refused);
        const auto told = inspectionFromJson(inspectionToJson(refused), u"inner.zip"_s);
        QVERIFY(!told);
        QCOMPARE(told.error().code, ErrorCode::TooLarge);
        QCOMPARE(told.error().what, refused.error().what);
        QVERIFY(told.error().where.startsWith(u"inner.zip"));
    }

    void believesNothingThatIsNoAnswer()
    {
        QVERIFY(!inspectionFromJson({{"texts"_L1, 1}}, u"a"_s));
        QVERIFY(!inspectionFromJson({{"texts"_L1, QJsonArray{QJsonArray{u"p"_s, 99, u"t"_s}}}, {"structure"_L1, QJsonArray()}}, u"a"_s));
        QVERIFY(!inspectionFromJson({{"texts"_L1, QJsonArray()}, {"structure"_L1, QJsonArray{1}}}, u"a"_s));
        QVERIFY(inspectionFromJson({{"texts"_L1, QJsonArray()}, {"structure"_L1, QJsonArray()}}, u"a"_s));
    }
};

QTEST_GUILESS_MAIN(tst_InspectRoom)
#include "tst_inspectroom.moc"
