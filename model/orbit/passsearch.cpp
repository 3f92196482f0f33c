#include "model/orbit/passsearch.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace parallax {

namespace {

constexpr double kGmKm3PerS2 = 398600.8;       ///< WGS-72, as SGP4
/// Over two-body gravity. Measured on second differences of the positions of a whole catalogue (26,834 objects, 2024-11-01, twelve
/// times each): 0.3 % at most up to 100,000 km (J2, Moon and Sun), 2.3 % at 240,000 km.
constexpr double kGravityMargin = 1.05;
/// SGP4's velocity is not quite the rate of its position: in the same catalogue 0.004 km/s off near the Earth, 0.022 in deep space.
constexpr double kRateErrorKmPerS = 0.05;
constexpr double kLowestRadiusKm = 6300;       ///< below there is no state
constexpr double kShortestSeconds = 0.01;
constexpr double kRootSeconds = 1e-7;
constexpr double kNearHighestSeconds = 0.5;
constexpr double kLightSeconds = 1e-4;
constexpr double kLightStepSeconds = 1;
constexpr double kTwoPi = 2 * std::numbers::pi;

Eigen::Vector3d spun(const Eigen::Vector3d &v, double spin)
{
    return {-spin * v.y(), spin * v.x(), 0};
}

/// A root of \a function between two places where its signs differ: first at \a guess, then regula falsi with Illinois' step, by
/// bisection where that stalls.
template <typename Function>
double rootBetween(double low, double atLow, double high, double atHigh, double guess, double tolerance, Function function)
{
    for (int i = 0; i < 80 && high - low > tolerance; ++i) {
        double middle = i == 0 ? guess : (low * atHigh - high * atLow) / (atHigh - atLow);
        if (i % 8 == 7 || !(middle > low && middle < high))
            middle = 0.5 * (low + high);
        // Not nearer to an end than the tolerance: then the next step brackets the root within it.
        middle = std::clamp(middle, low + 0.4 * tolerance, high - 0.4 * tolerance);
        const double value = function(middle);
        if ((value < 0) == (atLow < 0)) {
            low = middle;
            atLow = value;
            atHigh *= 0.5;
        } else {
            high = middle;
            atHigh = value;
            atLow *= 0.5;
        }
    }
    return 0.5 * (low + high);
}

/// Where regula falsi would begin.
double chordRoot(double low, double atLow, double high, double atHigh)
{
    return (low * atHigh - high * atLow) / (atHigh - atLow);
}

/// The cubic through two values and slopes, over [0, 1].
struct Cubic
{
    Cubic(double v0, double d0, double v1, double d1)
        : a(2 * (v0 - v1) + d0 + d1), b(3 * (v1 - v0) - 2 * d0 - d1), c(d0), d(v0)
    {
    }
    double a, b, c, d;

    double value(double x) const { return ((a * x + b) * x + c) * x + d; }
    double slope(double x) const { return (3 * a * x + 2 * b) * x + c; }
    /// A root where the ends have different signs, roughly.
    double root() const
    {
        double low = 0, high = 1, x = d / (d - value(1));
        for (int i = 0; i < 6; ++i) {
            (((value(x) < 0) == (d < 0)) ? low : high) = x;
            const double next = x - value(x) / slope(x);
            x = next > low && next < high ? next : 0.5 * (low + high);
        }
        return x;
    }
    /// The maximum between a rising and a falling end, roughly.
    double top() const
    {
        const double root = std::sqrt(std::max(0.0, b * b - 3 * a * c));
        return std::clamp(c / (root - b), 0.0, 1.0);        // of the two the one where the slope falls
    }
};

} // namespace

Sight PassSearch::look(const Sgp4Propagator &propagator, double offsetMinutes, double seconds) const
{
    return look(seconds, propagator.atMinutes(offsetMinutes + seconds / 60), m_track->at(seconds));
}

Sight PassSearch::look(double seconds, const Sgp4State &state, const TurningSite &site) const
{
    Sight sight;
    sight.seconds = seconds;
    sight.error = state.error;
    sight.valid = state.error == Sgp4Error::None && !state.implausible && state.positionKm.allFinite();
    if (!sight.valid)
        return sight;
    const double spin = m_track->spinRadPerS();
    const double sinE = std::sin(m_options->minimumElevationRad);
    const Eigen::Vector3d across = state.positionKm - site.positionKm;
    const Eigen::Vector3d velocity = state.velocityKmPerS - spun(site.positionKm, spin);
    const double rise = site.up.dot(across);
    const double riseRate = site.up.dot(velocity) + spun(site.up, spin).dot(across);
    sight.rangeKm = across.norm();
    const double rangeRate = across.dot(velocity) / sight.rangeKm;
    sight.height = rise - sinE * sight.rangeKm;
    sight.heightRate = riseRate - sinE * rangeRate;
    sight.sine = rise / sight.rangeKm;
    sight.sineRate = (riseRate - sight.sine * rangeRate) / sight.rangeKm;
    sight.radiusKm = state.positionKm.norm();
    sight.speedKmPerS = (state.velocityKmPerS - spun(state.positionKm, spin)).norm();
    return sight;
}

/// In the turning frame f'' = (up - sin(E) ρ̂) · ρ'' - sin(E) (speed across the line of sight)² / |ρ|, and
/// |ρ''| <= gravity + 2 ω v + ω² r. The places between two sights are within half a step of one of them; the radius can dip below
/// both by what gravity pulls in half a step.
Curvature PassSearch::curvature(const Sight &from, const Sight &to) const
{
    const double half = 0.5 * (to.seconds - from.seconds);
    const double spin = m_track->spinRadPerS();
    const double near = std::min(from.radiusKm, to.radiusKm);
    const double dip = 1.1 * 0.5 * kGravityMargin * kGmKm3PerS2 / (near * near) * half * half;
    const double lowest = std::max(near - dip, kLowestRadiusKm);
    const double gravity = kGravityMargin * kGmKm3PerS2 / (lowest * lowest);
    const double speedAtEnds = std::max(from.speedKmPerS, to.speedKmPerS);
    const double highestRadius = std::max(from.radiusKm, to.radiusKm) + 1.1 * speedAtEnds * half + dip;
    const auto pull = [&](double speed) { return gravity + 2 * spin * speed + spin * spin * highestRadius; };
    const double speed = speedAtEnds + 1.1 * half * pull(speedAtEnds);
    const double range = std::max({std::min(from.rangeKm, to.rangeKm) - speed * half, lowest - m_track->siteRadiusKm(), 1.0});
    const double sinE = std::sin(m_options->minimumElevationRad);
    const double straight = (1 + std::abs(sinE)) * pull(speed);
    const double turning = speed * speed / range;
    return {straight + std::max(0.0, -sinE) * turning, straight + std::max(0.0, sinE) * turning};
}

void PassSearch::advance(const Sgp4Propagator &propagator, double offsetMinutes, const Sight &from, const Sight &to)
{
    const Object object{propagator, offsetMinutes};
    if (from.valid && to.valid) {
        if (from.isUp() && !m_open)
            open(from, PassEdge::Interval);
        step(object, from, to);
        return;
    }
    if (!from.valid && !m_gap)
        m_gap = from;
    if (from.valid) {
        if (from.isUp() && !m_open)
            open(from, PassEdge::Interval);
        Sight invalid;
        const Sight last = validEdge(object, from, to, &invalid);
        step(object, from, last);
        if (m_open)
            close(object, last.seconds, PassEdge::NoState);
        m_gap = invalid;
    }
    m_gapEnd = to.seconds;
    if (to.valid) {
        Sight invalid;
        const Sight first = validEdge(object, to, from, &invalid);
        m_found.gaps.push_back({m_track->instant(m_gap->seconds), m_track->instant(invalid.seconds), m_gap->error,
                                m_gap->error == Sgp4Error::None});
        m_gap.reset();
        if (first.isUp())
            open(first, PassEdge::NoState);
        step(object, first, to);
    }
}

Passes PassSearch::finish(const Sgp4Propagator &propagator, double offsetMinutes)
{
    if (m_open)
        close({propagator, offsetMinutes}, m_track->endSeconds(), PassEdge::Interval);
    if (m_gap)
        m_found.gaps.push_back({m_track->instant(m_gap->seconds), m_track->instant(m_gapEnd), m_gap->error,
                                m_gap->error == Sgp4Error::None});
    m_gap.reset();
    return std::move(m_found);
}

void PassSearch::step(const Object &object, const Sight &from, const Sight &to)
{
    const double h = to.seconds - from.seconds;
    if (h <= 0)
        return;
    if (from.isUp() != to.isUp()) {
        cross(object, from, to);
        return;
    }
    // Down: f lies under both parabolas, and the higher of the two minima of them is at their meeting. Up: the same, upside down.
    const Curvature bound = curvature(from, to);
    const double sign = from.isUp() ? -1 : 1;
    const double bend = from.isUp() ? bound.lower : bound.upper;
    const double f0 = sign * from.height, f1 = sign * to.height;
    const double d0 = sign * from.heightRate + kRateErrorKmPerS, d1 = sign * to.heightRate - kRateErrorKmPerS;
    const double slope = d0 - d1 + bend * h;
    const double meeting = (f1 - d1 * h + 0.5 * bend * h * h - f0) / slope;
    const bool certain = slope > 0 && f0 + meeting * (d0 + 0.5 * bend * meeting) < 0;
    if (!certain && h > kShortestSeconds)
        halve(object, from, to);
    else if (from.isUp())
        stayUp(object, from, to);
}

void PassSearch::halve(const Object &object, const Sight &from, const Sight &to)
{
    const Sight middle = look(object, 0.5 * (from.seconds + to.seconds));
    if (!middle.valid) {
        // An object without a state for an instant between two: taken as a gap.
        advance(object.propagator, object.offsetMinutes, from, middle);
        advance(object.propagator, object.offsetMinutes, middle, to);
        return;
    }
    step(object, from, middle);
    step(object, middle, to);
}

void PassSearch::cross(const Object &object, const Sight &from, const Sight &to)
{
    const double h = to.seconds - from.seconds;
    const bool rising = to.isUp();
    const double sign = rising ? 1 : -1;
    const Curvature bound = curvature(from, to);
    const double d0 = sign * from.heightRate, d1 = sign * to.heightRate;
    const double down = rising ? bound.lower : bound.upper;
    const double up = rising ? bound.upper : bound.lower;
    const double meeting = (d0 - d1 + up * h) / (up + down);
    const bool monotone = d0 - down * std::clamp(meeting, 0.0, h) > kRateErrorKmPerS;
    if (!monotone && h > kShortestSeconds) {
        halve(object, from, to);
        return;
    }
    // Newton's method in the bracket, from where the cubic through both ends has its root.
    Sight low = from, high = to, root;
    double next = from.seconds + h * Cubic(from.height, h * from.heightRate, to.height, h * to.heightRate).root();
    for (int i = 0; i < 60; ++i) {
        root = look(object, next);
        if (!root.valid)
            break;
        (root.isUp() == rising ? high : low) = root;
        const double move = -root.height / root.heightRate;
        if (std::abs(move) < kRootSeconds || high.seconds - low.seconds < kRootSeconds)
            break;
        next = root.seconds + move;
        if (!(next > low.seconds && next < high.seconds))
            next = 0.5 * (low.seconds + high.seconds);
    }
    if (!root.valid)
        root = low;
    if (rising) {
        open(root, PassEdge::Crossing);
        stayUp(object, root, to);
    } else {
        stayUp(object, from, root);
        close(object, root.seconds, PassEdge::Crossing);
    }
}

void PassSearch::open(const Sight &at, PassEdge begins)
{
    m_open = OpenPass{at.seconds, begins, at};
}

void PassSearch::consider(const Sight &sight)
{
    if (m_open && sight.sine > m_open->highest.sine)
        m_open->highest = sight;
}

void PassSearch::stayUp(const Object &object, const Sight &from, const Sight &to)
{
    consider(from);
    consider(to);
    if (!(from.sineRate > 0 && to.sineRate <= 0))
        return;
    const double h = to.seconds - from.seconds;
    const double guess = from.seconds + h * Cubic(from.sine, h * from.sineRate, to.sine, h * to.sineRate).top();
    const double top = rootBetween(from.seconds, from.sineRate, to.seconds, to.sineRate, guess, kNearHighestSeconds,
                                   [&](double seconds) { return look(object, seconds).sineRate; });
    consider(look(object, top));
}

/// The maximum next to \a highest, by parabolas through positions, since the rate is not quite theirs; clamped to the pass.
double PassSearch::culmination(const Object &object, const Sight &highest, double from, double to) const
{
    double top = highest.seconds;
    double step = std::clamp(0.02 * highest.rangeKm / highest.speedKmPerS, 0.5, 30.0);
    step = std::min(step, std::max(0.25 * (to - from), 1e-3));
    for (int i = 0; i < 12 && step > 0.02; ++i) {
        const Sight before = look(object, top - step), middle = look(object, top), after = look(object, top + step);
        const double bend = before.sine - 2 * middle.sine + after.sine;
        if (!before.valid || !middle.valid || !after.valid || !(bend < 0))
            break;
        const double move = std::clamp(0.5 * step * (before.sine - after.sine) / bend, -4 * step, 4 * step);
        top = std::clamp(top + move, from, to);
        if (std::abs(move) < step)
            step *= 0.25;
    }
    return look(object, top).sine >= highest.sine ? top : highest.seconds;
}

void PassSearch::close(const Object &object, double to, PassEdge ends)
{
    Pass pass;
    pass.begins = m_open->begins;
    pass.ends = ends;
    if (pass.begins == PassEdge::Crossing)
        pass.rise = point(object, m_open->from);
    if (pass.ends == PassEdge::Crossing)
        pass.set = point(object, to);
    const double top = culmination(object, m_open->highest, m_open->from, to);
    pass.highest = point(object, top);
    pass.culminates = top > m_open->from && top < to;
    if (m_options->lightChanges)
        addLightChanges(object, m_open->from, to, &pass.lightChanges);
    m_found.passes.push_back(std::move(pass));
    m_open.reset();
}

/// The last sight with a state on the way from \a valid to \a invalid, to 10 ms; in either direction of time.
Sight PassSearch::validEdge(const Object &object, Sight valid, Sight invalid, Sight *firstInvalid) const
{
    while (std::abs(invalid.seconds - valid.seconds) > kShortestSeconds) {
        const Sight middle = look(object, 0.5 * (valid.seconds + invalid.seconds));
        (middle.valid ? valid : invalid) = middle;
    }
    *firstInvalid = invalid;
    return valid;
}

/// What is told is what holds at the millisecond that is told.
PassPoint PassSearch::point(const Object &object, double exact) const
{
    const Instant at = m_track->instant(exact);
    const double seconds = m_track->seconds(at);
    const Sgp4State state = object.propagator.atMinutes(object.offsetMinutes + seconds / 60);
    const TurningSite site = m_track->at(seconds);
    const Eigen::Vector3d sun = m_track->sunKm(seconds);
    const Eigen::Vector3d across = state.positionKm - site.positionKm;
    const Eigen::Vector3d toSun = sun - site.positionKm;
    const double east = site.east.dot(across), north = site.north.dot(across);
    PassPoint point;
    point.at = at;
    point.azimuthRad = std::atan2(east, north);
    if (point.azimuthRad < 0)
        point.azimuthRad = point.azimuthRad + kTwoPi < kTwoPi ? point.azimuthRad + kTwoPi : 0;
    point.elevationRad = std::atan2(site.up.dot(across), std::hypot(east, north));
    point.rangeKm = across.norm();
    point.lighting = lighting(sunlitFraction(state.positionKm, sun));
    point.sunElevationRad = std::atan2(site.up.dot(toSun), std::hypot(site.east.dot(toSun), site.north.dot(toSun)));
    return point;
}

/// The margins of the shadow's edges change by no more than the direction to the centre of the Earth turns, v / r, and the radius of
/// its disc changes, R r' / (r √(r² - R²)). With twice that a step in proportion to the nearer margin jumps over no edge; near one,
/// steps of a second look for it.
void PassSearch::addLightChanges(const Object &object, double from, double to, std::vector<LightChange> *changes) const
{
    struct Light
    {
        double penumbra, umbra, rate;
    };
    const auto lightAt = [&](double seconds) {
        const Sgp4State state = object.propagator.atMinutes(object.offsetMinutes + seconds / 60);
        const Occultation seen = occultation(state.positionKm, m_track->sunKm(seconds));
        const double r = state.positionKm.norm();
        const double climb = std::abs(state.positionKm.dot(state.velocityKmPerS)) / r;
        const double tangent = std::sqrt(std::max(r * r - kEarthRadiusKm * kEarthRadiusKm, 1.0));
        return Light{seen.penumbraMarginRad(), seen.umbraMarginRad(),
                     2 * (state.velocityKmPerS.norm() + climb * kEarthRadiusKm / tangent) / r};
    };
    Light light = lightAt(from);
    for (double t = from; t < to;) {
        const double margin = std::min(std::abs(light.penumbra), std::abs(light.umbra));
        const double next = std::min(to, t + std::max(margin / light.rate, kLightStepSeconds));
        const Light after = lightAt(next);
        std::vector<std::pair<double, Lighting>> found;
        if ((light.penumbra > 0) != (after.penumbra > 0))
            found.emplace_back(rootBetween(t, light.penumbra, next, after.penumbra,
                                           chordRoot(t, light.penumbra, next, after.penumbra), kLightSeconds,
                                           [&](double seconds) { return lightAt(seconds).penumbra; }),
                               after.penumbra > 0 ? Lighting::Sunlit : Lighting::Penumbra);
        if ((light.umbra < 0) != (after.umbra < 0))
            found.emplace_back(rootBetween(t, light.umbra, next, after.umbra,
                                           chordRoot(t, light.umbra, next, after.umbra), kLightSeconds,
                                           [&](double seconds) { return lightAt(seconds).umbra; }),
                               after.umbra < 0 ? Lighting::Umbra : Lighting::Penumbra);
        std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[seconds, lighting] : found)
            changes->push_back({m_track->instant(seconds), lighting});
        light = after;
        t = next;
    }
}

} // namespace parallax
