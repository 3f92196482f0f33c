#include "model/orbit/screeninglists.h"

#include "model/orbit/propagationstate.h"

namespace parallax {

namespace {

QString secondsText(Instant at)
{
    return Instant { at.day, at.nanosecond / 1'000'000'000 * 1'000'000'000 }.toString();
}

} // namespace

void SlowPairModel::setPairs(const std::vector<SlowPair> &pairs, ObjectNames names)
{
    m_names = std::move(names);
    resetRows(QList<SlowPair>(pairs.begin(), pairs.end()));
}

QVariant SlowPairModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SlowPair &row = rows().at(index.row());
    const bool isNumber = index.column() == MissColumn || index.column() == SpeedColumn;
    switch (role) {
    case FirstObjectRole:
        return row.a.toString();
    case SecondObjectRole:
        return row.b.toString();
    case SortRole:
        if (isNumber)
            return index.column() == MissColumn ? row.missKm : row.relativeSpeedKmPerS;
        return data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        if (isNumber)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case FirstColumn:
        return namedObject(row.a, m_names);
    case SecondColumn:
        return namedObject(row.b, m_names);
    case MissColumn:
        return QString::number(row.missKm, 'f', 3);
    case SpeedColumn:
        return QString::number(row.relativeSpeedKmPerS, 'f', 4);
    case TcaColumn:
        return secondsText(row.tca);
    case FromColumn:
        return secondsText(row.first);
    case ToColumn:
        return secondsText(row.last);
    }
    return {};
}

QVariant SlowPairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FirstColumn:
        return tr("Object");
    case SecondColumn:
        return tr("Other object");
    case MissColumn:
        return tr("Smallest distance, km");
    case SpeedColumn:
        return tr("Speed then, km/s");
    case TcaColumn:
        return tr("Closest at");
    case FromColumn:
        return tr("Together from");
    case ToColumn:
        return tr("Together until");
    }
    return {};
}

void ScreeningFailureModel::setFailures(const std::vector<ScreeningFailure> &failures, ObjectNames names)
{
    m_names = std::move(names);
    resetRows(QList<ScreeningFailure>(failures.begin(), failures.end()));
}

QVariant ScreeningFailureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScreeningFailure &row = rows().at(index.row());
    if (role == FirstObjectRole)
        return row.object.toString();
    if (role == Qt::ToolTipRole && index.column() == WhyColumn)
        return stateFailure(row.error, row.implausible);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case ObjectColumn:
        return namedObject(row.object, m_names);
    case WhyColumn:
        return stateFailure(row.error, row.implausible);
    case FromColumn:
        return secondsText(row.first);
    case ToColumn:
        return secondsText(row.last);
    }
    return {};
}

QVariant ScreeningFailureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ObjectColumn:
        return tr("Object");
    case WhyColumn:
        return tr("Why it has no state");
    case FromColumn:
        return tr("From");
    case ToColumn:
        return tr("Until");
    }
    return {};
}

} // namespace parallax
