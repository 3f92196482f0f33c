#pragma once

#include <Eigen/Core>

#include <array>

namespace parallax {

/// The position of one object relative to another over a short time, as the polynomial of degree 5 through six positions at
/// equal distances. Only positions are used: SGP4's velocities differ from their derivatives by up to metres per second.
///
/// Interpolation error, between the two middle nodes: |r⁽⁶⁾| h⁶ (0.5 · 1.5 · 2.5)² / 6!. For a circular orbit of radius r and
/// rate w, |r⁽⁶⁾| = r w⁶: 4e-8 km at 30 s just above the ground. For eccentric ones r(t) is analytic up to a distance
/// ρ = (arcosh(1/e) - √(1 - e²)) / n from the real axis, which tends to 0.94 √(q³/μ) (760 s for a perigee at the ground) as e
/// tends to 1; Cauchy's bound gives at most M h⁶ · 3.5 / ρ⁶ with M < 10⁴ km: 0.13 km · (h/150 s)⁶, 1e-4 km at 30 s.
class RelativePath
{
public:
    static constexpr int kNodes = 6;
    /// At most: what the polynomial is off by between its middle nodes, 30 s apart, for two objects together; 5 times the bound
    /// above. Deep-space models may jump besides: see kDeepSpaceJumpKm.
    static constexpr double kErrorKm = 1e-3;

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
