#include "model/orbit/backgroundcatalogue.h"
#include "storage/store/connection.h"
#include "storage/store/migrations.h"
#include "storage/store/store.h"
#include "storage/store/storecheck.h"

#include <QFile>
#include <QFutureWatcher>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace parallax;
using namespace Qt::StringLiterals;

#define VERIFY_OK(expression) \
    do { \
        const auto &answer_ = (expression); \
        QVERIFY2(answer_, answer_ ? "" : qPrintable(answer_.error().what + answer_.error().where)); \
    } while (false)

namespace {

Instant instant(const char *text)
{
    return *Instant::parse(QString::fromLatin1(text));
}

FeedOrigin feed()
{
    return {u"catalogue.csv"_s, instant("2031-03-15T06:00:00Z")};
}

/// A set of the object that can be told from others by its mean anomaly.
ElementSet setOf(const ObjectId &id, const char *epoch, double meanAnomalyDeg = 10)
{
    ElementSet set;
    set.elements.object = id;
    set.elements.epoch = instant(epoch);
    set.elements.meanMotionRevPerDay = 15.50103472;
    set.elements.eccentricity = 0.0006703;
    set.elements.inclinationDeg = 51.6416;
    set.elements.raanDeg = 247.4627;
    set.elements.argPerigeeDeg = 130.536;
    set.elements.meanAnomalyDeg = meanAnomalyDeg;
    set.elements.bstarPerEarthRadius = 1.0270e-4;
    set.elements.meanMotionDot = 1.6717e-4;
    set.name = u"ISS (ZARYA)"_s;
    set.internationalDesignator = u"1998-067A"_s;
    set.elementSetNumber = 999;
    set.revolutionAtEpoch = 20248;
    set.originator = u"18 SPCS"_s;
    set.source = u"catalogue.csv: line 3"_s;
    return set;
}

QString printed(const std::vector<ElementSet> &sets)
{
    QStringList lines;
    for (const ElementSet &set : sets)
        lines.append(u"%1 %2 %3"_s.arg(set.elements.object.toString(), set.elements.epoch.toString()).arg(set.elements.meanAnomalyDeg));
    return lines.join(u'\n');
}

QString printed(const QList<ObjectHit> &hits)
{
    QStringList ids;
    for (const ObjectHit &hit : hits)
        ids.append(hit.id.toString());
    return ids.join(u' ');
}

} // namespace

class TestCatalogueStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;

    QString path(const QString &name = u"a.db"_s) const { return m_dir->filePath(name); }
    ImportReport import(const std::vector<ElementSet> &sets)
    {
        const auto report = m_store->importElements(sets, feed()).result();
        if (!report)
            qFatal("%s %s", qPrintable(report.error().what), qPrintable(report.error().where));
        return *report;
    }
    QString at(const char *when) { return printed(*m_store->elementsAt(instant(when)).result()); }
    /// Raw work on the file, past the store.
    void hack(const QByteArray &sql)
    {
        auto connection = Connection::open(path(), Connection::Access::ReadWrite, 1000);
        if (!connection || !(*connection)->runScript(sql))
            qFatal("hack failed");
    }
    QByteArray dump()
    {
        auto connection = Connection::open(path(), Connection::Access::ReadOnly, 1000);
        QByteArray all;
        for (const char *table : {"catalogue_objects", "catalogue_spans", "catalogue_search", "catalogue_texts", "catalogue_imports",
                                  "catalogue_elements", "catalogue_days"}) {
            auto rows = (*connection)->run(u"SELECT * FROM %1"_s.arg(QString::fromLatin1(table)));
            while (rows->next()) {
                for (int i = 0; rows->value(i).isValid() && i < 40; ++i)
                    all += rows->value(i).toString().toUtf8() + '|';
                all += '\n';
            }
        }
        return all;
    }
    void checkIsClean()
    {
        const auto report = checkStoreFile(path());
        VERIFY_OK(report);
        QVERIFY2(report->faults.isEmpty(), report->faults.isEmpty() ? "" : qPrintable(report->faults.constFirst().where + report->faults.constFirst().text));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        auto store = Store::open(path(), {});
        VERIFY_OK(store);
        m_store = std::move(*store);
    }
    void cleanup() { m_store.reset(); }

    void whatIsImportedComesBackToTheLastBit()
    {
        std::vector<ElementSet> sets{setOf({{}, 25544}, "2031-03-14T06:00:00.123456789Z")};
        ElementSet odd = setOf({{}, 799'500'123}, "1999-12-31T23:59:60.5Z");
        odd.elements.eccentricity = std::nextafter(0.1, 1.0);
        odd.elements.bstarPerEarthRadius = -std::numeric_limits<double>::denorm_min();
        odd.elements.meanMotionDdot = 1.0 / 3.0;
        odd.elements.argPerigeeDeg = 90; // a whole number stays a number with a point
        odd.name = u"КОСМОС 2251 DEB"_s;
        odd.internationalDesignator.clear();
        odd.classification = 'S';
        odd.ephemerisType = 4;
        odd.elementSetNumber = -1;
        odd.revolutionAtEpoch = 9'999'999'999;
        odd.originator = u""_s;
        odd.source = u"feed.tle: line 007"_s;
        sets.push_back(odd);
        ElementSet plain = setOf({u"PX"_s, 107}, "2031-03-14T00:00:00Z");
        plain.source = u"pasted"_s;
        sets.push_back(plain);
        const ImportReport report = import(sets);
        QCOMPARE(report.added, 3);
        QCOMPARE(report.objectsAdded, 3);
        const auto read = m_store->elementsAt(instant("2031-03-15T00:00:00Z")).result();
        VERIFY_OK(read);
        QCOMPARE(read->size(), sets.size());
        for (size_t i = 0; i < sets.size(); ++i)
            QVERIFY2((*read)[i] == sets[i], qPrintable(sets[i].elements.object.toString())); // sorted by id as given
        const auto history = m_store->history({{}, 799'500'123}).result();
        VERIFY_OK(history);
        QCOMPARE(history->size(), size_t(1));
        QVERIFY(history->front().set == odd);
        QCOMPARE(history->front().revision, 0);
        QCOMPARE(history->front().loaded, feed().loaded);
        QCOMPARE(history->front().feed, feed().source);
        checkIsClean();
    }

    void valuesAtRandomComeBack()
    {
        const quint32 seed = 20310314;
        QRandomGenerator random(seed);
        std::vector<ElementSet> sets;
        for (qint64 number = 1; number <= 500; ++number) {
            ElementSet set = setOf({number % 3 ? QString() : u"A9"_s, number}, "2031-03-14T00:00:00Z");
            set.elements.epoch.day.number += random.bounded(-20'000, 20'000);
            set.elements.epoch.nanosecond = qint64(random.generate64() % quint64(Instant::kNanosecondsPerDayMax));
            for (double *value : {&set.elements.meanMotionRevPerDay, &set.elements.eccentricity, &set.elements.raanDeg, &set.elements.meanMotionDot})
                *value = std::ldexp(random.generateDouble() - 0.5, random.bounded(-300, 300));
            set.source = u"x%1y%2"_s.arg(number).arg(random.generate64());
            sets.push_back(set);
        }
        QCOMPARE(import(sets).added, 500);
        for (const ElementSet &set : sets) {
            const auto history = m_store->history(set.elements.object).result();
            QVERIFY2(history && history->size() == 1 && history->front().set == set, qPrintable(u"seed %1"_s.arg(seed)));
        }
        checkIsClean();
    }

    void thePictureCanBeSetBack()
    {
        const ObjectId one{{}, 1}, two{{}, 2}, three{{}, 3}, four{u"PX"_s, 4};
        import({setOf(one, "2031-03-10T12:00:00Z", 1), setOf(one, "2031-03-12T12:00:00Z", 2), setOf(one, "2031-03-12T18:00:00Z", 3),
                setOf(one, "2031-03-14T12:00:00Z", 4), setOf(two, "2031-03-01T00:00:00Z", 5), setOf(three, "2031-04-01T00:00:00Z", 7),
                setOf(three, "2031-04-02T00:00:00Z", 8), setOf(four, "2030-01-01T00:00:00Z", 9), setOf(four, "2031-06-01T00:00:00Z", 10)});
        QCOMPARE(at("2031-03-12T17:59:59.999999999Z"),
                 u"1 2031-03-12T12:00:00Z 2\n2 2031-03-01T00:00:00Z 5\n3 2031-04-01T00:00:00Z 7\nPX-0004 2030-01-01T00:00:00Z 9"_s);
        QCOMPARE(at("2031-03-12T18:00:00Z").section(u'\n', 0, 0), u"1 2031-03-12T18:00:00Z 3"_s); // the instant itself counts
        QCOMPARE(at("2031-03-14T11:00:00Z").section(u'\n', 0, 0), u"1 2031-03-12T18:00:00Z 3"_s); // over a day without sets
        QCOMPARE(at("1999-01-01T00:00:00Z"),
                 u"1 2031-03-10T12:00:00Z 1\n2 2031-03-01T00:00:00Z 5\n3 2031-04-01T00:00:00Z 7\nPX-0004 2030-01-01T00:00:00Z 9"_s);
        QCOMPARE(at("2040-01-01T00:00:00Z"),
                 u"1 2031-03-14T12:00:00Z 4\n2 2031-03-01T00:00:00Z 5\n3 2031-04-02T00:00:00Z 8\nPX-0004 2031-06-01T00:00:00Z 10"_s);
    }

    /// Against the plain rule, with gaps in the histories and days of every density.
    void everyInstantGivesTheSetThatWasCurrent()
    {
        const quint32 seed = 7;
        QRandomGenerator random(seed);
        std::vector<ElementSet> sets;
        for (qint64 number = 0; number < 300; ++number) {
            const int count = number % 10 == 0 ? 1 : random.bounded(1, 25);
            for (int i = 0; i < count; ++i) {
                ElementSet set = setOf({{}, number}, "2031-03-01T00:00:00Z", double(sets.size()));
                set.elements.epoch.day.number += random.bounded(number % 7 == 0 ? 300 : 12);
                set.elements.epoch.nanosecond = qint64(random.bounded(86'400)) * 1'000'000'000;
                sets.push_back(set);
            }
        }
        // In three imports, so that histories grow in the middle too.
        for (size_t part = 0; part < 3; ++part) {
            std::vector<ElementSet> some;
            for (size_t i = part; i < sets.size(); i += 3)
                some.push_back(sets[i]);
            import(some);
        }
        for (int trial = 0; trial < 60; ++trial) {
            Instant asOf = instant("2031-02-25T00:00:00Z");
            asOf.day.number += random.bounded(330);
            asOf.nanosecond = qint64(random.bounded(86'400)) * 1'000'000'000;
            std::map<qint64, const ElementSet *> wanted;
            for (const ElementSet &set : sets) {
                const ElementSet *&best = wanted[set.elements.object.number];
                const Instant epoch = set.elements.epoch;
                if (!best || (epoch <= asOf && (best->elements.epoch > asOf || epoch >= best->elements.epoch))
                    || (epoch > asOf && best->elements.epoch > asOf && epoch < best->elements.epoch))
                    best = &set;
            }
            const auto read = m_store->elementsAt(asOf).result();
            VERIFY_OK(read);
            QCOMPARE(read->size(), wanted.size());
            for (const ElementSet &set : *read)
                QVERIFY2(set == *wanted[set.elements.object.number], qPrintable(u"seed %1, object %2 at %3"_s.arg(seed).arg(set.elements.object.number).arg(asOf.toString())));
        }
        checkIsClean();
    }

    void theSameFeedAgainChangesNothing()
    {
        const std::vector<ElementSet> sets{setOf({{}, 1}, "2031-03-10T12:00:00Z"), setOf({{}, 2}, "2031-03-10T12:00:00Z"),
                                           setOf({{}, 1}, "2031-03-10T12:00:00Z")};
        const ImportReport first = import(sets);
        QCOMPARE(first.added, 2);
        QCOMPARE(first.known, 1); // twice in one file
        const QByteArray before = dump();
        const ImportReport again = import(sets);
        QCOMPARE(again, (ImportReport{0, 3, 0, 0, {}}));
        QCOMPARE(dump(), before);
        QCOMPARE(m_store->history({{}, 1}).result()->size(), size_t(1));
    }

    void anotherTellingOfAnEpochIsKeptAndSaid()
    {
        const ElementSet told = setOf({{}, 1}, "2031-03-10T12:00:00Z", 10);
        ElementSet corrected = setOf({{}, 1}, "2031-03-10T12:00:00Z", 11), byOthers = told;
        corrected.source = u"corrected.csv: line 9"_s;
        byOthers.originator = u"USX-OPS"_s;
        import({told, byOthers});
        const ImportReport report = import({corrected, told});
        QCOMPARE(report.added, 0);
        QCOMPARE(report.known, 1);
        QCOMPARE(report.revised, 1);
        QCOMPARE(report.revisions.size(), size_t(1));
        QVERIFY(report.revisions.front() == corrected);
        QCOMPARE(import({corrected}).known, 1);
        const auto history = m_store->history({{}, 1}).result();
        QCOMPARE(history->size(), size_t(3));
        QVERIFY((*history)[0].set == told && (*history)[0].revision == 0);
        QVERIFY((*history)[1].set == corrected && (*history)[1].revision == 1);
        QVERIFY((*history)[2].set == byOthers);
        QCOMPARE(at("2031-03-11T00:00:00Z"), u"1 2031-03-10T12:00:00Z 11"_s); // what was told last counts
        checkIsClean();
    }

    void aSetThatCannotBeKeptStopsAll_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<qint32>("day");
        QTest::addRow("no number") << std::nan("") << qint64(2) << 22'000;
        QTest::addRow("infinite") << std::numeric_limits<double>::infinity() << qint64(2) << 22'000;
        QTest::addRow("object below zero") << 1.0 << qint64(-2) << 22'000;
        QTest::addRow("epoch unknown") << 1.0 << qint64(2) << Day::kUnknown;
        QTest::addRow("epoch for ever") << 1.0 << qint64(2) << Day::kForever;
    }
    void aSetThatCannotBeKeptStopsAll()
    {
        QFETCH(double, value);
        QFETCH(qint64, number);
        QFETCH(qint32, day);
        ElementSet broken = setOf({{}, number}, "2031-03-10T12:00:00Z");
        broken.elements.raanDeg = value;
        broken.elements.epoch.day.number = day;
        broken.source = u"catalogue.csv: line 4"_s;
        const auto report = m_store->importElements({setOf({{}, 1}, "2031-03-10T12:00:00Z"), broken}, feed()).result();
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Malformed);
        QCOMPARE(report.error().where, u"catalogue.csv: line 4"_s);
        QVERIFY(dump().isEmpty());
    }

    void aCancelledImportLeavesNothing()
    {
        import({setOf({{}, 1}, "2031-03-10T12:00:00Z")});
        const QByteArray before = dump();
        std::vector<ElementSet> sets;
        for (qint64 i = 0; i < 60'000; ++i) {
            sets.push_back(setOf({{}, i}, "2031-03-11T12:00:00Z"));
            sets.back().name = u"OBJECT %1"_s.arg(i);
        }
        QFutureWatcher<Result<ImportReport>> watcher;
        int progressed = 0;
        connect(&watcher, &QFutureWatcherBase::progressValueChanged, this, [&](int value) {
            if (value > 0 && progressed++ == 0)
                watcher.cancel();
        });
        watcher.setFuture(m_store->importElements(sets, feed()));
        QTRY_VERIFY_WITH_TIMEOUT(watcher.isFinished(), 60'000);
        QVERIFY(watcher.isCanceled());
        QVERIFY(progressed > 0);
        QCOMPARE(watcher.future().resultCount(), 0);
        QCOMPARE(watcher.progressMaximum(), 60'000);
        QVERIFY(watcher.progressValue() < 60'000);
        QCOMPARE(watcher.progressText(), u"element sets"_s);
        QCOMPARE(dump(), before);
        QCOMPARE(import(sets).added, 60'000); // and the store goes on
    }

    void anImportTellsHowFarItIs()
    {
        std::vector<ElementSet> sets;
        for (qint64 i = 0; i < 10'000; ++i)
            sets.push_back(setOf({{}, i}, "2031-03-11T12:00:00Z"));
        auto future = m_store->importElements(std::move(sets), feed());
        VERIFY_OK(future.result());
        QCOMPARE(future.progressMaximum(), 10'000);
        QCOMPARE(future.progressValue(), 10'000);
    }

    void aChangedNameLeavesTheOldOneAsAlias()
    {
        const ObjectId id{{}, 61'000};
        ElementSet early = setOf(id, "2031-03-10T12:00:00Z"), later = setOf(id, "2031-03-12T12:00:00Z"), between = setOf(id, "2031-03-11T12:00:00Z");
        early.name = u"OBJECT A"_s;
        early.internationalDesignator = u"2031-012A"_s;
        later.name = u"KITE-9"_s;
        later.internationalDesignator = u"2031-012A"_s;
        between.name = u"TBA"_s;
        between.internationalDesignator = u"2031-012X"_s;
        import({early});
        QCOMPARE(m_store->objectDetails(id).result()->name, u"OBJECT A"_s);
        import({later});
        import({between}); // older than what is known: its name is a former one
        const auto details = m_store->objectDetails(id).result();
        VERIFY_OK(details);
        QCOMPARE(details->name, u"KITE-9"_s);
        QCOMPARE(details->aliases, (QStringList{u"OBJECT A"_s, u"TBA"_s}));
        QCOMPARE(details->internationalDesignator, u"2031-012A"_s);
        QCOMPARE(details->firstEpoch, early.elements.epoch);
        QCOMPARE(details->lastEpoch, later.elements.epoch);
        const auto history = m_store->history(id).result();
        QVERIFY((*history)[0].set == early && (*history)[1].set == between && (*history)[2].set == later);
        QCOMPARE(printed(*m_store->searchObjects(u"tba"_s, 9).result()), u"61000"_s);
        checkIsClean();
    }

    void objectsAreDescribed()
    {
        CatalogueEntry entry;
        entry.id = {{}, 61'000};
        entry.name = u"KITE-9"_s;
        entry.aliases = QStringList{u"Drachen"_s, u"K\"9"_s};
        entry.owner = u"QXC"_s;
        entry.internationalDesignator = u"2031-012A"_s;
        entry.objectClass = u"inspector GEO"_s;
        entry.labels = {{u"existence"_s, QJsonObject{{u"mark"_s, u"(U)"_s}}}};
        entry.exercise = true;
        VERIFY_OK(m_store->describe({entry}).result());
        QVERIFY(*m_store->objectDetails(entry.id).result() == entry);
        QVERIFY(m_store->history(entry.id).result()->empty());
        QVERIFY(m_store->elementsAt(feed().loaded).result()->empty());
        const ElementSet set = setOf(entry.id, "2031-03-10T12:00:00Z");
        import({set});
        entry.owner = u"QNV"_s;
        VERIFY_OK(m_store->describe({entry}).result());
        const auto details = m_store->objectDetails(entry.id).result();
        QCOMPARE(details->owner, u"QNV"_s);
        QCOMPARE(details->lastEpoch, set.elements.epoch); // its history is not touched
        QCOMPARE(m_store->objectDetails({{}, 2}).result().error().code, ErrorCode::NotFound);
        QCOMPARE(m_store->history({{}, 2}).result().error().code, ErrorCode::NotFound);
        QCOMPARE(m_store->describe({CatalogueEntry{{u"low"_s, 1}, {}, {}, {}, {}, {}, {}, false, {}, {}}}).result().error().code, ErrorCode::Malformed);
        checkIsClean();
    }

    void pagesFollowTheIds()
    {
        import({setOf({u"PX"_s, 1}, "2031-03-10T12:00:00Z"), setOf({{}, 10}, "2031-03-10T12:00:00Z"), setOf({{}, 9}, "2031-03-10T12:00:00Z"),
                setOf({u"BG"_s, 5}, "2031-03-10T12:00:00Z"), setOf({{}, 799'500'123}, "2031-03-10T12:00:00Z")});
        QStringList ids;
        std::optional<ObjectId> after;
        while (true) {
            const auto page = m_store->entries(after, 2).result();
            VERIFY_OK(page);
            QVERIFY(page->size() <= 2);
            if (page->empty())
                break;
            for (const CatalogueEntry &entry : *page)
                ids.append(entry.id.toString());
            after = page->back().id;
        }
        QCOMPARE(ids.join(u' '), u"9 10 799500123 BG-0005 PX-0001"_s);
    }

    void searchFindsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::addRow("number") << u"25544"_s << u"25544 255440"_s;
        QTest::addRow("number begun") << u"2554"_s << u"25544 255440"_s;
        QTest::addRow("name") << u"ISS (ZARYA)"_s << u"25544"_s;
        QTest::addRow("name begun, any case") << u"iss"_s << u"25544 4"_s; // the name, then a word inside one
        QTest::addRow("inside a word") << u"arya"_s << u"25544"_s;
        QTest::addRow("two words in any order") << u"deb cosmos"_s << u"255440"_s;
        QTest::addRow("one letter") << u"w"_s << u"3"_s;
        QTest::addRow("alias without accents") << u"etoile"_s << u"3"_s;
        QTest::addRow("alias with accents") << u"ÉTOILE"_s << u"3"_s;
        QTest::addRow("designator") << u"1998-067"_s << u"25544"_s;
        QTest::addRow("designator as a TLE has it") << u"98067A"_s << u"25544"_s;
        QTest::addRow("owner and class") << u"qxc deb"_s << u"255440"_s;
        QTest::addRow("series") << u"px-0107"_s << u"PX-0107"_s;
        QTest::addRow("other letters") << u"косм"_s << u"4"_s;
        QTest::addRow("nothing") << u"zzz"_s << QString();
        QTest::addRow("no word") << u"  "_s << QString();
        QTest::addRow("SQL is text") << u"%' OR 1=1 --"_s << QString();
    }
    void searchFindsWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        const auto entry = [](const ObjectId &id, const QString &name, const QString &designator, const QString &owner, const QString &kind,
                              const QStringList &aliases) {
            return CatalogueEntry{id, name, aliases, owner, designator, kind, {}, false, {}, {}};
        };
        VERIFY_OK(m_store->describe({entry({{}, 255'440}, u"COSMOS 2251 DEB"_s, u"1993-036A"_s, u"QXC"_s, u"debris LEO"_s, {}),
                                     entry({{}, 4}, u"КОСМОС ISS LINK"_s, {}, {}, {}, {}),
                                     entry({{}, 25'544}, u"ISS (ZARYA)"_s, u"1998-067A"_s, u"QMR"_s, u"station LEO"_s, {}),
                                     entry({{}, 3}, u"WYND-NAV 3"_s, {}, u"QUN"_s, u"nav MEO"_s, {u"Étoile"_s}),
                                     entry({u"PX"_s, 107}, u"KITE-7"_s, {}, u"QXC"_s, u"inspector GEO"_s, {})})
                      .result());
        QCOMPARE(printed(*m_store->searchObjects(typed, 10).result()), found);
        QCOMPARE(m_store->searchObjects(u"o"_s, 2).result()->size(), 2);
        QVERIFY(m_store->searchObjects(u"o"_s, 0).result()->isEmpty());
    }

    void messagesAreKeptByteForByte()
    {
        CatalogueMessage message;
        message.kind = u"CDM"_s;
        message.originator = u"USX-OPS"_s;
        message.messageId = u"CDM-0007"_s;
        message.created = instant("2031-03-14T05:00:00Z");
        message.tca = instant("2031-03-16T22:37:52.618Z");
        message.objects = {ObjectId{{}, 25'544}, ObjectId{u"PX"_s, 107}};
        message.source = u"cdm.kvn"_s;
        message.loaded = feed().loaded;
        message.content = QByteArray("CCSDS_CDM_VERS = 1.0\r\n\0\xff", 25);
        const auto key = m_store->addMessage(message).result();
        VERIFY_OK(key);
        CatalogueMessage later = message;
        later.created = instant("2031-03-14T09:00:00Z");
        later.objects = {ObjectId{u"PX"_s, 107}};
        later.content += "\n";
        VERIFY_OK(m_store->addMessage(later).result());
        QCOMPARE(*m_store->addMessage(message).result(), *key); // the same bytes once
        QVERIFY(*m_store->message(*key).result() == message);
        const auto rows = m_store->messagesFor({u"PX"_s, 107}).result();
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).message.created, later.created); // newest first
        QVERIFY(rows->at(1).message.content.isEmpty());
        QCOMPARE(rows->at(1).message.objects, message.objects);
        QCOMPARE(m_store->messagesFor({{}, 25'544}).result()->size(), 1);
        QVERIFY(m_store->messagesFor({{}, 107}).result()->isEmpty());
        QCOMPARE(m_store->message({99}).result().error().code, ErrorCode::NotFound);
        message.kind = u"TLE"_s;
        QCOMPARE(m_store->addMessage(message).result().error().code, ErrorCode::Malformed);
        message.kind = u"OEM"_s;
        message.content.clear();
        QCOMPARE(m_store->addMessage(message).result().error().code, ErrorCode::Malformed);
        const auto report = checkStoreFile(path());
        QVERIFY(report->faults.isEmpty());
        QCOMPARE(report->messages, 2);
    }

    void theScenariosFileIsInTheCatalogue()
    {
        const QByteArray file = R"json({"data_mode":"EXERCISE","objects":[
            {"id":"PX-0107","name":"KITE-7","owner":"QXC","class":"inspector GEO","aliases":["KITE SEVEN"],"labels":{"existence":{"mark":"(U)"}},
             "elements":{"epoch":"2031-03-14T00:00:00Z","a_km":42144.8,"e":0.0006,"i_deg":0.08,"raan_deg":84.6,"argp_deg":11.0,"ma_deg":279.9}},
            {"id":"PX-0108","name":"COARSE","public_elements":{"epoch":"2031-03-14T00:00:00Z","a_km":42145,"e":0,"i_deg":0,"raan_deg":0,"argp_deg":0,"ma_deg":80}},
            {"id":"PX-0109","name":"NO ORBIT"},{"id":"A","name":"NO NUMBER"}]})json";
        VERIFY_OK(m_store->setObjects(file).result());
        QCOMPARE(*m_store->objects().result(), file);
        const auto details = m_store->objectDetails({u"PX"_s, 107}).result();
        VERIFY_OK(details);
        QCOMPARE(details->aliases, QStringList{u"KITE SEVEN"_s});
        QVERIFY(details->exercise);
        QCOMPARE(details->labels[u"existence"][u"mark"].toString(), u"(U)"_s);
        QCOMPARE(at("2031-03-14T00:00:00Z"), u"PX-0107 2031-03-14T00:00:00Z 279.9\nPX-0108 2031-03-14T00:00:00Z 80"_s);
        VERIFY_OK(m_store->objectDetails({u"PX"_s, 109}).result());
        checkIsClean();

        // A feed tells of one; then another file comes.
        ElementSet told = setOf({u"PX"_s, 108}, "2031-03-13T00:00:00Z", 5);
        told.name = u"FEED NAME"_s;
        import({told});
        QCOMPARE(m_store->objectDetails({u"PX"_s, 108}).result()->name, u"COARSE"_s);
        VERIFY_OK(m_store->setObjects(R"({"objects":[{"id":"PX-0110","name":"NEW"}]})").result());
        QCOMPARE(m_store->objectDetails({u"PX"_s, 107}).result().error().code, ErrorCode::NotFound);
        QCOMPARE(at("2031-03-14T00:00:00Z"), u"PX-0108 2031-03-13T00:00:00Z 5"_s);
        QCOMPARE(printed(*m_store->searchObjects(u"px"_s, 9).result()), u"PX-0108 PX-0110"_s);
        VERIFY_OK(m_store->setObjects("[]").result());
        QCOMPARE(printed(*m_store->searchObjects(u"px"_s, 9).result()), u"PX-0108"_s);
        checkIsClean();
    }

    void aBackupHasTheCatalogueToo()
    {
        import({setOf({{}, 1}, "2031-03-10T12:00:00Z")});
        VERIFY_OK(m_store->backUp(path(u"backup.db"_s)).result());
        import({setOf({{}, 2}, "2031-03-10T12:00:00Z")});
        m_store.reset();
        VERIFY_OK(restoreStore(path(u"backup.db"_s), path()));
        m_store = *Store::open(path(), {});
        QCOMPARE(at("2031-03-14T00:00:00Z"), u"1 2031-03-10T12:00:00Z 10"_s);
        const auto report = checkStoreFile(path(u"backup.db"_s));
        QCOMPARE(report->objects, 1);
        QCOMPARE(report->elementSets, 1);
    }

    void checkFindsWhatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("where");
        QTest::newRow("object gone") << QByteArray("DELETE FROM catalogue_objects WHERE number=1") << u"elements"_s;
        QTest::newRow("set gone") << QByteArray("DELETE FROM catalogue_elements WHERE object=1") << u"2031-03-10"_s;
        QTest::newRow("span") << QByteArray("UPDATE catalogue_spans SET last_epoch=last_epoch+1 WHERE object=2") << u"2"_s;
        QTest::newRow("span gone") << QByteArray("DELETE FROM catalogue_spans WHERE object=2") << u"2"_s;
        QTest::newRow("other day") << QByteArray("UPDATE catalogue_elements SET day=day+1 WHERE object=2") << u"2"_s;
        QTest::newRow("day count") << QByteArray("UPDATE catalogue_days SET sets=7") << u"2031-03-10"_s;
        QTest::newRow("day gone") << QByteArray("DELETE FROM catalogue_days") << u"2031-03-10"_s;
        QTest::newRow("text gone") << QByteArray("DELETE FROM catalogue_texts WHERE text='18 SPCS'") << u"1"_s;
        QTest::newRow("import gone") << QByteArray("DELETE FROM catalogue_imports") << u"1"_s;
        QTest::newRow("first name gone") << QByteArray("UPDATE catalogue_objects SET first_name=NULL WHERE number=2") << u"2"_s;
        QTest::newRow("search words") << QByteArray("UPDATE catalogue_search SET text='other' WHERE object=2") << u"2"_s;
        QTest::newRow("search row gone") << QByteArray("DELETE FROM catalogue_search WHERE object=2") << u"search"_s;
        QTest::newRow("renamed past the search") << QByteArray("UPDATE catalogue_objects SET name='X' WHERE number=1") << u"1"_s;
        QTest::newRow("message changed") << QByteArray("UPDATE catalogue_messages SET content=x'00'") << u"message 1"_s;
        QTest::newRow("labels gone") << QByteArray("PRAGMA foreign_keys=OFF; UPDATE catalogue_objects SET labels=9") << u"catalogue_objects"_s;
    }
    void checkFindsWhatDoesNotFit()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, where);
        import({setOf({{}, 1}, "2031-03-10T12:00:00Z"), setOf({{}, 2}, "2031-03-10T12:00:00Z")});
        CatalogueMessage message;
        message.kind = u"OPM"_s;
        message.loaded = feed().loaded;
        message.content = "x";
        VERIFY_OK(m_store->addMessage(message).result());
        checkIsClean();
        hack(sql);
        const auto report = checkStoreFile(path());
        VERIFY_OK(report);
        QStringList places;
        for (const StoreFault &fault : report->faults)
            places.append(fault.where);
        QVERIFY2(places.contains(where), qPrintable(places.join(u'\n')));
    }

    void aStoreOfVersion1GetsItsObjectsIntoTheCatalogue()
    {
        QFile dumped(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/stores/version-1.sql"));
        QVERIFY(dumped.open(QIODevice::ReadOnly));
        m_store.reset();
        QVERIFY(QFile::remove(path()));
        VERIFY_OK(createStoreFile(path()));
        hack(dumped.readAll() + R"(UPDATE objects SET content = CAST('{"objects":[{"id":"PX-0107","name":"KITE-7","elements":
            {"epoch":"2031-03-14T00:00:00Z","a_km":42144.8,"e":0.0006,"i_deg":0.08,"raan_deg":84.6,"argp_deg":11.0,"ma_deg":279.9}}]}' AS BLOB);)");
        for (int time = 0; time < 2; ++time) { // the second time there is nothing to do
            auto store = Store::open(path(), {});
            VERIFY_OK(store);
            m_store = std::move(*store);
            QCOMPARE(m_store->migrationBackup().isEmpty(), time == 1);
            QCOMPARE(printed(*m_store->searchObjects(u"kite"_s, 5).result()), u"PX-0107"_s);
            QCOMPARE(at("2031-03-14T00:00:00Z"), u"PX-0107 2031-03-14T00:00:00Z 279.9"_s);
            QCOMPARE(m_store->products().result()->size(), 1);
            m_store.reset();
        }
        checkIsClean();
    }

    void theExercisesSkyIsMadeBehindTheFirstOpening()
    {
        m_store.reset();
        const Store::Options options{.firstContent = Store::FirstContent::ExerciseWithSky, .now = feed().loaded};
        for (int time = 0; time < 2; ++time) { // once
            auto store = Store::open(path(u"exercise.db"_s), options);
            VERIFY_OK(store);
            VERIFY_OK((*store)->filled().result());
            const auto sets = (*store)->elementsAt(instant("2031-03-14T06:00:00Z")).result();
            VERIFY_OK(sets);
            QCOMPARE(sets->size(), size_t(kBackgroundSize + 27));
            const BackgroundCatalogue sky = backgroundCatalogue(*Population::shipped());
            for (size_t i = 0; i < sky.sets.size(); ++i)
                QVERIFY((*sets)[i] == sky.sets[i]);
            CatalogueEntry entry = *(*store)->objectDetails(sky.entries[7].id).result();
            QCOMPARE(entry.firstEpoch, sky.sets[7].elements.epoch);
            entry.firstEpoch = entry.lastEpoch = Instant();
            QVERIFY(entry == sky.entries[7]);
            QCOMPARE(printed(*(*store)->searchObjects(u"kite-7"_s, 1).result()), u"PX-0107"_s);
        }
        const auto report = checkStoreFile(path(u"exercise.db"_s));
        VERIFY_OK(report);
        QVERIFY2(report->faults.isEmpty(), report->faults.isEmpty() ? "" : qPrintable(report->faults.constFirst().text));
        QCOMPARE(report->objects, kBackgroundSize + 27);
        QCOMPARE(report->elementSets, kBackgroundSize + 27);
        // A store that is to be empty has none, and one with the scenario alone gets it when asked for.
        auto empty = Store::open(path(u"empty.db"_s), {});
        VERIFY_OK((*empty)->filled().result());
        QVERIFY((*empty)->entries({}, 1).result()->empty());
        for (const auto content : {Store::FirstContent::Exercise, Store::FirstContent::ExerciseWithSky}) {
            auto scenario = Store::open(path(u"scenario.db"_s), {.firstContent = content});
            VERIFY_OK(scenario);
            VERIFY_OK((*scenario)->filled().result());
            const bool hasSky = bool((*scenario)->objectDetails({kBackgroundSeries, kFirstBackgroundNumber}).result());
            QCOMPARE(hasSky, content == Store::FirstContent::ExerciseWithSky);
        }
    }

    /// What an import's last step is when the program dies is up to SQLite; that none shows is tested with kill in tst_storefile.
    void saveAndSearchGoOnAfterAFailedImport()
    {
        ElementSet broken = setOf({{}, 1}, "2031-03-10T12:00:00Z");
        broken.elements.epoch = Instant();
        QVERIFY(!m_store->importElements({broken}, feed()).result());
        VERIFY_OK(m_store->setSetting(u"session"_s, {}).result());
        QCOMPARE(import({setOf({{}, 1}, "2031-03-10T12:00:00Z")}).added, 1);
    }
};

QTEST_GUILESS_MAIN(TestCatalogueStore)
#include "tst_cataloguestore.moc"
