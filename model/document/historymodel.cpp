#include "model/document/historymodel.h"

using namespace Qt::StringLiterals;

namespace parallax {

HistoryModel::HistoryModel(QObject *parent)
    : RowsModel<HistoryRow>(parent)
{
}

void HistoryModel::setSession(ProductSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &ProductSession::historyChanged, this, &HistoryModel::refresh);
    resetRows({});
    refresh();
}

void HistoryModel::refresh()
{
    QList<HistoryRow> rows;
    if (m_session) {
        const QList<JournalEntry> &history = m_session->history();
        // An undo takes back the entry it names; a redo names the undo, and so brings the first one back.
        QSet<qint64> takenBack;
        rows.reserve(history.size());
        for (auto entry = history.crbegin(); entry != history.crend(); ++entry) {
            const bool undone = entry->position && takenBack.contains(entry->position);
            if (entry->undoes && !undone)
                takenBack.insert(entry->undoes);
            rows << HistoryRow { entry->position, entry->undoes, entry->edit.name, entry->person, entry->at,
                entry->edit.kind, undone };
        }
    }
    setRows(std::move(rows));
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryRow &row = rows().at(index.row());
    switch (role) {
    case PositionRole:
        return row.position;
    case UndoneRole:
        return row.undone;
    case KindRole:
        return int(row.kind);
    case Qt::ToolTipRole:
        return row.undone ? tr("%1\nTaken back by a later entry.").arg(row.name) : row.name;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case WhatColumn:
        return row.name;
    case WhoColumn:
        return row.person;
    case WhenColumn:
        return Instant { row.at.day, row.at.nanosecond / 1'000'000'000 * 1'000'000'000 }.toString();
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("What");
    case WhoColumn:
        return tr("Who");
    case WhenColumn:
        return tr("When");
    }
    return {};
}

} // namespace parallax
