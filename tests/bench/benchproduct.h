#pragma once

#include "model/document/product.h"

#include <QRandomGenerator>

/// Products of any size for benchmarks: the same for the same size, some 230 letters a portion.
namespace parallax::bench {

using namespace Qt::StringLiterals;

/// Levels stay at C, so that one portion at S moves the banners of all who may have S.
inline PortionPtr portion(QRandomGenerator &random, int number, int size)
{
    static const struct { QLatin1StringView mark; Governance governance; quint16 categories; QLatin1StringView originator; } kMarks[] = {
        {"(U)"_L1, Governance::None, 0, "USX-OPS"_L1},
        {"(U)"_L1, Governance::None, 0, "USX-PLN"_L1},
        {"(C//REL TO USA, CSPX)"_L1, Governance::Dod, 1u << 8, "USX-INT"_L1},
        {"(C//REL TO USA, CSPX)"_L1, Governance::Dod, 1u << 5, "USX-PLN"_L1},
        {"(C//REL TO USA, SSAX)"_L1, Governance::Dod, 1u << 1, "USX-OPS"_L1},
        {"(C//REL TO USA, QMR, QNV)"_L1, Governance::Dod, 1u << 8, "USX-INT"_L1},
        {"(C//NF)"_L1, Governance::Dod, 1u << 2, "USX-OPS"_L1},
        {"(C)"_L1, Governance::Dod, 1u << 1, "USX-OPS"_L1},
        {"(//QNV C//REL TO USA, CSPX)"_L1, Governance::Fgi, 0, "QNV-SPC"_L1},
        {"(//QMR C//REL TO USA, CSPX)"_L1, Governance::Fgi, 0, "QMR-SOC"_L1},
        {"(C//RELIDO)"_L1, Governance::Ic, 0, "USX-NRI"_L1},
        {"(C//OC/REL TO USA, QNV)"_L1, Governance::Ic, 0, "USX-SIG"_L1},
        {"(CUI//REL TO USA, QMR, QNV, QOS)"_L1, Governance::None, 0, "USX-OPS"_L1},
        {"(C//FGI QMR//REL TO USA, QMR, QNV)"_L1, Governance::Dod, 1u << 8, "USX-INT"_L1},
    };
    static const QStringList topics = {u"geo-track"_s, u"leo-rpo"_s, u"debris"_s, u"launch"_s};
    static const QStringList pieces = {
        u"[[obj:PX-0107]] has drifted east at about 0.42 degrees per day since 9 March and stood at 15.9 degrees east."_s,
        u"The predicted closest approach is 22 km, give or take 6 km, and the screening volume is not violated."_s,
        u"Radar ALDER tracked [[obj:PX-0002]] on nine passes; the residuals are held and will be given on request."_s,
        u"SABLE-1 closed from 40 km to 3 km of MERIDIAN-EYE and then held station for 31 minutes."_s,
        u"Partners are asked to agree who speaks publicly if the object crosses the box before the next brief."_s,
        u"Operators near 16.5 degrees east should watch for updates and report any disturbance at once."_s};
    auto made = std::make_shared<Portion>();
    made->id = {u"B-%1"_s.arg(number, 6, 10, QLatin1Char('0'))};
    made->printedNumber = QString::number(number + 1);
    const auto &chosen = kMarks[random.bounded(int(std::size(kMarks)))];
    made->mark = chosen.mark;
    made->governance = chosen.governance;
    made->categories = chosen.categories;
    made->originator = chosen.originator;
    made->topic = topics[random.bounded(4)];
    made->text = pieces[random.bounded(6)] + u' ' + pieces[random.bounded(6)];
    if (number > 20 && random.bounded(8) == 0) {
        const int target = number - 1 - random.bounded(15);
        made->text += u" This rests on paragraph %1."_s.arg(target + 1);
        made->refs.append(u"p:B-%1"_s.arg(target, 6, 10, QLatin1Char('0')));
    }
    // One name stands in five places, however long the product is.
    if (number % std::max(1, size / 5) == 3)
        made->text += u" [[obj:PX-0006]] was not concerned; WYND-NAV 3 held its place."_s;
    if (random.bounded(8) == 0) {
        Tearline tearline;
        tearline.id = made->id.value + u".alt1"_s;
        tearline.text = u"The situation is being watched."_s;
        tearline.mark = u"(U)"_s;
        tearline.governance = Governance::None;
        made->tearlines.append(tearline);
    }
    return made;
}

inline Product product(int size, const QString &id = u"B"_s)
{
    QRandomGenerator random(31);
    Product made;
    made.head.id = {id};
    made.head.title = u"Benchmark of %1 portions"_s.arg(size);
    made.head.language = u"en"_s;
    made.head.asOf = Day::fromYmd(2031, 3, 14);
    made.head.overallMarking = u"CONFIDENTIAL//NOFORN"_s;
    for (int i = 0; i < size; ++i)
        made.append(portion(random, i, size));
    return made;
}

} // namespace parallax::bench
