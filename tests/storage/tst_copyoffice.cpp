#include "model/document/figurepainter.h"
#include "model/document/releasecopy.h"
#include "storage/exchange/copywriters.h"
#include "storage/exchange/officeconverter.h"
#include "tests/model/document/scenario.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// Nations' copies as office programs read them, made by LibreOffice and read back through it.
class tst_CopyOffice : public QObject
{
    Q_OBJECT

    static ReleaseCopy copyFor(const QString &nation)
    {
        const auto previews = LivePreviews::make(scenario::product(u"EX-01"_s), scenario::context(), {Audience{{nation}}});
        ReleaseCopy copy = releaseCopy(*previews, 0);
        QImage drawn(30, 20, QImage::Format_RGB888);
        drawn.fill(Qt::darkCyan);
        QByteArray png;
        QBuffer buffer(&png);
        if (!buffer.open(QIODevice::WriteOnly) || !drawn.save(&buffer, "PNG"))
            qFatal("no PNG");
        for (ReleaseItem &item : copy.items)
            if (item.kind == PortionKind::Figure)
                item.image = png;
        return copy;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (officeProgram().isEmpty())
            QSKIP("LibreOffice is not installed");
    }

    void readsBackAsItWasWritten_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("odt") << int(CopyFormat::Odt);
        QTest::newRow("docx") << int(CopyFormat::Docx);
        QTest::newRow("pdfa") << int(CopyFormat::PdfA);
    }
    void readsBackAsItWasWritten()
    {
        QFETCH(int, format);
        const ReleaseCopy copy = copyFor(u"QMR"_s);
        QVERIFY(std::any_of(copy.items.cbegin(), copy.items.cend(), [](const ReleaseItem &item) { return !item.image.isEmpty(); }));
        const auto bytes = writeCopy(copy, CopyFormat(format));
        QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().what));
        QVERIFY(bytes->startsWith(format == int(CopyFormat::PdfA) ? "%PDF" : "PK"));
        // It is this nation's copy and no other's; and one word more is seen.
        QCOMPARE(checkCopy(*bytes, copyFor(u"QNV"_s), CopyFormat(format)).error().code, ErrorCode::Malformed);
        ReleaseCopy less = copy;
        less.items.last().text.chop(1);
        QCOMPARE(checkCopy(*bytes, less, CopyFormat(format)).error().code, ErrorCode::Malformed);
    }

    void saysWhereLibreOfficeIsMissing()
    {
        qputenv("PARALLAX_SOFFICE", "/nonexistent/soffice");
        const auto refused = writeCopy(copyFor(u"QMR"_s), CopyFormat::Docx);
        qunsetenv("PARALLAX_SOFFICE");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(tst_CopyOffice)
#include "tst_copyoffice.moc"
