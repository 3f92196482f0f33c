#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The scenario through the real binary: what a script would send, and what the worked results say.
class TestCommandLine : public QObject
{
    Q_OBJECT

    struct Answer
    {
        int exitCode = -1;
        QByteArray out, err;
        QList<QJsonObject> lines() const
        {
            QList<QJsonObject> all;
            for (const QByteArray &line : out.split('\n'))
                if (!line.isEmpty())
                    all.append(QJsonDocument::fromJson(line).object());
            return all;
        }
    };

    static Answer run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(qEnvironmentVariable("PARALLAX_BINARY"), arguments);
        process.write(input);
        process.closeWriteChannel();
        Answer answer;
        if (!process.waitForFinished(120'000))
            return answer;
        answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
        answer.out = process.readAllStandardOutput();
        answer.err = process.readAllStandardError();
        return answer;
    }

    static QJsonObject read(const QString &path)
    {
        QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/") + path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        return QJsonDocument::fromJson(file.readAll()).object();
    }
    static QJsonObject product(const QString &id) { return read(QStringLiteral("resources/exercise/products/%1.json").arg(id)); }
    static QJsonObject expected(const QString &id) { return read(QStringLiteral("tests/data/expected/%1.json").arg(id)); }
    static QByteArray line(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

    static void productRows()
    {
        QTest::addColumn<QString>("id");
        for (int i = 1; i <= 8; ++i)
            QTest::addRow("EX-0%d", i) << QStringLiteral("EX-0%1").arg(i);
    }

    static QString letter(const QString &outcome)
    {
        static const QHash<QString, QString> letters{
            {QStringLiteral("release"), QStringLiteral("R")},
            {QStringLiteral("release sanitised"), QStringLiteral("S")},
            {QStringLiteral("display only"), QStringLiteral("D")},
            {QStringLiteral("needs disclosure official"), QStringLiteral("F")},
            {QStringLiteral("needs originator"), QStringLiteral("O")},
            {QStringLiteral("needs exception"), QStringLiteral("X")},
            {QStringLiteral("withhold"), QStringLiteral("W")}};
        return letters.value(outcome, outcome);
    }

private Q_SLOTS:
    void decidesEveryPortionForEveryNation_data() { productRows(); }
    void decidesEveryPortionForEveryNation()
    {
        QFETCH(QString, id);
        const QJsonArray portions = product(id).value(u"portions").toArray();
        const QJsonArray rows = expected(id).value(u"rows").toArray();
        QCOMPARE(portions.size(), rows.size());
        const QJsonObject policy = read(QStringLiteral("resources/exercise/policy.json"));
        QByteArray input;
        QStringList wanted;
        for (int i = 0; i < portions.size(); ++i) {
            const QJsonObject byNation = rows[i].toObject().value(u"by_nation").toObject();
            for (const QString &nation : byNation.keys()) {
                input += line({{QStringLiteral("id"), QStringLiteral("%1 %2").arg(i).arg(nation)},
                               {QStringLiteral("request"), QJsonObject{{QStringLiteral("recipient"), nation}, {QStringLiteral("as_of"), QStringLiteral("2031-03-14")}}},
                               {QStringLiteral("portion"), portions[i]},
                               {QStringLiteral("policy"), policy}});
                wanted << QStringLiteral("%1 %2 %3").arg(i).arg(nation, byNation.value(nation).toString());
            }
        }
        const Answer answer = run({QStringLiteral("release"), QStringLiteral("decide")}, input);
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QStringList got;
        for (const QJsonObject &reply : answer.lines()) {
            QStringList codes;
            for (const QJsonValue &reason : reply.value(u"reasons").toArray()) {
                codes << reason.toObject().value(u"code").toString();
                QVERIFY(!reason.toObject().value(u"text").toString().isEmpty());
                QVERIFY(!reason.toObject().value(u"citation").toString().isEmpty());
            }
            codes.sort();
            codes.removeDuplicates();
            const QString outcome = letter(reply.value(u"outcome").toString());
            const bool withCodes = outcome != u"R" && outcome != u"S" && outcome != u"D";
            got << reply.value(u"id").toString() + u' ' + outcome + (withCodes ? u':' + codes.join(u'+') : QString());
        }
        QCOMPARE(got, wanted);
    }

    void previewsEveryCopy_data() { productRows(); }
    void previewsEveryCopy()
    {
        QFETCH(QString, id);
        const QJsonObject copies = expected(id).value(u"release_copies").toObject();
        QByteArray input;
        for (const QString &nation : copies.keys())
            input += line({{QStringLiteral("id"), nation},
                           {QStringLiteral("recipient"), nation},
                           {QStringLiteral("as_of"), QStringLiteral("2031-03-14")},
                           {QStringLiteral("document"), product(id)},
                           {QStringLiteral("objects"), read(QStringLiteral("resources/exercise/objects.json"))},
                           {QStringLiteral("policy"), read(QStringLiteral("resources/exercise/policy.json"))}});
        const Answer answer = run({QStringLiteral("release"), QStringLiteral("preview")}, input);
        const QList<QJsonObject> replies = answer.lines();
        QVERIFY2(replies.size() == copies.size(), answer.err.constData());
        for (const QJsonObject &reply : replies) {
            const QString nation = reply.value(u"id").toString();
            const QJsonObject copy = copies.value(nation).toObject();
            QCOMPARE(reply.value(u"banner").toString(), copy.value(u"banner").toString());
            QCOMPARE(reply.value(u"portions").toArray().size(), copy.value(u"shown").toInt());
        }
    }

    void namesWhatItCannotDo()
    {
        QCOMPARE(run({QStringLiteral("release"), QStringLiteral("teleport")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("help"), QStringLiteral("release"), QStringLiteral("decide")}).exitCode, 0);
        const Answer missing = run({QStringLiteral("release"), QStringLiteral("decide"), QStringLiteral("--policy"), QStringLiteral("absent.json")});
        QCOMPARE(missing.exitCode, 2);
        QVERIFY(missing.err.contains("absent.json"));
    }

    void previewsByNoUnknownNetwork()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("store"));
        QCOMPARE(run({QStringLiteral("store"), QStringLiteral("create"), QStringLiteral("--store"), store}).exitCode, 0);
        const QStringList asked{QStringLiteral("release"), QStringLiteral("preview"), QStringLiteral("EX-01"), QStringLiteral("--store"),
                                store, QStringLiteral("--to"), QStringLiteral("QMR"), QStringLiteral("--network")};
        const Answer refused = run(asked + QStringList(QStringLiteral("NOPE")));
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(refused.out.isEmpty());
        const QJsonValue networks = read(QStringLiteral("resources/exercise/policy.json")).value(u"networks");
        const QString known = networks.isObject() ? networks.toObject().keys().constFirst()
                                                  : networks.toArray().at(0).toObject().value(u"id").toString();
        QVERIFY(!known.isEmpty());
        QVERIFY2(refused.err.contains(known.toUtf8()), refused.err.constData());
        QVERIFY(run(asked + QStringList(known)).exitCode != 2);
    }

    void answersTheNextLineAfterABrokenOne()
    {
        const Answer answer = run({QStringLiteral("marking"), QStringLiteral("check")},
                                  "{\"input\":\n{\"input\":\"(S//NF)\",\"form\":\"portion\",\"regime\":\"ic\"}\n");
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.lines().size(), 2);
        QVERIFY(answer.lines()[0].contains(u"error"));
        QCOMPARE(answer.lines()[1].value(u"status").toString(), QStringLiteral("valid"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
