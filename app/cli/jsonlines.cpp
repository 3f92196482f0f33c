#include "app/cli/jsonlines.h"

#include "model/tr.h"

#include <QFileDevice>
#include <QJsonDocument>
#include <QStringDecoder>

namespace parallax {

QJsonObject errorLine(const QString &code, const QString &message, const QString &where)
{
    QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}};
    if (!where.isEmpty())
        error[QStringLiteral("where")] = where;
    return {{QStringLiteral("error"), error}};
}

bool writeLine(QIODevice &out, const QJsonObject &line)
{
    QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact);
    bytes += '\n';
    if (out.write(bytes) != bytes.size())
        return false;
    if (auto *file = qobject_cast<QFileDevice *>(&out))
        return file->flush();
    return true;
}

int answerLines(QIODevice &in, QIODevice &out, const LineFunction &answer)
{
    bool anyWrong = false;
    for (qint64 number = 1; !in.atEnd(); ++number) {
        const QByteArray bytes = in.readLine().trimmed();
        if (bytes.isEmpty())
            continue;
        const QString where = QStringLiteral("line %1").arg(number);
        QJsonObject reply;
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = utf8(bytes);
        QJsonParseError parsed;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsed);
        bool wrong = false;
        if (utf8.hasError() || decoded.isNull()) {
            reply = errorLine(QStringLiteral("malformed"), Tr::tr("The line is not UTF-8."), where);
            wrong = true;
        } else if (parsed.error != QJsonParseError::NoError) {
            reply = errorLine(QStringLiteral("malformed"),
                              Tr::tr("The line is not JSON: %1 at byte %2.").arg(parsed.errorString()).arg(parsed.offset), where);
            wrong = true;
        } else if (!document.isObject()) {
            reply = errorLine(QStringLiteral("malformed"), Tr::tr("The line is not a JSON object."), where);
            wrong = true;
        } else {
            reply = answer(document.object(), &wrong);
            if (reply.contains(QStringLiteral("error"))) {
                wrong = true;
                if (const QJsonValue id = document.object().value(QStringLiteral("id")); !id.isUndefined())
                    reply[QStringLiteral("id")] = id;
            }
        }
        anyWrong = anyWrong || wrong;
        if (!writeLine(out, reply))
            return kCouldNot;
    }
    return anyWrong ? kFoundWrong : kDone;
}

} // namespace parallax
