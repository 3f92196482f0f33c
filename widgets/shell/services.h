#pragma once

#include "model/disclosure/disclosuredesk.h"
#include "model/document/contentsearch.h"
#include "model/document/productsession.h"
#include "model/document/releasecopy.h"
#include "model/document/spelling.h"
#include "model/orbit/cataloguestore.h"
#include "model/orbit/messages.h"
#include "model/orbit/orbitpicture.h"

#include <QFuture>
#include <QJsonObject>

#include <memory>
#include <stop_token>

namespace parallax {

/// What a file does not say and the user is asked once for the whole product; may be changed by portion afterwards.
struct ImportFacts
{
    ProductId id;
    QString title;
    Regime regime = Regime::Dod;
    Governance governance = Governance::None;
    QString originator, topic;
    quint16 categories = 0;
    Day asOf;
};

/// A file as read, before its facts are given.
struct ImportedFile
{
    QString fileName;                 ///< without folder
    Product product;                  ///< portions with the marks found; facts empty where the file has none
    bool complete = false;            ///< the scenario's JSON says everything: nothing to ask
    int portionsRead = 0, marksRead = 0;
    QStringList guessed;              ///< sentences: what was assumed
    QStringList notRead;              ///< sentences: what was left out
    QHash<QString, QByteArray> pictures; ///< PNG of the images that figures name, by name
    QList<int> suspectRows;           ///< marks that look damaged ("©" was probably "(C)")
};

/// What a file is, told by its content.
enum class FileKind { Document, Feed };

enum class BadEntries {
    RefuseFile, ///< one entry that cannot be read, and nothing is stored
    LeaveOut,   ///< the good ones, with every other one named
};

/// What the import of a feed (element sets, orbit messages) did, or why it did nothing.
struct FeedImport
{
    QString fileName;                 ///< without folder
    QString format;                   ///< "TLE", "OMM CSV" …
    std::optional<Error> refused;     ///< nothing was stored
    bool cancelled = false;
    qint64 goodEntries = 0;           ///< of a refused file: those that LeaveOut would import
    qint64 leftOut = 0;               ///< entries that cannot be read
    ImportReport report;
    std::vector<FeedFinding> findings;
    qint64 findingsNotListed = 0;
};

enum class ExportFormat { Json, Html, Markdown, Pdf, Fodt, Odt, Docx, PdfA };

/// Which times of a picture a file for another program's globe holds.
struct GlobeFile
{
    QString format;                   ///< "czml", "kml"
    Instant from, to;                 ///< both are in it
    double stepSeconds = 60;
    bool displayOnly = false;         ///< of what may be seen and not kept: the file says so
};

/// What the window needs of the program around it, and cannot do itself: it knows neither storage nor files. Implemented in
/// app. Every answer that may take longer than a frame is a future.
class ShellServices
{
public:
    virtual ~ShellServices() = default;

    virtual ProductStore &store() = 0;
    virtual CatalogueStore &catalogueStore() = 0;
    virtual ContentSearch *contentSearch() = 0;   ///< null where nothing is searched
    virtual const Clock &clock() = 0;
    virtual PolicyPackPtr pack() = 0;
    virtual CataloguePtr catalogue() = 0;         ///< may be null
    virtual QString person() = 0;                 ///< id of who acts
    virtual DisclosureDesk *disclosure() = 0;     ///< null where nothing is asked and decided; pack() is then what it has in force
    /// What previews of a product are made with under the policy in force now.
    virtual PreviewContext previewContext(const ProductHead &head) = 0;

    /// A session on a product as the store gave it, with the pack's nations as its audiences.
    virtual std::unique_ptr<ProductSession> openSession(ProductRevision revision) = 0;

    /// Reads a document of any kind, office files by way of a converter, beside the GUI thread. Nothing is stored yet. Once \a stop
    /// is requested the answer comes soon, and is an error.
    virtual QFuture<Result<ImportedFile>> readFile(const QString &path, std::stop_token stop) = 0;
    virtual QFuture<FileKind> fileKind(const QString &path) = 0;
    /// Reads a feed into the catalogue, beside the GUI thread. The future tells a number and a noun. \a stop cancels: until the
    /// last element set is written nothing is stored then; the answer says how far it came.
    virtual QFuture<FeedImport> importFeed(const QString &path, BadEntries badEntries, std::stop_token stop) = 0;
    /// Writes a nation's copy. It takes the copy and nothing that leads back to the product: the one way out.
    virtual QFuture<Result<void>> writeCopy(const ReleaseCopy &copy, ExportFormat format, const QString &path) = 0;

    /// Writes a product for ourselves, whole, so that it can be imported again as the same product; not as PDF.
    virtual QFuture<Result<void>> writeOwn(const Product &product, ExportFormat format, const QString &path) = 0;

    /// Writes a picture as another program's globe takes it, from the picture alone; read back and compared before it is there.
    virtual QFuture<Result<void>> writePicture(const OrbitPicturePtr &picture, const GlobeFile &file, const QString &path) = 0;

    /// Writes a file of ours, readable by its owner only, all or nothing; the window asked whether one may be replaced.
    virtual QFuture<Result<void>> saveFile(const QString &path, const QByteArray &bytes) = 0;

    /// The dictionaries of a language, read beside the GUI thread. Error: NotFound where the system has none, naming what to install.
    virtual QFuture<Result<std::shared_ptr<const SpellingChecker>>> spelling(const QString &language) = 0;

    /// What was remembered under \a key at the last saveSettings(); answered at once, since the window is laid out by it.
    virtual QJsonObject loadSettings(const QString &key) = 0;
    virtual void saveSettings(const QString &key, const QJsonObject &value) = 0;
};

} // namespace parallax
