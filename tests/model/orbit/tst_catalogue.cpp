#include "model/orbit/catalogue.h"
#include "tests/model/releasability/scenario.h"

using namespace parallax;
using namespace parallax::testing;

class TestCatalogue : public QObject
{
    Q_OBJECT
private:
    static CataloguePtr catalogue()
    {
        static const CataloguePtr loaded = [] {
            const auto read = CatalogueSnapshot::fromJson(contents(QStringLiteral(":/parallax/exercise/objects.json")),
                                                          QStringLiteral("objects.json"), exercisePack()->language());
            if (!read)
                qFatal("%s %s", qPrintable(read.error().where), qPrintable(read.error().what));
            return *read;
        }();
        return loaded;
    }
    static Lens lensOf(const QStringList &nations) { return Lens{Audience{nations}, exerciseDay(), {}, {}, Face::AsReceived}; }
    static QString printed(const PictureObject *object)
    {
        if (!object)
            return QStringLiteral("absent");
        const QString position = object->position == PositionKnowledge::Full ? QStringLiteral("full")
            : object->position == PositionKnowledge::Coarse                  ? QStringLiteral("coarse")
                                                                             : QStringLiteral("none");
        return (object->named ? QStringLiteral("named/") : QStringLiteral("unidentified/")) + position;
    }

private Q_SLOTS:
    void reachesEveryWorkedPicture()
    {
        const QJsonObject expected = jsonAt(expectedFile(QStringLiteral("objects")));
        const QJsonArray rows = expected.value(QStringLiteral("rows")).toArray();
        QCOMPARE(int(rows.size()), catalogue()->objects.size());
        QStringList differences;
        for (const NationPolicy &nation : exercisePack()->nations) {
            const PartnerPicture picture = partnerPicture(*catalogue(), lensOf({nation.code}), *exercisePack());
            QCOMPARE(int(picture.objects.size()), expected[u"counts"][nation.code].toInt());
            for (const QJsonValue &row : rows) {
                const QString id = row[u"id"].toString();
                const auto found = std::find_if(picture.objects.cbegin(), picture.objects.cend(),
                                                [&id](const PictureObject &object) { return object.id == id; });
                const QString got = printed(found == picture.objects.cend() ? nullptr : &*found);
                const QString wanted = row[u"by_nation"][nation.code].toString();
                if (got != wanted)
                    differences << QStringLiteral("%1 %2: expected %3, got %4").arg(id, nation.code, wanted, got);
            }
        }
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    void showsNothingOfWhatIsWithheld()
    {
        const PartnerPicture picture = partnerPicture(*catalogue(), lensOf({QStringLiteral("QPC")}), *exercisePack());
        for (const PictureObject &object : picture.objects) {
            if (object.id != u"PX-0130")
                continue;
            QCOMPARE(object.designation, QStringLiteral("UNIDENTIFIED 130"));
            QVERIFY(object.owner.isEmpty() && object.objectClass.isEmpty());
            QCOMPARE(object.elements, catalogue()->object(u"PX-0130")->elements);
        }
        const PartnerPicture coarse = partnerPicture(*catalogue(), lensOf({QStringLiteral("QVS")}), *exercisePack());
        for (const PictureObject &object : coarse.objects) {
            if (object.id == u"PX-0107") {
                QVERIFY(object.elements != catalogue()->object(u"PX-0107")->elements);
                QVERIFY(!object.elements.contains(QStringLiteral("note")));
            }
        }
    }

    void ownPictureHasEverythingAndARoomTheLeast()
    {
        QCOMPARE(ownPicture(*catalogue(), *exercisePack()).objects.size(), catalogue()->objects.size());
        const QStringList room{QStringLiteral("QMR"), QStringLiteral("QTV")};
        const PartnerPicture together = partnerPicture(*catalogue(), lensOf(room), *exercisePack());
        const PartnerPicture alone = partnerPicture(*catalogue(), lensOf({QStringLiteral("QTV")}), *exercisePack());
        QCOMPARE(together.objects.size(), alone.objects.size());
    }

    void bannerNamesOnlyTheRecipient()
    {
        QCOMPARE(partnerPicture(*catalogue(), lensOf({QStringLiteral("QMR")}), *exercisePack()).banner,
                 QStringLiteral("SECRET//FGI QSK//REL TO USA, QMR"));
        QCOMPARE(partnerPicture(*catalogue(), lensOf({QStringLiteral("QVS")}), *exercisePack()).banner,
                 QStringLiteral("UNCLASSIFIED"));
    }

    void whatMayOnlyBeShownIsMarkedSo()
    {
        const auto label = [](const QString &mark) {
            return QJsonObject{{QStringLiteral("mark"), mark}, {QStringLiteral("regime"), QStringLiteral("DOD")},
                               {QStringLiteral("category"), QJsonArray{1}}, {QStringLiteral("originator"), QStringLiteral("USX-INT")},
                               {QStringLiteral("topic"), QStringLiteral("geo-track")}};
        };
        const QJsonObject labels{{QStringLiteral("existence"), label(QStringLiteral("(U)"))},
                                 {QStringLiteral("identity"), label(QStringLiteral("(C//DISPLAY ONLY QMR)"))}};
        const QJsonObject object{{QStringLiteral("id"), QStringLiteral("PX-9")}, {QStringLiteral("name"), QStringLiteral("GULL")},
                                 {QStringLiteral("labels"), labels}};
        const QJsonObject file{{QStringLiteral("objects"), QJsonArray{object}}};
        const auto read = CatalogueSnapshot::fromJson(QJsonDocument(file).toJson(), QStringLiteral("objects.json"),
                                                      exercisePack()->language());
        QVERIFY(read);
        Lens lens = lensOf({QStringLiteral("QMR")});
        const PartnerPicture received = partnerPicture(**read, lens, *exercisePack());
        QCOMPARE(received.objects.size(), 1);
        QVERIFY(!received.objects.constFirst().named);
        QCOMPARE(received.banner, QStringLiteral("UNCLASSIFIED"));
        lens.face = Face::AsShown;
        const PartnerPicture shown = partnerPicture(**read, lens, *exercisePack());
        QVERIFY(shown.objects.constFirst().named);
        QCOMPARE(shown.banner, QStringLiteral("CONFIDENTIAL//DISPLAY ONLY QMR"));
    }

    void namesThePlaceOfWhatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::addRow("not JSON") << QByteArray("{\n\"objects\":\n[") << QStringLiteral("objects.json: line 3");
        QTest::addRow("no list") << QByteArray("{}") << QStringLiteral("objects.json: /objects");
        QTest::addRow("no id") << QByteArray("{\"objects\":[{\"name\":\"A\"}]}") << QStringLiteral("objects.json: /objects/0");
        QTest::addRow("twice") << QByteArray("{\"objects\":[{\"id\":\"PX-1\"},{\"id\":\"PX-1\"}]}")
                               << QStringLiteral("objects.json: /objects");
    }
    void namesThePlaceOfWhatCannotBeRead()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto read = CatalogueSnapshot::fromJson(json, QStringLiteral("objects.json"), exercisePack()->language());
        QVERIFY(!read);
        QCOMPARE(read.error().where, where);
    }

    void whatHasNoLabelIsNotShown()
    {
        const auto read = CatalogueSnapshot::fromJson(R"({"objects":[{"id":"PX-9","name":"SECRET NAME","labels":{}}]})",
                                                      QStringLiteral("objects.json"), exercisePack()->language());
        QVERIFY(read);
        QVERIFY(partnerPicture(**read, lensOf({QStringLiteral("QMR")}), *exercisePack()).objects.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
