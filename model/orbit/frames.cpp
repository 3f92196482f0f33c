#include "model/orbit/frames.h"

#include <erfa.h>
#include <erfam.h>

#include <cmath>

namespace parallax {

namespace {

constexpr double kEarthSpinRadPerS = 7.292115146706979e-5; // IAU 1982, as AIAA 2006-6753 has it
using Rows = double[3][3];

/// ERFA's matrices are row by row.
Eigen::Matrix3d matrix(const Rows &rows)
{
    return Eigen::Map<const Eigen::Matrix<double, 3, 3, Eigen::RowMajor>>(&rows[0][0]);
}

/// ERFA's R3: to axes that stand \a angle further on about z.
Eigen::Matrix3d aboutZ(double angle)
{
    const double c = std::cos(angle), s = std::sin(angle);
    return (Eigen::Matrix3d() << c, s, 0, -s, c, 0, 0, 0, 1).finished();
}

/// One instant with all that is asked of it.
struct Moment
{
    Moment(Instant utc, const EarthModel &earth)
        : values(earth.orientation.at(utc, earth.leapSeconds)), tt(earth.leapSeconds.tt(utc)), ut1(ut1Of(utc, values.ut1MinusUtcSeconds))
    {
    }
    double gmst() const { return eraGmst82(ut1.day, ut1.fraction); }
    /// PEF (or TIRS) to ITRF.
    Eigen::Matrix3d polarMotion() const
    {
        Rows rows;
        eraPom00(values.polarXRad, values.polarYRad, 0.0, rows);
        return matrix(rows);
    }
    double spinRadPerS() const { return kEarthSpinRadPerS * (1.0 - values.lodSeconds / 86'400.0); }

    EarthOrientationValues values;
    JulianDate tt, ut1;
};

/// From a frame that does not turn to one that does: \a toTurning about z at the Earth's spin, then \a fixed.
FrameTransform turning(const Eigen::Matrix3d &toTurning, const Eigen::Matrix3d &fixed, const Moment &moment)
{
    FrameTransform result;
    result.rotation = fixed * toTurning;
    Eigen::Matrix3d spin = Eigen::Matrix3d::Zero(); // -ω × r in the turning frame
    spin(0, 1) = moment.spinRadPerS();
    spin(1, 0) = -moment.spinRadPerS();
    result.driftPerS = fixed * spin * toTurning;
    result.errorRad = std::hypot(kEarthSpinRadPerS * moment.values.ut1ErrorSeconds, moment.values.poleErrorRad);
    return result;
}

FrameTransform temeToItrf(const Moment &moment)
{
    return turning(aboutZ(moment.gmst()), moment.polarMotion(), moment);
}

/// CIO based. Source: IERS Conventions 2010, 5.4 and 5.5.
FrameTransform gcrfToItrf2006(const Moment &moment)
{
    double x, y, s;
    eraXys06a(moment.tt.day, moment.tt.fraction, &x, &y, &s);
    Rows toIntermediate;
    eraC2ixys(x + moment.values.dXRad, y + moment.values.dYRad, s, toIntermediate);
    const double angle = eraEra00(moment.ut1.day, moment.ut1.fraction);
    FrameTransform result = turning(aboutZ(angle) * matrix(toIntermediate), moment.polarMotion(), moment);
    result.errorRad = std::hypot(result.errorRad, moment.values.offsetErrorRad);
    return result;
}

/// Equinox based: precession 1976, nutation 1980 with the corrections, GAST 1994. Source: IERS Conventions 1996, chapter 5.
FrameTransform gcrfToItrf1976(const Moment &moment)
{
    const auto [day, fraction] = moment.tt;
    double dPsi, dEps;
    eraNut80(day, fraction, &dPsi, &dEps);
    dPsi += moment.values.dPsiRad;
    dEps += moment.values.dEpsRad;
    const double obliquity = eraObl80(day, fraction);
    Rows precession, nutation;
    eraPmat76(day, fraction, precession);
    eraNumat(obliquity, dPsi, dEps, nutation);
    // The corrections belong into the equation of the equinoxes too; eraEqeq94 has the terms of 1997 without them.
    const double equinoxes = eraEqeq94(day, fraction) + moment.values.dPsiRad * std::cos(obliquity);
    const Eigen::Matrix3d toTurning = aboutZ(moment.gmst() + equinoxes) * matrix(nutation) * matrix(precession);
    FrameTransform result = turning(toTurning, moment.polarMotion(), moment);
    result.errorRad = std::hypot(result.errorRad, moment.values.nutationErrorRad);
    return result;
}

} // namespace

void FrameTransform::positionsKm(const Eigen::Matrix3Xd &km, Eigen::Matrix3Xd *result) const
{
    Q_ASSERT(result != &km);
    result->resize(3, km.cols());
    result->noalias() = rotation.lazyProduct(km);
}

void FrameTransform::velocitiesKmPerS(const Eigen::Matrix3Xd &km, const Eigen::Matrix3Xd &kmPerS, Eigen::Matrix3Xd *result) const
{
    Q_ASSERT(km.cols() == kmPerS.cols() && result != &km && result != &kmPerS);
    result->resize(3, km.cols());
    result->noalias() = rotation.lazyProduct(kmPerS) + driftPerS.lazyProduct(km);
}

FrameTransform FrameTransform::inverse() const
{
    FrameTransform result;
    result.rotation = rotation.transpose();
    result.driftPerS = -rotation.transpose() * driftPerS * rotation.transpose();
    result.errorRad = errorRad;
    return result;
}

FrameTransform FrameTransform::then(const FrameTransform &next) const
{
    FrameTransform result;
    result.rotation = next.rotation * rotation;
    result.driftPerS = next.rotation * driftPerS + next.driftPerS * rotation;
    result.errorRad = std::hypot(errorRad, next.errorRad);
    return result;
}

FrameTransform frameTransform(Frame from, Frame to, Instant utc, const EarthModel &earth)
{
    if (from == to)
        return {};
    const Moment moment(utc, earth);
    const auto gcrfToItrf = [&] {
        return earth.celestial == CelestialModel::Iau2006 ? gcrfToItrf2006(moment) : gcrfToItrf1976(moment);
    };
    if (from != Frame::Gcrf && to != Frame::Gcrf)
        return from == Frame::Teme ? temeToItrf(moment) : temeToItrf(moment).inverse();
    if (from == Frame::Itrf || to == Frame::Itrf)
        return to == Frame::Itrf ? gcrfToItrf() : gcrfToItrf().inverse();

    // Between the two that do not turn: what is uncertain about UT1, and the pole on the Earth, cancels out.
    FrameTransform result = temeToItrf(moment).then(gcrfToItrf().inverse());
    result.driftPerS.setZero();
    result.errorRad = earth.celestial == CelestialModel::Iau2006 ? moment.values.offsetErrorRad : moment.values.nutationErrorRad;
    return from == Frame::Teme ? result : result.inverse();
}

double gmstRad(Instant utc, const EarthModel &earth)
{
    return Moment(utc, earth).gmst();
}

FrameTransform temeToPef(Instant utc, const EarthModel &earth)
{
    const Moment moment(utc, earth);
    FrameTransform result = turning(aboutZ(moment.gmst()), Eigen::Matrix3d::Identity(), moment);
    result.errorRad = kEarthSpinRadPerS * moment.values.ut1ErrorSeconds;
    return result;
}

} // namespace parallax
