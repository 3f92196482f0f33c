#include "model/document/findingsmodel.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr int kSliceMs = 6; // leaves the better part of a 16 ms frame to drawing

} // namespace

FindingsModel::FindingsModel(QObject *parent)
    : RowsModel<FindingRow>(parent)
{
    m_reading.setInterval(0);
    connect(&m_reading, &QTimer::timeout, this, &FindingsModel::readSlice);
    m_flagsSoon.setSingleShot(true);
    m_flagsSoon.setInterval(250);
    connect(&m_flagsSoon, &QTimer::timeout, this, &FindingsModel::readFlags);
}

void FindingsModel::setSession(ProductSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &ProductSession::previewsReady, this, &FindingsModel::readAll);
        connect(session, &ProductSession::changed, this, &FindingsModel::take);
        connect(session, &ProductSession::columnsChanged, &m_flagsSoon, qOverload<>(&QTimer::start));
    }
    resetRows({});
    readAll();
}

void FindingsModel::readAll()
{
    m_byRow.clear();
    m_flags.clear();
    m_readUpTo = 0;
    if (!m_session || !m_session->previews()) {
        m_reading.stop();
        publish();
        return;
    }
    m_byRow.resize(m_session->product().size());
    m_reading.start();
    readSlice();
}

void FindingsModel::readSlice()
{
    QElapsedTimer timer;
    timer.start();
    while (m_readUpTo < m_byRow.size() && timer.elapsed() < kSliceMs) {
        m_byRow[m_readUpTo] = m_session->findings(m_readUpTo);
        ++m_readUpTo;
    }
    if (m_readUpTo < m_byRow.size())
        return;
    m_reading.stop();
    readFlags();
}

void FindingsModel::take(const PreviewChange &change)
{
    const bool outOfStep = m_byRow.size() + change.inserted - change.removed != m_session->product().size();
    if (change.everything || isReading() || outOfStep) {
        readAll();
        return;
    }
    m_byRow.remove(change.firstRow, change.removed);
    m_byRow.insert(change.firstRow, change.inserted, {});
    for (int row = change.firstRow; row < change.firstRow + change.inserted; ++row)
        m_byRow[row] = m_session->findings(row);
    for (int row : change.touchedRows)
        m_byRow[row] = m_session->findings(row);
    publish();
    if (change.numbersChanged && rowCount())
        Q_EMIT dataChanged(index(0, PortionColumn), index(rowCount() - 1, PortionColumn), { Qt::DisplayRole });
    m_flagsSoon.start();
}

void FindingsModel::readFlags()
{
    m_flagsSoon.stop();
    m_flags.clear();
    if (const LivePreviews *previews = m_session ? m_session->previews() : nullptr) {
        for (int audience : m_session->columns()) {
            const QString nations = previews->audience(audience).nations.join(u'+');
            for (const LeakFlag &flag : previews->flags(audience)) {
                Finding finding;
                finding.rule = flag.code;
                finding.severity = flag.blocks ? Severity::Error : Severity::Warning;
                finding.message = flag.text;
                m_flags << FindingRow { flag.where, nations, finding, flag.citation };
            }
        }
    }
    publish();
}

void FindingsModel::publish()
{
    QList<FindingRow> rows;
    for (int row = 0; row < m_byRow.size(); ++row)
        for (const Finding &finding : m_byRow[row])
            rows << FindingRow { m_session->product().at(row)->id, {}, finding, {} };
    rows << m_flags;
    setRows(std::move(rows));
    Q_EMIT countsChanged();
}

int FindingsModel::count(Severity severity) const
{
    return int(std::count_if(rows().cbegin(), rows().cend(),
                             [severity](const FindingRow &row) { return row.finding.severity == severity; }));
}

Result<void> FindingsModel::applyFix(int row)
{
    if (row < 0 || row >= rows().size() || !rows()[row].finding.fix || !m_session)
        return Error { ErrorCode::NotFound, u"finding %1 has no fix"_s.arg(row), {} };
    const FindingRow found = rows()[row];
    const Fix fix = *found.finding.fix;
    const int at = m_session->product().rowOf(found.portion);
    if (at < 0)
        return Error { ErrorCode::Conflict, u"the portion is gone"_s, found.portion.value };
    Portion after = *m_session->product().at(at);
    if (fix.start < 0 || fix.start + fix.length > after.mark.size() || !m_session->findings(at).contains(found.finding))
        return Error { ErrorCode::Conflict, u"the mark has changed since"_s, found.portion.value };
    after.mark.replace(fix.start, fix.length, fix.replacement);
    Edit edit;
    edit.kind = Edit::Kind::Fix;
    edit.name = tr("Fix Mark of Portion %1").arg(m_session->product().numberAt(at));
    edit.steps = { ReplacePortion { std::make_shared<const Portion>(std::move(after)) } };
    return m_session->perform(std::move(edit));
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FindingRow &row = rows().at(index.row());
    switch (role) {
    case PortionRole:
        return row.portion.value;
    case SeverityRole:
        return int(row.finding.severity);
    case FixRole:
        return row.finding.fix.has_value();
    case RuleRole:
        return row.finding.rule;
    case SortRole:
        return index.column() == SeverityColumn ? QVariant(int(row.finding.severity))
            : index.column() == PortionColumn ? QVariant(index.row()) : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return row.citation.isEmpty() ? row.finding.message : u"%1\n%2"_s.arg(row.finding.message, row.citation);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case PortionColumn: {
        const int at = m_session ? m_session->product().rowOf(row.portion) : -1;
        const QString number = at >= 0 ? m_session->product().numberAt(at) : row.portion.isNull() ? tr("whole copy") : QString();
        return row.nations.isEmpty() ? number : u"%1 · %2"_s.arg(row.nations, number);
    }
    case RuleColumn:
        return row.finding.rule;
    case MessageColumn:
        return row.finding.message;
    case FixColumn:
        return row.finding.fix ? row.finding.fix->label : QString();
    }
    return {};
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Weight");
    case PortionColumn:
        return tr("Portion");
    case RuleColumn:
        return tr("Rule");
    case MessageColumn:
        return tr("Finding");
    case FixColumn:
        //: Column: what would mend a finding
        return tr("Fix");
    }
    return {};
}

} // namespace parallax
