#pragma once

#include "model/orbit/orderedtablemodel.h"
#include "model/orbit/passtask.h"

namespace parallax {

/// The passes of one or many objects over one site, by their beginning where no column asks for another order.
class PassListModel : public OrderedTableModel
{
    Q_OBJECT
public:
    enum Column { ObjectColumn, RiseColumn, CulminationColumn, SetColumn, DurationColumn, ElevationColumn, RiseAzimuthColumn,
                  AzimuthColumn, SetAzimuthColumn, RangeColumn, SunColumn, LightColumn, DaylightColumn, MarkColumn, ColumnCount };
    /// InstantRole: when the pass culminates (in the column of rise or set: when it rises or sets), Instant::sortable().
    enum Role { ObjectRole = Qt::UserRole + 1, InstantRole, SortRole, MarkingRole };

    explicit PassListModel(QObject *parent = nullptr);
    void setAnswer(PassAnswerPtr answer);
    const PassAnswerPtr &answer() const { return m_answer; }
    /// Where objects have no state to be seen, a sentence each.
    QStringList gaps() const;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    SortKeys sortKeys(int column) const override;

private:
    struct Row
    {
        qsizetype element = 0;
        const Pass *pass = nullptr;  ///< of the answer
        Instant begins;
        double durationSeconds = 0;
        bool wholeDuration = true;   ///< it has both ends
    };
    const PictureObject &objectOf(const Row &row) const { return m_answer->question.orbit->objectOfElement(row.element); }
    QString text(const Row &row, int column) const;
    /// Numbers of columns that have them, times too; NaN elsewhere.
    double value(const Row &row, int column) const;
    Instant instantOf(const Row &row, int column) const;

    PassAnswerPtr m_answer;
    std::vector<Row> m_rows;             ///< by object
};

/// "day", "civil twilight" … for tables.
QString daylightWord(Daylight daylight);
/// How an object is lit during a pass: "sunlit", "in shadow", "sunlit until …".
QString lightWords(const Pass &pass);

} // namespace parallax
