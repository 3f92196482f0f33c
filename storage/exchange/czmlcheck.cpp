#include "storage/exchange/picturefilecheck.h"

#include "model/tr.h"
#include "storage/exchange/jsonlist.h"
#include "storage/exchange/picturecheck.h"

#include <QJsonArray>
#include <QSet>

#include <cmath>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Nothing but these words may stand in a packet beside what is compared.
bool holdsOnly(const QJsonValue &value, const QSet<QString> &words)
{
    if (value.isString())
        return words.contains(value.toString());
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [&](const QJsonValue &one) { return holdsOnly(one, words); });
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!words.contains(it.key()) || !holdsOnly(it.value(), words))
            return false;
    return true;
}

class CzmlCheck
{
public:
    explicit CzmlCheck(PictureCheck &check) : m_check(check) {}
    Result<void> document(QJsonObject packet) const;
    Result<void> object(QJsonObject packet) const;

private:
    static FilePart takePart(QJsonObject *packet);
    QString interval(size_t first, size_t last) const
    {
        return m_check.sampler().times()[first].toString() + u'/' + m_check.sampler().times()[last].toString();
    }
    std::optional<Error> take(const QJsonArray &cartesian, FileSamples *samples) const;
    bool takeTime(double seconds, size_t *time) const;

    PictureCheck &m_check;
};

FilePart CzmlCheck::takePart(QJsonObject *packet)
{
    FilePart part{packet->take("id"_L1).toString(), packet->take("name"_L1).toString(), packet->take("description"_L1).toString(), {}};
    const QJsonObject properties = packet->take("properties"_L1).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject value = it.value().toObject();
        // Of more than one value none would be compared.
        if (value.size() == 1)
            part.facts.insert(it.key(), value.begin().value().toVariant().toString());
    }
    return part;
}

Result<void> CzmlCheck::document(QJsonObject packet) const
{
    static const QSet<QString> words{u"currentTime"_s, u"multiplier"_s, u"range"_s, u"CLAMPED"_s, u"step"_s, u"SYSTEM_CLOCK_MULTIPLIER"_s};
    const size_t last = m_check.sampler().times().size() - 1;
    const FilePart part = takePart(&packet);
    QJsonObject clock = packet.take("clock"_L1).toObject();
    if (part.id != "document"_L1 || packet.take("version"_L1).toString() != "1.0"_L1 || clock.take("interval"_L1).toString() != interval(0, last)
        || clock.take("currentTime"_L1).toString() != m_check.sampler().times().front().toString() || !packet.isEmpty() || !holdsOnly(clock, words))
        return m_check.differs(Tr::tr("The file does not read back as CZML 1.0 of this span; nothing was handed out."));
    return m_check.document(part);
}

bool CzmlCheck::takeTime(double seconds, size_t *time) const
{
    const qint64 since = std::llround(seconds * 1e9);
    const std::vector<Instant> &times = m_check.sampler().times();
    while (*time < times.size() && m_check.sampler().nanoseconds(*time) < since)
        ++*time;
    // A double holds the nanoseconds of 50 days; of a longer span their last places do not count.
    return *time < times.size() && std::fabs(double(m_check.sampler().nanoseconds(*time) - since)) <= 1e-15 * double(since) + 0.5;
}

std::optional<Error> CzmlCheck::take(const QJsonArray &cartesian, FileSamples *samples) const
{
    const auto vectorAt = [&](qsizetype i) -> Eigen::Vector3d {
        return Eigen::Vector3d(cartesian[i].toDouble(), cartesian[i + 1].toDouble(), cartesian[i + 2].toDouble()) / 1000.0;
    };
    if (m_check.sampler().isOneTime()) {
        if (cartesian.size() != 3)
            return m_check.differs(Tr::tr("The file reads back with a position of %1 numbers; nothing was handed out.").arg(cartesian.size()));
        samples->take(0, vectorAt(0));
        return {};
    }
    if (cartesian.isEmpty() || cartesian.size() % 4 != 0)
        return m_check.differs(Tr::tr("The file reads back with samples of %1 numbers; nothing was handed out.").arg(cartesian.size()));
    for (qsizetype i = 0; i < cartesian.size(); i += 4) {
        size_t time = samples->nextTime;
        if (!cartesian[i].isDouble() || !takeTime(cartesian[i].toDouble(), &time))
            return m_check.differs(Tr::tr("The file reads back with a sample at %1 s, which is none of the times; nothing was handed out.").arg(cartesian[i].toDouble()));
        samples->take(time, vectorAt(i + 1));
    }
    return {};
}

Result<void> CzmlCheck::object(QJsonObject packet) const
{
    static const QSet<QString> words{u"point"_s, u"color"_s, u"rgba"_s, u"pixelSize"_s, u"label"_s, u"show"_s, u"font"_s, u"11pt sans-serif"_s, u"fillColor"_s,
                                     u"horizontalOrigin"_s, u"LEFT"_s, u"pixelOffset"_s, u"cartesian2"_s, u"path"_s, u"leadTime"_s, u"trailTime"_s, u"width"_s,
                                     u"resolution"_s, u"material"_s, u"solidColor"_s};
    static const QSet<QString> positionWords{u"referenceFrame"_s, u"FIXED"_s, u"interpolationAlgorithm"_s, u"LAGRANGE"_s, u"interpolationDegree"_s};
    const FilePart part = takePart(&packet);
    const QJsonValue position = packet.take("position"_L1), availability = packet.take("availability"_L1);
    const QJsonArray pieces = position.isArray() ? position.toArray() : QJsonArray{position};
    const QJsonArray available = availability.isArray() ? availability.toArray() : QJsonArray{availability};
    FileSamples samples;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        QJsonObject piece = pieces[i].toObject();
        FileSamples run;
        run.nextTime = samples.nextTime;
        if (auto error = take(piece.take("cartesian"_L1).toArray(), &run))
            return *error;
        const QString epoch = piece.take("epoch"_L1).toString(), within = piece.take("interval"_L1).toString();
        const QString wanted = interval(run.firstTime, run.lastTime);
        if (epoch != (m_check.sampler().isOneTime() ? QString() : m_check.sampler().times().front().toString()) || !holdsOnly(piece, positionWords)
            || within != (position.isArray() ? wanted : QString()) || available[i].toString() != wanted)
            return m_check.differs(Tr::tr("The file reads back with positions that do not fit their intervals; nothing was handed out."));
        const qint64 before = samples.count;
        samples.take(run.firstTime, run.firstKm);
        samples.take(run.lastTime, run.lastKm);
        samples.count = before + run.count;
    }
    QJsonObject label = packet.take("label"_L1).toObject();
    if (label.take("text"_L1).toString() != part.name || available.size() != pieces.size() || !holdsOnly(label, words) || !holdsOnly(packet, words))
        return m_check.differs(Tr::tr("The file reads back with more about the object than was to be; nothing was handed out."));
    return m_check.object(part, samples);
}

} // namespace

Result<void> checkCzml(QIODevice &in, const OrbitPicture &picture, const PictureFileOptions &options, const PictureFileReport &report)
{
    const auto sampler = PictureSampler::make(picture, options);
    if (!sampler)
        return sampler.error();
    PictureCheck check(picture, options, report, PictureFileFormat::Czml, *sampler);
    const CzmlCheck czml(check);
    JsonList packets(in);
    for (bool isDocument = true;; isDocument = false) {
        auto packet = packets.next();
        if (!packet)
            return check.differs(Tr::tr("What was written is not JSON (%1: %2); nothing was handed out.").arg(packet.error().where, packet.error().what));
        if (!*packet)
            return isDocument ? check.differs(Tr::tr("What was written is empty; nothing was handed out.")) : check.end();
        if (const auto same = isDocument ? czml.document(**packet) : czml.object(**packet); !same)
            return same.error();
    }
}

} // namespace parallax
