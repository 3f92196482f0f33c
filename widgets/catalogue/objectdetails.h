#pragma once

#include "model/orbit/elementhistorymodel.h"
#include "model/orbit/messagelistmodel.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QTabWidget;
class QTableView;
class QTextBrowser;

namespace parallax {

/// What the store knows of one object: names and present state, element history, messages.
class ObjectDetails : public QWidget
{
    Q_OBJECT
public:
    /// \a store outlives it.
    explicit ObjectDetails(CatalogueStore &store, QWidget *parent = nullptr);

    /// \a current: the set in use at \a asOf; null where there is none.
    void showObject(const CatalogueEntry &entry, const ElementSet *current, Instant asOf);
    void clear();
    QString text() const;
    ElementHistoryModel *history() const { return m_history; }
    MessageListModel *messages() const { return m_messages; }

Q_SIGNALS:
    void failed(const parallax::Error &error);

private:
    void render();
    void takeHistory();
    void takeMessages();
    void showTitles();

    CatalogueStore &m_store;
    std::optional<CatalogueEntry> m_entry;
    std::optional<ElementSet> m_current;
    Instant m_asOf;
    QLabel *m_empty;
    QTabWidget *m_tabs;
    QTextBrowser *m_text;
    ElementHistoryModel *m_history;
    MessageListModel *m_messages;
    QTableView *m_historyTable, *m_messageTable;
    QFutureWatcher<Result<std::vector<HistoryEntry>>> m_historyComing;
    QFutureWatcher<Result<QList<MessageRow>>> m_messagesComing;
};

} // namespace parallax
