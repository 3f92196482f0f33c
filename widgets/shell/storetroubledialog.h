#pragma once

#include "widgets/shell/bannereddialog.h"

class QListWidget;
class QPushButton;

namespace parallax {

/// A backup that may be put in the place of a store that cannot be opened.
struct OfferedBackup
{
    QString path;
    QString when;   ///< "2031-03-14T06:00:00Z"
    QString what;   ///< "daily, 12 MB"
};

/// Said where the store cannot be opened: the fault, and the ways out of it. It shows names of files and nothing of any product.
class StoreTroubleDialog : public BanneredDialog
{
    Q_OBJECT
public:
    enum class WayOut { Quit, TryAgain, Restore, OtherStore, Copy };

    StoreTroubleDialog(const Error &error, const QList<OfferedBackup> &backups, QWidget *parent = nullptr);

    WayOut wayOut() const { return m_wayOut; }
    /// With Restore: of the backup. With OtherStore: of the store that was chosen. With Copy: of the copy to make.
    const QString &path() const { return m_path; }

    QListWidget *list() const { return m_list; }
    QPushButton *restoreButton() const { return m_restore; }
    QPushButton *copyButton() const { return m_copy; } ///< hidden unless the store is one that cannot be written

private:
    void leave(WayOut way, const QString &path = {});
    void chooseStore();
    void chooseCopy();

    QListWidget *m_list;
    QPushButton *m_restore, *m_copy;
    WayOut m_wayOut = WayOut::Quit;
    QString m_path;
};

} // namespace parallax
