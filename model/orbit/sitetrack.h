#pragma once

#include "model/orbit/shadow.h"

#include <vector>

namespace parallax {

/// A site carried round by the Earth, in TEME of date.
struct TurningSite
{
    Eigen::Vector3d positionKm, east, north, up;
};

/// The site and the Sun over a stretch of time, in TEME of date: exact at every hour, between them by turning at the Earth's spin
/// (the site, 1e-6 km) and by a straight line (the Sun, 3e-8 of its distance). Seconds are SI, from the beginning. Safe to share.
class SiteTrack
{
public:
    SiteTrack(const GroundSite &site, Instant from, double seconds, const EarthModel &earth);

    TurningSite at(double seconds) const;
    Eigen::Vector3d sunKm(double seconds) const;
    double spinRadPerS() const { return m_spin; }
    double siteRadiusKm() const { return m_radiusKm; }
    double endSeconds() const { return m_endSeconds; }
    /// The instant, rounded to the millisecond.
    Instant instant(double seconds) const;
    double seconds(Instant at) const { return m_leapSeconds.secondsBetween(m_from, at); }

private:
    Instant m_from;
    LeapSeconds m_leapSeconds;
    double m_endSeconds;
    double m_spin = 0;
    double m_radiusKm = 0;
    std::vector<TurningSite> m_sites;
    std::vector<Eigen::Vector3d> m_suns;
};

} // namespace parallax
