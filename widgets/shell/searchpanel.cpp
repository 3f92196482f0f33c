#include "widgets/shell/searchpanel.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr int kTypedMs = 120; ///< without a key before a search is asked

/// The text with what was found in bold and underlined, so that it is seen without colour.
class SnippetDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem plain(option);
        initStyleOption(&plain, index);
        const QString text = std::exchange(plain.text, QString());
        plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        QTextCharFormat strong;
        strong.setFontWeight(QFont::Bold);
        strong.setFontUnderline(true);
        QList<QTextLayout::FormatRange> formats;
        const QVariantList matches = index.data(ContentSearchModel::MatchesRole).toList();
        for (qsizetype i = 0; i + 1 < matches.size(); i += 2)
            formats << QTextLayout::FormatRange { matches[i].toInt(), matches[i + 1].toInt(), strong };
        QTextLayout layout(text, plain.font);
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        if (line.isValid())
            line.setNumColumns(int(text.size()));
        layout.endLayout();
        const int margin = plain.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &plain, plain.widget) + 1;
        const QRectF box = QRectF(plain.rect).adjusted(margin, 0, -margin, 0);
        painter->save();
        painter->setClipRect(box);
        const bool isSelected = plain.state & QStyle::State_Selected;
        const auto group = plain.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
        painter->setPen(plain.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
        layout.draw(painter, { box.left(), box.center().y() - line.height() / 2 });
        painter->restore();
    }
};

} // namespace

SearchPanel::SearchPanel(ContentSearch *search, QWidget *parent)
    : QWidget(parent)
    , m_search(search)
    , m_model(new ContentSearchModel(search, this))
    , m_field(new QLineEdit(this))
    , m_cancel(new QPushButton(icon(Icon::Close), tr("Ca&ncel"), this))
    , m_objects(new QPushButton(icon(Icon::Catalogue), tr("Search the Cata&logue Too"), this))
    , m_count(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_table(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    m_field->setPlaceholderText(tr("Search products and the desk: words, \"a phrase\", -without, mark:NOFORN, product:EX-01"));
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(tr("Search all products"));
    m_cancel->setToolTip(tr("Ends the search that is under way (Esc)"));
    m_objects->setToolTip(tr("Looks for the same words among the objects of the catalogue"));
    bar->addWidget(m_field, 1);
    bar->addWidget(m_count);
    bar->addWidget(m_cancel);
    bar->addWidget(m_objects);
    layout->addLayout(bar);
    m_table->setModel(m_model);
    setUpTable(m_table, tr("Found in the products"));
    m_table->setItemDelegateForColumn(ContentSearchModel::TextColumn, new SnippetDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    const auto widths = [this] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        const int columns[] = { 12, 26, 18 };
        for (int column = 0; column < 3; ++column)
            m_table->setColumnWidth(column, letter * columns[column]);
    };
    widths();
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, widths);
    layout->addWidget(m_table, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    layout->addWidget(m_empty, 1);

    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypedMs);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_typed.start();
        showState();
    });
    connect(&m_typed, &QTimer::timeout, this, &SearchPanel::ask);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        ask();
        m_table->setFocus();
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(m_cancel, &QPushButton::clicked, m_model, &ContentSearchModel::cancel);
    connect(m_objects, &QPushButton::clicked, this, [this] { Q_EMIT catalogueRequested(m_field->text()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QString request = index.data(ContentSearchModel::RequestRole).toString(); !request.isEmpty())
            Q_EMIT requestActivated(request);
        else
            Q_EMIT activated({ index.data(ContentSearchModel::ProductRole).toString() }, { index.data(ContentSearchModel::PortionRole).toString() });
    });
    connect(m_model, &ContentSearchModel::changed, this, [this] {
        showState();
        Q_EMIT hitsChanged();
    });
    setFocusProxy(m_field);
    showState();
}

void SearchPanel::ask()
{
    m_typed.stop();
    if (!m_partner.isEmpty())
        return;
    const ContentQuery query = ContentQuery::parse(m_field->text());
    if (query != m_model->query() || m_model->wasCancelled())
        m_model->setQuery(query);
}

void SearchPanel::focusSearch()
{
    m_field->setFocus();
    m_field->selectAll();
}

void SearchPanel::setPartnerFace(const QString &whose)
{
    if (whose == m_partner)
        return;
    m_partner = whose;
    m_typed.stop();
    if (!m_partner.isEmpty())
        m_model->clear();
    else
        ask();
    showState();
}

void SearchPanel::showState()
{
    const bool ours = m_partner.isEmpty();
    const int rows = m_model->rowCount();
    const QString count = QLocale().toString(rows);
    m_field->setEnabled(ours && m_search);
    m_objects->setEnabled(ours && !m_field->text().isEmpty());
    m_cancel->setVisible(m_model->isBusy());
    m_count->setText(!ours                                     ? QString()
                         : m_model->isBusy()                   ? tr("Searching…")
                         : m_model->wasCancelled()             ? tr("Cancelled; found so far: %1").arg(count)
                         : rows == 0                           ? QString()
                         : m_model->hasMore() && !m_model->isRanked() ? tr("Found: the newest %1, and more").arg(count)
                         : m_model->hasMore()                  ? tr("Found: the best %1, and more").arg(count)
                                                               : tr("Found: %1").arg(count));
    m_table->setVisible(ours && rows > 0);
    m_empty->setVisible(!m_table->isVisibleTo(this));
    if (!ours)
        m_empty->setText(tr("The search goes through our own products and is not shown in the face of %1. Choose the face “Ours” above, "
                            "and “Us” in the list of objects, to search again.").arg(m_partner));
    else if (!m_search)
        m_empty->setText(tr("This store cannot be searched."));
    else if (m_model->error())
        m_empty->setText(tr("The search failed: %1").arg(m_model->error()->what));
    else if (m_model->isBusy())
        m_empty->setText(tr("Searching…"));
    else if (m_field->text().trimmed().isEmpty())
        m_empty->setText(tr("Type words that stand in a product: each is found from its beginning. \"Two words\" in quotes stand together, "
                            "-word must not occur, mark:NOFORN asks for a mark and product:EX-01 for a product."));
    else if (ContentQuery::parse(m_field->text()).isEmpty())
        m_empty->setText(tr("This says only what is not wanted. Add a word that has to occur."));
    else
        m_empty->setText(tr("No product has all of these words. Fewer words find more."));
}

} // namespace parallax
