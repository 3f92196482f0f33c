#include "storage/inspect/inspectors.h"

#include "model/tr.h"
#include "storage/inspect/inspectoffice.h"
#include "storage/inspect/ziprest.h"

#include <zip.h>

#include <memory>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

struct CloseZip
{
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
struct CloseEntry
{
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;

/// Over bytes that outlive it.
Zip openZip(const QByteArray &bytes, QString &why)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!zip) {
        why = QString::fromUtf8(zip_error_strerror(&error));
        if (source)
            zip_source_free(source);
    }
    zip_error_fini(&error);
    return Zip(zip);
}

/// Null where it cannot be read, with the reason in \a why.
QByteArray contentOf(zip_t *zip, zip_uint64_t index, const zip_stat_t &stat, QString &why)
{
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(zip, index, 0));
    if (!entry) {
        why = QString::fromUtf8(zip_strerror(zip));
        return {};
    }
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    if (zip_fread(entry.get(), bytes.data(), stat.size) != zip_int64_t(stat.size)) {
        why = QString::fromUtf8(zip_file_strerror(entry.get()));
        return {};
    }
    return bytes.isNull() ? QByteArray("") : bytes;
}

void inspectEntry(zip_t *zip, zip_uint64_t index, Package package, const QString &place, Inspection &found)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(zip, index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME) || !(stat.valid & ZIP_STAT_SIZE))
        return found.unread(place, Tr::tr("entry %1 is damaged.").arg(index));
    const QString name = QString::fromUtf8(stat.name);
    const QString inner = placeIn(place, name);
    found.text(place, TextKind::FileName, name);
    zip_uint32_t length = 0;
    if (const char *comment = zip_file_get_comment(zip, index, &length, 0); comment && length > 0)
        found.text(inner, TextKind::Metadata, QString::fromUtf8(comment, qsizetype(length)));
    if (name.endsWith(u'/'))
        return;
    if (stat.encryption_method != ZIP_EM_NONE)
        return found.unread(inner, Tr::tr("it is encrypted."));
    if (!found.spend(qint64(std::min<zip_uint64_t>(stat.size, zip_uint64_t(INT64_MAX / 4))), std::max<qint64>(1, qint64(stat.comp_size)), inner))
        return;
    QString why;
    const QByteArray bytes = contentOf(zip, index, stat, why);
    if (bytes.isNull())
        return found.unread(inner, why);
    if (!inspectPart(package, name, bytes, inner, found))
        found.file(bytes, inner);
}

} // namespace

void inspectZip(const QByteArray &bytes, const QString &place, Inspection &found)
{
    QString why;
    const Zip zip = openZip(bytes, why);
    if (!zip) {
        found.unread(place, why);
        return inspectRaw(bytes, place, found);
    }
    int length = 0;
    if (const char *comment = zip_get_archive_comment(zip.get(), &length, 0); comment && length > 0)
        found.text(place, TextKind::Metadata, QString::fromUtf8(comment, length));
    const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
    if (count > found.limits().files)
        return found.refuse(Tr::tr("The file holds %1 parts; %2 are the most.").arg(count).arg(found.limits().files), place);
    QStringList names;
    QByteArray mimetype;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(zip.get(), zip_uint64_t(i), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            continue;
        names.append(QString::fromUtf8(stat.name));
        constexpr zip_uint64_t kLongName = 200;
        if (names.last() == u"mimetype" && stat.size < kLongName && stat.encryption_method == ZIP_EM_NONE)
            mimetype = contentOf(zip.get(), zip_uint64_t(i), stat, why);
    }
    const Package package = packageOf(names, mimetype);
    for (zip_int64_t i = 0; i < count && !found.isOver(); ++i)
        inspectEntry(zip.get(), zip_uint64_t(i), package, place, found);
    const QList<ZipRest> rest = zipRest(bytes);
    for (const ZipRest &each : rest) {
        const QString inner = placeIn(place, Tr::tr("bytes from %1").arg(each.offset));
        found.structure(u"LK-REVISION"_s, inner, each.name.isEmpty() ? Tr::tr("There are bytes here that belong to no part of the archive.")
                                                                     : Tr::tr("A part stands here that was taken out of the archive's list: %1.").arg(each.name));
        found.text(inner, TextKind::FileName, each.name);
        found.file(each.archive, inner, TextKind::Revision);
    }
}

} // namespace parallax
