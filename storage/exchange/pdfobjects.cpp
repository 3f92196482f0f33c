#include "storage/exchange/pdfobjects.h"

#define POINTERHOLDER_TRANSITION 4 // shared_ptr everywhere; see qpdf/PointerHolder.hh
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace parallax {

namespace {
QByteArray bytesOf(Buffer &buffer)
{
    return QByteArray(reinterpret_cast<const char *>(buffer.getBuffer()), qsizetype(buffer.getSize()));
}
} // namespace

std::optional<PdfObjects> pdfObjects(const QByteArray &path)
{
    try {
        PdfObjects objects;
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(path.constData());
        QPDFObjectHandle root = pdf.getRoot();
        objects.form = root.hasKey("/AcroForm");
        // An opening action may also be the page to show first.
        QPDFObjectHandle opening = root.getKey("/OpenAction");
        const bool acts = opening.isDictionary() && !opening.getKey("/S").isNameAndEquals("/GoTo");
        objects.script = acts || root.hasKey("/AA")
            || (root.getKey("/Names").isDictionary() && root.getKey("/Names").hasKey("/JavaScript"));
        objects.attachments = int(QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles().size());
        for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
            int notes = 0;
            for (QPDFAnnotationObjectHelper note : page.getAnnotations())
                notes += note.getSubtype() == "/Link" ? 0 : 1;
            objects.pictures.append(int(page.getImages().size()));
            objects.notes.append(notes);
        }
        return objects;
    } catch (const std::exception &) {
        return {};
    }
}

std::optional<QByteArray> pdfWithoutOrigin(const QByteArray &bytes, const QByteArray &xmp)
{
    try {
        QPDF pdf;
        pdf.processMemoryFile("copy", bytes.constData(), size_t(bytes.size()));
        pdf.getTrailer().removeKey("/Info");
        for (const char *key : {"/Metadata", "/OpenAction", "/AA", "/Names", "/AcroForm", "/PieceInfo"})
            pdf.getRoot().removeKey(key);
        QPDFWriter writer(pdf);
        if (!xmp.isEmpty()) {
            QPDFObjectHandle metadata = QPDFObjectHandle::newStream(&pdf, xmp.toStdString());
            metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
            metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
            pdf.getRoot().replaceKey("/Metadata", pdf.makeIndirectObject(metadata));
        } else {
            writer.setObjectStreamMode(qpdf_o_generate);
        }
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        return bytesOf(*writer.getBufferSharedPointer());
    } catch (const std::exception &) {
        return {};
    }
}

bool pdfHasNoOrigin(const QByteArray &bytes, const QByteArray &xmp)
{
    try {
        QPDF pdf;
        pdf.processMemoryFile("copy", bytes.constData(), size_t(bytes.size()));
        if (pdf.getTrailer().hasKey("/Info"))
            return false;
        if (xmp.isEmpty())
            return !pdf.getRoot().hasKey("/Metadata");
        return bytesOf(*pdf.getRoot().getKey("/Metadata").getStreamData()) == xmp;
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace parallax
