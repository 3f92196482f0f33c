#pragma once

#include <QStringList>

class QWidget;

namespace parallax {

/// Questions only a person can answer. The window asks through this, so that a test can answer for it.
class Prompter
{
public:
    virtual ~Prompter() = default;
    /// Path, or empty where the user gave up.
    virtual QString fileToOpen(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// One or several; empty where the user gave up.
    virtual QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter);
    /// A folder to put files into; empty where the user gave up.
    virtual QString folderToSave(QWidget *parent, const QString &title, const QString &suggestion);
    virtual QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) = 0;
    /// A short text; empty where the user gave up.
    virtual QString text(QWidget *parent, const QString &title, const QString &label, const QString &suggestion) = 0;
    /// \a question whole; \a yes is the verb on the button.
    virtual bool confirm(QWidget *parent, const QString &question, const QString &explanation, const QString &yes) = 0;
};

/// With the toolkit's dialogs.
class DialogPrompter : public Prompter
{
public:
    QString fileToOpen(QWidget *parent, const QString &title, const QString &filter) override;
    QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter) override;
    QString folderToSave(QWidget *parent, const QString &title, const QString &suggestion) override;
    QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) override;
    QString text(QWidget *parent, const QString &title, const QString &label, const QString &suggestion) override;
    bool confirm(QWidget *parent, const QString &question, const QString &explanation, const QString &yes) override;
};

} // namespace parallax
