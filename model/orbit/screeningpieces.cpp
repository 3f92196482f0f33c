#include "model/orbit/screeningpieces.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace parallax {

namespace {

constexpr quint32 kRowBits = 10, kCellBits = 12;
constexpr int kRowHalf = 1 << (kRowBits - 1), kCellHalf = 1 << (kCellBits - 1);
/// Cells along x are finer than rows, so that what is compared reaches less far beyond what must be.
constexpr int kCellsAlongX = 4;

/// Objects that go further than this in half a slice are looked up apart: few do (7.9 km/s: perigees of eccentric orbits), and
/// the cells can be smaller for all others.
constexpr float kWideKm = 7.9f * 30.0f;

/// Cells beyond the grid share its rim: neighbours stay neighbours. The rim itself is kept free, so that a row's key ± 1 is never
/// a row of another z.
quint32 clamped(float value, int half)
{
    const float inside = std::clamp(std::floor(value), float(2 - half), float(half - 3));
    return quint32(int(inside) + half);
}

float length(const float (&v)[3])
{
    return std::sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
}

SweepKernel chosenKernel()
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return sweepKernelAvx2();
#endif
    return sweepKernelPortable();
}

} // namespace

Chord chordBetween(const double *fromKm, const double *toKm, double halfSeconds)
{
    constexpr double kMuKm3PerS2 = 398600.8; // WGS-72; the others differ in the sixth digit
    constexpr double kLowestShare = 0.98;
    const Eigen::Vector3d p(fromKm[0], fromKm[1], fromKm[2]), q(toKm[0], toKm[1], toKm[2]);
    Chord chord{0.5 * (p + q), 0.5 * (q - p), 0, false};
    const double m2 = chord.middleKm.squaredNorm(), u2 = chord.halfKm.squaredNorm();
    const double along = std::abs(chord.middleKm.dot(chord.halfKm));
    const double least2 = along < u2 ? m2 - along * along / u2 : m2 - 2 * along + u2; // from the centre
    chord.curvedKm = 0.5 * halfSeconds * halfSeconds * kAccelerationMargin * kMuKm3PerS2 / (kLowestShare * kLowestShare * least2);
    const double clearKm = kLowestRadiusKm + chord.curvedKm;
    chord.isClear = least2 > clearKm * clearKm;
    return chord;
}

void PieceSweep::sort(std::vector<Key> *keys)
{
    // By digits of 11 bits, least first: 32 bits in three rounds.
    constexpr unsigned kBits = 11, kBuckets = 1u << kBits;
    m_sorted.resize(keys->size());
    for (unsigned shift = 0; shift < kRowBits * 2 + kCellBits; shift += kBits) {
        std::array<quint32, kBuckets> starts{};
        for (const Key &key : *keys)
            ++starts[(key.key >> shift) & (kBuckets - 1)];
        quint32 sum = 0;
        for (quint32 &start : starts)
            sum += std::exchange(start, sum);
        for (const Key &key : *keys)
            m_sorted[starts[(key.key >> shift) & (kBuckets - 1)]++] = key;
        keys->swap(m_sorted);
    }
}

void PieceSweep::run(std::span<const ScreeningPiece> pieces, std::vector<ScreeningPair> *found, SweepCounts *counts)
{
    static const SweepKernel kernel = chosenKernel();

    // Two pieces that come within the threshold have middles no further apart than the threshold, both bounds and both half
    // lengths. Pieces in one row or cell and the next cover a cell's size.
    float off = 0, widest = 0;
    for (const ScreeningPiece &piece : pieces) {
        off = std::max(off, piece.offKm);
        widest = std::max(widest, length(piece.u));
    }
    const float cellKm = 1.001f * (float(m_thresholdKm) + 2 * off + 2 * std::min(widest, kWideKm)) + 0.1f;
    const float perRow = 1 / cellKm, perCell = kCellsAlongX / cellKm;

    m_keys.clear();
    m_wide.clear();
    for (quint32 i = 0; i < pieces.size(); ++i) {
        const ScreeningPiece &piece = pieces[i];
        if (length(piece.u) > kWideKm) {
            m_wide.push_back(i);
            continue;
        }
        const quint32 row = clamped(piece.m[2] * perRow, kRowHalf) << kRowBits | clamped(piece.m[1] * perRow, kRowHalf);
        m_keys.push_back({row << kCellBits | clamped(piece.m[0] * perCell, kCellHalf), i});
    }
    sort(&m_keys);

    const quint32 count = quint32(m_keys.size());
    const size_t stride = count + 8;
    m_columns.assign(stride * 7, 1e9f);
    m_objects.resize(count);
    m_cells.resize(count);
    m_rowKeys.clear();
    m_rowStarts.clear();
    for (quint32 i = 0; i < count; ++i) {
        const ScreeningPiece &piece = pieces[m_keys[i].piece];
        for (size_t axis = 0; axis < 3; ++axis) {
            m_columns[axis * stride + i] = piece.m[axis];
            m_columns[(axis + 3) * stride + i] = piece.u[axis];
        }
        m_columns[6 * stride + i] = piece.offKm;
        m_objects[i] = piece.object;
        m_cells[i] = m_keys[i].key & ((1u << kCellBits) - 1);
        const quint32 row = m_keys[i].key >> kCellBits;
        if (m_rowKeys.empty() || m_rowKeys.back() != row) {
            m_rowKeys.push_back(row);
            m_rowStarts.push_back(i);
        }
    }
    m_rowStarts.push_back(count);

    SweepInput input{};
    for (size_t column = 0; column < 7; ++column)
        input.column[column] = m_columns.data() + column * stride;
    input.objects = m_objects.data();
    input.cells = m_cells.data();
    input.count = count;
    input.rowKeys = m_rowKeys.data();
    input.rowStarts = m_rowStarts.data();
    input.rows = quint32(m_rowKeys.size());
    input.reachInX = kCellsAlongX;
    input.thresholdKm = float(m_thresholdKm);
    kernel.all(input, found, counts);

    // Wide pieces: with all rows in reach, whole; with each other, one by one.
    for (const quint32 wide : m_wide) {
        const ScreeningPiece &piece = pieces[wide];
        const float reachKm = 1.001f * (float(m_thresholdKm) + 2 * off + length(piece.u) + std::min(widest, kWideKm)) + 0.1f;
        const int reach = int(std::ceil(reachKm * perRow));
        const int y = int(clamped(piece.m[1] * perRow, kRowHalf)), z = int(clamped(piece.m[2] * perRow, kRowHalf));
        const int last = (1 << kRowBits) - 1;
        for (int dz = std::max(z - reach, 0); dz <= std::min(z + reach, last); ++dz) {
            const quint32 from = quint32(dz) << kRowBits | quint32(std::max(y - reach, 0));
            const quint32 to = quint32(dz) << kRowBits | quint32(std::min(y + reach, last));
            auto row = std::lower_bound(m_rowKeys.cbegin(), m_rowKeys.cend(), from) - m_rowKeys.cbegin();
            // Rows of one z follow each other, so their pieces are one range where no row between is left out.
            while (row < std::ptrdiff_t(m_rowKeys.size()) && m_rowKeys[size_t(row)] <= to) {
                kernel.range(input, piece, m_rowStarts[size_t(row)], m_rowStarts[size_t(row) + 1], found, counts);
                ++row;
            }
        }
    }
    if (m_wide.empty())
        return;
    const size_t wideStride = m_wide.size() + 8;
    m_columns.assign(wideStride * 7, 1e9f);
    m_objects.resize(m_wide.size());
    for (size_t i = 0; i < m_wide.size(); ++i) {
        const ScreeningPiece &piece = pieces[m_wide[i]];
        for (size_t axis = 0; axis < 3; ++axis) {
            m_columns[axis * wideStride + i] = piece.m[axis];
            m_columns[(axis + 3) * wideStride + i] = piece.u[axis];
        }
        m_columns[6 * wideStride + i] = piece.offKm;
        m_objects[i] = piece.object;
    }
    for (size_t column = 0; column < 7; ++column)
        input.column[column] = m_columns.data() + column * wideStride;
    input.objects = m_objects.data();
    for (quint32 i = 0; i + 1 < m_wide.size(); ++i)
        kernel.range(input, pieces[m_wide[i]], i + 1, quint32(m_wide.size()), found, counts);
}

} // namespace parallax
