#include "tests/support/exercisedesk.h"

#include "model/document/picturename.h"

#include <QDir>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

QByteArray read(const QString &name)
{
    QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename T>
QFuture<Result<T>> answer(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

ExerciseDesk::ExerciseDesk()
{
    const auto language = MarkingLanguage::shipped();
    m_pack = *PolicyPack::fromJson(read(u"policy.json"_s), u"policy.json"_s, *language);
    m_catalogue = *CatalogueSnapshot::fromJson(read(u"objects.json"_s), u"objects.json"_s, m_pack->language());
    m_decisions = std::make_shared<DecisionCache>(m_pack);
    m_marks = std::make_shared<MarkCache>(m_pack->language());
    const QDir folder(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/products"));
    for (const QString &name : folder.entryList({ u"*.json"_s }, QDir::Files, QDir::Name)) {
        auto product = Product::fromJson(read(u"products/"_s + name), name);
        const QString id = product->head.id.value;
        memory.kept[id].product = std::move(*product);
    }
}

PreviewContext ExerciseDesk::previewContext(const ProductHead &head)
{
    PreviewContext context;
    context.pack = m_pack;
    context.catalogue = m_catalogue;
    context.decisions = m_decisions;
    context.marks = m_marks;
    context.day = head.asOf;
    return context;
}

std::unique_ptr<ProductSession> ExerciseDesk::openSession(ProductRevision revision)
{
    const PreviewContext context = previewContext(revision.product.head);
    return std::make_unique<ProductSession>(std::move(revision), context, &memory, m_clock, person());
}

QFuture<Result<ImportedFile>> ExerciseDesk::readFile(const QString &path, std::stop_token)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return answer<ImportedFile>(Error { ErrorCode::NotFound, u"no such file"_s, path });
    auto product = Product::fromJson(file.readAll(), path);
    if (!product)
        return answer<ImportedFile>(product.error());
    ImportedFile imported;
    imported.fileName = u"brief.json"_s;
    imported.portionsRead = product->size();
    imported.product = *product;
    return answer<ImportedFile>(imported);
}

QFuture<FileKind> ExerciseDesk::fileKind(const QString &path)
{
    return QtFuture::makeReadyFuture(feeds.contains(path) ? FileKind::Feed : FileKind::Document);
}

QFuture<FeedImport> ExerciseDesk::importFeed(const QString &path, BadEntries badEntries, std::stop_token)
{
    asked << std::pair(path, badEntries);
    FeedImport import = feeds.value(path);
    if (badEntries == BadEntries::LeaveOut)
        import.refused.reset();
    return QtFuture::makeReadyFuture(import);
}

QFuture<Result<void>> ExerciseDesk::writeOwn(const Product &product, ExportFormat format, const QString &path)
{
    ownWritten = { product.head.id.value, int(format), path };
    return answer<void>({});
}

QFuture<Result<void>> ExerciseDesk::saveFile(const QString &path, const QByteArray &bytes)
{
    saved[path] = bytes;
    return answer<void>({});
}

QFuture<Result<void>> ExerciseDesk::writePicture(const OrbitPicturePtr &picture, const GlobeFile &file, const QString &)
{
    pictures << std::pair { picture, file };
    return answer<void>({});
}

QFuture<Result<std::shared_ptr<const SpellingChecker>>> ExerciseDesk::spelling(const QString &language)
{
    struct Checker : SpellingChecker
    {
        bool knows(const QString &word) const override { return !word.contains(QLatin1String("qx")); }
        QStringList suggestions(const QString &word) const override { return { QString(word).replace(QLatin1String("qx"), QLatin1String("q")) }; }
        QString dictionaries() const override { return QStringLiteral("test"); }
    };
    if (language != u"en")
        return answer<std::shared_ptr<const SpellingChecker>>(Error { ErrorCode::NotFound, QStringLiteral("No dictionary."), language });
    return answer<std::shared_ptr<const SpellingChecker>>(std::shared_ptr<const SpellingChecker>(std::make_shared<Checker>()));
}

QFuture<Result<void>> ExerciseDesk::writeCopy(const ReleaseCopy &copy, ExportFormat, const QString &)
{
    written << copy;
    return answer<void>({});
}

QFuture<Result<QList<ProductSummary>>> ExerciseDesk::MemoryStore::products()
{
    QList<ProductSummary> list;
    for (const auto &[id, revision] : kept) {
        ProductSummary summary;
        summary.id = revision.product.head.id;
        summary.title = revision.product.head.title;
        summary.overallMarking = revision.product.head.overallMarking;
        summary.portions = revision.product.size();
        summary.changed = { Day::fromYmd(2031, 3, 14), 0 };
        list << summary;
    }
    return answer<QList<ProductSummary>>(list);
}

QFuture<Result<ProductRevision>> ExerciseDesk::MemoryStore::product(const ProductId &id)
{
    const auto found = kept.find(id.value);
    if (found == kept.end())
        return answer<ProductRevision>(Error { ErrorCode::NotFound, u"no product %1"_s.arg(id.value), {} });
    return answer<ProductRevision>(found->second);
}

QFuture<Result<void>> ExerciseDesk::MemoryStore::create(const Product &product, const QString &, Instant, const QList<QByteArray> &given)
{
    if (refuse)
        return answer<void>(*refuse);
    for (const QByteArray &picture : given)
        pictures.insert(product.head.id.value + pictureName(picture), picture);
    kept[product.head.id.value].product = product;
    return answer<void>({});
}

QFuture<Result<QByteArray>> ExerciseDesk::MemoryStore::picture(const ProductId &product, const QString &name)
{
    if (const auto found = pictures.constFind(product.value + name); found != pictures.cend())
        return answer<QByteArray>(*found);
    return answer<QByteArray>(Error { ErrorCode::NotFound, QStringLiteral("no such picture"), name });
}

QFuture<Result<qint64>> ExerciseDesk::MemoryStore::append(const ProductId &id, qint64 expectedPosition,
                                                          const QList<JournalEntry> &entries)
{
    if (refuse)
        return answer<qint64>(*refuse);
    ProductRevision &revision = kept[id.value];
    if (revision.journalPosition != expectedPosition)
        return answer<qint64>(Error { ErrorCode::Conflict, u"somebody else wrote"_s, id.value });
    for (const JournalEntry &entry : entries) {
        if (const auto applied = apply(revision.product, entry.edit); !applied)
            return answer<qint64>(applied.error());
        revision.history << entry;
        revision.journalPosition = entry.position;
    }
    return answer<qint64>(revision.journalPosition);
}

QFuture<Result<QList<JournalEntry>>> ExerciseDesk::MemoryStore::journalAfter(const ProductId &id, qint64 position)
{
    QList<JournalEntry> behind;
    for (const JournalEntry &entry : std::as_const(kept[id.value].history))
        if (entry.position > position)
            behind << entry;
    return answer<QList<JournalEntry>>(behind);
}

QFuture<Result<qint64>> ExerciseDesk::MemoryStore::othersWrote()
{
    return answer<qint64>(others);
}

void ExerciseDesk::MemoryStore::writeAsOther(const ProductId &id, const Edit &edit)
{
    ProductRevision &revision = kept[id.value];
    JournalEntry entry;
    entry.position = ++revision.journalPosition;
    entry.product = id;
    entry.edit = edit;
    entry.person = QStringLiteral("WO-9");
    if (const auto inverse = apply(revision.product, edit))
        entry.inverse = *inverse;
    else
        qFatal("does not apply");
    revision.history << entry;
    ++others;
}

QFuture<Result<void>> ExerciseDesk::MemoryStore::remove(const ProductId &id)
{
    kept.erase(id.value);
    return answer<void>({});
}

QFuture<Result<QJsonObject>> ExerciseDesk::MemoryStore::setting(const QString &)
{
    return answer<QJsonObject>(QJsonObject());
}

QFuture<Result<void>> ExerciseDesk::MemoryStore::setSetting(const QString &, const QJsonObject &)
{
    return answer<void>({});
}

} // namespace parallax
