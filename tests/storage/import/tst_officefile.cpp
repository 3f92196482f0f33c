#include "model/marking/language.h"
#include "storage/exchange/importfile.h"
#include "storage/exchange/officefile.h"

#include <QtTest>

#include <sys/stat.h>
#include <zip.h>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

using Parts = QList<std::pair<QByteArray, QByteArray>>;

QByteArray zipOf(const Parts &parts, const QString &path)
{
    QFile::remove(path);
    int error = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    for (const auto &[name, content] : parts) {
        zip_source_t *source = zip_source_buffer(zip, content.constData(), zip_uint64_t(content.size()), 0);
        const zip_int64_t index = zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(zip, zip_uint64_t(index), ZIP_CM_DEFLATE, 1);
    }
    zip_close(zip);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const Parts kText { { "[Content_Types].xml", "<Types/>" }, { "word/document.xml", "<w/>" } };

QByteArray utf16(const char *text)
{
    QByteArray wide;
    for (; *text; ++text)
        wide.append(*text).append('\0');
    return wide;
}

QByteArray compound(const char *stream)
{
    return QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(1500, '\0') + utf16(stream) + QByteArray(600, '\0');
}

} // namespace

/// What an office file is, is told by its content; what would harm is refused before anything opens it.
class tst_OfficeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsKinds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<OfficeType>("type");
        QTest::addColumn<bool>("slides");
        const QString path = m_folder.filePath(u"made.zip"_s);
        QTest::addRow("DOCX") << zipOf(kText, path) << OfficeType::Docx << false;
        QTest::addRow("PPTX") << zipOf({ { "[Content_Types].xml", "" }, { "ppt/presentation.xml", "" } }, path) << OfficeType::Pptx << true;
        QTest::addRow("ODT") << zipOf({ { "mimetype", "application/vnd.oasis.opendocument.text" }, { "content.xml", "" } }, path) << OfficeType::Odt << false;
        QTest::addRow("ODP") << zipOf({ { "mimetype", "application/vnd.oasis.opendocument.presentation" } }, path) << OfficeType::Odp << true;
        QTest::addRow("DOC") << compound("WordDocument") << OfficeType::Doc << false;
        QTest::addRow("PPT") << compound("PowerPoint Document") << OfficeType::Ppt << true;
        QTest::addRow("RTF") << QByteArray("{\\rtf1 x}") << OfficeType::Rtf << false;
    }
    void tellsKinds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(OfficeType, type);
        QFETCH(bool, slides);
        QVERIFY(looksLikeOfficeFile(bytes.left(8)));
        const auto file = inspectOfficeFile(written(bytes, u"a."_s + officeTypeName(type).toLower()));
        QVERIFY2(file, qPrintable(file ? QString() : file.error().what));
        QCOMPARE(file->type, type);
        QCOMPARE(file->slides, slides);
        QCOMPARE(file->said, QStringList());
        const auto other = inspectOfficeFile(written(bytes, type == OfficeType::Odt ? u"a.docx"_s : u"a.odt"_s));
        QVERIFY(other->said.join(u' ').contains(u"Its name says"_s));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("said");
        const QString path = m_folder.filePath(u"made.zip"_s);
        const QByteArray whole = zipOf(kText + Parts { { "word/media/a.bin", QByteArray(5000, 'a') } }, path);
        QTest::addRow("cut off") << whole.left(whole.size() - 30) << ErrorCode::Malformed << u"cut off"_s;
        QTest::addRow("start only") << whole.left(20) << ErrorCode::Malformed << u"cut off"_s;
        QTest::addRow("zip bomb") << zipOf(kText + Parts { { "word/bomb.xml", QByteArray(60'000'000, ' ') } }, path) << ErrorCode::TooLarge << u"zip bombs"_s;
        QTest::addRow("spreadsheet") << zipOf({ { "[Content_Types].xml", "" }, { "xl/workbook.xml", "" } }, path) << ErrorCode::Unsupported << u"spreadsheet"_s;
        QTest::addRow("archive") << zipOf({ { "a.txt", "text" } }, path) << ErrorCode::Unsupported << u"ZIP archive"_s;
        QTest::addRow("encrypted ODT") << zipOf({ { "mimetype", "application/vnd.oasis.opendocument.text" },
                                                    { "META-INF/manifest.xml", "<manifest:encryption-data/>" } }, path)
                                       << ErrorCode::Unsupported << u"encrypted"_s;
        QTest::addRow("encrypted DOCX") << compound("EncryptedPackage") << ErrorCode::Unsupported << u"encrypted"_s;
        QTest::addRow("old spreadsheet") << compound("Workbook") << ErrorCode::Unsupported << u"spreadsheet"_s;
        QTest::addRow("compound, cut off") << compound("WordDocument").left(700) << ErrorCode::Malformed << u"cut off"_s;
        QTest::addRow("compound of another kind") << compound("Something") << ErrorCode::Unsupported << u"neither a text nor slides"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QString, said);
        const auto file = inspectOfficeFile(written(bytes, u"a.docx"_s));
        QVERIFY(!file);
        QCOMPARE(file.error().code, code);
        QVERIFY2(file.error().what.contains(said), qPrintable(file.error().what));
        QVERIFY(file.error().where.startsWith(u"a.docx"_s));
    }

    void namesTheLimitOfManyParts()
    {
        Parts parts = kText;
        for (int i = 0; i < 30; ++i)
            parts.append({ "word/" + QByteArray::number(i), "x" });
        const QByteArray bytes = zipOf(parts, m_folder.filePath(u"made.zip"_s));
        OfficeLimits limits;
        limits.entries = 20;
        const auto file = inspectOfficeFile(written(bytes, u"a.docx"_s), limits);
        QVERIFY(!file);
        QVERIFY2(file.error().what.contains(u"20 are the most"_s), qPrintable(file.error().what));
    }

    void namesTheLimitOfBytes()
    {
        QFile large(m_folder.filePath(u"large.docx"_s)); // 600 MB that take no room
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.write("PK\x03\x04", 4) == 4 && large.resize(600'000'000));
        large.close();
        const auto file = inspectOfficeFile(large.fileName());
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::TooLarge);
        QVERIFY2(file.error().what.contains(u"500 MB"_s), qPrintable(file.error().what));
        large.remove();
        // The same for what is no office file.
        QFile text(m_folder.filePath(u"large.md"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.resize(600'000'000));
        text.close();
        const auto read = importFile(text.fileName(), *MarkingLanguage::shipped());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::TooLarge);
    }

    void saysMacrosAndPartsOutside()
    {
        const QByteArray bytes = zipOf(kText + Parts { { "word/vbaProject.bin", "x" },
                                           { "word/_rels/document.xml.rels",
                                             "<Relationships><Relationship TargetMode='External' Type='http://x/image' Target='http://host.example/a.png'/>"
                                             "<Relationship TargetMode='External' Type='http://x/hyperlink' Target='http://clicked.example/'/></Relationships>" } },
                                       m_folder.filePath(u"made.zip"_s));
        const auto file = inspectOfficeFile(written(bytes, u"a.docx"_s));
        QVERIFY(file);
        const QString said = file->said.join(u' ');
        QVERIFY(said.contains(u"macros"_s) && said.contains(u"host.example"_s) && !said.contains(u"clicked.example"_s));
    }

    void saysHowToGoOnWithoutLibreOffice()
    {
        qputenv("PARALLAX_SOFFICE", "/nonexistent/soffice");
        const auto read = importFile(written(zipOf(kText, m_folder.filePath(u"made.zip"_s)), u"a.docx"_s), *MarkingLanguage::shipped());
        qunsetenv("PARALLAX_SOFFICE");
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Unsupported);
        QVERIFY2(read.error().what.contains(u"libreoffice-writer-nogui"_s), qPrintable(read.error().what));
    }

    void refusesWhatIsNoFile()
    {
        const MarkingLanguage language = *MarkingLanguage::shipped();
        const QString pipe = m_folder.filePath(u"pipe.docx"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(importFile(pipe, language).error().code, ErrorCode::Unsupported); // and does not wait for a writer
        QCOMPARE(importFile(m_folder.path(), language).error().code, ErrorCode::Unsupported);
        QCOMPARE(importFile(m_folder.filePath(u"absent.odt"_s), language).error().code, ErrorCode::NotFound);
    }

private:
    QString written(const QByteArray &bytes, const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for %s", qPrintable(name));
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_OfficeFile)
#include "tst_officefile.moc"
