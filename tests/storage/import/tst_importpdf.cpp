#include "storage/exchange/importfile.h"
#include "storage/exchange/importpdf.h"

#include <QtTest>

#include <QProcess>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

QString dataFile(const QString &name)
{
    return QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/import/office/") + name;
}

PdfLine line(const QString &text, double x, double y, double width = 400, double height = 10, int gaps = 0)
{
    return {text, {x, y, width, height}, gaps};
}

PdfText pages(const QList<QList<PdfLine>> &lines)
{
    PdfText text;
    for (const QList<PdfLine> &page : lines)
        text.pages.append({{595, 842}, page, 0, 0});
    return text;
}

} // namespace

/// Files that LibreOffice wrote, and pages made up line by line.
class tst_ImportPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto language = MarkingLanguage::shipped();
        QVERIFY(language);
        m_language = *language;
    }

    /// brief.pdf is brief.fodt as LibreOffice prints it: every word that it shows is in a portion or in the report.
    void losesNoWordOfTheBrief()
    {
        const auto document = importFile(dataFile(u"brief.pdf"_s), m_language);
        QVERIFY2(document, qPrintable(document ? QString() : document.error().what));
        QString all = (document->guessed + document->notRead).join(u' ') + document->product.head.overallMarking
            + QString::fromUtf8(QJsonDocument(document->product.head.authorityBlock).toJson());
        for (int row = 0; row < document->product.size(); ++row)
            all += u' ' + document->product.at(row)->text;
        QProcess shown; // another reader of PDF says what is shown
        shown.start(u"pdftotext"_s, {dataFile(u"brief.pdf"_s), u"-"_s});
        QVERIFY(shown.waitForFinished(30'000));
        static const QRegularExpression word(u"\\b[A-Za-z]{4,}\\d\\d\\b"_s);
        int words = 0;
        for (auto it = word.globalMatch(QString::fromUtf8(shown.readAllStandardOutput())); it.hasNext(); ++words)
            if (const QString found = it.next().captured(); !all.contains(found))
                QFAIL(qPrintable(found));
        QVERIFY(words > 30);
        QCOMPARE(document->product.head.overallMarking, u"SECRET//NOFORN"_s);
        QVERIFY(document->guessed.join(u' ').contains(u"Compare them with the original"_s));
        QVERIFY(document->notRead.join(u' ').contains(u"page 1"_s)); // its picture
    }

    void findsMarksCellsAndNotes()
    {
        const auto document = importFile(dataFile(u"brief.pdf"_s), m_language);
        QVERIFY(document);
        QHash<QString, const Portion *> byText;
        for (int row = 0; row < document->product.size(); ++row)
            byText.insert(document->product.at(row)->text, document->product.at(row).get());
        const QHash<QString, QString> marks{{u"Item06 two"_s, u"(S//REL TO USA, QMR, QNV)"_s}, {u"Item08 two b"_s, u"(S//NF)"_s}, {u"Cell17"_s, u"(U)"_s},
                                            {u"Cell19"_s, u"(S//REL TO USA, QMR)"_s}, {u"Footnote04 text."_s, u"(S//REL TO USA, QMR)"_s}, {u"Boxed27 text"_s, u"(S//NF)"_s}};
        for (auto it = marks.cbegin(); it != marks.cend(); ++it) {
            QVERIFY2(byText.contains(it.key()), qPrintable(it.key() + u" of "_s + QStringList(byText.keys()).join(u'/')));
            QCOMPARE(byText[it.key()]->mark, it.value());
        }
        QCOMPARE(byText[u"Cell17"_s]->kind, PortionKind::TableCell);
        QCOMPARE(byText[u"Footnote04 text."_s]->kind, PortionKind::Footnote);
        QCOMPARE(document->suspectRows.size(), 1);
        QCOMPARE(document->product.at(document->suspectRows.constFirst())->text, u"© Suspect32 paragraph."_s);
    }

    /// Forty numbered paragraphs on four pages with a header and a footer.
    void joinsParagraphsOverLinesAndPages()
    {
        const auto document = importFile(dataFile(u"long.pdf"_s), m_language);
        QVERIFY(document);
        QCOMPARE(document->product.size(), 40);
        for (int row = 0; row < 40; ++row) {
            const Portion &portion = *document->product.at(row);
            const QString number = u"%1"_s.arg(row + 1, 2, 10, QLatin1Char('0'));
            QVERIFY2(portion.text.startsWith(u"Para"_s + number) && portion.text.endsWith(u"well-known end%1."_s.arg(number)), qPrintable(portion.text));
            QCOMPARE(portion.printedNumber, QString::number(row + 1));
            QCOMPARE(portion.mark, (QStringList{u"(U)"_s, u"(S//NF)"_s, u"(S//REL TO USA, QMR)"_s, u"(C//REL TO USA, QNV)"_s}[(row + 1) % 4]));
        }
        QVERIFY(document->notRead.join(u' ').contains(u"Page59 1"_s));
    }

    void joinsDividedWords()
    {
        const auto draft = draftFromPdf(pages({{line(u"(U) The satel-"_s, 50, 100), line(u"lite turned, and the re\u0002"_s, 50, 114), line(u"ceiver saw it."_s, 50, 128, 100)}}), {}, m_language);
        QVERIFY(draft);
        QCOMPARE(draft->blocks.size(), 1);
        QCOMPARE(draft->blocks[0].text, u"(U) The satel-lite turned, and the receiver saw it."_s);
        QVERIFY(draft->notes.guessed().join(u' ').contains(u"satel-lite"_s));
    }

    void keepsColumnsInTheOrderOfTheFile()
    {
        QList<PdfLine> left, right;
        for (int i = 0; i < 10; ++i) {
            left.append(line(u"left %1"_s.arg(i), 50, 100 + 14 * i, 200));
            right.append(line(u"right %1"_s.arg(i), 320, 100 + 14 * i, 200));
        }
        const auto draft = draftFromPdf(pages({left + right}), {}, m_language);
        QVERIFY(draft);
        QString all;
        for (const ImportBlock &block : draft->blocks)
            all += block.text + u' ';
        QVERIFY2(all.indexOf(u"left 9"_s) < all.indexOf(u"right 0"_s), qPrintable(all));
    }

    void readsFromTopToBottomWhateverWasDrawnFirst()
    {
        const auto draft = draftFromPdf(pages({{line(u"(S) Below."_s, 50, 300), line(u"(U) Above."_s, 50, 100), line(u"(U) Between."_s, 50, 200)}}), {}, m_language);
        QVERIFY(draft);
        QCOMPARE(draft->blocks.size(), 3);
        QCOMPARE(draft->blocks[0].text, u"(U) Above."_s);
        QCOMPARE(draft->blocks[2].text, u"(S) Below."_s);
    }

    void aMarkIsNeverARunningHeader()
    {
        QList<QList<PdfLine>> all;
        for (int page = 0; page < 4; ++page)
            all.append({line(u"(S//NF) The same words."_s, 50, 40), line(u"(U) Page %1 says this."_s.arg(page), 50, 200)});
        const auto draft = draftFromPdf(pages(all), {}, m_language);
        QVERIFY(draft);
        QCOMPARE(draft->blocks.size(), 8);
    }

    void saysPagesWithoutText()
    {
        PdfText text = pages({{line(u"(U) Words."_s, 50, 100)}, {}});
        const auto draft = draftFromPdf(text, {}, m_language);
        QVERIFY(draft);
        QVERIFY2(draft->notes.notRead().join(u' ').contains(u"Pages without text"_s), qPrintable(draft->notes.notRead().join(u' ')));
        text.pages.removeFirst();
        const auto none = draftFromPdf(text, {}, m_language);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Unsupported);
    }

    void refusesBrokenFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QFile file(dataFile(u"long.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QTest::newRow("cut") << whole.left(whole.size() / 2);
        QTest::newRow("head alone") << QByteArray("%PDF-1.7\n");
        QByteArray noise = whole;
        for (qsizetype i = 200; i < noise.size(); i += 3)
            noise[i] = char(i * 31);
        QTest::newRow("noise") << noise;
    }
    void refusesBrokenFiles()
    {
        QFETCH(QByteArray, bytes);
        QFile file(m_folder.filePath(u"broken.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto document = importFile(file.fileName(), m_language);
        QVERIFY(!document);
        QCOMPARE(document.error().where, u"broken.pdf"_s);
        QVERIFY2(document.error().code == ErrorCode::Malformed || document.error().code == ErrorCode::Unsupported, qPrintable(document.error().what));
    }

    void saysThatAFileIsLocked()
    {
        const QString locked = m_folder.filePath(u"locked.pdf"_s);
        QCOMPARE(QProcess::execute(u"qpdf"_s, {u"--encrypt"_s, u"secret"_s, u"owner"_s, u"256"_s, u"--"_s, dataFile(u"long.pdf"_s), locked}), 0);
        const auto document = importFile(locked, m_language);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Denied);
        QVERIFY(document.error().what.contains(u"password"_s));
    }

    void stopsWhenToldTo()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(importFile(dataFile(u"long.pdf"_s), m_language, stop.get_token()).error().code, ErrorCode::Busy);
    }

private:
    MarkingLanguage m_language;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_ImportPdf)
#include "tst_importpdf.moc"
