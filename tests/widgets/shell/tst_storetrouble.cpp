#include "widgets/shell/storetroubledialog.h"
#include "widgets/shell/theme.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// A store that cannot be opened: the fault is said, and there is a way out by keyboard.
class tst_StoreTrouble : public QObject
{
    Q_OBJECT
    const Error m_error { ErrorCode::Malformed, u"The store is damaged."_s, u"/somewhere/a.db"_s };

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void restoresTheChosenBackup()
    {
        StoreTroubleDialog dialog(m_error, { { u"/b/1"_s, u"2031-03-14T06:00:00Z"_s, u"daily, 2 MB"_s }, { u"/b/2"_s, u"2031-03-13T06:00:00Z"_s, u"daily, 1 MB"_s } });
        dialog.show();
        QStringList said;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            said << label->text();
        QVERIFY(said.contains(m_error.what) && said.contains(m_error.where));
        QCOMPARE(dialog.list()->count(), 2);
        QVERIFY(dialog.list()->item(0)->text().contains(u"2031-03-14T06:00:00Z"_s) && dialog.list()->item(0)->text().contains(u"2 MB"_s));
        dialog.list()->setFocus();
        QTest::keyClick(dialog.list(), Qt::Key_Down);
        QTest::keyClick(dialog.list(), Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.wayOut(), StoreTroubleDialog::WayOut::Restore);
        QCOMPARE(dialog.path(), u"/b/2"_s);
    }

    void offersNothingThatIsNotThere()
    {
        StoreTroubleDialog dialog(m_error, {});
        dialog.show();
        QVERIFY(!dialog.restoreButton()->isEnabled());
        QVERIFY(dialog.list()->isHidden());
        QTest::keyClick(&dialog, Qt::Key_Return); // the usual button
        QCOMPARE(dialog.wayOut(), StoreTroubleDialog::WayOut::TryAgain);
    }

    /// What cannot be written can still be read: a copy of it is the first way out, and no other fault offers it.
    void offersACopyOfWhatCannotBeWritten()
    {
        StoreTroubleDialog damaged(m_error, {}), locked({ ErrorCode::Denied, u"The store cannot be written."_s, u"/somewhere/a.db"_s }, {});
        damaged.show();
        locked.show();
        QVERIFY(damaged.copyButton()->isHidden());
        QVERIFY(!locked.copyButton()->isHidden() && locked.copyButton()->isDefault());
    }

    void escapeQuits()
    {
        StoreTroubleDialog dialog(m_error, { { u"/b/1"_s, u"2031-03-14T06:00:00Z"_s, u"daily"_s } });
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
        QCOMPARE(dialog.wayOut(), StoreTroubleDialog::WayOut::Quit);
    }
};

QTEST_MAIN(tst_StoreTrouble)
#include "tst_storetrouble.moc"
