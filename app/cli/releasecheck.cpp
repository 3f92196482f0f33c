#include "app/cli/releasecheck.h"

#include "app/cli/askedproduct.h"
#include "app/cli/jsonlines.h"
#include "app/cli/packs.h"
#include "app/cli/storeaccess.h"
#include "model/leak/leakmarks.h"
#include "model/leak/withheldterms.h"
#include "model/tr.h"
#include "storage/inspect/inspectroom.h"

#include <QFile>
#include <QFileInfo>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// What a file is compared with; without a product nothing.
struct Ground
{
    std::optional<LeakSearch> search;
    QStringList allowed;             ///< codes that a marking may name
};

Result<void> mayBeRead(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).exists() && !QFileInfo(path).isFile()) // a pipe would be waited for, a device never ends
        return Error{ErrorCode::Unsupported, Tr::tr("This is a folder, a pipe or a device, not a file."), path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, Tr::tr("The file cannot be read: %1.").arg(file.errorString()), path};
    const qint64 most = InspectLimits().bytes;
    if (file.size() > most)
        return Error{ErrorCode::TooLarge, Tr::tr("The file has %1 bytes; %2 are the most.").arg(file.size()).arg(most), path};
    return {};
}

Result<QByteArray> contentOf(const QString &path)
{
    if (const auto may = mayBeRead(path); !may)
        return may.error();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? Result<QByteArray>(file.readAll()) : Error{ErrorCode::Io, Tr::tr("The file cannot be read: %1.").arg(file.errorString()), path};
}

QStringList nationsOf(const QCommandLineParser &parser)
{
    QStringList nations;
    const QStringList given = parser.values(u"to"_s);
    for (const QString &each : given)
        nations += each.split(u',', Qt::SkipEmptyParts);
    nations.removeDuplicates();
    nations.sort();
    return nations;
}

Result<Ground> groundFor(const Product &product, const PolicyPackPtr &pack, const Result<QByteArray> &objects, const QCommandLineParser &parser)
{
    const QStringList nations = nationsOf(parser);
    if (nations.isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("Name the nation with --to, such as --to QMR."), u"release check"_s};
    for (const QString &nation : nations) {
        if (!pack->nation(nation))
            return Error{ErrorCode::NotFound, Tr::tr("%1 is no partner in the policy.").arg(nation), u"--to"_s};
    }
    const auto context = contextOf(questionOf(parser), pack, objects, product);
    if (!context)
        return context.error();
    const auto previews = LivePreviews::make(product, *context, {Audience{nations}});
    return Ground{withheldTerms(*previews, 0).search(), QStringList(pack->host) + nations};
}

Result<Ground> groundFromFiles(const QCommandLineParser &parser)
{
    const auto language = MarkingLanguage::shipped();
    if (!language)
        return language.error();
    if (!parser.isSet(u"policy"_s))
        return Error{ErrorCode::Malformed, Tr::tr("Name the policy pack of the document with --policy."), u"release check"_s};
    const auto pack = loadPack(parser.value(u"policy"_s), *language);
    if (!pack)
        return pack.error();
    const auto document = contentOf(parser.value(u"document"_s));
    if (!document)
        return document.error();
    const auto product = Product::fromJson(*document, parser.value(u"document"_s));
    if (!product)
        return product.error();
    Result<QByteArray> objects = Error{ErrorCode::NotFound, {}, {}};
    if (parser.isSet(u"objects"_s)) {
        objects = contentOf(parser.value(u"objects"_s));
        if (!objects)
            return objects.error();
    }
    return groundFor(*product, *pack, objects, parser);
}

Result<Ground> groundOf(const QCommandLineParser &parser)
{
    if (parser.isSet(u"document"_s))
        return groundFromFiles(parser);
    if (!parser.isSet(u"product"_s)) {
        if (parser.isSet(u"to"_s))
            return Error{ErrorCode::Malformed, Tr::tr("Name what the nation would receive with --product or --document."), u"release check"_s};
        return Ground{};
    }
    const auto store = openForCommand(parser);
    if (!store)
        return store.error();
    const auto revision = (*store)->product({parser.value(u"product"_s)}).result();
    if (!revision)
        return revision.error();
    const auto pack = packOf(**store, parser.value(u"pack"_s), parser.value(u"policy"_s));
    if (!pack)
        return pack.error();
    return groundFor(revision->product, *pack, (*store)->objects().result(), parser);
}

QList<LeakFinding> findingsIn(const FileInspection &inspection, const Ground &ground)
{
    QList<LeakFinding> findings = inspection.structure;
    if (!ground.search)
        return findings;
    findings += findLeaks(inspection.texts, *ground.search);
    for (const FoundText &text : inspection.texts)
        findings += othersInMarks(text, ground.allowed);
    std::stable_sort(findings.begin(), findings.end());
    return findings;
}

int checkFile(const QString &path, const Ground &ground, QTextStream &out, QTextStream &err)
{
    if (const auto may = mayBeRead(path); !may)
        return complain(err, may.error());
    // Whoever made it: it may be of others, and break what reads it.
    const auto inspection = inspectFileInRoom(path, QFileInfo(path).fileName());
    if (!inspection)
        return complain(err, inspection.error());
    const QList<LeakFinding> findings = findingsIn(*inspection, ground);
    for (const LeakFinding &finding : findings) {
        printLine(out, {{u"file"_s, path}, {u"code"_s, finding.code}, {u"where"_s, finding.where}, {u"what"_s, finding.what}, {u"fix"_s, finding.fix},
                        {u"citation"_s, finding.citation}});
    }
    return findings.isEmpty() ? kDone : kFoundWrong;
}

} // namespace

int runReleaseCheckCommand(const QStringList &args, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    parser.addOptions({storeOption(),
                       {u"product"_s, Tr::tr("The product of the store that the file is a copy of."), u"ID"_s},
                       {u"document"_s, Tr::tr("The same from a file."), u"FILE"_s},
                       {u"objects"_s, Tr::tr("Who may know which object, shaped as objects.json; for --document."), u"FILE"_s},
                       {u"to"_s, Tr::tr("The nation; several make one audience."), u"NATION"_s},
                       {u"network"_s, Tr::tr("The network it goes by."), u"NETWORK"_s},
                       {u"as-of"_s, Tr::tr("The day it is asked for; by default the product's."), u"DAY"_s},
                       {u"regime"_s, Tr::tr("dod or ic: asks under other rules."), u"REGIME"_s},
                       {u"pack"_s, Tr::tr("The policy pack in the store."), u"ID"_s, u"exercise"_s},
                       {u"policy"_s, Tr::tr("A policy pack by name or file, in place of the store's."), u"PACK"_s}});
    if (!parser.parse(QStringList{u"parallax"_s} + args)) {
        err << parser.errorText() << Qt::endl;
        return kCouldNot;
    }
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return complain(err, Error{ErrorCode::Malformed, Tr::tr("Name the file to check."), u"release check"_s});
    const auto ground = groundOf(parser);
    if (!ground)
        return complain(err, ground.error());
    int worst = kDone;
    for (const QString &file : files)
        worst = std::max(worst, checkFile(file, *ground, out, err));
    return worst;
}

} // namespace parallax
