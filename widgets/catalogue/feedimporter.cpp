#include "widgets/catalogue/feedimporter.h"

#include <QFileInfo>
#include <QLocale>

namespace parallax {

FeedImporter::FeedImporter(ShellServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&m_kind, &QFutureWatcherBase::finished, this, &FeedImporter::takeKind);
    connect(&m_import, &QFutureWatcherBase::finished, this, &FeedImporter::takeImport);
    connect(&m_import, &QFutureWatcherBase::progressValueChanged, this, &FeedImporter::tell);
}

FeedImporter::~FeedImporter()
{
    m_stop.request_stop();
}

void FeedImporter::open(const QStringList &paths)
{
    for (const QString &path : paths)
        m_waiting << Job { path };
    next();
}

void FeedImporter::importFeeds(const QStringList &paths, BadEntries badEntries)
{
    for (const QString &path : paths)
        m_waiting << Job { path, true, badEntries };
    next();
}

void FeedImporter::cancel()
{
    m_waiting.clear();
    m_stop.request_stop();
}

void FeedImporter::next()
{
    if (m_running)
        return;
    if (m_waiting.isEmpty()) {
        Q_EMIT taskChanged({});
        Q_EMIT finished();
        return;
    }
    m_running = true;
    m_job = m_waiting.takeFirst();
    m_stop = std::stop_source();
    if (m_job.isFeed)
        startImport();
    else
        m_kind.setFuture(m_services.fileKind(m_job.path));
}

void FeedImporter::takeKind()
{
    if (m_kind.isCanceled() || m_kind.future().resultCount() == 0)
        return;
    if (m_kind.result() == FileKind::Feed) {
        m_job.isFeed = true;
        startImport();
        return;
    }
    m_running = false;
    Q_EMIT documentFound(m_job.path);
    next();
}

void FeedImporter::startImport()
{
    m_import.setFuture(m_services.importFeed(m_job.path, m_job.badEntries, m_stop.get_token()));
    tell();
}

void FeedImporter::tell()
{
    if (!m_running || !m_job.isFeed)
        return;
    const QString file = QFileInfo(m_job.path).fileName();
    const int of = m_import.progressMaximum();
    const QLocale locale;
    if (of <= 0)
        Q_EMIT taskChanged(tr("Reading %1…").arg(file));
    else
        //: progress of an import: file, done, of all, noun ("element sets", "messages")
        Q_EMIT taskChanged(tr("%1: %2 of %3 %4").arg(file, locale.toString(m_import.progressValue()), locale.toString(of),
                                                     m_import.progressText()));
}

void FeedImporter::takeImport()
{
    if (m_import.isCanceled() || m_import.future().resultCount() == 0)
        return;
    const FeedImport import = m_import.result();
    const QString path = m_job.path;
    m_running = false;
    Q_EMIT imported(path, import);
    next();
}

} // namespace parallax
