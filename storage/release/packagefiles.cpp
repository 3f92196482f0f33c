#include "storage/release/packagefiles.h"

#include "model/tr.h"
#include "storage/exchange/copywriters.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <zip.h>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kOwnersFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

Error zipFailed(const QString &why)
{
    return {ErrorCode::Io, Tr::tr("The package could not be put into one file: %1.").arg(why), {}};
}

struct CloseSource
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

Result<void> compareZip(const QByteArray &bytes, const ReleasePackage &package)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    if (!zip) {
        if (source)
            zip_source_free(source);
        return zipFailed(QString::fromUtf8(zip_error_strerror(&error)));
    }
    bool same = zip_get_num_entries(zip, 0) == zip_int64_t(package.files.size());
    for (qsizetype i = 0; same && i < package.files.size(); ++i) {
        const PackageFile &file = package.files.at(i);
        zip_file_t *entry = zip_fopen(zip, file.name.toUtf8().constData(), 0);
        QByteArray read(file.bytes.size() + 1, '\0');
        same = entry && zip_fread(entry, read.data(), zip_uint64_t(read.size())) == zip_int64_t(file.bytes.size()) && read.startsWith(file.bytes);
        if (entry)
            zip_fclose(entry);
    }
    zip_discard(zip);
    return same ? Result<void>() : zipFailed(Tr::tr("what was written does not read back"));
}

} // namespace

Result<void> savePackage(const ReleasePackage &package, const QString &folder)
{
    const QFileInfo target(folder);
    if (target.exists())
        return Error{ErrorCode::Conflict, Tr::tr("There is something of this name already. Name another folder."), folder};
    const QString partial = folder + u".partial-"_s + QUuid::createUuid().toString(QUuid::Id128).left(8);
    QDir dir(partial);
    const auto giveUp = [&](const Error &error) {
        dir.removeRecursively();
        return error;
    };
    if (!dir.mkpath(u"."_s) || !QFile::setPermissions(partial, kOwnersFolder))
        return giveUp({ErrorCode::Denied, Tr::tr("The folder cannot be made. Allow writing in %1, or name another place.").arg(target.absolutePath()), folder});
    for (const PackageFile &file : package.files) {
        const QString path = dir.filePath(file.name);
        if (const auto saved = saveOwnerOnly(path, file.bytes); !saved)
            return giveUp(saved.error());
        QFile read(path);
        if (!read.open(QIODevice::ReadOnly) || read.readAll() != file.bytes)
            return giveUp({ErrorCode::Io, Tr::tr("What was written does not read back: the disk may be full or failing."), path});
    }
    if (!QDir().rename(partial, folder))
        return giveUp({ErrorCode::Io, Tr::tr("The folder could not be given its name. Allow writing in %1.").arg(target.absolutePath()), folder});
    return {};
}

Result<QByteArray> packageAsZip(const ReleasePackage &package)
{
    constexpr time_t kFixed = 946'684'800; // 2000-01-01: when it was made is no business of its reader
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, CloseSource> buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_t *zip = buffer ? zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, &error) : nullptr;
    if (!zip)
        return zipFailed(QString::fromUtf8(zip_error_strerror(&error)));
    zip_source_keep(buffer.get()); // closing the archive gives one up
    for (const PackageFile &file : package.files) {
        zip_source_t *content = zip_source_buffer(zip, file.bytes.constData(), zip_uint64_t(file.bytes.size()), 0);
        const zip_int64_t index = content ? zip_file_add(zip, file.name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            if (content)
                zip_source_free(content);
            const QString why = QString::fromUtf8(zip_strerror(zip));
            zip_discard(zip);
            return zipFailed(why);
        }
        zip_file_set_mtime(zip, zip_uint64_t(index), kFixed, 0);
        zip_file_set_external_attributes(zip, zip_uint64_t(index), 0, ZIP_OPSYS_UNIX, zip_uint32_t(0100600) << 16);
    }
    if (zip_close(zip) != 0) {
        const QString why = QString::fromUtf8(zip_strerror(zip));
        zip_discard(zip);
        return zipFailed(why);
    }
    zip_stat_t stat;
    zip_source_stat(buffer.get(), &stat);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    const bool read = zip_source_open(buffer.get()) == 0 && zip_source_read(buffer.get(), bytes.data(), stat.size) == zip_int64_t(stat.size);
    zip_source_close(buffer.get());
    if (!read)
        return zipFailed(Tr::tr("what was written does not read back"));
    if (const auto same = compareZip(bytes, package); !same)
        return same.error();
    return bytes;
}

} // namespace parallax
