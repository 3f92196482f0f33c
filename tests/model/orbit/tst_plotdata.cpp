#include "model/orbit/plotdata.h"
#include "model/orbit/screening.h"
#include "tests/support/twinpicture.h"

#include <QRandomGenerator>
#include <QTest>

#include <Eigen/LU>

#include <cmath>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr double kDegree = std::numbers::pi / 180;
const Instant kStart = *Instant::parse(u"2031-03-14T00:00:00Z");

Instant after(double hours)
{
    return LeapSeconds().plus(kStart, std::llround(hours * 3600e9));
}

MeanElements circular(double revPerDay, double inclinationDeg, double anomalyDeg)
{
    MeanElements elements;
    elements.object = { {}, 1 };
    elements.epoch = kStart;
    elements.meanMotionRevPerDay = revPerDay;
    elements.inclinationDeg = inclinationDeg;
    elements.raanDeg = 40;
    elements.meanAnomalyDeg = anomalyDeg;
    return elements;
}

OrbitPicture pictureOf(std::vector<MeanElements> elements)
{
    OrbitPicture orbit;
    orbit.elements = std::move(elements);
    return orbit;
}

} // namespace

class TestPlotData : public QObject
{
    Q_OBJECT

    EarthModel m_earth;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// ISS, 2024: 15.5 revolutions a day are 92.903 minutes; a = (μ (T / 2π)²)^(1/3) = 6794.86 km with μ = 398,600.8 km³/s², in
    /// decimal arithmetic; the Earth's radius is 6378.135 km.
    void gabbardGivesPeriodAndHeights()
    {
        MeanElements station = circular(15.5, 51.6, 0);
        station.eccentricity = 0.01;
        const GabbardValues values = gabbard(pictureOf({ station, circular(0, 0, 0) }));
        QVERIFY(std::abs(values.periodMinutes[0] - 92.9032258) < 1e-6);
        QVERIFY(std::abs(values.apogeeKm[0] - values.perigeeKm[0] - 2 * 0.01 * 6794.86) < 0.01);
        QVERIFY(std::abs((values.apogeeKm[0] + values.perigeeKm[0]) / 2 + 6378.135 - 6794.86) < 0.01);
        QVERIFY(std::isnan(values.periodMinutes[1]) && std::isnan(values.perigeeKm[1]) && std::isnan(values.apogeeKm[1]));
    }

    void inclinationAndEccentricityAreThoseOfTheElements()
    {
        MeanElements one = circular(2, 63.4, 0);
        one.eccentricity = 0.72;
        const auto values = inclinationEccentricity(pictureOf({ circular(15, 97.5, 0), one }));
        QCOMPARE(values.inclinationDeg, (std::vector<double> { 97.5, 63.4 }));
        QCOMPARE(values.eccentricity, (std::vector<double> { 0, 0.72 }));
    }

    void ricAxesAreOrthonormal()
    {
        const quint32 seed = 20310314;
        QRandomGenerator random(seed);
        for (int i = 0; i < 1000; ++i) {
            const auto vector = [&random](double size) {
                return Eigen::Vector3d(size * (random.generateDouble() - 0.5), size * (random.generateDouble() - 0.5), size * (random.generateDouble() - 0.5));
            };
            const Eigen::Vector3d position = vector(2e4), velocity = vector(15);
            const Eigen::Matrix3d axes = ricAxes(position, velocity);
            const double off = (axes * axes.transpose() - Eigen::Matrix3d::Identity()).cwiseAbs().maxCoeff();
            QVERIFY2(off < 1e-12, qPrintable(u"seed %1, turn %2: %3"_s.arg(seed).arg(i).arg(off)));
            QVERIFY(std::abs(axes.determinant() - 1) < 1e-12); // right-handed
            QVERIFY(std::abs((axes * position)(0) - position.norm()) < 1e-9);
            QVERIFY((axes * velocity)(1) > 0);                       // forward
            QVERIFY(std::abs((axes * velocity)(2)) < 1e-9);          // in the plane
        }
        QVERIFY(ricAxes({ 7000, 0, 0 }, { 7, 0, 0 }).hasNaN());
    }

    /// On one circle a phase apart: chord 2a sin(Δ/2), of which a sin Δ lies in-track and -a (1 - cos Δ) radially. The Earth's
    /// oblateness moves both by up to 10 km, alike to some parts in a thousand of their distance.
    void twoOnOneOrbitAreAChordApart_data()
    {
        QTest::addColumn<double>("revPerDay");
        QTest::addColumn<double>("phaseDeg");
        QTest::newRow("low orbit, close") << 15.0 << 1.0;
        QTest::newRow("low orbit, far") << 15.0 << 30.0;
        QTest::newRow("behind") << 15.0 << -5.0;
        QTest::newRow("geosynchronous") << 1.0027 << 2.0;
    }
    void twoOnOneOrbitAreAChordApart()
    {
        QFETCH(double, revPerDay);
        QFETCH(double, phaseDeg);
        const MeanElements a = circular(revPerDay, 51.6, 10), b = circular(revPerDay, 51.6, 10 + phaseDeg);
        const double radiusKm = orbitSize(a).semiMajorAxisKm, phase = phaseDeg * kDegree;
        const auto made = rangeOverTime(a, b, kStart, after(24), 600, m_earth);
        QVERIFY(made);
        const double chord = 2 * radiusKm * std::sin(std::abs(phase) / 2), tolerance = 0.006 * chord;
        for (size_t i = 0; i < made->times.size(); ++i) {
            const Eigen::Vector3d ric = made->ricKm.col(Eigen::Index(i));
            QVERIFY2(std::abs(made->rangeKm[i] - chord) < tolerance, qPrintable(u"%1 %2 %3"_s.arg(i).arg(made->rangeKm[i]).arg(chord)));
            QVERIFY(std::abs(ric(1) - radiusKm * std::sin(phase)) < tolerance);
            QVERIFY(std::abs(ric(0) + radiusKm * (1 - std::cos(phase))) < tolerance);
            QVERIFY(std::abs(ric(2)) < tolerance);
            QVERIFY(std::abs(ric.norm() - made->rangeKm[i]) < 1e-9 * chord);
        }
        QVERIFY(made->gaps.empty());
    }

    /// The screening finds the same minima by another way; both refine to the nanosecond.
    void findsTheClosestApproachesOfAScreening()
    {
        MeanElements a = circular(15.2, 51.6, 0), b = circular(15.0, 98, 40);
        b.object.number = 2;
        const auto made = rangeOverTime(a, b, kStart, after(240), 3600, m_earth);
        QVERIFY(made);
        ScreeningRequest request;
        request.from = kStart;
        request.to = after(240);
        request.thresholdKm = 1000;
        const auto screened = Screening(std::vector { a, b }, LeapSeconds()).allWithAll(request);
        QVERIFY(screened);
        QVERIFY(screened->approaches.size() > 10);
        size_t matched = 0;
        for (const qsizetype row : made->closest) {
            if (made->rangeKm[size_t(row)] > 1000)
                continue;
            const Approach &approach = screened->approaches[matched++];
            QCOMPARE(made->times[size_t(row)].toString(), approach.tca.toString());
            QCOMPARE(made->rangeKm[size_t(row)], approach.missKm);
            QCOMPARE(made->relativeSpeedKmPerS[size_t(row)], approach.relativeSpeedKmPerS);
        }
        QCOMPARE(matched, screened->approaches.size());
    }

    /// Every second of a day: between one and the next there is no minimum that was missed, and none was made up.
    void missesNoMinimum()
    {
        MeanElements a = circular(2.006, 63.4, 0), b = circular(14.2, 98, 50);
        a.eccentricity = 0.72;
        a.argPerigeeDeg = 270;
        const auto made = rangeOverTime(a, b, kStart, after(24), 900, m_earth);
        const auto fine = rangeOverTime(a, b, kStart, after(24), 1, m_earth);
        QVERIFY(made && fine);
        QCOMPARE(made->closest.size(), fine->closest.size());
        std::vector<qsizetype> minima;
        std::vector<double> ranges, seconds;
        for (size_t i = 0; i < fine->times.size(); ++i)
            if (std::find(fine->closest.begin(), fine->closest.end(), qsizetype(i)) == fine->closest.end()) {
                ranges.push_back(fine->rangeKm[i]);
                seconds.push_back(m_earth.leapSeconds.secondsBetween(kStart, fine->times[i]));
            }
        size_t found = 0;
        for (size_t i = 1; i + 1 < ranges.size(); ++i) {
            if (!(ranges[i] < ranges[i - 1] && ranges[i] <= ranges[i + 1]))
                continue;
            QVERIFY(found < made->closest.size());
            const size_t row = size_t(made->closest[found++]);
            QVERIFY(std::abs(m_earth.leapSeconds.secondsBetween(kStart, made->times[row]) - seconds[i]) <= 1);
            QVERIFY(made->rangeKm[row] <= ranges[i] + 1e-9);
        }
        QCOMPARE(found, made->closest.size());
        QVERIFY(found > 10);
    }

    /// At the minimum, a millisecond to either side is farther.
    void refinesToTheMillisecond()
    {
        const MeanElements a = circular(15.2, 51.6, 0), b = circular(15.0, 98, 40);
        const auto made = rangeOverTime(a, b, kStart, after(6), 600, m_earth);
        QVERIFY(made && !made->closest.empty());
        const Sgp4Propagator one(a), other(b);
        const auto range = [&](Instant at) { return (other.at(at, m_earth.leapSeconds).positionKm - one.at(at, m_earth.leapSeconds).positionKm).norm(); };
        for (const qsizetype row : made->closest) {
            const Instant at = made->times[size_t(row)];
            for (const qint64 off : { -1'000'000LL, 1'000'000LL })
                QVERIFY(range(m_earth.leapSeconds.plus(at, off)) > made->rangeKm[size_t(row)]);
        }
    }

    void whereThereIsNoStateIsAGapWithAReason()
    {
        MeanElements decaying = circular(16.4, 51.6, 0);
        decaying.bstarPerEarthRadius = 0.05;
        const auto made = rangeOverTime(circular(15, 51.6, 0), decaying, kStart, after(72), 600, m_earth);
        QVERIFY(made);
        QVERIFY(!made->gaps.empty());
        const SeriesGap gap = made->gaps.front();
        QVERIFY(gap.ofSecond);
        for (size_t i = 0; i < made->times.size(); ++i) {
            bool inGap = false;
            for (const SeriesGap &one : made->gaps)
                inGap = inGap || (made->times[i] >= one.from && made->times[i] <= one.to);
            QCOMPARE(std::isnan(made->rangeKm[i]), inGap);
            QCOMPARE(made->ricKm.col(Eigen::Index(i)).hasNaN(), inGap);
        }
        const QString sentence = gapSentence(gap, u"CRV R/B 2031-02"_s);
        QVERIFY2(sentence.startsWith(u"CRV R/B 2031-02 has no state from 2031-03-1") && sentence.contains(u"Decayed"), qPrintable(sentence));
        const auto longitude = longitudeOverTime(decaying, kStart, after(72), 600, m_earth);
        QVERIFY(longitude && !longitude->gaps.empty());
        QVERIFY(std::isnan(longitude->longitudeDeg.back()));
    }

    void refusesWhatIsNoSpan()
    {
        const MeanElements a = circular(15, 51.6, 0);
        QCOMPARE(rangeOverTime(a, a, after(1), kStart, 60, m_earth).error().code, ErrorCode::Malformed);
        QCOMPARE(rangeOverTime(a, a, kStart, kStart, 60, m_earth).error().code, ErrorCode::Malformed);
        QCOMPARE(rangeOverTime(a, a, kStart, after(1), 0, m_earth).error().code, ErrorCode::Malformed);
        QCOMPARE(rangeOverTime(a, a, kStart, after(1), NAN, m_earth).error().code, ErrorCode::Malformed);
        QCOMPARE(longitudeOverTime(a, kStart, after(24 * 367), 3600, m_earth).error().code, ErrorCode::TooLarge);
        QCOMPARE(longitudeOverTime(a, kStart, after(24), 0.1, m_earth).error().code, ErrorCode::TooLarge);
    }

    void hearsWhenItIsToStop()
    {
        std::stop_source stop;
        stop.request_stop();
        const MeanElements a = circular(15, 51.6, 0), b = circular(15, 98, 0);
        QVERIFY(rangeOverTime(a, b, kStart, after(24 * 300), 600, m_earth, stop.get_token())->times.empty());
        QVERIFY(longitudeOverTime(a, kStart, after(24 * 300), 600, m_earth, stop.get_token())->times.empty());
    }

    /// An object on its own orbit has no closest approaches to itself, and is nowhere away.
    void anObjectIsWhereItIs()
    {
        const MeanElements a = circular(15, 51.6, 0);
        const auto made = rangeOverTime(a, a, kStart, after(6), 60, m_earth);
        QVERIFY(made && made->closest.empty());
        QCOMPARE(*std::max_element(made->rangeKm.begin(), made->rangeKm.end()), 0.0);
        QCOMPARE(made->times.size(), size_t(361));
    }

    /// Going round eastward in 24 h less 15.0 turns of the orbit and its node: without a jump, over the date line and the poles.
    void longitudeGoesOnOverTheDateLine_data()
    {
        QTest::addColumn<double>("inclinationDeg");
        QTest::addColumn<double>("stepSeconds");
        QTest::newRow("inclined") << 51.6 << 60.0;
        QTest::newRow("a step of a third of a revolution") << 51.6 << 1800.0;
        QTest::newRow("retrograde") << 120.0 << 60.0;
        QTest::newRow("equator") << 0.1 << 300.0;
    }
    void longitudeGoesOnOverTheDateLine()
    {
        QFETCH(double, inclinationDeg);
        QFETCH(double, stepSeconds);
        const MeanElements a = circular(15, inclinationDeg, 0);
        const auto made = longitudeOverTime(a, kStart, after(24), stepSeconds, m_earth);
        QVERIFY(made);
        QVERIFY(made->longitudeDeg.front() >= -180 && made->longitudeDeg.front() < 180);
        const auto fine = longitudeOverTime(a, kStart, after(24), 20, m_earth);
        QVERIFY(std::abs(made->longitudeDeg.back() - fine->longitudeDeg.back()) < 1e-6);
        // 15 turns, against them or with them 1.0027 of the Earth, and some 5° of the node; half a turn of the orbit is uneven.
        const double turns = (inclinationDeg < 90 ? 15.0 : -15.0) * 360 - 1.0027379 * 360;
        QVERIFY2(std::abs(made->longitudeDeg.back() - made->longitudeDeg.front() - turns) < 20,
                 qPrintable(u"%1 %2"_s.arg(made->longitudeDeg.back() - made->longitudeDeg.front()).arg(turns)));
        for (const double latitude : made->latitudeDeg)
            QVERIFY(std::abs(latitude) < std::min(inclinationDeg, 180 - inclinationDeg) + 0.5);
    }

    /// What stands over one place drifts by the difference of its mean motion and the Earth's turning, 360.98564737 degrees a day; SGP4's
    /// oblateness adds some hundredths, alike for both.
    void driftIsTheDifferenceOfMotions()
    {
        const MeanElements still = circular(1.00273791, 0.05, 0), faster = circular(1.00370, 0.05, 0);
        const auto one = longitudeOverTime(still, kStart, after(72), 3600, m_earth), other = longitudeOverTime(faster, kStart, after(72), 3600, m_earth);
        const double difference = driftDegPerDay(*other, m_earth.leapSeconds) - driftDegPerDay(*one, m_earth.leapSeconds);
        QVERIFY2(std::abs(difference - (1.00370 - 1.00273791) * 360) < 1e-3, qPrintable(QString::number(difference)));
        QVERIFY(std::abs(driftDegPerDay(*one, m_earth.leapSeconds)) < 0.05);
        QVERIFY(std::isnan(driftDegPerDay({}, m_earth.leapSeconds)));
    }

    /// KITE-7 and HALYARD-2 of the scenario by their elements: node, perigee and anomaly make 15.5° and 16.9° east at the epoch. 42,144.8 km
    /// is 19.4 km below the geostationary 42,164.17 km, which is -3/2 Δa/a · 360.99° = 0.249° a day east; oblateness 0.012° more, as
    /// HALYARD-2 shows, which is 0.07 km below.
    /// EX-01 says 0.42° a day, 15.9° east at 0600Z and a closest approach at 15 1615Z; these elements give 0.26°, 15.6° and none then.
    void saysWhereTheScenariosObjectsAre()
    {
        const auto drift = [this](const QString &id, double *longitudeAt6) {
            const auto made = longitudeOverTime(*exerciseElements(*scenarioCatalogue()->object(id)), kStart, after(72), 600, m_earth);
            *longitudeAt6 = made->longitudeDeg[36];
            return driftDegPerDay(*made, m_earth.leapSeconds);
        };
        double kiteAt6 = 0, halyardAt6 = 0;
        const double kite = drift(u"PX-0107"_s, &kiteAt6), halyard = drift(u"PX-0002"_s, &halyardAt6);
        QVERIFY2(std::abs(kite - (0.249 + 0.012)) < 0.01, qPrintable(QString::number(kite)));
        QVERIFY2(std::abs(halyard - (0.0009 + 0.012)) < 0.005, qPrintable(QString::number(halyard)));
        // A quarter of the drift later; the eccentricity's swing is ±0.07°.
        QVERIFY2(std::abs(kiteAt6 - (15.5 + 0.06)) < 0.15, qPrintable(QString::number(kiteAt6)));
        QVERIFY2(std::abs(halyardAt6 - 16.9) < 0.05, qPrintable(QString::number(halyardAt6)));
    }

    /// The leap second of December 2016 lies within: SI seconds go on.
    void countsLeapSeconds()
    {
        MeanElements a = circular(15, 51.6, 0);
        a.epoch = *Instant::parse(u"2016-12-31T00:00:00Z");
        const auto made = longitudeOverTime(a, *Instant::parse(u"2016-12-31T23:59:50Z"), *Instant::parse(u"2017-01-01T00:00:10Z"), 5, m_earth);
        QStringList times;
        for (const Instant &at : made->times)
            times << at.toString();
        QCOMPARE(times, (QStringList { u"2016-12-31T23:59:50Z"_s, u"2016-12-31T23:59:55Z"_s, u"2016-12-31T23:59:60Z"_s,
                                       u"2017-01-01T00:00:04Z"_s, u"2017-01-01T00:00:09Z"_s, u"2017-01-01T00:00:10Z"_s }));
    }

    void aTwinGivesTheSameNumbers()
    {
        for (const QString &nation : twinNations()) {
            const OrbitPicturePtr full = nationPicture(*scenarioCatalogue(), nation), twin = nationPicture(catalogueOf(nation), nation);
            QVERIFY2(full->elements == twin->elements, qPrintable(nation));
            QCOMPARE(gabbard(*full).apogeeKm, gabbard(*twin).apogeeKm);
            QCOMPARE(inclinationEccentricity(*full).eccentricity, inclinationEccentricity(*twin).eccentricity);
        }
    }
};

QTEST_GUILESS_MAIN(TestPlotData)
#include "tst_plotdata.moc"
