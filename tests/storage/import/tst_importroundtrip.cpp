#include "drawing.h"

#include "model/document/releasecopy.h"
#include "storage/exchange/copywriters.h"
#include "tests/model/document/scenario.h"

#include <QtTest>

#include <random>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

struct Piece
{
    PortionKind kind;
    QString mark, text;
    int table = -1;
};

const QStringList kMarks{u"(U)"_s, u"(C)"_s, u"(S//NF)"_s, u"(S//REL TO USA, CAN, GBR)"_s, u"(TS//SI/TK//OC/NF)"_s, u"(//DEU S)"_s, u"(CUI)"_s,
                         u"(//JOINT S CAN USA//REL TO USA, CAN)"_s, u"(S//FROBOZZ)"_s, u"(U//FOUO)"_s, u"(//NS)"_s, u"(S//DISPLAY ONLY AFG)"_s};
const QStringList kWords{u"drift"_s, u"of"_s, u"PX-0107"_s, u"a*b*c"_s, u"x_y_z"_s, u"5<6"_s, u"R&D"_s, u"&amp;"_s, u"[link](x)"_s, u"`tick`"_s, u"<b>bold</b>"_s,
                         u"#hash"_s, u"naïve"_s, u"16.5°"_s, u"~wave~"_s, u"(see below)"_s, u"back\\slash"_s, u"!bang"_s, u"“quoted”"_s, u"22 km"_s, u"-dash"_s, u"[[obj:PX-0002]]"_s,
                         u"日本"_s, u"100%1"_s};

QString words(std::mt19937 &random, int most)
{
    QStringList list{u"Word"_s}; // so that no text begins like a list, a caption or a number
    for (int n = int(random() % uint(most)); n > 0; --n)
        list.append(kWords[qsizetype(random() % uint(kWords.size()))]);
    return list.join(u' ');
}

QList<Piece> generated(std::mt19937 &random)
{
    QList<Piece> pieces;
    int tables = 0;
    const int count = 1 + int(random() % 12);
    const auto mark = [&] { return random() % 8 == 0 ? QString() : kMarks[qsizetype(random() % uint(kMarks.size()))]; };
    for (int i = 0; i < count; ++i) {
        switch (random() % 6) {
        case 0:
            pieces.append({pieces.isEmpty() ? PortionKind::Title : PortionKind::Heading, mark(), words(random, 6)});
            break;
        case 1:
            pieces.append({PortionKind::ListItem, mark(), words(random, 8)});
            break;
        case 2:
            pieces.append({PortionKind::TableCaption, mark(), u"Table %1. "_s.arg(tables + 1) + words(random, 4), tables});
            for (int row = 0; row <= int(random() % 3); ++row)
                pieces.append({PortionKind::TableRow, mark(), words(random, 4) + u" | "_s + words(random, 4), tables});
            ++tables;
            break;
        default:
            pieces.append({PortionKind::Para, mark(), words(random, 20)});
        }
    }
    return pieces;
}

QString markdownText(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (u"\\`*_{}[]<>#|&~$!"_s.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString marked(const Piece &piece, const QString &text)
{
    return piece.mark.isNull() ? text : piece.mark + u' ' + text;
}

QByteArray asMarkdown(const QList<Piece> &pieces)
{
    QString text;
    int table = -1;
    for (const Piece &piece : pieces) {
        if (piece.kind == PortionKind::TableRow) {
            QStringList cells;
            for (const QString &cell : piece.text.split(u" | "_s))
                cells.append(markdownText(cell));
            if (table != piece.table)
                text += u"|   |   |\n|---|---|\n"_s;
            text += u"| "_s + marked(piece, cells.join(u" | "_s)) + u" |\n"_s;
            table = piece.table;
            continue;
        }
        const QString inner = marked(piece, markdownText(piece.text));
        text += u'\n' + (piece.kind == PortionKind::Title ? u"# "_s : piece.kind == PortionKind::Heading ? u"## "_s
                         : piece.kind == PortionKind::ListItem ? u"- "_s : QString()) + inner + u'\n';
        if (piece.kind == PortionKind::TableCaption)
            text += u'\n';
        table = -1;
    }
    return text.toUtf8();
}

QByteArray asHtml(const QList<Piece> &pieces)
{
    QString text = u"<!DOCTYPE html><html><body>\n"_s;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        const QString inner = marked(piece, piece.text).toHtmlEscaped();
        if (piece.kind == PortionKind::TableCaption) {
            text += u"<table><caption>%1</caption>"_s.arg(QString(inner).replace(u'%', u"&#37;"_s));
        } else if (piece.kind == PortionKind::TableRow) {
            text += u"<tr><td>"_s + QString(inner).replace(u" | "_s, u"</td><td>"_s) + u"</td></tr>"_s;
            if (i + 1 == pieces.size() || pieces[i + 1].kind != PortionKind::TableRow)
                text += u"</table>\n"_s;
        } else {
            const QString name = piece.kind == PortionKind::Title ? u"h1"_s : piece.kind == PortionKind::Heading ? u"h2"_s
                : piece.kind == PortionKind::ListItem ? u"li"_s : u"p"_s;
            const QString element = u"<"_s + name + u">"_s + inner + u"</"_s + name + u">"_s;
            text += name == u"li"_s ? u"<ul>"_s + element + u"</ul>\n"_s : element + u'\n';
        }
    }
    return (text + u"</body></html>\n"_s).toUtf8();
}

QStringList lines(const QList<Piece> &pieces)
{
    QStringList list;
    for (const Piece &piece : pieces)
        list.append(portionKindName(piece.kind) + u' ' + (piece.mark.isNull() ? u"-"_s : piece.mark) + u' ' + piece.text);
    return list;
}

QStringList lines(const Product &product)
{
    QStringList list;
    for (int row = 0; row < product.size(); ++row) {
        const Portion &portion = *product.at(row);
        list.append(portionKindName(portion.kind) + u' ' + (portion.mark.isNull() ? u"-"_s : portion.mark) + u' ' + portion.text);
    }
    return list;
}

ReleaseItem item(PortionKind kind, const QString &number, const QString &mark, const QString &text, int table = -1, const QString &alt = {})
{
    ReleaseItem made;
    made.kind = kind;
    made.number = number;
    made.mark = mark;
    made.text = text;
    made.table = table;
    made.altText = alt;
    return made;
}

ReleaseCopy brief()
{
    ReleaseCopy copy;
    copy.title = u"Daily brief: drift near 16.5° east"_s;
    copy.banner = u"SECRET//REL TO USA, QMR"_s;
    copy.recipients = {u"QMR"_s};
    copy.asOf = Day::fromYmd(2031, 3, 14);
    copy.exercise = true;
    copy.language = u"en"_s;
    const QString secret = u"(S//REL TO USA, QMR)"_s;
    copy.items = {
        item(PortionKind::Title, u"T"_s, u"(U)"_s, copy.title),
        item(PortionKind::Heading, {}, u"(U)"_s, u"Summary & more"_s),
        item(PortionKind::Para, u"1"_s, secret, u"The *figure* is 5 < 6 & 7; see a_b and paragraph 2."_s),
        item(PortionKind::ListItem, u"1a"_s, u"(U)"_s, u"first item"_s),
        item(PortionKind::Para, u"2"_s, u"(C//REL TO USA, QMR)"_s, u"2031. Starts with a year; see Table 1."_s),
        item(PortionKind::TableCaption, u"3"_s, u"(U)"_s, u"Table 1. Events"_s),
        item(PortionKind::TableRow, u"3a"_s, u"(U)"_s, u"9 MAR | drift begins | published elements"_s, 0),
        item(PortionKind::TableRow, u"3b"_s, secret, u"10 MAR | first trim"_s, 0),
        item(PortionKind::FigureCaption, u"4"_s, u"(U)"_s, u"Figure 1. Longitude"_s),
        item(PortionKind::Figure, u"4i"_s, secret, u"longitude plot"_s, -1, u"Line plot, rising"_s),
        item(PortionKind::Para, u"5"_s, u"(U)"_s, u"- not a list"_s),
        item(PortionKind::Footnote, u"F1"_s, u"(U)"_s, u"See paragraph 1."_s),
    };
    return copy;
}

} // namespace

/// What was written comes back: generated documents, and the copies that our own writers make.
class tst_ImportRoundTrip : public QObject
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

    void generatedDocumentsComeBack_data()
    {
        QTest::addColumn<bool>("html");
        QTest::addRow("Markdown") << false;
        QTest::addRow("HTML") << true;
    }
    void generatedDocumentsComeBack()
    {
        QFETCH(bool, html);
        for (uint seed = 1; seed <= 400; ++seed) {
            std::mt19937 random(seed);
            const QList<Piece> pieces = generated(random);
            const QByteArray bytes = html ? asHtml(pieces) : asMarkdown(pieces);
            const auto read = importDocument(bytes, html ? u"a.html"_s : u"a.md"_s, m_language);
            QVERIFY2(read, qPrintable(u"seed %1: %2"_s.arg(seed).arg(read ? QString() : read.error().what)));
            const QStringList expected = lines(pieces), found = lines(read->product);
            if (found != expected) {
                qsizetype at = 0;
                while (at < std::min(found.size(), expected.size()) && found[at] == expected[at])
                    ++at;
                QFAIL(qPrintable(u"seed %1, portion %2\n wrote %3\n found %4\n%5"_s.arg(seed).arg(at).arg(expected.value(at), found.value(at), QString::fromUtf8(bytes))));
            }
            QCOMPARE(read->suspectRows, QList<int>());
        }
    }

    void copiesComeBack_data()
    {
        QTest::addColumn<int>("format");
        QTest::addRow("html") << int(CopyFormat::Html);
        QTest::addRow("md") << int(CopyFormat::Markdown);
    }
    void copiesComeBack()
    {
        QFETCH(int, format);
        const ReleaseCopy copy = brief();
        const auto bytes = writeCopy(copy, CopyFormat(format));
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().what));
        const auto read = importDocument(*bytes, u"copy."_s + copyFormatName(CopyFormat(format)), m_language);
        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        const ProductHead &head = read->product.head;
        QCOMPARE(head.title, copy.title);
        QCOMPARE(head.overallMarking, copy.banner);
        QCOMPARE(head.asOf, copy.asOf);
        QVERIFY(head.exercise);
        QCOMPARE(read->suspectRows, QList<int>());
        QStringList expected;
        for (const ReleaseItem &each : copy.items)
            expected.append(portionKindName(each.kind) + u' ' + each.mark + u' ' + each.text);
        QCOMPARE(lines(read->product), expected);
        for (int row = 1; row < read->product.size(); ++row)
            QCOMPARE(read->product.at(row)->printedNumber, copy.items[row].number);
        QCOMPARE(read->product.at(9)->figure->altText, u"Line plot, rising"_s);
        QCOMPARE(read->product.at(2)->refs, QStringList({u"p:PRODUCT-005"_s}));
        QCOMPARE(read->product.at(4)->refs, QStringList({u"tab:1"_s}));
    }

    void copiesOfTheExerciseComeBack_data()
    {
        QTest::addColumn<QString>("id");
        for (int i = 1; i <= 8; ++i)
            QTest::addRow("EX-%02d", i) << u"EX-%1"_s.arg(i, 2, 10, QLatin1Char('0'));
    }
    void copiesOfTheExerciseComeBack()
    {
        QFETCH(QString, id);
        const auto previews = LivePreviews::make(scenario::product(id), scenario::context(), scenario::everyNation());
        QList<ReleaseCopy> copies{hostCopy(*previews, Regime::Dod)};
        for (int audience = 0; audience < previews->audienceCount(); ++audience)
            copies.append(releaseCopy(*previews, audience));
        for (const ReleaseCopy &copy : std::as_const(copies)) {
            QStringList expected;
            for (const QString &notice : copy.notices)
                if (!notice.startsWith(u"EXERCISE "_s)) // that one makes it an exercise product
                    expected.append(u"para - "_s + notice);
            const auto isTitle = [](const ReleaseItem &each) { return each.kind == PortionKind::Title; };
            if (std::none_of(copy.items.cbegin(), copy.items.cend(), isTitle) && !copy.title.isEmpty())
                expected.append(u"title - "_s + copy.title);
            for (const ReleaseItem &each : copy.items)
                expected.append(portionKindName(each.kind) + u' ' + (each.mark.isEmpty() ? u"-"_s : each.mark) + u' ' + each.text);
            for (CopyFormat format : {CopyFormat::Html, CopyFormat::Markdown}) {
                const auto bytes = writeCopy(copy, format);
                QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().what));
                const auto read = importDocument(*bytes, u"copy."_s + copyFormatName(format), m_language);
                QVERIFY2(read, read ? "" : qPrintable(read.error().what));
                const QStringList found = lines(read->product);
                for (qsizetype at = 0; at < std::max(found.size(), expected.size()); ++at) {
                    QVERIFY2(found.value(at) == expected.value(at), qPrintable(u"%1 for %2, line %3\nwrote %4\nfound %5"_s
                                 .arg(copyFormatName(format), copy.recipients.join(u' ')).arg(at).arg(expected.value(at), found.value(at))));
                }
                QCOMPARE(read->product.head.overallMarking, copy.banner);
            }
        }
    }

private:
    MarkingLanguage m_language;
};

QTEST_GUILESS_MAIN(tst_ImportRoundTrip)
#include "tst_importroundtrip.moc"
