#include "app/cli/deskcommands.h"
#include "app/cli/ledgercommands.h"

#include "storage/store/store.h"
#include "storage/store/storecheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// The desk from the command line, on the exercise: what is asked, who decides, and what nations then get.
class tst_DeskCommands : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_out, m_err;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    int desk(QStringList args, const QString &as = {})
    {
        if (!as.isEmpty())
            args += {u"--as"_s, as};
        return run(runDeskCommand, args + QStringList{u"--keys"_s, path(u"keys"_s), u"--at"_s, u"2031-03-14T06:00:00Z"_s});
    }
    int run(int (*command)(const QStringList &, QTextStream &, QTextStream &), const QStringList &args)
    {
        m_out.clear();
        m_err.clear();
        QTextStream out(&m_out), err(&m_err);
        return command(args + QStringList{u"--store"_s, path(u"a.db"_s)}, out, err);
    }
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> list;
        for (const QString &line : m_out.split(u'\n', Qt::SkipEmptyParts))
            list << QJsonDocument::fromJson(line.toUtf8()).object();
        return list;
    }
    void write(const QString &name, const QJsonObject &json)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(json).toJson());
    }
    /// What a nation gets of a portion, as the program itself answers.
    QString outcomeOf(const QString &portion, const QString &nation)
    {
        QProcess program;
        program.start(qEnvironmentVariable("PARALLAX_BINARY"), {u"release"_s, u"preview"_s, portion.left(5), u"--to"_s, nation, u"--network"_s, u"HARBOR-S"_s, u"--store"_s, path(u"a.db"_s)});
        if (!program.waitForFinished(60'000))
            return u"no answer"_s;
        const QJsonObject copy = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
        if (!copy.contains("portions"_L1))
            return QString::fromUtf8(program.readAllStandardError());
        for (const auto &list : {"portions"_L1, "display_only"_L1}) {
            const QJsonArray portions = copy.value(list).toArray();
            for (const QJsonValue &each : portions)
                if (each.toObject().value("id"_L1).toString() == portion)
                    return list == "portions"_L1 ? each.toObject().value("outcome"_L1).toString() : u"display only"_s;
        }
        return u"absent"_s;
    }
    QString openRequest(const QString &portions, const QString &nation)
    {
        if (desk({u"request"_s, u"open"_s, u"--product"_s, u"EX-01"_s, u"--portions"_s, portions, u"--to"_s, nation, u"--purpose"_s, u"to plan"_s}, u"WO-7"_s) != 0)
            qWarning("%s", qPrintable(m_err));
        return lines().value(0).value("request"_L1).toString();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void listsWhatTheScenarioBrings()
    {
        QCOMPARE(desk({u"request"_s, u"list"_s}), 0);
        QCOMPARE(lines().size(), 6);
        QCOMPARE(desk({u"request"_s, u"list"_s, u"--waiting"_s}), 0);
        QStringList waiting;
        for (const QJsonObject &line : lines())
            waiting << line.value("id"_L1).toString();
        QCOMPARE(waiting, (QStringList{u"RQ-31-0145"_s, u"RQ-31-0144"_s, u"RQ-31-0146"_s}));
    }

    void aGrantReleasesWhatItWasGivenForAndNothingElse()
    {
        // RELIDO: needs a disclosure official's decision.
        QCOMPARE(outcomeOf(u"EX-01-011"_s, u"QMR"_s), u"absent"_s);
        const QString id = openRequest(u"EX-01-011"_s, u"QMR"_s);
        QCOMPARE(id, u"RQ-31-0147"_s);
        QCOMPARE(outcomeOf(u"EX-01-011"_s, u"QMR"_s), u"absent"_s); // to ask is not to get
        QCOMPARE(desk({u"request"_s, u"show"_s, id}), 0);
        QCOMPARE(lines().at(1).value("authorities"_L1).toArray(), QJsonArray{u"FDRO-1"_s});

        QCOMPARE(desk({u"decision"_s, u"grant"_s, id}, u"FDO-1"_s), 1); // no authority over national intelligence
        QVERIFY2(lines().constFirst().value("error"_L1).toString().contains(u"FDRO-1"), qPrintable(m_out));
        QCOMPARE(outcomeOf(u"EX-01-011"_s, u"QMR"_s), u"absent"_s);

        QCOMPARE(desk({u"decision"_s, u"grant"_s, id, u"--until"_s, u"2031-06-30"_s}, u"FDRO-1"_s), 0);
        QCOMPARE(lines().constFirst().value("outcome"_L1).toString(), u"release"_s);
        QCOMPARE(outcomeOf(u"EX-01-011"_s, u"QMR"_s), u"release"_s);
        QCOMPARE(outcomeOf(u"EX-01-011"_s, u"QNV"_s), u"absent"_s);
        QCOMPARE(desk({u"request"_s, u"list"_s, u"--waiting"_s, u"--to"_s, u"QMR"_s}), 0);
        QVERIFY(lines().isEmpty());

        // Other words are another text: nobody has decided on them.
        Store::Options options;
        auto store = Store::open(path(u"a.db"_s), options);
        QVERIFY(store);
        Product product = (*store)->product({u"EX-01"_s}).result()->product;
        const auto row = product.rowOf({u"EX-01-011"_s});
        auto after = std::make_shared<Portion>(*product.at(row));
        after->text += u" And more."_s;
        JournalEntry entry;
        entry.position = 1;
        entry.product = product.head.id;
        entry.edit = Edit{Edit::Kind::Text, u"Type"_s, {ReplacePortion{after}}};
        auto inverse = apply(product, entry.edit);
        QVERIFY(inverse);
        entry.inverse = *inverse;
        entry.person = u"WO-7"_s;
        entry.at = Instant{Day::fromYmd(2031, 3, 14), 0};
        QVERIFY((*store)->append({u"EX-01"_s}, 0, {entry}).result());
        store->reset();
        QCOMPARE(outcomeOf(u"EX-01-011"_s, u"QMR"_s), u"absent"_s);
    }

    void conditionsHold()
    {
        const QString id = openRequest(u"EX-01-011"_s, u"QMR"_s), other = openRequest(u"EX-01-011"_s, u"QNV"_s);
        QCOMPARE(desk({u"decision"_s, u"grant"_s, id, u"--oral-visual"_s}, u"FDRO-1"_s), 0);
        QCOMPARE(outcomeOf(u"EX-01-011"_s, u"QMR"_s), u"display only"_s);
        QCOMPARE(desk({u"decision"_s, u"grant"_s, other, u"--network"_s, u"KESTREL-X"_s}, u"FDRO-1"_s), 0);
        QCOMPARE(outcomeOf(u"EX-01-011"_s, u"QNV"_s), u"absent"_s); // asked on HARBOR-S
    }

    void aDenialAndItsRevocation()
    {
        QCOMPARE(outcomeOf(u"EX-01-003"_s, u"QMR"_s), u"release"_s);
        const QString id = openRequest(u"EX-01-003"_s, u"QMR"_s);
        QCOMPARE(desk({u"decision"_s, u"deny"_s, id}, u"FDO-1"_s), 1); // says not why
        QCOMPARE(desk({u"decision"_s, u"deny"_s, id, u"--reason"_s, u"stale"_s}, u"FDO-1"_s), 0);
        const QString denied = lines().constFirst().value("decision"_L1).toString();
        QCOMPARE(outcomeOf(u"EX-01-003"_s, u"QMR"_s), u"absent"_s);
        QCOMPARE(desk({u"decision"_s, u"revoke"_s, denied, u"--reason"_s, u"no"_s}, u"WO-7"_s), 2);
        QCOMPARE(outcomeOf(u"EX-01-003"_s, u"QMR"_s), u"absent"_s);
        QCOMPARE(desk({u"decision"_s, u"revoke"_s, denied, u"--reason"_s, u"checked again"_s}, u"FDO-1"_s), 0);
        QCOMPARE(outcomeOf(u"EX-01-003"_s, u"QMR"_s), u"release"_s);
    }

    void againstAnEarlierDecisionOneSaysWhy()
    {
        const QString first = openRequest(u"EX-01-011"_s, u"QMR"_s);
        QCOMPARE(desk({u"decision"_s, u"deny"_s, first, u"--reason"_s, u"too early"_s}, u"FDRO-1"_s), 0);
        const QString second = openRequest(u"EX-01-011"_s, u"QMR"_s);
        QCOMPARE(desk({u"decision"_s, u"grant"_s, second}, u"FDRO-1"_s), 1);
        QVERIFY2(lines().constFirst().value("error"_L1).toString().contains(u"DD-0004"), qPrintable(m_out));
    }

    void consentsAreRecordedByOfficialsAlone()
    {
        // Norvale's consent for Rodmark is lacking, and refused; for Pelcor it is only lacking.
        write(u"consent.json"_s, {{"id"_L1, u"FC-90"_s}, {"owner"_L1, u"QNV"_s}, {"to"_L1, QJsonArray{u"QPC"_s}}, {"max_level"_L1, u"S"_s}, {"topics"_L1, QJsonArray{u"*"_s}},
                                  {"from"_L1, u"2031-03-14"_s}, {"until"_L1, u"2031-03-20"_s}});
        const QStringList record{u"consent"_s, u"record"_s, u"fgi_consents"_s, path(u"consent.json"_s), u"--how"_s, u"telephone"_s, u"--from"_s, u"Norvale desk officer"_s};
        QCOMPARE(desk(record), 2); // nobody acts
        QCOMPARE(desk(record, u"WO-7"_s), 2); // no delegated authority
        QVERIFY2(m_err.contains(u"does not count"), qPrintable(m_err));
        QCOMPARE(desk({u"consent"_s, u"lapsing"_s}), 0);
        QVERIFY(!m_out.contains(u"FC-90"));
        QCOMPARE(desk(record, u"FDO-2"_s), 0);
        QCOMPARE(desk({u"consent"_s, u"lapsing"_s}), 0);
        QVERIFY(m_out.contains(u"FC-90"));
        QCOMPARE(desk({u"consent"_s, u"withdraw"_s, u"fgi_consents"_s, u"FC-90"_s, u"--reason"_s, u"asked back"_s}, u"FDO-2"_s), 0);
        QCOMPARE(desk({u"consent"_s, u"lapsing"_s}), 0);
        QVERIFY(!m_out.contains(u"FC-90"));
    }

    void commentsAreOpenUntilResolved()
    {
        const QString id = openRequest(u"EX-01-003,EX-01-011"_s, u"QMR"_s);
        QCOMPARE(desk({u"request"_s, u"comment"_s, id, u"--portion"_s, u"EX-01-003"_s, u"--text"_s, u"Is the figure current?"_s}, u"FDO-1"_s), 0);
        QCOMPARE(desk({u"request"_s, u"resolve"_s, id, u"--comment"_s, u"C1"_s}, u"WO-7"_s), 0);
        QCOMPARE(desk({u"request"_s, u"resolve"_s, id, u"--comment"_s, u"C2"_s}, u"WO-7"_s), 2);
        QCOMPARE(desk({u"request"_s, u"show"_s, id}), 0);
        const QJsonObject comment = lines().constFirst().value("comments"_L1).toArray().at(0).toObject();
        QCOMPARE(comment.value("resolved_by"_L1).toString(), u"WO-7"_s);
    }

    void theLedgerLeavesTheHouseAndIsVerified()
    {
        const QString id = openRequest(u"EX-01-011"_s, u"QMR"_s);
        QCOMPARE(desk({u"decision"_s, u"grant"_s, id}, u"FDRO-1"_s), 0);
        QCOMPARE(run(runLedgerCommand, {u"list"_s, u"--about"_s, u"nation:QMR"_s, u"--about"_s, u"portion:EX-01-011"_s}), 0);
        QCOMPARE(lines().size(), 2); // asked, granted
        QCOMPARE(run(runLedgerCommand, {u"head"_s}), 0);
        const QString head = lines().constFirst().value("head"_L1).toString();
        QCOMPARE(run(runLedgerCommand, {u"export"_s, path(u"ledger.jsonl"_s)}), 0);
        QCOMPARE(run(runLedgerCommand, {u"verify"_s, path(u"ledger.jsonl"_s), u"--head"_s, head}), 0);
        QCOMPARE(run(runLedgerCommand, {u"verify"_s, u"--head"_s, head}), 0);
        QFile file(path(u"ledger.jsonl"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray all = file.readAll();
        all.replace("QMR\"", "QRD\"");
        file.resize(0);
        file.write(all);
        file.close();
        QCOMPARE(run(runLedgerCommand, {u"verify"_s, path(u"ledger.jsonl"_s)}), 1);
        const auto report = checkStoreFile(path(u"a.db"_s));
        QVERIFY(report);
        QVERIFY(report->faults.isEmpty());
        QCOMPARE(report->ledger.signatures, 2); // the key and the decision
    }

    /// What ends, and what that takes from whom: a grant until a day is lost on the day after it, by the nation that had it and no other.
    void whatLapsesTakesWhatItGave()
    {
        const QString id = openRequest(u"EX-01-011"_s, u"QMR"_s);
        QCOMPARE(desk({u"decision"_s, u"grant"_s, id, u"--until"_s, u"2031-04-17"_s}, u"FDRO-1"_s), 0);
        const QString decision = lines().constFirst().value("decision"_L1).toString();
        QCOMPARE(desk({u"consent"_s, u"lapsing"_s}), 0);
        QVERIFY(!lines().constFirst().contains("takes"_L1));
        QCOMPARE(desk({u"consent"_s, u"lapsing"_s, u"--takes"_s}), 0);
        int seen = 0;
        for (const QJsonObject &line : lines()) {
            QVERIFY(line.contains("takes"_L1));
            const QJsonArray takes = line.value("takes"_L1).toArray();
            for (const QJsonValue &each : takes) {
                QVERIFY(each.toObject().value("before"_L1) != each.toObject().value("after"_L1));
                QVERIFY(!each.toObject().value("reason"_L1).toString().isEmpty());
            }
            if (line.value("id"_L1).toString() != decision)
                continue;
            ++seen;
            QCOMPARE(line.value("until"_L1).toString(), u"2031-04-17"_s);
            QCOMPARE(takes.size(), 1);
            const QJsonObject loss = takes.at(0).toObject();
            QCOMPARE(loss.value("portion"_L1).toString(), u"EX-01-011"_s);
            QCOMPARE(loss.value("nation"_L1).toString(), u"QMR"_s);
            QCOMPARE(loss.value("before"_L1).toString(), u"release"_s);
        }
        QCOMPARE(seen, 1);
    }

    void theNextShiftIsToldWhatWaits()
    {
        const QString id = openRequest(u"EX-01-011"_s, u"QMR"_s);
        QCOMPARE(desk({u"request"_s, u"comment"_s, id, u"--portion"_s, u"EX-01-011"_s, u"--text"_s, u"<ask> the analyst"_s}, u"FDO-2"_s), 0);
        const QString other = openRequest(u"EX-01-003"_s, u"QMR"_s);
        QCOMPARE(desk({u"decision"_s, u"deny"_s, other, u"--reason"_s, u"stale by now"_s}, u"FDO-1"_s), 0);
        QCOMPARE(desk({u"request"_s, u"handover"_s}), 2);
        QCOMPARE(desk({u"request"_s, u"handover"_s, u"--out"_s, path(u"sheet.html"_s), u"--since"_s, u"2031-03-14"_s}), 0);
        const QString banner = lines().constFirst().value("banner"_L1).toString();
        QVERIFY2(banner.startsWith(u"TOP SECRET//"), qPrintable(banner)); // of EX-01, EX-02 and EX-07 one is
        QFile file(path(u"sheet.html"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString sheet = QString::fromUtf8(file.readAll());
        QCOMPARE(int(sheet.count(banner.toHtmlEscaped())), 2);
        QCOMPARE(int(sheet.count(u"EXERCISE · EXERCISE · EXERCISE"_s)), 2);
        for (const QString &told : {id, u"RQ-31-0145"_s, u"&lt;ask&gt; the analyst"_s, u"stale by now"_s})
            QVERIFY2(sheet.contains(told), qPrintable(told));
        QVERIFY(!sheet.contains(u"RQ-31-0141"_s)); // decided long ago
    }

    void theSearchFindsWhatWasAskedAndDecided()
    {
        const QString id = openRequest(u"EX-01-011"_s, u"QMR"_s);
        QCOMPARE(desk({u"decision"_s, u"deny"_s, id, u"--reason"_s, u"Überholt by Thursday"_s}, u"FDRO-1"_s), 0);
        auto store = Store::open(path(u"a.db"_s), {});
        QVERIFY(store);
        const auto found = [&](const QString &typed, int skip = 0, int most = 1000) {
            const auto answer = (*store)->searchContent(ContentQuery::parse(typed), skip, most).result();
            return answer ? *answer : ContentHits();
        };
        const ContentHits decided = found(u"uberholt thurs"_s);
        QCOMPARE(decided.hits.size(), 1);
        const ContentHit &hit = decided.hits.constFirst();
        QCOMPARE(hit.kind, ContentHit::Kind::Decision);
        QCOMPARE(hit.request, id);
        QCOMPARE(hit.portion.value, u"EX-01-011"_s);
        QCOMPARE(hit.entry, 4); // begin, request, key, decision
        QCOMPARE(hit.snippet.mid(hit.matches.constFirst().first, hit.matches.constFirst().second), u"Überholt"_s);
        QVERIFY(!hit.mark.isEmpty()); // stands under the product's banner
        const auto language = MarkingLanguage::shipped();
        QVERIFY(language);
        const QList<RollUpPortion> marks = shownMarks(decided.hits, Regime::Dod, *language);
        QVERIFY(marks.constFirst().marking && marks.constFirst().marking->marking.level == Level::Secret);
        // What came with the policy pack is found as well, and nothing where a mark is asked for, which entries do not have.
        const QList<ContentHit> authored = found(u"Wyndhall response timeline"_s).hits;
        QVERIFY(std::any_of(authored.begin(), authored.end(), [](const ContentHit &each) { return each.request == u"RQ-31-0141"; }));
        QVERIFY(found(u"uberholt mark:S"_s).hits.isEmpty());
        QVERIFY(found(u"uberholt -thursday"_s).hits.isEmpty());
        QCOMPARE(found(u"uberholt product:ex-01"_s).hits.size(), 1);
        QVERIFY(found(u"uberholt product:EX-02"_s).hits.isEmpty());
        // Page by page it is the same list, whatever the pages' size.
        for (const QString &typed : {u"plan"_s, u"the"_s, u"EX-01"_s, id}) {
            const QList<ContentHit> whole = found(typed).hits;
            QVERIFY(whole.size() > 1);
            for (int page : {1, 3, 7}) {
                QList<ContentHit> all;
                for (bool more = true; more;) {
                    const ContentHits next = found(typed, int(all.size()), page);
                    all += next.hits;
                    more = next.more;
                    QVERIFY(!more || !next.hits.isEmpty());
                }
                QCOMPARE(all, whole);
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_DeskCommands)
#include "tst_deskcommands.moc"
