#include "storage/language/hunspellchecker.h"
#include "tests/model/document/scenario.h"

#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

class TestSpelling : public QObject
{
    Q_OBJECT
private:
    static Spelling english()
    {
        static const Spelling made = [] {
            const auto checker = spellingChecker(u"en"_s);
            if (!checker)
                qFatal("%s", qPrintable(checker.error().what));
            return Spelling{*checker, std::make_shared<const KnownWords>(scenario::catalogue().get(), *scenario::context().pack, QStringList{u"zorble"_s})};
        }();
        return made;
    }
    static QStringList wrongIn(const QString &text, const QList<WordPlace> &skipped = {})
    {
        QStringList words;
        for (const WordPlace &word : misspelt(text, skipped, english()))
            words << text.mid(word.start, word.length);
        return words;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!spellingChecker(u"en"_s))
            QSKIP("hunspell-en-us and hunspell-en-gb are not installed");
    }

    void findsWhatIsWrongAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("wrong");
        QTest::addRow("right") << u"The object drifts east; its colour and color are known."_s << QStringList();
        QTest::addRow("wrong") << u"The objekt drfits east."_s << QStringList{u"objekt"_s, u"drfits"_s};
        QTest::addRow("names") << u"Kite-7 and Halyard drift; Skarholm-Polar too."_s << QStringList();
        QTest::addRow("codes and marks") << u"(S//REL TO USA, QMR) TLE and OMM by USX-NRI"_s << QStringList();
        QTest::addRow("numbers") << u"0.42deg at 14MAR31, kite7b"_s << QStringList();
        QTest::addRow("apostrophes") << u"It doesn’t drift; Meridia’s share isn't known"_s << QStringList();
        QTest::addRow("addresses") << u"see https://exampel.invalid/documnet or C:\\\\tmep\\\\filee"_s << QStringList();
        QTest::addRow("own words") << u"a Zorble"_s << QStringList();
        QTest::addRow("accents") << u"naïve café"_s << QStringList();
        QTest::addRow("empty") << QString() << QStringList();
    }
    void findsWhatIsWrongAndNothingElse()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, wrong);
        QCOMPARE(wrongIn(text), wrong);
    }

    void leavesOutWhatIsCovered()
    {
        const QString text = u"[[obj:Qqqz]] drfits"_s;
        QCOMPARE(wrongIn(text, {{0, 12}}), QStringList{u"drfits"_s});
    }

    void knowsTheWordAtAPlace()
    {
        const QString text = u"The drfits"_s;
        QCOMPARE(wordAt(text, 6), (WordPlace{4, 6}));
        QCOMPARE(wordAt(text, 10), (WordPlace{4, 6}));
        QCOMPARE(wordAt(text, 1), (WordPlace{0, 3}));
        QCOMPARE(wordAt(QString(), 0), WordPlace());
    }

    void suggestsTheRightWord()
    {
        QVERIFY(english().checker->suggestions(u"satelite"_s).contains(u"satellite"_s));
        QVERIFY(english().checker->suggestions(u"satelite"_s).size() <= 8);
    }

    /// The scenario's own texts are English: whatever is found in them is a fault of theirs or of the check.
    void scenarioIsSpelledRight()
    {
        for (const QString &id : {u"EX-01"_s, u"EX-02"_s}) {
            const Product product = scenario::product(id);
            for (int row = 0; row < product.size(); ++row) {
                const QString text = product.at(row)->text;
                QList<WordPlace> skipped;
                for (qsizetype at = text.indexOf(u"[["); at >= 0; at = text.indexOf(u"[[", at + 2))
                    skipped << WordPlace{at, text.indexOf(u"]]", at) + 2 - at};
                QVERIFY2(wrongIn(text, skipped).isEmpty(), qPrintable(product.at(row)->id.value + u": "_s + wrongIn(text, skipped).join(u", ")));
            }
        }
    }

    void saysWhatIsMissing()
    {
        const auto none = spellingChecker(u"zz"_s);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        QVERIFY(none.error().what.contains(u"hunspell-zz"));
    }
};

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
