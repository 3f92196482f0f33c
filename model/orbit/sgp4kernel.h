#pragma once

#include "model/orbit/sgp4lanes.h"
#include "model/orbit/sgp4layout.h"

/// The propagation itself, once, for one lane and for many. Nothing here may depend on what stands in a neighbouring lane: where
/// lanes go different ways each is computed by what is in it alone, and taken by a mask. Symbols as in AIAA 2006-6753, appendix.

namespace parallax {
namespace {

/// What one call writes for as many objects as V has lanes.
template <class V>
struct KernelState
{
    V x, y, z, vx, vy, vz;  ///< km, km/s, TEME
    V error;                ///< 0, or the number of an Sgp4Error
    V tempa;                ///< the factor of the semi-major axis that drag has left; at or below zero nothing that follows means anything
};

/// Fields of a batch: field f of lane i at f * stride + i.
template <class V, int Stride>
struct Batch
{
    const double *fields;
    V operator[](int f) const { return Make<V>::load(fields + f * Stride); }
};

constexpr double kSmallestEccentricity = 1.0e-6;
constexpr double kKeplerEnd = 1.0e-12;

/// Sine and cosine of the eccentric longitude E = u + axn sin E - ayn cos E (Kepler's equation in equinoctial form).
template <class V> inline SinCos<V> eccentricLongitude(V u, V axn, V ayn)
{
    const SinCos<V> start = sinCos(u);
    // Below e = 0.06 one step of fourth order from E = u leaves 1e-8, and one of Newton's nothing.
    const V esin = axn * start.sin - ayn * start.cos;
    const V ecos = axn * start.cos + ayn * start.sin;
    const V slope = 1.0 / (1.0 - ecos);
    const V d = esin * slope;
    const V dd = d * d;
    const V first = d * (1.0 - dd * (0.5 + ecos * slope * (1.0 / 6.0) - 0.5 * dd));
    SinCos<V> result = turned(start, first);
    const V esinAfter = axn * result.sin - ayn * result.cos;
    const V slopeAfter = 1.0 / (1.0 - axn * result.cos - ayn * result.sin);
    V second = (esinAfter - first) * slopeAfter;
    // The published iteration leaves out its last step, which is smaller than 1e-12 (40 micrometres at geostationary height).
    // Newton's second and third steps, and so the one left out, follow from where it began and where it leads.
    const V secondOfNewton = first - d + second;
    const V thirdOfNewton = -0.5 * esinAfter * slopeAfter * secondOfNewton * secondOfNewton;
    second = second - select(absOf(secondOfNewton) < kKeplerEnd, secondOfNewton,
                             select(absOf(thirdOfNewton) < kKeplerEnd, thirdOfNewton, Make<V>::all(0.0)));
    const V sine = result.sin + second * (result.cos - 0.5 * second * result.sin);
    result.cos = result.cos - second * (result.sin + 0.5 * second * result.cos);
    result.sin = sine;

    const auto eccentric = axn * axn + ayn * ayn > 0.06 * 0.06;
    if (!anyOf(eccentric))
        return result;
    // The published iteration: Newton's, steps cut at 0.95, ten at most. A lane that has ended stays as it is.
    V e = moduloTwoPi(u);
    const V wanted = e;
    SinCos<V> at = start;
    auto open = eccentric;
    for (int i = 0; i < 10; ++i) {
        if (i > 0) {
            const SinCos<V> next = sinCos(e);
            at = {select(open, next.sin, at.sin), select(open, next.cos, at.cos)};
        }
        V step = (wanted - ayn * at.cos + axn * at.sin - e) / (1.0 - at.cos * axn - at.sin * ayn);
        step = select(step >= 0.95, 0.95, step);
        step = select(-step >= 0.95, -0.95, step);
        e = e + step;
        open = open & (absOf(step) >= kKeplerEnd);
        if (!anyOf(open))
            break;
    }
    return {select(eccentric, at.sin, result.sin), select(eccentric, at.cos, result.cos)};
}

/// \a angle turned by \a delta, which is small but for orbits that drag has ruined.
template <class V> inline SinCos<V> turnedByPeriodics(SinCos<V> angle, V delta)
{
    const SinCos<V> little = turnedALittle(angle, delta);
    const auto isFar = absOf(delta) > 0.01;
    if (!anyOf(isFar))
        return little;
    const SinCos<V> far = turnedFar(angle, delta);
    return {select(isFar, far.sin, little.sin), select(isFar, far.cos, little.cos)};
}

/// What is left when secular, drag and lunar-solar terms are applied.
template <class V>
struct LongPeriodElements
{
    V am;               ///< semi-major axis, Earth radii
    V ep;               ///< eccentricity
    SinCos<V> argp;     ///< argument of perigee
    SinCos<V> node;
    SinCos<V> incl;
    V meanLongitude;    ///< mean anomaly + argument of perigee; rad, whole turns do not matter
    V aycof, xlcof;
    V con41, x1mth2, x7thm1;
    V error;
};

/// Long-period periodics, Kepler's equation, short-period periodics, orientation.
template <class V> inline void finish(const LongPeriodElements<V> &in, const KernelConstants &k, KernelState<V> *out)
{
    const V axnl = in.ep * in.argp.cos;
    const V perLatus = 1.0 / (in.am * (1.0 - in.ep * in.ep));
    const V aynl = in.ep * in.argp.sin + perLatus * in.aycof;
    const V u = in.meanLongitude + perLatus * in.xlcof * axnl;
    const SinCos<V> e = eccentricLongitude(u, axnl, aynl);

    const V ecose = axnl * e.cos + aynl * e.sin;
    const V esine = axnl * e.sin - aynl * e.cos;
    const V el2 = axnl * axnl + aynl * aynl;
    const V pl = in.am * (1.0 - el2);
    const auto noLatus = pl < 0.0;
    const V rl = in.am * (1.0 - ecose);
    const V perRl = 1.0 / rl;
    const V rootA = sqrtOf(in.am);
    const V betal = sqrtOf(1.0 - el2);
    const V rdotl = rootA * esine * perRl;
    const V rvdotl = rootA * betal * perRl; // sqrt(pl) / rl
    const V temp = esine / (1.0 + betal);
    const V ratio = in.am * perRl;
    const SinCos<V> su{ratio * (e.sin - aynl - axnl * temp), ratio * (e.cos - axnl + aynl * temp)};
    const V sin2u = 2.0 * su.cos * su.sin;
    const V cos2u = 1.0 - 2.0 * su.sin * su.sin;
    const V perPl = 1.0 / pl;
    const V temp1 = 0.5 * k.j2 * perPl;
    const V temp2 = temp1 * perPl;

    const V mrt = rl * (1.0 - 1.5 * temp2 * betal * in.con41) + 0.5 * temp1 * in.x1mth2 * cos2u;
    const V temp3 = 1.5 * temp2 * in.incl.cos;
    const SinCos<V> uu = turnedByPeriodics(su, -0.25 * temp2 * in.x7thm1 * sin2u);
    const SinCos<V> node = turnedByPeriodics(in.node, temp3 * sin2u);
    const SinCos<V> inc = turnedByPeriodics(in.incl, temp3 * in.incl.sin * cos2u);
    const V nmPerXke = 1.0 / (in.am * rootA); // nm / xke
    const V mvt = rdotl - nmPerXke * temp1 * in.x1mth2 * sin2u;
    const V rvdot = rvdotl + nmPerXke * temp1 * (in.x1mth2 * cos2u + 1.5 * in.con41);

    const V xmx = -node.sin * inc.cos;
    const V xmy = node.cos * inc.cos;
    const V ux = xmx * uu.sin + node.cos * uu.cos;
    const V uy = xmy * uu.sin + node.sin * uu.cos;
    const V uz = inc.sin * uu.sin;
    const V wx = xmx * uu.cos - node.cos * uu.sin;
    const V wy = xmy * uu.cos - node.sin * uu.sin;
    const V wz = inc.sin * uu.cos;

    V error = select(noLatus, 4.0, Make<V>::all(0.0));
    // Written so that what is not a number is an error too.
    error = select(inverse((mrt >= 1.0) | noLatus), 6.0, error);
    error = select(in.error > 0.0, in.error, error);
    const auto bad = error > 0.0;
    const V scale = select(bad, __builtin_nan(""), mrt * k.earthRadiusKm);
    const V speed = select(bad, __builtin_nan(""), Make<V>::all(k.kmPerSecond));
    out->x = ux * scale;
    out->y = uy * scale;
    out->z = uz * scale;
    out->vx = (mvt * ux + rvdot * wx) * speed;
    out->vy = (mvt * uy + rvdot * wy) * speed;
    out->vz = (mvt * uz + rvdot * wz) * speed;
    out->error = error;
}

/// The code of a mean eccentricity that is no ellipse, 0 of one that is.
template <class V> inline V eccentricityError(V em)
{
    return select((em < 1.0) & (em >= -0.001), 0.0, Make<V>::all(1.0));
}

/// \param t  minutes since epoch
template <bool Full, class V, int Stride>
inline void propagateNear(Batch<V, Stride> in, V t, const KernelConstants &k, KernelState<V> *out)
{
    const V xmdf = in[field::Mo] + in[field::MDot] * t;
    const V argpdf = in[field::ArgpO] + in[field::ArgpDot] * t;
    const V t2 = t * t;
    const V nodem = in[field::NodeO] + in[field::NodeDot] * t + in[field::NodeCf] * t2;
    V tempa = 1.0 - in[field::Cc1] * t;
    V tempe = in[field::BstarCc4] * t;
    V templ = in[field::T2Cof] * t2;
    V mm = xmdf, argpm = argpdf;
    if constexpr (Full) {
        const V delomg = in[field::OmgCof] * t;
        const V delm1 = 1.0 + in[field::Eta] * sinCos(xmdf).cos;
        const V delm = in[field::XmCof] * (delm1 * delm1 * delm1 - in[field::DelMo]);
        const V moved = delomg + delm;
        mm = xmdf + moved;
        argpm = argpdf - moved;
        const V t3 = t2 * t, t4 = t3 * t;
        tempa = tempa - in[field::D2] * t2 - in[field::D3] * t3 - in[field::D4] * t4;
        tempe = tempe + in[field::BstarCc5] * (sinCos(mm).sin - in[field::SinMao]);
        templ = templ + in[field::T3Cof] * t3 + t4 * (in[field::T4Cof] + t * in[field::T5Cof]);
    }
    LongPeriodElements<V> elements;
    elements.am = in[field::Ao] * tempa * tempa;
    const V em = in[field::Ecco] - tempe;
    elements.error = eccentricityError(em);
    elements.ep = select(em < kSmallestEccentricity, kSmallestEccentricity, em);
    elements.argp = sinCos(argpm);
    elements.node = sinCos(nodem);
    elements.incl = {in[field::SinI], in[field::CosI]};
    elements.meanLongitude = mm + in[field::No] * templ + argpm;
    elements.aycof = in[field::AyCof];
    elements.xlcof = in[field::XlCof];
    elements.con41 = in[field::Con41];
    elements.x1mth2 = in[field::X1mth2];
    elements.x7thm1 = in[field::X7thm1];
    finish(elements, k, out);
    out->tempa = tempa;
}

enum class Resonance { None, Day, HalfDay };

template <class V>
struct ResonanceRates
{
    V xndt, xnddt;
};

/// sin(a - phase) and cos(a - phase) of an angle given by its own, weighted and added.
template <class V> inline void addTerm(ResonanceRates<V> *rates, SinCos<V> angle, double cosPhase, double sinPhase, V weight, double order)
{
    rates->xndt = rates->xndt + weight * (angle.sin * cosPhase - angle.cos * sinPhase);
    rates->xnddt = rates->xnddt + order * weight * (angle.cos * cosPhase + angle.sin * sinPhase);
}

template <class V> inline SinCos<V> sum(SinCos<V> a, SinCos<V> b)
{
    return {a.sin * b.cos + a.cos * b.sin, a.cos * b.cos - a.sin * b.sin};
}

template <class V> inline SinCos<V> difference(SinCos<V> a, SinCos<V> b)
{
    return {a.sin * b.cos - a.cos * b.sin, a.cos * b.cos + a.sin * b.sin};
}

/// Rates of the resonance at longitude \a xli. The phases are fasx2, fasx4, fasx6 and g22, g32, g44, g52, g54, given by cosine and
/// sine so that no angle is computed twice.
template <Resonance R, class V, int Stride>
inline ResonanceRates<V> resonanceRates(Batch<V, Stride> in, V xli, V atime)
{
    ResonanceRates<V> rates{Make<V>::all(0.0), Make<V>::all(0.0)};
    const SinCos<V> l = sinCos(xli);
    const SinCos<V> l2 = sum(l, l);
    if constexpr (R == Resonance::Day) {
        addTerm(&rates, l, __builtin_cos(0.13130908), __builtin_sin(0.13130908), in[field::Del1], 1.0);
        addTerm(&rates, l2, __builtin_cos(2.0 * 2.8843198), __builtin_sin(2.0 * 2.8843198), in[field::Del2], 2.0);
        addTerm(&rates, sum(l2, l), __builtin_cos(3.0 * 0.37448087), __builtin_sin(3.0 * 0.37448087), in[field::Del3], 3.0);
    } else {
        constexpr double g22 = 5.7686396, g32 = 0.95240898, g44 = 1.8014998, g52 = 1.0508330, g54 = 4.4108898;
        const SinCos<V> o = sinCos(in[field::ArgpO] + in[field::ArgpDot] * atime);
        const SinCos<V> o2 = sum(o, o);
        const SinCos<V> ol = sum(o, l), lo = difference(l, o);
        addTerm(&rates, sum(o2, l), __builtin_cos(g22), __builtin_sin(g22), in[field::D2201], 1.0);
        addTerm(&rates, l, __builtin_cos(g22), __builtin_sin(g22), in[field::D2211], 1.0);
        addTerm(&rates, ol, __builtin_cos(g32), __builtin_sin(g32), in[field::D3210], 1.0);
        addTerm(&rates, lo, __builtin_cos(g32), __builtin_sin(g32), in[field::D3222], 1.0);
        addTerm(&rates, sum(o2, l2), __builtin_cos(g44), __builtin_sin(g44), in[field::D4410], 2.0);
        addTerm(&rates, l2, __builtin_cos(g44), __builtin_sin(g44), in[field::D4422], 2.0);
        addTerm(&rates, ol, __builtin_cos(g52), __builtin_sin(g52), in[field::D5220], 1.0);
        addTerm(&rates, lo, __builtin_cos(g52), __builtin_sin(g52), in[field::D5232], 1.0);
        addTerm(&rates, sum(o, l2), __builtin_cos(g54), __builtin_sin(g54), in[field::D5421], 2.0);
        addTerm(&rates, difference(l2, o), __builtin_cos(g54), __builtin_sin(g54), in[field::D5433], 2.0);
    }
    return rates;
}

/// Where the integration of the resonance stood when it was last asked: atime, xli and xni of kSgp4Lanes lanes, one after the other.
/// Null: nowhere.
using ResonanceMemory = double *;

/// Mean motion and mean longitude of the resonance at \a t, integrated from the epoch in steps of 720 minutes (dspace). The grid
/// begins at the epoch whatever was asked before: going on from where the memory stands leads through the same numbers, so that an
/// answer does not depend on the questions.
template <Resonance R, class V, int Stride>
inline void integrateResonance(Batch<V, Stride> in, V t, ResonanceMemory memory, V *nm, V *longitude)
{
    constexpr double step = 720.0, halfSquare = 259200.0;
    const V no = in[field::No], xfact = in[field::Xfact];
    V atime = Make<V>::all(0.0), xni = no, xli = in[field::Xlamo];
    if (memory) {
        const V known = Make<V>::load(memory);
        const auto isOnTheWay = (known * t > 0.0) & (absOf(t) >= absOf(known));
        atime = select(isOnTheWay, known, atime);
        xli = select(isOnTheWay, Make<V>::load(memory + kSgp4Lanes), xli);
        xni = select(isOnTheWay, Make<V>::load(memory + 2 * kSgp4Lanes), xni);
    }
    const V delt = select(t > 0.0, step, Make<V>::all(-step));
    for (;;) {
        ResonanceRates<V> rates = resonanceRates<R>(in, xli, atime);
        const V xldot = xni + xfact;
        rates.xnddt = rates.xnddt * xldot;
        const auto isFar = absOf(t - atime) >= step;
        if (!anyOf(isFar)) {
            const V ft = t - atime;
            const V half = ft * ft * 0.5;
            *nm = xni + rates.xndt * ft + rates.xnddt * half;
            *longitude = xli + xldot * ft + rates.xndt * half;
            if (memory) {
                store(memory, atime);
                store(memory + kSgp4Lanes, xli);
                store(memory + 2 * kSgp4Lanes, xni);
            }
            return;
        }
        xli = select(isFar, xli + (xldot * delt + rates.xndt * halfSquare), xli);
        xni = select(isFar, xni + (rates.xndt * delt + rates.xnddt * halfSquare), xni);
        atime = select(isFar, atime + delt, atime);
    }
}

/// Cube root of x² near the known one \a guess, by three of Halley's steps.
template <class V> inline V twoThirdsPower(V x, V guess)
{
    const V square = x * x;
    V root = guess;
    for (int i = 0; i < 3; ++i) {
        const V cube = root * root * root;
        root = root * ((cube + 2.0 * square) / (2.0 * cube + square));
    }
    return root;
}

template <class V>
struct LunarSolar
{
    V pe, pinc, pl, pgh, ph;
};

/// The lunar and solar periodics at \a t (dpper).
template <class V, int Stride>
inline LunarSolar<V> lunarSolar(Batch<V, Stride> in, V t)
{
    constexpr double zns = 1.19459e-5, zes = 0.01675, znl = 1.5835218e-4, zel = 0.0549;
    const V zms = in[field::Zmos] + zns * t;
    const SinCos<V> zfs = sinCos(zms + (2.0 * zes) * sinCos(zms).sin);
    const V f2s = 0.5 * zfs.sin * zfs.sin - 0.25;
    const V f3s = -0.5 * zfs.sin * zfs.cos;
    const V zml = in[field::Zmol] + znl * t;
    const SinCos<V> zfl = sinCos(zml + (2.0 * zel) * sinCos(zml).sin);
    const V f2l = 0.5 * zfl.sin * zfl.sin - 0.25;
    const V f3l = -0.5 * zfl.sin * zfl.cos;
    LunarSolar<V> p;
    p.pe = (in[field::Se2] * f2s + in[field::Se3] * f3s) + (in[field::Ee2] * f2l + in[field::E3] * f3l);
    p.pinc = (in[field::Si2] * f2s + in[field::Si3] * f3s) + (in[field::Xi2] * f2l + in[field::Xi3] * f3l);
    p.pl = (in[field::Sl2] * f2s + in[field::Sl3] * f3s + in[field::Sl4] * zfs.sin)
        + (in[field::Xl2] * f2l + in[field::Xl3] * f3l + in[field::Xl4] * zfl.sin);
    p.pgh = (in[field::Sgh2] * f2s + in[field::Sgh3] * f3s + in[field::Sgh4] * zfs.sin)
        + (in[field::Xgh2] * f2l + in[field::Xgh3] * f3l + in[field::Xgh4] * zfl.sin);
    p.ph = (in[field::Sh2] * f2s + in[field::Sh3] * f3s) + (in[field::Xh2] * f2l + in[field::Xh3] * f3l);
    return p;
}

/// Angles after the periodics.
template <class V>
struct PeriodicAngles
{
    V mp, argpp, nodep;
};

template <class V> inline V withoutNegative(V angle, bool afspc)
{
    return afspc ? select(angle < 0.0, angle + kTwoPi, angle) : angle;
}

/// Lyddane's modification for inclinations below 0.2 rad, where the node is poorly defined (dpper).
template <class V>
inline PeriodicAngles<V> lyddane(PeriodicAngles<V> before, const LunarSolar<V> &p, SinCos<V> incl, bool afspc)
{
    const SinCos<V> op = sinCos(before.nodep);
    const V alfdp = incl.sin * op.sin + (p.ph * op.cos + p.pinc * incl.cos * op.sin);
    const V betdp = incl.sin * op.cos + (p.pinc * incl.cos * op.cos - p.ph * op.sin);
    const V xnoh = withoutNegative(moduloTwoPi(before.nodep), afspc);
    const V xls = (before.mp + before.argpp + incl.cos * xnoh) + (p.pl + p.pgh - p.pinc * xnoh * incl.sin);
    V nodep = withoutNegative(arcTangent(alfdp, betdp), afspc);
    const auto isAcross = absOf(xnoh - nodep) > kPi;
    nodep = select(isAcross, select(nodep < xnoh, nodep + kTwoPi, nodep - kTwoPi), nodep);
    const V mp = before.mp + p.pl;
    return {mp, xls - mp - incl.cos * nodep, nodep};
}

template <Resonance R, class V, int Stride>
inline void propagateDeep(Batch<V, Stride> in, V t, const KernelConstants &k, ResonanceMemory memory, KernelState<V> *out)
{
    constexpr double rptim = 4.37526908801129966e-3; // Earth rotation, rad/min
    const V t2 = t * t;
    const V no = in[field::No];
    const V tempa = 1.0 - in[field::Cc1] * t;
    const V tempe = in[field::BstarCc4] * t;
    const V templ = in[field::T2Cof] * t2;
    V mm = in[field::Mo] + in[field::MDot] * t + in[field::Dmdt] * t;
    const V argpm = in[field::ArgpO] + in[field::ArgpDot] * t + in[field::Domdt] * t;
    const V nodem = in[field::NodeO] + in[field::NodeDot] * t + in[field::NodeCf] * t2 + in[field::Dnodt] * t;
    const V inclm = in[field::InclO] + in[field::Didt] * t;
    V em = in[field::Ecco] + in[field::Dedt] * t;
    V nm = no;
    V semiMajor = in[field::Ao];
    V error = Make<V>::all(0.0);
    if constexpr (R != Resonance::None) {
        V longitude;
        integrateResonance<R>(in, t, memory, &nm, &longitude);
        const V theta = moduloTwoPi(in[field::Gsto] + t * rptim);
        mm = R == Resonance::Day ? longitude - nodem - argpm + theta : longitude - 2.0 * nodem + 2.0 * theta;
        nm = no + (nm - no);
        error = select(nm <= 0.0, 2.0, error);
        semiMajor = select(nm <= 0.0, semiMajor, semiMajor * twoThirdsPower(no / nm, Make<V>::all(1.0)));
    }
    em = em - tempe;
    error = select(error > 0.0, error, eccentricityError(em));
    em = select(em < kSmallestEccentricity, kSmallestEccentricity, em);
    mm = mm + no * templ;
    const V xlm = moduloTwoPi(mm + argpm + nodem);
    PeriodicAngles<V> angles{Make<V>::all(0.0), moduloTwoPi(argpm), moduloTwoPi(nodem)};
    angles.mp = moduloTwoPi(xlm - angles.argpp - angles.nodep);

    const LunarSolar<V> p = lunarSolar(in, t);
    const V xincp = inclm + p.pinc;
    const V ep = em + p.pe;
    SinCos<V> incl = sinCos(xincp);
    const auto isFlat = inverse(xincp >= 0.2);
    const V ph = p.ph / incl.sin;
    const V pgh = p.pgh - incl.cos * ph;
    PeriodicAngles<V> after{angles.mp + p.pl, angles.argpp + pgh, angles.nodep + ph};
    if (anyOf(isFlat)) {
        const PeriodicAngles<V> flat = lyddane(angles, p, incl, k.afspc);
        after.mp = select(isFlat, flat.mp, after.mp);
        after.argpp = select(isFlat, flat.argpp, after.argpp);
        after.nodep = select(isFlat, flat.nodep, after.nodep);
    }
    // An inclination that turned negative is one with the node across.
    const auto isNegative = xincp < 0.0;
    if (anyOf(isNegative)) {
        incl.sin = select(isNegative, -incl.sin, incl.sin);
        after.nodep = select(isNegative, after.nodep + kPi, after.nodep);
        after.argpp = select(isNegative, after.argpp - kPi, after.argpp);
    }
    const auto isNoOrbit = (ep < 0.0) | (ep > 1.0);
    error = select((error > 0.0) | inverse(isNoOrbit), error, 3.0);

    LongPeriodElements<V> elements;
    elements.am = semiMajor * tempa * tempa;
    elements.ep = ep;
    elements.argp = sinCos(after.argpp);
    elements.node = sinCos(after.nodep);
    elements.incl = incl;
    elements.meanLongitude = after.mp + after.argpp;
    elements.aycof = (-0.5 * k.j3oj2) * incl.sin;
    const V onePlus = 1.0 + incl.cos;
    elements.xlcof = (-0.25 * k.j3oj2) * incl.sin * (3.0 + 5.0 * incl.cos)
        / select(absOf(onePlus) > 1.5e-12, onePlus, 1.5e-12);
    const V cosisq = incl.cos * incl.cos;
    elements.con41 = 3.0 * cosisq - 1.0;
    elements.x1mth2 = 1.0 - cosisq;
    elements.x7thm1 = 7.0 * cosisq - 1.0;
    elements.error = error;
    finish(elements, k, out);
    out->tempa = tempa;
}

template <Sgp4Kind Kind, class V, int Stride>
inline void propagateKind(Batch<V, Stride> in, V t, const KernelConstants &k, ResonanceMemory memory, KernelState<V> *out)
{
    if constexpr (Kind == Sgp4Kind::NearSimple)
        propagateNear<false>(in, t, k, out);
    else if constexpr (Kind == Sgp4Kind::NearFull)
        propagateNear<true>(in, t, k, out);
    else if constexpr (Kind == Sgp4Kind::DeepPlain)
        propagateDeep<Resonance::None>(in, t, k, memory, out);
    else if constexpr (Kind == Sgp4Kind::DeepDay)
        propagateDeep<Resonance::Day>(in, t, k, memory, out);
    else
        propagateDeep<Resonance::HalfDay>(in, t, k, memory, out);
}

/// Calls \a work.template operator()<Kind>() for the kind.
template <class Work>
inline void withKind(Sgp4Kind kind, const Work &work)
{
    switch (kind) {
    case Sgp4Kind::NearSimple: return work.template operator()<Sgp4Kind::NearSimple>();
    case Sgp4Kind::NearFull: return work.template operator()<Sgp4Kind::NearFull>();
    case Sgp4Kind::DeepPlain: return work.template operator()<Sgp4Kind::DeepPlain>();
    case Sgp4Kind::DeepDay: return work.template operator()<Sgp4Kind::DeepDay>();
    case Sgp4Kind::DeepHalfDay: return work.template operator()<Sgp4Kind::DeepHalfDay>();
    }
}

} // namespace
} // namespace parallax
