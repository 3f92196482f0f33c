#include "storage/exchange/officefile.h"

#include "model/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QXmlStreamReader>

#include <zip.h>

#include <memory>
#include <optional>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kLargePart = 64LL * 1024 * 1024;
constexpr qsizetype kMostLinksSaid = 5;

struct CloseZip {
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
struct CloseEntry {
    void operator()(zip_file_t *entry) const { zip_fclose(entry); }
};

Error unsupported(const QString &what)
{
    return { ErrorCode::Unsupported, what, {} };
}

QString bytesText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat);
}

class ZipFile
{
public:
    static Result<ZipFile> open(const QString &path, const OfficeLimits &limits);

    const QStringList &names() const { return m_names; }
    bool has(const QString &name) const { return m_names.contains(name); }
    bool hasUnder(QLatin1StringView folder) const
    {
        return std::any_of(m_names.cbegin(), m_names.cend(), [&](const QString &name) { return name.startsWith(folder); });
    }
    /// Null where it is not there, is too large, or cannot be read whole.
    QByteArray content(const QString &name) const;

private:
    std::shared_ptr<zip_t> m_zip;
    QStringList m_names;
};

Result<ZipFile> ZipFile::open(const QString &path, const OfficeLimits &limits)
{
    int code = 0;
    ZipFile file;
    file.m_zip = std::shared_ptr<zip_t>(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code), CloseZip());
    if (!file.m_zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString what = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return Error { ErrorCode::Malformed, Tr::tr("The file is cut off or damaged: its list of parts cannot be read (%1).").arg(what), {} };
    }
    const zip_int64_t count = zip_get_num_entries(file.m_zip.get(), 0);
    if (count > limits.entries)
        return Error { ErrorCode::TooLarge, Tr::tr("The file holds %1 parts; %2 are the most.").arg(count).arg(limits.entries), {} };
    qint64 unpacked = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(file.m_zip.get(), zip_uint64_t(i), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME))
            return Error { ErrorCode::Malformed, Tr::tr("Part %1 of the file cannot be read.").arg(i), {} };
        const QString name = QString::fromUtf8(stat.name);
        if (stat.encryption_method != ZIP_EM_NONE)
            return unsupported(Tr::tr("The file is encrypted. Open it in its own program, save it without a password, and import that."));
        const qint64 size = qint64(std::min<zip_uint64_t>(stat.size, zip_uint64_t(INT64_MAX / 2)));
        unpacked = std::min<qint64>(INT64_MAX / 2, unpacked) + size;
        constexpr qint64 kSmall = 10'000'000;
        const qint64 packed = std::max<qint64>(1, qint64(stat.comp_size));
        if (unpacked > limits.unpacked)
            return Error { ErrorCode::TooLarge, Tr::tr("Unpacked, the file has more than %1; that is the most.").arg(bytesText(limits.unpacked)), name };
        if (size > kSmall && size / packed > limits.ratio) {
            return Error { ErrorCode::TooLarge,
                Tr::tr("A part of the file unpacks to %1 times its size (%2): this is how zip bombs are made, and it is not opened.")
                    .arg(size / packed)
                    .arg(bytesText(size)),
                name };
        }
        file.m_names.append(name);
    }
    return file;
}

QByteArray ZipFile::content(const QString &name) const
{
    zip_stat_t stat;
    if (zip_stat(m_zip.get(), name.toUtf8().constData(), 0, &stat) != 0 || qint64(stat.size) > kLargePart)
        return {};
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen(m_zip.get(), name.toUtf8().constData(), 0));
    if (!entry)
        return {};
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    return zip_fread(entry.get(), bytes.data(), stat.size) == zip_int64_t(stat.size) ? bytes : QByteArray();
}

/// Targets outside the file that opening it could fetch: pictures, templates, objects. Links that one clicks are not among them.
void sayOutsideParts(const ZipFile &zip, QStringList &said)
{
    QStringList targets;
    for (const QString &name : zip.names()) {
        if (!name.endsWith(".rels"_L1))
            continue;
        QXmlStreamReader xml(zip.content(name));
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "Relationship"_L1)
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (attributes.value("TargetMode"_L1) == "External"_L1 && !attributes.value("Type"_L1).endsWith("/hyperlink"_L1))
                targets.append(attributes.value("Target"_L1).toString());
        }
    }
    targets.removeDuplicates();
    if (targets.isEmpty())
        return;
    QString list = targets.mid(0, kMostLinksSaid).join(u", "_s);
    if (targets.size() > kMostLinksSaid)
        list += u", …"_s;
    said.append(Tr::tr("Parts that lie outside the file were not fetched (%1): %2.").arg(targets.size()).arg(list));
}

Result<OfficeFile> inspectZip(const QString &path, const OfficeLimits &limits)
{
    const Result<ZipFile> zip = ZipFile::open(path, limits);
    if (!zip)
        return zip.error();
    OfficeFile file;
    const QByteArray mimetype = zip->content(u"mimetype"_s).trimmed();
    if (zip->has(u"[Content_Types].xml"_s)) {
        if (zip->hasUnder("xl/"_L1))
            return unsupported(Tr::tr("It is a spreadsheet (XLSX); texts and slides are read. Paste the table into a text document."));
        file.slides = zip->hasUnder("ppt/"_L1);
        if (!file.slides && !zip->hasUnder("word/"_L1))
            return unsupported(Tr::tr("It is an Office file, but neither a text nor slides."));
        file.type = file.slides ? OfficeType::Pptx : OfficeType::Docx;
        for (const QString &name : zip->names())
            if (name.endsWith("vbaProject.bin"_L1, Qt::CaseInsensitive)) {
                file.said.append(Tr::tr("The file has macros; none was run, and none is read."));
                break;
            }
    } else if (mimetype.startsWith("application/vnd.oasis.opendocument.")) {
        if (zip->content(u"META-INF/manifest.xml"_s).contains("encryption-data"))
            return unsupported(Tr::tr("The file is encrypted. Open it in its own program, save it without a password, and import that."));
        const QByteArray kind = mimetype.mid(qsizetype(strlen("application/vnd.oasis.opendocument.")));
        file.slides = kind.startsWith("presentation");
        if (!file.slides && !kind.startsWith("text"))
            return unsupported(Tr::tr("It is an OpenDocument file of the kind %1; texts and slides are read.").arg(QString::fromLatin1(kind)));
        file.type = file.slides ? OfficeType::Odp : OfficeType::Odt;
        if (zip->hasUnder("Basic/"_L1) || zip->hasUnder("Scripts/"_L1))
            file.said.append(Tr::tr("The file has macros; none was run, and none is read."));
    } else {
        return unsupported(Tr::tr("It is a ZIP archive, no document. Unpack it and import what is in it."));
    }
    sayOutsideParts(*zip, file.said);
    return file;
}

QByteArray utf16(const char *name)
{
    QByteArray wide;
    for (; *name; ++name)
        wide.append(*name).append('\0');
    return wide;
}

/// Old Office files and encrypted new ones: a compound file ([MS-CFB]) whose directory names its streams in UTF-16.
Result<OfficeFile> inspectCompound(QFile &file)
{
    constexpr qint64 kHeader = 512;
    if (file.size() < 3 * kHeader)
        return Error { ErrorCode::Malformed, Tr::tr("The file is cut off: it is shorter than its own header."), {} };
    // Directory sectors may lie anywhere.
    const uchar *bytes = file.map(0, file.size());
    if (!bytes)
        return Error { ErrorCode::Io, Tr::tr("The file cannot be read: %1.").arg(file.errorString()), {} };
    const QByteArray all = QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), qsizetype(file.size()));
    if (all.contains(utf16("EncryptedPackage")) || all.contains(utf16("EncryptedSummary")))
        return unsupported(Tr::tr("The file is encrypted. Open it in its own program, save it without a password, and import that."));
    OfficeFile found;
    if (all.contains(utf16("WordDocument"))) {
        found.type = OfficeType::Doc;
    } else if (all.contains(utf16("PowerPoint Document"))) {
        found.type = OfficeType::Ppt;
        found.slides = true;
    } else if (all.contains(utf16("Workbook"))) {
        return unsupported(Tr::tr("It is a spreadsheet (XLS); texts and slides are read. Paste the table into a text document."));
    } else {
        return unsupported(Tr::tr("It is a compound file, but neither a text nor slides; or it is cut off."));
    }
    if (all.contains(utf16("_VBA_PROJECT")))
        found.said.append(Tr::tr("The file has macros; none was run, and none is read."));
    return found;
}

std::optional<OfficeType> typeFromName(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    for (const OfficeType type : { OfficeType::Docx, OfficeType::Pptx, OfficeType::Odt, OfficeType::Odp, OfficeType::Doc, OfficeType::Ppt, OfficeType::Rtf })
        if (ending == officeTypeName(type).toLower())
            return type;
    return std::nullopt;
}

} // namespace

QString officeTypeName(OfficeType type)
{
    switch (type) {
    case OfficeType::Docx:
        return u"DOCX"_s;
    case OfficeType::Pptx:
        return u"PPTX"_s;
    case OfficeType::Odt:
        return u"ODT"_s;
    case OfficeType::Odp:
        return u"ODP"_s;
    case OfficeType::Doc:
        return u"DOC"_s;
    case OfficeType::Ppt:
        return u"PPT"_s;
    case OfficeType::Rtf:
        return u"RTF"_s;
    }
    return {};
}

bool looksLikeOfficeFile(const QByteArray &firstBytes)
{
    return firstBytes.startsWith("PK\x03\x04") || firstBytes.startsWith("PK\x05\x06") || firstBytes.startsWith("\xD0\xCF\x11\xE0") || firstBytes.startsWith("{\\rtf");
}

Result<OfficeFile> inspectOfficeFile(const QString &path, const OfficeLimits &limits)
{
    QFile file(path);
    const auto at = [&](Error error) {
        error.where = error.where.isEmpty() ? QFileInfo(path).fileName() : QFileInfo(path).fileName() + u", "_s + error.where;
        return error;
    };
    if (!file.open(QIODevice::ReadOnly))
        return at({ ErrorCode::Io, Tr::tr("The file cannot be read: %1.").arg(file.errorString()), {} });
    if (file.size() > limits.bytes)
        return at({ ErrorCode::TooLarge, Tr::tr("The file has %1; %2 are the most.").arg(bytesText(file.size()), bytesText(limits.bytes)), {} });
    const QByteArray start = file.peek(8);
    Result<OfficeFile> found = start.startsWith("PK") ? inspectZip(path, limits)
        : start.startsWith("{\\rtf")                  ? Result<OfficeFile>(OfficeFile { OfficeType::Rtf, false, {} })
                                                      : inspectCompound(file);
    if (!found)
        return at(found.error());
    if (const auto named = typeFromName(path); named && *named != found->type) {
        found->said.prepend(Tr::tr("Its name says %1, but it is %2, and was read as that.").arg(officeTypeName(*named), officeTypeName(found->type)));
    }
    return found;
}

} // namespace parallax
