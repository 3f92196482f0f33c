#include "widgets/picture/cubemap.h"

#include <QTest>

#include <limits>
#include <random>
#include <vector>

using namespace parallax;

/// A picture without steps: each byte of the colour is one axis of the unit direction, 0 at -1, 255 at 1.
static QRgb colourOf(float x, float y, float z)
{
    const float scale = 127.5f / std::sqrt(x * x + y * y + z * z);
    return qRgb(int(127.5f + scale * x), int(127.5f + scale * y), int(127.5f + scale * z));
}

static int difference(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

class TestCubeMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    /// Expected values worked by hand from OpenGL 3.3 core, table 3.19: s = (s_c / |m_a| + 1) / 2, likewise t.
    void standsAsOpenGlHasIt_data()
    {
        QTest::addColumn<QList<float>>("direction");
        QTest::addColumn<int>("face");
        QTest::addColumn<float>("s");
        QTest::addColumn<float>("t");
        QTest::addRow("+X: s from -z, t from -y") << QList<float>{2, 1, 0.5f} << 0 << 0.375f << 0.25f;
        QTest::addRow("-X: s from z, t from -y") << QList<float>{-2, 1, 0.5f} << 1 << 0.625f << 0.25f;
        QTest::addRow("+Y: s from x, t from z") << QList<float>{1, 2, 0.5f} << 2 << 0.75f << 0.625f;
        QTest::addRow("-Y: s from x, t from -z") << QList<float>{1, -2, 0.5f} << 3 << 0.75f << 0.375f;
        QTest::addRow("+Z: s from x, t from -y") << QList<float>{1, 0.5f, 2} << 4 << 0.75f << 0.375f;
        QTest::addRow("-Z: s from -x, t from -y") << QList<float>{1, 0.5f, -2} << 5 << 0.25f << 0.375f;
    }
    void standsAsOpenGlHasIt()
    {
        QFETCH(const QList<float>, direction);
        const CubePlace place = cubePlace(direction[0], direction[1], direction[2]);
        QTEST(place.face, "face");
        QTEST(place.s, "s");
        QTEST(place.t, "t");
        const Eigen::Vector3f back = cubeDirection(place);
        QVERIFY((2 * back - Eigen::Vector3f(direction[0], direction[1], direction[2])).norm() < 1e-6f);
    }

    void givesBackWhatWasPutAtADirection()
    {
        const int size = 256;
        const ImageCube map = ImageCube::made(size, colourOf);
        const quint32 seed = 20310314;
        std::mt19937 random(seed);
        std::normal_distribution<float> normal;
        for (int i = 0; i < 100000; ++i) {
            const float x = normal(random), y = normal(random), z = normal(random);
            const QByteArray where = QStringLiteral("seed %1, draw %2: %3 %4 %5").arg(seed).arg(i).arg(x).arg(y).arg(z).toUtf8();
            // Half a texel of a face's middle is 2 / 256 / 2 rad, one shade; rounding adds one.
            QVERIFY2(difference(map.sample(x, y, z), colourOf(x, y, z)) <= 2, where);
            QVERIFY2(difference(map.sampleSmooth(x, y, z), colourOf(x, y, z)) <= 2, where);
        }
    }

    /// Either side of each of the twelve edges.
    void hasNoSeams()
    {
        const ImageCube map = ImageCube::made(256, colourOf);
        int met = 0;
        for (int axis = 0; axis < 3; ++axis)
            for (const float first : {-1.0f, 1.0f})
                for (const float second : {-1.0f, 1.0f})
                    for (float along = -0.999f; along < 1; along += 0.003f) {
                        Eigen::Vector3f a, b;
                        a[axis] = b[axis] = along;
                        a[(axis + 1) % 3] = first * 1.0001f;
                        a[(axis + 2) % 3] = second;
                        b[(axis + 1) % 3] = first;
                        b[(axis + 2) % 3] = second * 1.0001f;
                        QVERIFY(cubePlace(a.x(), a.y(), a.z()).face != cubePlace(b.x(), b.y(), b.z()).face);
                        QVERIFY(difference(map.sample(a.x(), a.y(), a.z()), map.sample(b.x(), b.y(), b.z())) <= 2);
                        QVERIFY(difference(map.sampleSmooth(a.x(), a.y(), a.z()), map.sampleSmooth(b.x(), b.y(), b.z())) <= 2);
                        ++met;
                    }
        QVERIFY(met > 12 * 600);
    }

    void survivesWhatIsNoDirection()
    {
        const ImageCube map = ImageCube::made(4, [](float, float, float) { return qRgb(1, 2, 3); });
        const float nan = std::numeric_limits<float>::quiet_NaN(), infinite = std::numeric_limits<float>::infinity();
        const std::vector<Eigen::Vector3f> none{{0, 0, 0}, {nan, 0, 0}, {1, nan, 0}, {nan, nan, nan}, {infinite, 1, 0}, {1, -infinite, infinite}};
        for (const Eigen::Vector3f &v : none) {
            QCOMPARE(map.sample(v.x(), v.y(), v.z()), qRgb(1, 2, 3));
            QCOMPARE(map.sampleSmooth(v.x(), v.y(), v.z()), qRgb(1, 2, 3));
        }
    }

    void mixesColoursByChannel()
    {
        QCOMPARE(mixed(qRgba(0, 10, 200, 255), qRgba(255, 20, 100, 255), 0), qRgba(0, 10, 200, 255));
        QCOMPARE(mixed(qRgba(0, 10, 200, 255), qRgba(255, 20, 100, 255), 256), qRgba(255, 20, 100, 255));
        QCOMPARE(mixed(qRgba(0, 10, 200, 255), qRgba(255, 20, 100, 255), 128), qRgba(128, 15, 150, 255));
        QCOMPARE(mixed(quint8(0), quint8(255), 128), quint8(128));
        QCOMPARE(mixed(quint8(255), quint8(255), 77), quint8(255));
    }
};

QTEST_GUILESS_MAIN(TestCubeMap)
#include "tst_cubemap.moc"
