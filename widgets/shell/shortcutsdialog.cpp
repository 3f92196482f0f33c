#include "widgets/shell/shortcutsdialog.h"

#include "widgets/shell/actionregistry.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr char kOriginal[] = "parallaxFirstShortcut";

void remember(QAction *action)
{
    if (!action->property(kOriginal).isValid())
        action->setProperty(kOriginal, action->shortcut().toString());
}

} // namespace

ShortcutsDialog::ShortcutsDialog(ActionRegistry &registry, QWidget *parent)
    : QDialog(parent)
    , m_registry(registry)
    , m_table(new QTableWidget(this))
    , m_edit(new QKeySequenceEdit(this))
    , m_conflicts(new QLabel(this))
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *layout = new QVBoxLayout(this);
    auto *filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter the commands"));
    filter->setAccessibleName(tr("Filter the commands"));
    filter->setClearButtonEnabled(true);
    layout->addWidget(filter);

    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({ tr("Command"), tr("Keys"), tr("What it does") });
    setUpTable(m_table, tr("Commands and their keys"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setRowCount(int(registry.actions().size()));
    int row = 0;
    for (QAction *action : registry.actions()) {
        remember(action);
        m_chosen.insert(action->objectName(), action->shortcut());
        auto *name = new QTableWidgetItem(action->icon(), ActionRegistry::plainText(action));
        name->setData(Qt::UserRole, action->objectName());
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, new QTableWidgetItem(action->shortcut().toString(QKeySequence::NativeText)));
        m_table->setItem(row, 2, new QTableWidgetItem(action->statusTip()));
        ++row;
    }
    const int letter = QFontMetrics(textFont()).averageCharWidth();
    m_table->setColumnWidth(0, letter * 34);
    m_table->setColumnWidth(1, letter * 18);
    layout->addWidget(m_table, 1);

    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("&Keys of the chosen command"), this);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(tr("Keys of the chosen command"));
    auto *clear = new QPushButton(tr("&None"), this);
    auto *original = new QPushButton(tr("As It &Came"), this);
    auto *copy = new QPushButton(tr("&Copy the List"), this);
    copy->setToolTip(tr("Copies all commands and keys as text, to print"));
    line->addWidget(label);
    line->addWidget(m_edit, 1);
    line->addWidget(clear);
    line->addWidget(original);
    line->addWidget(copy);
    layout->addLayout(line);
    m_conflicts->setWordWrap(true);
    layout->addWidget(m_conflicts);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    connect(filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (int i = 0; i < m_table->rowCount(); ++i)
            m_table->setRowHidden(i, !m_table->item(i, 0)->text().contains(text, Qt::CaseInsensitive)
                                         && !m_table->item(i, 1)->text().contains(text, Qt::CaseInsensitive));
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int current) {
        if (current >= 0)
            m_edit->setKeySequence(m_chosen.value(m_table->item(current, 0)->data(Qt::UserRole).toString()));
    });
    connect(m_edit, &QKeySequenceEdit::editingFinished, this, [this] { change(m_edit->keySequence()); });
    connect(clear, &QPushButton::clicked, this, [this] { change({}); });
    connect(copy, &QPushButton::clicked, this, [this] {
        m_table->clearSelection();
        copyTable(*m_table);
    });
    connect(original, &QPushButton::clicked, this, [this] {
        if (m_table->currentRow() < 0)
            return;
        const QAction *action = m_registry.action(m_table->item(m_table->currentRow(), 0)->data(Qt::UserRole).toString());
        change(QKeySequence(action->property(kOriginal).toString()));
    });
    resize(820, 560);
    m_table->setCurrentCell(0, 0);
    showConflicts();
}

void ShortcutsDialog::change(const QKeySequence &keys)
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_chosen[m_table->item(row, 0)->data(Qt::UserRole).toString()] = keys;
    m_table->item(row, 1)->setText(keys.toString(QKeySequence::NativeText));
    m_edit->setKeySequence(keys);
    showConflicts();
}

void ShortcutsDialog::showConflicts()
{
    QHash<QString, QStringList> users;
    for (auto it = m_chosen.cbegin(); it != m_chosen.cend(); ++it)
        if (!it.value().isEmpty())
            users[it.value().toString(QKeySequence::NativeText)] << ActionRegistry::plainText(m_registry.action(it.key()));
    QStringList lines;
    for (auto it = users.cbegin(); it != users.cend(); ++it)
        if (it.value().size() > 1)
            lines << tr("%1 is used twice: %2.").arg(it.key(), it.value().join(u", "_s));
    lines.sort();
    m_conflicts->setText(lines.join(u'\n'));
}

void ShortcutsDialog::apply()
{
    for (QAction *action : m_registry.actions()) {
        const QKeySequence chosen = m_chosen.value(action->objectName());
        if (chosen != action->shortcut())
            action->setShortcuts(QList<QKeySequence> { chosen });
    }
}

QJsonObject ShortcutsDialog::changes(const ActionRegistry &registry)
{
    QJsonObject changed;
    for (const QAction *action : registry.actions()) {
        const QVariant original = action->property(kOriginal);
        if (original.isValid() && original.toString() != action->shortcut().toString())
            changed[action->objectName()] = action->shortcut().toString();
    }
    return changed;
}

void ShortcutsDialog::restore(ActionRegistry &registry, const QJsonObject &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (QAction *action = registry.action(it.key())) {
            remember(action);
            action->setShortcuts(QList<QKeySequence> { QKeySequence(it.value().toString()) });
        }
    }
}

} // namespace parallax
