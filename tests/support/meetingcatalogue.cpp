#include "tests/support/meetingcatalogue.h"

#include "model/orbit/sgp4.h"

#include <Eigen/Geometry>

#include <cmath>
#include <random>

namespace parallax::testing {

namespace {

constexpr double kMu = 398600.8, kPi = 3.14159265358979323846;

double degrees(double radians)
{
    const double turned = std::fmod(radians * 180 / kPi, 360.0);
    return turned < 0 ? turned + 360 : turned;
}

/// Osculating elements. Source: any textbook; only the starting point of the iteration.
std::optional<MeanElements> osculating(const Eigen::Vector3d &r, const Eigen::Vector3d &v)
{
    const Eigen::Vector3d h = r.cross(v);
    const Eigen::Vector3d node(-h.y(), h.x(), 0);
    const Eigen::Vector3d e = v.cross(h) / kMu - r.normalized();
    const double a = 1 / (2 / r.norm() - v.squaredNorm() / kMu);
    if (!(a > 6400) || !(e.norm() < 0.95))
        return {};
    MeanElements made;
    made.eccentricity = e.norm();
    made.inclinationDeg = std::acos(h.z() / h.norm()) * 180 / kPi;
    const double raan = std::atan2(node.y(), node.x());
    const Eigen::Vector3d p = node.normalized(), q = h.normalized().cross(p);
    const double perigee = std::atan2(e.dot(q), e.dot(p));
    const double latitude = std::atan2(r.dot(q), r.dot(p));
    const double half = 0.5 * (latitude - perigee);
    const double anomaly = 2 * std::atan2(std::sqrt(1 - e.norm()) * std::sin(half), std::sqrt(1 + e.norm()) * std::cos(half));
    made.raanDeg = degrees(raan);
    made.argPerigeeDeg = degrees(perigee);
    made.meanAnomalyDeg = degrees(anomaly - e.norm() * std::sin(anomaly));
    made.meanMotionRevPerDay = std::sqrt(kMu / (a * a * a)) * 86400 / (2 * kPi);
    return made;
}

} // namespace

std::optional<MeanElements> elementsThrough(const Eigen::Vector3d &positionKm, const Eigen::Vector3d &velocityKmPerS, Instant at,
                                            double bstarPerEarthRadius)
{
    Eigen::Vector3d r = positionKm, v = velocityKmPerS;
    for (int i = 0; i < 60; ++i) {
        auto made = osculating(r, v);
        if (!made)
            return {};
        made->epoch = at;
        made->bstarPerEarthRadius = bstarPerEarthRadius;
        const Sgp4State state = Sgp4Propagator(*made).atMinutes(0);
        if (state.error != Sgp4Error::None)
            return {};
        if ((state.positionKm - positionKm).norm() < 1e-3 && (state.velocityKmPerS - velocityKmPerS).norm() < 1e-5)
            return made;
        r += 0.7 * (positionKm - state.positionKm);
        v += 0.7 * (velocityKmPerS - state.velocityKmPerS);
    }
    return {};
}

std::vector<MeanElements> meetingCatalogue(quint32 seed, Instant from, int pairs)
{
    std::mt19937 random(seed);
    // Not std::uniform_real_distribution: its numbers differ between libraries.
    const auto uniform = [&random](double low, double high) { return low + (high - low) * double(random()) / 4294967296.0; };
    const auto direction = [&] {
        const double z = uniform(-1, 1), angle = uniform(0, 2 * kPi);
        return Eigen::Vector3d(std::sqrt(1 - z * z) * std::cos(angle), std::sqrt(1 - z * z) * std::sin(angle), z);
    };
    std::vector<MeanElements> all;
    const auto add = [&all](std::optional<MeanElements> made) {
        if (!made)
            return false;
        made->object.number = qint64(all.size()) + 1;
        all.push_back(*made);
        return true;
    };
    const auto later = [&](double seconds) { return LeapSeconds().plus(from, std::llround(seconds * 1e9)); };
    int made = 0;
    for (int attempt = 0; made < pairs && attempt < 20 * pairs; ++attempt) {
        const Instant at = later(uniform(60, 5.5 * 3600));
        const Eigen::Vector3d up = direction();
        const Eigen::Vector3d along = up.cross(direction()).normalized(), across = up.cross(along);
        const double radius = attempt % 8 == 7 ? uniform(20000, 42000) : uniform(6700, 8000);
        const double circular = std::sqrt(kMu / radius);
        const Eigen::Vector3d r = radius * up;
        const Eigen::Vector3d v = circular * uniform(0.999, 1.002) * along;
        const Eigen::Vector3d miss = uniform(0, 6.5) * direction();
        const double turn = attempt % 4 == 0 ? kPi                     // head-on
            : attempt % 4 == 1               ? uniform(-0.02, 0.02)    // overtaking, nearly in one plane
                                             : uniform(-kPi, kPi);
        const double faster = attempt % 4 == 3 ? uniform(1.05, 1.3) : uniform(0.999, 1.001); // eccentric, at its perigee
        const Eigen::Vector3d other = circular * faster * (std::cos(turn) * along + std::sin(turn) * across);
        const auto first = elementsThrough(r, v, at, uniform(0, 1e-4)), second = elementsThrough(r + miss, other, at, uniform(0, 1e-4));
        if (first && second) {
            add(first);
            add(second);
            ++made;
        }
    }
    // A geostationary slot of six within a few kilometres of each other.
    for (int i = 0; i < 6; ++i) {
        MeanElements one;
        one.epoch = from;
        one.meanMotionRevPerDay = 1.0027 + uniform(-2e-6, 2e-6);
        one.eccentricity = 1e-4 + uniform(0, 5e-5);
        one.inclinationDeg = 0.02 + uniform(0, 0.003);
        one.raanDeg = 80 + uniform(-3, 3);
        one.argPerigeeDeg = 250 + uniform(-5, 5);
        one.meanAnomalyDeg = degrees((400 - one.raanDeg - one.argPerigeeDeg + uniform(-0.004, 0.004)) * kPi / 180);
        add(one);
    }
    // A station with what is docked to it (the same elements), what leaves it slowly, and one set of a day before.
    MeanElements station;
    station.epoch = from;
    station.meanMotionRevPerDay = 15.5;
    station.eccentricity = 0.0005;
    station.inclinationDeg = 51.64;
    station.raanDeg = 120;
    station.argPerigeeDeg = 30;
    station.meanAnomalyDeg = 200;
    station.bstarPerEarthRadius = 2e-4;
    add(station);
    add(station);
    station.meanAnomalyDeg += 0.01;
    add(station);
    station.meanMotionRevPerDay += 0.003;
    station.meanAnomalyDeg -= 0.15;
    add(station);
    station.inclinationDeg += 0.02;
    add(station);
    return all;
}

} // namespace parallax::testing
