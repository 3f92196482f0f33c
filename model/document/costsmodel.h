#pragma once

#include "model/document/productsession.h"
#include "model/document/rowsmodel.h"

#include <QPointer>
#include <QTimer>

namespace parallax {

/// A portion that keeps readers away, as a row.
struct CostRow
{
    PortionId portion;
    QString number, mark, excerpt;
    QStringList nations;
    Remedy remedy;

    bool operator==(const CostRow &) const = default;
};

/// What costs readers: portion, nations it keeps away, smallest remedy; most costly first.
class CostsModel : public RowsModel<CostRow>
{
    Q_OBJECT
public:
    enum Column { PortionColumn, CountColumn, NationsColumn, RemedyColumn, TextColumn, ColumnCount };
    enum Role { PortionRole = Qt::UserRole + 1, SortRole, NationsRole };

    explicit CostsModel(QObject *parent = nullptr);
    void setSession(ProductSession *session);
    /// Computes at once what would else follow a moment after the last edit.
    void refresh();

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QPointer<ProductSession> m_session;
    QTimer m_soon;
};

} // namespace parallax
