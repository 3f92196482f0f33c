#include "app/cli/releasecommands.h"

#include "app/cli/jsonlines.h"
#include "model/releasability/factsjson.h"
#include "model/tr.h"

#include <QJsonArray>
#include <QMutex>

#include <deque>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::Malformed:
        return u"malformed"_s;
    case ErrorCode::TooNew:
        return u"too-new"_s;
    case ErrorCode::Busy:
        return u"busy"_s;
    case ErrorCode::Denied:
        return u"denied"_s;
    case ErrorCode::Io:
        return u"io"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::Unsupported:
        return u"unsupported"_s;
    case ErrorCode::TooLarge:
        return u"too-large"_s;
    }
    return u"malformed"_s;
}

QJsonObject refused(const QJsonObject &line, const Error &error, bool *foundWrong)
{
    *foundWrong = true;
    QJsonObject answer = errorLine(errorCodeName(error.code), error.what, error.where);
    if (line.contains("id"_L1))
        answer.insert("id"_L1, line.value("id"_L1));
    return answer;
}

/// A field that may stand in the line, its request or its portion.
QJsonValue stated(const QJsonObject &line, QLatin1StringView key)
{
    for (const QJsonObject &place : {line, line.value("request"_L1).toObject(), line.value("portion"_L1).toObject()}) {
        if (place.contains(key))
            return place.value(key);
    }
    return {};
}

Result<Question> questionOf(const QJsonObject &line, const PolicyPack &pack)
{
    const QJsonObject request = line.value("request"_L1).toObject();
    if (!line.value("request"_L1).isObject())
        return Error{ErrorCode::Malformed, Tr::tr("The line has no request; write {\"recipient\", \"as_of\"}."), u"/request"_s};
    if (!line.value("portion"_L1).isObject())
        return Error{ErrorCode::Malformed, Tr::tr("The line has no portion to decide on."), u"/portion"_s};
    if (!request.value("recipient"_L1).isString())
        return Error{ErrorCode::Malformed, Tr::tr("The request names no recipient; write the code of one nation."),
                     u"/request/recipient"_s};
    Question question;
    question.recipient = request.value("recipient"_L1).toString();
    question.day = pack.asOf;
    if (request.contains("as_of"_L1)) {
        const Result<Day> day = Day::parse(request.value("as_of"_L1).toString());
        if (!day)
            return Error{ErrorCode::Malformed, day.error().what, u"/request/as_of"_s};
        question.day = *day;
    }
    if (!question.day.isKnown())
        return Error{ErrorCode::Malformed, Tr::tr("Neither request nor policy gives a day; write \"as_of\"."), u"/request/as_of"_s};
    const QJsonValue network = request.value("network"_L1);
    if (!network.isString() && !network.isNull() && !network.isUndefined())
        return Error{ErrorCode::Malformed, Tr::tr("The network is a name, or absent."), u"/request/network"_s};
    question.network = network.toString();
    if (const QString regime = request.value("regime"_L1).toString(); !regime.isEmpty()) {
        if (regime != u"dod" && regime != u"ic")
            return Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no regime; write \"dod\" or \"ic\".").arg(regime),
                         u"/request/regime"_s};
        question.askedRegime = regime == u"ic" ? Regime::Ic : Regime::Dod;
    }
    ProductHead head;
    head.asOf = question.day;
    head.regime = question.askedRegime.value_or(Regime::Dod);
    head.overallMarking = stated(line, "overall_marking"_L1).toString();
    head.disseminatedAnalyticProduct = stated(line, "disseminated_analytic_product"_L1).toBool();
    question.productRegime = head.regime;
    QJsonObject portion = line.value("portion"_L1).toObject();
    if (!portion.value("id"_L1).isString())
        portion.insert("id"_L1, u"portion"_s);
    MarkCache marks(pack.language());
    const Result<Facts> facts = factsFromPortionJson(portion, u"portion"_s, head, marks, &pack);
    if (!facts)
        return facts.error();
    question.facts = *facts;
    return question;
}

} // namespace

Result<PolicyPackPtr> policyOfLine(const QJsonObject &line, const PolicyPackPtr &packOption)
{
    static QMutex mutex;
    static std::deque<PolicyPackPtr> recent;
    const QJsonValue given = line.value("policy"_L1);
    if (given.isUndefined() || given.isNull()) {
        if (packOption)
            return packOption;
        return Error{ErrorCode::Malformed, Tr::tr("The line has no policy, and no --policy names a pack."), u"/policy"_s};
    }
    if (!given.isObject())
        return Error{ErrorCode::Malformed, Tr::tr("A policy is a JSON object."), u"/policy"_s};
    const QJsonObject json = given.toObject();
    const QMutexLocker lock(&mutex);
    for (const PolicyPackPtr &pack : recent) {
        if (pack->source == json)
            return pack;
    }
    static const Result<MarkingLanguage> language = MarkingLanguage::shipped();
    if (!language)
        return language.error();
    const Result<PolicyPackPtr> pack = PolicyPack::fromJson(json, u"policy"_s, *language);
    if (!pack)
        return pack.error();
    constexpr size_t kKept = 4;
    recent.push_front(*pack);
    if (recent.size() > kKept)
        recent.pop_back();
    return *pack;
}

QJsonObject decisionToJson(const Decision &decision)
{
    QJsonArray reasons, remedies;
    for (const Reason &reason : decision.reasons)
        reasons.append(QJsonObject{{u"code"_s, reason.code}, {u"rule"_s, reason.rule}, {u"text"_s, reason.text},
                                   {u"citation"_s, reason.citation}});
    for (const Remedy &remedy : decision.remedies)
        remedies.append(QJsonObject{{u"code"_s, remedy.code}, {u"text"_s, remedy.text}, {u"lifts"_s, remedy.lifts}});
    QJsonObject json{{u"outcome"_s, outcomeName(decision.outcome)}, {u"may_see"_s, decision.maySee()},
                     {u"may_keep"_s, decision.mayKeep()}, {u"reasons"_s, reasons}, {u"remedies"_s, remedies}};
    if (decision.tearline >= 0)
        json.insert("tearline"_L1, decision.tearline);
    if (decision.holdsUntil.number != Day::kForever)
        json.insert("holds_until"_L1, decision.holdsUntil.toString());
    return json;
}

QJsonObject releaseDecideLine(const QJsonObject &line, const PolicyPackPtr &packOption, bool *foundWrong)
{
    const Result<PolicyPackPtr> pack = policyOfLine(line, packOption);
    if (!pack)
        return refused(line, pack.error(), foundWrong);
    const Result<Question> question = questionOf(line, **pack);
    if (!question)
        return refused(line, question.error(), foundWrong);
    QJsonObject answer = decisionToJson(decide(*question, **pack));
    const QJsonValue id = line.contains("id"_L1) ? line.value("id"_L1) : line.value("portion"_L1).toObject().value("id"_L1);
    answer.insert("id"_L1, id);
    return answer;
}

} // namespace parallax
