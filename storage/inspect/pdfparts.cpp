#include "storage/inspect/pdfparts.h"

#define POINTERHOLDER_TRANSITION 4 // shared_ptr everywhere; see qpdf/PointerHolder.hh
#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFXRefEntry.hh>

#include <set>
#include <stdexcept>

namespace parallax {

namespace {

constexpr int kDeepest = 200; ///< arrays and dictionaries in one another, within one object

/// Takes what is unpacked, and stops at a limit: a small stream may unpack to anything.
class Limited : public Pipeline
{
public:
    explicit Limited(qint64 most) : Pipeline("limited", nullptr), m_most(most) {}
    void write(unsigned char const *data, size_t length) override
    {
        m_over = m_over || m_bytes.size() + qint64(length) > m_most;
        if (m_over)
            throw std::length_error("too large"); // QPDF itself catches it, so whoever asked looks at isOver()
        m_bytes.append(reinterpret_cast<const char *>(data), qsizetype(length));
    }
    void finish() override {}
    const QByteArray &bytes() const { return m_bytes; }
    bool isOver() const { return m_over; }

private:
    bool m_over = false;
    qint64 m_most;
    QByteArray m_bytes;
};

QString textOf(QPDFObjectHandle string)
{
    return QString::fromStdString(string.getUTF8Value());
}

bool isName(QPDFObjectHandle object, const char *name)
{
    return object.isNameAndEquals(name);
}

class PdfReader
{
public:
    PdfReader(QPDF &pdf, qint64 most, PdfParts &parts) : m_pdf(pdf), m_left(most), m_parts(parts) {}

    void run()
    {
        m_objects = m_pdf.getAllObjects();
        reach();
        facts();
        for (QPDFObjectHandle &object : m_objects)
            fontsOf(object);
        pages();
        for (QPDFObjectHandle &object : m_objects) {
            if (m_parts.tooLarge)
                return;
            const QPDFObjGen id = object.getObjGen();
            QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
            if (isName(keyOf(dictionary, "/Type"), "/XRef") || isName(keyOf(dictionary, "/Type"), "/ObjStm"))
                continue;
            const bool lost = !m_reached.count(id);
            m_parts.unreferenced += lost && !isOfLinearization(dictionary) ? 1 : 0;
            const bool info = m_info == id;
            strings(dictionary, info ? PdfString::Role::Info : PdfString::Role::Other, id.getObj(), lost, 0);
            if (object.isStream() && !m_content.count(id))
                stream(object, lost);
        }
    }

private:
    static QPDFObjectHandle keyOf(QPDFObjectHandle dictionary, const char *key)
    {
        return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
    }

    /// Objects to which some way leads from the trailer.
    void reach()
    {
        std::vector<QPDFObjectHandle> open = {m_pdf.getTrailer()};
        while (!open.empty()) {
            QPDFObjectHandle object = open.back();
            open.pop_back();
            if (object.isIndirect() && !m_reached.insert(object.getObjGen()).second)
                continue;
            if (object.isStream())
                object = object.getDict();
            if (object.isArray()) {
                for (QPDFObjectHandle &each : object.getArrayAsVector())
                    open.push_back(each);
            } else if (object.isDictionary()) {
                noteAttached(object.getKey("/EF"));
                for (auto &each : object.getDictAsMap())
                    open.push_back(each.second);
            }
        }
    }

    /// The dictionary and the hints of a file that is laid out for the web (ISO 32000-1, annex F) are found by their places.
    bool isOfLinearization(QPDFObjectHandle dictionary) const
    {
        return m_parts.linearized
            && (dictionary.hasKey("/Linearized") || (dictionary.getKey("/S").isInteger() && dictionary.hasKey("/Length") && !dictionary.hasKey("/Type")));
    }

    void noteAttached(QPDFObjectHandle files)
    {
        if (!files.isDictionary())
            return;
        for (auto &each : files.getDictAsMap()) {
            if (each.second.isStream())
                m_attached.insert(each.second.getObjGen());
        }
    }

    void facts()
    {
        QPDFObjectHandle info = m_pdf.getTrailer().getKey("/Info");
        m_info = info.getObjGen();
        if (info.isDictionary()) {
            for (const std::string &key : info.getKeys())
                m_parts.infoKeys.append(QString::fromStdString(key).mid(1));
        }
        QPDFObjectHandle root = m_pdf.getRoot();
        m_parts.form = root.hasKey("/AcroForm");
        QPDFObjectHandle opening = root.getKey("/OpenAction");
        m_parts.script = root.hasKey("/AA") || (opening.isDictionary() && isName(opening.getKey("/S"), "/JavaScript"))
            || keyOf(root.getKey("/Names"), "/JavaScript").isDictionary();
        m_parts.linearized = m_pdf.isLinearized();
        QPDFObjectHandle shown = keyOf(root.getKey("/OCProperties"), "/D");
        QPDFObjectHandle off = keyOf(shown, "/OFF");
        if (off.isArray()) {
            for (QPDFObjectHandle &layer : off.getArrayAsVector())
                m_parts.layersOff.append(keyOf(layer, "/Name").isString() ? textOf(layer.getKey("/Name")) : QString());
        }
        if (isName(keyOf(shown, "/BaseState"), "/OFF"))
            m_parts.layersOff.append(QString());
        for (const auto &entry : m_pdf.getXRefTable()) {
            if (entry.second.getType() == 1)
                m_parts.offsets.push_back(entry.second.getOffset());
        }
    }

    /// Fonts of every dictionary that has some, as resources do.
    void fontsOf(QPDFObjectHandle object)
    {
        QPDFObjectHandle dictionary = object.isStream() ? object.getDict() : object;
        if (!dictionary.isDictionary())
            return;
        for (QPDFObjectHandle from : {dictionary, dictionary.getKey("/Resources")})
            for (const auto &font : fontsIn(from))
                m_parts.allFonts[font.first] = font.second;
    }

    std::map<QByteArray, int> fontsIn(QPDFObjectHandle resources)
    {
        std::map<QByteArray, int> fonts;
        QPDFObjectHandle all = keyOf(resources, "/Font");
        if (!all.isDictionary())
            return fonts;
        for (auto &each : all.getDictAsMap())
            fonts[QByteArray::fromStdString(each.first)] = font(each.second);
        return fonts;
    }

    int font(QPDFObjectHandle object)
    {
        const QPDFObjGen id = object.getObjGen();
        if (object.isIndirect()) {
            const auto known = m_fonts.find(id);
            if (known != m_fonts.end())
                return known->second;
        }
        PdfFontParts made;
        if (keyOf(object, "/ToUnicode").isStream())
            made.toUnicode = unpacked(object.getKey("/ToUnicode"));
        made.twoBytes = isName(keyOf(object, "/Subtype"), "/Type0");
        QPDFObjectHandle differences = keyOf(keyOf(object, "/Encoding"), "/Differences");
        if (differences.isArray()) {
            int code = 0;
            for (QPDFObjectHandle &each : differences.getArrayAsVector()) {
                if (each.isInteger())
                    code = each.getIntValueAsInt();
                else if (each.isName())
                    made.differences[code++] = QByteArray::fromStdString(each.getName()).mid(1);
            }
        }
        const int number = int(m_parts.fonts.size());
        m_parts.fonts.push_back(std::move(made));
        if (object.isIndirect())
            m_fonts[id] = number;
        return number;
    }

    /// Whole contents of each page, those that no page tree names too: one stream may end within a word.
    void pages()
    {
        int number = 0;
        for (QPDFObjectHandle &object : m_objects) {
            if (!isName(keyOf(object, "/Type"), "/Page"))
                continue;
            PdfStream page;
            page.object = object.getObjGen().getObj();
            page.unreferenced = !m_reached.count(object.getObjGen());
            page.page = page.unreferenced ? 0 : ++number;
            page.kind = PdfStream::Kind::Content;
            QPDFObjectHandle resources = object.getKey("/Resources");
            QPDFObjectHandle parent = object;
            for (int i = 0; i < kDeepest && !resources.isDictionary() && keyOf(parent, "/Parent").isDictionary(); ++i) {
                parent = parent.getKey("/Parent");
                resources = parent.getKey("/Resources");
            }
            page.fonts = fontsIn(resources);
            QPDFObjectHandle contents = object.getKey("/Contents");
            std::vector<QPDFObjectHandle> streams;
            if (contents.isStream())
                streams.push_back(contents);
            else if (contents.isArray())
                streams = contents.getArrayAsVector();
            for (QPDFObjectHandle &each : streams) {
                if (!each.isStream())
                    continue;
                m_content.insert(each.getObjGen());
                page.bytes += unpacked(each) + '\n';
            }
            m_parts.streams.push_back(std::move(page));
        }
    }

    QByteArray unpacked(QPDFObjectHandle stream, bool asItIs = false)
    {
        if (m_parts.tooLarge)
            return {};
        Limited into(m_left);
        bool done = false;
        try {
            done = stream.pipeStreamData(&into, 0, asItIs ? qpdf_dl_none : qpdf_dl_specialized, true, false);
        } catch (const std::exception &error) {
            if (!into.isOver())
                m_parts.unread.append(QString::fromUtf8(error.what()));
        }
        m_parts.tooLarge = into.isOver();
        if (m_parts.tooLarge)
            return {};
        if (!done && into.bytes().isEmpty() && !asItIs)
            return unpacked(stream, true);
        m_left -= into.bytes().size();
        return into.bytes();
    }

    void stream(QPDFObjectHandle object, bool lost)
    {
        QPDFObjectHandle dictionary = object.getDict();
        PdfStream made;
        made.object = object.getObjGen().getObj();
        made.unreferenced = lost;
        const bool image = isName(dictionary.getKey("/Subtype"), "/Image");
        if (image) {
            made.kind = PdfStream::Kind::Image;
            // The pixels say nothing to a search; a JPEG file has more in it than pixels.
            if (!isJpeg(dictionary.getKey("/Filter")))
                return;
        } else if (isName(dictionary.getKey("/Type"), "/EmbeddedFile") || m_attached.count(object.getObjGen())) {
            made.kind = PdfStream::Kind::File;
            ++m_parts.attachments;
        } else if (isName(dictionary.getKey("/Subtype"), "/XML")) {
            made.kind = PdfStream::Kind::Xml;
        } else if (isName(dictionary.getKey("/Subtype"), "/Form") || dictionary.hasKey("/PaintType") || !dictionary.hasKey("/Type")) {
            made.kind = PdfStream::Kind::Content;
            made.fonts = fontsIn(dictionary.getKey("/Resources"));
        }
        made.bytes = unpacked(object, image);
        m_parts.streams.push_back(std::move(made));
    }

    static bool isJpeg(QPDFObjectHandle filter)
    {
        if (filter.isArray())
            return filter.getArrayNItems() == 1 && isJpeg(filter.getArrayItem(0));
        return isName(filter, "/DCTDecode") || isName(filter, "/JPXDecode");
    }

    PdfString::Role roleOf(QPDFObjectHandle dictionary, const std::string &key, PdfString::Role outer) const
    {
        if (outer == PdfString::Role::Info)
            return outer;
        if (key == "/Alt" || key == "/ActualText" || key == "/E")
            return PdfString::Role::AltText;
        if (key == "/URI")
            return PdfString::Role::Link;
        const bool file = isName(dictionary.getKey("/Type"), "/Filespec") || dictionary.hasKey("/EF");
        if (file && (key == "/F" || key == "/UF" || key == "/Desc"))
            return PdfString::Role::FileName;
        if (isName(dictionary.getKey("/Type"), "/OCG") && key == "/Name")
            return PdfString::Role::Layer;
        const bool note = isName(dictionary.getKey("/Type"), "/Annot") || dictionary.hasKey("/Rect");
        if (note && (key == "/Contents" || key == "/T" || key == "/Subj" || key == "/RC"))
            return PdfString::Role::Note;
        if (key == "/Title" && dictionary.hasKey("/Parent"))
            return PdfString::Role::Shown;
        return outer;
    }

    void strings(QPDFObjectHandle object, PdfString::Role role, int number, bool lost, int depth)
    {
        if (depth > kDeepest)
            return;
        if (object.isString()) {
            m_parts.strings.push_back({number, role, textOf(object), lost});
        } else if (object.isName()) {
            m_parts.strings.push_back({number, PdfString::Role::Other, QString::fromStdString(object.getName()).mid(1), lost});
        } else if (object.isArray()) {
            for (QPDFObjectHandle &each : object.getArrayAsVector()) {
                if (!each.isIndirect())
                    strings(each, role, number, lost, depth + 1);
            }
        } else if (object.isDictionary()) {
            QPDFObjectHandle subtype = object.getKey("/Subtype");
            if (object.hasKey("/Rect") && subtype.isName() && !isName(subtype, "/Link") && !isName(subtype, "/Widget"))
                ++m_parts.notes;
            m_parts.script = m_parts.script || object.hasKey("/JS");
            m_parts.privateData = m_parts.privateData || object.hasKey("/PieceInfo") || object.hasKey("/Thumb");
            for (auto &each : object.getDictAsMap()) {
                m_parts.strings.push_back({number, PdfString::Role::Other, QString::fromStdString(each.first).mid(1), lost});
                if (!each.second.isIndirect())
                    strings(each.second, roleOf(object, each.first, role), number, lost, depth + 1);
            }
        }
    }

    QPDF &m_pdf;
    qint64 m_left;
    PdfParts &m_parts;
    std::vector<QPDFObjectHandle> m_objects;
    std::set<QPDFObjGen> m_reached, m_content, m_attached;
    std::map<QPDFObjGen, int> m_fonts;
    QPDFObjGen m_info;
};

} // namespace

PdfParts pdfParts(const QByteArray &bytes, qint64 most)
{
    PdfParts parts;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("file", bytes.constData(), size_t(bytes.size()));
        parts.encrypted = pdf.isEncrypted();
        PdfReader(pdf, most, parts).run();
    } catch (const std::exception &error) {
        parts.unread.append(QString::fromUtf8(error.what()));
    }
    return parts;
}

QByteArray unpackedZlib(const QByteArray &zlib, qint64 most)
{
    Limited into(most);
    try {
        Pl_Flate flate("zlib", &into, Pl_Flate::a_inflate);
        flate.setWarnCallback([](char const *, int) {});
        QByteArray copy = zlib; // the library takes no const bytes
        flate.write(reinterpret_cast<unsigned char *>(copy.data()), size_t(copy.size()));
        flate.finish();
    } catch (const std::exception &) {
        // Cut off, damaged or too large: what came until then is looked at all the same.
    }
    return into.bytes();
}

} // namespace parallax
