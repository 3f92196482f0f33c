#include "model/document/jsonreader.h"
#include "model/document/picturename.h"
#include "model/document/product.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr struct { PortionKind kind; QLatin1StringView name; } kKinds[] = {
    {PortionKind::Title, "title"_L1},
    {PortionKind::Heading, "heading"_L1},
    {PortionKind::Para, "para"_L1},
    {PortionKind::ListItem, "list_item"_L1},
    {PortionKind::TableCaption, "table_caption"_L1},
    {PortionKind::TableRow, "table_row"_L1},
    {PortionKind::TableCell, "table_cell"_L1},
    {PortionKind::FigureCaption, "figure_caption"_L1},
    {PortionKind::Figure, "figure"_L1},
    {PortionKind::Footnote, "footnote"_L1},
    {PortionKind::SpeakerNote, "note"_L1},
    {PortionKind::Attachment, "attachment"_L1},
};

/// Categories 1 to 8 as bits. What is not understood stays in \a other, so that it is written back as it came.
quint16 takeCategories(JsonReader &reader, bool &unreadable, QJsonObject &other)
{
    const QJsonValue value = reader.take("category"_L1);
    if (value.isUndefined())
        return 0;
    quint16 bits = 0;
    bool ok = value.isArray();
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        const double number = entry.toDouble(-1);
        const int category = int(number);
        if (category < 1 || category > 8 || double(category) != number)
            ok = false;
        else
            bits = quint16(bits | 1u << category);
    }
    if (!ok) {
        unreadable = true;
        other.insert("category"_L1, value);
    }
    return bits;
}

QJsonArray categoriesToJson(quint16 bits)
{
    QJsonArray array;
    for (int category = 1; category <= 8; ++category) {
        if (bits & 1u << category)
            array.append(category);
    }
    return array;
}

Governance takeGovernance(JsonReader &reader, QJsonObject &other)
{
    const QString text = reader.string("regime"_L1);
    const Governance governance = text.isEmpty() ? Governance::Unknown : governanceFromCode(text);
    if (governance == Governance::Unknown && !text.isEmpty())
        other.insert("regime"_L1, text);
    return governance;
}

QString takeMark(JsonReader &reader)
{
    const QJsonValue value = reader.take("mark"_L1);
    if (value.isNull() || value.isUndefined())
        return {};
    if (!value.isString())
        reader.fail("mark"_L1, u"A mark is a text or null."_s);
    const QString mark = value.toString();
    return mark.isNull() ? u""_s : mark;
}

void put(QJsonObject &json, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        json.insert(key, value);
}

void put(QJsonObject &json, QLatin1StringView key, const QJsonObject &value)
{
    if (!value.isEmpty())
        json.insert(key, value);
}

QJsonValue markToJson(const QString &mark)
{
    return mark.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(mark);
}

Tearline tearlineFrom(JsonReader &reader)
{
    Tearline tearline;
    tearline.id = reader.string("id"_L1);
    tearline.text = reader.string("text"_L1);
    tearline.mark = takeMark(reader);
    tearline.removed = reader.string("removed"_L1);
    QJsonObject odd;
    if (reader.has("regime"_L1))
        tearline.governance = takeGovernance(reader, odd);
    if (reader.has("category"_L1)) {
        bool unreadable = false;
        tearline.categories = takeCategories(reader, unreadable, odd);
    }
    tearline.originator = reader.string("originator"_L1);
    tearline.topic = reader.string("topic"_L1);
    tearline.licence = reader.string("licence"_L1);
    tearline.other = reader.rest(odd);
    return tearline;
}

QJsonObject tearlineToJson(const Tearline &tearline)
{
    QJsonObject json = tearline.other;
    put(json, "id"_L1, tearline.id);
    json.insert("text"_L1, tearline.text);
    json.insert("mark"_L1, markToJson(tearline.mark));
    put(json, "removed"_L1, tearline.removed);
    if (tearline.governance && *tearline.governance != Governance::Unknown)
        json.insert("regime"_L1, governanceCode(*tearline.governance));
    if (tearline.categories && !tearline.other.contains("category"_L1))
        json.insert("category"_L1, categoriesToJson(*tearline.categories));
    put(json, "originator"_L1, tearline.originator);
    put(json, "topic"_L1, tearline.topic);
    put(json, "licence"_L1, tearline.licence);
    return json;
}

FigureDrawing drawingFrom(JsonReader &reader)
{
    FigureDrawing drawing;
    drawing.kind = reader.string("kind"_L1);
    const auto instant = [&](QLatin1StringView key) {
        const QString text = reader.string(key);
        if (text.isEmpty())
            return Instant{};
        const auto at = Instant::parse(text);
        if (!at)
            reader.fail(key, at.error().what);
        return at ? *at : Instant{};
    };
    drawing.from = instant("from"_L1);
    drawing.to = instant("to"_L1);
    drawing.other = reader.rest();
    return drawing;
}

QJsonObject drawingToJson(const FigureDrawing &drawing)
{
    QJsonObject json = drawing.other;
    json.insert("kind"_L1, drawing.kind);
    if (drawing.from.day.isKnown())
        json.insert("from"_L1, drawing.from.toString());
    if (drawing.to.day.isKnown())
        json.insert("to"_L1, drawing.to.toString());
    return json;
}

Figure figureFrom(JsonReader &reader)
{
    Figure figure;
    figure.anchor = reader.string("anchor"_L1);
    figure.file = reader.string("file"_L1);
    figure.altText = reader.string("alt_text"_L1);
    figure.picture = reader.string("picture"_L1);
    if (!figure.picture.isEmpty() && !isPictureName(figure.picture))
        reader.fail("picture"_L1, u"A picture is named by the 64 hexadecimal digits of its SHA-256."_s);
    figure.embeddedMetadata = reader.object("embedded_metadata"_L1);
    reader.eachObject("layers"_L1, [&](JsonReader &layer) {
        FigureLayer made;
        made.name = layer.string("name"_L1);
        made.mark = takeMark(layer);
        QJsonObject odd;
        if (layer.has("regime"_L1))
            made.governance = takeGovernance(layer, odd);
        if (layer.has("category"_L1)) {
            bool unreadable = false;
            made.categories = takeCategories(layer, unreadable, odd);
        }
        made.originator = layer.string("originator"_L1);
        made.topic = layer.string("topic"_L1);
        made.objects = layer.strings("objects"_L1);
        made.other = layer.rest(odd);
        figure.layers.append(made);
    });
    reader.inObject("drawing"_L1, [&](JsonReader &drawing) { figure.drawing = drawingFrom(drawing); });
    figure.other = reader.rest();
    return figure;
}

QJsonObject figureToJson(const Figure &figure)
{
    QJsonObject json = figure.other;
    put(json, "anchor"_L1, figure.anchor);
    put(json, "file"_L1, figure.file);
    put(json, "alt_text"_L1, figure.altText);
    put(json, "picture"_L1, figure.picture);
    put(json, "embedded_metadata"_L1, figure.embeddedMetadata);
    QJsonArray layers;
    for (const FigureLayer &layer : figure.layers) {
        QJsonObject entry = layer.other;
        entry.insert("name"_L1, layer.name);
        entry.insert("mark"_L1, markToJson(layer.mark));
        if (layer.governance && *layer.governance != Governance::Unknown)
            entry.insert("regime"_L1, governanceCode(*layer.governance));
        if (layer.categories && !layer.other.contains("category"_L1))
            entry.insert("category"_L1, categoriesToJson(*layer.categories));
        put(entry, "originator"_L1, layer.originator);
        put(entry, "topic"_L1, layer.topic);
        if (!layer.objects.isEmpty())
            entry.insert("objects"_L1, QJsonArray::fromStringList(layer.objects));
        layers.append(entry);
    }
    if (!layers.isEmpty())
        json.insert("layers"_L1, layers);
    if (figure.drawing)
        json.insert("drawing"_L1, drawingToJson(*figure.drawing));
    return json;
}

PortionPtr portionFrom(JsonReader &reader)
{
    auto portion = std::make_shared<Portion>();
    portion->id.value = reader.string("id"_L1);
    if (portion->id.isNull())
        reader.fail("id"_L1, u"A portion needs an id."_s);
    if (reader.has("kind"_L1)) {
        const QString name = reader.string("kind"_L1);
        const auto kind = portionKindFromName(name);
        if (kind)
            portion->kind = *kind;
        else
            reader.fail("kind"_L1, u"\"%1\" is no kind of portion."_s.arg(name));
    }
    portion->textIsGist = !reader.has("text"_L1) && reader.has("gist"_L1);
    portion->text = reader.string(portion->textIsGist ? "gist"_L1 : "text"_L1);
    portion->mark = takeMark(reader);
    QJsonObject odd;
    portion->governance = takeGovernance(reader, odd);
    portion->categories = takeCategories(reader, portion->categoriesUnreadable, odd);
    portion->originator = reader.string("originator"_L1);
    portion->topic = reader.string("topic"_L1);
    portion->licence = reader.string("licence"_L1);
    portion->trueOwner = reader.string("true_owner"_L1);
    portion->owner = reader.string("owner"_L1);
    portion->collector = reader.string("collector"_L1);
    portion->pair = reader.string("pair"_L1);
    portion->refs = reader.strings("refs"_L1);
    portion->anchor = reader.string("anchor"_L1);
    portion->table = reader.string("table"_L1);
    portion->printedNumber = reader.string("n"_L1);
    portion->date = reader.day("date"_L1);
    portion->excludedFromRollUp = reader.boolean("exclude_from_rollup"_L1).value_or(false);
    reader.eachObject("alternates"_L1, [&](JsonReader &each) { portion->tearlines.append(tearlineFrom(each)); });
    reader.inObject("figure"_L1, [&](JsonReader &figure) { portion->figure = figureFrom(figure); });
    portion->other = reader.rest(odd);
    return portion;
}

} // namespace

QString portionKindName(PortionKind kind)
{
    for (const auto &entry : kKinds) {
        if (entry.kind == kind)
            return entry.name;
    }
    return {};
}

std::optional<PortionKind> portionKindFromName(QStringView name)
{
    for (const auto &entry : kKinds) {
        if (name == entry.name)
            return entry.kind;
    }
    return std::nullopt;
}

Result<PortionPtr> portionFromJson(const QJsonObject &json, const QString &where)
{
    JsonErrors errors{where, {}};
    JsonReader reader(json, {}, errors);
    PortionPtr portion = portionFrom(reader);
    if (errors.first)
        return *errors.first;
    return portion;
}

QJsonObject portionToJson(const Portion &portion)
{
    QJsonObject json = portion.other;
    json.insert("id"_L1, portion.id.value);
    put(json, "n"_L1, portion.printedNumber);
    json.insert("kind"_L1, portionKindName(portion.kind));
    json.insert(portion.textIsGist ? "gist"_L1 : "text"_L1, portion.text);
    json.insert("mark"_L1, markToJson(portion.mark));
    if (portion.governance != Governance::Unknown)
        json.insert("regime"_L1, governanceCode(portion.governance));
    if (!portion.categoriesUnreadable)
        json.insert("category"_L1, categoriesToJson(portion.categories));
    put(json, "originator"_L1, portion.originator);
    put(json, "topic"_L1, portion.topic);
    put(json, "licence"_L1, portion.licence);
    put(json, "true_owner"_L1, portion.trueOwner);
    put(json, "owner"_L1, portion.owner);
    put(json, "collector"_L1, portion.collector);
    put(json, "pair"_L1, portion.pair);
    if (!portion.refs.isEmpty())
        json.insert("refs"_L1, QJsonArray::fromStringList(portion.refs));
    put(json, "anchor"_L1, portion.anchor);
    put(json, "table"_L1, portion.table);
    put(json, "date"_L1, portion.date.toString());
    if (portion.excludedFromRollUp)
        json.insert("exclude_from_rollup"_L1, true);
    QJsonArray alternates;
    for (const Tearline &tearline : portion.tearlines)
        alternates.append(tearlineToJson(tearline));
    if (!alternates.isEmpty())
        json.insert("alternates"_L1, alternates);
    if (portion.figure)
        json.insert("figure"_L1, figureToJson(*portion.figure));
    return json;
}

Result<ProductHead> productHeadFromJson(const QJsonObject &json, const QString &where)
{
    JsonErrors errors{where, {}};
    JsonReader reader(json, {}, errors);
    ProductHead head;
    QJsonObject odd;
    head.id.value = reader.string("id"_L1);
    head.title = reader.string("title"_L1);
    head.asOf = reader.day("as_of"_L1);
    head.overallMarking = reader.string("overall_marking"_L1);
    if (reader.has("regime"_L1)) {
        const QString regime = reader.string("regime"_L1);
        // The spelling is kept, so that the file can be written as it came.
        if (regime.compare("ic"_L1, Qt::CaseInsensitive) == 0)
            head.regime = Regime::Ic;
        else if (regime.compare("dod"_L1, Qt::CaseInsensitive) != 0)
            reader.fail("regime"_L1, u"\"%1\" is neither dod nor ic."_s.arg(regime));
        head.regimeText = regime;
    }
    head.disseminatedAnalyticProduct = reader.boolean("disseminated_analytic_product"_L1).value_or(false);
    head.nationalIntelligence = reader.boolean("national_intelligence"_L1);
    const QString mode = reader.string("data_mode"_L1);
    head.exercise = mode == "EXERCISE"_L1;
    if (!head.exercise && !mode.isEmpty())
        odd.insert("data_mode"_L1, mode);
    head.language = reader.string("language"_L1);
    head.authorityBlock = reader.object("authority_block"_L1);
    head.fileMetadata = reader.object("file_metadata"_L1);
    reader.take("portions"_L1);
    head.other = reader.rest(odd);
    if (errors.first)
        return *errors.first;
    return head;
}

QJsonObject productHeadToJson(const ProductHead &head)
{
    QJsonObject json = head.other;
    put(json, "id"_L1, head.id.value);
    put(json, "title"_L1, head.title);
    put(json, "as_of"_L1, head.asOf.toString());
    put(json, "overall_marking"_L1, head.overallMarking);
    const bool textHolds = head.regimeText.compare(head.regime == Regime::Ic ? "ic"_L1 : "dod"_L1, Qt::CaseInsensitive) == 0;
    if (textHolds)
        json.insert("regime"_L1, head.regimeText);
    else if (head.regime == Regime::Ic || !head.regimeText.isEmpty())
        json.insert("regime"_L1, head.regime == Regime::Ic ? u"IC"_s : u"DOD"_s);
    if (head.disseminatedAnalyticProduct)
        json.insert("disseminated_analytic_product"_L1, true);
    if (head.nationalIntelligence)
        json.insert("national_intelligence"_L1, *head.nationalIntelligence);
    if (head.exercise)
        json.insert("data_mode"_L1, "EXERCISE"_L1);
    put(json, "language"_L1, head.language);
    put(json, "authority_block"_L1, head.authorityBlock);
    put(json, "file_metadata"_L1, head.fileMetadata);
    return json;
}

Result<Product> Product::fromJson(const QJsonObject &json, const QString &where)
{
    auto head = productHeadFromJson(json, where);
    if (!head)
        return head.error();
    Product product;
    product.head = *head;
    const QJsonValue portions = json.value("portions"_L1);
    if (!portions.isArray())
        return Error{ErrorCode::Malformed, u"A product has a list of portions."_s, u"%1: /portions"_s.arg(where)};
    JsonErrors errors{where, {}};
    const QJsonArray array = portions.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = u"/portions/%1"_s.arg(i);
        if (!array[i].isObject())
            return Error{ErrorCode::Malformed, u"A portion is an object."_s, u"%1: %2"_s.arg(where, path)};
        JsonReader reader(array[i].toObject(), path, errors);
        PortionPtr portion = portionFrom(reader);
        if (errors.first)
            return *errors.first;
        if (product.contains(portion->id)) {
            return Error{ErrorCode::Conflict, u"The id %1 is given twice."_s.arg(portion->id.value),
                         u"%1: %2/id"_s.arg(where, path)};
        }
        product.append(std::move(portion));
    }
    return product;
}

Result<Product> Product::fromJson(const QByteArray &json, const QString &where)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = json.left(error.offset).count('\n') + 1;
        return Error{ErrorCode::Malformed, error.errorString(), u"%1: line %2"_s.arg(where).arg(line)};
    }
    if (!document.isObject())
        return Error{ErrorCode::Malformed, u"A product is a JSON object."_s, u"%1: /"_s.arg(where)};
    return fromJson(document.object(), where);
}

QJsonObject Product::toJson() const
{
    QJsonObject json = productHeadToJson(head);
    QJsonArray portions;
    for (int row = 0; row < m_size; ++row)
        portions.append(portionToJson(*at(row)));
    json.insert("portions"_L1, portions);
    return json;
}

} // namespace parallax
