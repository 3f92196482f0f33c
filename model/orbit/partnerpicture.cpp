#include "model/orbit/catalogue.h"

#include "model/marking/rollup.h"
#include "model/releasability/evaluation.h"
#include "model/releasability/releasemark.h"

namespace parallax {

namespace {

/// A facet that stands in a picture: its own mark, and whether it may only be shown there.
struct ShownMark
{
    CheckedMarkingPtr own;
    bool displayOnly = false;

    auto operator<=>(const ShownMark &) const = default;
};
using ShownMarks = QList<ShownMark>;

/// As the picture carries it: in place of every release list the readers, nobody else. \a nations empty: ours, as it is.
CheckedMarkingPtr carried(const ShownMark &mark, const QStringList &nations, Day day, const PolicyPack &pack)
{
    if (!mark.own || nations.isEmpty())
        return mark.own;
    const QString text = releaseMark(*mark.own, nations, pack.host, mark.displayOnly, mark.own->regime, pack.language());
    return std::make_shared<const CheckedMarking>(
        checkMarking(text, Form::Portion, CheckContext{mark.own->regime, {}, day, {}}, pack.language()));
}

/// Rolls up the marks of what is shown. \a nations empty: ours.
RollUpResult rolledUp(const ShownMarks &marks, const QStringList &nations, Day day, const PolicyPack &pack)
{
    QList<RollUpPortion> portions;
    for (const ShownMark &one : marks)
        portions.append(RollUpPortion{carried(one, nations, day, pack), day, false});
    RollUpOptions options;
    options.date = day;
    return rollUp(portions, options, pack.language());
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

bool isKnownBy(Outcome outcome, const Lens &lens)
{
    return lens.face == Face::AsReceived ? isReleased(outcome) : mayBeShown(outcome);
}

/// One picture under way. A catalogue has many objects and few labels: each set of facts is decided once, each set of marks
/// rolled up once.
class PictureMaker
{
public:
    PictureMaker(const Lens &lens, const PolicyPack &pack) : m_lens(lens), m_pack(pack) {}

    std::optional<PictureObject> make(const CatalogueObject &object);
    PictureObject makeOurs(const CatalogueObject &object);
    ShownMarks marksOf(const CatalogueObject &object, const PictureObject &shown);
    /// Of all that was made. \a nations empty: ours.
    QString banner(const QStringList &nations, Day day) const;

private:
    /// Unset where the facet carries no label.
    std::optional<Outcome> outcome(const CatalogueObject &object, QStringView facetName);
    bool isKnown(const CatalogueObject &object, QStringView facetName);
    void mark(const CatalogueObject &object, const QStringList &nations, Day day, PictureObject *shown);

    const Lens &m_lens;
    const PolicyPack &m_pack;
    QHash<Facts, Outcome> m_outcomes;
    std::map<ShownMarks, CheckedMarkingPtr> m_rolledUp;
    ShownMarks m_marks;  ///< of all objects, each once
};

std::optional<Outcome> PictureMaker::outcome(const CatalogueObject &object, QStringView facetName)
{
    const Facet *facet = object.facet(facetName);
    if (!facet)
        return std::nullopt;
    const Facts facts = decidingFacts(facet->facts, m_pack);
    if (const auto found = m_outcomes.constFind(facts); found != m_outcomes.cend())
        return *found;
    return m_outcomes.insert(facts, decided(facts, m_lens, m_pack).outcome).value();
}

bool PictureMaker::isKnown(const CatalogueObject &object, QStringView facetName)
{
    // What carries no label of its own is not known to be free.
    const std::optional<Outcome> decided = outcome(object, facetName);
    return decided && isKnownBy(*decided, m_lens);
}

/// Of the facets of \a object that are shown.
ShownMarks PictureMaker::marksOf(const CatalogueObject &object, const PictureObject &shown)
{
    ShownMarks marks;
    const bool ours = m_lens.audience.nations.isEmpty();
    const auto add = [&](QStringView name) {
        if (const Facet *facet = object.facet(name); facet && facet->facts.body.marking)
            marks << ShownMark{facet->facts.body.marking, !ours && outcome(object, name) == Outcome::DisplayOnly};
    };
    add(u"existence");
    if (shown.named)
        add(u"identity");
    if (shown.position == PositionKnowledge::Full)
        add(u"orbit");
    return marks;
}

void PictureMaker::mark(const CatalogueObject &object, const QStringList &nations, Day day, PictureObject *shown)
{
    const ShownMarks marks = marksOf(object, *shown);
    const auto [at, isNew] = m_rolledUp.try_emplace(marks);
    if (isNew) {
        at->second = rolledUp(marks, nations, day, m_pack).marking;
        for (const ShownMark &one : marks) {
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
            made.known = isKnownBy(made.decision->outcome, lens);
        }
        decisions << made;
    }
    return decisions;
}

QList<CheckedMarkingPtr> shownMarks(const CatalogueObject &object, const std::optional<Lens> &lens, const PolicyPack &pack)
{
    const Lens through = lens.value_or(Lens{});
    PictureMaker maker(through, pack);
    const std::optional<PictureObject> shown = lens ? maker.make(object) : maker.makeOurs(object);
    QList<CheckedMarkingPtr> marks;
    if (shown)
        for (const ShownMark &mark : maker.marksOf(object, *shown))
            marks << carried(mark, through.audience.nations, lens ? lens->day : pack.asOf, pack);
    return marks;
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
