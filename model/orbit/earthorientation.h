#pragma once

#include "model/orbit/timescales.h"

#include <memory>

namespace parallax {

/// How the Earth stands at one instant: the values, how they were come by, and how far off they may be.
/// The errors hold nineteen times in twenty (95 %), unless said otherwise.
struct EarthOrientationValues
{
    enum class Basis {
        NoTable,     ///< zeros; |UT1-UTC| stays below 0.9 s as long as there are leap seconds (ITU-R TF.460)
        BeforeTable, ///< the first value
        Observed,
        Predicted,   ///< by the table's maker
        AfterTable,  ///< the last value
    };

    Basis basis = Basis::NoTable;
    double ut1MinusUtcSeconds = 0;
    double lodSeconds = 0;                      ///< length of the day - 86,400 s
    double polarXRad = 0, polarYRad = 0;
    double dXRad = 0, dYRad = 0;                ///< pole offsets to IAU 2006/2000A; zero where the table has none
    double dPsiRad = 0, dEpsRad = 0;            ///< corrections to IAU 1976/1980; zero where the table has none
    double ut1ErrorSeconds = 0.9;
    double poleErrorRad = 2.9e-6;               ///< 0.6″, the farthest that the pole has been
    double offsetErrorRad = 2.4e-9;             ///< of dX and dY: 0.0005″ without, 0.0001″ with
    double nutationErrorRad = 6.1e-7;           ///< of dPsi and dEps: 0.126″ without (2000 to 2025), 0.0003″ with

    /// Error, in metres, that this leaves between a TEME and an Earth-fixed position at \a radiusKm from the centre.
    double errorM(double radiusKm) const;
};

/// A table of Earth orientation, one row a day at 0h UTC. Immutable; copies share the rows.
///
/// Between the rows values are linear. UT1-UTC jumps at a leap second, so the interpolation runs on UT1-TAI; where the jumps
/// are is taken from the rows themselves. What linear leaves out (zonal and daily tides): 0.03 ms and 0.0005″, 2 cm at the surface.
/// The error of a held value was measured on the IERS C04 rows of 2000 to 2025: nineteen times in twenty UT1 moves by less than
/// 1.6 ms a day and the pole by less than 0.0036″ a day and 0.45″ in all; that of a predicted one is IERS Bulletin A's
/// (0.00025 s × t^0.75, 0.00068″ × t^0.80, t in days since the last observed row).
class EarthOrientation
{
public:
    /// One row as a table gives it; NaN where it has no value.
    struct Row
    {
        double xArcsec, yArcsec, ut1MinusUtcSeconds, lodSeconds, dXArcsec, dYArcsec, dPsiArcsec, dEpsArcsec;
    };

    /// Without a table.
    EarthOrientation() = default;
    /// \a observed rows are observed, the rest predicted. Rows are daily from \a first on; there is at least one.
    EarthOrientation(Day first, std::vector<Row> rows, qsizetype observed);

    /// Reads, by what the bytes look like: IERS finals2000A (Bulletin B values where there are any), IERS EOP C04 (14 and 20,
    /// sampled at 0h), CelesTrak's EOP as CSV or as text, and tables with tabs whose first line names the columns
    /// (mjd, x_arcsec, y_arcsec, ut1_utc_s, lod_s, dpsi_arcsec, deps_arcsec, dX_arcsec, dY_arcsec, kind).
    /// All rows or none: Malformed names the line; so does a missing day. Unsupported: none of these. TooLarge: above 64 MB.
    static Result<EarthOrientation> parse(const QByteArray &bytes, const QString &name);

    bool isEmpty() const { return !m_rows; }
    qsizetype size() const { return m_rows ? qsizetype(m_rows->size()) : 0; }
    Day first() const { return m_first; }                                             ///< unknown without a table
    Day last() const { return isEmpty() ? Day{} : Day{m_first.number + qint32(size()) - 1}; }
    Day lastObserved() const { return m_observed ? Day{m_first.number + qint32(m_observed) - 1} : Day{}; }

    /// Any instant has an answer; its basis and its errors say what it is worth.
    /// \a leapSeconds is asked outside of the table only: what is held there is UT1-TAI.
    EarthOrientationValues at(Instant utc, const LeapSeconds &leapSeconds) const;

private:
    Day m_first;
    std::shared_ptr<const std::vector<Row>> m_rows;
    qsizetype m_observed = 0;
};

} // namespace parallax
