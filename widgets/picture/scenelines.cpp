#include "widgets/picture/orbitscene.h"

#include <Eigen/Geometry>

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr qint64 kNanosecondsPerMinute = 60'000'000'000;

/// Paths are computed around times on this grid, so that frames on the way use them again and a frame made afresh has the same.
constexpr qint64 kPathGridNanoseconds = 600'000'000'000;

constexpr int kPathSteps = 180;          ///< a revolution
constexpr double kLongestTrackMinutes = 1'440;

QRgb faded(QRgb colour, int alpha)
{
    return (colour & 0x00ffffffu) | QRgb(alpha) << 24;
}

Eigen::Vector3d toDrawing(const Eigen::Vector3d &km)
{
    return drawingPoint(km);
}

} // namespace

const OrbitScene::Path &OrbitScene::pathOf(qsizetype element)
{
    Instant around = m_request.at;
    around.nanosecond -= around.nanosecond % kPathGridNanoseconds;
    Path &path = m_paths[element];
    if (path.around == around && !path.teme.empty())
        return path;
    path = {around, {}, {}, {}};
    const EarthModel &earth = content().earth();
    const MeanElements &elements = content().orbit().elements[size_t(element)];
    const Sgp4Propagator propagator(elements);
    const double period = orbitSize(elements).periodMinutes;
    const double track = std::min(period, kLongestTrackMinutes);
    const auto stateAt = [&](double minutes, Instant *at) -> std::optional<Eigen::Vector3d> {
        *at = earth.leapSeconds.plus(around, qint64(minutes * double(kNanosecondsPerMinute)));
        const Sgp4State state = propagator.at(*at, earth.leapSeconds);
        return state.error == Sgp4Error::None && !state.implausible ? std::optional(state.positionKm) : std::nullopt;
    };
    Instant at;
    for (int i = 0; i <= kPathSteps; ++i)
        if (const auto km = stateAt(period * (double(i) / kPathSteps - 0.5), &at))
            path.teme.push_back(*km);
    // A little longer than it is shown, since it stays for one step of the grid.
    const double ahead = track + double(kPathGridNanoseconds) / double(kNanosecondsPerMinute);
    for (int i = 0; i <= 2 * kPathSteps; ++i) {
        const double minutes = -track + (track + ahead) * i / (2 * kPathSteps);
        if (const auto km = stateAt(minutes, &at)) {
            path.earthFixed.push_back(toDrawing(frameTransform(Frame::Teme, Frame::Itrf, at, earth).positionKm(*km)).cast<float>());
            path.minutes.push_back(float(minutes));
        }
    }
    return path;
}

void OrbitScene::addLine(const std::vector<Eigen::Vector3f> &points, QRgb colour, float width, SceneLine::Style style)
{
    SceneLine line;
    line.colour = colour;
    line.width = width;
    line.style = style;
    QPolygonF piece;
    const double wrap = m_projector->wrapWidth();
    const auto finish = [&] {
        if (piece.size() > 1)
            line.pieces.push_back(std::exchange(piece, {}));
        piece.clear();
    };
    for (const Eigen::Vector3f &point : points) {
        const Projector::Pixel pixel = m_projector->pixel(point);
        if (!pixel.isShown) {
            finish();
            continue;
        }
        QPointF at(double(pixel.x), double(pixel.y));
        if (wrap > 0 && !piece.isEmpty()) {
            // Over the edge of the map: on to beyond the edge, and begin again on the other side.
            const double jump = at.x() - piece.last().x();
            if (std::abs(jump) > wrap / 2) {
                const double shift = jump > 0 ? -wrap : wrap;
                const QPointF before = piece.last();
                piece << at + QPointF(shift, 0);
                finish();
                piece << before - QPointF(shift, 0);
            }
        }
        piece << at;
    }
    finish();
    if (wrap > 0) { // the next copy of the map may reach into the picture
        const size_t count = line.pieces.size();
        for (size_t i = 0; i < count; ++i) {
            const QRectF box = line.pieces[i].boundingRect();
            for (double shift : {-wrap, wrap})
                if (box.right() + shift >= 0 && box.left() + shift <= m_projector->size().width())
                    line.pieces.push_back(line.pieces[i].translated(shift, 0));
        }
    }
    if (!line.pieces.empty())
        m_lines.push_back(std::move(line));
}

std::vector<Eigen::Vector3f> OrbitScene::footprint(const Eigen::Vector3f &point) const
{
    const double radius = double(point.norm());
    std::vector<Eigen::Vector3f> circle;
    const double elevation = settings().footprintElevationRad;
    const double cosine = std::cos(elevation) / radius;
    if (!(radius > 1) || !(cosine < 1))
        return circle;
    const double half = std::acos(cosine) - elevation; // Earth-central angle from below the object to the edge
    if (!(half > 0))
        return circle;
    const Eigen::Vector3d up = point.cast<double>().normalized();
    const Eigen::Vector3d side = up.unitOrthogonal(), other = up.cross(side);
    constexpr int kCorners = 144;
    for (int i = 0; i <= kCorners; ++i) {
        const double angle = 2 * kPi * i / kCorners;
        circle.push_back((std::cos(half) * up + std::sin(half) * (std::cos(angle) * side + std::sin(angle) * other)).cast<float>());
    }
    return circle;
}

void OrbitScene::addPaths(const PictureTheme &theme)
{
    constexpr size_t kMost = 40;  // more would only be a tangle; the table has them all
    constexpr double kTrailMinutes = 20;
    size_t drawn = 0;
    // Selected ones first; within an emphasis in the order of the objects.
    std::vector<std::pair<qsizetype, SceneEmphasis>> ordered = m_chosen;
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    for (const auto &[element, emphasis] : ordered) {
        const bool isSelected = emphasis == SceneEmphasis::Selected;
        const Projector::Pixel &dot = m_dots[size_t(element)];
        const QRgb colour = isSelected ? theme.selected : emphasis == SceneEmphasis::Mentioned ? theme.mentioned : theme.text;
        if (dot.isShown) {
            m_rings.push_back({QPointF(double(dot.x), double(dot.y)), m_dotRadius + (isSelected ? 5.5F : 4.0F), colour, isSelected});
            for (const double wrap : {-m_projector->wrapWidth(), m_projector->wrapWidth()})
                if (wrap != 0 && double(dot.x) + wrap >= 0 && double(dot.x) + wrap <= m_projector->size().width())
                    m_rings.push_back({QPointF(double(dot.x) + wrap, double(dot.y)), m_dotRadius + 4.0F, colour, isSelected});
        }
        if (emphasis == SceneEmphasis::Watched || m_points.col(element).hasNaN() || drawn >= kMost)
            continue;
        ++drawn;
        const Path &path = pathOf(element);
        const Eigen::Matrix3d turn = m_toEarth;
        if (settings().orbits && m_projector->isGlobe()) {
            std::vector<Eigen::Vector3f> ring;
            for (const Eigen::Vector3d &km : path.teme)
                ring.push_back(toDrawing(turn * km).cast<float>());
            addLine(ring, faded(colour, isSelected ? 200 : 110), isSelected ? 1.5F : 1.0F, SceneLine::Style::Solid);
        }
        const float now = float((double(m_request.at.day.number - path.around.day.number) * 86'400e9
                                 + double(m_request.at.nanosecond - path.around.nanosecond))
                                / double(kNanosecondsPerMinute));
        const float reach = float(std::min(orbitSize(content().orbit().elements[size_t(element)]).periodMinutes, kLongestTrackMinutes));
        const auto stretch = [&](float from, float to, bool onGround) {
            std::vector<Eigen::Vector3f> points;
            for (size_t i = 0; i < path.minutes.size(); ++i)
                if (path.minutes[i] >= from && path.minutes[i] <= to)
                    points.push_back(onGround ? path.earthFixed[i].normalized() : path.earthFixed[i]);
            return points;
        };
        if (settings().tracks) {
            std::vector<Eigen::Vector3f> to = stretch(now, now + reach, true);
            to.insert(to.begin(), m_points.col(element).normalized());
            addLine(to, faded(colour, isSelected ? 220 : 140), 1.3F, SceneLine::Style::Dashed);
            if (isSelected) {
                std::vector<Eigen::Vector3f> from = stretch(now - reach, now, true);
                from.push_back(m_points.col(element).normalized());
                addLine(from, faded(colour, 110), 1.0F, SceneLine::Style::Faint);
            }
        }
        if (settings().trails) {
            std::vector<Eigen::Vector3f> trail = stretch(now - float(kTrailMinutes), now, false);
            trail.push_back(m_points.col(element));
            addLine(trail, faded(colour, 230), 2.2F, SceneLine::Style::Solid);
        }
        if (isSelected && settings().footprints) {
            const std::vector<Eigen::Vector3f> circle = footprint(m_points.col(element));
            addLine(circle, faded(colour, 170), 1.2F, SceneLine::Style::Solid);
            if (settings().cones && m_projector->isGlobe())
                for (size_t i = 0; i + 1 < circle.size(); i += 12)
                    addLine({m_points.col(element), circle[i]}, faded(colour, 70), 1.0F, SceneLine::Style::Solid);
        }
    }
}

void OrbitScene::addGround(const PictureTheme &theme)
{
    if (!settings().ground)
        return;
    for (const GroundMark &mark : settings().groundMarks) {
        std::vector<Eigen::Vector3f> corners;
        for (const Geodetic &corner : mark.corners)
            corners.push_back(drawingGround(corner.latitudeRad, corner.longitudeRad).cast<float>());
        if (corners.empty())
            continue;
        if (!mark.isArea) {
            const Projector::Pixel pixel = m_projector->pixel(corners.front());
            if (pixel.isShown)
                m_rings.push_back({QPointF(double(pixel.x), double(pixel.y)), 4.0F, theme.ground, true});
            continue;
        }
        corners.push_back(corners.front());
        std::vector<Eigen::Vector3f> outline; // along great circles
        constexpr int kPieces = 24;
        for (size_t i = 0; i + 1 < corners.size(); ++i)
            for (int piece = 0; piece < kPieces; ++piece)
                outline.push_back((corners[i] + (corners[i + 1] - corners[i]) * (float(piece) / kPieces)).normalized());
        outline.push_back(corners.back());
        addLine(outline, theme.ground, 1.6F, SceneLine::Style::Solid);
    }
}

void OrbitScene::addApproaches(const PictureTheme &theme)
{
    if (!settings().approaches)
        return;
    constexpr double kShownMinutes = 30;
    for (const CloseMarker &marker : settings().closeMarkers) {
        const qsizetype first = content().elementOf(marker.first), second = content().elementOf(marker.second);
        if (first < 0 || second < 0) // whoever does not know both knows of no approach
            continue;
        const double minutes = content().earth().leapSeconds.secondsBetween(m_request.at, marker.tca) / 60;
        if (std::abs(minutes) > kShownMinutes || m_points.col(first).hasNaN() || m_points.col(second).hasNaN())
            continue;
        addLine({m_points.col(first), m_points.col(second)}, theme.close, 1.5F, SceneLine::Style::Solid);
        const Projector::Pixel &dot = m_dots[size_t(first)];
        if (dot.isShown)
            m_rings.push_back({QPointF(double(dot.x), double(dot.y)), m_dotRadius + 9.0F, theme.close, false});
    }
}

} // namespace parallax
