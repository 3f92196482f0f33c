#include "app/cli/previewcommands.h"

#include "app/cli/jsonlines.h"
#include "app/cli/releasecommands.h"
#include "model/document/preview.h"
#include "model/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

Error malformed(const QString &what, const QString &where)
{
    return {ErrorCode::Malformed, what, where};
}

QJsonObject refused(const QJsonObject &line, const Error &error, bool *foundWrong)
{
    *foundWrong = true;
    QJsonObject answer = errorLine(error.code == ErrorCode::Conflict ? u"conflict"_s : u"malformed"_s, error.what, error.where);
    if (line.contains("id"_L1))
        answer.insert("id"_L1, line.value("id"_L1));
    return answer;
}

/// No nation: the host's own copy.
Result<QStringList> recipientsOf(const QJsonObject &line)
{
    const QJsonValue value = line.value("recipient"_L1);
    const QString what = Tr::tr("The recipient is the code of a nation, a list of them, or null for the host's own copy.");
    if (value.isNull())
        return QStringList();
    if (value.isString() && !value.toString().isEmpty())
        return QStringList(value.toString());
    QStringList nations;
    for (const QJsonValue &each : value.toArray()) {
        if (!each.isString() || each.toString().isEmpty())
            return malformed(what, u"/recipient"_s);
        nations.append(each.toString());
    }
    if (nations.isEmpty())
        return malformed(what, u"/recipient"_s);
    nations.removeDuplicates();
    nations.sort();
    return nations;
}

Result<PreviewContext> contextOf(const QJsonObject &line, const PolicyPackPtr &pack, const Product &product)
{
    PreviewContext context;
    context.pack = pack;
    context.day = product.head.asOf.isKnown() ? product.head.asOf : pack->asOf;
    if (line.contains("as_of"_L1)) {
        const auto day = Day::parse(line.value("as_of"_L1).toString());
        if (!day)
            return malformed(day.error().what, u"/as_of"_s);
        context.day = *day;
    }
    if (!context.day.isKnown())
        return malformed(Tr::tr("Neither line, document nor policy gives a day; write \"as_of\"."), u"/as_of"_s);
    const QJsonValue network = line.value("network"_L1);
    if (!network.isString() && !network.isNull() && !network.isUndefined())
        return malformed(Tr::tr("The network is a name, or absent."), u"/network"_s);
    context.network = network.toString();
    if (const QString regime = line.value("regime"_L1).toString(); !regime.isEmpty()) {
        if (regime != "dod"_L1 && regime != "ic"_L1)
            return malformed(Tr::tr("\"%1\" is no regime; write \"dod\" or \"ic\".").arg(regime), u"/regime"_s);
        context.regime = regime == "ic"_L1 ? Regime::Ic : Regime::Dod;
    }
    if (const QJsonValue objects = line.value("objects"_L1); objects.isObject()) {
        const auto catalogue = CatalogueSnapshot::fromJson(QJsonDocument(objects.toObject()).toJson(QJsonDocument::Compact), u"objects"_s, pack->language());
        if (!catalogue)
            return catalogue.error();
        context.catalogue = *catalogue;
    } else if (!objects.isUndefined() && !objects.isNull()) {
        return malformed(Tr::tr("The objects are a JSON object, shaped as objects.json."), u"/objects"_s);
    }
    return context;
}

QJsonObject printed(const PortionId &id, const QString &number, const QString &mark, const QString &text, Outcome outcome)
{
    return {{u"id"_s, id.value}, {u"n"_s, number}, {u"mark"_s, mark.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(mark)},
            {u"text"_s, text},   {u"outcome"_s, outcomeName(outcome)}};
}

/// Where a flag about the whole copy points: the part of the document that has it.
QString placeOf(const LeakFlag &flag)
{
    if (!flag.where.isNull())
        return flag.where.value;
    if (flag.code == "LK-DERIVED"_L1)
        return u"authority_block"_s;
    return flag.code == "LK-META"_L1 ? u"file_metadata"_s : u"banner"_s;
}

QJsonObject hostAnswer(const LivePreviews &previews)
{
    const Product &product = previews.product();
    QJsonArray portions;
    for (int row = 0; row < product.size(); ++row) {
        const Portion &portion = *product.at(row);
        portions.append(printed(portion.id, product.numberAt(row), portion.mark, previews.ownText(row), Outcome::Release));
    }
    const Regime regime = previews.context().regime.value_or(product.head.regime);
    return {{u"banner"_s, previews.ownBanner(regime)}, {u"portions"_s, portions}, {u"display_only"_s, QJsonArray()},
            {u"flags"_s, QJsonArray()},                {u"blocked"_s, false}};
}

QJsonObject copyAnswer(const LivePreviews &previews)
{
    QJsonArray portions, shown, flags;
    for (int row = 0; row < previews.product().size(); ++row) {
        const Outcome outcome = previews.outcome(row, 0);
        if (!mayBeShown(outcome))
            continue;
        const PreviewPlace place = previews.place(row, 0);
        (isReleased(outcome) ? portions : shown).append(printed(place.id, place.number, place.mark, place.text, outcome));
    }
    for (const LeakFlag &flag : previews.flags(0)) {
        QJsonObject line{{u"code"_s, flag.code}, {u"where"_s, placeOf(flag)}, {u"text"_s, flag.text}};
        if (flag.blocks && !flag.item.isEmpty()) { // what `decision accept-leak` wants to know
            line.insert(u"item"_s, flag.item);
            line.insert(u"said"_s, flag.said);
        }
        if (!flag.accepted.isEmpty())
            line.insert(u"accepted"_s, flag.accepted);
        flags.append(line);
    }
    return {{u"banner"_s, previews.banner(0)}, {u"portions"_s, portions}, {u"display_only"_s, shown},
            {u"flags"_s, flags},               {u"blocked"_s, previews.isBlocked(0)}};
}

} // namespace

QJsonObject releasePreviewLine(const QJsonObject &line, const PolicyPackPtr &packOption, bool *foundWrong, const EarlierReleasesPtr &earlier)
{
    const auto recipients = recipientsOf(line);
    if (!recipients)
        return refused(line, recipients.error(), foundWrong);
    if (!line.value("document"_L1).isObject())
        return refused(line, malformed(Tr::tr("The line has no document."), u"/document"_s), foundWrong);
    const auto pack = policyOfLine(line, packOption);
    if (!pack)
        return refused(line, pack.error(), foundWrong);
    auto product = Product::fromJson(line.value("document"_L1).toObject(), u"document"_s);
    if (!product)
        return refused(line, product.error(), foundWrong);
    auto context = contextOf(line, *pack, *product);
    if (!context)
        return refused(line, context.error(), foundWrong);
    context->earlier = earlier;
    const QString id = product->head.id.value;
    QList<Audience> audiences;
    if (!recipients->isEmpty())
        audiences.append({*recipients});
    const auto previews = LivePreviews::make(std::move(*product), *context, audiences);
    QJsonObject answer = recipients->isEmpty() ? hostAnswer(*previews) : copyAnswer(*previews);
    answer.insert("id"_L1, line.contains("id"_L1) ? line.value("id"_L1) : QJsonValue(id));
    if (answer.value("blocked"_L1).toBool())
        *foundWrong = true;
    return answer;
}

QString releasePreviewHelp()
{
    return Tr::tr("release preview: what a nation would receive of a document, one line of JSON each.\n"
                  "  in   {\"id\",\"recipient\",\"as_of\",\"network\"?,\"regime\"?,\"document\":{...},\"policy\":{...},\"objects\"?:{...}}\n"
                  "       recipient: a nation, a list of nations in one room, or null for the host's own copy\n"
                  "       objects: who may know which object, shaped as objects.json; without it every object is UNIDENTIFIED\n"
                  "  out  {\"id\",\"banner\",\"portions\":[{\"id\",\"n\",\"mark\",\"text\",\"outcome\"}],\"display_only\":[...],\n"
                  "        \"flags\":[{\"code\",\"where\",\"text\"}],\"blocked\"}\n"
                  "       where: a portion, or authority_block, file_metadata, banner\n");
}

} // namespace parallax
