#include "storage/exchange/importfile.h"

#include "model/tr.h"
#include "storage/exchange/officeconverter.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

Result<ImportedDocument> importOffice(
    const QString &path, const MarkingLanguage &language, const std::stop_token &stop, const ImportLimits &limits)
{
    const Result<OfficeFile> file = inspectOfficeFile(path);
    if (!file)
        return file.error();
    const QString ending = file->slides ? u"fodp"_s : u"fodt"_s;
    const Result<ConvertedFile> flat = convertOfficeFile(path, officeTypeName(file->type).toLower(), ending, {}, stop);
    if (!flat)
        return flat.error();
    Result<ImportedDocument> document
        = importDocument(flat->bytes, QFileInfo(path).completeBaseName() + u'.' + ending, language, limits);
    if (!document) {
        Error error = document.error();
        error.where = QFileInfo(path).fileName();
        return error;
    }
    document->fileName = QFileInfo(path).fileName();
    document->notRead = file->said + document->notRead;
    if (!flat->sandboxed) {
        document->guessed.prepend(Tr::tr("LibreOffice read the file under limits of memory, time and output, but not in a room of its own: "
                                         "bubblewrap is missing, or may not run here."));
    }
    return document;
}

} // namespace

Result<ImportedDocument> importFile(
    const QString &path, const MarkingLanguage &language, std::stop_token stop, const ImportLimits &limits)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return Error { ErrorCode::NotFound, Tr::tr("There is no such file."), name };
    if (!info.isFile()) // a pipe would be waited for, a device never ends
        return Error { ErrorCode::Unsupported, Tr::tr("This is a folder, a pipe or a device, not a file."), name };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error { ErrorCode::Io, Tr::tr("The file cannot be read: %1.").arg(file.errorString()), name };
    if (looksLikeOfficeFile(file.peek(8)))
        return importOffice(path, language, stop, limits);
    const qint64 most = 4 * limits.bytes; // of flat ODF; others are held to less by importDocument()
    if (file.size() > most) {
        return Error { ErrorCode::TooLarge,
            Tr::tr("The file has %1 bytes; %2 are the most.").arg(QLocale::c().toString(file.size()), QLocale::c().toString(most)), name };
    }
    const QByteArray bytes = file.readAll();
    if (bytes.size() != file.size() && file.error() != QFileDevice::NoError)
        return Error { ErrorCode::Io, Tr::tr("The file cannot be read: %1.").arg(file.errorString()), name };
    return importDocument(bytes, name, language, limits);
}

} // namespace parallax
