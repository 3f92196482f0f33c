#include "model/orbit/catalogue.h"

#include "model/marking/rollup.h"
#include "model/releasability/evaluation.h"

namespace parallax {

namespace {

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

Decision decided(const Facts &facts, const Lens &lens, const PolicyPack &pack)
{
    const Question question{facts, {}, Regime::Dod, lens.regime, lens.day, lens.network};
    return decideForAudience(question, lens.audience.nations, pack);
}

bool isKnownBy(const Decision &decision, const Lens &lens)
{
    return lens.face == Face::AsReceived ? isReleased(decision.outcome) : mayBeShown(decision.outcome);
}

/// One picture under way. A catalogue has many objects and few labels: each set of facts is decided once, each set of marks
/// rolled up once.
class PictureMaker
{
public:
    PictureMaker(const Lens &lens, const PolicyPack &pack) : m_lens(lens), m_pack(pack) {}

    std::optional<PictureObject> make(const CatalogueObject &object);
    PictureObject makeOurs(const CatalogueObject &object);
    /// Of all that was made. \a nations empty: ours.
    QString banner(const QStringList &nations, Day day) const;

private:
    bool isKnown(const CatalogueObject &object, QStringView facetName);
    void mark(const CatalogueObject &object, const QStringList &nations, Day day, PictureObject *shown);

    const Lens &m_lens;
    const PolicyPack &m_pack;
    QHash<Facts, bool> m_known;
    std::map<QList<CheckedMarkingPtr>, CheckedMarkingPtr> m_rolledUp;
    QList<CheckedMarkingPtr> m_marks;  ///< of all objects, each once
};

bool PictureMaker::isKnown(const CatalogueObject &object, QStringView facetName)
{
    const Facet *facet = object.facet(facetName);
    // What carries no label of its own is not known to be free.
    if (!facet)
        return false;
    const Facts facts = decidingFacts(facet->facts, m_pack);
    if (const auto found = m_known.constFind(facts); found != m_known.cend())
        return *found;
    const bool known = isKnownBy(decided(facts, m_lens, m_pack), m_lens);
    m_known.insert(facts, known);
    return known;
}

void PictureMaker::mark(const CatalogueObject &object, const QStringList &nations, Day day, PictureObject *shown)
{
    const QList<CheckedMarkingPtr> marks = marksOf(object, *shown);
    const auto [at, isNew] = m_rolledUp.try_emplace(marks);
    if (isNew) {
        at->second = rolledUp(marks, nations, day, m_pack).marking;
        for (const CheckedMarkingPtr &one : marks) {
            if (!m_marks.contains(one))
                m_marks.append(one);
        }
    }
    shown->marking = at->second;
}

std::optional<PictureObject> PictureMaker::make(const CatalogueObject &object)
{
    if (!isKnown(object, u"existence"))
        return std::nullopt;
    PictureObject shown;
    makeKnown(object, isKnown(object, u"identity"), isKnown(object, u"orbit"), &shown);
    mark(object, m_lens.audience.nations, m_lens.day, &shown);
    return shown;
}

PictureObject PictureMaker::makeOurs(const CatalogueObject &object)
{
    PictureObject shown;
    makeKnown(object, true, true, &shown);
    mark(object, {}, m_pack.asOf, &shown);
    return shown;
}

QString PictureMaker::banner(const QStringList &nations, Day day) const
{
    return rolledUp(m_marks, nations, day, m_pack).banner;
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
    return PictureMaker(lens, pack).make(object);
}

PartnerPicture partnerPicture(const CatalogueSnapshot &catalogue, const Lens &lens, const PolicyPack &pack)
{
    PartnerPicture picture;
    PictureMaker maker(lens, pack);
    for (const CatalogueObject &object : catalogue.objects) {
        if (std::optional<PictureObject> shown = maker.make(object))
            picture.objects << *std::move(shown);
    }
    picture.banner = maker.banner(lens.audience.nations, lens.day);
    return picture;
}

QList<FacetDecision> facetDecisions(const CatalogueObject &object, const Lens &lens, const PolicyPack &pack)
{
    QStringList names{QStringLiteral("existence"), QStringLiteral("identity"), QStringLiteral("orbit")};
    for (const Facet &facet : object.facets)
        if (!names.contains(facet.name))
            names << facet.name;
    QList<FacetDecision> decisions;
    for (const QString &name : std::as_const(names)) {
        FacetDecision made{name, {}, false};
        if (const Facet *facet = object.facet(name)) {
            made.decision = decided(decidingFacts(facet->facts, pack), lens, pack);
            made.known = isKnownBy(*made.decision, lens);
        }
        decisions << made;
    }
    return decisions;
}

PartnerPicture ownPicture(const CatalogueSnapshot &catalogue, const PolicyPack &pack)
{
    PartnerPicture picture;
    const Lens ours;
    PictureMaker maker(ours, pack);
    for (const CatalogueObject &object : catalogue.objects)
        picture.objects << maker.makeOurs(object);
    picture.banner = maker.banner({}, pack.asOf);
    return picture;
}

} // namespace parallax
