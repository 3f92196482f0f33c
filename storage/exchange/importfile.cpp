#include "storage/exchange/importfile.h"

#include "model/tr.h"
#include "storage/exchange/importassembly.h"
#include "storage/exchange/importpdf.h"
#include "storage/exchange/officeconverter.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

QString notInARoom()
{
    return Tr::tr("The file was read under limits of memory, time and output, but not in a room of its own: bubblewrap is missing, or may "
                  "not run here.");
}

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
    if (!flat->sandboxed)
        document->guessed.prepend(notInARoom());
    return document;
}

constexpr RoomLimits kPdfLimits { 1024LL * 1024 * 1024, 60, 64LL * 1024 * 1024 };

Result<PdfText> pdfText(const SandboxRoom &room, const SandboxRoom::Ending &ended)
{
    const Result<QByteArray> bytes = room.output(u"lines.json"_s, kPdfLimits);
    if (!bytes && bytes.error().code != ErrorCode::NotFound)
        return bytes.error();
    if (!bytes || ended.crashed || bytes->isEmpty()) {
        return Error { ErrorCode::Malformed,
            Tr::tr("The reader of PDF broke off: the file is damaged, or needs more than %1 of memory.")
                .arg(QLocale::c().formattedDataSize(kPdfLimits.memory)),
            {} };
    }
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    if (const QJsonObject error = json.value("error"_L1).toObject(); !error.isEmpty()) {
        const ErrorCode code = error.value("code"_L1) == "denied"_L1 ? ErrorCode::Denied : ErrorCode::Malformed;
        return Error { code, error.value("message"_L1).toString(), {} };
    }
    return PdfText::fromJson(json);
}

Result<ImportedDocument> importPdf(
    const QString &path, const MarkingLanguage &language, const std::stop_token &stop, const ImportLimits &limits)
{
    const auto at = [name = QFileInfo(path).fileName()](Error error) {
        error.where = name;
        return error;
    };
    const auto made = SandboxRoom::make(path, u"pdf"_s);
    if (!made)
        return at(made.error());
    SandboxRoom &room = **made;
    const auto ended = room.run(Tr::tr("The reader of PDF"), ownProgram(),
        { u"document"_s, u"lines"_s, room.input(), u"--out"_s, room.its(u"out/lines.json"_s) }, stop, kPdfLimits);
    if (!ended)
        return at(ended.error());
    const Result<PdfText> text = pdfText(room, *ended);
    if (!text)
        return at(text.error());
    Result<ImportDraft> draft = draftFromPdf(*text, limits, language);
    if (!draft)
        return at(draft.error());
    Result<ImportedDocument> document = assembledDocument(*std::move(draft), language, limits);
    if (!document)
        return at(document.error());
    document->fileName = QFileInfo(path).fileName();
    if (!room.isSandboxed())
        document->guessed.prepend(notInARoom());
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
    if (file.peek(1024).contains("%PDF-")) // readers of PDF look for it that far
        return importPdf(path, language, stop, limits);
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
