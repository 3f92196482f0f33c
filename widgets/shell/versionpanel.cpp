#include "widgets/shell/versionpanel.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
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

constexpr int kEditedMs = 250; ///< without an edit before states are compared again

/// Words that went are struck through, words that came underlined and on a ground of their own: read without colour too.
class RunsDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem plain(option);
        initStyleOption(&plain, index);
        plain.text.clear();
        plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        const bool isSelected = plain.state & QStyle::State_Selected;
        QString text;
        QList<QTextLayout::FormatRange> formats;
        const QVariantList runs = index.data(VersionDifferencesModel::RunsRole).toList();
        for (qsizetype i = 0; i + 1 < runs.size(); i += 2) {
            const auto kind = WordRun::Kind(runs[i].toInt());
            const QString part = runs[i + 1].toString();
            QTextCharFormat format;
            if (kind == WordRun::Kind::Gone) {
                format.setFontStrikeOut(true);
                if (!isSelected)
                    format.setForeground(tokens().mutedText);
            } else if (kind == WordRun::Kind::Come) {
                format.setFontUnderline(true);
                if (!isSelected)
                    format.setBackground(tokens().changed);
            }
            if (kind != WordRun::Kind::Same)
                formats << QTextLayout::FormatRange { int(text.size()), int(part.size()), format };
            text += part;
        }
        QTextLayout layout(text, plain.font);
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        if (line.isValid())
            line.setNumColumns(int(text.size()));
        layout.endLayout();
        if (!line.isValid())
            return;
        const int margin = plain.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &plain, plain.widget) + 1;
        const QRectF box = QRectF(plain.rect).adjusted(margin, 0, -margin, 0);
        painter->save();
        painter->setClipRect(box);
        painter->setPen(isSelected ? tokens().selectionText : tokens().text);
        layout.draw(painter, { box.left(), box.center().y() - line.height() / 2 });
        painter->restore();
    }
};

} // namespace

VersionPanel::VersionPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new VersionDifferencesModel(this))
    , m_against(new QComboBox(this))
    , m_restore(new QPushButton(icon(Icon::Undo), tr("&Restore This State"), this))
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
    m_against->addItem(tr("Changed since this edit"), SinceThen);
    m_against->addItem(tr("Changed by this edit"), ByThisEdit);
    m_against->setAccessibleName(tr("What is compared"));
    m_against->setToolTip(tr("Choose two edits in the list to compare the states behind them"));
    bar->addWidget(m_against);
    bar->addWidget(m_count, 1);
    bar->addWidget(m_restore);
    layout->addLayout(bar);
    m_table->setModel(m_model);
    setUpTable(m_table, tr("Differences between two states"));
    m_table->setItemDelegateForColumn(VersionDifferencesModel::TextColumn, new RunsDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    const auto widths = [this] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        const int columns[] = { 8, 10, 24 };
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

    m_later.setSingleShot(true);
    m_later.setInterval(kEditedMs);
    connect(&m_later, &QTimer::timeout, this, &VersionPanel::compare);
    connect(m_against, &QComboBox::activated, this, &VersionPanel::compare);
    connect(m_restore, &QPushButton::clicked, this, &VersionPanel::restore);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT portionActivated({ index.data(VersionDifferencesModel::IdRole).toString() });
    });
    connect(m_model, &VersionDifferencesModel::changed, this, [this] {
        showState();
        Q_EMIT shownChanged();
    });
    showState();
}

void VersionPanel::setSession(ProductSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_entries.clear();
    m_later.stop();
    if (session)
        connect(session, &ProductSession::historyChanged, this, [this] {
            if (!m_entries.isEmpty())
                m_later.start();
        });
    compare();
}

void VersionPanel::setEntries(const QList<qint64> &positions)
{
    m_entries = positions;
    compare();
}

void VersionPanel::setPartnerFace(const QString &whose)
{
    if (whose == m_partner)
        return;
    m_partner = whose;
    compare();
}

/// What nobody sees is not compared.
void VersionPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    compare();
}

void VersionPanel::compare()
{
    m_later.stop();
    if (!m_session || m_entries.isEmpty() || !m_partner.isEmpty() || !isVisible()) {
        m_model->clear();
        return;
    }
    const QList<JournalEntry> &history = m_session->history();
    const qint64 newest = history.isEmpty() ? 0 : history.constLast().position;
    const auto [first, last] = std::minmax_element(m_entries.cbegin(), m_entries.cend());
    const bool byThis = m_against->currentData().toInt() == ByThisEdit;
    const qint64 from = *first != *last ? *first : byThis ? std::max<qint64>(*first - 1, 0) : *first;
    const qint64 to = *first != *last || byThis ? *last : newest;
    m_model->compare({ m_session->product(), newest, history }, from, std::min(to, newest));
}

void VersionPanel::restore()
{
    const QList<JournalEntry> &history = m_session ? m_session->history() : QList<JournalEntry>();
    const auto &edit = m_model->restoring();
    // What was compared must be what is there now; a later edit starts another comparison.
    if (!edit || history.isEmpty() || history.constLast().position != m_model->newest() || edit->steps.isEmpty())
        return;
    Edit named = *edit;
    named.name = tr("Restore an Earlier State");
    if (const auto done = m_session->perform(std::move(named)); !done)
        Q_EMIT failed(done.error());
}

QList<ContentHit> VersionPanel::shown() const
{
    QList<ContentHit> hits;
    if (!m_session)
        return hits;
    const ProductHead &head = m_session->product().head;
    for (const VersionDifferenceRow &row : m_model->rows()) {
        const PortionDifference &difference = row.difference;
        if (!difference.isAdded())
            hits << ContentHit { ContentHit::Kind::Portion, head.id, difference.id, difference.markBefore, head.overallMarking, {}, {} };
        if (!difference.isRemoved())
            hits << ContentHit { ContentHit::Kind::Portion, head.id, difference.id, difference.markAfter, head.overallMarking, {}, {} };
    }
    return hits;
}

void VersionPanel::showState()
{
    const bool ours = m_partner.isEmpty(), chosen = ours && m_session && !m_entries.isEmpty();
    const int rows = m_model->rowCount();
    const bool several = chosen && m_entries.size() > 1;
    const auto &edit = m_model->restoring();
    m_against->setEnabled(chosen && !several);
    const bool byThis = m_against->currentData().toInt() == ByThisEdit;
    m_restore->setEnabled(chosen && !several && edit && !edit->steps.isEmpty());
    m_restore->setText(byThis ? tr("&Restore the State Before It") : tr("&Restore This State"));
    m_restore->setToolTip(byThis ? tr("Makes the product what it was before this edit, as one edit that can be undone")
                                 : tr("Makes the product what it was behind this edit, as one edit that can be undone"));
    m_count->setText(!chosen           ? QString()
                     : m_model->isBusy() ? tr("Comparing…")
                     : several         ? tr("Between the two edits: %1").arg(QLocale().toString(rows))
                                       : tr("Portions: %1").arg(QLocale().toString(rows)));
    m_table->setVisible(chosen && rows > 0);
    m_empty->setVisible(!m_table->isVisibleTo(this));
    if (!ours)
        m_empty->setText(tr("Earlier states are ours and are not shown in the face of %1. Choose the face “Ours” above.").arg(m_partner));
    else if (!chosen)
        m_empty->setText(tr("Choose an edit to see what has changed since, word by word; choose two to compare the states behind them."));
    else if (m_model->error())
        m_empty->setText(m_model->error()->what);
    else if (m_model->isBusy())
        m_empty->setText(tr("Comparing…"));
    else if (m_model->headDiffers())
        m_empty->setText(tr("Only the properties of the product differ: title, stated banner, dates or the authority block."));
    else
        m_empty->setText(tr("No portion differs."));
}

} // namespace parallax
