#include "widgets/review/heighttree.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace parallax;

class TestHeightTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsAPlainListDoes();
    void rowsWithoutHeightAreNeverTheAnswer();
    void emptyTreeHasNoRow();
    void findsRowsAmongManyInNoTime();
};

void TestHeightTree::answersAsAPlainListDoes()
{
    constexpr quint32 kSeed = 20310314;
    QRandomGenerator random(kSeed);
    HeightTree tree;
    std::vector<int> plain;
    for (int round = 0; round < 2000; ++round) {
        const int at = plain.empty() ? 0 : random.bounded(int(plain.size()) + 1);
        if (round % 3 != 0 && !plain.empty()) {
            const int row = random.bounded(int(plain.size()));
            plain[size_t(row)] = random.bounded(1, 90);
            tree.setHeight(row, plain[size_t(row)]);
        } else {
            const int removed = random.bounded(std::min(5, int(plain.size()) - at) + 1);
            std::vector<int> inserted(size_t(random.bounded(6)));
            for (int &height : inserted)
                height = random.bounded(1, 90);
            plain.erase(plain.begin() + at, plain.begin() + at + removed);
            plain.insert(plain.begin() + at, inserted.begin(), inserted.end());
            tree.splice(at, removed, inserted);
        }
        QCOMPARE(tree.size(), int(plain.size()));
        qint64 sum = 0;
        for (int row = 0; row < tree.size(); ++row) {
            QVERIFY2(tree.top(row) == sum, qPrintable(QStringLiteral("seed %1 round %2 row %3").arg(kSeed).arg(round).arg(row)));
            QCOMPARE(tree.rowAt(sum), row);
            QCOMPARE(tree.rowAt(sum + plain[size_t(row)] - 1), row);
            sum += plain[size_t(row)];
        }
        QCOMPARE(tree.total(), sum);
    }
}

void TestHeightTree::rowsWithoutHeightAreNeverTheAnswer()
{
    HeightTree tree;
    tree.reset({10, 0, 0, 20, 0});
    QCOMPARE(tree.rowAt(9), 0);
    QCOMPARE(tree.rowAt(10), 3);
    QCOMPARE(tree.rowAt(29), 3);
    QCOMPARE(tree.rowAt(500), 4);
    QCOMPARE(tree.rowAt(-5), 0);
}

void TestHeightTree::emptyTreeHasNoRow()
{
    HeightTree tree;
    QCOMPARE(tree.rowAt(0), -1);
    QCOMPARE(tree.total(), 0);
    tree.reset({});
    QCOMPARE(tree.rowAt(7), -1);
}

void TestHeightTree::findsRowsAmongManyInNoTime()
{
    HeightTree tree;
    tree.reset(std::vector<int>(50'000, 80));
    QElapsedTimer timer;
    timer.start();
    qint64 check = 0;
    for (int i = 0; i < 100'000; ++i) {
        const qint64 y = qint64(i) * 39;
        check += tree.rowAt(y) - y / 80;
        tree.setHeight(i % 50'000, 80);
    }
    QCOMPARE(check, 0);
    // A linear search would take minutes; the limit is wide for a busy machine.
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestHeightTree)
#include "tst_heighttree.moc"
