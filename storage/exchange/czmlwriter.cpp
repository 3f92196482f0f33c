#include "storage/exchange/czmlwriter.h"

#include "model/tr.h"
#include "storage/exchange/picturewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QJsonObject typed(const QList<FileFact> &facts)
{
    QJsonObject properties;
    for (const FileFact &fact : facts)
        properties.insert(fact.key, QJsonObject{{fact.value.isDouble() ? u"number"_s : u"string"_s, fact.value}});
    return properties;
}

QString interval(const PictureSampler &sampler, size_t first, size_t last)
{
    return sampler.times()[first].toString() + u'/' + sampler.times()[last].toString();
}

QJsonObject colourJson(OrbitClass orbitClass)
{
    const auto [red, green, blue] = fileClassColour(orbitClass);
    return {{u"rgba"_s, QJsonArray{red, green, blue, 255}}};
}

class CzmlWriter
{
public:
    CzmlWriter(QIODevice &out, const OrbitPicture &picture, const PictureFileOptions &options, const PictureSampler &sampler)
        : m_out(out)
        , m_picture(picture)
        , m_options(options)
        , m_sampler(sampler)
        , m_ids(fileIds(picture))
    {
        for (size_t i = 0; i < sampler.times().size(); ++i)
            m_seconds.push_back(sampler.secondsText(i));
    }

    Result<PictureFileReport> write();

private:
    QJsonObject document() const;
    QJsonObject head(qsizetype element) const;
    void appendPosition();
    void appendSamples(const SampleRun &run);
    bool put(const QByteArray &bytes) { return m_out.write(bytes) == bytes.size(); }

    QIODevice &m_out;
    const OrbitPicture &m_picture;
    const PictureFileOptions &m_options;
    const PictureSampler &m_sampler;
    const QStringList m_ids;
    std::vector<QByteArray> m_seconds;
    ObjectSamples m_samples;     ///< of the object in hand
    QByteArray m_packet;
};

QJsonObject CzmlWriter::document() const
{
    const QList<FileFact> facts = documentFacts(m_picture, m_options, m_sampler, PictureFileFormat::Czml);
    const QJsonObject clock{{u"interval"_s, interval(m_sampler, 0, m_sampler.times().size() - 1)},
                            {u"currentTime"_s, m_options.from.toString()},
                            {u"multiplier"_s, 60},
                            {u"range"_s, u"CLAMPED"_s},
                            {u"step"_s, u"SYSTEM_CLOCK_MULTIPLIER"_s}};
    return {{u"id"_s, u"document"_s},
            {u"version"_s, u"1.0"_s},
            {u"name"_s, documentName(m_picture, m_options)},
            {u"description"_s, documentDescription(m_picture, m_options, facts)},
            {u"clock"_s, clock},
            {u"properties"_s, typed(facts)}};
}

/// All of a packet but the position.
QJsonObject CzmlWriter::head(qsizetype element) const
{
    const PictureObject &object = m_picture.objectOfElement(element);
    const MeanElements &elements = m_picture.elements[size_t(element)];
    const QList<FileFact> facts = objectFacts(m_picture, element);
    const QJsonObject colour = colourJson(orbitClass(elements));
    const bool isFew = m_picture.elements.size() <= kMostNamedOnGlobe;

    QJsonArray available;
    for (const SampleRun &run : m_samples.runs)
        available.append(interval(m_sampler, run.first, run.last()));
    const QJsonObject label{{u"text"_s, fileName(object)},
                            {u"show"_s, isFew},
                            {u"font"_s, u"11pt sans-serif"_s},
                            {u"fillColor"_s, colour},
                            {u"horizontalOrigin"_s, u"LEFT"_s},
                            {u"pixelOffset"_s, QJsonObject{{u"cartesian2"_s, QJsonArray{8, 0}}}}};
    QJsonObject packet{{u"id"_s, m_ids[element]},
                       {u"name"_s, fileName(object)},
                       {u"description"_s, objectDescription(m_options, facts)},
                       {u"availability"_s, available.size() == 1 ? available.first() : QJsonValue(available)},
                       {u"properties"_s, typed(facts)},
                       {u"point"_s, QJsonObject{{u"color"_s, colour}, {u"pixelSize"_s, 5}}},
                       {u"label"_s, label}};
    if (isFew && !m_sampler.isOneTime()) {
        // One revolution, half of it to come; of what is slower than the span all of it.
        const double half = std::round(orbitSize(elements).periodMinutes * 30);
        packet.insert(u"path"_s, QJsonObject{{u"leadTime"_s, half}, {u"trailTime"_s, half}, {u"width"_s, 1}, {u"resolution"_s, 60},
                                             {u"material"_s, QJsonObject{{u"solidColor"_s, QJsonObject{{u"color"_s, colour}}}}}});
    }
    return packet;
}

void CzmlWriter::appendSamples(const SampleRun &run)
{
    m_packet += "\"referenceFrame\":\"FIXED\",";
    const auto appendVector = [&](const Eigen::Vector3d &km) {
        appendFixed(&m_packet, km.x() * 1000.0, 3);
        m_packet += ',';
        appendFixed(&m_packet, km.y() * 1000.0, 3);
        m_packet += ',';
        appendFixed(&m_packet, km.z() * 1000.0, 3);
    };
    if (m_sampler.isOneTime()) {
        m_packet += "\"cartesian\":[";
        appendVector(run.positionsKm.front());
        m_packet += "]}";
        return;
    }
    m_packet += "\"interpolationAlgorithm\":\"LAGRANGE\",\"interpolationDegree\":" + QByteArray::number(kCzmlInterpolationDegree) + ",\"epoch\":\""
        + m_options.from.toString().toUtf8() + "\",\"cartesian\":[";
    for (size_t i = 0; i < run.positionsKm.size(); ++i) {
        if (i > 0)
            m_packet += ',';
        m_packet += m_seconds[run.first + i];
        m_packet += ',';
        appendVector(run.positionsKm[i]);
    }
    m_packet += "]}";
}

void CzmlWriter::appendPosition()
{
    if (m_samples.runs.size() == 1) {
        m_packet += '{';
        appendSamples(m_samples.runs.front());
        return;
    }
    m_packet += '[';
    for (const SampleRun &run : m_samples.runs) {
        m_packet += run.first == m_samples.runs.front().first ? "{\"interval\":\"" : ",{\"interval\":\"";
        m_packet += interval(m_sampler, run.first, run.last()).toUtf8() + "\",";
        appendSamples(run);
    }
    m_packet += ']';
}

Result<PictureFileReport> CzmlWriter::write()
{
    const auto full = [&] { return Error{ErrorCode::Io, Tr::tr("The file takes no more (%1).").arg(m_out.errorString()), {}}; };
    PictureFileReport report;
    if (!put("[\n" + QJsonDocument(document()).toJson(QJsonDocument::Compact)))
        return full();
    for (qsizetype element = 0; element < qsizetype(m_picture.elements.size()); ++element) {
        m_sampler.sample(m_picture.elements[size_t(element)], &m_samples);
        noteSamples(m_picture, element, m_sampler, m_samples, &report);
        if (m_samples.runs.empty())
            continue;
        report.elements.push_back(element);
        for (const SampleRun &run : m_samples.runs)
            report.samples += qint64(run.positionsKm.size());
        m_packet.resize(0); // keeps its room
        m_packet += ",\n";
        m_packet += QJsonDocument(head(element)).toJson(QJsonDocument::Compact);
        m_packet.chop(1);
        m_packet += ",\"position\":";
        appendPosition();
        m_packet += '}';
        if (!put(m_packet))
            return full();
    }
    if (!put("\n]\n"))
        return full();
    if (report.elements.empty())
        return Error{ErrorCode::NotFound, Tr::tr("No object of this picture has a position at the times asked for: there is nothing to write."), {}};
    notePicture(m_picture, m_options, m_sampler, PictureFileFormat::Czml, &report);
    return report;
}

} // namespace

Result<PictureFileReport> writeCzml(QIODevice &out, const OrbitPicture &picture, const PictureFileOptions &options)
{
    const auto sampler = PictureSampler::make(picture, options);
    if (!sampler)
        return sampler.error();
    return CzmlWriter(out, picture, options, *sampler).write();
}

} // namespace parallax
