#include "model/orbit/sgp4deep.h"
#include "model/orbit/sgp4kernel.h"

#include <cmath>

namespace parallax {

namespace {

constexpr double kZns = 1.19459e-5;         ///< mean motion of the Sun, rad/min
constexpr double kZnl = 1.5835218e-4;       ///< of the Moon
constexpr double kZes = 0.01675, kZel = 0.0549;
constexpr double kRptim = 4.37526908801129966e-3;

/// A body that perturbs: its orbit's orientation, and the strength.
struct Perturber
{
    double cosG, sinG, cosI, sinI, cosH, sinH, strength;
};

/// The coefficients s and z of one body (dscom).
struct BodyTerms
{
    double s1, s2, s3, s4, s5, s6, s7;
    double z1, z2, z3, z11, z12, z13, z21, z22, z23, z31, z32, z33;
};

BodyTerms termsOf(const Perturber &body, SinCos<double> incl, SinCos<double> argp, double ecc, double no)
{
    const double emsq = ecc * ecc, betasq = 1.0 - emsq, rtemsq = std::sqrt(betasq);
    const double a1 = body.cosG * body.cosH + body.sinG * body.cosI * body.sinH;
    const double a3 = -body.sinG * body.cosH + body.cosG * body.cosI * body.sinH;
    const double a7 = -body.cosG * body.sinH + body.sinG * body.cosI * body.cosH;
    const double a8 = body.sinG * body.sinI;
    const double a9 = body.sinG * body.sinH + body.cosG * body.cosI * body.cosH;
    const double a10 = body.cosG * body.sinI;
    const double a2 = incl.cos * a7 + incl.sin * a8;
    const double a4 = incl.cos * a9 + incl.sin * a10;
    const double a5 = -incl.sin * a7 + incl.cos * a8;
    const double a6 = -incl.sin * a9 + incl.cos * a10;
    const double x1 = a1 * argp.cos + a2 * argp.sin;
    const double x2 = a3 * argp.cos + a4 * argp.sin;
    const double x3 = -a1 * argp.sin + a2 * argp.cos;
    const double x4 = -a3 * argp.sin + a4 * argp.cos;
    const double x5 = a5 * argp.sin, x6 = a6 * argp.sin, x7 = a5 * argp.cos, x8 = a6 * argp.cos;

    BodyTerms t;
    t.z31 = 12.0 * x1 * x1 - 3.0 * x3 * x3;
    t.z32 = 24.0 * x1 * x2 - 6.0 * x3 * x4;
    t.z33 = 12.0 * x2 * x2 - 3.0 * x4 * x4;
    t.z1 = 3.0 * (a1 * a1 + a2 * a2) + t.z31 * emsq;
    t.z2 = 6.0 * (a1 * a3 + a2 * a4) + t.z32 * emsq;
    t.z3 = 3.0 * (a3 * a3 + a4 * a4) + t.z33 * emsq;
    t.z11 = -6.0 * a1 * a5 + emsq * (-24.0 * x1 * x7 - 6.0 * x3 * x5);
    t.z12 = -6.0 * (a1 * a6 + a3 * a5) + emsq * (-24.0 * (x2 * x7 + x1 * x8) - 6.0 * (x3 * x6 + x4 * x5));
    t.z13 = -6.0 * a3 * a6 + emsq * (-24.0 * x2 * x8 - 6.0 * x4 * x6);
    t.z21 = 6.0 * a2 * a5 + emsq * (24.0 * x1 * x5 - 6.0 * x3 * x7);
    t.z22 = 6.0 * (a4 * a5 + a2 * a6) + emsq * (24.0 * (x2 * x5 + x1 * x6) - 6.0 * (x4 * x7 + x3 * x8));
    t.z23 = 6.0 * a4 * a6 + emsq * (24.0 * x2 * x6 - 6.0 * x4 * x8);
    t.z1 = t.z1 + t.z1 + betasq * t.z31;
    t.z2 = t.z2 + t.z2 + betasq * t.z32;
    t.z3 = t.z3 + t.z3 + betasq * t.z33;
    t.s3 = body.strength * (1.0 / no);
    t.s2 = -0.5 * t.s3 / rtemsq;
    t.s4 = t.s3 * rtemsq;
    t.s1 = -15.0 * ecc * t.s4;
    t.s5 = x1 * x3 + x2 * x4;
    t.s6 = x2 * x3 + x1 * x4;
    t.s7 = x2 * x4 - x1 * x3;
    return t;
}

/// Secular rates of the elements by one body, rad/min (dsinit).
struct SecularRates
{
    double dedt, didt, dmdt, domdt, dnodt;
};

SecularRates ratesOf(const BodyTerms &t, double meanMotion, double emsq, double inclo, SinCos<double> incl)
{
    SecularRates rates;
    rates.dedt = t.s1 * meanMotion * t.s5;
    rates.didt = t.s2 * meanMotion * (t.z11 + t.z13);
    rates.dmdt = -meanMotion * t.s3 * (t.z1 + t.z3 - 14.0 - 6.0 * emsq);
    const double sgh = t.s4 * meanMotion * (t.z31 + t.z33 - 6.0);
    double sh = -meanMotion * t.s2 * (t.z21 + t.z23);
    // Near 0 and 180 degrees the node is undefined.
    if (inclo < 5.2359877e-2 || inclo > kPi - 5.2359877e-2)
        sh = 0.0;
    if (incl.sin != 0.0)
        sh /= incl.sin;
    rates.domdt = sgh - incl.cos * sh;
    rates.dnodt = sh;
    return rates;
}

/// Geopotential resonance of half-day orbits: coefficients d2201 … d5433 (dsinit, after Hujsak 1979).
void initialiseHalfDay(const DeepSpaceInput &in, SinCos<double> incl, double aonv, std::array<double, kMaxFields> &f)
{
    constexpr double root22 = 1.7891679e-6, root32 = 3.7393792e-7, root44 = 7.3636953e-9, root52 = 1.1428639e-7,
                     root54 = 2.1765803e-9;
    const double em = in.ecco, emsq = em * em, eoc = em * emsq;
    const double sinim = incl.sin, cosim = incl.cos, cosisq = cosim * cosim, sini2 = sinim * sinim;
    const auto cubic = [&](double c0, double c1, double c2, double c3) { return c0 + c1 * em + c2 * emsq + c3 * eoc; };

    const double g201 = -0.306 - (em - 0.64) * 0.440;
    double g211, g310, g322, g410, g422, g520, g521, g532, g533;
    if (em <= 0.65) {
        g211 = 3.616 - 13.2470 * em + 16.2900 * emsq;
        g310 = cubic(-19.302, 117.3900, -228.4190, 156.5910);
        g322 = cubic(-18.9068, 109.7927, -214.6334, 146.5816);
        g410 = cubic(-41.122, 242.6940, -471.0940, 313.9530);
        g422 = cubic(-146.407, 841.8800, -1629.014, 1083.4350);
        g520 = cubic(-532.114, 3017.977, -5740.032, 3708.2760);
    } else {
        g211 = cubic(-72.099, 331.819, -508.738, 266.724);
        g310 = cubic(-346.844, 1582.851, -2415.925, 1246.113);
        g322 = cubic(-342.585, 1554.908, -2366.899, 1215.972);
        g410 = cubic(-1052.797, 4758.686, -7193.992, 3651.957);
        g422 = cubic(-3581.690, 16178.110, -24462.770, 12422.520);
        g520 = em > 0.715 ? cubic(-5149.66, 29936.92, -54087.36, 31324.56) : 1464.74 - 4664.75 * em + 3763.64 * emsq;
    }
    if (em < 0.7) {
        g533 = cubic(-919.22770, 4988.6100, -9064.7700, 5542.21);
        g521 = cubic(-822.71072, 4568.6173, -8491.4146, 5337.524);
        g532 = cubic(-853.66600, 4690.2500, -8624.7700, 5341.4);
    } else {
        g533 = cubic(-37995.780, 161616.52, -229838.20, 109377.94);
        g521 = cubic(-51752.104, 218913.95, -309468.16, 146349.42);
        g532 = cubic(-40023.880, 170470.89, -242699.48, 115605.82);
    }
    const double f220 = 0.75 * (1.0 + 2.0 * cosim + cosisq);
    const double f221 = 1.5 * sini2;
    const double f321 = 1.875 * sinim * (1.0 - 2.0 * cosim - 3.0 * cosisq);
    const double f322 = -1.875 * sinim * (1.0 + 2.0 * cosim - 3.0 * cosisq);
    const double f441 = 35.0 * sini2 * f220;
    const double f442 = 39.3750 * sini2 * sini2;
    const double f522 = 9.84375 * sinim
        * (sini2 * (1.0 - 2.0 * cosim - 5.0 * cosisq) + 0.33333333 * (-2.0 + 4.0 * cosim + 6.0 * cosisq));
    const double f523 = sinim
        * (4.92187512 * sini2 * (-2.0 - 4.0 * cosim + 10.0 * cosisq) + 6.56250012 * (1.0 + 2.0 * cosim - 3.0 * cosisq));
    const double f542 = 29.53125 * sinim * (2.0 - 8.0 * cosim + cosisq * (-12.0 + 8.0 * cosim + 10.0 * cosisq));
    const double f543 = 29.53125 * sinim * (-2.0 - 8.0 * cosim + cosisq * (12.0 + 8.0 * cosim - 10.0 * cosisq));

    double power = 3.0 * in.no * in.no * aonv * aonv;
    f[field::D2201] = power * root22 * f220 * g201;
    f[field::D2211] = power * root22 * f221 * g211;
    power *= aonv;
    f[field::D3210] = power * root32 * f321 * g310;
    f[field::D3222] = power * root32 * f322 * g322;
    power *= aonv;
    f[field::D4410] = 2.0 * power * root44 * f441 * g410;
    f[field::D4422] = 2.0 * power * root44 * f442 * g422;
    power *= aonv;
    f[field::D5220] = power * root52 * f522 * g520;
    f[field::D5232] = power * root52 * f523 * g532;
    f[field::D5421] = 2.0 * power * root54 * f542 * g521;
    f[field::D5433] = 2.0 * power * root54 * f543 * g533;
    f[field::Xlamo] = moduloTwoPi(in.mo + in.nodeo + in.nodeo - in.siderealTime - in.siderealTime);
    f[field::Xfact] = in.mdot + f[field::Dmdt] + 2.0 * (in.nodedot + f[field::Dnodt] - kRptim) - in.no;
}

/// Geopotential resonance of synchronous orbits: del1, del2, del3 (dsinit).
void initialiseDay(const DeepSpaceInput &in, SinCos<double> incl, double aonv, std::array<double, kMaxFields> &f)
{
    constexpr double q22 = 1.7891679e-6, q31 = 2.1460748e-6, q33 = 2.2123015e-7;
    const double emsq = in.ecco * in.ecco, onePlus = 1.0 + incl.cos;
    const double g200 = 1.0 + emsq * (-2.5 + 0.8125 * emsq);
    const double g310 = 1.0 + 2.0 * emsq;
    const double g300 = 1.0 + emsq * (-6.0 + 6.60937 * emsq);
    const double f220 = 0.75 * onePlus * onePlus;
    const double f311 = 0.9375 * incl.sin * incl.sin * (1.0 + 3.0 * incl.cos) - 0.75 * onePlus;
    const double f330 = 1.875 * onePlus * onePlus * onePlus;
    const double del = 3.0 * in.no * in.no * aonv * aonv;
    f[field::Del1] = del * f311 * g310 * q31 * aonv;
    f[field::Del2] = 2.0 * del * f220 * g200 * q22;
    f[field::Del3] = 3.0 * del * f330 * g300 * q33 * aonv;
    f[field::Xlamo] = moduloTwoPi(in.mo + in.nodeo + in.argpo - in.siderealTime);
    f[field::Xfact] = in.mdot + (in.argpdot + in.nodedot) + f[field::Dmdt] + f[field::Domdt] + f[field::Dnodt] - (in.no + kRptim);
}

} // namespace

Sgp4Kind initialiseDeepSpace(const DeepSpaceInput &in, std::array<double, kMaxFields> &f)
{
    const SinCos<double> node = sinCos(in.nodeo), argp = sinCos(in.argpo), incl = sinCos(in.inclo);
    const double emsq = in.ecco * in.ecco;

    // Where Sun and Moon are (dscom).
    const double day = in.days1950 + 18261.5;
    const double xnodce = moduloTwoPi(4.5236020 - 9.2422029e-4 * day);
    const auto [stem, ctem] = sinCos(xnodce);
    const double zcosil = 0.91375164 - 0.03568096 * ctem;
    const double zsinil = std::sqrt(1.0 - zcosil * zcosil);
    const double zsinhl = 0.089683511 * stem / zsinil;
    const double zcoshl = std::sqrt(1.0 - zsinhl * zsinhl);
    const double gam = 5.8351514 + 0.0019443680 * day;
    const double zx = arcTangent(0.39785416 * stem / zsinil, zcoshl * ctem + 0.91744867 * zsinhl * stem);
    const SinCos<double> moonPerigee = sinCos(gam + zx - xnodce);

    const BodyTerms sun = termsOf({0.1945905, -0.98088458, 0.91744867, 0.39785416, node.cos, node.sin, 2.9864797e-6}, incl, argp,
                                  in.ecco, in.no);
    const BodyTerms moon = termsOf({moonPerigee.cos, moonPerigee.sin, zcosil, zsinil, zcoshl * node.cos + zsinhl * node.sin,
                                    node.sin * zcoshl - node.cos * zsinhl, 4.7968065e-7},
                                   incl, argp, in.ecco, in.no);
    f[field::InclO] = in.inclo;
    f[field::Zmol] = moduloTwoPi(4.7199672 + 0.22997150 * day - gam);
    f[field::Zmos] = moduloTwoPi(6.2565837 + 0.017201977 * day);

    f[field::Se2] = 2.0 * sun.s1 * sun.s6;
    f[field::Se3] = 2.0 * sun.s1 * sun.s7;
    f[field::Si2] = 2.0 * sun.s2 * sun.z12;
    f[field::Si3] = 2.0 * sun.s2 * (sun.z13 - sun.z11);
    f[field::Sl2] = -2.0 * sun.s3 * sun.z2;
    f[field::Sl3] = -2.0 * sun.s3 * (sun.z3 - sun.z1);
    f[field::Sl4] = -2.0 * sun.s3 * (-21.0 - 9.0 * emsq) * kZes;
    f[field::Sgh2] = 2.0 * sun.s4 * sun.z32;
    f[field::Sgh3] = 2.0 * sun.s4 * (sun.z33 - sun.z31);
    f[field::Sgh4] = -18.0 * sun.s4 * kZes;
    f[field::Sh2] = -2.0 * sun.s2 * sun.z22;
    f[field::Sh3] = -2.0 * sun.s2 * (sun.z23 - sun.z21);
    f[field::Ee2] = 2.0 * moon.s1 * moon.s6;
    f[field::E3] = 2.0 * moon.s1 * moon.s7;
    f[field::Xi2] = 2.0 * moon.s2 * moon.z12;
    f[field::Xi3] = 2.0 * moon.s2 * (moon.z13 - moon.z11);
    f[field::Xl2] = -2.0 * moon.s3 * moon.z2;
    f[field::Xl3] = -2.0 * moon.s3 * (moon.z3 - moon.z1);
    f[field::Xl4] = -2.0 * moon.s3 * (-21.0 - 9.0 * emsq) * kZel;
    f[field::Xgh2] = 2.0 * moon.s4 * moon.z32;
    f[field::Xgh3] = 2.0 * moon.s4 * (moon.z33 - moon.z31);
    f[field::Xgh4] = -18.0 * moon.s4 * kZel;
    f[field::Xh2] = -2.0 * moon.s2 * moon.z22;
    f[field::Xh3] = -2.0 * moon.s2 * (moon.z23 - moon.z21);

    const SecularRates bySun = ratesOf(sun, kZns, emsq, in.inclo, incl), byMoon = ratesOf(moon, kZnl, emsq, in.inclo, incl);
    f[field::Dedt] = bySun.dedt + byMoon.dedt;
    f[field::Didt] = bySun.didt + byMoon.didt;
    f[field::Dmdt] = bySun.dmdt + byMoon.dmdt;
    f[field::Domdt] = bySun.domdt + byMoon.domdt;
    f[field::Dnodt] = bySun.dnodt + byMoon.dnodt;

    const bool isDay = in.no < 0.0052359877 && in.no > 0.0034906585;
    const bool isHalfDay = in.no >= 8.26e-3 && in.no <= 9.24e-3 && in.ecco >= 0.5;
    if (!isDay && !isHalfDay)
        return Sgp4Kind::DeepPlain;
    f[field::Gsto] = in.siderealTime;
    const double toTwoThirds = in.no / in.xke;
    const double aonv = twoThirdsPower(toTwoThirds, twoThirdsPower(toTwoThirds, isDay ? 0.15 : 0.24));
    if (isHalfDay) {
        initialiseHalfDay(in, incl, aonv, f);
        return Sgp4Kind::DeepHalfDay;
    }
    initialiseDay(in, incl, aonv, f);
    return Sgp4Kind::DeepDay;
}

} // namespace parallax
