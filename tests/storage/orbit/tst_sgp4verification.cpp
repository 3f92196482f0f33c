#include "model/orbit/sgp4.h"
#include "tests/storage/orbit/orbitsamples.h"

using namespace parallax;

/// The whole published verification set, read by our own reader, in both operation modes: what tests/data/orbit has a part of.
class TestSgp4Verification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesEveryPrintedState_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Sgp4Mode>("mode");
        QTest::addRow("improved") << QStringLiteral("sgp4/tcppver-improved.out") << Sgp4Mode::Improved;
        QTest::addRow("AFSPC") << QStringLiteral("sgp4/tcppver-afspc.out") << Sgp4Mode::Afspc;
    }
    void reachesEveryPrintedState()
    {
        QFETCH(QString, file);
        QFETCH(Sgp4Mode, mode);
        const QByteArray elements = sharedSample(QStringLiteral("sgp4/SGP4-VER.TLE")), printed = sharedSample(file);
        if (elements.isEmpty() || printed.isEmpty())
            QSKIP("The verification set of AIAA 2006-6753 is not here (PARALLAX_DATA).");
        // 33334 and others carry what a catalogue would not: every set is read all the same.
        const auto read = readOrbitFile(elements, QStringLiteral("SGP4-VER.TLE"));
        QVERIFY2(read, qPrintable(errorOf(read)));
        QCOMPARE(read->elementSets.size(), size_t(33));

        int set = -1, rows = 0, beyondPrint = 0;
        double worstKm = 0, worstKmPerS = 0;
        for (const QByteArray &line : printed.split('\n')) {
            const QList<QByteArray> cells = line.simplified().split(' ');
            if (cells.value(1) == "xx") {
                ++set;
                QCOMPARE(read->elementSets[size_t(set)].elements.object.number, cells.first().toLongLong());
                continue;
            }
            if (cells.size() < 7)
                continue;
            const MeanElements &mean = read->elementSets[size_t(set)].elements;
            const Sgp4State state = Sgp4Propagator(mean, {mode}).atMinutes(cells[0].toDouble());
            // The set prints for 33334, which fails at once, the numbers of the object before it.
            if (mean.object.number == 33334) {
                QCOMPARE(state.error, Sgp4Error::PerturbedEccentricity);
                continue;
            }
            QCOMPARE(state.error, Sgp4Error::None);
            double apartKm = 0, apartKmPerS = 0;
            for (int axis = 0; axis < 3; ++axis) {
                apartKm = std::max(apartKm, std::abs(state.positionKm[axis] - cells[1 + axis].toDouble()));
                apartKmPerS = std::max(apartKmPerS, std::abs(state.velocityKmPerS[axis] - cells[4 + axis].toDouble()));
            }
            ++rows;
            // The second 20413 lies 3.5 years after its epoch: Vallado's own C++ misses it by 1.15e-7 km there.
            beyondPrint += apartKm > 5.5e-9 && set != 32;
            worstKm = std::max(worstKm, apartKm);
            worstKmPerS = std::max(worstKmPerS, apartKmPerS);
        }
        QVERIFY(rows > 640);
        qInfo("%d states, largest difference %.2e km, %.2e km/s", rows, worstKm, worstKmPerS);
        QCOMPARE(beyondPrint, 0);
        QVERIFY(worstKm <= 2e-7);
        QVERIFY(worstKmPerS <= 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestSgp4Verification)
#include "tst_sgp4verification.moc"
