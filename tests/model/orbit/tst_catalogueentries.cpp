#include "model/orbit/backgroundcatalogue.h"
#include "model/orbit/catalogueentries.h"
#include "tests/model/releasability/scenario.h"

#include <QElapsedTimer>
#include <QTest>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestCatalogueEntries : public QObject
{
    Q_OBJECT

    static CataloguePtr scenario()
    {
        static const CataloguePtr loaded = *CatalogueSnapshot::fromJson(contents(u":/parallax/exercise/objects.json"_s), u"objects.json"_s,
                                                                        exercisePack()->language());
        return loaded;
    }
    static Lens lensOf(const QStringList &nations) { return Lens{Audience{nations}, exerciseDay(), {}, {}, Face::AsReceived}; }
    static CataloguePtr with(const std::vector<CatalogueEntry> &entries)
    {
        const auto made = withEntries(*scenario(), entries, exercisePack()->language());
        if (!made)
            qFatal("%s %s", qPrintable(made.error().what), qPrintable(made.error().where));
        return *made;
    }

private Q_SLOTS:
    /// Every nation: what it had of the scenario, word for word, and the whole sky.
    void theSkyStandsBesideTheScenario()
    {
        const BackgroundCatalogue sky = backgroundCatalogue(*Population::shipped(), 3000);
        const CataloguePtr full = with(sky.entries);
        QCOMPARE(full->objects.size(), 3027);
        for (const NationPolicy &nation : exercisePack()->nations) {
            const PartnerPicture few = partnerPicture(*scenario(), lensOf({nation.code}), *exercisePack());
            const PartnerPicture many = partnerPicture(*full, lensOf({nation.code}), *exercisePack());
            QCOMPARE(many.objects.size(), few.objects.size() + 3000);
            QCOMPARE(many.banner, few.banner);
            auto next = few.objects.begin();
            for (const PictureObject &object : many.objects) {
                if (object.id.startsWith(u"BG-")) {
                    QVERIFY(object.named && object.position == PositionKnowledge::Full && !object.owner.isEmpty());
                    QCOMPARE(object.marking->marking.source, u"UNCLASSIFIED"_s);
                    continue;
                }
                QCOMPARE(object.id, next->id);
                QCOMPARE(object.designation, next->designation);
                QCOMPARE(object.elements, next->elements);
                QCOMPARE(int(object.position), int(next->position));
                ++next;
            }
            QVERIFY(next == few.objects.end());
        }
        QCOMPARE(ownPicture(*full, *exercisePack()).banner, ownPicture(*scenario(), *exercisePack()).banner);
    }

    void oneByOneOrAllTogetherTheSameIsKnown()
    {
        const CataloguePtr full = with(backgroundCatalogue(*Population::shipped(), 50).entries);
        const Lens lens = lensOf({u"QPC"_s, u"QTV"_s});
        const PartnerPicture together = partnerPicture(*full, lens, *exercisePack());
        qsizetype at = 0;
        for (const CatalogueObject &object : full->objects) {
            const auto alone = pictureObject(object, lens, *exercisePack());
            if (!alone)
                continue;
            QVERIFY(at < together.objects.size());
            const PictureObject &beside = together.objects[at++];
            QCOMPARE(beside.id, alone->id);
            QCOMPARE(beside.named, alone->named);
            QCOMPARE(int(beside.position), int(alone->position));
            QCOMPARE(beside.marking->marking.source, alone->marking->marking.source);
        }
        QCOMPARE(at, together.objects.size());
    }

    void aRecordThatNamesOneObjectHoldsForThatOne()
    {
        std::vector<CatalogueEntry> entries = backgroundCatalogue(*Population::shipped(), 3).entries;
        QJsonObject json = QJsonDocument::fromJson(contents(u":/parallax/exercise/policy.json"_s)).object();
        QJsonArray decisions = json.value(u"decisions"_s).toArray();
        decisions.append(QJsonObject{{u"id"_s, u"DD-9999"_s}, {u"portion"_s, u"BG-990000002/orbit"_s}, {u"nation"_s, u"QMR"_s},
                                     {u"by"_s, u"fdo"_s}, {u"official"_s, u"FDRO-1"_s}, {u"result"_s, u"deny"_s},
                                     {u"date"_s, u"2031-03-13"_s}});
        json[u"decisions"_s] = decisions;
        const auto pack = PolicyPack::fromJson(QJsonDocument(json).toJson(), u"policy.json"_s, exercisePack()->language());
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().what + pack.error().where));
        const PartnerPicture picture = partnerPicture(*with(entries), lensOf({u"QMR"_s}), **pack);
        for (qint64 i = 0; i < 3; ++i) {
            const QString id = u"BG-99000000%1"_s.arg(i + 1);
            const auto found = std::find_if(picture.objects.begin(), picture.objects.end(), [&](const PictureObject &object) { return object.id == id; });
            QVERIFY(found != picture.objects.end());
            QCOMPARE(found->position == PositionKnowledge::Full, i != 1);
        }
    }

    void whatHasNoLabelsIsWithheld()
    {
        CatalogueEntry entry;
        entry.id = {{}, 25'544};
        entry.name = u"FROM A FEED"_s;
        const CataloguePtr full = with({entry});
        QCOMPARE(full->objects.size(), 28);
        const PartnerPicture picture = partnerPicture(*full, lensOf({u"QNV"_s}), *exercisePack());
        QVERIFY(std::none_of(picture.objects.begin(), picture.objects.end(), [](const PictureObject &object) { return object.id == u"25544"; }));
        QCOMPARE(ownPicture(*full, *exercisePack()).objects.size(), 28);
    }

    void theFileKeepsItsOwnObjects()
    {
        CatalogueEntry entry;
        entry.id = {u"PX"_s, 107};
        entry.name = u"OTHER"_s;
        const CataloguePtr full = with({entry});
        QCOMPARE(full->objects.size(), 27);
        QCOMPARE(full->object(u"PX-0107")->name, u"KITE-7"_s);
    }

    void thirtyThousandAreDecidedAtOnce()
    {
        const CataloguePtr full = with(backgroundCatalogue(*Population::shipped()).entries);
        QElapsedTimer timer;
        timer.start();
        const PartnerPicture picture = partnerPicture(*full, lensOf({u"QMR"_s}), *exercisePack());
        qInfo("%lld objects in %lld ms", qint64(picture.objects.size()), timer.elapsed());
        QVERIFY(timer.elapsed() < 5000); // each by itself took minutes
    }
};

QTEST_GUILESS_MAIN(TestCatalogueEntries)
#include "tst_catalogueentries.moc"
