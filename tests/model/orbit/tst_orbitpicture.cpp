#include "model/orbit/catalogueentries.h"
#include "model/orbit/exerciseelements.h"
#include "model/orbit/orbitpicture.h"
#include "tests/model/releasability/scenario.h"

#include <QTest>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestOrbitPicture : public QObject
{
    Q_OBJECT

    static CataloguePtr scenario()
    {
        static const CataloguePtr loaded = *CatalogueSnapshot::fromJson(contents(u":/parallax/exercise/objects.json"_s), u"objects.json"_s,
                                                                        exercisePack()->language());
        return loaded;
    }
    /// The sets that a store would have: the precise elements of every object, a little newer than the file's.
    static std::vector<ElementSet> storedSets()
    {
        std::vector<ElementSet> sets;
        for (const CatalogueObject &object : scenario()->objects) {
            ElementSet set;
            set.elements = *exerciseElements(object);
            set.elements.meanAnomalyDeg += 1;
            sets.push_back(set);
        }
        std::sort(sets.begin(), sets.end(), [](const auto &a, const auto &b) { return a.elements.object < b.elements.object; });
        return sets;
    }
    static Lens lensOf(const QString &nation) { return Lens{Audience{{nation}}, exerciseDay(), {}, {}, Face::AsReceived}; }
    static MeanElements elementsWith(double meanMotion, double eccentricity)
    {
        MeanElements elements;
        elements.meanMotionRevPerDay = meanMotion;
        elements.eccentricity = eccentricity;
        return elements;
    }

private Q_SLOTS:
    /// For each nation and object: the store's set where the position is full, the file's public one where it is coarse, none else.
    void givesEachAudienceTheElementsItMayHave()
    {
        const std::vector<ElementSet> sets = storedSets();
        int full = 0, coarse = 0, none = 0;
        for (const NationPolicy &nation : exercisePack()->nations) {
            const OrbitPicturePtr picture
                = orbitPicture(partnerPicture(*scenario(), lensOf(nation.code), *exercisePack()), {nation.code}, sets, {exerciseDay(), 0});
            QCOMPARE(qsizetype(picture->elementOf.size()), picture->picture.objects.size());
            QCOMPARE(picture->elements.size(), picture->objectOf.size());
            for (qsizetype i = 0; i < picture->picture.objects.size(); ++i) {
                const PictureObject &object = picture->picture.objects.at(i);
                const qsizetype element = picture->elementOf[size_t(i)];
                QCOMPARE(picture->indexOf(object.id), i);
                if (object.position == PositionKnowledge::None) {
                    ++none;
                    QCOMPARE(element, -1);
                    continue;
                }
                QVERIFY2(element >= 0, qPrintable(object.id));
                QCOMPARE(picture->objectOf[size_t(element)], i);
                const MeanElements &given = picture->elements[size_t(element)];
                QCOMPARE(given.object.toString(), object.id);
                const CatalogueObject *source = scenario()->object(object.id);
                QVERIFY(source);
                if (object.position == PositionKnowledge::Full) {
                    ++full;
                    QCOMPARE(given.meanAnomalyDeg, exerciseElements(*source)->meanAnomalyDeg + 1);
                } else {
                    ++coarse;
                    QCOMPARE(given.meanAnomalyDeg, source->publicElements.value(u"ma_deg"_s).toDouble());
                    QCOMPARE(given.eccentricity, source->publicElements.value(u"e"_s).toDouble());
                }
            }
        }
        QVERIFY(full > 0 && coarse > 0 && none > 0);
    }

    /// The store's sets of what a nation may not know do not reach its picture.
    void doesNotTakeInWhatThePictureDoesNotHave()
    {
        const PartnerPicture seen = partnerPicture(*scenario(), lensOf(u"QNV"_s), *exercisePack());
        std::vector<ElementSet> few;
        for (const ElementSet &set : storedSets()) {
            const QString id = set.elements.object.toString();
            if (std::any_of(seen.objects.begin(), seen.objects.end(), [&](const PictureObject &object) { return object.id == id; }))
                few.push_back(set);
        }
        QVERIFY(few.size() < storedSets().size());
        const OrbitPicturePtr all = orbitPicture(seen, {u"QNV"_s}, storedSets(), {exerciseDay(), 0});
        const OrbitPicturePtr only = orbitPicture(seen, {u"QNV"_s}, few, {exerciseDay(), 0});
        QVERIFY(all->elements == only->elements);
        QVERIFY(all->objectOf == only->objectOf);
        QCOMPARE(all->indexOf(u"PX-0009"), -1);
    }

    void takesTheFilesElementsWhereTheStoreHasNone()
    {
        const OrbitPicturePtr picture = orbitPicture(ownPicture(*scenario(), *exercisePack()), {}, {}, {exerciseDay(), 0});
        QCOMPARE(picture->picture.objects.size(), 27);
        QCOMPARE(picture->elements.size(), size_t(27));
        QCOMPARE(picture->elements.front().meanAnomalyDeg, 278.2);
    }

    void saysWhatAnOrbitIsCalled_data()
    {
        QTest::addColumn<double>("meanMotion");
        QTest::addColumn<double>("eccentricity");
        QTest::addColumn<int>("expected");
        QTest::newRow("space station") << 15.5 << 0.0007 << int(OrbitClass::Low);
        QTest::newRow("navigation") << 2.0056 << 0.01 << int(OrbitClass::Medium);
        QTest::newRow("geostationary") << 1.0027 << 0.0003 << int(OrbitClass::Geosynchronous);
        QTest::newRow("Molniya") << 2.006 << 0.72 << int(OrbitClass::HighlyElliptic);
        QTest::newRow("transfer") << 2.27 << 0.73 << int(OrbitClass::HighlyElliptic);
        QTest::newRow("graveyard and beyond") << 0.5 << 0.05 << int(OrbitClass::High);
        QTest::newRow("coming down") << 16.4 << 0.001 << int(OrbitClass::Decaying);
    }
    void saysWhatAnOrbitIsCalled()
    {
        QFETCH(double, meanMotion);
        QFETCH(double, eccentricity);
        QFETCH(int, expected);
        QCOMPARE(int(orbitClass(elementsWith(meanMotion, eccentricity))), expected);
    }

    /// ISS, 2024: 15.50 revolutions a day is 92.9 minutes and 415 km up; geostationary 35,786 km.
    void givesTheSizeOfAnOrbit()
    {
        const OrbitSize low = orbitSize(elementsWith(15.5, 0.0));
        QVERIFY(std::abs(low.periodMinutes - 92.903) < 0.001);
        QVERIFY(std::abs(low.perigeeKm - 416) < 5);
        const OrbitSize high = orbitSize(elementsWith(1.00273791, 0.0));
        QVERIFY(std::abs(high.apogeeKm - 35'786) < 2);
        QCOMPARE(orbitSize(elementsWith(0, 0)).semiMajorAxisKm, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestOrbitPicture)
#include "tst_orbitpicture.moc"
