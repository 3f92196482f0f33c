#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Files through the real binary: our own copies, and what others might send.
class tst_ReleaseCheck : public QObject
{
    Q_OBJECT

    struct Answer
    {
        int exitCode = -1;
        QList<QJsonObject> lines;
        QByteArray err;
        QSet<QString> codes() const
        {
            QSet<QString> all;
            for (const QJsonObject &line : lines)
                all.insert(line["code"_L1].toString());
            return all;
        }
    };

    QTemporaryDir m_folder;

    Answer run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(qEnvironmentVariable("PARALLAX_BINARY"), QStringList{u"release"_s} + arguments + QStringList{u"--store"_s, m_folder.filePath(u"s.db"_s)});
        Answer answer;
        if (!process.waitForFinished(120'000))
            return answer;
        answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
        const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines)
            if (!line.isEmpty())
                answer.lines.append(QJsonDocument::fromJson(line).object());
        answer.err = process.readAllStandardError();
        return answer;
    }
    QString made(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    static QString source(const QString &path) { return QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/") + path; }

private Q_SLOTS:
    void findsNothingInOurOwnCopies_data()
    {
        QTest::addColumn<QString>("format");
        for (const char *format : {"json", "html", "md", "fodt", "pdf"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void findsNothingInOurOwnCopies()
    {
        QFETCH(QString, format);
        const QString path = m_folder.filePath(u"copy."_s + format);
        QCOMPARE(run({u"preview"_s, u"EX-01"_s, u"--to"_s, u"QMR"_s, u"--format"_s, format, u"--out"_s, path}).exitCode, 0);
        const Answer clean = run({u"check"_s, path, u"--product"_s, u"EX-01"_s, u"--to"_s, u"QMR"_s});
        QVERIFY2(clean.lines.isEmpty(), QJsonDocument(clean.lines.value(0)).toJson());
        QCOMPARE(clean.exitCode, 0);
        QCOMPARE(run({u"check"_s, path}).exitCode, 0);
        // The same file in another's hands.
        const Answer other = run({u"check"_s, path, u"--product"_s, u"EX-01"_s, u"--to"_s, u"QZE"_s});
        QCOMPARE(other.exitCode, 1);
        for (const QString &code : {u"LK-NAME"_s, u"LK-HIDDEN"_s, u"LK-BANNER"_s, u"LK-PRECISION"_s})
            QVERIFY2(other.codes().contains(code), qPrintable(code));
        for (const char *field : {"file", "code", "where", "what", "fix", "citation"})
            QVERIFY2(!other.lines.constFirst()[QLatin1StringView(field)].toString().isEmpty(), field);
    }

    void findsAProductsSecretsByDocumentAndPolicyToo()
    {
        const Answer found = run({u"check"_s, source(u"products/EX-02.json"_s), u"--document"_s, source(u"products/EX-02.json"_s), u"--policy"_s, u"exercise"_s,
                                  u"--objects"_s, source(u"objects.json"_s), u"--to"_s, u"QMR"_s});
        QCOMPARE(found.exitCode, 1);
        for (const QString &code : {u"LK-NAME"_s, u"LK-ALIAS"_s, u"LK-SOURCE"_s, u"LK-XREF"_s, u"LK-BANNER"_s, u"LK-META"_s, u"LK-FILE"_s, u"LK-HIDDEN"_s})
            QVERIFY2(found.codes().contains(code), qPrintable(code));
    }

    void tellsWithoutAProductWhatIsALeakAnyway()
    {
        const Answer found = run({u"check"_s, made(u"a.html"_s, "<html><body><p>a</p><!-- later --></body></html>")});
        QCOMPARE(found.exitCode, 1);
        QCOMPARE(found.codes(), QSet<QString>{u"LK-HIDDEN"_s});
    }

    void saysWhatItCannotDo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString file = source(u"policy.json"_s);
        QTest::newRow("no file named") << QStringList{u"check"_s};
        QTest::newRow("no such file") << QStringList{u"check"_s, u"/nonexistent"_s};
        QTest::newRow("no nation") << QStringList{u"check"_s, file, u"--product"_s, u"EX-01"_s};
        QTest::newRow("no partner") << QStringList{u"check"_s, file, u"--product"_s, u"EX-01"_s, u"--to"_s, u"QQQ"_s};
        QTest::newRow("no product") << QStringList{u"check"_s, file, u"--product"_s, u"EX-99"_s, u"--to"_s, u"QMR"_s};
        QTest::newRow("a nation and nothing to compare") << QStringList{u"check"_s, file, u"--to"_s, u"QMR"_s};
        QTest::newRow("a document without policy") << QStringList{u"check"_s, file, u"--document"_s, file, u"--to"_s, u"QMR"_s};
    }
    void saysWhatItCannotDo()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = run(arguments);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.lines.isEmpty());
        QVERIFY(!answer.err.isEmpty());
    }

    void goesOnBehindAFileThatItCannotRead()
    {
        const Answer answer = run({u"check"_s, u"/nonexistent"_s, made(u"b.html"_s, "<html><body><p hidden>a</p></body></html>")});
        QCOMPARE(answer.exitCode, 2);
        QCOMPARE(answer.lines.size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_ReleaseCheck)
#include "tst_releasecheck.moc"
