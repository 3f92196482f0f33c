#include "model/orbit/sitetrack.h"

#include <algorithm>
#include <cmath>

namespace parallax {

namespace {

constexpr double kKnotSeconds = 3600;
constexpr qint64 kKnotNanoseconds = 3'600'000'000'000;

Eigen::Vector3d turned(const Eigen::Vector3d &v, double s, double c)
{
    return {c * v.x() - s * v.y(), s * v.x() + c * v.y(), v.z()};
}

} // namespace

SiteTrack::SiteTrack(const GroundSite &site, Instant from, double seconds, const EarthModel &earth)
    : m_from(from), m_leapSeconds(earth.leapSeconds), m_endSeconds(seconds)
{
    const SiteView view(site);
    m_radiusKm = view.positionKm().norm();
    const int knots = int(seconds / kKnotSeconds) + 2;
    m_sites.reserve(size_t(knots));
    m_suns.reserve(size_t(knots));
    for (int i = 0; i < knots; ++i) {
        const Instant at = m_leapSeconds.plus(from, i * kKnotNanoseconds);
        const FrameTransform toItrf = frameTransform(Frame::Teme, Frame::Itrf, at, earth);
        const Eigen::Matrix3d axes = view.eastNorthUp() * toItrf.rotation;
        m_sites.push_back({toItrf.rotation.transpose() * view.positionKm(), axes.row(0), axes.row(1), axes.row(2)});
        m_suns.push_back(parallax::sunKm(at, Frame::Teme, earth));
        if (i == 0)
            m_spin = toItrf.driftPerS.norm() / std::sqrt(2.0);   // two entries of the spin each
    }
}

TurningSite SiteTrack::at(double seconds) const
{
    // From the nearer knot: what the day's length changes within half an hour is nothing.
    const auto knot = std::clamp<qsizetype>(qsizetype(seconds / kKnotSeconds + 0.5), 0, qsizetype(m_sites.size()) - 1);
    const double angle = m_spin * (seconds - double(knot) * kKnotSeconds);
    const double s = std::sin(angle);
    const double c = std::cos(angle);
    const TurningSite &site = m_sites[size_t(knot)];
    return {turned(site.positionKm, s, c), turned(site.east, s, c), turned(site.north, s, c), turned(site.up, s, c)};
}

Eigen::Vector3d SiteTrack::sunKm(double seconds) const
{
    const auto knot = std::clamp<qsizetype>(qsizetype(seconds / kKnotSeconds), 0, qsizetype(m_suns.size()) - 2);
    const double share = seconds / kKnotSeconds - double(knot);
    return (1 - share) * m_suns[size_t(knot)] + share * m_suns[size_t(knot) + 1];
}

Instant SiteTrack::instant(double seconds) const
{
    const Instant exact = m_leapSeconds.plus(m_from, std::llround(seconds * 1e9));
    const qint64 over = exact.nanosecond % 1'000'000;
    return m_leapSeconds.plus(exact, over >= 500'000 ? 1'000'000 - over : -over);
}

} // namespace parallax
