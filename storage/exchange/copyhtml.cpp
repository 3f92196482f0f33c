#include "storage/exchange/copyencoders.h"

#include "storage/exchange/copytext.h"
#include "storage/exchange/htmltree.h"

#include <QRegularExpression>

#include <libxml/tree.h>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Fixed, so that reading back can tell it from anything else. System fonts only: a copy fetches nothing.
const QString kStyle = uR"(
body { font: 11pt/1.4 sans-serif; margin: 0 auto; max-width: 50em; padding: 0 1em; }
.strip { text-align: center; font-weight: bold; background: #ddd; color: #000; margin: 0; padding: .2em; }
.banner { text-align: center; font-weight: bold; margin: 0 0 1em 0; padding: .3em; }
.u { background: #007a33; color: #fff; } .cui { background: #502b85; color: #fff; }
.c { background: #0033a0; color: #fff; } .s { background: #c8102e; color: #fff; }
.ts { background: #ff8c00; color: #000; } .sci { background: #fce83a; color: #000; } .other { border: 2px solid #000; }
.mark { font-weight: bold; } .alt { font-style: italic; }
table { border-collapse: collapse; margin: 0 0 1em 0; } td { border: 1px solid #888; padding: .2em .5em; vertical-align: top; }
)"_s;

QString escaped(const QString &text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(u'\n', u"<br>"_s);
}

QString element(const QString &name, const QString &className, const QString &inner)
{
    if (inner.isEmpty())
        return {};
    return u"<%1 class=\"%2\">%3</%1>\n"_s.arg(name, className, inner);
}

QString span(const QString &className, const QString &text)
{
    return text.isEmpty() ? QString() : u"<span class=\"%1\">%2</span> "_s.arg(className, escaped(text));
}

QString itemHtml(const ReleaseItem &item)
{
    const QString inner = span(u"number"_s, copyNumber(item)) + span(u"mark"_s, item.mark) + escaped(item.text);
    QString name = u"p"_s;
    if (item.kind == PortionKind::Title)
        name = u"h1"_s;
    else if (item.kind == PortionKind::Heading)
        name = u"h2"_s;
    const QString image = item.image.isEmpty() ? QString() : u"<p class=\"figure\"><img src=\"%1\"></p>\n"_s.arg(addressOfImage(item.image));
    return element(name, portionKindName(item.kind), inner) + image + element(u"p"_s, u"alt"_s, escaped(item.altText));
}

QString tableHtml(const CopyBlock &block)
{
    QString html = u"<table>\n"_s;
    for (const ReleaseItem *row : block.items) {
        html += u"<tr><td class=\"number\">%1</td><td class=\"mark\">%2</td>"_s.arg(escaped(copyNumber(*row)), escaped(row->mark));
        const QStringList cells = copyCells(*row);
        for (int column = 0; column < block.columns; ++column)
            html += u"<td>%1</td>"_s.arg(escaped(cells.value(column)));
        html += u"</tr>\n"_s;
        html += row->altText.isEmpty() ? QString() : u"<tr><td class=\"alt\">%1</td></tr>\n"_s.arg(escaped(row->altText));
    }
    return html + u"</table>\n"_s;
}

bool isBlockName(const QString &name)
{
    return name == u"title" || name == u"h1" || name == u"h2" || name == u"p" || name == u"tr";
}

void collectText(const xmlNode *node, QString &line)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        const QString name = elementName(child);
        if (name == u"br" || name == u"td")
            line += u' ';
        line += textOf(child);
        if (isComment(child))
            line += u"<!-- -->"_s;
        collectText(child, line);
    }
}

/// What is in attributes is not shown: only words of our own may stand there.
void checkAttributes(const xmlNode *node, QStringList &lines)
{
    static const QSet<QString> names{u"class"_s, u"lang"_s, u"charset"_s};
    static const QSet<QString> kinds = [] {
        QSet<QString> set{u"u"_s, u"cui"_s, u"c"_s, u"s"_s, u"ts"_s, u"sci"_s, u"other"_s, u"banner"_s, u"strip"_s,
                          u"address"_s, u"notice"_s, u"mark"_s, u"number"_s, u"alt"_s, u"utf-8"_s};
        for (int kind = 0; kind <= int(PortionKind::Attachment); ++kind)
            set.insert(portionKindName(PortionKind(kind)));
        return set;
    }();
    const bool isImage = elementName(node) == u"img";
    for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
        const auto name = QString::fromUtf8(reinterpret_cast<const char *>(attribute->name));
        const QString value = attributeOf(node, name.toUtf8().constData());
        if (isImage && name == u"src") {
            // Its bytes are compared, by their digest; an address that leads anywhere is none of ours.
            const auto image = imageOfAddress(value);
            lines.append(image ? copyImageLine(*image) : u"attribute src=%1"_s.arg(value.left(200)));
            continue;
        }
        if (!names.contains(name))
            lines.append(u"attribute %1=%2"_s.arg(name, value));
        const QStringList words = value.split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            if (name != u"lang" && !kinds.contains(word))
                lines.append(u"attribute %1=%2"_s.arg(name, value));
        if (name == u"lang" && value.size() > 12)
            lines.append(u"attribute lang=%1"_s.arg(value));
    }
}

void collectLines(const xmlNode *node, QStringList &lines)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        const QString name = elementName(child);
        if (isComment(child))
            lines.append(u"<!-- -->"_s);
        if (child->type == XML_ELEMENT_NODE)
            checkAttributes(child, lines);
        if (name == u"style") {
            QString text;
            collectText(child, text);
            if (text != kStyle)
                lines.append(u"style"_s);
        } else if (isBlockName(name)) {
            QString line;
            collectText(child, line);
            lines.append(line.simplified());
            QStringList hidden;
            collectLines(child, hidden);
            for (const QString &each : hidden)
                if (each.startsWith(u"attribute ") || each.startsWith(u"image ") || each == u"style")
                    lines.append(each);
        } else {
            lines.append(textOf(child).simplified());
            collectLines(child, lines);
        }
    }
}

} // namespace

CopyBannerColours bannerColours(const QString &banner)
{
    const bool sci = banner.startsWith(u"TOP SECRET//") && banner.section(u"//"_s, 1, 1).contains(QRegularExpression(u"^(SI|TK|HCS|KDK|RSV|KLM)\\b"_s));
    if (sci)
        return {u"#fce83a"_s, u"#000000"_s, u"sci"_s};
    const struct { QLatin1StringView start; CopyBannerColours colours; } known[] = {
        {"UNCLASSIFIED"_L1, {u"#007a33"_s, u"#ffffff"_s, u"u"_s}},
        {"CUI"_L1, {u"#502b85"_s, u"#ffffff"_s, u"cui"_s}},
        {"CONFIDENTIAL"_L1, {u"#0033a0"_s, u"#ffffff"_s, u"c"_s}},
        {"SECRET"_L1, {u"#c8102e"_s, u"#ffffff"_s, u"s"_s}},
        {"TOP SECRET"_L1, {u"#ff8c00"_s, u"#000000"_s, u"ts"_s}},
    };
    for (const auto &each : known)
        if (banner.startsWith(each.start))
            return each.colours;
    return {u"#ffffff"_s, u"#000000"_s, u"other"_s};
}

QByteArray copyToHtml(const ReleaseCopy &copy)
{
    const QString banner = element(u"p"_s, u"banner "_s + bannerColours(copy.banner).name, escaped(copy.banner));
    const QString strip = element(u"p"_s, u"strip"_s, escaped(copyStrip(copy)));
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n<style>%3</style>\n"
                   "</head>\n<body>\n"_s.arg(copy.language.isEmpty() ? u"en"_s : escaped(copy.language), escaped(copy.title), kStyle);
    html += strip + banner + element(u"p"_s, u"address"_s, escaped(copyAddress(copy)));
    const QStringList notices = copyNotices(copy);
    for (const QString &notice : notices)
        html += element(u"p"_s, u"notice"_s, escaped(notice));
    if (copyNeedsTitle(copy))
        html += element(u"h1"_s, u"title"_s, escaped(copy.title));
    for (const CopyBlock &block : copyBlocks(copy))
        html += block.columns > 0 ? tableHtml(block) : itemHtml(*block.items.constFirst());
    html += banner + strip + u"</body>\n</html>\n"_s;
    return html.toUtf8();
}

Result<QStringList> linesOfHtml(const QByteArray &bytes)
{
    const auto tree = HtmlTree::parse(bytes);
    if (!tree)
        return tree.error();
    QStringList lines;
    collectLines(tree->top(), lines);
    lines.removeAll(QString());
    return lines;
}

} // namespace parallax
