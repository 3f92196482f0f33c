#pragma once

#include "widgets/picture/picturecamera.h"
#include "widgets/picture/picturecontent.h"

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QSet>

#include <optional>

namespace parallax {

/// Two objects that come close, as a screening or a message tells.
struct CloseMarker
{
    QString first, second;         ///< ids
    Instant tca;
    double missKm = 0;

    bool operator==(const CloseMarker &) const = default;
};

/// A place or an area on the ground that the picture may show, with the corners of its outline; a site has one.
struct GroundMark
{
    QString name;
    std::vector<Geodetic> corners;
    bool isArea = false;

    bool operator==(const GroundMark &) const = default;
};

/// What is to be seen in a picture, beside its content. A plain value.
struct PictureSettings
{
    ColourBy colourBy = ColourBy::OrbitClass;
    QSet<int> hiddenGroups;        ///< of that grouping, taken out by clicking the legend
    bool stars = true, graticule = true, coast = true, borders = false, image = false, night = true;
    bool labels = true, orbits = true, tracks = true, footprints = true, cones = false, trails = false, ground = true, approaches = true;
    QStringList selected, mentioned, watched; ///< ids; who is not in the content is not there
    double footprintElevationRad = 0;         ///< from where an object is seen at least this high
    double dotScale = 1;
    QList<CloseMarker> closeMarkers;
    QList<GroundMark> groundMarks;

    bool operator==(const PictureSettings &) const = default;
};

/// One frame as asked for.
struct SceneRequest
{
    PictureContentPtr content;
    std::shared_ptr<const PictureSettings> settings;
    PictureCamera camera;
    Instant at;
    QSizeF size;                   ///< logical pixels
};

/// Why a chosen object stands out; the last one wins.
enum class SceneEmphasis : quint8 { None, Watched, Mentioned, Selected };

struct SceneLine
{
    enum class Style : quint8 { Solid, Dashed, Faint };

    std::vector<QPolygonF> pieces; ///< pixels; what is hidden is left out
    QRgb colour = 0;
    float width = 1;
    Style style = Style::Solid;
};

struct SceneLabel
{
    QString text;
    QPointF at;                    ///< left end of the base line
    QRectF box;
    QRgb colour = 0;
};

struct SceneRing
{
    QPointF at;
    float radius = 6;
    QRgb colour = 0;
    bool isDouble = false;
};

/// Everything of one frame, in pixels: made by propagating all of the content to the time, without a widget and without OpenGL. Both
/// painters draw it, and picking asks it. It knows nothing but its content, so the frame for a nation is that of a store which never
/// held the rest.
class OrbitScene
{
public:
    /// Makes the frame. What the last frame had is used again where it fits; the result does not depend on it.
    /// \a theme gives the colours of lines and labels. For 30,000 objects on one core 4 ms; may run on any thread.
    void make(const SceneRequest &request, const PictureTheme &theme, int threads = 1);

    const SceneRequest &request() const { return m_request; }
    const PictureContent &content() const { return *m_request.content; }
    const PictureSettings &settings() const { return *m_request.settings; }
    const Projector &projector() const { return *m_projector; }
    double gmstRad() const { return m_gmstRad; }
    const Eigen::Vector3d &sunDirection() const { return m_sun; } ///< drawing space, unit length

    /// By element. What is not shown lies behind the Earth, is taken out, or has no state.
    const std::vector<Projector::Pixel> &dots() const { return m_dots; }
    const PictureGrouping &grouping() const { return *m_grouping; }
    float dotRadius() const { return m_dotRadius; }         ///< logical pixels
    float dotOpacity() const { return m_dotOpacity; }       ///< of those that are not chosen: a crowd lets the Earth through
    const Eigen::Matrix3Xf &points() const { return m_points; } ///< 3 × N, drawing space; NaN without a state
    const CatalogueStates &states() const { return m_states; }   ///< TEME, km
    int withoutState() const { return m_withoutState; }     ///< decayed, or elements that cannot be flown

    const std::vector<SceneLine> &lines() const { return m_lines; }
    const std::vector<SceneRing> &rings() const { return m_rings; }
    const std::vector<SceneLabel> &labels() const { return m_labels; }
    /// Elements that stand out, in the order of the objects.
    const std::vector<std::pair<qsizetype, SceneEmphasis>> &chosen() const { return m_chosen; }

    /// The element nearest to a pixel, -1 where none is within \a reach. Chosen ones are preferred.
    qsizetype pick(QPointF pixel, double reach) const;
    /// Shown elements inside, in the order of the objects.
    std::vector<qsizetype> inside(const QRectF &pixels) const;

private:
    struct Path                    ///< positions of one object over one stretch of time, kept from frame to frame
    {
        Instant around;
        std::vector<Eigen::Vector3d> teme;      ///< drawing space, one revolution
        std::vector<Eigen::Vector3f> earthFixed; ///< drawing space, from one revolution before to one after
        std::vector<float> minutes;             ///< of earthFixed, from \a around
    };

    void propagate(int threads);
    void project();
    void choose();
    void addPaths(const PictureTheme &theme);
    void addGround(const PictureTheme &theme);
    void addApproaches(const PictureTheme &theme);
    void addLabels(const PictureTheme &theme);
    const Path &pathOf(qsizetype element);
    /// Pieces of a line through points that are seen; \a lift draws them on the ground where it is false.
    void addLine(const std::vector<Eigen::Vector3f> &points, QRgb colour, float width, SceneLine::Style style);
    std::vector<Eigen::Vector3f> footprint(const Eigen::Vector3f &point) const;

    SceneRequest m_request;
    std::optional<Projector> m_projector;
    double m_gmstRad = 0;
    Eigen::Vector3d m_sun = Eigen::Vector3d::UnitX();
    Eigen::Matrix3d m_toEarth = Eigen::Matrix3d::Identity(); ///< TEME km to ITRF km
    CatalogueStates m_states;
    Eigen::Matrix3Xf m_points;
    std::vector<Projector::Pixel> m_dots;
    PictureGrouping m_ownGrouping;
    const PictureGrouping *m_grouping = nullptr;
    float m_dotRadius = 2, m_dotOpacity = 1;
    int m_withoutState = 0;
    std::vector<std::pair<qsizetype, SceneEmphasis>> m_chosen;
    std::vector<SceneLine> m_lines;
    std::vector<SceneRing> m_rings;
    std::vector<SceneLabel> m_labels;
    PictureContentPtr m_pathsOf;    ///< held, so that no other content can stand at its address
    std::map<qsizetype, Path> m_paths;
};

} // namespace parallax
