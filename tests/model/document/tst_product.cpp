#include "model/document/numbering.h"
#include "model/document/product.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PortionPtr portion(const QString &id, PortionKind kind = PortionKind::Para, const QString &table = {})
{
    Portion made;
    made.id = {id};
    made.kind = kind;
    made.text = id;
    made.table = kind == PortionKind::TableCaption ? QString() : table;
    made.anchor = kind == PortionKind::TableCaption ? table : QString();
    return std::make_shared<const Portion>(made);
}

} // namespace

class TestProduct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsAndWritesScenarioProducts_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/products"));
        for (const QString &name : folder.entryList({u"EX-*.json"_s}))
            QTest::addRow("%s", qPrintable(name)) << folder.filePath(name);
    }
    void readsAndWritesScenarioProducts()
    {
        QFETCH(QString, path);
        const QByteArray bytes = readAll(path);
        const auto product = Product::fromJson(bytes, path);
        QVERIFY2(bool(product), product ? "" : qPrintable(product.error().where));
        const QJsonObject original = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(product->toJson(), original);
        const auto again = Product::fromJson(product->toJson(), path);
        QVERIFY(again && *again == *product);
        const QJsonArray portions = original.value(u"portions").toArray();
        QCOMPARE(product->size(), int(portions.size()));
        for (int row = 0; row < product->size(); ++row) {
            QCOMPARE(product->numberAt(row), portions[row].toObject().value(u"n").toString());
            QCOMPARE(product->rowOf(product->at(row)->id), row);
        }
    }

    void errorsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::addRow("no object") << QByteArray("[]") << u"p.json: /"_s;
        QTest::addRow("cut off") << QByteArray("{\n\"portions\":[\n") << u"p.json: line 3"_s;
        QTest::addRow("no portions") << QByteArray("{}") << u"p.json: /portions"_s;
        QTest::addRow("mark is a number") << QByteArray(R"json({"portions":[{"id":"a","mark":3}]})json") << u"p.json: /portions/0/mark"_s;
        QTest::addRow("no id") << QByteArray(R"json({"portions":[{"mark":"(U)"}]})json") << u"p.json: /portions/0/id"_s;
        QTest::addRow("id twice") << QByteArray(R"json({"portions":[{"id":"a"},{"id":"a"}]})json") << u"p.json: /portions/1/id"_s;
        QTest::addRow("kind unknown") << QByteArray(R"json({"portions":[{"id":"a","kind":"poem"}]})json") << u"p.json: /portions/0/kind"_s;
        QTest::addRow("tearline mark") << QByteArray(R"json({"portions":[{"id":"a","alternates":[{},{"mark":[]}]}]})json")
                                       << u"p.json: /portions/0/alternates/1/mark"_s;
        QTest::addRow("day") << QByteArray(R"json({"as_of":"2031-02-30","portions":[]})json") << u"p.json: /as_of"_s;
        QTest::addRow("ref") << QByteArray(R"json({"portions":[{"id":"a","refs":["p:a",7]}]})json") << u"p.json: /portions/0/refs/1"_s;
    }
    void errorsNameThePlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto product = Product::fromJson(json, u"p.json"_s);
        QVERIFY(!product);
        QCOMPARE(product.error().where, where);
    }

    void keepsWhatItDoesNotUnderstand()
    {
        const QByteArray json = R"json({"regime":"IC","extra":{"a":[1]},"portions":[{"id":"a","kind":"para","text":"x",
            "mark":null,"regime":"MOON","category":["eight"],"colour":"red",
            "alternates":[{"text":"y","mark":"(U)","regime":"MARS","later":1}]}]})json";
        const auto product = Product::fromJson(json, u"p"_s);
        QVERIFY(bool(product));
        QVERIFY(product->at(0)->categoriesUnreadable);
        QCOMPARE(product->at(0)->governance, Governance::Unknown);
        QVERIFY(product->at(0)->mark.isNull());
        QCOMPARE(product->toJson(), QJsonDocument::fromJson(json).object());
    }

    void randomInsertsAndRemovesAgreeWithAPlainList()
    {
        const quint32 seed = 20310314;
        QRandomGenerator random(seed);
        Product product;
        QList<PortionPtr> plain;
        QList<std::pair<Product, QList<PortionPtr>>> snapshots;
        for (int step = 0; step < 6000; ++step) {
            const int what = random.bounded(step < 3000 ? 4 : 3);
            if (what == 0 && !plain.isEmpty()) {
                const int row = random.bounded(int(plain.size()));
                product.remove(row);
                plain.removeAt(row);
            } else if (what == 1 && !plain.isEmpty()) {
                const int row = random.bounded(int(plain.size()));
                const QString id = random.bounded(2) ? plain[row]->id.value : u"r%1"_s.arg(step);
                const PortionPtr made = portion(id, PortionKind(random.bounded(12)));
                product.replace(row, made);
                plain[row] = made;
            } else if (what != 2 || step < 3000) {
                const int row = random.bounded(int(plain.size()) + 1);
                const PortionPtr made = portion(u"i%1"_s.arg(step), PortionKind(random.bounded(12)), u"tab:%1"_s.arg(random.bounded(2)));
                product.insert(row, made);
                plain.insert(row, made);
            } else if (!plain.isEmpty()) {
                product.remove(0);
                plain.removeFirst();
            }
            if (step % 700 == 0)
                snapshots.append({product, plain});
        }
        snapshots.append({product, plain});
        for (const auto &[kept, wanted] : snapshots) {
            QCOMPARE(kept.size(), int(wanted.size()));
            NumberState numbers;
            for (int row = 0; row < kept.size(); ++row) {
                QVERIFY2(kept.at(row) == wanted[row], qPrintable(u"seed %1 row %2"_s.arg(seed).arg(row)));
                QCOMPARE(kept.rowOf(wanted[row]->id), row);
                numbers.step(numberItemOf(*wanted[row]));
                QCOMPARE(kept.numberAt(row), numbers.print(wanted[row]->kind));
            }
            QCOMPARE(kept.rowOf({u"nowhere"_s}), -1);
        }
    }

    void numbersRowsWithoutCaptionAsATableOfTheirOwn()
    {
        Product product;
        product.append(portion(u"a"_s, PortionKind::Para));
        product.append(portion(u"b"_s, PortionKind::TableRow, u"tab:1"_s));
        product.append(portion(u"c"_s, PortionKind::TableRow, u"tab:1"_s));
        product.append(portion(u"d"_s, PortionKind::TableRow, u"tab:2"_s));
        product.append(portion(u"e"_s, PortionKind::Heading));
        product.append(portion(u"f"_s, PortionKind::ListItem));
        QStringList numbers;
        for (int row = 0; row < product.size(); ++row)
            numbers.append(product.numberAt(row));
        QCOMPARE(numbers, (QStringList{u"1"_s, u"2a"_s, u"2b"_s, u"3a"_s, u""_s, u"4a"_s}));
    }

    void stretchesCountAsTheirItemsDo()
    {
        for (quint32 seed = 1; seed <= 400; ++seed) {
            QRandomGenerator random(seed);
            NumberState plain, stretched, joined;
            NumberSummary all;
            for (int stretch = random.bounded(1, 8); stretch > 0; --stretch) {
                NumberSummary summary;
                for (int i = random.bounded(6); i > 0; --i) {
                    const NumberItem item = numberItemOf(*portion(u"x"_s, PortionKind(random.bounded(12)), u"tab:%1"_s.arg(random.bounded(2))));
                    plain.step(item);
                    summary.add(item);
                }
                summary.applyTo(stretched);
                all.append(summary);
            }
            all.applyTo(joined);
            QVERIFY2(plain == stretched && plain == joined, qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void countsLettersAndRomans()
    {
        QCOMPARE(letterNumber(0), u"a"_s);
        QCOMPARE(letterNumber(25), u"z"_s);
        QCOMPARE(letterNumber(26), u"aa"_s);
        QCOMPARE(letterNumber(26 * 27), u"aaa"_s);
        QCOMPARE(romanNumber(4), u"iv"_s);
        QCOMPARE(romanNumber(1999), u"mcmxcix"_s);
    }
};

QTEST_GUILESS_MAIN(TestProduct)
#include "tst_product.moc"
