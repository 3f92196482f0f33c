#include "widgets/review/productcommands.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {
/// A parenthesis at the start is a mark where it can be read as one; "(see below)" stays text.
const QRegularExpression &leadingParenthesis()
{
    static const QRegularExpression expression(QStringLiteral("^(\\([^()]{1,200}\\))\\s+"));
    return expression;
}


std::shared_ptr<Portion> copyOf(const Portion &portion)
{
    return std::make_shared<Portion>(portion);
}

/// What a new portion takes from the one it stands beside: kind, mark and the facts that decide it, nothing that is one
/// portion's own.
std::shared_ptr<Portion> inheriting(const Portion &from, PortionId id)
{
    auto portion = copyOf(from);
    portion->id = std::move(id);
    portion->text.clear();
    portion->tearlines.clear();
    portion->figure.reset();
    portion->refs.clear();
    portion->anchor.clear();
    portion->printedNumber.clear();
    portion->pair.clear();
    portion->other = {};
    return portion;
}
} // namespace

Result<void> ProductCommands::perform(Edit::Kind kind, const QString &name, QList<EditStep> steps)
{
    Edit edit;
    edit.kind = kind;
    edit.name = name;
    edit.steps = std::move(steps);
    return m_session->perform(std::move(edit));
}

Result<void> ProductCommands::type(int row, int part, const QString &text)
{
    auto after = copyOf(at(row));
    if (part >= 0) {
        if (part >= after->tearlines.size())
            return Error{ErrorCode::NotFound, tr("This tearline is not there any more."), after->id.value};
        after->tearlines[part].text = text;
    } else {
        after->text = text;
    }
    Edit edit;
    edit.kind = part >= 0 ? Edit::Kind::Tearline : Edit::Kind::Text;
    edit.name = part >= 0 ? tr("Type in Tearline %1 of Portion %2").arg(part + 1).arg(numberOf(row))
                          : tr("Type in Portion %1").arg(numberOf(row));
    edit.steps = {ReplacePortion{after}};
    return m_session->performTyping(std::move(edit));
}

Result<ProductCommands::Place> ProductCommands::split(int row, int offset)
{
    const Portion &portion = at(row);
    auto first = copyOf(portion);
    auto second = inheriting(portion, m_session->freshId());
    offset = std::clamp(offset, 0, int(portion.text.size()));
    first->text = portion.text.left(offset);
    second->text = portion.text.mid(offset);
    // What comes after a title or a caption is a paragraph; a title is never continued by a title.
    if (portion.kind == PortionKind::Title || portion.kind == PortionKind::Heading || portion.kind == PortionKind::Figure
        || portion.kind == PortionKind::FigureCaption || portion.kind == PortionKind::TableCaption)
        second->kind = PortionKind::Para;
    QList<EditStep> steps{ReplacePortion{first}, InsertPortion{row + 1, second}};
    const auto done = perform(Edit::Kind::Split, tr("Split Portion %1").arg(numberOf(row)), std::move(steps));
    if (!done)
        return done.error();
    return Place{second->id, -1, 0};
}

Result<ProductCommands::Place> ProductCommands::joinAbove(int row)
{
    if (row <= 0)
        return Error{ErrorCode::NotFound, tr("There is no portion above to join with."), {}};
    const Portion &above = at(row - 1);
    const Portion &below = at(row);
    auto joined = copyOf(above);
    joined->text = above.text + below.text;
    joined->tearlines += below.tearlines;
    for (const QString &ref : below.refs)
        if (!joined->refs.contains(ref))
            joined->refs.append(ref);
    joined->categories = above.categories | below.categories;
    const CheckedMarkingPtr markAbove = m_session->previews() ? m_session->previews()->marking(row - 1) : nullptr;
    const CheckedMarkingPtr markBelow = m_session->previews() ? m_session->previews()->marking(row) : nullptr;
    // An empty portion brings nothing along, so its mark is not merged either; an unmarked one leaves the whole unmarked.
    if (below.text.isEmpty() && below.tearlines.isEmpty())
        joined->mark = above.mark;
    else if (above.text.isEmpty() && above.tearlines.isEmpty() && above.kind == below.kind)
        joined->mark = below.mark;
    else if (!markAbove || !markBelow)
        joined->mark = QString();
    else if (above.mark != below.mark)
        joined->mark = mergeMarks(*markAbove, *markBelow, m_session->product().head.regime, m_session->pack().language()).mark;
    const Place place{above.id, -1, int(above.text.size())};
    QList<EditStep> steps{ReplacePortion{joined}, RemovePortion{below.id}};
    //: Numbers of two portions
    const auto done = perform(Edit::Kind::Join, tr("Join Portions %1 and %2").arg(numberOf(row - 1), numberOf(row)), std::move(steps));
    if (!done)
        return done.error();
    return place;
}

Result<ProductCommands::Place> ProductCommands::paste(int row, int offset, const QString &text)
{
    static const QRegularExpression paragraphBreak(u"\\s*\\n\\s*"_s);
    const QStringList paragraphs = text.trimmed().split(paragraphBreak, Qt::SkipEmptyParts);
    if (paragraphs.isEmpty())
        return Error{ErrorCode::NotFound, tr("The clipboard holds no text."), {}};
    const Portion &portion = at(row);
    offset = std::clamp(offset, 0, int(portion.text.size()));

    const auto takeMark = [this](QString *paragraph) {
        const QString mark = leadingMark(*paragraph);
        if (!mark.isEmpty())
            *paragraph = paragraph->mid(mark.size()).trimmed();
        return mark;
    };

    auto first = copyOf(portion);
    const QString rest = portion.text.mid(offset);
    QList<EditStep> steps;
    int next = 0;
    if (portion.text.isEmpty()) {
        QString paragraph = paragraphs.front();
        if (const QString mark = takeMark(&paragraph); !mark.isEmpty())
            first->mark = mark;
        first->text = paragraph;
        steps.append(ReplacePortion{first});
        next = 1;
    } else if (offset > 0 && !leadingParenthesis().match(paragraphs.front()).hasMatch()) {
        first->text = portion.text.left(offset) + paragraphs.front();
        steps.append(ReplacePortion{first});
        next = 1;
    } else if (!rest.isEmpty() && offset > 0) {
        first->text = portion.text.left(offset);
        steps.append(ReplacePortion{first});
    }
    // Pasted at the start of a text, the paragraphs stand before it and it stays whole.
    const bool before = offset == 0 && !portion.text.isEmpty();
    int at = before ? row : row + 1;
    Place place{portion.id, -1, int(first->text.size())};
    for (int i = next; i < paragraphs.size(); ++i) {
        QString paragraph = paragraphs[i];
        auto pasted = inheriting(portion, m_session->freshId());
        if (portion.kind == PortionKind::Title || portion.kind == PortionKind::Heading)
            pasted->kind = PortionKind::Para;
        if (const QString mark = takeMark(&paragraph); !mark.isEmpty())
            pasted->mark = mark;
        pasted->text = paragraph;
        place = {pasted->id, -1, int(paragraph.size())};
        if (i + 1 == paragraphs.size() && !before)
            pasted->text += rest;
        steps.append(InsertPortion{at++, pasted});
    }
    if (next == 1 && paragraphs.size() == 1 && !steps.isEmpty() && !before) {
        first->text += portion.text.isEmpty() ? QString() : rest;
        steps[0] = ReplacePortion{first};
    }
    const auto done = perform(Edit::Kind::Paste, paragraphs.size() == 1 ? tr("Paste Paragraph") : tr("Paste %n Paragraphs", nullptr, int(paragraphs.size())), std::move(steps));
    if (!done)
        return done.error();
    return place;
}

Result<void> ProductCommands::mark(const QList<int> &rows, int part, const QString &mark)
{
    if (rows.isEmpty())
        return {};
    QList<EditStep> steps;
    for (int row : rows) {
        auto after = copyOf(at(row));
        if (part >= 0) {
            if (part >= after->tearlines.size() || after->tearlines[part].mark == mark)
                continue;
            after->tearlines[part].mark = mark;
        } else {
            if (after->mark == mark && after->mark.isNull() == mark.isNull())
                continue;
            after->mark = mark;
        }
        steps.append(ReplacePortion{after});
        if (part >= 0)
            break;
    }
    if (steps.isEmpty())
        return {};
    QString name;
    if (part >= 0)
        name = tr("Mark Tearline %1 of Portion %2 %3").arg(part + 1).arg(numberOf(rows.front()), mark);
    else if (steps.size() > 1)
        name = tr("Mark %n Portions %1", nullptr, int(steps.size())).arg(mark);
    else if (mark.isEmpty())
        name = tr("Remove Mark of Portion %1").arg(numberOf(rows.front()));
    else
        name = tr("Mark Portion %1 %2").arg(numberOf(rows.front()), mark);
    return perform(part >= 0 ? Edit::Kind::Tearline : Edit::Kind::Mark, name, std::move(steps));
}

Result<void> ProductCommands::takeFix(int row, const Finding &finding)
{
    if (!finding.fix)
        return Error{ErrorCode::NotFound, tr("There is no fix for this finding."), finding.rule};
    auto after = copyOf(at(row));
    QString mark = after->mark;
    if (finding.fix->start < 0 || finding.fix->start + finding.fix->length > mark.size())
        return Error{ErrorCode::Conflict, tr("The mark has changed since it was checked."), after->id.value};
    mark.replace(finding.fix->start, finding.fix->length, finding.fix->replacement);
    after->mark = mark;
    //: Rule id, then the number of the portion
    return perform(Edit::Kind::Fix, tr("Fix %1 in Portion %2").arg(finding.rule, numberOf(row)), {ReplacePortion{after}});
}

Result<ProductCommands::Place> ProductCommands::insertBelow(int row, PortionKind kind)
{
    std::shared_ptr<Portion> portion;
    if (row >= 0) {
        portion = inheriting(at(row), m_session->freshId());
    } else {
        portion = std::make_shared<Portion>();
        portion->id = m_session->freshId();
    }
    portion->kind = kind;
    if (kind == PortionKind::TableRow && row >= 0 && at(row).kind == PortionKind::TableCaption)
        portion->table = at(row).anchor;
    const Place place{portion->id, -1, 0};
    const auto done = perform(Edit::Kind::Insert, tr("Insert Portion"), {InsertPortion{row + 1, portion}});
    if (!done)
        return done.error();
    return place;
}

Result<void> ProductCommands::remove(const QList<int> &rows)
{
    if (rows.isEmpty())
        return {};
    QList<EditStep> steps;
    for (int row : rows)
        steps.append(RemovePortion{at(row).id});
    const QString name = rows.size() > 1 ? tr("Delete %n Portions", nullptr, int(rows.size()))
                                         : tr("Delete Portion %1").arg(numberOf(rows.front()));
    return perform(Edit::Kind::Remove, name, std::move(steps));
}

Result<void> ProductCommands::move(const QList<int> &rows, int by)
{
    if (rows.isEmpty())
        return {};
    QList<int> ordered = rows;
    std::sort(ordered.begin(), ordered.end());
    if (ordered.front() + by < 0 || ordered.back() + by >= m_session->product().size())
        return Error{ErrorCode::NotFound, tr("It is at the end already."), {}};
    // Each steps over its neighbour in turn, the one in front first, so that they stay together.
    if (by > 0)
        std::reverse(ordered.begin(), ordered.end());
    QList<EditStep> steps;
    for (int row : std::as_const(ordered))
        steps.append(MovePortion{at(row).id, row + by});
    const QString number = numberOf(rows.front());
    QString name;
    if (rows.size() > 1)
        name = by < 0 ? tr("Move %n Portions Up", nullptr, int(rows.size())) : tr("Move %n Portions Down", nullptr, int(rows.size()));
    else
        name = by < 0 ? tr("Move Portion %1 Up").arg(number) : tr("Move Portion %1 Down").arg(number);
    return perform(Edit::Kind::Move, name, std::move(steps));
}

Result<ProductCommands::Place> ProductCommands::addTearline(int row)
{
    auto after = copyOf(at(row));
    Tearline tearline;
    int number = int(after->tearlines.size()) + 1;
    const auto taken = [&after](const QString &id) {
        return std::any_of(after->tearlines.begin(), after->tearlines.end(), [&](const Tearline &t) { return t.id == id; });
    };
    do
        tearline.id = u"%1.alt%2"_s.arg(after->id.value).arg(number++);
    while (taken(tearline.id));
    // It starts as the full text under the full mark: writing it means leaving out and marking down.
    tearline.text = after->text;
    tearline.mark = after->mark;
    after->tearlines.append(tearline);
    const Place place{after->id, int(after->tearlines.size()) - 1, 0};
    const auto done = perform(Edit::Kind::Tearline, tr("Add Tearline to Portion %1").arg(numberOf(row)), {ReplacePortion{after}});
    if (!done)
        return done.error();
    return place;
}

Result<void> ProductCommands::replaceTearlines(int row, const QList<Tearline> &tearlines, const QString &name)
{
    auto after = copyOf(at(row));
    after->tearlines = tearlines;
    return perform(Edit::Kind::Tearline, name, {ReplacePortion{after}});
}

Result<void> ProductCommands::removeTearline(int row, int tearline)
{
    QList<Tearline> tearlines = at(row).tearlines;
    if (tearline < 0 || tearline >= tearlines.size())
        return Error{ErrorCode::NotFound, tr("This tearline is not there any more."), at(row).id.value};
    tearlines.removeAt(tearline);
    return replaceTearlines(row, tearlines, tr("Delete Tearline %1 of Portion %2").arg(tearline + 1).arg(numberOf(row)));
}

QString ProductCommands::markOf(int row, int part) const
{
    const Portion &portion = at(row);
    return part < 0 ? portion.mark : portion.tearlines.value(part).mark;
}

QString ProductCommands::leadingMark(const QString &text) const
{
    const QRegularExpressionMatch match = leadingParenthesis().match(text);
    if (!match.hasMatch())
        return {};
    const Marking marking = parseMarking(match.captured(1), Form::Portion, m_session->pack().language());
    return marking.level || marking.system == MarkingSystem::Cui ? match.captured(1) : QString();
}

QStringList ProductCommands::notCovered(int row, int part, const QStringList &marks) const
{
    const ProductHead &head = m_session->product().head;
    RollUpOptions options;
    options.regime = head.regime;
    options.date = head.asOf;
    MarkCache cache(m_session->pack().language());
    const auto read = [&](const QString &mark) { return mark.isEmpty() ? nullptr : cache.marking(mark, head.regime, head.overallMarking, head.asOf); };
    const CheckedMarkingPtr here = read(markOf(row, part));
    QStringList above;
    for (const QString &mark : marks)
        if (!above.contains(mark) && !covers(here, read(mark), options, m_session->pack().language()))
            above << mark;
    return above;
}

QString ProductCommands::asText(const QList<int> &rows) const
{
    QStringList lines;
    for (int row : rows) {
        const Portion &portion = at(row);
        const QString text = m_session->previews() ? m_session->previews()->ownText(row) : portion.text;
        lines.append(portion.mark.isEmpty() ? text : u"%1 %2"_s.arg(portion.mark, text));
    }
    return lines.join(u"\n\n"_s);
}

} // namespace parallax
