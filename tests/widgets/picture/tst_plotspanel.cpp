#include "tests/support/twinpicture.h"
#include "widgets/picture/plotspanel.h"
#include "widgets/picture/plotview.h"
#include "widgets/shell/classificationbanner.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestPlotsPanel : public QObject
{
    Q_OBJECT

    PlotsPanel *m_panel = nullptr;

    template <typename T>
    T *named(const QString &accessibleName) const
    {
        for (T *one : m_panel->findChildren<T *>())
            if (one->accessibleName() == accessibleName)
                return one;
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_panel->findChildren<QPushButton *>())
            if (one->text().remove(u'&') == text)
                return one;
        return nullptr;
    }
    bool shown() const { return m_panel->plot()->content() && !m_panel->plot()->content()->isEmpty() && !m_panel->plot()->isPainting(); }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_panel = new PlotsPanel;
        m_panel->resize(700, 400);
        m_panel->setExportNotes({ true, u"Exercise catalogue"_s, u"LT-31"_s, u"4"_s });
        m_panel->show();
    }
    void cleanup() { delete m_panel; }

    void saysWhatBelongsThereWithoutAPicture()
    {
        QTRY_VERIFY(m_panel->plot()->content());
        QVERIFY(m_panel->plot()->content()->empty.startsWith(u"No object of this picture has a position."));
        QVERIFY(!button(u"Save Image…"_s)->isEnabled());
        QCOMPARE(m_panel->ownBanner(), QString());
    }

    void plotsThePictureUnderItsBanner()
    {
        const OrbitPicturePtr ours = ourPicture();
        QSignalSpy changed(m_panel, &PlotsPanel::pictureChanged);
        m_panel->setPicture(ours, {});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_panel->findChild<ClassificationBanner *>()->banner(), ours->picture.banner);
        QCOMPARE(m_panel->ownBanner(), ours->picture.banner);
        QTRY_VERIFY(shown());
        QCOMPARE(m_panel->plot()->content()->pointCount(), 54);
        const OrbitPicturePtr theirs = nationPicture(*scenarioCatalogue(), u"QNV"_s);
        m_panel->setPicture(theirs, {});
        // At once: nothing of ours under their banner.
        QVERIFY(!m_panel->plot()->content());
        QCOMPARE(m_panel->findChild<ClassificationBanner *>()->banner(), theirs->picture.banner);
        QCOMPARE(m_panel->findChild<ClassificationBanner *>()->tag(), u"QNV PREVIEW"_s);
        QCOMPARE(m_panel->ownBanner(), QString());
        QTRY_VERIFY(shown());
        QCOMPARE(m_panel->plot()->content()->pointCount(), 2 * qsizetype(theirs->elements.size()));
    }

    /// A dock that nobody sees costs nothing, and is right when it is seen.
    void plotsNothingForNobody()
    {
        m_panel->hide();
        m_panel->setPicture(ourPicture(), {});
        m_panel->setKind(PlotKind::InclinationEccentricity);
        QVERIFY(!m_panel->plot()->content());
        QTRY_VERIFY(!m_panel->isUpdating());
        QVERIFY(!m_panel->plot()->content());
        QVERIFY(m_panel->exportImage().isNull() && m_panel->exportTable().isEmpty());
        m_panel->show();
        QTRY_VERIFY(shown());
        QCOMPARE(m_panel->plot()->content()->kind, PlotKind::InclinationEccentricity);
    }

    void everyPlotHasATable()
    {
        m_panel->setPicture(ourPicture(), {});
        m_panel->setSelection({ u"PX-0107"_s, u"PX-0002"_s });
        for (int kind = 0; kind < kPlotKindCount; ++kind) {
            m_panel->setKind(PlotKind(kind));
            QTRY_VERIFY(shown());
            QCOMPARE(m_panel->model()->rowCount(), int(m_panel->plot()->content()->table->rowCount()));
            QVERIFY(m_panel->model()->rowCount() >= 27);
            QCOMPARE(m_panel->model()->headerData(m_panel->model()->columnCount() - 1, Qt::Horizontal).toString(), u"Mark"_s);
        }
        m_panel->setTableShown(true);
        QVERIFY(m_panel->table()->isVisible() && !m_panel->plot()->isVisible());
        QSignalSpy time(m_panel, &PlotsPanel::timeActivated), object(m_panel, &PlotsPanel::objectActivated);
        m_panel->table()->setFocus();
        m_panel->table()->setCurrentIndex(m_panel->table()->model()->index(3, 0));
        QTest::keyClick(m_panel->table(), Qt::Key_Return);
        QCOMPARE(time.size(), 1);
        QCOMPARE(time.first().first().value<Instant>().toString(), m_panel->table()->model()->index(3, 1).data().toString());
        QCOMPARE(object.size(), 1);
        QCOMPARE(object.first().first().toString(), u"PX-0107"_s);
    }

    void choosingInTheFieldsAsksForASelection()
    {
        m_panel->setPicture(ourPicture(), {});
        m_panel->setKind(PlotKind::Range);
        QTRY_VERIFY(m_panel->plot()->content());
        QVERIFY(m_panel->plot()->content()->empty.startsWith(u"Choose two objects"));
        QSignalSpy asked(m_panel, &PlotsPanel::selectionRequested);
        auto *object = named<QComboBox>(u"Object"_s), *other = named<QComboBox>(u"Other object"_s);
        QVERIFY(object && other && object->isVisible());
        QTRY_COMPARE(object->count(), 27);
        const auto choose = [](QComboBox *field, const QString &name) {
            field->setFocus();
            field->lineEdit()->selectAll();
            QTest::keyClicks(field->lineEdit(), name);
            QTest::keyClick(field->lineEdit(), Qt::Key_Return);
        };
        choose(object, u"HALYARD-1"_s);
        QCOMPARE(asked.size(), 1);
        choose(other, u"KITE-7B"_s);
        QCOMPARE(asked.last().first().toStringList(), (QStringList { u"PX-0001"_s, u"PX-0108"_s }));
        QTRY_VERIFY(shown());
        QCOMPARE(m_panel->plot()->content()->title, u"Range from HALYARD-1 to KITE-7B"_s);
        // What names no object goes back.
        object->setFocus();
        object->lineEdit()->setText(u"NOBODY"_s);
        other->setFocus();
        QTRY_COMPARE(object->lineEdit()->text(), u"HALYARD-1"_s);
    }

    /// Ids that a nation's picture does not have change nothing there: neither plot nor lists nor counts.
    void aSelectionOfWhatIsNotThereIsNothing()
    {
        const OrbitPicturePtr theirs = nationPicture(*scenarioCatalogue(), u"QUL"_s);
        QStringList absent;
        for (const CatalogueObject &object : scenarioCatalogue()->objects)
            if (theirs->indexOf(object.id) < 0)
                absent << object.id;
        QVERIFY(!absent.isEmpty());
        m_panel->setPicture(theirs, {});
        QTRY_VERIFY(shown());
        m_panel->setFocus();
        const QImage before = m_panel->grab().toImage();
        m_panel->setSelection(absent);
        QTRY_VERIFY(shown());
        QVERIFY(m_panel->grab().toImage() == before);
        m_panel->setKind(PlotKind::Longitude);
        QTRY_VERIFY(m_panel->plot()->content());
        QVERIFY(m_panel->plot()->content()->isEmpty());
        QTRY_VERIFY(!m_panel->isUpdating());
        for (QComboBox *field : { named<QComboBox>(u"Object"_s), named<QComboBox>(u"Other object"_s) })
            QTRY_COMPARE(field->count(), int(theirs->elements.size()));
    }

    /// The whole panel, pixel for pixel, for each plot.
    void aTwinGivesTheSamePanel_data()
    {
        QTest::addColumn<QString>("nation");
        for (const QString &nation : twinNations())
            QTest::newRow(qPrintable(nation)) << nation;
    }
    void aTwinGivesTheSamePanel()
    {
        QFETCH(QString, nation);
        const OrbitPicturePtr full = nationPicture(*scenarioCatalogue(), nation), twin = nationPicture(catalogueOf(nation), nation);
        QStringList chosen;
        for (qsizetype i = 0; i < 3; ++i)
            chosen << full->objectOfElement(i).id;
        m_panel->setTime(exerciseTime());
        for (int kind = 0; kind < kPlotKindCount; ++kind) {
            m_panel->setKind(PlotKind(kind));
            m_panel->setFocus();
            QImage images[2], exported[2];
            QByteArray tables[2];
            for (int i = 0; i < 2; ++i) {
                m_panel->setPicture(i == 0 ? full : twin, {});
                m_panel->setSelection(chosen);
                QTRY_VERIFY(shown());
                QTRY_COMPARE(named<QComboBox>(u"Object"_s)->count(), int(full->elements.size()));
                images[i] = m_panel->grab().toImage();
                exported[i] = m_panel->exportImage();
                tables[i] = m_panel->exportTable();
            }
            QVERIFY2(images[0] == images[1], qPrintable(plotKindTitle(PlotKind(kind))));
            QVERIFY(exported[0] == exported[1]);
            QCOMPARE(tables[0], tables[1]);
        }
    }

    void clicksGoOn()
    {
        m_panel->setPicture(ourPicture(), {});
        QTRY_VERIFY(shown());
        QSignalSpy object(m_panel, &PlotsPanel::objectActivated), selection(m_panel, &PlotsPanel::selectionRequested);
        const PlotContent &content = *m_panel->plot()->content();
        const qsizetype molniya = content.table->picture->indexOf(u"PX-0012");
        const QPoint at = m_panel->plot()->frame().toPixel(content.xOf(content.series.at(0), molniya), content.yOf(content.series.at(0), molniya)).toPoint();
        QTest::mouseClick(m_panel->plot(), Qt::LeftButton, {}, at);
        const QString clicked = object.first().first().toString(); // GRANITE-4 has the same period
        QVERIFY(clicked == u"PX-0012" || clicked == u"PX-0130");
        QCOMPARE(selection.last().first().toStringList(), QStringList { clicked });
        m_panel->setSelection({ u"PX-0107"_s });
        QTest::mouseClick(m_panel->plot(), Qt::LeftButton, Qt::ControlModifier, at);
        QCOMPARE(selection.last().first().toStringList(), (QStringList { u"PX-0107"_s, clicked }));
        QTest::mouseClick(m_panel->plot(), Qt::LeftButton, Qt::ControlModifier, at);
        QCOMPARE(selection.last().first().toStringList(), QStringList { u"PX-0107"_s });
    }

    void exportsCarryTheirMarking()
    {
        const OrbitPicturePtr theirs = nationPicture(*scenarioCatalogue(), u"QNV"_s);
        m_panel->setPicture(theirs, {});
        m_panel->setTime(exerciseTime());
        QTRY_VERIFY(shown());
        QSignalSpy image(m_panel, &PlotsPanel::imageRequested), table(m_panel, &PlotsPanel::tableRequested);
        button(u"Save Image…"_s)->click();
        button(u"Save Table…"_s)->click();
        QCOMPARE(image.size(), 1);
        QCOMPARE(table.size(), 1);
        const QImage saved = image.first().first().value<QImage>();
        QCOMPARE(saved.pixel(2, 2), bannerColours(bannerLevel(theirs->picture.banner)).background.rgb());
        QVERIFY(saved.height() > m_panel->plot()->height());
        QCOMPARE(image.first().last().toString(), u"gabbard.png"_s);
        const QByteArray csv = table.first().first().toByteArray();
        QVERIFY(csv.startsWith("\"" + theirs->picture.banner.toUtf8() + "\""));
        QVERIFY(csv.contains("EXERCISE,"));
        QVERIFY(csv.contains("For: QNV"));
        QCOMPARE(table.first().last().toString(), u"gabbard.csv"_s);
        button(u"Copy Image"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    }

    /// What is not marked does not leave.
    void exportsNothingWithoutABanner()
    {
        auto unmarked = std::make_shared<OrbitPicture>(*ourPicture());
        unmarked->picture.banner.clear();
        m_panel->setPicture(unmarked, {});
        QTRY_VERIFY(shown());
        for (const QString &text : { u"Copy Image"_s, u"Save Image…"_s, u"Save Table…"_s }) {
            QVERIFY(!button(text)->isEnabled());
            QVERIFY(button(text)->toolTip().contains(u"marking"));
        }
    }

    void spanAndTimeAreKept()
    {
        m_panel->setPicture(ourPicture(), {});
        m_panel->setKind(PlotKind::Longitude);
        m_panel->setSelection({ u"PX-0107"_s });
        QTRY_VERIFY(shown());
        QCOMPARE(m_panel->plot()->content()->table->origin.toString(), u"2031-03-14T00:00:00Z"_s);
        m_panel->setSpan({ Day { exerciseDay().number + 1 }, 0 }, { Day { exerciseDay().number + 11 }, 0 });
        m_panel->setTime({ Day { exerciseDay().number + 2 }, 0 });
        QTRY_VERIFY(shown());
        QCOMPARE(m_panel->plot()->state().timeCursor, std::optional(86'400.0));
        m_panel->setPicture(nationPicture(*scenarioCatalogue(), u"QNV"_s), {});
        QTRY_VERIFY(shown());
        QCOMPARE(m_panel->plot()->content()->table->origin.day.number, exerciseDay().number + 1);
        QCOMPARE(m_panel->plot()->state().timeCursor, std::optional(86'400.0));
    }

    void mayDieWhileItComputes()
    {
        m_panel->setPicture(ourPicture(), {});
        m_panel->setSelection({ u"PX-0107"_s, u"PX-0121"_s });
        m_panel->setKind(PlotKind::Range);
        m_panel->setSpan({ exerciseDay(), 0 }, { Day { exerciseDay().number + 360 }, 0 });
        QVERIFY(m_panel->isUpdating());
        delete std::exchange(m_panel, nullptr);
    }

    void everythingIsNamedAndReachedByKeyboard()
    {
        m_panel->setPicture(ourPicture(), {});
        m_panel->setSelection({ u"PX-0107"_s, u"PX-0002"_s });
        m_panel->setKind(PlotKind::Range);
        QTRY_VERIFY(shown());
        for (const QWidget *one : m_panel->findChildren<QWidget *>()) {
            if (!one->isVisible() || one->focusPolicy() == Qt::NoFocus || one->focusProxy())
                continue;
            const auto *labelled = qobject_cast<const QAbstractButton *>(one);
            const bool isPart = qobject_cast<const QLineEdit *>(one) && one->parentWidget() != m_panel; // of a field that has a name
            QVERIFY2(isPart || !one->accessibleName().isEmpty() || (labelled && !labelled->text().isEmpty()), one->metaObject()->className());
        }
        // Tab goes all the way round, past the plot.
        named<QComboBox>(u"Which plot is shown"_s)->setFocus();
        bool passedPlot = false;
        QSet<QWidget *> seen;
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_panel, Qt::Key_Tab);
            seen << QApplication::focusWidget();
            passedPlot = passedPlot || QApplication::focusWidget() == m_panel->plot();
        }
        QVERIFY(passedPlot);
        QVERIFY(seen.contains(button(u"Save Table…"_s)));
        QVERIFY(seen.contains(named<QDateTimeEdit>(u"Start of the plot, UTC"_s)));
    }
};

QTEST_MAIN(TestPlotsPanel)
#include "tst_plotspanel.moc"
