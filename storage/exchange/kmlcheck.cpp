#include "storage/exchange/picturefilecheck.h"

#include "model/orbit/geodesy.h"
#include "model/tr.h"
#include "storage/exchange/kmlwriter.h"
#include "storage/exchange/picturecheck.h"

#include <QXmlStreamReader>

#include <cmath>
#include <numbers>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Reads KML as it was written here, and takes nothing else.
class KmlCheck
{
public:
    KmlCheck(QIODevice &in, PictureCheck &check)
        : m_xml(&in)
        , m_check(check)
    {
        for (const Instant &at : check.sampler().times())
            m_when.append(at.toString());
    }
    Result<void> read();

private:
    std::optional<Error> readDocument();
    std::optional<Error> readFolder();
    std::optional<Error> readPlacemark();
    std::optional<Error> readTrack();
    std::optional<Error> readData(FilePart *part);
    std::optional<Error> readStyle();
    bool isOneOf(std::initializer_list<QLatin1StringView> texts);
    /// "7.5,52.25,550000.000", with \a separator.
    std::optional<Eigen::Vector3d> place(QChar separator);
    Error surprise() const;

    QXmlStreamReader m_xml;
    PictureCheck &m_check;
    QStringList m_when;
    FileSamples m_samples;      ///< of the placemark in hand
};

Error KmlCheck::surprise() const
{
    if (m_xml.hasError())
        return m_check.differs(Tr::tr("What was written is not XML (line %1: %2); nothing was handed out.").arg(m_xml.lineNumber()).arg(m_xml.errorString()));
    return m_check.differs(Tr::tr("The file reads back with something in <%1>, line %2, that was not to be; nothing was handed out.").arg(m_xml.qualifiedName()).arg(m_xml.lineNumber()));
}

bool KmlCheck::isOneOf(std::initializer_list<QLatin1StringView> texts)
{
    const QString text = m_xml.readElementText();
    return std::any_of(texts.begin(), texts.end(), [&](QLatin1StringView one) { return text == one; });
}

std::optional<Eigen::Vector3d> KmlCheck::place(QChar separator)
{
    const QString text = m_xml.readElementText();
    const QList<QStringView> parts = QStringView(text).split(separator);
    double values[3] = {};
    for (qsizetype i = 0; i < 3; ++i) {
        bool isNumber = false;
        values[i] = parts.size() == 3 ? parts[i].toDouble(&isNumber) : 0;
        if (!isNumber)
            return std::nullopt;
    }
    if (std::fabs(values[0]) > 180 || std::fabs(values[1]) > 90)
        return std::nullopt;
    constexpr double kRad = std::numbers::pi / 180.0;
    return itrfKm(Geodetic{values[1] * kRad, values[0] * kRad, values[2] / 1000.0});
}

std::optional<Error> KmlCheck::readData(FilePart *part)
{
    while (m_xml.readNextStartElement()) {
        const QString key = m_xml.attributes().value("name"_L1).toString();
        if (m_xml.name() != "Data"_L1 || m_xml.attributes().size() != 1 || part->facts.contains(key) || !m_xml.readNextStartElement() || m_xml.name() != "value"_L1)
            return surprise();
        const QString value = m_xml.readElementText();
        if (key == "id"_L1)
            part->id = value;
        else
            part->facts.insert(key, value);
        if (m_xml.readNextStartElement())
            return surprise();
    }
    return {};
}

std::optional<Error> KmlCheck::readStyle()
{
    bool isKnown = m_xml.attributes().size() == 1;
    bool isClass = false;
    for (int i = 0; i < kOrbitClassCount; ++i)
        isClass = isClass || m_xml.attributes().value("id"_L1) == fileClassName(OrbitClass(i));
    while (isKnown && isClass && m_xml.readNextStartElement()) {
        isKnown = m_xml.name() == "IconStyle"_L1 || m_xml.name() == "LabelStyle"_L1 || m_xml.name() == "LineStyle"_L1;
        while (isKnown && m_xml.readNextStartElement()) {
            if (m_xml.name() == "color"_L1) {
                bool isNumber = false;
                const QString colour = m_xml.readElementText();
                isKnown = colour.size() == 8 && (colour.toUInt(&isNumber, 16), isNumber);
            } else {
                isKnown = (m_xml.name() == "scale"_L1 || m_xml.name() == "width"_L1) && isOneOf({"0"_L1, "0.5"_L1, "0.8"_L1, "1"_L1});
            }
        }
    }
    return isKnown && isClass ? std::nullopt : std::optional(surprise());
}

std::optional<Error> KmlCheck::readTrack()
{
    std::vector<size_t> times;
    size_t time = m_samples.nextTime, next = 0;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "when"_L1) {
            const QString when = m_xml.readElementText();
            while (time < size_t(m_when.size()) && m_when[qsizetype(time)] != when)
                ++time;
            if (time == size_t(m_when.size()) || next > 0)
                return surprise();
            times.push_back(time++);
        } else if (m_xml.name() == "coord"_L1) {
            const auto km = place(u' ');
            if (!km || next == times.size())
                return surprise();
            m_samples.take(times[next++], *km);
        } else if (m_xml.name() != "altitudeMode"_L1 || !isOneOf({"absolute"_L1})) {
            return surprise();
        }
    }
    return next == times.size() ? std::nullopt : std::optional(surprise());
}

std::optional<Error> KmlCheck::readPlacemark()
{
    FilePart part;
    QString orbit;
    m_samples = {};
    std::optional<Error> error;
    while (!error && m_xml.readNextStartElement()) {
        const QStringView name = m_xml.name();
        if (name == "name"_L1)
            part.name = m_xml.readElementText();
        else if (name == "description"_L1)
            part.description = m_xml.readElementText();
        else if (name == "styleUrl"_L1)
            orbit = m_xml.readElementText().mid(1);
        else if (name == "ExtendedData"_L1)
            error = readData(&part);
        else if (name == "Track"_L1)
            error = readTrack();
        else if (name == "MultiTrack"_L1) {
            while (!error && m_xml.readNextStartElement()) {
                if (m_xml.name() == "Track"_L1)
                    error = readTrack();
                else if (!isOneOf({"absolute"_L1, "0"_L1}))
                    error = surprise();
            }
        } else if (name == "TimeStamp"_L1 || name == "Point"_L1) {
            while (!error && m_xml.readNextStartElement()) {
                const auto km = m_xml.name() == "coordinates"_L1 ? place(u',') : std::nullopt;
                if (km)
                    m_samples.take(0, *km);
                else if (m_xml.name() == "when"_L1 ? m_xml.readElementText() != m_when.constFirst()
                                                   : m_xml.name() != "altitudeMode"_L1 || !isOneOf({"absolute"_L1}))
                    error = surprise();
            }
        } else {
            error = surprise();
        }
    }
    if (!error && !m_xml.hasError() && orbit != part.facts.value(u"orbit"_s))
        error = surprise();
    if (error || m_xml.hasError())
        return error ? error : surprise();
    const auto same = m_check.object(part, m_samples);
    return same ? std::nullopt : std::optional(same.error());
}

std::optional<Error> KmlCheck::readFolder()
{
    std::optional<Error> error;
    while (!error && m_xml.readNextStartElement()) {
        if (m_xml.name() == "Placemark"_L1)
            error = readPlacemark();
        else if (m_xml.name() != "name"_L1 || !isOneOf({"LEO"_L1, "MEO"_L1, "GEO"_L1, "HEO"_L1, "High"_L1, "Decaying"_L1}))
            error = surprise();
    }
    return error;
}

std::optional<Error> KmlCheck::readDocument()
{
    FilePart part;
    bool isRead = false;
    std::optional<Error> error;
    while (!error && m_xml.readNextStartElement()) {
        const QStringView name = m_xml.name();
        if (name == "name"_L1)
            part.name = m_xml.readElementText();
        else if (name == "description"_L1)
            part.description = m_xml.readElementText();
        else if (name == "Style"_L1)
            error = readStyle();
        else if (name == "ExtendedData"_L1) {
            error = readData(&part);
            isRead = true;
            if (const auto same = m_check.document(part); !error && !same)
                error = same.error();
        } else if (name == "Folder"_L1 && isRead)
            error = readFolder();
        else if (name != "open"_L1 || !isOneOf({"1"_L1}))
            error = surprise();
    }
    return error || isRead ? error : std::optional(surprise());
}

Result<void> KmlCheck::read()
{
    if (!m_xml.readNextStartElement() || m_xml.name() != "kml"_L1 || m_xml.namespaceUri() != "http://www.opengis.net/kml/2.2"_L1
        || !m_xml.readNextStartElement() || m_xml.name() != "Document"_L1)
        return surprise();
    if (const auto error = readDocument())
        return *error;
    if (m_xml.readNextStartElement() || m_xml.hasError())
        return surprise();
    while (!m_xml.atEnd() && !m_xml.hasError())
        m_xml.readNext();
    if (m_xml.hasError())
        return surprise();
    return m_check.end();
}

} // namespace

Result<void> checkKml(QIODevice &in, const OrbitPicture &picture, const PictureFileOptions &options, const PictureFileReport &report)
{
    const auto sampler = kmlSampler(picture, options);
    if (!sampler)
        return sampler.error();
    PictureCheck check(picture, options, report, PictureFileFormat::Kml, *sampler);
    return KmlCheck(in, check).read();
}

} // namespace parallax
