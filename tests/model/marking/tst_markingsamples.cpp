#include "model/marking/rollup.h"

#include <QFile>
#include <QTest>

using namespace parallax;

/// Every row of tests/data/markings-samples.tsv: status in both regimes, the rules named, the banners.
class TestMarkingSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void checksEachSample_data();
    void checksEachSample();
    void rollsUpEachSample_data();
    void rollsUpEachSample();

private:
    QList<QStringList> rows() const;
    MarkingLanguage m_language;
};

void TestMarkingSamples::initTestCase()
{
    const auto language = MarkingLanguage::shipped();
    QVERIFY2(bool(language), language ? "" : qPrintable(language.error().where + QStringLiteral(": ") + language.error().what));
    m_language = *language;
}

QList<QStringList> TestMarkingSamples::rows() const
{
    QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/markings-samples.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList columns = lines[i].split(u'\t');
        if (columns.size() >= 6)
            rows.append(columns);
    }
    return rows;
}

void TestMarkingSamples::checksEachSample_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("banner");
    QTest::addColumn<bool>("ic");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("rules");
    for (const QStringList &row : rows()) {
        if (!row[1].startsWith(u"parse"))
            continue;
        for (const QString &verdict : row[4].split(u' ')) {
            const QString expected = verdict.section(u'=', 1);
            if (!expected.isEmpty())
                QTest::newRow(qPrintable(row[0] + u' ' + verdict)) << row[3] << (row[2] == u"banner") << verdict.startsWith(u"ic") << expected << row[5];
        }
    }
}

void TestMarkingSamples::checksEachSample()
{
    QFETCH(QString, input);
    QFETCH(bool, banner);
    QFETCH(bool, ic);
    QFETCH(QString, expected);
    QFETCH(QString, rules);
    CheckContext context;
    context.regime = ic ? Regime::Ic : Regime::Dod;
    const CheckedMarking checked = checkMarking(input, banner ? Form::Banner : Form::Portion, context, m_language);
    QStringList found;
    bool warned = false;
    for (const Finding &finding : checked.findings) {
        found.append(finding.rule);
        warned |= finding.severity == Severity::Warning;
        QVERIFY(finding.start >= 0 && finding.start + finding.length <= input.size());
    }
    const QString status = checked.status == MarkStatus::Invalid ? QStringLiteral("invalid")
        : checked.status == MarkStatus::Noncanonical             ? QStringLiteral("noncanonical")
        : warned && expected == u"warning"                       ? QStringLiteral("warning")
                                                                 : QStringLiteral("valid");
    QVERIFY2(status == expected, qPrintable(status + QStringLiteral(": ") + found.join(u' ')));
    for (const QString &rule : rules.split(u' ', Qt::SkipEmptyParts)) {
        if (expected == u"valid" || expected == u"warning")
            break;
        QVERIFY2(found.contains(rule), qPrintable(found.join(u' ')));
    }
}

void TestMarkingSamples::rollsUpEachSample_data()
{
    QTest::addColumn<QString>("portions");
    QTest::addColumn<bool>("ic");
    QTest::addColumn<QString>("banner");
    for (const QStringList &row : rows()) {
        if (row[1].startsWith(u"rollup"))
            QTest::newRow(qPrintable(row[0])) << row[3] << row[1].endsWith(u"ic") << row[4];
    }
}

void TestMarkingSamples::rollsUpEachSample()
{
    QFETCH(QString, portions);
    QFETCH(bool, ic);
    QFETCH(QString, banner);
    CheckContext context;
    context.regime = ic ? Regime::Ic : Regime::Dod;
    QList<RollUpPortion> list;
    for (const QString &mark : portions.split(QStringLiteral(" | ")))
        list.append({std::make_shared<const CheckedMarking>(checkMarking(mark, Form::Portion, context, m_language)), {}, false});
    RollUpOptions options;
    options.regime = context.regime;
    QCOMPARE(rollUp(list, options, m_language).banner, banner);
}

QTEST_GUILESS_MAIN(TestMarkingSamples)
#include "tst_markingsamples.moc"
