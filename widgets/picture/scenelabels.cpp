#include "widgets/picture/orbitscene.h"

#include <QFontMetricsF>

namespace parallax {

namespace {

constexpr int kFewEnoughToNameAll = 60;
constexpr size_t kMostLabels = 120;

struct Candidate
{
    QString text;
    QPointF at;
    float clear = 0;       ///< pixels around it that the dot and its ring take
    QRgb colour = 0;
    int rank = 0;          ///< higher is laid out first
};

} // namespace

/// Highest rank first, in the order of the objects within one; each at the first of four places at which it covers none before it.
void OrbitScene::addLabels(const PictureTheme &theme)
{
    if (!settings().labels)
        return;
    std::vector<Candidate> candidates;
    const auto add = [&](const QString &text, QPointF at, float clear, QRgb colour, int rank) {
        candidates.push_back({text, at, clear, colour, rank});
    };
    std::vector<bool> isChosen(m_dots.size());
    for (const auto &[element, emphasis] : m_chosen) {
        isChosen[size_t(element)] = true;
        const Projector::Pixel &dot = m_dots[size_t(element)];
        if (dot.isShown)
            add(content().orbit().objectOfElement(element).designation, {double(dot.x), double(dot.y)}, m_dotRadius + (emphasis == SceneEmphasis::Selected ? 11 : 7),
                emphasis == SceneEmphasis::Selected ? theme.selected : emphasis == SceneEmphasis::Mentioned ? theme.mentioned : theme.text,
                int(emphasis) + 1);
    }
    if (settings().ground)
        for (const GroundMark &mark : settings().groundMarks)
            if (!mark.corners.empty()) {
                const Eigen::Vector3f corner = drawingGround(mark.corners.front().latitudeRad, mark.corners.front().longitudeRad).cast<float>();
                const Projector::Pixel pixel = m_projector->pixel(corner);
                if (pixel.isShown)
                    add(mark.name, {double(pixel.x), double(pixel.y)}, 10, theme.ground, 3);
            }
    if (content().size() <= kFewEnoughToNameAll)
        for (size_t i = 0; i < m_dots.size(); ++i)
            if (m_dots[i].isShown && !isChosen[i])
                add(content().orbit().objectOfElement(qsizetype(i)).designation, {double(m_dots[i].x), double(m_dots[i].y)}, m_dotRadius + 3, theme.text, 0);
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.rank > b.rank; });

    const QFontMetricsF metrics(theme.font);
    const double height = metrics.height(), ascent = metrics.ascent();
    const QRectF picture(QPointF(0, 0), m_projector->size());
    for (const Candidate &candidate : candidates) {
        if (m_labels.size() >= kMostLabels)
            return;
        if (candidate.text.isEmpty() || !picture.contains(candidate.at))
            continue;
        const double width = metrics.horizontalAdvance(candidate.text), clear = double(candidate.clear);
        const QPointF corners[] = {candidate.at + QPointF(clear, -height / 2), candidate.at + QPointF(-clear - width, -height / 2),
                                   candidate.at + QPointF(-width / 2, -clear - height), candidate.at + QPointF(-width / 2, clear)};
        for (const QPointF &corner : corners) {
            const QRectF box(corner, QSizeF(width, height));
            const QRectF padded = box.adjusted(-3, -1, 3, 1);
            const bool isFree = picture.contains(padded)
                && std::none_of(m_labels.begin(), m_labels.end(), [&](const SceneLabel &other) { return other.box.intersects(padded); });
            if (isFree) {
                m_labels.push_back({candidate.text, corner + QPointF(0, ascent), padded, candidate.colour});
                break;
            }
        }
    }
}

} // namespace parallax
