#include "app/cli/jsonlines.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace parallax;

class TestJsonLines : public QObject
{
    Q_OBJECT

    static QList<QJsonObject> answered(const QByteArray &text, int *exitCode)
    {
        QBuffer in, out;
        in.setData(text);
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        *exitCode = answerLines(in, out, [](const QJsonObject &line, bool *foundWrong) {
            if (line.contains(QStringLiteral("bad"))) {
                *foundWrong = true;
                return errorLine(QStringLiteral("malformed"), QStringLiteral("bad"));
            }
            return QJsonObject{{QStringLiteral("echo"), line}};
        });
        QList<QJsonObject> lines;
        for (const QByteArray &line : out.data().split('\n'))
            if (!line.isEmpty())
                lines.append(QJsonDocument::fromJson(line).object());
        return lines;
    }

private Q_SLOTS:
    void answersEveryLineInOrder()
    {
        int code = -1;
        const auto lines = answered("{\"id\":1}\n\n{\"id\":2}", &code);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[1].value(u"echo").toObject().value(u"id").toInt(), 2);
        QCOMPARE(code, int(kDone));
    }

    void answersTheLineAfterABrokenOne()
    {
        int code = -1;
        const auto lines = answered("{\"id\":\n[1]\n{\"id\":\"\xff\"}\n{\"id\":4}\n", &code);
        QCOMPARE(lines.size(), 4);
        for (int i = 0; i < 3; ++i)
            QVERIFY2(lines[i].contains(u"error"), qPrintable(QString::number(i)));
        QCOMPARE(lines[1].value(u"error").toObject().value(u"where").toString(), QStringLiteral("line 2"));
        QCOMPARE(lines[3].value(u"echo").toObject().value(u"id").toInt(), 4);
        QCOMPARE(code, int(kFoundWrong));
    }

    void keepsTheIdWithAnError()
    {
        int code = -1;
        const auto lines = answered("{\"id\":\"a\",\"bad\":1}\n", &code);
        QCOMPARE(lines[0].value(u"id").toString(), QStringLiteral("a"));
        QCOMPARE(code, int(kFoundWrong));
    }
};

QTEST_GUILESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
