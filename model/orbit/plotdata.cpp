#include "model/orbit/plotdata.h"

#include "model/orbit/geodesy.h"
#include "model/orbit/propagationstate.h"
#include "model/orbit/screeningpath.h"
#include "model/tr.h"

#include <Eigen/Geometry>

#include <cmath>
#include <limits>

namespace parallax {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 kSecond = 1'000'000'000;
constexpr double kMostSeconds = 366 * 86'400.0;
constexpr double kMostSamples = 200'000;
/// Spacing of the states through which RelativePath is exact enough to miss no minimum, see there.
constexpr int kNodeSeconds = 60;
/// A minimum near the end of a piece may be found in both; after refinement they are one.
constexpr double kOverlapSeconds = 0.25;
/// Closer and slower than this, the rounding of SGP4 makes minima of its own, as in a screening.
constexpr double kTogetherKm = 1e-6, kTogetherKmPerS = 1e-8;
/// So often longitude is looked at, or a jump over the date line and a fast move could not be told apart.
constexpr double kStepsPerRevolution = 36;

Result<qint64> spanOf(Instant from, Instant to, double stepSeconds, const EarthModel &earth)
{
    const qint64 span = earth.leapSeconds.nanosecondsBetween(from, to);
    if (span <= 0)
        return Error { ErrorCode::Malformed,
            Tr::tr("The span ends (%1) before it begins (%2).").arg(to.toString(), from.toString()), {} };
    if (!(stepSeconds >= 1e-3) || !std::isfinite(stepSeconds))
        return Error { ErrorCode::Malformed, Tr::tr("The step of %1 s is not above zero.").arg(stepSeconds), {} };
    if (double(span) > kMostSeconds * kSecond)
        return Error { ErrorCode::TooLarge, Tr::tr("A plot over time covers 366 days at most."), {} };
    if (double(span) / (stepSeconds * kSecond) > kMostSamples)
        return Error { ErrorCode::TooLarge, Tr::tr("Steps of %1 s are more than 200,000 in this span.").arg(stepSeconds), {} };
    return span;
}

/// Every step and the end, ns since the start.
std::vector<qint64> samplesOf(qint64 span, double stepSeconds)
{
    std::vector<qint64> samples;
    for (qint64 i = 0;; ++i) {
        const qint64 at = std::llround(double(i) * stepSeconds * double(kSecond));
        if (at >= span)
            break;
        samples.push_back(at);
    }
    samples.push_back(span);
    return samples;
}

/// One object's states, counted in ns from the start of a span.
class SeriesStates
{
public:
    SeriesStates(const MeanElements &elements, Instant from, const EarthModel &earth)
        : m_propagator(elements)
        , m_sinceEpoch(earth.leapSeconds.nanosecondsBetween(m_propagator.epoch(), from))
    {
    }
    Sgp4State at(qint64 time) const { return m_propagator.atMinutes(double(m_sinceEpoch + time) / 60e9); }
    static bool isState(const Sgp4State &state) { return state.error == Sgp4Error::None && !state.implausible; }

private:
    Sgp4Propagator m_propagator;
    qint64 m_sinceEpoch;
};

/// Counts samples without a state into gaps; one for each reason.
class GapCounter
{
public:
    explicit GapCounter(bool ofSecond)
        : m_ofSecond(ofSecond)
    {
    }
    void count(Instant at, const Sgp4State &state)
    {
        const bool missing = !SeriesStates::isState(state);
        if (missing && m_open && m_gaps.back().error == state.error && m_gaps.back().implausible == state.implausible)
            m_gaps.back().to = at;
        else if (missing)
            m_gaps.push_back({ at, at, state.error, state.implausible, m_ofSecond });
        m_open = missing;
    }
    void giveTo(std::vector<SeriesGap> *gaps) const { gaps->insert(gaps->end(), m_gaps.begin(), m_gaps.end()); }

private:
    std::vector<SeriesGap> m_gaps;
    bool m_ofSecond, m_open = false;
};

std::optional<Eigen::Vector3d> apart(const SeriesStates &first, const SeriesStates &second, qint64 time)
{
    const Sgp4State a = first.at(time), b = second.at(time);
    if (!SeriesStates::isState(a) || !SeriesStates::isState(b))
        return std::nullopt;
    return b.positionKm - a.positionKm;
}

/// About a whole second, from states at half seconds: where a screening refines the same minimum, it is the same to the bit.
std::optional<qint64> refined(const SeriesStates &first, const SeriesStates &second, double estimate)
{
    for (int round = 0; round < 3; ++round) {
        const qint64 origin = std::llround(estimate) * kSecond;
        RelativePath::Nodes nodes;
        for (int i = 0; i < RelativePath::kNodes; ++i) {
            const auto node = apart(first, second, origin + (2 * i - 5) * (kSecond / 2));
            if (!node)
                return std::nullopt;
            nodes[size_t(i)] = *node;
        }
        const RelativePath path(nodes, -2.5, 1.0);
        const double guess = estimate - double(origin) * 1e-9;
        double best = 2;
        for (const double minimum : path.minima(-1.5, 1.5))
            if (std::abs(minimum - guess) < std::abs(best - guess))
                best = minimum;
        if (best > 1.5) // flat to the last bit: as good as found
            break;
        if (std::abs(best) <= 0.6)
            return origin + std::llround(best * 1e9);
        estimate = double(origin) * 1e-9 + best;
    }
    return std::llround(estimate * 1e9);
}

/// Local minima of the distance inside (0, \a span), ns.
std::vector<qint64> minimaOf(const SeriesStates &first, const SeriesStates &second, qint64 span, const std::stop_token &stop)
{
    constexpr qint64 kNode = kNodeSeconds * kSecond;
    std::vector<qint64> found;
    const qint64 pieces = (span + kNode - 1) / kNode;
    std::array<std::optional<Eigen::Vector3d>, RelativePath::kNodes> window;
    for (int i = 0; i < RelativePath::kNodes; ++i)
        window[size_t(i)] = apart(first, second, (i - 2) * kNode);
    for (qint64 piece = 0; piece < pieces && !stop.stop_requested(); ++piece) {
        if (piece > 0) {
            std::rotate(window.begin(), window.begin() + 1, window.end());
            window.back() = apart(first, second, (piece + 3) * kNode);
        }
        if (!std::all_of(window.begin(), window.end(), [](const auto &node) { return node.has_value(); }))
            continue;
        RelativePath::Nodes nodes;
        std::transform(window.begin(), window.end(), nodes.begin(), [](const auto &node) { return *node; });
        const double begins = double(piece * kNodeSeconds);
        const RelativePath path(nodes, begins - 2 * kNodeSeconds, kNodeSeconds);
        for (const double estimate : path.minima(begins - kOverlapSeconds, begins + kNodeSeconds + kOverlapSeconds)) {
            if (path.distance(estimate) < kTogetherKm && path.velocity(estimate).norm() < kTogetherKmPerS)
                continue;
            const auto at = refined(first, second, estimate);
            if (at && *at > 0 && *at < span && (found.empty() || *at - found.back() > kSecond / 2))
                found.push_back(*at);
        }
    }
    return found;
}

} // namespace

GabbardValues gabbard(const OrbitPicture &orbit)
{
    GabbardValues values;
    for (const MeanElements &elements : orbit.elements) {
        const OrbitSize size = orbitSize(elements);
        const bool known = size.semiMajorAxisKm > 0;
        values.periodMinutes.push_back(known ? size.periodMinutes : kNaN);
        values.perigeeKm.push_back(known ? size.perigeeKm : kNaN);
        values.apogeeKm.push_back(known ? size.apogeeKm : kNaN);
    }
    return values;
}

InclinationEccentricityValues inclinationEccentricity(const OrbitPicture &orbit)
{
    InclinationEccentricityValues values;
    for (const MeanElements &elements : orbit.elements) {
        values.inclinationDeg.push_back(elements.inclinationDeg);
        values.eccentricity.push_back(elements.eccentricity);
    }
    return values;
}

QString gapSentence(const SeriesGap &gap, const QString &designation)
{
    //: %1 an object, %2 and %3 times, %4 a sentence that says why
    return Tr::tr("%1 has no state from %2 to %3: %4")
        .arg(designation, gap.from.toString(), gap.to.toString(), stateFailure(gap.error, gap.implausible));
}

Eigen::Matrix3d ricAxes(const Eigen::Vector3d &positionKm, const Eigen::Vector3d &velocityKmPerS)
{
    const Eigen::Vector3d momentum = positionKm.cross(velocityKmPerS);
    Eigen::Matrix3d axes;
    if (!(momentum.norm() > 0)) {
        axes.setConstant(kNaN);
        return axes;
    }
    const Eigen::Vector3d radial = positionKm / positionKm.norm(), cross = momentum / momentum.norm();
    axes.row(0) = radial.transpose();
    axes.row(1) = cross.cross(radial).transpose();
    axes.row(2) = cross.transpose();
    return axes;
}

Result<RangeOverTime> rangeOverTime(const MeanElements &first, const MeanElements &second, Instant from, Instant to,
                                    double stepSeconds, const EarthModel &earth, std::stop_token stop)
{
    const Result<qint64> span = spanOf(from, to, stepSeconds, earth);
    if (!span)
        return span.error();
    const SeriesStates one(first, from, earth), other(second, from, earth);
    const std::vector<qint64> minima = minimaOf(one, other, *span, stop);
    const std::vector<qint64> steps = samplesOf(*span, stepSeconds);
    std::vector<qint64> samples;
    std::set_union(steps.begin(), steps.end(), minima.begin(), minima.end(), std::back_inserter(samples));

    RangeOverTime series;
    series.ricKm.resize(3, Eigen::Index(samples.size()));
    GapCounter firstGaps(false), secondGaps(true);
    auto minimum = minima.begin();
    for (size_t i = 0; i < samples.size(); ++i) {
        if (stop.stop_requested())
            return RangeOverTime();
        const Instant at = earth.leapSeconds.plus(from, samples[i]);
        const Sgp4State a = one.at(samples[i]), b = other.at(samples[i]);
        firstGaps.count(at, a);
        secondGaps.count(at, b);
        const bool known = SeriesStates::isState(a) && SeriesStates::isState(b);
        const Eigen::Vector3d relative = b.positionKm - a.positionKm;
        series.times.push_back(at);
        series.rangeKm.push_back(known ? relative.norm() : kNaN);
        series.relativeSpeedKmPerS.push_back(known ? (b.velocityKmPerS - a.velocityKmPerS).norm() : kNaN);
        series.ricKm.col(Eigen::Index(i)) = known ? Eigen::Vector3d(ricAxes(a.positionKm, a.velocityKmPerS) * relative)
                                                  : Eigen::Vector3d::Constant(kNaN);
        if (minimum != minima.end() && *minimum == samples[i]) {
            series.closest.push_back(qsizetype(i));
            ++minimum;
        }
    }
    firstGaps.giveTo(&series.gaps);
    secondGaps.giveTo(&series.gaps);
    return series;
}

Result<LongitudeOverTime> longitudeOverTime(const MeanElements &elements, Instant from, Instant to, double stepSeconds,
                                            const EarthModel &earth, std::stop_token stop)
{
    const Result<qint64> span = spanOf(from, to, stepSeconds, earth);
    if (!span)
        return span.error();
    constexpr double kDegree = 180 / std::numbers::pi;
    const SeriesStates states(elements, from, earth);
    const double revolutionSeconds = orbitSize(elements).periodMinutes * 60;
    // Longitude is followed in parts of a step.
    const double parts = revolutionSeconds > 0 ? std::ceil(stepSeconds * kStepsPerRevolution / revolutionSeconds) : 1;
    const int between = int(std::clamp(parts, 1.0, 1e4));
    LongitudeOverTime series;
    GapCounter gaps(false);
    std::optional<double> last;
    const std::vector<qint64> samples = samplesOf(*span, stepSeconds);
    for (size_t i = 0; i < samples.size(); ++i) {
        if (stop.stop_requested())
            return LongitudeOverTime();
        for (int part = i == 0 ? between : 1; part <= between; ++part) {
            const qint64 time = i == 0 ? 0 : samples[i - 1] + (samples[i] - samples[i - 1]) * part / between;
            const Instant at = earth.leapSeconds.plus(from, time);
            const Sgp4State state = states.at(time);
            const bool known = SeriesStates::isState(state), isSample = part == between;
            Geodetic place { kNaN, kNaN, kNaN };
            if (known) {
                place = geodetic(frameTransform(Frame::Teme, Frame::Itrf, at, earth).positionKm(state.positionKm));
                const double longitudeDeg = place.longitudeRad * kDegree;
                last = last ? *last + std::remainder(longitudeDeg - *last, 360) : longitudeDeg;
            }
            if (!isSample)
                continue;
            gaps.count(at, state);
            series.times.push_back(at);
            series.longitudeDeg.push_back(known ? *last : kNaN);
            series.latitudeDeg.push_back(place.latitudeRad * kDegree);
            series.altitudeKm.push_back(place.altitudeKm);
        }
    }
    gaps.giveTo(&series.gaps);
    return series;
}

double driftDegPerDay(const LongitudeOverTime &series, const LeapSeconds &leapSeconds)
{
    double n = 0, sumT = 0, sumL = 0, sumTT = 0, sumTL = 0;
    for (size_t i = 0; i < series.times.size(); ++i) {
        const double longitude = series.longitudeDeg[i];
        if (std::isnan(longitude))
            continue;
        const double days = leapSeconds.secondsBetween(series.times.front(), series.times[i]) / 86'400;
        n += 1, sumT += days, sumL += longitude, sumTT += days * days, sumTL += days * longitude;
    }
    const double spread = n * sumTT - sumT * sumT;
    return n >= 2 && spread > 0 ? (n * sumTL - sumT * sumL) / spread : kNaN;
}

} // namespace parallax
