#include "model/orbit/feedfindingsmodel.h"

namespace parallax {

QVariant FeedFindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FeedFindingRow &row = rows().at(index.row());
    switch (role) {
    case LeftOutRole:
        return row.finding.severity == FeedFinding::Severity::Error;
    case SortRole:
        if (index.column() == LineColumn)
            return row.finding.line;
        return data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return index.column() == SentenceColumn ? row.finding.sentence : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == LineColumn ? int(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case EffectColumn:
        //: of an entry of a file: what became of it
        return row.finding.severity == FeedFinding::Severity::Error ? tr("left out") : tr("read, with a note");
    case FileColumn:
        return row.file;
    case LineColumn:
        return row.finding.line > 0 ? QString::number(row.finding.line) : QString();
    case FieldColumn:
        return row.finding.field;
    case SentenceColumn:
        return row.finding.sentence;
    }
    return {};
}

QVariant FeedFindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case EffectColumn:
        return tr("Entry");
    case FileColumn:
        return tr("File");
    case LineColumn:
        return tr("Line");
    case FieldColumn:
        return tr("Field");
    case SentenceColumn:
        return tr("What was found");
    }
    return {};
}

} // namespace parallax
