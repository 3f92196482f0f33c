#include "app/desk.h"

#include "app/cli/storepicture.h"
#include "app/feedimport.h"
#include "storage/exchange/copywriters.h"
#include "storage/exchange/importfile.h"
#include "storage/exchange/ownfile.h"
#include "storage/exchange/picturefile.h"
#include "storage/language/hunspellchecker.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

namespace parallax {

namespace {

/// Runs \a work beside the GUI thread; its answer is the future's one result.
template <typename T, typename Work>
QFuture<Result<T>> beside(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    QFuture<Result<T>> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

CopyFormat copyFormat(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Json:
        return CopyFormat::Json;
    case ExportFormat::Html:
        return CopyFormat::Html;
    case ExportFormat::Markdown:
        return CopyFormat::Markdown;
    case ExportFormat::Pdf:
        return CopyFormat::Pdf;
    case ExportFormat::Fodt:
        return CopyFormat::Fodt;
    case ExportFormat::Odt:
        return CopyFormat::Odt;
    case ExportFormat::Docx:
        return CopyFormat::Docx;
    case ExportFormat::PdfA:
        return CopyFormat::PdfA;
    }
    Q_UNREACHABLE();
}

Result<ImportedFile> readImported(const QString &path, const MarkingLanguage &language, const std::stop_token &stop)
{
    auto read = importFile(path, language, stop);
    if (!read)
        return read.error();
    ImportedFile imported;
    imported.fileName = read->fileName;
    imported.product = std::move(read->product);
    imported.complete = read->complete;
    imported.portionsRead = read->portionsRead;
    imported.marksRead = read->marksRead;
    imported.guessed = read->guessed;
    imported.notRead = read->notRead;
    imported.suspectRows = read->suspectRows;
    imported.pictures = read->pictures;
    return imported;
}

} // namespace

Desk::Desk(std::unique_ptr<Workstation> workstation) : m_workstation(std::move(workstation))
{
    m_feeds.setMaxThreadCount(1);
    if (!m_workstation->packId().isEmpty()) {
        m_disclosure = std::make_unique<DisclosureService>(m_workstation->store(), m_workstation->packId(), m_workstation->desk(), m_workstation->language(),
                                                           m_workstation->person(), m_clock, figurePainterFor);
        QObject::connect(m_disclosure.get(), &DisclosureDesk::policyChanged, m_disclosure.get(), [this] { m_workstation->setPack(m_disclosure->pack()); });
    }
}

Desk::~Desk()
{
    // An import that nobody waits for any more leaves the store as it was, before the store closes.
    m_closing.request_stop();
    m_feeds.waitForDone();
}

ProductStore &Desk::store()
{
    return m_workstation->store();
}

CatalogueStore &Desk::catalogueStore()
{
    return m_workstation->store();
}

ContentSearch *Desk::contentSearch()
{
    return &m_workstation->store();
}

const Clock &Desk::clock()
{
    return m_clock;
}

PolicyPackPtr Desk::pack()
{
    return m_workstation->pack();
}

CataloguePtr Desk::catalogue()
{
    return m_workstation->catalogue();
}

QString Desk::person()
{
    return m_disclosure ? m_disclosure->person() : m_workstation->person();
}

PreviewContext Desk::previewContext(const ProductHead &head)
{
    return m_workstation->context(m_workstation->dayFor(head));
}

std::unique_ptr<ProductSession> Desk::openSession(ProductRevision revision)
{
    PreviewContext context = previewContext(revision.product.head);
    return std::make_unique<ProductSession>(std::move(revision), std::move(context), &m_workstation->store(), m_clock, person());
}

QFuture<Result<ImportedFile>> Desk::readFile(const QString &path, std::stop_token stop)
{
    return beside<ImportedFile>([path, language = m_workstation->language(), stop, closing = m_closing.get_token()] {
        std::stop_source either;
        const auto end = [&] { either.request_stop(); };
        const std::stop_callback onStop(stop, end), onClosing(closing, end);
        return readImported(path, language, either.get_token());
    });
}

QFuture<FileKind> Desk::fileKind(const QString &path)
{
    auto promise = std::make_shared<QPromise<FileKind>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(fileKindOf(path));
        promise->finish();
    });
    return promise->future();
}

QFuture<FeedImport> Desk::importFeed(const QString &path, BadEntries badEntries, std::stop_token stop)
{
    auto promise = std::make_shared<QPromise<FeedImport>>();
    promise->start();
    const std::stop_token closing = m_closing.get_token();
    m_feeds.start([promise, path, badEntries, stop, closing, store = &m_workstation->store(), now = m_clock.now()] {
        const auto stopped = [&] { return stop.stop_requested() || closing.stop_requested(); };
        promise->addResult(importFeedFile(path, badEntries, *store, now, { *promise, stopped }));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<void>> Desk::writeCopy(const ReleaseCopy &copy, ExportFormat format, const QString &path)
{
    return beside<void>([copy, format, path] { return saveCopy(copy, copyFormat(format), path); });
}

QFuture<Result<void>> Desk::writePicture(const OrbitPicturePtr &picture, const GlobeFile &file, const QString &path)
{
    PictureFileOptions options;
    options.from = file.from;
    options.to = file.to;
    options.stepSeconds = file.stepSeconds;
    options.displayOnly = file.displayOnly;
    const CataloguePtr made = catalogue();
    options.exercise = pack()->exercise || (made && made->exercise && std::any_of(picture->picture.objects.begin(), picture->picture.objects.end(),
                                                                                 [&](const PictureObject &one) { return made->object(one.id); }));
    const PictureFileFormat format = pictureFileFormatFromName(file.format).value_or(PictureFileFormat::Czml);
    return beside<void>([picture, options, format, path]() -> Result<void> {
        const auto written = savePictureFile(*picture, options, format, path);
        return written ? Result<void>() : Result<void>(written.error());
    });
}

QFuture<Result<void>> Desk::writeOwn(const Product &product, ExportFormat format, const QString &path)
{
    return beside<void>([product, format, path, language = m_workstation->language(), store = &m_workstation->store()]() -> Result<void> {
        const auto bytes = parallax::writeOwn(ownProduct(product, *store), copyFormat(format), language);
        return bytes ? saveOwnerOnly(path, *bytes) : bytes.error();
    });
}

QFuture<Result<void>> Desk::saveFile(const QString &path, const QByteArray &bytes)
{
    return beside<void>([path, bytes] { return saveOwnerOnly(path, bytes); });
}

QFuture<Result<std::shared_ptr<const SpellingChecker>>> Desk::spelling(const QString &language)
{
    return beside<std::shared_ptr<const SpellingChecker>>([language] { return spellingChecker(language); });
}

QJsonObject Desk::loadSettings(const QString &key)
{
    if (const auto known = m_settings.constFind(key); known != m_settings.constEnd())
        return *known;
    const auto answer = waitFor(m_workstation->store().setting(key));
    // A setting that cannot be read is a window in its first layout, not a reason to refuse work.
    const QJsonObject value = answer ? *answer : QJsonObject();
    m_settings.insert(key, value);
    return value;
}

void Desk::saveSettings(const QString &key, const QJsonObject &value)
{
    if (m_settings.value(key) == value)
        return;
    m_settings.insert(key, value);
    m_workstation->store().setSetting(key, value);
}

} // namespace parallax
