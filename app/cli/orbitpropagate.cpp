#include "app/cli/orbitinput.h"

#include "model/tr.h"

#include <cmath>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostTimes = 10'000'000;

/// The times asked for: instants, or minutes from each object's own epoch.
struct Times
{
    std::vector<Instant> instants;
    std::vector<double> minutes;
};

std::optional<Times> timesOf(OrbitInput &input)
{
    const QCommandLineParser &parser = input.parser;
    Times times;
    const int ways = int(parser.isSet(u"at"_s)) + int(parser.isSet(u"from"_s) || parser.isSet(u"to"_s) || parser.isSet(u"step"_s))
        + int(parser.isSet(u"minutes"_s));
    if (ways != 1) {
        input.complain(Error{ErrorCode::Malformed, Tr::tr("Say when: --at T,…, or --from T --to T --step SECONDS, or --minutes=M,…."), {}});
        return {};
    }
    if (parser.isSet(u"at"_s)) {
        const QStringList texts = parser.value(u"at"_s).split(u',');
        for (const QString &text : texts) {
            const auto at = input.instantFrom(text, u"at"_s);
            if (!at)
                return {};
            times.instants.push_back(*at);
        }
    } else if (parser.isSet(u"minutes"_s)) {
        const QStringList texts = parser.value(u"minutes"_s).split(u',');
        for (const QString &text : texts) {
            bool isNumber = false;
            const double minutes = text.trimmed().toDouble(&isNumber);
            if (!isNumber || !(std::fabs(minutes) <= 1e8)) {
                input.complain(Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no number of minutes from -100,000,000 to 100,000,000.").arg(text), u"--minutes"_s});
                return {};
            }
            times.minutes.push_back(minutes);
        }
    } else {
        const auto from = input.instant(u"from"_s);
        const auto to = from ? input.instant(u"to"_s) : std::nullopt;
        const auto step = to ? input.number(u"step"_s, 1e-3, 1e9) : std::nullopt;
        if (!step)
            return {};
        const qint64 span = input.earth().leapSeconds.nanosecondsBetween(*from, *to), each = std::llround(*step * 1e9);
        if (span < 0 || span / each >= kMostTimes) {
            input.complain(Error{ErrorCode::Malformed, span < 0 ? Tr::tr("--to lies before --from.") : Tr::tr("That makes more than %1 times.").arg(kMostTimes), u"--to"_s});
            return {};
        }
        for (qint64 i = 0; i <= span / each; ++i)
            times.instants.push_back(input.earth().leapSeconds.plus(*from, i * each));
    }
    return times;
}

std::optional<Frame> frameOf(OrbitInput &input)
{
    const QString name = input.parser.value(u"frame"_s);
    if (name.isEmpty() || name == u"teme")
        return Frame::Teme;
    if (name == u"itrf")
        return Frame::Itrf;
    if (name == u"gcrf")
        return Frame::Gcrf;
    input.complain(Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no frame; write teme, itrf or gcrf.").arg(name), u"--frame"_s});
    return {};
}

/// Turned states; the transform of an instant is made once for all objects.
class Turning
{
public:
    Turning(Frame to, const EarthModel &earth)
        : m_to(to)
        , m_earth(earth)
    {
    }
    const FrameTransform &at(Instant utc)
    {
        const auto found = m_known.constFind(utc.sortable());
        if (found != m_known.constEnd())
            return *found;
        if (m_known.size() > 100'000)
            m_known.clear();
        return *m_known.insert(utc.sortable(), frameTransform(Frame::Teme, m_to, utc, m_earth));
    }

private:
    const Frame m_to;
    const EarthModel &m_earth;
    QHash<qint64, FrameTransform> m_known;
};

} // namespace

int runOrbitPropagate(const QStringList &words)
{
    OrbitInput input;
    for (const QString &name : {u"at"_s, u"from"_s, u"to"_s, u"step"_s, u"minutes"_s, u"frame"_s})
        input.parser.addOption(QCommandLineOption(name, {}, u"VALUE"_s));
    if (!input.read(words))
        return input.exitCode();
    if (!input.hasElements()) {
        input.writeLeftOut();
        return input.exitCode();
    }
    const auto times = timesOf(input);
    const auto frame = times ? frameOf(input) : std::nullopt;
    if (!frame)
        return input.exitCode();
    if (*frame == Frame::Itrf && input.earth().orientation.isEmpty())
        input.complain(Tr::tr("No Earth orientation is loaded: UT1 may be 0.9 s from UTC, and a position in ITRF off by 460 m in low orbit "
                              "(frame_error_m says how much). Give a table with --eop."));

    Turning turning(*frame, input.earth());
    bool isOutsideSaid = *frame == Frame::Teme || input.earth().orientation.isEmpty();
    const auto answer = [&](const ElementSet &set, const Sgp4State &state, Instant at, double minutes) {
        QJsonObject line{{u"object"_s, set.elements.object.toString()},
                         {u"epoch"_s, set.elements.epoch.toString()},
                         {u"time"_s, at.toString()},
                         {u"minutes"_s, minutes},
                         {u"error"_s, int(state.error)}};
        if (*frame == Frame::Teme || state.error != Sgp4Error::None) {
            line.insert(u"r_km"_s, vectorJson(state.positionKm));
            line.insert(u"v_km_s"_s, vectorJson(state.velocityKmPerS));
        } else {
            const EarthOrientation &table = input.earth().orientation;
            if (!isOutsideSaid && (at.day < table.first() || at.day > table.last())) {
                isOutsideSaid = true;
                input.complain(Tr::tr("The Earth orientation table goes from %1 to %2; outside of it the last value is held (frame_error_m says what that is worth).")
                                   .arg(table.first().toString(), table.last().toString()));
            }
            const FrameTransform &turn = turning.at(at);
            line.insert(u"r_km"_s, vectorJson(turn.positionKm(state.positionKm)));
            line.insert(u"v_km_s"_s, vectorJson(turn.velocityKmPerS(state.positionKm, state.velocityKmPerS)));
            line.insert(u"frame_error_m"_s, turn.errorM(state.positionKm.norm()));
        }
        if (state.implausible)
            line.insert(u"decayed"_s, true);
        return input.write(line);
    };
    for (const ElementSet &set : input.sets()) {
        if (!input.writeLeftOutBefore(set))
            return input.exitCode();
        const Sgp4Propagator propagator(set.elements, input.propagation());
        for (double minutes : times->minutes) {
            const Instant at = input.earth().leapSeconds.plus(set.elements.epoch, std::llround(minutes * 60e9));
            if (!answer(set, propagator.atMinutes(minutes), at, minutes))
                return input.exitCode();
        }
        for (const Instant &at : times->instants) {
            const double minutes = double(input.earth().leapSeconds.nanosecondsBetween(set.elements.epoch, at)) / 60e9;
            if (!answer(set, propagator.atMinutes(minutes), at, minutes))
                return input.exitCode();
        }
    }
    input.writeLeftOut();
    return input.exitCode();
}

} // namespace parallax
