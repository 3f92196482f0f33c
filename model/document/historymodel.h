#pragma once

#include "model/document/productsession.h"
#include "model/document/rowsmodel.h"

#include <QPointer>

namespace parallax {

struct HistoryRow
{
    qint64 position = 0, undoes = 0;
    QString name, person;
    Instant at;
    Edit::Kind kind = Edit::Kind::Text;
    bool undone = false;       ///< a later entry took it back, and none brought it again

    bool operator==(const HistoryRow &) const = default;
};

/// The journal of a product, newest first: what, who, when, and whether it still stands.
class HistoryModel : public RowsModel<HistoryRow>
{
    Q_OBJECT
public:
    enum Column { WhatColumn, WhoColumn, WhenColumn, ColumnCount };
    enum Role { PositionRole = Qt::UserRole + 1, UndoneRole, KindRole };

    explicit HistoryModel(QObject *parent = nullptr);
    void setSession(ProductSession *session);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();
    QPointer<ProductSession> m_session;
};

} // namespace parallax
