#pragma once

#include "model/document/preview.h"
#include "model/document/stores.h"
#include "model/document/threeway.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace parallax {

/// One open product: its live previews, its journal, its lens. What the window's views are made from.
/// Lives on the GUI thread; an edit is decided at once, journalled beside it.
class ProductSession : public QObject
{
    Q_OBJECT
public:
    enum class SaveState { Saved, Saving, Failed };
    Q_ENUM(SaveState)

    /// \a store may be null (render, tests): then nothing is journalled.
    ProductSession(ProductRevision revision, PreviewContext context, ProductStore *store, const Clock &clock,
                   QString person, QObject *parent = nullptr);
    ~ProductSession() override;

    /// Null until the first decision of everything has come back; then never null.
    const LivePreviews *previews() const { return m_previews.get(); }
    const Product &product() const;
    const PolicyPack &pack() const;
    const QString &person() const { return m_person; }

    /// Chosen columns: audiences shown beside the product, in order. Index into previews()->audience().
    const QList<int> &columns() const { return m_columns; }
    void setColumns(const QList<Audience> &audiences);
    const Lens &lens() const { return m_lens; }        ///< of the first column; day, network, regime and face of all
    void setFace(Face face);
    /// Day, network or regime changed: everything is decided again beside the GUI thread; previewsReady follows.
    void setQuestion(Day day, const QString &network, std::optional<Regime> regime);
    /// Another pack, or objects with other labels: everything is decided again beside the GUI thread.
    void setContext(PreviewContext context);
    bool isUpdating() const;

    /// Applies, journals, announces. Error: as apply(); the product is unchanged then.
    Result<void> perform(Edit edit);
    /// Typing: merges with the entry before while it is the same portion and kind; journalled 300 ms after the last call and
    /// at least every second.
    Result<void> performTyping(Edit edit);
    /// Reads what somebody else has written of this product since, and shows it: called where the store says that somebody wrote, and
    /// by itself where a save meets it. What both changed is told by raceLost(): both stand in the product then.
    void readOthers();
    void flush();                                       ///< journals what typing has held back
    /// Blocks until what was edited is on disk or writing it failed: for closing, when there is nobody left to tell.
    void waitUntilSaved();

    bool canUndo() const;
    bool canRedo() const;
    QString undoName() const;
    QString redoName() const;
    Result<void> undo();
    Result<void> redo();

    /// The journal as this session knows it, oldest first; entries not yet on disk are at its end.
    const QList<JournalEntry> &history() const;

    SaveState saveState() const { return m_saveState; }
    Instant savedAt() const { return m_savedAt; }
    QString saveError() const { return m_saveError; }

    /// Findings of all portions in both regimes' own rules, by row; the marks are read from the mark cache.
    QList<Finding> findings(int row) const;
    int nextFinding(int fromRow, bool forward) const;   ///< row, -1 where there is none

    /// A new portion id that this product does not have: "EX-01-033".
    PortionId freshId() const;

Q_SIGNALS:
    void previewsReady();                               ///< everything new, columns too: reset views
    void updatingChanged(bool updating);
    void changed(const parallax::PreviewChange &change);
    void columnsChanged();
    void faceChanged();
    void historyChanged();
    void saveStateChanged();
    /// Both stand in the product: whoever listens asks which is to stay.
    void raceLost(const QList<parallax::LostRace> &races);
    /// Somebody else's edits came in.
    void othersArrived(const QString &person, int entries);

private:
    struct Private;
    std::unique_ptr<Private> d;
    void decideAgain();
    void takePreviews();
    void journal(Edit edit, Edit inverse, qint64 undoes);
    /// Applies the inverse of \a taken as an entry of its own.
    Result<void> takeBack(JournalEntry taken, Edit::Kind kind);
    void replayHistory();
    void save();
    void saveFinished();
    void takeOthers();
    Result<void> bringIn(const QList<JournalEntry> &others, QList<LostRace> *races);
    void setSaveState(SaveState state);

    std::shared_ptr<LivePreviews> m_previews;
    QString m_person;
    QList<int> m_columns;
    Lens m_lens;
    SaveState m_saveState = SaveState::Saved;
    Instant m_savedAt;
    QString m_saveError;
};

} // namespace parallax
