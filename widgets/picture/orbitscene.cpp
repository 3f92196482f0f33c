#include "widgets/picture/orbitscene.h"

#include "model/orbit/sunmoon.h"

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

constexpr double kPi = std::numbers::pi;

/// Fewer objects have larger dots. By what is in the picture, never by what is in view, so that turning it changes no size.
float radiusFor(qsizetype objects)
{
    return objects <= 300 ? 4.2F : objects <= 3'000 ? 3.0F : objects <= 12'000 ? 2.1F : 1.5F;
}

} // namespace

void OrbitScene::make(const SceneRequest &request, const PictureTheme &theme, int threads)
{
    m_request = request;
    if (m_pathsOf != m_request.content) {
        m_paths.clear();
        m_pathsOf = m_request.content;
    }
    propagate(threads);
    project();
    choose();
    m_lines.clear();
    m_rings.clear();
    m_labels.clear();
    addGround(theme);
    addPaths(theme);
    addApproaches(theme);
    addLabels(theme);
}

void OrbitScene::propagate(int threads)
{
    const EarthModel &earth = content().earth();
    m_gmstRad = parallax::gmstRad(m_request.at, earth);
    m_toEarth = frameTransform(Frame::Teme, Frame::Itrf, m_request.at, earth).rotation;
    m_sun = drawingPoint(sunKm(m_request.at, Frame::Itrf, earth)).normalized();
    content().catalogue().propagate(m_request.at, &m_states, threads);
    // To the drawing space in one product.
    Eigen::Matrix3d drawing = m_toEarth / kEarthRadiusKm;
    drawing.row(2) /= 1 - kEarthFlattening;
    const Eigen::Matrix3f toDrawing = drawing.cast<float>();
    m_points.resize(3, m_states.positionsKm.cols());
    m_withoutState = 0;
    const float none = std::numeric_limits<float>::quiet_NaN();
    for (Eigen::Index i = 0; i < m_points.cols(); ++i) {
        const bool isFlown = m_states.errors[size_t(i)] == Sgp4Error::None && !m_states.implausible[size_t(i)];
        m_withoutState += !isFlown;
        if (isFlown)
            m_points.col(i) = toDrawing * m_states.positionsKm.col(i).cast<float>();
        else
            m_points.col(i).setConstant(none);
    }
}

void OrbitScene::project()
{
    m_projector.emplace(m_request.camera, m_gmstRad, m_request.size);
    m_projector->pixels(m_points, &m_dots);
    // Small pictures have smaller dots, or the crowd would cover the Earth.
    const double side = std::min(m_request.size.width(), m_request.size.height());
    m_dotRadius = radiusFor(content().size()) * float(settings().dotScale * std::clamp(std::sqrt(side / 800), 0.55, 1.3));
    // By how often half of the objects would cover the Earth.
    const double disc = m_projector->isGlobe() ? std::numbers::pi * std::pow(m_projector->globeRadius(), 2) : m_request.size.width() * m_request.size.height();
    const double covered = double(content().size()) / 2 * std::numbers::pi * std::pow(double(m_dotRadius), 2) / std::max(disc, 1.0);
    m_dotOpacity = float(std::clamp(0.9 / std::max(covered, 1e-9), 0.45, 1.0));
    const ColourBy by = settings().colourBy;
    if (by == ColourBy::Age || by == ColourBy::WatchList) {
        m_ownGrouping = content().groupingAt(by, m_request.at, settings().watched);
        m_grouping = &m_ownGrouping;
    } else {
        const bool isAskable = by != ColourBy::Outcome || !content().columnNation().isEmpty();
        m_grouping = &content().grouping(isAskable ? by : ColourBy::OrbitClass);
    }
    if (settings().hiddenGroups.isEmpty())
        return;
    std::array<bool, 256> isHidden{};
    for (int group : settings().hiddenGroups)
        if (group >= 0 && group < 256)
            isHidden[size_t(group)] = true;
    for (size_t i = 0; i < m_dots.size(); ++i)
        if (isHidden[m_grouping->groupOf[i]])
            m_dots[i].isShown = false;
}

void OrbitScene::choose()
{
    std::map<qsizetype, SceneEmphasis> chosen;
    const auto add = [&](const QStringList &ids, SceneEmphasis emphasis) {
        for (const QString &id : ids)
            if (const qsizetype element = content().elementOf(id); element >= 0)
                chosen[element] = emphasis;
    };
    add(settings().watched, SceneEmphasis::Watched);
    add(settings().mentioned, SceneEmphasis::Mentioned);
    add(settings().selected, SceneEmphasis::Selected);
    m_chosen.assign(chosen.begin(), chosen.end());
}

qsizetype OrbitScene::pick(QPointF pixel, double reach) const
{
    const auto distance2 = [&](qsizetype element) {
        const Projector::Pixel &dot = m_dots[size_t(element)];
        double across = double(dot.x) - pixel.x();
        if (const double wrap = m_projector->wrapWidth(); wrap > 0)
            across = std::remainder(across, wrap);
        const double down = double(dot.y) - pixel.y();
        return dot.isShown ? across * across + down * down : std::numeric_limits<double>::infinity();
    };
    qsizetype best = -1;
    double nearest = reach * reach;
    for (const auto &[element, emphasis] : m_chosen)
        if (const double d = distance2(element); d <= nearest) {
            best = element;
            nearest = d;
        }
    if (best >= 0)
        return best;
    for (qsizetype i = 0; i < qsizetype(m_dots.size()); ++i)
        if (const double d = distance2(i); d < nearest || (best < 0 && d <= nearest)) {
            best = i;
            nearest = d;
        }
    return best;
}

std::vector<qsizetype> OrbitScene::inside(const QRectF &pixels) const
{
    std::vector<qsizetype> found;
    const double wrap = m_projector->wrapWidth();
    for (qsizetype i = 0; i < qsizetype(m_dots.size()); ++i) {
        const Projector::Pixel &dot = m_dots[size_t(i)];
        if (!dot.isShown)
            continue;
        const auto holds = [&](double shift) { return pixels.contains(QPointF(double(dot.x) + shift, double(dot.y))); };
        if (holds(0) || (wrap > 0 && (holds(wrap) || holds(-wrap))))
            found.push_back(i);
    }
    return found;
}

} // namespace parallax
