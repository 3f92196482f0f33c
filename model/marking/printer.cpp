#include "model/marking/printer.h"

#include "model/marking/parser.h"

namespace parallax {

namespace {
QString printedCompartments(const QList<SciCompartment> &compartments)
{
    QString text;
    for (const SciCompartment &compartment : compartments) {
        text += u'-' + compartment.name;
        for (const QString &sub : compartment.subs)
            text += u' ' + sub;
    }
    return text;
}

QString printedLevel(Level level, Form form)
{
    return form == Form::Portion ? levelCode(level) : levelWords(level);
}

QString printedNato(const Marking &marking, Form form, Regime regime, QStringList *extras)
{
    *extras = marking.natoWords;
    if (marking.aea.atomal)
        extras->append(QStringLiteral("ATOMAL"));
    const Level level = marking.level.value_or(Level::Unclassified);
    QString text;
    if (level == Level::TopSecret)
        text = form == Form::Portion ? QStringLiteral("CTS") : QStringLiteral("COSMIC TOP SECRET");
    else if (form == Form::Portion)
        text = u'N' + natoActivityLetters(marking.natoActivity) + levelCode(level);
    else
        text = QStringLiteral("NATO ") + (marking.natoActivity.isEmpty() ? QString() : marking.natoActivity + u' ') + levelWords(level);
    // DoD joins one special word to the level, the IC writes each as a part of its own (GRM-14).
    if (regime == Regime::Dod && !extras->isEmpty()) {
        const QString word = extras->takeFirst();
        if (form == Form::Banner)
            text += u' ' + word;
        else
            text += u'-' + (word == u"BALK" ? word : word.left(1));
    }
    return text;
}

QString printedClassification(const Marking &marking, Form form, Regime regime, const MarkingLanguage &language, QStringList *natoExtras)
{
    const QString level = marking.level ? printedLevel(*marking.level, form) : QString();
    switch (marking.system) {
    case MarkingSystem::Us: return level;
    case MarkingSystem::Cui: return QStringLiteral("CUI");
    case MarkingSystem::Nato: return QStringLiteral("//") + printedNato(marking, form, regime, natoExtras);
    case MarkingSystem::Joint: {
        QString text = QStringLiteral("//JOINT ") + level;
        const QStringList owners = printedList(marking.owners, false, language);
        if (!owners.isEmpty() && !(marking.bareOwners && form == Form::Portion))
            text += u' ' + owners.join(u' ');
        return text;
    }
    case MarkingSystem::NonUs:
        if (marking.concealedOwner)
            return QStringLiteral("//FGI ") + level;
        return QStringLiteral("//") + printedList(marking.owners, false, language).join(u' ') + u' ' + level;
    case MarkingSystem::None: break;
    }
    return {};
}

QString printedFgi(const FgiMark &fgi, const MarkingLanguage &language)
{
    QString text = QStringLiteral("FGI");
    if (fgi.concealed)
        return text;
    for (const QString &code : printedList(fgi.owners, false, language)) {
        text += u' ' + code;
        if (code == u"NATO") {
            for (const QString &activity : fgi.natoActivities)
                text += u' ' + activity;
        }
    }
    return text;
}

QString printedSap(const Marking &marking, Regime regime)
{
    if (marking.sapMultiple)
        return QStringLiteral("SAR-MULTIPLE PROGRAMS");
    QStringList programs;
    for (const SapProgram &program : marking.sap)
        programs.append((programs.isEmpty() || regime == Regime::Dod ? QStringLiteral("SAR-") : QString()) + program.name
                        + printedCompartments(program.compartments));
    return programs.join(u'/');
}

QString printedEntry(const Marking &marking, const TokenEntry &entry, Form form, bool titles, const MarkingLanguage &language)
{
    if (entry.control) {
        if (!marking.has(*entry.control))
            return {};
        return form == Form::Portion ? entry.portion : titles && !entry.title.isEmpty() ? entry.title : entry.banner;
    }
    const auto list = [&](const CodeList &codes, bool usaFirst) { return printedList(codes, usaFirst, language).join(QStringLiteral(", ")); };
    if (entry.key == u"REL" && marking.relTo.present)
        return marking.bareRel && form == Form::Portion ? QStringLiteral("REL") : (titles ? entry.title : entry.banner) + u' ' + list(marking.relTo, true);
    if (entry.key == u"DISPLAY" && marking.displayOnly.present)
        return QStringLiteral("DISPLAY ONLY ") + list(marking.displayOnly, false);
    if (entry.key == u"EYES" && marking.eyesOnly.present)
        return printedList(marking.eyesOnly, true, language).join(u'/') + QStringLiteral(" EYES ONLY");
    if (entry.key == u"ACCM" && !marking.accm.isEmpty())
        return marking.accm.first().isEmpty() ? QStringLiteral("ACCM") : QStringLiteral("ACCM-") + marking.accm.join(u'/');
    return {};
}
} // namespace

QStringList printedList(const CodeList &list, bool usaFirst, const MarkingLanguage &language)
{
    return language.codes->printed(list.set, usaFirst) + list.unknown;
}

QString printedSci(const SciSystem &system, const Register *titles)
{
    if (!titles)
        return system.name + printedCompartments(system.compartments);
    const auto titleOf = [&](const QString &key, const QString &otherwise) {
        const TokenEntry *entry = titles->byKey(key);
        return !entry || entry->title.isEmpty() ? otherwise : entry->title.section(u'-', -1);
    };
    QList<SciCompartment> compartments = system.compartments;
    for (SciCompartment &compartment : compartments)
        compartment.name = titleOf(system.name + u'-' + compartment.name, compartment.name);
    return titleOf(system.name, system.name) + printedCompartments(compartments);
}

/// Atomic energy items with their titles in place of the abbreviations.
static QString titled(QString item, const Register &tokens)
{
    for (const char16_t *key : {u"FRD", u"RD", u"TFNI", u"DCNI", u"UCNI"}) {
        const TokenEntry *entry = tokens.byKey(QStringView(key));
        if (item == entry->banner || item.startsWith(entry->banner + u'-')) {
            item.replace(0, entry->banner.size(), entry->title);
            break;
        }
    }
    return item.replace(QStringLiteral("-CNWDI"), QStringLiteral("-CRITICAL NUCLEAR WEAPON DESIGN INFORMATION"));
}

QStringList printedAea(const AeaMarks &aea, Form form, Regime regime)
{
    const auto sigmas = [&](const QList<int> &numbers) {
        if (numbers.isEmpty())
            return QString();
        QString text = form == Form::Portion ? QStringLiteral("-SG") : QStringLiteral("-SIGMA");
        for (int number : numbers)
            text += u' ' + QString::number(number);
        return text;
    };
    QStringList items;
    if (aea.rd) {
        const QString cnwdi = !aea.cnwdi ? QString() : regime == Regime::Dod ? QStringLiteral("-N") : QStringLiteral("-CNWDI");
        items.append(QStringLiteral("RD") + cnwdi + sigmas(aea.rdSigmas));
    }
    if (aea.frd)
        items.append(QStringLiteral("FRD") + sigmas(aea.frdSigmas));
    if (aea.dcni)
        items.append(form == Form::Portion ? QStringLiteral("DCNI") : QStringLiteral("DOD UCNI"));
    if (aea.ucni)
        items.append(form == Form::Portion ? QStringLiteral("UCNI") : QStringLiteral("DOE UCNI"));
    if (aea.tfni)
        items.append(QStringLiteral("TFNI"));
    return items;
}

QString printSlots(const Marking &marking, Form form, Regime regime, const MarkingLanguage &language, BannerStyle style)
{
    const bool titles = style == BannerStyle::Titles && form == Form::Banner;
    QStringList parts, natoExtras;
    const QString classification = printedClassification(marking, form, regime, language, &natoExtras);
    if (!classification.isEmpty())
        parts.append(classification);
    if (marking.hasCui && marking.system != MarkingSystem::Cui)
        parts.append(QStringLiteral("CUI"));
    parts += natoExtras;

    QStringList sci;
    for (const SciSystem &system : marking.sci)
        sci.append(printedSci(system, titles ? language.tokens.get() : nullptr));
    const bool nato = marking.system == MarkingSystem::Nato;
    if (!nato)
        sci += marking.natoWords;
    sci += marking.legacySci;
    QStringList aea = printedAea(marking.aea, form, regime);
    if (titles) {
        for (QString &item : aea)
            item = titled(item, *language.tokens);
    }
    if (marking.aea.atomal && !nato)
        aea.append(QStringLiteral("ATOMAL"));

    QStringList categories = marking.cui.specified;
    for (QString &name : categories)
        name.prepend(QStringLiteral("SP-"));
    categories += marking.cui.basic;

    QStringList dissem, limits, nonIc;
    for (const TokenEntry &entry : language.tokens->entries()) {
        if (entry.slot == Slot::Sci || entry.slot == Slot::Aea || entry.control == Control::Waived)
            continue;
        const QString text = printedEntry(marking, entry, form, titles, language);
        if (!text.isEmpty())
            (entry.slot == Slot::NonIc ? nonIc : entry.slot == Slot::Cui ? limits : dissem).append(text);
    }
    dissem += limits + marking.legacyDissem;

    for (const QStringList &items : {categories, sci}) {
        if (!items.isEmpty())
            parts.append(items.join(u'/'));
    }
    if (marking.sapMultiple || !marking.sap.isEmpty())
        parts.append(titles ? printedSap(marking, regime).replace(QStringLiteral("SAR-"), QStringLiteral("SPECIAL ACCESS REQUIRED-")) : printedSap(marking, regime));
    if (!aea.isEmpty())
        parts.append(aea.join(u'/'));
    if (marking.fgi.present)
        parts.append(printedFgi(marking.fgi, language));
    for (const QStringList &items : {dissem, nonIc}) {
        if (!items.isEmpty())
            parts.append(items.join(u'/'));
    }
    // What was not understood stays in sight, so that nothing is dropped in silence.
    for (const QString &unknown : marking.unknownTokens) {
        const bool elsewhere = marking.legacySci.contains(unknown) || marking.legacyDissem.contains(unknown)
            || marking.relTo.unknown.contains(unknown) || marking.displayOnly.unknown.contains(unknown)
            || marking.eyesOnly.unknown.contains(unknown) || marking.owners.unknown.contains(unknown)
            || marking.fgi.owners.unknown.contains(unknown);
        if (!elsewhere)
            parts.append(unknown);
    }
    if (marking.has(Control::Waived))
        parts.append(QStringLiteral("WAIVED"));
    const QString text = parts.join(QStringLiteral("//"));
    return form == Form::Portion ? u'(' + text + u')' : text;
}

std::optional<Marking> inForm(const Marking &marking, Form form, Regime regime, const MarkingLanguage &language, CuiDialect cui)
{
    Marking result = marking;
    result.form = form;
    if (result.eyesOnly.present) {
        result.relTo.present = true;
        result.relTo.set |= result.eyesOnly.set;
        result.relTo.set.insert(language.codes->usa());
        result.relTo.unknown += result.eyesOnly.unknown;
        result.eyesOnly = {};
    }
    if (result.bareRel && form == Form::Banner && result.relTo.set.isEmpty())
        return std::nullopt;
    if (result.system == MarkingSystem::Joint && result.owners.set.isEmpty() && form == Form::Banner)
        return std::nullopt;
    if (form == Form::Banner) {
        result.bareRel = false;
        result.bareOwners = false;
        if (regime == Regime::Dod && result.sap.size() >= 3) {
            result.sap.clear();
            result.sapMultiple = true;
        }
        if (!result.accm.isEmpty() && result.accm.first().isEmpty())
            return std::nullopt;
    } else if (result.sapMultiple) {
        return std::nullopt;
    }
    if (cui == CuiDialect::ByRegime && regime == Regime::Dod && result.system == MarkingSystem::Cui) {
        result.cui = {};
        for (Control limit : {Control::CuiFedOnly, Control::CuiFedCon, Control::CuiNoCon, Control::CuiDlOnly, Control::CuiAttorneyClient,
                              Control::CuiAttorneyWp, Control::CuiDelib})
            result.controls &= ~quint32(limit);
    }
    return result;
}

QString printMarking(const Marking &marking, Form form, Regime regime, const MarkingLanguage &language, BannerStyle style)
{
    return printSlots(marking, form, regime, language, style);
}

} // namespace parallax
