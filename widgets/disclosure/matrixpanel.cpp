#include "widgets/disclosure/matrixpanel.h"

#include "widgets/review/explanation.h"
#include "widgets/shell/outcomestyle.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

int lineHeight()
{
    return QFontMetrics(textFont()).height();
}

class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(MatrixModel *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeTokens &t = tokens();
        const bool current = option.state & QStyle::State_HasFocus;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, current ? t.selection : t.currentRow);
        const qreal side = std::min<qreal>(option.rect.height() - 2, lineHeight() * 1.25);
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(option.rect).center());
        paintOutcome(painter, box, Outcome(index.data(MatrixModel::OutcomeRole).toInt()), t);
        if (current) {
            painter->setPen(QPen(t.focus, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        ProductSession *session = m_model->session();
        if (event->type() != QEvent::ToolTip || !index.isValid() || !session || !session->previews())
            return false;
        const int audience = index.data(MatrixModel::AudienceRole).toInt();
        const int row = session->product().rowOf({ index.data(MatrixModel::PortionRole).toString() });
        const DecisionPtr decision = row >= 0 ? session->previews()->decision(row, audience) : nullptr;
        if (!decision)
            return false;
        QToolTip::showText(event->globalPos(),
                           explanationHtml(*decision, session->previews()->audience(audience), session->pack()), view);
        return true;
    }

private:
    MatrixModel *m_model;
};

/// Nations: code, and under it how many portions go out.
class NationHeader : public QHeaderView
{
public:
    NationHeader(MatrixModel *model, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_model(model)
    {
        setSectionsClickable(true);
        setMinimumSectionSize(lineHeight() * 2);
    }
    QSize sectionSizeFromContents(int) const override { return { lineHeight() * 3, lineHeight() * 2 + 6 }; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const ThemeTokens &t = tokens();
        painter->save();
        painter->fillRect(rect, t.raised);
        painter->setPen(t.border);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const bool blocked = m_model->headerData(section, Qt::Horizontal, MatrixModel::BlockedRole).toBool();
        QFont font = monoFont(0.95);
        font.setBold(true);
        painter->setFont(font);
        painter->setPen(t.text);
        const QString code = m_model->headerData(section, Qt::Horizontal).toString();
        const QRect top(rect.left(), rect.top() + 2, rect.width(), rect.height() / 2);
        painter->drawText(top, Qt::AlignCenter, painter->fontMetrics().elidedText(code, Qt::ElideRight, rect.width() - 2));
        painter->setFont(monoFont(0.75));
        painter->setPen(blocked ? t.error : t.mutedText);
        //: Under a nation's code: its copy is blocked until somebody mends it
        const QString under = blocked ? MatrixPanel::tr("blocked")
                                      : m_model->headerData(section, Qt::Horizontal, MatrixModel::ReleasedRole).toString();
        painter->drawText(QRect(rect.left(), top.bottom(), rect.width(), rect.height() / 2 - 2), Qt::AlignCenter,
                          painter->fontMetrics().elidedText(under, Qt::ElideRight, rect.width() - 2));
        painter->restore();
    }

private:
    MatrixModel *m_model;
};

/// Portions: number and mark.
class PortionHeader : public QHeaderView
{
public:
    explicit PortionHeader(QWidget *parent)
        : QHeaderView(Qt::Vertical, parent)
    {
        setSectionsClickable(true);
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    QSize sizeHint() const override { return { QFontMetrics(monoFont(0.9)).horizontalAdvance(u'0') * 36, 0 }; }
    QSize sectionSizeFromContents(int) const override { return { sizeHint().width(), lineHeight() * 3 / 2 }; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const ThemeTokens &t = tokens();
        painter->save();
        painter->fillRect(rect, t.panel);
        painter->setFont(monoFont(0.9));
        const int digit = painter->fontMetrics().horizontalAdvance(u'0');
        const QRect box = rect.adjusted(6, 0, -4, 0);
        painter->setPen(t.mutedText);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, model()->headerData(section, Qt::Vertical).toString());
        painter->setPen(t.text);
        const QString mark = model()->headerData(section, Qt::Vertical, MatrixModel::MarkRole).toString();
        const QRect markBox = box.adjusted(digit * 5, 0, 0, 0);
        painter->drawText(markBox, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(mark, Qt::ElideRight, markBox.width()));
        painter->restore();
    }
};

} // namespace

class MatrixPanel::Filter : public QSortFilterProxyModel
{
public:
    enum Show { All, NotReleased, Waiting, Blocked };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setShow(int show)
    {
        m_show = show;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        if (m_show == All)
            return true;
        const QAbstractItemModel *model = sourceModel();
        for (int column = 0; column < model->columnCount(); ++column) {
            const auto outcome = Outcome(model->index(row, column).data(MatrixModel::OutcomeRole).toInt());
            const bool waits = outcome == Outcome::NeedsException || outcome == Outcome::NeedsOriginator
                || outcome == Outcome::NeedsDisclosureOfficial;
            if ((m_show == NotReleased && !isReleased(outcome)) || (m_show == Waiting && waits)
                || (m_show == Blocked && outcome == Outcome::Withhold))
                return true;
        }
        return false;
    }

private:
    int m_show = All;
};

OutcomeLegend::OutcomeLegend(QWidget *parent)
    : QWidget(parent)
{
    QStringList words;
    for (int i = 0; i < kOutcomeCount; ++i)
        words << u"%1 %2"_s.arg(outcomeLetter(Outcome(i))).arg(outcomeWord(Outcome(i)));
    setAccessibleName(tr("Key: %1").arg(words.join(u", "_s)));
    // Not Fixed: a layout would then keep it at the height of its hint, and the last outcomes fall out where the words are long.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
}

int OutcomeLegend::flow(int width, QPainter *painter) const
{
    const QFontMetrics metrics(textFont(0.85));
    const int side = metrics.height();
    int x = 6, y = 3;
    for (int i = kOutcomeCount - 1; i >= 0; --i) {
        // Best first, as one reads it; no channel, which stands apart, comes last.
        const auto outcome = Outcome(i == 0 ? int(Outcome::NoChannel) : i - 1);
        const QString word = outcomeWord(outcome);
        const int needed = side + 5 + metrics.horizontalAdvance(word) + 14;
        if (x > 6 && x + needed > width) {
            x = 6;
            y += side + 4;
        }
        if (painter) {
            paintOutcome(painter, QRectF(x, y, side, side), outcome, tokens());
            painter->setFont(textFont(0.85));
            painter->setPen(tokens().mutedText);
            painter->drawText(QRect(x + side + 5, y, needed, side), Qt::AlignLeft | Qt::AlignVCenter, word);
        }
        x += needed;
    }
    return y + side + 4;
}

QSize OutcomeLegend::sizeHint() const
{
    return { 600, flow(600, nullptr) };
}

QSize OutcomeLegend::minimumSizeHint() const
{
    return { 120, QFontMetrics(textFont(0.85)).height() + 7 };
}

int OutcomeLegend::heightForWidth(int width) const
{
    return flow(width, nullptr);
}

void OutcomeLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    flow(width(), &painter);
}

MatrixPanel::MatrixPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new MatrixModel(this))
    , m_filter(new Filter(this))
    , m_table(new QTableView(this))
    , m_show(new QComboBox(this))
    , m_empty(new QLabel(tr("No portion fits this filter."), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    auto *label = new QLabel(tr("Sho&w"), this);
    label->setBuddy(m_show);
    m_show->addItems({ tr("All portions"), tr("Portions that somebody does not get"), tr("Portions that wait for a decision"),
                       tr("Portions withheld from somebody") });
    m_show->setAccessibleName(tr("Portions shown in the matrix"));
    bar->addWidget(label);
    bar->addWidget(m_show);
    bar->addSpacing(8);
    auto *legend = new OutcomeLegend(this);
    bar->addWidget(legend, 1);
    layout->addLayout(bar);

    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    setUpTable(m_table, tr("Portions by nations"));
    m_table->setVerticalHeader(new PortionHeader(m_table));
    m_table->setHorizontalHeader(new NationHeader(m_model, m_table));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    const auto sizes = [this] {
        m_table->verticalHeader()->setMinimumSectionSize(lineHeight());
        m_table->verticalHeader()->setDefaultSectionSize(lineHeight() * 3 / 2);
        m_table->horizontalHeader()->setMinimumSectionSize(lineHeight() * 2);
        m_table->setCornerButtonEnabled(false);
    };
    sizes();
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, sizes);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new CellDelegate(m_model, m_table));
    m_table->verticalHeader()->show();
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem); // no row of symbols cut in half
    layout->addWidget(m_table, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    layout->addWidget(m_empty, 1);

    connect(m_show, &QComboBox::currentIndexChanged, this, [this](int show) {
        m_filter->setShow(show);
        const bool none = m_filter->rowCount() == 0 && m_model->rowCount() > 0;
        m_empty->setVisible(none);
        m_table->setVisible(!none);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { select(current, false); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) { select(index, true); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { select(index, true); });
    connect(m_table->verticalHeader(), &QHeaderView::sectionClicked, this,
            [this](int row) { select(m_filter->index(row, std::max(0, m_table->currentIndex().column())), true); });
}

MatrixPanel::~MatrixPanel() = default;

void MatrixPanel::setSession(ProductSession *session)
{
    m_model->setSession(session);
}

void MatrixPanel::select(const QModelIndex &index, bool activate)
{
    if (!index.isValid() || m_following)
        return;
    const PortionId portion { index.data(MatrixModel::PortionRole).toString() };
    const int audience = index.data(MatrixModel::AudienceRole).toInt();
    if (activate)
        Q_EMIT placeActivated(portion, audience);
    else
        Q_EMIT placeSelected(portion, audience);
}

void MatrixPanel::setCurrentPortion(const PortionId &portion)
{
    ProductSession *session = m_model->session();
    const int row = session ? session->product().rowOf(portion) : -1;
    if (row < 0 || row >= m_model->rowCount() || !m_model->columnCount())
        return;
    const int column = std::max(0, m_table->currentIndex().column());
    const QModelIndex index = m_filter->mapFromSource(m_model->index(row, column));
    if (!index.isValid() || index == m_table->currentIndex())
        return;
    // The document leads here: following it must not lead back.
    m_following = true;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_following = false;
}

} // namespace parallax
