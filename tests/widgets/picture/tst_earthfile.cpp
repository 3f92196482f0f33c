#include "widgets/picture/earthfile.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

#include <cmath>
#include <limits>
#include <random>

using namespace parallax;

namespace {

template <typename Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray header(const char *magic, quint32 count, quint32 version = 1)
{
    return QByteArray(magic) + little(version) + little(count);
}

QByteArray points(const QList<qint16> &numbers)
{
    QByteArray bytes;
    for (const qint16 number : numbers)
        bytes += little(number);
    return bytes;
}

QByteArray star(float rightAscensionDeg, float declinationDeg, qint16 magnitude, qint16 colour)
{
    return little(rightAscensionDeg) + little(declinationDeg) + little(magnitude) + little(colour);
}

const QList<qint16> kTriangle{0, 0, 32767, 0, 0, 32767, 0, 0};
const QString kWhere = QStringLiteral("test.bin");

QByteArray shippedFile(const QString &name)
{
    QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/earth/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isPlace(const QPointF &p)
{
    return std::abs(p.x()) <= 180 && std::abs(p.y()) <= 90;
}

/// Whatever the bytes are: an error with its place, or values in their ranges.
bool holdsItsWord(const QByteArray &bytes)
{
    bool good = true;
    for (const auto &lines : {readEarthRings(bytes, kWhere), readEarthLines(bytes, kWhere)})
        if (!lines)
            good = good && !lines.error().what.isEmpty() && lines.error().where == kWhere;
        else
            for (const QPolygonF &line : *lines)
                good = good && line.size() >= 2 && std::all_of(line.begin(), line.end(), isPlace);
    const auto stars = readStars(bytes, kWhere);
    if (!stars)
        return good && !stars.error().what.isEmpty() && stars.error().where == kWhere;
    return good && std::all_of(stars->begin(), stars->end(), [](const Star &s) { return std::abs(s.direction.norm() - 1) < 1e-6f; });
}

} // namespace

class TestEarthFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsRingsAndLines()
    {
        const auto rings = readEarthRings(header("PXLR", 1) + little(4u) + points(kTriangle), kWhere);
        QVERIFY2(rings, qPrintable(rings ? QString() : rings.error().what));
        QCOMPARE(rings->size(), size_t(1));
        QCOMPARE(rings->front(), QPolygonF({{0, 0}, {180, 0}, {0, 90}, {0, 0}}));
        const auto lines = readEarthLines(header("PXLL", 2) + little(2u) + little(3u)
                                              + points({-32767, -32767, 0, 0, 0, 0, 1, 1, 2, 2}), kWhere);
        QVERIFY2(lines, qPrintable(lines ? QString() : lines.error().what));
        QCOMPARE(lines->size(), size_t(2));
        QCOMPARE((*lines)[0].first(), QPointF(-180, -90));
        QCOMPARE((*lines)[1].size(), 3);
    }

    void readsStars()
    {
        const auto stars = readStars(header("PXST", 2) + star(90, 0, -1440, 9) + star(0, 90, 5, -32768), kWhere);
        QVERIFY2(stars, qPrintable(stars ? QString() : stars.error().what));
        QCOMPARE(stars->size(), size_t(2));
        QVERIFY((stars->at(0).direction - Eigen::Vector3f(0, 1, 0)).norm() < 1e-6f);
        QVERIFY((stars->at(1).direction - Eigen::Vector3f(0, 0, 1)).norm() < 1e-6f);
        QCOMPARE(stars->at(0).magnitude, -1.44f);
        QCOMPARE(stars->at(0).bv, 0.009f);
        QCOMPARE(stars->at(1).bv, 0.0f);
    }

    void saysWhatIsWrongWithLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("what");
        const int malformed = int(ErrorCode::Malformed);
        QTest::addRow("empty") << QByteArray() << malformed << "The file ends after 0 bytes, within its header.";
        QTest::addRow("header cut short") << header("PXLR", 1).left(11) << malformed << "The file ends after 11 bytes, within its header.";
        QTest::addRow("magic of another kind") << header("PXLL", 1) << malformed << "The file begins with the bytes 50 58 4c 4c, not with PXLR.";
        QTest::addRow("later version") << header("PXLR", 0, 2) << int(ErrorCode::TooNew) << "The file has version 2; 1 is the latest known.";
        QTest::addRow("version of nothing") << header("PXLR", 0, 0) << malformed << "The file has version 0.";
        QTest::addRow("more lines than bytes") << header("PXLR", 0xffffffff) + little(4u) << malformed
                                               << "The file speaks of 4294967295 lines and ends before their lengths do.";
        QTest::addRow("more points than bytes") << header("PXLR", 2) + little(0xffffffffu) + little(0xffffffffu) + points(kTriangle)
                                                << malformed << "The file speaks of 8589934590 points and has 16 bytes for them.";
        QTest::addRow("points cut short") << header("PXLR", 1) + little(4u) + points(kTriangle).left(15) << malformed
                                          << "The file speaks of 4 points and has 15 bytes for them.";
        QTest::addRow("bytes left over") << header("PXLR", 1) + little(4u) + points(kTriangle) + "x" << malformed
                                         << "The file speaks of 4 points and has 17 bytes for them.";
        QTest::addRow("points left over") << header("PXLR", 1) + little(4u) + points(kTriangle + kTriangle) << malformed
                                          << "The file speaks of 4 points and has 32 bytes for them.";
        QTest::addRow("ring of two points") << header("PXLR", 1) + little(3u) + points({0, 0, 1, 1, 0, 0}) << malformed
                                            << "Line 0: 3 points are fewer than 4.";
        QTest::addRow("ring left open") << header("PXLR", 1) + little(4u) + points({0, 0, 1, 0, 0, 1, 1, 1}) << malformed
                                        << "Ring 0 does not end where it begins.";
        QTest::addRow("beyond the pole") << header("PXLR", 1) + little(4u) + points({0, 0, 1, 0, 0, -32768, 0, 0}) << malformed
                                         << "Line 0, point 2: -32768 is outside [-32767, 32767].";
    }
    void saysWhatIsWrongWithLines()
    {
        QFETCH(const QByteArray, bytes);
        const auto rings = readEarthRings(bytes, kWhere);
        QVERIFY(!rings);
        QTEST(int(rings.error().code), "code");
        QTEST(rings.error().what, "what");
        QCOMPARE(rings.error().where, kWhere);
    }

    void saysWhatIsWrongWithStars_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        QTest::addRow("magic of another kind") << header("PXLR", 0) << "The file begins with the bytes 50 58 4c 52, not with PXST.";
        QTest::addRow("cut short") << header("PXST", 1) + star(0, 0, 0, 0).left(11) << "The file speaks of 1 stars and has 11 bytes for them.";
        QTest::addRow("more than bytes") << header("PXST", 0xffffffff) + star(0, 0, 0, 0)
                                         << "The file speaks of 4294967295 stars and has 12 bytes for them.";
        QTest::addRow("right ascension too far") << header("PXST", 1) + star(360, 0, 0, 0) << "Star 0: right ascension 360 is outside [0, 360).";
        QTest::addRow("right ascension not a number")
            << header("PXST", 1) + star(std::numeric_limits<float>::quiet_NaN(), 0, 0, 0) << "Star 0: right ascension nan is outside [0, 360).";
        QTest::addRow("declination beyond the pole") << header("PXST", 1) + star(0, -91, 0, 0) << "Star 0: declination -91 is outside [-90, 90].";
        QTest::addRow("out of order") << header("PXST", 2) + star(0, 0, 2, 0) + star(0, 0, 1, 0) << "Star 1 is brighter than the one before it.";
    }
    void saysWhatIsWrongWithStars()
    {
        QFETCH(const QByteArray, bytes);
        const auto stars = readStars(bytes, kWhere);
        QVERIFY(!stars);
        QCOMPARE(stars.error().code, ErrorCode::Malformed);
        QTEST(stars.error().what, "what");
    }

    void survivesCutAndDamagedFiles_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"land-110m.bin", "borders-110m.bin", "stars.bin"})
            QTest::addRow("%s", name) << QString::fromLatin1(name);
    }
    void survivesCutAndDamagedFiles()
    {
        QFETCH(const QString, name);
        const QByteArray whole = shippedFile(name);
        QVERIFY(!whole.isEmpty());
        for (qsizetype size = 0; size < whole.size(); size += size < 2000 ? 1 : 997) {
            const QByteArray cut = whole.left(size);
            QVERIFY(!readEarthRings(cut, kWhere) && !readEarthLines(cut, kWhere) && !readStars(cut, kWhere));
        }
        const quint32 seed = 20310315;
        std::mt19937 random(seed);
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 1 + round % 4; ++i) // half of them where the lengths are
                bytes[qsizetype(random() % (round % 2 ? 700 : bytes.size()))] = char(random() & 255);
            QVERIFY2(holdsItsWord(bytes), qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
        }
    }
};

QTEST_GUILESS_MAIN(TestEarthFile)
#include "tst_earthfile.moc"
