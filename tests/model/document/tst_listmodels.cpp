#include "model/document/costsmodel.h"
#include "model/document/findingsmodel.h"
#include "model/document/historymodel.h"
#include "model/document/matrixmodel.h"
#include "model/document/newproduct.h"
#include "scenario.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

class StillClock : public Clock
{
public:
    Instant now() const override { return { Day::fromYmd(2031, 3, 14), 50'000'000'000LL }; }
};

} // namespace

/// The models stay alive, under the tester, while the product they list is edited.
class tst_ListModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_session.reset(); }

    void matrixFollowsInsertedRemovedAndMovedPortions();
    void matrixAnnouncesOnlyTheRowsAnEditReached();
    void matrixGrowsAColumnForARoom();
    void findingsAreThoseOfTheSession();
    void findingsFollowAnyEditsAsIfReadAnew();
    void findingsFollowAnEditAndAreFixedInOneClick();
    void aFixOfAMarkThatChangedIsRefused();
    void costsAreThoseOfThePreviews();
    void historyStrikesOutWhatWasTakenBack();
    void modelsAreEmptyWithoutASession();
    void copyHasIdsOfItsOwn();

private:
    Portion at(int row) const { return *m_session->product().at(row); }
    void mark(int row, const QString &text);
    void waitForFindings(FindingsModel &model);

    PreviewContext m_context;
    Product m_product;
    StillClock m_clock;
    std::unique_ptr<ProductSession> m_session;
};

void tst_ListModels::initTestCase()
{
    m_context = scenario::context();
    m_product = scenario::product(u"EX-02"_s);
}

void tst_ListModels::init()
{
    m_session = std::make_unique<ProductSession>(ProductRevision { m_product, 0, {} }, m_context, nullptr, m_clock, u"WO-7"_s);
    QTRY_VERIFY(m_session->previews());
}

void tst_ListModels::mark(int row, const QString &text)
{
    Portion after = at(row);
    after.mark = text;
    QVERIFY(m_session->perform({ Edit::Kind::Mark, u"Mark Portion"_s, { ReplacePortion { std::make_shared<const Portion>(after) } } }));
}

void tst_ListModels::waitForFindings(FindingsModel &model)
{
    QTRY_VERIFY(!model.isReading());
}

void tst_ListModels::matrixFollowsInsertedRemovedAndMovedPortions()
{
    MatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(m_session.get());
    const auto agrees = [&] {
        if (model.rowCount() != m_session->product().size())
            return false;
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data(MatrixModel::PortionRole) != at(row).id.value
                || model.index(row, 3).data(MatrixModel::OutcomeRole) != int(m_session->previews()->outcome(row, 3)))
                return false;
        return true;
    };
    QVERIFY(agrees());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved),
        reset(&model, &QAbstractItemModel::modelReset);

    Portion added = at(4);
    added.id = m_session->freshId();
    QVERIFY(m_session->perform({ Edit::Kind::Insert, u"Insert"_s, { InsertPortion { 4, std::make_shared<const Portion>(added) } } }));
    QVERIFY(agrees());
    QCOMPARE(inserted.size(), 1);
    QVERIFY(m_session->perform({ Edit::Kind::Remove, u"Remove"_s, { RemovePortion { at(0).id } } }));
    QVERIFY(agrees());
    QCOMPARE(removed.size(), 1);
    QVERIFY(m_session->perform({ Edit::Kind::Move, u"Move"_s, { MovePortion { at(2).id, 9 } } }));
    QVERIFY(agrees());
    while (m_session->canUndo()) {
        QVERIFY(m_session->undo());
        QVERIFY(agrees());
    }
    QCOMPARE(model.rowCount(), m_product.size());
    QVERIFY2(reset.isEmpty(), "an edit never resets the list");
}

void tst_ListModels::matrixAnnouncesOnlyTheRowsAnEditReached()
{
    MatrixModel model;
    model.setSession(m_session.get());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    mark(5, u"(S//NF)"_s);
    QVERIFY(!changed.isEmpty());
    int rows = 0;
    bool reached = false;
    for (const QList<QVariant> &change : changed) {
        const int first = change[0].value<QModelIndex>().row(), last = change[1].value<QModelIndex>().row();
        rows += last - first + 1;
        reached = reached || (first <= 5 && 5 <= last);
    }
    QVERIFY(reached);
    QVERIFY2(rows < model.rowCount(), qPrintable(QString::number(rows)));
    QCOMPARE(model.index(5, 0).data(MatrixModel::OutcomeRole).toInt(), int(Outcome::Withhold));
}

void tst_ListModels::matrixGrowsAColumnForARoom()
{
    MatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(m_session.get());
    const int before = model.columnCount();
    m_session->setColumns({ Audience { { u"QMR"_s, u"QTV"_s } } });
    QCOMPARE(model.columnCount(), before + 1);
    QCOMPARE(model.headerData(before, Qt::Horizontal).toString(), u"QMR+QTV"_s);
}

void tst_ListModels::findingsAreThoseOfTheSession()
{
    FindingsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(m_session.get());
    waitForFindings(model);
    int row = 0;
    for (int portion = 0; portion < m_session->product().size(); ++portion)
        for (const Finding &finding : m_session->findings(portion)) {
            QVERIFY(row < model.rowCount());
            QCOMPARE(model.rows().at(row).finding, finding);
            QCOMPARE(model.rows().at(row).portion, at(portion).id);
            ++row;
        }
    QVERIFY2(row > 3, "EX-02 is flawed on purpose");
    QCOMPARE(model.rowCount(), row);
}

void tst_ListModels::findingsFollowAnyEditsAsIfReadAnew()
{
    m_session->setColumns({ Audience { { u"QMR"_s } } });
    FindingsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(m_session.get());
    waitForFindings(model);
    const QStringList marks { u"(S//NF)"_s, u"(S//REL)"_s, QString(), u"(S//REL TO USA, QMR)"_s, u"(XX//NF)"_s, u"(U)"_s };
    std::mt19937 random(20310314);
    const auto any = [&](int count) { return int(random() % unsigned(count)); };
    int withFindings = 0;
    for (int round = 0; round < 300; ++round) {
        const int rows = m_session->product().size();
        const int what = any(rows > 8 ? 5 : 2);
        if (what == 0) {
            mark(any(rows), marks.at(any(int(marks.size()))));
        } else if (what == 1) {
            Portion added = at(any(rows));
            added.id = m_session->freshId();
            QVERIFY(m_session->perform({ Edit::Kind::Insert, u"Insert"_s, { InsertPortion { any(rows), std::make_shared<const Portion>(added) } } }));
        } else if (what == 2) {
            QVERIFY(m_session->perform({ Edit::Kind::Remove, u"Remove"_s, { RemovePortion { at(any(rows)).id } } }));
        } else if (what == 3) {
            QVERIFY(m_session->perform({ Edit::Kind::Move, u"Move"_s, { MovePortion { at(any(rows)).id, any(rows) } } }));
        } else if (m_session->canUndo()) {
            QVERIFY(m_session->undo());
        }
        int row = 0;
        for (int portion = 0; portion < m_session->product().size(); ++portion)
            for (const Finding &finding : m_session->findings(portion)) {
                QVERIFY2(row < model.rowCount(), qPrintable(u"round %1"_s.arg(round)));
                QCOMPARE(model.rows().at(row).finding, finding);
                QCOMPARE(model.rows().at(row).portion, at(portion).id);
                ++row;
            }
        withFindings += row > 0 ? 1 : 0;
        for (; row < model.rowCount(); ++row)
            QCOMPARE(model.rows().at(row).nations, u"QMR"_s); // flags of the copy come last
    }
    QVERIFY(withFindings > 250);
}

void tst_ListModels::findingsFollowAnEditAndAreFixedInOneClick()
{
    FindingsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(m_session.get());
    waitForFindings(model);
    const int before = model.rowCount();
    int fixable = -1;
    for (int row = 0; row < before && fixable < 0; ++row)
        if (model.index(row, 0).data(FindingsModel::FixRole).toBool())
            fixable = row;
    QVERIFY(fixable >= 0);
    const FindingRow found = model.rows().at(fixable);
    QVERIFY(model.applyFix(fixable));
    QVERIFY(!m_session->findings(m_session->product().rowOf(found.portion)).contains(found.finding));
    QVERIFY(!model.rows().contains(found));
    QVERIFY(m_session->canUndo());
    QVERIFY(m_session->undo());
    QCOMPARE(model.rowCount(), before);
    QVERIFY(model.rows().contains(found));
}

void tst_ListModels::aFixOfAMarkThatChangedIsRefused()
{
    FindingsModel model;
    model.setSession(m_session.get());
    waitForFindings(model);
    int without = -1;
    for (int row = 0; row < model.rowCount() && without < 0; ++row)
        if (!model.index(row, 0).data(FindingsModel::FixRole).toBool())
            without = row;
    QVERIFY(without >= 0);
    QCOMPARE(model.applyFix(without).error().code, ErrorCode::NotFound);
    QCOMPARE(model.applyFix(10'000).error().code, ErrorCode::NotFound);
}

void tst_ListModels::costsAreThoseOfThePreviews()
{
    CostsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(m_session.get());
    const auto agrees = [&] {
        const auto costs = m_session->previews()->costs();
        if (model.rowCount() != costs.size())
            return false;
        for (int row = 0; row < costs.size(); ++row)
            if (model.rows().at(row).nations != costs.at(row).nations
                || model.rows().at(row).portion != at(costs.at(row).row).id)
                return false;
        return true;
    };
    QVERIFY(model.rowCount() > 0);
    QVERIFY(agrees());
    mark(2, u"(S//NF)"_s);
    QTRY_VERIFY(agrees());
    QCOMPARE(model.rows().first().nations.size(), m_context.pack->nations.size());
}

void tst_ListModels::historyStrikesOutWhatWasTakenBack()
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSession(m_session.get());
    QCOMPARE(model.rowCount(), 0);
    mark(2, u"(S//NF)"_s);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.index(0, 0).data(HistoryModel::UndoneRole).toBool());
    QCOMPARE(model.index(0, HistoryModel::WhoColumn).data().toString(), u"WO-7"_s);
    QVERIFY(m_session->undo());
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(1, 0).data(HistoryModel::UndoneRole).toBool());
    QVERIFY(m_session->redo());
    QCOMPARE(model.rowCount(), 3);
    QVERIFY2(!model.index(2, 0).data(HistoryModel::UndoneRole).toBool(), "done again, it stands");
    QVERIFY(model.index(1, 0).data(HistoryModel::UndoneRole).toBool());
}

void tst_ListModels::modelsAreEmptyWithoutASession()
{
    MatrixModel matrix;
    FindingsModel findings;
    CostsModel costs;
    matrix.setSession(m_session.get());
    findings.setSession(m_session.get());
    costs.setSession(m_session.get());
    matrix.setSession(nullptr);
    findings.setSession(nullptr);
    costs.setSession(nullptr);
    QCOMPARE(matrix.rowCount() + matrix.columnCount() + findings.rowCount() + costs.rowCount(), 0);
}

void tst_ListModels::copyHasIdsOfItsOwn()
{
    const Day day = Day::fromYmd(2031, 3, 15);
    const Product copy = copyAsNew(m_product, { u"EX-09"_s }, u"Tomorrow's"_s, day);
    QCOMPARE(copy.size(), m_product.size());
    QCOMPARE(copy.head.asOf, day);
    QVERIFY(copy.head.fileMetadata.isEmpty());
    for (int row = 0; row < copy.size(); ++row) {
        QVERIFY(copy.at(row)->id.value.startsWith(u"EX-09-"));
        QVERIFY(m_product.rowOf(copy.at(row)->id) < 0);
        QCOMPARE(copy.at(row)->mark, m_product.at(row)->mark);
        for (const QString &ref : copy.at(row)->refs)
            if (ref.startsWith(u"p:"))
                QVERIFY2(copy.rowOf({ ref.mid(2) }) >= 0 || m_product.rowOf({ ref.mid(2) }) < 0, qPrintable(ref));
    }
    QVERIFY2(!QString::fromUtf8(QJsonDocument(copy.toJson()).toJson()).contains(u"\"EX-02-0"), "no id of the source is left");
}

QTEST_GUILESS_MAIN(tst_ListModels)
#include "tst_listmodels.moc"
