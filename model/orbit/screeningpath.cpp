#include "model/orbit/screeningpath.h"

#include <cmath>

namespace parallax {

namespace {

/// Sign changes of \a value on [from, to] at \a pieces + 1 points, each closed in on by regula falsi (Illinois) to 1e-10 s.
/// \a upward: only from negative to not negative.
template <typename Function>
RelativePath::Times signChanges(const Function &value, double from, double to, int pieces, bool upward)
{
    RelativePath::Times found;
    double left = from;
    double atLeft = value(left);
    for (int i = 1; i <= pieces; ++i) {
        double right = i == pieces ? to : from + (to - from) * i / pieces;
        double atRight = value(right);
        const double nextLeft = right;
        const double atNextLeft = atRight;
        if ((atLeft < 0) != (atRight < 0) && (!upward || atLeft < 0)) {
            double low = left, atLow = atLeft;
            int side = 0;
            double root = right;
            for (int step = 0; step < 60 && right - low > 1e-10; ++step) {
                root = low - atLow * (right - low) / (atRight - atLow);
                if (!(root > low && root < right))
                    root = 0.5 * (low + right);
                const double atRoot = value(root);
                if ((atRoot < 0) == (atLow < 0)) {
                    if (root - low < 1e-10 && side == -1)
                        break;
                    low = root;
                    atLow = atRoot;
                    if (side == -1)
                        atRight *= 0.5;
                    side = -1;
                } else {
                    if (right - root < 1e-10 && side == 1)
                        break;
                    right = root;
                    atRight = atRoot;
                    if (side == 1)
                        atLow *= 0.5;
                    side = 1;
                }
            }
            found.append(root);
        }
        left = nextLeft;
        atLeft = atNextLeft;
    }
    return found;
}

constexpr int kPieces = 8;

} // namespace

RelativePath::RelativePath(const Nodes &nodes, double firstNode, double spacing)
    : m_centre(firstNode + 2.5 * spacing), m_spacing(spacing)
{
    // Nodes lie at x = ±0.5, ±1.5, ±2.5: the even and the odd part are quadratics in y = x², by divided differences.
    const auto quadratic = [this](const Eigen::Vector3d &p0, const Eigen::Vector3d &p1, const Eigen::Vector3d &p2, size_t first) {
        constexpr double y0 = 0.25, y1 = 2.25, y2 = 6.25;
        const Eigen::Vector3d d01 = (p1 - p0) / (y1 - y0);
        const Eigen::Vector3d d12 = (p2 - p1) / (y2 - y1);
        const Eigen::Vector3d d012 = (d12 - d01) / (y2 - y0);
        m_coefficients[first] = p0 - y0 * d01 + y0 * y1 * d012;
        m_coefficients[first + 2] = d01 - (y0 + y1) * d012;
        m_coefficients[first + 4] = d012;
    };
    quadratic(0.5 * (nodes[3] + nodes[2]), 0.5 * (nodes[4] + nodes[1]), 0.5 * (nodes[5] + nodes[0]), 0);
    quadratic(nodes[3] - nodes[2], (nodes[4] - nodes[1]) / 3.0, (nodes[5] - nodes[0]) / 5.0, 1);
}

Eigen::Vector3d RelativePath::position(double time) const
{
    const double at = x(time);
    Eigen::Vector3d sum = m_coefficients[kNodes - 1];
    for (int i = kNodes - 2; i >= 0; --i)
        sum = sum * at + m_coefficients[size_t(i)];
    return sum;
}

Eigen::Vector3d RelativePath::velocity(double time) const
{
    const double at = x(time);
    Eigen::Vector3d sum = m_coefficients[kNodes - 1] * double(kNodes - 1);
    for (int i = kNodes - 2; i >= 1; --i)
        sum = sum * at + m_coefficients[size_t(i)] * double(i);
    return sum / m_spacing;
}

RelativePath::Times RelativePath::minima(double from, double to) const
{
    return signChanges([this](double time) { return closing(time); }, from, to, kPieces, true);
}

RelativePath::Times RelativePath::crossings(double limitKm, double from, double to) const
{
    return signChanges([this, limitKm](double time) { return position(time).squaredNorm() - limitKm * limitKm; }, from, to,
                       kPieces, false);
}

} // namespace parallax
