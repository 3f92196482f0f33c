#include "storage/exchange/odfreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace parallax
{

using namespace Qt::StringLiterals;

using LeftOut = ImportNotes::LeftOut;

namespace
{

bool isOneOf(const QString &name, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(), [&](QLatin1StringView each) { return name == each; });
}

} // namespace

void OdfReader::addText(const QString &text)
{
    if (m_deleted > 0) {
        if (!text.trimmed().isEmpty())
            m_draft.notes.leftOut(LeftOut::Deleted, text);
        return;
    }
    if (m_inserted > 0 && !text.trimmed().isEmpty())
        m_draft.notes.guess(ImportNotes::Guess::Inserted, text);
    QString line = text;
    line.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
    m_now.block.text += line;
}

void OdfReader::inlines(const OdfNode &parent)
{
    for (const OdfNode *child : parent.children) {
        if (m_error)
            return;
        if (child->isText())
            addText(child->text);
        else
            inlineNode(*child);
    }
}

/// Where tracked text begins and ends. \return false for anything else.
bool OdfReader::change(const OdfNode &node)
{
    const bool starts = node.is("text:change-start"_L1);
    if (!starts && !node.is("text:change-end"_L1))
        return node.is("text:change"_L1); // deleted text lies with the list of changes
    const QString kind = m_changes.value(node.attribute("text:change-id"_L1));
    if (kind == "text:deletion"_L1)
        m_deleted = std::max(0, m_deleted + (starts ? 1 : -1));
    else if (kind == "text:insertion"_L1)
        m_inserted = std::max(0, m_inserted + (starts ? 1 : -1));
    return true;
}

/// What holds no text and changes none.
bool OdfReader::silent(const OdfNode &node)
{
    if (node.is("office:annotation"_L1)) {
        m_draft.notes.leftOut(LeftOut::Comment, node.allText());
        return true;
    }
    return isOneOf(node.name,
        { "text:soft-page-break"_L1, "text:bookmark"_L1, "text:bookmark-start"_L1, "text:bookmark-end"_L1,
            "text:reference-mark"_L1, "text:reference-mark-start"_L1, "text:reference-mark-end"_L1, "text:toc-mark"_L1,
            "text:toc-mark-start"_L1, "text:toc-mark-end"_L1, "text:alphabetical-index-mark-start"_L1,
            "text:alphabetical-index-mark-end"_L1, "office:annotation-end"_L1, "text:sequence-decls"_L1, "text:number"_L1,
            "office:event-listeners"_L1, "text:hidden-paragraph"_L1, "text:dde-connection-decls"_L1, "svg:title"_L1,
            "svg:desc"_L1 });
}

void OdfReader::inlineNode(const OdfNode &node)
{
    if (node.is("text:s"_L1)) {
        addText(QString(std::clamp(node.number("text:c"_L1, 1), 1, 200), u' '));
    } else if (node.is("text:tab"_L1)) {
        addText(u" "_s);
    } else if (node.is("text:line-break"_L1)) {
        if (m_deleted == 0)
            m_now.block.text += u'\n';
    } else if (node.is("text:note"_L1)) {
        note(node);
    } else if (change(node) || silent(node) || inlineSpan(node) || drawing(node)) {
        return;
    } else if (!inlineField(node)) {
        if (const QString text = node.allText(); !text.isEmpty())
            m_draft.notes.leftOut(LeftOut::Element, u"<%1> %2"_s.arg(node.name, text));
    }
}

bool OdfReader::inlineSpan(const OdfNode &node)
{
    if (node.is("text:a"_L1)) {
        const QString target = node.attribute("xlink:href"_L1);
        if (!target.isEmpty() && !target.startsWith(u'#'))
            m_draft.notes.leftOut(LeftOut::LinkTarget, target);
        inlines(node);
        return true;
    }
    if (node.is("text:ruby"_L1) || node.is("text:ruby-base"_L1) || node.is("text:meta"_L1)) {
        inlines(node);
        return true;
    }
    if (node.is("text:ruby-text"_L1)) {
        m_draft.notes.leftOut(LeftOut::Attribute, node.allText());
        return true;
    }
    if (!node.is("text:span"_L1))
        return false;
    const OdfStyle style = m_styles.style("text"_L1, node.attribute("text:style-name"_L1));
    if (style.hidden) {
        m_draft.notes.leftOut(LeftOut::Hidden, node.allText());
        return true;
    }
    if (style.struck)
        m_draft.notes.guess(ImportNotes::Guess::StruckOut, node.allText());
    // 10³ must not become 103; Word raises the anchor of a note as well, which has its own sign here.
    static const QRegularExpression power(u"^[+−-]?\\d"_s);
    const bool note = std::ranges::any_of(node.children, [](const OdfNode *child) { return child->is("text:note"_L1); });
    if (style.raised && !note && !m_now.block.text.isEmpty() && m_now.block.text.back().isDigit() && power.match(node.allText()).hasMatch())
        addText(u"^"_s);
    inlines(node);
    return true;
}

/// A field shows what it was last computed to: that is what the author saw.
bool OdfReader::inlineField(const OdfNode &node)
{
    if (!node.name.startsWith("text:"_L1) && !node.name.startsWith("presentation:"_L1) && !node.is("office:text"_L1))
        return false;
    const QString text = node.allText();
    if (node.is("text:hidden-text"_L1) || node.is("text:script"_L1)) {
        const bool shown = node.is("text:hidden-text"_L1) && node.attribute("text:is-hidden"_L1) == "false"_L1;
        if (shown)
            addText(text);
        else
            m_draft.notes.leftOut(LeftOut::Hidden, text.isEmpty() ? node.attribute("text:string-value"_L1) : text);
        return true;
    }
    const bool pointsInText = isOneOf(node.name,
        { "text:sequence"_L1, "text:sequence-ref"_L1, "text:bookmark-ref"_L1, "text:reference-ref"_L1, "text:note-ref"_L1 });
    if (!pointsInText)
        m_draft.notes.guess(ImportNotes::Guess::Field, node.name.section(u':', 1) + u": "_s + text);
    addText(text);
    return true;
}

void OdfReader::note(const OdfNode &node)
{
    const OdfNode *body = node.child("text:note-body"_L1), *citation = node.child("text:note-citation"_L1);
    static const QRegularExpression unfit(u"[\\s\\[\\]^]"_s);
    QString label = citation ? citation->allText().remove(unfit) : QString();
    if (node.attribute("text:note-class"_L1) == "endnote"_L1)
        label.prepend(u"e"_s);
    while (label.isEmpty() || m_labels.contains(label))
        label += u'\'';
    if (!body || m_deleted > 0) {
        m_draft.notes.leftOut(LeftOut::Deleted, node.allText());
        return;
    }
    m_labels.insert(label);
    addText(u"[^%1]"_s.arg(label));
    Place place;
    place.kind = PortionKind::Footnote;
    QList<ImportBlock> made = aside([&] { blocks(*body, place); });
    if (!made.isEmpty())
        made.first().label = label;
    m_footnotes += made;
}

} // namespace parallax
