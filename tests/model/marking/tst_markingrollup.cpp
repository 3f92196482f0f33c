#include "markingfixture.h"

using namespace parallax;

/// Sections 5 and 6 by their examples (tests/data/marking-rollups.tsv), causes, losses, the running roll-up, divergences, merging.
class TestMarkingRollup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEachBanner_data();
    void makesEachBanner();
    void namesWhatCausedEachToken();
    void namesWhoIsLostAndWhere();
    void comparesWithTheStatedBanner();
    void leavesExcludedPortionsOut();
    void warnsOfMemberships();
    void addsTheModifiedHandlingLine();
    void keepsARunningRollUp();
    void writesCuiInThreeWays();
    void datesOldMarkings();
    void namesDivergences_data();
    void namesDivergences();
    void mergesTwoMarks_data();
    void mergesTwoMarks();
    void tellsWhatAMarkCovers_data();
    void tellsWhatAMarkCovers();

private:
    MarkingLanguage m_language = shippedLanguage();
};

void TestMarkingRollup::makesEachBanner_data()
{
    QTest::addColumn<QString>("portions");
    QTest::addColumn<bool>("ic");
    QTest::addColumn<QString>("banner");
    QTest::addColumn<QString>("options");
    const QList<QStringList> rows = readTable(QStringLiteral("marking-rollups.tsv"));
    QVERIFY(rows.size() > 90);
    for (const QStringList &row : rows) {
        for (const bool ic : {true, false}) {
            if (row[1] == u"both" || (row[1] == u"ic") == ic)
                QTest::newRow(qPrintable(row[0] + (ic ? QStringLiteral(" ic ") : QStringLiteral(" dod ")) + row[2])) << row[2] << ic << row[3] << row.value(4);
        }
    }
}

void TestMarkingRollup::makesEachBanner()
{
    QFETCH(QString, portions);
    QFETCH(bool, ic);
    QFETCH(QString, banner);
    QFETCH(QString, options);
    RollUpOptions settings;
    settings.regime = ic ? Regime::Ic : Regime::Dod;
    for (const QString &option : options.split(u' ', Qt::SkipEmptyParts)) {
        settings.disseminatedAnalyticProduct |= option == u"dap";
        if (option == u"intel" || option == u"nointel")
            settings.nationalIntelligence = option == u"intel";
        if (option.startsWith(u"date="))
            settings.date = *Day::parse(option.mid(5));
    }
    const QList<RollUpPortion> list = portionsOf(portions, settings.regime, m_language);
    const RollUpResult result = rollUp(list, settings, m_language);
    QCOMPARE(result.banner, banner);
    QVERIFY2(result.marking->status == MarkStatus::Valid, qPrintable(describe(*result.marking)));
    // The other way round and twice over: the same banner.
    QList<RollUpPortion> turned = list;
    std::reverse(turned.begin(), turned.end());
    QCOMPARE(rollUp(turned + list, settings, m_language).banner, banner);
}

void TestMarkingRollup::namesWhatCausedEachToken()
{
    RollUpOptions options;
    options.regime = Regime::Ic;
    const QString marks = QStringLiteral("(U) (S//SI//NF) (C//OC/REL TO USA, GBR) (//DEU S//NF) (TS//TK//REL TO USA, GBR)");
    const RollUpResult result = rollUp(portionsOf(marks, Regime::Ic, m_language), options, m_language);
    QCOMPARE(result.banner, QStringLiteral("TOP SECRET//SI/TK//FGI DEU//ORCON/NOFORN"));
    const QMap<QString, QList<int>> expected{{QStringLiteral("TOP SECRET"), {4}}, {QStringLiteral("SI"), {1}}, {QStringLiteral("TK"), {4}},
                                             {QStringLiteral("FGI DEU"), {3}}, {QStringLiteral("ORCON"), {2}}, {QStringLiteral("NOFORN"), {1, 3}}};
    QCOMPARE(result.causedBy, expected);
    const RollUpResult released = rollUp(portionsOf(QStringLiteral("(S//REL TO USA, GBR) (U) (S//REL TO USA, AUS, GBR)"), Regime::Ic, m_language), options, m_language);
    QCOMPARE(released.causedBy.value(QStringLiteral("REL TO USA, GBR")), (QList<int>{0, 2}));
}

void TestMarkingRollup::namesWhoIsLostAndWhere()
{
    RollUpOptions options;
    options.regime = Regime::Ic;
    const auto lost = [&](const char *marks) { return rollUp(portionsOf(QString::fromLatin1(marks), options.regime, m_language), options, m_language).lost; };
    QCOMPARE(lost("(S//REL TO USA, AUS, GBR) (U) (S//REL TO USA, GBR)"), (QMap<QString, int>{{QStringLiteral("AUS"), 2}}));
    QCOMPARE(lost("(S//REL TO USA, TEYE) (C)"), (QMap<QString, int>{{QStringLiteral("AUS"), 1}, {QStringLiteral("GBR"), 1}}));
    QCOMPARE(lost("(S//NF) (S//REL TO USA, GBR)"), (QMap<QString, int>{{QStringLiteral("GBR"), 0}}));
    QCOMPARE(lost("(S//REL TO USA, GBR) (S//REL TO USA, GBR)"), (QMap<QString, int>()));
    options.regime = Regime::Dod;
    QCOMPARE(lost("(S//REL TO USA, GBR) (S)"), (QMap<QString, int>{{QStringLiteral("GBR"), 1}}));
}

void TestMarkingRollup::comparesWithTheStatedBanner()
{
    RollUpOptions options;
    const QList<RollUpPortion> portions = portionsOf(QStringLiteral("(S//REL TO USA, GBR) (U)"), Regime::Dod, m_language);
    const auto compare = [&](const char *stated) {
        options.statedBanner = QString::fromLatin1(stated);
        return rollUp(portions, options, m_language);
    };
    QCOMPARE(compare("SECRET//REL TO USA, GBR").consistent, std::optional(true));
    QCOMPARE(compare("SECRET//REL TO USA, AUS, GBR").consistent, std::optional(false));
    QCOMPARE(compare("TOP SECRET//REL TO USA, GBR").findings.last().rule, QStringLiteral("RLP-13"));
    QCOMPARE(compare("CONFIDENTIAL//REL TO USA, GBR").findings.last().rule, QStringLiteral("RLP-02"));
    options.statedBanner.clear();
    QVERIFY(!rollUp(portions, options, m_language).consistent);
    // A bare REL reads the stated banner, and is a defect without one.
    const QList<RollUpPortion> bare = portionsOf(QStringLiteral("(S//REL)"), Regime::Dod, m_language);
    options.statedBanner = QStringLiteral("SECRET//REL TO USA, GBR");
    QCOMPARE(rollUp(bare, options, m_language).banner, options.statedBanner);
    options.statedBanner.clear();
    QCOMPARE(rollUp(bare, options, m_language).banner, QStringLiteral("SECRET"));
}

void TestMarkingRollup::leavesExcludedPortionsOut()
{
    RollUpOptions options;
    QList<RollUpPortion> portions = portionsOf(QStringLiteral("(S//REL TO USA, GBR) (TS//NF)"), Regime::Dod, m_language);
    portions[1].excluded = true;
    QCOMPARE(rollUp(portions, options, m_language).banner, QStringLiteral("SECRET//REL TO USA, GBR"));
    portions[0].excluded = true;
    QVERIFY(rollUp(portions, options, m_language).banner.isEmpty());
    // An unmarked portion counts as not releasable, at the highest level of the rest.
    const QList<RollUpPortion> unmarked = portionsOf(QStringLiteral("(S//REL TO USA, GBR)"), Regime::Dod, m_language) + QList<RollUpPortion>{RollUpPortion()};
    options.regime = Regime::Ic;
    QCOMPARE(rollUp(unmarked, options, m_language).banner, QStringLiteral("SECRET//NOFORN"));
}

void TestMarkingRollup::warnsOfMemberships()
{
    RollUpOptions options;
    options.regime = Regime::Ic;
    options.date = Day::fromYmd(2023, 1, 1);
    const QList<RollUpPortion> nato = portionsOf(QStringLiteral("(S//REL TO USA, NATO) (S//REL TO USA, GBR)"), Regime::Ic, m_language);
    const RollUpResult before = rollUp(nato, options, m_language);
    QVERIFY(std::any_of(before.findings.cbegin(), before.findings.cend(),
                        [](const Finding &finding) { return finding.rule == u"FDR-06" && finding.severity == Severity::Warning; }));
    const QList<RollUpPortion> treaty = portionsOf(QStringLiteral("(S//REL TO USA, NSG) (S//REL TO USA, OSTY)"), Regime::Ic, m_language);
    const RollUpResult surprising = rollUp(treaty, options, m_language);
    QVERIFY(surprising.banner.contains(u"RUS"));
    QCOMPARE(surprising.findings.size(), 2);
    options.onlyManualTetragraphs = true;
    QCOMPARE(rollUp(nato, options, m_language).banner, QStringLiteral("SECRET//NOFORN"));
}

void TestMarkingRollup::addsTheModifiedHandlingLine()
{
    RollUpOptions options;
    const QList<RollUpPortion> portions = portionsOf(QStringLiteral("(C) (//GBR R)"), Regime::Dod, m_language);
    QCOMPARE(rollUp(portions, options, m_language).notes, QStringList{QStringLiteral("CONFIDENTIAL - Modified Handling")});
    options.regime = Regime::Ic;
    QVERIFY(rollUp(portions, options, m_language).notes.isEmpty());
}

void TestMarkingRollup::keepsARunningRollUp()
{
    RollUpOptions options;
    options.regime = Regime::Ic;
    const QList<RollUpPortion> portions = portionsOf(QStringLiteral("(S//REL TO USA, GBR) (U) (S//REL TO USA, GBR) (TS//NF)"), Regime::Ic, m_language);
    RollUp running;
    for (const RollUpPortion &portion : portions)
        running.add(portion.marking);
    QCOMPARE(running.result(options, m_language).banner, QStringLiteral("TOP SECRET//NOFORN"));
    running.remove(portions[3].marking);
    QCOMPARE(running.result(options, m_language).banner, QStringLiteral("SECRET//REL TO USA, GBR"));
    running.remove(portions[0].marking);
    QCOMPARE(running.result(options, m_language).banner, QStringLiteral("SECRET//REL TO USA, GBR"));
    QCOMPARE(running.distinctMarks().size(), 2);
    running.remove(portions[2].marking);
    QCOMPARE(running.result(options, m_language).banner, QStringLiteral("UNCLASSIFIED"));
    running.remove(portions[1].marking);
    QVERIFY(running.isEmpty());
}

void TestMarkingRollup::writesCuiInThreeWays()
{
    const auto banner = [&](const QString &marks, CuiDialect dialect) {
        RollUpOptions options;
        options.cui = dialect;
        return rollUp(portionsOf(marks, Regime::Dod, m_language), options, m_language).banner;
    };
    const QString marks = QStringLiteral("(CUI//SP-AIV) (CUI//CMPRS//NOFORN) (U)");
    const QString portions = QString(marks).replace(QStringLiteral("NOFORN"), QStringLiteral("NF"));
    QCOMPARE(banner(portions, CuiDialect::ByRegime), QStringLiteral("CUI//NOFORN"));
    QCOMPARE(banner(portions, CuiDialect::Isoo), QStringLiteral("CUI//SP-AIV/CMPRS//NOFORN"));
    QCOMPARE(banner(QStringLiteral("(CUI//SP-AIV) (U//LES)"), CuiDialect::Ism), QStringLiteral("UNCLASSIFIED//CUI//SP-AIV//LES"));
    QCOMPARE(banner(QStringLiteral("(CUI//SP-AIV) (S)"), CuiDialect::Isoo), QStringLiteral("SECRET"));
    QCOMPARE(banner(QStringLiteral("(CUI//SP-AIV) (S)"), CuiDialect::Ism), QStringLiteral("SECRET//CUI//SP-AIV"));
}

void TestMarkingRollup::datesOldMarkings()
{
    const auto rules = [&](const char *marks, bool analytic) {
        RollUpOptions options;
        options.regime = Regime::Ic;
        options.disseminatedAnalyticProduct = analytic;
        QStringList found;
        for (const Finding &finding : datingHints(portionsOf(QString::fromLatin1(marks), Regime::Ic, m_language), options)) {
            found.append(finding.rule);
        }
        return found.join(u' ');
    };
    QCOMPARE(rules("(S//NF) (U)", false), QString());
    QCOMPARE(rules("(S//NF) (U//NF)", false), QStringLiteral("LEG-04"));
    QCOMPARE(rules("(S//NF) (U//NF)", true), QString());
    QCOMPARE(rules("(S//USA/CAN EYES ONLY) (U)", false), QStringLiteral("LEG-05"));
    QCOMPARE(rules("(//CTS-B) (U)", false), QStringLiteral("LEG-02"));
    QCOMPARE(rules("(S//SAR-AB/SAR-CD//NF) (U)", false), QStringLiteral("LEG-03"));
    QCOMPARE(rules("(S//NF//25X1) (U)", false), QStringLiteral("LEG-01"));
}

void TestMarkingRollup::namesDivergences_data()
{
    QTest::addColumn<QString>("portions");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QList<int>>("places");
    QTest::addRow("no difference") << "(S//NF) (U)" << "" << QList<int>();
    QTest::addRow("REL beside unmarked") << "(U) (S//REL TO USA, GBR) (S)" << "DIV-01" << QList<int>{1, 2};
    QTest::addRow("nothing common") << "(S//REL TO USA, GBR) (S//REL TO USA, AUS)" << "DIV-02" << QList<int>{0, 1};
    QTest::addRow("display only") << "(S//DISPLAY ONLY AFG) (S//DISPLAY ONLY AFG, IRQ)" << "DIV-06" << QList<int>{0, 1};
    QTest::addRow("programmes") << "(S//SAR-AB//NF) (S//SAR-CD//NF)" << "DIV-09" << QList<int>{0, 1};
    QTest::addRow("CNWDI") << "(S//RD-CNWDI//NF) (S)" << "DIV-10" << QList<int>{0};
    QTest::addRow("NATO words") << "(//CTS//BOHEMIA)" << "DIV-11" << QList<int>{0};
    QTest::addRow("restricted") << "(C) (//GBR R)" << "DIV-14" << QList<int>{1};
    QTest::addRow("companions") << "(TS//TK-BLFH//REL TO USA, GBR)" << "DIV-19" << QList<int>{0};
}

void TestMarkingRollup::namesDivergences()
{
    QFETCH(QString, portions);
    QFETCH(QString, rule);
    QFETCH(QList<int>, places);
    const QList<Divergence> found = divergences(portionsOf(portions, Regime::Dod, m_language), {}, m_language);
    if (rule.isEmpty()) {
        QVERIFY(found.isEmpty());
        return;
    }
    QStringList rules;
    for (const Divergence &divergence : found) {
        rules.append(divergence.rule);
        QVERIFY(!divergence.sentence.isEmpty());
        if (divergence.rule == rule)
            QCOMPARE(divergence.portions, places);
    }
    QVERIFY2(rules.contains(rule), qPrintable(rules.join(u' ')));
}

void TestMarkingRollup::mergesTwoMarks_data()
{
    QTest::addColumn<QString>("marks");
    QTest::addColumn<bool>("ic");
    QTest::addColumn<QString>("joined");
    QTest::addColumn<QString>("rule");
    QTest::addRow("MRG-01 narrower list") << "(S//REL TO USA, AUS, GBR) (S//REL TO USA, GBR)" << true << "(S//REL TO USA, GBR)" << "MRG-01";
    QTest::addRow("MRG-01 RELIDO") << "(S//RELIDO) (S//RELIDO)" << true << "(S//RELIDO)" << "";
    QTest::addRow("MRG-01 lost") << "(S//REL TO USA, GBR) (S//NF)" << true << "(S//NF)" << "MRG-01";
    QTest::addRow("MRG-02 classified") << "(C) (U//SBU-NF)" << true << "(C//NF)" << "";
    QTest::addRow("MRG-02 unclassified") << "(U//SBU-NF) (U//NF)" << true << "(U//NF//SBU)" << "";
    QTest::addRow("MRG-03 unclassified") << "(U//FOUO) (U//LES)" << true << "(U//LES)" << "";
    QTest::addRow("MRG-03 classified") << "(U//FOUO) (S//NF)" << true << "(S//NF)" << "";
    QTest::addRow("MRG-04") << "(S//FGI CAN//NF) (//FGI S//NF)" << true << "(S//FGI//NF)" << "MRG-04";
    QTest::addRow("MRG-05") << "(S//RD-N//NF) (S//NF)" << false << "(S//RD-N//NF)" << "MRG-05";
    QTest::addRow("plain U") << "(U) (S//REL TO USA, GBR)" << false << "(S//REL TO USA, GBR)" << "";
    QTest::addRow("programmes") << "(S//SAR-AB/SAR-CD//NF) (S//SAR-EF//NF)" << false << "(S//SAR-AB/SAR-CD/SAR-EF//NF)" << "";
}

void TestMarkingRollup::mergesTwoMarks()
{
    QFETCH(QString, marks);
    QFETCH(bool, ic);
    QFETCH(QString, joined);
    QFETCH(QString, rule);
    const Regime regime = ic ? Regime::Ic : Regime::Dod;
    const QList<RollUpPortion> both = portionsOf(marks, regime, m_language);
    const MergeResult result = mergeMarks(*both[0].marking, *both[1].marking, regime, m_language);
    QCOMPARE(result.mark, joined);
    QStringList rules;
    for (const Finding &finding : result.findings)
        rules.append(finding.rule);
    QVERIFY2(rule.isEmpty() ? rules.filter(QStringLiteral("MRG")).isEmpty() : rules.contains(rule), qPrintable(rules.join(u' ')));
}

void TestMarkingRollup::tellsWhatAMarkCovers_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("covered");
    const auto row = [](const char *mark, const char *other, bool covered) {
        QTest::addRow("%s over %s", mark, other) << QString::fromLatin1(mark) << QString::fromLatin1(other) << covered;
    };
    row("(S//NF)", "(S//NF)", true);
    row("(S//NF)", "(U)", true);
    row("(S//NF)", "(C//REL TO USA, GBR)", true);
    row("(S//REL TO USA, GBR)", "(C//REL TO USA, GBR)", true);
    row("(TS//SI//NF)", "(S//NF)", true);
    row("(U)", "(S//NF)", false);
    row("(C//NF)", "(S//NF)", false);
    row("(S//REL TO USA, GBR)", "(S//NF)", false);
    row("(S//REL TO USA, AUS, GBR)", "(S//REL TO USA, GBR)", false); // AUS may have what is written here
    row("(S//NF)", "(S//SI//NF)", false);
    row("(S//NF)", "(S//OC/NF)", false);
    row("(S//NF)", "(S//FGI GBR//NF)", false);
    row("(S//NF)", "nonsense", false);
    row("nonsense", "(U)", false);
}

void TestMarkingRollup::tellsWhatAMarkCovers()
{
    QFETCH(QString, mark);
    QFETCH(QString, other);
    QFETCH(bool, covered);
    RollUpOptions options;
    const auto read = [&](const QString &text) { return portionsOf(text, options.regime, m_language).value(0).marking; };
    QCOMPARE(covers(read(mark), read(other), options, m_language), covered);
    QVERIFY(!covers(nullptr, read(other), options, m_language));
    QVERIFY(!covers(read(mark), nullptr, options, m_language));
}

QTEST_GUILESS_MAIN(TestMarkingRollup)
#include "tst_markingrollup.moc"
