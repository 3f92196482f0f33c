#include "app/cli/packagecommands.h"

#include "app/cli/acting.h"
#include "app/cli/jsonlines.h"
#include "model/tr.h"
#include "storage/exchange/copywriters.h"
#include "storage/ledger/deskstate.h"
#include "storage/release/envelope.h"
#include "storage/release/packagefiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

int usage(QTextStream &err, const QString &problem)
{
    err << problem << Qt::endl
        << Tr::tr("release package PRODUCT --to NATION,NATION --out DIR --as PERSON\n"
                  "                                      for each nation a folder DIR/NATION; --zip also as one file, enveloped where the policy\n"
                  "                                      pack has the nation's certificate; --network N what it takes; --formats pdf,html,…;\n"
                  "                                      --passphrase-file FILE, --keys DIR, --pack ID, --as-of DAY, --store FILE\n");
    return kCouldNot;
}

/// What the packages of one command are made with.
struct Ground
{
    std::unique_ptr<Store> store;
    MarkingLanguage language;
    DeskState desk;
    Product product;
    PreviewContext context;
    std::shared_ptr<const PersonKey> key;
    QList<CopyFormat> formats;
    Instant at;
};

Result<QList<CopyFormat>> formatsIn(const QCommandLineParser &parser)
{
    QList<CopyFormat> formats;
    const QStringList names = parser.value(u"formats"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const auto format = copyFormatFromName(name);
        if (!format)
            return Error{ErrorCode::Unsupported, Tr::tr("\"%1\" is no format.").arg(name), u"--formats"_s};
        formats << *format;
    }
    return formats;
}

Result<std::unique_ptr<Ground>> groundOf(const QCommandLineParser &parser, const QString &product)
{
    auto ground = std::make_unique<Ground>();
    const auto language = MarkingLanguage::shipped();
    const auto formats = formatsIn(parser);
    const auto at = actingInstant(parser);
    if (!language || !formats || !at)
        return !language ? language.error() : !formats ? formats.error() : at.error();
    ground->language = *language;
    ground->formats = *formats;
    ground->at = *at;
    auto store = openForCommand(parser);
    if (!store)
        return store.error();
    ground->store = std::move(*store);
    const QString packId = parser.value(u"pack"_s);
    auto desk = loadDesk(*ground->store, packId, *language);
    if (!desk)
        return desk.error();
    ground->desk = std::move(*desk);
    auto revision = ground->store->product({product}).result();
    if (!revision)
        return revision.error();
    ground->product = std::move(revision->product);
    auto context = contextOf(questionOf(parser), ground->desk.pack, ground->store->objects().result(), ground->product);
    if (!context)
        return context.error();
    ground->context = std::move(*context);
    // What has been altered may lack a denial: from such a ledger nothing is released.
    const auto checked = ground->store->checkLedger({}).result();
    if (!checked)
        return checked.error();
    if (!checked->faults.isEmpty())
        return Error{ErrorCode::Denied, Tr::tr("The ledger was altered (%1). Nothing is released from it; \"store check\" names all, \"store restore\" takes a backup.").arg(checked->faults.constFirst().text), u"ledger"_s};
    auto key = actingKey(parser, packId, *ground->desk.base);
    if (!key)
        return key.error();
    ground->key = *key;
    return ground;
}

Result<PackageOrder> orderFor(const QString &nation, Ground &ground, const FigurePainterFor &painterFor)
{
    if (!ground.context.pack->nation(nation))
        return Error{ErrorCode::NotFound, Tr::tr("%1 is no partner in the policy.").arg(nation), nation};
    const auto previews = LivePreviews::make(ground.product, ground.context, {Audience{{nation}}});
    auto order = packageOrder(*previews, 0);
    if (!order)
        return order;
    if (const auto painted = paintCopy(&order->copy, *previews, *ground.store, painterFor); !painted)
        return painted.error();
    order->desk = ground.desk.desk.get();
    order->formats = ground.formats;
    order->signer = ground.key;
    return order;
}

/// The single file: enveloped where the nation has a certificate.
Result<QString> saveSingle(const ReleasePackage &package, const PolicyPack &pack, const QString &path)
{
    auto zip = packageAsZip(package);
    if (!zip)
        return zip.error();
    const QByteArray certificate = pack.nation(package.nation)->certificate;
    if (certificate.isEmpty()) {
        const auto saved = saveOwnerOnly(path + u".zip"_s, *zip);
        return saved ? Result<QString>(path + u".zip"_s) : saved.error();
    }
    const auto enveloped = envelopedFor(certificate, *zip);
    if (!enveloped)
        return enveloped.error();
    const auto saved = saveOwnerOnly(path + u".zip.p7m"_s, *enveloped);
    return saved ? Result<QString>(path + u".zip.p7m"_s) : saved.error();
}

/// What was handed out has its entry, or was not handed out.
Result<QJsonObject> packageFor(const QString &nation, const QString &folder, bool single, Ground &ground, const FigurePainterFor &painterFor)
{
    const auto order = orderFor(nation, ground, painterFor);
    if (!order)
        return order.error();
    const auto package = makePackage(*order);
    if (!package)
        return package.error();
    // The pictures and office files took their time: what was decided meanwhile counts.
    const auto changed = refreshDesk(ground.desk, *ground.store, ground.language);
    if (!changed)
        return changed.error();
    if (*changed)
        return Error{ErrorCode::Busy, Tr::tr("Something was decided while the package was made; nothing was handed out. Give the command again."), nation};
    const QString path = folder + u'/' + nation; // its name goes along with a file: it says nothing of ours
    if (const auto saved = savePackage(*package, path); !saved)
        return saved.error();
    QString file;
    const auto takeBack = [&](const Error &error) {
        QDir(path).removeRecursively();
        if (!file.isEmpty())
            QFile::remove(file);
        return error;
    };
    if (single) {
        const auto saved = saveSingle(*package, *ground.context.pack, path);
        if (!saved)
            return takeBack(saved.error());
        file = *saved;
    }
    QJsonObject content = package->released();
    content.insert("product"_L1, ground.product.head.id.value);
    content.insert("network"_L1, ground.context.network);
    content.insert("day"_L1, ground.context.day.toString());
    content.insert("portions"_L1, QJsonArray::fromStringList(order->portions));
    const auto entry = ground.store->record({LedgerKind::Release, ground.key->signer().person, ground.at, content}, ground.key).result();
    if (!entry)
        return takeBack(entry.error());
    QJsonObject line{{u"nation"_s, nation}, {u"folder"_s, path}, {u"files"_s, int(package->files.size())}, {u"entry"_s, entry->sequence}};
    if (!file.isEmpty())
        line.insert(u"file"_s, file);
    if (!package->leftOut.isEmpty())
        line.insert(u"left_out"_s, QJsonArray::fromStringList(package->leftOut));
    return line;
}

} // namespace

int runReleasePackageCommand(const QStringList &args, QTextStream &out, QTextStream &err, const FigurePainterFor &painterFor)
{
    QCommandLineParser parser;
    const auto valued = [](const char16_t *name, const char16_t *what) { return QCommandLineOption(QStringView(name).toString(), {}, QStringView(what).toString()); };
    parser.addOptions(actingOptions());
    parser.addOptions({storeOption(), valued(u"to", u"NATION"), valued(u"out", u"DIR"), valued(u"network", u"N"), valued(u"formats", u"F,F"), valued(u"as-of", u"DAY"),
                       valued(u"policy", u"PACK"), QCommandLineOption(u"zip"_s), QCommandLineOption(u"pack"_s, {}, u"ID"_s, u"exercise"_s)});
    if (!parser.parse(QStringList{u"parallax"_s} + args))
        return usage(err, parser.errorText());
    const QStringList names = parser.positionalArguments(), nations = parser.value(u"to"_s).split(u',', Qt::SkipEmptyParts);
    const QString folder = parser.value(u"out"_s);
    if (names.size() != 1 || nations.isEmpty() || folder.isEmpty())
        return usage(err, Tr::tr("Name one product, the nations and the folder."));
    auto ground = groundOf(parser, names.constFirst());
    if (!ground)
        return complain(err, ground.error());
    if (!QDir().mkpath(folder))
        return complain(err, {ErrorCode::Denied, Tr::tr("The folder cannot be made. Name another one with --out."), folder});
    bool wrong = false;
    for (const QString &nation : nations) {
        const auto line = packageFor(nation, folder, parser.isSet(u"zip"_s), **ground, painterFor);
        if (line) {
            printLine(out, *line);
            continue;
        }
        wrong = true;
        printLine(out, {{u"nation"_s, nation}, {u"error"_s, QJsonObject{{u"code"_s, errorCodeText(line.error().code)}, {u"message"_s, line.error().what}, {u"where"_s, line.error().where}}}});
    }
    return wrong ? kFoundWrong : kDone;
}

} // namespace parallax
