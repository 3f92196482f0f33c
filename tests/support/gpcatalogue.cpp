#include "tests/support/gpcatalogue.h"

#include <QFile>
#include <QMap>

namespace parallax::testing {

std::vector<MeanElements> gpCatalogue(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    std::vector<MeanElements> all;
    QMap<QByteArray, qsizetype> column;
    const QList<QByteArray> lines = in.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> cells = line.trimmed().split(',');
        if (column.isEmpty()) {
            for (qsizetype i = 0; i < cells.size(); ++i)
                column.insert(cells[i], i);
            continue;
        }
        if (cells.size() < column.size())
            continue;
        const auto number = [&](const char *name) { return cells[column.value(name)].toDouble(); };
        MeanElements one;
        one.object.number = cells[column.value("NORAD_CAT_ID")].toLongLong();
        const auto epoch = Instant::parse(QString::fromLatin1(cells[column.value("EPOCH")]) + QLatin1Char('Z'));
        if (!epoch)
            continue;
        one.epoch = *epoch;
        one.meanMotionRevPerDay = number("MEAN_MOTION");
        one.eccentricity = number("ECCENTRICITY");
        one.inclinationDeg = number("INCLINATION");
        one.raanDeg = number("RA_OF_ASC_NODE");
        one.argPerigeeDeg = number("ARG_OF_PERICENTER");
        one.meanAnomalyDeg = number("MEAN_ANOMALY");
        one.bstarPerEarthRadius = number("BSTAR");
        all.push_back(one);
    }
    return all;
}

std::vector<MeanElements> publicCatalogue()
{
    const QString data = qEnvironmentVariable("PARALLAX_DATA", QStringLiteral(PARALLAX_SOURCE_DIR "/../shared/data"));
    return gpCatalogue(data + QStringLiteral("/sgp4/catalogue-celestrak-gp-2024-11-01.csv"));
}

} // namespace parallax::testing
