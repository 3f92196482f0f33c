#include "widgets/shell/prompter.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace parallax {

QString DialogPrompter::fileToOpen(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QStringList Prompter::filesToOpen(QWidget *parent, const QString &title, const QString &filter)
{
    const QString path = fileToOpen(parent, title, filter);
    return path.isEmpty() ? QStringList() : QStringList { path };
}

QStringList DialogPrompter::filesToOpen(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, {}, filter);
}

QString Prompter::folderToSave(QWidget *, const QString &, const QString &)
{
    return {};
}

QString DialogPrompter::folderToSave(QWidget *parent, const QString &title, const QString &suggestion)
{
    return QFileDialog::getExistingDirectory(parent, title, suggestion);
}

QString DialogPrompter::fileToSave(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

QString DialogPrompter::text(QWidget *parent, const QString &title, const QString &label, const QString &suggestion)
{
    return QInputDialog::getText(parent, title, label, QLineEdit::Normal, suggestion).simplified();
}

bool DialogPrompter::confirm(QWidget *parent, const QString &question, const QString &explanation, const QString &yes)
{
    QMessageBox box(QMessageBox::Question, {}, question, QMessageBox::Cancel, parent);
    box.setInformativeText(explanation);
    QPushButton *accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == accept;
}

} // namespace parallax
