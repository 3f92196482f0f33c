#include "app/cli/documentcommands.h"

#include "app/cli/jsonlines.h"
#include "app/cli/storeaccess.h"
#include "model/tr.h"
#include "storage/exchange/importfile.h"
#include "storage/exchange/pdflines.h"
#include "storage/inspect/inspectroom.h"

#include <QFile>
#include <QJsonArray>

#include <cstdio>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

int answerError(QIODevice &out, const Error &error)
{
    writeLine(out, errorLine(errorCodeText(error.code), error.what, error.where));
    return kFoundWrong;
}

/// The coverage report of each file: what was read, guessed and not read.
int readFiles(const QStringList &paths, QIODevice &out)
{
    const auto language = MarkingLanguage::shipped();
    if (!language)
        return answerError(out, language.error());
    int status = kDone;
    for (const QString &path : paths) {
        const auto document = importFile(path, *language);
        if (!document) {
            status = answerError(out, document.error());
            continue;
        }
        const Product &product = document->product;
        QJsonArray portions, suspect;
        for (int row = 0; row < product.size(); ++row) {
            const Portion &portion = *product.at(row);
            portions.append(QJsonObject{{u"kind"_s, portionKindName(portion.kind)},
                                        {u"mark"_s, portion.mark.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(portion.mark)},
                                        {u"text"_s, portion.text}});
        }
        for (const int row : document->suspectRows)
            suspect.append(row);
        writeLine(out, {{u"file"_s, document->fileName}, {u"title"_s, product.head.title}, {u"banner"_s, product.head.overallMarking},
                        {u"guessed"_s, QJsonArray::fromStringList(document->guessed)}, {u"not_read"_s, QJsonArray::fromStringList(document->notRead)},
                        {u"suspect_rows"_s, suspect}, {u"portions"_s, portions}});
        if (!document->suspectRows.isEmpty())
            status = kFoundWrong;
    }
    return status;
}

/// The lines of a PDF and their places, by the libraries that may break over it: the import runs this in a room of its own.
int readLines(const QString &path, QIODevice &out)
{
    const auto text = readPdfText(path);
    if (!text)
        return answerError(out, text.error());
    writeLine(out, text->toJson());
    return kDone;
}

/// All that can be got out of a file, by the libraries that may break over it: `release check` runs this in a room of its own. What the file is
/// called is for whoever asks to say.
int inspectForOthers(const QString &path, QIODevice &out)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return answerError(out, {ErrorCode::Io, Tr::tr("The file cannot be read: %1.").arg(file.errorString()), path});
    writeLine(out, inspectionToJson(inspectFile(file.readAll(), {})));
    return kDone;
}

} // namespace

int runDocumentCommand(const QStringList &words)
{
    QTextStream err(stderr);
    const QString verb = words.value(0);
    QStringList files = words.mid(1);
    QFile out;
    const qsizetype option = files.indexOf(u"--out"_s);
    if (option >= 0 && option + 1 < files.size()) {
        out.setFileName(files[option + 1]);
        files.remove(option, 2);
    }
    const bool known = verb == u"read" ? !files.isEmpty() : (verb == u"lines" || verb == u"inspect") && files.size() == 1;
    if (!known) {
        err << Tr::tr("Say `document read FILE …`, `document lines FILE.pdf [--out FILE]` or `document inspect FILE [--out FILE]`.") << Qt::endl;
        return kCouldNot;
    }
    if (out.fileName().isEmpty() ? !out.open(stdout, QIODevice::WriteOnly) : !out.open(QIODevice::WriteOnly)) {
        err << out.errorString() << Qt::endl;
        return kCouldNot;
    }
    if (verb == u"read")
        return readFiles(files, out);
    return verb == u"lines" ? readLines(files.constFirst(), out) : inspectForOthers(files.constFirst(), out);
}

} // namespace parallax
