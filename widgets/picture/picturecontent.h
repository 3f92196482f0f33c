#pragma once

#include "model/orbit/geodesy.h"
#include "model/orbit/orbitpicture.h"
#include "model/orbit/sgp4.h"
#include "widgets/picture/picturetheme.h"

#include <QList>

namespace parallax {

/// What the colour and shape of a dot tell.
enum class ColourBy { OrbitClass, Owner, Marking, Outcome, Age, WatchList };
inline constexpr int kColourByCount = 6;

/// A line of the legend.
struct PictureGroup
{
    QString name;
    int count = 0;
    int colour = 0;                   ///< in PictureTheme::groups; -1: dimmed
    DotShape shape = DotShape::Disc;
};

/// Which group each object is in.
struct PictureGrouping
{
    QList<PictureGroup> groups;
    std::vector<quint8> groupOf;      ///< by element
};

/// How well a nation knows an object of ours.
enum class NationKnowledge : quint8 { NamedPrecise, NamedCoarse, NamedOnly, Unidentified, Withheld };
/// What \a nation 's picture shows of each object of ours, by object.
struct NationColumn
{
    QString nation;
    std::vector<NationKnowledge> of;
};
NationColumn nationColumn(const OrbitPicture &ours, const PartnerPicture &theirs, const QString &nation);

/// A picture made ready to be drawn at any time and from anywhere; immutable, shared between threads. Groups, counts and scales come
/// from the picture alone, so that they tell of nothing that is not in it.
class PictureContent
{
public:
    /// \a column colours by what a nation knows; for a picture of ours. Takes 0.1 s for 30,000 objects: make it beside the GUI thread.
    explicit PictureContent(OrbitPicturePtr orbit, const EarthModel &earth = {}, std::optional<NationColumn> column = {});

    const OrbitPicture &orbit() const { return *m_orbit; }
    const OrbitPicturePtr &orbitPtr() const { return m_orbit; }
    const EarthModel &earth() const { return m_earth; }
    const Sgp4Catalogue &catalogue() const { return m_catalogue; }
    qsizetype size() const { return qsizetype(m_orbit->elements.size()); }
    qsizetype unmarked() const { return m_unmarked; }   ///< objects without a mark, whom no nation is shown
    bool isOurs() const { return m_orbit->audience.isEmpty(); }
    const QString &columnNation() const { return m_nation; }

    /// Of everything but Age and WatchList, which depend on more; those are made here.
    const PictureGrouping &grouping(ColourBy by) const { return m_groupings[size_t(by)]; }
    PictureGrouping byAge(Instant at) const;
    PictureGrouping byWatchList(const QStringList &watched) const;
    PictureGrouping groupingAt(ColourBy by, Instant at, const QStringList &watched) const;

    /// Element of an object; -1 where it is not here or has no position.
    qsizetype elementOf(QStringView id) const;
    /// Elements in whose designation, id, owner or class each word of \a text occurs, in the order of the objects.
    std::vector<qsizetype> find(const QString &text, qsizetype most) const;

    /// Age of the elements in days at \a at; negative where the epoch is later.
    double ageDays(qsizetype element, Instant at) const;
    /// Objects whose elements are more than \a days from a time, and the middle one of their epochs: where to go to see them well.
    struct Stale
    {
        qsizetype count = 0;
        Instant medianEpoch;       ///< day unknown where there are none
    };
    Stale staleElements(Instant at, double days) const;

private:
    OrbitPicturePtr m_orbit;
    EarthModel m_earth;
    Sgp4Catalogue m_catalogue;
    QString m_nation;
    qsizetype m_unmarked = 0;
    std::array<PictureGrouping, kColourByCount> m_groupings;
};
using PictureContentPtr = std::shared_ptr<const PictureContent>;

/// "Orbit Class", "Owner" … for menus.
QString colourByTitle(ColourBy by);

} // namespace parallax
