#pragma once

#include "tests/model/document/scenario.h"

#include <QRandomGenerator>

/// Products made up from a seed: marks, names, tokens, pointers, tables, figures, tearlines, in any mixture.
namespace generated {

using namespace parallax;
using namespace Qt::StringLiterals;

template <typename List>
auto oneOf(QRandomGenerator &random, const List &list)
{
    return list[random.bounded(int(list.size()))];
}

inline QString mark(QRandomGenerator &random)
{
    static const QStringList marks = {
        u"(U)"_s, u"(U)"_s, u"(S//NF)"_s, u"(S//REL TO USA, CSPX)"_s, u"(C//REL TO USA, SSAX)"_s, u"(S//REL TO USA, QMR, QNV)"_s,
        u"(//QNV S//REL TO USA, QMR, QNV, QOS)"_s, u"(//QNV C//REL TO USA, CSPX)"_s, u"(S//FGI QMR//REL TO USA, QMR, QNV)"_s,
        u"(S//RELIDO)"_s, u"(S//OC/REL TO USA, QNV)"_s, u"(S)"_s, u"(//JOINT S QNV USA//REL TO USA, QNV, QWN)"_s,
        u"(C//REL TO USA, QMR, QNV/DISPLAY ONLY QUL)"_s, u"(CUI//REL TO USA, QMR, QNV, QOS)"_s, u"(C//PR/REL TO USA, CSPX)"_s,
        u"(S//SAR-EK//NF)"_s, u"(//FGI S//REL TO USA, ODXF)"_s, u"(S//REL TO USA)"_s, u"(TS//REL TO USA, QNV)"_s, u"nonsense"_s, QString()};
    return oneOf(random, marks);
}

inline Governance governanceFor(const QString &mark)
{
    if (mark.contains(u"JOINT"_s))
        return Governance::Joint;
    if (mark.startsWith(u"(//"_s))
        return Governance::Fgi;
    if (mark.contains(u"RELIDO"_s) || mark.contains(u"OC"_s))
        return Governance::Ic;
    return mark.startsWith(u"(U"_s) || mark.startsWith(u"(CUI"_s) ? Governance::None : Governance::Dod;
}

inline QString text(QRandomGenerator &random)
{
    static const QStringList pieces = {
        u"The track of [[obj:PX-0107]] is plain."_s, u"[[obj:PX-0108]] left it."_s, u"[[obj:PX-0130]] and [[obj:PX-9999]] are far off."_s,
        u"KITE-7 came near HALYARD-2."_s, u"See kite7b and THISTLE."_s, u"Sensor ALDER and JUNIPER saw it."_s, u"Osmere and Norvale agree."_s,
        u"As paragraph %1 shows, it drifts."_s, u"Compare paragraphs %1 and %2."_s, u"Table %1 lists two events."_s, u"Figure %1 shows it."_s,
        u"Observations used: 3"_s, u"SAR-EK holds more."_s, u"Marked NOFORN elsewhere."_s, u"Kept in /cell/high/drafts."_s, u"Nothing else."_s,
        u"It passed at 2.5 km."_s, u"At 2214Z it closed to %1 km."_s, u"A burn of 0.28 m/s at 2214Z."_s};
    QStringList chosen;
    for (int i = random.bounded(1, 4); i > 0; --i) {
        QString piece = oneOf(random, pieces);
        if (piece.contains(u"%1"_s))
            piece = piece.replace(u"%1"_s, QString::number(random.bounded(1, 9))).replace(u"%2"_s, QString::number(random.bounded(1, 12)));
        chosen.append(piece);
    }
    return chosen.join(u' ');
}

inline PortionPtr portion(QRandomGenerator &random, const QString &id)
{
    static const QList<PortionKind> kinds = {PortionKind::Title, PortionKind::Heading, PortionKind::Para, PortionKind::Para, PortionKind::Para,
                                             PortionKind::ListItem, PortionKind::TableCaption, PortionKind::TableRow, PortionKind::TableRow,
                                             PortionKind::TableRow, PortionKind::FigureCaption, PortionKind::Figure, PortionKind::Footnote};
    static const QStringList originators = {u"USX-OPS"_s, u"USX-INT"_s, u"USX-SIG"_s, u"QNV-SPC"_s, u"QOS-DIN"_s, QString()};
    static const QStringList topics = {u"geo-track"_s, u"leo-rpo"_s, u"launch"_s, QString()};
    auto made = std::make_shared<Portion>();
    made->id = {id};
    made->kind = oneOf(random, kinds);
    made->mark = mark(random);
    made->governance = governanceFor(made->mark);
    made->categories = made->governance == Governance::Dod || made->governance == Governance::Joint ? quint16(1u << random.bounded(1, 9)) : quint16(0);
    made->originator = oneOf(random, originators);
    made->topic = oneOf(random, topics);
    made->text = text(random);
    if (made->mark.contains(u"/PR/"_s))
        made->licence = u"ASTERIA-A"_s;
    if (made->mark.contains(u"//FGI S"_s))
        made->trueOwner = u"QOS"_s;
    const int table = random.bounded(1, 3);
    if (made->kind == PortionKind::TableCaption) {
        made->anchor = u"tab:%1"_s.arg(table);
        made->text = u"Table %1. "_s.arg(table) + made->text;
    } else if (made->kind == PortionKind::TableRow) {
        made->table = u"tab:%1"_s.arg(table);
    } else if (made->kind == PortionKind::FigureCaption) {
        made->anchor = u"fig:%1"_s.arg(table);
        made->text = u"Figure %1. "_s.arg(table) + made->text;
    } else if (made->kind == PortionKind::Figure) {
        Figure figure;
        figure.anchor = u"fig:%1"_s.arg(table);
        figure.file = u"kite7b_plot.png"_s;
        figure.altText = random.bounded(2) ? u"A plot of KITE-7"_s : u"A plot of THISTLE"_s;
        figure.layers = {{u"track"_s, mark(random), {}, {}, {}, {}, {u"PX-0107"_s}, {}},
                         {u"KITE-7B track"_s, u"(S//NF)"_s, Governance::Dod, quint16(1 << 8), u"USX-INT"_s, u"geo-track"_s, {u"PX-0108"_s}, {}}};
        if (random.bounded(2))
            figure.drawing = FigureDrawing{u"longitude"_s, {Day::fromYmd(2031, 3, 14), 0}, {Day::fromYmd(2031, 3, 15), 0}, {}};
        if (random.bounded(2))
            figure.layers.removeLast();
        made->figure = figure;
    }
    if (random.bounded(4) > 0)
        made->printedNumber = QString::number(random.bounded(1, 12));
    for (int i = random.bounded(3); i > 0; --i)
        made->refs.append(u"p:g%1"_s.arg(random.bounded(40)) + (random.bounded(3) == 0 ? u"#%1"_s.arg(random.bounded(1, 9)) : QString()));
    if (random.bounded(3) == 0) {
        Tearline tearline;
        tearline.id = id + u".alt1"_s;
        tearline.mark = mark(random);
        tearline.governance = governanceFor(tearline.mark);
        tearline.text = text(random);
        made->tearlines.append(tearline);
    }
    return made;
}

inline Product product(QRandomGenerator &random, int size)
{
    Product made;
    made.head.id = {u"G"_s};
    made.head.title = u"About KITE-7B"_s;
    made.head.asOf = Day::fromYmd(2031, 3, 14);
    made.head.regime = random.bounded(4) == 0 ? Regime::Ic : Regime::Dod;
    made.head.overallMarking = u"SECRET//NOFORN"_s;
    made.head.fileMetadata = {{u"keywords"_s, u"THISTLE, KITE-7"_s}};
    for (int i = 0; i < size; ++i)
        made.append(portion(random, u"g%1"_s.arg(i)));
    return made;
}

/// One edit of one to three steps; \a fresh gives ids that are new.
inline Edit edit(QRandomGenerator &random, const Product &product, int &fresh)
{
    Edit made;
    int size = product.size();
    QList<PortionId> ids;
    for (int row = 0; row < size; ++row)
        ids.append(product.at(row)->id);
    for (int i = random.bounded(1, 4); i > 0; --i) {
        if (ids.isEmpty() || random.bounded(5) == 0) {
            const int row = random.bounded(int(ids.size()) + 1);
            const PortionPtr portion = generated::portion(random, u"g%1"_s.arg(fresh++));
            made.steps.append(InsertPortion{row, portion});
            ids.insert(row, portion->id);
            continue;
        }
        const int row = random.bounded(int(ids.size()));
        const int now = product.rowOf(ids[row]);
        switch (random.bounded(6)) {
        case 0:
            made.steps.append(RemovePortion{ids[row]});
            ids.removeAt(row);
            break;
        case 1: {
            const int to = random.bounded(int(ids.size()));
            made.steps.append(MovePortion{ids[row], to});
            ids.move(row, to);
            break;
        }
        case 2:
            made.steps.append(ReplacePortion{portion(random, ids[row].value)});
            break;
        case 3:
            if (now >= 0) {
                auto after = std::make_shared<Portion>(*product.at(now));
                after->mark = mark(random);
                made.steps.append(ReplacePortion{after});
            }
            break;
        case 4:
            if (random.bounded(8) == 0) {
                ProductHead head = product.head;
                head.title = text(random);
                if (random.bounded(2))
                    head.regime = head.regime == Regime::Dod ? Regime::Ic : Regime::Dod;
                made.steps.append(ReplaceHead{head});
            }
            break;
        default:
            if (now >= 0) {
                auto after = std::make_shared<Portion>(*product.at(now));
                after->text = text(random);
                made.steps.append(ReplacePortion{after});
            }
            break;
        }
    }
    return made;
}

} // namespace generated
