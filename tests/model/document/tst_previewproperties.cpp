#include "model/document/releasecopy.h"
#include "tests/model/document/generated.h"

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

/// All that a preview says of one place, as text.
QString drawnPlace(const LivePreviews &previews, int row, int audience)
{
    QString drawn;
    for (const Face face : {Face::AsReceived, Face::AsShown}) {
        const PreviewPlace place = previews.place(row, audience, face);
        drawn += u"%1|%2|%3|%4|%5\n"_s.arg(outcomeName(place.outcome), place.number, place.mark, place.text).arg(place.tearline);
    }
    drawn += previews.altText(row, audience) + u'\n';
    for (const LeakFlag &flag : previews.flagsAt(row, audience))
        drawn += u"%1 %2 %3\n"_s.arg(flag.code, flag.text).arg(flag.blocks);
    return drawn;
}

QString drawn(const LivePreviews &previews)
{
    QString all;
    for (int a = 0; a < previews.audienceCount(); ++a) {
        all += u"== %1 %2 %3 %4 %5\n"_s.arg(previews.audience(a).nations.join(u'+'), previews.banner(a), previews.banner(a, Face::AsShown))
                   .arg(previews.isBlocked(a)).arg(previews.releasedCount(a));
        for (int row = 0; row < previews.product().size(); ++row)
            all += previews.product().at(row)->id.value + u' ' + drawnPlace(previews, row, a);
        for (const LeakFlag &flag : previews.flags(a))
            all += u"%1 %2 %3 %4\n"_s.arg(flag.code, flag.where.value, flag.text).arg(flag.blocks);
    }
    for (int row = 0; row < previews.product().size(); ++row)
        all += previews.product().numberAt(row) + u' ' + previews.ownText(row) + u'\n';
    all += previews.ownBanner(Regime::Dod) + previews.ownBanner(Regime::Ic);
    return all;
}

QString firstDifference(const QString &a, const QString &b)
{
    const QStringList left = a.split(u'\n'), right = b.split(u'\n');
    for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (left[i] != right[i])
            return u"line %1:\n  %2\n  %3"_s.arg(i).arg(left[i], right[i]);
    }
    return u"lengths %1 and %2"_s.arg(left.size()).arg(right.size());
}

QList<Audience> fewAudiences()
{
    return {{{u"QMR"_s}}, {{u"QNV"_s}}, {{u"QUL"_s}}, {{u"QZE"_s}}, {{u"QMR"_s, u"QOS"_s}}};
}

QSet<QString> keptIds(const LivePreviews &previews, int audience)
{
    QSet<QString> kept;
    for (int row = 0; row < previews.product().size(); ++row) {
        if (isReleased(previews.outcome(row, audience)))
            kept.insert(previews.product().at(row)->id.value);
    }
    return kept;
}

} // namespace

class TestPreviewProperties : public QObject
{
    Q_OBJECT

    PreviewContext m_context = scenario::context();

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void editsLeaveWhatAFreshDecisionGives()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) { // every tenth is long enough for several blocks
            QRandomGenerator random(seed);
            int fresh = 1000;
            const Product start = generated::product(random, random.bounded(1, seed % 10 == 0 ? 300 : 30));
            const auto live = LivePreviews::make(start, m_context, fewAudiences());
            const QString before = drawn(*live);
            QList<Edit> inverses;
            for (int i = 0; i < 12; ++i) {
                const Edit edit = generated::edit(random, live->product(), fresh);
                const auto applied = live->apply(edit);
                const QByteArray where = u"seed %1 edit %2"_s.arg(seed).arg(i).toUtf8();
                if (applied)
                    inverses.prepend(applied->inverse);
                if (seed % 10 == 0 && i % 6 != 5)
                    continue;
                const auto made = LivePreviews::make(live->product(), m_context, fewAudiences());
                const QString left = drawn(*live), right = drawn(*made);
                QVERIFY2(left == right, where + ": " + firstDifference(left, right).toUtf8());
            }
            for (const Edit &inverse : inverses)
                QVERIFY(bool(live->apply(inverse)));
            QVERIFY2(live->product() == start, qPrintable(u"seed %1"_s.arg(seed)));
            const QString after = drawn(*live);
            QVERIFY2(after == before, firstDifference(after, before).toUtf8());
        }
    }

    void changesNameEveryRowTheyTouch()
    {
        for (quint32 seed = 500; seed < 560; ++seed) {
            QRandomGenerator random(seed);
            int fresh = 1000;
            const auto live = LivePreviews::make(generated::product(random, 25), m_context, fewAudiences());
            for (int i = 0; i < 8; ++i) {
                QList<QStringList> before;
                QStringList banners;
                for (int a = 0; a < live->audienceCount(); ++a) {
                    banners.append(live->banner(a) + live->banner(a, Face::AsShown));
                    before.append(QStringList());
                    for (int row = 0; row < live->product().size(); ++row)
                        before.last().append(drawnPlace(*live, row, a));
                }
                const auto applied = live->apply(generated::edit(random, live->product(), fresh));
                if (!applied || applied->change.everything)
                    continue;
                const PreviewChange &change = applied->change;
                for (int a = 0; a < live->audienceCount(); ++a) {
                    QCOMPARE(change.bannersChanged.contains(a), banners[a] != live->banner(a) + live->banner(a, Face::AsShown));
                    QCOMPARE(int(before[a].size()) - change.removed + change.inserted, live->product().size());
                    if (change.numbersChanged)
                        continue;
                    for (int row = 0; row < live->product().size(); ++row) {
                        if (!change.touchedRows.contains(row))
                            QVERIFY2(drawnPlace(*live, row, a) == before[a][row], qPrintable(u"seed %1 edit %2 row %3"_s.arg(seed).arg(i).arg(row)));
                    }
                }
            }
        }
    }

    void aCopyIsThatOfItsTwin()
    {
        int blocked = 0, tearlines = 0;
        for (quint32 seed = 10'000; seed < 10'450; ++seed) {
            QRandomGenerator random(seed);
            const auto full = LivePreviews::make(generated::product(random, random.bounded(1, 30)), m_context, fewAudiences());
            for (int a = 0; a < full->audienceCount(); ++a) {
                const ReleaseCopy wanted = releaseCopy(*full, a);
                blocked += full->isBlocked(a);
                // Once with all that was taken out, and once with the withheld portions alone gone.
                Product shorn = full->product();
                for (int row = shorn.size() - 1; row >= 0; --row) {
                    tearlines += full->outcome(row, a) == Outcome::ReleaseSanitised;
                    if (!isReleased(full->outcome(row, a)))
                        shorn.remove(row);
                }
                for (const Product &product : {twin(*full, a), shorn}) {
                    const auto other = LivePreviews::make(product, m_context, {full->audience(a)});
                    const ReleaseCopy copy = releaseCopy(*other, 0);
                    if (copy == wanted)
                        continue;
                    QString difference = copy.title == wanted.title && copy.banner == wanted.banner ? QString() : copy.banner + u" / "_s + wanted.banner;
                    for (qsizetype i = 0; i < std::min(copy.items.size(), wanted.items.size()); ++i) {
                        if (!(copy.items[i] == wanted.items[i]))
                            difference += u"\n%1 %2 %3 %7\n%4 %5 %6 %8"_s.arg(copy.items[i].number, copy.items[i].mark, copy.items[i].text, wanted.items[i].number,
                                                                       wanted.items[i].mark, wanted.items[i].text, copy.items[i].altText, wanted.items[i].altText);
                    }
                    QFAIL(qPrintable(u"seed %1 audience %2: %3"_s.arg(seed).arg(a).arg(difference)));
                }
            }
        }
        QVERIFY(blocked > 60 && tearlines > 60);
    }

    void numbersHoldInALongProduct()
    {
        QRandomGenerator random(77);
        int fresh = 100'000;
        const QList<Audience> audiences = {{{u"QMR"_s}}, {{u"QUL"_s}}};
        const auto live = LivePreviews::make(generated::product(random, 6000), m_context, audiences);
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 60; ++i) {
                const int row = random.bounded(live->product().size());
                (void)live->place(row, 0);
                QList<EditStep> steps = {RemovePortion{live->product().at(row)->id}};
                if (random.bounded(2))
                    steps = {InsertPortion{row, generated::portion(random, u"g%1"_s.arg(fresh++))}};
                QVERIFY(bool(live->apply({Edit::Kind::Insert, {}, steps})));
            }
            const auto made = LivePreviews::make(live->product(), m_context, audiences);
            for (int row = 0; row < made->product().size(); row += 37) {
                for (int a = 0; a < 2; ++a) {
                    for (const Face face : {Face::AsReceived, Face::AsShown})
                        QCOMPARE(live->place(row, a, face).number, made->place(row, a, face).number);
                }
            }
        }
    }

    void placesAgreeWithTheDecisionsBehindThem()
    {
        for (quint32 seed = 60'000; seed < 60'100; ++seed) {
            QRandomGenerator random(seed);
            const auto previews = LivePreviews::make(generated::product(random, 20), m_context, fewAudiences());
            for (int a = 0; a < previews->audienceCount(); ++a) {
                for (int row = 0; row < previews->product().size(); ++row) {
                    const PreviewPlace place = previews->place(row, a);
                    const DecisionPtr decision = previews->decision(row, a);
                    QVERIFY2(place.outcome == decision->outcome, qPrintable(u"seed %1 row %2"_s.arg(seed).arg(row)));
                    if (place.outcome == Outcome::ReleaseSanitised) {
                        const Portion &portion = *previews->product().at(row);
                        QVERIFY(place.tearline && decision->tearline >= 0 && decision->tearline < portion.tearlines.size());
                    }
                }
            }
        }
    }

    void severalGetNoMoreThanEach()
    {
        for (quint32 seed = 20'000; seed < 20'300; ++seed) {
            QRandomGenerator random(seed);
            const auto previews = LivePreviews::make(generated::product(random, 20), m_context,
                                                     {{{u"QMR"_s, u"QNV"_s, u"QUL"_s}}, {{u"QMR"_s}}, {{u"QNV"_s}}, {{u"QUL"_s}}});
            for (int a = 1; a < 4; ++a)
                QVERIFY2(keptIds(*previews, a).contains(keptIds(*previews, 0)), qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void aControlMoreNeverWidens()
    {
        for (quint32 seed = 30'000; seed < 30'150; ++seed) {
            QRandomGenerator random(seed);
            const auto live = LivePreviews::make(generated::product(random, 12), m_context, fewAudiences());
            for (int row = 0; row < live->product().size(); ++row) {
                auto after = std::make_shared<Portion>(*live->product().at(row));
                if (!after->mark.endsWith(u')') || after->mark.contains(u"OC"_s))
                    continue;
                after->mark.insert(after->mark.indexOf(u"//"_s, 3) >= 0 ? after->mark.lastIndexOf(u"//"_s) + 2 : after->mark.size() - 1,
                                   after->mark.indexOf(u"//"_s, 3) >= 0 ? u"OC/"_s : u"//OC"_s);
                QList<QSet<QString>> before;
                for (int a = 0; a < live->audienceCount(); ++a)
                    before.append(keptIds(*live, a));
                const auto applied = live->apply({Edit::Kind::Mark, {}, {ReplacePortion{after}}});
                QVERIFY(bool(applied));
                for (int a = 0; a < live->audienceCount(); ++a)
                    QVERIFY2(before[a].contains(keptIds(*live, a)), qPrintable(u"seed %1 %2"_s.arg(seed).arg(after->mark)));
                QVERIFY(bool(live->apply(applied->inverse)));
            }
        }
    }

    void aNameThatBecomesWithheldIsFlaggedWhereItStands()
    {
        auto changed = std::make_shared<CatalogueSnapshot>(*scenario::catalogue());
        for (CatalogueObject &object : changed->objects) {
            if (object.id != u"PX-0107")
                continue;
            for (Facet &facet : object.facets)
                facet.facts = scenario::catalogue()->object(u"PX-0108")->facet(u"identity")->facts;
        }
        for (quint32 seed = 40'000; seed < 40'030; ++seed) {
            QRandomGenerator random(seed);
            const Product product = generated::product(random, 25);
            const auto live = LivePreviews::make(product, m_context, fewAudiences());
            const QString before = drawn(*live);
            live->setCatalogue(changed);
            PreviewContext context = m_context;
            context.catalogue = changed;
            const auto made = LivePreviews::make(product, context, fewAudiences());
            QVERIFY2(drawn(*live) == drawn(*made), firstDifference(drawn(*live), drawn(*made)).toUtf8());
            live->setCatalogue(m_context.catalogue);
            QCOMPARE(drawn(*live), before);
            live->setCatalogue(nullptr);
            context.catalogue = nullptr;
            QCOMPARE(drawn(*live), drawn(*LivePreviews::make(product, context, fewAudiences())));
        }
    }

    void anAudienceMoreIsAsIfItHadBeenThere()
    {
        for (quint32 seed = 50'000; seed < 50'020; ++seed) {
            QRandomGenerator random(seed);
            const Product product = generated::product(random, 25);
            const auto live = LivePreviews::make(product, m_context, {{{u"QMR"_s}}});
            QCOMPARE(live->addAudience({{u"QNV"_s}}), 1);
            QCOMPARE(live->addAudience({{u"QMR"_s}}), 0);
            const auto made = LivePreviews::make(product, m_context, {{{u"QMR"_s}}, {{u"QNV"_s}}});
            QCOMPARE(drawn(*live), drawn(*made));
        }
    }
};

QTEST_GUILESS_MAIN(TestPreviewProperties)
#include "tst_previewproperties.moc"
