#include "model/orbit/sgp4.h"
#include "tests/model/orbit/earthdata.h"

#include <Eigen/LU>

#include <random>

using namespace parallax;
using namespace parallax::testing;
using Eigen::Vector3d;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Vallado, Fundamentals of Astrodynamics, 4th edition, examples 3-14 and 3-15 with table 3-6; AIAA 2006-6753 Rev 2, appendix C.
/// As kept in the tests of Skyfield, of SatelliteToolbox.jl and of Orekit.
namespace vallado {
constexpr const char *kUtc = "2004-04-06T07:51:28.386009Z";
const EarthOrientation::Row kRow{-0.140682, 0.333309, -0.4399619, 0.0015563, -0.000205, -0.000136, -0.052195, -0.003875};
const Vector3d kTemeKm(5094.18016210, 6127.64465950, 6380.34453270), kTemeKmPerS(-4.746131487, 0.785818041, 5.531931288);
const Vector3d kPefKm(-1033.4750312, 7901.3055856, 6380.3445327), kPefKmPerS(-3.225632747, -2.872442511, 5.531931288);
const Vector3d kItrfKm(-1033.47938300, 7901.29527540, 6380.35659580), kItrfKmPerS(-3.225636520, -2.872451450, 5.531924446);
const Vector3d kGcrf76Km(5102.50895790, 6123.01140070, 6378.13692820), kGcrf76KmPerS(-4.7432201570, 0.7905364970, 5.5337557270);
const Vector3d kJ2000Km(5102.50960000, 6123.01152000, 6378.13630000), kJ2000KmPerS(-4.7432196000, 0.7905366000, 5.5337561900);
const Vector3d kGcrfCioKm(5102.5089530, 6123.0113955, 6378.1369371), kGcrfCioKmPerS(-4.743220161, 0.790536492, 5.533755724);
const Vector3d kGcrfCio0Km(5102.5089592, 6123.0114033, 6378.1369247); // dX = dY = 0

EarthModel model(CelestialModel celestial = CelestialModel::Iau2006)
{
    return modelOf(Day::fromYmd(2004, 4, 6), kRow, celestial);
}

/// The paper counts UT1 in one Julian date, whose last bit is 4e-5 s; its figures carry that rounding. The same clock here.
EarthModel roundedModel(CelestialModel celestial)
{
    const double jdUtc = 2453101.5 + (7 * 3600 + 51 * 60 + 28.386) / 86400.0;
    const double jdUt1 = jdUtc - 0.439961 / 86400.0;
    EarthOrientation::Row row = kRow;
    row.ut1MinusUtcSeconds = (jdUt1 - 2453101.5) * 86400.0 - (7 * 3600 + 51 * 60 + 28.386009);
    return modelOf(Day::fromYmd(2004, 4, 6), row, celestial);
}
} // namespace vallado

std::mt19937 &generator()
{
    static std::mt19937 random(7);
    return random;
}

Instant anyInstant()
{
    std::uniform_int_distribution<qint32> day(Day::fromYmd(1990, 1, 1).number, Day::fromYmd(2040, 1, 1).number);
    std::uniform_int_distribution<qint64> ns(0, 86'399'999'999'999);
    return {Day{day(generator())}, ns(generator())};
}

} // namespace

class TestFrames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// With the paper's own rounding of time to 5e-8 km, which is Skyfield's figure (the last printed digits of time are 1e-6 s,
    /// 6e-10 km); to 1e-9 km/s, the last printed digit.
    void reachesTheFiguresOfThePaper()
    {
        using namespace vallado;
        const EarthModel earth = roundedModel(CelestialModel::Iau1976);
        const auto pef = temeToPef(instant(kUtc), earth);
        const auto itrf = frameTransform(Frame::Teme, Frame::Itrf, instant(kUtc), earth);
        QVERIFY((pef.positionKm(kTemeKm) - kPefKm).cwiseAbs().maxCoeff() < 2e-7); // printed to 1e-7, and ...312 or ...313
        QVERIFY((pef.velocityKmPerS(kTemeKm, kTemeKmPerS) - kPefKmPerS).cwiseAbs().maxCoeff() < 1.5e-9);
        QVERIFY((itrf.positionKm(kTemeKm) - kItrfKm).cwiseAbs().maxCoeff() < 5e-8);
        QVERIFY((itrf.velocityKmPerS(kTemeKm, kTemeKmPerS) - kItrfKmPerS).cwiseAbs().maxCoeff() < 1.5e-9);
    }
    /// With time as it is, to 1.5 cm: half of the 4e-5 s by which the paper rounds UT1, times 0.58 km/s of the Earth turning.
    void reachesThemWithExactTimeToTheirRounding()
    {
        using namespace vallado;
        const auto itrf = frameTransform(Frame::Teme, Frame::Itrf, instant(kUtc), model());
        QVERIFY((itrf.positionKm(kTemeKm) - kItrfKm).norm() < 1.3e-5);
        QVERIFY((itrf.velocityKmPerS(kTemeKm, kTemeKmPerS) - kItrfKmPerS).norm() < 1e-8);
        const auto back = frameTransform(Frame::Itrf, Frame::Teme, instant(kUtc), model());
        QVERIFY((back.positionKm(kItrfKm) - kTemeKm).norm() < 1.3e-5);
        QVERIFY((back.velocityKmPerS(kItrfKm, kItrfKmPerS) - kTemeKmPerS).norm() < 1e-8);
    }
    /// UT1 cancels out on this way, so the figures are met to 1e-7 km, their last printed digit, and 1e-9 km/s.
    void reachesGcrfByTheOlderModel()
    {
        using namespace vallado;
        const auto gcrf = frameTransform(Frame::Teme, Frame::Gcrf, instant(kUtc), model(CelestialModel::Iau1976));
        QVERIFY((gcrf.positionKm(kTemeKm) - kGcrf76Km).cwiseAbs().maxCoeff() < 1e-7);
        QVERIFY((gcrf.velocityKmPerS(kTemeKm, kTemeKmPerS) - kGcrf76KmPerS).cwiseAbs().maxCoeff() < 1.1e-9);
        const auto back = frameTransform(Frame::Gcrf, Frame::Teme, instant(kUtc), model(CelestialModel::Iau1976));
        QVERIFY((back.positionKm(kGcrf76Km) - kTemeKm).cwiseAbs().maxCoeff() < 1e-7);
    }
    void reachesJ2000WithoutCorrections()
    {
        using namespace vallado;
        EarthOrientation::Row row = kRow;
        row.dPsiArcsec = row.dEpsArcsec = kNone;
        const auto earth = modelOf(Day::fromYmd(2004, 4, 6), row, CelestialModel::Iau1976);
        const auto gcrf = frameTransform(Frame::Teme, Frame::Gcrf, instant(kUtc), earth);
        QVERIFY((gcrf.positionKm(kTemeKm) - kJ2000Km).cwiseAbs().maxCoeff() < 1e-7);
        QVERIFY((gcrf.velocityKmPerS(kTemeKm, kTemeKmPerS) - kJ2000KmPerS).cwiseAbs().maxCoeff() < 1.1e-9);
        QVERIFY(gcrf.errorM(9600) > 5); // and says that it is metres off GCRF: 1.1 m here
        QVERIFY((gcrf.positionKm(kTemeKm) - kGcrf76Km).norm() * 1000 < gcrf.errorM(9600));
    }
    /// CIO based. The book has IAU 2000, not 2006, and rounds UT1 as the paper; together 1 cm.
    void reachesGcrfByTheNewerModel()
    {
        using namespace vallado;
        const EarthModel earth = roundedModel(CelestialModel::Iau2006);
        const auto gcrf = frameTransform(Frame::Itrf, Frame::Gcrf, instant(kUtc), earth);
        QVERIFY2((gcrf.positionKm(kItrfKm) - kGcrfCioKm).norm() < 5e-6, qPrintable(QString::number((gcrf.positionKm(kItrfKm) - kGcrfCioKm).norm())));
        QVERIFY((gcrf.velocityKmPerS(kItrfKm, kItrfKmPerS) - kGcrfCioKmPerS).norm() < 5e-9);
        const auto teme = frameTransform(Frame::Teme, Frame::Gcrf, instant(kUtc), model());
        QVERIFY((teme.positionKm(kTemeKm) - kGcrfCioKm).norm() < 5e-6);
        EarthOrientation::Row row = kRow;
        row.dXArcsec = row.dYArcsec = kNone;
        const auto without = frameTransform(Frame::Teme, Frame::Gcrf, instant(kUtc), modelOf(Day::fromYmd(2004, 4, 6), row, CelestialModel::Iau2006));
        QVERIFY((without.positionKm(kTemeKm) - kGcrfCio0Km).norm() < 5e-6);
    }
    /// Rev 3 of the paper puts the terms of 1997 into TEME to PEF: its TEME for the same PEF is 7.1 cm from Rev 2's. We stay with Rev 2.
    void staysWithTheSecondRevision()
    {
        using namespace vallado;
        const Vector3d revision3(5094.18010720, 6127.64470520, 6380.34453270);
        const double apart = (temeToPef(instant(kUtc), roundedModel(CelestialModel::Iau2006)).positionKm(revision3) - kPefKm).norm();
        QVERIFY2(apart > 7.0e-5 && apart < 7.3e-5, qPrintable(QString::number(apart)));
    }
    /// The paper's other example, object 00005 three days after its epoch, to J2000 without corrections. The printed figures are
    /// 1.1 m off (fewer nutation terms); Orekit's test has those of the paper's own C++ with all 106, computed with UT1 for TT and
    /// one Julian date: 2.3 cm.
    void reachesTheOtherExampleOfThePaper()
    {
        const EarthModel earth{LeapSeconds(), {}, CelestialModel::Iau1976};
        const Vector3d km(-9060.47373569, 4658.70952502, 813.68673153), kmPerS(-2.232832783, -4.110453490, -3.157345433);
        const auto gcrf = frameTransform(Frame::Teme, Frame::Gcrf, instant("2000-06-30T18:50:19.733568Z"), earth);
        QVERIFY((gcrf.positionKm(km) - Vector3d(-9059.9413786, 4659.6972000, 813.9588875)).norm() < 1.2e-3);
        QVERIFY((gcrf.velocityKmPerS(km, kmPerS) - Vector3d(-2.233348094, -4.110136162, -3.157394074)).norm() < 5e-7);
        QVERIFY((gcrf.positionKm(km) - Vector3d(-9059.9415224999, 4659.6971225838, 813.9577294765)).norm() < 2.5e-5);
        QVERIFY((gcrf.velocityKmPerS(km, kmPerS) - Vector3d(-2.2333476939, -4.1101362849, -3.1573941963)).norm() < 1e-8);
    }
    /// JPL Horizons has the Space Station by the same element set, in ICRF; the figures stand in Skyfield's tests, which are met to
    /// its 2 m and 3 km/h. Elements to GCRF, without a table: UT1 cancels out.
    void fliesTheSpaceStationWhereHorizonsDoes()
    {
        const MeanElements elements{{{}, 25544}, instant("2018-07-03T19:25:57.304128Z"), 15.54005638, 0.0003435, 51.6414, 295.8524,
                                    262.6267, 204.2868, 0.31745e-4, 0, 0};
        const double au = 149597870.7;
        const struct { const char *utc; Vector3d km, kmPerS; } rows[] = { // 0h TDB of 4 and 5 July 2018
            {"2018-07-03T23:58:50.816Z", Vector3d(2.633404251158200e-5, 1.015087620439817e-5, 3.544778677556393e-5) * au,
             Vector3d(-1.751248694205384e-3, 4.065407557020968e-3, 1.363540232307603e-4) * au / 86400},
            {"2018-07-04T23:58:50.816Z", Vector3d(-2.136440257814821e-5, -2.084170814514480e-5, -3.415494123796893e-5) * au,
             Vector3d(2.143876266215405e-3, -3.752167957502106e-3, 9.484159290242074e-4) * au / 86400}};
        const EarthModel earth;
        for (const auto &[utc, km, kmPerS] : rows) {
            const Sgp4State state = Sgp4Propagator(elements).at(instant(utc), earth.leapSeconds);
            const auto gcrf = frameTransform(Frame::Teme, Frame::Gcrf, instant(utc), earth);
            const double offM = (gcrf.positionKm(state.positionKm) - km).norm() * 1000;
            QVERIFY2(offM < 2, qPrintable(QString::number(offM)));
            QVERIFY((gcrf.velocityKmPerS(state.positionKm, state.velocityKmPerS) - kmPerS).norm() < 3.0 / 3600);
        }
    }
    /// Vallado, example 3-5: GMST on 1992-08-20 at 12:14 UT1 is 152.578787810°. His single Julian date holds UT1 to 2e-5 s, 8e-8°.
    void reachesThePublishedSiderealTime()
    {
        const double degrees = gmstRad(instant("1992-08-20T12:14:00Z"), EarthModel{}) * 180 / M_PI;
        QVERIFY2(std::abs(degrees - 152.578787810) < 8.4e-8, qPrintable(QString::number(degrees, 'f', 12)));
    }

    /// Two theories, one Earth: with the corrections of the table they are 2 cm apart in low orbit, over 25 years.
    void bothModelsAgreeWithATable()
    {
        const QByteArray bytes = sharedFile(QStringLiteral("sgp4/eop-2000-2025.tsv"));
        if (bytes.isEmpty())
            QSKIP("The set sgp4 is not in PARALLAX_DATA.");
        EarthModel newer{LeapSeconds(), *EarthOrientation::parse(bytes, {}), CelestialModel::Iau2006}, older = newer;
        older.celestial = CelestialModel::Iau1976;
        double worstM = 0;
        for (Day day = Day::fromYmd(2000, 1, 1); day < Day::fromYmd(2025, 1, 1); day.number += 37) {
            const Instant at{day, 3'600'000'000'000LL * (day.number % 24)};
            const Eigen::Matrix3d a = frameTransform(Frame::Itrf, Frame::Gcrf, at, newer).rotation;
            const Eigen::Matrix3d b = frameTransform(Frame::Itrf, Frame::Gcrf, at, older).rotation;
            worstM = std::max(worstM, (a - b).norm() / std::sqrt(2.0) * 7e6);
        }
        QVERIFY2(worstM < 0.03, qPrintable(QString::number(worstM)));
    }
    void withoutATableTheNewerModelNeedsNone()
    {
        using namespace vallado;
        const auto bare = frameTransform(Frame::Teme, Frame::Gcrf, instant(kUtc), EarthModel{});
        QVERIFY((bare.positionKm(kTemeKm) - kGcrfCioKm).norm() < 3e-5);
        QVERIFY(bare.errorM(9600) < 0.05);
        const auto fixed = frameTransform(Frame::Teme, Frame::Itrf, instant(kUtc), EarthModel{});
        const double offM = (fixed.positionKm(kTemeKm) - kItrfKm).norm() * 1000; // 0.44 s of UT1: 256 m here
        QVERIFY2(offM > 250 && offM < 262 && offM < fixed.errorM(kItrfKm.norm()), qPrintable(QString::number(offM)));
    }

    void comesBackFromEveryFrame()
    {
        const Frame frames[] = {Frame::Teme, Frame::Itrf, Frame::Gcrf};
        for (int round = 0; round < 60; ++round) {
            const Instant at = anyInstant();
            EarthModel earth{LeapSeconds(), {}, round % 2 ? CelestialModel::Iau2006 : CelestialModel::Iau1976};
            const auto row = [&] { return EarthOrientation::Row{0.2, -0.3, 0.1 * (round % 9) - 0.4, 0.001, 1e-4, -1e-4, -0.1, 0.01}; };
            if (round % 3)
                earth.orientation = EarthOrientation(at.day, {row(), row()}, 2);
            const QByteArray note = at.toString().toLatin1() + " round " + QByteArray::number(round);
            const Vector3d km = Vector3d::Random() * 40000, kmPerS = Vector3d::Random() * 8;
            for (Frame from : frames) {
                for (Frame to : frames) {
                    const auto there = frameTransform(from, to, at, earth), back = frameTransform(to, from, at, earth);
                    QVERIFY2((there.rotation * there.rotation.transpose() - Eigen::Matrix3d::Identity()).cwiseAbs().maxCoeff() < 1e-14, note);
                    QVERIFY2(std::abs(there.rotation.determinant() - 1) < 1e-14, note);
                    const Vector3d km2 = back.positionKm(there.positionKm(km));
                    const Vector3d kmPerS2 = back.velocityKmPerS(there.positionKm(km), there.velocityKmPerS(km, kmPerS));
                    QVERIFY2((km2 - km).norm() < 1e-10 && (kmPerS2 - kmPerS).norm() < 1e-13, note);
                    for (Frame last : frames) { // by a third frame it is the same way
                        const auto direct = frameTransform(from, last, at, earth), detour = there.then(frameTransform(to, last, at, earth));
                        QVERIFY2((direct.rotation - detour.rotation).cwiseAbs().maxCoeff() < 1e-14, note);
                        QVERIFY2((direct.driftPerS - detour.driftPerS).cwiseAbs().maxCoeff() < 1e-16, note);
                    }
                }
            }
        }
    }
    /// The velocity is what the position does: against the transforms a second or two before and after. What is called inertial
    /// turns by precession itself (TEME 7.1e-12 rad/s, the pole 3e-12), which no velocity here has in it: 5e-8 km/s at 7,000 km.
    void velocityIsTheRateOfThePosition()
    {
        const Instant at = instant("2020-02-29T11:00:00Z");
        const EarthModel earth;
        const Vector3d km(7000, -1200, 300), kmPerS(1, 7, 2);
        const auto itrfAt = [&](Frame from, double seconds) -> Vector3d {
            return frameTransform(from, Frame::Itrf, earth.leapSeconds.plus(at, qint64(seconds * 1e9)), earth).positionKm(km + seconds * kmPerS);
        };
        for (const auto &[from, tolerance] : {std::pair(Frame::Gcrf, 2.5e-8), std::pair(Frame::Teme, 6e-8)}) {
            // Two steps, extrapolated: what is left is of fourth order.
            const Vector3d coarse = (itrfAt(from, 2) - itrfAt(from, -2)) / 4, fine = (itrfAt(from, 1) - itrfAt(from, -1)) / 2;
            const Vector3d numeric = (4 * fine - coarse) / 3;
            const double off = (frameTransform(from, Frame::Itrf, at, earth).velocityKmPerS(km, kmPerS) - numeric).norm();
            QVERIFY2(off < tolerance, qPrintable(QString::number(off)));
        }
    }
    void blocksAreTheSameAsSinglesAndKeepNanToItself()
    {
        const auto transform = frameTransform(Frame::Teme, Frame::Itrf, instant(vallado::kUtc), vallado::model());
        Eigen::Matrix3Xd km = Eigen::Matrix3Xd::Random(3, 257) * 7000, kmPerS = Eigen::Matrix3Xd::Random(3, 257) * 7, km2, kmPerS2;
        km.col(13).setConstant(kNone);
        transform.positionsKm(km, &km2);
        transform.velocitiesKmPerS(km, kmPerS, &kmPerS2);
        for (Eigen::Index i = 0; i < km.cols(); ++i) {
            if (i == 13) {
                QVERIFY(km2.col(i).array().isNaN().all());
                continue;
            }
            QVERIFY((km2.col(i) - transform.positionKm(km.col(i))).norm() < 1e-11);
            QVERIFY((kmPerS2.col(i) - transform.velocityKmPerS(km.col(i), kmPerS.col(i))).norm() < 1e-14);
        }
        transform.positionsKm(Eigen::Matrix3Xd(3, 0), &km2);
        QCOMPARE(km2.cols(), 0);
    }
    /// UT1 runs on through 23:59:60, so nothing jumps.
    void turnsEvenlyThroughTheLeapSecond()
    {
        EarthModel earth{LeapSeconds(), *EarthOrientation::parse(testFile(QStringLiteral("eop_named.tsv")), {}), CelestialModel::Iau2006};
        Instant at = instant("2016-12-31T23:59:58Z");
        double last = gmstRad(at, earth);
        for (int half = 0; half < 8; ++half) {
            at = earth.leapSeconds.plus(at, 500'000'000);
            const double now = gmstRad(at, earth);
            QVERIFY2(std::abs(now - last - 0.5 * 7.2921158e-5) < 1e-11, qPrintable(at.toString()));
            last = now;
        }
    }
};

QTEST_GUILESS_MAIN(TestFrames)
#include "tst_frames.moc"
