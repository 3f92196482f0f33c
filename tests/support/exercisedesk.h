#pragma once

#include "tests/support/memorycatalogue.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/services.h"

#include <QFile>
#include <QHash>

namespace parallax {

/// A desk without disk: the exercise scenario in memory, a clock that stands still, and what was asked of it.
class ExerciseDesk : public ShellServices
{
public:
    class MemoryStore : public ProductStore
    {
    public:
        QFuture<Result<QList<ProductSummary>>> products() override;
        QFuture<Result<ProductRevision>> product(const ProductId &id) override;
        QFuture<Result<void>> create(const Product &product, const QString &person, Instant at, const QList<QByteArray> &pictures = {}) override;
        QFuture<Result<QByteArray>> picture(const ProductId &product, const QString &name) override;
        QFuture<Result<qint64>> append(const ProductId &id, qint64 expectedPosition, const QList<JournalEntry> &entries) override;
        QFuture<Result<QList<JournalEntry>>> journalAfter(const ProductId &id, qint64 position) override;
        QFuture<Result<qint64>> othersWrote() override;
        QFuture<Result<void>> remove(const ProductId &id) override;
        /// As another window would.
        void writeAsOther(const ProductId &id, const Edit &edit);
        QFuture<Result<QJsonObject>> setting(const QString &key) override;
        QFuture<Result<void>> setSetting(const QString &key, const QJsonObject &value) override;

        std::map<QString, ProductRevision> kept;
        QHash<QString, QByteArray> pictures; ///< by product and name
        qint64 others = 0;
        std::optional<Error> refuse; ///< every write fails with it
    };
    class StillClock : public Clock
    {
    public:
        Instant at { Day::fromYmd(2031, 3, 14), 14 * 3600 * 1'000'000'000LL };
        Instant now() const override { return at; }
    };

    ExerciseDesk();

    ProductStore &store() override { return memory; }
    CatalogueStore &catalogueStore() override { return objects; }
    ContentSearch *contentSearch() override { return nullptr; }
    const Clock &clock() override { return m_clock; }
    PolicyPackPtr pack() override { return m_pack; }
    CataloguePtr catalogue() override { return m_catalogue; }
    QString person() override { return QStringLiteral("WO-7"); }
    DisclosureDesk *disclosure() override { return nullptr; }
    PreviewContext previewContext(const ProductHead &head) override;
    std::unique_ptr<ProductSession> openSession(ProductRevision revision) override;
    QFuture<Result<ImportedFile>> readFile(const QString &path, std::stop_token stop) override;
    QFuture<FileKind> fileKind(const QString &path) override;
    QFuture<FeedImport> importFeed(const QString &path, BadEntries badEntries, std::stop_token stop) override;
    QFuture<Result<void>> writeCopy(const ReleaseCopy &copy, ExportFormat format, const QString &path) override;
    QFuture<Result<void>> writePicture(const OrbitPicturePtr &picture, const GlobeFile &file, const QString &path) override;
    QFuture<Result<void>> writeOwn(const Product &product, ExportFormat format, const QString &path) override;
    QFuture<Result<void>> saveFile(const QString &path, const QByteArray &bytes) override;
    /// A language in which every word is right but those with "qx" in them.
    QFuture<Result<std::shared_ptr<const SpellingChecker>>> spelling(const QString &language) override;
    QJsonObject loadSettings(const QString &key) override { return settings.value(key); }
    void saveSettings(const QString &key, const QJsonObject &value) override { settings[key] = value; }

    struct OwnWritten { QString product; int format = -1; QString path; };
    OwnWritten ownWritten;             ///< the last that writeOwn() was asked for

    MemoryStore memory;
    MemoryCatalogue objects;
    QHash<QString, QJsonObject> settings;
    QHash<QString, FeedImport> feeds;          ///< by path: what importing it does; any other file is a document
    QList<std::pair<QString, BadEntries>> asked;
    QList<ReleaseCopy> written;
    QList<std::pair<OrbitPicturePtr, GlobeFile>> pictures;
    QHash<QString, QByteArray> saved;          ///< files by path

private:
    StillClock m_clock;
    PolicyPackPtr m_pack;
    CataloguePtr m_catalogue;
    std::shared_ptr<DecisionCache> m_decisions;
    std::shared_ptr<MarkCache> m_marks;
};

/// Answers as told.
class ToldPrompter : public Prompter
{
public:
    QString fileToOpen(QWidget *, const QString &, const QString &) override { return open; }
    QString fileToSave(QWidget *, const QString &, const QString &suggestion, const QString &) override
    {
        suggested = suggestion;
        return save;
    }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        ++asked;
        return yes;
    }
    QString text(QWidget *, const QString &, const QString &, const QString &) override { return typed; }
    QString open, save, suggested, typed;
    bool yes = false;
    int asked = 0;
};

} // namespace parallax
