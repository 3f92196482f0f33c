#include "app/cli/exportcommands.h"

#include "app/cli/askedproduct.h"
#include "app/cli/jsonlines.h"
#include "app/cli/previewcommands.h"
#include "app/cli/storeaccess.h"
#include "model/document/releasecopy.h"
#include "model/tr.h"
#include "storage/exchange/copywriters.h"
#include "storage/ledger/releasedbefore.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

struct Wanted
{
    ProductId product;
    Audience audience;
    std::optional<CopyFormat> format;
    QString out;
    QJsonObject question;   ///< as_of, network, regime of a line
};

Result<Wanted> wantedFrom(const QCommandLineParser &parser)
{
    Wanted wanted;
    const QStringList names = parser.positionalArguments();
    if (names.size() != 1)
        return Error{ErrorCode::Malformed, Tr::tr("Name one product, such as EX-01."), u"release preview"_s};
    wanted.product.value = names.constFirst();
    const QStringList given = parser.values(u"to"_s);
    for (const QString &each : given)
        wanted.audience.nations += each.split(u',', Qt::SkipEmptyParts);
    wanted.audience.nations.removeDuplicates();
    wanted.audience.nations.sort();
    if (wanted.audience.nations.isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("Name the nation with --to, such as --to QMR."), u"release preview"_s};
    if (parser.isSet(u"format"_s)) {
        wanted.format = copyFormatFromName(parser.value(u"format"_s));
        if (!wanted.format) {
            return Error{ErrorCode::Unsupported, Tr::tr("\"%1\" is no format; json, html, md, pdf, fodt, odt, docx and pdfa are.").arg(parser.value(u"format"_s)),
                         u"--format"_s};
        }
    }
    wanted.out = parser.value(u"out"_s);
    if (!wanted.out.isEmpty() && !wanted.format)
        wanted.format = copyFormatFromName(wanted.out.section(u'.', -1).toLower()).value_or(CopyFormat::Json);
    wanted.question = questionOf(parser);
    return wanted;
}

/// The line for scripts: the same answer as on standard input.
int answerLine(const Wanted &wanted, const PolicyPackPtr &pack, const Result<QByteArray> &objects, const Product &product,
               const EarlierReleasesPtr &earlier, QIODevice &out)
{
    QJsonObject line = wanted.question;
    line.insert(u"id"_s, product.head.id.value);
    line.insert(u"recipient"_s, QJsonArray::fromStringList(wanted.audience.nations));
    line.insert(u"document"_s, product.toJson());
    if (objects)
        line.insert(u"objects"_s, QJsonDocument::fromJson(*objects).object());
    bool foundWrong = false;
    const QJsonObject answer = releasePreviewLine(line, pack, &foundWrong, earlier);
    if (!writeLine(out, answer))
        return kCouldNot;
    return foundWrong ? kFoundWrong : kDone;
}

int writeFile(const Wanted &wanted, const PreviewContext &context, const Product &product, Store &store, const FigurePainterFor &painterFor, QIODevice &out,
              QTextStream &err)
{
    const auto previews = LivePreviews::make(product, context, {wanted.audience});
    if (previews->isBlocked(0)) {
        err << Tr::tr("The copy for %1 is not written: it would leak what only a person can mend.").arg(wanted.audience.nations.join(u", "_s))
            << Qt::endl;
        const QList<LeakFlag> flags = previews->flags(0);
        for (const LeakFlag &flag : flags)
            if (flag.blocks)
                err << "  " << flag.code << ' ' << flag.where.value << ": " << flag.text << Qt::endl;
        return kFoundWrong;
    }
    ReleaseCopy copy = releaseCopy(*previews, 0);
    if (const auto painted = paintCopy(&copy, *previews, store, painterFor); !painted)
        return complain(err, painted.error());
    const auto bytes = writeCopy(copy, *wanted.format);
    if (!bytes)
        return complain(err, bytes.error());
    if (!wanted.out.isEmpty()) {
        if (const auto saved = saveOwnerOnly(wanted.out, *bytes); !saved)
            return complain(err, saved.error());
        return kDone;
    }
    return out.write(*bytes) == bytes->size() ? kDone : kCouldNot;
}

} // namespace

int runReleasePreviewCommand(const QStringList &args, QIODevice &out, QTextStream &err, const FigurePainterFor &painterFor)
{
    QCommandLineParser parser;
    parser.addOptions({storeOption(),
                       {u"to"_s, Tr::tr("The nation; several make one audience."), u"NATION"_s},
                       {u"format"_s, Tr::tr("json, html, md, pdf, fodt, odt, docx or pdfa."), u"FORMAT"_s},
                       {u"out"_s, Tr::tr("The file to write."), u"FILE"_s},
                       {u"network"_s, Tr::tr("The network it goes by."), u"NETWORK"_s},
                       {u"as-of"_s, Tr::tr("The day it is asked for; by default the product's."), u"DAY"_s},
                       {u"regime"_s, Tr::tr("dod or ic: asks under other rules."), u"REGIME"_s},
                       {u"pack"_s, Tr::tr("The policy pack in the store."), u"ID"_s, u"exercise"_s},
                       {u"policy"_s, Tr::tr("A policy pack by name or file, in place of the store's."), u"PACK"_s}});
    if (!parser.parse(QStringList{u"parallax"_s} + args)) {
        err << parser.errorText() << Qt::endl;
        return kCouldNot;
    }
    const auto wanted = wantedFrom(parser);
    if (!wanted)
        return complain(err, wanted.error());
    const auto store = openForCommand(parser);
    if (!store)
        return complain(err, store.error());
    const auto revision = (*store)->product(wanted->product).result();
    if (!revision)
        return complain(err, revision.error());
    const auto pack = packOf(**store, parser.value(u"pack"_s), parser.value(u"policy"_s));
    if (!pack)
        return complain(err, pack.error());
    for (const QString &nation : wanted->audience.nations) {
        if (!(*pack)->nation(nation)) {
            return complain(err, Error{ErrorCode::NotFound, Tr::tr("%1 is no partner in the policy.").arg(nation),
                                       u"--to"_s});
        }
    }
    // An unknown network would quietly mean one that may only be looked at.
    const QString network = wanted->question.value(u"network"_s).toString();
    if (!(*pack)->networks.contains(network) && parser.isSet(u"network"_s)) {
        QStringList known = (*pack)->networks.keys();
        known.sort();
        return complain(err, Error{ErrorCode::NotFound,
                                   Tr::tr("\"%1\" is no network of the policy; these are: %2.").arg(network, known.join(u", "_s)),
                                   u"--network"_s});
    }
    const Result<QByteArray> objects = (*store)->objects().result();
    auto context = contextOf(wanted->question, *pack, objects, revision->product);
    if (!context)
        return complain(err, context.error());
    const auto earlier = releasedBefore(**store, wanted->audience.nations);
    if (!earlier)
        return complain(err, earlier.error());
    context->earlier = *earlier;
    if (!wanted->format)
        return answerLine(*wanted, *pack, objects, revision->product, *earlier, out);
    return writeFile(*wanted, *context, revision->product, **store, painterFor, out, err);
}

} // namespace parallax
