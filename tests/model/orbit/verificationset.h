#pragma once

#include "model/orbit/sgp4.h"

#include <QFile>
#include <QStringList>

namespace parallax {

/// The published values of tests/data/orbit/sgp4-verification.tsv.
struct VerificationRow
{
    int set = 0;
    Sgp4Mode mode = Sgp4Mode::Improved;
    double minutes = 0;
    Sgp4Error error = Sgp4Error::None;
    Eigen::Vector3d positionKm, velocityKmPerS;
};

struct VerificationSet
{
    QList<MeanElements> elements;
    QList<VerificationRow> rows;    ///< states and errors

    /// Empty where the file cannot be read.
    static VerificationSet load()
    {
        VerificationSet set;
        QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/orbit/sgp4-verification.tsv"));
        if (!file.open(QIODevice::ReadOnly))
            return set;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines) {
            const QStringList cells = line.split(u'\t');
            const auto number = [&](int i) { return cells.value(i).toDouble(); };
            if (cells.first() == u"E") {
                MeanElements elements;
                elements.object.number = cells.value(2).toInt();
                elements.epoch = *Instant::parse(cells.value(3));
                elements.meanMotionRevPerDay = number(4);
                elements.eccentricity = number(5);
                elements.inclinationDeg = number(6);
                elements.raanDeg = number(7);
                elements.argPerigeeDeg = number(8);
                elements.meanAnomalyDeg = number(9);
                elements.bstarPerEarthRadius = number(10);
                set.elements.append(elements);
            } else if (cells.first() == u"X") {
                set.rows.append({cells.value(1).toInt(), Sgp4Mode::Improved, number(2), Sgp4Error(quint8(number(3))), {}, {}});
            } else if (cells.first() == u"i" || cells.first() == u"a") {
                set.rows.append({cells.value(1).toInt(), cells.first() == u"i" ? Sgp4Mode::Improved : Sgp4Mode::Afspc, number(2),
                                 Sgp4Error::None, {number(3), number(4), number(5)}, {number(6), number(7), number(8)}});
            }
        }
        return set;
    }
};

/// A catalogue of many shapes of orbit with a seed: low and high, circular and eccentric, resonant and not, decaying, flat and polar.
inline std::vector<MeanElements> variedElements(int count, quint32 seed)
{
    quint64 state = seed;
    const auto random = [&](double from, double to) { // SplitMix64
        state += 0x9e3779b97f4a7c15ULL;
        quint64 z = state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        z ^= z >> 31;
        return from + (to - from) * double(z >> 11) * 0x1p-53;
    };
    std::vector<MeanElements> elements;
    for (int i = 0; i < count; ++i) {
        MeanElements one;
        one.object.number = 700'000'000 + i;
        one.epoch = {Day{Day::fromYmd(2031, 3, 1).number + int(random(0, 14))}, qint64(random(0, 86'400e9))};
        one.inclinationDeg = random(0, 1) < 0.1 ? random(0, 0.5) : random(0, 180);
        one.raanDeg = random(0, 360);
        one.argPerigeeDeg = random(0, 360);
        one.meanAnomalyDeg = random(0, 360);
        one.bstarPerEarthRadius = random(0, 1) < 0.3 ? 0.0 : random(-1e-4, 1e-3);
        switch (i % 8) {
        case 0: case 1: case 2: // low and nearly circular
            one.meanMotionRevPerDay = random(12.5, 16.0);
            one.eccentricity = random(0, 0.02);
            break;
        case 3: // low and eccentric
            one.eccentricity = random(0.05, 0.3);
            one.meanMotionRevPerDay = random(7.0, 15.7) * (1.0 - one.eccentricity);
            break;
        case 4: // perigee in the air
            one.meanMotionRevPerDay = random(15.9, 16.4);
            one.eccentricity = random(0, 0.01);
            one.bstarPerEarthRadius = random(0, 5e-5);
            break;
        case 5: // synchronous
            one.meanMotionRevPerDay = random(0.9, 1.15);
            one.eccentricity = random(0, 0.05);
            one.inclinationDeg = random(0, 20);
            break;
        case 6: // half-day
            one.meanMotionRevPerDay = random(1.95, 2.05);
            one.eccentricity = random(0.4, 0.75);
            break;
        default: // everything above
            one.meanMotionRevPerDay = random(0.2, 6.0);
            one.eccentricity = random(0, 0.85);
            break;
        }
        elements.push_back(one);
    }
    return elements;
}

} // namespace parallax
