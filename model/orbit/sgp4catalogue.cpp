#include "model/orbit/sgp4record.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <latch>
#include <numeric>
#include <utility>

namespace parallax {

namespace {

/// The widest path that this processor runs.
Sgp4Path bestPath()
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq"))
        return propagateAvx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return propagateAvx2;
#endif
    return propagatePortable;
}

Sgp4Path pathOf(Sgp4Instructions instructions)
{
#ifdef __x86_64__
    if (instructions == Sgp4Instructions::Avx2)
        return propagateAvx2;
    if (instructions == Sgp4Instructions::Avx512)
        return propagateAvx512;
#endif
    return instructions == Sgp4Instructions::Portable ? propagatePortable : bestPath();
}

/// Memory aligned for the widest vector.
struct AlignedDoubles
{
    std::unique_ptr<double[], void (*)(double *)> data{nullptr, [](double *p) { ::operator delete[](p, std::align_val_t(64)); }};
    explicit AlignedDoubles(size_t count = 0)
    {
        data.reset(new (std::align_val_t(64)) double[count]);
    }
};

/// All objects of one kind.
struct KindBatches
{
    Sgp4Kind kind = Sgp4Kind::NearSimple;
    int count = 0;
    AlignedDoubles fields;
    std::vector<int> indices;

    Sgp4Batches view() const { return {kind, count, fields.data.get(), indices.data()}; }
};

KindBatches batchesOf(Sgp4Kind kind, const std::vector<int> &members, const std::vector<Sgp4Record> &records)
{
    KindBatches batches;
    const int fields = fieldCount(kind);
    batches.kind = kind;
    batches.count = int((members.size() + kSgp4Lanes - 1) / kSgp4Lanes);
    batches.fields = AlignedDoubles(size_t(batches.count) * fields * kSgp4Lanes);
    batches.indices.assign(size_t(batches.count) * kSgp4Lanes, -1);
    for (size_t place = 0; place < batches.indices.size(); ++place) {
        // What is over of the last batch repeats its last member, and its answers are thrown away.
        const int member = members[std::min(place, members.size() - 1)];
        if (place < members.size())
            batches.indices[place] = member;
        double *to = batches.fields.data.get() + (place / kSgp4Lanes) * fields * kSgp4Lanes + place % kSgp4Lanes;
        for (int f = 0; f < fields; ++f)
            to[f * kSgp4Lanes] = records[member].fields[f];
    }
    return batches;
}

} // namespace

struct Sgp4Catalogue::Layout
{
    qsizetype size = 0;
    quint64 serial = 0;         ///< of this catalogue among all that were made; not 0
    LeapSeconds leapSeconds;
    KernelConstants constants;
    Sgp4Path path = nullptr;
    std::vector<KindBatches> kinds;
    std::vector<std::pair<int, Sgp4Error>> invalid; ///< elements that no time makes valid
};

Sgp4Catalogue::Sgp4Catalogue(std::span<const MeanElements> elements, const LeapSeconds &leapSeconds, const Sgp4Options &options)
    : m_layout(std::make_unique<Layout>())
{
    static std::atomic<quint64> made = 0;
    m_layout->serial = ++made;
    m_layout->size = qsizetype(elements.size());
    m_layout->leapSeconds = leapSeconds;
    m_layout->constants = sgp4Constants(options.gravity).forKernel(options.mode);
    m_layout->path = pathOf(options.instructions);
    std::vector<Sgp4Record> records(elements.size());
    std::vector<int> members[kSgp4Kinds];
    for (size_t i = 0; i < elements.size(); ++i) {
        records[i] = initialiseSgp4(elements[i], options);
        if (records[i].error != Sgp4Error::None) {
            m_layout->invalid.emplace_back(int(i), records[i].error);
            continue;
        }
        const Instant epoch = elements[i].epoch;
        records[i].fields[field::EpochDay] = epoch.day.number;
        records[i].fields[field::EpochSecond] = double(epoch.nanosecond) * 1e-9 + leapSeconds.taiMinusUtc(epoch.day);
        members[size_t(records[i].kind)].push_back(int(i));
    }
    for (int k = 0; k < kSgp4Kinds; ++k) {
        if (members[k].empty())
            continue;
        // Like beside like: eccentric orbits need more steps of Kepler's equation, old epochs more of the resonance. The rest stays
        // in the catalogue's order, in which the answers are written. The order changes the time a batch takes and nothing else.
        const bool byEpoch = k >= int(Sgp4Kind::DeepDay);
        const auto key = [&](int i) {
            if (byEpoch)
                return records[size_t(i)].fields[field::EpochDay];
            const double e = records[size_t(i)].fields[field::Ecco];
            return e > 0.05 ? e : 0.0;
        };
        std::stable_sort(members[k].begin(), members[k].end(), [&](int a, int b) { return key(a) < key(b); });
        m_layout->kinds.push_back(batchesOf(Sgp4Kind(k), members[k], records));
    }
}

Sgp4Catalogue::~Sgp4Catalogue() = default;
Sgp4Catalogue::Sgp4Catalogue(Sgp4Catalogue &&) noexcept = default;
Sgp4Catalogue &Sgp4Catalogue::operator=(Sgp4Catalogue &&) noexcept = default;

qsizetype Sgp4Catalogue::size() const
{
    return m_layout->size;
}

void Sgp4Catalogue::propagate(Instant at, CatalogueStates *states, int threads) const
{
    const Layout &layout = *m_layout;
    states->positionsKm.resize(3, layout.size);
    states->velocitiesKmPerS.resize(3, layout.size);
    states->errors.resize(size_t(layout.size));
    states->implausible.resize(size_t(layout.size));
    static_assert(sizeof(Sgp4Error) == 1);
    const Sgp4Output out{states->positionsKm.data(), states->velocitiesKmPerS.data(),
                         reinterpret_cast<unsigned char *>(states->errors.data()), states->implausible.data(), nullptr};
    if (states->m_catalogue != layout.serial) {
        size_t batches = 0;
        for (const KindBatches &kind : layout.kinds)
            batches += hasResonance(kind.kind) ? size_t(kind.count) : 0;
        states->m_resonance.assign(batches * kResonanceDoubles, 0.0);
        states->m_catalogue = layout.serial;
    }
    for (const auto &[index, error] : layout.invalid) {
        states->positionsKm.col(index).setConstant(std::nan(""));
        states->velocitiesKmPerS.col(index).setConstant(std::nan(""));
        states->errors[size_t(index)] = error;
        states->implausible[size_t(index)] = 0;
    }
    const double taiDay = at.day.number;
    const double taiSecond = double(at.nanosecond) * 1e-9 + layout.leapSeconds.taiMinusUtc(at.day);
    const auto runPart = [&](int part, int parts) {
        double *resonance = states->m_resonance.data();
        for (const KindBatches &kind : layout.kinds) {
            const int first = int(qint64(kind.count) * part / parts), last = int(qint64(kind.count) * (part + 1) / parts);
            Sgp4Output own = out;
            if (hasResonance(kind.kind))
                own.resonance = std::exchange(resonance, resonance + size_t(kind.count) * kResonanceDoubles);
            layout.path(kind.view(), first, last, taiDay, taiSecond, layout.constants, own);
        }
    };
    if (threads <= 1) {
        runPart(0, 1);
        return;
    }
    // The caller does its own part, and those that no thread of the pool is free for.
    std::latch done(threads - 1);
    // Reserved before anything is started that refers to what stands here.
    std::vector<int> left;
    left.reserve(size_t(threads));
    for (int part = 1; part < threads; ++part) {
        const bool started = QThreadPool::globalInstance()->tryStart([&, part] {
            runPart(part, threads);
            done.count_down();
        });
        if (!started)
            left.push_back(part);
    }
    runPart(0, threads);
    for (int part : left) {
        runPart(part, threads);
        done.count_down();
    }
    done.wait();
}

} // namespace parallax
