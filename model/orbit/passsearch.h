#pragma once

#include "model/orbit/passes.h"
#include "model/orbit/sitetrack.h"

namespace parallax {

/// An object seen from the turning site at one time, with what the search asks.
struct Sight
{
    double seconds = 0;
    bool valid = false;                   ///< there is a state, and it means something
    Sgp4Error error = Sgp4Error::None;
    double height = 0, heightRate = 0;    ///< f = up · ρ - sin(E) |ρ|, km, and its rate, km/s: zero at the least elevation
    double sine = 0, sineRate = 0;        ///< of the elevation, and its rate, 1/s
    double radiusKm = 0, speedKmPerS = 0; ///< from the centre of the Earth, and over the turning Earth
    double rangeKm = 0;

    bool isUp() const { return height >= 0; }
};

/// f is above -lower and below upper in its second derivative, km/s².
struct Curvature
{
    double upper, lower;
};

/// The passes of one object, from sights in the order of time.
class PassSearch
{
public:
    PassSearch(const SiteTrack &track, const PassOptions &options) : m_track(&track), m_options(&options) {}

    /// What \a propagator makes of the time \a seconds; \a offsetMinutes from its epoch to the start of the track.
    Sight look(const Sgp4Propagator &propagator, double offsetMinutes, double seconds) const;
    /// The same from a state that is there already, and the site of that time.
    Sight look(double seconds, const Sgp4State &state, const TurningSite &site) const;
    /// From one sight to the next. Steps in which the object is certainly down may be left out.
    void advance(const Sgp4Propagator &propagator, double offsetMinutes, const Sight &from, const Sight &to);
    /// At the end of the interval; \a propagator for what is still open.
    Passes finish(const Sgp4Propagator &propagator, double offsetMinutes);
    bool isOpen() const { return m_open.has_value() || m_gap.has_value(); }

private:
    struct Object
    {
        const Sgp4Propagator &propagator;
        double offsetMinutes;
    };
    struct OpenPass
    {
        double from;
        PassEdge begins;
        Sight highest;
    };

    Sight look(const Object &object, double seconds) const { return look(object.propagator, object.offsetMinutes, seconds); }
    Curvature curvature(const Sight &from, const Sight &to) const;
    void step(const Object &object, const Sight &from, const Sight &to);
    void halve(const Object &object, const Sight &from, const Sight &to);
    void cross(const Object &object, const Sight &from, const Sight &to);
    void stayUp(const Object &object, const Sight &from, const Sight &to);
    void consider(const Sight &sight);
    double culmination(const Object &object, const Sight &highest, double from, double to) const;
    void open(const Sight &at, PassEdge begins);
    void close(const Object &object, double to, PassEdge ends);
    Sight validEdge(const Object &object, Sight valid, Sight invalid, Sight *firstInvalid) const;
    PassPoint point(const Object &object, double exact) const;
    void addLightChanges(const Object &object, double from, double to, std::vector<LightChange> *changes) const;

    const SiteTrack *m_track;
    const PassOptions *m_options;
    std::optional<OpenPass> m_open;
    std::optional<Sight> m_gap;           ///< the first sight without a state
    double m_gapEnd = 0;
    Passes m_found;
};

} // namespace parallax
