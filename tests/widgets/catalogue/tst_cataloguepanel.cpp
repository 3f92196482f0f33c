#include "tests/support/exercisedesk.h"
#include "widgets/catalogue/approachespanel.h"
#include "widgets/catalogue/cataloguepanel.h"
#include "widgets/catalogue/feedimporter.h"
#include "widgets/catalogue/feedreport.h"
#include "widgets/catalogue/objectdetails.h"
#include "widgets/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

const Instant kEpoch = *Instant::parse(u"2031-03-13T00:00:00Z");

QJsonObject label(const QString &mark)
{
    return { { u"mark"_s, mark }, { u"regime"_s, u"DOD"_s }, { u"category"_s, QJsonArray { 8 } },
             { u"originator"_s, u"USX-OPS"_s }, { u"topic"_s, u"geo-track"_s } };
}

/// Text of the labels that are on the screen.
QString shownText(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *one : widget.findChildren<QLabel *>())
        if (one->isVisible())
            texts << one->text();
    return texts.join(u'\n');
}

} // namespace

class tst_CataloguePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }
    void init();
    void cleanup();

    void saysWhatToDoWhenEmpty();
    void searchesAsOneTypes();
    void showsWhatIsKnownOfAnObject();
    void goesBackInTime();
    void holdsNothingInAPartnersFace();
    void countsLabelsOfWhatIsListed();
    void neverShowsLabelledObjectsUnderTheBannerOfLess();
    void listsApproachesAndLeadsToTheObject();
    void importerAsksTheContent();
    void refusedImportSaysWhereAndWhatToDo();
    void importSaysWhatItDid();
    void reportListsEveryFinding();

private:
    void fill();
    ExerciseDesk *m_desk = nullptr;
    CataloguePanel *m_panel = nullptr;
};

void tst_CataloguePanel::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_desk = new ExerciseDesk;
    m_panel = new CataloguePanel(m_desk->objects, m_desk->clock());
    m_panel->setPack(m_desk->pack());
    m_panel->resize(1000, 300);
}

void tst_CataloguePanel::cleanup()
{
    delete m_panel;
    delete m_desk;
}

void tst_CataloguePanel::fill()
{
    for (int i = 1; i <= 20; ++i) {
        CatalogueEntry entry;
        entry.id = { {}, i };
        entry.name = i % 5 ? u"DEBRIS %1"_s.arg(i) : u"PAYLOAD %1"_s.arg(i);
        entry.owner = u"QMR"_s;
        // The fourth flies one degree beside the third: they meet at every turn of their latitude, at 130 m/s.
        const double node = i == 4 ? 61.0 : 20.0 * i, anomaly = i == 4 ? 54.0 : 18.0 * i;
        ElementSet early = lowOrbitSet(entry.id, kEpoch, node, anomaly), late = early;
        late.elements.epoch = { Day { kEpoch.day.number + 1 }, 0 };
        m_desk->objects.add(entry, { early, late });
    }
}

void tst_CataloguePanel::saysWhatToDoWhenEmpty()
{
    m_panel->show();
    QTRY_VERIFY(shownText(*m_panel).contains(u"The catalogue is empty."));
    QSignalSpy asked(m_panel, &CataloguePanel::importRequested);
    for (QPushButton *button : m_panel->findChildren<QPushButton *>())
        if (button->isVisible() && button->text().contains(u"Import"))
            button->click();
    QCOMPARE(asked.size(), 1);
}

void tst_CataloguePanel::searchesAsOneTypes()
{
    fill();
    m_panel->show();
    QTRY_COMPARE(m_panel->model()->rowCount(), 20);
    m_panel->focusSearch();
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(), u"payload"_s);
    QTRY_COMPARE(m_panel->model()->rowCount(), 4);
    QCOMPARE(m_desk->objects.searches, 1); // one question, not seven
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(), u"xyz"_s);
    QTRY_VERIFY(shownText(*m_panel).contains(u"Fewer words find more."));
}

void tst_CataloguePanel::showsWhatIsKnownOfAnObject()
{
    fill();
    m_desk->objects.kept[ObjectId { {}, 5 }].aliases = QStringList { u"OLD NAME"_s };
    CatalogueMessage message;
    message.kind = u"CDM"_s;
    message.objects = { { {}, 5 }, { {}, 6 } };
    message.source = u"close.cdm"_s;
    m_desk->objects.addMessage(message);
    m_panel->setExerciseDay(Day { kEpoch.day.number + 1 });
    m_panel->show();
    QTRY_VERIFY(!m_panel->model()->isBusy() && m_panel->model()->isLoaded());
    QSignalSpy chosen(m_panel, &CataloguePanel::currentObjectChanged);
    m_panel->table()->setCurrentIndex(m_panel->model()->index(4, 0));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_panel->currentObject(), std::optional(ObjectId { {}, 5 }));
    const QString text = m_panel->details()->text();
    for (const QString &part : { u"PAYLOAD 5"_s, u"OLD NAME"_s, u"15.50103472 revolutions a day"_s, u"51.6416°"_s,
                                 u"km over the ellipsoid"_s, u"km/s (TEME)"_s, u"test.tle: line 5"_s, u"withheld from every partner"_s })
        QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
    QTRY_COMPARE(m_panel->details()->history()->rowCount(), 2);
    QCOMPARE(m_panel->details()->history()->currentRow(), 0);
    QTRY_COMPARE(m_panel->details()->messages()->rowCount(), 1);
}

void tst_CataloguePanel::goesBackInTime()
{
    fill();
    m_panel->setExerciseDay(Day { kEpoch.day.number + 1 });
    m_panel->show();
    QTRY_VERIFY(!m_panel->model()->isBusy() && m_panel->model()->isLoaded());
    const QModelIndex epoch = m_panel->model()->index(0, CatalogueListModel::EpochColumn);
    QCOMPARE(epoch.data().toString(), u"2031-03-14T00:00:00Z"_s);
    auto *asOf = m_panel->findChild<QDateTimeEdit *>();
    asOf->setDateTime(QDateTime(QDate(2031, 3, 13), QTime(18, 0), Qt::UTC));
    QTRY_COMPARE(epoch.data().toString(), u"2031-03-13T00:00:00Z"_s);
    QCOMPARE(m_panel->asOf(), *Instant::parse(u"2031-03-13T18:00:00Z"));
    m_panel->setExerciseDay(Day { kEpoch.day.number + 5 }); // another product: the time chosen stays
    QCOMPARE(m_panel->asOf(), *Instant::parse(u"2031-03-13T18:00:00Z"));
    for (QPushButton *button : m_panel->findChildren<QPushButton *>())
        if (button->text().contains(u"Now"))
            button->click();
    QCOMPARE(m_panel->asOf(), *Instant::parse(u"2031-03-18T23:59:59Z"));
}

void tst_CataloguePanel::holdsNothingInAPartnersFace()
{
    fill();
    m_panel->show();
    QTRY_COMPARE(m_panel->model()->rowCount(), 20);
    m_panel->table()->setCurrentIndex(m_panel->model()->index(4, 0));
    m_panel->setPartnerFace(u"QMR"_s);
    QCOMPARE(m_panel->model()->rowCount(), 0);
    QVERIFY(m_panel->details()->text().isEmpty());
    QVERIFY(!m_panel->model()->entry({ {}, 5 }));
    QVERIFY(shownText(*m_panel).contains(u"not shown in the face of QMR"));
    QCOMPARE(m_panel->ownBanner(), OwnBanner());
    m_panel->reload();
    m_panel->ensureLoaded();
    QTest::qWait(50);
    QCOMPARE(m_panel->model()->rowCount(), 0);
    m_panel->setPartnerFace({});
    QTRY_COMPARE(m_panel->model()->rowCount(), 20);
}

void tst_CataloguePanel::countsLabelsOfWhatIsListed()
{
    fill();
    m_desk->objects.kept[ObjectId { {}, 10 }].labels
        = QJsonObject { { u"existence"_s, label(u"(S//NF)"_s) }, { u"identity"_s, label(u"(S//NF)"_s) } };
    m_panel->show();
    QTRY_COMPARE(m_panel->ownBanner().banner, u"SECRET//NOFORN"_s);
    m_panel->findChild<QLineEdit *>()->setText(u"DEBRIS"_s);
    QTRY_COMPARE(m_panel->model()->rowCount(), 16);
    QTRY_COMPARE(m_panel->ownBanner(), OwnBanner());
}

void tst_CataloguePanel::neverShowsLabelledObjectsUnderTheBannerOfLess()
{
    fill();
    m_desk->objects.kept[ObjectId { {}, 10 }].labels = QJsonObject { { u"existence"_s, label(u"(S//NF)"_s) } };
    bool less = false;
    connect(m_panel, &CataloguePanel::pictureChanged, this, [&] {
        const OwnBanner shown = m_panel->ownBanner();
        less = less || (!m_panel->model()->labelledRows().empty() && !shown.unreadable && shown.banner != u"SECRET//NOFORN"_s);
    });
    m_panel->show();
    QTRY_COMPARE(m_panel->ownBanner().banner, u"SECRET//NOFORN"_s);
    m_panel->findChild<QLineEdit *>()->setText(u"DEBRIS"_s);
    QTRY_COMPARE(m_panel->model()->rowCount(), 16);
    m_panel->findChild<QLineEdit *>()->clear();
    QTRY_COMPARE(m_panel->model()->rowCount(), 20);
    QCOMPARE(m_panel->ownBanner().banner, u"SECRET//NOFORN"_s);
    QVERIFY(!less);
    // A label that nobody can read makes the banner unknown.
    m_desk->objects.kept[ObjectId { {}, 10 }].labels = QJsonObject { { u"existence"_s, QJsonObject { { u"mark"_s, 7 } } } };
    m_panel->reload();
    QTRY_VERIFY(m_panel->ownBanner() != OwnBanner({ u"SECRET//NOFORN"_s, false }));
    QTRY_VERIFY(!m_panel->model()->isBusy());
    QVERIFY(m_panel->ownBanner().unreadable || !m_panel->ownBanner().banner.startsWith(u"UNCLASSIFIED"));
}

void tst_CataloguePanel::listsApproachesAndLeadsToTheObject()
{
    fill();
    m_desk->objects.kept[ObjectId { {}, 3 }].labels = QJsonObject { { u"existence"_s, label(u"(S//NF)"_s) } };
    m_panel->setExerciseDay(Day { kEpoch.day.number + 1 });
    ApproachesPanel approaches(*m_panel->model());
    approaches.setPack(m_desk->pack());
    approaches.setStart(kEpoch);
    approaches.resize(1000, 300);
    approaches.show();
    QVERIFY(shownText(approaches).contains(u"Which objects come close to each other?"));
    m_panel->show();
    QTRY_VERIFY(!m_panel->model()->isBusy() && m_panel->model()->isLoaded());
    for (auto *spin : approaches.findChildren<QDoubleSpinBox *>())
        if (spin->suffix().contains(u"km"))
            spin->setValue(500);
    approaches.start();
    QVERIFY(approaches.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!approaches.isRunning(), 60'000);
    QVERIFY(approaches.approaches()->rowCount() > 0);
    QVERIFY(shownText(approaches).contains(u"Objects compared: 20."));
    QTRY_COMPARE(approaches.ownBanner().banner, u"SECRET//NOFORN"_s);
    QSignalSpy activated(&approaches, &ApproachesPanel::objectActivated);
    const QModelIndex second = approaches.approaches()->index(0, ApproachListModel::SecondColumn);
    Q_EMIT approaches.table()->activated(second);
    QCOMPARE(activated.size(), 1);
    const auto id = activated.first().first().value<ObjectId>();
    QCOMPARE(id, approaches.approaches()->approaches().front().b);
    m_panel->showObject(id);
    QTRY_COMPARE(m_panel->currentObject(), std::optional(id));
    approaches.setPartnerFace(u"QMR"_s);
    QCOMPARE(approaches.approaches()->rowCount(), 0);
    QVERIFY(shownText(approaches).contains(u"not shown in the face of QMR"));
}

void tst_CataloguePanel::importerAsksTheContent()
{
    FeedImport done;
    done.fileName = u"a.txt"_s;
    m_desk->feeds[u"/a.txt"_s] = done;
    FeedImporter importer(*m_desk);
    QSignalSpy documents(&importer, &FeedImporter::documentFound), imported(&importer, &FeedImporter::imported),
        finished(&importer, &FeedImporter::finished);
    importer.open({ u"/a.txt"_s, u"/brief.md"_s });
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(documents.size(), 1);
    QCOMPARE(documents.first().first().toString(), u"/brief.md"_s);
    QCOMPARE(imported.size(), 1);
    QCOMPARE(imported.first().first().toString(), u"/a.txt"_s);
}

void tst_CataloguePanel::refusedImportSaysWhereAndWhatToDo()
{
    FeedImport import;
    import.fileName = u"bad.tle"_s;
    import.refused = Error { ErrorCode::Malformed, u"Line 4: the inclination 191 is outside [0, 180]."_s, u"bad.tle: line 4, INCLINATION"_s };
    Message message = feedMessage(import);
    QVERIFY(message.what.contains(u"bad.tle"));
    QVERIFY(message.why.contains(u"line 4, INCLINATION"));
    QVERIFY(message.now.startsWith(u"Nothing was stored."));
    import.goodEntries = 12;
    import.leftOut = 1;
    import.findings.push_back({ FeedFinding::Severity::Error, 4, 0, u"INCLINATION"_s, u"Line 4: the inclination."_s });
    message = feedMessage(import);
    QVERIFY(message.now.contains(u"12"));
    QVERIFY(message.details.contains(u"Line 4"));
}

void tst_CataloguePanel::importSaysWhatItDid()
{
    FeedImport import;
    import.fileName = u"good.tle"_s;
    import.report = { 12, 3, 1, 10, {} };
    const Message message = feedMessage(import);
    QCOMPARE(message.why, u"Element sets added: 12. Known already: 3. Revised: 1. New objects: 10."_s);
    QCOMPARE(message.status, Status::Normal);
    FeedImport part = import;
    part.fileName = u"part.tle"_s;
    part.leftOut = 2;
    const Message both = feedMessage(QList<FeedImport> { import, part });
    QVERIFY(both.why.startsWith(u"Element sets added: 24."));
    QCOMPARE(both.status, Status::Caution);
    QVERIFY(both.details.contains(u"part.tle"));
    FeedImport cancelled;
    cancelled.fileName = u"long.tle"_s;
    cancelled.cancelled = true;
    QVERIFY(feedMessage(cancelled).why.contains(u"Nothing of it was stored."));
}

void tst_CataloguePanel::reportListsEveryFinding()
{
    FeedImport import;
    import.fileName = u"part.tle"_s;
    import.leftOut = 1;
    import.findings.push_back({ FeedFinding::Severity::Error, 4, 0, u"INCLINATION"_s, u"Line 4: wrong."_s });
    import.findings.push_back({ FeedFinding::Severity::Warning, 9, 0, u"CHECKSUM"_s, u"Line 9: checksum."_s });
    auto *dialog = new FeedReportDialog({ import }, {}, nullptr);
    QCOMPARE(dialog->model()->rowCount(), 2);
    QCOMPARE(dialog->model()->index(0, FeedFindingsModel::EffectColumn).data().toString(), u"left out"_s);
    QCOMPARE(dialog->model()->index(0, FeedFindingsModel::LineColumn).data().toString(), u"4"_s);
    QCOMPARE(dialog->model()->index(1, FeedFindingsModel::FieldColumn).data().toString(), u"CHECKSUM"_s);
    dialog->show();
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->text().contains(u"Copy"))
            button->click();
    QVERIFY(QApplication::clipboard()->text().contains(u"Line 9: checksum."));
    delete dialog;
}

QTEST_MAIN(tst_CataloguePanel)
#include "tst_cataloguepanel.moc"
