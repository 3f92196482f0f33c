#include "model/orbit/objectlistmodel.h"
#include "tests/model/releasability/scenario.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestObjectListModel : public QObject
{
    Q_OBJECT

    static CataloguePtr scenario()
    {
        static const CataloguePtr loaded = *CatalogueSnapshot::fromJson(contents(u":/parallax/exercise/objects.json"_s), u"objects.json"_s,
                                                                        exercisePack()->language());
        return loaded;
    }
    static OrbitPicturePtr pictureOf(const QString &nation)
    {
        const Lens lens{Audience{{nation}}, exerciseDay(), {}, {}, Face::AsReceived};
        return orbitPicture(nation.isEmpty() ? ownPicture(*scenario(), *exercisePack()) : partnerPicture(*scenario(), lens, *exercisePack()),
                            nation.isEmpty() ? QStringList() : QStringList{nation}, {}, {exerciseDay(), 0});
    }
    static QStringList designations(const OrbitPicture &picture, const std::vector<qsizetype> &order)
    {
        QStringList texts;
        for (qsizetype i : order)
            texts << picture.picture.objects.at(i).designation;
        return texts;
    }

private Q_SLOTS:
    void listsThePictureOfEachNation()
    {
        ObjectListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const NationPolicy &nation : exercisePack()->nations) {
            const OrbitPicturePtr theirs = pictureOf(nation.code);
            model.setPicture(theirs);
            QCOMPARE(model.rowCount(), theirs->picture.objects.size());
            QCOMPARE(model.banner(), theirs->picture.banner);
            for (int row = 0; row < model.rowCount(); ++row) {
                const PictureObject &object = theirs->picture.objects.at(row);
                QCOMPARE(model.index(row, 0).data().toString(), object.designation);
                QCOMPARE(model.index(row, ObjectListModel::OwnerColumn).data().toString(), object.owner);
                QCOMPARE(model.index(row, ObjectListModel::PerigeeColumn).data().toString().isEmpty(), theirs->elementOf[size_t(row)] < 0);
            }
        }
        model.setPicture(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.banner(), QString());
    }

    /// The order of a nation's rows is that of a picture that never had more.
    void orderTellsNothingOfWhatIsNotThere()
    {
        const OrbitPicturePtr ours = pictureOf({}), theirs = pictureOf(u"QTV"_s);
        QVERIFY(theirs->picture.objects.size() < ours->picture.objects.size());
        CatalogueSnapshot less = *scenario();
        less.objects.removeIf([&](const CatalogueObject &object) { return theirs->indexOf(object.id) < 0; });
        const Lens lens{Audience{{u"QTV"_s}}, exerciseDay(), {}, {}, Face::AsReceived};
        const OrbitPicturePtr twin = orbitPicture(partnerPicture(less, lens, *exercisePack()), {u"QTV"_s}, {}, {exerciseDay(), 0});
        for (int column = 0; column < ObjectListModel::ColumnCount; ++column)
            QCOMPARE(designations(*theirs, objectOrder(*theirs, {}, column, Qt::AscendingOrder)),
                     designations(*twin, objectOrder(*twin, {}, column, Qt::AscendingOrder)));
    }

    void sortsNumbersAsNumbersAndTheUnknownLast()
    {
        const OrbitPicturePtr picture = pictureOf(u"QUL"_s);
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const std::vector<qsizetype> order = objectOrder(*picture, {}, ObjectListModel::PeriodColumn, direction);
            QCOMPARE(order.size(), size_t(picture->picture.objects.size()));
            double last = direction == Qt::AscendingOrder ? 0 : 1e9;
            bool unknown = false;
            for (qsizetype object : order) {
                const qsizetype element = picture->elementOf[size_t(object)];
                unknown = unknown || element < 0;
                QCOMPARE(element < 0, unknown);
                if (element < 0)
                    continue;
                const double period = orbitSize(picture->elements[size_t(element)]).periodMinutes;
                QVERIFY(direction == Qt::AscendingOrder ? period >= last : period <= last);
                last = period;
            }
            QVERIFY(unknown); // QUL knows of one without a position: USX-WATCH 1
        }
    }

    void findsByEveryWord()
    {
        const OrbitPicturePtr ours = pictureOf({});
        QCOMPARE(designations(*ours, objectOrder(*ours, u"kite"_s, 0, Qt::AscendingOrder)), (QStringList{u"KITE-7"_s, u"KITE-7B"_s}));
        QCOMPARE(designations(*ours, objectOrder(*ours, u"qul debris NRTX"_s, 0, Qt::AscendingOrder)), QStringList{u"OLDSTAR-3 DEB D"_s});
        QCOMPARE(objectOrder(*ours, u"kite nobody"_s, 0, Qt::AscendingOrder).size(), size_t(0));
    }

    void rowsAreFoundByObject()
    {
        ObjectListModel model;
        const OrbitPicturePtr ours = pictureOf({});
        model.setPicture(ours, objectOrder(*ours, u"kite"_s, 0, Qt::DescendingOrder));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf(u"PX-0108"_s), 0);
        QCOMPARE(model.rowOf(u"PX-0107"_s), 1);
        QCOMPARE(model.rowOf(u"PX-0001"_s), -1);
        QCOMPARE(model.objectAt(0)->id, u"PX-0108"_s);
        QVERIFY(!model.objectAt(2));
    }
};

QTEST_GUILESS_MAIN(TestObjectListModel)
#include "tst_objectlistmodel.moc"
