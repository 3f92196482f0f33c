#include "storage/exchange/copywriters.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

ReleaseItem item(PortionKind kind, const QString &number, const QString &mark, const QString &text, int table = -1)
{
    ReleaseItem made;
    made.kind = kind;
    made.number = number;
    made.mark = mark;
    made.text = text;
    made.table = table;
    return made;
}

ReleaseCopy sample()
{
    ReleaseCopy copy;
    copy.title = u"Daily brief: drift near 16.5° east"_s;
    copy.banner = u"SECRET//REL TO USA, QMR"_s;
    copy.recipients = {u"QMR"_s};
    copy.asOf = Day::fromYmd(2031, 3, 14);
    copy.exercise = true;
    copy.language = u"en"_s;
    copy.notices = {u"EXERCISE EXERCISE EXERCISE"_s, u"Not for onward release."_s}; // the strip says the first already
    copy.items = {
        item(PortionKind::Title, u"T"_s, u"(U)"_s, copy.title),
        item(PortionKind::Heading, {}, u"(U)"_s, u"1. A heading & more"_s),
        item(PortionKind::Para, u"1"_s, u"(S//REL TO USA, QMR)"_s,
             u"The confirmed *figure* is 5 < 6 & 7 > 2; see <b>this</b>, [that](x), `code` and a_b_c | d. Affine efficiency."_s),
        item(PortionKind::Para, u"2"_s, u"(C//REL TO USA, QMR)"_s, u"2031. Starts with a year &copy; (C)\nand a second line."_s),
        item(PortionKind::TableCaption, u"3"_s, u"(U)"_s, u"Table 1. Events"_s),
        item(PortionKind::TableRow, u"3a"_s, u"(U)"_s, u"9 MAR | drift begins | published elements"_s, 0),
        item(PortionKind::TableRow, u"3b"_s, u"(C//REL TO USA, QMR)"_s, u"10 MAR | first trim, seen by more than one sensor of ours"_s, 0),
        item(PortionKind::TableRow, u"4a"_s, u"(U)"_s, u"another table"_s, 1),
        item(PortionKind::Para, u"5"_s, u"(U)"_s, u"- not a list"_s),
        item(PortionKind::Footnote, u"F1"_s, u"(U)"_s, u"See paragraph 1."_s),
    };
    copy.items[4].altText = u"Alternative words."_s;
    return copy;
}

const CopyFormat kFormats[] = {CopyFormat::Json, CopyFormat::Html, CopyFormat::Markdown, CopyFormat::Pdf, CopyFormat::Fodt};

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20'000))
        return {};
    return process.readAllStandardOutput();
}

} // namespace

class TestCopyWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsBackAsItWasWritten_data()
    {
        QTest::addColumn<int>("format");
        for (CopyFormat format : kFormats)
            QTest::addRow("%s", qPrintable(copyFormatName(format))) << int(format);
    }
    void readsBackAsItWasWritten()
    {
        QFETCH(int, format);
        const auto bytes = writeCopy(sample(), CopyFormat(format));
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().what));
        ReleaseCopy empty;
        empty.banner = u"UNCLASSIFIED"_s;
        const auto nothing = writeCopy(empty, CopyFormat(format));
        QVERIFY2(nothing, nothing ? "" : qPrintable(nothing.error().what));
    }

    void noticesOneLetterTooMuch_data() { readsBackAsItWasWritten_data(); }
    void noticesOneLetterTooMuch()
    {
        QFETCH(int, format);
        const auto bytes = writeCopy(sample(), CopyFormat(format));
        ReleaseCopy other = sample();
        other.items[2].text.chop(1);
        QCOMPARE(checkCopy(*bytes, other, CopyFormat(format)).error().code, ErrorCode::Malformed);
        other = sample();
        other.items.removeLast();
        QCOMPARE(checkCopy(*bytes, other, CopyFormat(format)).error().code, ErrorCode::Malformed);
        other = sample();
        other.banner = u"SECRET//REL TO USA, QNV"_s;
        QCOMPARE(checkCopy(*bytes, other, CopyFormat(format)).error().code, ErrorCode::Malformed);
        QVERIFY(checkCopy(*bytes, sample(), CopyFormat(format)));
    }

    void noticesWhatHidesInFlatOdf_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("comment") << QByteArray("<office:body>") << QByteArray("<office:body><!-- KITE-7B -->");
        QTest::newRow("comment behind everything") << QByteArray("</office:document>") << QByteArray("</office:document><!-- KITE-7B -->");
        QTest::newRow("instruction") << QByteArray("<office:body>") << QByteArray("<?x KITE-7B?><office:body>");
        QTest::newRow("metadata") << QByteArray("<office:styles>") << QByteArray("<office:meta/><office:styles>");
        QTest::newRow("attribute") << QByteArray("<text:h ") << QByteArray("<text:h text:id=\"EX-01-007\" ");
        QTest::newRow("style's name") << QByteArray("text:style-name=\"Heading\"") << QByteArray("text:style-name=\"KITE-7B\"");
        QTest::newRow("namespace") << QByteArray("<text:h ") << QByteArray("<text:h xmlns:x=\"urn:KITE-7B\" ");
        QTest::newRow("known namespace under another prefix") << QByteArray("<text:h ") << QByteArray("<text:h xmlns:KITE7B=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" ");
        QTest::newRow("hidden text") << QByteArray("</office:text>") << QByteArray("<text:hidden-text/></office:text>");
        QTest::newRow("text between") << QByteArray("</office:text>") << QByteArray("<text:p>KITE-7B</text:p></office:text>");
        QTest::newRow("text in styles") << QByteArray("</office:styles>") << QByteArray("KITE-7B</office:styles>");
        QTest::newRow("another picture") << QByteArray("</office:text>") << QByteArray("<text:p><draw:frame><draw:image><office:binary-data>AAAA</office:binary-data></draw:image></draw:frame></text:p></office:text>");
    }
    void noticesWhatHidesInFlatOdf()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray bytes = *writeCopy(sample(), CopyFormat::Fodt);
        const qsizetype at = bytes.indexOf(before);
        QVERIFY(at >= 0);
        bytes.replace(at, before.size(), after);
        QCOMPARE(checkCopy(bytes, sample(), CopyFormat::Fodt).error().code, ErrorCode::Malformed);
    }

    void noticesWhatHidesInHtml_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("comment") << QByteArray("<body>") << QByteArray("<body><!-- KITE-7B -->");
        QTest::newRow("comment before everything") << QByteArray("<html") << QByteArray("<!-- KITE-7B --><html");
        QTest::newRow("comment behind everything") << QByteArray("</html>") << QByteArray("</html><!-- KITE-7B -->");
        QTest::newRow("comment inside a paragraph") << QByteArray("</h2>") << QByteArray("<!-- KITE-7B --></h2>");
        QTest::newRow("attribute") << QByteArray("<h2 ") << QByteArray("<h2 data-id='EX-01-007' ");
        QTest::newRow("class") << QByteArray("class=\"heading\"") << QByteArray("class=\"heading EX-01-007\"");
        QTest::newRow("span's attribute") << QByteArray("<span ") << QByteArray("<span title='KITE-7B' ");
        QTest::newRow("hidden text") << QByteArray("</body>") << QByteArray("<div hidden>KITE-7B</div></body>");
        QTest::newRow("style") << QByteArray("</style>") << QByteArray("p::after { content: 'KITE-7B' }</style>");
        QTest::newRow("meta") << QByteArray("<title>") << QByteArray("<meta name='author' content='WO-7'><title>");
        QTest::newRow("script") << QByteArray("</head>") << QByteArray("<script>1</script></head>");
    }
    void noticesWhatHidesInHtml()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray bytes = *writeCopy(sample(), CopyFormat::Html);
        const auto at = bytes.indexOf(before);
        QVERIFY(at >= 0);
        bytes.replace(at, before.size(), after);
        QCOMPARE(checkCopy(bytes, sample(), CopyFormat::Html).error().code, ErrorCode::Malformed);
    }

    void noticesWhatHidesInMarkdown_data()
    {
        QTest::addColumn<QByteArray>("added");
        QTest::newRow("comment") << QByteArray("\n<!-- KITE-7B -->\n");
        QTest::newRow("link target") << QByteArray("\n[x](KITE-7B)\n");
        QTest::newRow("code") << QByteArray("\n    KITE-7B\n");
        QTest::newRow("paragraph") << QByteArray("\nKITE-7B\n");
    }
    void noticesWhatHidesInMarkdown()
    {
        QFETCH(QByteArray, added);
        const QByteArray bytes = *writeCopy(sample(), CopyFormat::Markdown) + added;
        QVERIFY(!checkCopy(bytes, sample(), CopyFormat::Markdown));
    }

    void noticesAFieldTooManyInJson()
    {
        QByteArray bytes = *writeCopy(sample(), CopyFormat::Json);
        bytes.replace("\"kind\": \"footnote\"", "\"kind\": \"footnote\", \"id\": \"EX-01-032\"");
        QVERIFY(!checkCopy(bytes, sample(), CopyFormat::Json));
    }

    void whatMayOnlyBeShownIsNeverWritten()
    {
        ReleaseCopy copy = sample();
        copy.mayBeKept = false;
        for (CopyFormat format : kFormats)
            QCOMPARE(writeCopy(copy, format).error().code, ErrorCode::Denied);
    }

    void aLetterNoFontHasIsNotHandedOut()
    {
        ReleaseCopy copy = sample();
        copy.items[2].text += QString::fromUcs4(U"\U00013000"); // an Egyptian hieroglyph
        QVERIFY(writeCopy(copy, CopyFormat::Html));
        const auto pdf = writeCopy(copy, CopyFormat::Pdf);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, ErrorCode::Malformed);
    }

    void pdfHasItsFrameOnEachPage()
    {
        const QString pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (pdftotext.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
        ReleaseCopy copy = sample();
        for (int i = 6; i < 120; ++i)
            copy.items.append(item(PortionKind::Para, QString::number(i), u"(U)"_s,
                                   u"Paragraph %1 goes on for a while, so that several pages are filled with words. "_s.arg(i).repeated(3)));
        for (int i = 0; i < 60; ++i)
            copy.items.append(item(PortionKind::TableRow, u"120a"_s, u"(U)"_s,
                                   u"row %1 | a cell with rather many words in it, that wrap | more"_s.arg(i), 2));
        QTemporaryDir dir;
        const QString path = dir.filePath(u"copy.pdf"_s);
        const auto saved = saveCopy(copy, CopyFormat::Pdf, path);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().what));
        const QStringList pages = QString::fromUtf8(run(pdftotext, {u"-layout"_s, path, u"-"_s})).split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 5);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QCOMPARE(pages[i].count(u"SECRET//REL TO USA, QMR\n"_s), 2);
            QCOMPARE(pages[i].count(u"EXERCISE EXERCISE EXERCISE"_s), 2);
            QCOMPARE(pages[i].count(u"QMR - Page %1 of %2"_s.arg(i + 1).arg(pages.size())), 1);
        }
        // A row stands on one line of the page, its cells beside each other.
        QVERIFY(pages.constLast().contains(QRegularExpression(u"120a\\.\\s+\\(U\\)\\s+row 59\\s+a cell"_s)));
        QVERIFY(pages.constFirst().contains(u"confirmed"_s)); // no ligature swallows letters
    }

    void pdfSaysNothingOfItsOrigin()
    {
        const QByteArray first = *writeCopy(sample(), CopyFormat::Pdf);
        for (const char *trace : {"/Info", "/Creator", "/Producer", "CreationDate", "/Metadata", "Qt 6", "D:20"})
            QVERIFY2(!first.contains(trace), trace);
        QVERIFY(first.contains("/ID"));
        const QString qpdf = QStandardPaths::findExecutable(u"qpdf"_s);
        if (qpdf.isEmpty())
            QSKIP("qpdf is not installed");
        QTemporaryDir dir;
        QVERIFY(saveOwnerOnly(dir.filePath(u"copy.pdf"_s), first));
        const QByteArray open = run(qpdf, {u"--qdf"_s, u"--object-streams=disable"_s, dir.filePath(u"copy.pdf"_s), u"-"_s});
        QVERIFY(open.contains("/Page"));
        for (const char *trace : {"/Info", "/Creator", "/Producer", "CreationDate", "/Metadata", "Qt 6", "D:20"})
            QVERIFY2(!open.contains(trace), trace);
    }

    void theSameCopyGivesTheSameBytes()
    {
        for (CopyFormat format : kFormats) {
            const QByteArray first = *writeCopy(sample(), format);
            QTest::qWait(format == CopyFormat::Pdf ? 1100 : 0); // another second: a date would show
            QVERIFY2(*writeCopy(sample(), format) == first, qPrintable(copyFormatName(format)));
        }
    }

    void filesAreTheOwnersAlone()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"copy.html"_s);
        QVERIFY(saveCopy(sample(), CopyFormat::Html, path));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), 0);
        const auto nowhere = saveCopy(sample(), CopyFormat::Html, dir.filePath(u"no/such/folder.html"_s));
        QCOMPARE(nowhere.error().code, ErrorCode::Denied);
    }
};

QTEST_MAIN(TestCopyWriters)
#include "tst_copywriters.moc"
