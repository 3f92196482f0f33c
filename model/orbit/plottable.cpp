#include "model/orbit/plottable.h"

#include "model/tr.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

QByteArray csvField(const QString &text)
{
    QString field = text;
    bool isNumber = false;
    field.toDouble(&isNumber);
    // Source: OWASP, CSV Injection.
    if (!isNumber && !field.isEmpty() && u"=+-@\t\r"_s.contains(field.front()))
        field.prepend(u'\'');
    if (field.contains(u'"') || field.contains(u',') || field.contains(u'\n') || field.contains(u'\r'))
        field = u'"' + field.replace(u'"', u"\"\""_s) + u'"';
    return field.toUtf8();
}

QByteArray csvRecord(const QStringList &fields)
{
    QByteArrayList written;
    for (const QString &field : fields)
        written << csvField(field);
    return written.join(',') + "\r\n";
}

} // namespace

QString shownMark(const PictureObject &object)
{
    if (!object.marking)
        //: An object of the picture that carries no marking
        return Tr::tr("without a mark");
    return object.marking->asPortion.isEmpty() ? object.marking->marking.source : object.marking->asPortion;
}

QString shownBanner(const QString &banner)
{
    return banner.isEmpty() ? Tr::tr("CLASSIFICATION NOT KNOWN") : banner;
}

Instant PlotTable::instantAt(double seconds) const
{
    constexpr qint64 kMillisecond = 1'000'000;
    return leapSeconds.plus(origin, std::llround(seconds * 1e3) * kMillisecond);
}

QString PlotTable::mark(qsizetype row) const
{
    const QString mark = shownMark(picture->objectOfElement(first[size_t(row)]));
    if (second.empty())
        return mark;
    const QString other = shownMark(picture->objectOfElement(second[size_t(row)]));
    return other == mark ? mark : u"%1; %2"_s.arg(mark, other);
}

QString PlotTable::text(qsizetype row, qsizetype column) const
{
    const PlotColumn &of = columns[size_t(column)];
    const double value = of.values[size_t(row)];
    if (std::isnan(value))
        return {};
    return of.isTime ? instantAt(value).toString() : QString::number(value, 'f', of.decimals);
}

void PlotTableModel::setTable(PlotTablePtr table)
{
    beginResetModel();
    m_table = std::move(table);
    m_columns.clear();
    if (m_table) {
        m_columns.push_back({ Kind::Object });
        if (!m_table->second.empty())
            m_columns.push_back({ Kind::OtherObject });
        for (qsizetype i = 0; i < qsizetype(m_table->columns.size()); ++i)
            m_columns.push_back({ Kind::Number, i });
        if (!m_table->note.isEmpty())
            m_columns.push_back({ Kind::Note });
        m_columns.push_back({ Kind::Mark });
    }
    resetOrder(m_table ? m_table->rowCount() : 0);
    endResetModel();
}

OrderedTableModel::SortKeys PlotTableModel::sortKeys(int column) const
{
    if (column >= int(m_columns.size())) // of a table that had more
        return std::vector<double>(size_t(m_table->rowCount()));
    const Column &of = m_columns[size_t(column)];
    if (of.kind == Kind::Number) {
        std::vector<double> values = m_table->columns[size_t(of.number)].values;
        for (double &value : values)
            value = std::isnan(value) ? -std::numeric_limits<double>::infinity() : value;
        return values;
    }
    QStringList texts;
    texts.reserve(m_table->rowCount());
    for (qsizetype row = 0; row < m_table->rowCount(); ++row)
        texts << textOf(of, row);
    return texts;
}

int PlotTableModel::columnOf(qsizetype tableColumn) const
{
    for (size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].kind == Kind::Number && m_columns[i].number == tableColumn)
            return int(i);
    return -1;
}

QVariant PlotTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qsizetype row = dataRow(index.row());
    const Column &column = m_columns[size_t(index.column())];
    switch (role) {
    case ObjectRole:
        return m_table->id(m_table->first[size_t(row)]);
    case OtherObjectRole:
        return m_table->second.empty() ? QVariant() : m_table->id(m_table->second[size_t(row)]);
    case InstantRole:
        for (const PlotColumn &one : m_table->columns)
            if (one.isTime)
                return m_table->instantAt(one.values[size_t(row)]).sortable();
        return {};
    case MarkingRole:
        return m_table->mark(row);
    case SortRole:
        if (column.kind == Kind::Number) {
            const double value = m_table->columns[size_t(column.number)].values[size_t(row)];
            return std::isnan(value) ? -std::numeric_limits<double>::infinity() : value; // NaN has no order
        }
        return data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        if (column.kind == Kind::Number && !m_table->columns[size_t(column.number)].isTime)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::DisplayRole:
        return textOf(column, row);
    default:
        return {};
    }
}

QString PlotTableModel::textOf(const Column &column, qsizetype row) const
{
    switch (column.kind) {
    case Kind::Object:
        return m_table->designation(m_table->first[size_t(row)]);
    case Kind::OtherObject:
        return m_table->designation(m_table->second[size_t(row)]);
    case Kind::Number:
        return m_table->text(row, column.number);
    case Kind::Note:
        return m_table->isNoted(row) ? m_table->note : QString();
    case Kind::Mark:
        return m_table->mark(row);
    }
    return {};
}

QVariant PlotTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= int(m_columns.size()))
        return {};
    switch (m_columns[size_t(section)].kind) {
    case Kind::Object:
        return tr("Object");
    case Kind::OtherObject:
        return tr("Other object");
    case Kind::Number:
        return m_table->columns[size_t(m_columns[size_t(section)].number)].title;
    case Kind::Note:
        return tr("Note");
    case Kind::Mark:
        return tr("Mark");
    }
    return {};
}

QByteArray tableCsv(const QAbstractItemModel &model, const QString &banner, bool exercise, const QString &caption)
{
    const int columns = model.columnCount();
    // Every record has as many fields, as RFC 4180 (2.4) asks.
    const auto line = [columns](const QString &text) {
        QStringList fields(std::max(1, columns));
        fields.front() = text;
        return csvRecord(fields);
    };
    const QByteArray bannerLine = line(shownBanner(banner));
    QByteArray csv = bannerLine;
    if (exercise)
        csv += line(u"EXERCISE"_s);
    csv += line(caption);
    if (columns == 0)
        return csv + bannerLine;
    QStringList fields;
    for (int column = 0; column < columns; ++column)
        fields << model.headerData(column, Qt::Horizontal).toString();
    csv += csvRecord(fields);
    for (int row = 0; row < model.rowCount(); ++row) {
        fields.clear();
        for (int column = 0; column < columns; ++column)
            fields << model.index(row, column).data().toString();
        csv += csvRecord(fields);
    }
    if (exercise)
        csv += line(u"EXERCISE"_s);
    return csv + bannerLine;
}

} // namespace parallax
