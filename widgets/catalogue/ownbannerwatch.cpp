#include "widgets/catalogue/ownbannerwatch.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtConcurrentRun>

namespace parallax {

OwnBannerWatch::OwnBannerWatch(QObject *parent)
    : QObject(parent)
{
    connect(&m_making, &QFutureWatcherBase::finished, this, [this] {
        if (m_making.isCanceled() || m_making.future().resultCount() == 0)
            return;
        constexpr int kMostKept = 64;
        if (m_made.size() >= kMostKept)
            m_made.clear();
        m_made.insert(m_makingKey, m_making.result());
        m_makingKey.clear();
        if (m_made.contains(m_key))
            Q_EMIT changed();
        else
            make();
    });
}

void OwnBannerWatch::setPack(PolicyPackPtr pack)
{
    m_pack = std::move(pack);
    m_made.clear();
    make();
    Q_EMIT changed();
}

QByteArray OwnBannerWatch::keyOf(const std::vector<CatalogueEntry> &entries)
{
    if (entries.empty())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const CatalogueEntry &entry : entries) {
        hash.addData(entry.id.toString().toUtf8());
        hash.addData(QJsonDocument(entry.labels).toJson(QJsonDocument::Compact));
    }
    return hash.result();
}

void OwnBannerWatch::setEntries(std::vector<CatalogueEntry> labelled)
{
    const QByteArray key = keyOf(labelled);
    if (key == m_key)
        return;
    m_key = key;
    m_entries = std::move(labelled);
    make();
    Q_EMIT changed();
}

void OwnBannerWatch::make()
{
    // One at a time: what is asked for meanwhile is looked at when it ends.
    if (!m_pack || m_key.isEmpty() || m_made.contains(m_key) || m_making.isRunning())
        return;
    m_makingKey = m_key;
    m_making.setFuture(QtConcurrent::run([entries = m_entries, pack = m_pack] { return ownBanner(entries, *pack); }));
}

OwnBanner OwnBannerWatch::banner() const
{
    if (m_key.isEmpty())
        return {};
    return m_made.value(m_key, OwnBanner { {}, true });
}

} // namespace parallax
