#include "app/cli/markingcommands.h"

#include "model/marking/rollup.h"
#include "model/releasability/policypack.h"

#include <QJsonArray>

namespace parallax {

namespace {
/// The error in the shape all commands give it, beside what tells the line apart.
QJsonObject refused(const QJsonObject &line, const QString &where, const QString &message)
{
    QJsonObject answer;
    for (const QString &name : {QStringLiteral("id"), QStringLiteral("input")}) {
        if (line.contains(name))
            answer.insert(name, line.value(name));
    }
    answer.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("malformed")},
                                                       {QStringLiteral("message"), message},
                                                       {QStringLiteral("where"), where}});
    return answer;
}

QJsonObject refused(const QJsonObject &line, const Error &error)
{
    return refused(line, error.where, error.what);
}

Result<Regime> readRegime(const QJsonObject &line)
{
    const QJsonValue value = line.value(u"regime");
    if (value.toString() == u"ic")
        return Regime::Ic;
    if (value.toString() == u"dod" || value.isUndefined())
        return Regime::Dod;
    return Error{ErrorCode::Malformed, QStringLiteral("it is \"ic\" or \"dod\""), QStringLiteral("/regime")};
}

Result<Day> readDate(const QJsonObject &line)
{
    const QJsonValue value = line.value(u"date");
    if (value.isUndefined() || value.isNull())
        return Day{};
    const Result<Day> day = Day::parse(value.toString());
    if (!day)
        return Error{ErrorCode::Malformed, day.error().what, QStringLiteral("/date")};
    return *day;
}

Result<std::optional<bool>> readFlag(const QJsonObject &line, const QString &name)
{
    const QJsonValue value = line.value(name);
    if (value.isUndefined() || value.isNull())
        return std::optional<bool>();
    if (!value.isBool())
        return Error{ErrorCode::Malformed, QStringLiteral("it is true or false"), u'/' + name};
    return std::optional<bool>(value.toBool());
}

/// Beside what the design asks for: which way of writing CUI counts.
Result<CuiDialect> readCuiDialect(const QJsonObject &line)
{
    const QJsonValue value = line.value(u"cui");
    if (value.isUndefined() || value.isNull())
        return CuiDialect::ByRegime;
    if (value.toString() == u"isoo")
        return CuiDialect::Isoo;
    if (value.toString() == u"ism")
        return CuiDialect::Ism;
    return Error{ErrorCode::Malformed, QStringLiteral("it is \"isoo\" or \"ism\""), QStringLiteral("/cui")};
}

/// The language with the codes of the line's own policy, else of \a pack, else the shipped one.
Result<MarkingLanguage> languageFor(const QJsonObject &line, const MarkingLanguage &shipped, const std::shared_ptr<const PolicyPack> &pack)
{
    const QJsonValue policy = line.value(u"policy");
    if (policy.isUndefined() || policy.isNull())
        return pack ? pack->language() : shipped;
    if (!policy.isObject())
        return Error{ErrorCode::Malformed, QStringLiteral("it is an object"), QStringLiteral("/policy")};
    const auto read = PolicyPack::fromJson(policy.toObject(), QStringLiteral("/policy"), shipped);
    if (!read)
        return read.error();
    return (*read)->language();
}

QJsonArray findingsJson(const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        const QString severity = finding.severity == Severity::Error ? QStringLiteral("error")
            : finding.severity == Severity::Warning                  ? QStringLiteral("warning")
                                                                     : QStringLiteral("info");
        QJsonValue fix = QJsonValue::Null;
        if (finding.fix) {
            fix = QJsonObject{{QStringLiteral("label"), finding.fix->label},
                              {QStringLiteral("start"), finding.fix->start},
                              {QStringLiteral("length"), finding.fix->length},
                              {QStringLiteral("replacement"), finding.fix->replacement}};
        }
        array.append(QJsonObject{{QStringLiteral("rule"), finding.rule},
                                 {QStringLiteral("severity"), severity},
                                 {QStringLiteral("message"), finding.message},
                                 {QStringLiteral("start"), finding.start},
                                 {QStringLiteral("length"), finding.length},
                                 {QStringLiteral("fix"), fix}});
    }
    return array;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}
} // namespace

QJsonObject markingCheckLine(const QJsonObject &line, const MarkingLanguage &shipped, const std::shared_ptr<const PolicyPack> &pack,
                             bool *foundWrong)
{
    if (!line.value(u"input").isString())
        return refused(line, QStringLiteral("/input"), QStringLiteral("it is the text of a marking"));
    const Result<Regime> regime = readRegime(line);
    if (!regime)
        return refused(line, regime.error());
    std::optional<Form> form;
    const QJsonValue formValue = line.value(u"form");
    if (formValue.toString() == u"portion")
        form = Form::Portion;
    else if (formValue.toString() == u"banner")
        form = Form::Banner;
    else if (!formValue.isUndefined() && !formValue.isNull())
        return refused(line, QStringLiteral("/form"), QStringLiteral("it is \"portion\" or \"banner\""));
    const Result<Day> date = readDate(line);
    if (!date)
        return refused(line, date.error());
    const auto intelligence = readFlag(line, QStringLiteral("national_intelligence"));
    if (!intelligence)
        return refused(line, intelligence.error());
    const Result<CuiDialect> cui = readCuiDialect(line);
    if (!cui)
        return refused(line, cui.error());
    const Result<MarkingLanguage> language = languageFor(line, shipped, pack);
    if (!language)
        return refused(line, language.error());

    CheckContext context;
    context.regime = *regime;
    context.documentBanner = line.value(u"banner").toString();
    context.date = *date;
    context.intelligence = *intelligence;
    context.cui = *cui;
    const CheckedMarking checked = checkMarking(line.value(u"input").toString(), form, context, *language);
    if (checked.status != MarkStatus::Valid)
        *foundWrong = true;

    QJsonObject answer;
    if (line.contains(u"id"))
        answer.insert(QStringLiteral("id"), line.value(u"id"));
    answer.insert(QStringLiteral("input"), line.value(u"input"));
    answer.insert(QStringLiteral("form"), checked.marking.form == Form::Portion ? QStringLiteral("portion") : QStringLiteral("banner"));
    answer.insert(QStringLiteral("status"), checked.status == MarkStatus::Valid ? QStringLiteral("valid")
                      : checked.status == MarkStatus::Noncanonical              ? QStringLiteral("noncanonical")
                                                                                : QStringLiteral("invalid"));
    answer.insert(QStringLiteral("canonical"), textOrNull(checked.canonical));
    answer.insert(QStringLiteral("as_banner"), textOrNull(checked.asBanner));
    answer.insert(QStringLiteral("as_portion"), textOrNull(checked.asPortion));
    answer.insert(QStringLiteral("findings"), findingsJson(checked.findings));
    return answer;
}

QJsonObject markingRollupLine(const QJsonObject &line, const MarkingLanguage &shipped, const std::shared_ptr<const PolicyPack> &pack,
                              bool *foundWrong)
{
    if (!line.value(u"portions").isArray())
        return refused(line, QStringLiteral("/portions"), QStringLiteral("it is a list of portion marks"));
    const Result<Regime> regime = readRegime(line);
    if (!regime)
        return refused(line, regime.error());
    const Result<Day> date = readDate(line);
    if (!date)
        return refused(line, date.error());
    const auto analytic = readFlag(line, QStringLiteral("disseminated_analytic_product"));
    const auto intelligence = readFlag(line, QStringLiteral("national_intelligence"));
    if (!analytic)
        return refused(line, analytic.error());
    if (!intelligence)
        return refused(line, intelligence.error());
    const Result<CuiDialect> cui = readCuiDialect(line);
    if (!cui)
        return refused(line, cui.error());
    const Result<MarkingLanguage> language = languageFor(line, shipped, pack);
    if (!language)
        return refused(line, language.error());

    RollUpOptions options;
    options.regime = *regime;
    options.date = *date;
    options.disseminatedAnalyticProduct = analytic->value_or(false);
    options.nationalIntelligence = *intelligence;
    options.cui = *cui;
    options.statedBanner = line.value(u"banner").toString();
    CheckContext context;
    context.regime = *regime;
    context.documentBanner = options.statedBanner;
    context.date = *date;
    context.intelligence = *intelligence;
    context.cui = *cui;
    QList<RollUpPortion> portions;
    const QJsonArray given = line.value(u"portions").toArray();
    for (qsizetype i = 0; i < given.size(); ++i) {
        RollUpPortion portion;
        if (given[i].isString())
            portion.marking = std::make_shared<const CheckedMarking>(checkMarking(given[i].toString(), Form::Portion, context, *language));
        else if (!given[i].isNull())
            return refused(line, QStringLiteral("/portions/%1").arg(i), QStringLiteral("it is a portion mark, or null for an unmarked portion"));
        portions.append(portion);
    }
    const RollUpResult result = rollUp(portions, options, *language);

    QJsonObject causedBy, lost;
    for (auto it = result.causedBy.begin(); it != result.causedBy.end(); ++it) {
        QJsonArray places;
        for (int place : it.value())
            places.append(place);
        causedBy.insert(it.key(), places);
    }
    for (auto it = result.lost.begin(); it != result.lost.end(); ++it)
        lost.insert(it.key(), it.value());
    for (const Finding &finding : result.findings)
        *foundWrong |= finding.severity == Severity::Error;
    if (result.consistent == false)
        *foundWrong = true;

    QJsonObject answer;
    if (line.contains(u"id"))
        answer.insert(QStringLiteral("id"), line.value(u"id"));
    answer.insert(QStringLiteral("banner"), textOrNull(result.banner));
    answer.insert(QStringLiteral("caused_by"), causedBy);
    answer.insert(QStringLiteral("lost"), lost);
    if (result.consistent)
        answer.insert(QStringLiteral("consistent"), *result.consistent);
    answer.insert(QStringLiteral("findings"), findingsJson(result.findings));
    if (!result.notes.isEmpty())
        answer.insert(QStringLiteral("notes"), QJsonArray::fromStringList(result.notes));
    return answer;
}

QString markingHelp()
{
    return QStringLiteral(
        "parallax marking check\n"
        "  Reads JSON Lines on standard input:\n"
        "    {\"input\":\"(S//NF)\", \"form\":\"portion\"|\"banner\"?, \"regime\":\"ic\"|\"dod\", \"banner\"?, \"date\"?,\n"
        "     \"national_intelligence\"?, \"cui\":\"isoo\"|\"ism\"?, \"policy\"?}\n"
        "  form is found from the parentheses where it is absent; banner is the document's, for a bare REL;\n"
        "  the nations and groups of policy are known.\n"
        "  Writes, a line each:\n"
        "    {\"input\", \"form\", \"status\":\"valid\"|\"noncanonical\"|\"invalid\", \"canonical\", \"as_banner\", \"as_portion\",\n"
        "     \"findings\":[{\"rule\", \"severity\":\"error\"|\"warning\"|\"info\", \"message\", \"start\", \"length\",\n"
        "                  \"fix\":null|{\"label\", \"start\", \"length\", \"replacement\"}}]}\n"
        "\n"
        "parallax marking rollup\n"
        "  Reads JSON Lines on standard input:\n"
        "    {\"id\", \"portions\":[\"(S//REL TO USA, GBR)\", ...], \"regime\":\"ic\"|\"dod\", \"banner\"?, \"date\"?,\n"
        "     \"disseminated_analytic_product\"?, \"national_intelligence\"?, \"cui\"?, \"policy\"?}\n"
        "  null in portions is an unmarked portion; date holds for every portion and for memberships.\n"
        "  Writes, a line each:\n"
        "    {\"id\", \"banner\", \"caused_by\":{token:[portion, ...]}, \"lost\":{nation:portion}, \"consistent\"?,\n"
        "     \"findings\":[...], \"notes\"?:[...]}\n"
        "  Portions are counted from 0.\n"
        "\n"
        "Exit: 0 done, 1 something in what was given is wrong, 2 it could not be done.\n");
}

} // namespace parallax
