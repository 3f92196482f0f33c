#include "widgets/shell/storetroubledialog.h"

#include "widgets/shell/icons.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

StoreTroubleDialog::StoreTroubleDialog(const Error &error, const QList<OfferedBackup> &backups, QWidget *parent)
    : BanneredDialog(parent)
    , m_list(new QListWidget(this))
    , m_restore(new QPushButton(icon(Icon::Undo), tr("&Restore This Backup"), this))
    , m_copy(new QPushButton(tr("Work on a &Copy…"), this))
{
    setWindowTitle(tr("The store cannot be opened"));
    BannerState state;
    state.lines << BannerState::Line { {}, u"UNCLASSIFIED"_s, {} };
    setBanner(state);
    QVBoxLayout *layout = body();
    auto *fault = new QLabel(error.what, this);
    fault->setWordWrap(true);
    fault->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont bold = fault->font();
    bold.setBold(true);
    fault->setFont(bold);
    layout->addWidget(fault);
    auto *place = new QLabel(error.where, this);
    place->setWordWrap(true);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(place);

    const bool isKept = error.code == ErrorCode::Denied; // it may be read, and a copy of it written
    QString ways = isKept ? tr("The store may be sound and only cannot be written: work on a copy of it.") + u'\n' : QString();
    ways += backups.isEmpty() ? tr("The store has made no backups here.")
                              : tr("Backups that the store made by itself. What stands there is kept beside the restored one, under another name:");
    auto *offer = new QLabel(ways, this);
    offer->setWordWrap(true);
    layout->addWidget(offer);
    for (const OfferedBackup &backup : backups) {
        auto *item = new QListWidgetItem(tr("%1  ·  %2").arg(backup.when, backup.what), m_list);
        item->setData(Qt::UserRole, backup.path);
        item->setToolTip(backup.path);
    }
    m_list->setAccessibleName(tr("Backups"));
    m_list->setCurrentRow(0);
    m_list->setVisible(!backups.isEmpty());
    layout->addWidget(m_list, 1);
    if (backups.isEmpty())
        layout->addStretch(1);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    auto *again = buttons->addButton(tr("&Try Again"), QDialogButtonBox::ActionRole);
    auto *other = buttons->addButton(tr("&Other Store…"), QDialogButtonBox::ActionRole);
    auto *quit = buttons->addButton(tr("&Quit"), QDialogButtonBox::RejectRole);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    m_copy->setVisible(isKept);
    m_copy->setToolTip(tr("Copies the store into another file, checks the copy and opens it. The store stays as it is."));
    m_restore->setEnabled(!backups.isEmpty());
    layout->addWidget(buttons);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem *item = m_list->currentItem())
            leave(WayOut::Restore, item->data(Qt::UserRole).toString());
    });
    connect(m_list, &QListWidget::itemActivated, m_restore, &QPushButton::click);
    connect(again, &QPushButton::clicked, this, [this] { leave(WayOut::TryAgain); });
    connect(other, &QPushButton::clicked, this, &StoreTroubleDialog::chooseStore);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &StoreTroubleDialog::chooseCopy);
    QPushButton *usual = isKept ? m_copy : backups.isEmpty() ? again : m_restore;
    usual->setDefault(true);
    usual->setFocus();
    resize(sizeHint().expandedTo({ 620, 380 }));
}

void StoreTroubleDialog::leave(WayOut way, const QString &path)
{
    m_wayOut = way;
    m_path = path;
    accept();
}

void StoreTroubleDialog::chooseStore()
{
    const QString chosen = QFileDialog::getOpenFileName(this, tr("Open Another Store"), {}, tr("Stores (*.db);;All files (*)"));
    if (!chosen.isEmpty())
        leave(WayOut::OtherStore, chosen);
}

void StoreTroubleDialog::chooseCopy()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString name = (documents.exists() ? documents : QDir::home()).filePath(tr("copy of the store.db"));
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Copy the Store To"), name, tr("Stores (*.db);;All files (*)"));
    if (!chosen.isEmpty())
        leave(WayOut::Copy, chosen);
}

} // namespace parallax
