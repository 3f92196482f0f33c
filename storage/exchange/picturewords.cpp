#include "storage/exchange/picturewords.h"

#include "model/orbit/propagationstate.h"
#include "model/tr.h"
#include "storage/exchange/czmlwriter.h"

#include <QSet>

#include <charconv>
#include <cmath>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLowOrbitKm = 6'778, kGeosynchronousKm = 42'164; // from the centre
const QString kNoMark = u"NO MARK"_s;

/// Not less than \a value, with two digits.
double roundedUp(double value)
{
    if (!(value > 0))
        return 0;
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1);
    return QString::number(std::ceil(value / unit) * unit, 'g', 2).toDouble();
}

double betweenSamplesM(const OrbitPicture &picture, const PictureSampler &sampler, PictureFileFormat format)
{
    // KML's viewers go straight from sample to sample.
    return sampler.interpolationErrorM(picture, format == PictureFileFormat::Czml ? kCzmlInterpolationDegree : 1);
}

/// "460 m", "2.8 km".
QString lengthText(double metres)
{
    return metres < 1'000 ? u"%1 m"_s.arg(metres) : u"%1 km"_s.arg(metres / 1'000);
}

QString audienceText(const OrbitPicture &picture)
{
    return picture.audience.isEmpty() ? u"own use"_s : picture.audience.join(u", "_s);
}

QString bannerText(const OrbitPicture &picture)
{
    return picture.picture.banner.isEmpty() ? kNoMark : picture.picture.banner;
}

QString tableOf(const QList<FileFact> &facts)
{
    QString rows;
    for (const FileFact &fact : facts)
        if (!fact.title.isEmpty())
            rows += u"<tr><td>%1</td><td>%2</td></tr>"_s.arg(fact.title, fact.text().toHtmlEscaped());
    return u"<table>%1</table>"_s.arg(rows);
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p><b>%1</b></p>"_s.arg(text.toHtmlEscaped());
}

} // namespace

QStringList fileIds(const OrbitPicture &picture)
{
    QStringList ids;
    QHash<QString, int> seen;
    for (qsizetype i = 0; i < qsizetype(picture.elements.size()); ++i) {
        const PictureObject &object = picture.objectOfElement(i);
        const QString id = object.named ? object.id : object.designation;
        // Series count apart, so that two unidentified objects may have one number.
        const int before = seen[id]++;
        ids.append(before == 0 ? id : u"%1 (%2)"_s.arg(id).arg(before + 1));
    }
    return ids;
}

QString fileName(const PictureObject &object)
{
    return object.named && object.designation.isEmpty() ? object.id : object.designation;
}

QString fileMark(const PictureObject &object)
{
    if (!object.marking)
        return {};
    return object.marking->asPortion.isEmpty() ? object.marking->marking.source : object.marking->asPortion;
}

QString fileStrip(const PictureFileOptions &options)
{
    return options.exercise ? u"EXERCISE EXERCISE EXERCISE"_s : QString();
}

QString documentName(const OrbitPicture &picture, const PictureFileOptions &options)
{
    QStringList parts{fileStrip(options), bannerText(picture), u"For: "_s + audienceText(picture)};
    parts.removeAll(QString());
    return parts.join(u" | "_s);
}

QList<FileFact> documentFacts(const OrbitPicture &picture, const PictureFileOptions &options, const PictureSampler &sampler, PictureFileFormat format)
{
    const bool isCzml = format == PictureFileFormat::Czml;
    const double low = roundedUp(sampler.frameErrorM(kLowOrbitKm)), high = roundedUp(sampler.frameErrorM(kGeosynchronousKm));
    const double between = roundedUp(betweenSamplesM(picture, sampler, format));
    QStringList accuracy{u"Positions are by SGP4 from mean elements, which are worth about 1 km near their epoch and less with every day from it."_s,
                         u"What is known of the Earth's rotation leaves %1 open in low orbit and %2 in geosynchronous orbit."_s.arg(lengthText(low), lengthText(high))};
    if (!sampler.isOneTime()) {
        accuracy << (isCzml ? u"The interpolation between samples departs from the path by about %1 at most."_s
                            : u"A straight line between samples departs from the path by about %1 at most."_s).arg(lengthText(between));
    }
    if (!isCzml)
        accuracy << u"Heights are over the WGS 84 ellipsoid, from which the geoid that KML counts from stands up to 107 m."_s;

    QList<FileFact> facts{{u"banner"_s, {}, picture.picture.banner}};
    if (options.exercise)
        facts << FileFact{u"exercise"_s, {}, fileStrip(options)};
    facts << FileFact{u"for"_s, u"For"_s, audienceText(picture)};
    if (options.displayOnly)
        facts << FileFact{u"handling"_s, u"Handling"_s, u"For display only: may be shown to %1, not left with it."_s.arg(audienceText(picture))};
    if (sampler.isOneTime()) {
        facts << FileFact{u"at"_s, u"Time (UTC)"_s, sampler.times().front().toString()};
    } else {
        facts << FileFact{u"from"_s, u"From (UTC)"_s, options.from.toString()} << FileFact{u"to"_s, u"To (UTC)"_s, options.to.toString()}
              << FileFact{u"step_s"_s, u"Step, s"_s, options.stepSeconds} << FileFact{u"interpolation_error_m"_s, {}, between};
    }
    facts << FileFact{u"elements_as_of"_s, u"Elements as of (UTC)"_s, picture.elementsAsOf.toString()}
          << FileFact{u"frame"_s, u"Frame"_s, u"Earth-fixed: ITRF, WGS 84"_s} << FileFact{u"frame_error_low_orbit_m"_s, {}, low}
          << FileFact{u"frame_error_geosynchronous_m"_s, {}, high} << FileFact{u"accuracy"_s, u"Accuracy"_s, accuracy.join(u' ')};
    return facts;
}

QString documentDescription(const OrbitPicture &picture, const PictureFileOptions &options, const QList<FileFact> &facts)
{
    const QString banner = paragraph(bannerText(picture)), strip = paragraph(fileStrip(options));
    return strip + banner + tableOf(facts) + banner + strip;
}

QList<FileFact> objectFacts(const OrbitPicture &picture, qsizetype element)
{
    const PictureObject &object = picture.objectOfElement(element);
    const MeanElements &elements = picture.elements[size_t(element)];
    QList<FileFact> facts{{u"mark"_s, {}, fileMark(object)}};
    if (!object.owner.isEmpty())
        facts << FileFact{u"owner"_s, u"Owner"_s, object.owner};
    if (!object.objectClass.isEmpty())
        facts << FileFact{u"class"_s, u"Class"_s, object.objectClass};
    facts << FileFact{u"orbit"_s, u"Orbit"_s, fileClassName(orbitClass(elements))}
          << FileFact{u"position"_s, u"Position"_s, object.position == PositionKnowledge::Full ? u"precise"_s : u"coarse, from public elements"_s}
          << FileFact{u"epoch"_s, u"Epoch of elements (UTC)"_s, elements.epoch.toString()};
    return facts;
}

QString objectDescription(const PictureFileOptions &options, const QList<FileFact> &facts)
{
    const QString mark = facts.constFirst().text();
    return paragraph(fileStrip(options)) + paragraph(mark.isEmpty() ? kNoMark : mark) + tableOf(facts);
}

QString fileClassName(OrbitClass orbitClass)
{
    switch (orbitClass) {
    case OrbitClass::Low:
        return u"LEO"_s;
    case OrbitClass::Medium:
        return u"MEO"_s;
    case OrbitClass::Geosynchronous:
        return u"GEO"_s;
    case OrbitClass::HighlyElliptic:
        return u"HEO"_s;
    case OrbitClass::High:
        return u"High"_s;
    case OrbitClass::Decaying:
        return u"Decaying"_s;
    }
    Q_UNREACHABLE();
}

std::array<int, 3> fileClassColour(OrbitClass orbitClass)
{
    // Okabe and Ito (jfly.uni-koeln.de/color), lightened for a dark sky.
    switch (orbitClass) {
    case OrbitClass::Low:
        return {0x56, 0xb4, 0xe9};
    case OrbitClass::Medium:
        return {0xe6, 0x9f, 0x00};
    case OrbitClass::Geosynchronous:
        return {0x2f, 0xd3, 0xa5};
    case OrbitClass::HighlyElliptic:
        return {0xf0, 0xe4, 0x42};
    case OrbitClass::High:
        return {0xe5, 0x8f, 0xc0};
    case OrbitClass::Decaying:
        return {0xff, 0x8a, 0x4a};
    }
    Q_UNREACHABLE();
}

void appendFixed(QByteArray *text, double value, int decimals)
{
    constexpr qint64 kPowers[] = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
    const qint64 unit = kPowers[decimals];
    const qint64 scaled = std::llround(value * double(unit));
    if (scaled < 0)
        *text += '-';
    char digits[48];
    char *end = std::to_chars(digits, digits + sizeof digits, std::abs(scaled) / unit).ptr;
    if (decimals > 0)
        *end++ = '.';
    qint64 rest = std::abs(scaled) % unit;
    for (char *place = end + decimals - 1; place >= end; --place, rest /= 10)
        *place = char('0' + rest % 10);
    text->append(digits, end + decimals - digits);
}

void noteSamples(const OrbitPicture &picture, qsizetype element, const PictureSampler &sampler, const ObjectSamples &samples,
                 PictureFileReport *report)
{
    const QString id = picture.objectOfElement(element).id;
    for (const SampleGap &gap : samples.gaps) {
        const bool isFar = gap.error == Sgp4Error::None && !gap.implausible;
        const QString why = isFar ? Tr::tr("The position is out of all reach.") : stateFailure(gap.error, gap.implausible);
        if (samples.runs.empty()) {
            report->note(id, Tr::tr("Left out of the file: it has no position at any of the times. %1").arg(why));
            return;
        }
        report->note(id, Tr::tr("No position from %1 to %2. %3").arg(sampler.times()[gap.first].toString(), sampler.times()[gap.last].toString(), why));
    }
}

void notePicture(const OrbitPicture &picture, const PictureFileOptions &options, const PictureSampler &sampler, PictureFileFormat format,
                 PictureFileReport *report)
{
    constexpr int kStaleDays = 30;
    constexpr double kWorthM = 1'000; // what elements are worth
    qint64 unmarked = 0, stale = 0;
    for (qsizetype element : report->elements) {
        unmarked += fileMark(picture.objectOfElement(element)).isEmpty();
        const qint32 epoch = picture.elements[size_t(element)].epoch.day.number;
        stale += options.from.day.number - epoch > kStaleDays || epoch - options.from.day.number > kStaleDays
            || options.to.day.number - epoch > kStaleDays;
    }
    if (unmarked > 0)
        report->note({}, Tr::tr("Objects without a mark, for which the banner does not speak: %1.").arg(unmarked));
    if (stale > 0)
        report->note({}, Tr::tr("Objects whose elements are more than %1 days from the times asked for, so that their positions mean little: %2.")
                             .arg(kStaleDays).arg(stale));
    const double between = roundedUp(betweenSamplesM(picture, sampler, format));
    if (between > kWorthM)
        report->note({}, Tr::tr("Between the samples the fastest objects are shown up to %1 km from their paths. Take a shorter step.").arg(between / 1'000));
}

} // namespace parallax
