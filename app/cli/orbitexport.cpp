#include "app/cli/orbitexport.h"

#include "app/cli/orbitoptions.h"
#include "app/cli/storepicture.h"
#include "app/workstation.h"
#include "model/tr.h"
#include "storage/exchange/picturefile.h"
#include "widgets/picture/lensedpicture.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// What the words ask for, before the store has been opened.
struct ExportRequest
{
    PictureFileFormat format = PictureFileFormat::Czml;
    PictureFileOptions file;
    QStringList nations;            ///< empty: ours
    Day day;                        ///< unknown: the pack's
    QString network;
    Face face = Face::AsReceived;
    QSet<QString> objects;          ///< empty: all
    QString out;
};

QStringList listOf(const QCommandLineParser &parser, const QString &option)
{
    QStringList all;
    const QStringList given = parser.values(option);
    for (const QString &each : given)
        all += each.split(u',', Qt::SkipEmptyParts);
    all.removeDuplicates();
    all.sort();
    return all;
}

std::optional<PictureFileFormat> formatOf(OrbitOptions &options)
{
    const QString out = options.parser.value(u"out"_s);
    if (out.isEmpty()) {
        options.complain(Error{ErrorCode::Malformed, Tr::tr("Name the file to write with --out."), u"orbit export"_s});
        return {};
    }
    const bool isSaid = options.parser.isSet(u"format"_s);
    const QString name = isSaid ? options.parser.value(u"format"_s) : out.section(u'.', -1).toLower();
    const auto format = pictureFileFormatFromName(name);
    if (!format && isSaid)
        options.complain(Error{ErrorCode::Unsupported, Tr::tr("\"%1\" is no format; czml and kml are.").arg(name), u"--format"_s});
    else if (!format)
        options.complain(Error{ErrorCode::Malformed, Tr::tr("Say what to write with --format czml or --format kml, or end the file's name with it."), u"--format"_s});
    return format;
}

bool readTimes(OrbitOptions &options, PictureFileOptions *file)
{
    const QCommandLineParser &parser = options.parser;
    const bool isSpan = parser.isSet(u"from"_s) || parser.isSet(u"to"_s) || parser.isSet(u"step"_s);
    if (parser.isSet(u"at"_s) == isSpan) {
        options.complain(Error{ErrorCode::Malformed, Tr::tr("Say when: --at T, or --from T --to T [--step SECONDS]."), u"orbit export"_s});
        return false;
    }
    const auto from = options.instant(isSpan ? u"from"_s : u"at"_s);
    const auto to = from && isSpan ? options.instant(u"to"_s) : from;
    const auto step = to ? options.number(u"step"_s, 1e-3, 1e9, 60.0) : std::nullopt;
    if (!step)
        return false;
    file->from = *from;
    file->to = *to;
    file->stepSeconds = *step;
    file->earth = options.earth();
    return true;
}

bool readLens(OrbitOptions &options, ExportRequest *request)
{
    const QCommandLineParser &parser = options.parser;
    request->nations = listOf(parser, u"for"_s);
    for (const QString &option : {u"network"_s, u"as-of"_s, u"face"_s}) {
        // Whoever writes these means a nation's file, and would otherwise get all of ours.
        if (parser.isSet(option) && request->nations.isEmpty()) {
            options.complain(Error{ErrorCode::Malformed, Tr::tr("--%1 says how a nation gets it; name the nation with --for.").arg(option), u"orbit export"_s});
            return false;
        }
    }
    if (parser.isSet(u"for"_s) && request->nations.isEmpty()) {
        options.complain(Error{ErrorCode::Malformed, Tr::tr("Name the nation with --for, such as --for QMR."), u"--for"_s});
        return false;
    }
    request->network = parser.value(u"network"_s);
    const QString face = parser.value(u"face"_s);
    if (!face.isEmpty() && face != u"as-shown" && face != u"as-received") {
        options.complain(Error{ErrorCode::Malformed, Tr::tr("There is no face \"%1\" of a file; there are as-shown and as-received.").arg(face), u"--face"_s});
        return false;
    }
    request->face = face == u"as-shown" ? Face::AsShown : Face::AsReceived;
    request->file.displayOnly = request->face == Face::AsShown;
    if (parser.isSet(u"as-of"_s)) {
        const auto day = Day::parse(parser.value(u"as-of"_s));
        if (!day) {
            options.complain(Error{ErrorCode::Malformed, day.error().what, u"--as-of"_s});
            return false;
        }
        request->day = *day;
    }
    return true;
}

std::optional<ExportRequest> requestOf(OrbitOptions &options)
{
    ExportRequest request;
    if (const QStringList words = options.parser.positionalArguments(); !words.isEmpty()) {
        options.complain(Error{ErrorCode::Malformed, Tr::tr("\"%1\" is not understood: `orbit export` takes options alone.").arg(words.constFirst()), u"orbit export"_s});
        return {};
    }
    const auto format = formatOf(options);
    if (!format || !readTimes(options, &request.file) || !readLens(options, &request))
        return {};
    request.format = *format;
    request.out = options.parser.value(u"out"_s);
    const QStringList objects = listOf(options.parser, u"object"_s);
    for (const QString &text : objects) {
        const auto id = ObjectId::parse(text);
        if (!id) {
            options.complain(Error{ErrorCode::Malformed, id.error().what, u"--object"_s});
            return {};
        }
        request.objects.insert(id->toString());
    }
    return request;
}

/// Nations, network and objects that there are.
std::optional<Error> unknownIn(const ExportRequest &request, const PolicyPack &pack, const CatalogueSnapshot &catalogue)
{
    for (const QString &nation : request.nations)
        if (!pack.nation(nation))
            return Error{ErrorCode::NotFound, Tr::tr("%1 is no partner in the policy.").arg(nation), u"--for"_s};
    // An unknown network would quietly mean one that may only be looked at.
    if (!request.network.isEmpty() && !pack.networks.contains(request.network)) {
        QStringList known = pack.networks.keys();
        known.sort();
        return Error{ErrorCode::NotFound, Tr::tr("\"%1\" is no network of the policy; these are: %2.").arg(request.network, known.join(u", "_s)), u"--network"_s};
    }
    QStringList missing;
    for (const QString &id : request.objects)
        if (!catalogue.object(id))
            missing << id;
    missing.sort();
    if (!missing.isEmpty())
        return Error{ErrorCode::NotFound, Tr::tr("The catalogue has no object %1.").arg(missing.join(u", "_s)), u"--object"_s};
    return {};
}

/// The picture of the objects that have a position in it: what stands in the file, and nothing else, makes its banner.
OrbitPicturePtr pictureFor(const ExportRequest &request, const PictureMaterial &material, const PolicyPack &pack)
{
    std::optional<Lens> lens;
    if (!request.nations.isEmpty()) {
        const Day day = request.day.isKnown() ? request.day : pack.asOf.isKnown() ? pack.asOf : SystemClock().now().day;
        lens = Lens{Audience{request.nations}, day, request.network, {}, request.face};
    }
    const auto made = [&](const CatalogueSnapshot &catalogue) { return makeOrbitPicture(catalogue, lens, pack, material.sets, request.file.from); };
    const OrbitPicturePtr all = made(request.objects.isEmpty() ? *material.catalogue : onlyThese(*material.catalogue, request.objects));
    QSet<QString> placed;
    for (qsizetype i = 0; i < qsizetype(all->elements.size()); ++i)
        placed.insert(all->objectOfElement(i).id);
    return placed.size() == all->picture.objects.size() ? all : made(onlyThese(*material.catalogue, placed));
}

QJsonValue audienceJson(const QStringList &nations)
{
    if (nations.isEmpty())
        return QJsonValue::Null;
    return nations.size() == 1 ? QJsonValue(nations.constFirst()) : QJsonValue(QJsonArray::fromStringList(nations));
}

QJsonArray notesJson(const QList<ExportNote> &notes)
{
    QJsonArray list;
    for (const ExportNote &note : notes) {
        QJsonObject line{{u"text"_s, note.sentence}};
        if (!note.object.isEmpty())
            line.insert(u"object"_s, note.object);
        list.append(line);
    }
    return list;
}

/// Writes the file and its line.
void exportPicture(OrbitOptions &options, const ExportRequest &request, const OrbitPicture &picture, const PolicyPack &pack)
{
    auto report = savePictureFile(picture, request.file, request.format, request.out);
    if (!report) {
        options.complain(report.error());
        // What was asked for is at fault, or the file that was made: neither could be better the next time.
        if (report.error().code == ErrorCode::Conflict || report.error().code == ErrorCode::NotFound)
            options.endWith(kFoundWrong);
        return;
    }
    QStringList leftOut;
    for (const QString &id : request.objects)
        if (picture.indexOf(id) < 0)
            leftOut << id;
    leftOut.sort();
    for (const QString &id : std::as_const(leftOut)) {
        report->note(id, request.nations.isEmpty() ? Tr::tr("Left out of the file: no elements of it are known.")
                                                   : Tr::tr("Left out of the file: %1 may not have a position of it.").arg(request.nations.join(u", "_s)));
        options.foundWrong();
    }
    const QStringList carried = pack.networks.value(request.network).formats;
    if (const QString name = pictureFileFormatName(request.format); !carried.isEmpty() && !carried.contains(name)) {
        report->note({}, Tr::tr("%1 does not carry %2 files but %3: the file has to go another way.").arg(request.network, name, carried.join(u", "_s)));
        options.foundWrong();
    }
    if (request.file.earth.orientation.isEmpty())
        report->note({}, Tr::tr("No Earth orientation is loaded: UT1 may be 0.9 s from UTC. The file says how far positions may be off for that. Give a table with --eop."));
    QJsonObject line{{u"format"_s, pictureFileFormatName(request.format)},
                     {u"objects"_s, qint64(report->elements.size())},
                     {u"samples"_s, report->samples},
                     {u"banner"_s, picture.picture.banner},
                     {u"for"_s, audienceJson(request.nations)},
                     {u"out"_s, request.out},
                     {u"notes"_s, notesJson(report->notes)}};
    if (report->notesNotListed > 0)
        line.insert(u"notes_not_listed"_s, report->notesNotListed);
    options.write(line);
}

} // namespace

int runOrbitExport(const QStringList &words, const CommonOptions &common)
{
    OrbitOptions options;
    for (const QString &name : {u"format"_s, u"out"_s, u"at"_s, u"from"_s, u"to"_s, u"step"_s, u"for"_s, u"network"_s, u"as-of"_s, u"face"_s, u"object"_s})
        options.parser.addOption(QCommandLineOption(name, {}, u"VALUE"_s));
    if (!options.readOptions(words, {u"for"_s, u"object"_s}))
        return options.exitCode();
    const auto request = requestOf(options);
    if (!request)
        return options.exitCode();
    const auto opened = Workstation::open(common, Workstation::MissingStore::MakeWithExercise);
    if (!opened) {
        options.complain(opened.error());
        return options.exitCode();
    }
    Workstation &workstation = **opened;
    const auto material = readPictureMaterial(workstation.store(), workstation.catalogue(), workstation.language(), request->file.from);
    if (!material) {
        options.complain(material.error());
        return options.exitCode();
    }
    if (const auto unknown = unknownIn(*request, *workstation.pack(), *material->catalogue)) {
        options.complain(*unknown);
        return options.exitCode();
    }
    const OrbitPicturePtr picture = pictureFor(*request, *material, *workstation.pack());
    ExportRequest made = *request;
    made.file.exercise = workstation.pack()->exercise
        || std::any_of(picture->picture.objects.begin(), picture->picture.objects.end(), [&](const PictureObject &one) { return material->exercise.contains(one.id); });
    exportPicture(options, made, *picture, *workstation.pack());
    return options.exitCode();
}

} // namespace parallax
