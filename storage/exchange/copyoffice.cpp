#include "storage/exchange/copyencoders.h"

#include "model/tr.h"
#include "storage/exchange/copytext.h"
#include "storage/exchange/officeclean.h"
#include "storage/exchange/officeconverter.h"
#include "storage/exchange/pdflines.h"
#include "storage/exchange/pdfobjects.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QXmlStreamReader>

#include <zip.h>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

Error noRoom(const QString &what)
{
    return {ErrorCode::Io, Tr::tr("There is no room for temporary files: %1.").arg(what), {}};
}

/// \a bytes through LibreOffice, from one ending to another.
Result<QByteArray> converted(const QByteArray &bytes, const QString &from, const QString &to, const QString &filter = {})
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"copy."_s + from));
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return noRoom(folder.isValid() ? file.errorString() : folder.errorString());
    file.close();
    auto made = convertOfficeFile(file.fileName(), from, to, filter);
    if (!made) {
        Error error = made.error();
        error.where.clear(); // names a file that is gone
        return error;
    }
    return std::move(made->bytes);
}

/// What flat ODF shows: body and frame without white space, and the digests of its images.
struct ShownText
{
    QString body, frame;
    QStringList images;
};

Result<ShownText> shownIn(const QByteArray &fodt)
{
    ShownText shown;
    QXmlStreamReader xml(fodt);
    QStringList open;
    QByteArray binary;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            open << xml.qualifiedName().toString();
            binary.clear();
            break;
        case QXmlStreamReader::EndElement:
            if (open.constLast() == u"office:binary-data" && open.contains(u"office:body"_s))
                shown.images << copyImageLine(QByteArray::fromBase64(binary));
            open.removeLast();
            break;
        case QXmlStreamReader::Characters:
            if (!open.isEmpty() && open.constLast() == u"office:binary-data")
                binary += xml.text().toLatin1();
            else if (open.contains(u"office:body"_s))
                shown.body += xml.text();
            else if (open.contains(u"office:master-styles"_s))
                shown.frame += xml.text();
            break;
        default:
            break;
        }
    }
    if (xml.hasError())
        return Error{ErrorCode::Malformed, Tr::tr("This is no whole XML: %1").arg(xml.errorString()), {}};
    shown.body = folded(shown.body);
    shown.frame = folded(shown.frame);
    return shown;
}

QByteArray part(zip_t *zip, const char *name)
{
    zip_stat_t stat;
    zip_file_t *file = zip_stat(zip, name, 0, &stat) == 0 ? zip_fopen(zip, name, 0) : nullptr;
    if (!file)
        return {};
    QByteArray bytes(qsizetype(std::min<zip_uint64_t>(stat.size, 1 << 20)), '\0');
    bytes.resize(qsizetype(std::max<zip_int64_t>(0, zip_fread(file, bytes.data(), zip_uint64_t(bytes.size())))));
    zip_fclose(file);
    return bytes;
}

/// Which program wrote it, and counts: no name, no date, nothing of the machine.
bool isHarmless(const QByteArray &xml)
{
    static const QRegularExpression words(u"^(?:LibreOffice/[\\w.$]+|LibreOffice_project/\\S+|-?\\d+(?:\\.\\d+)?|PT?[\\dA-Z.]+|P0D|true|false|[a-z]{2,3}(?:-[A-Z]{2})?)$"_s);
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::Characters)
            continue;
        const QStringList each = reader.text().toString().split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
        for (const QString &word : each)
            if (!words.match(word).hasMatch())
                return false;
    }
    return !reader.hasError();
}

Result<void> checkProperties(QByteArray bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.data(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!zip) {
        if (source)
            zip_source_free(source);
        return Error{ErrorCode::Malformed, Tr::tr("What LibreOffice made cannot be read again."), {}};
    }
    bool harmless = true;
    for (const char *name : {"meta.xml", "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"})
        if (const QByteArray xml = part(zip, name); !xml.isEmpty())
            harmless = harmless && isHarmless(xml);
    zip_discard(zip);
    return harmless ? Result<void>()
                    : Error{ErrorCode::Malformed, Tr::tr("What LibreOffice made names more than the copy does, in the properties of the file. Nothing was handed out."), {}};
}

/// PDF/A-2 (ISO 19005-2) asks for metadata, and for no more than its own name in them.
constexpr char kXmp[] = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                        "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>2</pdfaid:part>"
                        "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";

/// Strip and banner stand at the top and at the bottom of each page; what is between them is the copy's text.
Result<void> checkPdfA(const QByteArray &bytes, const ReleaseCopy &copy)
{
    const Error differs{ErrorCode::Malformed, Tr::tr("What LibreOffice made does not read back as the copy. Nothing was handed out. Choose another format."), {}};
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return noRoom(file.errorString());
    const auto text = readPdfText(file.fileName());
    if (!text || !pdfHasNoOrigin(bytes, kXmp))
        return text ? differs : text.error();
    const QString strip = folded(copyStrip(copy)), banner = folded(copy.banner);
    const QString top = strip + banner, bottom = banner + strip;
    QString found, wanted;
    for (const PdfPage &page : text->pages) {
        QString shown;
        for (const PdfLine &line : page.lines)
            shown += folded(line.text);
        if (!shown.startsWith(top) || !shown.endsWith(bottom) || shown.size() < top.size() + bottom.size())
            return differs;
        found += shown.mid(top.size(), shown.size() - top.size() - bottom.size());
    }
    const QStringList lines = copyLines(copy, CopyFormat::Pdf);
    for (const QString &line : lines)
        wanted += folded(line);
    return found == wanted ? Result<void>() : differs;
}

} // namespace

Result<QByteArray> copyToOffice(const ReleaseCopy &copy, CopyFormat format)
{
    if (format == CopyFormat::PdfA) {
        const auto made = converted(copyToFodt(copy), u"fodt"_s, u"pdf"_s,
                                    u"pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
                                    "\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}"_s);
        if (!made)
            return made;
        // The same bytes every time, as far as LibreOffice's own are.
        if (auto clean = pdfWithoutOrigin(*made, kXmp))
            return *clean;
        return Error{ErrorCode::Io, Tr::tr("The PDF could not be cleaned of its origin."), {}};
    }
    const auto made = converted(copyToFodt(copy), u"fodt"_s, copyFormatName(format));
    if (!made)
        return made;
    if (auto clean = officeWithoutOrigin(*made))
        return *clean;
    return Error{ErrorCode::Io, Tr::tr("The file could not be cleaned of its origin."), {}};
}

Result<void> checkOffice(const QByteArray &bytes, const ReleaseCopy &copy, CopyFormat format)
{
    if (format == CopyFormat::PdfA)
        return checkPdfA(bytes, copy);
    if (auto properties = checkProperties(bytes); !properties)
        return properties;
    const auto flat = converted(bytes, copyFormatName(format), u"fodt"_s);
    if (!flat)
        return flat.error();
    const auto found = shownIn(*flat);
    const auto wanted = shownIn(copyToFodt(copy));
    if (!found || !wanted)
        return found ? wanted.error() : found.error();
    // A frame may be there for more than one kind of page; each time it is the same.
    const bool framed = wanted->frame.isEmpty() ? found->frame.isEmpty()
                                                : !found->frame.isEmpty() && found->frame.size() % wanted->frame.size() == 0
            && found->frame == wanted->frame.repeated(found->frame.size() / wanted->frame.size());
    if (found->body == wanted->body && framed && found->images == wanted->images)
        return {};
    return Error{ErrorCode::Malformed, Tr::tr("What LibreOffice made does not read back as the copy. Nothing was handed out. Choose another format."), {}};
}

} // namespace parallax
