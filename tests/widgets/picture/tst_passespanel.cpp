#include "tests/support/twinpicture.h"
#include "widgets/picture/passespanel.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestPassesPanel : public QObject
{
    Q_OBJECT

    PassesPanel *m_panel = nullptr;
    const GroundSite m_site { 0.84, 0.2, 520, u"Munich"_s };

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
    QString shownText() const
    {
        QStringList texts;
        for (const QLabel *one : m_panel->findChildren<QLabel *>())
            if (one->isVisible())
                texts << one->text();
        return texts.join(u'\n');
    }
    void searchAll()
    {
        m_panel->setSite(m_site);
        named<QComboBox>(u"Which objects are searched"_s)->setCurrentIndex(1);
        m_panel->start();
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_panel = new PassesPanel;
        m_panel->resize(700, 400);
        m_panel->setExportNotes({ true, u"Exercise catalogue"_s, u"LT-31"_s, u"4"_s });
        m_panel->show();
    }
    void cleanup() { delete m_panel; }

    void saysWhatBelongsThere()
    {
        QVERIFY(shownText().contains(u"No object of this picture has a position."));
        m_panel->setPicture(ourPicture(), {});
        QVERIFY(shownText().contains(u"When does an object pass over a site?"));
        QVERIFY(!button(u"Search"_s)->isEnabled());
        QCOMPARE(button(u"Search"_s)->toolTip(), u"No object with a position is selected"_s);
        m_panel->setSelection({ u"PX-0121"_s });
        // A site that nobody entered is none, not a place in the Gulf of Guinea.
        QCOMPARE(button(u"Search"_s)->toolTip(), u"Enter where the site is"_s);
        named<QDoubleSpinBox>(u"Latitude of the site in degrees, north positive"_s)->setValue(48);
        QVERIFY(button(u"Search"_s)->isEnabled());
    }

    void listsPassesOfTheSelected()
    {
        m_panel->setPicture(ourPicture(), {});
        m_panel->setSelection({ u"PX-0121"_s, u"PX-0107"_s });
        m_panel->setSite(m_site);
        m_panel->setSpan({ exerciseDay(), 0 }, { Day { exerciseDay().number + 1 }, 0 });
        m_panel->start();
        QTRY_VERIFY(m_panel->model()->rowCount() > 0);
        QVERIFY(m_panel->table()->isVisible());
        QStringList names;
        for (int row = 0; row < m_panel->model()->rowCount(); ++row)
            names << m_panel->model()->index(row, PassListModel::ObjectColumn).data().toString();
        QCOMPARE(names.removeAll(u"KITE-7"_s), 1); // stands in the south all day
        QVERIFY(names.removeAll(u"SABLE-1"_s) > 1);
        QVERIFY(names.isEmpty());
        QVERIFY2(shownText().contains(u"Passes over Munich from 2031-03-14T00:00:00Z to 2031-03-15T00:00:00Z, at 10.0° or higher:"), qPrintable(shownText()));
        QVERIFY(shownText().contains(u"Objects searched: 2."));
        QSignalSpy time(m_panel, &PassesPanel::timeActivated), object(m_panel, &PassesPanel::objectActivated);
        const QModelIndex rise = m_panel->model()->index(1, PassListModel::RiseColumn); // the first is up already
        QTest::mouseClick(m_panel->table()->viewport(), Qt::LeftButton, {}, m_panel->table()->visualRect(rise).center());
        QCOMPARE(time.size(), 1);
        QVERIFY(rise.data().toString().startsWith(time.first().first().value<Instant>().toString().left(19)));
        QCOMPARE(object.first().first().toString(), u"PX-0121"_s);
        m_panel->table()->setFocus();
        QTest::keyClick(m_panel->table(), Qt::Key_Return);
        QCOMPARE(time.size(), 2);
    }

    /// The time of the window when it is opened; then it stands still until somebody changes it.
    void proposesADayFromTheTimeOfTheWindow()
    {
        auto *from = named<QDateTimeEdit>(u"Start of the search, UTC"_s), *to = named<QDateTimeEdit>(u"End of the search, UTC"_s);
        m_panel->setPicture(ourPicture(), {});
        QCOMPARE(from->dateTime().toString(Qt::ISODate), u"2031-03-14T06:00:00Z"_s); // of the picture: no other is known
        m_panel->setTime({ Day { exerciseDay().number + 3 }, 0 });
        QCOMPARE(from->dateTime().toString(Qt::ISODate), u"2031-03-14T06:00:00Z"_s);
        m_panel->hide();
        m_panel->show();
        QCOMPARE(from->dateTime().toString(Qt::ISODate), u"2031-03-17T00:00:00Z"_s);
        QCOMPARE(to->dateTime().toString(Qt::ISODate), u"2031-03-18T00:00:00Z"_s);
        from->setDateTime(from->dateTime().addDays(-1));
        m_panel->hide();
        m_panel->show();
        QCOMPARE(from->dateTime().toString(Qt::ISODate), u"2031-03-16T00:00:00Z"_s);
    }

    /// Cancelling leaves the list as it was; another picture leaves nothing.
    void keepsTheListWhenCancelledAndDropsItWithThePicture()
    {
        m_panel->setPicture(ourPicture(), {});
        searchAll();
        QTRY_VERIFY(m_panel->model()->rowCount() > 0);
        const int rows = m_panel->model()->rowCount();
        named<QDateTimeEdit>(u"End of the search, UTC"_s)->setDateTime(QDateTime(QDate(2032, 1, 1), QTime(0, 0), Qt::UTC));
        m_panel->start();
        QVERIFY(m_panel->isRunning());
        QVERIFY(named<QWidget>(u"Progress of the search"_s)->isVisible());
        button(u"Cancel"_s)->click();
        QTRY_VERIFY(!m_panel->isRunning());
        QTRY_VERIFY(button(u"Search"_s));
        QCOMPARE(m_panel->model()->rowCount(), rows);
        QSignalSpy changed(m_panel, &PassesPanel::pictureChanged);
        const OrbitPicturePtr theirs = nationPicture(*scenarioCatalogue(), u"QNV"_s);
        m_panel->setPicture(theirs, {});
        QCOMPARE(m_panel->model()->rowCount(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_panel->findChild<ClassificationBanner *>()->banner(), theirs->picture.banner);
        QCOMPARE(m_panel->findChild<ClassificationBanner *>()->tag(), u"QNV PREVIEW"_s);
        QCOMPARE(m_panel->ownBanner(), QString());
    }

    /// What a search for us finds is not shown under the banner of a nation.
    void dropsWhatComesForTheLastPicture()
    {
        m_panel->setPicture(ourPicture(), {});
        searchAll();
        m_panel->setPicture(nationPicture(*scenarioCatalogue(), u"QUL"_s), {});
        QTRY_VERIFY(!m_panel->isRunning());
        QTest::qWait(20);
        QCOMPARE(m_panel->model()->rowCount(), 0);
    }

    void saysWhatIsWrong()
    {
        m_panel->setPicture(ourPicture(), {});
        named<QDateTimeEdit>(u"End of the search, UTC"_s)->setDateTime(QDateTime(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC));
        searchAll();
        QTRY_VERIFY2(shownText().contains(u"The search was not made: The interval ends"), qPrintable(shownText()));
    }

    void exportsWithMarks()
    {
        const OrbitPicturePtr theirs = nationPicture(*scenarioCatalogue(), u"QNV"_s);
        m_panel->setPicture(theirs, {});
        searchAll();
        QTRY_VERIFY(m_panel->model()->rowCount() > 0);
        QSignalSpy table(m_panel, &PassesPanel::tableRequested);
        button(u"Save Table…"_s)->click();
        const QByteArray csv = table.first().first().toByteArray();
        QVERIFY(csv.startsWith("\"" + theirs->picture.banner.toUtf8() + "\""));
        QVERIFY(csv.trimmed().split('\n').last().startsWith("\"" + theirs->picture.banner.toUtf8() + "\""));
        QVERIFY(csv.contains("For: QNV"));
        QCOMPARE(table.first().last().toString(), u"passes.csv"_s);
    }

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
        QImage images[2];
        QByteArray tables[2];
        m_panel->setFocus();
        for (int i = 0; i < 2; ++i) {
            m_panel->setPicture(i == 0 ? full : twin, {});
            searchAll();
            QTRY_VERIFY(!m_panel->isRunning() && m_panel->model()->rowCount() > 0);
            m_panel->setFocus();
            QCoreApplication::processEvents(); // the table has the place of what said that a search goes on
            images[i] = m_panel->grab().toImage();
            tables[i] = m_panel->exportTable();
        }
        QVERIFY(images[0] == images[1]);
        QCOMPARE(tables[0], tables[1]);
    }

    void everythingIsNamed()
    {
        m_panel->setPicture(ourPicture(), {});
        searchAll();
        QTRY_VERIFY(m_panel->model()->rowCount() > 0);
        for (const QWidget *one : m_panel->findChildren<QWidget *>()) {
            if (!one->isVisible() || one->focusPolicy() == Qt::NoFocus || one->focusProxy())
                continue;
            const auto *labelled = qobject_cast<const QAbstractButton *>(one);
            const bool isPart = one->parentWidget() && qobject_cast<const QAbstractSpinBox *>(one->parentWidget());
            QVERIFY2(isPart || !one->accessibleName().isEmpty() || (labelled && !labelled->text().isEmpty()), one->metaObject()->className());
        }
        for (const QLabel *label : m_panel->findChildren<QLabel *>())
            if (label->text().contains(u'&'))
                QVERIFY2(label->buddy(), qPrintable(label->text()));
    }
};

QTEST_MAIN(TestPassesPanel)
#include "tst_passespanel.moc"
