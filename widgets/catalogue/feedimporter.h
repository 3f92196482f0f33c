#pragma once

#include "widgets/shell/services.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>

namespace parallax {

/// Takes files one after the other: feeds into the catalogue, documents back to who asked.
class FeedImporter : public QObject
{
    Q_OBJECT
public:
    /// \a services outlive it.
    explicit FeedImporter(ShellServices &services, QObject *parent = nullptr);
    /// Takes back what is not stored yet.
    ~FeedImporter() override;

    /// Files of any kind; their content decides what they are.
    void open(const QStringList &paths);
    /// Files that are meant to be feeds: what is none is an error.
    void importFeeds(const QStringList &paths, BadEntries badEntries = BadEntries::RefuseFile);
    /// What is running, and what waits behind it.
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void documentFound(const QString &path);
    /// What runs, for the status line; empty: nothing any more.
    void taskChanged(const QString &text);
    void imported(const QString &path, const parallax::FeedImport &import);
    /// Nothing waits any more.
    void finished();

private:
    struct Job
    {
        QString path;
        bool isFeed = false;
        BadEntries badEntries = BadEntries::RefuseFile;
    };
    void next();
    void takeKind();
    void takeImport();
    void startImport();
    void tell();

    ShellServices &m_services;
    QList<Job> m_waiting;
    Job m_job;
    bool m_running = false;
    std::stop_source m_stop;
    QFutureWatcher<FileKind> m_kind;
    QFutureWatcher<FeedImport> m_import;
};

} // namespace parallax
