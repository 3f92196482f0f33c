#pragma once

#include "model/disclosure/disclosuredesk.h"
#include "model/document/productsession.h"
#include "widgets/shell/bannereddialog.h"

#include <QFutureWatcher>

class QComboBox;
class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTextBrowser;

namespace parallax {

class Prompter;

/// Release packages of a product, for the nations that are ticked: what each gets stands beside its name, and what blocks one is said.
/// They are made beside the window, one nation after the other; what became of each is said in its row.
class PackageDialog : public BanneredDialog
{
    Q_OBJECT
public:
    /// All outlive it. \a ticked: nations that are ticked at first. \a folder: where they are to go.
    PackageDialog(const ProductSession &session, DisclosureDesk &desk, Prompter &prompter, const QStringList &ticked, const QString &folder, const BannerState &ours, QWidget *parent);
    ~PackageDialog() override;

    QTableWidget *table() const { return m_table; }
    QPushButton *makeButton() const { return m_make; }
    QLineEdit *folderField() const { return m_folder; }
    QComboBox *formats() const { return m_formats; }
    QString summary() const;
    bool isRunning() const { return m_running; }
    int handedOut() const { return m_handedOut; }

    void reject() override; ///< while packages are made: breaks off, and stays to say how far it came

private:
    enum Column { Nation, GoesOut, Banner, State };
    void refresh();
    void refreshRow(int row);
    void showDetails();
    void letStand(const QString &nation, const LeakFlag &flag);
    QList<LeakFlag> blockingFlags(const QString &nation) const;
    QString flagHtml(const LeakFlag &flag, const QString &nation, int standing) const;
    void refreshButtons();
    void start();
    void take(const HandedOut &done);
    void end();
    int audienceOf(const QString &nation) const;
    QString nationOf(int row) const;
    QString whyNot(const QString &nation, int audience) const;
    QStringList ticked() const;

    const ProductSession &m_session;
    DisclosureDesk &m_desk;
    Prompter &m_prompter;
    QTableWidget *m_table;
    QTextBrowser *m_details;
    QLineEdit *m_folder;
    QComboBox *m_formats;
    QCheckBox *m_single;
    QLabel *m_signer, *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_make, *m_close, *m_open;
    QFutureWatcher<HandedOut> m_watcher;
    std::stop_source m_stop;
    QHash<QString, HandedOut> m_done;
    int m_handedOut = 0;
    bool m_running = false;        ///< until the last result was taken
};

} // namespace parallax
