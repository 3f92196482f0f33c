#pragma once

#include "model/document/product.h"
#include "model/document/spelling.h"

#include <QList>
#include <QWidget>

#include <functional>

#include <memory>

class QAction;

namespace parallax {

class FigurePainter;
class ProductSession;

/// The product on one side and the copies of the chosen nations beside it, scrolling together by portion.
/// All it shows comes from the session's live previews; all it changes goes through the session as an undoable edit.
class ReviewPane : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPane(QWidget *parent = nullptr);
    ~ReviewPane() override;

    /// May be null. The session must outlive the pane or be taken away first.
    void setSession(ProductSession *session);
    ProductSession *session() const;
    /// Who draws the figures that are drawn anew for each reader; null: they are told of in words.
    void setFigurePainter(std::shared_ptr<const FigurePainter> painter);

    /// Who is asked before words are pasted under a mark that does not cover theirs.
    void setConfirm(std::function<bool(const QString &question, const QString &explanation, const QString &yes)> confirm);

    /// Makes it the current portion, scrolls there and puts the caret at its start.
    void goToPortion(const PortionId &id);
    PortionId currentPortion() const;
    /// By what the texts are checked; empty: they are not.
    void setSpelling(const Spelling &spelling);
    /// Goes to the next misspelt word after the caret, around the end; looked for beside the GUI thread.
    void goToMisspelling();
    /// At the caret of the current portion, or after its text.
    void insertText(const QString &text);
    /// Current portion included, in the order of the product.
    QList<PortionId> selectedPortions() const;

    /// Looks in texts, marks and tearlines, from the caret on, and around the end. False where it is nowhere; unset while a long
    /// product is still looked through: found() tells the end.
    std::optional<bool> find(const QString &text, bool forward);
    void goToFinding(bool forward);

    /// What can be done here; each with an object name ("review.split"), a text and a shortcut where it has one. The shell
    /// puts them into its registry and menus; they act on the caret or the selected portions.
    QList<QAction *> commands() const;
    QAction *command(const QString &id) const;

    /// What is to say about the thing under the caret or last pointed at, as rich text for the explanation dock.
    QString explanation() const;

Q_SIGNALS:
    void currentPortionChanged(const parallax::PortionId &id);
    void statusMessage(const QString &text);
    void explanationChanged(const QString &html);
    /// A cell of the strip was chosen: what this nation gets of this portion.
    void nationActivated(const parallax::PortionId &id, const QString &nation);
    void selectionChanged();
    void ownWordAdded(const QString &word);
    void found(bool anything);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace parallax
