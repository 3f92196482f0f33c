#pragma once

#include "model/orbit/sgp4.h"
#include "storage/exchange/picturefile.h"

namespace parallax {

/// Where an object is at a stretch of the times asked for, none left out.
struct SampleRun
{
    size_t first = 0;                          ///< of PictureSampler::times()
    std::vector<Eigen::Vector3d> positionsKm;  ///< ITRF

    size_t last() const { return first + positionsKm.size() - 1; }
};

/// Times, both ends included, at which its elements give no position.
struct SampleGap
{
    size_t first = 0, last = 0;
    Sgp4Error error = Sgp4Error::None;
    bool implausible = false;
};

struct ObjectSamples
{
    std::vector<SampleRun> runs;
    std::vector<SampleGap> gaps;
};

/// The times asked for and how the Earth stands at each of them. Positions come from the scalar path of SGP4, as everything that is
/// written to a file.
class PictureSampler
{
public:
    /// Error: Malformed for a span that ends before it begins, a step that is not above zero, a time that is not known; TooLarge with
    /// what would do, for more than kMostPictureSamples or kMostPictureTimes.
    static Result<PictureSampler> make(const OrbitPicture &picture, const PictureFileOptions &options);

    /// Takes out the times within a leap second, for formats that cannot write 23:59:60; the answer is how many there were.
    size_t leaveOutLeapSeconds();

    const std::vector<Instant> &times() const { return m_times; }
    bool isOneTime() const { return m_times.size() == 1; }
    qint64 nanoseconds(size_t time) const { return m_nanoseconds[time]; }   ///< SI, since the beginning of the span
    /// The same in seconds as exact text: "0", "60", "0.25".
    QByteArray secondsText(size_t time) const;

    void sample(const MeanElements &elements, ObjectSamples *samples) const;
    /// At the time \a i alone; NaN where there is none.
    Eigen::Vector3d positionKm(const MeanElements &elements, size_t i) const;

    /// What the Earth's rotation leaves open at \a radiusKm, at the worst of the times (95 %).
    double frameErrorM(double radiusKm) const { return m_errorRad * radiusKm * 1000.0; }
    /// How far a polynomial of \a degree through the nearest samples (Lagrange, as CZML viewers take them; 1: a straight line) departs
    /// from the path halfway between samples, for the objects of the picture that turn fastest; 0 without two samples.
    double interpolationErrorM(const OrbitPicture &picture, int degree) const;

private:
    PictureSampler() = default;
    double departureM(const MeanElements &elements, int degree) const;

    EarthModel m_earth;
    std::vector<Instant> m_times;
    std::vector<qint64> m_nanoseconds;         ///< since the beginning
    std::vector<Eigen::Matrix3d> m_toItrf;
    double m_errorRad = 0;
};

} // namespace parallax
