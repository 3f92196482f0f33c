#include "storage/inspect/inspectxml.h"

#include "model/tr.h"
#include "storage/inspect/inspectors.h"
#include "storage/inspect/xmlwords.h"

#include <QXmlStreamReader>

#include <map>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 2000;

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
    QSet<QString> m_hiddenStyles;
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
    if (frame.said && !goesOnBehind(frame.name))
        m_texts[frame.kind] += u'\n';
    if (frame.said && !m_frames.empty())
        m_frames.back().said = m_frames.back().said || goesOnBehind(frame.name);
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
