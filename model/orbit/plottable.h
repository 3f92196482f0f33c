#pragma once

#include "model/orbit/orbitpicture.h"
#include "model/orbit/orderedtablemodel.h"
#include "model/orbit/timescales.h"

namespace parallax {

/// The mark of an object as it is shown, here and in every table; says so where there is none.
QString shownMark(const PictureObject &object);
/// What stands in a banner's place where it is not known (empty): never nothing, which would look low.
QString shownBanner(const QString &banner);

/// Numbers of one kind in a PlotTable. What is missing is NaN.
struct PlotColumn
{
    QString title;                 ///< with the unit: "Perigee, km"
    int decimals = 0;
    bool isTime = false;           ///< SI seconds since PlotTable::origin
    std::vector<double> values;
};

/// What a plot shows, in rows: painted, told on hovering, read to those who do not see, and exported, all from here. It holds
/// nothing but objects of its picture.
struct PlotTable
{
    OrbitPicturePtr picture;
    Instant origin;                ///< of times
    LeapSeconds leapSeconds;
    std::vector<PlotColumn> columns;
    std::vector<qsizetype> first;  ///< by row: the element it is about
    std::vector<qsizetype> second; ///< by row: the other element; empty where rows are about one
    std::vector<qsizetype> notedRows; ///< ascending
    QString note;                  ///< of those rows: "closest approach"

    qsizetype rowCount() const { return qsizetype(first.size()); }
    /// To the millisecond.
    Instant instantAt(double seconds) const;
    double secondsAt(Instant at) const { return leapSeconds.secondsBetween(origin, at); }
    QString designation(qsizetype element) const { return picture->objectOfElement(element).designation; }
    QString id(qsizetype element) const { return picture->objectOfElement(element).id; }
    /// Mark of a row; of two objects with different marks both are there.
    QString mark(qsizetype row) const;
    /// As every table writes it: ISO 8601, point; empty where it is missing.
    QString text(qsizetype row, qsizetype column) const;
    bool isNoted(qsizetype row) const { return std::binary_search(notedRows.begin(), notedRows.end(), row); }
};
using PlotTablePtr = std::shared_ptr<const PlotTable>;

/// A PlotTable as a table: object, other object, numbers, note, mark.
class PlotTableModel : public OrderedTableModel
{
    Q_OBJECT
public:
    /// InstantRole: the sortable value of the row's time, invalid where rows have none.
    enum Role { ObjectRole = Qt::UserRole + 1, OtherObjectRole, InstantRole, SortRole, MarkingRole };

    using OrderedTableModel::OrderedTableModel;
    void setTable(PlotTablePtr table);
    const PlotTablePtr &table() const { return m_table; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column of the model in which a column of the table stands.
    int columnOf(qsizetype tableColumn) const;

protected:
    SortKeys sortKeys(int column) const override;

private:
    enum class Kind { Object, OtherObject, Number, Note, Mark };
    struct Column
    {
        Kind kind;
        qsizetype number = -1;
    };
    QString textOf(const Column &column, qsizetype row) const;

    PlotTablePtr m_table;
    std::vector<Column> m_columns;
};

/// A table as CSV (RFC 4180, UTF-8): the banner in the first and in the last record, EXERCISE and the caption inside them, then the
/// titles and the rows as they are shown. The model has to have the mark of each row as a column. Text that a spreadsheet would
/// take for a formula gets an apostrophe in front.
/// \a banner empty: it is not known, and the records say so.
QByteArray tableCsv(const QAbstractItemModel &model, const QString &banner, bool exercise, const QString &caption);

} // namespace parallax
