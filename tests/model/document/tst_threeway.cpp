#include "model/document/threeway.h"

#include <QRandomGenerator>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

PortionPtr portion(const QString &id, const QString &text)
{
    Portion made;
    made.id = {id};
    made.text = text;
    return std::make_shared<const Portion>(made);
}

Product productOf(const QStringList &idsAndTexts)
{
    Product product;
    for (const QString &each : idsAndTexts)
        product.append(portion(each.section(u'=', 0, 0), each.section(u'=', 1)));
    return product;
}

QString printed(const Product &product)
{
    QStringList all;
    for (int row = 0; row < product.size(); ++row)
        all << product.at(row)->id.value + u'=' + product.at(row)->text;
    return all.join(u' ');
}

} // namespace

class tst_ThreeWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data()
    {
        QTest::addColumn<QStringList>("base");
        QTest::addColumn<QStringList>("mine");
        QTest::addColumn<QStringList>("theirs");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("races");
        const QStringList base{u"a1=x"_s, u"a2=y"_s, u"a3=z"_s};
        const auto row = [&](const char *name, const QStringList &mine, const QStringList &theirs, const QString &expected, int races) {
            QTest::newRow(name) << base << mine << theirs << expected << races;
        };
        row("different portions", {u"a1=mine"_s, u"a2=y"_s, u"a3=z"_s}, {u"a1=x"_s, u"a2=y"_s, u"a3=theirs"_s}, u"a1=mine a2=y a3=theirs"_s, 0);
        row("the same change", {u"a1=both"_s, u"a2=y"_s, u"a3=z"_s}, {u"a1=both"_s, u"a2=y"_s, u"a3=z"_s}, u"a1=both a2=y a3=z"_s, 0);
        row("one portion", {u"a1=mine"_s, u"a2=y"_s, u"a3=z"_s}, {u"a1=theirs"_s, u"a2=y"_s, u"a3=z"_s}, u"a1=theirs a4=mine a2=y a3=z"_s, 1);
        row("both added one id", {u"a1=x"_s, u"a4=mine"_s, u"a2=y"_s, u"a3=z"_s}, {u"a1=x"_s, u"a2=y"_s, u"a3=z"_s, u"a4=theirs"_s}, u"a1=x a5=mine a2=y a3=z a4=theirs"_s, 0);
        row("added behind what they removed", {u"a1=x"_s, u"a2=y"_s, u"b=mine"_s, u"a3=z"_s}, {u"a1=x"_s, u"a3=z"_s}, u"a1=x b=mine a3=z"_s, 0);
        row("two added in a row", {u"a1=x"_s, u"b=1"_s, u"c=2"_s, u"a2=y"_s, u"a3=z"_s}, {u"t=0"_s, u"a1=x"_s, u"a2=y"_s, u"a3=z"_s}, u"t=0 a1=x b=1 c=2 a2=y a3=z"_s, 0);
        row("I removed, they did not touch it", {u"a1=x"_s, u"a3=z"_s}, {u"a1=x"_s, u"a2=y"_s, u"a3=theirs"_s}, u"a1=x a3=theirs"_s, 0);
        row("I removed what they changed", {u"a1=x"_s, u"a3=z"_s}, {u"a1=x"_s, u"a2=theirs"_s, u"a3=z"_s}, u"a1=x a2=theirs a3=z"_s, 1);
        row("they removed what I changed", {u"a1=x"_s, u"a2=mine"_s, u"a3=z"_s}, {u"a1=x"_s, u"a3=z"_s}, u"a1=x a2=mine a3=z"_s, 1);
        row("I moved, they changed it", {u"a2=y"_s, u"a3=z"_s, u"a1=x"_s}, {u"a1=theirs"_s, u"a2=y"_s, u"a3=z"_s}, u"a2=y a3=z a1=theirs"_s, 0);
        row("both removed it", {u"a1=x"_s, u"a3=z"_s}, {u"a1=x"_s, u"a3=z"_s}, u"a1=x a3=z"_s, 0);
        row("nothing of mine", base, {u"a3=z"_s}, u"a3=z"_s, 0);
    }
    void merges()
    {
        QFETCH(QStringList, base);
        QFETCH(QStringList, mine);
        QFETCH(QStringList, theirs);
        QFETCH(QString, expected);
        QFETCH(int, races);
        const MergedStates merged = mergeStates(productOf(base), productOf(mine), productOf(theirs));
        QCOMPARE(printed(merged.product), expected);
        QCOMPARE(int(merged.races.size()), races);
    }

    void headsOfBoth()
    {
        Product base = productOf({u"a=x"_s}), mine = base, theirs = base;
        mine.head.title = u"Mine"_s;
        QCOMPARE(mergeStates(base, mine, theirs).product.head.title, u"Mine"_s);
        theirs.head.title = u"Theirs"_s;
        const MergedStates merged = mergeStates(base, mine, theirs);
        QCOMPARE(merged.product.head.title, u"Theirs"_s);
        QCOMPARE(merged.races.size(), 1);
        QVERIFY(merged.races.constFirst().isHead());
    }

    /// Whatever both do: no text that either wrote is missing, and what neither touched stands once.
    void noTextIsLost()
    {
        QRandomGenerator random(5);
        int races = 0;
        for (int round = 0; round < 3000; ++round) {
            Product base;
            const int size = random.bounded(1, 9);
            for (int i = 0; i < size; ++i)
                base.append(portion(u"p%1"_s.arg(i), u"base%1"_s.arg(i)));
            int fresh = size;
            const auto edited = [&](const QString &who) {
                Product product = base;
                for (int i = random.bounded(5); i > 0; --i) {
                    const int row = product.size() > 0 ? random.bounded(product.size()) : -1;
                    const QString text = u"%1%2"_s.arg(who).arg(i);
                    switch (row < 0 ? 0 : random.bounded(4)) {
                    case 0:
                        product.insert(row < 0 ? 0 : row, portion(u"p%1"_s.arg(fresh + i), text));
                        break;
                    case 1:
                        product.replace(row, portion(product.at(row)->id.value, text));
                        break;
                    case 2:
                        product.remove(row);
                        break;
                    default: {
                        const PortionPtr moved = product.at(row);
                        product.remove(row);
                        product.insert(random.bounded(product.size() + 1), moved);
                    }
                    }
                }
                return product;
            };
            const Product mine = edited(u"mine"_s), theirs = edited(u"theirs"_s);
            const MergedStates merged = mergeStates(base, mine, theirs);
            races += int(merged.races.size());
            QStringList texts;
            QSet<PortionId> ids;
            for (int row = 0; row < merged.product.size(); ++row) {
                texts << merged.product.at(row)->text;
                ids.insert(merged.product.at(row)->id);
            }
            QCOMPARE(int(ids.size()), merged.product.size());
            for (const Product *side : {&mine, &theirs})
                for (int row = 0; row < side->size(); ++row)
                    if (const QString &text = side->at(row)->text; !text.startsWith(u"base"_s))
                        QVERIFY2(texts.contains(text), qPrintable(u"round %1: %2 of %3 + %4 gave %5"_s.arg(round).arg(text, printed(mine), printed(theirs), printed(merged.product))));
            for (int row = 0; row < base.size(); ++row) {
                const PortionPtr &each = base.at(row);
                const auto untouched = [&](const Product &product) { return product.contains(each->id) && *product.at(product.rowOf(each->id)) == *each; };
                if (untouched(mine) && untouched(theirs))
                    QCOMPARE(int(texts.count(each->text)), 1);
            }
            for (const LostRace &race : merged.races)
                QVERIFY(race.isHead() || !race.mine || merged.product.contains(race.keptAs));
        }
        QVERIFY(races > 300);
    }
};

QTEST_GUILESS_MAIN(tst_ThreeWay)
#include "tst_threeway.moc"
