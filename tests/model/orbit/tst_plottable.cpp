#include "model/orbit/plotdata.h"
#include "model/orbit/plottable.h"
#include "tests/support/twinpicture.h"

#include <QAbstractItemModelTester>
#include <QStandardItemModel>

#include <cmath>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

namespace {

/// Perigees by object, as the Gabbard plot has them.
PlotTablePtr perigees(OrbitPicturePtr orbit)
{
    auto table = std::make_shared<PlotTable>();
    table->picture = orbit;
    for (qsizetype i = 0; i < qsizetype(orbit->elements.size()); ++i)
        table->first.push_back(i);
    table->columns = { { u"Perigee, km"_s, 1, false, gabbard(*orbit).perigeeKm } };
    return table;
}

/// Three moments of two objects, of which the middle one is noted and the last has no value.
PlotTablePtr threeMoments()
{
    auto table = std::make_shared<PlotTable>();
    table->picture = ourPicture();
    table->origin = { exerciseDay(), 0 };
    table->first.assign(3, table->picture->elementOf[size_t(table->picture->indexOf(u"PX-0107"))]);
    table->second.assign(3, table->picture->elementOf[size_t(table->picture->indexOf(u"PX-0002"))]);
    table->columns = { { u"Time, UTC"_s, 0, true, { 0, 60.0125, 86'400 } }, { u"Range, km"_s, 3, false, { 900, 897.25, NAN } } };
    table->notedRows = { 1 };
    table->note = u"closest approach"_s;
    return table;
}

/// Reads CSV as RFC 4180 says: the inverse of what is tested.
QList<QStringList> readCsv(const QByteArray &csv)
{
    QList<QStringList> records;
    QStringList record;
    QByteArray field;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            field += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            record << QString::fromUtf8(std::exchange(field, {}));
        } else if (!quoted && c == '\r' && i + 1 < csv.size() && csv[i + 1] == '\n') {
            record << QString::fromUtf8(std::exchange(field, {}));
            records << std::exchange(record, {});
            ++i;
        } else {
            field += c;
        }
    }
    return records;
}

} // namespace

class TestPlotTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void listsObjectsNumbersAndMarks()
    {
        PlotTableModel model;
        const QAbstractItemModelTester tester(&model);
        const OrbitPicturePtr ours = ourPicture();
        model.setTable(perigees(ours));
        QCOMPARE(model.rowCount(), 27);
        QCOMPARE(model.columnCount(), 3);
        QStringList titles;
        for (int i = 0; i < model.columnCount(); ++i)
            titles << model.headerData(i, Qt::Horizontal).toString();
        QCOMPARE(titles, (QStringList { u"Object"_s, u"Perigee, km"_s, u"Mark"_s }));
        const int row = int(ours->indexOf(u"PX-0107"));
        QCOMPARE(model.index(row, 0).data().toString(), u"KITE-7"_s);
        QCOMPARE(model.index(row, 1).data().toString(), QString::number(orbitSize(ours->elements[size_t(row)]).perigeeKm, 'f', 1));
        QCOMPARE(model.index(row, 2).data().toString(), shownMark(ours->picture.objects.at(row)));
        QVERIFY(model.index(row, 2).data().toString().startsWith(u'('));
        QCOMPARE(model.index(row, 1).data(PlotTableModel::ObjectRole).toString(), u"PX-0107"_s);
        QVERIFY(model.index(row, 1).data(PlotTableModel::SortRole).toDouble() > 35'000);
        QVERIFY(!model.index(row, 0).data(PlotTableModel::InstantRole).isValid());
        QVERIFY(!model.index(row, 0).data(PlotTableModel::OtherObjectRole).isValid());
        model.setTable(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 0);
    }

    void writesTimesAndWhatIsMissing()
    {
        PlotTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTable(threeMoments());
        const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(model.columnCount(), 6);
        QCOMPARE(text(0, 1), u"HALYARD-2"_s);
        QCOMPARE(text(0, 2), u"2031-03-14T00:00:00Z"_s);
        QCOMPARE(text(1, 2), u"2031-03-14T00:01:00.013Z"_s);
        QCOMPARE(text(2, 2), u"2031-03-15T00:00:00Z"_s);
        QCOMPARE(text(1, 3), u"897.250"_s);
        QCOMPARE(text(2, 3), QString());
        QVERIFY(model.index(2, 3).data(PlotTableModel::SortRole).toDouble() < -1e300);
        QCOMPARE(text(0, 4), QString());
        QCOMPARE(text(1, 4), u"closest approach"_s);
        QCOMPARE(Instant::fromSortable(model.index(2, 0).data(PlotTableModel::InstantRole).toLongLong()), (Instant { Day { exerciseDay().number + 1 }, 0 }));
        QCOMPARE(model.index(0, 0).data(PlotTableModel::OtherObjectRole).toString(), u"PX-0002"_s);
    }

    void sortsByEveryColumn()
    {
        PlotTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTable(threeMoments());
        const QPersistentModelIndex noted = model.index(1, 0);
        const auto times = [&model] {
            QStringList shown;
            for (int row = 0; row < model.rowCount(); ++row)
                shown << model.index(row, 2).data().toString().mid(8, 11);
            return shown;
        };
        const QStringList asMade { u"14T00:00:00"_s, u"14T00:01:00"_s, u"15T00:00:00"_s };
        QCOMPARE(times(), asMade);
        model.sort(3); // the missing one first
        QCOMPARE(times(), (QStringList { asMade.at(2), asMade.at(1), asMade.at(0) }));
        model.sort(4, Qt::DescendingOrder); // notes
        QCOMPARE(times(), (QStringList { asMade.at(1), asMade.at(0), asMade.at(2) }));
        QCOMPARE(noted.data(PlotTableModel::InstantRole), model.index(0, 0).data(PlotTableModel::InstantRole));
        model.sort(2, Qt::DescendingOrder);
        QCOMPARE(times(), (QStringList { asMade.at(2), asMade.at(1), asMade.at(0) }));
        model.setTable(threeMoments()); // the order is kept
        QCOMPARE(times().first(), asMade.at(2));
        model.setTable(perigees(ourPicture())); // three columns: no longer a fourth
        model.sort(-1);
        QCOMPARE(model.index(0, 0).data().toString(), u"HALYARD-1"_s);
    }

    /// A row about two objects carries the marks of both.
    void marksARowOfTwoObjectsWithBoth()
    {
        const PlotTablePtr table = threeMoments();
        const QString kite = shownMark(table->picture->picture.objects.at(table->picture->indexOf(u"PX-0107")));
        const QString halyard = shownMark(table->picture->picture.objects.at(table->picture->indexOf(u"PX-0002")));
        QCOMPARE(table->mark(0), kite == halyard ? kite : kite + u"; "_s + halyard);
    }

    void saysWhereAMarkIsMissing()
    {
        QCOMPARE(shownMark(PictureObject()), u"without a mark"_s);
        QCOMPARE(shownBanner({}), u"CLASSIFICATION NOT KNOWN"_s);
        QCOMPARE(shownBanner(u"SECRET"_s), u"SECRET"_s);
    }

    void csvIsBannerTitlesRowsBanner()
    {
        PlotTableModel model;
        model.setTable(threeMoments());
        const QList<QStringList> records = readCsv(tableCsv(model, u"SECRET//REL TO USA, QNV"_s, true, u"2031-03-14T06:00:00Z  ·  For: QNV"_s));
        QCOMPARE(records.size(), 3 + 1 + 3 + 2);
        for (const QStringList &record : records)
            QCOMPARE(record.size(), 6);
        QCOMPARE(records.first().first(), u"SECRET//REL TO USA, QNV"_s);
        QCOMPARE(records.last(), records.first());
        QCOMPARE(records.at(1).first(), u"EXERCISE"_s);
        QCOMPARE(records.at(7).first(), u"EXERCISE"_s);
        QCOMPARE(records.at(2).first(), u"2031-03-14T06:00:00Z  ·  For: QNV"_s);
        QCOMPARE(records.at(3).last(), u"Mark"_s);
        QCOMPARE(records.at(5), (QStringList { u"KITE-7"_s, u"HALYARD-2"_s, u"2031-03-14T00:01:00.013Z"_s, u"897.250"_s, u"closest approach"_s,
                                               model.table()->mark(1) }));
        const QList<QStringList> real = readCsv(tableCsv(model, {}, false, u"x"_s));
        QCOMPARE(real.size(), 2 + 1 + 3 + 1);
        QCOMPARE(real.first().first(), u"CLASSIFICATION NOT KNOWN"_s);
    }

    void csvQuotesAndDefusesText()
    {
        QStandardItemModel model(1, 5);
        const QStringList cells { u"A \"B\", C"_s, u"=1+1"_s, u"-155.9739"_s, u"@name"_s, u"two\nlines"_s };
        for (int i = 0; i < cells.size(); ++i)
            model.setItem(0, i, new QStandardItem(cells.at(i)));
        const QByteArray csv = tableCsv(model, u"UNCLASSIFIED"_s, false, u"x"_s);
        QVERIFY(csv.contains("\"A \"\"B\"\", C\",'=1+1,-155.9739,'@name,\"two\nlines\"\r\n"));
        QCOMPARE(readCsv(csv).at(3), (QStringList { cells.at(0), u"'=1+1"_s, cells.at(2), u"'@name"_s, cells.at(4) }));
    }

    /// The table for a nation is that of a store which never held the rest, to the byte; and names nothing of the rest.
    void aTwinGivesTheSameTable()
    {
        const OrbitPicturePtr ours = ourPicture();
        for (const QString &nation : twinNations()) {
            const OrbitPicturePtr full = nationPicture(*scenarioCatalogue(), nation), twin = nationPicture(catalogueOf(nation), nation);
            PlotTableModel one, other;
            one.setTable(perigees(full));
            other.setTable(perigees(twin));
            const QByteArray csv = tableCsv(one, full->picture.banner, true, nation);
            QCOMPARE(csv, tableCsv(other, twin->picture.banner, true, nation));
            QVERIFY(full->elements.size() < ours->elements.size());
            for (const PictureObject &object : ours->picture.objects) {
                const qsizetype seen = full->indexOf(object.id);
                if (seen < 0 || !full->picture.objects.at(seen).named)
                    QVERIFY2(!csv.contains(object.designation.toUtf8() + ','), qPrintable(nation + u' ' + object.designation));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPlotTable)
#include "tst_plottable.moc"
