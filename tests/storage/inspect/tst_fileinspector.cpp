#include "storage/inspect/fileinspector.h"
#include "tests/support/tinyfiles.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;
using tinyfiles::Entries;

namespace {

const LeakSearch &search()
{
    static const LeakSearch made({{u"LK-NAME"_s, u"KITE-7B"_s, u"PX-0108"_s}});
    return made;
}

QByteArray docx(const QByteArray &body, const Entries &more = {})
{
    return tinyfiles::zip(Entries{{"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
                           {"word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                                                     + "</w:body></w:document>"}} + more);
}

QByteArray run(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:r>" + (properties.isEmpty() ? QByteArray() : "<w:rPr>" + properties + "</w:rPr>") + "<w:t>" + text + "</w:t></w:r>";
}

QByteArray odt(const QByteArray &body, const QByteArray &styles = {}, const Entries &more = {})
{
    const QByteArray spaces = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                              " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                              " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";
    return tinyfiles::zip(Entries{{"mimetype", "application/vnd.oasis.opendocument.text"},
                           {"content.xml", "<office:document-content" + spaces + "><office:automatic-styles>" + styles
                                               + "</office:automatic-styles><office:body><office:text>" + body + "</office:text></office:body></office:document-content>"}} + more);
}

QByteArray picture(const char *format, const QString &text = {})
{
    QImage image(20, 10, QImage::Format_RGB888);
    image.fill(Qt::darkCyan);
    if (!text.isEmpty())
        image.setText(u"Comment"_s, text);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        qFatal("no picture");
    return bytes;
}

/// A database in which these statements were run.
QByteArray database(const QStringList &statements)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"made.db"_s);
    {
        QSqlDatabase made = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"made"_s);
        made.setDatabaseName(path);
        if (!made.open())
            qFatal("no database");
        QSqlQuery query(made);
        for (const QString &statement : statements)
            if (!query.exec(statement))
                qFatal("%s", qPrintable(statement));
        made.close();
    }
    QSqlDatabase::removeDatabase(u"made"_s);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray shown(const QByteArray &text)
{
    return "BT /F1 12 Tf 20 100 Td (" + text + ") Tj ET";
}

} // namespace

/// Each kind of hiding place, with a name in it and, for the same file without it, nothing found.
class tst_FileInspector : public QObject
{
    Q_OBJECT

    static QStringList told(const QByteArray &bytes, const QString &name, bool structure)
    {
        const auto inspection = inspectFile(bytes, name);
        if (!inspection)
            return {u"refused: "_s + inspection.error().what};
        QStringList lines;
        const QList<LeakFinding> findings = structure ? inspection->structure : findLeaks(inspection->texts, search());
        for (const LeakFinding &finding : findings)
            lines.append(finding.code + u" @ "_s + finding.where);
        return lines;
    }

    using B = const QByteArray &;
    /// The same file with the name and without it; \a structure: a code that is told without any search.
    static void row(const char *name, QByteArray (*make)(B), const char *code, const char *structure = "")
    {
        QTest::newRow(name) << make("KITE-7B") << make("HALYARD") << QString::fromLatin1(code) << QString::fromLatin1(structure);
    }

    static void officeRows()
    {
        row("docx text", [](B n) { return docx("<w:p>" + run("Near " + n) + "</w:p>"); }, "LK-NAME");
        row("docx split runs", [](B n) { return docx("<w:p>" + run("Near " + n.left(2), "<w:b/><w:sz w:val=\"20\"/>") + "<w:proofErr/>" + run(n.mid(2)) + "</w:p>"); }, "LK-NAME");
        row("docx deleted", [](B n) { return docx("<w:p>" + run("a") + "<w:del><w:r><w:delText>" + n + "</w:delText></w:r></w:del></w:p>"); }, "LK-HIDDEN", "LK-HIDDEN");
        row("docx vanished", [](B n) { return docx("<w:p>" + run("a") + run(n, "<w:vanish/>") + "</w:p>"); }, "LK-HIDDEN", "LK-HIDDEN");
        row("docx not vanished", [](B n) { return docx("<w:p>" + run(n, "<w:vanish w:val=\"0\"/>") + "</w:p>"); }, "LK-NAME");
        row("docx comment", [](B n) { return docx("<w:p/>", {{"word/comments.xml", "<w:comments xmlns:w=\"x\"><w:comment w:author=\"A\"><w:p>" + run(n) + "</w:p></w:comment></w:comments>"}}); }, "LK-HIDDEN", "LK-HIDDEN");
        row("docx properties", [](B n) { return docx("<w:p/>", {{"docProps/core.xml", "<cp xmlns:dc=\"d\"><dc:creator>" + n + "</dc:creator></cp>"}}); }, "LK-META", "LK-META");
        row("docx alternative text", [](B n) { return docx("<w:p><w:r><w:drawing><wp:docPr xmlns:wp=\"x\" descr=\"" + n + "\"/></w:drawing></w:r></w:p>"); }, "LK-ALT");
        row("docx bookmark", [](B n) { return docx("<w:p><w:bookmarkStart w:name=\"_" + n + "\"/></w:p>"); }, "LK-NAME");
        row("docx link", [](B n) { return docx("<w:p/>", {{"word/_rels/document.xml.rels", "<Relationships><Relationship Target=\"file:///high/" + n + ".doc\" TargetMode=\"External\"/></Relationships>"}}); }, "LK-LINK");
        row("docx embedded", [](B n) { return docx("<w:p/>", {{"word/embeddings/table.xlsx", docx("<w:p>" + run(n) + "</w:p>")}}); }, "LK-HIDDEN", "LK-HIDDEN");
        row("docx small picture", [](B n) { return docx("<w:p/>", {{"docProps/thumbnail.png", picture("PNG", QString::fromLatin1(n))}}); }, "LK-META", "LK-HIDDEN");
        row("docx picture's metadata", [](B n) { return docx("<w:p/>", {{"word/media/image1.png", picture("PNG", QString::fromLatin1(n))}}); }, "LK-META", "LK-META");
        row("docx old binary", [](B n) { return docx("<w:p/>", {{"word/embeddings/ole.bin", QByteArray("\xd0\xcf\x11\xe0\0\0", 6) + QByteArray(reinterpret_cast<const char *>(QString::fromLatin1(n).utf16()), n.size() * 2) + QByteArray(4, '\0')}}); }, "LK-NAME", "LK-HIDDEN");
        row("xlsx hidden sheet", [](B n) { return tinyfiles::zip({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" state=\"hidden\"/></sheets></workbook>"},
                                                                  {"xl/sharedStrings.xml", "<sst><si><t>" + n + "</t></si></sst>"}}); }, "LK-NAME", "LK-HIDDEN");
    }

    static void openDocumentRows()
    {
        row("odt text in spans", [](B n) { return odt("<text:p>Near <text:span>" + n.left(3) + "</text:span>" + n.mid(3) + "</text:p>"); }, "LK-NAME");
        row("odt deleted", [](B n) { return odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>" + n + "</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>a</text:p>"); }, "LK-HIDDEN", "LK-HIDDEN");
        row("odt comment", [](B n) { return odt("<text:p>a<office:annotation><text:p>" + n + "</text:p></office:annotation>b</text:p>"); }, "LK-HIDDEN", "LK-HIDDEN");
        row("odt hidden by style", [](B n) { return odt("<text:p>a<text:span text:style-name=\"T1\">" + n + "</text:span></text:p>", "<style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>"); }, "LK-HIDDEN", "LK-HIDDEN");
        row("odt hidden section", [](B n) { return odt("<text:section text:display=\"none\"><text:p>" + n + "</text:p></text:section>"); }, "LK-HIDDEN", "LK-HIDDEN");
        row("odt description", [](B n) { return odt("<text:p><draw:frame><svg:desc>" + n + "</svg:desc></draw:frame></text:p>"); }, "LK-ALT");
        row("odt metadata", [](B n) { return odt("<text:p>a</text:p>", {}, {{"meta.xml", "<office:meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:m=\"m\"><m:initial-creator>" + n + "</m:initial-creator></office:meta>"}}); }, "LK-META", "LK-META");
        row("odt version", [](B n) { return odt("<text:p>a</text:p>", {}, {{"Versions/Version1", odt("<text:p>" + n + "</text:p>")}}); }, "LK-REVISION", "LK-REVISION");
        row("fodt picture", [](B n) { return "<office:document xmlns:office=\"o\"><office:binary-data>" + picture("PNG", QString::fromLatin1(n)).toBase64() + "</office:binary-data></office:document>"; }, "LK-META", "LK-META");
    }

    static void zipRows()
    {
        row("zip in zip in zip", [](B n) { return tinyfiles::zip({{"a.zip", tinyfiles::zip({{"b.zip", tinyfiles::zip({{"c.txt", "Near " + n}})}})}}); }, "LK-NAME");
        row("zip name", [](B n) { return tinyfiles::zip({{"high/" + n.toLower() + "_plot.txt", "a"}}); }, "LK-FILE");
        row("zip comment", [](B n) { return tinyfiles::zip({{"a.txt", "a"}}, {}, "made for " + n); }, "LK-META");
        row("zip part taken out", [](B n) { return tinyfiles::zip({{"a.txt", "a"}}, {{"b.txt", "Near " + n}}); }, "LK-REVISION", "LK-REVISION");
    }

    static void pdfRows()
    {
        row("pdf text", [](B n) { return tinyfiles::page(shown("Near " + n)); }, "LK-NAME");
        row("pdf text under a box", [](B n) { return tinyfiles::page(shown("Near " + n) + " 0 0 0 rg 0 0 300 200 re f"); }, "LK-NAME");
        row("pdf text in pieces", [](B n) { return tinyfiles::page("BT /F1 12 Tf [(Near " + n.left(2) + ") -20 (" + n.mid(2) + ")] TJ ET"); }, "LK-NAME");
        row("pdf text in moved pieces", [](B n) { return tinyfiles::page("BT /F1 12 Tf 9 9 Td (Near " + n.left(2) + ") Tj 14 0 Td (" + n.mid(2) + ") Tj ET"); }, "LK-NAME");
        row("pdf octal and hexadecimal", [](B n) { return tinyfiles::page("BT /F1 12 Tf (\\113) Tj <" + n.mid(1).toHex() + "> Tj ET").replace("(\\113)", n == "KITE-7B" ? "(\\113)" : "(\\110)"); }, "LK-NAME");
        row("pdf invisible text", [](B n) { return tinyfiles::page("3 Tr " + shown(n)); }, "LK-HIDDEN", "LK-HIDDEN");
        row("pdf font with a map", [](B n) {
            QByteArray map = "1 begincodespacerange <0000> <ffff> endcodespacerange\n100 beginbfchar\n", codes;
            for (int i = 0; i < n.size(); ++i) {
                map += "<" + QByteArray::number(0x100 + i, 16).rightJustified(4, '0') + "> <" + QByteArray::number(n[i], 16).rightJustified(4, '0') + ">\n";
                codes += QByteArray::number(0x100 + i, 16).rightJustified(4, '0');
            }
            return tinyfiles::page("BT /F2 12 Tf <" + codes + "> Tj ET", {{12, "<< /Type /Font /Subtype /Type0 /ToUnicode 11 0 R >>"}, {11, tinyfiles::stream(map + "endbfchar")}});
        }, "LK-NAME");
        row("pdf alternative text", [](B n) { return tinyfiles::page(shown("a"), {{10, "<< /Type /StructElem /Alt (" + n + ") >>"}}, "/StructTreeRoot << /K 10 0 R >>"); }, "LK-ALT");
        row("pdf information", [](B n) { return tinyfiles::page(shown("a"), {{10, "<< /Subject (" + n + ") >>"}}, {}, {}, "/Info 10 0 R"); }, "LK-META", "LK-META");
        row("pdf XMP", [](B n) { return tinyfiles::page(shown("a"), {{10, tinyfiles::stream("<x:xmpmeta xmlns:x=\"x\"><CreateDate>" + n + "</CreateDate></x:xmpmeta>", "/Type /Metadata /Subtype /XML")}}, "/Metadata 10 0 R"); }, "LK-META", "LK-META");
        row("pdf note", [](B n) { return tinyfiles::page(shown("a"), {{10, "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (" + n + ") >>"}}, {}, "/Annots [10 0 R]"); }, "LK-HIDDEN", "LK-HIDDEN");
        row("pdf link", [](B n) { return tinyfiles::page(shown("a"), {{10, "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (file:///" + n + ".pdf) >> >>"}}, {}, "/Annots [10 0 R]"); }, "LK-LINK");
        row("pdf layer switched off", [](B n) { return tinyfiles::page(shown("a"), {{10, "<< /Type /OCG /Name (" + n + " track) >>"}}, "/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>"); }, "LK-LAYER", "LK-LAYER");
        row("pdf attachment", [](B n) { return tinyfiles::page(shown("a"), {{10, "<< /Type /Filespec /F (a.docx) /EF << /F 11 0 R >> >>"}, {11, tinyfiles::stream(docx("<w:p>" + run(n) + "</w:p>"), "/Type /EmbeddedFile")}}, "/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>"); }, "LK-HIDDEN", "LK-HIDDEN");
        row("pdf form of its own", [](B n) { return tinyfiles::page(shown("a") + " /X Do", {{10, tinyfiles::stream(shown(n), "/Subtype /Form")}}, {}, "/XObject << /X 10 0 R >>"); }, "LK-NAME");
        row("pdf object nobody leads to", [](B n) { return tinyfiles::page(shown("a"), {{10, tinyfiles::stream(shown(n))}}); }, "LK-REVISION", "LK-REVISION");
        row("pdf page nobody leads to", [](B n) { return tinyfiles::page(shown("a"), {{10, "<< /Type /Page /Contents 11 0 R >>"}, {11, tinyfiles::stream(shown(n))}}); }, "LK-REVISION", "LK-REVISION");
        row("pdf older version", [](B n) { return tinyfiles::pdf({{4, tinyfiles::stream(shown("b"))}}, "/Root 1 0 R", tinyfiles::page(shown(n))); }, "LK-REVISION", "LK-REVISION");
        row("pdf object no table names", [](B n) { return tinyfiles::page(shown("a")).replace("%%EOF\n", "99 0 obj\n" + tinyfiles::stream(shown(n)) + "\nendobj\n%%EOF\n"); }, "LK-REVISION", "LK-REVISION");
        row("pdf behind the end", [](B n) { return tinyfiles::page(shown("a")) + "and then " + n; }, "LK-NAME", "LK-REVISION");
        row("pdf script", [](B n) { return tinyfiles::page(shown("a"), {}, "/OpenAction << /S /JavaScript /JS (x = '" + n + "') >>"); }, "LK-NAME", "LK-HIDDEN");
    }

    static void pictureRows()
    {
        row("png text", [](B n) { return picture("PNG", QString::fromLatin1(n)); }, "LK-META", "LK-META");
        row("png packed text", [](B n) { return tinyfiles::withChunk(picture("PNG"), "zTXt", QByteArray("Note\0\0", 6) + tinyfiles::deflated(n)); }, "LK-META", "LK-META");
        row("png international text", [](B n) { return tinyfiles::withChunk(picture("PNG"), "iTXt", QByteArray("Note\0\1\0en\0\0", 11) + tinyfiles::deflated(n)); }, "LK-META", "LK-META");
        row("png EXIF", [](B n) { return tinyfiles::withChunk(picture("PNG"), "eXIf", QByteArray("MM\0*\0\0\0\x8", 8) + n); }, "LK-META", "LK-META");
        row("png behind the end", [](B n) { return picture("PNG") + tinyfiles::zip({{"a.txt", n}}); }, "LK-HIDDEN", "LK-HIDDEN");
        row("jpeg comment", [](B n) { return tinyfiles::withSegment(picture("JPG"), 0xfe, n); }, "LK-META", "LK-META");
        row("jpeg EXIF", [](B n) { return tinyfiles::withSegment(picture("JPG"), 0xe1, QByteArray("Exif\0\0", 6) + n); }, "LK-META", "LK-META");
        row("jpeg small picture", [](B n) { return tinyfiles::withSegment(picture("JPG"), 0xe1, QByteArray("Exif\0\0", 6) + tinyfiles::withSegment(picture("JPG"), 0xfe, n)); }, "LK-META", "LK-HIDDEN");
        row("jpeg behind the end", [](B n) { return picture("JPG") + n + " behind"; }, "LK-HIDDEN", "LK-HIDDEN");
    }

    static void textRows()
    {
        row("html text", [](B n) { return "<html><body><p>Near K<b>" + n.mid(1) + "</b></p></body></html>"; }, "LK-NAME");
        row("html entity", [](B n) { return "<html><body><p>" + QByteArray(n).replace("-", "&#45;").replace("H", "&#72;") + "</p></body></html>"; }, "LK-NAME");
        row("html comment", [](B n) { return "<html><body><p>a</p><!-- " + n + " --></body></html>"; }, "LK-HIDDEN", "LK-HIDDEN");
        row("html hidden", [](B n) { return "<html><body><p style=\"display: none\">" + n + "</p></body></html>"; }, "LK-HIDDEN", "LK-HIDDEN");
        row("html alternative text", [](B n) { return "<html><body><img alt=\"" + n + "\"></body></html>"; }, "LK-ALT");
        row("html attribute", [](B n) { return "<html><body><p data-object=\"" + n + "\">a</p></body></html>"; }, "LK-NAME");
        row("html picture", [](B n) { return "<html><body><img src=\"data:image/png;base64," + picture("PNG", QString::fromLatin1(n)).toBase64() + "\"></body></html>"; }, "LK-META", "LK-META");
        row("json escaped", [](B n) { return "{\"a\":[{\"b\":\"Near " + QByteArray(n).replace("T", "\\u0054").replace("L", "\\u004c") + "\"}]}"; }, "LK-NAME");
        row("json lines", [](B n) { return "{\"a\":1}\n{\"b\":\"" + n + "\"}\n"; }, "LK-NAME");
        row("markdown", [](B n) { return "# Title\n\nNear **" + n.left(2) + "**" + n.mid(2) + "\n"; }, "LK-NAME");
        row("UTF-16", [](B n) { return QByteArray("\xff\xfe") + QByteArray(reinterpret_cast<const char *>(QString::fromLatin1(n).utf16()), n.size() * 2); }, "LK-NAME");
        row("svg", [](B n) { return "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>" + n + "</title></svg>"; }, "LK-ALT");
        row("bytes", [](B n) { return QByteArray("\x00\x01\x02\xff", 4) + n + QByteArray("\x00\xfe", 2); }, "LK-NAME");
        row("bytes in UTF-16, high byte first", [](B n) { QByteArray made("\x01\x02\xff", 3); for (char c : n) made += QByteArray("\0", 1) + c; return made + QByteArray("\x01", 1); }, "LK-NAME");
    }

    static void databaseRows()
    {
        row("database row", [](B n) { return database({u"CREATE TABLE t (a, b TEXT)"_s, u"INSERT INTO t VALUES (1, 'Near %1')"_s.arg(QString::fromLatin1(n))}); }, "LK-NAME");
        row("database blob", [](B n) { return database({u"CREATE TABLE t (a)"_s, u"INSERT INTO t VALUES (x'%1')"_s.arg(QString::fromLatin1(tinyfiles::zip({{"a.txt", n}}).toHex()))}); }, "LK-NAME");
        row("database schema", [](B n) { return database({u"CREATE TABLE t (a, \"%1\" TEXT)"_s.arg(QString::fromLatin1(n))}); }, "LK-META");
        row("database deleted rows", [](B n) { return database({u"PRAGMA secure_delete=OFF"_s, u"CREATE TABLE t (a)"_s, u"INSERT INTO t VALUES ('Near %1, there')"_s.arg(QString::fromLatin1(n)), u"DELETE FROM t"_s}); }, "LK-NAME");
        row("database free pages", [](B n) { return database({u"PRAGMA secure_delete=OFF"_s, u"CREATE TABLE t (a)"_s, u"INSERT INTO t VALUES ('Near %1, there')"_s.arg(QString::fromLatin1(n)), u"DROP TABLE t"_s}); }, "LK-NAME", "LK-REVISION");
    }

    static void addRows()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("clean");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("structure");
        officeRows();
        openDocumentRows();
        zipRows();
        pdfRows();
        pictureRows();
        textRows();
        databaseRows();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsWhatIsHiddenAndNothingInACleanTwin_data() { addRows(); }
    void findsWhatIsHiddenAndNothingInACleanTwin()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, clean);
        QFETCH(QString, code);
        QFETCH(QString, structure);
        const QStringList found = told(bytes, u"file"_s, false);
        QVERIFY2(!found.filter(QRegularExpression(u"^"_s + code + u" @ file"_s)).isEmpty(), qPrintable(found.join(u"; "_s)));
        QCOMPARE(told(clean, u"file"_s, false), QStringList());
        const QStringList built = told(clean, u"file"_s, true);
        if (structure.isEmpty())
            QCOMPARE(built, QStringList());
        else
            QVERIFY2(!built.filter(QRegularExpression(u"^"_s + structure)).isEmpty(), qPrintable(built.join(u"; "_s)));
    }

    /// Whatever is cut off or turned over: an answer, and no crash.
    void survivesDamagedFiles_data() { addRows(); }
    void survivesDamagedFiles()
    {
        QFETCH(QByteArray, bytes);
        quint32 state = 12345;
        for (int i = 0; i < 25; ++i) {
            QByteArray damaged = bytes;
            state = state * 1664525u + 1013904223u;
            if (i % 2)
                damaged.truncate(qsizetype(state % quint32(bytes.size())));
            for (int turns = 0; turns < 4 && !damaged.isEmpty(); ++turns) {
                state = state * 1664525u + 1013904223u;
                damaged[qsizetype(state % quint32(damaged.size()))] = char(state >> 24);
            }
            const auto inspection = inspectFile(damaged, u"file"_s);
            QVERIFY(inspection || inspection.error().code == ErrorCode::TooLarge);
        }
    }

    void looksAtTheNameOfTheFile()
    {
        QCOMPARE(told("a", u"kite7b_plot.txt"_s, false), QStringList{u"LK-FILE @ kite7b_plot.txt"_s});
    }

    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3", 10);
        QTest::newRow("gzip in zip") << tinyfiles::zip({{"a.gz", QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3", 10)}});
        QTest::newRow("damaged zip") << tinyfiles::zip({{"a.txt", "abc"}}).left(60);
        QTest::newRow("encrypted pdf") << tinyfiles::page(shown("a"), {}, {}, {}, "/Encrypt << /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) /P -4 >> /ID [(a) (a)]");
        QTest::newRow("damaged database") << QByteArray("SQLite format 3\0", 16) + QByteArray(200, 'x');
        QTest::newRow("no more than the beginning of a database") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("cut off picture") << picture("PNG").left(60);
    }
    void saysWhatItCannotRead()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!told(bytes, u"file"_s, true).filter(u"LK-HIDDEN"_s).isEmpty());
    }

    void refusesWhatIsPastALimit()
    {
        InspectLimits limits;
        limits.files = 3;
        QCOMPARE(inspectFile(tinyfiles::zip({{"a", "a"}, {"b", "b"}, {"c", "c"}, {"d", "d"}}), u"f"_s, limits).error().code, ErrorCode::TooLarge);
        limits = {};
        limits.unpacked = 1000;
        const auto large = inspectFile(tinyfiles::zip({{"a", QByteArray(2000, 'a')}}), u"f"_s, limits);
        QCOMPARE(large.error().code, ErrorCode::TooLarge);
        QCOMPARE(large.error().where, u"f / a"_s);
        QCOMPARE(inspectFile(tinyfiles::page(QByteArray(100'000, ' ')), u"f"_s, limits).error().code, ErrorCode::TooLarge);
        QByteArray nested = "a";
        for (int i = 0; i < 20; ++i)
            nested = tinyfiles::zip({{"a.zip", nested}});
        QCOMPARE(inspectFile(nested, u"f"_s).error().code, ErrorCode::TooLarge);
        limits = {};
        limits.bytes = 10;
        QCOMPARE(inspectFile(QByteArray(11, 'a'), u"f"_s, limits).error().code, ErrorCode::TooLarge);
        QByteArray versions = tinyfiles::page(shown("a"));
        limits = {};
        limits.revisions = 3;
        for (int i = 0; i < 3; ++i)
            versions = tinyfiles::pdf({{4, tinyfiles::stream(shown("b"))}}, "/Root 1 0 R", versions);
        QCOMPARE(inspectFile(versions, u"f"_s, limits).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(tst_FileInspector)
#include "tst_fileinspector.moc"
