#include "tests/fuzz/feedproperties.h"

#include "storage/exchange/feednotes.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/messagereaders.h"
#include "storage/exchange/ommtables.h"
#include "storage/exchange/tlereader.h"
#include "storage/exchange/tlewriter.h"

#include <QJsonDocument>

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

void demand(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// Small, so that the limits are met too.
FeedOptions optionsFor(FeedOptions::BadEntry badEntry)
{
    FeedOptions options;
    options.badEntry = badEntry;
    options.limits.bytes = 1 << 20;
    options.limits.entries = 500;
    options.limits.findings = 50;
    options.limits.messages = 20;
    options.limits.fields = 5000;
    return options;
}

Result<OrbitFile> readAs(FeedFormat format, const QByteArray &bytes, const FeedOptions &options)
{
    FeedNotes notes(u"fuzz"_s, options.limits);
    OrbitFile file;
    QByteArray text = bytes;
    if (format != FeedFormat::Xml) {
        const auto decoded = feedText(bytes);
        if (!decoded)
            return decoded.error();
        text = *decoded;
    }
    const std::string_view view(text.constData(), size_t(text.size()));
    const auto takeSets = [&](auto sets) -> Result<void> {
        if (!sets)
            return sets.error();
        file.elementSets = std::move(*sets);
        return {};
    };
    const auto takeMessages = [&](Result<RawFile> raw) -> Result<void> {
        if (!raw)
            return raw.error();
        for (const RawMessage &message : raw->messages) {
            // Every reader sees every message: what the version line says must not matter for safety.
            (void)readOmm(message, notes);
            (void)readOpm(message, notes);
            (void)readOem(message, notes);
            (void)readCdm(message, notes);
        }
        return {};
    };
    Result<void> read;
    switch (format) {
    case FeedFormat::Tle:
        read = takeSets(readTle(view, notes, options));
        break;
    case FeedFormat::OmmCsv:
        read = takeSets(readOmmCsv(view, notes, options));
        break;
    case FeedFormat::OmmJson:
        read = takeSets(readOmmJson(view, notes, options));
        break;
    case FeedFormat::Kvn:
        read = takeMessages(readKvnItems(view, notes));
        break;
    case FeedFormat::Xml:
        read = takeMessages(readXmlItems(bytes, notes));
        break;
    }
    if (!read)
        return read.error();
    notes.moveInto(file);
    return file;
}

void checkSet(const ElementSet &set)
{
    const MeanElements &e = set.elements;
    for (const double value : { e.meanMotionRevPerDay, e.eccentricity, e.inclinationDeg, e.raanDeg, e.argPerigeeDeg,
             e.meanAnomalyDeg, e.bstarPerEarthRadius, e.meanMotionDot, e.meanMotionDdot })
        demand(std::isfinite(value), "elements are finite");
    demand(e.eccentricity >= 0 && e.eccentricity < 1, "the eccentricity is in [0, 1)");
    demand(e.inclinationDeg >= 0 && e.inclinationDeg <= 180, "the inclination is in [0, 180]");
    demand(e.object.number >= 0 && e.object.number <= 999'999'999, "a number has nine digits");
    demand(e.epoch.day.isKnown() && e.epoch.nanosecond >= 0, "the epoch is a time");
    const auto lines = writeTle(set);
    if (!lines)
        return;
    demand(lines->line1.size() == 69 && lines->line2.size() == 69, "a TLE line has 69 columns");
    FeedOptions strict = optionsFor(FeedOptions::BadEntry::RefuseFile);
    strict.refuseWrongChecksums = true;
    const auto again = readAs(FeedFormat::Tle, lines->line1 + '\n' + lines->line2, strict);
    demand(bool(again) && again->elementSets.size() == 1, "a written TLE is read");
    demand(!lines->rounded.isEmpty() || again->elementSets[0].elements == e,
        "a TLE without rounding comes back unchanged");
}

void checkFile(const OrbitFile &file)
{
    for (const ElementSet &set : file.elementSets)
        checkSet(set);
    for (const OrbitMessage &message : file.messages) {
        demand(!QJsonDocument(toJson(message)).toJson(QJsonDocument::Compact).isEmpty(), "a message has a JSON");
        if (const Cdm *cdm = std::get_if<Cdm>(&message))
            for (const CdmObject &object : cdm->objects)
                demand(object.positionKm.allFinite() && object.velocityKmPerS.allFinite()
                        && (!object.covarianceRtn || object.covarianceRtn->allFinite()),
                    "what is computed with is finite");
        if (const Oem *oem = std::get_if<Oem>(&message))
            for (const OemSegment &segment : oem->segments) {
                demand(!segment.at.empty() && segment.positionsKm.cols() == Eigen::Index(segment.at.size())
                        && segment.positionsKm.allFinite(),
                    "a segment has its states");
                demand(std::is_sorted(segment.at.begin(), segment.at.end()), "epochs never descend");
            }
    }
}

} // namespace

void checkFeed(const std::uint8_t *data, std::size_t size, std::optional<FeedFormat> format)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = [&](FeedOptions::BadEntry badEntry) {
        const FeedOptions options = optionsFor(badEntry);
        return format ? readAs(*format, bytes, options) : readOrbitFile(bytes, u"fuzz"_s, options);
    };
    const auto strict = read(FeedOptions::BadEntry::RefuseFile), lenient = read(FeedOptions::BadEntry::LeaveOut);
    if (!strict) {
        demand(!strict.error().what.isEmpty(), "an error has a sentence");
        demand(format || strict.error().where.startsWith(u"fuzz"_s), "an error has a place");
    } else {
        demand(strict->leftOut == 0, "nothing is left out of a file that is read whole");
        demand(bool(lenient) && lenient->elementSets == strict->elementSets
                && lenient->messages.size() == strict->messages.size(),
            "lenient reading gives as much");
        checkFile(*strict);
    }
    if (lenient) {
        demand(bool(strict) || lenient->leftOut > 0,
            "what lenient reading gives and strict refuses has something left out");
        demand(lenient->leftOut == 0 || !lenient->findings.empty(), "what is left out is listed");
        checkFile(*lenient);
    }
}

} // namespace parallax
