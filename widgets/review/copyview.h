#pragma once

#include "model/document/productsession.h"
#include "widgets/review/portionview.h"
#include "widgets/review/productrow.h"

#include <QImage>
#include <QPointer>

#include <map>

namespace parallax {

class FigureImages;

/// One portion as it stands in a copy, laid out for one width.
class CopyRow
{
public:
    CopyRow(const LivePreviews &previews, int row, int audience, Face face, const ReviewMetrics &metrics, const QImage &figure = {});

    int height() const { return m_height; }
    void paint(QPainter *painter, QPoint at, int height, bool current) const;
    /// Place of the leak badge; empty where there is no flag.
    QRect flagRect() const { return m_flagRect; }
    bool isWithheld() const { return m_withheld; }

private:
    ReviewMetrics m_metrics;
    PortionKind m_kind;
    Outcome m_outcome = Outcome::Withhold;
    bool m_ours = false;
    bool m_withheld = false;      ///< a collapsed place, shown to us only
    bool m_displayOnly = false;
    QString m_number, m_withheldText;
    TextBlock m_mark, m_text, m_note;
    QImage m_figure;              ///< as this audience has it
    QRect m_markRect, m_textRect, m_noteRect, m_flagRect, m_frame, m_figureRect;
    QList<int> m_leftOut;         ///< x, y pairs of places where words are missing
    int m_height = 0;
};

/// The product as one audience gets it. For us every portion has its place, collapsed where it is withheld; as received
/// and as shown only what the audience has, numbered and marked for it, with nothing that tells of the rest.
class CopyView : public PortionView
{
    Q_OBJECT
public:
    explicit CopyView(QWidget *parent = nullptr);

    void setSource(ProductSession *session, int audience, Face face);
    /// May be null; outlives the view.
    void setFigures(FigureImages *figures) { m_figures = figures; }
    /// Images have come: rows are laid out anew.
    void figuresChanged();
    int audience() const { return m_audience; }
    Face face() const { return m_face; }
    /// True where other portions are in the copy than before: heights are to be renewed whole.
    bool applyChange(const PreviewChange &change);
    void setCurrentProductRow(int row);

    int productRow(int viewRow) const;
    /// View row of a product row, or of the last one before it that is in the copy; -1 where none is. \a exact tells which.
    int viewRow(int productRow, bool *exact = nullptr) const;
    /// Everything in the copy as plain text, as a screen reader would go through it.
    QString plainText() const;

    int rowCount() const override;
    int estimatedHeight(int row) const override;
    int layOutRow(int row) override;
    void keepLaidOut(int first, int last) override;
    int cellCount() const override { return 3; }
    QString cellTitle(int cell) const override;
    QString cellText(int row, int cell) const override;
    QString rowName(int row) const override;
    int currentRow() const override;
    void activateRow(int row) override;

Q_SIGNALS:
    void portionActivated(int productRow);
    void explained(const QString &html);

protected:
    void paintRow(QPainter *painter, int row, const QRect &rect) override;
    void metricsChanged() override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const LivePreviews *previews() const { return m_session ? m_session->previews() : nullptr; }
    bool isIn(int productRow) const;
    bool isIn(int productRow, Outcome outcome) const;
    void collect();
    const CopyRow *rowAt(int row);
    QString explanationAt(int row, QPoint point);

    QPointer<ProductSession> m_session;
    FigureImages *m_figures = nullptr;
    int m_audience = -1;
    Face m_face = Face::Ours;
    ReviewMetrics m_metrics;
    std::vector<int> m_in;        ///< product rows in the copy, where not all have a place
    std::map<int, std::unique_ptr<CopyRow>> m_rows;
    int m_currentProductRow = -1;
};

/// A place of a copy for one face: what may be shown is worded for showing, the rest for keeping.
PreviewPlace placeFor(const LivePreviews &previews, int row, int audience, Face face);

} // namespace parallax
