#include "model/orbit/passes.h"

#include "model/orbit/passsearch.h"
#include "model/tr.h"

#include <algorithm>
#include <cmath>

namespace parallax {

namespace {

constexpr double kStepSeconds = 120;
constexpr double kMostSeconds = 10 * 366 * 86'400.0;
/// No object nearer than kFarKm moves faster than this over the turning Earth: escape from the ground is 11.2 km/s, and the Earth
/// turns under it with 0.5 km/s there; at 100,000 km 2.8 and 7.3 km/s.
constexpr double kFastestKmPerS = 12;
constexpr double kFarKm = 90'000;
/// Where a state of the catalogue decides nothing: 1e-7 km from those of the scalar path, times a thousand.
constexpr double kUnsureKm = 1e-4;

Result<double> secondsOf(const GroundSite &site, Instant from, Instant to, const EarthModel &earth, const PassOptions &options)
{
    const double seconds = earth.leapSeconds.secondsBetween(from, to);
    if (seconds < 0)
        return Error{ErrorCode::Malformed, Tr::tr("The interval ends (%1) before it begins (%2).").arg(to.toString(), from.toString()), {}};
    if (seconds > kMostSeconds)
        return Error{ErrorCode::TooLarge, Tr::tr("Passes are searched over ten years at most."), {}};
    if (!std::isfinite(site.latitudeRad) || !std::isfinite(site.longitudeRad) || !std::isfinite(site.altitudeM)
        || std::abs(site.latitudeRad) > 0.5 * std::numbers::pi)
        return Error{ErrorCode::Malformed, Tr::tr("The site is no place on the Earth."), site.name};
    if (!(std::abs(options.minimumElevationRad) < 0.5 * std::numbers::pi))
        return Error{ErrorCode::Malformed, Tr::tr("The least elevation lies outside of -90° to 90°."), {}};
    return seconds;
}

double offsetMinutes(const Sgp4Propagator &propagator, Instant from, const EarthModel &earth)
{
    return double(earth.leapSeconds.nanosecondsBetween(propagator.epoch(), from)) / 60e9;
}

/// The ends of the steps: every two minutes, and the end of the interval.
double knot(int index, double end)
{
    return std::min(index * kStepSeconds, end);
}

int stepCount(double end)
{
    return int(std::ceil(end / kStepSeconds));
}

/// One search for each object, and the way from one time to the next.
class CatalogueSearch
{
public:
    CatalogueSearch(std::span<const MeanElements> elements, const SiteTrack &track, Instant from, const EarthModel &earth,
                    const PassOptions &options)
        : m_elements(elements), m_track(track), m_from(from), m_earth(earth), m_options(options),
          m_catalogue(elements, earth.leapSeconds, options.propagation), m_searches(elements.size(), PassSearch(track, options)),
          m_propagators(elements.size()), m_sinE(std::sin(options.minimumElevationRad))
    {
        lookAt(0);
    }

    void advance(double from, double to)
    {
        std::swap(m_states, m_statesBefore);
        std::swap(m_heights, m_before);
        lookAt(to);
        const double drop = (1 + std::abs(m_sinE)) * kFastestKmPerS * (to - from);
        const TurningSite siteBefore = m_track.at(from), site = m_track.at(to);
        for (size_t i = 0; i < m_elements.size(); ++i) {
            // From one end of the step to the other f could rise to (f0 + f1 + drop) / 2; NaN and what is far away go on.
            if (m_before[i].height + m_heights[i].height < -drop && m_heights[i].range < kFarKm)
                continue;
            const Object object = objectOf(i);
            m_searches[i].advance(object.propagator, object.offsetMinutes, sight(i, object, from, m_statesBefore, siteBefore),
                                  sight(i, object, to, m_states, site));
        }
    }

    std::vector<Passes> finish()
    {
        std::vector<Passes> found(m_elements.size());
        for (size_t i = 0; i < m_elements.size(); ++i) {
            const Object object = m_searches[i].isOpen() ? objectOf(i) : Object{anyPropagator(), 0};
            found[i] = m_searches[i].finish(object.propagator, object.offsetMinutes);
        }
        return found;
    }

private:
    struct Object
    {
        const Sgp4Propagator &propagator;
        double offsetMinutes;
    };
    struct Height
    {
        double height, range;
    };

    Object objectOf(size_t i)
    {
        if (!m_propagators[i])
            m_propagators[i] = std::make_unique<Sgp4Propagator>(m_elements[i], m_options.propagation);
        return {*m_propagators[i], offsetMinutes(*m_propagators[i], m_from, m_earth)};
    }
    /// For searches that have nothing open and so ask it nothing.
    const Sgp4Propagator &anyPropagator()
    {
        return objectOf(0).propagator;
    }

    void lookAt(double seconds)
    {
        m_catalogue.propagate(m_earth.leapSeconds.plus(m_from, std::llround(seconds * 1e9)), &m_states);
        const TurningSite site = m_track.at(seconds);
        m_heights.resize(m_elements.size());
        for (size_t i = 0; i < m_elements.size(); ++i) {
            const Eigen::Vector3d across = m_states.positionsKm.col(Eigen::Index(i)) - site.positionKm;
            const double range = across.norm();
            m_heights[i] = {site.up.dot(across) - m_sinE * range, range};
        }
    }

    Sight sight(size_t i, const Object &object, double seconds, const CatalogueStates &states, const TurningSite &site) const
    {
        const Sgp4State state{states.positionsKm.col(Eigen::Index(i)), states.velocitiesKmPerS.col(Eigen::Index(i)),
                              states.errors[i], states.implausible[i] != 0};
        const Sight seen = m_searches[i].look(seconds, state, site);
        const bool sure = seen.valid && std::abs(seen.height) > kUnsureKm;
        return sure ? seen : m_searches[i].look(object.propagator, object.offsetMinutes, seconds);
    }

    std::span<const MeanElements> m_elements;
    const SiteTrack &m_track;
    Instant m_from;
    const EarthModel &m_earth;
    const PassOptions &m_options;
    Sgp4Catalogue m_catalogue;
    std::vector<PassSearch> m_searches;
    std::vector<std::unique_ptr<Sgp4Propagator>> m_propagators;
    CatalogueStates m_states, m_statesBefore;
    std::vector<Height> m_heights, m_before;
    double m_sinE;
};

} // namespace

Result<Passes> passesOver(const Sgp4Propagator &propagator, const GroundSite &site, Instant from, Instant to, const EarthModel &earth,
                          const PassOptions &options)
{
    const Result<double> seconds = secondsOf(site, from, to, earth, options);
    if (!seconds)
        return seconds.error();
    const SiteTrack track(site, from, *seconds, earth);
    const double offset = offsetMinutes(propagator, from, earth);
    PassSearch search(track, options);
    Sight before = search.look(propagator, offset, 0);
    for (int i = 1; i <= stepCount(*seconds); ++i) {
        const Sight now = search.look(propagator, offset, knot(i, *seconds));
        search.advance(propagator, offset, before, now);
        before = now;
    }
    return search.finish(propagator, offset);
}

Result<std::vector<Passes>> passesOver(std::span<const MeanElements> elements, const GroundSite &site, Instant from, Instant to,
                                       const EarthModel &earth, const PassOptions &options, std::stop_token stop,
                                       const std::function<void(double)> &progress)
{
    const Result<double> seconds = secondsOf(site, from, to, earth, options);
    if (!seconds)
        return seconds.error();
    if (elements.empty())
        return std::vector<Passes>{};
    const SiteTrack track(site, from, *seconds, earth);
    CatalogueSearch search(elements, track, from, earth, options);
    const int steps = stepCount(*seconds);
    for (int i = 1; i <= steps; ++i) {
        if (stop.stop_requested())
            return std::vector<Passes>{};
        search.advance(knot(i - 1, *seconds), knot(i, *seconds));
        if (progress)
            progress(double(i) / steps);
    }
    return search.finish();
}

} // namespace parallax
