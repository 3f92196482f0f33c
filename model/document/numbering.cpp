#include "model/document/numbering.h"

#include "model/document/product.h"

namespace parallax {

namespace {

enum class Role { None, Closes, Opens, Part };

Role roleOf(PortionKind kind)
{
    switch (kind) {
    case PortionKind::Title:
    case PortionKind::Footnote:
    case PortionKind::SpeakerNote:
    case PortionKind::Attachment:
        return Role::None;
    case PortionKind::Heading:
        return Role::Closes;
    case PortionKind::Para:
    case PortionKind::TableCaption:
    case PortionKind::FigureCaption:
        return Role::Opens;
    case PortionKind::ListItem:
    case PortionKind::TableRow:
    case PortionKind::TableCell:
    case PortionKind::Figure:
        return Role::Part;
    }
    return Role::None;
}

/// Same text, same number on every machine and in every run; the two low bits keep tables, figures and lists apart.
quint32 groupKey(QStringView text, quint32 family)
{
    quint32 hash = 2166136261u;
    for (QChar c : text)
        hash = (hash ^ c.unicode()) * 16777619u;
    return (hash << 2) | family;
}

/// The counts that stand beside the main one.
template <typename Counts>
void count(Counts &counts, PortionKind kind)
{
    if (kind == PortionKind::Footnote)
        ++counts.footnotes;
    else if (kind == PortionKind::SpeakerNote)
        ++counts.notes;
    else if (kind == PortionKind::Attachment)
        ++counts.attachments;
    else if (kind == PortionKind::TableCaption)
        ++counts.tables;
    else if (kind == PortionKind::FigureCaption)
        ++counts.figures;
}

} // namespace

NumberItem numberItemOf(const Portion &portion)
{
    switch (portion.kind) {
    case PortionKind::Para:
    case PortionKind::ListItem:
        return {portion.kind, groupKey({}, 3)};
    case PortionKind::TableCaption:
        return {portion.kind, groupKey(portion.anchor, 1)};
    case PortionKind::TableRow:
    case PortionKind::TableCell:
        return {portion.kind, groupKey(portion.table, 1)};
    case PortionKind::FigureCaption:
        return {portion.kind, groupKey(portion.anchor, 2)};
    case PortionKind::Figure:
        return {portion.kind, groupKey(portion.figure ? portion.figure->anchor : portion.anchor, 2)};
    case PortionKind::Title:
    case PortionKind::Heading:
    case PortionKind::Footnote:
    case PortionKind::SpeakerNote:
    case PortionKind::Attachment:
        break;
    }
    return {portion.kind, 0};
}

void NumberState::step(NumberItem item)
{
    count(*this, item.kind);
    switch (roleOf(item.kind)) {
    case Role::None:
        break;
    case Role::Closes:
        group = 0;
        subs = 0;
        break;
    case Role::Opens:
        ++mains;
        group = item.group;
        subs = 0;
        break;
    case Role::Part:
        if (group != item.group) {
            ++mains;
            group = item.group;
            subs = 0;
        }
        ++subs;
        break;
    }
}

QString NumberState::print(PortionKind kind) const
{
    switch (kind) {
    case PortionKind::Title:
        return QStringLiteral("T");
    case PortionKind::Heading:
        return {};
    case PortionKind::Para:
    case PortionKind::TableCaption:
    case PortionKind::FigureCaption:
        return QString::number(mains);
    case PortionKind::ListItem:
    case PortionKind::TableRow:
    case PortionKind::TableCell:
        return QString::number(mains) + letterNumber(subs - 1);
    case PortionKind::Figure:
        return QString::number(mains) + romanNumber(subs);
    case PortionKind::Footnote:
        return QStringLiteral("F%1").arg(footnotes);
    case PortionKind::SpeakerNote:
        return QStringLiteral("N%1").arg(notes);
    case PortionKind::Attachment:
        return QStringLiteral("A%1").arg(attachments);
    }
    return {};
}

void NumberSummary::add(NumberItem item)
{
    count(*this, item.kind);
    const Role role = roleOf(item.kind);
    if (role == Role::None)
        return;
    if (role == Role::Part && !opens && (firstParts == 0 || firstGroup == item.group)) {
        firstGroup = item.group;
        ++firstParts;
        return;
    }
    const quint32 current = opens ? lastGroup : firstGroup;
    opens = true;
    if (role == Role::Closes) {
        lastGroup = 0;
        lastParts = 0;
    } else if (role == Role::Opens || current != item.group) {
        ++mains;
        lastGroup = item.group;
        lastParts = role == Role::Part ? 1 : 0;
    } else {
        ++lastParts;
    }
}

void NumberSummary::append(const NumberSummary &next)
{
    if (next.firstParts > 0) {
        if (!opens && (firstParts == 0 || firstGroup == next.firstGroup)) {
            firstGroup = next.firstGroup;
            firstParts += next.firstParts;
        } else if (opens && lastGroup == next.firstGroup) {
            lastParts += next.firstParts;
        } else {
            opens = true;
            ++mains;
            lastGroup = next.firstGroup;
            lastParts = next.firstParts;
        }
    }
    if (next.opens) {
        opens = true;
        mains += next.mains;
        lastGroup = next.lastGroup;
        lastParts = next.lastParts;
    }
    footnotes += next.footnotes;
    notes += next.notes;
    attachments += next.attachments;
    tables += next.tables;
    figures += next.figures;
}

void NumberSummary::applyTo(NumberState &state) const
{
    if (firstParts > 0) {
        if (state.group != firstGroup) {
            ++state.mains;
            state.group = firstGroup;
            state.subs = 0;
        }
        state.subs += firstParts;
    }
    if (opens) {
        state.mains += mains;
        state.group = lastGroup;
        state.subs = lastParts;
    }
    state.footnotes += footnotes;
    state.notes += notes;
    state.attachments += attachments;
    state.tables += tables;
    state.figures += figures;
}

QString letterNumber(int index)
{
    QString text;
    for (int rest = index; rest >= 0; rest = rest / 26 - 1)
        text.prepend(QChar(u'a' + rest % 26));
    return text;
}

QString romanNumber(int number)
{
    static constexpr struct { int value; const char16_t *text; } kParts[] = {
        {1000, u"m"}, {900, u"cm"}, {500, u"d"}, {400, u"cd"}, {100, u"c"}, {90, u"xc"}, {50, u"l"},
        {40, u"xl"},  {10, u"x"},   {9, u"ix"},  {5, u"v"},    {4, u"iv"},  {1, u"i"}};
    QString text;
    for (const auto &part : kParts) {
        for (; number >= part.value; number -= part.value)
            text += QStringView(part.text);
    }
    return text;
}

} // namespace parallax
