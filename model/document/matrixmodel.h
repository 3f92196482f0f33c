#pragma once

#include "model/document/productsession.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace parallax {

/// Portions × audiences of one session: what each gets of each portion. Everything is read from the session's previews when
/// asked for, so that nothing is kept twice and 50,000 rows cost nothing until they are looked at.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        OutcomeRole = Qt::UserRole + 1, ///< int(Outcome)
        PortionRole,                    ///< QString: portion id
        AudienceRole,                   ///< int: index of the audience
        MarkRole,                       ///< QString: the portion's mark
        SortRole,                       ///< int, worst first
        BlockedRole,                    ///< of a column: its copy is blocked
        ReleasedRole,                   ///< of a column: "18/32", portions that go out
    };
    explicit MatrixModel(QObject *parent = nullptr);

    void setSession(ProductSession *session);
    ProductSession *session() const { return m_session; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void reset();
    void take(const PreviewChange &change);
    /// Row of the session for a row as announced; -1 for one that is just going.
    int sessionRow(int row) const;

    QPointer<ProductSession> m_session;
    int m_rows = 0, m_columns = 0; ///< as announced; the session is already ahead while a change is being announced
    int m_gapAt = 0, m_gap = 0;    ///< rows going (positive) or coming (negative) at a place, between begin and end
};

} // namespace parallax
