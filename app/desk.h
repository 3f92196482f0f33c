#pragma once

#include "app/disclosureservice.h"
#include "app/workstation.h"
#include "widgets/shell/services.h"

#include <QHash>
#include <QThreadPool>

namespace parallax {

/// Fills the window's services from the workstation: the store, the importers, the writers of copies.
class Desk : public ShellServices
{
public:
    explicit Desk(std::unique_ptr<Workstation> workstation);
    ~Desk() override;

    ProductStore &store() override;
    CatalogueStore &catalogueStore() override;
    ContentSearch *contentSearch() override;
    const Clock &clock() override;
    PolicyPackPtr pack() override;
    CataloguePtr catalogue() override;
    QString person() override;
    DisclosureDesk *disclosure() override { return m_disclosure.get(); }
    PreviewContext previewContext(const ProductHead &head) override;
    std::unique_ptr<ProductSession> openSession(ProductRevision revision) override;
    QFuture<Result<ImportedFile>> readFile(const QString &path, std::stop_token stop) override;
    QFuture<FileKind> fileKind(const QString &path) override;
    QFuture<FeedImport> importFeed(const QString &path, BadEntries badEntries, std::stop_token stop) override;
    QFuture<Result<void>> writeCopy(const ReleaseCopy &copy, ExportFormat format, const QString &path) override;
    QFuture<Result<void>> writePicture(const OrbitPicturePtr &picture, const GlobeFile &file, const QString &path) override;
    QFuture<Result<void>> writeOwn(const Product &product, ExportFormat format, const QString &path) override;
    QFuture<Result<void>> saveFile(const QString &path, const QByteArray &bytes) override;
    QFuture<Result<std::shared_ptr<const SpellingChecker>>> spelling(const QString &language) override;
    QJsonObject loadSettings(const QString &key) override;
    void saveSettings(const QString &key, const QJsonObject &value) override;

private:
    std::unique_ptr<Workstation> m_workstation;
    SystemClock m_clock;
    std::unique_ptr<DisclosureService> m_disclosure;
    QHash<QString, QJsonObject> m_settings; ///< as last saved, since the store answers later
    std::stop_source m_closing;
    QThreadPool m_feeds;                    ///< imports, one after the other; they wait for the store
};

} // namespace parallax
