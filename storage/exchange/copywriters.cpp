#include "storage/exchange/copywriters.h"

#include "model/tr.h"
#include "storage/exchange/copyencoders.h"
#include "storage/exchange/copytext.h"

#include <QFileInfo>
#include <QSaveFile>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

Error differs(const QString &wanted, const QString &found)
{
    // Texts are the copy's own, and whoever asked for the file may read it.
    return Error{ErrorCode::Malformed,
                 Tr::tr("What was written does not read back as the copy: \"%1\" is wanted where \"%2\" stands. Nothing was "
                        "handed out. Choose another format, or take out the characters it cannot show.")
                     .arg(wanted.left(60), found.left(60)),
                 {}};
}

Result<void> compareLines(const QStringList &wanted, const QStringList &found)
{
    for (qsizetype i = 0; i < std::max(wanted.size(), found.size()); ++i)
        if (wanted.value(i) != found.value(i))
            return differs(wanted.value(i), found.value(i));
    return {};
}

Result<void> comparePdf(const QByteArray &bytes, const ReleaseCopy &copy)
{
    const auto found = textOfPdf(bytes, copy);
    if (!found)
        return found.error();
    QString wanted;
    const QStringList lines = copyLines(copy, CopyFormat::Pdf);
    for (const QString &line : lines)
        wanted += folded(line);
    if (wanted == *found)
        return {};
    qsizetype i = 0;
    while (i < wanted.size() && i < found->size() && wanted[i] == (*found)[i])
        ++i;
    return differs(wanted.mid(std::max<qsizetype>(0, i - 20)), found->mid(std::max<qsizetype>(0, i - 20)));
}

Result<QByteArray> encode(const ReleaseCopy &copy, CopyFormat format)
{
    switch (format) {
    case CopyFormat::Json: return copyToJson(copy);
    case CopyFormat::Html: return copyToHtml(copy);
    case CopyFormat::Markdown: return copyToMarkdown(copy);
    case CopyFormat::Pdf: return copyToPdf(copy);
    case CopyFormat::Fodt: return copyToFodt(copy);
    case CopyFormat::Odt:
    case CopyFormat::Docx:
    case CopyFormat::PdfA: return copyToOffice(copy, format);
    }
    return Error{ErrorCode::Unsupported, Tr::tr("This format is not known."), {}};
}

} // namespace

Result<void> checkCopy(const QByteArray &bytes, const ReleaseCopy &copy, CopyFormat format)
{
    if (format == CopyFormat::Pdf)
        return comparePdf(bytes, copy);
    if (format == CopyFormat::Odt || format == CopyFormat::Docx || format == CopyFormat::PdfA)
        return checkOffice(bytes, copy, format);
    if (format == CopyFormat::Json) {
        const auto found = copyFromJson(bytes);
        if (!found)
            return found.error();
        if (!(*found == copy))
            return differs(copy.title, found->title);
        return {};
    }
    const auto found = format == CopyFormat::Html ? linesOfHtml(bytes) : format == CopyFormat::Fodt ? linesOfFodt(bytes) : linesOfMarkdown(bytes);
    if (!found)
        return found.error();
    return compareLines(copyLines(copy, format), *found);
}

Result<QByteArray> writeCopy(const ReleaseCopy &copy, CopyFormat format)
{
    if (!copy.mayBeKept) {
        return Error{ErrorCode::Denied,
                     Tr::tr("This copy may be shown and never handed over. Export what the nation receives instead."), {}};
    }
    auto bytes = encode(copy, format);
    if (!bytes)
        return bytes;
    if (auto same = checkCopy(*bytes, copy, format); !same)
        return same.error();
    return bytes;
}

Result<void> saveOwnerOnly(const QString &path, const QByteArray &bytes)
{
    const auto denied = [&](const QString &reason) {
        return Error{ErrorCode::Denied,
                     Tr::tr("The file cannot be written (%1). Allow writing in %2, or name another place.")
                         .arg(reason, QFileInfo(path).absolutePath()),
                     path};
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return denied(file.errorString());
    // Before the first byte: nobody else may open the file while it is written.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(bytes) != bytes.size()
        || !file.commit())
        return denied(file.errorString());
    return {};
}

Result<void> saveCopy(const ReleaseCopy &copy, CopyFormat format, const QString &path)
{
    const auto bytes = writeCopy(copy, format);
    if (!bytes)
        return bytes.error();
    return saveOwnerOnly(path, *bytes);
}

} // namespace parallax
