#include "model/marking/oddletters.h"

#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// Words that are not what they look like.
class tst_OddLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWordsThatDeceive_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("plain") << u"ALDER 3 tracked KITE-7."_s << QStringList();
        QTest::newRow("direction override") << u"see \u202egnp.exe now"_s << QStringList{u"<U+202E>gnp.exe"_s};
        QTest::newRow("isolate") << u"A \u2066B\u2069"_s << QStringList{u"<U+2066>B<U+2069>"_s};
        QTest::newRow("no width") << u"SEC\u200bRET and SEC\u200bRET"_s << QStringList{u"SEC<U+200B>RET"_s};
        QTest::newRow("joiner in Latin") << u"KI\u200dTE"_s << QStringList{u"KI<U+200D>TE"_s};
        QTest::newRow("joiner in Persian") << u"\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"_s << QStringList();
        QTest::newRow("right-to-left mark in Hebrew") << u"\u05e9\u05dc\u05d5\u05dd\u200f"_s << QStringList();
        QTest::newRow("soft hyphen") << u"in\u00adclination"_s << QStringList();
        QTest::newRow("emoji") << u"\U0001F468\u200D\U0001F469 \u2600\uFE0F"_s << QStringList();
        QTest::newRow("Cyrillic A") << u"\u0410LDER"_s << QStringList{u"\u0410LDER (U+0410 CYRILLIC CAPITAL LETTER A)"_s};
        QTest::newRow("Greek omicron") << u"R\u039fSE"_s << QStringList{u"R\u039fSE (U+039F GREEK CAPITAL LETTER OMICRON)"_s};
        QTest::newRow("Greek delta") << u"a \u0394v of 3 \u03bcm, \u03b1-particles"_s << QStringList();
        QTest::newRow("Russian") << u"\u041c\u043e\u0441\u043a\u0432\u0430"_s << QStringList();
        QTest::newRow("accents, dashes, signs") << u"\u00e9l\u00e8ve \u2013 caf\u00e9\u2019s 10\u00a0km \u00b10.5\u00b0 5\u00b5m"_s << QStringList();
    }
    void namesWordsThatDeceive()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QCOMPARE(deceivingWords(text), words);
    }
};

QTEST_GUILESS_MAIN(tst_OddLetters)
#include "tst_oddletters.moc"
