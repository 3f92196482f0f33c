#include "model/document/matrixmodel.h"

using namespace Qt::StringLiterals;

namespace parallax {

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MatrixModel::setSession(ProductSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &ProductSession::previewsReady, this, &MatrixModel::reset);
        connect(session, &ProductSession::changed, this, &MatrixModel::take);
        connect(session, &ProductSession::columnsChanged, this, [this] {
            // A room of several nations adds an audience to those of the pack.
            const int now = m_session->previews() ? m_session->previews()->audienceCount() : 0;
            if (now <= m_columns)
                return;
            beginInsertColumns({}, m_columns, now - 1);
            m_columns = now;
            endInsertColumns();
        });
        connect(session, &QObject::destroyed, this, &MatrixModel::reset);
    }
    reset();
}

void MatrixModel::reset()
{
    beginResetModel();
    const LivePreviews *previews = m_session ? m_session->previews() : nullptr;
    m_rows = previews ? previews->product().size() : 0;
    m_columns = previews ? previews->audienceCount() : 0;
    endResetModel();
}

void MatrixModel::take(const PreviewChange &change)
{
    if (change.everything || !m_columns) {
        reset();
        return;
    }
    const int kept = std::min(change.removed, change.inserted);
    if (change.removed > kept) {
        m_gapAt = change.firstRow + kept;
        m_gap = change.removed - kept;
        beginRemoveRows({}, m_gapAt, change.firstRow + change.removed - 1);
        m_rows -= m_gap;
        m_gap = 0;
        endRemoveRows();
    }
    if (change.inserted > kept) {
        m_gapAt = change.firstRow + kept;
        m_gap = -(change.inserted - kept);
        beginInsertRows({}, m_gapAt, change.firstRow + change.inserted - 1);
        m_rows -= m_gap;
        m_gap = 0;
        endInsertRows();
    }
    const auto announce = [this](int first, int last) {
        Q_EMIT dataChanged(index(first, 0), index(last, m_columns - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, first, last);
    };
    if (kept)
        announce(change.firstRow, change.firstRow + kept - 1);
    for (int row : change.touchedRows)
        announce(row, row);
    if (change.numbersChanged && change.firstRow < m_rows)
        Q_EMIT headerDataChanged(Qt::Vertical, change.firstRow, m_rows - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
}

int MatrixModel::sessionRow(int row) const
{
    if (!m_gap || row < m_gapAt)
        return row;
    if (m_gap > 0 && row < m_gapAt + m_gap)
        return -1;
    return row - m_gap;
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_session || !m_session->previews())
        return {};
    const LivePreviews &previews = *m_session->previews();
    const int row = sessionRow(index.row());
    if (row < 0 || row >= previews.product().size() || index.column() >= previews.audienceCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString(outcomeLetter(previews.outcome(row, index.column())));
    case OutcomeRole:
    case SortRole:
        return int(previews.outcome(row, index.column()));
    case PortionRole:
        return previews.product().at(row)->id.value;
    case AudienceRole:
        return index.column();
    case MarkRole:
        return previews.product().at(row)->mark;
    case Qt::AccessibleTextRole:
        //: A cell of the matrix: portion 4, QMR: release
        return tr("Portion %1, %2: %3")
            .arg(previews.product().numberAt(row),
                 previews.audience(index.column()).nations.join(u"+"_s),
                 outcomeName(previews.outcome(row, index.column())));
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_session || !m_session->previews())
        return {};
    const LivePreviews &previews = *m_session->previews();
    if (orientation == Qt::Horizontal) {
        if (section >= previews.audienceCount())
            return {};
        const QStringList &nations = previews.audience(section).nations;
        switch (role) {
        case Qt::DisplayRole:
            return nations.join(u"+"_s);
        case Qt::ToolTipRole: {
            QStringList names;
            for (const QString &code : nations)
                names << m_session->pack().nationName(code);
            return names.join(u", "_s);
        }
        case BlockedRole:
            return previews.isBlocked(section);
        case ReleasedRole:
            return u"%1/%2"_s.arg(previews.releasedCount(section)).arg(previews.product().size());
        default:
            return {};
        }
    }
    section = sessionRow(section);
    if (section < 0 || section >= previews.product().size())
        return {};
    const Portion &portion = *previews.product().at(section);
    switch (role) {
    case Qt::DisplayRole:
        return previews.product().numberAt(section);
    case MarkRole:
        return portion.mark.isNull() ? tr("unmarked") : portion.mark;
    case Qt::ToolTipRole:
        return previews.ownText(section).left(300);
    default:
        return {};
    }
}

} // namespace parallax
