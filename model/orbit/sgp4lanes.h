#pragma once

/// Numbers in lanes: `double`, GCC's vector types, and pairs of those (two independent chains keep both arithmetic units busy),
/// behind one set of functions, and the elementary functions of SGP4 on them. Only the sources of the propagation kernel include
/// this. All is in an unnamed namespace and nothing of the standard library is used: each of those sources is compiled for its own
/// instruction set, and a function shared between them could be the one that an older processor cannot run.

namespace parallax {
namespace {

using Int = long long;
constexpr Int kSignBit = Int(1ULL << 63);

// --- one lane: a mask is a bool ---

inline double sqrtOf(double x) { return __builtin_sqrt(x); }
inline double absOf(double x) { return __builtin_fabs(x); }
inline double select(bool mask, double yes, double no) { return mask ? yes : no; }
inline bool anyOf(bool mask) { return mask; }
inline bool inverse(bool mask) { return !mask; }
inline Int bitsOf(double x)
{
    Int bits;
    __builtin_memcpy(&bits, &x, sizeof bits);
    return bits;
}
inline double fromBits(Int bits)
{
    double x;
    __builtin_memcpy(&x, &bits, sizeof x);
    return x;
}
inline bool isOdd(Int bits) { return (bits & 1) != 0; }
/// Bit 1 moved to the place of a sign.
inline Int secondBitAsSign(Int bits) { return Int(static_cast<unsigned long long>(bits) << 62) & kSignBit; }
inline void store(double *to, double x) { *to = x; }

// --- one vector: a mask has all ones or all zeros in a lane ---

template <int N>
struct Whole
{
    typedef Int Raw __attribute__((vector_size(8 * N)));
    Raw v;
};

template <int N>
struct Lanes
{
    typedef double Raw __attribute__((vector_size(8 * N)));
    static constexpr int kCount = N;
    Raw v;
};

template <int N> inline Lanes<N> operator+(Lanes<N> x, Lanes<N> y) { return {x.v + y.v}; }
template <int N> inline Lanes<N> operator-(Lanes<N> x, Lanes<N> y) { return {x.v - y.v}; }
template <int N> inline Lanes<N> operator*(Lanes<N> x, Lanes<N> y) { return {x.v * y.v}; }
template <int N> inline Lanes<N> operator/(Lanes<N> x, Lanes<N> y) { return {x.v / y.v}; }
template <int N> inline Lanes<N> operator-(Lanes<N> x) { return {-x.v}; }
template <int N> inline Whole<N> operator<(Lanes<N> x, Lanes<N> y) { return {x.v < y.v}; }
template <int N> inline Whole<N> operator<=(Lanes<N> x, Lanes<N> y) { return {x.v <= y.v}; }
template <int N> inline Whole<N> operator>(Lanes<N> x, Lanes<N> y) { return {x.v > y.v}; }
template <int N> inline Whole<N> operator>=(Lanes<N> x, Lanes<N> y) { return {x.v >= y.v}; }
template <int N> inline Whole<N> operator&(Whole<N> x, Whole<N> y) { return {x.v & y.v}; }
template <int N> inline Whole<N> operator|(Whole<N> x, Whole<N> y) { return {x.v | y.v}; }
template <int N> inline Whole<N> operator^(Whole<N> x, Whole<N> y) { return {x.v ^ y.v}; }
template <int N> inline Whole<N> inverse(Whole<N> x) { return {~x.v}; }
template <int N> inline Whole<N> operator+(Whole<N> x, Int y) { return {x.v + y}; }
template <int N> inline Lanes<N> select(Whole<N> mask, Lanes<N> yes, Lanes<N> no) { return {mask.v ? yes.v : no.v}; }
template <int N> inline Whole<N> bitsOf(Lanes<N> x) { return {(typename Whole<N>::Raw)x.v}; }
template <int N> inline Lanes<N> fromBits(Whole<N> x) { return {(typename Lanes<N>::Raw)x.v}; }
template <int N> inline Lanes<N> absOf(Lanes<N> x) { return fromBits(Whole<N>{bitsOf(x).v & ~kSignBit}); }
template <int N> inline Whole<N> isOdd(Whole<N> x) { return {(x.v & 1) != 0}; }
template <int N> inline Whole<N> secondBitAsSign(Whole<N> x) { return {(x.v << 62) & kSignBit}; }
template <int N> inline void store(double *to, Lanes<N> x) { __builtin_memcpy(to, &x.v, sizeof x.v); }
template <int N> inline Lanes<N> sqrtOf(Lanes<N> x)
{
    Lanes<N> root;
    for (int i = 0; i < N; ++i)
        root.v[i] = __builtin_sqrt(x.v[i]);
    return root;
}
template <int N> inline bool anyOf(Whole<N> mask)
{
#ifdef __AVX__
    if constexpr (N == 4)
        return __builtin_ia32_movmskpd256(fromBits(mask).v) != 0;
#endif
    Int found = 0;
    for (int i = 0; i < N; ++i)
        found |= mask.v[i];
    return found != 0;
}

// --- two vectors side by side ---

template <class M>
struct WholePair
{
    M a, b;
};

template <class B>
struct Pair
{
    static constexpr int kCount = 2 * B::kCount;
    B a, b;
};

template <class M> WholePair(M, M) -> WholePair<M>;
template <class B> Pair(B, B) -> Pair<B>;

template <class B> inline Pair<B> operator+(Pair<B> x, Pair<B> y) { return {x.a + y.a, x.b + y.b}; }
template <class B> inline Pair<B> operator-(Pair<B> x, Pair<B> y) { return {x.a - y.a, x.b - y.b}; }
template <class B> inline Pair<B> operator*(Pair<B> x, Pair<B> y) { return {x.a * y.a, x.b * y.b}; }
template <class B> inline Pair<B> operator/(Pair<B> x, Pair<B> y) { return {x.a / y.a, x.b / y.b}; }
template <class B> inline Pair<B> operator-(Pair<B> x) { return {-x.a, -x.b}; }
template <class B> inline auto operator<(Pair<B> x, Pair<B> y) { return WholePair{x.a < y.a, x.b < y.b}; }
template <class B> inline auto operator<=(Pair<B> x, Pair<B> y) { return WholePair{x.a <= y.a, x.b <= y.b}; }
template <class B> inline auto operator>(Pair<B> x, Pair<B> y) { return WholePair{x.a > y.a, x.b > y.b}; }
template <class B> inline auto operator>=(Pair<B> x, Pair<B> y) { return WholePair{x.a >= y.a, x.b >= y.b}; }
template <class M> inline WholePair<M> operator&(WholePair<M> x, WholePair<M> y) { return {x.a & y.a, x.b & y.b}; }
template <class M> inline WholePair<M> operator|(WholePair<M> x, WholePair<M> y) { return {x.a | y.a, x.b | y.b}; }
template <class M> inline WholePair<M> operator^(WholePair<M> x, WholePair<M> y) { return {x.a ^ y.a, x.b ^ y.b}; }
template <class M> inline WholePair<M> inverse(WholePair<M> x) { return {inverse(x.a), inverse(x.b)}; }
template <class M> inline WholePair<M> operator+(WholePair<M> x, Int y) { return {x.a + y, x.b + y}; }
template <class M, class B> inline Pair<B> select(WholePair<M> mask, Pair<B> yes, Pair<B> no)
{
    return {select(mask.a, yes.a, no.a), select(mask.b, yes.b, no.b)};
}
template <class B> inline auto bitsOf(Pair<B> x) { return WholePair{bitsOf(x.a), bitsOf(x.b)}; }
template <class M> inline auto fromBits(WholePair<M> x) { return Pair{fromBits(x.a), fromBits(x.b)}; }
template <class B> inline Pair<B> absOf(Pair<B> x) { return {absOf(x.a), absOf(x.b)}; }
template <class M> inline WholePair<M> isOdd(WholePair<M> x) { return {isOdd(x.a), isOdd(x.b)}; }
template <class M> inline WholePair<M> secondBitAsSign(WholePair<M> x) { return {secondBitAsSign(x.a), secondBitAsSign(x.b)}; }
template <class B> inline Pair<B> sqrtOf(Pair<B> x) { return {sqrtOf(x.a), sqrtOf(x.b)}; }
template <class M> inline bool anyOf(WholePair<M> mask) { return anyOf(mask.a | mask.b); }
template <class B> inline void store(double *to, Pair<B> x)
{
    store(to, x.a);
    store(to + B::kCount, x.b);
}

// --- from memory, from one number, and with one number ---

template <class V>
struct Make
{
    static constexpr int kCount = 1;
    static V load(const double *from) { return *from; }
    static V all(double value) { return value; }
};
template <int N>
struct Make<Lanes<N>>
{
    static constexpr int kCount = N;
    static Lanes<N> load(const double *from)
    {
        Lanes<N> x;
        __builtin_memcpy(&x.v, from, sizeof x.v);
        return x;
    }
    static Lanes<N> all(double value) { return {value - typename Lanes<N>::Raw{}}; }
};
template <class B>
struct Make<Pair<B>>
{
    static constexpr int kCount = 2 * B::kCount;
    static Pair<B> load(const double *from) { return {Make<B>::load(from), Make<B>::load(from + B::kCount)}; }
    static Pair<B> all(double value) { return {Make<B>::all(value), Make<B>::all(value)}; }
};

template <class V>
concept Wide = requires { V::kCount; };
template <Wide V> inline V operator+(V x, double y) { return x + Make<V>::all(y); }
template <Wide V> inline V operator+(double x, V y) { return Make<V>::all(x) + y; }
template <Wide V> inline V operator-(V x, double y) { return x - Make<V>::all(y); }
template <Wide V> inline V operator-(double x, V y) { return Make<V>::all(x) - y; }
template <Wide V> inline V operator*(V x, double y) { return x * Make<V>::all(y); }
template <Wide V> inline V operator*(double x, V y) { return Make<V>::all(x) * y; }
template <Wide V> inline V operator/(V x, double y) { return x / Make<V>::all(y); }
template <Wide V> inline V operator/(double x, V y) { return Make<V>::all(x) / y; }
template <Wide V> inline auto operator<(V x, double y) { return x < Make<V>::all(y); }
template <Wide V> inline auto operator<=(V x, double y) { return x <= Make<V>::all(y); }
template <Wide V> inline auto operator>(V x, double y) { return x > Make<V>::all(y); }
template <Wide V> inline auto operator>=(V x, double y) { return x >= Make<V>::all(y); }
template <class M, Wide V> inline V select(M mask, double yes, V no) { return select(mask, Make<V>::all(yes), no); }
template <class M, Wide V> inline V select(M mask, V yes, double no) { return select(mask, yes, Make<V>::all(no)); }

// --- elementary functions ---

constexpr double kPi = 3.14159265358979323846;
constexpr double kTwoPi = 2.0 * kPi;
/// 1.5 × 2^52: added to a number below 2^51 it leaves the nearest whole number in the low bits, and taken away again that number.
constexpr double kRounder = 6755399441055744.0;

template <class V> inline V roundToNearest(V x) { return (x + kRounder) - kRounder; }

/// C's fmod(x, 2π): the sign of x, exact, for |x| below 2^27. 2π is the double nearest to it, cut in two so that products with whole
/// numbers are exact without a fused multiply-add.
template <class V> inline V moduloTwoPi(V x)
{
    constexpr double high = 6.28318524360656738281; // the upper 27 bits of the double 2π
    constexpr double low = kTwoPi - high;
    const V turns = roundToNearest(x * (1.0 / kTwoPi));
    const V rest = (x - turns * high) - turns * low; // in about [-π, π]
    const V up = select((rest < 0.0) & (x >= 0.0), rest + kTwoPi, rest);
    return select((rest > 0.0) & (x < 0.0), up - kTwoPi, up);
}

template <class V>
struct SinCos
{
    V sin, cos;
};

/// Sine and cosine together, for |x| below 2^20; absolute error below 1.2e-16.
/// Method: Cody and Waite's reduction by π/2 in three parts of 33 bits, then the polynomials of fdlibm (k_sin.c, k_cos.c, Sun
/// Microsystems 1993).
template <class V> inline SinCos<V> sinCos(V x)
{
    const V counted = x * (2.0 / kPi) + kRounder;
    const auto quadrant = bitsOf(counted);
    const V quarters = counted - kRounder;
    const V r = ((x - quarters * 1.57079632673412561417e+00) - quarters * 6.07710050630396597660e-11)
        - quarters * 2.02226624879595063154e-21;
    const V z = r * r;
    const V sinTail = -1.66666666666666324348e-01
        + z * (8.33333333332248946124e-03
               + z * (-1.98412698298579493134e-04
                      + z * (2.75573137070700676789e-06 + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10))));
    const V cosTail = 4.16666666666666019037e-02
        + z * (-1.38888888888741095749e-03
               + z * (2.48015872894767294178e-05
                      + z * (-2.75573143513906633035e-07 + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11))));
    const V sine = r + (r * z) * sinTail;
    const V half = z * 0.5;
    const V whole = 1.0 - half;
    const V cosine = whole + (((1.0 - whole) - half) + (z * z) * cosTail);
    const auto swapped = isOdd(quadrant);
    return {fromBits(bitsOf(select(swapped, cosine, sine)) ^ secondBitAsSign(quadrant)),
            fromBits(bitsOf(select(swapped, sine, cosine)) ^ secondBitAsSign(quadrant + 1))};
}

/// The sine and cosine of an angle known by its own, turned by \a delta: |delta| up to 0.07.
template <class V> inline SinCos<V> turned(SinCos<V> angle, V delta)
{
    const V z = delta * delta;
    const V s = delta + delta * z * (-1.0 / 6.0 + z * (1.0 / 120.0 + z * (-1.0 / 5040.0 + z * (1.0 / 362880.0))));
    const V c = z * (-0.5 + z * (1.0 / 24.0 + z * (-1.0 / 720.0 + z * (1.0 / 40320.0)))); // cosine - 1
    return {angle.sin + (angle.sin * c + angle.cos * s), angle.cos + (angle.cos * c - angle.sin * s)};
}

/// As turned(), |delta| up to 0.01.
template <class V> inline SinCos<V> turnedALittle(SinCos<V> angle, V delta)
{
    const V z = delta * delta;
    const V s = delta + delta * z * (-1.0 / 6.0 + z * (1.0 / 120.0));
    const V c = z * (-0.5 + z * (1.0 / 24.0 + z * (-1.0 / 720.0)));
    return {angle.sin + (angle.sin * c + angle.cos * s), angle.cos + (angle.cos * c - angle.sin * s)};
}

/// As turned(), any angle.
template <class V> inline SinCos<V> turnedFar(SinCos<V> angle, V delta)
{
    const SinCos<V> by = sinCos(delta);
    return {angle.sin * by.cos + angle.cos * by.sin, angle.cos * by.cos - angle.sin * by.sin};
}

/// C's atan2(y, x) for finite numbers, within 2 ulp. Method: Cephes atan (Moshier 1989), rational approximation below tan(π/8).
template <class V> inline V arcTangent(V y, V x)
{
    const V ay = absOf(y), ax = absOf(x);
    const auto steep = ay > ax;
    const V smaller = select(steep, ax, ay), larger = select(steep, ay, ax);
    const auto isZero = larger <= 0.0;
    const V t = smaller / select(isZero, 1.0, larger);
    const auto upper = t > 0.41421356237309504880;
    const V u = select(upper, (t - 1.0) / (t + 1.0), t);
    const V z = u * u;
    const V p = z * ((((-8.750608600031904122785e-1 * z - 1.615753718733365076637e1) * z - 7.500855792314704667340e1) * z
                      - 1.228866684490136173410e2) * z
                     - 6.485021904942025371773e1);
    const V q = ((((z + 2.485846490142306297962e1) * z + 1.650270098316988542046e2) * z + 4.328810604912902668951e2) * z
                 + 4.853903996359136964868e2) * z
        + 1.945506571482613964425e2;
    // What π/4 and π/2 lack as doubles is added last.
    V angle = u * (p / q) + u;
    angle = select(upper, (angle + 0.5 * 6.123233995736765886130e-17) + 0.25 * kPi, angle);
    angle = select(steep, 0.5 * kPi - (angle - 6.123233995736765886130e-17), angle);
    const auto left = x < 0.0;
    angle = select(left, kPi - (angle - 1.224646799147353177226e-16), angle);
    return select(y < 0.0, -angle, angle);
}

} // namespace
} // namespace parallax
