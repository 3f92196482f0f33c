#include "tests/support/bruteforce.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace parallax::testing {

namespace {

constexpr double kFastestPairKmPerS = 22.4;
constexpr qsizetype kTile = 512;

struct Reference
{
    const LeapSeconds &leapSeconds;
    const ScreeningRequest &request;
    std::vector<Sgp4Propagator> propagators;
    std::vector<qint64> sinceEpoch;

    Sgp4State at(qsizetype i, double time) const
    {
        return propagators[size_t(i)].atMinutes((double(sinceEpoch[size_t(i)]) + time * 1e9) / 60e9);
    }
    Eigen::Vector3d apart(qsizetype a, qsizetype b, double time) const { return at(b, time).positionKm - at(a, time).positionKm; }
    double distance(qsizetype a, qsizetype b, double time) const { return apart(a, b, time).norm(); }

    /// Golden section first; the minimum of a rounded function is only good to its root, so the end is a root of the derivative
    /// of the squared distance, by differences of fourth order of positions 0.5 s apart.
    double minimum(qsizetype a, qsizetype b, double low, double high) const
    {
        constexpr double kGolden = 0.6180339887498949;
        double x1 = high - kGolden * (high - low), x2 = low + kGolden * (high - low);
        double f1 = distance(a, b, x1), f2 = distance(a, b, x2);
        while (high - low > 0.01) {
            if (f1 < f2) {
                high = x2;
                x2 = x1;
                f2 = f1;
                x1 = high - kGolden * (high - low);
                f1 = distance(a, b, x1);
            } else {
                low = x1;
                x1 = x2;
                f1 = f2;
                x2 = low + kGolden * (high - low);
                f2 = distance(a, b, x2);
            }
        }
        const auto slope = [&](double time) {
            constexpr double h = 0.5;
            const Eigen::Vector3d velocity = (8 * (apart(a, b, time + h) - apart(a, b, time - h))
                                              - (apart(a, b, time + 2 * h) - apart(a, b, time - 2 * h))) / (12 * h);
            return velocity.dot(apart(a, b, time));
        };
        low -= 0.02;
        high += 0.02;
        double atLow = slope(low), atHigh = slope(high);
        if (!(atLow < 0 && atHigh > 0))
            return 0.5 * (low + high);
        for (int i = 0; i < 60 && high - low > 1e-9; ++i) {
            const double middle = i % 2 ? 0.5 * (low + high) : std::clamp(low - atLow * (high - low) / (atHigh - atLow), low, high);
            const double atMiddle = slope(middle);
            (atMiddle < 0 ? low : high) = middle;
            (atMiddle < 0 ? atLow : atHigh) = atMiddle;
        }
        return 0.5 * (low + high);
    }
};

} // namespace

std::vector<Approach> bruteForce(std::span<const MeanElements> elements, const LeapSeconds &leapSeconds,
                                 const ScreeningRequest &request, double stepSeconds)
{
    Reference reference{leapSeconds, request, {}, {}};
    for (const MeanElements &one : elements) {
        reference.propagators.emplace_back(one);
        reference.sinceEpoch.push_back(leapSeconds.nanosecondsBetween(one.epoch, request.from));
    }
    const double length = leapSeconds.secondsBetween(request.from, request.to);
    const qsizetype count = qsizetype(elements.size());
    const float reach = float(request.thresholdKm + 0.5 * kFastestPairKmPerS * stepSeconds + 0.1);
    std::vector<float> x(static_cast<size_t>(count)), y(x.size()), z(x.size());
    std::vector<Approach> found;
    const auto add = [&](qsizetype a, qsizetype b, double time, ApproachKind kind) {
        const Instant tca = leapSeconds.plus(request.from, std::llround(time * 1e9));
        const Sgp4State one = reference.at(a, time), other = reference.at(b, time);
        const double missKm = (other.positionKm - one.positionKm).norm();
        if (missKm > request.thresholdKm)
            return;
        Approach approach{elements[size_t(a)].object, elements[size_t(b)].object, tca, missKm,
                          (other.velocityKmPerS - one.velocityKmPerS).norm(), kind};
        if (approach.b < approach.a)
            std::swap(approach.a, approach.b);
        found.push_back(approach);
    };
    const auto look = [&](qsizetype a, qsizetype b, double time) {
        if (elements[size_t(a)].object == elements[size_t(b)].object)
            return;
        const double here = reference.distance(a, b, time);
        const double before = reference.distance(a, b, time - stepSeconds), after = reference.distance(a, b, time + stepSeconds);
        if (time == 0 && here <= request.thresholdKm && reference.distance(a, b, 0.01) > here)
            add(a, b, 0, ApproachKind::AtStart);
        if (here > before || here >= after)
            return;
        const double minimum = reference.minimum(a, b, time - stepSeconds, time + stepSeconds);
        if (minimum > 0 && minimum < length)
            add(a, b, minimum, ApproachKind::Minimum);
    };
    const auto steps = qint64(std::ceil(length / stepSeconds));
    for (qint64 step = 0; step <= steps; ++step) {
        const double time = double(step) * stepSeconds;
        for (qsizetype i = 0; i < count; ++i) {
            const Eigen::Vector3d p = reference.at(i, time).positionKm;
            x[size_t(i)] = float(p.x());
            y[size_t(i)] = float(p.y());
            z[size_t(i)] = float(p.z());
        }
        for (qsizetype tile = 0; tile < count; tile += kTile) {
            const qsizetype end = std::min(tile + kTile, count);
            for (qsizetype a = 0; a < end; ++a) {
                const float ax = x[size_t(a)], ay = y[size_t(a)], az = z[size_t(a)];
                for (qsizetype first = std::max(tile, a + 1); first < end; first += 64) {
                    const qsizetype last = std::min(first + 64, end);
                    float nearest = 1e30f;
                    for (qsizetype b = first; b < last; ++b) {
                        const float dx = x[size_t(b)] - ax, dy = y[size_t(b)] - ay, dz = z[size_t(b)] - az;
                        const float d2 = dx * dx + dy * dy + dz * dz;
                        nearest = d2 < nearest ? d2 : nearest;
                    }
                    if (nearest > reach * reach)
                        continue;
                    for (qsizetype b = first; b < last; ++b) {
                        const float dx = x[size_t(b)] - ax, dy = y[size_t(b)] - ay, dz = z[size_t(b)] - az;
                        if (dx * dx + dy * dy + dz * dz <= reach * reach)
                            look(a, b, time);
                    }
                }
            }
        }
    }
    // The far end.
    for (qsizetype a = 0; a < count; ++a) {
        const Eigen::Vector3d p = reference.at(a, length).positionKm;
        x[size_t(a)] = float(p.x());
        y[size_t(a)] = float(p.y());
        z[size_t(a)] = float(p.z());
    }
    for (qsizetype a = 0; a < count; ++a) {
        for (qsizetype b = a + 1; b < count; ++b) {
            const float dx = x[size_t(b)] - x[size_t(a)], dy = y[size_t(b)] - y[size_t(a)], dz = z[size_t(b)] - z[size_t(a)];
            if (dx * dx + dy * dy + dz * dz > reach * reach || elements[size_t(a)].object == elements[size_t(b)].object)
                continue;
            const double here = reference.distance(a, b, length);
            if (here <= request.thresholdKm && reference.distance(a, b, length - 0.01) > here)
                add(a, b, length, ApproachKind::AtEnd);
        }
    }
    std::sort(found.begin(), found.end(), [](const Approach &p, const Approach &q) {
        return std::tie(p.tca, p.a, p.b, p.kind) < std::tie(q.tca, q.a, q.b, q.kind);
    });
    return found;
}

Comparison compare(const std::vector<Approach> &found, const std::vector<Approach> &reference, const LeapSeconds &leapSeconds,
                   double slowKmPerS)
{
    Comparison result;
    std::multimap<std::tuple<ObjectId, ObjectId, ApproachKind>, const Approach *> waiting;
    for (const Approach &one : reference) {
        if (one.relativeSpeedKmPerS >= slowKmPerS)
            waiting.emplace(std::tuple(one.a, one.b, one.kind), &one);
    }
    for (const Approach &one : found) {
        if (one.relativeSpeedKmPerS < slowKmPerS)
            continue;
        const auto [first, last] = waiting.equal_range(std::tuple(one.a, one.b, one.kind));
        auto best = last;
        double nearest = 1;
        for (auto at = first; at != last; ++at) {
            const double apart = std::abs(leapSeconds.secondsBetween(at->second->tca, one.tca));
            if (apart < nearest) {
                nearest = apart;
                best = at;
            }
        }
        if (best == last) {
            result.extra.push_back(one);
            continue;
        }
        ++result.matched;
        result.worstTcaSeconds = std::max(result.worstTcaSeconds, nearest);
        result.worstMissKm = std::max(result.worstMissKm, std::abs(best->second->missKm - one.missKm));
        result.worstSpeedKmPerS =
            std::max(result.worstSpeedKmPerS, std::abs(best->second->relativeSpeedKmPerS - one.relativeSpeedKmPerS));
        waiting.erase(best);
    }
    for (const auto &[key, approach] : waiting)
        result.missed.push_back(*approach);
    return result;
}

} // namespace parallax::testing
