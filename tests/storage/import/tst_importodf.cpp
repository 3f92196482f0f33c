#include "drawing.h"

#include "storage/exchange/odfstyles.h"

#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// Flat ODF becomes portions; what is not taken is said; what would fill the memory is refused with its limit.
class tst_ImportOdf : public QObject
{
    Q_OBJECT

    static QByteArray document(const QString &body, const QString &styles = {}, const QString &master = {})
    {
        static const QString head = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document"_s
                                    + [] {
                                          QString names;
                                          for (const QString &name : {u"office"_s, u"style"_s, u"text"_s, u"table"_s, u"presentation"_s, u"meta"_s})
                                              names += u" xmlns:%1=\"urn:oasis:names:tc:opendocument:xmlns:%1:1.0\""_s.arg(name);
                                          return names;
                                      }()
                                    + u" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                                      " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"_s;
        return (head + u"<office:automatic-styles>%1</office:automatic-styles><office:master-styles>%2</office:master-styles>"
                       "<office:body><office:text>%3</office:text></office:body></office:document>"_s.arg(styles, master, body))
            .toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto language = MarkingLanguage::shipped();
        QVERIFY(language);
        m_language = *language;
    }

    void readsStructure_data();
    void readsStructure();
    void saysWhatItLeavesOut_data();
    void saysWhatItLeavesOut();
    void takesTheBannerOfHeadersAndFooters();
    void takesPrefixesOfAnyName();
    void refuses_data();
    void refuses();
    void countsAsPrinted();

private:
    MarkingLanguage m_language;
};

void tst_ImportOdf::readsStructure_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("styles");
    QTest::addColumn<QStringList>("expected");
    const QString numbers = u"<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" text:start-value=\"4\"/>"
                            "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\"/></text:list-style>"_s;

    QTest::addRow("title, heading, paragraph") << u"<text:h text:outline-level=\"1\">(U) Brief</text:h><text:p>(S//NF) One\n two.</text:p>"_s << QString()
        << QStringList{u"title (U) Brief"_s, u"para (S//NF) One two."_s};
    QTest::addRow("spaces, tabs, lines") << u"<text:p>(U) A<text:s text:c=\"3\"/>B<text:tab/>C<text:line-break/>(S) D</text:p>"_s << QString()
        << QStringList{u"para (U) A B C"_s, u"para (S) D"_s};
    QTest::addRow("a list that is gone on with")
        << u"<text:list xml:id=\"x\" text:style-name=\"L\"><text:list-item><text:p>(U) one</text:p><text:list><text:list-item><text:p>(S) sub</text:p></text:list-item>"
           "</text:list></text:list-item></text:list><text:p>(U) Between, see paragraph 4a.</text:p><text:list text:continue-list=\"x\" text:style-name=\"L\"><text:list-item>"
           "<text:p>(C) two</text:p></text:list-item></text:list>"_s
        << numbers
        << QStringList{u"para 4 (U) one"_s, u"list_item 4a (S) sub ^2"_s, u"para (U) Between, see paragraph 4a. >p:002"_s, u"para 5 (C) two"_s};
    QTest::addRow("a header of a list is no item") << u"<text:list><text:list-header><text:p>(U) Text</text:p></text:list-header></text:list>"_s << QString()
        << QStringList{u"para (U) Text"_s};
    QTest::addRow("footnotes follow the text") << u"<text:p>(U) One<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>(S//NF) Note"
                                                  "</text:p></text:note-body></text:note>.</text:p><text:p>(U) Two.</text:p>"_s
                                               << QString() << QStringList{u"para (U) One."_s, u"para (U) Two."_s, u"footnote (S//NF) Note >p:001"_s};
    QTest::addRow("the same footnote sign twice") << u"<text:p>(U) A<text:note text:note-class=\"footnote\"><text:note-citation>*</text:note-citation><text:note-body><text:p>(U) x"
                                                     "</text:p></text:note-body></text:note></text:p><text:p>(U) B<text:note text:note-class=\"footnote\"><text:note-citation>*"
                                                     "</text:note-citation><text:note-body><text:p>(U) y</text:p></text:note-body></text:note></text:p>"_s
                                                  << QString() << QStringList{u"para (U) A"_s, u"para (U) B"_s, u"footnote (U) x >p:001"_s, u"footnote (U) y >p:002"_s};
    QTest::addRow("cells with marks, merged and repeated cells")
        << u"<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>(U) Name</text:p></table:table-cell><table:table-cell><text:p>Kind</text:p>"
           "</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>(U) A</text:p></table:table-cell><table:table-cell>"
           "<text:p>(S//NF) B</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>(C) D</text:p></table:table-cell>"
           "<table:covered-table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>(U) same</text:p></table:table-cell></table:table-row></table:table>"_s
        << QString()
        << QStringList{u"table_row (U) Name | Kind @tab:1"_s, u"table_cell (U) A @tab:1"_s, u"table_cell (S//NF) B @tab:1"_s, u"table_row (C) D @tab:1"_s,
                       u"table_row (U) same | same @tab:1"_s};
    QTest::addRow("marked paragraphs in a cell are portions")
        << u"<table:table><table:table-row><table:table-cell><text:p>(U) A</text:p><text:p>(S//NF) B</text:p></table:table-cell></table:table-row></table:table>"_s << QString()
        << QStringList{u"para (U) A"_s, u"para (S//NF) B"_s};
    QTest::addRow("a picture in a text box with its caption")
        << u"<text:p>(U) Before<draw:frame><draw:text-box><text:p><draw:frame><draw:image xlink:href=\"Pictures/a.png\"/><svg:title>(S//NF) Plot</svg:title></draw:frame></text:p>"
           "<text:p>(U) Figure 1. A pass</text:p></draw:text-box></draw:frame> behind.</text:p>"_s
        << QString() << QStringList{u"para (U) Before behind."_s, u"figure_caption (U) Figure 1. A pass @fig:1"_s, u"figure (S//NF) Plot {Pictures/a.png|Plot} @fig:1"_s};
    QTest::addRow("text boxes and shapes") << u"<text:p>(U) A<draw:frame><draw:text-box><text:p>(S) Box</text:p></draw:text-box></draw:frame></text:p><draw:custom-shape>"
                                              "<text:p>(C) Shape</text:p></draw:custom-shape>"_s
                                           << QString() << QStringList{u"para (U) A"_s, u"para (S) Box"_s, u"para (C) Shape"_s};
    QTest::addRow("raised digits are powers") << u"<text:p>(U) 10<text:span text:style-name=\"up\">3</text:span> km</text:p>"_s
                                              << u"<style:style style:name=\"up\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>"_s
                                              << QStringList{u"para (U) 10^3 km"_s};
    QTest::addRow("the authority block closes the text, behind the notes") << u"<text:p>(U) A<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>(U) n</text:p>"
                                                                             "</text:note-body></text:note></text:p><text:p>Classified by: WO-7</text:p>"_s
                                                                          << QString() << QStringList{u"para (U) A"_s, u"footnote (U) n >p:001"_s};
}

void tst_ImportOdf::readsStructure()
{
    QFETCH(QString, body);
    QFETCH(QString, styles);
    QFETCH(QStringList, expected);
    const auto read = importDocument(document(body, styles), u"a.fodt"_s, m_language);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().what));
    QCOMPARE(drawing(read->product), expected);
}

void tst_ImportOdf::saysWhatItLeavesOut_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("styles");
    QTest::addColumn<QString>("said"); // in a sentence of the report, and nowhere in a portion
    const QString hidden = u"<style:style style:name=\"h\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
                           "<style:style style:name=\"hp\" style:family=\"paragraph\"><style:text-properties text:display=\"none\"/></style:style>"
                           "<style:style style:name=\"under\" style:family=\"text\" style:parent-style-name=\"h\"/>"_s;
    QTest::addRow("hidden span") << u"<text:p>(U) A <text:span text:style-name=\"h\">secretly</text:span></text:p>"_s << hidden << u"secretly"_s;
    QTest::addRow("hidden by a parent style") << u"<text:p>(U) A <text:span text:style-name=\"under\">secretly</text:span></text:p>"_s << hidden << u"secretly"_s;
    QTest::addRow("hidden paragraph") << u"<text:p text:style-name=\"hp\">secretly</text:p>"_s << hidden << u"secretly"_s;
    QTest::addRow("hidden section") << u"<text:section text:display=\"none\"><text:p>secretly</text:p></text:section>"_s << QString() << u"secretly"_s;
    QTest::addRow("hidden-text field") << u"<text:p>(U) A<text:hidden-text text:is-hidden=\"true\">secretly</text:hidden-text></text:p>"_s << QString() << u"secretly"_s;
    QTest::addRow("collapsed row") << u"<table:table><table:table-row table:visibility=\"collapse\"><table:table-cell><text:p>secretly</text:p></table:table-cell></table:table-row></table:table>"_s
                                   << QString() << u"secretly"_s;
    QTest::addRow("deleted, kept in the list of changes") << u"<text:tracked-changes><text:changed-region xml:id=\"c\"><text:deletion><text:p>secretly</text:p></text:deletion></text:changed-region>"
                                                            "</text:tracked-changes><text:p>(U) A<text:change text:change-id=\"c\"/></text:p>"_s
                                                         << QString() << u"secretly"_s;
    QTest::addRow("deleted, shown in the text, over two paragraphs")
        << u"<text:tracked-changes><text:changed-region xml:id=\"c\"><text:deletion/></text:changed-region></text:tracked-changes><text:p>(U) A <text:change-start text:change-id=\"c\"/>gone</text:p>"
           "<text:p>secretly<text:change-end text:change-id=\"c\"/> stays</text:p>"_s
        << QString() << u"secretly"_s;
    QTest::addRow("comment") << u"<text:p>(U) A<office:annotation><text:p>secretly</text:p></office:annotation></text:p>"_s << QString() << u"secretly"_s;
    QTest::addRow("table of contents") << u"<text:table-of-content><text:index-body><text:p>secretly</text:p></text:index-body></text:table-of-content>"_s << QString() << u"secretly"_s;
    QTest::addRow("link") << u"<text:p>(U) <text:a xlink:href=\"file:///secretly\">A</text:a></text:p>"_s << QString() << u"secretly"_s;
    QTest::addRow("embedded object") << u"<text:p>(U) A<draw:frame><draw:object xlink:href=\"secretly\"/></draw:frame></text:p>"_s << QString() << u"secretly"_s;
    QTest::addRow("tip of a group") << u"<text:p>(U) A<draw:g><svg:desc>secretly</svg:desc></draw:g></text:p>"_s << QString() << u"secretly"_s;
    QTest::addRow("unknown element in a paragraph") << u"<text:p>(U) A<x:y xmlns:x=\"urn:x\">secretly</x:y></text:p>"_s << QString() << u"secretly"_s;
    QTest::addRow("unknown element beside paragraphs") << u"<x:y xmlns:x=\"urn:x\"><text:p>secretly</text:p></x:y>"_s << QString() << u"secretly"_s;
    QTest::addRow("ruby") << u"<text:p>(U) <text:ruby><text:ruby-base>A</text:ruby-base><text:ruby-text>secretly</text:ruby-text></text:ruby></text:p>"_s << QString() << u"secretly"_s;
}

void tst_ImportOdf::saysWhatItLeavesOut()
{
    QFETCH(QString, body);
    QFETCH(QString, styles);
    QFETCH(QString, said);
    const auto read = importDocument(document(body + u"<text:p>(U) Last.</text:p>"_s, styles), u"a.fodt"_s, m_language);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().what));
    QVERIFY2(read->notRead.join(u'\n').contains(said), qPrintable(read->notRead.join(u'\n')));
    QVERIFY2(!drawing(read->product).join(u'\n').contains(said), qPrintable(drawing(read->product).join(u'\n')));
    QVERIFY(drawing(read->product).join(u'\n').contains(u"Last."_s));
}

void tst_ImportOdf::takesTheBannerOfHeadersAndFooters()
{
    const auto page = [](const QString &header, const QString &footer) {
        return u"<style:master-page style:name=\"Standard\"><style:header>%1</style:header><style:footer>%2</style:footer></style:master-page>"_s.arg(header, footer);
    };
    const auto read = [&](const QString &header, const QString &footer) {
        return *importDocument(document(u"<text:p>(S//NF) One.</text:p>"_s, {}, page(header, footer)), u"a.fodt"_s, m_language);
    };
    const QString banner = u"<text:p>SECRET//NOFORN</text:p>"_s;
    ImportedDocument same = read(banner + u"<text:p>Office of works</text:p>"_s, banner);
    QCOMPARE(same.product.head.overallMarking, u"SECRET//NOFORN"_s);
    QCOMPARE(drawing(same.product), QStringList{u"para (S//NF) One."_s});
    QVERIFY(same.notRead.join(u' ').contains(u"Office of works"_s));
    const ImportedDocument differ = read(banner, u"<text:p>SECRET</text:p>"_s);
    QVERIFY2(differ.guessed.join(u' ').contains(u"Two banners are stated"_s), qPrintable(differ.guessed.join(u' ')));
}

void tst_ImportOdf::takesPrefixesOfAnyName()
{
    const QByteArray file = "<o:document xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                            "<o:body><o:text><t:p>(U) One.</t:p></o:text></o:body></o:document>";
    const auto read = importDocument(file, u"a.fodt"_s, m_language);
    QVERIFY(read);
    QCOMPARE(drawing(read->product), QStringList{u"para (U) One."_s});
}

void tst_ImportOdf::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("said");
    const QByteArray good = document(u"<text:p>(U) One.</text:p>"_s);
    QTest::addRow("cut off") << good.left(good.size() - 40) << ErrorCode::Malformed << u"no whole XML"_s;
    QTest::addRow("entity bomb") << QByteArray("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><office:document>&b;</office:document>")
                                 << ErrorCode::Unsupported << u"entities"_s;
    QTest::addRow("external entity") << QByteArray("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><office:document>&a;</office:document>")
                                     << ErrorCode::Unsupported << u"entities"_s;
    QTest::addRow("other XML") << QByteArray("<?xml version='1.0'?><!-- office:document --><svg/>") << ErrorCode::Unsupported << u"<svg>"_s;
    QTest::addRow("a spreadsheet") << QByteArray(good).replace("office:text", "office:spreadsheet") << ErrorCode::Unsupported << u"spreadsheet"_s;
    QTest::addRow("ten million cells by a count")
        << document(u"<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"10000000\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"_s)
        << ErrorCode::TooLarge << u"1000000 cells"_s;
    QTest::addRow("ten million rows by a count")
        << document(u"<table:table><table:table-row table:number-rows-repeated=\"10000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"_s)
        << ErrorCode::TooLarge << u"1000000 cells"_s;
    QString deep;
    for (int i = 0; i < 400; ++i)
        deep += u"<text:section>"_s;
    for (int i = 0; i < 400; ++i)
        deep += u"</text:section>"_s;
    QTest::addRow("nested without end") << document(deep) << ErrorCode::TooLarge << u"deep"_s;
    QTest::addRow("more elements than memory") << document(QString(u"<text:p/>"_s).repeated(2'100'000)) << ErrorCode::TooLarge << u"2000000 elements"_s;
}

void tst_ImportOdf::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, said);
    const auto read = importDocument(bytes, u"a.fodt"_s, m_language);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QVERIFY2(read.error().what.contains(said), qPrintable(read.error().what));
    QVERIFY(!read.error().where.isEmpty());
}

void tst_ImportOdf::countsAsPrinted()
{
    QCOMPARE(odfNumber(28, u"a"_s), u"ab"_s);
    QCOMPARE(odfNumber(1994, u"I"_s), u"MCMXCIV"_s);
    QCOMPARE(odfNumber(4, u"i"_s), u"iv"_s);
    QCOMPARE(odfNumber(7, u"1"_s), u"7"_s);
}

QTEST_GUILESS_MAIN(tst_ImportOdf)
#include "tst_importodf.moc"
