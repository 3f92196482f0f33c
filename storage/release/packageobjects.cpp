#include "storage/release/packageobjects.h"

#include "model/tr.h"
#include "storage/exchange/feeds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// The keywords of OMM, in the order of the published tables.
constexpr QLatin1StringView kKeywords[] = {"OBJECT_NAME"_L1, "OBJECT_ID"_L1, "NORAD_CAT_ID"_L1, "EPOCH"_L1, "MEAN_MOTION"_L1, "ECCENTRICITY"_L1, "INCLINATION"_L1,
                                           "RA_OF_ASC_NODE"_L1, "ARG_OF_PERICENTER"_L1, "MEAN_ANOMALY"_L1, "BSTAR"_L1, "MEAN_MOTION_DOT"_L1, "MEAN_MOTION_DDOT"_L1};

/// Digits that read back as the same number, and no more.
QString digits(double value)
{
    return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest).replace(u"e"_s, u"E"_s);
}

struct Row
{
    QString name;
    MeanElements elements;
};

QList<Row> rowsOf(const OrbitPicture &picture, const QStringList &ids)
{
    QList<Row> rows;
    for (size_t i = 0; i < picture.elements.size(); ++i) {
        const PictureObject &object = picture.objectOfElement(qsizetype(i));
        if (ids.contains(object.id))
            rows << Row{object.designation, picture.elements[i]};
    }
    return rows;
}

QStringList valuesOf(const Row &row)
{
    const MeanElements &e = row.elements;
    QString epoch = e.epoch.toString();
    epoch.chop(1); // OMM writes UTC without its letter
    // A number of another series is none of the public catalogue, and would be taken for one.
    const bool isPublic = e.object.series.isEmpty();
    return {row.name, isPublic ? QString() : e.object.toString(), isPublic ? e.object.toString() : QString(), epoch, digits(e.meanMotionRevPerDay), digits(e.eccentricity), digits(e.inclinationDeg), digits(e.raanDeg),
            digits(e.argPerigeeDeg), digits(e.meanAnomalyDeg), digits(e.bstarPerEarthRadius), digits(e.meanMotionDot), digits(e.meanMotionDdot)};
}

Error differs()
{
    return {ErrorCode::Malformed, Tr::tr("The elements of the objects do not read back as they were written. Nothing was handed out."), u"objects"_s};
}

/// By the reader of feeds too, where all are of the public catalogue.
Result<QByteArray> readBack(const QByteArray &bytes, const QList<Row> &rows)
{
    if (std::any_of(rows.cbegin(), rows.cend(), [](const Row &row) { return !row.elements.object.series.isEmpty(); }))
        return bytes;
    const auto read = readOrbitFile(bytes, u"objects"_s);
    if (!read)
        return read.error();
    bool same = qsizetype(read->elementSets.size()) == rows.size();
    for (qsizetype i = 0; same && i < rows.size(); ++i)
        same = read->elementSets[size_t(i)].name == rows.at(i).name && read->elementSets[size_t(i)].elements == rows.at(i).elements;
    return same ? Result<QByteArray>(bytes) : differs();
}

} // namespace

Result<QByteArray> objectsAsCsv(const OrbitPicture &picture, const QStringList &ids)
{
    const QList<Row> rows = rowsOf(picture, ids);
    if (rows.isEmpty())
        return QByteArray();
    QStringList names;
    for (QLatin1StringView keyword : kKeywords)
        names << keyword;
    QString text = names.join(u',') + u"\r\n"_s;
    for (const Row &row : rows) {
        QStringList cells = valuesOf(row);
        for (QString &cell : cells)
            if (cell.contains(u',') || cell.contains(u'"'))
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        text += cells.join(u',') + u"\r\n"_s;
    }
    return readBack(text.toUtf8(), rows);
}

Result<QByteArray> objectsAsOmmJson(const OrbitPicture &picture, const QStringList &ids)
{
    const QList<Row> rows = rowsOf(picture, ids);
    if (rows.isEmpty())
        return QByteArray();
    QJsonArray list;
    for (const Row &row : rows) {
        const QStringList values = valuesOf(row);
        QJsonObject object;
        for (qsizetype i = 0; i < values.size(); ++i)
            if (!values.at(i).isEmpty())
                object.insert(kKeywords[i], i < 4 ? QJsonValue(values.at(i)) : QJsonValue(values.at(i).toDouble()));
        list.append(object);
    }
    const QByteArray bytes = QJsonDocument(list).toJson();
    const QJsonArray again = QJsonDocument::fromJson(bytes).array();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject object = again.at(i).toObject();
        const MeanElements &e = rows.at(i).elements;
        if (object.value("OBJECT_NAME"_L1).toString() != rows.at(i).name || object.value("MEAN_MOTION"_L1).toDouble() != e.meanMotionRevPerDay
            || object.value("MEAN_ANOMALY"_L1).toDouble() != e.meanAnomalyDeg)
            return differs();
    }
    return readBack(bytes, rows);
}

} // namespace parallax
