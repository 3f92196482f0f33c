#include "storage/exchange/officeclean.h"

#include <QRegularExpression>
#include <QString>

#include <zip.h>

#include <memory>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr char kThumbnail[] = "Thumbnails/thumbnail.png", kManifest[] = "META-INF/manifest.xml";
constexpr time_t kBeginning = 315532800; ///< 1980-01-01, the first day that a ZIP file can name

struct FreeSource
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

QByteArray contentOf(zip_t *zip, const char *name)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    constexpr zip_uint64_t kMost = 1024 * 1024;
    zip_file_t *file = zip_stat(zip, name, 0, &stat) == 0 && stat.size <= kMost ? zip_fopen(zip, name, 0) : nullptr;
    if (!file)
        return {};
    QByteArray bytes(qsizetype(stat.size), '\0');
    const bool whole = zip_fread(file, bytes.data(), stat.size) == zip_int64_t(stat.size);
    zip_fclose(file);
    return whole ? bytes : QByteArray();
}

/// The list of parts must not name what is gone: a reader would call the file damaged.
bool removeThumbnail(zip_t *zip, QByteArray &manifest)
{
    const zip_int64_t thumbnail = zip_name_locate(zip, kThumbnail, 0);
    if (thumbnail < 0)
        return true;
    static const QRegularExpression entry(u"<manifest:file-entry[^>]*Thumbnails/thumbnail\\.png[^>]*/>"_s);
    manifest = QString::fromUtf8(contentOf(zip, kManifest)).remove(entry).toUtf8();
    const zip_int64_t list = zip_name_locate(zip, kManifest, 0);
    if (list < 0 || manifest.isEmpty() || zip_delete(zip, zip_uint64_t(thumbnail)) != 0)
        return false;
    zip_source_t *replacement = zip_source_buffer(zip, manifest.constData(), zip_uint64_t(manifest.size()), 0);
    if (replacement && zip_file_replace(zip, zip_uint64_t(list), replacement, 0) == 0)
        return true;
    zip_source_free(replacement);
    return false;
}

std::optional<QByteArray> contentOf(zip_source_t *source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(qsizetype(stat.size), '\0');
    const bool whole = zip_source_read(source, bytes.data(), stat.size) == zip_int64_t(stat.size);
    zip_source_close(source);
    return whole ? std::optional(bytes) : std::nullopt;
}

} // namespace

std::optional<QByteArray> officeWithoutOrigin(const QByteArray &package)
{
    const Source source(zip_source_buffer_create(package.constData(), zip_uint64_t(package.size()), 0, nullptr));
    if (!source)
        return {};
    zip_source_keep(source.get()); // to read what was written into it
    zip_t *zip = zip_open_from_source(source.get(), 0, nullptr);
    if (!zip) {
        zip_source_free(source.get());
        return {};
    }
    QByteArray manifest; // read when the archive is closed
    bool done = removeThumbnail(zip, manifest);
    for (zip_int64_t i = 0; done && i < zip_get_num_entries(zip, 0); ++i) {
        if (zip_get_name(zip, zip_uint64_t(i), 0))
            done = zip_file_set_mtime(zip, zip_uint64_t(i), kBeginning, 0) == 0;
    }
    if (!done || zip_close(zip) != 0) {
        zip_discard(zip);
        return {};
    }
    return contentOf(source.get());
}

} // namespace parallax
