#include "storage/exchange/messageitems.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"

#include <QStringConverter>

#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>

#include <limits>
#include <memory>
#include <unordered_map>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDeepest = 32;
constexpr size_t kLongestValue = 64 * 1024;

std::string_view viewOf(const xmlChar *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

std::string_view trimmedText(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const size_t first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// Values have names in capital letters, elements that hold others do not.
bool isValueName(std::string_view name)
{
    return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// UCS-4 as UTF-8: libxml2 leaves it to iconv, which takes one byte order only. Unset where the bytes are no UCS-4 by
/// their mark or their first "<". Source: XML 1.0, appendix F.
std::optional<QByteArray> fromUcs4(const QByteArray &bytes)
{
    std::optional<QStringConverter::Encoding> encoding;
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        encoding = QStringConverter::Utf32;
    else if (bytes.startsWith(QByteArrayView("<\0\0\0", 4)))
        encoding = QStringConverter::Utf32LE;
    else if (bytes.startsWith(QByteArrayView("\0\0\0<", 4)))
        encoding = QStringConverter::Utf32BE;
    if (!encoding)
        return std::nullopt;
    QStringDecoder decoder(*encoding);
    const QString text = decoder.decode(bytes);
    return text.toUtf8();
}

/// What libxml2 says outside of a parser (a wrong encoding) goes to \a reader too, and not to standard error.
class ErrorsTo
{
public:
    ErrorsTo(void *reader, xmlStructuredErrorFunc take) { xmlSetStructuredErrorFunc(reader, take); }
    ~ErrorsTo() { xmlSetStructuredErrorFunc(nullptr, nullptr); }
    Q_DISABLE_COPY_MOVE(ErrorsTo)
};

struct FreeContext {
    void operator()(xmlParserCtxt *context) const { xmlFreeParserCtxt(context); }
};

/// Takes the events of libxml2: no tree is built, so that what a file costs is what it holds.
class XmlReader
{
public:
    explicit XmlReader(FeedNotes &notes)
        : m_notes(notes)
    {
    }

    Result<RawFile> read(const QByteArray &bytes);

private:
    struct Attributes {
        std::string_view units, parameter, id, version;
        bool nil = false;
    };

    static XmlReader *self(void *user) { return static_cast<XmlReader *>(user); }
    static void onStart(void *user, const xmlChar *name, const xmlChar *, const xmlChar *, int, const xmlChar **,
        int count, int, const xmlChar **attributes);
    static void onEnd(void *user, const xmlChar *name, const xmlChar *, const xmlChar *);
    static void onText(void *user, const xmlChar *text, int length);
    static void onDtd(void *user, const xmlChar *name, const xmlChar *, const xmlChar *);
    static void onError(void *user, xmlError *error);

    void start(std::string_view name, const Attributes &attributes);
    void startMessage(std::string_view name, const Attributes &attributes);
    void end(std::string_view name);
    void fail(ErrorCode code, const QString &sentence, const QString &field = {});
    void add(MessageItem item);
    int line() const { return xmlSAX2GetLineNumber(m_context.get()); }
    std::string_view keep(std::string_view text) { return m_file.texts.emplace_back(text); }
    std::string_view name(std::string_view text);

    FeedNotes &m_notes;
    std::unique_ptr<xmlParserCtxt, FreeContext> m_context;
    RawFile m_file;
    std::unordered_map<std::string_view, std::string_view> m_names; ///< each kept once
    std::optional<FeedFault> m_fault; ///< the first
    int m_depth = 0;
    int m_messageDepth = 0; ///< depth of the message's element, 0 outside
    bool m_ndm = false;
    bool m_inValue = false;
    MessageItem m_value;
    bool m_valueNil = false;
    std::string m_text;
    qint64 m_items = 0;
};

void XmlReader::fail(ErrorCode code, const QString &sentence, const QString &field)
{
    if (!m_fault)
        m_fault = FeedFault { code, line(), field, Tr::tr("Line %1: %2").arg(line()).arg(sentence) };
    xmlStopParser(m_context.get());
}

std::string_view XmlReader::name(std::string_view text)
{
    const auto found = m_names.find(text);
    if (found != m_names.end())
        return found->second;
    const std::string_view kept = keep(text);
    m_names.emplace(kept, kept);
    return kept;
}

void XmlReader::add(MessageItem item)
{
    if (++m_items > m_notes.limits().fields)
        return fail(
            ErrorCode::TooLarge, Tr::tr("the file has more than %1 values; split it.").arg(m_notes.limits().fields));
    m_file.messages.back().items.push_back(item);
}

void XmlReader::startMessage(std::string_view element, const Attributes &attributes)
{
    if (element == "ndm" && m_depth == 1) {
        m_ndm = true;
        return;
    }
    if (m_depth > 1 && isValueName(element)) {
        // MESSAGE_ID or COMMENT of the ndm itself.
        m_notes.warn(line(), fromFeed(element.substr(0, 100)),
            Tr::tr("Line %1: %2 of the ndm element is not read.").arg(line()).arg(fromFeed(element.substr(0, 100))));
        m_inValue = true;
        m_value = {};
        return;
    }
    const std::optional<MessageKind> kind = messageKindFrom(element);
    if (!kind)
        return fail(ErrorCode::Unsupported,
            Tr::tr("the element %1 is no message that is read; omm, opm, oem, cdm and ndm are.").arg(quoted(element)));
    if (int(m_file.messages.size()) >= m_notes.limits().messages)
        return fail(ErrorCode::TooLarge,
            Tr::tr("the file has more than %1 messages; split it.").arg(m_notes.limits().messages));
    RawMessage &message = m_file.messages.emplace_back();
    message.kind = *kind;
    message.form = MessageForm::Xml;
    message.line = line();
    message.version = keep(trimmedText(attributes.version));
    m_messageDepth = m_depth;
    const QString wanted = u"CCSDS_"_s + nameOf(*kind) + u"_VERS"_s;
    if (!attributes.id.empty() && fromFeed(attributes.id.substr(0, 100)) != wanted)
        fail(ErrorCode::Malformed,
            Tr::tr("the element %1 has the id %2; it should be %3.")
                .arg(fromFeed(element), quoted(attributes.id), wanted));
}

void XmlReader::start(std::string_view element, const Attributes &attributes)
{
    if (++m_depth > kDeepest)
        return fail(ErrorCode::TooLarge, Tr::tr("elements are nested more than %1 deep.").arg(kDeepest));
    if (m_inValue)
        return fail(ErrorCode::Malformed,
            Tr::tr("the element %1 stands inside the value %2.").arg(quoted(element), fromFeed(m_value.keyword)),
            fromFeed(m_value.keyword));
    if (m_messageDepth == 0)
        return startMessage(element, attributes);
    if (!isValueName(element))
        return add({ MessageItem::Type::Open, name(element), {}, {}, line() });
    m_inValue = true;
    m_valueNil = attributes.nil;
    m_text.clear();
    m_value = { MessageItem::Type::Field, name(element), {},
        attributes.units.empty() ? std::string_view() : name(trimmedText(attributes.units)), line() };
    if (element == "USER_DEFINED")
        m_value.keyword = name("USER_DEFINED_" + std::string(trimmedText(attributes.parameter).substr(0, 200)));
}

void XmlReader::end(std::string_view element)
{
    if (m_messageDepth > 0 && m_depth > m_messageDepth) {
        if (m_inValue) {
            const std::string_view text = trimmedText(m_text);
            m_value.value = m_valueNil || text.empty() ? std::string_view() : keep(text);
            add(m_value);
        } else {
            add({ MessageItem::Type::Close, name(element), {}, {}, line() });
        }
    } else if (m_depth == m_messageDepth) {
        m_messageDepth = 0;
    }
    m_inValue = false;
    --m_depth;
}

void XmlReader::onStart(void *user, const xmlChar *element, const xmlChar *, const xmlChar *, int, const xmlChar **,
    int count, int, const xmlChar **attributes)
{
    Attributes known;
    for (int i = 0; i < count; ++i) {
        // Name, prefix, namespace, begin and end of the value.
        const xmlChar **attribute = attributes + i * 5;
        const std::string_view key = viewOf(attribute[0]);
        const std::string_view value(reinterpret_cast<const char *>(attribute[3]), size_t(attribute[4] - attribute[3]));
        if (key == "units" || key == "unit")
            known.units = value.substr(0, 100);
        else if (key == "parameter")
            known.parameter = value;
        else if (key == "id")
            known.id = value;
        else if (key == "version")
            known.version = value.substr(0, 100);
        else if (key == "nil")
            known.nil = value == "true" || value == "1";
    }
    self(user)->start(viewOf(element), known);
}

void XmlReader::onEnd(void *user, const xmlChar *element, const xmlChar *, const xmlChar *)
{
    self(user)->end(viewOf(element));
}

void XmlReader::onText(void *user, const xmlChar *text, int length)
{
    XmlReader *reader = self(user);
    const std::string_view piece(reinterpret_cast<const char *>(text), size_t(length));
    if (reader->m_inValue) {
        if (reader->m_text.size() + piece.size() > kLongestValue)
            return reader->fail(ErrorCode::TooLarge,
                Tr::tr("the value %1 is longer than %2 bytes.")
                    .arg(fromFeed(reader->m_value.keyword))
                    .arg(kLongestValue));
        reader->m_text += piece;
    } else if (!trimmedText(piece).empty()) {
        reader->fail(
            ErrorCode::Malformed, Tr::tr("the text %1 stands between elements.").arg(quoted(trimmedText(piece))));
    }
}

void XmlReader::onDtd(void *user, const xmlChar *, const xmlChar *, const xmlChar *)
{
    self(user)->fail(ErrorCode::Malformed,
        Tr::tr(
            "the file has a document type (DTD). Messages need none, and entities are never expanded: it is refused."));
}

void XmlReader::onError(void *user, xmlError *error)
{
    XmlReader *reader = self(user);
    if (reader->m_fault || error->level < XML_ERR_ERROR)
        return;
    const QString message = QString::fromUtf8(error->message).trimmed();
    reader->m_fault = FeedFault { ErrorCode::Malformed, error->line, {},
        Tr::tr("Line %1: the XML is broken: %2").arg(error->line).arg(message) };
    // The parser is not stopped from here: it may be in the middle of its input, which stopping frees. After an error
    // that is fatal it calls nobody any more.
}

Result<RawFile> XmlReader::read(const QByteArray &bytes)
{
    if (bytes.size() > std::numeric_limits<int>::max() / 2)
        return m_notes.error({ ErrorCode::TooLarge, 0, {}, Tr::tr("The file is too large for XML.") });
    const std::optional<QByteArray> converted = fromUcs4(bytes);
    const QByteArray &text = converted ? *converted : bytes;
    const auto takeError = reinterpret_cast<xmlStructuredErrorFunc>(onError);
    const ErrorsTo errors(this, takeError);
    m_context.reset(xmlCreateMemoryParserCtxt(text.constData(), int(text.size())));
    if (!m_context)
        return m_notes.error({ ErrorCode::Malformed, 0, {}, Tr::tr("There is no XML in this file.") });
    xmlCtxtUseOptions(m_context.get(), XML_PARSE_NONET | (converted ? XML_PARSE_IGNORE_ENC : 0));
    xmlSAXHandler handler {};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = onStart;
    handler.endElementNs = onEnd;
    handler.characters = onText;
    handler.ignorableWhitespace = onText;
    handler.cdataBlock = onText;
    handler.internalSubset = onDtd;
    handler.serror = takeError;
    *m_context->sax = handler;
    m_context->userData = this;
    xmlParseDocument(m_context.get());
    if (!m_fault && !m_context->wellFormed)
        m_fault = FeedFault { ErrorCode::Malformed, 0, {}, Tr::tr("The XML is broken.") };
    if (m_fault)
        return m_notes.error(*m_fault);
    if (m_file.messages.empty())
        return m_notes.error({ ErrorCode::Malformed, 0, {}, Tr::tr("The XML holds no message.") });
    return std::move(m_file);
}

} // namespace

Result<RawFile> readXmlItems(const QByteArray &bytes, FeedNotes &notes)
{
    return XmlReader(notes).read(bytes);
}

} // namespace parallax
