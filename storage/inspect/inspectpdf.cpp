#include "storage/inspect/inspectors.h"

#include "model/tr.h"
#include "storage/inspect/inspectxml.h"
#include "storage/inspect/pdfcontent.h"

#include <QRegularExpression>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostUnpacked = 64LL * 1024 * 1024; ///< of one piece

TextKind kindOf(PdfString::Role role)
{
    switch (role) {
    case PdfString::Role::Other:
        return TextKind::Raw;
    case PdfString::Role::AltText:
        return TextKind::AltText;
    case PdfString::Role::Info:
        return TextKind::Metadata;
    case PdfString::Role::Note:
        return TextKind::Comment;
    case PdfString::Role::FileName:
        return TextKind::FileName;
    case PdfString::Role::Link:
        return TextKind::Link;
    case PdfString::Role::Layer:
        return TextKind::Layer;
    case PdfString::Role::Shown:
        return TextKind::Shown;
    }
    return TextKind::Raw;
}

/// One version of a file: what its tables name.
class PdfVersion
{
public:
    PdfVersion(const PdfParts &parts, const QString &place, TextKind under, Inspection &found)
        : m_parts(parts), m_place(place), m_under(under), m_found(found)
    {
        for (const PdfFontParts &font : parts.fonts)
            m_fonts.emplace_back(font);
    }

    void run()
    {
        structure();
        for (const PdfString &string : m_parts.strings)
            text(u"object %1"_s.arg(string.object), string.unreferenced ? TextKind::Revision : kindOf(string.role), string.text);
        for (const PdfStream &stream : m_parts.streams)
            look(stream);
    }

private:
    void text(const QString &place, TextKind kind, const QString &said)
    {
        const bool older = m_under != TextKind::Shown && kind != TextKind::Raw;
        m_found.text(placeIn(m_place, place), older ? m_under : kind, said);
    }
    void tell(const QString &code, const QString &what) { m_found.structure(code, m_place, what); }

    void structure()
    {
        for (const QString &why : m_parts.unread)
            m_found.unread(m_place, why);
        if (m_under != TextKind::Shown)
            return;
        if (!m_parts.infoKeys.isEmpty())
            tell(u"LK-META"_s, Tr::tr("The metadata tell of the file's origin: %1.").arg(m_parts.infoKeys.join(u", "_s)));
        if (!m_parts.layersOff.isEmpty())
            tell(u"LK-LAYER"_s, Tr::tr("Layers are switched off, and anyone can switch them on (%1).").arg(m_parts.layersOff.size()));
        if (m_parts.notes > 0)
            tell(u"LK-HIDDEN"_s, Tr::tr("There are comments."));
        if (m_parts.attachments > 0)
            tell(u"LK-HIDDEN"_s, Tr::tr("Files are attached (%1).").arg(m_parts.attachments));
        if (m_parts.script)
            tell(u"LK-HIDDEN"_s, Tr::tr("The file holds macros."));
        if (m_parts.form)
            tell(u"LK-HIDDEN"_s, Tr::tr("The file holds a form, and what was filled in."));
        if (m_parts.privateData)
            tell(u"LK-HIDDEN"_s, Tr::tr("A program left data of its own, or small pictures of the pages."));
        if (m_parts.unreferenced > 0)
            tell(u"LK-REVISION"_s, Tr::tr("Objects stand in the file to which nothing leads (%1).").arg(m_parts.unreferenced));
    }

    const PdfFont *fontOf(const PdfStream &stream, const QByteArray &name) const
    {
        auto found = stream.fonts.find(name);
        if (found == stream.fonts.end()) {
            found = m_parts.allFonts.find(name);
            if (found == m_parts.allFonts.end())
                return nullptr;
        }
        return &m_fonts[size_t(found->second)];
    }

    void look(const PdfStream &stream)
    {
        const QString place = stream.page > 0 ? u"page %1"_s.arg(stream.page) : u"object %1"_s.arg(stream.object);
        const TextKind seen = stream.unreferenced || m_under != TextKind::Shown ? TextKind::Revision : TextKind::Shown;
        switch (stream.kind) {
        case PdfStream::Kind::File:
            return m_found.file(stream.bytes, placeIn(m_place, place), seen == TextKind::Shown ? TextKind::Hidden : seen);
        case PdfStream::Kind::Image:
            return m_found.file(stream.bytes, placeIn(m_place, place), seen);
        case PdfStream::Kind::Xml:
            if (!inspectXml(stream.bytes, placeIn(m_place, place), {TextKind::Metadata, false}, m_found))
                m_found.file(stream.bytes, placeIn(m_place, place), TextKind::Metadata);
            return;
        case PdfStream::Kind::Content: {
            const PdfContentText said = textOfContent(stream.bytes, [&](const QByteArray &name) { return fontOf(stream, name); });
            if (!said.hasText)
                break;
            text(place, seen, said.shown);
            text(place, TextKind::Hidden, said.invisible);
            text(place, TextKind::AltText, said.others);
            text(place, said.letterByLetter ? seen : TextKind::Raw, said.joined);
            if (!said.invisible.trimmed().isEmpty() && m_under == TextKind::Shown)
                m_found.structure(u"LK-HIDDEN"_s, placeIn(m_place, place), Tr::tr("There is text here that is not shown."));
            return;
        }
        case PdfStream::Kind::Other:
            break;
        }
        // Other streams (scripts, fonts, profiles) by what reads as text.
        inspectRaw(stream.bytes, placeIn(m_place, place), m_found);
    }

    const PdfParts &m_parts;
    QString m_place;
    TextKind m_under;
    Inspection &m_found;
    std::vector<PdfFont> m_fonts;
};

/// Where each version of a file ends: each was whole when it was written, and later ones were put behind it (ISO 32000-1, 7.5.6).
QList<qsizetype> endsOf(const QByteArray &bytes)
{
    QList<qsizetype> ends;
    for (qsizetype at = bytes.indexOf("%%EOF"); at >= 0; at = bytes.indexOf("%%EOF", at + 5))
        ends.append(at + 5);
    return ends;
}

/// Objects as they stand in the bytes, to which no table leads: compressed ones are no text to a search of bytes.
void lookAtLostObjects(const QByteArray &bytes, const QSet<qint64> &known, const QString &place, Inspection &found)
{
    static const QRegularExpression begins(u"(?<![0-9])[0-9]{1,7} [0-9]{1,5} obj\\b"_s);
    const QString latin = QString::fromLatin1(bytes);
    int lost = 0;
    for (auto each = begins.globalMatch(latin); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        if (known.contains(match.capturedStart()))
            continue;
        const qsizetype end = bytes.indexOf("endobj", match.capturedEnd());
        const QByteArray object = bytes.mid(match.capturedEnd(), (end < 0 ? bytes.size() : end) - match.capturedEnd());
        const qsizetype data = object.indexOf("stream");
        const QString inner = placeIn(place, Tr::tr("bytes from %1").arg(match.capturedStart()));
        ++lost;
        found.text(inner, TextKind::Revision, QString::fromLatin1(data < 0 ? object : object.left(data)));
        if (data < 0)
            continue;
        qsizetype start = data + 6;
        while (start < object.size() && (object[start] == '\r' || object[start] == '\n'))
            ++start;
        const QByteArray packed = object.mid(start);
        const bool deflated = object.left(data).contains("/FlateDecode") || object.left(data).contains("/Fl ");
        const QByteArray plain = deflated ? unpackedZlib(packed, kMostUnpacked) : packed;
        if (plain.isEmpty())
            found.unread(inner, Tr::tr("it is packed, and no table says how."));
        const PdfContentText said = textOfContent(plain, [](const QByteArray &) { return nullptr; });
        found.text(inner, TextKind::Revision, said.shown + u'\n' + said.joined);
        inspectRaw(plain, inner, found);
    }
    if (lost > 0)
        found.structure(u"LK-REVISION"_s, place, Tr::tr("Objects stand in the file to which nothing leads (%1).").arg(lost));
}

} // namespace

void inspectPdf(const QByteArray &bytes, const QString &place, Inspection &found)
{
    const PdfParts parts = pdfParts(bytes, found.limits().unpacked);
    qint64 unpacked = 0;
    for (const PdfStream &stream : parts.streams)
        unpacked += stream.bytes.size();
    if (parts.tooLarge)
        unpacked = found.limits().unpacked + 1;
    if (!found.spend(unpacked, 0, place))
        return;
    PdfVersion(parts, place, TextKind::Shown, found).run();
    QSet<qint64> known(parts.offsets.begin(), parts.offsets.end());

    QList<qsizetype> ends = endsOf(bytes);
    if (parts.linearized && ends.size() > 1)
        ends.removeFirst(); // the first page's table stands in front, and is no version of its own
    if (ends.size() > found.limits().revisions)
        return found.refuse(Tr::tr("The file has %1 versions; %2 are the most.").arg(ends.size()).arg(found.limits().revisions), place);
    if (ends.size() > 1)
        found.structure(u"LK-REVISION"_s, place, Tr::tr("The file holds older versions of itself (%1).").arg(ends.size() - 1));
    for (qsizetype i = 0; i + 1 < ends.size() && !found.isOver(); ++i) {
        const PdfParts older = pdfParts(bytes.left(ends[i]), found.limits().unpacked);
        qint64 more = 0;
        for (const PdfStream &stream : older.streams)
            more += stream.bytes.size();
        if (!found.spend(older.tooLarge ? found.limits().unpacked + 1 : more, 0, place))
            return;
        known.unite(QSet<qint64>(older.offsets.begin(), older.offsets.end()));
        PdfVersion(older, placeIn(place, Tr::tr("version %1").arg(i + 1)), TextKind::Revision, found).run();
    }
    if (!ends.isEmpty() && !bytes.mid(ends.last()).trimmed().isEmpty())
        found.structure(u"LK-REVISION"_s, place, Tr::tr("There are bytes behind the end of the file."));
    if (!parts.encrypted && !bytes.contains("/Encrypt")) // else their bytes say nothing, and it is told that they do not
        lookAtLostObjects(bytes, known, place, found);
    inspectRaw(bytes, place, found);
}

} // namespace parallax
