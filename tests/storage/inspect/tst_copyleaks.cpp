#include "model/leak/leakmarks.h"
#include "model/leak/withheldterms.h"
#include "model/document/releasecopy.h"
#include "storage/exchange/copywriters.h"
#include "storage/exchange/officeconverter.h"
#include "storage/inspect/fileinspector.h"
#include "tests/model/document/generated.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

QList<Audience> fewAudiences()
{
    return {{{u"QMR"_s}}, {{u"QNV"_s}}, {{u"QUL"_s}}, {{u"QZE"_s}}, {{u"QMR"_s, u"QOS"_s}}};
}

/// What anyone with a text editor would search: lines joined, blanks folded, small letters.
QString plain(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).simplified().toLower();
}

/// Withheld strings as anyone would type them; not those that stand within a word.
QStringList occurring(const QString &text, const WithheldTerms &withheld)
{
    QString rest = text;
    for (const QString &name : withheld.allowed)
        rest.replace(name.toLower(), u"#"_s);
    QStringList found;
    for (const WithheldTerm &term : withheld.terms) {
        const QString wanted = term.text.simplified().toLower();
        if (term.match == TermMatch::Code || !rest.contains(wanted))
            continue;
        static const QString kNoWord = u"(?<![\\w.,])%1(?![\\w])"_s;
        if (QRegularExpression(kNoWord.arg(QRegularExpression::escape(wanted))).match(rest).hasMatch() || term.match == TermMatch::Sentence)
            found.append(term.code + u' ' + term.text);
    }
    return found;
}

/// What a tool of others prints of a file.
QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

/// Every file that is made for a nation, searched for all it may not have: by our own inspector, and by tools of others.
class tst_CopyLeaks : public QObject
{
    Q_OBJECT

    PreviewContext m_context = scenario::context();
    QTemporaryDir m_folder;

    static QString findings(const QByteArray &bytes, const QString &name, const WithheldTerms &withheld, const Audience &audience)
    {
        const auto inspection = inspectFile(bytes, name);
        if (!inspection)
            return inspection.error().what;
        QList<LeakFinding> found = inspection->structure + findLeaks(inspection->texts, withheld.search());
        for (const FoundText &text : inspection->texts)
            found += othersInMarks(text, QStringList(u"USA"_s) + audience.nations);
        QString told;
        for (const LeakFinding &finding : found)
            told += u"%1 %2: %3\n"_s.arg(finding.code, finding.where, finding.what);
        return told;
    }

    /// A copy in one format: as it is nothing is found; with one withheld thing in it, that is.
    void search(const ReleaseCopy &copy, CopyFormat format, const QString &ending, const WithheldTerms &withheld, const Audience &audience,
                const QByteArray &where, int planted)
    {
        const auto bytes = writeCopy(copy, format);
        if (!bytes && bytes.error().code == ErrorCode::Malformed)
            QFAIL(where + ": " + bytes.error().what.toUtf8());
        QVERIFY2(bytes, where);
        const QString told = findings(*bytes, u"copy."_s + ending, withheld, audience);
        QVERIFY2(told.isEmpty(), where + "\n" + told.toUtf8());
        if (format != CopyFormat::Pdf) {
            const QStringList others = occurring(plain(*bytes), withheld);
            QVERIFY2(others.isEmpty(), where + ": " + others.join(u", "_s).toUtf8());
        }
        if (planted < 0 || withheld.terms.isEmpty() || copy.items.isEmpty())
            return;
        const WithheldTerm &term = withheld.terms[planted % withheld.terms.size()];
        ReleaseCopy leaking = copy;
        leaking.items.last().text += u" See "_s + term.text + u" there."_s;
        const auto leaked = writeCopy(leaking, format);
        QVERIFY2(leaked, where + ": " + term.text.toUtf8());
        const QString now = findings(*leaked, u"copy."_s + ending, withheld, audience);
        QVERIFY2(now.contains(term.code), where + ": planted " + term.text.toUtf8() + ", found " + now.toUtf8());
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void holdsNothingWithheldInAnyFormat_data()
    {
        QTest::addColumn<quint32>("from");
        for (quint32 from = 1; from <= 1000; from += 250)
            QTest::addRow("seeds from %u", from) << from;
    }
    void holdsNothingWithheldInAnyFormat()
    {
        QFETCH(quint32, from);
        int searched = 0;
        for (quint32 seed = from; seed < from + 250; ++seed) {
            QRandomGenerator random(seed);
            const auto previews = LivePreviews::make(generated::product(random, random.bounded(1, 16)), m_context, fewAudiences());
            for (int a = 0; a < previews->audienceCount(); ++a) {
                if (previews->isBlocked(a))
                    continue;
                const WithheldTerms withheld = withheldTerms(*previews, a);
                const ReleaseCopy copy = releaseCopy(*previews, a);
                ++searched;
                int planted = seed % 5 == quint32(a) ? int(random.bounded(10'000)) : -1;
                for (const auto &[format, ending] : {std::pair(CopyFormat::Json, u"json"_s), std::pair(CopyFormat::Html, u"html"_s),
                                                     std::pair(CopyFormat::Markdown, u"md"_s), std::pair(CopyFormat::Fodt, u"fodt"_s)}) {
                    const QByteArray where = u"seed %1, audience %2, %3"_s.arg(seed).arg(a).arg(ending).toUtf8();
                    search(copy, format, ending, withheld, previews->audience(a), where, planted);
                    if (QTest::currentTestFailed())
                        return;
                }
            }
        }
        QVERIFY2(searched > 100, QByteArray::number(searched));
    }

    void holdsNothingWithheldInPdf()
    {
        int searched = 0;
        for (quint32 seed = 1; searched < 12; ++seed) {
            QRandomGenerator random(seed);
            const auto previews = LivePreviews::make(generated::product(random, 12), m_context, {{{u"QMR"_s}}});
            if (previews->isBlocked(0))
                continue;
            ++searched;
            search(releaseCopy(*previews, 0), CopyFormat::Pdf, u"pdf"_s, withheldTerms(*previews, 0), previews->audience(0),
                   u"seed %1"_s.arg(seed).toUtf8(), int(random.bounded(10'000)));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void showsNothingWithheldToToolsOfOthers_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("pdftotext") << u"pdftotext"_s << QStringList{u"-layout"_s, u"%1"_s, u"-"_s};
        QTest::newRow("pdfinfo") << u"pdfinfo"_s << QStringList{u"%1"_s};
        QTest::newRow("qpdf") << u"qpdf"_s << QStringList{u"--qdf"_s, u"--preserve-unreferenced"_s, u"--object-streams=disable"_s, u"%1"_s, u"-"_s};
        QTest::newRow("strings") << u"strings"_s << QStringList{u"-n"_s, u"4"_s, u"%1"_s};
        QTest::newRow("strings of UTF-16") << u"strings"_s << QStringList{u"-n"_s, u"4"_s, u"-e"_s, u"l"_s, u"%1"_s};
    }
    void showsNothingWithheldToToolsOfOthers()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(u"%1 is not installed (tests/run installs poppler-utils and qpdf)"_s.arg(program)));
        for (const QString &nation : {u"QMR"_s, u"QOS"_s, u"QUL"_s, u"QZE"_s}) {
            const auto previews = LivePreviews::make(scenario::product(u"EX-01"_s), m_context, {Audience{{nation}}});
            const WithheldTerms withheld = withheldTerms(*previews, 0);
            const QString path = m_folder.filePath(nation + u".pdf"_s);
            QVERIFY(bool(saveCopy(releaseCopy(*previews, 0), CopyFormat::Pdf, path)));
            QStringList given = arguments;
            given.replaceInStrings(u"%1"_s, path);
            const QByteArray printed = output(program, given);
            QVERIFY(!printed.isEmpty() || arguments.contains(u"l"_s));
            const QStringList found = occurring(plain(printed), withheld);
            QVERIFY2(found.isEmpty(), qPrintable(nation + u": "_s + found.join(u", "_s)));
            const QJsonArray secrets = scenario::json(u"tests/data/expected/EX-01.leak.json"_s)["by_nation"_L1][nation]["must_not"_L1].toArray();
            for (const QJsonValue &secret : secrets)
                QVERIFY2(!plain(printed).contains(secret.toString().toLower()), qPrintable(nation + u' ' + secret.toString()));
            if (program == u"pdftotext")
                QVERIFY(plain(printed).contains(u"for: %1."_s.arg(nation.toLower())));
        }
    }

    /// Laid out anew by a tool of others, the same pages are as clean, and a locked one is said to be locked, once.
    void readsWhatQpdfMakesOfACopy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("told");
        QTest::newRow("for the web") << QStringList{u"--linearize"_s} << 0;
        QTest::newRow("objects in streams") << QStringList{u"--object-streams=generate"_s} << 0;
        QTest::newRow("encrypted, open to all") << QStringList{u"--encrypt"_s, QString(), u"o"_s, u"256"_s, u"--"_s} << 0;
        QTest::newRow("encrypted") << QStringList{u"--encrypt"_s, u"u"_s, u"o"_s, u"256"_s, u"--"_s} << 1;
    }
    void readsWhatQpdfMakesOfACopy()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, told);
        if (QStandardPaths::findExecutable(u"qpdf"_s).isEmpty())
            QSKIP("qpdf is not installed (tests/run installs it)");
        const auto previews = LivePreviews::make(scenario::product(u"EX-01"_s), m_context, {{{u"QMR"_s}}, {{u"QZE"_s}}});
        const QString path = m_folder.filePath(u"plain.pdf"_s);
        QVERIFY(bool(saveCopy(releaseCopy(*previews, 0), CopyFormat::Pdf, path)));
        const QByteArray made = output(u"qpdf"_s, arguments + QStringList{path, u"-"_s});
        QVERIFY(made.startsWith("%PDF"));
        const QString found = findings(made, u"f.pdf"_s, withheldTerms(*previews, 0), previews->audience(0));
        QVERIFY2(found.count(u'\n') == told, qPrintable(found));
        if (told == 0)
            QVERIFY(findings(made, u"f.pdf"_s, withheldTerms(*previews, 1), previews->audience(1)).contains(u"LK-NAME"_s));
    }

    /// Office files, by LibreOffice: no properties, thumbnails, changes or styles' names that tell.
    void holdsNothingWithheldInOfficeFiles_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("odt") << int(CopyFormat::Odt);
        QTest::newRow("docx") << int(CopyFormat::Docx);
        QTest::newRow("pdfa") << int(CopyFormat::PdfA);
    }
    void holdsNothingWithheldInOfficeFiles()
    {
        QFETCH(int, format);
        if (officeProgram().isEmpty())
            QSKIP("LibreOffice is not installed");
        const auto previews = LivePreviews::make(scenario::product(u"EX-01"_s), m_context, {{{u"QUL"_s}}});
        const auto bytes = writeCopy(releaseCopy(*previews, 0), CopyFormat(format));
        QVERIFY(bytes);
        const QString told = findings(*bytes, u"copy"_s, withheldTerms(*previews, 0), previews->audience(0));
        QVERIFY2(told.isEmpty(), qPrintable(told));
        // Another nation's copy is none for this one.
        const auto other = LivePreviews::make(scenario::product(u"EX-01"_s), m_context, {{{u"QMR"_s}}});
        const auto theirs = writeCopy(releaseCopy(*other, 0), CopyFormat(format));
        QVERIFY(theirs);
        const QString found = findings(*theirs, u"copy"_s, withheldTerms(*previews, 0), previews->audience(0));
        for (const auto &code : {u"LK-NAME"_s, u"LK-HIDDEN"_s, u"LK-BANNER"_s})
            QVERIFY2(found.contains(code), qPrintable(code + u": "_s + found));
    }
};

QTEST_MAIN(tst_CopyLeaks)
#include "tst_copyleaks.moc"
