#pragma once

#include "model/document/productsession.h"
#include "model/document/rowsmodel.h"

#include <QPointer>
#include <QTimer>

#include <vector>

namespace parallax {

/// Something found about a portion's mark, or about a copy of the product.
struct FindingRow
{
    PortionId portion;       ///< null: the whole copy
    QString nations;         ///< of a leak flag: whose copy; empty for findings of the mark
    Finding finding;         ///< a leak flag has its code as rule and no fix
    QString citation;

    bool operator==(const FindingRow &) const = default;
};

/// All findings of a product: its marks, and the leak flags of the copies shown beside it. Filled in slices, so that a long
/// product never holds up the window; afterwards an edit reads again only the rows it reached.
class FindingsModel : public RowsModel<FindingRow>
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, PortionColumn, RuleColumn, MessageColumn, FixColumn, ColumnCount };
    enum Role {
        PortionRole = Qt::UserRole + 1,
        SeverityRole,  ///< int(Severity)
        FixRole,       ///< bool: there is one
        RuleRole,
        SortRole,
    };

    explicit FindingsModel(QObject *parent = nullptr);
    void setSession(ProductSession *session);
    bool isReading() const { return m_reading.isActive(); }
    int count(Severity severity) const;

    /// Applies the fix of a row as one undoable edit. Error: NotFound where it has none, Conflict where the mark has
    /// changed since.
    Result<void> applyFix(int row);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countsChanged();

private:
    void readAll();
    void readSlice();
    void take(const PreviewChange &change);
    void readFlags();
    void readRow(int row, QList<FindingRow> &to) const;
    void reread(int row, int removed, int inserted);

    QPointer<ProductSession> m_session;
    std::vector<int> m_counts;         ///< findings of the marks, by portion
    int m_ofMarks = 0;                 ///< all of them: the rows of the flags come after
    QList<FindingRow> m_made;          ///< while reading
    QTimer m_reading, m_flagsSoon;
    int m_readUpTo = 0;
};

} // namespace parallax
