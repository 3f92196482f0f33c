#include "storage/exchange/kmlwriter.h"

#include "model/orbit/geodesy.h"
#include "model/tr.h"
#include "storage/exchange/picturewords.h"

#include <QXmlStreamWriter>

#include <cmath>
#include <numbers>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QString coordinates(const Eigen::Vector3d &itrfKm, char separator)
{
    constexpr double kDegrees = 180.0 / std::numbers::pi;
    const Geodetic place = geodetic(itrfKm);
    QByteArray text;
    appendFixed(&text, place.longitudeRad * kDegrees, 9);
    text += separator;
    appendFixed(&text, place.latitudeRad * kDegrees, 9);
    text += separator;
    appendFixed(&text, place.altitudeKm * 1000.0, 3);
    return QString::fromLatin1(text);
}

/// XML 1.0, 2.2: no other character may stand in it, however it is written.
bool isXmlText(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const bool isControl = c < u' ' && c != u'\t' && c != u'\n' && c != u'\r';
        if (isControl || c.unicode() >= 0xfffe || (c.isSurrogate() && !isPair))
            return false;
        i += isPair;
    }
    return true;
}

class KmlWriter
{
public:
    KmlWriter(QIODevice &out, const OrbitPicture &picture, const PictureFileOptions &options, const PictureSampler &sampler)
        : m_out(out)
        , m_xml(&out)
        , m_picture(picture)
        , m_options(options)
        , m_sampler(sampler)
        , m_ids(fileIds(picture))
    {
        for (const Instant &at : sampler.times())
            m_when.append(at.toString());
    }

    Result<PictureFileReport> write();

private:
    void openDocument();
    void style(OrbitClass orbitClass);
    void folder(OrbitClass orbitClass, PictureFileReport *report);
    void placemark(qsizetype element);
    void data(const QList<FileFact> &facts, const QString &id);
    void track(const SampleRun &run);
    void point(const SampleRun &run);
    void text(const QString &name, const QString &value);
    void open(const QString &name);
    void close();
    bool hasFailed() const { return m_unsupported || m_xml.hasError(); }
    void endLine() { m_xml.writeCharacters(u"\n"_s); }

    QIODevice &m_out;
    QXmlStreamWriter m_xml;
    const OrbitPicture &m_picture;
    const PictureFileOptions &m_options;
    const PictureSampler &m_sampler;
    const QStringList m_ids;
    QStringList m_when;
    ObjectSamples m_samples;     ///< of the object in hand
    std::optional<Error> m_unsupported;
};

void KmlWriter::text(const QString &name, const QString &value)
{
    m_xml.writeTextElement(name, value);
    endLine();
}

void KmlWriter::open(const QString &name)
{
    m_xml.writeStartElement(name);
    endLine();
}

void KmlWriter::close()
{
    m_xml.writeEndElement();
    endLine();
}

void KmlWriter::style(OrbitClass orbitClass)
{
    const auto [red, green, blue] = fileClassColour(orbitClass);
    const QString colour = u"ff%1%2%3"_s.arg(blue, 2, 16, '0'_L1).arg(green, 2, 16, '0'_L1).arg(red, 2, 16, '0'_L1);
    m_xml.writeStartElement(u"Style"_s);
    m_xml.writeAttribute(u"id"_s, fileClassName(orbitClass));
    endLine();
    open(u"IconStyle"_s);
    text(u"color"_s, colour);
    text(u"scale"_s, u"0.5"_s);
    close();
    open(u"LabelStyle"_s);
    text(u"scale"_s, m_picture.elements.size() <= kMostNamedOnGlobe ? u"0.8"_s : u"0"_s);
    close();
    open(u"LineStyle"_s);
    text(u"color"_s, colour);
    text(u"width"_s, u"1"_s);
    close();
    close();
}

void KmlWriter::data(const QList<FileFact> &facts, const QString &id)
{
    open(u"ExtendedData"_s);
    const auto one = [this](const QString &name, const QString &value) {
        m_xml.writeStartElement(u"Data"_s);
        m_xml.writeAttribute(u"name"_s, name);
        m_xml.writeTextElement(u"value"_s, value);
        close();
    };
    if (!id.isEmpty())
        one(u"id"_s, id);
    for (const FileFact &fact : facts)
        one(fact.key, fact.text());
    close();
}

void KmlWriter::openDocument()
{
    m_xml.writeStartDocument();
    endLine();
    m_xml.writeStartElement(u"kml"_s);
    m_xml.writeDefaultNamespace(u"http://www.opengis.net/kml/2.2"_s);
    m_xml.writeNamespace(u"http://www.google.com/kml/ext/2.2"_s, u"gx"_s);
    endLine();
    open(u"Document"_s);
    const QList<FileFact> facts = documentFacts(m_picture, m_options, m_sampler, PictureFileFormat::Kml);
    text(u"name"_s, documentName(m_picture, m_options));
    text(u"open"_s, u"1"_s);
    text(u"description"_s, documentDescription(m_picture, m_options, facts));
    for (int i = 0; i < kOrbitClassCount; ++i)
        style(OrbitClass(i));
    data(facts, {});
}

void KmlWriter::track(const SampleRun &run)
{
    open(u"gx:Track"_s);
    text(u"altitudeMode"_s, u"absolute"_s);
    for (size_t i = run.first; i <= run.last(); ++i)
        text(u"when"_s, m_when[qsizetype(i)]);
    for (const Eigen::Vector3d &km : run.positionsKm)
        text(u"gx:coord"_s, coordinates(km, ' '));
    close();
}

void KmlWriter::point(const SampleRun &run)
{
    open(u"Point"_s);
    text(u"altitudeMode"_s, u"absolute"_s);
    text(u"coordinates"_s, coordinates(run.positionsKm.front(), ','));
    close();
}

void KmlWriter::placemark(qsizetype element)
{
    const PictureObject &object = m_picture.objectOfElement(element);
    const QList<FileFact> facts = objectFacts(m_picture, element);
    open(u"Placemark"_s);
    text(u"name"_s, fileName(object));
    text(u"description"_s, objectDescription(m_options, facts));
    if (m_sampler.isOneTime()) {
        open(u"TimeStamp"_s);
        text(u"when"_s, m_when.constFirst());
        close();
    }
    text(u"styleUrl"_s, u'#' + fileClassName(orbitClass(m_picture.elements[size_t(element)])));
    data(facts, m_ids[element]);
    if (m_sampler.isOneTime()) {
        point(m_samples.runs.front());
    } else if (m_samples.runs.size() == 1) {
        track(m_samples.runs.front());
    } else {
        open(u"gx:MultiTrack"_s);
        text(u"altitudeMode"_s, u"absolute"_s);
        text(u"gx:interpolate"_s, u"0"_s);
        for (const SampleRun &run : m_samples.runs)
            track(run);
        close();
    }
    close();
}

void KmlWriter::folder(OrbitClass wanted, PictureFileReport *report)
{
    bool isOpen = false;
    for (qsizetype element = 0; element < qsizetype(m_picture.elements.size()) && !hasFailed(); ++element) {
        const MeanElements &elements = m_picture.elements[size_t(element)];
        if (orbitClass(elements) != wanted)
            continue;
        m_sampler.sample(elements, &m_samples);
        noteSamples(m_picture, element, m_sampler, m_samples, report);
        if (m_samples.runs.empty())
            continue;
        const PictureObject &object = m_picture.objectOfElement(element);
        if (!isXmlText(fileName(object)) || !isXmlText(object.owner) || !isXmlText(object.objectClass)) {
            m_unsupported = Error{ErrorCode::Unsupported, Tr::tr("Its name, owner or class has a character that XML cannot hold. Write CZML, or leave it out."), object.id};
            return;
        }
        if (!isOpen) {
            open(u"Folder"_s);
            text(u"name"_s, fileClassName(wanted));
        }
        isOpen = true;
        report->elements.push_back(element);
        for (const SampleRun &run : m_samples.runs)
            report->samples += qint64(run.positionsKm.size());
        placemark(element);
    }
    if (isOpen)
        close();
}

Result<PictureFileReport> KmlWriter::write()
{
    PictureFileReport report;
    openDocument();
    for (int i = 0; i < kOrbitClassCount; ++i)
        folder(OrbitClass(i), &report);
    close();
    close();
    m_xml.writeEndDocument();
    if (m_unsupported)
        return *m_unsupported;
    if (hasFailed())
        return Error{ErrorCode::Io, Tr::tr("The file takes no more (%1).").arg(m_out.errorString()), {}};
    if (report.elements.empty())
        return Error{ErrorCode::NotFound, Tr::tr("No object of this picture has a position at the times asked for: there is nothing to write."), {}};
    notePicture(m_picture, m_options, m_sampler, PictureFileFormat::Kml, &report);
    return report;
}

} // namespace

Result<PictureSampler> kmlSampler(const OrbitPicture &picture, const PictureFileOptions &options, size_t *leftOut)
{
    auto sampler = PictureSampler::make(picture, options);
    if (!sampler)
        return sampler;
    const size_t leapSeconds = sampler->leaveOutLeapSeconds();
    if (sampler->times().empty())
        return Error{ErrorCode::Unsupported, Tr::tr("KML cannot write %1, a time within a leap second. Take another time, or CZML.").arg(options.from.toString()), {}};
    if (leftOut)
        *leftOut = leapSeconds;
    return sampler;
}

Result<PictureFileReport> writeKml(QIODevice &out, const OrbitPicture &picture, const PictureFileOptions &options)
{
    size_t leftOut = 0;
    const auto sampler = kmlSampler(picture, options, &leftOut);
    if (!sampler)
        return sampler.error();
    auto report = KmlWriter(out, picture, options, *sampler).write();
    if (report && leftOut > 0)
        report->note({}, Tr::tr("Times within a leap second, which KML cannot write, are left out: %1.").arg(leftOut));
    return report;
}

} // namespace parallax
