#include "model/document/edit.h"
#include "model/document/versions.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

PortionPtr portion(const QString &id, const QString &text = {})
{
    Portion made;
    made.id = {id};
    made.text = text;
    made.mark = u"(U)"_s;
    return std::make_shared<const Portion>(made);
}

Product threePortions()
{
    Product product;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        product.append(portion(id, id));
    return product;
}

QString drawn(const Product &product)
{
    return QString::fromUtf8(QJsonDocument(product.toJson()).toJson());
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachStepIsTakenBack()
    {
        ProductHead head;
        head.title = u"Other"_s;
        const QList<EditStep> steps = {ReplacePortion{portion(u"b"_s, u"new"_s)}, InsertPortion{3, portion(u"d"_s)},
                                       InsertPortion{0, portion(u"e"_s)}, RemovePortion{{u"a"_s}},
                                       MovePortion{{u"c"_s}, 0}, ReplaceHead{head}};
        for (const EditStep &step : steps) {
            Product product = threePortions();
            const QString before = drawn(product);
            const auto inverse = apply(product, Edit{Edit::Kind::Text, u"x"_s, {step}});
            QVERIFY(bool(inverse));
            const QString after = drawn(product);
            QVERIFY(after != before);
            const auto redo = apply(product, *inverse);
            QVERIFY(bool(redo));
            QCOMPARE(drawn(product), before);
            QVERIFY(bool(apply(product, *redo)));
            QCOMPARE(drawn(product), after);
        }
    }

    /// Any two orders, with portions gone, come and changed: the steps make the one of the other, and their inverse takes them back.
    void stepsBetweenTwoStates()
    {
        QRandomGenerator random(11);
        int moves = 0;
        for (int round = 0; round < 2000; ++round) {
            Product from, to;
            QStringList ids;
            for (int i = random.bounded(12); i > 0; --i)
                ids << QString::number(i);
            const auto fill = [&](Product &product) {
                for (const QString &id : std::as_const(ids))
                    if (random.bounded(5) > 0)
                        product.append(portion(id, QString::number(random.bounded(2))));
            };
            fill(from);
            if (round % 2)
                std::shuffle(ids.begin(), ids.end(), random);
            fill(to);
            to.head.title = QString::number(random.bounded(2));
            from.head.title = QString::number(random.bounded(2));
            const Edit edit = editBetween(from, to);
            for (const EditStep &step : edit.steps)
                moves += std::holds_alternative<RemovePortion>(step) ? 1 : 0;
            Product made = from;
            const auto inverse = apply(made, edit);
            QVERIFY(bool(inverse));
            QVERIFY2(made == to, qPrintable(QString::number(round)));
            QVERIFY(bool(apply(made, *inverse)));
            QVERIFY(made == from);
        }
        QVERIFY(moves > 1000);
        QVERIFY(editBetween(threePortions(), threePortions()).steps.isEmpty());
        // One that moved is one that moves: the others stay.
        Product moved = threePortions();
        QVERIFY(bool(apply(moved, Edit{Edit::Kind::Move, {}, {MovePortion{{u"a"_s}, 2}}})));
        QCOMPARE(editBetween(threePortions(), moved).steps.size(), 2);
    }

    void failsWhole()
    {
        const QList<std::pair<EditStep, ErrorCode>> bad = {
            {ReplacePortion{portion(u"x"_s)}, ErrorCode::Conflict},
            {InsertPortion{0, portion(u"b"_s)}, ErrorCode::Conflict},
            {InsertPortion{9, portion(u"z"_s)}, ErrorCode::NotFound},
            {RemovePortion{{u"x"_s}}, ErrorCode::Conflict},
            {MovePortion{{u"a"_s}, 3}, ErrorCode::NotFound},
        };
        for (const auto &[step, code] : bad) {
            Product product = threePortions();
            const Edit edit{Edit::Kind::Paste, {}, {RemovePortion{{u"a"_s}}, InsertPortion{0, portion(u"a"_s, u"again"_s)}, step}};
            const auto failed = apply(product, edit);
            QVERIFY(!failed);
            QCOMPARE(failed.error().code, code);
            QVERIFY(product == threePortions());
        }
    }

    void survivesJson()
    {
        ProductHead head;
        head.title = u"Other"_s;
        const Edit edit{Edit::Kind::Split, u"Split Portion 2"_s,
                        {ReplacePortion{portion(u"b"_s, u"x"_s)}, InsertPortion{1, portion(u"d"_s)}, RemovePortion{{u"a"_s}},
                         MovePortion{{u"c"_s}, 0}, ReplaceHead{head}}};
        const auto read = editFromJson(editToJson(edit), u"journal"_s);
        QVERIFY(bool(read));
        QCOMPARE(*read, edit);
        const auto bad = editFromJson(QJsonObject{{u"kind"_s, u"text"_s}, {u"steps"_s, QJsonArray{QJsonObject{{u"step"_s, u"fly"_s}}}}}, u"journal"_s);
        QVERIFY(!bad);
        QCOMPARE(bad.error().where, u"journal: /steps/0/step"_s);
    }

    void aRandomRunIsUndoneToTheStart()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            QRandomGenerator random(seed);
            Product product = threePortions();
            const Product start = product;
            QList<Edit> inverses;
            for (int i = 0; i < 60; ++i) {
                Edit edit;
                for (int k = random.bounded(1, 4); k > 0; --k) {
                    const int row = product.size() ? random.bounded(product.size()) : 0;
                    const PortionId id = product.size() ? product.at(row)->id : PortionId{u"none"_s};
                    switch (random.bounded(5)) {
                    case 0: case 4: edit.steps.append(InsertPortion{row, portion(u"n%1-%2"_s.arg(i).arg(k))}); break;
                    case 1: edit.steps.append(RemovePortion{id}); break;
                    case 2: edit.steps.append(MovePortion{id, random.bounded(product.size() + 1)}); break;
                    default: edit.steps.append(ReplacePortion{portion(id.value, u"t%1"_s.arg(i))}); break;
                    }
                }
                const Product before = product;
                const auto inverse = apply(product, edit);
                if (inverse)
                    inverses.prepend(*inverse);
                else
                    QVERIFY2(product == before, qPrintable(u"seed %1"_s.arg(seed)));
            }
            QVERIFY(inverses.size() > 3);
            for (const Edit &inverse : inverses)
                QVERIFY(bool(apply(product, inverse)));
            QVERIFY2(product == start, qPrintable(u"seed %1"_s.arg(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
