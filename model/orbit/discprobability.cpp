#include "model/orbit/discprobability.h"

#include "model/orbit/gausslegendre.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace parallax {

namespace {

using std::numbers::inv_sqrtpi;
using std::numbers::pi;
using std::numbers::sqrt2;

constexpr double kDrop = 36;               ///< e^-36 = 2e-16 of the integral is left out at each end
constexpr double kAgreement = 1e-13;
constexpr int kMostPanels = 20'000;

/// The logarithm of the density over x that the disc leaves, and its parts. Reflected so that both offsets are not negative: then
/// the mode lies in 0 <= x < R.
class Marginal
{
public:
    explicit Marginal(const DiscEncounter &encounter)
        : m_radius(encounter.radius), m_offset(std::abs(encounter.minorOffset)), m_sigma(encounter.minorSigma),
          m_stripCentre(std::abs(encounter.majorOffset) / (sqrt2 * encounter.majorSigma)), m_stripSigma(encounter.majorSigma)
    {
        anchorAt(mode());
    }

    /// At the angle φ from the anchor, relative to the anchor: rounding is relative to the distance from the mode, not to the radius.
    double relativeLog(double phi) const { return logAt(phi) - m_logAtAnchor; }
    /// dx/dφ, the integrand's other factor: R sin θ.
    double halfChord(double phi) const { return m_chord * std::cos(phi) + m_place * std::sin(phi); }
    double logAtAnchor() const { return m_logAtAnchor; }
    double lowestPhi() const { return -m_angle; }
    double highestPhi() const { return pi - m_angle; }
    /// What rounding leaves open in the logarithm: of the exponent itself, and of the strip's half-width beside its distance.
    double noise() const
    {
        const double near = std::max(0.0, m_stripCentre - m_chord / (sqrt2 * m_stripSigma));
        return std::numeric_limits<double>::epsilon()
            * (std::abs(m_logAtAnchor) + (1 + near) * sqrt2 * (m_radius + m_stripCentre * m_stripSigma) / m_stripSigma);
    }

private:
    /// ln of the probability that the major coordinate lies within ±h. Each case is a sum of positive terms, or a difference that
    /// keeps at least e^-1 of the larger one.
    double logStrip(double h) const
    {
        const double halfWidth = h / (sqrt2 * m_stripSigma);
        const double c = m_stripCentre;
        const double near = c - halfWidth;
        const double far = c + halfWidth;
        if (near <= 0)
            return std::log(0.5 * (std::erf(far) + std::erf(-near)));
        const double fall = 4 * c * halfWidth;      // far² - near²
        if (fall <= 1) {
            // (1/√π) ∫ e^-t² from near to far, with e^-c² taken out; halfWidth is below 1/2 here, since near > 0.
            const double integral = GaussLegendre<10>::instance().over(
                0, halfWidth, [c](double s) { return std::exp(-s * s) * std::cosh(2 * c * s); });
            return -c * c + std::log(2 * inv_sqrtpi * integral);
        }
        if (near < 25)
            return std::log(0.5 * (std::erfc(near) - std::erfc(far)));
        // Only on the way to the mode: erfc would underflow.
        return -near * near + std::log(0.5 * inv_sqrtpi / near) + std::log1p(-std::exp(-fall) * near / far);
    }

    double logNormal(double distance) const
    {
        const double d = distance / m_sigma;
        return -0.5 * d * d - std::log(m_sigma) - 0.5 * std::log(2 * pi);
    }

    double logAtAngle(double theta) const
    {
        const double s = std::sin(0.5 * theta);
        return logNormal((m_radius - m_offset) - 2 * m_radius * s * s) + logStrip(m_radius * std::sin(theta));
    }

    double logAt(double phi) const
    {
        const double s = std::sin(0.5 * phi);
        const double c = std::cos(0.5 * phi);
        const double back = 2 * s * (m_chord * c + m_place * s);           // x at the anchor - x
        const double h = halfChord(phi);
        return h > 0 ? logNormal(m_distance - back) + logStrip(h) : -std::numeric_limits<double>::infinity();
    }

    /// The angle of the mode, by golden section.
    double mode() const
    {
        constexpr double kGolden = 0.6180339887498949;
        double low = 0;
        double high = 0.5 * pi;
        double left = high - kGolden * (high - low);
        double right = low + kGolden * (high - low);
        double atLeft = logAtAngle(left);
        double atRight = logAtAngle(right);
        for (int i = 0; i < 90 && high - low > 1e-13 * high; ++i) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - kGolden * (high - low);
                atLeft = logAtAngle(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + kGolden * (high - low);
                atRight = logAtAngle(right);
            }
        }
        return 0.5 * (low + high);
    }

    /// The anchor is a number x, from which all else follows: differences of near numbers are exact (Sterbenz).
    void anchorAt(double theta)
    {
        const double s = std::sin(0.5 * theta);
        const double fromEdge = 2 * m_radius * s * s;
        m_place = m_radius - fromEdge;
        // Near the edge 1 - cos θ keeps what the subtraction above loses.
        m_distance = fromEdge < 0.25 * m_radius ? (m_radius - m_offset) - fromEdge : m_place - m_offset;
        m_chord = fromEdge < 0.25 * m_radius ? std::sqrt(fromEdge * (2 * m_radius - fromEdge))
                                             : std::sqrt((m_radius - m_place) * (m_radius + m_place));
        m_angle = std::atan2(m_chord, m_place);
        m_logAtAnchor = logAt(0);
    }

    double m_radius, m_offset, m_sigma;
    double m_stripCentre, m_stripSigma;
    double m_place = 0, m_distance = 0, m_chord = 0, m_angle = 0;
    double m_logAtAnchor = 0;
};

/// From the mode towards \a limit: the angle where the density has fallen by e^-kDrop, or the limit.
double reach(const Marginal &marginal, double limit)
{
    double inside = 0;
    double outside = limit;
    if (marginal.relativeLog(limit * (1 - 1e-12)) > -kDrop)
        return limit;
    while (std::abs(outside - inside) > 0.01 * std::abs(outside)) {
        const double middle = 0.5 * (inside + outside);
        (marginal.relativeLog(middle) > -kDrop ? inside : outside) = middle;
    }
    return outside;
}

/// The integral of e^(relative log) R sin θ, each panel halved until its halves agree with it.
class Quadrature
{
public:
    explicit Quadrature(const Marginal &marginal) : m_marginal(marginal) {}

    double over(double low, double high)
    {
        const double left = panel(low, 0);
        const double right = panel(0, high);
        m_tolerance = std::max(kAgreement, 4 * m_marginal.noise()) * (left + right);
        return halved(low, 0, left) + halved(0, high, right);
    }

private:
    double panel(double from, double to)
    {
        ++m_panels;
        return GaussLegendre<16>::instance().over(from, to, [this](double phi) {
            return std::exp(m_marginal.relativeLog(phi)) * m_marginal.halfChord(phi);
        });
    }

    double halved(double from, double to, double whole)
    {
        const double middle = 0.5 * (from + to);
        const double left = panel(from, middle);
        const double right = panel(middle, to);
        if (std::abs(left + right - whole) <= m_tolerance || m_panels > kMostPanels)
            return left + right;
        return halved(from, middle, left) + halved(middle, to, right);
    }

    const Marginal &m_marginal;
    double m_tolerance = 0;
    int m_panels = 0;
};

} // namespace

double discProbability(const DiscEncounter &encounter)
{
    if (!(encounter.radius > 0))
        return 0;
    const Marginal marginal(encounter);
    if (!std::isfinite(marginal.logAtAnchor()))
        return 0;
    const double low = reach(marginal, marginal.lowestPhi());
    const double high = reach(marginal, marginal.highestPhi());
    const double total = Quadrature(marginal).over(low, high);
    return std::min(1.0, std::exp(marginal.logAtAnchor() + std::log(total)));
}

LargestProbability largestDiscProbability(const DiscEncounter &encounter)
{
    const double miss = std::hypot(encounter.minorOffset, encounter.majorOffset);
    if (!(encounter.radius > 0))
        return {};
    if (miss <= encounter.radius)
        return {miss < encounter.radius ? 1.0 : 0.5, 0};
    const auto at = [&encounter](double logScale) {
        DiscEncounter scaled = encounter;
        scaled.minorSigma *= std::exp(logScale);
        scaled.majorSigma *= std::exp(logScale);
        return discProbability(scaled);
    };
    // Along each ray from the mean the disc lies between two Mahalanobis distances a and b, and e^(-a²/2k²) - e^(-b²/2k²) is largest
    // for k² between a²/2 and b²/2. So the largest sum lies between the extremes of all rays.
    const double mahalanobis
        = std::hypot(encounter.minorOffset / encounter.minorSigma, encounter.majorOffset / encounter.majorSigma);
    const double nearest = std::max((miss - encounter.radius) / encounter.majorSigma,
                                    mahalanobis - encounter.radius / encounter.minorSigma);
    const double farthest = mahalanobis + encounter.radius / encounter.minorSigma;
    const double low = std::log(nearest / sqrt2);
    const double high = std::log(farthest / sqrt2);
    const int steps = std::clamp(int((high - low) / 0.25), 4, 200);
    int best = 0;
    double bestValue = -1;
    for (int i = 0; i <= steps; ++i) {
        const double value = at(low + (high - low) * i / steps);
        if (value > bestValue) {
            best = i;
            bestValue = value;
        }
    }
    double left = low + (high - low) * std::max(0, best - 1) / steps;
    double right = low + (high - low) * std::min(steps, best + 1) / steps;
    while (right - left > 1e-7) {
        const double third = (right - left) / 3;
        (at(left + third) < at(right - third) ? left : right) = at(left + third) < at(right - third) ? left + third : right - third;
    }
    const double scale = 0.5 * (left + right);
    return {at(scale), std::exp(scale)};
}

} // namespace parallax
