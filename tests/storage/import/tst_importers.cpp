#include "drawing.h"

#include "model/document/picturename.h"
#include "storage/exchange/importpicture.h"

#include <QBuffer>
#include <QImage>
#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// Files become portions; nothing is lost without a word; what is no such file is refused with its reason.
class tst_Importers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto language = MarkingLanguage::shipped();
        QVERIFY(language);
        m_language = *language;
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// In the title and in texts too, not only in marks.
    void saysWhatIsNotWhatItLooksLike()
    {
        const auto read = importDocument(u"# (U) Brief on K\u0406TE\n\n(U) Seen by \u202eREDLA.\n\n(U) Plain.\n"_s.toUtf8(), u"a.md"_s, m_language);
        QVERIFY(read);
        const QString all = read->guessed.join(u'\n');
        QVERIFY2(all.contains(u"U+0406") && all.contains(u"<U+202E>REDLA") && all.contains(u"(3)"_s) && !all.contains(QChar(0x202e)), qPrintable(all));
        QCOMPARE(read->product.at(1)->text, u"Seen by \u202eREDLA."_s);
    }

    void readsStructure_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("expected");
        const QString md = u"a.md"_s, html = u"a.html"_s;

        QTest::addRow("md: title, headings, paragraphs") << md << u"# (U) Brief\n\n(U) One.\n\n## (C) Part\n\n(S//NF) Two\nlines.\n"_s
            << QStringList{u"title (U) Brief"_s, u"para (U) One."_s, u"heading (C) Part ^2"_s, u"para (S//NF) Two lines."_s};
        QTest::addRow("md: inner line with a mark") << md << u"(U) One.\n(S//NF) Two.\n"_s
            << QStringList{u"para (U) One."_s, u"para (S//NF) Two."_s};
        QTest::addRow("md: mark wrapped over lines") << md << u"(S//REL TO USA,\nGBR) One.\n"_s << QStringList{u"para (S//REL TO USA, GBR) One."_s};
        QTest::addRow("md: inner line with a wrapped mark") << md << u"(U) One.\n(S//REL TO USA,\nGBR) Two.\n"_s
            << QStringList{u"para (U) One."_s, u"para (S//REL TO USA, GBR) Two."_s};
        QTest::addRow("md: nested items") << md << u"(U) Intro:\n\n- (U) one\n  - (S) two\n- (C) three\n\n  (S) more\n"_s
            << QStringList{u"para (U) Intro:"_s, u"list_item (U) one"_s, u"list_item (S) two ^2"_s, u"list_item (C) three"_s, u"list_item (S) more"_s};
        QTest::addRow("md: numbered paragraphs") << md << u"3. (U) One, see paragraph 4.\n4. (S) Two.\n"_s
            << QStringList{u"para 3 (U) One, see paragraph 4. >p:002"_s, u"para 4 (S) Two."_s};
        QTest::addRow("md: an unmarked paragraph in the count") << md << u"3\\. (U) One.\n\n4\\. Two.\n\n2031\\. Three.\n"_s
            << QStringList{u"para 3 (U) One."_s, u"para 4 - Two."_s, u"para - 2031. Three."_s};
        QTest::addRow("md: captions of nothing") << md << u"(U) Figure 3. Plot\n\n(U) Figure 3 shows a plot.\n"_s
            << QStringList{u"figure_caption (U) Figure 3. Plot @fig:3"_s, u"para (U) Figure 3 shows a plot. >fig:3"_s};
        QTest::addRow("md: emphasised mark") << md << u"**(S//NF)** One *two* `three` [four](x).\n"_s << QStringList{u"para (S//NF) One two three four."_s};
        QTest::addRow("md: entities") << md << u"(U) A &amp; B &lt; C &#x41; &eacute; &bogus;\n"_s << QStringList{u"para (U) A & B < C A \u00e9 &bogus;"_s};
        QTest::addRow("md: escaped mark") << md << u"\\(S//NF\\) One\\*.\n"_s << QStringList{u"para (S//NF) One*."_s};
        QTest::addRow("md: quote, code, indented") << md << u"> (U) Quote\n\n```\n(S) a\n  b\n```\n\n    (C) Indented\n"_s
            << QStringList{u"para (U) Quote"_s, u"para (S) a\n  b"_s, u"para (C) Indented"_s};
        QTest::addRow("md: footnote") << md << u"(U) One.[^a]\n\n[^a]: (C) Note\n"_s
            << QStringList{u"para (U) One."_s, u"footnote (C) Note >p:001"_s};
        QTest::addRow("md: footnote of one word") << md << u"(U) One.[^1]\n\n[^1]: Classified.\n"_s
            << QStringList{u"para (U) One."_s, u"footnote - Classified. >p:001"_s};
        QTest::addRow("md: sign without footnote stays") << md << u"(U) One.[^9]\n"_s << QStringList{u"para (U) One.[^9]"_s};
        QTest::addRow("md: row marks in the first cell") << md
            << u"(C) Table 1. Events\n\n| When | What |\n|---|---|\n| (U) 9 MAR | drift |\n| (S//NF) 12 MAR | split |\n"_s
            << QStringList{u"table_caption (C) Table 1. Events @tab:1"_s, u"table_row - When | What @tab:1"_s,
                           u"table_row (U) 9 MAR | drift @tab:1"_s, u"table_row (S//NF) 12 MAR | split @tab:1"_s};
        QTest::addRow("md: column of marks, caption below") << md
            << u"| Mark | When |\n|---|---|\n| (U) | 9 MAR |\n| (S) | 12 MAR |\n\n(C) Table 4: Events\n"_s
            << QStringList{u"table_caption (C) Table 4: Events @tab:4"_s, u"table_row - When @tab:4"_s, u"table_row (U) 9 MAR @tab:4"_s,
                           u"table_row (S) 12 MAR @tab:4"_s};
        QTest::addRow("md: marks differ from cell to cell") << md << u"| (U) a | (S) b | c |\n|---|---|---|\n| (C) d | (C) e | (C) f |\n"_s
            << QStringList{u"table_cell (U) a @tab:1"_s, u"table_cell (S) b @tab:1"_s, u"table_cell - c @tab:1"_s, u"table_row (C) d | e | f @tab:1"_s};
        QTest::addRow("md: two tables with captions above") << md
            << u"(U) Table 1. A\n\n| (U) a |\n|---|\n\n(U) Table 2. B\n\n| (U) b |\n|---|\n\n(U) See Table 2 and Figure 9.\n"_s
            << QStringList{u"table_caption (U) Table 1. A @tab:1"_s, u"table_row (U) a @tab:1"_s, u"table_caption (U) Table 2. B @tab:2"_s,
                           u"table_row (U) b @tab:2"_s, u"para (U) See Table 2 and Figure 9. >tab:2"_s};
        QTest::addRow("md: figure, caption below") << md << u"![(S//NF) Grey shape](w.png)\n\n(C) Figure 2. Image\n\n(U) See Figure 2.\n"_s
            << QStringList{u"figure_caption (C) Figure 2. Image @fig:2"_s, u"figure (S//NF) Grey shape {w.png|Grey shape} @fig:2"_s,
                           u"para (U) See Figure 2. >fig:2"_s};
        QTest::addRow("md: figure captioned by its tool tip") << md << u"![(U) Plot](p.png \"(C) Figure 1. Drift\")\n"_s
            << QStringList{u"figure_caption (C) Figure 1. Drift @fig:1"_s, u"figure (U) Plot {p.png|Plot} @fig:1"_s};
        QTest::addRow("md: paragraphs counted here") << md << u"(U) One.\n\n(U) Two.\n\n(U) See paragraphs 1 and 2.\n"_s
            << QStringList{u"para 1 (U) One."_s, u"para 2 (U) Two."_s, u"para (U) See paragraphs 1 and 2. >p:001 >p:002"_s};
        QTest::addRow("md: html inside") << md << u"(U) One.\n\n<p>(S) Two.</p>\n\n(C) Three.\n"_s
            << QStringList{u"para (U) One."_s, u"para (S) Two."_s, u"para (C) Three."_s};

        QTest::addRow("html: structure") << html
            << u"<html><body><h1>(U) Brief</h1><p>(U) One<br>(S) two</p><div>(C) loose <p>(U) in</p> tail</div></body></html>"_s
            << QStringList{u"title (U) Brief"_s, u"para (U) One"_s, u"para (S) two"_s, u"para (C) loose"_s, u"para (U) in"_s, u"para - tail"_s};
        QTest::addRow("html: lists") << html << u"<ul><li>(U) a<ul><li>(S) b</ul><li><p>(C) c<p>(U) d</ul><ol start=5><li>(U) n</ol>"_s
            << QStringList{u"list_item (U) a"_s, u"list_item (S) b ^2"_s, u"list_item (C) c"_s, u"list_item (U) d"_s, u"para 5 (U) n"_s};
        QTest::addRow("html: table") << html
            << u"<table><caption>(C) Table 1. E</caption><thead><tr><th>Mark<th>A</thead><tr><td>(U)<td>x &amp; y<tr><td>(S)<td></table>"_s
            << QStringList{u"table_caption (C) Table 1. E @tab:1"_s, u"table_row - A @tab:1"_s, u"table_row (U) x & y @tab:1"_s, u"table_row (S)  @tab:1"_s};
        QTest::addRow("html: page laid out in a table") << html << u"<table><tr><td><h1>(U) T</h1><p>(S) a</p></td><td>(C) b</td></tr></table>"_s
            << QStringList{u"title (U) T"_s, u"para (S) a"_s, u"para (C) b"_s};
        QTest::addRow("html: figure") << html << u"<figure><img src=a.png alt='(S) shape'><figcaption>(U) Figure 1. P</figcaption></figure>"_s
            << QStringList{u"figure_caption (U) Figure 1. P @fig:1"_s, u"figure (S) shape {a.png|shape} @fig:1"_s};
        QTest::addRow("html: footnotes") << html
            << u"<p>(U) a<sup><a href='#fn1'>1</a></sup></p><section><ol><li id=fn1><p>(C) n <a href='#r1' class=footnote-back>\u21a9</a></p></ol></section>"_s
            << QStringList{u"para (U) a"_s, u"footnote (C) n >p:001"_s};
        QTest::addRow("html: quote, pre, speaker note") << html
            << u"<blockquote>(U) q</blockquote><pre>(S) a\n b</pre><aside class=notes>(C) say</aside>"_s
            << QStringList{u"para (U) q"_s, u"para (S) a\n b"_s, u"note (C) say"_s};
        QTest::addRow("html: a mark inside a cell") << html << u"<table><tr><td>(U) a<br>(S) b</td><td>c</td></tr></table>"_s
            << QStringList{u"table_row - (U) a (S) b | c @tab:1"_s};
        QTest::addRow("html: powers") << html << u"<p>(U) 10<sup>3</sup> km<sup>2</sup></p>"_s << QStringList{u"para (U) 10^3 km2"_s};
        QTest::addRow("md: powers") << md << u"(U) 10<sup>3</sup>\n"_s << QStringList{u"para (U) 10^3"_s};
        QTest::addRow("md: a reason is text") << md << u"(U) One.\n\nReason: the radar failed.\n"_s
            << QStringList{u"para (U) One."_s, u"para - Reason: the radar failed."_s};
        QTest::addRow("md: item that runs on lazily") << md << u"- (U) one\n(S) two\n"_s << QStringList{u"list_item (U) one"_s, u"list_item (S) two"_s};
        QTest::addRow("html: no end") << html << u"<html><body><p>(U) One<p>(S) Two"_s << QStringList{u"para (U) One"_s, u"para (S) Two"_s};
    }
    void readsStructure()
    {
        QFETCH(QString, name);
        QFETCH(QString, source);
        QFETCH(QStringList, expected);
        const auto read = importDocument(source.toUtf8(), name, m_language);
        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        QCOMPARE(drawing(read->product), expected);
        QCOMPARE(read->portionsRead, int(expected.size()));
        QVERIFY(!read->complete);
    }

    void readsTheFrame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("source");
        QTest::addRow("md") << u"a.md"_s
            << u"EXERCISE EXERCISE EXERCISE\n\nSECRET//NOFORN\n\n# (U) Brief\n\n(S//NF) One.\n\nSECRET//NOFORN\n\n(U) Two.\n\n"
               "Classified By: WO-7\nDerived From: LT-31\nDeclassify On: 20560314\n\nSECRET//NOFORN\n"_s;
        QTest::addRow("md: front matter") << u"a.md"_s
            << u"---\ntitle: \"Brief\"\nbanner: SECRET//NOFORN\nexercise: true\n---\n# (U) Brief\n\n(S//NF) One.\n\n(U) Two.\n\n"
               "Classified By: WO-7\nDerived From: LT-31\nDeclassify On: 20560314\n"_s;
        QTest::addRow("md: all in one paragraph") << u"a.md"_s
            << u"EXERCISE EXERCISE EXERCISE\nSECRET//NOFORN\n# (U) Brief\n(S//NF) One.\n(U) Two.\n\nClassified By: WO-7\nDerived From: LT-31\n"
               "Declassify On: 20560314\nSECRET//NOFORN\n"_s;
        QTest::addRow("html") << u"a.html"_s
            << u"<html><body><p>EXERCISE EXERCISE EXERCISE<br>SECRET//NOFORN</p><h1>(U) Brief</h1><p>(S//NF) One.<p><b>SECRET//NOFORN</b><p>(U) Two."
               "<p>Classified By: WO-7<br>Derived From: LT-31<br>Declassify On: 20560314<p>SECRET//NOFORN</body></html>"_s;
    }
    void readsTheFrame()
    {
        QFETCH(QString, name);
        QFETCH(QString, source);
        const auto read = importDocument(source.toUtf8(), name, m_language);
        QVERIFY(read);
        const ProductHead &head = read->product.head;
        QCOMPARE(drawing(read->product), QStringList({u"title (U) Brief"_s, u"para (S//NF) One."_s, u"para (U) Two."_s}));
        QCOMPARE(head.title, u"Brief"_s);
        QCOMPARE(head.overallMarking, u"SECRET//NOFORN"_s);
        QVERIFY(head.exercise);
        QCOMPARE(head.authorityBlock.value(u"classified_by"_s).toString(), u"WO-7"_s);
        QCOMPARE(head.authorityBlock.value(u"declassify_on"_s).toString(), u"20560314"_s);
    }

    void comparesTheOldBannerWithTheMarks_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("said"); // empty: nothing
        const QString head = u"---\nbanner: %1\n---\n(U) One.\n\n(S//NF) Two.\n"_s;
        QTest::addRow("the same") << head.arg(u"SECRET//NOFORN"_s) << QString();
        QTest::addRow("higher than its portions") << head.arg(u"TOP SECRET//NOFORN"_s) << u"make SECRET//NOFORN (RLP-01)"_s;
        QTest::addRow("lower than its portions") << head.arg(u"SECRET//REL TO USA, GBR"_s) << u"The old banner is SECRET//REL TO USA, GBR"_s;
        QTest::addRow("no marks") << u"---\nbanner: SECRET//NOFORN\n---\nOne.\n"_s << u"no portion mark was read"_s;
        QTest::addRow("no banner") << u"(U) One.\n\n(S//NF) Two.\n"_s << QString();
    }
    void comparesTheOldBannerWithTheMarks()
    {
        QFETCH(QString, source);
        QFETCH(QString, said);
        const auto document = importDocument(source.toUtf8(), u"a.md"_s, m_language);
        QVERIFY(document);
        const QString all = document->guessed.join(u' ');
        QVERIFY2(said.isEmpty() ? !all.contains(u"old banner"_s) : all.contains(said), qPrintable(all));
    }

    void keepsPicturesAsTheyLook()
    {
        QImage drawn(40, 30, QImage::Format_RGB32);
        drawn.fill(Qt::blue);
        drawn.setPixel(3, 4, qRgb(250, 1, 2));
        drawn.setText(u"Author"_s, u"Hidden77 words"_s);
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && drawn.save(&buffer, "PNG"));
        QVERIFY(png.contains("Hidden77"));
        const QByteArray page = "<html><body><p>(U) Figure 1. A plot</p><img alt=\"(U) A plot.\" src=\"data:image/png;base64," + png.toBase64()
            + "\"><img alt=\"(U) Broken.\" src=\"data:image/png;base64,AAAA\"></body></html>";
        const auto read = importDocument(page, u"a.html"_s, m_language);
        QVERIFY(read);
        QCOMPARE(read->pictures.size(), 1);
        const QByteArray kept = read->pictures.cbegin().value();
        QCOMPARE(pictureName(kept), read->pictures.cbegin().key());
        QVERIFY(!kept.contains("Hidden77") && !kept.contains("tEXt") && !kept.contains("eXIf"));
        QCOMPARE(QImage::fromData(kept).convertToFormat(QImage::Format_RGB32), QImage::fromData(png).convertToFormat(QImage::Format_RGB32));
        QStringList named;
        for (int row = 0; row < read->product.size(); ++row)
            if (const auto &figure = read->product.at(row)->figure)
                named << figure->picture;
        QCOMPARE(named, (QStringList{pictureName(kept), QString()}));
        QVERIFY2(read->notRead.join(u' ').contains(u"embedded picture"_s), qPrintable(read->notRead.join(u' ')));
        QVERIFY(read->guessed.join(u' ').contains(u"No rule reads what a picture shows"_s));
        // The same in Markdown, and of more pixels than are read not at all.
        const auto markdown = importDocument("(U) One.\n\n![(U) A plot.](data:image/png;base64," + png.toBase64() + ")\n", u"a.md"_s, m_language);
        QVERIFY(markdown);
        QCOMPARE(markdown->pictures.keys(), read->pictures.keys());
        QVERIFY(!cleanPicture(png.left(40)));
        QByteArray huge = png;
        huge.replace(16, 8, QByteArray::fromHex("0000ffff0000ffff"));
        QVERIFY(!cleanPicture(huge));
    }

    void saysWhenBannersDiffer()
    {
        const auto read = importDocument("SECRET\n\n(U) One.\n\nSECRET//NOFORN\n", u"a.md"_s, m_language);
        QVERIFY(read);
        QCOMPARE(read->product.head.overallMarking, u"SECRET"_s);
        QVERIFY(read->guessed.join(u'\n').contains(u"SECRET//NOFORN"_s));
    }

    void asksAboutDamagedMarks()
    {
        const auto read = importDocument(stored(u"marks_damaged.md"_s), u"marks_damaged.md"_s, m_language);
        QVERIFY(read);
        QCOMPARE(read->suspectRows, QList<int>({1, 2, 3, 4, 5, 6}));
        QCOMPARE(read->marksRead, 2);
        for (int row : read->suspectRows)
            QVERIFY(read->product.at(row)->mark.isNull());
        QVERIFY(read->product.at(1)->text.startsWith(QChar(0xa9)));
        QVERIFY(read->product.at(6)->text.contains(u"(S//NF) It leaks."_s));
        QCOMPARE(read->guessed.size(), 7); // each portion, and the words that deceive
        QVERIFY(read->guessed[0].contains(u"(C)"_s));
    }

    void losesNothingInSilence()
    {
        const auto read = importDocument(stored(u"nothing_lost.md"_s), u"nothing_lost.md"_s, m_language);
        QVERIFY(read);
        const QString said = drawing(read->product).join(u'\n') + u'\n' + read->notRead.join(u'\n') + u'\n' + read->guessed.join(u'\n');
        for (const char *word : {"deep", "tip words", "keys", "aside", "swallowed", "Classified", "unused", "excess", "hidden words",
                                 "shot.png", "picture words", "struck words", "author: WO-7", "line 14"}) {
            QVERIFY2(said.contains(QLatin1StringView(word)), qPrintable(QLatin1StringView(word) + u" is lost:\n"_s + said));
        }
    }

    void losesNothingInSilenceFromHtml()
    {
        const QByteArray page = "<html><head><title>Other title</title><style>p{}</style><meta name=x content=metawords></head><body><!-- commentwords -->"
            "<h1>(U) T</h1><p style='color:red; display : none'>hiddenstyle</p><p hidden>hiddenattr</p><template>templatewords</template>"
            "<p title=tipwords>(U) a <a href='http://target'>b</a></p><script>scriptwords</script><textarea>areawords</textarea>"
            "<input value=valuewords><img src='data:image/png;base64,AAAA'><iframe src=x>framewords</iframe></body></html>";
        const auto read = importDocument(page, u"a.html"_s, m_language);
        QVERIFY(read);
        const QString texts = drawing(read->product).join(u'\n'), said = read->notRead.join(u'\n');
        for (const char *word : {"Other title", "Style", "metawords", "commentwords", "hiddenstyle", "hiddenattr", "templatewords", "tipwords", "target", "Scripts",
                                 "areawords", "valuewords", "image/png", "framewords"}) {
            QVERIFY2(said.contains(QLatin1StringView(word)), word);
            QVERIFY2(!texts.contains(QLatin1StringView(word)), word);
        }
    }

    void saysWhereAPageIsCutOff_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addRow("comment_unclosed.html") << u"comment is not closed"_s;
        QTest::addRow("cut_in_tag.html") << u"inside a tag"_s;
    }
    void saysWhereAPageIsCutOff()
    {
        QFETCH(QString, said);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto read = importDocument(stored(name), name, m_language);
        QVERIFY(read);
        QCOMPARE(drawing(read->product).mid(0, 2), QStringList({u"para (U) One."_s, u"para (S//NF) Two."_s}));
        QVERIFY2(read->guessed.join(u'\n').contains(said), qPrintable(read->guessed.join(u'\n')));
    }

    void refusesWhatIsNoSuchFile_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("said");
        QTest::addRow("pdf_named.md") << ErrorCode::Unsupported << u"a PDF"_s;
        QTest::addRow("zip_named.html") << ErrorCode::Unsupported << u"a ZIP"_s;
        QTest::addRow("html_named.md") << ErrorCode::Unsupported << u"it is HTML"_s;
        QTest::addRow("text_named.docx") << ErrorCode::Unsupported << u"by the ending of its name"_s;
        QTest::addRow("utf16.md") << ErrorCode::Unsupported << u"UTF-16"_s;
        QTest::addRow("latin1.md") << ErrorCode::Malformed << u"Byte 20 (0xE9)"_s;
        QTest::addRow("windows1252.html") << ErrorCode::Malformed << u"another encoding"_s;
        QTest::addRow("empty.md") << ErrorCode::Malformed << u"empty"_s;
        QTest::addRow("null_byte.md") << ErrorCode::Malformed << u"Byte 7 is 0"_s;
        QTest::addRow("markdown_named.html") << ErrorCode::Malformed << u"not one tag"_s;
        QTest::addRow("cut_off.json") << ErrorCode::Malformed << u""_s;
        QTest::addRow("portion_id_no_text.json") << ErrorCode::Malformed << u""_s;
    }
    void refusesWhatIsNoSuchFile()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, said);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto read = importDocument(stored(name), u"/some/folder/"_s + name, m_language);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QVERIFY2(read.error().what.contains(said), qPrintable(read.error().what));
        QVERIFY2(read.error().where.startsWith(name), qPrintable(read.error().where));
    }

    void namesTheLimitThatIsPassed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ImportLimits>("limits");
        QTest::addColumn<QString>("said");
        const ImportLimits usual;
        QTest::addRow("bytes") << u"a.md"_s << QByteArray(usual.bytes + 1, 'x') << usual << u"67108864"_s;
        QTest::addRow("portions of Markdown") << u"a.md"_s << QByteArray("(U) a\n\n").repeated(21) << ImportLimits{1000, 20, 100} << u"20 portions"_s;
        QTest::addRow("portions of HTML") << u"a.html"_s << QByteArray("<p>(U) a").repeated(21) << ImportLimits{1000, 20, 100} << u"20 portions"_s;
        QTest::addRow("lines of one paragraph") << u"a.md"_s << QByteArray("(U) a\n").repeated(21) << ImportLimits{1000, 20, 100} << u"20 portions"_s;
        QTest::addRow("quotes") << u"a.md"_s << QByteArray(200, '>') + " (U) a\n" << usual << u"100 deep"_s;
        QTest::addRow("elements") << u"a.html"_s << QByteArray("<div>").repeated(220) + "(U) a" << usual << u"200 deep"_s;
        QTest::addRow("elements past the parser's own limit") << u"a.html"_s << QByteArray("<div>").repeated(100'000) + "(U) a" << usual << u"200 deep"_s;
    }
    void namesTheLimitThatIsPassed()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(ImportLimits, limits);
        QFETCH(QString, said);
        const auto read = importDocument(bytes, name, m_language, limits);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::TooLarge);
        QVERIFY2(read.error().what.contains(said), qPrintable(read.error().what));
    }

    void takesTheScenariosJsonAsItIs()
    {
        QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/products/EX-01.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto read = importDocument(file.readAll(), u"EX-01.json"_s, m_language);
        QVERIFY(read);
        QVERIFY(read->complete);
        QCOMPARE(read->portionsRead, 32);
        const Product before = read->product;
        applyDefaults(*read, {Regime::Ic, Governance::Ic, u"USX-OPS"_s, u"geo-track"_s, 2, Day::fromYmd(2031, 1, 1), {u"NEW"_s}, u"New"_s});
        QCOMPARE(read->product.head.id.value, u"EX-01"_s);
        QVERIFY(read->product == before);
    }

    void fillsOnlyWhatIsEmpty()
    {
        auto read = importDocument("# (U) Brief\n\n(S//NF) See paragraph 2.\n\n(//DEU S) Radar.\n\nNo mark.\n", u"a.md"_s, m_language);
        QVERIFY(read);
        applyDefaults(*read, {Regime::Ic, Governance::Dod, u"USX-INT"_s, u"geo-track"_s, 1 << 8, Day::fromYmd(2031, 3, 14), {u"EX-09"_s}, u"Other"_s});
        const Product &product = read->product;
        QCOMPARE(product.head.id.value, u"EX-09"_s);
        QCOMPARE(product.head.title, u"Brief"_s);
        QCOMPARE(product.head.asOf, Day::fromYmd(2031, 3, 14));
        QCOMPARE(product.head.regime, Regime::Ic);
        QCOMPARE(product.at(1)->id.value, u"EX-09-002"_s);
        QCOMPARE(product.at(1)->refs, QStringList({u"p:EX-09-003"_s}));
        const QList<Governance> governance{Governance::None, Governance::Dod, Governance::Fgi, Governance::Dod};
        const QList<quint16> categories{0, 1 << 8, 0, 1 << 8};
        for (int row = 0; row < 4; ++row) {
            QCOMPARE(product.at(row)->governance, governance[row]);
            QCOMPARE(product.at(row)->categories, categories[row]);
            QCOMPARE(product.at(row)->originator, u"USX-INT"_s);
            QCOMPARE(product.at(row)->topic, u"geo-track"_s);
        }
    }

private:
    static QByteArray stored(const QString &name)
    {
        QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/import/") + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no %s", qPrintable(name));
        return file.readAll();
    }

    MarkingLanguage m_language;
};

QTEST_GUILESS_MAIN(tst_Importers)
#include "tst_importers.moc"
