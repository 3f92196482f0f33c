#include "storage/exchange/picturesamples.h"

#include "model/tr.h"

#include <cmath>

namespace parallax {

namespace {

/// Nothing that SGP4 says of a place so far out (7 au) is meant; and it prints in whole millimetres.
constexpr double kFarthestKm = 1e9;

bool hasPosition(const Sgp4State &state)
{
    return state.error == Sgp4Error::None && !state.implausible && state.positionKm.norm() < kFarthestKm;
}

/// How fast an orbit turns at its perigee, in units of its mean motion times a constant.
double perigeeRate(const MeanElements &elements)
{
    const double e = std::clamp(elements.eccentricity, 0.0, 0.99);
    return elements.meanMotionRevPerDay * std::sqrt(1 - e * e) / ((1 - e) * (1 - e));
}

Error tooMany(qint64 times, qint64 objects, double spanSeconds)
{
    if (times > kMostPictureTimes) {
        return {ErrorCode::TooLarge,
                Tr::tr("That makes %1 times; a file takes at most %2. Take a step of %3 s or more, or a shorter span.")
                    .arg(times).arg(kMostPictureTimes).arg(std::ceil(spanSeconds / double(kMostPictureTimes - 2))), {}};
    }
    const qint64 fewer = kMostPictureSamples / std::max<qint64>(objects, 1);
    if (fewer < 3)
        return {ErrorCode::TooLarge,
                Tr::tr("That makes %1 positions; a file takes at most %2. Take fewer objects.").arg(times * objects).arg(kMostPictureSamples), {}};
    return {ErrorCode::TooLarge,
            Tr::tr("That makes %1 positions (%2 objects at %3 times); a file takes at most %4. Take a step of %5 s or more, or fewer objects.")
                .arg(times * objects).arg(objects).arg(times).arg(kMostPictureSamples).arg(std::ceil(spanSeconds / double(fewer - 2))), {}};
}

} // namespace

Result<PictureSampler> PictureSampler::make(const OrbitPicture &picture, const PictureFileOptions &options)
{
    if (!options.from.day.isKnown() || !options.to.day.isKnown())
        return Error{ErrorCode::Malformed, Tr::tr("The span has no beginning or no end."), {}};
    if (options.to < options.from) {
        return Error{ErrorCode::Malformed,
                     Tr::tr("The span ends at %1, before it begins at %2.").arg(options.to.toString(), options.from.toString()), {}};
    }
    // A step shorter than a nanosecond is no step; comparing this way round, NaN is none either.
    if (!(options.stepSeconds >= 1e-9) || !std::isfinite(options.stepSeconds))
        return Error{ErrorCode::Malformed, Tr::tr("A step of %1 s is not above zero.").arg(options.stepSeconds), {}};

    const LeapSeconds &leapSeconds = options.earth.leapSeconds;
    const qint64 span = leapSeconds.nanosecondsBetween(options.from, options.to);
    const double steps = double(span) / (options.stepSeconds * 1e9);
    const qint64 objects = qint64(picture.elements.size());
    // The end is a time of its own where the last step does not meet it.
    const qint64 times = steps < 1e15 ? qint64(std::ceil(steps)) + 1 : qint64(1e15);
    if (times > kMostPictureTimes || times * objects > kMostPictureSamples)
        return tooMany(times, objects, double(span) * 1e-9);

    PictureSampler sampler;
    sampler.m_earth = options.earth;
    for (qint64 i = 0;; ++i) {
        const double asked = double(i) * options.stepSeconds * 1e9;
        const qint64 since = asked < double(span) ? std::min<qint64>(std::llround(asked), span) : span;
        const Instant at = leapSeconds.plus(options.from, since);
        const FrameTransform turn = frameTransform(Frame::Teme, Frame::Itrf, at, options.earth);
        sampler.m_nanoseconds.push_back(since);
        sampler.m_times.push_back(at);
        sampler.m_toItrf.push_back(turn.rotation);
        sampler.m_errorRad = std::max(sampler.m_errorRad, turn.errorRad);
        if (since >= span)
            break;
    }
    return sampler;
}

size_t PictureSampler::leaveOutLeapSeconds()
{
    constexpr qint64 kDay = 86'400'000'000'000;
    size_t kept = 0;
    for (size_t i = 0; i < m_times.size(); ++i) {
        if (m_times[i].nanosecond >= kDay)
            continue;
        m_times[kept] = m_times[i];
        m_nanoseconds[kept] = m_nanoseconds[i];
        m_toItrf[kept++] = m_toItrf[i];
    }
    const size_t leftOut = m_times.size() - kept;
    m_times.resize(kept);
    m_nanoseconds.resize(kept);
    m_toItrf.resize(kept);
    return leftOut;
}

QByteArray PictureSampler::secondsText(size_t time) const
{
    constexpr qint64 kSecond = 1'000'000'000;
    const qint64 since = m_nanoseconds[time];
    QByteArray text = QByteArray::number(since / kSecond);
    if (since % kSecond == 0)
        return text;
    text += '.' + QByteArray::number(since % kSecond).rightJustified(9, '0');
    while (text.endsWith('0'))
        text.chop(1);
    return text;
}

void PictureSampler::sample(const MeanElements &elements, ObjectSamples *samples) const
{
    samples->runs.clear();
    samples->gaps.clear();
    const Sgp4Propagator propagator(elements);
    bool inRun = false;
    for (size_t i = 0; i < m_times.size(); ++i) {
        const Sgp4State state = propagator.at(m_times[i], m_earth.leapSeconds);
        if (hasPosition(state)) {
            if (!inRun)
                samples->runs.push_back({i, {}});
            samples->runs.back().positionsKm.push_back(m_toItrf[i] * state.positionKm);
            inRun = true;
            continue;
        }
        const bool goesOn = !samples->gaps.empty() && samples->gaps.back().last + 1 == i && samples->gaps.back().error == state.error
            && samples->gaps.back().implausible == state.implausible;
        if (goesOn)
            samples->gaps.back().last = i;
        else
            samples->gaps.push_back({i, i, state.error, state.implausible});
        inRun = false;
    }
}

Eigen::Vector3d PictureSampler::positionKm(const MeanElements &elements, size_t i) const
{
    const Sgp4State state = Sgp4Propagator(elements).at(m_times[i], m_earth.leapSeconds);
    return hasPosition(state) ? Eigen::Vector3d(m_toItrf[i] * state.positionKm) : Eigen::Vector3d::Constant(std::nan(""));
}

double PictureSampler::interpolationErrorM(const OrbitPicture &picture, int degree) const
{
    constexpr size_t kFastest = 8;
    std::vector<const MeanElements *> fastest;
    for (const MeanElements &elements : picture.elements)
        fastest.push_back(&elements);
    const auto end = fastest.begin() + std::ptrdiff_t(std::min(kFastest, fastest.size()));
    std::partial_sort(fastest.begin(), end, fastest.end(), [](const MeanElements *a, const MeanElements *b) {
        return perigeeRate(*a) != perigeeRate(*b) ? perigeeRate(*a) > perigeeRate(*b) : a->object < b->object;
    });
    double worst = 0;
    for (auto it = fastest.begin(); it != end; ++it)
        worst = std::max(worst, departureM(**it, degree));
    return worst;
}

double PictureSampler::departureM(const MeanElements &elements, int degree) const
{
    constexpr size_t kIntervals = 500;
    ObjectSamples samples;
    sample(elements, &samples);
    const Sgp4Propagator propagator(elements);
    double worst = 0;
    for (const SampleRun &run : samples.runs) {
        const size_t count = run.positionsKm.size(), points = std::min(size_t(degree) + 1, count);
        for (size_t i = 0; i + 1 < count; i += std::max<size_t>(1, count / kIntervals)) {
            const qint64 middle = (m_nanoseconds[run.first + i] + m_nanoseconds[run.first + i + 1]) / 2;
            const Instant at = m_earth.leapSeconds.plus(m_times[run.first + i], middle - m_nanoseconds[run.first + i]);
            const Sgp4State state = propagator.at(at, m_earth.leapSeconds);
            if (!hasPosition(state))
                continue;
            // As many samples on one side as on the other, but at the ends.
            const size_t before = (points - 1) / 2, begin = std::min(i > before ? i - before : 0, count - points);
            Eigen::Vector3d between = Eigen::Vector3d::Zero();
            for (size_t k = begin; k < begin + points; ++k) {
                double weight = 1;
                for (size_t other = begin; other < begin + points; ++other)
                    if (other != k)
                        weight *= double(middle - m_nanoseconds[run.first + other]) / double(m_nanoseconds[run.first + k] - m_nanoseconds[run.first + other]);
                between += weight * run.positionsKm[k];
            }
            const Eigen::Vector3d truth = frameTransform(Frame::Teme, Frame::Itrf, at, m_earth).positionKm(state.positionKm);
            worst = std::max(worst, (between - truth).norm() * 1000.0);
        }
    }
    return worst;
}

} // namespace parallax
