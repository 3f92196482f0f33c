#include "model/document/picturename.h"
#include "storage/exchange/copywriters.h"
#include "storage/exchange/importers.h"
#include "storage/exchange/importpicture.h"
#include "storage/exchange/ownfile.h"
#include "tests/model/document/generated.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

const CopyFormat kFormats[] = {CopyFormat::Json, CopyFormat::Markdown, CopyFormat::Html, CopyFormat::Fodt};

QByteArray somePicture(int shade)
{
    QImage image(6, 4, QImage::Format_RGB888);
    image.fill(QColor(shade, 2 * shade % 256, 7));
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        qFatal("no PNG");
    return *cleanPicture(png);
}

/// Texts that look like something else, and letters that are seldom met.
QString oddText(QRandomGenerator &random)
{
    static const QStringList odd{u"---\nparallax: e30=\n---"_s, u"<b data-parallax=\"x\">"_s, u"# Not a heading"_s, u"| a | b |"_s, u"(S//NF) in the midst (U)"_s, u"\\ * _ ` [x](y)"_s,
        u"שלום \u202Eabc\u202C"_s, u"\u0421\u0430t"_s, u"a\u200Bb"_s, u"\U0001F6F0 sat"_s, u"  two  blanks "_s, u"tab\there"_s, u"</office:text>"_s, u"&amp; &lt;"_s, u"line\nline\n\nline"_s, QString(), u"ﬁ Å é"_s};
    return odd[random.bounded(int(odd.size()))];
}

OwnProduct productFrom(quint32 seed)
{
    QRandomGenerator random(seed);
    OwnProduct own;
    ProductHead &head = own.product.head;
    head.id = {u"GEN-%1"_s.arg(seed)};
    head.title = random.bounded(3) ? u"Generated %1"_s.arg(seed) : oddText(random);
    head.regime = random.bounded(2) ? Regime::Ic : Regime::Dod;
    head.regimeText = head.regime == Regime::Ic ? u"IC"_s : u"DOD"_s;
    head.exercise = random.bounded(2);
    head.overallMarking = random.bounded(2) ? u"SECRET//NOFORN"_s : QString();
    head.asOf = Day::fromYmd(2031, 3, 1 + random.bounded(28));
    head.authorityBlock = random.bounded(2) ? QJsonObject{{u"classified_by"_s, u"WO-7"_s}} : QJsonObject();
    for (int i = random.bounded(1, 14); i > 0; --i) {
        Portion portion = *generated::portion(random, u"GEN-%1-%2"_s.arg(seed).arg(i, 3, 10, QLatin1Char('0')));
        if (random.bounded(2))
            portion.text = oddText(random);
        if (portion.figure && random.bounded(2)) {
            const QByteArray picture = somePicture(random.bounded(8));
            portion.figure->picture = pictureName(picture);
            own.pictures.insert(portion.figure->picture, picture);
        }
        own.product.append(std::make_shared<const Portion>(portion));
    }
    return own;
}

QString fileName(CopyFormat format)
{
    return u"a."_s + copyFormatName(format);
}

} // namespace

/// A product exported for ourselves and imported again is the same product.
class tst_OwnRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto language = MarkingLanguage::shipped();
        QVERIFY(language);
        m_language = *language;
    }

    void isTheSameProduct_data()
    {
        QTest::addColumn<int>("format");
        for (const CopyFormat format : kFormats)
            QTest::addRow("%s", qPrintable(copyFormatName(format))) << int(format);
    }
    void isTheSameProduct()
    {
        QFETCH(int, format);
        for (quint32 seed = 0; seed < 1000; ++seed) {
            const OwnProduct own = productFrom(seed);
            const auto bytes = writeOwn(own, CopyFormat(format), m_language);
            QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().what));
            const auto read = importDocument(*bytes, fileName(CopyFormat(format)), m_language);
            QVERIFY2(read, read ? "" : qPrintable(u"%1: %2 %3"_s.arg(seed).arg(read.error().what, read.error().where)));
            QVERIFY2(read->complete, qPrintable(u"%1: %2"_s.arg(seed).arg(read->guessed.join(u' '))));
            QCOMPARE(read->product.toJson(), own.product.toJson());
            QCOMPARE(read->pictures, own.pictures);
        }
    }

    /// The scenario's own products, with layers, tearlines, tables and all.
    void theScenariosProducts_data() { isTheSameProduct_data(); }
    void theScenariosProducts()
    {
        QFETCH(int, format);
        for (int i = 1; i <= 8; ++i) {
            const OwnProduct own{scenario::product(u"EX-0%1"_s.arg(i)), {}};
            const auto read = importDocument(*writeOwn(own, CopyFormat(format), m_language), fileName(CopyFormat(format)), m_language);
            QVERIFY(read && read->complete);
            QCOMPARE(read->product.toJson(), own.product.toJson());
        }
    }

    /// Where somebody changed the text, the text holds, and the changed portion has no facts of ours any more.
    void aChangedTextHolds_data()
    {
        QTest::addColumn<int>("format");
        for (const CopyFormat format : {CopyFormat::Markdown, CopyFormat::Html, CopyFormat::Fodt})
            QTest::addRow("%s", qPrintable(copyFormatName(format))) << int(format);
    }
    void aChangedTextHolds()
    {
        QFETCH(int, format);
        const OwnProduct own{scenario::product(u"EX-01"_s), {}};
        QByteArray bytes = *writeOwn(own, CopyFormat(format), m_language);
        QCOMPARE(bytes.count("has drifted east"), 1);
        bytes.replace("has drifted east", "has drifted west");
        const auto read = importDocument(bytes, fileName(CopyFormat(format)), m_language);
        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        QVERIFY(!read->complete);
        QVERIFY2(read->guessed.constFirst().contains(u"then changed"_s), qPrintable(read->guessed.constFirst()));
        int west = 0, kept = 0;
        for (int row = 0; row < read->product.size(); ++row) {
            const Portion &portion = *read->product.at(row);
            if (portion.text.contains(u"has drifted west"_s)) {
                ++west;
                QVERIFY(portion.originator.isEmpty() && portion.topic.isEmpty() && portion.tearlines.isEmpty());
            }
            const int there = own.product.rowOf(portion.id);
            if (there >= 0) {
                ++kept;
                QVERIFY(portion == *own.product.at(there));
            }
        }
        QCOMPARE(west, 1);
        QVERIFY2(kept >= own.product.size() * 2 / 3, qPrintable(QString::number(kept)));
        QCOMPARE(read->product.head.id.value, u"EX-01"_s);
    }

    void damageBesideTheTextIsNamed()
    {
        const OwnProduct own{scenario::product(u"EX-01"_s), {}};
        QByteArray bytes = *writeOwn(own, CopyFormat::Html, m_language);
        const qsizetype at = bytes.indexOf("data-parallax=\"") + 30;
        bytes[at] = '!';
        const auto read = importDocument(bytes, u"a.html"_s, m_language);
        QVERIFY(!read);
        QVERIFY(read.error().what.contains(u"beside its text"_s));
    }

    void picturesAreWhatTheirNamesSay()
    {
        OwnProduct own{scenario::product(u"EX-03"_s), {}};
        own.pictures.insert(pictureName("no image"), "no image");
        own.pictures.insert(QString(64, u'a'), somePicture(3));
        const auto read = importDocument(*writeOwn(own, CopyFormat::Json, m_language), u"a.json"_s, m_language);
        QVERIFY(read);
        QVERIFY(read->pictures.isEmpty());
        QVERIFY(read->notRead.join(u' ').contains(u"(2)"_s));
    }

    /// Nothing of that kind is ever in a copy for a nation.
    void noNationsCopyHoldsIt()
    {
        const OwnProduct own{scenario::product(u"EX-01"_s), {}};
        const auto previews = LivePreviews::make(own.product, scenario::context(), scenario::everyNation());
        for (int audience = 0; audience < previews->audienceCount(); ++audience) {
            const ReleaseCopy copy = releaseCopy(*previews, audience);
            for (const CopyFormat format : {CopyFormat::Markdown, CopyFormat::Html, CopyFormat::Fodt}) {
                const QByteArray bytes = *writeCopy(copy, format);
                QVERIFY(!bytes.contains("parallax") && !bytes.contains("user-defined") && !bytes.contains("EX-01-0") && !bytes.startsWith("---"));
                QVERIFY(!*readOwn(bytes, format, m_language));
                // And a file with it would not pass for one.
                QByteArray whole = *writeOwn(own, format, m_language);
                QVERIFY(!checkCopy(whole, copy, format));
            }
        }
        QCOMPARE(writeOwn(own, CopyFormat::Pdf, m_language).error().code, ErrorCode::Unsupported);
    }

private:
    MarkingLanguage m_language;
};

QTEST_GUILESS_MAIN(tst_OwnRoundTrip)
#include "tst_ownroundtrip.moc"
