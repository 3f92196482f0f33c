#include "widgets/shell/roomdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace parallax {

RoomDialog::RoomDialog(const PolicyPack &pack, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Several in One Room"));
    auto *layout = new QVBoxLayout(this);
    auto *label = new QLabel(tr("&Who is in the room? For each portion the worst outcome of theirs counts: all of them see "
                                "and hear what is shown to one."),
                             this);
    label->setWordWrap(true);
    label->setBuddy(m_list);
    layout->addWidget(label);
    for (const NationPolicy &nation : pack.nations) {
        auto *item = new QListWidgetItem(tr("%1  %2").arg(nation.code, nation.name), m_list);
        item->setData(Qt::UserRole, nation.code);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_list->setSpacing(3); // a check box is taller than a line of text
    m_list->setAccessibleName(tr("Nations in the room"));
    layout->addWidget(m_list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("Add Room"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemChanged, this, &RoomDialog::update);
    resize(420, 440);
    update();
}

Audience RoomDialog::audience() const
{
    Audience audience;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            audience.nations << m_list->item(row)->data(Qt::UserRole).toString();
    audience.nations.sort();
    return audience;
}

void RoomDialog::update()
{
    const bool enough = audience().nations.size() >= 2;
    m_accept->setEnabled(enough);
    m_accept->setToolTip(enough ? QString() : tr("Choose two nations or more."));
}

} // namespace parallax
