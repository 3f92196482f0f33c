#include "storage/inspect/inspectxml.h"

#include "model/tr.h"
#include "storage/inspect/inspectors.h"

#include <QXmlStreamReader>

#include <map>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 2000;

using Names = QSet<QString>;

/// Elements that hold pieces of a paragraph: where one ends, the word goes on.
bool isInline(const QString &name)
{
    static const Names inlines = {u"r"_s, u"t"_s, u"span"_s, u"a"_s, u"tspan"_s, u"b"_s, u"i"_s, u"em"_s, u"strong"_s, u"u"_s, u"sub"_s, u"sup"_s, u"ins"_s,
                                  u"moveTo"_s, u"del"_s, u"delText"_s, u"moveFrom"_s, u"hyperlink"_s, u"smartTag"_s, u"sdt"_s, u"sdtContent"_s,
                                  u"fldSimple"_s, u"instrText"_s, u"meta-field"_s, u"hidden-text"_s, u"annotation"_s, u"note"_s};
    return inlines.contains(name);
}

/// Nothing but a blank.
bool isBlank(const QString &name)
{
    static const Names blanks = {u"tab"_s, u"br"_s, u"cr"_s, u"s"_s, u"line-break"_s, u"ptab"_s};
    return blanks.contains(name);
}

std::optional<TextKind> kindOfElement(const QString &name, QStringView space)
{
    static const Names changes = {u"del"_s, u"moveFrom"_s, u"deletion"_s, u"tracked-changes"_s, u"changed-region"_s};
    static const Names comments = {u"annotation"_s, u"comment"_s, u"cm"_s};
    static const Names hidden = {u"hidden-text"_s, u"hidden-paragraph"_s, u"instrText"_s, u"script"_s};
    static const Names metadata = {u"document-statistic"_s, u"RDF"_s, u"xmpmeta"_s, u"metadata"_s};
    if (changes.contains(name))
        return TextKind::TrackedChange;
    if (comments.contains(name))
        return TextKind::Comment;
    if (hidden.contains(name))
        return TextKind::Hidden;
    if (metadata.contains(name) || (name == u"meta" && space.contains("opendocument"_L1)))
        return TextKind::Metadata;
    if ((name == u"title" || name == u"desc") && space.contains("svg"_L1))
        return TextKind::AltText;
    return {};
}

std::optional<TextKind> kindOfAttribute(const QString &name)
{
    static const Names alternatives = {u"descr"_s, u"title"_s};
    static const Names links = {u"href"_s, u"Target"_s, u"src"_s, u"anchor"_s};
    static const Names hidden = {u"string-value"_s, u"string-value-if-true"_s, u"string-value-if-false"_s, u"formula"_s, u"condition"_s};
    static const Names people = {u"author"_s, u"initials"_s, u"userId"_s, u"providerId"_s};
    if (alternatives.contains(name))
        return TextKind::AltText;
    if (links.contains(name))
        return TextKind::Link;
    if (hidden.contains(name))
        return TextKind::Hidden;
    if (people.contains(name))
        return TextKind::Metadata;
    return {};
}

/// Who made it, when, how often: what a file for a partner has no need to say. Which program wrote it tells nothing of us.
bool tellsOfOrigin(const QString &name)
{
    static const Names names = {u"creator"_s, u"lastModifiedBy"_s, u"initial-creator"_s, u"printed-by"_s, u"creation-date"_s, u"created"_s, u"modified"_s,
                                u"date"_s, u"print-date"_s, u"lastPrinted"_s, u"revision"_s, u"editing-cycles"_s, u"editing-duration"_s, u"TotalTime"_s,
                                u"Company"_s, u"Manager"_s, u"Template"_s, u"template"_s, u"user-defined"_s, u"property"_s, u"CreateDate"_s,
                                u"ModifyDate"_s, u"MetadataDate"_s, u"DocumentID"_s, u"InstanceID"_s, u"History"_s, u"keyword"_s,
                                u"keywords"_s, u"Keywords"_s};
    return names.contains(name);
}

/// Of a file that was made and never changed.
bool isFirst(const QString &value)
{
    static const Names first = {u"0"_s, u"1"_s, u"P0D"_s, u"PT0S"_s};
    return first.contains(value.trimmed());
}

bool isTrue(QStringView value)
{
    return value != "0"_L1 && value != "false"_L1 && value != "off"_L1 && value != "none"_L1;
}

/// An element says of itself that it is not shown.
bool saysHidden(const QString &element, const QXmlStreamAttributes &attributes, const Names &hiddenStyles)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView name = attribute.name(), value = attribute.value();
        if (name == "display"_L1 && value == "none"_L1)
            return true;
        if (name == "visibility"_L1 && (value == "collapse"_L1 || value == "filter"_L1 || value == "hidden"_L1))
            return true;
        if (name == "hidden"_L1 && isTrue(value))
            return true;
        if (name == "state"_L1 && element == u"sheet" && value != "visible"_L1)
            return true;
        if (name == "show"_L1 && element == u"sld" && !isTrue(value))
            return true;
        if (name == "style-name"_L1 && hiddenStyles.contains(value.toString()))
            return true;
    }
    return false;
}

class XmlTexts
{
public:
    XmlTexts(const QByteArray &bytes, const QString &place, const XmlPart &part, Inspection &found)
        : m_xml(bytes), m_place(place), m_part(part), m_found(found)
    {
        if (bytes.contains("display=\"none\"") || bytes.contains("display='none'"))
            findHiddenStyles(bytes);
    }

    bool run();

private:
    struct Frame
    {
        QString name;
        TextKind kind = TextKind::Shown;
        bool said = false;        ///< text came since it began
        bool runHidden = false;   ///< of a run of an office file: its properties hide it
        QString binary;           ///< base64
    };

    void findHiddenStyles(const QByteArray &bytes);
    void start();
    void attributes(const QString &element, const QXmlStreamAttributes &attributes);
    void end();
    void text(const QString &said);
    void blank();
    void tell();

    QXmlStreamReader m_xml;
    QString m_place;
    XmlPart m_part;
    Inspection &m_found;
    Names m_hiddenStyles;
    std::vector<Frame> m_frames;
    std::map<TextKind, QString> m_texts;
    QStringList m_origin;
    bool m_inserted = false, m_hiddenSheet = false, m_fits = true;
};

/// Styles of OpenDocument that hide their text.
void XmlTexts::findHiddenStyles(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    QString style;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "style"_L1) {
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                if (attribute.name() == "name"_L1)
                    style = attribute.value().toString();
            }
        } else if (xml.name() == "text-properties"_L1 && !style.isEmpty() && saysHidden(u"text-properties"_s, xml.attributes(), {})) {
            m_hiddenStyles.insert(style);
        }
    }
}

void XmlTexts::text(const QString &said)
{
    Frame &frame = m_frames.back();
    if (frame.name == u"binary-data") {
        frame.binary += said;
        return;
    }
    const bool hidden = std::any_of(m_frames.begin(), m_frames.end(), [](const Frame &each) { return each.runHidden; });
    m_texts[hidden && frame.kind == TextKind::Shown ? TextKind::Hidden : frame.kind] += said;
    if (said.trimmed().isEmpty())
        return;
    frame.said = true;
    if (frame.kind == TextKind::Metadata && tellsOfOrigin(frame.name) && !isFirst(said) && !m_origin.contains(frame.name))
        m_origin.append(frame.name);
}

void XmlTexts::attributes(const QString &element, const QXmlStreamAttributes &all)
{
    for (const QXmlStreamAttribute &attribute : all) {
        const QString name = attribute.name().toString();
        TextKind kind = kindOfAttribute(name).value_or(m_frames.back().kind == TextKind::Metadata ? TextKind::Metadata : TextKind::Raw);
        if (m_part.relations && name == u"Target")
            kind = TextKind::Link;
        m_texts[kind] += attribute.value().toString() + u'\n';
        // XMP may write its properties as attributes.
        if (kind == TextKind::Metadata && tellsOfOrigin(name) && !attribute.value().isEmpty() && !m_origin.contains(name))
            m_origin.append(name);
    }
    m_inserted = m_inserted || element == u"ins" || element == u"moveTo";
}

void XmlTexts::start()
{
    const QString name = m_xml.name().toString();
    const QXmlStreamAttributes all = m_xml.attributes();
    Frame frame;
    frame.name = name;
    frame.kind = m_frames.empty() ? m_part.shown : m_frames.back().kind;
    if (frame.kind == TextKind::Shown || frame.kind == TextKind::Raw)
        frame.kind = kindOfElement(name, m_xml.namespaceUri()).value_or(frame.kind);
    const bool definesStyle = name == u"style" || name.endsWith("-properties"_L1);
    if (frame.kind == TextKind::Shown && !definesStyle && saysHidden(name, all, m_hiddenStyles)) {
        frame.kind = TextKind::Hidden;
        m_hiddenSheet = m_hiddenSheet || name == u"sheet" || name == u"sld";
    }
    if (isBlank(name))
        blank();
    else if (name == u"noBreakHyphen" && !m_frames.empty())
        text(u"-"_s);
    else if ((name == u"vanish" || name == u"webHidden" || name == u"specVanish") && m_frames.size() > 1) {
        const QStringView value = all.isEmpty() ? QStringView(u"1") : all.constFirst().value();
        Frame &run = m_frames[m_frames.size() - 2];
        run.runHidden = run.name == u"r" && isTrue(value);
    }
    m_frames.push_back(std::move(frame));
    attributes(name, all);
}

void XmlTexts::blank()
{
    if (!m_frames.empty())
        m_texts[m_frames.back().kind] += u' ';
}

void XmlTexts::end()
{
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (!frame.binary.isEmpty())
        m_found.file(QByteArray::fromBase64(frame.binary.toLatin1()), placeIn(m_place, frame.name));
    if (frame.said && !isInline(frame.name))
        m_texts[frame.kind] += u'\n';
    if (frame.said && !m_frames.empty())
        m_frames.back().said = m_frames.back().said || isInline(frame.name);
}

void XmlTexts::tell()
{
    for (const auto &[kind, text] : m_texts)
        m_found.text(m_place, kind, text);
    const auto holds = [&](TextKind kind) {
        const auto text = m_texts.find(kind);
        return text != m_texts.end() && !text->second.trimmed().isEmpty();
    };
    if (holds(TextKind::TrackedChange) || m_inserted)
        m_found.structure(u"LK-HIDDEN"_s, m_place, Tr::tr("Changes are tracked here: who reads the file sees what was deleted and inserted."));
    if (holds(TextKind::Comment))
        m_found.structure(u"LK-HIDDEN"_s, m_place, Tr::tr("There are comments."));
    if (holds(TextKind::Hidden) || m_hiddenSheet)
        m_found.structure(u"LK-HIDDEN"_s, m_place, Tr::tr("There is text here that is not shown."));
    if (!m_origin.isEmpty())
        m_found.structure(u"LK-META"_s, m_place, Tr::tr("The metadata tell of the file's origin: %1.").arg(m_origin.join(u", "_s)));
}

bool XmlTexts::run()
{
    while (!m_xml.atEnd() && m_fits) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            start();
            m_fits = m_frames.size() < kDeepest;
            break;
        case QXmlStreamReader::EndElement:
            end();
            break;
        case QXmlStreamReader::Characters:
            if (!m_frames.empty())
                text(m_xml.text().toString());
            break;
        case QXmlStreamReader::Comment:
            m_texts[TextKind::Raw] += m_xml.text().toString() + u'\n';
            break;
        case QXmlStreamReader::ProcessingInstruction:
            m_texts[TextKind::Raw] += m_xml.processingInstructionData().toString() + u'\n';
            break;
        case QXmlStreamReader::DTD:
            m_texts[TextKind::Raw] += m_xml.text().toString() + u'\n';
            break;
        default:
            break;
        }
    }
    const bool whole = m_fits && !m_xml.hasError();
    if (whole)
        tell();
    return whole;
}

} // namespace

bool inspectXml(const QByteArray &bytes, const QString &place, const XmlPart &part, Inspection &found)
{
    return XmlTexts(bytes, place, part, found).run();
}

} // namespace parallax
