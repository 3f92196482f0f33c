#include "storage/exchange/importers.h"

#include "model/tr.h"
#include "storage/exchange/importassembly.h"
#include "storage/exchange/importhtml.h"
#include "storage/exchange/importmarkdown.h"
#include "storage/exchange/importodf.h"
#include "storage/exchange/ownfile.h"

#include <QFileInfo>
#include <QLocale>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

enum class FileType { Markdown, Html, Json, Odf };

std::optional<FileType> typeFromName(const QString &fileName)
{
    const QString ending = QFileInfo(fileName).suffix().toLower();
    if (ending == "md"_L1 || ending == "markdown"_L1)
        return FileType::Markdown;
    if (ending == "html"_L1 || ending == "htm"_L1 || ending == "xhtml"_L1)
        return FileType::Html;
    if (ending == "json"_L1)
        return FileType::Json;
    if (ending == "fodt"_L1 || ending == "fodp"_L1)
        return FileType::Odf;
    return std::nullopt;
}

/// What a file is by its first bytes, whatever its name says. Empty: text, as far as that tells.
QString foreignType(const QByteArray &bytes)
{
    static const struct {
        QByteArray start;
        const char *what;
    } kSigns[] = {
        { "%PDF-", QT_TRANSLATE_NOOP("parallax::Tr", "a PDF") },
        { "PK\x03\x04", QT_TRANSLATE_NOOP("parallax::Tr", "a ZIP file (DOCX, PPTX and ODT are ZIP files too)") },
        { "PK\x05\x06", QT_TRANSLATE_NOOP("parallax::Tr", "an empty ZIP file") },
        { "\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("parallax::Tr", "an old Office file (DOC, PPT or XLS)") },
        { "{\\rtf", QT_TRANSLATE_NOOP("parallax::Tr", "a rich text file (RTF)") },
        { "\x89PNG", QT_TRANSLATE_NOOP("parallax::Tr", "a PNG picture") },
        { "\xFF\xD8\xFF", QT_TRANSLATE_NOOP("parallax::Tr", "a JPEG picture") },
        { "GIF8", QT_TRANSLATE_NOOP("parallax::Tr", "a GIF picture") },
        { "\x1F\x8B", QT_TRANSLATE_NOOP("parallax::Tr", "a gzip file") },
        { "7z\xBC\xAF", QT_TRANSLATE_NOOP("parallax::Tr", "a 7-Zip file") },
        { "SQLite format 3", QT_TRANSLATE_NOOP("parallax::Tr", "an SQLite file; a store is opened, not imported") },
        { "\x7F"
          "ELF",
            QT_TRANSLATE_NOOP("parallax::Tr", "a program") },
        { "\xFF\xFE", QT_TRANSLATE_NOOP("parallax::Tr", "text in UTF-16; save it as UTF-8") },
        { "\xFE\xFF", QT_TRANSLATE_NOOP("parallax::Tr", "text in UTF-16; save it as UTF-8") },
    };
    for (const auto &sign : kSigns)
        if (bytes.startsWith(sign.start))
            return Tr::tr(sign.what);
    return {};
}

/// Offset of the first byte that is not UTF-8; -1 where all are. Overlong forms and surrogates are none.
/// Source: RFC 3629 section 4.
qsizetype firstBadByte(const QByteArray &bytes)
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.constData());
    const qsizetype size = bytes.size();
    for (qsizetype i = 0; i < size;) {
        const uchar lead = data[i];
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const int more = lead >= 0xc2 && lead <= 0xdf ? 1
            : (lead & 0xf0) == 0xe0                   ? 2
            : lead >= 0xf0 && lead <= 0xf4            ? 3
                                                      : 0;
        if (more == 0 || i + more >= size)
            return i;
        const uchar low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        const uchar high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (data[i + 1] < low || data[i + 1] > high)
            return i;
        for (int k = 2; k <= more; ++k)
            if ((data[i + k] & 0xc0) != 0x80)
                return i;
        i += more + 1;
    }
    return -1;
}

/// What text is by its start, whatever its name says.
std::optional<FileType> typeFromText(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(2000).trimmed().toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html"))
        return FileType::Html;
    if (start.startsWith('{') && start.contains('"'))
        return FileType::Json;
    if (start.startsWith("<?xml") && start.contains("office:document"))
        return FileType::Odf;
    return std::nullopt;
}

QString typeName(FileType type)
{
    switch (type) {
    case FileType::Markdown:
        return u"Markdown"_s;
    case FileType::Html:
        return u"HTML"_s;
    case FileType::Json:
        return u"JSON"_s;
    case FileType::Odf:
        return u"flat ODF"_s;
    }
    return {};
}

Result<void> checkBytes(const QByteArray &bytes, FileType type, const ImportLimits &limits)
{
    // Flat ODF carries its pictures, which are not kept.
    const qint64 most = type == FileType::Odf ? 4 * limits.bytes : limits.bytes;
    if (bytes.size() > most) {
        return Error { ErrorCode::TooLarge,
            Tr::tr("The file has %1 bytes; %2 are the most.")
                .arg(QLocale::c().toString(qint64(bytes.size())), QLocale::c().toString(most)),
            {} };
    }
    if (const QString foreign = foreignType(bytes); !foreign.isEmpty())
        return Error { ErrorCode::Unsupported, Tr::tr("Its name says %1, but it is %2.").arg(typeName(type), foreign),
            {} };
    if (const qsizetype bad = firstBadByte(bytes); bad >= 0) {
        const bool western = type == FileType::Html && bytes.left(4096).toLower().contains("charset")
            && !bytes.left(4096).toLower().contains("utf-8");
        return Error { ErrorCode::Malformed,
            (western ? Tr::tr("Byte %1 (0x%2) is not UTF-8; the page names another encoding. Save it as UTF-8.")
                     : Tr::tr("Byte %1 (0x%2) is not UTF-8. Save the file as UTF-8."))
                .arg(QString::number(bad), QString::number(uchar(bytes[bad]), 16).toUpper()),
            {} };
    }
    if (const qsizetype null = bytes.indexOf('\0'); null >= 0)
        return Error { ErrorCode::Malformed, Tr::tr("Byte %1 is 0: this is no text.").arg(null), {} };
    if (bytes.trimmed().isEmpty())
        return Error { ErrorCode::Malformed, Tr::tr("The file is empty."), {} };
    if (const auto found = typeFromText(bytes); found && *found != type && type != FileType::Json) {
        return Error { ErrorCode::Unsupported,
            Tr::tr("Its name says %1, but it is %2. Rename it, or save it as what its name says.")
                .arg(typeName(type), typeName(*found)),
            {} };
    }
    return {};
}

Result<ImportedDocument> importJson(const QByteArray &bytes, const QString &where, const ImportLimits &limits)
{
    ImportedDocument document;
    Result<Product> product = Product::fromJson(bytes, where);
    if (!product)
        return product.error();
    if (product->size() > limits.portions)
        return Error { ErrorCode::TooLarge, Tr::tr("The file has more than %1 portions.").arg(limits.portions), {} };
    document.product = *std::move(product);
    document.complete = true;
    document.portionsRead = document.product.size();
    for (int row = 0; row < document.product.size(); ++row)
        document.marksRead += document.product.at(row)->mark.isNull() ? 0 : 1;
    return document;
}

Result<ImportedDocument> importText(
    const QByteArray &bytes, FileType type, const MarkingLanguage &language, const ImportLimits &limits)
{
    Result<ImportDraft> draft = type == FileType::Html ? readHtml(bytes, limits)
        : type == FileType::Odf                        ? readFlatOdf(bytes, limits, language)
                                                       : readMarkdown(bytes, limits);
    if (!draft)
        return draft.error();
    return assembledDocument(*std::move(draft), language, limits);
}

CopyFormat copyFormatOf(FileType type)
{
    switch (type) {
    case FileType::Markdown:
        return CopyFormat::Markdown;
    case FileType::Html:
        return CopyFormat::Html;
    case FileType::Json:
        return CopyFormat::Json;
    case FileType::Odf:
        break;
    }
    return CopyFormat::Fodt;
}

/// Text, mark and kind as the file shows them.
QString shownOf(const Portion &portion)
{
    const QString alt = portion.figure ? portion.figure->altText : QString();
    return QStringList { portionKindName(portion.kind), portion.mark.isNull() ? u"-"_s : portion.mark, portion.text.simplified(), alt.simplified() }
        .join(QChar(0x1f));
}

/// A file that we exported and somebody changed: what it shows is what holds. Portions that still stand as they were keep their facts;
/// the others have those that any imported text has.
void keepFactsOfUnchanged(ImportedDocument &document, const OwnFile &file)
{
    const Product &before = file.own.product;
    QHash<QString, QList<PortionPtr>> known;
    for (int row = 0; row < before.size(); ++row)
        known[shownOf(*before.at(row))].append(before.at(row));
    Product product;
    const QString banner = document.product.head.overallMarking;
    product.head = before.head;
    product.head.overallMarking = before.head.overallMarking.isEmpty() ? QString() : banner;
    QSet<PortionId> taken;
    QList<int> suspect;
    int kept = 0;
    for (int row = 0; row < document.product.size(); ++row) {
        QList<PortionPtr> &same = known[shownOf(*document.product.at(row))];
        if (!same.isEmpty()) {
            product.append(same.takeFirst());
            ++kept;
        } else {
            Portion changed = *document.product.at(row);
            changed.refs.clear(); // they name portions by the ids of this reading
            changed.id = { u"%1-new-%2"_s.arg(before.head.id.value).arg(row + 1) };
            product.append(std::make_shared<const Portion>(std::move(changed)));
            if (document.suspectRows.contains(row))
                suspect.append(row);
        }
    }
    document.suspectRows = suspect;
    document.guessed.prepend(Tr::tr("The file was exported from here and then changed: %1 portions are as they were and keep their facts, %2 are "
                                    "changed or new and have none.")
                                 .arg(kept)
                                 .arg(product.size() - kept));
    document.product = std::move(product);
    for (auto it = file.own.pictures.cbegin(); it != file.own.pictures.cend(); ++it)
        document.pictures.insert(it.key(), it.value());
}

Result<ImportedDocument> importOwn(const OwnFile &file, FileType type, const MarkingLanguage &language, const ImportLimits &limits)
{
    if (file.own.product.size() > limits.portions)
        return Error { ErrorCode::TooLarge, Tr::tr("The file has more than %1 portions.").arg(limits.portions), {} };
    ImportedDocument document;
    if (file.unchanged) {
        document.product = file.own.product;
        document.pictures = file.own.pictures;
        document.complete = true;
        document.portionsRead = document.product.size();
        for (int row = 0; row < document.product.size(); ++row)
            document.marksRead += document.product.at(row)->mark.isNull() ? 0 : 1;
    } else {
        Result<ImportedDocument> shown = importText(file.shown, type, language, limits);
        if (!shown)
            return shown.error();
        document = *std::move(shown);
        keepFactsOfUnchanged(document, file);
    }
    if (file.picturesDropped > 0)
        document.notRead.append(Tr::tr("Pictures that are damaged, or not what their names say, are left out (%1).").arg(file.picturesDropped));
    return document;
}

} // namespace

Result<ImportedDocument> importDocument(
    const QByteArray &bytes, const QString &fileName, const MarkingLanguage &language, const ImportLimits &limits)
{
    const QString name = QFileInfo(fileName).fileName();
    const auto at = [&](Error error) {
        if (error.where.isEmpty())
            error.where = name;
        return error;
    };
    const std::optional<FileType> type = typeFromName(name);
    if (!type) {
        const QString foreign = foreignType(bytes);
        return at({ ErrorCode::Unsupported,
            foreign.isEmpty()
                ? Tr::tr(
                    "Office files (DOCX, PPTX, ODT, ODP, DOC, PPT, RTF), PDF, Markdown (.md), HTML (.html), flat ODF (.fodt, .fodp) and the "
                    "scenario's JSON (.json) are read; text by the ending of its name.")
                : Tr::tr("It is %1. Office files (DOCX, PPTX, ODT, ODP, DOC, PPT, RTF), PDF, Markdown (.md), HTML (.html), flat ODF (.fodt, .fodp) "
                         "and the scenario's JSON (.json) are read.")
                      .arg(foreign),
            {} });
    }
    if (const Result<void> checked = checkBytes(bytes, *type, limits); !checked)
        return at(checked.error());
    QByteArray text = bytes;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    const Result<std::optional<OwnFile>> own = readOwn(text, copyFormatOf(*type), language);
    if (!own)
        return at(own.error());
    if (*own) {
        Result<ImportedDocument> ours = importOwn(**own, *type, language, limits);
        if (!ours)
            return at(ours.error());
        ours->fileName = name;
        return ours;
    }
    Result<ImportedDocument> document
        = *type == FileType::Json ? importJson(text, name, limits) : importText(text, *type, language, limits);
    if (!document)
        return at(document.error());
    document->fileName = name;
    return document;
}

void applyDefaults(ImportedDocument &document, const ImportDefaults &defaults)
{
    ProductHead &head = document.product.head;
    const QString from = head.id.value;
    const bool rename = !defaults.id.isNull() && (from.isEmpty() || from == kImportedProductId);
    if (rename)
        head.id = defaults.id;
    if (head.title.isEmpty())
        head.title = defaults.title;
    if (!head.asOf.isKnown())
        head.asOf = defaults.asOf;
    if (head.regimeText.isEmpty() && !document.complete)
        head.regime = defaults.regime;
    const auto renamed = [&](const QString &id) {
        return rename && id.startsWith(from + u'-') ? head.id.value + id.mid(from.size()) : id;
    };
    Product filled;
    filled.head = head;
    for (int row = 0; row < document.product.size(); ++row) {
        Portion portion = *document.product.at(row);
        portion.id.value = renamed(portion.id.value);
        for (QString &ref : portion.refs)
            if (ref.startsWith("p:"_L1))
                ref = u"p:"_s + renamed(ref.mid(2));
        if (!document.complete && portion.governance == Governance::Unknown)
            portion.governance = defaults.governance;
        const bool military = portion.governance == Governance::Dod || portion.governance == Governance::Joint;
        if (!document.complete && military && portion.categories == 0 && !portion.categoriesUnreadable)
            portion.categories = defaults.categories;
        if (portion.originator.isEmpty())
            portion.originator = defaults.originator;
        if (portion.topic.isEmpty())
            portion.topic = defaults.topic;
        filled.append(std::make_shared<const Portion>(std::move(portion)));
    }
    document.product = std::move(filled);
}

} // namespace parallax
