#pragma once

#include <Eigen/Core>

#include <array>

namespace parallax {

/// The position of one object relative to another over a short time, as the polynomial of degree 5 through six positions at
/// equal distances. Only positions are used: SGP4's velocities differ from their derivatives by up to metres per second.
///
/// Interpolation error between the two middle nodes, h apart: |r⁽⁶⁾| h⁶ (0.5 · 1.5 · 2.5)² / 6!. For a circular orbit of radius
/// r and rate w, |r⁽⁶⁾| = r w⁶: 3e-6 km for h = 60 s just above the ground. For eccentric ones r(t) is analytic up to a distance
/// ρ = (arcosh(1/e) - √(1 - e²)) / n from the real axis (Kepler's equation has its branch points there), which tends to
/// 0.94 √(q³/μ), 760 s for a perigee q at the ground, as e tends to 1. Cauchy's bound on a circle of 0.9 ρ, where |r| stays below
/// 6 q, gives 4e4 km · 3.52 (60 s / 684 s)⁶ = 0.064 km. SGP4's periodic terms are smaller by J2 and share those branch points.
/// Measured over a whole catalogue and a day: 9e-5 km near-Earth, 2e-4 km deep-space (tst_screeningbounds).
class RelativePath
{
public:
    static constexpr int kNodes = 6;
    /// At most: what the polynomial through nodes 60 s apart is off by between its middle nodes, for two objects together.
    /// Deep-space models may jump besides: see kDeepSpaceJumpKm.
    static constexpr double kErrorKm = 0.13;

    using Nodes = std::array<Eigen::Vector3d, kNodes>;

    /// \param firstNode  time of the first node, s; \param spacing  between nodes, s.
    RelativePath(const Nodes &nodes, double firstNode, double spacing);

    Eigen::Vector3d position(double time) const;   ///< km
    Eigen::Vector3d velocity(double time) const;   ///< km/s
    double distance(double time) const { return position(time).norm(); }

    struct Times
    {
        std::array<double, 8> at{};
        int count = 0;
        void append(double time) { if (count < int(at.size())) at[size_t(count++)] = time; }
        const double *begin() const { return at.data(); }
        const double *end() const { return at.data() + count; }
    };
    /// Where the distance has a local minimum in [from, to], s. Two extrema closer than an eighth of the interval may be missed:
    /// they need a change of the relative motion within seconds, which no pair of orbits has.
    Times minima(double from, double to) const;
    /// Where the distance passes \a limitKm in [from, to]; upward and downward alternate.
    Times crossings(double limitKm, double from, double to) const;
    /// Half the time derivative of the squared distance, km²/s: negative while the two come closer.
    double closing(double time) const { return position(time).dot(velocity(time)); }

private:
    double x(double time) const { return (time - m_centre) / m_spacing; }

    double m_centre, m_spacing;
    std::array<Eigen::Vector3d, kNodes> m_coefficients; ///< of powers of (time - centre) / spacing
};

} // namespace parallax
