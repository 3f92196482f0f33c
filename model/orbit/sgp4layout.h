#pragma once

/// What the initialisation of SGP4 hands to the propagation kernel. Includes nothing: see sgp4lanes.h.

namespace parallax {

/// How an object is propagated; objects of one kind share their batches.
enum class Sgp4Kind : unsigned char {
    NearSimple,     ///< perigee below 220 km: drag terms truncated
    NearFull,
    DeepPlain,      ///< period of 225 minutes and more, no resonance
    DeepDay,        ///< 24 h resonance
    DeepHalfDay,    ///< 12 h resonance, eccentricity of 0.5 and more
};
inline constexpr int kSgp4Kinds = 5;

constexpr bool isDeepSpace(Sgp4Kind kind)
{
    return kind >= Sgp4Kind::DeepPlain;
}

constexpr bool hasResonance(Sgp4Kind kind)
{
    return kind >= Sgp4Kind::DeepDay;
}

/// Places of what the initialisation leaves for the propagation. Each kind uses a prefix of its list; what is near-Earth and what
/// is deep-space begins at the same place. Symbols as in AIAA 2006-6753, appendix; angles in rad, times in minutes, lengths in
/// Earth radii.
namespace field {
enum Common {
    EpochDay,       ///< TAI day, counted as Day
    EpochSecond,    ///< of that day
    Mo, MDot, ArgpO, ArgpDot, NodeO, NodeDot, NodeCf, Cc1, BstarCc4, T2Cof,
    Ao,             ///< (xke / no)^(2/3)
    No,             ///< Brouwer mean motion, rad/min
    Ecco,
    CommonCount
};
enum Near {
    SinI = CommonCount, CosI, Con41, X1mth2, X7thm1, AyCof, XlCof,
    NearSimpleCount,
    OmgCof = NearSimpleCount, Eta, XmCof, DelMo, D2, D3, D4, BstarCc5, SinMao, T3Cof, T4Cof, T5Cof,
    NearFullCount
};
enum Deep {
    InclO = CommonCount, Dedt, Didt, Dmdt, Dnodt, Domdt, Zmos, Zmol,
    Se2, Se3, Si2, Si3, Sl2, Sl3, Sl4, Sgh2, Sgh3, Sgh4, Sh2, Sh3,
    Ee2, E3, Xi2, Xi3, Xl2, Xl3, Xl4, Xgh2, Xgh3, Xgh4, Xh2, Xh3,
    DeepPlainCount,
    Gsto = DeepPlainCount, Xlamo, Xfact,
    ResonanceCount,
    Del1 = ResonanceCount, Del2, Del3,
    DeepDayCount,
    D2201 = ResonanceCount, D2211, D3210, D3222, D4410, D4422, D5220, D5232, D5421, D5433,
    DeepHalfDayCount
};
} // namespace field

constexpr int fieldCount(Sgp4Kind kind)
{
    switch (kind) {
    case Sgp4Kind::NearSimple: return field::NearSimpleCount;
    case Sgp4Kind::NearFull: return field::NearFullCount;
    case Sgp4Kind::DeepPlain: return field::DeepPlainCount;
    case Sgp4Kind::DeepDay: return field::DeepDayCount;
    case Sgp4Kind::DeepHalfDay: return field::DeepHalfDayCount;
    }
    return 0;
}
inline constexpr int kMaxFields = field::DeepHalfDayCount;

/// Objects of one kind in batches of eight: field f of lane i of batch b at fields[(b * fieldCount + f) * kSgp4Lanes + i].
inline constexpr int kSgp4Lanes = 8;

/// What a batch remembers of its resonance: atime, xli, xni of each lane.
inline constexpr int kResonanceDoubles = 3 * kSgp4Lanes;

struct Sgp4Batches
{
    Sgp4Kind kind;
    int count;              ///< batches
    const double *fields;
    const int *indices;     ///< where the object of each lane stands in the catalogue; -1: padding
};

/// Farther from its epoch nothing is propagated: nanoseconds no longer fit 64 bits, and the
/// resonance would take a million steps.
inline constexpr double kLongestMinutes = 1.5e8;

struct KernelConstants
{
    double earthRadiusKm, kmPerSecond, j2, j3oj2;
    bool afspc;
};

/// Where the answers go, by the object's index in the catalogue.
struct Sgp4Output
{
    double *positionsKm;        ///< 3 × N, columns are objects
    double *velocitiesKmPerS;
    unsigned char *errors;      ///< Sgp4Error
    unsigned char *implausible; ///< 0 or 1
    double *resonance;          ///< kResonanceDoubles for each batch of this kind, or null
};

/// Propagates batches \a first to \a last - 1 to one TAI instant.
using Sgp4Path = void (*)(const Sgp4Batches &batches, int first, int last, double taiDay, double taiSecond,
                          const KernelConstants &constants, const Sgp4Output &out);
void propagatePortable(const Sgp4Batches &, int, int, double, double, const KernelConstants &, const Sgp4Output &);
#ifdef __x86_64__
void propagateAvx2(const Sgp4Batches &, int, int, double, double, const KernelConstants &, const Sgp4Output &);
void propagateAvx512(const Sgp4Batches &, int, int, double, double, const KernelConstants &, const Sgp4Output &);
#endif

} // namespace parallax
