#pragma once

#include "model/document/productsession.h"
#include "model/document/spelling.h"
#include "widgets/review/showntext.h"
#include "widgets/review/textblock.h"

#include <QFont>
#include <QImage>
#include <QPoint>
#include <QRect>

class QPainter;
class QWidget;

namespace parallax {

/// A version of a portion: its own text (part -1), or one of its tearlines.
inline constexpr int kOwnText = -1;

/// Sizes that follow the font and the width of the column, shared by the rows of one view.
struct ReviewMetrics
{
    QFont text, small, number;
    int width = 0;
    int pad = 6;           ///< room at the sides and between things
    int line = 16;         ///< height of a line of text
    int badge = 14;
    int numberWidth = 30;
    int cell = 17;         ///< side of a cell of the strip
    int nations = 0;
    int cellsPerLine = 0;

    static ReviewMetrics of(const QWidget *widget, int width, int nations);
    /// Font of a portion's text by its kind.
    QFont textOf(PortionKind kind) const;
    int bodyLeft() const { return pad + badge + 4; }
    int bodyWidth() const { return std::max(60, width - bodyLeft() - pad); }
    int stripWidth() const { return cellsPerLine * cell; }
    int stripLeft() const { return width - pad - stripWidth(); }
};

/// What the strip and the tearlines' gains are made from: audiences of single nations, in the order of the pack.
struct StripNations
{
    QStringList codes;
    QList<int> audiences; ///< index into the previews
    static StripNations of(const ProductSession &session);
};

/// One portion of the product, laid out for one width: number, mark with squiggles, strip, text, tearlines below.
class ProductRow
{
public:
    enum class Area { None, Margin, Badge, Mark, Strip, Finding, Fix, Text, TearlineMark, TearlineText };
    struct Hit
    {
        Area area = Area::None;
        int part = kOwnText;   ///< tearline of TearlineMark and TearlineText
        int index = -1;        ///< nation of Strip, finding of Badge, Finding, Fix and Mark (-1: none there)
        QRect rect;            ///< of the thing, relative to the row
    };
    struct State
    {
        bool current = false;
        bool selected = false;
        bool focused = false;      ///< the view has the focus and no editor is open
        bool marking = false;      ///< the mark is being edited by a widget of its own
        int editedPart = -2;       ///< the text of this part is drawn by the editor
        int stripFocus = -1;
    };

    ProductRow(const ProductSession &session, int row, const ReviewMetrics &metrics, const StripNations &nations,
               const QString &editedText, int editedPart, int editedHeight, const QImage &figure = {}, const Spelling &spelling = {});

    int height() const { return m_height; }
    /// \a height: of the row among its neighbours, which may want more room than this one.
    void paint(QPainter *painter, QPoint at, int height, const State &state) const;
    Hit hit(QPoint point) const;
    /// Offset in the stored text of a part nearest to a point of the row.
    int offsetAt(int part, QPoint point) const;
    QRect textRect(int part) const;
    QRect markRect(int part) const;
    QRect stripCell(int nation) const;
    const QList<Finding> &findings() const { return m_findings; }
    QFont textFontOf(int part) const;
    int partCount() const { return int(m_tearlines.size()); }
    /// Nations that a tearline reaches and the full text does not.
    const QStringList &gains(int tearline) const { return m_tearlines[size_t(tearline)].gains; }

private:
    struct Body
    {
        ShownText text;
        TextBlock block;
        QRect rect;
    };
    struct TearlineRow
    {
        Body body;
        TextBlock mark, caption;
        QRect frame, markRect, captionRect;
        QStringList gains;
    };
    void layOutBody(Body *body, const QString &stored, const QString &shown, const QFont &font, int left, int top, int width,
                    int editedHeight) const;

    ReviewMetrics m_metrics;
    Spelling m_spelling;
    StripNations m_nations;
    PortionKind m_kind;
    bool m_decided = false;
    bool m_unmarked = false;
    QString m_number;
    QList<Outcome> m_outcomes;
    QList<Finding> m_findings;
    int m_firstFinding = -1;      ///< the one written out below the mark
    TextBlock m_mark, m_figure;
    QImage m_image;               ///< of a figure that is drawn
    QRect m_badgeRect, m_numberRect, m_markRect, m_stripRect, m_findingRect, m_fixRect, m_figureRect, m_imageRect;
    QString m_findingText, m_fixText;
    Body m_body;
    std::vector<TearlineRow> m_tearlines;
    int m_height = 0;
};

/// Size at which the image of a figure is shown in a column: as wide as it, no higher than is readable beside text.
QSize figureSize(const QImage &image, int width);
/// As many pixels as are shown, each from all of the image that is under it.
QImage scaledFigure(const QImage &image, QSize size);
void paintFigure(QPainter *painter, const QRect &rect, const QImage &image);

/// Word for a kind of portion: "Paragraph", "Table row".
QString portionKindWord(PortionKind kind);

} // namespace parallax
