#include "model/orbit/screeningshell.h"
#include "model/orbit/sgp4layout.h"
#include "model/orbit/sgp4record.h"

#include <algorithm>
#include <cmath>

namespace parallax {

namespace {

struct Range
{
    double low, high;
    Range operator+(const Range &other) const { return {low + other.low, high + other.high}; }
    Range widened(double by) const { return {low - by, high + by}; }
};

/// c tᵏ for t in \a t.
Range term(double c, int k, const Range &t)
{
    double a = c, b = c;
    for (int i = 0; i < k; ++i) {
        a *= t.low;
        b *= t.high;
    }
    Range range{std::min(a, b), std::max(a, b)};
    if (t.low < 0 && t.high > 0)
        range = {std::min(range.low, 0.0), std::max(range.high, 0.0)};
    return range;
}

} // namespace

ObjectShell::ObjectShell(const MeanElements &elements, const Sgp4Options &options)
{
    const Sgp4Record record = initialiseSgp4(elements, options);
    if (record.error != Sgp4Error::None)
        return;
    const auto &f = record.fields;
    const Sgp4Constants constants = sgp4Constants(options.gravity);
    m_valid = true;
    m_earthRadiusKm = constants.earthRadiusKm;
    m_xke = constants.xke;
    m_j2 = constants.j2;
    m_j3oj2 = std::abs(constants.j3oj2());
    m_no = f[field::No];
    m_ao = f[field::Ao];
    m_ecco = f[field::Ecco];
    m_drag[0] = f[field::Cc1];
    m_bstarCc4 = f[field::BstarCc4];
    if (!isDeepSpace(record.kind)) {
        m_con41 = std::abs(f[field::Con41]);
        m_x1mth2 = std::abs(f[field::X1mth2]);
    }
    if (record.kind == Sgp4Kind::NearFull) {
        m_drag[1] = f[field::D2];
        m_drag[2] = f[field::D3];
        m_drag[3] = f[field::D4];
        m_bstarCc5 = std::abs(f[field::BstarCc5]);
    }
    if (isDeepSpace(record.kind)) {
        m_dedt = f[field::Dedt];
        // Each pair of solar and lunar terms is multiplied by sines and cosines of at most a quarter (dpper: f2 and f3).
        m_periodicE = 0.25 * (std::abs(f[field::Se2]) + std::abs(f[field::Se3]) + std::abs(f[field::Ee2]) + std::abs(f[field::E3]));
        const int first = record.kind == Sgp4Kind::DeepDay ? field::Del1 : field::D2201;
        const int last = record.kind == Sgp4Kind::DeepDay ? int(field::DeepDayCount)
            : record.kind == Sgp4Kind::DeepHalfDay        ? int(field::DeepHalfDayCount)
                                                          : first;
        // dspace: the 24-hour terms are multiplied by one, the others by at most one.
        for (int i = first; i < last; ++i)
            m_meanMotionRate += std::abs(f[size_t(i)]);
    }
}

std::optional<RadiusRange> ObjectShell::over(double fromMinutes, double toMinutes) const
{
    if (!m_valid)
        return {};
    const Range t{fromMinutes, toMinutes};
    Range tempa{1, 1};
    for (int k = 0; k < 4; ++k)
        tempa = tempa + term(-m_drag[k], k + 1, t);
    const double longest = std::max(std::abs(t.low), std::abs(t.high));
    // The integrator's step has a second-order term beside the rate, at most 0.63 of it at the edge of the resonance's band.
    const double change = 1.7 * m_meanMotionRate * longest;
    if (!(tempa.low > 0.5) || !(tempa.high < 2) || !(change < 0.2 * m_no))
        return {};
    const auto axis = [this](double meanMotion) { return m_meanMotionRate > 0 ? std::cbrt(m_xke * m_xke / (meanMotion * meanMotion)) : m_ao; };
    const Range a{axis(m_no + change) * tempa.low * tempa.low, axis(m_no - change) * tempa.high * tempa.high};
    const Range mean = (Range{m_ecco, m_ecco} + term(-m_bstarCc4, 1, t) + term(m_dedt, 1, t)).widened(2 * m_bstarCc5 + m_periodicE);
    // sgp4 lifts a mean eccentricity below 1e-6, so it is never further from zero than this.
    double e = std::max({mean.high, -mean.low, 1e-6});
    if (!(e < 0.95))
        return {};
    e += 0.5 * m_j3oj2 / (a.low * (1 - e * e));
    if (!(e < 0.97))
        return {};
    const double p = a.low * (1 - e * e);
    const double k = 0.75 * m_j2 / (p * p) * m_con41, j = 0.25 * m_j2 / p * m_x1mth2;
    return RadiusRange{(a.low * (1 - e) * (1 - k) - j) * m_earthRadiusKm, (a.high * (1 + e) * (1 + k) + j) * m_earthRadiusKm};
}

} // namespace parallax
