#pragma once

#include <array>
#include <cmath>
#include <numbers>

namespace parallax {

/// Gauss-Legendre quadrature with \a N points: exact for polynomials of degree 2N - 1.
template <int N>
class GaussLegendre
{
public:
    static const GaussLegendre &instance()
    {
        static const GaussLegendre rule;
        return rule;
    }

    template <typename Function>
    double over(double from, double to, Function function) const
    {
        const double middle = 0.5 * (from + to);
        const double half = 0.5 * (to - from);
        double sum = 0;
        for (int i = 0; i < N; ++i)
            sum += m_weights[i] * function(middle + half * m_nodes[i]);
        return half * sum;
    }

private:
    /// Roots of the Legendre polynomial by Newton's method from Francesco Tricomi's first guess.
    GaussLegendre()
    {
        for (int i = 0; i < N; ++i) {
            long double x = std::cos(std::numbers::pi_v<long double> * (i + 0.75L) / (N + 0.5L));
            long double slope = 1;
            for (int pass = 0; pass < 8; ++pass) {
                long double before = 1;
                long double value = x;
                for (int n = 2; n <= N; ++n) {
                    const long double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
                    before = value;
                    value = next;
                }
                slope = N * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            m_nodes[i] = double(x);
            m_weights[i] = double(2 / ((1 - x * x) * slope * slope));
        }
    }

    std::array<double, N> m_nodes;
    std::array<double, N> m_weights;
};

} // namespace parallax
