#include "model/orbit/exerciseelements.h"
#include "model/orbit/geodesy.h"
#include "model/orbit/sgp4.h"
#include "tests/model/releasability/scenario.h"

#include <QTest>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestExerciseElements : public QObject
{
    Q_OBJECT

    static CataloguePtr catalogue()
    {
        static const CataloguePtr loaded = *CatalogueSnapshot::fromJson(contents(u":/parallax/exercise/objects.json"_s), u"objects.json"_s,
                                                                        exercisePack()->language());
        return loaded;
    }
    static QJsonObject sound()
    {
        return {{u"epoch"_s, u"2031-03-14T00:00:00Z"_s}, {u"a_km"_s, 42144.8}, {u"e"_s, 0.0006}, {u"i_deg"_s, 0.08},
                {u"raan_deg"_s, 84.6}, {u"argp_deg"_s, 11.0}, {u"ma_deg"_s, 279.9}};
    }

    static double fromGreenwich(const MeanElements &mean)
    {
        return std::fmod(mean.raanDeg - gmstRad(mean.epoch, EarthModel{}) * 180.0 / std::numbers::pi + 720.0, 360.0);
    }

private Q_SLOTS:
    /// The products' "16.5 degrees east": KITE-7 at 15.5° and HALYARD-2 at 16.9° at the epoch, by the states that SGP4 gives.
    void geostationaryObjectsStandWhereTheProductsSay()
    {
        const Instant at{exerciseDay(), 0};
        const auto longitudeDeg = [&](QStringView id) {
            const auto mean = exerciseElements(*catalogue()->object(id));
            Eigen::Matrix3Xd km(3, 1);
            km.col(0) = Sgp4Propagator(*mean).at(at, LeapSeconds()).positionKm;
            return subSatellitePoints(km, at, EarthModel{})(1, 0) * 180.0 / std::numbers::pi;
        };
        QVERIFY(std::abs(longitudeDeg(u"PX-0107") - 15.5) < 0.1);
        QVERIFY(std::abs(longitudeDeg(u"PX-0002") - 16.9) < 0.1);
    }

    /// √(398600.8 / a³) · 86400 / 2π in decimal arithmetic of 40 digits.
    void meanMotionFollowsFromTheAxis_data()
    {
        QTest::addColumn<double>("axisKm");
        QTest::addColumn<double>("revPerDay");
        QTest::addRow("KITE-7") << 42144.8 << 1.003429723012666007;
        QTest::addRow("CRV R/B 2031-02") << 6690.6 << 15.86373176198393461;
        QTest::addRow("GRANITE-4") << 26553.0 << 2.006469506636950583;
    }
    void meanMotionFollowsFromTheAxis()
    {
        QFETCH(double, axisKm);
        QFETCH(double, revPerDay);
        QJsonObject json = sound();
        json[u"a_km"_s] = axisKm;
        const auto mean = exerciseElements(ObjectId{u"PX"_s, 107}, json, u"objects.json"_s);
        QVERIFY(mean);
        QVERIFY(std::abs(mean->meanMotionRevPerDay - revPerDay) < 1e-14 * revPerDay); // a few units in the last place
    }

    void everyScenarioObjectHasElements()
    {
        for (const CatalogueObject &object : catalogue()->objects) {
            const auto mean = exerciseElements(object);
            QVERIFY2(mean, mean ? "" : qPrintable(mean.error().where));
            QCOMPARE(mean->object.toString(), object.id);
            QCOMPARE(mean->epoch.toString(), u"2031-03-14T00:00:00Z"_s);
            QCOMPARE(mean->inclinationDeg, object.elements.value(u"i_deg"_s).toDouble());
            QCOMPARE(mean->bstarPerEarthRadius, 0.0);
        }
    }

    void publicElementsStandInWhereOnlyThoseAreKnown()
    {
        CatalogueObject object = *catalogue()->object(u"PX-0107");
        object.elements = {};
        QVERIFY(std::abs(fromGreenwich(*exerciseElements(object)) - 85.0) < 1e-9);
        object.publicElements = {};
        QCOMPARE(exerciseElements(object).error().code, ErrorCode::NotFound);
    }

    void anAudienceGetsTheElementsOfItsPicture()
    {
        const Lens lens{Audience{{u"QVS"_s}}, exerciseDay(), {}, {}, Face::AsReceived};
        const PartnerPicture picture = partnerPicture(*catalogue(), lens, *exercisePack());
        bool coarse = false;
        for (const PictureObject &shown : picture.objects) {
            const auto mean = exerciseElements(shown);
            QCOMPARE(bool(mean), shown.position != PositionKnowledge::None);
            if (shown.id == u"PX-0107") {
                QVERIFY(std::abs(fromGreenwich(*mean) - 85.0) < 1e-9);
                coarse = true;
            }
        }
        QVERIFY(coarse);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addRow("no epoch") << u"epoch"_s << QJsonValue(QJsonValue::Undefined);
        QTest::addRow("no such day") << u"epoch"_s << QJsonValue(u"2031-02-30T00:00:00Z"_s);
        QTest::addRow("no axis") << u"a_km"_s << QJsonValue(QJsonValue::Undefined);
        QTest::addRow("axis in words") << u"a_km"_s << QJsonValue(u"42164"_s);
        QTest::addRow("inside the Earth") << u"a_km"_s << QJsonValue(6378.0);
        QTest::addRow("parabola") << u"e"_s << QJsonValue(1.0);
        QTest::addRow("below zero") << u"e"_s << QJsonValue(-0.001);
        QTest::addRow("over the pole") << u"i_deg"_s << QJsonValue(180.1);
        QTest::addRow("no node") << u"raan_deg"_s << QJsonValue(QJsonValue::Undefined);
        QTest::addRow("no perigee") << u"argp_deg"_s << QJsonValue(QJsonValue::Undefined);
        QTest::addRow("no anomaly") << u"ma_deg"_s << QJsonValue(QJsonValue::Null);
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json = sound();
        json[field] = value;
        if (value.isUndefined())
            json.remove(field);
        const auto mean = exerciseElements(ObjectId{u"PX"_s, 107}, json, u"objects.json: /objects/3/elements"_s);
        QVERIFY(!mean);
        QCOMPARE(mean.error().code, ErrorCode::Malformed);
        QCOMPARE(mean.error().where, u"objects.json: /objects/3/elements: "_s + field);
    }
};

QTEST_GUILESS_MAIN(TestExerciseElements)
#include "tst_exerciseelements.moc"
