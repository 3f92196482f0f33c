#include "widgets/picture/picturecontent.h"

#include <QCoreApplication>

#include <cmath>

namespace parallax {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PictureContent)
};

constexpr DotShape kShapes[] = {DotShape::Disc, DotShape::Square, DotShape::Diamond, DotShape::TriangleUp, DotShape::TriangleDown,
                                DotShape::Star, DotShape::Ring, DotShape::Cross};

PictureGroup group(QString name, int index)
{
    return {std::move(name), 0, index, kShapes[index % kDotShapeCount]};
}

void count(PictureGrouping *grouping)
{
    for (quint8 of : grouping->groupOf)
        ++grouping->groups[of].count;
}

PictureGrouping byOrbitClass(const OrbitPicture &orbit)
{
    PictureGrouping made;
    for (int i = 0; i < kOrbitClassCount; ++i)
        made.groups << group(orbitClassName(OrbitClass(i)), i);
    for (const MeanElements &elements : orbit.elements)
        made.groupOf.push_back(quint8(orbitClass(elements)));
    count(&made);
    return made;
}

/// The six owners with most objects, codes in order where they are as many; the rest together.
PictureGrouping byOwner(const OrbitPicture &orbit)
{
    constexpr size_t kNamed = 6;
    std::map<QString, int> counts;
    for (qsizetype i = 0; i < qsizetype(orbit.elements.size()); ++i)
        ++counts[orbit.objectOfElement(i).owner];
    const int unknown = counts[QString()];
    counts.erase(QString());
    std::vector<std::pair<QString, int>> owners(counts.begin(), counts.end());
    std::stable_sort(owners.begin(), owners.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    PictureGrouping made;
    QHash<QString, int> at;
    for (size_t i = 0; i < std::min(kNamed, owners.size()); ++i) {
        at.insert(owners[i].first, int(i));
        made.groups << group(owners[i].first, int(i));
    }
    const int others = int(made.groups.size());
    if (owners.size() > kNamed)
        //: All owners but the ones listed by name
        made.groups << PictureGroup{Tr::tr("other owners"), 0, 7, DotShape::Disc};
    const int nobody = int(made.groups.size());
    if (unknown > 0)
        made.groups << PictureGroup{Tr::tr("owner not known"), 0, -1, DotShape::Ring};
    for (qsizetype i = 0; i < qsizetype(orbit.elements.size()); ++i) {
        const QString &owner = orbit.objectOfElement(i).owner;
        made.groupOf.push_back(quint8(owner.isEmpty() ? nobody : at.value(owner, others)));
    }
    count(&made);
    return made;
}

PictureGrouping byMarking(const OrbitPicture &orbit)
{
    PictureGrouping made;
    // Marking text is never translated.
    const QString names[] = {QStringLiteral("UNCLASSIFIED"), QStringLiteral("CUI"), QStringLiteral("RESTRICTED"),
                             QStringLiteral("CONFIDENTIAL"), QStringLiteral("SECRET"), QStringLiteral("TOP SECRET")};
    for (int i = 0; i < 6; ++i)
        made.groups << group(names[i], i);
    made.groups << PictureGroup{Tr::tr("without a mark"), 0, -1, DotShape::Ring};
    for (qsizetype i = 0; i < qsizetype(orbit.elements.size()); ++i) {
        const CheckedMarkingPtr &marking = orbit.objectOfElement(i).marking;
        made.groupOf.push_back(marking && marking->marking.level ? quint8(*marking->marking.level) : quint8(6));
    }
    count(&made);
    return made;
}

PictureGrouping byKnowledge(const OrbitPicture &orbit, const NationColumn &column)
{
    PictureGrouping made;
    made.groups << PictureGroup{Tr::tr("named, precise position"), 0, 2, DotShape::Disc}
                << PictureGroup{Tr::tr("named, coarse position"), 0, 0, DotShape::Square}
                << PictureGroup{Tr::tr("named, no position"), 0, 3, DotShape::Diamond}
                << PictureGroup{Tr::tr("unidentified"), 0, 4, DotShape::TriangleUp}
                << PictureGroup{Tr::tr("withheld"), 0, 5, DotShape::Cross};
    for (qsizetype object : orbit.objectOf)
        made.groupOf.push_back(quint8(column.of[size_t(object)]));
    count(&made);
    return made;
}

} // namespace

NationColumn nationColumn(const OrbitPicture &ours, const PartnerPicture &theirs, const QString &nation)
{
    NationColumn column{nation, {}};
    auto next = theirs.objects.begin(); // both in the order of ids
    for (const PictureObject &object : ours.picture.objects) {
        while (next != theirs.objects.end() && next->id < object.id)
            ++next;
        if (next == theirs.objects.end() || next->id != object.id)
            column.of.push_back(NationKnowledge::Withheld);
        else if (!next->named)
            column.of.push_back(NationKnowledge::Unidentified);
        else
            column.of.push_back(next->position == PositionKnowledge::Full     ? NationKnowledge::NamedPrecise
                                : next->position == PositionKnowledge::Coarse ? NationKnowledge::NamedCoarse
                                                                              : NationKnowledge::NamedOnly);
    }
    return column;
}

PictureContent::PictureContent(OrbitPicturePtr orbit, const EarthModel &earth, std::optional<NationColumn> column)
    : m_orbit(std::move(orbit))
    , m_earth(earth)
    , m_catalogue(m_orbit->elements, earth.leapSeconds)
{
    m_unmarked = std::count_if(m_orbit->picture.objects.begin(), m_orbit->picture.objects.end(),
                               [](const PictureObject &object) { return !object.marking || object.marking->marking.source.isEmpty(); });
    m_groupings[size_t(ColourBy::OrbitClass)] = byOrbitClass(*m_orbit);
    m_groupings[size_t(ColourBy::Owner)] = byOwner(*m_orbit);
    m_groupings[size_t(ColourBy::Marking)] = byMarking(*m_orbit);
    if (column && isOurs() && column->of.size() == size_t(m_orbit->picture.objects.size())) {
        m_nation = column->nation;
        m_groupings[size_t(ColourBy::Outcome)] = byKnowledge(*m_orbit, *column);
    }
}

PictureGrouping PictureContent::byAge(Instant at) const
{
    PictureGrouping made;
    made.groups << group(Tr::tr("epoch to come"), 0) << group(Tr::tr("under 1 day old"), 2) << group(Tr::tr("1 to 3 days"), 3)
                << group(Tr::tr("3 to 14 days"), 1) << group(Tr::tr("14 to 60 days"), 5) << PictureGroup{Tr::tr("over 60 days"), 0, -1, DotShape::Ring};
    made.groupOf.resize(size_t(size()));
    for (qsizetype i = 0; i < size(); ++i) {
        const double age = ageDays(i, at);
        made.groupOf[size_t(i)] = age < 0 ? 0 : age < 1 ? 1 : age < 3 ? 2 : age < 14 ? 3 : age < 60 ? 4 : 5;
    }
    count(&made);
    return made;
}

PictureGrouping PictureContent::byWatchList(const QStringList &watched) const
{
    PictureGrouping made;
    made.groups << PictureGroup{Tr::tr("watched"), 0, 1, DotShape::Star} << PictureGroup{Tr::tr("not watched"), 0, -1, DotShape::Disc};
    made.groupOf.assign(size_t(size()), 1);
    for (const QString &id : watched)
        if (const qsizetype element = elementOf(id); element >= 0)
            made.groupOf[size_t(element)] = 0;
    count(&made);
    return made;
}

PictureGrouping PictureContent::groupingAt(ColourBy by, Instant at, const QStringList &watched) const
{
    if (by == ColourBy::Age)
        return byAge(at);
    if (by == ColourBy::WatchList)
        return byWatchList(watched);
    if (by == ColourBy::Outcome && m_nation.isEmpty())
        return m_groupings[size_t(ColourBy::OrbitClass)]; // no nation to ask about: say something true
    return m_groupings[size_t(by)];
}

qsizetype PictureContent::elementOf(QStringView id) const
{
    const qsizetype object = m_orbit->indexOf(id);
    return object < 0 ? -1 : m_orbit->elementOf[size_t(object)];
}

std::vector<qsizetype> PictureContent::find(const QString &text, qsizetype most) const
{
    std::vector<qsizetype> found;
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return found;
    for (qsizetype i = 0; i < size() && qsizetype(found.size()) < most; ++i) {
        const PictureObject &object = m_orbit->objectOfElement(i);
        const auto holds = [&](const QString &word) {
            return object.designation.contains(word, Qt::CaseInsensitive) || object.owner.contains(word, Qt::CaseInsensitive)
                || object.objectClass.contains(word, Qt::CaseInsensitive) || object.id.contains(word, Qt::CaseInsensitive);
        };
        if (std::all_of(words.begin(), words.end(), holds))
            found.push_back(i);
    }
    return found;
}

double PictureContent::ageDays(qsizetype element, Instant at) const
{
    const Instant &epoch = m_orbit->elements[size_t(element)].epoch;
    constexpr double kNanosecondsPerDay = 86'400e9;
    return double(at.day.number - epoch.day.number) + double(at.nanosecond - epoch.nanosecond) / kNanosecondsPerDay;
}

PictureContent::Stale PictureContent::staleElements(Instant at, double days) const
{
    std::vector<Instant> epochs;
    for (qsizetype i = 0; i < size(); ++i)
        if (std::abs(ageDays(i, at)) > days)
            epochs.push_back(m_orbit->elements[size_t(i)].epoch);
    if (epochs.empty())
        return {};
    const auto middle = epochs.begin() + std::ptrdiff_t(epochs.size() / 2);
    std::nth_element(epochs.begin(), middle, epochs.end());
    return {qsizetype(epochs.size()), *middle};
}

QString colourByTitle(ColourBy by)
{
    switch (by) {
    case ColourBy::OrbitClass:
        return Tr::tr("Orbit Class");
    case ColourBy::Owner:
        return Tr::tr("Owner");
    case ColourBy::Marking:
        return Tr::tr("Marking");
    case ColourBy::Outcome:
        return Tr::tr("What a Nation Knows");
    case ColourBy::Age:
        return Tr::tr("Age of Elements");
    case ColourBy::WatchList:
        return Tr::tr("Watch List");
    }
    Q_UNREACHABLE();
}

} // namespace parallax
