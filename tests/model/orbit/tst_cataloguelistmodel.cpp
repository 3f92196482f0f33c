#include "model/orbit/cataloguelistmodel.h"
#include "model/orbit/elementhistorymodel.h"
#include "tests/support/memorycatalogue.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

Instant at(const char *text)
{
    return *Instant::parse(QString::fromLatin1(text));
}

void fill(MemoryCatalogue &store, int count)
{
    for (int i = 1; i <= count; ++i) {
        CatalogueEntry entry;
        entry.id = { {}, i };
        entry.name = u"OBJECT %1"_s.arg(count - i, 5, 10, QChar(u'0'));
        entry.owner = i % 2 ? u"AAA"_s : u"BBB"_s;
        store.kept[entry.id] = entry;
    }
}

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

class tst_CatalogueListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void listsTheWholeCatalogueInPages()
    {
        MemoryCatalogue store;
        fill(store, 2 * CatalogueListModel::kPage + 7);
        CatalogueListModel model(store);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.load();
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(model.rowCount(), 2 * CatalogueListModel::kPage + 7);
        QCOMPARE(inserted.size(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), u"1"_s);
        QCOMPARE(model.index(model.rowCount() - 1, 0).data().toString(), QString::number(model.rowCount()));
    }

    void dropsTheAnswerToAnOldSearch()
    {
        MemoryCatalogue store;
        fill(store, 40);
        CatalogueListModel model(store);
        const QAbstractItemModelTester tester(&model);
        model.load();
        QTRY_VERIFY(!model.isBusy());
        store.holdAnswers = true;
        model.setSearch(u"AAA"_s);
        model.setSearch(u"BBB"_s);
        QCOMPARE(model.rowCount(), 40); // the old rows stay until an answer is there
        store.answer(true);             // the first question is answered last
        QTRY_VERIFY(!model.isBusy());
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 20);
        QCOMPARE(column(model, CatalogueListModel::OwnerColumn).count(u"BBB"_s), 20);
    }

    void aSearchTakenBackListsEverythingAgain()
    {
        MemoryCatalogue store;
        fill(store, 1500);
        CatalogueListModel model(store);
        const QAbstractItemModelTester tester(&model);
        model.setSearch(u"  OBJECT   01499 "_s);
        model.load();
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(column(model, CatalogueListModel::NumberColumn), QStringList { u"1"_s });
        model.setSearch({});
        QCOMPARE(model.rowCount(), 1500);
    }

    void showsTheSetThatWasCurrent()
    {
        MemoryCatalogue store;
        CatalogueEntry entry;
        entry.id = { {}, 25544 };
        const ElementSet early = lowOrbitSet(entry.id, at("2031-03-10T00:00:00Z"));
        const ElementSet late = lowOrbitSet(entry.id, at("2031-03-14T12:00:00Z"));
        store.add(entry, { early, late });
        CatalogueEntry other;
        other.id = { {}, 25545 };
        store.add(other);
        CatalogueListModel model(store);
        const QAbstractItemModelTester tester(&model);
        model.setAsOf(at("2031-03-12T00:00:00Z"));
        model.load();
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(column(model, CatalogueListModel::EpochColumn), (QStringList { u"2031-03-10T00:00:00Z"_s, u"no elements"_s }));
        QCOMPARE(column(model, CatalogueListModel::AgeColumn), (QStringList { u"2.00"_s, QString() }));
        store.holdAnswers = true;
        model.setAsOf(at("2031-03-15T00:00:00Z"));
        // The set of another time is not shown as this one's.
        QCOMPARE(column(model, CatalogueListModel::EpochColumn), (QStringList { QString(), QString() }));
        QVERIFY(!model.currentSet(entry.id));
        store.answer();
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(*model.currentSet(entry.id), late);
        QCOMPARE(column(model, CatalogueListModel::AgeColumn), (QStringList { u"0.50"_s, QString() }));
        store.holdAnswers = false;
        model.setAsOf(at("2031-03-09T00:00:00Z"));
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(column(model, CatalogueListModel::AgeColumn).first(), u"-1.00"_s);
        QVERIFY(!model.index(0, CatalogueListModel::AgeColumn).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void sortsAndKeepsWhatIsSelected()
    {
        MemoryCatalogue store;
        fill(store, 30);
        CatalogueListModel model(store);
        const QAbstractItemModelTester tester(&model);
        model.load();
        QTRY_VERIFY(!model.isBusy());
        const QPersistentModelIndex chosen = model.index(4, CatalogueListModel::NameColumn);
        const QString name = chosen.data().toString();
        model.sort(CatalogueListModel::NameColumn);
        QStringList names = column(model, CatalogueListModel::NameColumn);
        QVERIFY(std::is_sorted(names.cbegin(), names.cend()));
        QCOMPARE(chosen.data().toString(), name);
        QCOMPARE(chosen.row(), 25);
        model.sort(CatalogueListModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(chosen.row(), 4);
        model.sort(CatalogueListModel::NumberColumn, Qt::DescendingOrder);
        QCOMPARE(model.index(0, 0).data().toString(), u"30"_s);
        model.sort(-1);
        QCOMPARE(model.index(0, 0).data().toString(), u"1"_s);
    }

    void aClearedListTakesNoAnswer()
    {
        MemoryCatalogue store;
        fill(store, 10);
        store.holdAnswers = true;
        CatalogueListModel model(store);
        const QAbstractItemModelTester tester(&model);
        model.setAsOf(at("2031-03-12T00:00:00Z"));
        model.load();
        model.clear();
        store.answer();
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.isLoaded());
        QVERIFY(!model.entry({ {}, 1 }));
        QVERIFY(!model.currentSets());
    }

    void saysWhatCouldNotBeRead()
    {
        MemoryCatalogue store;
        store.refuse = Error { ErrorCode::Io, u"disk"_s, u"parallax.db"_s };
        CatalogueListModel model(store);
        QSignalSpy failed(&model, &CatalogueListModel::failed);
        model.load();
        QTRY_VERIFY(!model.isBusy());
        QVERIFY(!failed.isEmpty());
        QCOMPARE(failed.first().first().value<Error>(), *store.refuse);
    }

    void labelledRowsAreThoseListed()
    {
        MemoryCatalogue store;
        fill(store, 10);
        store.kept[ObjectId { {}, 3 }].labels = QJsonObject { { u"existence"_s, QJsonObject() } };
        CatalogueListModel model(store);
        model.load();
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(model.labelledRows().size(), size_t(1));
        model.setSearch(u"BBB"_s); // even numbers
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(model.labelledRows().size(), size_t(0));
    }

    void historyMarksTheCurrentSet()
    {
        const ObjectId id { {}, 7 };
        HistoryEntry first { lowOrbitSet(id, at("2031-03-10T00:00:00Z")), 0, at("2031-03-10T01:00:00Z"), u"a"_s };
        HistoryEntry again { lowOrbitSet(id, at("2031-03-10T00:00:00Z"), 20), 1, at("2031-03-11T01:00:00Z"), u"b"_s };
        HistoryEntry late { lowOrbitSet(id, at("2031-03-14T00:00:00Z")), 0, at("2031-03-14T01:00:00Z"), u"c"_s };
        ElementHistoryModel model;
        const QAbstractItemModelTester tester(&model);
        model.setHistory({ first, again, late }, at("2031-03-12T00:00:00Z"));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.currentRow(), 1); // newest first; the last revision of the earlier epoch
        QCOMPARE(model.index(1, ElementHistoryModel::StateColumn).data().toString(), u"current, revision 1"_s);
        model.setAsOf(at("2031-03-20T00:00:00Z"));
        QCOMPARE(model.currentRow(), 0);
        model.setAsOf(at("2031-03-01T00:00:00Z"));
        QCOMPARE(model.currentRow(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_CatalogueListModel)
#include "tst_cataloguelistmodel.moc"
