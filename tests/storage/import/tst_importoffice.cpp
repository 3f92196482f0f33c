#include "storage/exchange/importfile.h"
#include "storage/exchange/officeconverter.h"

#include <QtTest>

#include <QProcess>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

/// Every word of a fixture that is looked for again ends in two digits.
QStringList wordsOf(const QString &source)
{
    static const QRegularExpression word(u"\\b[A-Za-z]{4,}\\d\\d\\b"_s), comment(u"<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption);
    QSet<QString> words;
    QString text = source;
    for (auto it = word.globalMatch(text.remove(comment)); it.hasNext();)
        words.insert(it.next().captured());
    return {words.cbegin(), words.cend()};
}

QString paragraphs(const QStringList &lines)
{
    QString body;
    for (const QString &line : lines)
        body += u"<text:p text:style-name=\"Standard\">%1</text:p>"_s.arg(line.toHtmlEscaped());
    return body;
}

} // namespace

/// Files that LibreOffice wrote, in all kinds that it reads: whatever is in them is in the product or in the report.
class tst_ImportOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsLostInSilence_data();
    void nothingIsLostInSilence();
    void keepsNumbersCellsAndNotes();
    void followsNoLinkIntoTheMachine();
    void endsAConverterThatTakesTooLong();
    void stopsWhenToldTo();
    void worksWithoutSandboxAndSaysSo();
    void damagedFilesAreNamed();

private:
    QString makeText(const QString &name, const QString &body) const;
    void convert(const QStringList &sources, const QString &ending) const;
    const Result<ImportedDocument> &read(const QString &name)
    {
        auto found = m_read.find(name);
        if (found == m_read.end()) // each start of LibreOffice takes seconds
            found = m_read.emplace(name, importFile(m_folder.filePath(name), m_language)).first;
        return found->second;
    }

    QTemporaryDir m_folder;
    MarkingLanguage m_language;
    QStringList m_texts;
    std::map<QString, Result<ImportedDocument>> m_read;
};

/// A text with the styles, lists, header and footer of the fixture, and another body.
QString tst_ImportOffice::makeText(const QString &name, const QString &body) const
{
    QFile fixture(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/import/office/brief.fodt"));
    if (!fixture.open(QIODevice::ReadOnly))
        qFatal("no fixture");
    QString text = QString::fromUtf8(fixture.readAll());
    const qsizetype from = text.indexOf(u"<office:text>"_s) + 13, to = text.indexOf(u"</office:text>"_s);
    text.replace(from, to - from, body);
    QFile file(m_folder.filePath(name + u".fodt"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("no room");
    return file.fileName();
}

void tst_ImportOffice::convert(const QStringList &sources, const QString &ending) const
{
    QProcess office;
    office.setProcessChannelMode(QProcess::MergedChannels);
    office.start(officeProgram(), QStringList{u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s), u"--headless"_s, u"--convert-to"_s, ending,
                                              u"--outdir"_s, m_folder.path()}
                                      + sources);
    if (!office.waitForFinished(120'000))
        qFatal("LibreOffice did not make the %s files", qPrintable(ending));
}

void tst_ImportOffice::initTestCase()
{
    if (officeProgram().isEmpty())
        QSKIP("LibreOffice is not installed");
    auto language = MarkingLanguage::shipped();
    QVERIFY(language);
    m_language = *language;
    const QString data = QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/import/office/");
    QVERIFY(QFile::copy(data + u"brief.fodt"_s, m_folder.filePath(u"brief.fodt"_s)));
    QVERIFY(QFile::copy(data + u"slides.fodp"_s, m_folder.filePath(u"slides.fodp"_s)));

    makeText(u"marks"_s, paragraphs({u"EXERCISE EXERCISE EXERCISE"_s, u"SECRET//NOFORN"_s, u"(U) Plain01 words"_s, u"(S//NF) Noforn02 words"_s, u"(s//nf) Small03 letters"_s,
                                     u"© Converted04"_s, u"\uFF08S//NF\uFF09 Wide05"_s, u"(\u0421//NF) Cyrillic06"_s, u"Behind07 the text (S//NF)"_s, u"(S//NF Unclosed08"_s,
                                     u"S//NF Bare09"_s, u"(a) Letter10"_s, u"(U) One11. (S//NF) Two12."_s, u"(TS//SI//REL TO USA, GBR) Long13"_s, u"SECRET//NOFORN"_s}));
    QString rows;
    for (int i = 0; i < 30; ++i)
        rows += u"<table:table-row><table:table-cell><text:p>(U) Name%1</text:p></table:table-cell><table:table-cell><text:p>(S//NF) Valu%1</text:p></table:table-cell></table:table-row>"_s.arg(i + 10);
    makeText(u"tables"_s, paragraphs({u"(U) Table 1. Many01 rows"_s}) + u"<table:table table:name=\"A\"><table:table-column table:number-columns-repeated=\"2\"/>"_s + rows
                              + u"</table:table>"_s + paragraphs({u"(U) Between02 tables, see Table 1."_s})
                              + u"<table:table table:name=\"B\"><table:table-column table:number-columns-repeated=\"2\"/><table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:p>(U) Tall03"
                                "</text:p></table:table-cell><table:table-cell><text:p>(U) Right04</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell>"
                                "<text:p>(S//NF) Under05</text:p></table:table-cell></table:table-row></table:table>"_s);
    QString list, notes;
    for (int i = 0; i < 12; ++i)
        list += u"<text:list-item><text:p text:style-name=\"P1\">(U) Item%1</text:p><text:list><text:list-item><text:p text:style-name=\"P1\">(S//NF) Part%1</text:p><text:list><text:list-item>"
                "<text:p text:style-name=\"P1\">(U) Deep%1</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item>"_s.arg(i + 10);
    for (int i = 0; i < 8; ++i)
        notes += u"<text:p text:style-name=\"Standard\">(U) Text%1<text:note text:note-class=\"footnote\"><text:note-citation>%2</text:note-citation><text:note-body><text:p text:style-name=\"Footnote\">"
                 "(S//NF) Note%1</text:p></text:note-body></text:note>.</text:p>"_s.arg(i + 10).arg(i + 1);
    makeText(u"lists"_s, u"<text:list text:style-name=\"Count\">"_s + list + u"</text:list>"_s + notes);
    m_texts = {u"brief"_s, u"marks"_s, u"tables"_s, u"lists"_s};
    QStringList sources;
    for (const QString &name : std::as_const(m_texts))
        sources << m_folder.filePath(name + u".fodt"_s);
    for (const QString &ending : {u"docx"_s, u"odt"_s, u"doc"_s, u"rtf"_s})
        convert(sources, ending);
    for (const QString &ending : {u"pptx"_s, u"odp"_s, u"ppt"_s})
        convert({m_folder.filePath(u"slides.fodp"_s)}, ending);
    QVERIFY(QFile::copy(m_folder.filePath(u"brief.docx"_s), m_folder.filePath(u"misnamed.odt"_s)));
}

void tst_ImportOffice::nothingIsLostInSilence_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("file");
    for (const QString &name : std::as_const(m_texts))
        for (const QString &ending : {u"docx"_s, u"odt"_s, u"doc"_s, u"rtf"_s})
            QTest::addRow("%s.%s", qPrintable(name), qPrintable(ending)) << name + u".fodt"_s << name + u'.' + ending;
    for (const QString &ending : {u"pptx"_s, u"odp"_s, u"ppt"_s})
        QTest::addRow("slides.%s", qPrintable(ending)) << u"slides.fodp"_s << u"slides."_s + ending;
    QTest::addRow("misnamed.odt") << u"brief.fodt"_s << u"misnamed.odt"_s;
}

void tst_ImportOffice::nothingIsLostInSilence()
{
    QFETCH(QString, source);
    QFETCH(QString, file);
    QFile original(m_folder.filePath(source));
    QVERIFY(original.open(QIODevice::ReadOnly));
    const auto &document = read(file);
    QVERIFY2(document, qPrintable(document ? QString() : document.error().what));
    QString all = document->product.head.title + u' ' + (document->guessed + document->notRead).join(u' ') + document->product.head.overallMarking
                  + QString::fromUtf8(QJsonDocument(document->product.head.authorityBlock).toJson());
    for (int row = 0; row < document->product.size(); ++row) {
        const Portion &portion = *document->product.at(row);
        all += u' ' + portion.text + (portion.figure ? u' ' + portion.figure->altText : QString());
    }
    const QStringList words = wordsOf(QString::fromUtf8(original.readAll()));
    QVERIFY(words.size() >= 12);
    QStringList lost;
    for (const QString &word : words)
        if (!all.contains(word))
            lost << word;
    // LibreOffice writes no alternative text into these: it is lost before we see the file.
    if (file.endsWith(u".ppt"_s) || file.endsWith(u".doc"_s) || file.endsWith(u".rtf"_s))
        lost.removeIf([](const QString &word) { return word == u"Plot12" || word == u"Words13" || word == u"Drawing24"; });
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u' ')));
    QVERIFY(document->marksRead >= 4);
    // No portion has a mark that its text did not show: what is doubted is unmarked.
    for (int row : document->suspectRows)
        QVERIFY(document->product.at(row)->mark.isNull());
    if (file == u"misnamed.odt")
        QVERIFY2(document->notRead.constFirst().contains(u"it is DOCX"_s), qPrintable(document->notRead.constFirst()));
}

void tst_ImportOffice::keepsNumbersCellsAndNotes()
{
    for (const QString &ending : {u"docx"_s, u"odt"_s, u"doc"_s, u"rtf"_s}) {
        const auto &lists = read(u"lists."_s + ending);
        QVERIFY(lists);
        QHash<QString, const Portion *> byText;
        for (int row = 0; row < lists->product.size(); ++row)
            byText.insert(lists->product.at(row)->text, lists->product.at(row).get());
        for (int i = 0; i < 12; ++i) {
            const QString item = u"Item%1"_s.arg(i + 10), part = u"Part%1"_s.arg(i + 10), deep = u"Deep%1"_s.arg(i + 10);
            QVERIFY2(byText.contains(item) && byText.contains(part) && byText.contains(deep), qPrintable(ending + item));
            QCOMPARE(byText[item]->printedNumber, QString::number(i + 1));
            QCOMPARE(byText[part]->printedNumber, u"%1a"_s.arg(i + 1));
            QCOMPARE(byText[item]->mark, u"(U)"_s);
            QCOMPARE(byText[part]->mark, u"(S//NF)"_s);
        }
        for (int i = 0; i < 8; ++i) {
            const Portion *note = byText.value(u"Note%1"_s.arg(i + 10)), *text = byText.value(u"Text%1."_s.arg(i + 10));
            QVERIFY2(note && text, qPrintable(ending + u": "_s + QStringList(byText.keys()).join(u" / "_s)));
            QCOMPARE(note->kind, PortionKind::Footnote);
            QCOMPARE(note->refs, QStringList{u"p:"_s + text->id.value});
        }
        const auto &tables = read(u"tables."_s + ending);
        QVERIFY(tables);
        int cells = 0;
        for (int row = 0; row < tables->product.size(); ++row)
            cells += tables->product.at(row)->kind == PortionKind::TableCell ? 1 : 0;
        QVERIFY2(cells >= 60, qPrintable(u"%1 %2"_s.arg(ending).arg(cells)));
    }
}

/// A section that is another file, a picture that is another file: opening the document must not bring them in.
void tst_ImportOffice::followsNoLinkIntoTheMachine()
{
    QFile secret(m_folder.filePath(u"secret.txt"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("Outside99 words of another file\n") > 0);
    secret.close();
    makeText(u"linking"_s, u"<text:section text:style-name=\"Sect1\" text:name=\"S\"><text:section-source xlink:type=\"simple\" xlink:href=\"file://%1\" text:filter-name=\"Text\"/>"
                           "<text:p text:style-name=\"Standard\">(U) Inside01</text:p></text:section>"_s.arg(secret.fileName())
                               + u"<text:p text:style-name=\"Standard\"><draw:frame draw:style-name=\"fr1\" draw:name=\"I\" text:anchor-type=\"as-char\" svg:width=\"2cm\" svg:height=\"2cm\">"
                                 "<draw:image xlink:href=\"http://192.0.2.1/a.png\"/></draw:frame>(U) Inside02</text:p>"_s);
    QVERIFY(QFile::copy(m_folder.filePath(u"linking.fodt"_s), m_folder.filePath(u"linking.odt.fodt"_s)));
    convert({m_folder.filePath(u"linking.fodt"_s)}, u"odt"_s);
    const auto &document = read(u"linking.odt"_s);
    QVERIFY2(document, qPrintable(document ? QString() : document.error().what));
    QString all = document->notRead.join(u' ');
    for (int row = 0; row < document->product.size(); ++row)
        all += document->product.at(row)->text;
    QVERIFY(all.contains(u"Inside02"_s));
    QVERIFY2(!all.contains(u"Outside99"_s), qPrintable(all));
}

void tst_ImportOffice::endsAConverterThatTakesTooLong()
{
    ConverterLimits limits;
    limits.seconds = 0;
    QElapsedTimer timer;
    timer.start();
    const auto made = convertOfficeFile(m_folder.filePath(u"brief.docx"_s), u"docx"_s, u"fodt"_s, {}, {}, limits);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::TooLarge);
    QVERIFY(timer.elapsed() < 20'000);
#ifndef __SANITIZE_ADDRESS__ // under it memory has no limit
    ConverterLimits little;
    little.memory = 20 * 1024 * 1024;
    const auto starved = convertOfficeFile(m_folder.filePath(u"brief.docx"_s), u"docx"_s, u"fodt"_s, {}, {}, little);
    QVERIFY(!starved);
    QVERIFY(!starved.error().what.isEmpty());
#endif
}

void tst_ImportOffice::stopsWhenToldTo()
{
    std::stop_source stop;
    stop.request_stop();
    const auto read = importFile(m_folder.filePath(u"brief.docx"_s), m_language, stop.get_token());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Busy);
}

void tst_ImportOffice::worksWithoutSandboxAndSaysSo()
{
    // Whether rooms can be made is found out once a process.
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PARALLAX_NO_SANDBOX"_s, u"1"_s);
    program.setProcessEnvironment(environment);
    const QString store = m_folder.filePath(u"store.db"_s), binary = qEnvironmentVariable("PARALLAX_BINARY");
    program.start(binary, {u"store"_s, u"create"_s, u"--empty"_s, u"--store"_s, store});
    QVERIFY(program.waitForFinished(180'000));
    program.start(binary, {u"store"_s, u"import"_s, m_folder.filePath(u"brief.docx"_s), u"--store"_s, store});
    QVERIFY(program.waitForFinished(180'000));
    QVERIFY(program.exitCode() < 2); // 1: it has a doubtful mark
    const QJsonObject line = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    QVERIFY(line.value(u"portions"_s).toInt() > 20);
    QVERIFY2(line.value(u"guessed"_s).toArray().first().toString().contains(u"not in a room of its own"_s), qPrintable(line.value(u"guessed"_s).toArray().first().toString()));
}

void tst_ImportOffice::damagedFilesAreNamed()
{
    QFile whole(m_folder.filePath(u"brief.doc"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    QFile cut(m_folder.filePath(u"cut.rtf"_s));
    QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write("{\\rtf1\\ansi ") > 0);
    cut.close();
    QFile noise(m_folder.filePath(u"noise.doc"_s));
    QByteArray broken = bytes.left(1024) + QByteArray(int(bytes.size()) - 1024, '\x55');
    broken.append(QByteArray("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24));
    QVERIFY(noise.open(QIODevice::WriteOnly) && noise.write(broken) == broken.size());
    noise.close();
    for (const QString &name : {u"cut.rtf"_s, u"noise.doc"_s}) {
        const auto &document = read(name);
        // Either it is refused by name, or nothing was in it; never words from nowhere.
        if (!document)
            QVERIFY2(!document.error().what.isEmpty() && document.error().where.contains(name), qPrintable(name));
        else
            QCOMPARE(document->marksRead, 0);
    }
}

QTEST_GUILESS_MAIN(tst_ImportOffice)
#include "tst_importoffice.moc"
