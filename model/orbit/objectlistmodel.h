#pragma once

#include "model/document/rowsmodel.h"
#include "model/orbit/catalogue.h"

namespace parallax {

/// One object as an audience may know it, as a row.
struct ObjectRow
{
    QString id, designation, owner, objectClass, mark;
    PositionKnowledge position = PositionKnowledge::None;
    bool named = false;
    std::optional<double> semiMajorAxisKm, inclinationDeg, eccentricity;

    bool operator==(const ObjectRow &) const = default;
};

/// The objects of a picture: made from a PartnerPicture, never from the catalogue, so that it cannot show more.
class ObjectListModel : public RowsModel<ObjectRow>
{
    Q_OBJECT
public:
    enum Column { DesignationColumn, OwnerColumn, ClassColumn, PositionColumn, AxisColumn, InclinationColumn, MarkColumn,
                  ColumnCount };
    enum Role { ObjectRole = Qt::UserRole + 1, NamedRole, SortRole, MarkingRole };

    explicit ObjectListModel(QObject *parent = nullptr);
    void setPicture(const PartnerPicture &picture);
    const QString &banner() const { return m_banner; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString m_banner;
};

} // namespace parallax
