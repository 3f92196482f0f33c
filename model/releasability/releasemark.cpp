#include "model/releasability/releasemark.h"

#include "model/releasability/markmeaning.h"

namespace parallax {

namespace {

/// Plain (U) with no list of readers: nothing in it is the copy's to rewrite.
bool staysAsItIs(const Marking &marking)
{
    return isPlainUnclassified(marking) && !marking.isForeign() && !marking.relTo.present && !marking.displayOnly.present
        && !marking.eyesOnly.present;
}

CodeList listOf(const QStringList &codes, const Codes &table)
{
    CodeList list;
    list.present = true;
    for (const QString &code : codes) {
        if (list.written.contains(code))
            continue;
        list.written.append(code);
        if (const auto index = table.find(code))
            list.set.insert(*index);
        else
            list.unknown.append(code);
    }
    return list;
}

} // namespace

QString releaseMark(const CheckedMarking &own, const QStringList &recipients, const QString &host, bool displayOnly, Regime regime,
                    const MarkingLanguage &language)
{
    Marking marking = own.marking;
    if (staysAsItIs(marking))
        return printMarking(marking, Form::Portion, regime, language);
    QStringList sorted = recipients;
    sorted.sort();
    marking.relTo = {};
    marking.displayOnly = {};
    marking.eyesOnly = {};
    marking.bareRel = false;
    // What barred or deferred release has been settled by a decision; the copy says who has it.
    marking.controls &= ~(quint32(Control::Relido) | quint32(Control::Noforn));
    if (displayOnly)
        marking.displayOnly = listOf(sorted, *language.codes);
    else
        marking.relTo = listOf(QStringList(host) + sorted, *language.codes);
    return printMarking(marking, Form::Portion, regime, language);
}

} // namespace parallax
