#pragma once

#include "model/document/costsmodel.h"
#include "model/document/findingsmodel.h"
#include "model/document/historymodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QComboBox;

namespace parallax {

class VersionPanel;

/// What costs readers, most costly first.
class CostsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CostsPanel(QWidget *parent = nullptr);
    void setSession(ProductSession *session);
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void portionActivated(const parallax::PortionId &portion);

private:
    void showEmpty();
    CostsModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QLabel *m_empty;
};

/// All findings with rule and one-click fix.
class FindingsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget *parent = nullptr);
    void setSession(ProductSession *session);
    QTableView *table() const { return m_table; }
    FindingsModel *model() const { return m_model; }
    bool fixCurrent();
    /// Moves to the next one; false where there is none.
    bool step(bool forward);

Q_SIGNALS:
    void portionActivated(const parallax::PortionId &portion);
    void findingSelected(const parallax::Finding &finding, const QString &citation);
    void failed(const parallax::Error &error);
    void countsChanged(int errors, int warnings);

private:
    void fix(int sourceRow);
    void showCounts();
    FindingsModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QComboBox *m_least;
    QLabel *m_count, *m_empty;
    QPushButton *m_fix;
};

/// The journal: what was done, by whom, when, and whether it still stands; beside it what that came to, word by word.
class HistoryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget *parent = nullptr);
    void setSession(ProductSession *session);
    QTableView *table() const { return m_table; }
    VersionPanel *versions() const { return m_versions; }

Q_SIGNALS:
    void undoRequested();
    void redoRequested();

private:
    void showButtons();
    QPointer<ProductSession> m_session;
    HistoryModel *m_model;
    QTableView *m_table;
    QPushButton *m_undo, *m_redo;
    QLabel *m_empty;
    VersionPanel *m_versions;
};

} // namespace parallax
