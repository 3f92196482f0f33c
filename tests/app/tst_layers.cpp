#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// The arrows app → widgets → model and app → storage → model, read off the #include lines: the linker does not see
/// a header-only step across.
class TestLayers : public QObject
{
    Q_OBJECT

    static QStringList violations(const QString &folder, const QString &forbidden)
    {
        const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"](%1)").arg(forbidden));
        QStringList found;
        QDirIterator files(QStringLiteral(PARALLAX_SOURCE_DIR "/") + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++read;
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (int i = 0; i < lines.size(); ++i)
                if (include.match(lines[i]).hasMatch())
                    found << QStringLiteral("%1:%2 %3").arg(file.fileName()).arg(i + 1).arg(lines[i]);
        }
        if (read == 0)
            found << QStringLiteral("no source read in %1").arg(folder);
        return found;
    }

private Q_SLOTS:
    void modelKnowsNeitherScreenNorDatabase()
    {
        QCOMPARE(violations(QStringLiteral("model"),
                            QStringLiteral("widgets/|storage/|app/|QtWidgets|QWidget|QtGui|QtSql|QSql|sqlite3|QPainter|QApplication")),
                 QStringList());
    }
    void widgetsDoNotKnowTheStore()
    {
        QCOMPARE(violations(QStringLiteral("widgets"), QStringLiteral("storage/|app/|QtSql|QSql|sqlite3")), QStringList());
    }
    /// Two types of one name in two headers are one to the linker, which then takes the wrong destructor.
    void namesATypeOnce()
    {
        static const QRegularExpression definition(QStringLiteral("^(?:struct|class|enum class) (\\w+)(?: final)?(?: *:[^:;]*)?$"));
        QHash<QString, QString> seen;
        QStringList twice;
        for (const QString &folder : {QStringLiteral("model"), QStringLiteral("storage"), QStringLiteral("widgets"), QStringLiteral("app")}) {
            QDirIterator files(QStringLiteral(PARALLAX_SOURCE_DIR "/") + folder, {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
                for (const QString &line : lines) {
                    const QRegularExpressionMatch match = definition.match(line);
                    if (!match.hasMatch())
                        continue;
                    const QString before = seen.value(match.captured(1));
                    if (!before.isEmpty())
                        twice << QStringLiteral("%1 in %2 and %3").arg(match.captured(1), before, file.fileName());
                    seen.insert(match.captured(1), file.fileName());
                }
            }
        }
        QVERIFY(seen.size() > 200);
        QCOMPARE(twice, QStringList());
    }
    void storageDoesNotKnowTheScreen()
    {
        QCOMPARE(violations(QStringLiteral("storage"), QStringLiteral("widgets/|app/|QtWidgets|QWidget|QApplication")),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
