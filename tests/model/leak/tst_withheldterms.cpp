#include "model/document/releasecopy.h"
#include "model/leak/leakreport.h"
#include "model/leak/withheldterms.h"
#include "tests/model/document/generated.h"

#include <QCryptographicHash>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

QString said(const ReleaseCopy &copy)
{
    QString text = copy.title + u'\n' + copy.banner + u'\n';
    for (const ReleaseItem &item : copy.items)
        text += item.number + u' ' + item.mark + u' ' + item.text + u'\n' + item.altText + u'\n';
    return text;
}

} // namespace

/// What a nation may not have, told from the product and the policy alone.
class tst_WithheldTerms : public QObject
{
    Q_OBJECT

    static QStringList codesIn(const LeakSearch &search, const QString &text)
    {
        QStringList codes;
        const auto hits = search.find(text);
        for (const LeakSearch::Hit &hit : hits) {
            const WithheldTerm &term = search.terms()[hit.term];
            const QString code = term.code + u' ' + term.of;
            if (!codes.contains(code))
                codes.append(code);
        }
        codes.sort();
        return codes;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knowsEveryWithheldStringOfTheScenario_data()
    {
        QTest::addColumn<QString>("nation");
        for (const char *nation : {"QMR", "QOS", "QUL", "QZE"})
            QTest::newRow(nation) << QString::fromLatin1(nation);
    }
    void knowsEveryWithheldStringOfTheScenario()
    {
        QFETCH(QString, nation);
        const auto previews = LivePreviews::make(scenario::product(u"EX-01"_s), scenario::context(), {Audience{{nation}}});
        const WithheldTerms withheld = withheldTerms(*previews, 0);
        const LeakSearch search = withheld.search();
        const QJsonObject lists = scenario::json(u"tests/data/expected/EX-01.leak.json"_s)["by_nation"_L1][nation].toObject();
        // Fragments of a sentence ("command link") are found by the sentence; names and quantities by themselves.
        const QJsonArray secrets = lists["must_not"_L1].toArray();
        for (const QJsonValue &value : secrets) {
            const QString text = value.toString();
            const bool known = std::any_of(withheld.terms.cbegin(), withheld.terms.cend(), [&](const WithheldTerm &term) {
                return term.text.contains(text, Qt::CaseInsensitive);
            });
            QVERIFY2(known || !search.find(text).isEmpty(), qPrintable(text));
        }
        const QJsonArray wanted = lists["must"_L1].toArray();
        for (const QJsonValue &value : wanted)
            QVERIFY2(search.find(value.toString()).isEmpty(), qPrintable(value.toString() + codesIn(search, value.toString()).join(u' ')));
        QCOMPARE(codesIn(search, said(releaseCopy(*previews, 0))), QStringList());
    }

    void givesEachThingItsCode()
    {
        const auto previews = LivePreviews::make(scenario::product(u"EX-02"_s), scenario::context(), {Audience{{u"QMR"_s}}, Audience{{u"QOS"_s}}});
        const LeakSearch search = withheldTerms(*previews, 0).search();
        QCOMPARE(codesIn(search, u"thistle"_s), QStringList{u"LK-NAME SN-THISTLE"_s});
        QCOMPARE(codesIn(search, u"PX-0301"_s), QStringList{u"LK-ALIAS PX-0301"_s});
        QCOMPARE(codesIn(search, u"thanks to Osmere"_s), QStringList{u"LK-SOURCE QOS"_s});
        QCOMPARE(codesIn(search, u"OSMERE-SENTRY"_s), QStringList());
        QCOMPARE(codesIn(search, u"It was in the same plane at 14 0102Z, see there. Its origin is unknown."_s),
                 (QStringList{u"LK-HIDDEN EX-02-015"_s, u"LK-PRECISION EX-02-015"_s}));
        QCOMPARE(codesIn(search, u"(S//REL TO USA, QMR, QNV)"_s), QStringList{u"LK-BANNER EX-02-004"_s});
        QCOMPARE(codesIn(search, u"(S//REL TO USA, QMR)"_s), QStringList());
        QCOMPARE(codesIn(search, u"SECRET//FGI//ORCON/NOFORN"_s), (QStringList{u"LK-BANNER EX-02"_s, u"LK-REASON EX-02"_s}));
        QCOMPARE(codesIn(search, u"thistle_relmotion_s1.png"_s), (QStringList{u"LK-FILE EX-02-022"_s, u"LK-NAME SN-THISTLE"_s}));
        QCOMPARE(codesIn(search, u"/cell/high/rpo/qos_source/sable_v2"_s), QStringList{u"LK-META EX-02"_s});
        QCOMPARE(codesIn(search, u"EX-02-015"_s), QStringList{u"LK-XREF EX-02-015"_s});
        const QByteArray digest = QCryptographicHash::hash("Sensor THISTLE measured the closing speed as 0.9 m/s.", QCryptographicHash::Sha256).toHex();
        QCOMPARE(codesIn(search, QString::fromLatin1(digest)), QStringList{u"LK-HASH EX-02-007"_s});
        // The owner itself is no secret to the owner.
        QCOMPARE(codesIn(withheldTerms(*previews, 1).search(), u"thanks to Osmere"_s), QStringList());
    }

    /// What no copy says but by a leak that the preview flags is what the search finds, and nothing else: no false alarms.
    void agreesWithTheFlagsOfMadeUpProducts()
    {
        const PreviewContext context = scenario::context();
        const QList<Audience> audiences = {{{u"QMR"_s}}, {{u"QNV"_s}}, {{u"QUL"_s}}, {{u"QZE"_s}}, {{u"QMR"_s, u"QOS"_s}}};
        int clean = 0, leaking = 0;
        for (quint32 seed = 1; seed <= 400; ++seed) {
            QRandomGenerator random(seed);
            const auto previews = LivePreviews::make(generated::product(random, random.bounded(1, 25)), context, audiences);
            for (int a = 0; a < previews->audienceCount(); ++a) {
                const QString text = said(releaseCopy(*previews, a));
                const QStringList codes = codesIn(withheldTerms(*previews, a).search(), text);
                leaking += !codes.isEmpty();
                if (previews->isBlocked(a))
                    continue;
                ++clean;
                QVERIFY2(codes.isEmpty(), qPrintable(u"seed %1 audience %2: %3\n%4"_s.arg(seed).arg(a).arg(codes.join(u", "_s), text)));
            }
        }
        QVERIFY2(clean > 300 && leaking > 100, qPrintable(u"%1 clean, %2 leaking"_s.arg(clean).arg(leaking)));
    }
};

QTEST_GUILESS_MAIN(tst_WithheldTerms)
#include "tst_withheldterms.moc"
