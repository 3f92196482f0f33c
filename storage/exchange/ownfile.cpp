#include "storage/exchange/ownfile.h"

#include "model/document/figurepainter.h"
#include "model/document/picturename.h"
#include "model/marking/rollup.h"
#include "model/tr.h"
#include "storage/exchange/copyencoders.h"
#include "storage/exchange/importpicture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Where the block stands in a file of each format.
struct BlockPlace
{
    QByteArray before, after; ///< letters on both sides of the block, and part of what is added with it
    QByteArray at;            ///< it is put before the first of these; empty: at the very beginning
};

BlockPlace placeIn(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Markdown: return {"---\nparallax: ", "\n---\n\n", {}};
    case CopyFormat::Html: return {" data-parallax=\"", "\"", ">\n<p class=\"strip\">"};
    case CopyFormat::Fodt:
        return {"<office:meta><meta:user-defined xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" meta:name=\"parallax\">",
                "</meta:user-defined></office:meta>", "<office:styles>"};
    default: return {};
    }
}

/// HTML has one body, whatever stands at its beginning.
qsizetype insertionPoint(const QByteArray &document, CopyFormat format, const BlockPlace &place)
{
    if (format == CopyFormat::Html) {
        const qsizetype body = document.indexOf("<body>");
        return body < 0 ? -1 : body + 5;
    }
    return place.at.isEmpty() ? 0 : document.indexOf(place.at);
}

QString bannerFor(const Product &product, const MarkingLanguage &language)
{
    MarkCache marks(language);
    QSet<std::pair<QString, bool>> seen;
    QList<RollUpPortion> portions;
    for (int row = 0; row < product.size(); ++row) {
        const Portion &portion = *product.at(row);
        QStringList each{portion.mark};
        for (const Tearline &tearline : portion.tearlines)
            each << tearline.mark;
        if (portion.figure)
            for (const FigureLayer &layer : portion.figure->layers)
                each << layer.mark;
        for (const QString &mark : std::as_const(each)) {
            if (seen.contains({mark, mark.isNull()}))
                continue;
            seen.insert({mark, mark.isNull()});
            portions.append({mark.isNull() ? nullptr : marks.marking(mark, product.head.regime, product.head.overallMarking, product.head.asOf), product.head.asOf, false});
        }
    }
    if (portions.isEmpty())
        return u"UNCLASSIFIED"_s;
    RollUpOptions options;
    options.regime = product.head.regime;
    options.date = product.head.asOf;
    options.disseminatedAnalyticProduct = product.head.disseminatedAnalyticProduct;
    options.nationalIntelligence = product.head.nationalIntelligence;
    options.statedBanner = product.head.overallMarking;
    return rollUp(portions, options, language).banner;
}

/// What the file shows: each portion under its own mark, none left out.
ReleaseCopy ownCopy(const OwnProduct &own, const MarkingLanguage &language)
{
    const Product &product = own.product;
    ReleaseCopy copy;
    copy.title = product.head.title.isEmpty() ? product.head.id.value : product.head.title;
    copy.banner = bannerFor(product, language);
    copy.asOf = product.head.asOf;
    copy.exercise = product.head.exercise;
    copy.language = product.head.language;
    copy.notices << Tr::tr("For ourselves: this file holds the whole product and goes to nobody else.");
    QHash<QString, int> tables;
    for (int row = 0; row < product.size(); ++row) {
        const Portion &portion = *product.at(row);
        ReleaseItem item;
        item.kind = portion.kind;
        item.number = product.numberAt(row);
        item.mark = portion.mark;
        item.text = portion.text;
        const QString table = portion.kind == PortionKind::TableCaption ? portion.anchor : portion.table;
        const bool inTable = portion.kind == PortionKind::TableCaption || portion.kind == PortionKind::TableRow || portion.kind == PortionKind::TableCell;
        if (inTable && !table.isEmpty())
            item.table = tables.contains(table) ? tables.value(table) : *tables.insert(table, int(tables.size()));
        if (portion.figure) {
            item.altText = portion.figure->altText;
            item.image = own.pictures.value(portion.figure->picture);
        }
        copy.items << item;
    }
    return copy;
}

QByteArray encoded(const ReleaseCopy &copy, CopyFormat format)
{
    switch (format) {
    case CopyFormat::Html: return copyToHtml(copy);
    case CopyFormat::Markdown: return copyToMarkdown(copy);
    default: return copyToFodt(copy);
    }
}

QJsonObject picturesJson(const OwnProduct &own)
{
    QJsonObject json;
    for (auto it = own.pictures.cbegin(); it != own.pictures.cend(); ++it)
        json.insert(it.key(), QString::fromLatin1(it.value().toBase64()));
    return json;
}

QJsonObject wholeJson(const OwnProduct &own)
{
    QJsonObject json = own.product.toJson();
    if (!own.pictures.isEmpty())
        json.insert(u"pictures"_s, picturesJson(own));
    return json;
}

/// Only what is an image, as we would write it, and is called by its right name.
Result<OwnFile> fromWholeJson(QJsonObject json, const QString &where)
{
    OwnFile file;
    const QJsonObject pictures = json.take(u"pictures"_s).toObject();
    auto product = Product::fromJson(json, where);
    if (!product)
        return product.error();
    file.own.product = *std::move(product);
    for (auto it = pictures.begin(); it != pictures.end(); ++it) {
        const QByteArray bytes = QByteArray::fromBase64(it.value().toString().toLatin1());
        if (pictureName(bytes) == it.key() && cleanPicture(bytes) == bytes)
            file.own.pictures.insert(it.key(), bytes);
        else
            ++file.picturesDropped;
    }
    return file;
}

} // namespace

OwnProduct ownProduct(const Product &product, ProductStore &store)
{
    OwnProduct own{product, {}};
    const auto pictures = picturesOf(store, product.head.id);
    for (int row = 0; row < product.size(); ++row) {
        const auto &figure = product.at(row)->figure;
        if (!figure || figure->picture.isEmpty() || own.pictures.contains(figure->picture))
            continue;
        if (const QByteArray bytes = pictures(figure->picture); !bytes.isEmpty())
            own.pictures.insert(figure->picture, bytes);
    }
    return own;
}

Result<QByteArray> writeOwn(const OwnProduct &own, CopyFormat format, const MarkingLanguage &language)
{
    if (format == CopyFormat::Json)
        return QJsonDocument(wholeJson(own)).toJson();
    if (format != CopyFormat::Html && format != CopyFormat::Markdown && format != CopyFormat::Fodt)
        return Error{ErrorCode::Unsupported, Tr::tr("Such a file cannot be read again as the same product. Choose flat ODF, HTML, Markdown or JSON."), {}};
    QByteArray document = encoded(ownCopy(own, language), format);
    const BlockPlace place = placeIn(format);
    const qsizetype at = insertionPoint(document, format, place);
    if (at < 0)
        return Error{ErrorCode::Malformed, Tr::tr("The product cannot be written in this format."), {}};
    document.insert(at, place.before + QJsonDocument(wholeJson(own)).toJson(QJsonDocument::Compact).toBase64() + place.after);
    return document;
}

Result<std::optional<OwnFile>> readOwn(const QByteArray &bytes, CopyFormat format, const MarkingLanguage &language)
{
    const Error damaged{ErrorCode::Malformed,
                        Tr::tr("What the file says beside its text is damaged. Take it out (front matter, data-parallax, user-defined metadata) to import "
                               "what the file shows."), {}};
    if (format == CopyFormat::Json) {
        const QJsonDocument json = QJsonDocument::fromJson(bytes);
        if (!json.isObject() || !json.object().contains(u"pictures"_s))
            return std::optional<OwnFile>();
        auto file = fromWholeJson(json.object(), u"product"_s);
        if (!file)
            return file.error();
        file->unchanged = true;
        return std::optional(*std::move(file));
    }
    const BlockPlace place = placeIn(format);
    const qsizetype from = place.before.isEmpty() ? -1 : bytes.indexOf(place.before);
    if (from < 0 || (place.at.isEmpty() && from > 3)) // front matter is the beginning, but for a byte order mark
        return std::optional<OwnFile>();
    const qsizetype block = from + place.before.size(), to = bytes.indexOf(place.after, block);
    if (to < 0)
        return damaged;
    const auto decoded = QByteArray::fromBase64Encoding(bytes.mid(block, to - block).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument json = decoded ? QJsonDocument::fromJson(decoded.decoded) : QJsonDocument();
    if (!json.isObject())
        return damaged;
    auto file = fromWholeJson(json.object(), u"product"_s);
    if (!file)
        return file.error();
    file->shown = bytes.left(from) + bytes.mid(to + place.after.size());
    file->unchanged = file->picturesDropped == 0 && file->shown == encoded(ownCopy(file->own, language), format);
    return std::optional(*std::move(file));
}

} // namespace parallax
