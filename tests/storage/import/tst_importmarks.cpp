#include "storage/exchange/importmarks.h"

#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// What is taken for a portion mark, what is doubted, and what is text.
class tst_ImportMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto language = MarkingLanguage::shipped();
        QVERIFY(language);
        m_language = *language;
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void splitsMarks_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("text");
        QTest::addRow("plain") << u"(U) This brief."_s << u""_s << u"(U)"_s << u"This brief."_s;
        QTest::addRow("controls") << u"(S//REL TO USA, CAN, GBR) Pass at 0412Z."_s << u""_s << u"(S//REL TO USA, CAN, GBR)"_s << u"Pass at 0412Z."_s;
        QTest::addRow("foreign owner") << u"(//DEU S//REL TO USA, DEU) Radar."_s << u""_s << u"(//DEU S//REL TO USA, DEU)"_s << u"Radar."_s;
        QTest::addRow("CUI") << u"(CUI) List of phones."_s << u""_s << u"(CUI)"_s << u"List of phones."_s;
        QTest::addRow("no space behind") << u"(S//NF)Pass."_s << u""_s << u"(S//NF)"_s << u"Pass."_s;
        QTest::addRow("number before") << u"4. (C) Pass."_s << u"4"_s << u"(C)"_s << u"Pass."_s;
        QTest::addRow("item number") << u"16a. (S//NF) Row."_s << u"16a"_s << u"(S//NF)"_s << u"Row."_s;
        QTest::addRow("footnote number") << u"F1. (U) See Table 1."_s << u"F1"_s << u"(U)"_s << u"See Table 1."_s;
        QTest::addRow("decimal number") << u"2.3 (S) Pass."_s << u"2.3"_s << u"(S)"_s << u"Pass."_s;
        QTest::addRow("number without mark stays") << u"9 MAR drift begins"_s << u""_s << QString() << u"9 MAR drift begins"_s;
        QTest::addRow("unknown control is still a mark") << u"(S//FROBOZZ) Pass."_s << u""_s << u"(S//FROBOZZ)"_s << u"Pass."_s;
        QTest::addRow("misspelt level with control") << u"(SERCET//NF) Pass."_s << u""_s << u"(SERCET//NF)"_s << u"Pass."_s;
        QTest::addRow("misspelt level") << u"(SERCET) Pass."_s << u""_s << u"(SERCET)"_s << u"Pass."_s;
        QTest::addRow("banner words") << u"(SECRET) Pass."_s << u""_s << u"(SECRET)"_s << u"Pass."_s;
        QTest::addRow("small letters with slashes") << u"(s//nf) Pass."_s << u""_s << u"(s//nf)"_s << u"Pass."_s;
        QTest::addRow("one slash") << u"(S/NF) Pass."_s << u""_s << u"(S/NF)"_s << u"Pass."_s;
        QTest::addRow("hyphen") << u"(TS-SCI) Pass."_s << u""_s << u"(TS-SCI)"_s << u"Pass."_s;
        QTest::addRow("no divider") << u"(S REL TO USA, GBR) Pass."_s << u""_s << u"(S REL TO USA, GBR)"_s << u"Pass."_s;
        QTest::addRow("control alone") << u"(NOFORN) Pass."_s << u""_s << u"(NOFORN)"_s << u"Pass."_s;
        QTest::addRow("empty category") << u"(TS////NF) Pass."_s << u""_s << u"(TS////NF)"_s << u"Pass."_s;
        QTest::addRow("no-break space in the list") << u"(S//REL TO USA,\u00a0GBR) Pass."_s << u""_s << u"(S//REL TO USA, GBR)"_s << u"Pass."_s;
        for (const QString &text : {u"(see below) Pass."_s, u"(a) First."_s, u"(2) Second."_s, u"(ii) Third."_s, u"(U.S.) forces."_s, u"(http://example.org/x) shows."_s,
                                    u"(NATO) forces."_s, u"(S-300) battery."_s, u"(C-17) transport."_s, u"(s)he said."_s, u"(Note: none) x"_s, u"()"_s, u"("_s, u""_s, u"Pass (see Table 1)"_s,
                                    u"[[obj:PX-0107]] drifts."_s, u"[1] Source."_s, u"(A) Option."_s, u"(and/or) more"_s, u"(TBD) later"_s,
                                    u"(2025–2026) plan"_s})
            QTest::addRow("text: %s", qPrintable(text)) << text << u""_s << QString() << text;
    }
    void splitsMarks()
    {
        QFETCH(QString, source);
        const MarkSplit split = splitMark(source, m_language);
        QCOMPARE(split.doubt, QString());
        QTEST(split.mark, "mark");
        QTEST(split.text, "text");
        QTEST(split.number, "number");
        QCOMPARE(split.mark.isNull(), QTest::currentDataTag() && QByteArray(QTest::currentDataTag()).startsWith("text")
                     ? true : QByteArray(QTest::currentDataTag()) == "number without mark stays");
    }

    void doubtsDamagedMarks_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("said"); // in the doubt
        QTest::addRow("copyright sign") << u"© Gauge reads nine."_s << u"(C)"_s;
        QTest::addRow("registered sign") << u"® Gauge."_s << u"(R)"_s;
        QTest::addRow("circled letter") << u"Ⓢ Gauge."_s << u"Ⓢ"_s;
        QTest::addRow("small c") << u"(c) Gauge."_s << u"(C)"_s;
        QTest::addRow("small ts") << u"(ts) Gauge."_s << u"(TS)"_s;
        QTest::addRow("small word") << u"(secret) Gauge."_s << u"(SECRET)"_s;
        QTest::addRow("V of S") << u"(V) Gauge."_s << u"(S)"_s;
        QTest::addRow("W of C") << u"(W//NF) Gauge."_s << u"(C//NF)"_s;
        QTest::addRow("full-width parentheses") << u"（S//NF） Gauge."_s << u"(S//NF)"_s;
        QTest::addRow("full-width letter") << u"(Ｓ//NF) Gauge."_s << u"(S//NF)"_s;
        QTest::addRow("square brackets") << u"[S//NF] Gauge."_s << u"(S//NF)"_s;
        QTest::addRow("one bracket wrong") << u"{U) Gauge."_s << u"(U)"_s;
        QTest::addRow("Cyrillic letter") << u"(\u0421//NF) Gauge."_s << u"(C//NF)"_s;
        QTest::addRow("Greek letter") << u"(TS//S\u0399//NF) Gauge."_s << u"(TS//SI//NF)"_s;
        QTest::addRow("zero-width space inside") << u"(S\u200b//NF) Gauge."_s << u"invisible"_s;
        QTest::addRow("zero-width joiner before") << u"\u200d(S) Gauge."_s << u"invisible"_s;
        QTest::addRow("soft hyphen") << u"(S//NO\u00adFORN) Gauge."_s << u"invisible"_s;
        QTest::addRow("not closed") << u"(S//NF Gauge reads nine."_s << u"not closed"_s;
        QTest::addRow("part of a word") << u"(C)omputer"_s << u"part of the word"_s;
        QTest::addRow("two marks") << u"(U) (S//NF) Gauge."_s << u"(S//NF)"_s;
        QTest::addRow("second sentence marked") << u"(U) Gauge. (S) It leaks."_s << u"(S)"_s;
        QTest::addRow("mark with controls inside") << u"(U) Gauge, (S//NF) it leaks."_s << u"(S//NF)"_s;
        QTest::addRow("second mark before a capital") << u"(U) Gauge (S) It leaks."_s << u"(S)"_s;
        QTest::addRow("second mark in full width") << u"(U) Gauge, （S//NF） it leaks."_s << u"（S//NF）"_s;
        QTest::addRow("second mark with a Cyrillic letter") << u"(U) Gauge, (\u0421//NF) it leaks."_s << u"second mark"_s;
        QTest::addRow("no parentheses") << u"S//NF Gauge leaks."_s << u"without parentheses"_s;
        QTest::addRow("mark behind") << u"Gauge reads nine. (S//NF)"_s << u"behind"_s;
        QTest::addRow("mark alone") << u"(S//NF)"_s << u"alone"_s;
    }
    void doubtsDamagedMarks()
    {
        QFETCH(QString, source);
        QFETCH(QString, said);
        const MarkSplit split = splitMark(source, m_language);
        QVERIFY(split.mark.isNull());
        QCOMPARE(split.text, source);
        QVERIFY2(split.doubt.contains(said), qPrintable(split.doubt));
    }

    void leavesQuotedLevelsInTheText()
    {
        // A bare letter in the middle of a sentence names an option, not a mark.
        const MarkSplit split = splitMark(u"(U) Option (C) is best."_s, m_language);
        QCOMPARE(split.mark, u"(U)"_s);
        QCOMPARE(split.text, u"Option (C) is best."_s);
    }

    void readsBanners_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("banner");
        for (const char *line : {"SECRET//NOFORN", "UNCLASSIFIED", "CUI", "TOP SECRET//SI/TK//NOFORN", "//NATO SECRET", "SECRET//FROBOZZ",
                                 "SERCET//NOFORN", "Secret//Noforn", "//DEU SECRET"})
            QTest::addRow("%s", line) << QString::fromLatin1(line) << true;
        for (const char *line : {"Secret", "S", "(S//NF)", "SECRET PLANS", "SECRET WEAPONS OF OLD.", "http://example.org", "Summary", "NOFORN"})
            QTest::addRow("%s", line) << QString::fromLatin1(line) << false;
    }
    void readsBanners()
    {
        QFETCH(QString, line);
        QTEST(isBannerLine(line, m_language), "banner");
    }

    void saysWhoseInformationAMarkIs_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<Governance>("governance");
        QTest::addRow("U") << u"(U)"_s << Governance::None;
        QTest::addRow("CUI") << u"(CUI)"_s << Governance::None;
        QTest::addRow("foreign") << u"(//DEU S)"_s << Governance::Fgi;
        QTest::addRow("concealed") << u"(//FGI S)"_s << Governance::Fgi;
        QTest::addRow("NATO") << u"(//NS)"_s << Governance::Fgi;
        QTest::addRow("joint") << u"(//JOINT S CAN USA//REL TO USA, CAN)"_s << Governance::Joint;
        QTest::addRow("secret says nothing") << u"(S//NF)"_s << Governance::Unknown;
        QTest::addRow("U with a control says nothing") << u"(U//FOUO)"_s << Governance::Unknown;
        QTest::addRow("unmarked says nothing") << QString() << Governance::Unknown;
        QTest::addRow("unreadable says nothing") << u"(FROBOZZ)"_s << Governance::Unknown;
    }
    void saysWhoseInformationAMarkIs()
    {
        QFETCH(QString, mark);
        QTEST(governanceFromMark(mark, m_language), "governance");
    }

private:
    MarkingLanguage m_language;
};

QTEST_GUILESS_MAIN(tst_ImportMarks)
#include "tst_importmarks.moc"
