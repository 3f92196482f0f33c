#include "app/cli/exportcommands.h"
#include "app/cli/storecommands.h"
#include "model/document/product.h"
#include "storage/exchange/copyformat.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

/// Text that a reader of the file can get at, however it is packed.
QByteArray openedUp(const QByteArray &bytes, const QString &format, const QString &scratch)
{
    if (format != u"pdf")
        return bytes;
    const QString path = scratch + u"/opened.pdf"_s;
    writeBytes(path, bytes);
    QByteArray all;
    for (const QStringList &command : {QStringList{u"pdftotext"_s, path, u"-"_s},
                                       QStringList{u"qpdf"_s, u"--qdf"_s, u"--object-streams=disable"_s, path, u"-"_s}}) {
        QProcess process;
        process.start(command.constFirst(), command.mid(1));
        if (process.waitForFinished(20'000))
            all += process.readAllStandardOutput();
    }
    return all;
}

} // namespace

class TestStoreCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_out, m_err;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    int store(const QStringList &args)
    {
        m_out.clear();
        m_err.clear();
        QTextStream out(&m_out), err(&m_err);
        return runStoreCommand(args + QStringList{u"--store"_s, path(u"a.db"_s)}, out, err);
    }
    int preview(const QStringList &args, QByteArray *bytes)
    {
        m_err.clear();
        QBuffer out(bytes);
        out.open(QIODevice::WriteOnly);
        QTextStream err(&m_err);
        return runReleasePreviewCommand(args + QStringList{u"--store"_s, path(u"a.db"_s)}, out, err);
    }
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> list;
        const QStringList each = m_out.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : each)
            list.append(QJsonDocument::fromJson(line.toUtf8()).object());
        return list;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void createsOnce()
    {
        QCOMPARE(store({u"create"_s}), 0);
        QCOMPARE(lines().constFirst().value(u"products"_s).toInt(), 8);
        QCOMPARE(store({u"create"_s}), 2);
        QVERIFY(m_err.contains(u"a.db"));
        QCOMPARE(store({u"check"_s}), 0);
        QCOMPARE(lines().constLast().value(u"faults"_s).toInt(), 0);
        QCOMPARE(lines().constLast().value(u"portions"_s).toInt(), 161);
    }

    void searchesWhatIsStored()
    {
        QCOMPARE(store({u"create"_s}), 0);
        QCOMPARE(store({u"search"_s, u"\"ALDER tracked\""_s}), 0);
        QCOMPARE(lines().size(), 1);
        QCOMPARE(lines().constFirst().value(u"portion"_s).toString(), u"EX-01-008"_s);
        QVERIFY(!lines().constFirst().value(u"mark"_s).toString().isEmpty());
        QCOMPARE(store({u"search"_s, u"the"_s, u"--limit"_s, u"3"_s, u"--kind"_s, u"portion"_s}), 0);
        QCOMPARE(lines().size(), 3);
        QCOMPARE(store({u"search"_s, u"ex-01"_s, u"--kind"_s, u"product"_s}), 0);
        QCOMPARE(lines().constFirst().value(u"product"_s).toString(), u"EX-01"_s);
        QCOMPARE(store({u"search"_s, u"Wyndhall"_s, u"--kind"_s, u"request"_s}), 0);
        QVERIFY(!lines().isEmpty());
        QCOMPARE(lines().constFirst().value(u"request"_s).toString(), u"RQ-31-0141"_s);
        QCOMPARE(store({u"search"_s, u"zzzznothing"_s}), 0);
        QVERIFY(lines().isEmpty());
        QCOMPARE(store({u"search"_s, u" -alder"_s}), 2);
        QVERIFY(m_err.contains(u"not wanted"));
        QCOMPARE(store({u"search"_s, u"alder"_s, u"--kind"_s, u"song"_s}), 2);
        QCOMPARE(store({u"search"_s, u"alder"_s, u"--limit"_s, u"0"_s}), 2);
    }

    void comparesVersions()
    {
        QCOMPARE(store({u"create"_s}), 0);
        QCOMPARE(store({u"versions"_s, u"EX-01"_s}), 0);
        QCOMPARE(lines().constFirst().value(u"position"_s).toInt(-1), 0);
        QCOMPARE(store({u"diff"_s, u"EX-01"_s, u"--from"_s, u"0"_s}), 0);
        QVERIFY(lines().isEmpty());
        QCOMPARE(store({u"diff"_s, u"EX-01"_s, u"--from"_s, u"7"_s}), 2);
        QCOMPARE(store({u"diff"_s, u"EX-01"_s, u"--from"_s, u"yesterday"_s}), 2);
        QCOMPARE(store({u"versions"_s, u"EX-99"_s}), 2);
    }

    void anEmptyStoreStaysEmpty()
    {
        QCOMPARE(store({u"create"_s, u"--empty"_s}), 0);
        QCOMPARE(lines().constFirst().value(u"products"_s).toInt(), 0);
        QByteArray bytes;
        QCOMPARE(preview({u"EX-01"_s, u"--to"_s, u"QMR"_s}, &bytes), 2);
        QCOMPARE(store({u"export"_s}), 0);
        QVERIFY(m_out.isEmpty());
    }

    void takesFeedsIntoTheCatalogue()
    {
        const QString samples = QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/orbit/");
        QCOMPARE(store({u"create"_s, u"--empty"_s}), 0);
        QCOMPARE(store({u"import"_s, samples + u"exercise_omm.csv"_s, samples + u"exercise_tle.txt"_s, samples + u"exercise_cdm.xml"_s}), 0);
        QCOMPARE(lines().size(), 3);
        QCOMPARE(lines()[0].value(u"added"_s).toInt(), 2);
        QCOMPARE(lines()[0].value(u"objects_added"_s).toInt(), 2);
        QCOMPARE(lines()[1].value(u"element_sets"_s).toInt(), 2);
        QCOMPARE(lines()[2].value(u"messages"_s).toInt(), 1);
        // Once more changes nothing.
        QCOMPARE(store({u"import"_s, samples + u"exercise_omm.csv"_s}), 0);
        QCOMPARE(lines()[0].value(u"added"_s).toInt(), 0);
        QCOMPARE(lines()[0].value(u"known"_s).toInt(), 2);
        QCOMPARE(store({u"check"_s}), 0);
        const QJsonObject summary = lines().constLast();
        QCOMPARE(summary.value(u"objects"_s).toInt(), 3);   // 90001 is in both files
        QCOMPARE(summary.value(u"messages"_s).toInt(), 1);
    }

    void takesABrokenFeedWholeOrNotAtAll()
    {
        QFile sample(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/orbit/exercise_tle.txt"));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QList<QByteArray> rows = sample.readAll().split('\n');
        rows[3].replace(10, 1, "x");
        writeBytes(path(u"broken.tle"_s), rows.join('\n'));
        QCOMPARE(store({u"create"_s, u"--empty"_s}), 0);
        QCOMPARE(store({u"import"_s, path(u"broken.tle"_s)}), 1);
        QVERIFY(lines()[0].value(u"error"_s).toObject().value(u"where"_s).toString().contains(u"line 4, INCLINATION"_s));
        QCOMPARE(store({u"check"_s}), 0);
        QCOMPARE(lines().constLast().value(u"objects"_s).toInt(), 0);
        QCOMPARE(store({u"import"_s, u"--leave-out"_s, path(u"broken.tle"_s)}), 1);
        QCOMPARE(lines()[0].value(u"added"_s).toInt(), 1);
        QCOMPARE(lines()[0].value(u"left_out"_s).toInt(), 1);
        QVERIFY(!lines()[0].value(u"findings"_s).toArray().isEmpty());
    }

    void someCommandsNeverMakeAStore()
    {
        for (const QStringList &args : {QStringList{u"check"_s}, {u"export"_s}, {u"backup"_s, path(u"b.db"_s)},
                                        {u"restore"_s, path(u"b.db"_s)}}) {
            QCOMPARE(store(args), 2);
            QVERIFY(!m_err.isEmpty());
            QVERIFY(QDir(m_dir->path()).isEmpty());
        }
        QCOMPARE(store({}), 2);
        QCOMPARE(store({u"destroy"_s}), 2);
        QCOMPARE(store({u"check"_s, u"--nonsense"_s}), 2);
    }

    void exportsAndImportsProducts()
    {
        QCOMPARE(store({u"create"_s}), 0);
        QCOMPARE(store({u"export"_s}), 0);
        QCOMPARE(lines().size(), 8);
        QCOMPARE(lines().constFirst().value(u"id"_s).toString(), u"EX-01"_s);
        const auto shipped = Product::fromJson(bytesOf(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/products/EX-01.json")), u"EX-01"_s);
        QCOMPARE(lines().constFirst().value(u"document"_s).toObject(), shipped->toJson());
        QCOMPARE(store({u"export"_s, u"EX-02"_s, u"EX-99"_s, u"--out"_s, path(u"out"_s)}), 1);
        QCOMPARE(lines().size(), 2);
        QCOMPARE(lines().constLast().value(u"error"_s).toObject().value(u"code"_s).toString(), u"not-found"_s);
        QVERIFY(QFile::exists(path(u"out/EX-02.json"_s)));

        for (const QString &format : {u"html"_s, u"md"_s, u"fodt"_s}) {
            QCOMPARE(store({u"export"_s, u"EX-02"_s, u"--format"_s, format, u"--out"_s, path(u"out"_s)}), 0);
            QCOMPARE(store({u"import"_s, path(u"out/EX-02."_s + format), u"--id"_s, u"OTHER"_s}), 1); // it is there already, under its own id
            QCOMPARE(lines().constFirst().value(u"error"_s).toObject().value(u"code"_s).toString(), u"conflict"_s);
        }
        QCOMPARE(store({u"export"_s, u"EX-02"_s, u"--format"_s, u"pdf"_s, u"--out"_s, path(u"out"_s)}), 2);
        QVERIFY(QFile::remove(path(u"a.db"_s)));
        QCOMPARE(store({u"create"_s, u"--empty"_s}), 0);
        QCOMPARE(store({u"import"_s, path(u"out/EX-02.fodt"_s)}), 0);
        QCOMPARE(store({u"export"_s, u"EX-02"_s}), 0);
        QCOMPARE(lines().constFirst().value(u"document"_s).toObject(),
                 Product::fromJson(bytesOf(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/products/EX-02.json")), u"EX-02"_s)->toJson());
        QVERIFY(QFile::remove(path(u"a.db"_s)));
        QCOMPARE(store({u"create"_s, u"--empty"_s}), 0);
        QCOMPARE(store({u"import"_s, path(u"out/EX-02.json"_s)}), 0);
        QCOMPARE(lines().constFirst().value(u"portions"_s).toInt(), 29);
        QCOMPARE(store({u"import"_s, path(u"out/EX-02.json"_s)}), 1);
        QCOMPARE(lines().constFirst().value(u"error"_s).toObject().value(u"code"_s).toString(), u"conflict"_s);
        QCOMPARE(store({u"import"_s, path(u"absent.md"_s)}), 1);
        QCOMPARE(lines().constFirst().value(u"error"_s).toObject().value(u"code"_s).toString(), u"not-found"_s);
    }

    void importsTextAndSaysWhatIsMissing()
    {
        writeBytes(path(u"weekly brief.md"_s), "# (U) Weekly\n\n(S//REL TO USA, QMR) Words with a [link](http://x).\n");
        QCOMPARE(store({u"create"_s}), 0);
        QCOMPARE(store({u"import"_s, path(u"weekly brief.md"_s)}), 1);
        QJsonObject line = lines().constFirst();
        QCOMPARE(line.value(u"product"_s).toString(), u"WEEKLY-BRIEF"_s);
        QCOMPARE(line.value(u"portions"_s).toInt(), 2);
        QCOMPARE(line.value(u"marks"_s).toInt(), 2);
        QCOMPARE(line.value(u"missing"_s).toArray(), (QJsonArray{u"regime"_s, u"originator"_s, u"topic"_s, u"date"_s}));
        QVERIFY(!line.value(u"not_read"_s).toArray().isEmpty());

        QCOMPARE(store({u"import"_s, path(u"weekly brief.md"_s), u"--id"_s, u"WB-2"_s, u"--regime"_s, u"dod"_s, u"--originator"_s,
                        u"USX-INT"_s, u"--topic"_s, u"geo-track"_s, u"--category"_s, u"8"_s, u"--date"_s, u"2031-03-14"_s}), 0);
        line = lines().constFirst();
        QVERIFY(line.value(u"missing"_s).toArray().isEmpty());
        QByteArray bytes;
        QCOMPARE(preview({u"WB-2"_s, u"--to"_s, u"QMR"_s}, &bytes), 0);
        const QJsonObject copy = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(copy.value(u"banner"_s).toString(), u"SECRET//REL TO USA, QMR"_s);
        QCOMPARE(copy.value(u"portions"_s).toArray().size(), 2);

        for (const QStringList &wrong : {QStringList{u"--category"_s, u"9"_s}, {u"--regime"_s, u"nato"_s}, {u"--date"_s, u"soon"_s},
                                         {u"--governance"_s, u"XX"_s}}) {
            QCOMPARE(store(QStringList{u"import"_s, path(u"weekly brief.md"_s)} + wrong), 2);
            QVERIFY(m_err.contains(wrong.constFirst()));
        }
    }

    void importsPacksAndObjectsOnlyWhenTheyAreSound()
    {
        QCOMPARE(store({u"create"_s}), 0);
        const QString exercise = QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/");
        QCOMPARE(store({u"import"_s, u"--pack"_s, u"mine"_s, exercise + u"policy.json"_s}), 0);
        QCOMPARE(lines().constFirst().value(u"nations"_s).toInt(), 12);
        QCOMPARE(store({u"import"_s, u"--objects"_s, exercise + u"objects.json"_s}), 0);
        writeBytes(path(u"broken_pack.json"_s), "{\"nations\": 7}");
        QCOMPARE(store({u"import"_s, u"--pack"_s, u"mine"_s, path(u"broken_pack.json"_s)}), 1);
        QVERIFY(lines().constFirst().contains(u"error"_s));
        QByteArray bytes;
        QCOMPARE(preview({u"EX-01"_s, u"--to"_s, u"QMR"_s, u"--pack"_s, u"mine"_s}, &bytes), 0); // what was there is still there
    }

    void backsUpAndRestores()
    {
        QCOMPARE(store({u"create"_s}), 0);
        QCOMPARE(store({u"backup"_s, path(u"b.db"_s)}), 0);
        QCOMPARE(store({u"backup"_s, path(u"b.db"_s)}), 2);
        QCOMPARE(store({u"restore"_s, path(u"b.db"_s)}), 0);
        QVERIFY(QFile::exists(lines().constFirst().value(u"kept"_s).toString()));
        QCOMPARE(store({u"restore"_s, path(u"absent.db"_s)}), 2);
        QCOMPARE(store({u"check"_s}), 0);
    }

    void copiesHoldWhatTheyMustAndNothingElse_data()
    {
        QTest::addColumn<QString>("nation");
        QTest::addColumn<QString>("format");
        for (const QString &nation : {u"QMR"_s, u"QOS"_s, u"QUL"_s, u"QZE"_s})
            for (const QString &format : {u"json"_s, u"html"_s, u"md"_s, u"pdf"_s})
                QTest::addRow("%s %s", qPrintable(nation), qPrintable(format)) << nation << format;
    }
    void copiesHoldWhatTheyMustAndNothingElse()
    {
        QFETCH(QString, nation);
        QFETCH(QString, format);
        if (format == u"pdf" && (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty() || QStandardPaths::findExecutable(u"qpdf"_s).isEmpty()))
            QSKIP("poppler-utils and qpdf are not installed");
        const QJsonObject wanted = QJsonDocument::fromJson(bytesOf(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/expected/EX-01.leak.json")))
                                       .object().value(u"by_nation"_s).toObject().value(nation).toObject();
        QVERIFY(!wanted.isEmpty());
        const QString file = path(u"copy."_s + format);
        QByteArray nothing;
        const int code = preview({u"EX-01"_s, u"--to"_s, nation, u"--format"_s, format, u"--out"_s, file}, &nothing);
        QVERIFY2(code == 0, qPrintable(m_err));
        QVERIFY(nothing.isEmpty());
        QVERIFY((QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
        // White space is folded: a line end may stand inside a sentence.
        const QString text = QString::fromUtf8(openedUp(bytesOf(file), format, m_dir->path())).simplified().toLower();
        const QJsonArray mustNot = wanted.value(u"must_not"_s).toArray(), must = wanted.value(u"must"_s).toArray();
        for (const QJsonValue &word : mustNot)
            QVERIFY2(!text.contains(word.toString().toLower()), qPrintable(word.toString()));
        for (const QJsonValue &word : must)
            QVERIFY2(text.contains(word.toString().toLower()), qPrintable(word.toString()));
        // Nor anything of ours: ids, authors, the parent's banner.
        for (const QString &trace : {u"EX-01-0"_s, u"WO-7"_s, u"USX-INT"_s, u"NOFORN"_s, u"kite7b_final"_s})
            QVERIFY2(!text.contains(trace.toLower()), qPrintable(trace));
    }

    void everyNationGetsItsCopyOfEveryProduct()
    {
        // Either the copy reads back as it must, or flags refuse it by name; nothing else.
        int written = 0, refused = 0;
        for (int i = 1; i <= 8; ++i) {
            for (const QString &nation : {u"QMR"_s, u"QNV"_s, u"QUL"_s}) {
                QByteArray bytes;
                const int code = preview({u"EX-0%1"_s.arg(i), u"--to"_s, nation, u"--format"_s, u"html"_s}, &bytes);
                QVERIFY2(code == 0 || (code == 1 && m_err.contains(u"LK-")), qPrintable(m_err));
                QCOMPARE(bytes.isEmpty(), code != 0);
                ++(code == 0 ? written : refused);
            }
        }
        QVERIFY2(written > 12, qPrintable(QString::number(written)));
        QVERIFY2(refused > 0, "EX-02 is flawed on purpose; some copy of it is blocked");
    }

    void saysWhatIsWrongWithTheQuestion_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<QString>("said");
        QTest::newRow("no product") << QStringList{u"--to"_s, u"QMR"_s} << u"product"_s;
        QTest::newRow("unknown product") << QStringList{u"EX-99"_s, u"--to"_s, u"QMR"_s} << u"EX-99"_s;
        QTest::newRow("no nation") << QStringList{u"EX-01"_s} << u"--to"_s;
        QTest::newRow("unknown nation") << QStringList{u"EX-01"_s, u"--to"_s, u"QXX"_s} << u"QXX"_s;
        QTest::newRow("unknown format") << QStringList{u"EX-01"_s, u"--to"_s, u"QMR"_s, u"--format"_s, u"doc"_s} << u"doc"_s;
        QTest::newRow("bad day") << QStringList{u"EX-01"_s, u"--to"_s, u"QMR"_s, u"--format"_s, u"md"_s, u"--as-of"_s, u"soon"_s} << u"soon"_s;
        QTest::newRow("unknown pack") << QStringList{u"EX-01"_s, u"--to"_s, u"QMR"_s, u"--pack"_s, u"none"_s} << u"none"_s;
        QTest::newRow("no such folder") << QStringList{u"EX-01"_s, u"--to"_s, u"QMR"_s, u"--out"_s, u"/dev/null/a.md"_s} << u"/dev/null"_s;
    }
    void saysWhatIsWrongWithTheQuestion()
    {
        QFETCH(QStringList, args);
        QFETCH(QString, said);
        QByteArray bytes;
        QCOMPARE(preview(args, &bytes), 2);
        QVERIFY2(m_err.contains(said), qPrintable(m_err));
        QVERIFY(bytes.isEmpty());
    }

    /// As on a disc, or a share that may only be read.
    void checksAndRestoresFromADiskThatCannotBeWritten()
    {
        QCOMPARE(store({u"create"_s}), 0);
        const QString disk = path(u"disk"_s);
        QVERIFY(QDir().mkpath(disk) && QFile::copy(path(u"a.db"_s), disk + u"/b.db"_s));
        const auto inRoom = [&](const QStringList &command, QByteArray *out) {
            QProcess child;
            child.start(u"bwrap"_s, QStringList{u"--bind"_s, u"/"_s, u"/"_s, u"--ro-bind"_s, disk, disk, u"--"_s, qEnvironmentVariable("PARALLAX_BINARY"), u"store"_s} + command);
            if (!child.waitForStarted() || !child.waitForFinished(60'000))
                return -1;
            *out = child.readAllStandardOutput();
            m_err = QString::fromUtf8(child.readAllStandardError());
            return m_err.startsWith(u"bwrap:"_s) ? -1 : child.exitCode();
        };
        QByteArray out;
        const int done = inRoom({u"check"_s, u"--store"_s, disk + u"/b.db"_s}, &out);
        if (done < 0)
            QSKIP("bubblewrap may make no rooms here");
        QVERIFY2(done == 0 && out.contains("\"faults\":0"), qPrintable(m_err));
        QCOMPARE(inRoom({u"restore"_s, disk + u"/b.db"_s, u"--store"_s, path(u"c.db"_s)}, &out), 0);
        QCOMPARE(inRoom({u"search"_s, u"KITE-7"_s, u"--store"_s, path(u"c.db"_s)}, &out), 0);
        QVERIFY(out.contains("EX-01"));
        // What writes says that it cannot, and where.
        QCOMPARE(inRoom({u"search"_s, u"KITE-7"_s, u"--store"_s, disk + u"/b.db"_s}, &out), 2);
        QVERIFY2(m_err.contains(disk) && m_err.contains(u"cannot be written"_s), qPrintable(m_err));
    }
};

QTEST_MAIN(TestStoreCommands)
#include "tst_storecommands.moc"
