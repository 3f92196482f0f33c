#include "app/cli/packagecommands.h"

#include "app/cli/acting.h"
#include "app/cli/jsonlines.h"
#include "app/packagemaker.h"
#include "model/tr.h"

#include <QDir>
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

/// What the packages of one command are made with, and the store that this stands on.
struct Ground
{
    std::unique_ptr<Store> store;
    PackageGround ground;
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

Result<std::unique_ptr<Ground>> groundOf(const QCommandLineParser &parser, const QString &product, const FigurePainterFor &painterFor)
{
    auto made = std::make_unique<Ground>();
    PackageGround &ground = made->ground;
    const auto language = MarkingLanguage::shipped();
    const auto formats = formatsIn(parser);
    const auto at = actingInstant(parser);
    if (!language || !formats || !at)
        return !language ? language.error() : !formats ? formats.error() : at.error();
    ground.language = *language;
    ground.formats = *formats;
    ground.at = *at;
    ground.painterFor = painterFor;
    auto store = openForCommand(parser);
    if (!store)
        return store.error();
    made->store = std::move(*store);
    ground.store = made->store.get();
    const QString packId = parser.value(u"pack"_s);
    auto desk = loadDesk(*ground.store, packId, *language);
    if (!desk)
        return desk.error();
    ground.desk = std::move(*desk);
    auto revision = ground.store->product({product}).result();
    if (!revision)
        return revision.error();
    ground.product = std::move(revision->product);
    auto context = contextOf(questionOf(parser), ground.desk.pack, ground.store->objects().result(), ground.product);
    if (!context)
        return context.error();
    ground.context = std::move(*context);
    if (const auto may = mayReleaseFrom(*ground.store); !may)
        return may.error();
    auto key = actingKey(parser, packId, *ground.desk.base);
    if (!key)
        return key.error();
    ground.key = *key;
    return made;
}

QJsonObject lineOf(const HandedOut &done)
{
    if (done.refused)
        return {{u"nation"_s, done.nation}, {u"error"_s, QJsonObject{{u"code"_s, errorCodeText(done.refused->code)}, {u"message"_s, done.refused->what}, {u"where"_s, done.refused->where}}}};
    QJsonObject line{{u"nation"_s, done.nation}, {u"folder"_s, done.folder}, {u"files"_s, done.files}, {u"entry"_s, done.entry}};
    if (!done.file.isEmpty())
        line.insert(u"file"_s, done.file);
    if (!done.leftOut.isEmpty())
        line.insert(u"left_out"_s, QJsonArray::fromStringList(done.leftOut));
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
    auto ground = groundOf(parser, names.constFirst(), painterFor);
    if (!ground)
        return complain(err, ground.error());
    if (!QDir().mkpath(folder))
        return complain(err, {ErrorCode::Denied, Tr::tr("The folder cannot be made. Name another one with --out."), folder});
    bool wrong = false;
    for (const QString &nation : nations) {
        const HandedOut done = handOut(nation, folder, parser.isSet(u"zip"_s), (*ground)->ground);
        wrong |= done.refused.has_value();
        printLine(out, lineOf(done));
    }
    return wrong ? kFoundWrong : kDone;
}

} // namespace parallax
