#include "model/orbit/objectlistmodel.h"

#include "model/document/names.h"

#include <QMimeData>

#include <cmath>
#include <limits>

namespace parallax {

namespace {

const MeanElements *elementsOf(const OrbitPicture &picture, qsizetype object)
{
    const qsizetype element = picture.elementOf[size_t(object)];
    return element < 0 ? nullptr : &picture.elements[size_t(element)];
}

QString markOf(const PictureObject &object)
{
    if (!object.marking)
        return {};
    return object.marking->asPortion.isEmpty() ? object.marking->marking.source : object.marking->asPortion;
}

bool isNumber(int column)
{
    return column == ObjectListModel::PerigeeColumn || column == ObjectListModel::ApogeeColumn || column == ObjectListModel::PeriodColumn
        || column == ObjectListModel::InclinationColumn;
}

/// Value of a column of numbers; NaN where it is not known.
double numberIn(const OrbitPicture &picture, qsizetype object, int column)
{
    const MeanElements *elements = elementsOf(picture, object);
    if (!elements)
        return std::numeric_limits<double>::quiet_NaN();
    switch (column) {
    case ObjectListModel::PerigeeColumn:
        return orbitSize(*elements).perigeeKm;
    case ObjectListModel::ApogeeColumn:
        return orbitSize(*elements).apogeeKm;
    case ObjectListModel::PeriodColumn:
        return orbitSize(*elements).periodMinutes;
    default:
        return elements->inclinationDeg;
    }
}

QString textIn(const OrbitPicture &picture, qsizetype index, int column)
{
    const PictureObject &object = picture.picture.objects.at(index);
    switch (column) {
    case ObjectListModel::DesignationColumn:
        return object.designation;
    case ObjectListModel::OwnerColumn:
        return object.owner;
    case ObjectListModel::ClassColumn:
        return object.objectClass;
    case ObjectListModel::OrbitColumn: {
        const MeanElements *elements = elementsOf(picture, index);
        return elements ? orbitClassName(orbitClass(*elements)) : QString();
    }
    case ObjectListModel::PositionColumn:
        switch (object.position) {
        case PositionKnowledge::None:
            //: How well the position of an object is known to an audience
            return ObjectListModel::tr("none");
        case PositionKnowledge::Coarse:
            return ObjectListModel::tr("coarse");
        case PositionKnowledge::Full:
            return ObjectListModel::tr("full");
        }
        return {};
    case ObjectListModel::MarkColumn:
        return markOf(object);
    default:
        break;
    }
    const double value = numberIn(picture, index, column);
    if (std::isnan(value))
        return {};
    const bool isHeight = column == ObjectListModel::PerigeeColumn || column == ObjectListModel::ApogeeColumn;
    return QString::number(value, 'f', isHeight ? 0 : column == ObjectListModel::PeriodColumn ? 1 : 2);
}

} // namespace

ObjectListModel::ObjectListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ObjectListModel::setPicture(OrbitPicturePtr picture, std::optional<std::vector<qsizetype>> order)
{
    beginResetModel();
    m_picture = std::move(picture);
    m_order.clear();
    const size_t count = size_t(objectCount());
    if (order) {
        m_order = std::move(*order);
    } else {
        for (size_t i = 0; i < count; ++i)
            m_order.push_back(qsizetype(i));
    }
    m_rowOf.assign(count, -1);
    for (size_t row = 0; row < m_order.size(); ++row)
        m_rowOf[size_t(m_order[row])] = int(row);
    endResetModel();
}

const PictureObject *ObjectListModel::objectAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_picture->picture.objects.at(m_order[size_t(row)]) : nullptr;
}

int ObjectListModel::rowOf(const QString &id) const
{
    const qsizetype object = m_picture ? m_picture->indexOf(id) : -1;
    return object < 0 ? -1 : m_rowOf[size_t(object)];
}

Qt::ItemFlags ObjectListModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList ObjectListModel::mimeTypes() const
{
    return {kObjectsMimeType};
}

QMimeData *ObjectListModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        if (const PictureObject *object = objectAt(index.row()); object && !ids.contains(object->id))
            ids << object->id;
    auto *data = new QMimeData;
    data->setData(kObjectsMimeType, ids.join(QLatin1Char('\n')).toUtf8());
    return data;
}

void ObjectListModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT orderRequested();
}

QVariant ObjectListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype object = m_order[size_t(index.row())];
    switch (role) {
    case ObjectRole:
        return m_picture->picture.objects.at(object).id;
    case NamedRole:
        return m_picture->picture.objects.at(object).named;
    case MarkingRole:
        return markOf(m_picture->picture.objects.at(object));
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::DisplayRole:
        return textIn(*m_picture, object, index.column());
    default:
        return {};
    }
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
    case OrbitColumn:
        //: Class of an orbit: LEO, GEO …
        return tr("Orbit");
    case PositionColumn:
        return tr("Position");
    case PerigeeColumn:
        return tr("Perigee, km");
    case ApogeeColumn:
        return tr("Apogee, km");
    case PeriodColumn:
        return tr("Period, min");
    case InclinationColumn:
        return tr("Inclination, °");
    case MarkColumn:
        return tr("Mark");
    }
    return {};
}

std::vector<qsizetype> objectOrder(const OrbitPicture &picture, const QString &filter, int column, Qt::SortOrder order)
{
    const QStringList words = filter.simplified().split(u' ', Qt::SkipEmptyParts);
    constexpr int kSearched[] = {ObjectListModel::DesignationColumn, ObjectListModel::OwnerColumn, ObjectListModel::ClassColumn,
                                 ObjectListModel::OrbitColumn, ObjectListModel::MarkColumn};
    std::vector<qsizetype> found;
    for (qsizetype i = 0; i < picture.picture.objects.size(); ++i) {
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return std::any_of(std::begin(kSearched), std::end(kSearched),
                               [&](int searched) { return textIn(picture, i, searched).contains(word, Qt::CaseInsensitive); });
        });
        if (fits)
            found.push_back(i);
    }
    if (column < 0 || column >= ObjectListModel::ColumnCount)
        return found;
    const bool ascending = order == Qt::AscendingOrder;
    if (isNumber(column)) {
        std::vector<double> keys(size_t(picture.picture.objects.size()));
        for (qsizetype i : found)
            keys[size_t(i)] = numberIn(picture, i, column);
        std::stable_sort(found.begin(), found.end(), [&](qsizetype a, qsizetype b) {
            const double first = keys[size_t(a)], second = keys[size_t(b)];
            if (std::isnan(first) || std::isnan(second))
                return !std::isnan(first) && std::isnan(second);
            return ascending ? first < second : second < first;
        });
        return found;
    }
    std::vector<QString> keys(size_t(picture.picture.objects.size()));
    for (qsizetype i : found)
        keys[size_t(i)] = column == ObjectListModel::PositionColumn ? QString(QChar(u'0' + int(picture.picture.objects.at(i).position)))
                                                                    : textIn(picture, i, column).toCaseFolded();
    std::stable_sort(found.begin(), found.end(), [&](qsizetype a, qsizetype b) {
        const QString &first = keys[size_t(a)], &second = keys[size_t(b)];
        if (first.isEmpty() || second.isEmpty())
            return !first.isEmpty() && second.isEmpty();
        return ascending ? first < second : second < first;
    });
    return found;
}

} // namespace parallax
