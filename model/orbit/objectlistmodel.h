#pragma once

#include "model/orbit/orbitpicture.h"

#include <QAbstractTableModel>

namespace parallax {

/// The objects of a picture as a table: made from it alone, so that it cannot show more. Rows are numbers into the picture and are
/// worded when they are looked at; sorting and filtering of 60,000 happen beside the GUI thread, by objectOrder().
class ObjectListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { DesignationColumn, OwnerColumn, ClassColumn, OrbitColumn, PositionColumn, PerigeeColumn, ApogeeColumn, PeriodColumn,
                  InclinationColumn, MarkColumn, ColumnCount };
    enum Role { ObjectRole = Qt::UserRole + 1, NamedRole, MarkingRole };

    explicit ObjectListModel(QObject *parent = nullptr);

    /// Null: no rows. With an order of objects; all as they are where it is left out.
    void setPicture(OrbitPicturePtr picture, std::optional<std::vector<qsizetype>> order = {});
    const OrbitPicturePtr &picture() const { return m_picture; }
    QString banner() const { return m_picture ? m_picture->picture.banner : QString(); }
    const PictureObject *objectAt(int row) const;
    /// Row of an object; -1 where it is not listed.
    int rowOf(const QString &id) const;
    int objectCount() const { return m_picture ? int(m_picture->picture.objects.size()) : 0; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_order.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override; ///< the ids alone
    /// Asks for another order; whoever shows the table answers with setPicture().
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

Q_SIGNALS:
    void orderRequested();

private:
    OrbitPicturePtr m_picture;
    std::vector<qsizetype> m_order;    ///< row to object
    std::vector<int> m_rowOf;          ///< object to row, -1
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// Objects in whose designation, owner, class, orbit or mark each word of \a filter occurs, sorted by a column of the table; equal
/// ones in the order of their ids. What is not known comes last, whichever way. For 60,000 some 0.1 s: beside the GUI thread.
std::vector<qsizetype> objectOrder(const OrbitPicture &picture, const QString &filter, int column, Qt::SortOrder order);

} // namespace parallax
