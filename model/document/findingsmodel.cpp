#include "model/document/findingsmodel.h"

#include <QElapsedTimer>

#include <numeric>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr qsizetype kReadAtOnce = 1000;
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
    m_ofMarks = 0;
    readAll();
}

void FindingsModel::readAll()
{
    m_counts.clear();
    m_made.clear();
    m_readUpTo = 0;
    if (!m_session || !m_session->previews()) {
        m_reading.stop();
        m_ofMarks = 0;
        setRows({});
        Q_EMIT countsChanged();
        return;
    }
    m_counts.resize(size_t(m_session->product().size()));
    m_reading.start();
    // Others are told of the same previews in the same event: of a long product all is read behind them.
    if (m_counts.size() <= kReadAtOnce)
        readSlice();
}

void FindingsModel::readRow(int row, QList<FindingRow> &to) const
{
    const QList<Finding> findings = m_session->findings(row);
    for (const Finding &finding : findings)
        to.append(FindingRow { m_session->product().at(row)->id, {}, finding, {} });
}

void FindingsModel::readSlice()
{
    QElapsedTimer timer;
    timer.start();
    const int rows = int(m_counts.size());
    while (m_readUpTo < rows && timer.elapsed() < kSliceMs) {
        const qsizetype before = m_made.size();
        readRow(m_readUpTo, m_made);
        m_counts[size_t(m_readUpTo)] = int(m_made.size() - before);
        ++m_readUpTo;
    }
    if (m_readUpTo < rows)
        return;
    m_reading.stop();
    spliceRows(0, m_ofMarks, m_made);
    m_ofMarks = int(m_made.size());
    m_made.clear();
    readFlags();
}

void FindingsModel::take(const PreviewChange &change)
{
    const bool outOfStep = int(m_counts.size()) + change.inserted - change.removed != m_session->product().size();
    if (change.everything || isReading() || outOfStep) {
        readAll();
        return;
    }
    reread(change.firstRow, change.removed, change.inserted);
    for (int row : change.touchedRows)
        reread(row, 1, 1);
    Q_EMIT countsChanged();
    if (change.numbersChanged && rowCount())
        Q_EMIT dataChanged(index(0, PortionColumn), index(rowCount() - 1, PortionColumn), { Qt::DisplayRole });
    m_flagsSoon.start();
}

/// Only the rows of these portions change: an edit of a long product must not copy its findings.
void FindingsModel::reread(int row, int removed, int inserted)
{
    const auto from = m_counts.begin() + row;
    const int first = std::accumulate(m_counts.begin(), from, 0);
    const int was = std::accumulate(from, from + removed, 0);
    m_counts.insert(m_counts.erase(from, from + removed), size_t(inserted), 0);
    QList<FindingRow> now;
    for (int i = row; i < row + inserted; ++i) {
        const qsizetype before = now.size();
        readRow(i, now);
        m_counts[size_t(i)] = int(now.size() - before);
    }
    spliceRows(first, was, now);
    m_ofMarks += int(now.size()) - was;
}

void FindingsModel::readFlags()
{
    m_flagsSoon.stop();
    if (isReading())
        return;
    QList<FindingRow> flags;
    if (const LivePreviews *previews = m_session ? m_session->previews() : nullptr) {
        for (int audience : m_session->columns()) {
            const QString nations = previews->audience(audience).nations.join(u'+');
            for (const LeakFlag &flag : previews->flags(audience)) {
                Finding finding;
                finding.rule = flag.code;
                finding.severity = flag.blocks ? Severity::Error : Severity::Warning;
                finding.message = flag.accepted.isEmpty() ? flag.text : flag.text + u' ' + flag.accepted;
                flags << FindingRow { flag.where, nations, finding, flag.citation };
            }
        }
    }
    spliceRows(m_ofMarks, rowCount() - m_ofMarks, flags);
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
