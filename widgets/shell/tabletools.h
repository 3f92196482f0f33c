#pragma once

#include <QString>

class QAbstractItemView;
class QTableView;

namespace parallax {

/// What every table of ours can do: sort by a click, move columns, select rows by keyboard, copy rows (Ctrl+C, context menu).
void setUpTable(QTableView *table, const QString &accessibleName);

/// The selected rows as text with tabs, header first; all rows where none is selected.
QString tableText(const QTableView &table);
void copyTable(const QTableView &table);

} // namespace parallax
