#include "markingfixture.h"

#include "model/marking/oddletters.h"
#include "model/marking/register.h"

using namespace parallax;
using namespace Qt::StringLiterals;

/// Each rule by its examples (tests/data/marking-rules.tsv), places, fixes, printed forms, suggestions, completion.
class TestMarkingRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachExampleItsStatus_data();
    void givesEachExampleItsStatus();
    void namesTheExactPlace_data();
    void namesTheExactPlace();
    void repairsInOneClick_data();
    void repairsInOneClick();
    void printsBothForms_data();
    void printsBothForms();
    void printsTitles_data();
    void printsTitles();
    void knowsThreeWaysOfWritingCui_data();
    void knowsThreeWaysOfWritingCui();
    void readsBareRelFromTheBanner();
    void knowsRetiredCodesByDate();
    void suggestsButNeverChanges();
    void offersOnlyLegalContinuations_data();
    void offersOnlyLegalContinuations();
    void knowsPackCodes();
    void everyFindingHasASentenceAndACitation();
    void namesLettersThatOnlyLookRight_data();
    void namesLettersThatOnlyLookRight();
    void survivesAnyText();

private:
    MarkingLanguage m_language = shippedLanguage();
};

void TestMarkingRules::givesEachExampleItsStatus_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("ic");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("expected");
    const QList<QStringList> rows = readTable(QStringLiteral("marking-rules.tsv"));
    QVERIFY(rows.size() > 200);
    for (const QStringList &row : rows) {
        const QString input = QString(row[2]).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
        for (const bool ic : {true, false}) {
            if (row[1] == u"both" || (row[1] == u"ic") == ic)
                QTest::newRow(qPrintable(row[0] + (ic ? QStringLiteral(" ic ") : QStringLiteral(" dod ")) + row[2])) << row[0] << ic << input << row[3];
        }
    }
}

void TestMarkingRules::givesEachExampleItsStatus()
{
    QFETCH(QString, rule);
    QFETCH(bool, ic);
    QFETCH(QString, input);
    QFETCH(QString, expected);
    const CheckedMarking checked = check(input, ic ? Regime::Ic : Regime::Dod, m_language);
    const bool warned = std::any_of(checked.findings.cbegin(), checked.findings.cend(),
                                    [](const Finding &finding) { return finding.severity == Severity::Warning; });
    const QString status = checked.status == MarkStatus::Valid && warned ? QStringLiteral("warning") : statusName(checked);
    QVERIFY2(status == expected, qPrintable(describe(checked)));
    if (expected != u"valid")
        QVERIFY2(hasFinding(checked, rule), qPrintable(describe(checked)));
    if (checked.status == MarkStatus::Noncanonical && !checked.canonical.isEmpty() && checked.marking.unknownTokens.isEmpty()) {
        const CheckedMarking again = check(checked.canonical, ic ? Regime::Ic : Regime::Dod, m_language);
        QVERIFY2(again.status == MarkStatus::Valid, qPrintable(describe(again)));
    }
    for (const Finding &finding : checked.findings)
        QVERIFY2(finding.start >= 0 && finding.start + finding.length <= input.size(), qPrintable(describe(checked)));
}

void TestMarkingRules::namesTheExactPlace_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("place");
    QTest::addRow("unknown token") << "SECRET//FROBOZZ//NOFORN" << "GRM-27" << "FROBOZZ";
    QTest::addRow("excluded") << "(S//NF/REL TO USA, GBR)" << "EXC-01" << "REL TO";
    QTest::addRow("banner word in a portion") << "(S//OC/NOFORN)" << "GRM-05" << "NOFORN";
    QTest::addRow("unknown nation") << "(S//REL TO USA, GBR, ZZZ)" << "GRM-27" << "ZZZ";
    QTest::addRow("sigma") << "(S//RD-SG 14 77//NF)" << "GRM-12" << "77";
    QTest::addRow("list out of order") << "(S//REL TO USA, NATO, JPN)" << "ORD-05" << "USA, NATO, JPN";
    QTest::addRow("empty category") << "(TS////NF)" << "GRM-03" << "//";
    QTest::addRow("compartment") << "(TS//SI-G//NF)" << "EXC-09" << "G";
    QTest::addRow("leading blanks count") << "  SERCET//NOFORN" << "GRM-27" << "SERCET";
}

void TestMarkingRules::namesTheExactPlace()
{
    QFETCH(QString, input);
    QFETCH(QString, rule);
    QFETCH(QString, place);
    const CheckedMarking checked = check(input, Regime::Ic, m_language);
    for (const Finding &finding : checked.findings) {
        if (finding.rule == rule) {
            QCOMPARE(input.mid(finding.start, finding.length), place);
            return;
        }
    }
    QFAIL(qPrintable(describe(checked)));
}

void TestMarkingRules::repairsInOneClick_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("after");
    QTest::addRow("category split") << "SECRET//ORCON//NOFORN" << "GRM-02" << "SECRET//ORCON/NOFORN";
    QTest::addRow("category order") << "(S//NF//SI)" << "ORD-01" << "(S//SI//NF)";
    QTest::addRow("control order") << "SECRET//DEA SENSITIVE/NOFORN" << "ORD-02" << "SECRET//NOFORN/DEA SENSITIVE";
    QTest::addRow("list order") << "SECRET//REL TO USA, NATO, JPN" << "ORD-05" << "SECRET//REL TO USA, JPN, NATO";
    QTest::addRow("USA late") << "SECRET//REL TO CAN, USA, GBR" << "ORD-05" << "SECRET//REL TO USA, CAN, GBR";
    QTest::addRow("USA missing") << "(S//REL TO AUS, GBR)" << "EXC-06" << "(S//REL TO USA, AUS, GBR)";
    QTest::addRow("case") << "Secret//Noforn" << "GRM-04" << "SECRET//NOFORN";
    QTest::addRow("vocabulary") << "(S//NOFORN)" << "GRM-05" << "(S//NF)";
    QTest::addRow("level") << "(SECRET//NF)" << "GRM-05" << "(S//NF)";
    QTest::addRow("misspelt level") << "SERCET//NOFORN" << "GRM-27" << "SECRET//NOFORN";
    QTest::addRow("misspelt control") << "SECRET//NOFRON" << "GRM-27" << "SECRET//NOFORN";
    QTest::addRow("old country code") << "(S//REL TO USA, UK)" << "GRM-27" << "(S//REL TO USA, GBR)";
    QTest::addRow("eyes only") << "(S//USA/CAN/GBR EYES ONLY)" << "GRM-18" << "(S//REL TO USA, CAN, GBR)";
    QTest::addRow("declassification") << "SECRET//NOFORN//25X1" << "GRM-25" << "SECRET//NOFORN";
    QTest::addRow("trailing separator") << "SECRET//NOFORN//" << "GRM-03" << "SECRET//NOFORN";
    QTest::addRow("duplicate") << "SECRET//NOFORN/NOFORN" << "GRM-23" << "SECRET//NOFORN";
    QTest::addRow("duplicate nation") << "(S//REL TO USA, CAN, CAN)" << "GRM-23" << "(S//REL TO USA, CAN)";
    QTest::addRow("missing slashes") << "DEU SECRET" << "GRM-07" << "//DEU SECRET";
    QTest::addRow("no parent") << "(TS//NK//NF)" << "GRM-09" << "(TS//SI-NK//NF)";
    QTest::addRow("no hyphen") << "(TS//SI G//OC/NF)" << "GRM-09" << "(TS//SI-G//OC/NF)";
    QTest::addRow("NATO top secret") << "//NATO TOP SECRET" << "GRM-14" << "//COSMIC TOP SECRET";
    QTest::addRow("comma spacing") << "(S//REL TO USA,CAN)" << "GRM-16" << "(S//REL TO USA, CAN)";
    QTest::addRow("single slash") << "SECRET/NOFORN" << "GRM-02" << "SECRET//NOFORN";
    QTest::addRow("CNWDI") << "SECRET//RD-N//NOFORN" << "GRM-12" << "SECRET//RD-CNWDI//NOFORN";
    QTest::addRow("legacy") << "TOP SECRET//COMINT//NOFORN" << "GRM-24" << "TOP SECRET//SI//NOFORN";
}

void TestMarkingRules::repairsInOneClick()
{
    QFETCH(QString, input);
    QFETCH(QString, rule);
    QFETCH(QString, after);
    const CheckedMarking checked = check(input, Regime::Ic, m_language);
    for (const Finding &finding : checked.findings) {
        if (finding.rule != rule || !finding.fix)
            continue;
        QString text = input;
        QCOMPARE(text.replace(finding.fix->start, finding.fix->length, finding.fix->replacement), after);
        QCOMPARE(statusName(check(after, Regime::Ic, m_language)), QStringLiteral("valid"));
        return;
    }
    QFAIL(qPrintable(describe(checked)));
}

void TestMarkingRules::printsBothForms_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("ic");
    QTest::addColumn<QString>("portion");
    QTest::addColumn<QString>("banner");
    QTest::addRow("controls") << "(S//OC/NF)" << true << "(S//OC/NF)" << "SECRET//ORCON/NOFORN";
    QTest::addRow("SBU") << "(U//SBU-NF)" << true << "(U//SBU-NF)" << "UNCLASSIFIED//SBU NOFORN";
    QTest::addRow("sigma") << "SECRET//RD-SIGMA 14 18//NOFORN" << true << "(S//RD-SG 14 18//NF)" << "SECRET//RD-SIGMA 14 18//NOFORN";
    QTest::addRow("NATO ic") << "(//CTS-B)" << true << "(//CTS//BOHEMIA)" << "//COSMIC TOP SECRET//BOHEMIA";
    QTest::addRow("NATO dod") << "(//CTS//BOHEMIA)" << false << "(//CTS-B)" << "//COSMIC TOP SECRET BOHEMIA";
    QTest::addRow("NATO activity") << "(//NIR)" << true << "(//NIR)" << "//NATO ISAF RESTRICTED";
    QTest::addRow("SAP dod") << "(TS//SAR-BFG/SAR-MDP)" << false << "(TS//SAR-BFG/SAR-MDP)" << "TOP SECRET//SAR-BFG/SAR-MDP";
    QTest::addRow("joint") << "(//JOINT S CAN USA//REL TO USA, CAN)" << true << "(//JOINT S CAN USA//REL TO USA, CAN)"
                           << "//JOINT SECRET CAN USA//REL TO USA, CAN";
    QTest::addRow("title") << "TOP SECRET//TALENT KEYHOLE//NOFORN" << true << "(TS//TK//NF)" << "TOP SECRET//TK//NOFORN";
    QTest::addRow("DCNI") << "(U//DCNI)" << true << "(U//DCNI)" << "UNCLASSIFIED//DOD UCNI";
    QTest::addRow("CUI dod") << "CUI//SP-EXPT//REL TO USA, GBR" << false << "(CUI//REL TO USA, GBR)" << "CUI//REL TO USA, GBR";
}

void TestMarkingRules::printsBothForms()
{
    QFETCH(QString, input);
    QFETCH(bool, ic);
    QFETCH(QString, portion);
    QFETCH(QString, banner);
    const CheckedMarking checked = check(input, ic ? Regime::Ic : Regime::Dod, m_language);
    QCOMPARE(checked.asPortion, portion);
    QString shortBanner = checked.asBanner;
    QCOMPARE(shortBanner.replace(QStringLiteral("TALENT KEYHOLE"), QStringLiteral("TK")), banner);
}

void TestMarkingRules::printsTitles_data()
{
    QTest::addColumn<QString>("portion");
    QTest::addColumn<QString>("titles");
    QTest::addRow("SCI") << "(TS//SI-G/TK-BLFH//OC/NF)"
                         << "TOP SECRET//SI-GAMMA/TALENT KEYHOLE-BLUEFISH//ORIGINATOR CONTROLLED/NOT RELEASABLE TO FOREIGN NATIONALS";
    QTest::addRow("AEA") << "(S//RD-CNWDI-SG 14//NF)"
                         << "SECRET//RESTRICTED DATA-CRITICAL NUCLEAR WEAPON DESIGN INFORMATION-SIGMA 14//NOT RELEASABLE TO FOREIGN NATIONALS";
    QTest::addRow("REL") << "(S//REL TO USA, GBR)" << "SECRET//AUTHORIZED FOR RELEASE TO USA, GBR";
    QTest::addRow("SAP") << "(S//SAR-AB//NF)" << "SECRET//SPECIAL ACCESS REQUIRED-AB//NOT RELEASABLE TO FOREIGN NATIONALS";
    QTest::addRow("non-IC") << "(U//SBU-NF)" << "UNCLASSIFIED//SENSITIVE BUT UNCLASSIFIED NOFORN";
}

void TestMarkingRules::printsTitles()
{
    QFETCH(QString, portion);
    QFETCH(QString, titles);
    const Marking mark = parseMarking(portion, std::nullopt, m_language);
    QCOMPARE(printMarking(mark, Form::Banner, Regime::Ic, m_language, BannerStyle::Titles), titles);
    const CheckedMarking again = check(titles, Regime::Ic, m_language);
    QVERIFY2(again.status == MarkStatus::Valid, qPrintable(describe(again)));
    QCOMPARE(again.asPortion, portion);
}

void TestMarkingRules::knowsThreeWaysOfWritingCui_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("dod");
    QTest::addColumn<QString>("isoo");
    QTest::addColumn<QString>("ism");
    QTest::addRow("alone") << "CUI" << "valid" << "valid" << "valid";
    QTest::addRow("categories") << "CUI//SP-AIV/SP-PRIIG/CMPRS/JURY//NOFORN" << "noncanonical" << "valid" << "valid";
    QTest::addRow("beside a level") << "UNCLASSIFIED//CUI//SP-AIV/CMPRS//NOFORN" << "invalid" << "invalid" << "valid";
    QTest::addRow("classified") << "SECRET//CUI//NOFORN" << "invalid" << "valid" << "valid";
    QTest::addRow("non-IC control") << "CUI//SP-AIV//LIMDIS" << "invalid" << "invalid" << "valid";
    QTest::addRow("order") << "CUI//CMPRS/SP-AIV" << "noncanonical" << "noncanonical" << "noncanonical";
}

void TestMarkingRules::knowsThreeWaysOfWritingCui()
{
    QFETCH(QString, mark);
    for (const auto &[dialect, column] : {std::pair(CuiDialect::ByRegime, "dod"), std::pair(CuiDialect::Isoo, "isoo"), std::pair(CuiDialect::Ism, "ism")}) {
        CheckContext context;
        context.cui = dialect;
        const CheckedMarking checked = checkMarking(mark, std::nullopt, context, m_language);
        const QString expected = *static_cast<QString *>(QTest::qData(column, qMetaTypeId<QString>()));
        QVERIFY2(statusName(checked) == expected, qPrintable(QLatin1StringView(column) + QStringLiteral(": ") + describe(checked)));
    }
}

void TestMarkingRules::readsBareRelFromTheBanner()
{
    const CheckedMarking checked = check(QStringLiteral("(S//REL)"), Regime::Dod, m_language, QStringLiteral("SECRET//REL TO USA, AUS"));
    QVERIFY2(checked.status == MarkStatus::Valid, qPrintable(describe(checked)));
    QVERIFY(checked.marking.relTo.set.contains(*m_language.codes->find(u"AUS")));
    QCOMPARE(checked.canonical, QStringLiteral("(S//REL)"));
    QCOMPARE(checked.asBanner, QStringLiteral("SECRET//REL TO USA, AUS"));
    QCOMPARE(statusName(check(QStringLiteral("(S//REL)"), Regime::Dod, m_language, QStringLiteral("SECRET//NOFORN"))), QStringLiteral("invalid"));
    // Checked again under the other regime, without the banner, it keeps the list it has read.
    CheckContext other;
    other.regime = Regime::Ic;
    QCOMPARE(statusName(checkMarking(checked.marking, other, m_language)), QStringLiteral("valid"));
    const CheckedMarking retired = check(QStringLiteral("(S//HCS//NF)"), Regime::Ic, m_language);
    QCOMPARE(retired.marking.unknownTokens, QStringList{QStringLiteral("HCS")});
    other.regime = Regime::Dod;
    QVERIFY(checkMarking(retired.marking, other, m_language).marking.unknownTokens.isEmpty());
    const QString joint = QStringLiteral("//JOINT SECRET CAN USA//REL TO USA, CAN");
    QCOMPARE(statusName(check(QStringLiteral("(//JOINT S//REL)"), Regime::Ic, m_language, joint)), QStringLiteral("valid"));
    QCOMPARE(statusName(check(QStringLiteral("(//JOINT S//REL TO USA, CAN)"), Regime::Ic, m_language)), QStringLiteral("invalid"));
}

void TestMarkingRules::knowsRetiredCodesByDate()
{
    CheckContext context;
    context.regime = Regime::Ic;
    const QString mark = QStringLiteral("(S//REL TO USA, ISAF)");
    for (const auto &[date, severity] : {std::pair(Day::fromYmd(2012, 1, 1), Severity::Info), std::pair(Day::fromYmd(2020, 1, 1), Severity::Warning)}) {
        context.date = date;
        const CheckedMarking checked = checkMarking(mark, std::nullopt, context, m_language);
        QCOMPARE(statusName(checked), QStringLiteral("valid"));
        QVERIFY(hasFinding(checked, QStringLiteral("EXC-23")));
        QCOMPARE(checked.findings.first().severity, severity);
    }
}

void TestMarkingRules::suggestsButNeverChanges()
{
    const CheckedMarking checked = check(QStringLiteral("SECRET//NOFRON"), Regime::Ic, m_language);
    QCOMPARE(statusName(checked), QStringLiteral("invalid"));
    QVERIFY(!checked.marking.has(Control::Noforn));
    QCOMPARE(checked.marking.unknownTokens, QStringList{QStringLiteral("NOFRON")});
    QVERIFY(checked.canonical.isEmpty());
    // Two equally near tokens: no suggestion rather than a guess.
    QCOMPARE(nearestOf(u"AB", {QStringLiteral("AC"), QStringLiteral("AD")}), QString());
}

void TestMarkingRules::offersOnlyLegalContinuations_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<QString>("notOffered");
    QTest::addRow("start") << "(" << "(S" << "(R";
    QTest::addRow("level") << "(S" << "(S//NF" << "(S//FOUO";
    QTest::addRow("after NOFORN") << "(S//NF/" << "(S//NF/PR" << "(S//NF/REL TO USA, ";
    QTest::addRow("letters") << "(S//R" << "(S//REL TO USA, " << "(S//RAWFISA/";
    QTest::addRow("list") << "(S//REL TO USA, CA" << "(S//REL TO USA, CAN" << "(S//REL TO USA, CAF)";
    QTest::addRow("list goes on") << "(S//REL TO USA, CAN, " << "(S//REL TO USA, CAN, CHE" << "(S//REL TO USA, CAN, AUS";
    QTest::addRow("closing") << "(S//NF" << "(S//NF)" << "(S//NF//SI";
    QTest::addRow("confidential") << "(C//" << "(C//NF" << "(C//TK";
    QTest::addRow("companion to come") << "(TS//SI-" << "(TS//SI-G" << "(TS//SI-G)";
}

void TestMarkingRules::offersOnlyLegalContinuations()
{
    QFETCH(QString, prefix);
    QFETCH(QString, offered);
    QFETCH(QString, notOffered);
    const QStringList found = legalContinuations(prefix, Regime::Ic, m_language, 200);
    QVERIFY2(found.contains(offered), qPrintable(found.join(u'\n')));
    QVERIFY(!found.contains(notOffered));
    for (const QString &text : found) {
        QVERIFY2(text.startsWith(prefix), qPrintable(text));
        if (text.endsWith(u')'))
            QCOMPARE(statusName(check(text, Regime::Ic, m_language)), QStringLiteral("valid"));
    }
    QVERIFY(legalContinuations(prefix, Regime::Ic, m_language, 3).size() <= 3);
}

void TestMarkingRules::knowsPackCodes()
{
    const auto language = m_language.with({{QStringLiteral("QMR"), QStringLiteral("Meridia"), GroupState::Nation, {}, {}},
                                           {QStringLiteral("CSPX"), QStringLiteral("Group"), GroupState::Decomposable, {}, {{QStringLiteral("QMR"), {}}}}});
    QVERIFY(bool(language));
    const QString mark = QStringLiteral("(S//REL TO USA, QMR, CSPX)");
    QCOMPARE(statusName(check(mark, Regime::Dod, *language)), QStringLiteral("valid"));
    QCOMPARE(statusName(check(mark, Regime::Dod, m_language)), QStringLiteral("invalid"));
    QCOMPARE(legalContinuations(u"(S//REL TO USA, ", Regime::Dod, *language, 1), QStringList{QStringLiteral("(S//REL TO USA, QMR")});
    QVERIFY(!m_language.with({{QStringLiteral("QMR"), {}, GroupState::Nation, {}, {}}, {QStringLiteral("QMR"), {}, GroupState::Nation, {}, {}}}));
}

void TestMarkingRules::everyFindingHasASentenceAndACitation()
{
    for (const QStringList &row : readTable(QStringLiteral("marking-rules.tsv"))) {
        for (const Regime regime : {Regime::Ic, Regime::Dod}) {
            for (const Finding &finding : check(row[2], regime, m_language).findings) {
                const RuleText text = ruleText(finding.rule, m_language);
                QVERIFY2(!text.sentence.isEmpty() && !text.citation.isEmpty(), qPrintable(finding.rule));
                QVERIFY2(!finding.message.isEmpty() && !finding.message.contains(u"%1"), qPrintable(finding.message));
            }
        }
    }
    QVERIFY(ruleText(QStringLiteral("XXX-99"), m_language).sentence.isEmpty());
}

void TestMarkingRules::namesLettersThatOnlyLookRight_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mended"); // empty: no letter of a mark is like it
    QTest::addRow("Cyrillic") << u"(\u0421//NF)"_s << u"U+0421 CYRILLIC CAPITAL LETTER ES, which looks like “C”"_s << u"(C//NF)"_s;
    QTest::addRow("Greek") << u"(TS//\u039DF)"_s << u"U+039D GREEK CAPITAL LETTER NU, which looks like “N”"_s << u"(TS//NF)"_s;
    QTest::addRow("full width") << u"(S//\uFF2E\uFF26)"_s << u"U+FF2E FULLWIDTH LATIN CAPITAL LETTER N"_s << u"(S//NF)"_s;
    QTest::addRow("wide parentheses") << u"\uFF08S//NF\uFF09"_s << u"U+FF08 FULLWIDTH LEFT PARENTHESIS"_s << u"(S//NF)"_s;
    QTest::addRow("zero width") << u"(S//N\u200BF)"_s << u"U+200B ZERO WIDTH SPACE, which is not seen"_s << u"(S//NF)"_s;
    QTest::addRow("turned") << u"(\u202ES//NF\u202C)"_s << u"U+202E RIGHT-TO-LEFT OVERRIDE, which is not seen"_s << u"(S//NF)"_s;
    QTest::addRow("isolated") << u"(S//\u2067NF\u2069)"_s << u"U+2067 RIGHT-TO-LEFT ISOLATE, which is not seen"_s << u"(S//NF)"_s;
    QTest::addRow("soft hyphen") << u"(S//NF\u00AD)"_s << u"U+00AD SOFT HYPHEN, which is not seen"_s << u"(S//NF)"_s;
    QTest::addRow("byte order mark") << u"\uFEFF(S//NF)"_s << u"U+FEFF ZERO WIDTH NO-BREAK SPACE, which is not seen"_s << u"(S//NF)"_s;
    QTest::addRow("nation") << u"(S//REL TO USA, Q\u041CR)"_s << u"U+041C CYRILLIC CAPITAL LETTER EM"_s << u"(S//REL TO USA, QMR)"_s;
    QTest::addRow("slashes") << u"(S\u2215\u2215NF)"_s << u"U+2215 DIVISION SLASH, which looks like “/”"_s << u"(S//NF)"_s;
    QTest::addRow("tag") << u"(S//NF\U000E0041)"_s << u"U+E0041 TAG LATIN CAPITAL LETTER A, which is not seen"_s << u"(S//NF)"_s;
    QTest::addRow("ideograph") << u"(S//\u4E2D)"_s << u"U+4E2D"_s << QString();
}

void TestMarkingRules::namesLettersThatOnlyLookRight()
{
    QFETCH(QString, mark);
    QFETCH(QString, name);
    QFETCH(QString, mended);
    const CheckedMarking checked = checkMarking(mark, Form::Portion, {}, m_language);
    QCOMPARE(checked.status, MarkStatus::Invalid);
    const Finding *found = nullptr;
    for (const Finding &finding : checked.findings) {
        if (finding.message.contains(name))
            found = &finding;
        for (const QChar c : finding.message)
            QVERIFY2(!isInvisible(c.unicode()) || c.isSurrogate(), "a message must not be turned or hidden itself");
    }
    QVERIFY2(found, qPrintable(name));
    QCOMPARE(found->severity, Severity::Error);
    QCOMPARE(found->fix.has_value(), !mended.isEmpty());
    if (mended.isEmpty())
        return;
    QString after = mark;
    after.replace(found->fix->start, found->fix->length, found->fix->replacement);
    QCOMPARE(after, mended);
    for (const Finding &finding : checkMarking(after, Form::Portion, {}, m_language).findings)
        QVERIFY(!finding.message.contains(u"plain letters"_s));
}

void TestMarkingRules::survivesAnyText()
{
    const QStringList hostile{QString(), QStringLiteral("("), QStringLiteral(")"), QStringLiteral("()"), QStringLiteral("//"), QStringLiteral("/"),
                              QStringLiteral("(//)"), QStringLiteral("(S//REL TO ,)"), QStringLiteral("(S//REL TO ,,,)"), QStringLiteral("SAR-"),
                              QStringLiteral("SECRET//SAR-"), QStringLiteral("SECRET//SI-"), QStringLiteral("SECRET//-"), QStringLiteral("SECRET//EYES"),
                              QStringLiteral("SECRET//EYES ONLY"), QStringLiteral("(S//USA/EYES ONLY/NF)"), QStringLiteral("(EYES ONLY)"),
                              QStringLiteral("JOINT"), QStringLiteral("//JOINT"), QStringLiteral("(//FGI)"), QStringLiteral("(//NATO)"), QStringLiteral("//NATO"),
                              QStringLiteral("(S//ACCM-)"), QStringLiteral("(S//RD-)"), QStringLiteral("(S//RD-SG)"),
                              QStringLiteral("(CUI//)"), QStringLiteral("CUI/"), QStringLiteral("(CUI//SP-)"), QString(5000, u'/'), QString(5000, u'('),
                              QStringLiteral("\n\n"), QStringLiteral("SECRET\n"), QString(QChar(0))};
    for (const QString &text : hostile) {
        for (const Regime regime : {Regime::Ic, Regime::Dod}) {
            const CheckedMarking checked = check(text, regime, m_language);
            const bool harmless = text.trimmed() == u"SECRET";
            QVERIFY2(checked.status == MarkStatus::Invalid || harmless, qPrintable(text.left(60) + u' ' + describe(checked)));
            for (const Finding &finding : checked.findings)
                QVERIFY(finding.start >= 0 && finding.length >= 0 && finding.start + finding.length <= text.size());
        }
        legalContinuations(text, Regime::Ic, m_language);
    }
}

QTEST_GUILESS_MAIN(TestMarkingRules)
#include "tst_markingrules.moc"
