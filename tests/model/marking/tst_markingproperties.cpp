#include "markingfixture.h"
#include "markinggenerator.h"

using namespace parallax;

/// What must hold for any portions, over thousands of generated ones in both regimes; a failure names the seed and the portions.
class TestMarkingProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhateverTheOrder_data() { regimes(); }
    void holdsWhateverTheOrder();
    void countsRepeatedPortionsOnce_data() { regimes(); }
    void countsRepeatedPortionsOnce();
    void neverWidensByAddingAPortion_data() { regimes(); }
    void neverWidensByAddingAPortion();
    void readsBackWhatItPrints_data() { regimes(); }
    void readsBackWhatItPrints();
    void agreesWithTheRunningRollUp_data() { regimes(); }
    void agreesWithTheRunningRollUp();
    void causesAndLossesNamePortions_data() { regimes(); }
    void causesAndLossesNamePortions();
    void staysInsideAnyText_data() { regimes(); }
    void staysInsideAnyText();
    void isNotAssociative();

private:
    void regimes();
    QList<RollUpPortion> checkAll(const QStringList &marks, Regime regime) const;
    /// Nations that the REL list admits, and codes that cannot be expanded.
    NationSet released(const RollUpResult &result) const;

    MarkingLanguage m_language = shippedLanguage();
    RollUpOptions m_options;
};

void TestMarkingProperties::regimes()
{
    QTest::addColumn<Regime>("regime");
    QTest::addRow("ic") << Regime::Ic;
    QTest::addRow("dod") << Regime::Dod;
}

QList<RollUpPortion> TestMarkingProperties::checkAll(const QStringList &marks, Regime regime) const
{
    QList<RollUpPortion> portions;
    for (const QString &mark : marks)
        portions.append({std::make_shared<const CheckedMarking>(check(mark, regime, m_language)), {}, false});
    return portions;
}

NationSet TestMarkingProperties::released(const RollUpResult &result) const
{
    const NationSet listed = result.marking ? result.marking->marking.relTo.set : NationSet();
    return m_language.codes->expand(listed, m_options.date) | listed;
}

#define VERIFY_PORTIONS(condition, seed, marks, more) \
    QVERIFY2(condition, qPrintable(QStringLiteral("seed %1: %2: ").arg(seed).arg((marks).join(u' ')) + (more)))

void TestMarkingProperties::holdsWhateverTheOrder()
{
    QFETCH(Regime, regime);
    m_options = {};
    m_options.regime = regime;
    for (quint32 seed = 1; seed <= 1200; ++seed) {
        MarkingGenerator generator(seed);
        const QStringList marks = generator.portions(7);
        QList<RollUpPortion> portions = checkAll(marks, regime);
        const QString banner = rollUp(portions, m_options, m_language).banner;
        for (qsizetype i = portions.size() - 1; i > 0; --i)
            portions.swapItemsAt(i, generator.bounded(int(i) + 1));
        const QString shuffled = rollUp(portions, m_options, m_language).banner;
        VERIFY_PORTIONS(shuffled == banner, seed, marks, banner + QStringLiteral(" / ") + shuffled);
    }
}

void TestMarkingProperties::countsRepeatedPortionsOnce()
{
    QFETCH(Regime, regime);
    m_options = {};
    m_options.regime = regime;
    for (quint32 seed = 1; seed <= 1200; ++seed) {
        MarkingGenerator generator(seed);
        const QStringList marks = generator.portions(4);
        const QList<RollUpPortion> portions = checkAll(marks, regime);
        const QString once = rollUp(portions, m_options, m_language).banner, twice = rollUp(portions + portions, m_options, m_language).banner;
        VERIFY_PORTIONS(once == twice, seed, marks, once + QStringLiteral(" / ") + twice);
    }
}

void TestMarkingProperties::neverWidensByAddingAPortion()
{
    QFETCH(Regime, regime);
    m_options = {};
    m_options.regime = regime;
    m_options.date = Day::fromYmd(2024, 6, 1);
    for (quint32 seed = 1; seed <= 1500; ++seed) {
        MarkingGenerator generator(seed);
        const QStringList marks = generator.portions(5);
        const QString added = generator.portion();
        const QList<RollUpPortion> portions = checkAll(marks, regime);
        const RollUpResult before = rollUp(portions, m_options, m_language);
        const RollUpResult after = rollUp(portions + checkAll({added}, regime), m_options, m_language);
        const QString shown = added + QStringLiteral(": ") + before.banner + QStringLiteral(" / ") + after.banner;
        if (before.banner.isEmpty())
            continue;
        VERIFY_PORTIONS(!after.banner.isEmpty() && after.marking->marking.level >= before.marking->marking.level, seed, marks, shown);
        // Plain U takes no part (FDR-17): a document of nothing else has no list yet that could grow.
        const bool plain = std::all_of(marks.cbegin(), marks.cend(), [](const QString &mark) { return mark == u"(U)"; });
        if (!plain)
            VERIFY_PORTIONS((released(after) - released(before)).isEmpty(), seed, marks, shown);
    }
}

void TestMarkingProperties::readsBackWhatItPrints()
{
    QFETCH(Regime, regime);
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        MarkingGenerator generator(seed);
        const QString mark = generator.portion();
        const CheckedMarking checked = check(mark, regime, m_language);
        const QString printed = printMarking(checked.marking, Form::Portion, regime, m_language);
        const Marking again = parseMarking(printed, std::nullopt, m_language);
        VERIFY_PORTIONS(sameSlots(again, checked.marking), seed, QStringList{mark}, printed);
        QCOMPARE(printMarking(again, Form::Portion, regime, m_language), printed);
        if (checked.status == MarkStatus::Invalid || checked.asBanner.isEmpty())
            continue;
        // The banner form says the same as the portion it was made from.
        const CheckedMarking banner = check(checked.asBanner, regime, m_language);
        VERIFY_PORTIONS(banner.status != MarkStatus::Invalid || hasFinding(banner, QStringLiteral("EXC-07")), seed, QStringList{mark}, describe(banner));
        VERIFY_PORTIONS(banner.asPortion == checked.asPortion || banner.marking.sapMultiple || banner.status == MarkStatus::Invalid, seed, QStringList{mark},
                        banner.asPortion);
    }
}

void TestMarkingProperties::agreesWithTheRunningRollUp()
{
    QFETCH(Regime, regime);
    m_options = {};
    m_options.regime = regime;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        MarkingGenerator generator(seed);
        QList<RollUpPortion> portions = checkAll(generator.portions(8), regime);
        RollUp running;
        for (const RollUpPortion &portion : std::as_const(portions))
            running.add(portion.marking);
        while (!portions.isEmpty()) {
            QCOMPARE(running.result(m_options, m_language).banner, rollUp(portions, m_options, m_language).banner);
            running.remove(portions.takeAt(generator.bounded(int(portions.size()))).marking);
        }
        QVERIFY(running.isEmpty());
    }
}

void TestMarkingProperties::causesAndLossesNamePortions()
{
    QFETCH(Regime, regime);
    m_options = {};
    m_options.regime = regime;
    for (quint32 seed = 1; seed <= 1200; ++seed) {
        MarkingGenerator generator(seed);
        const QStringList marks = generator.portions(6);
        const RollUpResult result = rollUp(checkAll(marks, regime), m_options, m_language);
        for (auto it = result.causedBy.begin(); it != result.causedBy.end(); ++it) {
            VERIFY_PORTIONS(!it->isEmpty(), seed, marks, it.key());
            VERIFY_PORTIONS(result.banner.contains(it.key().section(u'-', -1)), seed, marks, it.key() + QStringLiteral(" in ") + result.banner);
            for (int place : *it)
                QVERIFY(place >= 0 && place < marks.size());
        }
        for (auto it = result.lost.begin(); it != result.lost.end(); ++it) {
            QVERIFY(*it >= 0 && *it < marks.size());
            const auto code = m_language.codes->find(it.key());
            QVERIFY(code && !m_language.codes->isOrganisation(*code));
            VERIFY_PORTIONS(!released(result).contains(*code), seed, marks, it.key());
        }
    }
}

/// Shreds of markings in any order: no text breaks the parser, every finding and fix lies inside the text, the same text gives the
/// same answer, and what is not valid never admits a nation.
void TestMarkingProperties::staysInsideAnyText()
{
    QFETCH(Regime, regime);
    const QStringList shreds{QStringLiteral("("), QStringLiteral(")"), QStringLiteral("//"), QStringLiteral("/"), QStringLiteral(" "), QStringLiteral(","),
                             QStringLiteral(", "), QStringLiteral("-"), QStringLiteral("S"), QStringLiteral("SECRET"), QStringLiteral("TS"), QStringLiteral("U"),
                             QStringLiteral("CUI"), QStringLiteral("NF"), QStringLiteral("NOFORN"), QStringLiteral("REL TO"), QStringLiteral("USA"),
                             QStringLiteral("GBR"), QStringLiteral("FVEY"), QStringLiteral("EYES ONLY"), QStringLiteral("DISPLAY ONLY"), QStringLiteral("JOINT"),
                             QStringLiteral("NATO"), QStringLiteral("FGI"), QStringLiteral("SAR-"), QStringLiteral("SI"), QStringLiteral("G"), QStringLiteral("RD"),
                             QStringLiteral("SG 14"), QStringLiteral("ACCM-"), QStringLiteral("SP-"), QStringLiteral("\n"), QStringLiteral("\u00e9"), QStringLiteral("25X1")};
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        MarkingGenerator generator(seed);
        QString text;
        for (int i = 1 + generator.bounded(14); i > 0; --i)
            text += shreds[generator.bounded(int(shreds.size()))];
        const CheckedMarking checked = check(text, regime, m_language);
        VERIFY_PORTIONS(checked == check(text, regime, m_language), seed, QStringList{text}, QStringLiteral("not the same twice"));
        for (const Finding &finding : checked.findings) {
            const bool inside = finding.start >= 0 && finding.length >= 0 && finding.start + finding.length <= text.size();
            const bool fixInside = !finding.fix
                || (finding.fix->start >= 0 && finding.fix->length >= 0 && finding.fix->start + finding.fix->length <= text.size());
            VERIFY_PORTIONS(inside && fixInside, seed, QStringList{text}, describe(checked));
        }
        if (checked.status != MarkStatus::Invalid)
            continue;
        RollUpOptions options;
        options.regime = regime;
        const RollUpResult result = rollUp({{std::make_shared<const CheckedMarking>(checked), {}, false}}, options, m_language);
        VERIFY_PORTIONS(!result.marking || released(result).isEmpty(), seed, QStringList{text}, result.banner);
    }
}

/// RLP-21: section banners must never be folded together.
void TestMarkingProperties::isNotAssociative()
{
    m_options = {};
    m_options.regime = Regime::Ic;
    m_options.date = Day::fromYmd(2015, 5, 5);
    const auto banner = [&](const QStringList &marks) { return rollUp(checkAll(marks, Regime::Ic), m_options, m_language).banner; };
    // A section of (S) and (U//FOUO) has the banner SECRET: that the FOUO portion was open is forgotten.
    const QString section = banner({QStringLiteral("(S)"), QStringLiteral("(U//FOUO)")});
    QCOMPARE(section, QStringLiteral("SECRET"));
    QCOMPARE(banner({QStringLiteral("(S)"), QStringLiteral("(U//FOUO)"), QStringLiteral("(S//RELIDO)")}), QStringLiteral("SECRET//NOFORN"));
    QCOMPARE(banner({QStringLiteral("(S)"), QStringLiteral("(S//RELIDO)")}), QStringLiteral("SECRET//RELIDO"));
}

QTEST_GUILESS_MAIN(TestMarkingProperties)
#include "tst_markingproperties.moc"
