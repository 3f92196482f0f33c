#pragma once

#include "model/document/rowsmodel.h"
#include "model/orbit/messages.h"

namespace parallax {

struct FeedFindingRow
{
    QString file;
    FeedFinding finding;

    bool operator==(const FeedFindingRow &) const = default;
};

/// What the readers found in the files of an import.
class FeedFindingsModel : public RowsModel<FeedFindingRow>
{
    Q_OBJECT
public:
    enum Column { EffectColumn, FileColumn, LineColumn, FieldColumn, SentenceColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1, LeftOutRole };

    using RowsModel<FeedFindingRow>::RowsModel;
    void setFindings(QList<FeedFindingRow> findings) { resetRows(std::move(findings)); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace parallax
