#include "model/orbit/frames.h"
#include "model/orbit/sgp4.h"
#include "tests/support/exercisepicture.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

/// Pictures out of a store through the real binary: ours, and what each nation gets.
class TestOrbitExport : public QObject
{
    Q_OBJECT

    struct Answer
    {
        int exitCode = -1;
        QList<QJsonObject> lines;
        QByteArray err;
    };

    QTemporaryDir m_folder;

    static Answer run(const QStringList &arguments)
    {
        QProcess process;
        process.start(qEnvironmentVariable("PARALLAX_BINARY"), arguments);
        process.closeWriteChannel();
        Answer answer;
        if (!process.waitForFinished(120'000))
            return answer;
        answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
        answer.err = process.readAllStandardError();
        for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
            if (!line.isEmpty())
                answer.lines.append(QJsonDocument::fromJson(line).object());
        return answer;
    }
    QString place(const QString &name) const { return m_folder.filePath(name); }
    Answer exported(const QString &out, const QStringList &options, const QString &store = u"exercise.db"_s) const
    {
        return run(QStringList{u"orbit"_s, u"export"_s, u"--store"_s, place(store), u"--out"_s, place(out)} + options);
    }
    QByteArray bytesOf(const QString &out) const
    {
        QFile file(place(out));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList hour() { return {u"--from"_s, u"2031-03-14T12:00:00Z"_s, u"--to"_s, u"2031-03-14T13:00:00Z"_s, u"--step"_s, u"300"_s}; }
    /// Only the scenario's few: the sky of 30,000 takes its time.
    static QStringList scenario()
    {
        QStringList options;
        for (const CatalogueObject &object : exerciseObjects()->objects)
            options << u"--object"_s << object.id;
        return options;
    }
    static QJsonArray packetsOf(const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).array(); }
    static QStringList idsOf(const QByteArray &bytes)
    {
        QStringList ids;
        for (const QJsonValue &packet : packetsOf(bytes))
            ids << packet.toObject().value(u"id"_s).toString();
        return ids.mid(1);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    /// A store that nobody made before, with its sky.
    void exportsEverythingOfOurs()
    {
        const Answer answer = exported(u"ours.czml"_s, {u"--at"_s, u"2031-03-14T12:00:00Z"_s});
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QCOMPARE(answer.lines.size(), 1);
        const QJsonObject line = answer.lines[0];
        QCOMPARE(line.value(u"format"_s).toString(), u"czml"_s);
        QCOMPARE(line.value(u"objects"_s).toInt(), 30'027);
        QCOMPARE(line.value(u"samples"_s).toInt(), 30'027);
        QCOMPARE(line.value(u"banner"_s).toString(), u"SECRET//FGI QSK//NOFORN"_s);
        QVERIFY(line.value(u"for"_s).isNull());
        QCOMPARE(line.value(u"out"_s).toString(), place(u"ours.czml"_s));
        QCOMPARE(idsOf(bytesOf(u"ours.czml"_s)).size(), 30'027);
        QCOMPARE(QFile::permissions(place(u"ours.czml"_s)) & QFileDevice::Permissions(0x00FF), QFileDevice::Permissions());
    }

    /// The banner is that of what stands in the file.
    void marksWhatIsInTheFile()
    {
        const Answer all = exported(u"some.czml"_s, hour() + scenario());
        QCOMPARE(all.exitCode, 0);
        const Answer open = exported(u"open.czml"_s, hour() + QStringList{u"--object"_s, u"PX-0001,PX-0002"_s});
        QCOMPARE(open.exitCode, 0);
        QCOMPARE(open.lines.at(0).value(u"banner"_s).toString(), u"UNCLASSIFIED"_s);
        QCOMPARE(idsOf(bytesOf(u"open.czml"_s)), (QStringList{u"PX-0001"_s, u"PX-0002"_s}));
        // QOS knows USX-WATCH 1 by name alone, which makes no mark on a file that it is not in.
        const Answer nation = exported(u"named.czml"_s, hour() + QStringList{u"--for"_s, u"QOS"_s, u"--object"_s, u"PX-0008,PX-0001"_s});
        QCOMPARE(nation.exitCode, 1);
        QCOMPARE(nation.lines.at(0).value(u"banner"_s).toString(), u"UNCLASSIFIED"_s);
        QCOMPARE(nation.lines.at(0).value(u"notes"_s).toArray().at(0).toObject().value(u"object"_s).toString(), u"PX-0008"_s);
        QCOMPARE(idsOf(bytesOf(u"named.czml"_s)), (QStringList{u"PX-0001"_s}));
    }

    void givesEachNationWhatItMayHave_data() { nationRows(false); }
    void givesEachNationWhatItMayHave()
    {
        QFETCH(QString, nation);
        const QStringList withheld = wordsWithheldFrom(nation);
        const QJsonArray rows = jsonAt(expectedFile(u"objects"_s)).value(u"rows"_s).toArray();
        // tst_kmlwriter looks at every nation's.
        const QStringList formats = nation == u"QTV" || nation == u"QMR" ? QStringList{u"czml"_s, u"kml"_s} : QStringList{u"czml"_s};
        for (const QString &format : formats) {
            const QString out = nation + u'.' + format;
            const Answer answer = exported(out, hour() + scenario() + QStringList{u"--for"_s, nation});
            QVERIFY2(answer.exitCode == 1, answer.err.constData()); // some of what was named, no nation may have
            QCOMPARE(answer.lines.at(0).value(u"for"_s).toString(), nation);
            const QByteArray bytes = bytesOf(out);
            const QString all = QString::fromUtf8(bytes);
            for (const QString &word : withheld)
                QVERIFY2(!all.contains(word, Qt::CaseInsensitive), qPrintable(word));
            for (const QString &ours : {m_folder.path(), u"exercise.db"_s, QDir::home().dirName().size() > 3 ? QDir::home().dirName() : u"no home"_s})
                QVERIFY2(!all.contains(ours), qPrintable(ours));
            QVERIFY(all.contains(answer.lines.at(0).value(u"banner"_s).toString()));
            QVERIFY(all.contains(u"EXERCISE EXERCISE EXERCISE"));

            int wanted = 0;
            for (const QJsonValue &row : rows) {
                const QString known = row[u"by_nation"_s][nation].toString();
                const bool isIn = known.endsWith(u"/full") || known.endsWith(u"/coarse");
                wanted += isIn;
                const QString id = row[u"id"_s].toString();
                const QString called = known.startsWith(u"named/") ? id : unidentifiedDesignation(id);
                QCOMPARE(all.contains(format == u"czml" ? u"\"id\":\"%1\""_s.arg(called) : u"<value>%1</value>"_s.arg(called)), isIn);
            }
            QCOMPARE(answer.lines.at(0).value(u"objects"_s).toInt(), wanted);
            QCOMPARE(answer.lines.at(0).value(u"samples"_s).toInt(), 13 * wanted);
        }
    }

    void positionsAreThoseOfTheStore()
    {
        QCOMPARE(exported(u"some.czml"_s, hour() + scenario()).exitCode, 0);
        const QJsonArray packets = packetsOf(bytesOf(u"some.czml"_s));
        QCOMPARE(packets.size(), exerciseObjects()->objects.size() + 1);
        for (qsizetype i = 1; i < packets.size(); ++i) {
            const CatalogueObject &object = exerciseObjects()->objects.at(i - 1);
            const Sgp4Propagator propagator(*exerciseElements(object));
            const QJsonArray samples = packets[i][u"position"_s][u"cartesian"_s].toArray();
            QCOMPARE(samples.size(), 4 * 13);
            for (int k = 0; k < samples.size(); k += 4) {
                const Instant at = LeapSeconds().plus(exerciseNoon(), qint64(samples[k].toDouble() * 1e9));
                const Eigen::Vector3d km = frameTransform(Frame::Teme, Frame::Itrf, at, EarthModel{}).positionKm(propagator.at(at, LeapSeconds()).positionKm);
                QVERIFY((km * 1000.0 - Eigen::Vector3d(samples[k + 1].toDouble(), samples[k + 2].toDouble(), samples[k + 3].toDouble())).norm() < 1e-3);
            }
        }
    }

    /// From end to end: a store whose scenario never held what the nation may not know gives the very same file, sky and all.
    void isTheFileOfAStoreWithoutTheRest_data()
    {
        QTest::addColumn<QString>("nation");
        for (const QString &nation : {u"QTV"_s, u"QMR"_s})
            QTest::addRow("%s", qPrintable(nation)) << nation;
    }
    void isTheFileOfAStoreWithoutTheRest()
    {
        QFETCH(QString, nation);
        QJsonObject file = jsonAt(u":/parallax/exercise/objects.json"_s);
        QJsonArray less;
        for (const CatalogueObject &object : objectsWithoutTheRest(nation).objects) {
            for (const QJsonValue &each : file.value(u"objects"_s).toArray()) {
                QJsonObject one = each.toObject();
                if (one.value(u"id"_s).toString() != object.id)
                    continue;
                one.insert(u"name"_s, object.name);
                one.insert(u"owner"_s, object.owner);
                one.insert(u"class"_s, object.objectClass);
                one.insert(u"note"_s, QString());
                one.insert(u"elements"_s, object.elements);
                less << one;
            }
        }
        file.insert(u"objects"_s, less);
        QFile objects(place(nation + u".json"_s));
        QVERIFY(objects.open(QIODevice::WriteOnly));
        objects.write(QJsonDocument(file).toJson());
        objects.close();
        const QString store = nation + u".db"_s;
        QCOMPARE(run({u"store"_s, u"create"_s, u"--store"_s, place(store)}).exitCode, 0);
        QCOMPARE(run({u"store"_s, u"import"_s, u"--store"_s, place(store), u"--objects"_s, objects.fileName()}).exitCode, 0);
        for (const QString &format : {u"czml"_s, u"kml"_s}) {
            const QStringList options{u"--at"_s, u"2031-03-14T12:00:00Z"_s, u"--for"_s, nation, u"--format"_s, format};
            const Answer whole = exported(u"whole"_s, options), part = exported(u"part"_s, options, store);
            QVERIFY2(whole.exitCode == 0 && part.exitCode == 0, part.err.constData());
            QVERIFY(whole.lines.at(0).value(u"objects"_s).toInt() > 30'000);
            const QByteArray a = bytesOf(u"whole"_s), b = bytesOf(u"part"_s);
            QVERIFY(!a.isEmpty());
            QVERIFY(a == b);
        }
    }

    void givesARoomTheLeastOfIts()
    {
        QCOMPARE(exported(u"room.czml"_s, hour() + scenario() + QStringList{u"--for"_s, u"QTV"_s, u"--for"_s, u"QMR"_s}).exitCode, 1);
        QCOMPARE(exported(u"alone.czml"_s, hour() + scenario() + QStringList{u"--for"_s, u"QTV"_s}).exitCode, 1);
        QCOMPARE(idsOf(bytesOf(u"room.czml"_s)), idsOf(bytesOf(u"alone.czml"_s)));
        QCOMPARE(packetsOf(bytesOf(u"room.czml"_s)).at(0)[u"properties"_s][u"for"_s][u"string"_s].toString(), u"QMR, QTV"_s);
    }

    /// A terminal without a memory may be looked at: nothing is handed over by it, and what is shown on it says so.
    void goesByTheNetwork()
    {
        const QStringList terminal = hour() + QStringList{u"--for"_s, u"QMR"_s, u"--network"_s, u"KESTREL-X"_s, u"--object"_s, u"PX-0001"_s};
        const Answer kept = exported(u"kept.czml"_s, terminal);
        QCOMPARE(kept.exitCode, 1);
        QVERIFY(kept.lines.isEmpty() && !kept.err.isEmpty());
        QVERIFY(!QFile::exists(place(u"kept.czml"_s)));
        const Answer shown = exported(u"shown.czml"_s, terminal + QStringList{u"--face"_s, u"as-shown"_s});
        QCOMPARE(shown.exitCode, 1); // it carries HTML alone
        QVERIFY(shown.lines.at(0).value(u"notes"_s).toArray().at(0)[u"text"_s].toString().startsWith(u"KESTREL-X does not carry czml"));
        QVERIFY(bytesOf(u"shown.czml"_s).contains("For display only: may be shown to QMR, not left with it."));
    }

    void isTheSameInEveryLanguage()
    {
        QCOMPARE(exported(u"en.kml"_s, hour() + scenario() + QStringList{u"--for"_s, u"QNV"_s}).exitCode, 1);
        QCOMPARE(exported(u"fr.kml"_s, hour() + scenario() + QStringList{u"--for"_s, u"QNV"_s, u"--lang"_s, u"fr"_s}).exitCode, 1);
        QCOMPARE(bytesOf(u"en.kml"_s), bytesOf(u"fr.kml"_s));
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("said");
        const QStringList at{u"--at"_s, u"2031-03-14T12:00:00Z"_s};
        QTest::newRow("no time") << QStringList() << QByteArray("Say when");
        QTest::newRow("time and span") << at + hour() << QByteArray("Say when");
        QTest::newRow("no time at all") << QStringList{u"--at"_s, u"noon"_s} << QByteArray("not an instant");
        QTest::newRow("span without end") << QStringList{u"--from"_s, u"2031-03-14T12:00:00Z"_s} << QByteArray("--to");
        QTest::newRow("end before beginning") << QStringList{u"--from"_s, u"2031-03-14T12:00:00Z"_s, u"--to"_s, u"2031-03-14T11:00:00Z"_s} << QByteArray("before it begins");
        QTest::newRow("no step") << hour().mid(0, 4) + QStringList{u"--step"_s, u"0"_s} << QByteArray("--step");
        QTest::newRow("too much") << QStringList{u"--from"_s, u"2031-03-14T00:00:00Z"_s, u"--to"_s, u"2031-03-15T00:00:00Z"_s} << QByteArray("Take a step of 131 s or more, or fewer objects");
        QTest::newRow("unknown nation") << at + QStringList{u"--for"_s, u"QXX"_s} << QByteArray("QXX is no partner");
        QTest::newRow("no nation") << at + QStringList{u"--for"_s, u","_s} << QByteArray("Name the nation");
        QTest::newRow("unknown network") << at + QStringList{u"--for"_s, u"QMR"_s, u"--network"_s, u"XX"_s} << QByteArray("HARBOR-S, KESTREL-X");
        QTest::newRow("network of nobody") << at + QStringList{u"--network"_s, u"HARBOR-S"_s} << QByteArray("--for");
        QTest::newRow("face of nobody") << at + QStringList{u"--face"_s, u"as-shown"_s} << QByteArray("--for");
        QTest::newRow("our face") << at + QStringList{u"--for"_s, u"QMR"_s, u"--face"_s, u"ours"_s} << QByteArray("no face");
        QTest::newRow("unknown day") << at + QStringList{u"--for"_s, u"QMR"_s, u"--as-of"_s, u"today"_s} << QByteArray("--as-of");
        QTest::newRow("unknown object") << at + QStringList{u"--object"_s, u"PX-7777"_s} << QByteArray("no object PX-7777");
        QTest::newRow("no object") << at + QStringList{u"--object"_s, u"KITE-7B!"_s} << QByteArray("names no object");
        QTest::newRow("unknown format") << at + QStringList{u"--format"_s, u"kmz"_s} << QByteArray("czml and kml");
        QTest::newRow("more than options") << at + QStringList{u"PX-0001"_s} << QByteArray("not understood");
    }
    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, said);
        const Answer answer = exported(u"refused.czml"_s, options);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.contains(said), answer.err.constData());
        QVERIFY(answer.lines.isEmpty());
        QVERIFY(!QFile::exists(place(u"refused.czml"_s)));
    }
    void wantsAFileThatSaysItsFormat()
    {
        QCOMPARE(exported(u"refused.txt"_s, {u"--at"_s, u"2031-03-14T12:00:00Z"_s}).exitCode, 2);
        QCOMPARE(run({u"orbit"_s, u"export"_s, u"--store"_s, place(u"exercise.db"_s), u"--at"_s, u"2031-03-14T12:00:00Z"_s}).exitCode, 2);
        QCOMPARE(exported(u"no/such/folder.kml"_s, {u"--at"_s, u"2031-03-14T12:00:00Z"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestOrbitExport)
#include "tst_orbitexport.moc"
