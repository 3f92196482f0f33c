#pragma once

#include "model/disclosure/disclosureregister.h"
#include "model/document/rowsmodel.h"

namespace parallax {

/// A request as a row of the desk's list.
struct RequestRow
{
    QString id, nation, nationName, product, status, routedTo, purpose, level;
    QStringList portions, undecided;
    Instant opened, due;
    bool waits = false, late = false;
    qint64 ageMinutes = 0;

    bool operator==(const RequestRow &) const = default;
};

/// Requests of the desk: those that wait, due first, or all.
class RequestListModel : public RowsModel<RequestRow>
{
    Q_OBJECT
public:
    enum Column { DueColumn, NationColumn, ItemsColumn, LevelColumn, StatusColumn, RoutedColumn, AgeColumn, PurposeColumn, IdColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, SortRole };

    using RowsModel<RequestRow>::RowsModel;

    /// \a now: the desk's clock, by which requests are old or late. \a nation: only theirs; empty: all.
    void setRequests(const QList<DeskRequest> &requests, const PolicyPack &pack, Instant now, bool onlyWaiting, const QString &nation);
    void clear() { resetRows({}); }
    int rowOf(QStringView id) const;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString statusText(RequestStatus status);
};

} // namespace parallax
