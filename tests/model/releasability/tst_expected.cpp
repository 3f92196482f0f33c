// The worked results of the exercise scenario: every portion, every nation, every reason.
#include "tests/model/releasability/scenario.h"

using namespace parallax;
using namespace parallax::testing;

class TestExpected : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reachesEveryWorkedResult_data()
    {
        QTest::addColumn<int>("number");
        for (int number = 1; number <= 8; ++number)
            QTest::addRow("EX-0%d", number) << number;
    }
    void reachesEveryWorkedResult()
    {
        QFETCH(int, number);
        const PolicyPackPtr pack = exercisePack();
        const Product product = exerciseProduct(number);
        MarkCache marks(pack->language());
        DecisionCache cache(pack);
        const QJsonArray rows = jsonAt(expectedFile(product.head.id.value)).value(QStringLiteral("rows")).toArray();
        QCOMPARE(int(rows.size()), product.size());
        QStringList differences;
        for (int row = 0; row < product.size(); ++row) {
            const Portion &portion = *product.at(row);
            const QJsonObject expected = rows.at(row).toObject();
            QCOMPARE(expected.value(QStringLiteral("id")).toString(), portion.id.value);
            const Facts facts = factsOf(portion, product.head, marks);
            const QJsonObject byNation = expected.value(QStringLiteral("by_nation")).toObject();
            QCOMPARE(byNation.size(), 12);
            for (auto it = byNation.begin(); it != byNation.end(); ++it) {
                const DecisionPtr decision
                    = cache.decide(Question{facts, it.key(), product.head.regime, {}, exerciseDay(), {}});
                const QString got = rowOf(*decision);
                if (got != it.value().toString())
                    differences << QStringLiteral("%1 %2 %3: expected %4, got %5")
                                       .arg(portion.id.value, portion.mark, it.key(), it.value().toString(), got);
            }
        }
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    /// The guide says what each over-marked portion would do under the mark it asks for.
    void marksOfTheGuideDoWhatItSays()
    {
        const QByteArray guide = contents(QStringLiteral(":/parallax/exercise/guide.json"));
        const auto pack = exercisePack()->withGuide(guide, QStringLiteral("guide.json"));
        QVERIFY(pack);
        int compared = 0;
        const QJsonArray notes = QJsonDocument::fromJson(guide).object().value(QStringLiteral("notes")).toArray();
        for (const QJsonValue &note : notes) {
            const QString id = note[u"portion"].toString();
            const QJsonArray rows = note[u"outcome_changes"].toArray();
            if (rows.isEmpty() || note[u"asks"].toArray().size() != 1)
                continue;
            QSet<QString> expected, changes;
            for (const QJsonValue &row : rows)
                expected << QStringLiteral("%1: %2 -> %3").arg(row[0].toString(), row[1].toString(), row[2].toString());
            const Product product = exerciseProduct(QStringView(id).mid(3, 2).toInt());
            MarkCache marks((*pack)->language());
            Portion portion = *product.at(product.rowOf(PortionId{id}));
            portion.tearlines.clear();
            Portion asked = portion;
            asked.mark = note[u"asks"][0].toString();
            const Facts before = factsOf(portion, product.head, marks), after = factsOf(asked, product.head, marks);
            for (const NationPolicy &nation : (*pack)->nations) {
                const Decision a = decide(questionFor(before, nation.code), **pack);
                const Decision b = decide(questionFor(after, nation.code), **pack);
                if (a.outcome == b.outcome)
                    continue;
                changes << QStringLiteral("%1: %2 -> %3").arg(nation.code, outcomeName(a.outcome), outcomeName(b.outcome));
                if (outcomeRank(b.outcome) > outcomeRank(a.outcome))
                    QVERIFY2(a.remedies.constFirst().text.contains(asked.mark), qPrintable(a.remedies.constFirst().text));
            }
            QVERIFY2(changes == expected, qPrintable(QStringLiteral("%1: %2 instead of %3")
                                                        .arg(id, QStringList((changes - expected).values()).join(u'|'),
                                                             QStringList((expected - changes).values()).join(u'|'))));
            ++compared;
        }
        QVERIFY(compared >= 10);
    }

    void whatIfsChangeWhatTheyShould_data()
    {
        QTest::addColumn<QString>("id");
        for (int number = 1; number <= 6; ++number) {
            const QString id = QStringLiteral("WIF-%1").arg(number);
            QTest::addRow("%s", qPrintable(id)) << id;
        }
    }
    void whatIfsChangeWhatTheyShould()
    {
        QFETCH(QString, id);
        QJsonObject change;
        const QJsonArray whatIfs = exerciseJson().value(QStringLiteral("what_if")).toArray();
        for (const QJsonValue &whatIf : whatIfs) {
            if (whatIf[u"id"].toString() == id)
                change = whatIf[u"change"].toObject();
        }
        QVERIFY(!change.isEmpty());
        const PolicyPackPtr before = exercisePack();
        const PolicyPackPtr after = packFrom(changed(exerciseJson(), change));
        QSet<QString> expected;
        const QJsonArray results = jsonAt(expectedFile(QStringLiteral("what_if"))).value(QStringLiteral("results")).toArray();
        for (const QJsonValue &result : results) {
            if (result[u"id"].toString() != id)
                continue;
            const QJsonArray rows = result[u"portion_changes"].toArray();
            for (const QJsonValue &row : rows)
                expected << QStringLiteral("%1 %2: %3 -> %4")
                                .arg(row[0].toString(), row[1].toString(), row[2].toString(), row[3].toString());
        }
        QCOMPARE(changesBetween(before, after, twinsOf(change)), expected);
    }

private:
    /// The change as an edit of the pack's JSON.
    static QJsonObject changed(QJsonObject json, const QJsonObject &change)
    {
        const QString op = change.value(QStringLiteral("op")).toString();
        const QString nation = change.value(QStringLiteral("nation")).toString();
        QJsonObject nations = json.value(QStringLiteral("nations")).toObject();
        QJsonObject entry = nations.value(nation).toObject();
        QJsonObject ceilings = entry.value(QStringLiteral("ceilings")).toObject();
        if (op == u"set-ceiling") {
            ceilings.insert(QString::number(change.value(QStringLiteral("category")).toInt()),
                            change.value(QStringLiteral("level")));
        } else if (op == u"agreement-and-ceiling") {
            const QJsonArray categories = change.value(QStringLiteral("categories")).toArray();
            for (const QJsonValue &category : categories)
                ceilings.insert(QString::number(category.toInt()), change.value(QStringLiteral("level")));
            entry.insert(QStringLiteral("agreement"), QJsonObject{{QStringLiteral("type"), QStringLiteral("GSOIA")},
                                                                  {QStringLiteral("max_level"), change.value(QStringLiteral("level"))},
                                                                  {QStringLiteral("from"), QStringLiteral("2031-01-01")}});
        } else if (op == u"restore-nation") {
            QJsonObject agreement = entry.value(QStringLiteral("agreement")).toObject();
            agreement.remove(QStringLiteral("suspended_from"));
            entry.insert(QStringLiteral("agreement"), agreement);
            QJsonObject groups = json.value(QStringLiteral("groups")).toObject();
            const QString group = change.value(QStringLiteral("group")).toString();
            QJsonArray members = groups.value(group).toArray();
            members.append(QJsonObject{{QStringLiteral("nation"), nation}, {QStringLiteral("from"), QStringLiteral("2031-03-14")}});
            groups.insert(group, members);
            json.insert(QStringLiteral("groups"), groups);
        } else if (op == u"add-consent") {
            QJsonArray consents = json.value(QStringLiteral("fgi_consents")).toArray();
            consents.append(change.value(QStringLiteral("consent")));
            json.insert(QStringLiteral("fgi_consents"), consents);
        } else if (op == u"relido-standing-release") {
            QJsonObject regimes = json.value(QStringLiteral("regimes")).toObject();
            QJsonObject ic = regimes.value(QStringLiteral("ic")).toObject();
            ic.insert(QStringLiteral("relido_standing_release"), QJsonObject{{QStringLiteral("value"), true}});
            regimes.insert(QStringLiteral("ic"), ic);
            json.insert(QStringLiteral("regimes"), regimes);
        }
        if (!nation.isEmpty()) {
            entry.insert(QStringLiteral("ceilings"), ceilings);
            nations.insert(nation, entry);
            json.insert(QStringLiteral("nations"), nations);
        }
        return json;
    }

    /// Portions that are marked like their twin of the other collector: id to twin's id.
    static QHash<QString, QString> twinsOf(const QJsonObject &change)
    {
        QHash<QString, QString> twins;
        const QJsonArray pairs = change.value(QStringLiteral("pairs")).toArray();
        for (const QJsonValue &pair : pairs)
            twins.insert(pair[1].toString(), pair[0].toString());
        return twins;
    }

    static QSet<QString> changesBetween(const PolicyPackPtr &before, const PolicyPackPtr &after,
                                        const QHash<QString, QString> &twins)
    {
        QSet<QString> changes;
        for (int number = 1; number <= 8; ++number) {
            const Product product = exerciseProduct(number);
            MarkCache marks(before->language()), marksAfter(after->language());
            for (int row = 0; row < product.size(); ++row) {
                const Portion &portion = *product.at(row);
                Portion like = portion;
                if (const QString twin = twins.value(portion.id.value); !twin.isEmpty()) {
                    const Portion &other = *product.at(product.rowOf(PortionId{twin}));
                    like = other;
                    like.id = portion.id;
                    like.tearlines = portion.tearlines;
                }
                const Facts old = factsOf(portion, product.head, marks), now = factsOf(like, product.head, marksAfter);
                for (const NationPolicy &nation : before->nations) {
                    const Decision a = decide(questionFor(old, nation.code), *before);
                    const Decision b = decide(questionFor(now, nation.code), *after);
                    if (a.outcome != b.outcome)
                        changes << QStringLiteral("%1 %2: %3 -> %4")
                                       .arg(portion.id.value, nation.code, outcomeName(a.outcome), outcomeName(b.outcome));
                }
            }
        }
        return changes;
    }
};

QTEST_GUILESS_MAIN(TestExpected)
#include "tst_expected.moc"
