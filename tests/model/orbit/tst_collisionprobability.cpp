#include "model/orbit/collisionprobability.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace parallax;

namespace {

/// From the lower triangle by rows, as a CDM gives it.
Eigen::Matrix3d symmetric(double rr, double tr, double tt, double nr, double nt, double nn)
{
    Eigen::Matrix3d matrix;
    matrix << rr, tr, nr, tr, tt, nt, nr, nt, nn;
    return matrix;
}

EncounterObject object(const Eigen::Vector3d &km, const Eigen::Vector3d &kmPerS, const Eigen::Matrix3d &covariance)
{
    EncounterObject result;
    result.positionKm = km;
    result.velocityKmPerS = kmPerS;
    result.positionCovarianceM2 = covariance;
    return result;
}

struct Encounter
{
    EncounterObject first, second;
};

/// A real message: ION SCV-008 and STARLINK-1233, 2023-07-05, in ITRF (Orekit, src/test/resources/ccsds/cdm).
Encounter ionAndStarlink()
{
    Encounter encounter{
        object({-5719.153201, -2486.155271, -3021.252701}, {2.333174842, 2.825732323, -6.727808538},
               symmetric(127.5401258877026, -216.5469301895778, 9738.762752029239, 23.41184551274494, -5.346171445289681,
                         24.60870138594973)),
        object({-5719.163147, -2486.1092, -3021.22287}, {-0.41596327, -5.20688041, 5.081948896},
               symmetric(964.6447977021088, -29096.52093664356, 1555885.738355947, -610.4622634358643, 7105.637820746857,
                         1325.505208766663))};
    encounter.first.velocityCovarianceM2PerS2
        = symmetric(0.01147849769311488, -0.0001458466399925159, 0.0001499094267380701, 0.00005801069817622688,
                    -0.000008757429553163563, 0.00009287778622823746);
    encounter.second.velocityCovarianceM2PerS2
        = symmetric(1.829454352163062, -0.01829894383644205, 0.000706074549697974, 0.00005700360443949522,
                    -0.00001234324761245689, 0.0003799085974184537);
    return encounter;
}

/// METOP-A and FENGYUN 1C DEB at 67 m/s (CARA Analysis Tools, OmitronTestCase_Test08_3DNc.cdm: where 2-D and 3-D part).
Encounter metopAndFengyun()
{
    return {object({-837.964597, -817.188717, 7094.136015}, {-2.670646534, 6.931563469, 0.482778663},
                   symmetric(3.780205677463017e+01, -1.038317277049028e+02, 2.821851661178311e+04, 7.433349391917346e+00,
                             -2.371331713059430e+01, 2.485621929200129e+00)),
            object({-842.242641, -811.267289, 7094.252034}, {-2.721887601, 6.894980919, 0.460446534},
                   symmetric(1.085500990335859e+03, -4.370013951498373e+04, 1.717578505459546e+07, 5.047711809061079e+02,
                             -9.492934326385051e+02, 4.563276116320744e+02))};
}

bool hasFinding(const CollisionProbability &result, CollisionFindingKind kind)
{
    return std::any_of(result.findings.cbegin(), result.findings.cend(), [kind](const CollisionFinding &one) { return one.kind == kind; });
}

} // namespace

class TestCollisionProbability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithSeventyDigitArithmetic_data()
    {
        QTest::addColumn<QList<QByteArray>>("columns");
        QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/orbit/collision-probability.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QList<QByteArray> columns = file.readLine().trimmed().split('\t');
            if (columns.size() == 28)
                QTest::newRow(columns[0].constData()) << columns;
        }
    }
    void agreesWithSeventyDigitArithmetic()
    {
        QFETCH(QList<QByteArray>, columns);
        const auto at = [&columns](int i) { return columns[i].toDouble(); };
        const auto vector = [&at](int i) { return Eigen::Vector3d(at(i), at(i + 1), at(i + 2)); };
        const auto matrix = [&at](int i) { return symmetric(at(i), at(i + 1), at(i + 2), at(i + 3), at(i + 4), at(i + 5)); };
        const CollisionProbability result
            = collisionProbability(object(vector(2), vector(5), matrix(8)), object(vector(14), vector(17), matrix(20)), at(26),
                                   columns[1] == "fixed" ? StateAxes::EarthFixed : StateAxes::Inertial);
        QVERIFY(result.probability.has_value());
        const double error = std::abs(*result.probability / at(27) - 1);
        QVERIFY2(error < 1e-8, qPrintable(QStringLiteral("%1 instead of %2").arg(*result.probability, 0, 'g', 17).arg(at(27), 0, 'g', 17)));
        m_worst = std::max(m_worst, error);
    }
    void cleanupTestCase() { qInfo("largest relative error: %g", m_worst); }

    /// Orekit has 0.0034965176443840897 (Laas2015Test, radii of 5 and 5 m): its polar motion and length of day make 2e-8. The message
    /// itself says 0.004450713, for the square about the disc.
    void agreesWithOrekitOnARealMessage()
    {
        const Encounter encounter = ionAndStarlink();
        const CollisionProbability result = collisionProbability(encounter.first, encounter.second, 10, StateAxes::EarthFixed);
        QVERIFY(std::abs(*result.probability / 0.0034965177109359365 - 1) < 1e-11);     // 70 digits, as collision-probability.tsv
        QVERIFY(std::abs(*result.probability / 0.0034965176443840897 - 1) < 5e-8);
        QVERIFY(std::abs(result.missDistanceM - 55.775583011) < 1e-8);
        QVERIFY(std::abs(result.closestApproachSeconds + 4.523400581e-5) < 1e-13);
        QVERIFY(result.reason.isEmpty());
        QVERIFY(!result.hasViolation());
        QVERIFY(result.findings.empty());
        // The same velocities taken for inertial ones make other RTN axes and another answer, 16 % larger.
        const CollisionProbability mistaken = collisionProbability(encounter.first, encounter.second, 10, StateAxes::Inertial);
        QVERIFY(std::abs(*mistaken.probability / 0.0040541281549261437 - 1) < 1e-11);
    }
    /// CARA Analysis Tools, PcTestCaseCDMs: TERRA and CZ-4 DEB, 2022-02-24, 15 m. The message says 1.213e-3; CARA takes off the
    /// drag errors that both objects share, we do not.
    void agreesWithAMessageOfCara()
    {
        const EncounterObject terra
            = object({-1077.572980813942422, -289.6468958017089221, -7000.345608597121100},
                     {-4.709108856611668337, 5.801621114886313713, 0.4850970668075643699},
                     symmetric(29.49810804923603058, -234.9893914394691024, 37229.27204092875763, 4.458554132977785578,
                               3.259926101287607292, 3.087337909745845987));
        const EncounterObject debris
            = object({-1077.576144675559590, -289.6507088529563703, -7000.369636176681524},
                     {-0.6023397081281629539, 7.501223438588191073, -0.1467580887560357705},
                     symmetric(347.5351987554263928, -19939.85821731559918, 1450503.849423979875, 3.244157189388932050,
                               153.7179343096950106, 30.44403278816833236));
        const CollisionProbability result = collisionProbability(terra, debris, 15);
        QVERIFY(std::abs(*result.probability / 0.0012161239807113705 - 1) < 1e-11);
        QVERIFY(std::abs(*result.probability / 1.213e-3 - 1) < 0.004);
        QVERIFY(!result.hasViolation());
    }
    /// CARA Analysis Tools, PcCircle_UnitTest: covariances in the axes of the states, m as km there. Its 2.706023476569786e-05 and
    /// 1.807363058494765e-01 take the distance of the states for the miss, without going to the closest approach: 2e-8 and 2e-4 off.
    /// From "multiple elements": 1.232312816404174e-05 for 100 m; those from 1,000 m on are 1e-4 to 3e-4 off by quadrature.
    void agreesWithCaraInTheAxesOfTheStates_data()
    {
        QTest::addColumn<double>("radius");
        QTest::addColumn<double>("cara");
        QTest::addColumn<double>("exact");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("10 m") << 10.0 << 2.514939701718358e-15 << 2.5149397271387331e-15 << 2e-8;
        QTest::newRow("100 m") << 100.0 << 1.232312816404174e-05 << 1.2323128265064777e-5 << 2e-8;
        QTest::newRow("1,000 m") << 1000.0 << 6.343318773183237e-03 << 0.0063426234964147892 << 2e-4;
        QTest::newRow("3,000 m") << 3000.0 << 1.917884657463699e-02 << 0.019173556527982373 << 3e-4;
        QTest::newRow("10,000 m") << 10000.0 << 6.389821634646267e-02 << 0.063905152557965866 << 2e-4;
        QTest::newRow("30,000 m") << 30000.0 << 1.900663422510684e-01 << 0.190100862079102 << 2e-4;
    }
    void agreesWithCaraInTheAxesOfTheStates()
    {
        QFETCH(double, radius);
        QFETCH(double, cara);
        QFETCH(double, exact);
        QFETCH(double, tolerance);
        Encounter encounter{object({-6227.006552549310, -3000.839638747010, -193.2569099062626},
                                   {2.983983865443772, -5.973188938878403, -3.622262843716804},
                                   symmetric(2.329248149898317e+04, -4.624097512511387e+04, 9.189373058443272e+04,
                                             -2.810352472705708e+04, 5.583858286675660e+04, 3.396506000245927e+04)),
                            object({-6231.009268962734, -2993.196148130401, -176.1401651747054},
                                   {-0.3255968208692156, 0.9946514541875586, -7.507340539210305},
                                   symmetric(3.689149893147051e+07, -1.200669748208798e+08, 3.907735722225543e+08,
                                             9.002535247181211e+08, -2.929990982074453e+09, 2.196888928197153e+10))};
        encounter.first.covarianceAxes = encounter.second.covarianceAxes = CovarianceAxes::State;
        const CollisionProbability result = collisionProbability(encounter.first, encounter.second, radius);
        // Written in these axes, the covariance has an eigenvalue 1e-9 of the largest: 70 digits and 19 agree to 1e-9.
        QVERIFY2(std::abs(*result.probability / exact - 1) < 1e-9, qPrintable(QString::number(*result.probability / exact - 1)));
        QVERIFY(std::abs(*result.probability / cara - 1) < tolerance);
    }

    void isSymmetricInTheObjects()
    {
        const Encounter encounter = ionAndStarlink();
        const CollisionProbability there = collisionProbability(encounter.first, encounter.second, 10, StateAxes::EarthFixed);
        const CollisionProbability back = collisionProbability(encounter.second, encounter.first, 10, StateAxes::EarthFixed);
        QVERIFY(std::abs(*there.probability / *back.probability - 1) < 1e-12);
        QCOMPARE(there.missDistanceM, back.missDistanceM);
    }
    void doesNotDependOnTheAxes()
    {
        QRandomGenerator random(4);
        const Encounter encounter = ionAndStarlink();
        const double expected = *collisionProbability(encounter.first, encounter.second, 10).probability;
        for (int i = 0; i < 20; ++i) {
            const auto unit = [&random] { return 2 * random.generateDouble() - 1; };
            const Eigen::Quaterniond turn = Eigen::Quaterniond(unit(), unit(), unit(), unit()).normalized();
            Encounter turned = encounter;
            for (EncounterObject *one : {&turned.first, &turned.second}) {
                one->positionKm = turn * one->positionKm;
                one->velocityKmPerS = turn * one->velocityKmPerS;
            }
            // Turned positions are rounded to 1e-12 km, 1e-9 m of a sigma of 25 m.
            QVERIFY(std::abs(*collisionProbability(turned.first, turned.second, 10).probability / expected - 1) < 1e-9);
        }
    }
    /// Straight paths: half a second earlier or later the same states lead to the same encounter.
    void goesToTheClosestApproachFirst()
    {
        Encounter encounter = ionAndStarlink();
        for (EncounterObject *one : {&encounter.first, &encounter.second})
            one->covarianceAxes = CovarianceAxes::State;    // RTN axes would turn by 3e-5 rad
        const CollisionProbability at = collisionProbability(encounter.first, encounter.second, 10);
        for (const double seconds : {-0.5, 0.5, 3.0}) {
            Encounter moved = encounter;
            for (EncounterObject *one : {&moved.first, &moved.second})
                one->positionKm += one->velocityKmPerS * seconds;
            const CollisionProbability result = collisionProbability(moved.first, moved.second, 10);
            QVERIFY(std::abs(*result.probability / *at.probability - 1) < 1e-8);
            QVERIFY(std::abs(result.missDistanceM - at.missDistanceM) < 1e-6);
            QVERIFY(std::abs(result.closestApproachSeconds - at.closestApproachSeconds + seconds) < 1e-9);
            QVERIFY(hasFinding(result, CollisionFindingKind::MovedToClosestApproach));
            QCOMPARE(result.hasViolation(), seconds > 1);
        }
    }

    void givesNothingWithoutBothCovariances_data()
    {
        QTest::addColumn<bool>("hasFirst");
        QTest::addColumn<bool>("hasSecond");
        QTest::addColumn<NoProbability>("why");
        QTest::newRow("of neither") << false << false << NoProbability::NoCovariance;
        QTest::newRow("of the second alone") << false << true << NoProbability::NoCovarianceOfFirst;
        QTest::newRow("of the first alone") << true << false << NoProbability::NoCovarianceOfSecond;
    }
    void givesNothingWithoutBothCovariances()
    {
        QFETCH(bool, hasFirst);
        QFETCH(bool, hasSecond);
        QFETCH(NoProbability, why);
        Encounter encounter = ionAndStarlink();
        if (!hasFirst)
            encounter.first.positionCovarianceM2.reset();
        if (!hasSecond)
            encounter.second.positionCovarianceM2.reset();
        const CollisionProbability result = collisionProbability(encounter.first, encounter.second, 10, StateAxes::EarthFixed);
        QVERIFY(!result.probability);
        QCOMPARE(result.why, why);
        QVERIFY(!result.reason.isEmpty());
        QVERIFY(std::abs(result.missDistanceM - 55.775583011) < 1e-8);      // the miss is still told
        QVERIFY(toJson(result).value(QStringLiteral("probability")).isNull());
        QVERIFY(!toJson(result).value(QStringLiteral("reason")).toObject().value(QStringLiteral("text")).toString().isEmpty());
    }
    void givesNothingForAnUnusableCovariance_data()
    {
        QTest::addColumn<Eigen::Matrix3d>("covariance");
        QTest::addColumn<NoProbability>("why");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        Eigen::Matrix3d lopsided = symmetric(1, 0.5, 1, 0, 0, 1);
        lopsided(0, 1) = -0.5;
        QTest::newRow("not a number") << symmetric(1, nan, 1, 0, 0, 1) << NoProbability::CovarianceNotFinite;
        QTest::newRow("infinite") << symmetric(HUGE_VAL, 0, 1, 0, 0, 1) << NoProbability::CovarianceNotFinite;
        QTest::newRow("not symmetric") << lopsided << NoProbability::CovarianceNotSymmetric;
        QTest::newRow("all zero") << symmetric(0, 0, 0, 0, 0, 0) << NoProbability::VarianceNotPositive;
        QTest::newRow("a zero variance") << symmetric(1, 0, 0, 0, 0, 1) << NoProbability::VarianceNotPositive;
        QTest::newRow("a negative variance") << symmetric(1, 0, -1, 0, 0, 1) << NoProbability::VarianceNotPositive;
        const double unknown = std::pow(6378135.0 * 10, 2);
        QTest::newRow("default") << symmetric(unknown, 0, unknown, 0, 0, unknown) << NoProbability::DefaultCovariance;
    }
    void givesNothingForAnUnusableCovariance()
    {
        QFETCH(Eigen::Matrix3d, covariance);
        QFETCH(NoProbability, why);
        for (const bool first : {true, false}) {
            Encounter encounter = ionAndStarlink();
            (first ? encounter.first : encounter.second).positionCovarianceM2 = covariance;
            const CollisionProbability result = collisionProbability(encounter.first, encounter.second, 10);
            QVERIFY(!result.probability);
            QCOMPARE(result.why, why);
            QVERIFY(!result.reason.isEmpty());
        }
    }
    void givesNothingForUnusableStatesOrRadius()
    {
        const Encounter good = ionAndStarlink();
        for (const double radius : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), HUGE_VAL})
            QCOMPARE(collisionProbability(good.first, good.second, radius).why, NoProbability::NoHardBodyRadius);
        Encounter bad = good;
        bad.second.positionKm.x() = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(collisionProbability(bad.first, bad.second, 10).why, NoProbability::StateUnusable);
        bad.second = good.second;
        bad.second.velocityKmPerS = bad.second.positionKm * 1e-3;
        QCOMPARE(collisionProbability(bad.first, bad.second, 10).why, NoProbability::StateUnusable);
        bad.second = good.second;
        bad.second.velocityKmPerS = good.first.velocityKmPerS;
        QCOMPARE(collisionProbability(bad.first, bad.second, 10).why, NoProbability::NoRelativeMotion);
    }

    /// The radial and normal errors of both correlate beyond one: the plane that holds both has a negative eigenvalue.
    void repairsACovarianceInSight()
    {
        // The second one's normal points the other way.
        const EncounterObject first = object({7000, 0, 0}, {0, 7.5, 0}, symmetric(100, 0, 400, 105, 0, 100));
        const EncounterObject second = object({7000.003, 0, 0.004}, {0, -7.5, 0.001}, symmetric(100, 0, 400, -105, 0, 100));
        const CollisionProbability result = collisionProbability(first, second, 10);
        QVERIFY(result.probability.has_value());
        QVERIFY(hasFinding(result, CollisionFindingKind::CovarianceRepaired));
        QVERIFY(hasFinding(result, CollisionFindingKind::NotPositiveDefinite));
        QVERIFY(result.hasViolation());
        QVERIFY(result.plane.smallestEigenvalueM2 < 0);
        QVERIFY(std::abs(result.plane.encounter.minorSigma - 1e-3) < 1e-15);        // 1e-4 of the radius
        for (const CollisionFinding &finding : result.findings) {
            if (finding.kind == CollisionFindingKind::CovarianceRepaired) {
                QCOMPARE(finding.value, result.plane.smallestEigenvalueM2);
                QVERIFY(std::abs(finding.limit - 1e-6) < 1e-18);
            }
        }
    }
    void leavesAThinButDefiniteCovarianceAlone()
    {
        const Eigen::Matrix3d thin = symmetric(1e-8, 0, 1e6, 0, 0, 4);
        const CollisionProbability result = collisionProbability(object({7000, 0, 0}, {0, 7.5, 0}, thin),
                                                                 object({7000.001, 0, 0}, {0, 0, 7.5}, thin), 10);
        QVERIFY(!hasFinding(result, CollisionFindingKind::CovarianceRepaired));
        QVERIFY(std::abs(result.plane.encounter.minorSigma / std::sqrt(2e-8) - 1) < 1e-9);
        QVERIFY(hasFinding(result, CollisionFindingKind::HardBodyAboveSigma));
        QVERIFY(hasFinding(result, CollisionFindingKind::HardBodyAboveMiss));
    }

    /// Straight paths give 2e-20 here, some 25 s before the nominal closest approach; CARA keeps the message as the one that needs
    /// the three-dimensional count.
    void saysThatCurvedPathsBreakTheFormula()
    {
        const Encounter encounter = metopAndFengyun();
        const CollisionProbability result = collisionProbability(encounter.first, encounter.second, 20);
        QVERIFY(result.probability.has_value());
        QVERIFY(result.hasViolation());
        QVERIFY(hasFinding(result, CollisionFindingKind::CurvedEncounter));
        QVERIFY(hasFinding(result, CollisionFindingKind::VelocityNotChecked));
        for (const CollisionFinding &finding : result.findings) {
            QVERIFY(!finding.text.isEmpty() && finding.text.endsWith(u'.'));
            QVERIFY(!finding.source.isEmpty());
        }
        QVERIFY(result.encounterBeginsSeconds < -28 && result.encounterEndsSeconds > -25 && result.encounterEndsSeconds < 0);
    }
    /// Two in the geostationary ring that pass at 30 cm/s.
    void saysThatASlowEncounterBreaksTheFormula()
    {
        const Eigen::Matrix3d kilometre = symmetric(1e4, 0, 1e6, 0, 0, 1e4);
        const CollisionProbability result = collisionProbability(object({42164, 0, 0}, {0, 3.0747, 0}, kilometre),
                                                                 object({42164.5, 0, 0}, {0, 3.0744, 0}, kilometre), 15);
        QVERIFY(result.probability.has_value());
        QVERIFY(result.hasViolation());
        QVERIFY(hasFinding(result, CollisionFindingKind::ExtendedEncounter));
        QVERIFY(hasFinding(result, CollisionFindingKind::OffsetEncounter));
        QVERIFY(hasFinding(result, CollisionFindingKind::CurvedEncounter));
    }
    void saysThatPathsCurveWithinTheUncertainty()
    {
        // A crossing whose error is 300 km along one track: 6.4 km below its tangent there.
        const CollisionProbability result = collisionProbability(
            object({7000, 0, 0}, {0, 7.5, 0}, symmetric(100, 0, 9e10, 0, 0, 100)),
            object({7000.02, 300, 0}, {0, 0, 7.5}, symmetric(100, 0, 100, 0, 0, 100)), 10);
        QVERIFY(hasFinding(result, CollisionFindingKind::CurvedEncounter));
    }
    void saysThatTheVelocityIsNotKnown()
    {
        Encounter encounter = ionAndStarlink();
        encounter.second.velocityCovarianceM2PerS2 = symmetric(1e5, 0, 1e5, 0, 0, 1e5);
        QVERIFY(hasFinding(collisionProbability(encounter.first, encounter.second, 10), CollisionFindingKind::VelocityUncertain));
    }
    /// Coppola's window for covariances without correlation between along and across: ± 8.3 sigmas of the time along, and the radius.
    void tellsWhenTheEncounterBeginsAndEnds()
    {
        const CollisionProbability result
            = collisionProbability(object({7000, 0, 0}, {0, 5, 0}, symmetric(100, 0, 900, 0, 0, 100)),
                                   object({7000.02, 0, 0}, {0, -5, 0}, symmetric(100, 0, 1600, 0, 0, 100)), 10);
        const double half = 8.304785425194114 * 50 / 10000;
        QVERIFY(std::abs(result.encounterBeginsSeconds + half + 0.001) < 1e-12);
        QVERIFY(std::abs(result.encounterEndsSeconds - half) < 1e-12);
    }
    void knowsTheDilutionRegion()
    {
        Encounter encounter = ionAndStarlink();
        const CollisionProbability result = collisionProbability(encounter.first, encounter.second, 10, StateAxes::EarthFixed);
        QCOMPARE(result.diluted, result.largest.sigmaScale < 1);
        QVERIFY(result.largest.probability >= *result.probability);
        *encounter.first.positionCovarianceM2 *= 100;
        *encounter.second.positionCovarianceM2 *= 100;
        const CollisionProbability larger = collisionProbability(encounter.first, encounter.second, 10, StateAxes::EarthFixed);
        QVERIFY(larger.diluted);
        QVERIFY(std::abs(larger.largest.probability / result.largest.probability - 1) < 1e-6);
        QVERIFY(std::abs(larger.largest.sigmaScale * 10 / result.largest.sigmaScale - 1) < 1e-4);
    }
    void saysWhatIsBelowTheVerifiedRange()
    {
        const Eigen::Matrix3d small = symmetric(1, 0, 1, 0, 0, 1);
        const CollisionProbability result = collisionProbability(object({7000, 0, 0}, {0, 7.5, 0}, small),
                                                                 object({7000.1, 0, 0}, {0, 0, 7.5}, small), 10);
        QCOMPARE(*result.probability, 0.0);
        QVERIFY(hasFinding(result, CollisionFindingKind::BelowVerifiedRange));
    }
    void writesWhatItFound()
    {
        const Encounter encounter = metopAndFengyun();
        const QJsonObject json = toJson(collisionProbability(encounter.first, encounter.second, 20));
        QVERIFY(json.value(QStringLiteral("probability")).isDouble());
        QVERIFY(json.value(QStringLiteral("encounter_plane")).toObject().value(QStringLiteral("sigma_m")).toArray().size() == 2);
        const QJsonArray findings = json.value(QStringLiteral("findings")).toArray();
        QVERIFY(!findings.isEmpty());
        QVERIFY(findings.first().toObject().value(QStringLiteral("violation")).isBool());
    }

private:
    double m_worst = 0;
};

QTEST_GUILESS_MAIN(TestCollisionProbability)
#include "tst_collisionprobability.moc"
