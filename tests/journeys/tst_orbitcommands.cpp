#include "model/orbit/sgp4.h"
#include "storage/exchange/feeds.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace parallax;

/// The orbit commands through the real binary.
class TestOrbitCommands : public QObject
{
    Q_OBJECT

    struct Answer
    {
        int exitCode = -1;
        QList<QJsonObject> lines;
        QByteArray err;
    };

    static Answer run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(qEnvironmentVariable("PARALLAX_BINARY"), QStringList{QStringLiteral("orbit")} + arguments);
        process.write(input);
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

    static QString sample(const QString &name) { return QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/orbit/") + name; }

    static QByteArray tle(const QString &name)
    {
        QFile file(sample(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static Eigen::Vector3d vector(const QJsonValue &value)
    {
        const QJsonArray array = value.toArray();
        return {array.at(0).toDouble(), array.at(1).toDouble(), array.at(2).toDouble()};
    }

private Q_SLOTS:
    /// Full double precision: what is printed reads back as the very bits of the scalar path.
    void printsTheScalarStatesToTheLastBit()
    {
        const Answer answer = run({QStringLiteral("propagate"), sample(QStringLiteral("exercise_tle.txt")), QStringLiteral("--minutes=-720,0,1234.5")});
        QCOMPARE(answer.exitCode, 0);
        const auto read = openOrbitFile(sample(QStringLiteral("exercise_tle.txt")));
        QVERIFY(read);
        QCOMPARE(answer.lines.size(), qsizetype(3 * read->elementSets.size()));
        const double minutes[] = {-720, 0, 1234.5};
        for (qsizetype i = 0; i < answer.lines.size(); ++i) {
            const ElementSet &set = read->elementSets[size_t(i / 3)];
            const QJsonObject &line = answer.lines[i];
            const Sgp4State state = Sgp4Propagator(set.elements).atMinutes(minutes[i % 3]);
            QCOMPARE(line.value(u"object").toString(), set.elements.object.toString());
            QCOMPARE(line.value(u"epoch").toString(), set.elements.epoch.toString());
            QCOMPARE(line.value(u"error").toInt(), 0);
            QVERIFY(vector(line.value(u"r_km")) == state.positionKm);
            QVERIFY(vector(line.value(u"v_km_s")) == state.velocityKmPerS);
        }
    }

    void stepsThroughASpanAndTurnsFrames()
    {
        const QStringList span{QStringLiteral("--from"), QStringLiteral("2031-03-14T00:00:00Z"), QStringLiteral("--to"),
                               QStringLiteral("2031-03-14T01:00:00Z"), QStringLiteral("--step"), QStringLiteral("600")};
        const Answer teme = run(QStringList{QStringLiteral("propagate"), sample(QStringLiteral("exercise_omm.csv"))} + span);
        const Answer itrf = run(QStringList{QStringLiteral("propagate"), sample(QStringLiteral("exercise_omm.csv")), QStringLiteral("--frame"), QStringLiteral("itrf")} + span);
        QCOMPARE(teme.exitCode, 0);
        QCOMPARE(teme.lines.size(), 14);
        QCOMPARE(itrf.lines.size(), 14);
        QVERIFY(itrf.err.contains("--eop"));
        for (int i = 0; i < 14; ++i) {
            // The frames share their third axis but for polar motion, and lengths.
            const Eigen::Vector3d a = vector(teme.lines[i].value(u"r_km")), b = vector(itrf.lines[i].value(u"r_km"));
            QVERIFY(std::fabs(a.norm() - b.norm()) < 1e-9);
            QVERIFY(std::fabs(a.z() - b.z()) < 0.1);
            QVERIFY((a - b).norm() > 1);
            QVERIFY(itrf.lines[i].value(u"frame_error_m").toDouble() > 1);
            QVERIFY(!teme.lines[i].contains(u"frame_error_m"));
        }
    }

    void answersWhatCannotBeReadInItsPlace()
    {
        const QList<QByteArray> lines = tle(QStringLiteral("exercise_tle.txt")).split('\n');
        QVERIFY(lines.size() >= 4);
        const QByteArray input = lines[0] + '\n' + lines[1] + '\n' + lines[0] + '\n' + lines[2] + '\n' + lines[3] + '\n';
        const Answer answer = run({QStringLiteral("propagate"), QStringLiteral("-"), QStringLiteral("--minutes=0")}, input);
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.lines.size(), 3);
        QCOMPARE(answer.lines[0].value(u"error").toInt(-1), 0);
        QVERIFY(answer.lines[1].value(u"error").toObject().value(u"where").toString().contains(u"line 3"));
        QCOMPARE(answer.lines[2].value(u"error").toInt(-1), 0);
    }

    void saysWhyThereIsNoState()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("low.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("NORAD_CAT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,BSTAR\n"
                   "700000001,2031-03-14T00:00:00,17.5,0.0001,51,0,0,0,0\n");
        file.close();
        const Answer answer = run({QStringLiteral("propagate"), path, QStringLiteral("--minutes=0")});
        QCOMPARE(answer.lines.size(), 1);
        QCOMPARE(answer.lines[0].value(u"error").toInt(), 6);
        QVERIFY(answer.lines[0].value(u"r_km").isNull() && answer.lines[0].contains(u"r_km"));
    }

    void refusesOptionsItDoesNotUnderstand()
    {
        const QString file = sample(QStringLiteral("exercise_tle.txt"));
        const QList<QStringList> wrong{{QStringLiteral("propagate"), file},
                                       {QStringLiteral("propagate"), file, QStringLiteral("--minutes=x")},
                                       {QStringLiteral("propagate"), file, QStringLiteral("--at"), QStringLiteral("yesterday")},
                                       {QStringLiteral("propagate"), file, QStringLiteral("--minutes=0"), QStringLiteral("--frame"), QStringLiteral("b1950")},
                                       {QStringLiteral("propagate"), QStringLiteral("absent.tle"), QStringLiteral("--minutes=0")},
                                       {QStringLiteral("screen"), file, QStringLiteral("--from"), QStringLiteral("2031-03-14T00:00:00Z")},
                                       {QStringLiteral("fly"), file}};
        for (const QStringList &arguments : wrong) {
            const Answer answer = run(arguments);
            QVERIFY2(answer.exitCode == 2, qPrintable(arguments.join(u' ')));
            QVERIFY(!answer.err.isEmpty());
            QVERIFY(answer.lines.isEmpty());
        }
    }

    void readsEachKindOfMessage_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *name : {"exercise_cdm.kvn", "exercise_cdm.xml", "exercise_oem.kvn", "exercise_oem.xml", "exercise_omm.kvn",
                                 "exercise_omm.xml", "exercise_opm.kvn", "exercise_opm.xml"})
            QTest::addRow("%s", name) << QString::fromLatin1(name).mid(9, 3).toUpper();
    }
    void readsEachKindOfMessage()
    {
        QFETCH(QString, kind);
        const Answer answer = run({QStringLiteral("message"), sample(QString::fromLatin1(QTest::currentDataTag())), QStringLiteral("--hard-body-radius"), QStringLiteral("20")});
        QVERIFY(answer.exitCode == 0 || answer.exitCode == 1);
        QVERIFY(!answer.lines.isEmpty());
        QCOMPARE(answer.lines[0].value(u"kind").toString(), kind);
        QVERIFY(!answer.lines[0].value(u"fields").toArray().isEmpty());
        if (kind == u"CDM") {
            const QJsonObject probability = answer.lines[0].value(u"probability").toObject();
            // The samples pass far off in sigmas: there is a number, and it is small.
            const double value = probability.value(u"probability").toDouble(-1);
            QVERIFY2(value >= 0 && value < 1e-10, QJsonDocument(probability).toJson());
            QVERIFY(std::fabs(probability.value(u"miss_distance_m").toDouble() - 715.75) < 0.1);
        }
    }

    void refusesABrokenMessageWithLineAndField()
    {
        const Answer answer = run({QStringLiteral("message"), sample(QStringLiteral("cdm_covariance_row_short.kvn"))});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.lines.size(), 1);
        const QJsonObject error = answer.lines[0].value(u"error").toObject();
        QVERIFY(error.value(u"where").toString().contains(u"line "));
        QVERIFY(!error.value(u"message").toString().isEmpty());
    }

    /// Two objects that meet head on, by construction, and one that is elsewhere.
    void findsAMeeting()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("meeting.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("OBJECT_NAME,NORAD_CAT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,BSTAR\n"
                   "EXERCISE A,700000001,2031-03-14T00:00:00,14.5,0.0001,80,10,0,0,0\n"
                   "EXERCISE B,700000002,2031-03-14T00:00:00,14.5,0.0001,100,10,0,0,0\n"
                   "EXERCISE C,700000003,2031-03-14T00:00:00,2.0,0.01,55,200,0,0,0\n");
        file.close();
        const QStringList span{QStringLiteral("--from"), QStringLiteral("2031-03-13T23:00:00Z"), QStringLiteral("--to"),
                               QStringLiteral("2031-03-14T01:00:00Z"), QStringLiteral("--distance"), QStringLiteral("10")};
        const Answer answer = run(QStringList{QStringLiteral("screen"), path} + span);
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(!answer.lines.isEmpty());
        bool isThere = false;
        for (const QJsonObject &line : answer.lines) {
            QCOMPARE(line.value(u"a").toString(), QStringLiteral("700000001"));
            QCOMPARE(line.value(u"b").toString(), QStringLiteral("700000002"));
            QVERIFY(line.value(u"miss_km").toDouble() <= 10);
            isThere = isThere || line.value(u"tca").toString().startsWith(u"2031-03-14T00:00:0") || line.value(u"tca").toString().startsWith(u"2031-03-13T23:59:5");
        }
        QVERIFY(isThere);
    }
};

QTEST_GUILESS_MAIN(TestOrbitCommands)
#include "tst_orbitcommands.moc"
