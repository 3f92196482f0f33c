#pragma once

#include "widgets/review/heighttree.h"

#include <QAbstractScrollArea>
#include <QObject>

#include <memory>

namespace parallax {

class PortionView;

/// One scroll position over one tree of heights, shared by the views that keep their rows beside each other: the product
/// and the copies shown to us. A row is as high as its highest member wants it. The position is a row and an offset into
/// it, so that heights learnt above the screen never move what is on it.
class RowGroup : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void join(PortionView *view);
    void leave(PortionView *view);
    const QList<PortionView *> &members() const { return m_members; }

    const HeightTree &heights() const { return m_heights; }
    int rowCount() const { return m_heights.size(); }
    int topRow() const { return m_row; }
    int topOffset() const { return m_offset; }
    qint64 position() const { return m_heights.top(m_row) + m_offset; }
    qint64 maximum() const;
    int viewportHeight() const;    ///< of the tallest member
    int shortestHeight() const;    ///< of the shortest: it must reach the end, too
    /// Place of a row in the viewport; negative above it.
    int rowY(int row) const { return int(m_heights.top(row) - position()); }
    int rowAtY(int y) const { return m_heights.rowAt(position() + y); }

    void scrollTo(qint64 position);
    void scrollToRow(int row, int offset = 0);
    void scrollBy(int pixels) { scrollTo(position() + pixels); }
    /// Brings the stretch [\a top, \a bottom) of a row into view, with as little motion as will do.
    void ensureVisible(int row, int top, int bottom);

    /// All heights estimated anew: other rows, width or font.
    void reset();
    void splice(int row, int removed, int inserted);
    /// Lays out what is on screen, corrects heights, keeps the position. Called by all of the above.
    void settle();

Q_SIGNALS:
    void scrolled();

private:
    int estimate(int row) const;

    HeightTree m_heights;
    QList<PortionView *> m_members;
    int m_row = 0;
    int m_offset = 0;
    bool m_settling = false;
};

/// A column of portions that lays out only what is on screen. What a row is and how it looks is the subclass's.
class PortionView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PortionView(QWidget *parent = nullptr);
    ~PortionView() override;

    RowGroup *group() const { return m_group; }
    /// Not owned. A view is always in one group; setGroup(nullptr) takes it back into its own.
    void setGroup(RowGroup *group);

    virtual int rowCount() const = 0;
    /// A guess at a row's height from the length of its text, without laying it out.
    virtual int estimatedHeight(int row) const = 0;
    /// Height of a row at the present width; lays it out where it is not yet.
    virtual int layOutRow(int row) = 0;
    /// Forgets rows laid out beyond [first, last].
    virtual void keepLaidOut(int first, int last) = 0;

    /// For the table that screen readers see.
    virtual int cellCount() const = 0;
    virtual QString cellTitle(int cell) const = 0;
    virtual QString cellText(int row, int cell) const = 0;
    virtual QString rowName(int row) const = 0;
    virtual int currentRow() const { return -1; }
    virtual void activateRow(int row) = 0;
    QRect rowRect(int row) const;

protected:
    virtual void paintRow(QPainter *painter, int row, const QRect &rect) = 0;
    /// Called after rows moved: child widgets follow.
    virtual void rowsMoved() {}
    /// Sizes derived from font and width changed: forget what was laid out.
    virtual void metricsChanged() = 0;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    friend class RowGroup;

private:
    std::unique_ptr<RowGroup> m_own;
    RowGroup *m_group = nullptr;
};

} // namespace parallax
