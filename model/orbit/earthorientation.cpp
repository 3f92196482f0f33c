#include "model/orbit/earthorientation.h"

#include <erfa.h>
#include <erfam.h>

#include <algorithm>
#include <cmath>

namespace parallax {

namespace {

constexpr double kEarthSpinRadPerS = 7.292115146706979e-5; // IAU 1982, as in AIAA 2006-6753
constexpr double kUt1BoundSeconds = 0.9;                   // ITU-R TF.460-6
constexpr double kObservedUt1ErrorSeconds = 3e-5, kObservedPoleErrorArcsec = 0.0005;
constexpr double kHeldUt1SecondsPerDay = 0.0016;
constexpr double kHeldPoleArcsecPerDay = 0.0036, kHeldPoleArcsecMax = 0.45;

/// The step of UTC between two days' values of UT1-UTC. UT1 itself moves by 4 ms a day at most; UTC stepped by multiples of
/// 0.05 s before 1972 and by whole seconds since.
double utcStep(double today, double tomorrow)
{
    return std::round((tomorrow - today) / 0.05) * 0.05;
}

double between(double today, double tomorrow, double fraction)
{
    return today + fraction * (tomorrow - today);
}

/// Zero and the larger error where a row lacks the pair.
void setPair(double first, double second, double errorArcsec, double *firstRad, double *secondRad, double *errorRad)
{
    if (!std::isfinite(first) || !std::isfinite(second))
        return;
    *firstRad = first * ERFA_DAS2R;
    *secondRad = second * ERFA_DAS2R;
    *errorRad = errorArcsec * ERFA_DAS2R;
}

} // namespace

double EarthOrientationValues::errorM(double radiusKm) const
{
    return 1000.0 * radiusKm * std::hypot(kEarthSpinRadPerS * ut1ErrorSeconds, poleErrorRad);
}

EarthOrientation::EarthOrientation(Day first, std::vector<Row> rows, qsizetype observed)
    : m_first(first), m_observed(std::min(observed, qsizetype(rows.size())))
{
    Q_ASSERT(first.isKnown() && !rows.empty() && observed >= 0);
    // Predictions come without the length of the day; it is how UT1 moves.
    for (size_t i = 0; i < rows.size(); ++i) {
        if (std::isfinite(rows[i].lodSeconds))
            continue;
        const size_t from = i + 1 < rows.size() ? i : i - 1;
        if (rows.size() == 1) {
            rows[i].lodSeconds = 0;
        } else {
            const double today = rows[from].ut1MinusUtcSeconds, tomorrow = rows[from + 1].ut1MinusUtcSeconds;
            rows[i].lodSeconds = today + utcStep(today, tomorrow) - tomorrow;
        }
    }
    m_rows = std::make_shared<const std::vector<Row>>(std::move(rows));
}

EarthOrientationValues EarthOrientation::at(Instant utc, const LeapSeconds &leapSeconds) const
{
    using Basis = EarthOrientationValues::Basis;
    EarthOrientationValues result;
    if (isEmpty())
        return result;

    const qint64 index = qint64(utc.day.number) - m_first.number;
    const bool before = index < 0 || (index == 0 && utc.nanosecond < 0);
    const bool after = !before && (index >= size() || (index == size() - 1 && utc.nanosecond > 0));
    Row row;
    double daysOutside = 0;
    double sinceObserved = 0;
    if (before || after) {
        row = before ? m_rows->front() : m_rows->back();
        const Day edge = before ? m_first : last();
        daysOutside = std::abs(double(utc.day.number) - edge.number + double(utc.nanosecond) / 86'400e9);
        row.ut1MinusUtcSeconds += leapSeconds.taiMinusUtc(utc.day) - leapSeconds.taiMinusUtc(edge);
        // Across leap seconds UT1-TAI moved as they did: that it stays within 0.9 s of UTC is all that is known.
        if (std::abs(row.ut1MinusUtcSeconds) > kUt1BoundSeconds)
            row.ut1MinusUtcSeconds = 0;
        sinceObserved = before ? 0 : double(size() - m_observed);
        result.basis = before ? Basis::BeforeTable : Basis::AfterTable;
    } else {
        const Row &today = (*m_rows)[size_t(index)];
        const Row &tomorrow = (*m_rows)[size_t(std::min<qint64>(index + 1, size() - 1))];
        const double step = utcStep(today.ut1MinusUtcSeconds, tomorrow.ut1MinusUtcSeconds);
        // The day with a leap second has 86,401 of them; its last one still counts with the value before the step.
        const double fraction = double(utc.nanosecond) / ((86'400.0 + std::round(step)) * 1e9);
        row = {between(today.xArcsec, tomorrow.xArcsec, fraction),
               between(today.yArcsec, tomorrow.yArcsec, fraction),
               between(today.ut1MinusUtcSeconds, tomorrow.ut1MinusUtcSeconds - step, fraction),
               between(today.lodSeconds, tomorrow.lodSeconds, fraction),
               between(today.dXArcsec, tomorrow.dXArcsec, fraction),
               between(today.dYArcsec, tomorrow.dYArcsec, fraction),
               between(today.dPsiArcsec, tomorrow.dPsiArcsec, fraction),
               between(today.dEpsArcsec, tomorrow.dEpsArcsec, fraction)};
        sinceObserved = std::max(0.0, double(index) + fraction - double(m_observed - 1));
        result.basis = sinceObserved > 0 ? Basis::Predicted : Basis::Observed;
    }
    result.ut1MinusUtcSeconds = row.ut1MinusUtcSeconds;
    result.lodSeconds = row.lodSeconds;
    result.polarXRad = row.xArcsec * ERFA_DAS2R;
    result.polarYRad = row.yArcsec * ERFA_DAS2R;
    // Pole offsets are a slow wobble: held or predicted they are no better than none.
    const bool fresh = result.basis == Basis::Observed;
    setPair(row.dXArcsec, row.dYArcsec, fresh ? 0.0001 : 0.0005, &result.dXRad, &result.dYRad, &result.offsetErrorRad);
    setPair(row.dPsiArcsec, row.dEpsArcsec, std::min(0.0003 + 1e-5 * (daysOutside + sinceObserved), 0.126),
            &result.dPsiRad, &result.dEpsRad, &result.nutationErrorRad);
    result.ut1ErrorSeconds = std::min(kObservedUt1ErrorSeconds + 0.00025 * std::pow(sinceObserved, 0.75) + kHeldUt1SecondsPerDay * daysOutside,
                                      kUt1BoundSeconds + std::abs(result.ut1MinusUtcSeconds));
    result.poleErrorRad = (kObservedPoleErrorArcsec
                           + std::min(0.00068 * std::pow(sinceObserved, 0.80) + kHeldPoleArcsecPerDay * daysOutside, kHeldPoleArcsecMax))
        * ERFA_DAS2R;
    return result;
}

} // namespace parallax
