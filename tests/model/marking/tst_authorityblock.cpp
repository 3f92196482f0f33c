#include "markingfixture.h"

#include "model/marking/authorityblock.h"

using namespace parallax;

/// CAB-01 to CAB-11.
class TestAuthorityBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItPrints();
    void checksTheBlock_data();
    void checksTheBlock();
    void findsTheLongestProtection_data();
    void findsTheLongestProtection();
    void namesPortionsThatAreNotNsi();
    void staysOffUnclassifiedDocuments();

private:
    CheckedMarkingPtr banner(const char *text) const
    {
        return std::make_shared<const CheckedMarking>(check(QString::fromLatin1(text), Regime::Dod, m_language));
    }
    MarkingLanguage m_language = shippedLanguage();
};

void TestAuthorityBlock::readsBackWhatItPrints()
{
    const QString text = QStringLiteral("Classified By: Jane Roe, Chief\nDerived From: Multiple Sources\nDeclassify On: 25X3, 20501231\n"
                                        "Sources:\nGuide LT-31, 20310101\nReport 7, 20300505\n");
    const AuthorityBlock block = parseAuthorityBlock(text);
    QCOMPARE(block.classifiedBy, QStringLiteral("Jane Roe, Chief"));
    QCOMPARE(block.sources.size(), 2);
    QCOMPARE(printAuthorityBlock(block), text);
    QVERIFY(parseAuthorityBlock(QStringLiteral("nothing of the kind: here")).isEmpty());
}

void TestAuthorityBlock::checksTheBlock_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<bool>("original");
    QTest::addColumn<QString>("rules");
    QTest::addRow("derivative") << "Classified By: A\nDerived From: Guide, 20310101\nDeclassify On: 20560314" << false << "";
    QTest::addRow("original") << "Classified By: A\nReason: 1.4(c)\nDeclassify On: 20560314" << true << "";
    QTest::addRow("original without reason") << "Classified By: A\nDeclassify On: 20560314" << true << "CAB-01";
    QTest::addRow("reason that is none") << "Classified By: A\nReason: 1.4(z)\nDeclassify On: 20560314" << true << "CAB-01";
    QTest::addRow("nobody") << "Derived From: Guide\nDeclassify On: 20560314" << false << "CAB-02";
    QTest::addRow("derived from nothing") << "Classified By: A\nDeclassify On: 20560314" << false << "CAB-02";
    QTest::addRow("no list") << "Classified By: A\nDerived From: Multiple Sources\nDeclassify On: 20560314" << false << "CAB-02";
    QTest::addRow("reason on a derivative") << "Classified By: A\nReason: 1.4(c)\nDerived From: Guide\nDeclassify On: 20560314" << false << "CAB-02";
    QTest::addRow("two values") << "Classified By: A\nDerived From: Guide\nDeclassify On: 20560314\nDeclassify On: 20400101" << false << "CAB-03";
    QTest::addRow("none") << "Classified By: A\nDerived From: Guide" << false << "CAB-03";
    QTest::addRow("date in words") << "Classified By: A\nDerived From: Guide\nDeclassify On: 31 Dec 2049" << false << "CAB-04";
    QTest::addRow("26 years") << "Classified By: A\nDerived From: Guide\nDeclassify On: 20570314" << false << "CAB-04";
    QTest::addRow("before origin") << "Classified By: A\nDerived From: Guide\nDeclassify On: 20200314" << false << "CAB-04";
    QTest::addRow("no such day") << "Classified By: A\nDerived From: Guide\nDeclassify On: 20490231" << false << "CAB-04";
    QTest::addRow("event") << "Classified By: A\nDerived From: Guide\nDeclassify On: Completion of the exercise" << false << "CAB-05";
    QTest::addRow("human source with a date") << "Classified By: A\nDerived From: Guide\nDeclassify On: 50X1-HUM, 20560314" << false << "CAB-06";
    QTest::addRow("human source") << "Classified By: A\nDerived From: Guide\nDeclassify On: 50X1-HUM" << false << "";
    QTest::addRow("exemption with a date") << "Classified By: A\nDerived From: Guide\nDeclassify On: 25X3, 20801231" << false << "";
    QTest::addRow("50X without a date") << "Classified By: A\nDerived From: Guide\nDeclassify On: 50X6" << false << "CAB-06";
    QTest::addRow("retired") << "Classified By: A\nDerived From: Guide\nDeclassify On: OADR" << false << "CAB-09";
    QTest::addRow("N/A without cause") << "Classified By: A\nDerived From: Guide\nDeclassify On: N/A to RD portions. See source list for NSI portions." << false
                                       << "CAB-07";
}

void TestAuthorityBlock::checksTheBlock()
{
    QFETCH(QString, block);
    QFETCH(bool, original);
    QFETCH(QString, rules);
    AuthorityContext context;
    context.origin = Day::fromYmd(2031, 3, 14);
    context.original = original;
    context.banner = banner("SECRET//NOFORN");
    QStringList found;
    for (const Finding &finding : checkAuthorityBlock(parseAuthorityBlock(block), context)) {
        found.append(finding.rule);
        QVERIFY(!ruleText(finding.rule, m_language).sentence.isEmpty());
    }
    QCOMPARE(found.join(u' '), rules);
}

void TestAuthorityBlock::findsTheLongestProtection_data()
{
    QTest::addColumn<QString>("sources");
    QTest::addColumn<QString>("portions");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("source");
    QTest::addRow("the worked example") << "20401231|25X4, 20501231|X3@2001-05-01" << "" << "25X4, 20501231" << 1;
    QTest::addRow("with a NATO portion") << "20401231|25X4, 20501231|X3@2001-05-01" << "(//NS)" << "N/A to NATO portions. See source list for NSI portions." << -1;
    QTest::addRow("RD and NATO") << "20401231" << "(S//RD//NF) (//NS)" << "N/A to RD and NATO portions. See source list for NSI portions." << -1;
    QTest::addRow("all of them") << "" << "(S//RD//NF) (S//FRD//NF) (S//TFNI//NF)" << "N/A to RD/FRD/TFNI portions. See source list for NSI portions." << -1;
    QTest::addRow("step before date") << "25X3, 20991231|50X1-HUM" << "" << "50X1-HUM" << 1;
    QTest::addRow("human before weapons") << "50X2-WMD|50X1-HUM" << "" << "50X1-HUM" << 1;
    QTest::addRow("50X before 25X") << "25X3, 20991231|50X6, 20601231" << "" << "50X6, 20601231" << 1;
    QTest::addRow("imagery before 25X") << "25X3, 20991231|25X1, EO 12951" << "" << "25X1, EO 12951" << 1;
    QTest::addRow("latest date") << "25X3, 20501231|25X4, 20601231" << "" << "25X4, 20601231" << 1;
    QTest::addRow("tie to the lowest number") << "25X7, 20501231|25X3, 20501231" << "" << "25X3, 20501231" << 1;
    QTest::addRow("25X without a date") << "25X3@2010-01-02|20401231" << "" << "25X3, 20600102" << 0;
    QTest::addRow("25X with a date first") << "25X3@2010-01-02|25X9, 20400101" << "" << "25X9, 20400101" << 1;
    QTest::addRow("later date") << "20401231|20450101" << "" << "20450101" << 1;
    QTest::addRow("date before event") << "End of the exercise|20350101" << "" << "20350101" << 1;
    QTest::addRow("event before default") << "OADR@2000-01-01|End of the exercise" << "" << "End of the exercise" << 1;
    QTest::addRow("retired value") << "OADR@2010-05-01" << "" << "20350501" << 0;
    QTest::addRow("source date unknown") << "MR" << "" << "20560314" << 0;
    QTest::addRow("25X1-human") << "25X1-human|25X2, 20501231" << "" << "50X1-HUM" << 0;
    QTest::addRow("leap day") << "OADR@2012-02-29" << "" << "20370228" << 0;
    QTest::addRow("no source") << "" << "" << "" << -1;
}

void TestAuthorityBlock::findsTheLongestProtection()
{
    QFETCH(QString, sources);
    QFETCH(QString, portions);
    QFETCH(QString, value);
    QFETCH(int, source);
    QList<DeclassifySource> list;
    for (const QString &text : sources.split(u'|', Qt::SkipEmptyParts)) {
        DeclassifySource one{text.section(u'@', 0, 0), {}};
        if (text.contains(u'@'))
            one.date = *Day::parse(text.section(u'@', 1));
        list.append(one);
    }
    QList<Marking> marks;
    for (const RollUpPortion &portion : portionsOf(portions, Regime::Ic, m_language))
        marks.append(portion.marking->marking);
    const ComputedDeclassifyOn computed = computeDeclassifyOn(list, marks, Day::fromYmd(2031, 3, 14));
    QCOMPARE(computed.value, value);
    QCOMPARE(computed.source, source);
    // The order of the sources does not matter.
    std::reverse(list.begin(), list.end());
    QCOMPARE(computeDeclassifyOn(list, marks, Day::fromYmd(2031, 3, 14)).value, value);
}

void TestAuthorityBlock::namesPortionsThatAreNotNsi()
{
    AuthorityContext context;
    context.banner = banner("SECRET//RD//NOFORN");
    context.portions = {check(QStringLiteral("(S//RD//NF)"), Regime::Ic, m_language).marking};
    AuthorityBlock block{QStringLiteral("A"), {}, {}, QStringLiteral("Guide"), QStringLiteral("20400101"), {}};
    const QList<Finding> findings = checkAuthorityBlock(block, context);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().rule, QStringLiteral("CAB-07"));
    block.declassifyOn = findings.first().fix->replacement;
    QVERIFY(checkAuthorityBlock(block, context).isEmpty());
    // A computed date that is past does not mean unclassified.
    const ComputedDeclassifyOn past = computeDeclassifyOn({{QStringLiteral("OADR"), Day::fromYmd(1990, 1, 1)}}, {}, Day::fromYmd(2031, 3, 14));
    QCOMPARE(past.value, QStringLiteral("20150101"));
    QCOMPARE(past.findings.last().rule, QStringLiteral("CAB-09"));
}

void TestAuthorityBlock::staysOffUnclassifiedDocuments()
{
    AuthorityContext context;
    const AuthorityBlock block{QStringLiteral("A"), {}, {}, QStringLiteral("Guide"), QStringLiteral("20400101"), {}};
    context.banner = banner("UNCLASSIFIED");
    QCOMPARE(checkAuthorityBlock(block, context).first().rule, QStringLiteral("CAB-10"));
    QVERIFY(checkAuthorityBlock({}, context).isEmpty());
    context.banner = banner("//JOINT SECRET CAN GBR");
    QCOMPARE(checkAuthorityBlock(block, context).first().rule, QStringLiteral("CAB-10"));
    QVERIFY(checkAuthorityBlock({}, context).isEmpty());
    context.banner = banner("SECRET//NOFORN");
    context.transmittal = true;
    QVERIFY(checkAuthorityBlock({}, context).isEmpty());
}

QTEST_GUILESS_MAIN(TestAuthorityBlock)
#include "tst_authorityblock.moc"
