#include "model/orbit/sgp4deep.h"
#include "model/orbit/sgp4kernel.h"
#include "model/orbit/sgp4record.h"

#include <cmath>

namespace parallax {

namespace {

constexpr double kDegree = kPi / 180.0;
constexpr double kMinutesPerDay = 1440.0;

/// x^(2/3) for x > 0, within 2 ulp: the same on every processor, which pow() is not.
double twoThirdsPowerOf(double x)
{
    // The exponent by integer arithmetic on the bits is good to a few per cent; each of Halley's steps triples the digits.
    const double guess = fromBits(bitsOf(x) / 3 * 2 + (Int(1023) << 52) / 3);
    return twoThirdsPower(x, twoThirdsPower(x, guess));
}

double squared(double x)
{
    return x * x;
}

/// Days of UTC since 1949-12-31 00:00, rounded as the published code has it: through one Julian date in a double.
double daysSince1950(Instant epoch)
{
    constexpr double julianDateOf1970 = 2440587.5, julianDateOf1950 = 2433281.5;
    const double julianDate = julianDateOf1970 + epoch.day.number + double(epoch.nanosecond) / 86'400e9;
    return julianDate - julianDateOf1950;
}

/// Greenwich sidereal time, rad. Source: AIAA 2006-6753, gstime (IAU 1982); with AFSPC the older formula of initl.
double siderealTime(double days1950, Sgp4Mode mode)
{
    double angle = 0;
    if (mode == Sgp4Mode::Afspc) {
        const double days1970 = days1950 - 7305.0;
        const double whole = std::floor(days1970 + 1.0e-8);
        constexpr double c1 = 1.72027916940703639e-2, thgr70 = 1.7321343856509374, fk5r = 5.07551419432269442e-15;
        angle = thgr70 + c1 * whole + (c1 + kTwoPi) * (days1970 - whole) + days1970 * days1970 * fk5r;
    } else {
        const double t = (days1950 + 2433281.5 - 2451545.0) / 36525.0;
        const double seconds = -6.2e-6 * t * t * t + 0.093104 * t * t + (876600.0 * 3600.0 + 8640184.812866) * t + 67310.54841;
        angle = std::fmod(seconds * kDegree / 240.0, kTwoPi);
    }
    angle = std::fmod(angle, kTwoPi);
    return angle < 0.0 ? angle + kTwoPi : angle;
}

Sgp4Error errorOf(const MeanElements &elements)
{
    if (!std::isfinite(elements.meanMotionRevPerDay) || elements.meanMotionRevPerDay <= 0.0)
        return Sgp4Error::MeanMotion;
    const bool isFinite = std::isfinite(elements.inclinationDeg) && std::isfinite(elements.raanDeg)
        && std::isfinite(elements.argPerigeeDeg) && std::isfinite(elements.meanAnomalyDeg)
        && std::isfinite(elements.bstarPerEarthRadius) && elements.epoch.day.isKnown();
    if (!isFinite || !(elements.eccentricity < 1.0 && elements.eccentricity >= -0.001))
        return Sgp4Error::MeanEccentricity;
    return Sgp4Error::None;
}

/// Coefficients of atmospheric drag (King-Hele's quantities of SGP4).
struct Drag
{
    double sfour, qzms24, tsi, eta, coef, coef1;
};

Drag dragOf(double ao, double ecco, double rp, double earthRadiusKm)
{
    Drag drag;
    const double perigeeKm = (rp - 1.0) * earthRadiusKm;
    double sKm = 78.0;
    // For perigees below 156 km the density profile is moved.
    if (perigeeKm < 98.0)
        sKm = 20.0;
    else if (perigeeKm < 156.0)
        sKm = perigeeKm - 78.0;
    drag.sfour = sKm / earthRadiusKm + 1.0;
    drag.qzms24 = squared(squared((120.0 - sKm) / earthRadiusKm));
    drag.tsi = 1.0 / (ao - drag.sfour);
    drag.eta = ao * ecco * drag.tsi;
    const double psisq = std::fabs(1.0 - drag.eta * drag.eta);
    drag.coef = drag.qzms24 * squared(squared(drag.tsi));
    drag.coef1 = drag.coef / (psisq * psisq * psisq * std::sqrt(psisq));
    return drag;
}

} // namespace

Sgp4Constants sgp4Constants(GravityModel gravity)
{
    const auto of = [](double mu, double radiusKm, double j2, double j3, double j4) {
        return Sgp4Constants{radiusKm, 60.0 / std::sqrt(radiusKm * radiusKm * radiusKm / mu), j2, j3, j4};
    };
    switch (gravity) {
    case GravityModel::Wgs72Old: {
        Sgp4Constants constants = of(398600.79964, 6378.135, 0.001082616, -0.00000253881, -0.00000165597);
        constants.xke = 0.0743669161;
        return constants;
    }
    case GravityModel::Wgs72: return of(398600.8, 6378.135, 0.001082616, -0.00000253881, -0.00000165597);
    case GravityModel::Wgs84: return of(398600.5, 6378.137, 0.00108262998905, -0.00000253215306, -0.00000161098761);
    }
    Q_UNREACHABLE();
}

Sgp4Record initialiseSgp4(const MeanElements &elements, const Sgp4Options &options)
{
    Sgp4Record record;
    record.fields.fill(0.0);
    record.error = errorOf(elements);
    if (record.error != Sgp4Error::None)
        return record;
    auto &f = record.fields;
    const Sgp4Constants c = sgp4Constants(options.gravity);
    const double ecco = elements.eccentricity, bstar = elements.bstarPerEarthRadius;
    const double inclo = elements.inclinationDeg * kDegree, nodeo = elements.raanDeg * kDegree;
    const double argpo = elements.argPerigeeDeg * kDegree, mo = elements.meanAnomalyDeg * kDegree;
    const double kozai = elements.meanMotionRevPerDay / (kMinutesPerDay / kTwoPi);

    // Recover Brouwer's mean motion and semi-major axis from Kozai's mean motion (initl).
    const double eccsq = ecco * ecco, omeosq = 1.0 - eccsq, rteosq = std::sqrt(omeosq);
    const auto [sinio, cosio] = sinCos(inclo);
    const double cosio2 = cosio * cosio;
    const double ak = twoThirdsPowerOf(c.xke / kozai);
    const double d1 = 0.75 * c.j2 * (3.0 * cosio2 - 1.0) / (rteosq * omeosq);
    double del = d1 / (ak * ak);
    const double adel = ak * (1.0 - del * del - del * (1.0 / 3.0 + 134.0 * del * del / 81.0));
    del = d1 / (adel * adel);
    const double no = kozai / (1.0 + del);
    if (!(no > 0.0)) {
        record.error = Sgp4Error::MeanMotion;
        return record;
    }
    const double ao = twoThirdsPowerOf(c.xke / no);
    const double po = ao * omeosq, posq = po * po, rp = ao * (1.0 - ecco);
    const double con42 = 1.0 - 5.0 * cosio2, con41 = -con42 - cosio2 - cosio2, x1mth2 = 1.0 - cosio2;
    const bool isDeep = kTwoPi / no >= 225.0;
    const bool isSimple = isDeep || rp < 220.0 / c.earthRadiusKm + 1.0;

    const Drag drag = dragOf(ao, ecco, rp, c.earthRadiusKm);
    const double eta = drag.eta, tsi = drag.tsi, coef1 = drag.coef1;
    const double etasq = eta * eta, eeta = ecco * eta, psisq = std::fabs(1.0 - etasq);
    const double cc2 = coef1 * no
        * (ao * (1.0 + 1.5 * etasq + eeta * (4.0 + etasq))
           + 0.375 * c.j2 * tsi / psisq * con41 * (8.0 + 3.0 * etasq * (8.0 + etasq)));
    const double cc1 = bstar * cc2;
    const double cc3 = ecco > 1.0e-4 ? -2.0 * drag.coef * tsi * c.j3oj2() * no * sinio / ecco : 0.0;
    const double cc4 = 2.0 * no * coef1 * ao * omeosq
        * (eta * (2.0 + 0.5 * etasq) + ecco * (0.5 + 2.0 * etasq)
           - c.j2 * tsi / (ao * psisq)
               * (-3.0 * con41 * (1.0 - 2.0 * eeta + etasq * (1.5 - 0.5 * eeta))
                  + 0.75 * x1mth2 * (2.0 * etasq - eeta * (1.0 + etasq)) * sinCos(2.0 * argpo).cos));
    const double cc5 = 2.0 * coef1 * ao * omeosq * (1.0 + 2.75 * (etasq + eeta) + eeta * etasq);

    // Secular rates of J2 and J4.
    const double pinvsq = 1.0 / posq, cosio4 = cosio2 * cosio2;
    const double temp1 = 1.5 * c.j2 * pinvsq * no;
    const double temp2 = 0.5 * temp1 * c.j2 * pinvsq;
    const double temp3 = -0.46875 * c.j4 * pinvsq * pinvsq * no;
    const double mdot = no + 0.5 * temp1 * rteosq * con41 + 0.0625 * temp2 * rteosq * (13.0 - 78.0 * cosio2 + 137.0 * cosio4);
    const double argpdot = -0.5 * temp1 * con42 + 0.0625 * temp2 * (7.0 - 114.0 * cosio2 + 395.0 * cosio4)
        + temp3 * (3.0 - 36.0 * cosio2 + 49.0 * cosio4);
    const double xhdot1 = -temp1 * cosio;
    const double nodedot = xhdot1 + (0.5 * temp2 * (4.0 - 19.0 * cosio2) + 2.0 * temp3 * (3.0 - 7.0 * cosio2)) * cosio;

    f[field::Mo] = mo;
    f[field::MDot] = mdot;
    f[field::ArgpO] = argpo;
    f[field::ArgpDot] = argpdot;
    f[field::NodeO] = nodeo;
    f[field::NodeDot] = nodedot;
    f[field::NodeCf] = 3.5 * omeosq * xhdot1 * cc1;
    f[field::Cc1] = cc1;
    f[field::BstarCc4] = bstar * cc4;
    f[field::T2Cof] = 1.5 * cc1;
    f[field::Ao] = ao;
    f[field::No] = no;
    f[field::Ecco] = ecco;
    if (isDeep) {
        const double days1950 = daysSince1950(elements.epoch);
        const DeepSpaceInput deep{days1950, siderealTime(days1950, options.mode), ecco, inclo, nodeo, argpo, mo, no,
                                  mdot,     argpdot,                              nodedot, c.xke};
        record.kind = initialiseDeepSpace(deep, f);
        return record;
    }

    f[field::SinI] = sinio;
    f[field::CosI] = cosio;
    f[field::Con41] = con41;
    f[field::X1mth2] = x1mth2;
    f[field::X7thm1] = 7.0 * cosio2 - 1.0;
    f[field::AyCof] = -0.5 * c.j3oj2() * sinio;
    // At an inclination of 180 degrees the divisor is zero.
    const double onePlus = std::fabs(cosio + 1.0) > 1.5e-12 ? 1.0 + cosio : 1.5e-12;
    f[field::XlCof] = -0.25 * c.j3oj2() * sinio * (3.0 + 5.0 * cosio) / onePlus;
    if (isSimple) {
        record.kind = Sgp4Kind::NearSimple;
        return record;
    }
    record.kind = Sgp4Kind::NearFull;
    const double sfour = drag.sfour, cc1sq = cc1 * cc1;
    const double d2 = 4.0 * ao * tsi * cc1sq;
    const double temp = d2 * tsi * cc1 / 3.0;
    const double d3 = (17.0 * ao + sfour) * temp;
    const double d4 = 0.5 * temp * ao * tsi * (221.0 * ao + 31.0 * sfour) * cc1;
    f[field::OmgCof] = bstar * cc3 * sinCos(argpo).cos;
    f[field::Eta] = eta;
    f[field::XmCof] = ecco > 1.0e-4 ? -2.0 / 3.0 * drag.coef * bstar / eeta : 0.0;
    const double delmo = 1.0 + eta * sinCos(mo).cos;
    f[field::DelMo] = delmo * delmo * delmo;
    f[field::D2] = d2;
    f[field::D3] = d3;
    f[field::D4] = d4;
    f[field::BstarCc5] = bstar * cc5;
    f[field::SinMao] = sinCos(mo).sin;
    f[field::T3Cof] = d2 + 2.0 * cc1sq;
    f[field::T4Cof] = 0.25 * (3.0 * d3 + cc1 * (12.0 * d2 + 10.0 * cc1sq));
    f[field::T5Cof] = 0.2 * (3.0 * d4 + 12.0 * cc1 * d3 + 6.0 * d2 * d2 + 15.0 * cc1sq * (2.0 * d2 + cc1sq));
    return record;
}

} // namespace parallax
