#include "model/disclosure/requestlistmodel.h"

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

qint64 minutesOf(Instant at)
{
    constexpr qint64 kPerDay = 1440, kNanosecondsPerMinute = 60'000'000'000;
    return at.day.number * kPerDay + at.nanosecond / kNanosecondsPerMinute;
}

/// "2031-03-14 12:00Z"
QString timeText(Instant at)
{
    return at.day.isKnown() ? at.toString().left(16).replace(u'T', u' ') + u'Z' : QString();
}

} // namespace

QString RequestListModel::statusText(RequestStatus status)
{
    switch (status) {
    case RequestStatus::Open:
        return tr("To be decided");
    case RequestStatus::WaitingForOriginator:
        return tr("Originator asked");
    case RequestStatus::WaitingForGovernment:
        return tr("Owner asked");
    case RequestStatus::ExceptionNeeded:
        return tr("Exception needed");
    case RequestStatus::Decided:
        return tr("Decided");
    case RequestStatus::Withdrawn:
        return tr("Withdrawn");
    }
    return {};
}

void RequestListModel::setRequests(const QList<DeskRequest> &requests, const PolicyPack &pack, Instant now, bool onlyWaiting, const QString &nation)
{
    QList<RequestRow> rows;
    for (const DeskRequest &each : requests) {
        const DisclosureRequest &request = each.request;
        if ((onlyWaiting && !each.waits()) || (!nation.isEmpty() && request.recipient != nation))
            continue;
        RequestRow row;
        row.id = request.id;
        row.nation = request.recipient;
        row.nationName = pack.nationName(request.recipient);
        row.product = request.product;
        row.status = statusText(each.status);
        row.routedTo = request.routedTo;
        row.purpose = request.purpose;
        row.level = request.level ? levelCode(*request.level) : QString();
        row.portions = request.portions;
        row.undecided = each.undecided;
        row.opened = request.opened;
        row.due = request.due;
        row.waits = each.waits();
        row.late = row.waits && row.due.day.isKnown() && row.due < now;
        row.ageMinutes = row.opened.day.isKnown() ? std::max<qint64>(0, minutesOf(now) - minutesOf(row.opened)) : 0;
        rows << row;
    }
    const auto dueOf = [](const RequestRow &row) { return row.due.day.isKnown() ? row.due.sortable() : std::numeric_limits<qint64>::max(); };
    std::stable_sort(rows.begin(), rows.end(), [&](const RequestRow &a, const RequestRow &b) {
        return std::tuple(!a.waits, dueOf(a), a.id) < std::tuple(!b.waits, dueOf(b), b.id);
    });
    setRows(rows);
}

int RequestListModel::rowOf(QStringView id) const
{
    for (int row = 0; row < rows().size(); ++row)
        if (rows().at(row).id == id)
            return row;
    return -1;
}

QVariant RequestListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RequestRow &row = rows().at(index.row());
    if (role == IdRole)
        return row.id;
    if (role == SortRole) {
        if (index.column() == DueColumn)
            return row.due.day.isKnown() ? row.due.sortable() : std::numeric_limits<qint64>::max();
        return index.column() == AgeColumn ? QVariant(row.ageMinutes) : data(index, Qt::DisplayRole);
    }
    if (role == Qt::ToolTipRole)
        return index.column() == NationColumn ? row.nationName : data(index, Qt::DisplayRole);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case DueColumn:
        //: When a request was due, which is past
        return row.late ? tr("%1, late").arg(timeText(row.due)) : timeText(row.due);
    case NationColumn:
        return row.nation;
    case ItemsColumn:
        return row.portions.join(u", "_s);
    case LevelColumn:
        return row.level;
    case StatusColumn:
        return row.status;
    case RoutedColumn:
        return row.routedTo;
    case AgeColumn: {
        constexpr qint64 kDay = 1440, kHour = 60;
        return row.ageMinutes >= 2 * kDay ? tr("%1 d").arg(row.ageMinutes / kDay)
            : row.ageMinutes >= kHour     ? tr("%1 h").arg(row.ageMinutes / kHour)
                                          : tr("%1 min").arg(row.ageMinutes);
    }
    case PurposeColumn:
        return row.purpose;
    case IdColumn:
        return row.id;
    }
    return {};
}

QVariant RequestListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DueColumn:
        return tr("Due");
    case NationColumn:
        return tr("Nation");
    case ItemsColumn:
        return tr("Asks for");
    case LevelColumn:
        return tr("Level");
    case StatusColumn:
        return tr("State");
    case RoutedColumn:
        return tr("Lies with");
    case AgeColumn:
        return tr("Age");
    case PurposeColumn:
        return tr("Purpose");
    case IdColumn:
        return tr("Request");
    }
    return {};
}

} // namespace parallax
