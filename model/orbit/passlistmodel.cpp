#include "model/orbit/passlistmodel.h"

#include "model/orbit/plotdata.h"
#include "model/orbit/plottable.h"
#include "model/tr.h"

#include <cmath>
#include <limits>

namespace parallax {

namespace {

constexpr double kDegree = 180 / std::numbers::pi;

/// Whole seconds: what elements are worth is more than a tenth.
QString timeText(Instant at)
{
    constexpr qint64 kSecond = 1'000'000'000;
    return Instant { at.day, at.nanosecond / kSecond * kSecond }.toString();
}

QString edgeText(const std::optional<PassPoint> &point, PassEdge edge, bool isRise)
{
    if (point)
        return timeText(point->at);
    if (edge == PassEdge::NoState)
        //: In place of a time of rise or set: there the propagation of the object ends
        return Tr::tr("no state");
    //: In place of a time of rise: the object is up already when the span asked for begins
    if (isRise)
        return Tr::tr("before the span");
    //: In place of a time of set: the object is still up when the span asked for ends
    return Tr::tr("after the span");
}

/// Without a rise it follows from the changes: light goes over half-shadow.
Lighting lightAtBeginning(const Pass &pass)
{
    if (pass.rise)
        return pass.rise->lighting;
    const std::vector<LightChange> &changes = pass.lightChanges;
    if (pass.highest.at < changes.front().at)
        return pass.highest.lighting;
    if (changes.front().to != Lighting::Penumbra)
        return Lighting::Penumbra;
    return changes.size() > 1 && changes[1].to == Lighting::Sunlit ? Lighting::Umbra : Lighting::Sunlit;
}

} // namespace

QString daylightWord(Daylight daylight)
{
    switch (daylight) {
    case Daylight::Day:
        return Tr::tr("day");
    case Daylight::CivilTwilight:
        return Tr::tr("civil twilight");
    case Daylight::NauticalTwilight:
        return Tr::tr("nautical twilight");
    case Daylight::AstronomicalTwilight:
        return Tr::tr("astronomical twilight");
    case Daylight::Night:
        return Tr::tr("night");
    }
    Q_UNREACHABLE();
}

QString lightWords(const Pass &pass)
{
    if (pass.lightChanges.empty()) {
        switch (pass.highest.lighting) {
        case Lighting::Sunlit:
            return Tr::tr("sunlit");
        case Lighting::Penumbra:
            return Tr::tr("in half-shadow");
        case Lighting::Umbra:
            return Tr::tr("in shadow");
        }
    }
    int entries = 0, exits = 0;
    Instant entry, exit;
    Lighting before = lightAtBeginning(pass);
    for (const LightChange &change : pass.lightChanges) {
        if (before == Lighting::Sunlit) {
            ++entries;
            entry = change.at;
        } else if (change.to == Lighting::Sunlit) {
            ++exits;
            exit = change.at;
        }
        before = change.to;
    }
    if (entries == 1 && exits == 0)
        return Tr::tr("sunlit until %1").arg(timeText(entry));
    if (entries == 0 && exits == 1)
        return Tr::tr("sunlit from %1").arg(timeText(exit));
    if (entries == 0 && exits == 0)
        return Tr::tr("in shadow");
    return Tr::tr("partly sunlit");
}

PassListModel::PassListModel(QObject *parent)
    : OrderedTableModel(parent)
{
    sort(RiseColumn);
}

void PassListModel::setAnswer(PassAnswerPtr answer)
{
    beginResetModel();
    m_answer = std::move(answer);
    m_rows.clear();
    if (m_answer) {
        const PassQuestion &asked = m_answer->question;
        for (size_t i = 0; i < m_answer->passes.size(); ++i)
            for (const Pass &pass : m_answer->passes[i].passes) {
                // Where its states end, it is known to have lasted to its highest point.
                const Instant begins = pass.rise ? pass.rise->at : pass.begins == PassEdge::NoState ? pass.highest.at : asked.from;
                const Instant ends = pass.set ? pass.set->at : pass.ends == PassEdge::NoState ? pass.highest.at : asked.to;
                m_rows.push_back({ asked.elements[i], &pass, begins, m_answer->leapSeconds.secondsBetween(begins, ends),
                                   pass.rise && pass.set });
            }
    }
    resetOrder(qsizetype(m_rows.size()));
    endResetModel();
}

QStringList PassListModel::gaps() const
{
    QStringList sentences;
    if (!m_answer)
        return sentences;
    for (size_t i = 0; i < m_answer->passes.size(); ++i)
        for (const PassGap &gap : m_answer->passes[i].gaps)
            sentences << gapSentence({ gap.from, gap.to, gap.error, gap.implausible, false },
                                     m_answer->question.orbit->objectOfElement(m_answer->question.elements[i]).designation);
    return sentences;
}

Instant PassListModel::instantOf(const Row &row, int column) const
{
    if (column == RiseColumn || column == RiseAzimuthColumn)
        return row.begins;
    if (column == SetColumn || column == SetAzimuthColumn)
        return row.pass->set ? row.pass->set->at : m_answer->question.to;
    return row.pass->highest.at;
}

double PassListModel::value(const Row &row, int column) const
{
    constexpr double kNone = -std::numeric_limits<double>::infinity();
    switch (column) {
    case RiseColumn:
    case CulminationColumn:
    case SetColumn:
        return double(instantOf(row, column).sortable());
    case RiseAzimuthColumn:
        return row.pass->rise ? row.pass->rise->azimuthRad : kNone;
    case ElevationColumn:
        return row.pass->highest.elevationRad;
    case AzimuthColumn:
        return row.pass->highest.azimuthRad;
    case RangeColumn:
        return row.pass->highest.rangeKm;
    case SetAzimuthColumn:
        return row.pass->set ? row.pass->set->azimuthRad : kNone;
    case DurationColumn:
        return row.durationSeconds;
    case LightColumn:
        return double(row.pass->highest.lighting) + (row.pass->lightChanges.empty() ? 0 : 0.5);
    case SunColumn:
    case DaylightColumn:
        return row.pass->highest.sunElevationRad;
    default:
        return std::numeric_limits<double>::quiet_NaN();
    }
}

OrderedTableModel::SortKeys PassListModel::sortKeys(int column) const
{
    if (column == ObjectColumn || column == MarkColumn) {
        QStringList texts;
        texts.reserve(qsizetype(m_rows.size()));
        for (const Row &row : m_rows)
            texts << text(row, column);
        return texts;
    }
    std::vector<double> numbers;
    numbers.reserve(m_rows.size());
    for (const Row &row : m_rows)
        numbers.push_back(value(row, column));
    return numbers;
}

QString PassListModel::text(const Row &row, int column) const
{
    const Pass &pass = *row.pass;
    const auto degrees = [](double rad) { return QString::number(rad * kDegree, 'f', 1); };
    switch (column) {
    case ObjectColumn:
        return objectOf(row).designation;
    case RiseColumn:
        return edgeText(pass.rise, pass.begins, true);
    case RiseAzimuthColumn:
        return pass.rise ? degrees(pass.rise->azimuthRad) : QString();
    case CulminationColumn:
        return timeText(pass.highest.at);
    case ElevationColumn:
        return degrees(pass.highest.elevationRad);
    case AzimuthColumn:
        return degrees(pass.highest.azimuthRad);
    case RangeColumn:
        return QString::number(pass.highest.rangeKm, 'f', 0);
    case SetColumn:
        return edgeText(pass.set, pass.ends, false);
    case SetAzimuthColumn:
        return pass.set ? degrees(pass.set->azimuthRad) : QString();
    case DurationColumn: {
        const QString minutes = QString::number(row.durationSeconds / 60, 'f', 1);
        return row.wholeDuration ? minutes : QStringLiteral("≥ %1").arg(minutes);
    }
    case LightColumn:
        return lightWords(pass);
    case SunColumn:
        return degrees(pass.highest.sunElevationRad);
    case DaylightColumn:
        return daylightWord(daylightFor(pass.highest.sunElevationRad));
    case MarkColumn:
        return shownMark(objectOf(row));
    }
    return {};
}

QVariant PassListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(dataRow(index.row()))];
    switch (role) {
    case ObjectRole:
        return objectOf(row).id;
    case InstantRole:
        return instantOf(row, index.column()).sortable();
    case MarkingRole:
        return shownMark(objectOf(row));
    case SortRole:
        if (const double number = value(row, index.column()); !std::isnan(number))
            return number;
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        switch (index.column()) {
        case RiseAzimuthColumn:
        case ElevationColumn:
        case AzimuthColumn:
        case RangeColumn:
        case SetAzimuthColumn:
        case DurationColumn:
        case SunColumn:
            return int(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
        }
    case Qt::DisplayRole:
        return text(row, index.column());
    default:
        return {};
    }
}

QVariant PassListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ObjectColumn:
        return tr("Object");
    case RiseColumn:
        return tr("Rise");
    case RiseAzimuthColumn:
        return tr("Rise azimuth, °");
    case CulminationColumn:
        return tr("Highest");
    case ElevationColumn:
        return tr("Elevation, °");
    case AzimuthColumn:
        return tr("Azimuth, °");
    case RangeColumn:
        return tr("Range, km");
    case SetColumn:
        //: A time: when an object sets
        return tr("Set");
    case SetAzimuthColumn:
        return tr("Set azimuth, °");
    case DurationColumn:
        return tr("Duration, min");
    case LightColumn:
        //: Of an object: sunlit or in the Earth's shadow
        return tr("Light");
    case SunColumn:
        //: Elevation of the Sun at the site
        return tr("Sun at the site, °");
    case DaylightColumn:
        return tr("Daylight");
    case MarkColumn:
        return tr("Mark");
    }
    return {};
}

} // namespace parallax
