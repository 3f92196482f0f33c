#pragma once

#include "model/document/rowsmodel.h"
#include "model/orbit/approachlistmodel.h"

namespace parallax {

/// Pairs that keep together, of a screening that has ended.
class SlowPairModel : public RowsModel<SlowPair>
{
    Q_OBJECT
public:
    enum Column { FirstColumn, SecondColumn, MissColumn, SpeedColumn, TcaColumn, FromColumn, ToColumn, ColumnCount };
    enum Role { FirstObjectRole = Qt::UserRole + 1, SecondObjectRole, SortRole };

    using RowsModel<SlowPair>::RowsModel;
    void setPairs(const std::vector<SlowPair> &pairs, ObjectNames names);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ObjectNames m_names;
};

/// Objects without a state for a part of the span.
class ScreeningFailureModel : public RowsModel<ScreeningFailure>
{
    Q_OBJECT
public:
    enum Column { ObjectColumn, WhyColumn, FromColumn, ToColumn, ColumnCount };
    enum Role { FirstObjectRole = Qt::UserRole + 1, SortRole };

    using RowsModel<ScreeningFailure>::RowsModel;
    void setFailures(const std::vector<ScreeningFailure> &failures, ObjectNames names);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ObjectNames m_names;
};

} // namespace parallax
