#pragma once

#include "widgets/review/portioneditor.h"
#include "widgets/review/portionview.h"
#include "widgets/review/productcommands.h"
#include "widgets/review/productrow.h"

#include <functional>

#include <QFutureWatcher>
#include <QPointer>
#include <QSet>

#include <map>

namespace parallax {

class FigureImages;

class MarkEditor;

/// The product as one text across portions: caret, selection, marks, findings, tearlines, and beside each portion what
/// every nation of the pack gets.
class ProductView : public PortionView
{
    Q_OBJECT
public:
    explicit ProductView(QWidget *parent = nullptr);
    ~ProductView() override;

    void setSession(ProductSession *session);
    /// May be null; outlives the view.
    void setFigures(FigureImages *figures) { m_figures = figures; }
    /// Images have come: rows are laid out anew.
    void figuresChanged();
    ProductCommands &commands() { return m_commands; }
    /// Everything is new. The group's heights are the caller's to renew.
    void reload();
    /// Takes a change in; the group's heights are the caller's to renew afterwards.
    void applyChange(const PreviewChange &change);

    PortionId currentPortion() const { return m_currentId; }
    int currentRow() const override;
    int currentPart() const { return m_part; }
    QList<int> selectedRows() const;
    bool isEditing() const { return m_editing; }
    PortionEditor *editor() const { return m_editor; }
    MarkEditor *markEditor() const { return m_markEditor; }

    void goTo(int row, int part = kOwnText, int offset = 0);
    /// Row without caret: arrows move by portion then.
    void selectRow(int row, bool extend = false, bool toggle = false);
    void selectAllRows();
    void stopEditing();
    void startMarking(int part = kOwnText);
    bool takeFirstFix();
    /// Unset: it is still looked for; found() tells the end.
    std::optional<bool> find(const QString &text, bool forward);

    void split();
    void joinAbove();
    void joinBelow();
    void pasteText(const QString &text);
    /// Who is asked before words are pasted under a mark that does not cover theirs; nobody: they are not.
    using Confirm = std::function<bool(const QString &question, const QString &explanation, const QString &yes)>;
    void setConfirm(Confirm confirm) { m_confirm = std::move(confirm); }
    /// At the caret, or after the text of the current portion where none is shown.
    void insertText(const QString &text);
    /// Misspelt words get a wave below them.
    void setSpelling(const Spelling &spelling);
    const Spelling &spelling() const { return m_spelling; }
    /// Offers words in place of the misspelt one at the caret; they come a little later.
    void offerSpellings();
    void copySelected();
    void insertBelow(PortionKind kind);
    void removeSelected();
    void moveSelected(int by);
    void addTearline();

    /// Why the things of this row are as they are: findings, and what the chosen columns get.
    QString rowExplanation(int row) const;
    const ReviewMetrics &metrics() const { return m_metrics; }
    const StripNations &nations() const { return m_nations; }

    int rowCount() const override;
    int estimatedHeight(int row) const override;
    int layOutRow(int row) override;
    void keepLaidOut(int first, int last) override;
    int cellCount() const override;
    QString cellTitle(int cell) const override;
    QString cellText(int row, int cell) const override;
    QString rowName(int row) const override;
    void activateRow(int row) override { goTo(row); }

Q_SIGNALS:
    void currentChanged(const parallax::PortionId &id);
    void selectionChanged();
    void metricsUpdated();
    void explained(const QString &html);
    void nationActivated(const parallax::PortionId &id, const QString &nation);
    void statusMessage(const QString &text);
    void ownWordAdded(const QString &word);
    void found(bool anything);

protected:
    void paintRow(QPainter *painter, int row, const QRect &rect) override;
    void rowsMoved() override;
    void metricsChanged() override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    const ProductRow *rowAt(int row);
    void setCurrent(int row, int part);
    void startEditing(int row, int part, int offset);
    void showCaret();
    void showSpellings();
    bool findIn(int row, bool first);
    std::optional<bool> lookOn();
    void leave(PortionEditor::Way way, int x);
    void typed(const QString &text);
    void finishMarking(const QString &mark);
    void cancelMarking();
    void placeMarkEditor();
    void showBadgeMenu(int row, QPoint globalPosition);
    void takeFix(int row, const Finding &finding);
    void focusStrip(int nation);
    QString hitExplanation(int row, const ProductRow::Hit &hit) const;
    QString partText(int row, int part) const;
    /// The text under a point of the viewport; unset where there is none.
    struct TextPlace
    {
        int row, part, offset;
    };
    std::optional<TextPlace> textAt(QPoint point);
    /// False where it failed; the status bar says why.
    template <typename T>
    bool report(const Result<T> &result)
    {
        if (!result)
            Q_EMIT statusMessage(result.error().what);
        return bool(result);
    }

    QPointer<ProductSession> m_session;
    FigureImages *m_figures = nullptr;
    ProductCommands m_commands;
    ReviewMetrics m_metrics;
    /// A search under way: what for, from which row, how many rows were looked at.
    struct Search
    {
        QString text;
        bool forward = true;
        int start = 0, done = 0;
    };
    std::optional<Search> m_looking;
    Spelling m_spelling;
    QFutureWatcher<QStringList> m_suggesting;
    WordPlace m_suggestedFor;
    QString m_suggestedText;
    StripNations m_nations;
    std::map<int, std::unique_ptr<ProductRow>> m_rows;

    PortionId m_currentId;
    int m_part = kOwnText;
    QSet<PortionId> m_selected;
    PortionId m_selectFrom;
    int m_stripFocus = -1;

    bool mayPaste(QStringList marks, const QString &text);
    Confirm m_confirm;
    PortionEditor *m_editor;
    MarkEditor *m_markEditor;
    bool m_editing = false;
    bool m_typing = false;
    bool m_marking = false;
    int m_markPart = kOwnText;
    int m_pressRow = -1;
    int m_pressOffset = -1;
};

} // namespace parallax
