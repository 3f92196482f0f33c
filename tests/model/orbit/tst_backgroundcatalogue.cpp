#include "model/orbit/backgroundcatalogue.h"
#include "model/orbit/sgp4.h"
#include "model/releasability/factsjson.h"
#include "tests/model/orbit/populationtally.h"
#include "tests/model/releasability/scenario.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestBackgroundCatalogue : public QObject
{
    Q_OBJECT

    static const Population &population()
    {
        static const Population read = *Population::shipped();
        return read;
    }
    static const BackgroundCatalogue &sky()
    {
        static const BackgroundCatalogue made = backgroundCatalogue(population());
        return made;
    }
    static OrbitRow rowOf(const ElementSet &set)
    {
        const MeanElements &e = set.elements;
        return {set.name, e.epoch.day, e.meanMotionRevPerDay, e.eccentricity, e.inclinationDeg, e.raanDeg, e.argPerigeeDeg, e.bstarPerEarthRadius};
    }
    static std::vector<OrbitRow> realRows()
    {
        const QString folder = qEnvironmentVariable("PARALLAX_DATA", QStringLiteral(PARALLAX_SOURCE_DIR "/../shared/data"));
        return orbitRows(folder + u"/sgp4/catalogue-celestrak-gp-2024-11-01.csv"_s);
    }
    /// All that there is of it, as text with every digit.
    static QByteArray digest(const BackgroundCatalogue &catalogue)
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (size_t i = 0; i < catalogue.sets.size(); ++i) {
            const CatalogueEntry &entry = catalogue.entries[i];
            const ElementSet &set = catalogue.sets[i];
            const MeanElements &e = set.elements;
            QStringList fields{entry.id.toString(), entry.name, entry.owner, entry.internationalDesignator, entry.objectClass, e.epoch.toString()};
            for (const double value : {e.meanMotionRevPerDay, e.eccentricity, e.inclinationDeg, e.raanDeg, e.argPerigeeDeg, e.meanAnomalyDeg, e.bstarPerEarthRadius})
                fields.append(QString::number(value, 'g', 17));
            hash.addData(fields.join(u'|').toUtf8() + '\n');
        }
        return hash.result().toHex();
    }

private Q_SLOTS:
    void isTheSameOnEveryMachine()
    {
        QCOMPARE(digest(sky()), QByteArray("6970be74be67de241246c173f03986890a1407542d9fce2adfbd7f7155851396"));
    }

    void anotherSeedIsAnotherSky()
    {
        QVERIFY(digest(backgroundCatalogue(population(), 500, 1)) != digest(backgroundCatalogue(population(), 500, 2)));
        QCOMPARE(digest(backgroundCatalogue(population(), 500, 2)), digest(backgroundCatalogue(population(), 500, 2)));
    }

    void hasAsManyAsAskedFor()
    {
        for (const int size : {1, 500, 30'000})
            QCOMPARE(backgroundCatalogue(population(), size).sets.size(), size_t(size));
    }

    void numbersAreNobodyElses()
    {
        QCOMPARE(sky().entries.size(), size_t(kBackgroundSize));
        for (size_t i = 0; i < sky().entries.size(); ++i) {
            QCOMPARE(sky().entries[i].id, (ObjectId{u"BG"_s, 990'000'001 + qint64(i)}));
            QCOMPARE(sky().sets[i].elements.object, sky().entries[i].id);
            // No launch year has 500 launches: the designator is nobody's either.
            QVERIFY(sky().entries[i].internationalDesignator.mid(5, 3).toInt() >= 500);
        }
    }

    void everyFacetIsMarkedAndEveryNationMayHaveIt()
    {
        MarkCache marks(exercisePack()->language());
        for (const CatalogueEntry &entry : sky().entries) {
            QVERIFY(entry.exercise);
            QVERIFY(!entry.name.isEmpty() && !entry.owner.isEmpty());
            QCOMPARE(entry.labels, sky().entries.front().labels); // so they are decided once
        }
        const QJsonObject labels = sky().entries.front().labels;
        QCOMPARE(labels.keys(), (QStringList{u"existence"_s, u"identity"_s, u"orbit"_s}));
        for (const QString &facet : labels.keys()) {
            const auto facts = factsFromLabelJson(labels[facet].toObject(), u"BG-990000001/"_s + facet, facet, marks);
            QVERIFY(facts);
            QCOMPARE(facts->body.mark, u"(U)"_s);
            for (const NationPolicy &nation : exercisePack()->nations) {
                const Question question{*facts, {}, Regime::Dod, {}, exerciseDay(), {}};
                QCOMPARE(decideForAudience(question, {nation.code}, *exercisePack()).outcome, Outcome::Release);
            }
        }
    }

    /// What is printed in an OMM or TLE and read again is the same number.
    void elementsHaveThePrintedDigits()
    {
        for (const ElementSet &set : sky().sets) {
            const MeanElements &e = set.elements;
            QCOMPARE(QByteArray::number(e.meanMotionRevPerDay, 'f', 8).toDouble(), e.meanMotionRevPerDay);
            QCOMPARE(QByteArray::number(e.eccentricity, 'f', 7).toDouble(), e.eccentricity);
            for (const double angle : {e.inclinationDeg, e.raanDeg, e.argPerigeeDeg, e.meanAnomalyDeg}) {
                QCOMPARE(QByteArray::number(angle, 'f', 4).toDouble(), angle);
                QVERIFY(angle >= 0 && angle < 360);
            }
            QCOMPARE(QByteArray::number(e.bstarPerEarthRadius, 'e', 4).toDouble(), e.bstarPerEarthRadius);
            QCOMPARE(e.epoch.day, Day::fromYmd(2031, 3, 13));
            QCOMPARE(e.epoch.nanosecond % 864'000, 0);
            QVERIFY(e.inclinationDeg < 180 && e.eccentricity < 1);
        }
    }

    void everythingStaysUp()
    {
        for (const ElementSet &set : sky().sets)
            QVERIFY2(rowOf(set).perigeeKm() > 199.9, qPrintable(set.elements.object.toString()));
    }

    void meanMotionFollowsFromTheAxis()
    {
        // The axis from the elements again: perigee heights fall into the bins they were drawn from.
        for (const ElementSet &set : sky().sets) {
            const OrbitRow row = rowOf(set);
            const double back = std::sqrt(398'600.8 / std::pow(row.axisKm(), 3)) * 86'400 / (2 * std::numbers::pi);
            QVERIFY(std::abs(back - row.meanMotion) < 1e-10);
        }
    }

    /// On its own day, a week before and a week after.
    void everythingFliesByTheScalarAndByTheVectorPath()
    {
        const LeapSeconds leaps;
        std::vector<MeanElements> elements;
        for (const ElementSet &set : sky().sets)
            elements.push_back(set.elements);
        const Sgp4Catalogue catalogue(elements, leaps);
        CatalogueStates states;
        for (const int days : {-7, 0, 1, 3, 7}) {
            const Instant at{Day{Day::fromYmd(2031, 3, 14).number + days}, 6LL * 3'600'000'000'000};
            catalogue.propagate(at, &states);
            QStringList failed;
            for (size_t i = 0; i < elements.size(); ++i) {
                if (states.errors[i] != Sgp4Error::None || states.implausible[i]) {
                    failed.append(u"%1: error %2, perigee %3 km, e %4, B* %5"_s.arg(elements[i].object.toString()).arg(int(states.errors[i]))
                                      .arg(rowOf(sky().sets[i]).perigeeKm()).arg(elements[i].eccentricity).arg(elements[i].bstarPerEarthRadius));
                }
            }
            QVERIFY2(failed.isEmpty(), qPrintable(u"%1 on day %2: %3"_s.arg(failed.size()).arg(days).arg(failed.mid(0, 20).join(u"; "_s))));
            for (size_t i = 0; i < elements.size(); ++i) {
                const QString which = u"%1 on day %2"_s.arg(elements[i].object.toString()).arg(days);
                if (i % 10 != 0)
                    continue;
                const Sgp4State state = Sgp4Propagator(elements[i]).at(at, leaps);
                QVERIFY2(state.error == Sgp4Error::None && !state.implausible, qPrintable(which));
                QVERIFY2((state.positionKm - states.positionsKm.col(qsizetype(i))).norm() < 1e-6, qPrintable(which));
            }
        }
    }

    void aSeventhIsDeepSpace()
    {
        const auto deep = std::count_if(sky().sets.begin(), sky().sets.end(), [](const ElementSet &set) { return set.elements.meanMotionRevPerDay <= 6.4; });
        QVERIFY2(deep > 4200 && deep < 4800, qPrintable(QString::number(deep)));
    }

    void constellationsStandInPlanes()
    {
        std::vector<double> nodes;
        for (size_t i = 0; i < sky().sets.size(); ++i) {
            if (sky().entries[i].name.startsWith(QString::fromLatin1(population().shells.front().name) + u'-'))
                nodes.push_back(sky().sets[i].elements.raanDeg);
        }
        std::sort(nodes.begin(), nodes.end());
        int gaps = nodes.front() + 360 - nodes.back() > 1;
        for (size_t i = 1; i < nodes.size(); ++i)
            gaps += nodes[i] - nodes[i - 1] > 1;
        QCOMPARE(gaps, population().shells.front().planes);
    }

    void theTableIsRead()
    {
        const QByteArray table = population().toTable();
        const auto again = Population::parse(table, u"again"_s);
        QVERIFY(again);
        QVERIFY(*again == population());
        for (const PopulationCell &cell : population().cells) {
            const bool isFine = cell.inclinationDeg.to - cell.inclinationDeg.from == 2;
            QVERIFY(!isFine || cell.counts[0] + cell.counts[1] + cell.counts[2] >= Population::kLeastInFineCell);
        }
    }

    void aBrokenTableNamesTheLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addRow("unknown") << QByteArray("planet\t3");
        QTest::addRow("short") << QByteArray("cell\t100\t150");
        QTest::addRow("words") << QByteArray("geostationary\tmany");
        QTest::addRow("below zero") << QByteArray("geostationary\t-1");
        QTest::addRow("empty bin") << QByteArray("drifters\t4\t2\t0\t45\t3");
        QTest::addRow("no such hour") << QByteArray("localtime\t24\t3");
        QTest::addRow("no such kind") << QByteArray("drag\t3\t200\t300\t1\t2\t3\t4\t5\t6\t7");
        QTest::addRow("quantiles fall") << QByteArray("drag\t1\t200\t300\t1\t2\t3\t4\t3\t6\t7");
    }
    void aBrokenTableNamesTheLine()
    {
        QFETCH(QByteArray, line);
        const auto read = Population::parse("# head\ngeostationary\t5\n" + line + '\n', u"table"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().where, u"table: line 3"_s);
    }

    /// The table is what tally() counts in the public catalogue, and nothing else. With PARALLAX_WRITE_POPULATION the counts are
    /// written there instead: how the table was made.
    void theTableIsCountedFromThePublicCatalogue()
    {
        const std::vector<OrbitRow> rows = realRows();
        if (rows.empty())
            QSKIP("catalogue-celestrak-gp-2024-11-01.csv is not here");
        const Population counted = tally(rows, population());
        if (const QString path = qEnvironmentVariable("PARALLAX_WRITE_POPULATION"); !path.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(counted.toTable()) > 0);
            return;
        }
        QCOMPARE(counted.total(), int(rows.size()));
        QVERIFY(counted == population());
    }

    void theSkyIsLikeTheRealOne_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<double>("bound");
        QTest::addRow("height of the axis, 50 km") << 0 << 0.06;
        QTest::addRow("inclination, 1 degree") << 1 << 0.05;
        QTest::addRow("inclination, 3 degrees") << 2 << 0.04;
        QTest::addRow("eccentricity, octaves") << 3 << 0.07;
        QTest::addRow("height 100 km by inclination 5 degrees") << 4 << 0.1;
        QTest::addRow("drag, decades and sign") << 5 << 0.08;
    }
    void theSkyIsLikeTheRealOne()
    {
        QFETCH(int, which);
        QFETCH(double, bound);
        const std::vector<OrbitRow> rows = realRows();
        if (rows.empty())
            QSKIP("catalogue-celestrak-gp-2024-11-01.csv is not here");
        const auto binOf = [which](const OrbitRow &row) -> std::array<int, 3> {
            // Above 2,000 km in steps of 5 %. Edges between the round heights of constellations.
            const double height = row.heightKm();
            const int high = height < 2000 ? int((height + 25) / 50) : 1000 + int(std::log(height) / 0.05);
            switch (which) {
            case 0: return {high, 0, 0};
            case 1: return {int(row.inclinationDeg + 0.5), 0, 0};
            case 2: return {int((row.inclinationDeg + 1.5) / 3), 0, 0};
            case 3: return {int(std::log2(std::max(row.eccentricity, 1e-4))), 0, 0};
            case 4: return {height < 2000 ? int((height + 50) / 100) : 1000 + int(std::log(height) / 0.1), int((row.inclinationDeg + 2.5) / 5), 0};
            default: return {row.bstar < 0 ? -1 : 1, std::abs(row.bstar) < 1e-8 ? -99 : int(std::floor(std::log10(std::abs(row.bstar)))), 0};
            }
        };
        std::map<std::array<int, 3>, double> real, made;
        for (const OrbitRow &row : rows)
            ++real[binOf(row)];
        for (const ElementSet &set : sky().sets)
            ++made[binOf(rowOf(set))];
        const double apart = distance(real, made);
        qInfo("%.4f", apart);
        QVERIFY2(apart < bound, qPrintable(QString::number(apart)));
        QVERIFY(apart > 1e-6); // or it would be the real one
    }

    void isMadeInABlink()
    {
        QElapsedTimer timer;
        timer.start();
        const BackgroundCatalogue made = backgroundCatalogue(*Population::shipped());
        qInfo("%lld objects in %lld ms", qint64(made.sets.size()), timer.elapsed());
        QVERIFY(timer.elapsed() < 5000); // loosely: a debug build on a busy machine
    }
};

QTEST_GUILESS_MAIN(TestBackgroundCatalogue)
#include "tst_backgroundcatalogue.moc"
