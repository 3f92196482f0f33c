// The bounds on which the screening's filters rest, beside what SGP4 does.
#include "model/orbit/screeningpath.h"
#include "model/orbit/screeningpieces.h"
#include "model/orbit/screeningshell.h"
#include "tests/support/gpcatalogue.h"
#include "tests/support/meetingcatalogue.h"

#include <QTest>

#include <cmath>
#include <random>
#include <set>

using namespace parallax;
using namespace parallax::testing;

namespace {

constexpr quint32 kSeed = 31;
constexpr double kMu = 398600.8;

struct Object
{
    Sgp4Propagator propagator;
    double sinceEpoch; ///< s, at the start of the span

    bool at(double time, Eigen::Vector3d *positionKm) const
    {
        const Sgp4State state = propagator.atMinutes((sinceEpoch + time) / 60);
        *positionKm = state.positionKm;
        return state.error == Sgp4Error::None && !state.implausible;
    }
};

} // namespace

class TestScreeningBounds : public QObject
{
    Q_OBJECT
private:
    std::mt19937 m_random{kSeed};

    double uniform(double low, double high) { return low + (high - low) * double(m_random()) / 4294967296.0; }
    static Instant from() { return *Instant::parse(u"2024-11-01T12:00:00Z"); }
    static Object objectOf(const MeanElements &elements)
    {
        return {Sgp4Propagator(elements), LeapSeconds().secondsBetween(elements.epoch, from())};
    }
    /// The public catalogue, every tenth object of it and all eccentric ones; else what tests make.
    static void elementSets()
    {
        QTest::addColumn<bool>("isPublic");
        QTest::addRow("made to meet") << false;
        QTest::addRow("public catalogue of 2024-11-01") << true;
    }
    static std::vector<MeanElements> elementsOf(bool isPublic)
    {
        if (!isPublic)
            return meetingCatalogue(kSeed, from(), 60);
        std::vector<MeanElements> all = publicCatalogue(), some;
        for (size_t i = 0; i < all.size(); ++i) {
            if (i % 10 == 0 || all[i].eccentricity > 0.3)
                some.push_back(all[i]);
        }
        return some;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void accelerationStaysBelowItsBound_data() { elementSets(); }
    void accelerationStaysBelowItsBound()
    {
        QFETCH(bool, isPublic);
        const auto elements = elementsOf(isPublic);
        if (elements.empty())
            QSKIP("The public catalogue of 2024-11-01 is not there (PARALLAX_DATA).");
        double worst = 0;
        for (const MeanElements &one : elements) {
            const Object object = objectOf(one);
            for (int i = 0; i < 20; ++i) {
                const double time = uniform(0, 86400), h = 5;
                Eigen::Vector3d p[5];
                bool known = true;
                for (int k = 0; k < 5; ++k)
                    known = known && object.at(time + (k - 2) * h, &p[k]);
                if (!known)
                    continue;
                const Eigen::Vector3d acceleration = (16 * (p[1] + p[3]) - p[0] - p[4] - 30 * p[2]) / (12 * h * h);
                worst = std::max(worst, acceleration.norm() * p[2].squaredNorm() / kMu);
            }
        }
        // Half of the margin is kept free.
        QVERIFY2(worst > 0.99 && worst < 1 + 0.5 * (kAccelerationMargin - 1), qPrintable(QString::number(worst, 'f', 6)));
    }

    void pathsStayWithinTheirBounds_data() { elementSets(); }
    void pathsStayWithinTheirBounds()
    {
        QFETCH(bool, isPublic);
        const auto elements = elementsOf(isPublic);
        if (elements.empty())
            QSKIP("The public catalogue of 2024-11-01 is not there (PARALLAX_DATA).");
        double worstNear = 0, worstDeep = 0, worstChord = 0;
        for (const MeanElements &one : elements) {
            const Object object = objectOf(one);
            for (int i = 0; i < 40; ++i) {
                const double start = uniform(0, 86400);
                RelativePath::Nodes nodes;
                bool known = true;
                for (int k = 0; k < RelativePath::kNodes; ++k)
                    known = object.at(start + 60 * k, &nodes[size_t(k)]) && known;
                if (!known)
                    continue;
                const RelativePath path(nodes, start, 60);
                double &worst = object.propagator.isDeepSpace() ? worstDeep : worstNear;
                const Chord chord = chordBetween(nodes[2].data(), nodes[3].data(), 30);
                for (const double time : {125.0, 150.0, 171.0}) {
                    Eigen::Vector3d position;
                    if (!object.at(start + time, &position))
                        continue;
                    worst = std::max(worst, (path.position(start + time) - position).norm());
                    const Eigen::Vector3d onChord = chord.middleKm + (time - 150) / 30 * chord.halfKm;
                    worstChord = std::max(worstChord, (onChord - position).norm() / chord.curvedKm);
                }
            }
        }
        const QString got = QStringLiteral("near %1 deep %2 chord %3").arg(worstNear).arg(worstDeep).arg(worstChord);
        QVERIFY2(worstNear < 0.01 * RelativePath::kErrorKm, qPrintable(got));
        QVERIFY2(worstDeep < 0.1 * kDeepSpaceJumpKm, qPrintable(got));
        QVERIFY2(worstChord > 0.5 && worstChord < 0.98, qPrintable(got));
    }

    void radiiStayWithinShells_data() { elementSets(); }
    void radiiStayWithinShells()
    {
        QFETCH(bool, isPublic);
        const auto elements = elementsOf(isPublic);
        if (elements.empty())
            QSKIP("The public catalogue of 2024-11-01 is not there (PARALLAX_DATA).");
        int unknown = 0;
        double widest = 0;
        for (const MeanElements &one : elements) {
            const Object object = objectOf(one);
            const auto shell = ObjectShell(one, {}).over(object.sinceEpoch / 60, object.sinceEpoch / 60 + 1440);
            if (!shell) {
                ++unknown;
                continue;
            }
            const double aKm = std::cbrt(kMu / std::pow(one.meanMotionRevPerDay * 2 * M_PI / 86400, 2));
            if (!object.propagator.isDeepSpace())
                widest = std::max(widest, shell->mostKm - shell->leastKm - 2 * aKm * one.eccentricity);
            for (int i = 0; i < 200; ++i) {
                Eigen::Vector3d position;
                if (!object.at(uniform(0, 86400), &position))
                    continue;
                const double radius = position.norm();
                QVERIFY2(radius >= shell->leastKm && radius <= shell->mostKm,
                         qPrintable(QStringLiteral("object %1: %2 outside [%3, %4]").arg(one.object.toString())
                                        .arg(radius).arg(shell->leastKm).arg(shell->mostKm)));
            }
        }
        QVERIFY2(unknown <= int(elements.size()) / 100, qPrintable(QString::number(unknown)));
        QVERIFY2(widest > 20, qPrintable(QString::number(widest)));
    }

    void pathGivesBackAPolynomialOfItsDegree()
    {
        const auto at = [](double t) {
            return Eigen::Vector3d(1 + t - 0.5 * t * t * t, 2 * t * t - 0.01 * std::pow(t, 5), 3 - t + 0.2 * std::pow(t, 4));
        };
        RelativePath::Nodes nodes;
        for (int i = 0; i < RelativePath::kNodes; ++i)
            nodes[size_t(i)] = at(-1 + 0.5 * i);
        const RelativePath path(nodes, -1, 0.5);
        for (double t = -1; t <= 1.5; t += 0.1) {
            QVERIFY((path.position(t) - at(t)).norm() < 1e-12);
            const Eigen::Vector3d velocity = (at(t + 1e-5) - at(t - 1e-5)) / 2e-5;
            QVERIFY((path.velocity(t) - velocity).norm() < 1e-8);
        }
    }

    void pathFindsMinimaAndCrossings()
    {
        // Passing at 3 km, 4 km/s, nearest at 12.5 s: within 5 km from 11.5 to 13.5 s.
        RelativePath::Nodes nodes;
        for (int i = 0; i < RelativePath::kNodes; ++i)
            nodes[size_t(i)] = {4 * (10 * i - 12.5), 3, 0};
        const RelativePath path(nodes, 0, 10);
        const auto minima = path.minima(0, 50);
        QCOMPARE(minima.count, 1);
        QVERIFY(std::abs(minima.at[0] - 12.5) < 1e-9);
        const auto crossings = path.crossings(5, 0, 50);
        QCOMPARE(crossings.count, 2);
        QVERIFY(std::abs(crossings.at[0] - 11.5) < 1e-9 && std::abs(crossings.at[1] - 13.5) < 1e-9);
        QCOMPARE(path.minima(13, 50).count, 0);
        QCOMPARE(path.crossings(5, 12, 13).count, 0);
    }

    void sweepFindsThePairsThatComparingAllFinds()
    {
        size_t total = 0;
        for (int round = 0; round < 12; ++round) {
            // Slow, usual and wide pieces, close to each other, about cell borders and beyond the grid.
            const double size = round % 3 == 0 ? 1500 : round % 3 == 1 ? 9000 : 4e5;
            std::vector<ScreeningPiece> pieces;
            for (quint32 i = 0; i < 700; ++i) {
                ScreeningPiece piece{};
                const double speed = i % 9 == 0 ? uniform(200, 340) : i % 2 ? uniform(0, 235) : uniform(0, 30);
                Eigen::Vector3d u(uniform(-1, 1), uniform(-1, 1), uniform(-1, 1));
                u *= speed / u.norm();
                for (int axis = 0; axis < 3; ++axis) {
                    piece.m[axis] = float(uniform(-size, size));
                    piece.u[axis] = float(u[axis]);
                }
                if (i % 5 == 4) { // beside the one before
                    for (int axis = 0; axis < 3; ++axis)
                        piece.m[axis] = pieces.back().m[axis] + float(uniform(-20, 20));
                }
                piece.offKm = float(uniform(0, 5));
                piece.object = 3 * i;
                pieces.push_back(piece);
            }
            const double thresholdKm = round % 2 ? 5 : 40;
            std::set<std::pair<quint32, quint32>> expected;
            for (size_t i = 0; i < pieces.size(); ++i) {
                for (size_t j = i + 1; j < pieces.size(); ++j) {
                    Eigen::Vector3d d, w;
                    for (int axis = 0; axis < 3; ++axis) {
                        d[axis] = double(pieces[j].m[axis]) - double(pieces[i].m[axis]);
                        w[axis] = double(pieces[j].u[axis]) - double(pieces[i].u[axis]);
                    }
                    const double s = std::clamp(-d.dot(w) / (w.squaredNorm() + 1e-30), -1.0, 1.0);
                    const double reach = thresholdKm + double(pieces[i].offKm) + double(pieces[j].offKm);
                    if ((d + s * w).norm() <= reach - 1e-2 - 1e-7 * size)
                        expected.insert({pieces[i].object, pieces[j].object});
                }
            }
            std::vector<ScreeningPair> found;
            SweepCounts counts;
            PieceSweep(thresholdKm).run(pieces, &found, &counts);
            std::set<std::pair<quint32, quint32>> got;
            for (const ScreeningPair &pair : found)
                QVERIFY(got.insert({pair.a, pair.b}).second);
            for (const auto &pair : expected)
                QVERIFY2(got.contains(pair), qPrintable(QStringLiteral("round %1: %2 %3").arg(round).arg(pair.first).arg(pair.second)));
            total += expected.size();
            QVERIFY(got.size() <= expected.size() + expected.size() / 10 + 5);
        }
        QVERIFY2(total > 300, qPrintable(QString::number(total)));
    }

    void everyInstructionSetFindsTheSame()
    {
#ifdef __x86_64__
        if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma"))
            QSKIP("This processor has no AVX2.");
        constexpr quint32 kCount = 333;
        std::vector<float> columns(7 * (kCount + 8), 1e9f);
        std::vector<quint32> objects(kCount), cells(kCount, 0);
        SweepInput input{};
        for (size_t column = 0; column < 7; ++column) {
            input.column[column] = columns.data() + column * (kCount + 8);
            for (quint32 i = 0; i < kCount; ++i)
                columns[column * (kCount + 8) + i] = float(column < 3 ? uniform(-300, 300) : column < 6 ? uniform(-200, 200) : uniform(0, 4));
        }
        for (quint32 i = 0; i < kCount; ++i)
            objects[i] = i;
        const quint32 rowKeys[1] = {77}, rowStarts[2] = {0, kCount};
        input.objects = objects.data();
        input.cells = cells.data();
        input.count = kCount;
        input.rowKeys = rowKeys;
        input.rowStarts = rowStarts;
        input.rows = 1;
        input.reachInX = 4;
        input.thresholdKm = 10;
        std::vector<ScreeningPair> portable, avx2;
        SweepCounts counts;
        sweepKernelPortable().all(input, &portable, &counts);
        sweepKernelAvx2().all(input, &avx2, &counts);
        QVERIFY(portable.size() > 50);
        QCOMPARE(portable.size(), avx2.size());
        for (size_t i = 0; i < portable.size(); ++i)
            QVERIFY(portable[i].a == avx2[i].a && portable[i].b == avx2[i].b);
        QCOMPARE(counts.tested, qint64(2 * kCount * (kCount - 1) / 2));
#else
        QSKIP("Not an x86-64.");
#endif
    }
};

QTEST_GUILESS_MAIN(TestScreeningBounds)
#include "tst_screeningbounds.moc"
