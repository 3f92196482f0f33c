#pragma once

#include "model/orbit/ownbanner.h"

#include <QFutureWatcher>
#include <QObject>

namespace parallax {

/// The banner over listed objects, made beside the GUI thread. Until it is made for objects that the last one does not cover it is
/// not known, and says so: what is on the screen is never under the banner of less.
class OwnBannerWatch : public QObject
{
    Q_OBJECT
public:
    explicit OwnBannerWatch(QObject *parent = nullptr);

    void setPack(PolicyPackPtr pack);
    /// The labelled objects that are on the screen.
    void setEntries(std::vector<CatalogueEntry> labelled);
    /// unreadable while it is not known.
    OwnBanner banner() const;

Q_SIGNALS:
    void changed();

private:
    static QByteArray keyOf(const std::vector<CatalogueEntry> &entries);
    void make();

    PolicyPackPtr m_pack;
    std::vector<CatalogueEntry> m_entries;
    QByteArray m_key, m_makingKey;
    QHash<QByteArray, OwnBanner> m_made;   ///< by the labels they cover; a search taken back finds its own again
    QFutureWatcher<OwnBanner> m_making;
};

} // namespace parallax
