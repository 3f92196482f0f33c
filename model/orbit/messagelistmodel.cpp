#include "model/orbit/messagelistmodel.h"

namespace parallax {

namespace {

QString momentText(Instant at)
{
    return at.day.isKnown() ? at.toString() : QString();
}

} // namespace

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageRow &row = rows().at(index.row());
    if (role == KeyRole)
        return row.key.value;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case KindColumn:
        return row.message.kind;
    case TcaColumn:
        return momentText(row.message.tca);
    case ObjectsColumn: {
        QStringList objects;
        for (const ObjectId &id : row.message.objects)
            objects << id.toString();
        return objects.join(QLatin1String(", "));
    }
    case OriginatorColumn:
        return row.message.originator;
    case CreatedColumn:
        return momentText(row.message.created);
    case SourceColumn:
        return row.message.source;
    }
    return {};
}

QVariant MessageListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == TcaColumn)
        return tr("Time of closest approach");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Kind");
    case TcaColumn:
        //: time of closest approach
        return tr("TCA");
    case ObjectsColumn:
        return tr("Objects");
    case OriginatorColumn:
        return tr("Originator");
    case CreatedColumn:
        return tr("Created");
    case SourceColumn:
        return tr("File");
    }
    return {};
}

} // namespace parallax
