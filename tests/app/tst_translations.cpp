#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool finished = true;
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.append({context, {}, {}, true});
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            messages.last().finished = !xml.attributes().hasAttribute("type"_L1);
            QString text;
            while (xml.readNext() != QXmlStreamReader::EndElement && !xml.atEnd()) {
                if (xml.isStartElement())
                    messages.last().translations.append(xml.readElementText());
                else
                    text += xml.text();
            }
            if (messages.last().translations.isEmpty())
                messages.last().translations.append(text);
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// What the program fills in: %1, %n. In order of name, as a language may put them in another order.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(L?\\d+|n)"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMessage_data();
    void everyMessage();
    void compiledFileTranslates();
    void englishCountsOne();
};

void TestTranslations::everyMessage_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(PARALLAX_SOURCE_DIR "/translations"));
    const QStringList files = folder.entryList({u"*.ts"_s});
    QVERIFY(files.size() >= 2);
    for (const QString &name : files)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestTranslations::everyMessage()
{
    QFETCH(QString, path);
    const QList<Message> messages = readMessages(path);
    QVERIFY2(!messages.isEmpty(), qPrintable(path));
    QStringList faults;
    for (const Message &message : messages) {
        const QString where = message.context + u": "_s + message.source + u" -> "_s;
        if (!message.finished)
            faults.append(where + u"not finished"_s);
        for (const QString &text : message.translations) {
            if (text.trimmed().isEmpty())
                faults.append(where + u"empty"_s);
            else if (placeholders(text) != placeholders(message.source))
                faults.append(where + text + u": other placeholders"_s);
            else if (text.count(u'&') != message.source.count(u'&'))
                faults.append(where + text + u": an accelerator more or less"_s);
            else if (text.endsWith(u'…') != message.source.endsWith(u'…'))
                faults.append(where + text + u": an ellipsis more or less"_s);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::compiledFileTranslates()
{
    QTranslator french;
    QVERIFY(french.load(QLocale(u"fr_FR"_s), u"parallax"_s, u"_"_s, QStringLiteral(PARALLAX_QM_DIR)));
    // The contexts are those the program asks for: a class with its namespace, and free functions under "parallax".
    QCOMPARE(french.translate("parallax::MainWindow", "&Undo"), u"&Annuler"_s);
    QCOMPARE(french.translate("Outcome", "Withheld"), u"Retenu"_s);
    QCOMPARE(french.translate("parallax::FactsPanel", "%n portions selected", nullptr, 1), u"%n portion sélectionnée"_s);
    QCOMPARE(french.translate("parallax::FactsPanel", "%n portions selected", nullptr, 2), u"%n portions sélectionnées"_s);
    QVERIFY(!french.translate("parallax", "The mark is not valid.").isEmpty());
}

void TestTranslations::englishCountsOne()
{
    QTranslator english;
    QVERIFY(english.load(QLocale(QLocale::English), u"parallax"_s, u"_"_s, QStringLiteral(PARALLAX_QM_DIR)));
    QCOMPARE(english.translate("parallax::FactsPanel", "%n portions selected", nullptr, 1), u"%n portion selected"_s);
    QCOMPARE(english.translate("parallax::FactsPanel", "%n portions selected", nullptr, 5), u"%n portions selected"_s);
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
