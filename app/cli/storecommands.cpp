#include "app/cli/acting.h"
#include "app/cli/storecommands.h"

#include "app/cli/jsonlines.h"
#include "app/cli/storeaccess.h"
#include "app/cli/storebundles.h"
#include "app/cli/storesearch.h"
#include "app/cli/storeversions.h"
#include "app/feedimport.h"
#include "model/orbit/catalogue.h"
#include "model/tr.h"
#include "storage/store/backups.h"
#include "storage/exchange/copywriters.h"
#include "storage/exchange/ownfile.h"
#include "storage/exchange/feedmessages.h"
#include "storage/exchange/feeds.h"
#include "storage/exchange/importfile.h"
#include "storage/store/storecheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

int usage(QTextStream &err, const QString &what)
{
    err << what << Qt::endl << storeHelp();
    return kCouldNot;
}

QJsonObject errorOf(const Error &error)
{
    return errorLine(errorCodeText(error.code), error.what, error.where);
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{file.exists() ? ErrorCode::Denied : ErrorCode::NotFound,
                     Tr::tr("The file cannot be read (%1).").arg(file.errorString()), path};
    }
    return file.readAll();
}

int create(const QCommandLineParser &parser, QTextStream &out, QTextStream &err)
{
    const QString path = storePath(parser);
    if (QFileInfo::exists(path))
        return complain(err, {ErrorCode::Conflict, Tr::tr("A file stands here already; it was left as it is. Name another one with --store."), path});
    Store::Options options;
    options.firstContent = parser.isSet(u"empty"_s) ? Store::FirstContent::Nothing : Store::FirstContent::ExerciseWithSky;
    const auto store = Store::open(path, options);
    if (!store)
        return complain(err, store.error());
    if (parser.isSet(u"empty"_s)) {
        // Empty on purpose: no later command fills it with the exercise.
        if (const auto done = (*store)->setSetting(u"store"_s, {{u"first_content"_s, u"nothing"_s}}).result(); !done)
            return complain(err, done.error());
    }
    const auto products = (*store)->products().result();
    if (!products)
        return complain(err, products.error());
    printLine(out, {{u"store"_s, path}, {u"products"_s, int(products->size())}});
    return kDone;
}

Result<ImportDefaults> defaultsFrom(const QCommandLineParser &parser)
{
    ImportDefaults defaults;
    defaults.originator = parser.value(u"originator"_s);
    defaults.topic = parser.value(u"topic"_s);
    defaults.id.value = parser.value(u"id"_s);
    defaults.title = parser.value(u"title"_s);
    const QString regime = parser.value(u"regime"_s).toLower();
    if (!regime.isEmpty() && regime != u"dod" && regime != u"ic")
        return Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no regime; write \"dod\" or \"ic\".").arg(regime), u"--regime"_s};
    defaults.regime = regime == u"ic" ? Regime::Ic : Regime::Dod;
    defaults.governance = regime == u"ic" ? Governance::Ic : regime == u"dod" ? Governance::Dod : Governance::Unknown;
    if (parser.isSet(u"governance"_s)) {
        defaults.governance = governanceFromCode(parser.value(u"governance"_s).toUpper());
        if (defaults.governance == Governance::Unknown) {
            return Error{ErrorCode::Malformed, Tr::tr("\"%1\" is none of DOD, IC, FGI, JOINT, COMMERCIAL, NONE.").arg(parser.value(u"governance"_s)),
                         u"--governance"_s};
        }
    }
    const QStringList categories = parser.value(u"category"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &each : categories) {
        const int category = each.toInt();
        if (category < 1 || category > 8)
            return Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no category from 1 to 8.").arg(each), u"--category"_s};
        defaults.categories = quint16(defaults.categories | 1u << category);
    }
    if (parser.isSet(u"date"_s)) {
        const auto day = Day::parse(parser.value(u"date"_s));
        if (!day)
            return Error{ErrorCode::Malformed, day.error().what, u"--date"_s};
        defaults.asOf = *day;
    }
    return defaults;
}

/// What nobody has said yet; until then the engine withholds for want of it.
QStringList missingIn(const Product &product)
{
    bool governance = false, originator = false, topic = false, category = false;
    for (int row = 0; row < product.size(); ++row) {
        const Portion &portion = *product.at(row);
        governance |= portion.governance == Governance::Unknown;
        originator |= portion.originator.isEmpty();
        topic |= portion.topic.isEmpty();
        const bool takesCategory = portion.governance == Governance::Dod || portion.governance == Governance::Joint;
        category |= takesCategory && portion.categories == 0;
    }
    QStringList missing;
    for (const auto &[is, name] : {std::pair(governance, u"regime"_s), std::pair(originator, u"originator"_s),
                                   std::pair(category, u"category"_s), std::pair(topic, u"topic"_s),
                                   std::pair(!product.head.asOf.isKnown(), u"date"_s)})
        if (is)
            missing.append(name);
    return missing;
}

Result<QJsonObject> importProduct(Store &store, const QString &path, const ImportDefaults &defaults, const QString &person)
{
    const auto language = MarkingLanguage::shipped();
    if (!language)
        return language.error();
    auto document = importFile(path, *language);
    if (!document)
        return document.error();
    ImportDefaults own = defaults;
    if (own.id.isNull()) {
        own.id.value = QFileInfo(path).completeBaseName().toUpper();
        for (QChar &c : own.id.value)
            c = c.isLetterOrNumber() ? c : QChar(u'-');
    }
    if (own.title.isEmpty())
        own.title = QFileInfo(path).completeBaseName();
    applyDefaults(*document, own);
    const Product &product = document->product;
    if (auto made = store.create(product, person, SystemClock().now(), document->pictures.values()).result(); !made)
        return made.error();
    QJsonArray suspect;
    for (int row : std::as_const(document->suspectRows))
        suspect.append(product.at(row)->id.value);
    return QJsonObject{{u"file"_s, document->fileName},
                       {u"product"_s, product.head.id.value},
                       {u"portions"_s, product.size()},
                       {u"marks"_s, document->complete ? product.size() : document->marksRead},
                       {u"guessed"_s, QJsonArray::fromStringList(document->guessed)},
                       {u"not_read"_s, QJsonArray::fromStringList(document->notRead)},
                       {u"suspect_marks"_s, suspect},
                       {u"missing"_s, QJsonArray::fromStringList(document->complete ? QStringList() : missingIn(product))}};
}

Result<QJsonObject> importPack(Store &store, const QString &path, const QString &id, const QCommandLineParser &parser)
{
    const auto bytes = bytesOf(path);
    const auto language = MarkingLanguage::shipped();
    if (!bytes || !language)
        return bytes ? language.error() : bytes.error();
    const auto pack = PolicyPack::fromJson(*bytes, QFileInfo(path).fileName(), *language);
    if (!pack)
        return pack.error();
    const auto head = store.ledgerHead().result();
    if (!head)
        return head.error();
    // Where a ledger has begun, a policy change is an entry that somebody signs.
    if (head->sequence > 0) {
        const auto before = store.pack(id).result();
        const auto known = before ? PolicyPack::fromJson(*before, id, *language) : Result<PolicyPackPtr>(before.error());
        const auto key = actingKey(parser, id, known ? **known : **pack);
        if (!key)
            return key.error();
        if (auto done = store.changePolicy(id, u"policy"_s, *bytes, SystemClock().now(), *key).result(); !done)
            return done.error();
    } else if (auto done = store.setPack(id, *bytes).result(); !done) {
        return done.error();
    }
    return QJsonObject{{u"file"_s, QFileInfo(path).fileName()}, {u"pack"_s, id}, {u"nations"_s, int((*pack)->nations.size())}};
}

Result<QJsonObject> importObjects(Store &store, const QString &path)
{
    const auto bytes = bytesOf(path);
    const auto language = MarkingLanguage::shipped();
    if (!bytes || !language)
        return bytes ? language.error() : bytes.error();
    const auto catalogue = CatalogueSnapshot::fromJson(*bytes, QFileInfo(path).fileName(), *language);
    if (!catalogue)
        return catalogue.error();
    if (auto done = store.setObjects(*bytes).result(); !done)
        return done.error();
    return QJsonObject{{u"file"_s, QFileInfo(path).fileName()}, {u"objects"_s, int((*catalogue)->objects.size())}};
}

Result<QJsonObject> importFeed(Store &store, const QByteArray &bytes, const QString &path, bool leaveOut, bool *wrong);

/// Told by its content: an orbital feed, else a document.
Result<QJsonObject> importAnyFile(Store &store, const QString &path, const ImportDefaults &defaults, const QCommandLineParser &parser, bool *wrong)
{
    if (fileKindOf(path) == FileKind::Feed) {
        const auto bytes = bytesOf(path);
        if (!bytes)
            return bytes.error();
        return importFeed(store, *bytes, path, parser.isSet(u"leave-out"_s), wrong);
    }
    return importProduct(store, path, defaults, parser.value(u"as"_s));
}

QString wordOf(FeedFinding::Severity severity)
{
    return severity == FeedFinding::Severity::Error ? u"error"_s : u"warning"_s;
}

/// Element sets and messages of a feed, all of the file or nothing; with --leave-out all that can be read.
Result<QJsonObject> importFeed(Store &store, const QByteArray &bytes, const QString &path, bool leaveOut, bool *wrong)
{
    FeedOptions options;
    options.badEntry = leaveOut ? FeedOptions::BadEntry::LeaveOut : FeedOptions::BadEntry::RefuseFile;
    const QString name = QFileInfo(path).fileName();
    auto file = readOrbitFile(bytes, name, options);
    if (!file)
        return file.error();
    QJsonArray findings;
    for (const FeedFinding &finding : file->findings) {
        findings.append(QJsonObject{{u"severity"_s, wordOf(finding.severity)}, {u"line"_s, finding.line}, {u"field"_s, finding.field}, {u"message"_s, finding.sentence}});
        *wrong |= finding.severity == FeedFinding::Severity::Error;
    }
    const Instant now = SystemClock().now();
    QJsonObject line{{u"file"_s, name}, {u"element_sets"_s, qint64(file->elementSets.size())}, {u"left_out"_s, file->leftOut}, {u"findings"_s, findings}};
    const auto report = store.importElements(std::move(file->elementSets), {name, now}, catalogueMessages(*file, bytes, now)).result();
    if (!report)
        return report.error();
    line.insert(u"added"_s, report->added);
    line.insert(u"known"_s, report->known);
    line.insert(u"revised"_s, report->revised);
    line.insert(u"objects_added"_s, report->objectsAdded);
    line.insert(u"messages"_s, report->messages);
    return line;
}

int import(const QCommandLineParser &parser, const QStringList &files, QTextStream &out, QTextStream &err)
{
    if (files.isEmpty())
        return usage(err, Tr::tr("Name the files to import."));
    if (parser.isSet(u"desk"_s))
        return takeInBundles(parser, files, out, err);
    if (files.size() > 1 && (parser.isSet(u"id"_s) || parser.isSet(u"pack"_s)))
        return usage(err, Tr::tr("One name cannot be given to several files."));
    const auto defaults = defaultsFrom(parser);
    if (!defaults)
        return complain(err, defaults.error());
    const auto store = openForCommand(parser);
    if (!store)
        return complain(err, store.error());
    bool wrong = false;
    for (const QString &file : files) {
        const auto line = parser.isSet(u"pack"_s) ? importPack(**store, file, parser.value(u"pack"_s), parser)
            : parser.isSet(u"objects"_s)          ? importObjects(**store, file)
                                                  : importAnyFile(**store, file, *defaults, parser, &wrong);
        if (!line) {
            QJsonObject refused = errorOf(line.error());
            refused.insert(u"file"_s, QFileInfo(file).fileName());
            printLine(out, refused);
            wrong = true;
            continue;
        }
        wrong |= !line->value(u"suspect_marks"_s).toArray().isEmpty() || !line->value(u"missing"_s).toArray().isEmpty();
        printLine(out, *line);
    }
    return wrong ? kFoundWrong : kDone;
}

int exportProducts(const QCommandLineParser &parser, QStringList names, QTextStream &out, QTextStream &err)
{
    if (parser.isSet(u"request"_s))
        return names.isEmpty() ? bundleRequest(parser, out, err) : usage(err, Tr::tr("A request takes its own product along: name none."));
    const auto store = openExisting(parser);
    if (!store)
        return complain(err, store.error());
    if (names.isEmpty()) {
        const auto list = (*store)->products().result();
        if (!list)
            return complain(err, list.error());
        for (const ProductSummary &summary : *list)
            names.append(summary.id.value);
        names.sort();
    }
    const QString folder = parser.value(u"out"_s);
    const auto format = copyFormatFromName(parser.isSet(u"format"_s) ? parser.value(u"format"_s) : u"json"_s);
    if (!format || *format == CopyFormat::Pdf || *format == CopyFormat::PdfA || *format == CopyFormat::Odt || *format == CopyFormat::Docx)
        return usage(err, Tr::tr("--format is json, html, md or fodt."));
    if (*format != CopyFormat::Json && folder.isEmpty())
        return usage(err, Tr::tr("Name the folder for the files with --out."));
    const auto language = MarkingLanguage::shipped();
    if (!language)
        return complain(err, language.error());
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        return complain(err, {ErrorCode::Denied, Tr::tr("The folder cannot be made. Name another one with --out."), folder});
    bool wrong = false;
    for (const QString &name : std::as_const(names)) {
        const auto revision = (*store)->product({name}).result();
        if (!revision) {
            printLine(out, errorOf(revision.error()));
            wrong = true;
            continue;
        }
        if (folder.isEmpty()) {
            printLine(out, {{u"id"_s, name}, {u"document"_s, revision->product.toJson()}});
            continue;
        }
        const auto bytes = writeOwn(ownProduct(revision->product, **store), *format, *language);
        if (!bytes)
            return complain(err, bytes.error());
        QString fileName = name + u'.' + copyFormatName(*format);
        fileName.replace(u'/', u'_');
        const QString path = QDir(folder).filePath(fileName);
        if (const auto saved = saveOwnerOnly(path, *bytes); !saved)
            return complain(err, saved.error());
        printLine(out, {{u"id"_s, name}, {u"file"_s, path}});
    }
    return wrong ? kFoundWrong : kDone;
}

int check(const QCommandLineParser &parser, QTextStream &out, QTextStream &err)
{
    if (parser.isSet(u"rebuild-search"_s)) {
        const auto store = openExisting(parser);
        if (!store)
            return complain(err, store.error());
        if (const auto done = (*store)->rebuildSearch().result(); !done)
            return complain(err, done.error());
    }
    QList<LedgerHead> heads;
    const QStringList given = parser.values(u"head"_s);
    for (const QString &text : given) {
        const auto head = LedgerHead::parse(text);
        if (!head)
            return complain(err, {head.error().code, head.error().what, u"--head"_s});
        heads << *head;
    }
    const auto report = checkStoreFile(storePath(parser), heads);
    if (!report)
        return complain(err, report.error());
    for (const StoreFault &remark : report->remarks)
        printLine(out, {{u"where"_s, remark.where}, {u"remark"_s, remark.text}});
    for (const StoreFault &fault : report->faults)
        printLine(out, {{u"where"_s, fault.where}, {u"fault"_s, fault.text}});
    printLine(out, {{u"store"_s, storePath(parser)},       {u"version"_s, report->version},
                    {u"products"_s, report->products},     {u"portions"_s, report->portions},
                    {u"journal"_s, report->journalEntries}, {u"objects"_s, report->objects},
                    {u"element_sets"_s, report->elementSets}, {u"messages"_s, report->messages},
                    {u"ledger"_s, report->ledger.entries},  {u"ledger_head"_s, report->ledger.head.toString()}, {u"faults"_s, int(report->faults.size())}});
    return report->faults.isEmpty() ? kDone : kFoundWrong;
}

int backup(const QCommandLineParser &parser, const QString &target, QTextStream &out, QTextStream &err)
{
    const auto store = openExisting(parser);
    if (!store)
        return complain(err, store.error());
    if (const auto done = (*store)->backUp(target).result(); !done)
        return complain(err, done.error());
    printLine(out, {{u"store"_s, storePath(parser)}, {u"backup"_s, target}});
    return kDone;
}

/// The backups that the store made by itself, newest first, each with whether it is sound.
int backups(const QCommandLineParser &parser, QTextStream &out)
{
    bool wrong = false;
    const QList<StoreBackup> all = backupsOf(storePath(parser));
    for (const StoreBackup &backup : all) {
        const auto report = checkStoreFile(backup.path);
        const bool sound = report && report->faults.isEmpty();
        wrong |= !sound;
        QJsonObject line{{u"backup"_s, backup.path}, {u"at"_s, backup.at.toString()}, {u"bytes"_s, backup.bytes}, {u"sound"_s, sound},
                         {u"reason"_s, backup.reason == StoreBackup::Reason::Daily ? u"daily"_s : u"migration"_s}};
        if (report) {
            line.insert(u"version"_s, report->version);
            if (report->products > 0)
                line.insert(u"products"_s, report->products);
        } else {
            line.insert(u"fault"_s, report.error().what);
        }
        printLine(out, line);
    }
    return wrong ? kFoundWrong : kDone;
}

/// Of the backups that the store made, the newest that is sound.
Result<QString> latestSoundBackup(const QString &store)
{
    const QList<StoreBackup> all = backupsOf(store);
    for (const StoreBackup &backup : all)
        if (const auto report = checkStoreFile(backup.path); report && report->faults.isEmpty())
            return backup.path;
    return Error{ErrorCode::NotFound, Tr::tr("The store has made no backup that is sound; \"parallax store backups\" lists them."), backupFolder(store)};
}

int restore(const QCommandLineParser &parser, const QStringList &named, QTextStream &out, QTextStream &err)
{
    QString source = named.value(0);
    if (source.isEmpty()) {
        const auto latest = latestSoundBackup(storePath(parser));
        if (!latest)
            return complain(err, latest.error());
        source = *latest;
    }
    const auto kept = restoreStore(source, storePath(parser));
    if (!kept)
        return complain(err, kept.error());
    QJsonObject line{{u"store"_s, storePath(parser)}, {u"restored_from"_s, source}};
    if (!kept->isEmpty())
        line.insert(u"kept"_s, *kept);
    printLine(out, line);
    return kDone;
}

} // namespace

QString storeHelp()
{
    return Tr::tr("store create [--empty]                a new store, with the exercise scenario unless --empty\n"
                  "store import FILE...                  products from DOCX, PPTX, ODT, ODP, DOC, PPT, RTF, PDF, flat ODF, Markdown,\n"
                  "                                      HTML or JSON; what a file does not say:\n"
                  "                                      --regime dod|ic --governance G --originator O --category N,N --topic T\n"
                  "                                      --date D --id ID --title T; --as PERSON says who acts\n"
                  "store import FEED...                  element sets and messages (TLE, OMM, OPM, OEM, CDM) into the catalogue, all of a\n"
                  "                                      file or nothing; --leave-out takes what can be read and lists the rest\n"
                  "store import --pack ID FILE           a policy pack\n"
                  "store import --objects FILE           the objects of the picture\n"
                  "store export [PRODUCT...] [--out DIR] products for ourselves, whole: as JSON, one a line, or one a file with\n"
                  "                                      --out, as --format json|html|md|fodt; imported again each is the same product\n"
                  "store export --request ID --out FILE --as PERSON\n"
                  "                                      a request for another desk: what was said and decided, consents for its nation, and the\n"
                  "                                      product, in one file that PERSON signs; for ourselves, never for a partner\n"
                  "store import --desk FILE... --as PERSON\n"
                  "                                      what another desk handed over, each entry once; portions that both changed stay both;\n"
                  "                                      --vouch FINGERPRINT for the key of somebody whom this ledger does not know\n"
                  "store search WORDS                    what holds the words, one a line, best first: word (its beginning), \"a phrase\",\n"
                  "                                      -without, mark:NOFORN, -mark:NF, product:ID; quote the whole, or begin with --;\n"
                  "                                      --kind product|portion|request|decision|consent|object, --limit N (100)\n"
                  "store versions PRODUCT                every state of a product from its journal, oldest first\n"
                  "store diff PRODUCT --from N [--to N]  the portions that differ between two of them, by word; without --to against now\n"
                  "store backups                         the backups that the store made by itself, newest first: one a day, one before each\n"
                  "                                      migration, ten kept in the folder backups beside it\n"
                  "store restore FILE | --latest         a backup in the store's place; what stood there is kept under another name\n"
                  "store check                           faults, one a line, then a summary\n"
                  "                                      --rebuild-search makes the words of the search anew first;\n"
                  "                                      --head N:DIGEST... ends of its ledger that were kept elsewhere\n"
                  "store backup FILE                     a consistent copy, while the store stays in use\n"
                  "all: --store FILE, by default the one under the user's data folder\n");
}

int runStoreCommand(const QStringList &args, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    const auto valued = [](const QString &name, const QString &what) { return QCommandLineOption(name, {}, what); };
    parser.addOptions({storeOption(), QCommandLineOption(u"empty"_s), valued(u"regime"_s, u"REGIME"_s), valued(u"governance"_s, u"CODE"_s),
                       valued(u"originator"_s, u"ID"_s), valued(u"category"_s, u"N"_s), valued(u"topic"_s, u"TOPIC"_s),
                       valued(u"date"_s, u"DAY"_s), valued(u"id"_s, u"ID"_s), valued(u"title"_s, u"TITLE"_s), valued(u"as"_s, u"PERSON"_s), valued(u"policy"_s, u"PACK"_s),
                       valued(u"pack"_s, u"ID"_s), QCommandLineOption(u"objects"_s), QCommandLineOption(u"leave-out"_s), QCommandLineOption(u"rebuild-search"_s), QCommandLineOption(u"latest"_s), valued(u"out"_s, u"DIR"_s), valued(u"format"_s, u"FORMAT"_s), valued(u"head"_s, u"N:DIGEST"_s), valued(u"passphrase-file"_s, u"FILE"_s), valued(u"keys"_s, u"DIR"_s), valued(u"kind"_s, u"KIND"_s), valued(u"limit"_s, u"N"_s), valued(u"from"_s, u"N"_s), valued(u"to"_s, u"N"_s), valued(u"request"_s, u"ID"_s), QCommandLineOption(u"desk"_s), valued(u"vouch"_s, u"FINGERPRINT"_s), valued(u"at"_s, u"INSTANT"_s)});
    if (!parser.parse(QStringList{u"parallax"_s} + args))
        return usage(err, parser.errorText());
    QStringList rest = parser.positionalArguments();
    const QString command = rest.isEmpty() ? QString() : rest.takeFirst();
    if (command == u"create" && rest.isEmpty())
        return create(parser, out, err);
    if (command == u"import")
        return import(parser, rest, out, err);
    if (command == u"export")
        return exportProducts(parser, rest, out, err);
    if (command == u"versions" && rest.size() == 1)
        return listVersions(parser, rest.constFirst(), out, err);
    if (command == u"diff" && rest.size() == 1)
        return compareVersions(parser, rest.constFirst(), out, err);
    if (command == u"search")
        return searchStore(parser, rest, out, err);
    if (command == u"check" && rest.isEmpty())
        return check(parser, out, err);
    if (command == u"backup" && rest.size() == 1)
        return backup(parser, rest.constFirst(), out, err);
    if (command == u"backups" && rest.isEmpty())
        return backups(parser, out);
    if (command == u"restore" && rest.size() == (parser.isSet(u"latest"_s) ? 0 : 1))
        return restore(parser, rest, out, err);
    return usage(err, command.isEmpty() ? Tr::tr("Say what to do with the store.") : Tr::tr("\"store %1\" is not understood.").arg(args.join(u' ')));
}

} // namespace parallax
