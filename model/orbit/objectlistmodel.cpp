#include "model/document/objectlistmodel.h"

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

std::optional<double> number(const QJsonObject &elements, const QString &key)
{
    const QJsonValue value = elements.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

ObjectListModel::ObjectListModel(QObject *parent)
    : RowsModel<ObjectRow>(parent)
{
}

void ObjectListModel::setPicture(const PartnerPicture &picture)
{
    QList<ObjectRow> rows;
    rows.reserve(picture.objects.size());
    for (const PictureObject &object : picture.objects) {
        ObjectRow row;
        row.id = object.id;
        row.designation = object.designation;
        row.owner = object.owner;
        row.objectClass = object.objectClass;
        row.named = object.named;
        row.position = object.position;
        if (object.marking)
            row.mark = object.marking->asPortion.isEmpty() ? object.marking->marking.source : object.marking->asPortion;
        row.semiMajorAxisKm = number(object.elements, u"a_km"_s);
        row.inclinationDeg = number(object.elements, u"i_deg"_s);
        row.eccentricity = number(object.elements, u"e"_s);
        rows << row;
    }
    m_banner = picture.banner;
    setRows(std::move(rows));
}

QVariant ObjectListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ObjectRow &row = rows().at(index.row());
    switch (role) {
    case ObjectRole:
        return row.id;
    case NamedRole:
        return row.named;
    case MarkingRole:
        return row.mark;
    case SortRole:
        if (index.column() == AxisColumn)
            return row.semiMajorAxisKm.value_or(-1);
        if (index.column() == InclinationColumn)
            return row.inclinationDeg.value_or(-1);
        if (index.column() == PositionColumn)
            return int(row.position);
        return data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        if (index.column() == AxisColumn || index.column() == InclinationColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case DesignationColumn:
        return row.designation;
    case OwnerColumn:
        return row.owner;
    case ClassColumn:
        return row.objectClass;
    case PositionColumn:
        switch (row.position) {
        case PositionKnowledge::None:
            //: How well the position of an object is known to an audience
            return tr("none");
        case PositionKnowledge::Coarse:
            return tr("coarse");
        case PositionKnowledge::Full:
            return tr("full");
        }
        return {};
    case AxisColumn:
        return row.semiMajorAxisKm ? QString::number(*row.semiMajorAxisKm, 'f', 1) : QString();
    case InclinationColumn:
        return row.inclinationDeg ? QString::number(*row.inclinationDeg, 'f', 2) : QString();
    case MarkColumn:
        return row.mark;
    }
    return {};
}

QVariant ObjectListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DesignationColumn:
        return tr("Object");
    case OwnerColumn:
        return tr("Owner");
    case ClassColumn:
        return tr("Class");
    case PositionColumn:
        return tr("Position");
    case AxisColumn:
        return tr("Semi-major axis, km");
    case InclinationColumn:
        return tr("Inclination, °");
    case MarkColumn:
        return tr("Mark");
    }
    return {};
}

} // namespace parallax
