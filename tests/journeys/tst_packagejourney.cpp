#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// EX-01 from a request to signed packages for five nations, by the program itself; and that nothing is released from a ledger that was
/// altered.
class TestPackageJourney : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QByteArray m_out, m_err;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    int parallax(const QStringList &args)
    {
        QProcess program;
        program.start(qEnvironmentVariable("PARALLAX_BINARY"), args + QStringList{u"--store"_s, path(u"a.db"_s)});
        const bool ended = program.waitForFinished(120'000);
        m_out = program.readAllStandardOutput();
        m_err = program.readAllStandardError();
        return ended ? program.exitCode() : -1;
    }
    int acting(const QString &person, const QStringList &args)
    {
        return parallax(args + QStringList{u"--as"_s, person, u"--keys"_s, path(u"keys"_s), u"--at"_s, u"2031-03-14T06:00:00Z"_s});
    }
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> list;
        const QList<QByteArray> all = m_out.split('\n');
        for (const QByteArray &line : all)
            if (!line.isEmpty())
                list << QJsonDocument::fromJson(line).object();
        return list;
    }

private Q_SLOTS:
    void fromRequestToSignedPackages()
    {
        QCOMPARE(acting(u"WO-7"_s, {u"request"_s, u"open"_s, u"--product"_s, u"EX-01"_s, u"--portions"_s, u"EX-01-011"_s, u"--to"_s, u"QMR"_s, u"--purpose"_s, u"to plan"_s}), 0);
        const QString request = lines().constFirst().value("request"_L1).toString();
        const int given = acting(u"FDRO-1"_s, {u"decision"_s, u"grant"_s, request});
        QVERIFY2(given == 0, (m_out + m_err).constData());
        const QStringList nations{u"QMR"_s, u"QNV"_s, u"QOS"_s, u"QUL"_s, u"QZE"_s};
        const int status = acting(u"FDO-2"_s, {u"release"_s, u"package"_s, u"EX-01"_s, u"--to"_s, nations.join(u','), u"--out"_s, path(u"out"_s), u"--formats"_s, u"pdf,html,json"_s, u"--zip"_s});
        QVERIFY2(status == 0, (m_out + m_err).constData());
        QCOMPARE(lines().size(), 5);

        QFile granted(path(u"out/QMR/product.html"_s));
        QVERIFY(granted.open(QIODevice::ReadOnly));
        QFile notGranted(path(u"out/QNV/product.html"_s));
        QVERIFY(notGranted.open(QIODevice::ReadOnly));
        const QString said = u"rather than to interfere with it"_s; // of EX-01-011
        QVERIFY(QString::fromUtf8(granted.readAll()).contains(said));
        QVERIFY(!QString::fromUtf8(notGranted.readAll()).contains(said));

        for (const QString &nation : nations) {
            const QDir folder(path(u"out/"_s + nation));
            const QStringList files = folder.entryList(QDir::Files);
            QVERIFY(files.contains(u"index.html"_s) && files.contains(u"product.pdf"_s) && files.contains(u"manifest.json.p7s"_s));
            QVERIFY(QFile::exists(path(u"out/%1.zip"_s.arg(nation))));
            for (const QString &file : files) {
                if (file.endsWith(u".p7s"))
                    continue; // whose certificate says who signed
                const int found = parallax({u"release"_s, u"check"_s, folder.filePath(file), u"--product"_s, u"EX-01"_s, u"--to"_s, nation});
                QVERIFY2(found == 0, (file.toUtf8() + ": " + m_out + m_err).constData());
            }
            if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
                continue;
            QProcess openssl;
            openssl.start(u"openssl"_s, {u"cms"_s, u"-verify"_s, u"-binary"_s, u"-noverify"_s, u"-inform"_s, u"DER"_s, u"-in"_s, folder.filePath(u"manifest.json.p7s"_s), u"-content"_s,
                                         folder.filePath(u"manifest.json"_s), u"-out"_s, u"/dev/null"_s});
            QVERIFY(openssl.waitForFinished());
            QCOMPARE(openssl.exitCode(), 0);
        }
        QCOMPARE(parallax({u"store"_s, u"check"_s}), 0);
        QCOMPARE(parallax({u"ledger"_s, u"list"_s, u"--about"_s, u"kind:release"_s, u"--about"_s, u"nation:QMR"_s, u"--about"_s, u"portion:EX-01-011"_s}), 0);
        QCOMPARE(lines().size(), 1); // who got it, when, from whom
        QCOMPARE(parallax({u"ledger"_s, u"list"_s, u"--about"_s, u"kind:release"_s, u"--about"_s, u"nation:QNV"_s, u"--about"_s, u"portion:EX-01-011"_s}), 0);
        QVERIFY(lines().isEmpty());
    }

    /// "Why did QMR get paragraph 10?" is answered from the ledger, and decided again: now as then, or what differs is named.
    void whyTheyGotItIsDecidedAgain()
    {
        QCOMPARE(parallax({u"ledger"_s, u"why"_s, u"--nation"_s, u"QMR"_s, u"--portion"_s, u"EX-01-011"_s}), 0);
        QCOMPARE(lines().size(), 1);
        QJsonObject line = lines().constFirst();
        QCOMPARE(line.value("person"_L1).toString(), u"FDO-2"_s);
        QVERIFY(line.value("agrees"_L1).toBool());
        QCOMPARE(line.value("then"_L1).toObject().value("outcome"_L1).toString(), u"release"_s);
        QCOMPARE(line.value("again"_L1), line.value("then"_L1));
        QCOMPARE(line.value("now"_L1), line.value("then"_L1));
        QCOMPARE(line.value("policy_entry"_L1).toInt(), 1); // the one that the ledger began with
        QVERIFY(line.value("decided_by"_L1).toInt() > 1);    // the grant
        QVERIFY(line.value("changes"_L1).toArray().isEmpty());
        const int entry = line.value("entry"_L1).toInt();
        QCOMPARE(parallax({u"ledger"_s, u"why"_s, u"--nation"_s, u"QNV"_s, u"--portion"_s, u"EX-01-011"_s}), 0);
        QVERIFY(lines().isEmpty()); // they did not
        QCOMPARE(parallax({u"ledger"_s, u"replay"_s, u"1"_s}), 2);
        QVERIFY2(m_err.contains("no release"), m_err.constData());
        QCOMPARE(parallax({u"ledger"_s, u"replay"_s, u"999"_s}), 2);

        // What permitted it is taken back: then as then, now not.
        QCOMPARE(parallax({u"decision"_s, u"list"_s}), 0);
        QString grant;
        for (const QJsonObject &decision : lines())
            if (decision.value("portion"_L1).toString() == u"EX-01-011")
                grant = decision.value("id"_L1).toString();
        QCOMPARE(acting(u"FDRO-1"_s, {u"decision"_s, u"revoke"_s, grant, u"--reason"_s, u"source asked"_s}), 0);
        QCOMPARE(parallax({u"ledger"_s, u"replay"_s, QString::number(entry)}), 0);
        int differing = 0;
        for (const QJsonObject &each : lines()) {
            QVERIFY(each.value("agrees"_L1).toBool());
            if (each.value("now"_L1) == each.value("then"_L1))
                continue;
            ++differing;
            QCOMPARE(each.value("portion"_L1).toString(), u"EX-01-011"_s);
            QCOMPARE(each.value("now"_L1).toObject().value("outcome"_L1).toString(), u"needs disclosure official"_s);
            QVERIFY(each.value("changes"_L1).toArray().size() > 1); // that it differs, and by which rule
        }
        QCOMPARE(differing, 1);
        QVERIFY(lines().size() > 20);
    }

    /// Found wrong afterwards: who holds which bytes, since when, and what has come back.
    void aReleaseFoundWrongIsRecalled()
    {
        QCOMPARE(parallax({u"ledger"_s, u"list"_s, u"--about"_s, u"kind:release"_s, u"--about"_s, u"nation:QMR"_s}), 0);
        const QJsonObject release = lines().constFirst();
        const QString entry = QString::number(release.value("sequence"_L1).toInt());
        const auto spill = [&](const QString &portions, const QString &reason, const QString &of) {
            return acting(u"FDO-1"_s, {u"release"_s, u"spill"_s, of, u"--portions"_s, portions, u"--reason"_s, reason});
        };
        QCOMPARE(spill(u"EX-01-011"_s, {}, entry), 2);
        QCOMPARE(spill(u"EX-01-007"_s, u"never went"_s, entry), 2);
        QVERIFY2(m_err.contains("did not go out"), m_err.constData());
        QCOMPARE(spill(u"EX-01-011"_s, u"no release"_s, u"1"_s), 2);
        QCOMPARE(spill(u"EX-01-011"_s, u"source not asked"_s, entry), 0);
        const QString number = QString::number(lines().constFirst().value("entry"_L1).toInt());
        QCOMPARE(parallax({u"release"_s, u"spills"_s}), 0);
        QCOMPARE(lines().size(), 1);
        QCOMPARE(lines().constFirst().value("nation"_L1).toString(), u"QMR"_s);
        QCOMPARE(lines().constFirst().value("files"_L1), release.value("content"_L1).toObject().value("files"_L1));
        QVERIFY(lines().constFirst().value("recalled"_L1).toArray().isEmpty());
        QCOMPARE(parallax({u"release"_s, u"spills"_s, u"--to"_s, u"QNV"_s}), 0);
        QVERIFY(lines().isEmpty());
        QCOMPARE(acting(u"FDO-1"_s, {u"release"_s, u"recalled"_s, number, u"--how"_s, u"letter"_s, u"--from"_s, u"liaison"_s}), 0);
        QCOMPARE(parallax({u"release"_s, u"spills"_s}), 0);
        QCOMPARE(lines().constFirst().value("recalled"_L1).toArray().size(), 1);
        QCOMPARE(parallax({u"store"_s, u"check"_s}), 0);
    }

    /// QMR has EX-01-011 in full, and now it is denied to them: the copy without it, beside the one with it, tells what is withheld.
    void whatAddsUpWithAnEarlierReleaseBlocks()
    {
        const auto package = [this](const QString &nation, const QString &folder) {
            return acting(u"FDO-2"_s, {u"release"_s, u"package"_s, u"EX-01"_s, u"--to"_s, nation, u"--formats"_s, u"json"_s, u"--out"_s, path(folder)});
        };
        QCOMPARE(package(u"QMR"_s, u"second"_s), 1);
        QVERIFY2(m_out.contains("LK-COMPILE EX-01-011") && m_out.contains("in full already"), m_out.constData());
        QVERIFY(!QFile::exists(path(u"second/QMR"_s)));
        QCOMPARE(package(u"QNV"_s, u"second"_s), 0); // who gets what they got
        QCOMPARE(parallax({u"release"_s, u"preview"_s, u"EX-01"_s, u"--to"_s, u"QMR"_s}), 1);
        QString said;
        const QJsonArray flags = lines().constFirst().value("flags"_L1).toArray();
        for (const QJsonValue &flag : flags)
            if (flag["code"_L1].toString() == u"LK-COMPILE")
                said = flag["said"_L1].toString();
        QVERIFY2(said.startsWith(u"entry ") && said.endsWith(u" text > nothing"), qPrintable(said));
        const QStringList accept{u"decision"_s, u"accept-leak"_s, u"EX-01"_s, u"--to"_s, u"QMR"_s, u"--portion"_s, u"EX-01-011"_s, u"--code"_s, u"LK-COMPILE"_s, u"--said"_s, said};
        QCOMPARE(acting(u"WO-7"_s, accept + QStringList{u"--reason"_s, u"recalled"_s}), 2);
        QVERIFY2(m_err.contains("no authority"), m_err.constData());
        QCOMPARE(acting(u"FDRO-1"_s, accept + QStringList{u"--reason"_s, u"They know that it was recalled"_s}), 0);
        QVERIFY(lines().constFirst().value("stands"_L1).toBool());
        QCOMPARE(package(u"QMR"_s, u"second"_s), 0);
        QVERIFY(QFile::exists(path(u"second/QMR/product.json"_s)));
        QCOMPARE(parallax({u"store"_s, u"check"_s}), 0);
    }

    /// What only a person can word blocks the package until it is worded, or until an official lets it stand and says why.
    void whatAnOfficialLetsStandBlocksNoMore()
    {
        const auto package = [this](const QString &nation, const QString &folder) {
            return acting(u"FDO-1"_s, {u"release"_s, u"package"_s, u"EX-04"_s, u"--to"_s, nation, u"--formats"_s, u"json,html"_s, u"--out"_s, path(folder)});
        };
        const auto letStand = [this](const QString &person, const QString &nation, const QString &portion, const QString &code, const QString &said, const QString &reason) {
            return acting(person, {u"decision"_s, u"accept-leak"_s, u"EX-04"_s, u"--to"_s, nation, u"--portion"_s, portion, u"--code"_s, code, u"--said"_s, said, u"--reason"_s, reason});
        };
        QCOMPARE(package(u"QMR"_s, u"ex04"_s), 1);
        QVERIFY2(m_out.contains("LK-COUNT"), m_out.constData());
        QVERIFY(!QFile::exists(path(u"ex04/QMR"_s)));
        QCOMPARE(letStand(u"FDO-1"_s, u"QMR"_s, u"EX-04-016"_s, u"LK-COUNT"_s, u"5"_s, {}), 2);
        QVERIFY2(m_err.contains("write the reason"), m_err.constData());
        QCOMPARE(letStand(u"WO-7"_s, u"QMR"_s, u"EX-04-016"_s, u"LK-COUNT"_s, u"5"_s, u"public"_s), 2);
        QVERIFY2(m_err.contains("no authority"), m_err.constData());
        QCOMPARE(letStand(u"FDO-1"_s, u"QMR"_s, u"EX-04-016"_s, u"LK-COUNT"_s, u"6"_s, u"public"_s), 2);
        QVERIFY2(m_err.contains("LK-COUNT \"5\""), m_err.constData()); // those that are there are named
        QCOMPARE(letStand(u"FDO-1"_s, u"QMR"_s, u"EX-04-016"_s, u"LK-COUNT"_s, u"5"_s, u"The number is public"_s), 0);
        QVERIFY(lines().constFirst().value("stands"_L1).toBool());
        QCOMPARE(package(u"QMR"_s, u"ex04"_s), 0);
        QVERIFY(QFile::exists(path(u"ex04/QMR/product.html"_s)));
        QCOMPARE(parallax({u"release"_s, u"preview"_s, u"EX-04"_s, u"--to"_s, u"QMR"_s}), 0);
        QVERIFY2(m_out.contains("FDO-1 let it stand on 2031-03-1") && m_out.contains("number is public"), m_out.constData());
        // For this nation alone.
        QCOMPARE(parallax({u"release"_s, u"preview"_s, u"EX-04"_s, u"--to"_s, u"QNV"_s}), 1);
        QVERIFY(lines().constFirst().value("blocked"_L1).toBool());
        QCOMPARE(parallax({u"release"_s, u"preview"_s, u"EX-04"_s, u"--to"_s, u"QNV"_s, u"--to"_s, u"QMR"_s}), 1);
        QVERIFY(lines().constFirst().value("blocked"_L1).toBool());
        // A name of another nation's radar: over the text he has authority, over the radar he has none.
        QCOMPARE(letStand(u"FDO-1"_s, u"QRD"_s, u"EX-04-013"_s, u"LK-NAME"_s, u"ALDER"_s, u"They named it themselves"_s), 1);
        QVERIFY(!lines().constFirst().value("stands"_L1).toBool());
        QCOMPARE(package(u"QRD"_s, u"ex04"_s), 1);
        QVERIFY2(m_out.contains("LK-NAME"), m_out.constData());
        // Revoked, it blocks again.
        QCOMPARE(parallax({u"decision"_s, u"list"_s}), 0);
        QString id;
        for (const QJsonObject &line : lines())
            if (line.value("leak"_L1).toString() == u"LK-COUNT")
                id = line.value("id"_L1).toString();
        QVERIFY(!id.isEmpty());
        QCOMPARE(acting(u"WO-7"_s, {u"decision"_s, u"revoke"_s, id, u"--reason"_s, u"was not public"_s}), 0);
        QCOMPARE(package(u"QMR"_s, u"ex04b"_s), 1);
        QCOMPARE(parallax({u"store"_s, u"check"_s}), 0);
    }

    void nothingIsReleasedFromAnAlteredLedger()
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hack"_s);
            database.setDatabaseName(path(u"a.db"_s));
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString &sql : {u"DROP TRIGGER ledger_kept"_s, u"DELETE FROM ledger_subjects WHERE sequence = 2"_s, u"DELETE FROM ledger WHERE sequence = 2"_s})
                QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"hack"_s);
        QCOMPARE(acting(u"FDO-2"_s, {u"release"_s, u"package"_s, u"EX-01"_s, u"--to"_s, u"QMR"_s, u"--out"_s, path(u"again"_s), u"--formats"_s, u"json"_s}), 2);
        QVERIFY2(m_err.contains("Entry 2 is missing"), m_err.constData());
        QVERIFY(!QFile::exists(path(u"again/QMR"_s)));
    }
};

QTEST_GUILESS_MAIN(TestPackageJourney)
#include "tst_packagejourney.moc"
