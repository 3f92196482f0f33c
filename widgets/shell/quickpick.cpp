#include "widgets/shell/quickpick.h"

#include "widgets/shell/fuzzy.h"
#include "widgets/shell/theme.h"

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr int kMostShown = 200;
constexpr int kSliceMs = 8;

} // namespace

class QuickPick::Model : public QAbstractListModel
{
public:
    explicit Model(QuickPick *pick)
        : QAbstractListModel(pick)
        , m_pick(pick)
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const QuickItem &item(int row) const { return m_pick->m_items.at(m_rows.at(row)); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const QuickItem &found = item(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return found.title;
        case Qt::DecorationRole:
            return found.icon;
        case Qt::ToolTipRole:
            return found.whyDisabled.isEmpty() ? found.detail : found.whyDisabled;
        case Qt::AccessibleTextRole:
            return QStringList { found.title, found.detail, found.right, found.whyDisabled }.join(u", "_s);
        default:
            return {};
        }
    }
    // A changed filter is another list; the selection goes back to the best match.
    void show(QList<int> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

private:
    QuickPick *m_pick;
    QList<int> m_rows;
};

class QuickPick::Delegate : public QStyledItemDelegate
{
public:
    Delegate(Model *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const int line = QFontMetrics(textFont()).height();
        return { 200, line * 2 + line / 2 };
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeTokens &t = tokens();
        const QuickItem &item = m_model->item(index.row());
        const bool selected = option.state & QStyle::State_Selected;
        const bool usable = item.whyDisabled.isEmpty();
        const int line = QFontMetrics(textFont()).height();
        painter->save();
        painter->fillRect(option.rect, selected ? t.selection : t.panel);
        QRect box = option.rect.adjusted(line / 2, line / 6, -line / 2, -line / 6);
        const QRect iconBox(box.left(), box.top() + line / 8, line, line);
        item.icon.paint(painter, iconBox, Qt::AlignCenter, selected ? QIcon::Selected : usable ? QIcon::Normal : QIcon::Disabled);
        box.setLeft(iconBox.right() + line / 2);
        const QColor first = selected ? t.selectionText : usable ? t.text : t.disabledText;
        const QColor second = selected ? t.selectionText : t.mutedText;
        const QRect top(box.left(), box.top(), box.width(), line + 2);
        const QRect bottom(box.left(), top.bottom(), box.width(), line + 2);
        painter->setFont(monoFont(0.85));
        painter->setPen(second);
        const int rightWidth = painter->fontMetrics().horizontalAdvance(item.right);
        painter->drawText(top, Qt::AlignRight | Qt::AlignVCenter, item.right);
        painter->setFont(textFont());
        painter->setPen(first);
        painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(item.title, Qt::ElideRight, top.width() - rightWidth - line));
        painter->setFont(textFont(0.85));
        painter->setPen(!usable && !selected ? t.warning : second);
        painter->drawText(bottom, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(usable ? item.detail : item.whyDisabled, Qt::ElideRight,
                                                            bottom.width()));
        painter->restore();
    }

private:
    Model *m_model;
};

QuickPick::QuickPick(QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_title(new QLabel(this))
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(tr("Nothing fits. Try fewer letters."), this))
    , m_model(new Model(this))
{
    setObjectName(u"quickPick"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    m_title->setBuddy(m_edit);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the edit keeps the focus; arrows there move here
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_matching.setInterval(0);
    connect(&m_matching, &QTimer::timeout, this, &QuickPick::matchSlice);
    connect(m_edit, &QLineEdit::textChanged, this, &QuickPick::restart);
    connect(m_list, &QListView::clicked, this, &QuickPick::run);
}

QuickPick::~QuickPick() = default;

void QuickPick::pick(QList<QuickItem> items, const QString &title, const QString &placeholder)
{
    m_items = std::move(items);
    m_title->setText(title);
    setAccessibleName(title);
    m_edit->setAccessibleName(title);
    m_edit->setPlaceholderText(placeholder);
    m_list->setAccessibleName(tr("Matches"));
    m_edit->clear();
    restart();
    if (QWidget *window = parentWidget()) {
        const int width = std::min(window->width() - 80, QFontMetrics(textFont()).averageCharWidth() * 90);
        resize(width, std::min(window->height() * 6 / 10, QFontMetrics(textFont()).height() * 30));
        move(window->mapToGlobal(QPoint((window->width() - width) / 2, window->height() / 9)));
    }
    show();
    m_edit->setFocus();
}

void QuickPick::setFilter(const QString &text)
{
    m_edit->setText(text);
    while (m_matching.isActive())
        matchSlice();
}

int QuickPick::count() const
{
    return m_model->rowCount();
}

QuickItem QuickPick::item(int row) const
{
    return m_model->item(row);
}

void QuickPick::restart()
{
    m_found.clear();
    m_matchedUpTo = 0;
    m_model->show({});
    m_matching.start();
    matchSlice();
}

void QuickPick::matchSlice()
{
    QElapsedTimer timer;
    timer.start();
    const QString pattern = m_edit->text().trimmed();
    while (m_matchedUpTo < m_items.size() && timer.elapsed() < kSliceMs) {
        const QuickItem &item = m_items.at(m_matchedUpTo);
        // The title counts double: who types a command's name wants that command.
        int score = 2 * fuzzyScore(pattern, item.title);
        if (!score)
            score = fuzzyScore(pattern, item.title + u' ' + item.detail + u' ' + item.right);
        if (score)
            m_found << qMakePair(item.whyDisabled.isEmpty() ? score : score / 2, m_matchedUpTo);
        ++m_matchedUpTo;
    }
    if (m_matchedUpTo < m_items.size())
        return;
    m_matching.stop();
    std::stable_sort(m_found.begin(), m_found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<int> rows;
    for (const auto &[score, index] : m_found.mid(0, kMostShown))
        rows << index;
    m_model->show(rows);
    m_list->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
}

void QuickPick::run()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const QuickItem picked = m_model->item(current.row());
    if (!picked.whyDisabled.isEmpty())
        return;
    hide();
    if (picked.run)
        picked.run();
}

bool QuickPick::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int rows = m_model->rowCount();
        int row = m_list->currentIndex().row();
        switch (key->key()) {
        case Qt::Key_Down: row = std::min(row + 1, rows - 1); break;
        case Qt::Key_Up: row = std::max(row - 1, 0); break;
        case Qt::Key_PageDown: row = std::min(row + 8, rows - 1); break;
        case Qt::Key_PageUp: row = std::max(row - 8, 0); break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run();
            return true;
        default:
            return QDialog::eventFilter(watched, event);
        }
        if (rows > 0)
            m_list->setCurrentIndex(m_model->index(row));
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace parallax
