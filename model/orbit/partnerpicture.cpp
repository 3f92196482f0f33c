#include "model/orbit/catalogue.h"

#include "model/marking/rollup.h"

namespace parallax {

namespace {

bool isKnownTo(const CatalogueObject &object, QStringView facetName, const Lens &lens, const PolicyPack &pack)
{
    const Facet *facet = object.facet(facetName);
    // What carries no label of its own is not known to be free.
    if (!facet)
        return false;
    const Question question{facet->facts, {}, Regime::Dod, lens.regime, lens.day, lens.network};
    const Decision decision = decideForAudience(question, lens.audience.nations, pack);
    return lens.face == Face::AsReceived ? isReleased(decision.outcome) : mayBeShown(decision.outcome);
}

/// The mark of a shown facet in the copy: its release list is USA and the audience, nobody else.
QString markFor(const CheckedMarking &checked, const QStringList &nations, const PolicyPack &pack)
{
    Marking mark = checked.marking;
    const bool listed = mark.relTo.present || mark.displayOnly.present || mark.eyesOnly.present || mark.isClassified();
    if (!listed)
        return mark.source;
    mark.relTo = CodeList{};
    mark.displayOnly = CodeList{};
    mark.eyesOnly = CodeList{};
    mark.bareRel = false;
    mark.controls &= ~quint32(Control::Relido);
    mark.relTo.present = true;
    mark.relTo.set.insert(pack.codes().usa());
    for (const QString &nation : nations) {
        if (const std::optional<CodeIndex> code = pack.codes().find(nation))
            mark.relTo.set.insert(*code);
    }
    mark.relTo.written = pack.codes().printed(mark.relTo.set, true);
    return printMarking(mark, Form::Portion, checked.regime, pack.language());
}

/// Rolls up the marks of what is shown. \a nations empty: ours, with the marks as they are.
RollUpResult rolledUp(const QList<CheckedMarkingPtr> &marks, const QStringList &nations, Day day, const PolicyPack &pack)
{
    QList<RollUpPortion> portions;
    for (const CheckedMarkingPtr &mark : marks) {
        CheckedMarkingPtr shown = mark;
        if (mark && !nations.isEmpty())
            shown = std::make_shared<const CheckedMarking>(checkMarking(markFor(*mark, nations, pack), Form::Portion,
                                                                        CheckContext{mark->regime, {}, day, {}},
                                                                        pack.language()));
        portions.append(RollUpPortion{shown, day, false});
    }
    RollUpOptions options;
    options.date = day;
    return rollUp(portions, options, pack.language());
}

/// Marks of the facets of \a object that are shown.
QList<CheckedMarkingPtr> marksOf(const CatalogueObject &object, const PictureObject &shown)
{
    QList<CheckedMarkingPtr> marks;
    const auto add = [&](QStringView name) {
        if (const Facet *facet = object.facet(name); facet && facet->facts.body.marking)
            marks << facet->facts.body.marking;
    };
    add(u"existence");
    if (shown.named)
        add(u"identity");
    if (shown.position == PositionKnowledge::Full)
        add(u"orbit");
    return marks;
}

void makeKnown(const CatalogueObject &object, bool named, bool orbit, PictureObject *shown)
{
    shown->id = object.id;
    shown->named = named;
    shown->designation = named ? object.name : unidentifiedDesignation(object.id);
    if (named) {
        shown->owner = object.owner;
        shown->objectClass = object.objectClass;
    }
    if (orbit) {
        shown->position = PositionKnowledge::Full;
        shown->elements = object.elements;
    } else if (!object.publicElements.isEmpty()) {
        shown->position = PositionKnowledge::Coarse;
        shown->elements = object.publicElements;
        // A remark beside the elements is ours.
        shown->elements.remove(QStringLiteral("note"));
    }
}

} // namespace

QString unidentifiedDesignation(QStringView id)
{
    const QStringView digits = id.mid(id.lastIndexOf(u'-') + 1);
    bool isNumber = false;
    const qulonglong number = digits.toULongLong(&isNumber);
    return isNumber ? QStringLiteral("UNIDENTIFIED %1").arg(number) : QStringLiteral("UNIDENTIFIED %1").arg(digits);
}

std::optional<PictureObject> pictureObject(const CatalogueObject &object, const Lens &lens, const PolicyPack &pack)
{
    if (!isKnownTo(object, u"existence", lens, pack))
        return std::nullopt;
    PictureObject shown;
    makeKnown(object, isKnownTo(object, u"identity", lens, pack), isKnownTo(object, u"orbit", lens, pack), &shown);
    shown.marking = rolledUp(marksOf(object, shown), lens.audience.nations, lens.day, pack).marking;
    return shown;
}

PartnerPicture partnerPicture(const CatalogueSnapshot &catalogue, const Lens &lens, const PolicyPack &pack)
{
    PartnerPicture picture;
    QList<CheckedMarkingPtr> marks;
    for (const CatalogueObject &object : catalogue.objects) {
        if (const std::optional<PictureObject> shown = pictureObject(object, lens, pack)) {
            marks += marksOf(object, *shown);
            picture.objects << *shown;
        }
    }
    picture.banner = rolledUp(marks, lens.audience.nations, lens.day, pack).banner;
    return picture;
}

PartnerPicture ownPicture(const CatalogueSnapshot &catalogue, const PolicyPack &pack)
{
    PartnerPicture picture;
    QList<CheckedMarkingPtr> marks;
    for (const CatalogueObject &object : catalogue.objects) {
        PictureObject shown;
        makeKnown(object, true, true, &shown);
        const QList<CheckedMarkingPtr> own = marksOf(object, shown);
        shown.marking = rolledUp(own, {}, pack.asOf, pack).marking;
        marks += own;
        picture.objects << shown;
    }
    picture.banner = rolledUp(marks, {}, pack.asOf, pack).banner;
    return picture;
}

} // namespace parallax
