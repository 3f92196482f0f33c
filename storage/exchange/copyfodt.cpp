#include "storage/exchange/copyencoders.h"

#include "model/tr.h"
#include "storage/exchange/copytext.h"

#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace parallax {

using namespace Qt::StringLiterals;

// Flat ODF: OpenDocument 1.3, part 3, section 3.1.2. Text alone, with the banner in the header and the footer of every page; no
// metadata, no settings, nothing that leads anywhere.

namespace {

constexpr double kTextWidth = 17.0; ///< cm, between the margins of A4

const std::pair<QLatin1StringView, QLatin1StringView> kNamespaces[] = {
    {"office"_L1, "urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1}, {"style"_L1, "urn:oasis:names:tc:opendocument:xmlns:style:1.0"_L1},
    {"text"_L1, "urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1},     {"table"_L1, "urn:oasis:names:tc:opendocument:xmlns:table:1.0"_L1},
    {"draw"_L1, "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_L1},  {"fo"_L1, "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_L1},
    {"svg"_L1, "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_L1},
};

QString uriOf(QLatin1StringView prefix)
{
    for (const auto &[name, uri] : kNamespaces)
        if (name == prefix)
            return uri;
    return {};
}

/// White space is folded by whoever reads ODF: breaks, tabs and runs of blanks have elements (section 6.1.2).
void writeText(QXmlStreamWriter &xml, const QString &text)
{
    QString plain;
    const auto flush = [&] {
        if (!plain.isEmpty())
            xml.writeCharacters(std::exchange(plain, {}));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\n' || c == u'\t') {
            flush();
            xml.writeEmptyElement(uriOf("text"_L1), c == u'\n' ? u"line-break"_s : u"tab"_s);
        } else if (c == u' ' && (i == 0 || text[i - 1] == u' ' || text[i - 1] == u'\n')) {
            flush();
            xml.writeEmptyElement(uriOf("text"_L1), u"s"_s);
        } else {
            plain += c;
        }
    }
    flush();
}

class FodtWriter
{
public:
    FodtWriter(const ReleaseCopy &copy) : m_copy(copy), m_xml(&m_bytes) {}

    QByteArray write()
    {
        m_xml.writeStartDocument();
        for (const auto &[prefix, uri] : kNamespaces)
            m_xml.writeNamespace(uri, prefix);
        start("office"_L1, u"document"_s);
        attribute("office"_L1, u"version"_s, u"1.3"_s);
        attribute("office"_L1, u"mimetype"_s, u"application/vnd.oasis.opendocument.text"_s);
        styles();
        pages();
        start("office"_L1, u"body"_s);
        start("office"_L1, u"text"_s);
        paragraph(u"Address"_s, copyAddress(m_copy));
        const QStringList notices = copyNotices(m_copy);
        for (const QString &notice : notices)
            paragraph(u"Notice"_s, notice);
        if (copyNeedsTitle(m_copy))
            heading(1, {}, {}, m_copy.title);
        for (const CopyBlock &block : copyBlocks(m_copy))
            block.columns > 0 ? table(block) : item(*block.items.constFirst());
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void start(QLatin1StringView prefix, const QString &name) { m_xml.writeStartElement(uriOf(prefix), name); }
    void attribute(QLatin1StringView prefix, const QString &name, const QString &value) { m_xml.writeAttribute(uriOf(prefix), name, value); }
    void end() { m_xml.writeEndElement(); }

    void style(const QString &family, const QString &name, const QList<std::pair<QString, QString>> &text, const QList<std::pair<QString, QString>> &paragraph = {})
    {
        start("style"_L1, u"style"_s);
        attribute("style"_L1, u"name"_s, name);
        attribute("style"_L1, u"family"_s, family);
        if (!paragraph.isEmpty()) {
            m_xml.writeEmptyElement(uriOf("style"_L1), u"paragraph-properties"_s);
            for (const auto &[key, value] : paragraph)
                attribute("fo"_L1, key, value);
        }
        if (!text.isEmpty()) {
            m_xml.writeEmptyElement(uriOf("style"_L1), u"text-properties"_s);
            for (const auto &[key, value] : text)
                attribute("fo"_L1, key, value);
        }
        end();
    }

    void styles()
    {
        const CopyBannerColours colours = bannerColours(m_copy.banner);
        const QString language = m_copy.language.section(u'-', 0, 0), country = m_copy.language.section(u'-', 1, 1);
        start("office"_L1, u"styles"_s);
        start("style"_L1, u"default-style"_s);
        attribute("style"_L1, u"family"_s, u"paragraph"_s);
        m_xml.writeEmptyElement(uriOf("style"_L1), u"text-properties"_s);
        attribute("fo"_L1, u"font-size"_s, u"11pt"_s);
        attribute("fo"_L1, u"language"_s, language.isEmpty() ? u"en"_s : language.left(8));
        attribute("fo"_L1, u"country"_s, country.isEmpty() ? u"none"_s : country.left(8));
        end();
        style(u"paragraph"_s, u"Standard"_s, {}, {{u"margin-bottom"_s, u"0.2cm"_s}});
        const std::pair<QString, QString> bold{u"font-weight"_s, u"bold"_s}, centred{u"text-align"_s, u"center"_s};
        style(u"paragraph"_s, u"Banner"_s, {bold, {u"color"_s, colours.text}}, {centred, {u"background-color"_s, colours.background}});
        style(u"paragraph"_s, u"Strip"_s, {bold}, {centred, {u"background-color"_s, u"#dddddd"_s}});
        style(u"paragraph"_s, u"Address"_s, {}, {{u"margin-bottom"_s, u"0.2cm"_s}});
        style(u"paragraph"_s, u"Notice"_s, {bold}, {{u"margin-bottom"_s, u"0.2cm"_s}});
        style(u"paragraph"_s, u"Alternative"_s, {{u"font-style"_s, u"italic"_s}}, {{u"margin-bottom"_s, u"0.2cm"_s}});
        style(u"paragraph"_s, u"Title"_s, {bold, {u"font-size"_s, u"17pt"_s}}, {{u"margin-bottom"_s, u"0.3cm"_s}});
        style(u"paragraph"_s, u"Heading"_s, {bold, {u"font-size"_s, u"13pt"_s}}, {{u"margin-top"_s, u"0.3cm"_s}, {u"margin-bottom"_s, u"0.2cm"_s}});
        style(u"text"_s, u"Mark"_s, {bold});
        end();
    }

    void frameLine(const QString &name, const QString &text)
    {
        if (!text.isEmpty())
            paragraph(name, text);
    }

    void pages()
    {
        start("office"_L1, u"automatic-styles"_s);
        start("style"_L1, u"page-layout"_s);
        attribute("style"_L1, u"name"_s, u"A4"_s);
        m_xml.writeEmptyElement(uriOf("style"_L1), u"page-layout-properties"_s);
        for (const auto &[key, value] : {std::pair(u"page-width"_s, u"21cm"_s), std::pair(u"page-height"_s, u"29.7cm"_s), std::pair(u"margin"_s, u"2cm"_s)})
            attribute("fo"_L1, key, value);
        for (const QString &part : {u"header-style"_s, u"footer-style"_s}) {
            start("style"_L1, part);
            m_xml.writeEmptyElement(uriOf("style"_L1), u"header-footer-properties"_s);
            attribute("fo"_L1, u"min-height"_s, u"0.8cm"_s);
            attribute("fo"_L1, part == u"header-style" ? u"margin-bottom"_s : u"margin-top"_s, u"0.3cm"_s);
            end();
        }
        end();
        end();
        start("office"_L1, u"master-styles"_s);
        start("style"_L1, u"master-page"_s);
        attribute("style"_L1, u"name"_s, u"Standard"_s);
        attribute("style"_L1, u"page-layout-name"_s, u"A4"_s);
        start("style"_L1, u"header"_s);
        frameLine(u"Strip"_s, copyStrip(m_copy));
        frameLine(u"Banner"_s, m_copy.banner);
        end();
        start("style"_L1, u"footer"_s);
        frameLine(u"Banner"_s, m_copy.banner);
        frameLine(u"Strip"_s, copyStrip(m_copy));
        end();
        end();
        end();
    }

    void content(const QString &number, const QString &mark, const QString &text)
    {
        if (!number.isEmpty())
            writeText(m_xml, number + u' ');
        if (!mark.isEmpty()) {
            start("text"_L1, u"span"_s);
            attribute("text"_L1, u"style-name"_s, u"Mark"_s);
            writeText(m_xml, mark);
            end();
            if (!text.isEmpty())
                m_xml.writeCharacters(u" "_s);
        }
        writeText(m_xml, text);
    }

    void paragraph(const QString &name, const QString &text)
    {
        if (text.isEmpty())
            return;
        start("text"_L1, u"p"_s);
        attribute("text"_L1, u"style-name"_s, name);
        content({}, {}, text);
        end();
    }

    void heading(int level, const QString &number, const QString &mark, const QString &text)
    {
        start("text"_L1, u"h"_s);
        attribute("text"_L1, u"style-name"_s, level == 1 ? u"Title"_s : u"Heading"_s);
        attribute("text"_L1, u"outline-level"_s, QString::number(level));
        content(number, mark, text);
        end();
    }

    void image(const QByteArray &png)
    {
        const QImage read = QImage::fromData(png, "PNG");
        if (read.isNull())
            return;
        const double width = std::min(kTextWidth, read.width() / 40.0), height = width * read.height() / std::max(read.width(), 1);
        start("text"_L1, u"p"_s);
        attribute("text"_L1, u"style-name"_s, u"Standard"_s);
        start("draw"_L1, u"frame"_s);
        attribute("text"_L1, u"anchor-type"_s, u"as-char"_s);
        attribute("svg"_L1, u"width"_s, QString::number(width, 'f', 2) + u"cm"_s);
        attribute("svg"_L1, u"height"_s, QString::number(height, 'f', 2) + u"cm"_s);
        start("draw"_L1, u"image"_s);
        start("office"_L1, u"binary-data"_s);
        m_xml.writeCharacters(QString::fromLatin1(png.toBase64()));
        end();
        end();
        end();
        end();
    }

    void item(const ReleaseItem &item)
    {
        const bool shows = !(copyNumber(item) + item.mark + item.text).isEmpty();
        if (item.kind == PortionKind::Title || item.kind == PortionKind::Heading) {
            heading(item.kind == PortionKind::Title ? 1 : 2, copyNumber(item), item.mark, item.text);
        } else if (shows) {
            start("text"_L1, u"p"_s);
            attribute("text"_L1, u"style-name"_s, u"Standard"_s);
            content(copyNumber(item), item.mark, item.text);
            end();
        }
        if (!item.image.isEmpty())
            image(item.image);
        paragraph(u"Alternative"_s, item.altText);
    }

    void cell(const QString &style, const QString &text)
    {
        start("table"_L1, u"table-cell"_s);
        paragraph(style, text);
        end();
    }

    void table(const CopyBlock &block)
    {
        start("table"_L1, u"table"_s);
        m_xml.writeEmptyElement(uriOf("table"_L1), u"table-column"_s);
        attribute("table"_L1, u"number-columns-repeated"_s, QString::number(block.columns + 2));
        for (const ReleaseItem *row : block.items) {
            start("table"_L1, u"table-row"_s);
            cell(u"Standard"_s, copyNumber(*row));
            cell(u"Notice"_s, row->mark);
            const QStringList cells = copyCells(*row);
            for (int column = 0; column < block.columns; ++column)
                cell(u"Standard"_s, cells.value(column));
            end();
            if (row->altText.isEmpty())
                continue;
            start("table"_L1, u"table-row"_s);
            cell(u"Alternative"_s, row->altText);
            end();
        }
        end();
    }

    const ReleaseCopy &m_copy;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

/// What may stand in a file of ours; any other element or attribute comes as a line of its own, and so is an error.
class FodtLines
{
public:
    explicit FodtLines(const QByteArray &bytes) : m_xml(bytes) {}

    Result<QStringList> read()
    {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement: startElement(); break;
            case QXmlStreamReader::EndElement: endElement(); break;
            case QXmlStreamReader::Characters: characters(); break;
            case QXmlStreamReader::StartDocument:
            case QXmlStreamReader::EndDocument: break;
            default: m_body << u"<!-- -->"_s; // a comment, a document type, an instruction
            }
        }
        if (m_xml.hasError())
            return Error{ErrorCode::Malformed, Tr::tr("This is no whole XML: %1").arg(m_xml.errorString()), Tr::tr("line %1, column %2").arg(m_xml.lineNumber()).arg(m_xml.columnNumber())};
        QStringList lines = m_header + m_body + m_footer;
        for (QString &line : lines)
            line = line.simplified();
        lines.removeAll(QString());
        return lines;
    }

private:
    QString prefixed(const QString &uri, const QString &name) const
    {
        for (const auto &[prefix, known] : kNamespaces)
            if (uri == known)
                return prefix + u':' + name;
        return u"?:"_s + name;
    }

    void startElement()
    {
        const QString name = prefixed(m_xml.namespaceUri().toString(), m_xml.name().toString());
        static const QSet<QString> known{u"office:document"_s, u"office:styles"_s, u"office:automatic-styles"_s, u"office:master-styles"_s, u"office:body"_s, u"office:text"_s,
            u"office:binary-data"_s, u"style:style"_s, u"style:default-style"_s, u"style:paragraph-properties"_s, u"style:text-properties"_s, u"style:page-layout"_s,
            u"style:page-layout-properties"_s, u"style:header-style"_s, u"style:footer-style"_s, u"style:header-footer-properties"_s, u"style:master-page"_s, u"style:header"_s,
            u"style:footer"_s, u"text:p"_s, u"text:h"_s, u"text:span"_s, u"text:s"_s, u"text:tab"_s, u"text:line-break"_s, u"table:table"_s, u"table:table-column"_s,
            u"table:table-row"_s, u"table:table-cell"_s, u"draw:frame"_s, u"draw:image"_s};
        if (!known.contains(name))
            m_body << u"element "_s + name;
        if (name == u"style:header" || name == u"style:footer")
            m_lines = name == u"style:header" ? &m_header : &m_footer;
        else if (name == u"office:body")
            m_lines = &m_body;
        if (name == u"table:table-row")
            m_inRow = true;
        if (name == u"text:p" || name == u"text:h")
            m_line += m_inRow ? u" "_s : QString();
        if (name == u"text:s" || name == u"text:tab" || name == u"text:line-break")
            m_line += u' ';
        if (name == u"office:binary-data") {
            m_inBinary = true;
            m_binary.clear();
        }
        const QXmlStreamNamespaceDeclarations declared = m_xml.namespaceDeclarations();
        for (const QXmlStreamNamespaceDeclaration &each : declared)
            if (const QString prefix = each.prefix().toString(); prefixed(each.namespaceUri().toString(), prefix) != prefix + u':' + prefix)
                m_body << u"namespace "_s + each.namespaceUri().toString().left(200);
        const QXmlStreamAttributes attributes = m_xml.attributes();
        for (const QXmlStreamAttribute &each : attributes)
            checkAttribute(name, prefixed(each.namespaceUri().toString(), each.name().toString()), each.value().toString());
    }

    /// Only words and measures of our own: a text that is in no attribute cannot hide there.
    void checkAttribute(const QString &element, const QString &name, const QString &value)
    {
        static const QRegularExpression measure(u"^(?:-?\\d+(?:\\.\\d+)?(?:cm|pt)?|#[0-9a-f]{6})$"_s), language(u"^[A-Za-z]{2,8}$"_s);
        static const QSet<QString> words{u"1.3"_s, u"application/vnd.oasis.opendocument.text"_s, u"paragraph"_s, u"text"_s, u"Standard"_s, u"Banner"_s, u"Strip"_s, u"Address"_s,
            u"Notice"_s, u"Alternative"_s, u"Title"_s, u"Heading"_s, u"Mark"_s, u"A4"_s, u"bold"_s, u"italic"_s, u"center"_s, u"none"_s, u"as-char"_s};
        const bool isLanguage = name == u"fo:language" || name == u"fo:country";
        if (name.startsWith(u"?:") || !(words.contains(value) || measure.match(value).hasMatch() || (isLanguage && language.match(value).hasMatch())))
            m_body << u"attribute %1 %2=%3"_s.arg(element, name, value.left(200));
    }

    void endElement()
    {
        const QString name = prefixed(m_xml.namespaceUri().toString(), m_xml.name().toString());
        if (name == u"table:table-row")
            m_inRow = false;
        const bool ends = (name == u"table:table-row") || ((name == u"text:p" || name == u"text:h") && !m_inRow);
        if (ends)
            *m_lines << std::exchange(m_line, {});
        if (name == u"office:binary-data") {
            m_inBinary = false;
            const auto decoded = QByteArray::fromBase64Encoding(m_binary, QByteArray::AbortOnBase64DecodingErrors);
            const bool isPng = decoded && decoded.decoded.startsWith("\x89PNG\r\n");
            m_line += isPng ? copyImageLine(decoded.decoded) : u"binary data"_s;
        }
    }

    void characters()
    {
        if (m_inBinary)
            m_binary += m_xml.text().toLatin1();
        else
            m_line += m_xml.text();
    }

    QXmlStreamReader m_xml;
    QStringList m_header, m_body, m_footer;
    QStringList *m_lines = &m_body;
    QString m_line;
    QByteArray m_binary;
    bool m_inRow = false, m_inBinary = false;
};

} // namespace

QByteArray copyToFodt(const ReleaseCopy &copy)
{
    return FodtWriter(copy).write();
}

Result<QStringList> linesOfFodt(const QByteArray &bytes)
{
    return FodtLines(bytes).read();
}

} // namespace parallax
