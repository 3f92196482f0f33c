#include "storage/exchange/pdflines.h"

#include "model/tr.h"
#include "storage/exchange/pdfobjects.h"

#include <QFile>
#include <QJsonArray>
#include <QPdfDocument>
#include <QPdfSelection>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// Boxes that stand beside each other are one line: a change of font begins a new box.
QList<PdfLine> linesOfRuns(const QList<QPolygonF> &runs)
{
    QList<PdfLine> lines;
    for (const QPolygonF &run : runs) {
        const QRectF box = run.boundingRect();
        if (!lines.isEmpty()) {
            PdfLine &last = lines.last();
            const double shared = std::min(last.box.bottom(), box.bottom()) - std::max(last.box.top(), box.top());
            if (shared > 0.5 * std::min(last.box.height(), box.height())) {
                last.gaps += box.left() - last.box.right() > std::max(last.box.height(), box.height()) ? 1 : 0;
                last.box = last.box.united(box);
                continue;
            }
        }
        lines.append({ {}, box, 0 });
    }
    return lines;
}

QList<PdfLine> linesOf(QPdfDocument &document, int page)
{
    const QPdfSelection all = document.getAllText(page);
    const QString text = all.text();
    QList<PdfLine> lines;
    QList<qsizetype> starts;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        while (to < text.size() && text[to] != u'\n' && text[to] != u'\r')
            ++to;
        if (const QString line = text.mid(from, to - from); !line.trimmed().isEmpty()) {
            lines.append({ line, {}, 0 });
            starts.append(from);
        }
        from = to + 1;
    }
    const QList<PdfLine> places = linesOfRuns(all.bounds());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        PdfLine place;
        if (places.size() == lines.size()) {
            place = places[i];
        } else {
            // Reads the page again: slow, and needed only where a line has raised letters or much stands side by side.
            const QPdfSelection line = document.getSelectionAtIndex(page, int(starts[i]), int(lines[i].text.size()));
            for (const PdfLine &part : linesOfRuns(line.isValid() ? line.bounds() : QList<QPolygonF>())) {
                place.gaps += part.gaps;
                place.box = place.box.united(part.box);
            }
        }
        lines[i].box = place.box;
        lines[i].gaps = place.gaps;
    }
    return lines;
}

/// What stands on the pages beside text.
void countOthers(const QString &path, PdfText &text)
{
    const auto objects = pdfObjects(QFile::encodeName(path));
    text.othersKnown = objects.has_value();
    if (!objects)
        return;
    text.form = objects->form;
    text.script = objects->script;
    text.attachments = objects->attachments;
    for (qsizetype i = 0; i < std::min(objects->pictures.size(), text.pages.size()); ++i) {
        text.pages[i].pictures = objects->pictures[i];
        text.pages[i].notes = objects->notes[i];
    }
}

QString sentenceOf(QPdfDocument::Error error)
{
    switch (error) {
    case QPdfDocument::Error::IncorrectPassword:
        return Tr::tr("The PDF asks for a password. Save it without one, and import that.");
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return Tr::tr("The PDF is encrypted in a way that is not known. Save it without, and import that.");
    case QPdfDocument::Error::FileNotFound:
        return Tr::tr("There is no such file.");
    default:
        return Tr::tr("The PDF cannot be read: it is damaged or cut off.");
    }
}

} // namespace

Result<PdfText> readPdfText(const QString &path)
{
    QPdfDocument document;
    if (const QPdfDocument::Error error = document.load(path); error != QPdfDocument::Error::None) {
        const bool locked = error == QPdfDocument::Error::IncorrectPassword || error == QPdfDocument::Error::UnsupportedSecurityScheme;
        return Error { locked ? ErrorCode::Denied : ErrorCode::Malformed, sentenceOf(error), {} };
    }
    PdfText text;
    text.title = document.metaData(QPdfDocument::MetaDataField::Title).toString();
    text.author = document.metaData(QPdfDocument::MetaDataField::Author).toString();
    for (int page = 0; page < document.pageCount(); ++page)
        text.pages.append({ document.pagePointSize(page), linesOf(document, page), 0, 0 });
    countOthers(path, text);
    return text;
}

QJsonObject PdfText::toJson() const
{
    QJsonArray all;
    for (const PdfPage &page : pages) {
        QJsonArray lines;
        for (const PdfLine &line : page.lines)
            lines.append(QJsonArray { line.text, line.box.x(), line.box.y(), line.box.width(), line.box.height(), line.gaps });
        all.append(QJsonObject { { u"width"_s, page.size.width() }, { u"height"_s, page.size.height() }, { u"lines"_s, lines },
            { u"pictures"_s, page.pictures }, { u"notes"_s, page.notes } });
    }
    return { { u"pages"_s, all }, { u"title"_s, title }, { u"author"_s, author }, { u"attachments"_s, attachments }, { u"form"_s, form },
        { u"script"_s, script }, { u"others_known"_s, othersKnown } };
}

Result<PdfText> PdfText::fromJson(const QJsonObject &json)
{
    if (!json.value("pages"_L1).isArray())
        return Error { ErrorCode::Malformed, Tr::tr("The PDF cannot be read: it is damaged or cut off."), {} };
    PdfText text;
    const QJsonArray pages = json.value("pages"_L1).toArray();
    for (const QJsonValue &value : pages) {
        PdfPage page;
        page.size = { value["width"_L1].toDouble(), value["height"_L1].toDouble() };
        page.pictures = value["pictures"_L1].toInt();
        page.notes = value["notes"_L1].toInt();
        const QJsonArray lines = value["lines"_L1].toArray();
        for (const QJsonValue &line : lines)
            page.lines.append({ line[0].toString(), { line[1].toDouble(), line[2].toDouble(), line[3].toDouble(), line[4].toDouble() }, line[5].toInt() });
        text.pages.append(page);
    }
    text.title = json.value("title"_L1).toString();
    text.author = json.value("author"_L1).toString();
    text.attachments = json.value("attachments"_L1).toInt();
    text.form = json.value("form"_L1).toBool();
    text.script = json.value("script"_L1).toBool();
    text.othersKnown = json.value("others_known"_L1).toBool();
    return text;
}

} // namespace parallax
