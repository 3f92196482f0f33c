#include "model/orbit/picturedifference.h"
#include "tests/model/releasability/scenario.h"

#include <QTest>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestPictureDifference : public QObject
{
    Q_OBJECT

    static CataloguePtr scenario()
    {
        static const CataloguePtr loaded = *CatalogueSnapshot::fromJson(contents(u":/parallax/exercise/objects.json"_s), u"objects.json"_s,
                                                                        exercisePack()->language());
        return loaded;
    }

private Q_SLOTS:
    /// Against the worked results: every object and nation, by the words of expected/objects.json.
    void saysWhatTheWorkedResultsSay()
    {
        const std::vector<PictureDifference> differences = pictureDifferences(*scenario(), *exercisePack(), exerciseDay(), {});
        QCOMPARE(differences.size(), size_t(exercisePack()->nations.size()));
        const PartnerPicture ours = ownPicture(*scenario(), *exercisePack());
        int compared = 0;
        const QJsonArray rows = jsonAt(expectedFile(u"objects"_s)).value(u"rows"_s).toArray();
        for (const QJsonValue &row : rows)
            for (const PictureDifference &difference : differences) {
                const QString id = row[u"id"_s].toString();
                const QString expected = row[u"by_nation"_s].toObject().value(difference.audience.constFirst()).toString();
                const auto found = std::find_if(difference.objects.begin(), difference.objects.end(),
                                                [&](const ObjectLoss &loss) { return ours.objects.at(loss.object).id == id; });
                const QList<PictureLoss> losses = found == difference.objects.end() ? QList<PictureLoss>() : found->losses;
                QList<PictureLoss> wanted;
                if (expected == u"absent") {
                    wanted << PictureLoss::Object;
                } else {
                    if (expected.endsWith(u"/none"))
                        wanted << PictureLoss::Position;
                    else if (expected.endsWith(u"/coarse"))
                        wanted << PictureLoss::Precision;
                    if (expected.startsWith(u"unidentified"))
                        wanted << PictureLoss::Identity;
                }
                QVERIFY2(losses == wanted, qPrintable(id + u' ' + difference.audience.constFirst() + u' ' + expected));
                ++compared;
            }
        QCOMPARE(compared, 27 * 12);
    }

    void namesTheApproachesThatAreLost()
    {
        const std::vector<CloseObjects> close{{u"PX-0107"_s, u"PX-0002"_s}, {u"PX-0107"_s, u"PX-0108"_s}, {u"PX-0001"_s, u"PX-0002"_s}};
        for (const PictureDifference &difference : pictureDifferences(*scenario(), *exercisePack(), exerciseDay(), close)) {
            // Nobody hears of KITE-7B; KITE-7 is coarse for whoever is not of SSAX; the HALYARDs are free.
            QVERIFY(std::find(difference.approachesUnknown.begin(), difference.approachesUnknown.end(), 1) != difference.approachesUnknown.end());
            const PartnerPicture ours = ownPicture(*scenario(), *exercisePack());
            const bool coarse = std::any_of(difference.objects.begin(), difference.objects.end(), [&](const ObjectLoss &loss) {
                return ours.objects.at(loss.object).id == u"PX-0107" && loss.losses.contains(PictureLoss::Precision);
            });
            QCOMPARE(std::find(difference.approachesCoarse.begin(), difference.approachesCoarse.end(), 0) != difference.approachesCoarse.end(), coarse);
            QVERIFY(std::find(difference.approachesUnknown.begin(), difference.approachesUnknown.end(), 2) == difference.approachesUnknown.end());
        }
    }

    void canBeCancelled()
    {
        QVERIFY(pictureDifferences(*scenario(), *exercisePack(), exerciseDay(), {}, [] { return true; }).empty());
    }

    void saysWhyAFacetIsNotKnown()
    {
        const Lens lens{Audience{{u"QNV"_s}}, exerciseDay(), {}, {}, Face::AsReceived};
        const QList<FacetDecision> decisions = facetDecisions(*scenario()->object(u"PX-0009"), lens, *exercisePack());
        QCOMPARE(decisions.at(0).facet, u"existence"_s);
        QVERIFY(!decisions.at(0).known && decisions.at(0).decision);
        QCOMPARE(decisions.at(0).decision->reasons.constFirst().code, u"NOFORN"_s);
        QVERIFY(!decisions.at(0).decision->reasons.constFirst().citation.isEmpty());
        CatalogueObject unlabelled;
        unlabelled.id = u"25544"_s;
        for (const FacetDecision &decision : facetDecisions(unlabelled, lens, *exercisePack()))
            QVERIFY(!decision.decision && !decision.known);
    }
};

QTEST_GUILESS_MAIN(TestPictureDifference)
#include "tst_picturedifference.moc"
