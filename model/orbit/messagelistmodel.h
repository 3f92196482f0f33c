#pragma once

#include "model/document/rowsmodel.h"
#include "model/orbit/cataloguestore.h"

namespace parallax {

/// The messages that concern an object, newest first.
class MessageListModel : public RowsModel<MessageRow>
{
    Q_OBJECT
public:
    enum Column { KindColumn, TcaColumn, ObjectsColumn, OriginatorColumn, CreatedColumn, SourceColumn, ColumnCount };
    enum Role { KeyRole = Qt::UserRole + 1 };

    using RowsModel<MessageRow>::RowsModel;
    void setMessages(const QList<MessageRow> &messages) { resetRows(messages); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace parallax
