#include "model/disclosure/disclosureregister.h"

namespace parallax::desk {

using namespace Qt::StringLiterals;

QJsonObject open(const DisclosureRequest &request)
{
    return {{"action"_L1, u"open"_s}, {"request"_L1, request.toJson()}};
}

QJsonObject comment(const QString &request, const QString &id, const QString &portion, const QString &text)
{
    return {{"action"_L1, u"comment"_s}, {"request"_L1, request}, {"comment"_L1, id}, {"portion"_L1, portion}, {"text"_L1, text}};
}

QJsonObject resolve(const QString &request, const QString &comment)
{
    return {{"action"_L1, u"resolve"_s}, {"request"_L1, request}, {"comment"_L1, comment}};
}

QJsonObject route(const QString &request, const QString &to)
{
    return {{"action"_L1, u"route"_s}, {"request"_L1, request}, {"to"_L1, to}};
}

QJsonObject withdraw(const QString &request, const QString &reason)
{
    return {{"action"_L1, u"withdraw"_s}, {"request"_L1, request}, {"reason"_L1, reason}};
}

QJsonObject position(const QString &request, const OriginatorPosition &position, const QString &how, const QString &from)
{
    return {{"action"_L1, u"position"_s},
            {"request"_L1, request},
            {"position"_L1, QJsonObject{{"originator"_L1, position.originator}, {"position"_L1, position.position}, {"date"_L1, position.date.toString()}}},
            {"how"_L1, how},
            {"from"_L1, from}};
}

QJsonObject decide(const DisclosureDecision &decision)
{
    return {{"record"_L1, decision.toJson()}};
}

QJsonObject confirm(const QString &decision, const QString &official)
{
    return {{"confirms"_L1, decision}, {"decision"_L1, decision}, {"official"_L1, official}};
}

QJsonObject consent(const QString &list, const QJsonObject &record, const QString &how, const QString &from)
{
    return {{"register"_L1, list}, {"record"_L1, record}, {"how"_L1, how}, {"from"_L1, from}};
}

QJsonObject withdrawConsent(const QString &list, const QString &id, const QString &reason)
{
    return {{"register"_L1, list}, {"withdraws"_L1, id}, {"reason"_L1, reason}};
}

} // namespace parallax::desk
