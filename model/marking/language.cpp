#include "model/marking/language.h"

#include "model/marking/register.h"
#include "model/marking/rulebook.h"

#include <QFile>

namespace parallax {

namespace {
Result<QByteArray> readResource(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, file.errorString(), name};
    return file.readAll();
}

Error badLine(const QString &name, qsizetype line, const QString &what)
{
    return Error{ErrorCode::Malformed, what, QStringLiteral("%1: line %2").arg(name).arg(line)};
}

/// "GBR", or "FIN@2023-04-04" where the day of joining is known.
Result<CodeEntry::Membership> readMember(QStringView text)
{
    CodeEntry::Membership membership;
    const qsizetype at = text.indexOf(u'@');
    membership.member = text.left(at < 0 ? text.size() : at).toString();
    if (at >= 0) {
        const Result<Day> day = Day::parse(text.mid(at + 1));
        if (!day)
            return day.error();
        membership.from = *day;
    }
    return membership;
}

Result<QList<CodeEntry>> readCountries(const QByteArray &bytes, const QString &name)
{
    QList<CodeEntry> entries;
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QStringList columns = lines[i].split(u'\t');
        if (columns.size() < 2)
            return badLine(name, i + 1, QStringLiteral("A nation needs code and name"));
        entries.append({columns[0].trimmed(), columns[1].trimmed(), GroupState::Nation, {}, {}});
    }
    return entries;
}

Result<QList<CodeEntry>> readOrganisations(const QByteArray &bytes, const QString &name)
{
    QList<CodeEntry> entries;
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QStringList columns = lines[i].split(u'\t');
        if (columns.size() < 6)
            return badLine(name, i + 1, QStringLiteral("An organisation needs code, name, state, retirement, date and members"));
        CodeEntry entry{columns[0], columns[1], GroupState::NotDecomposable, {}, {}};
        if (columns[2] == u"yes")
            entry.state = GroupState::Decomposable;
        else if (columns[2] == u"retired")
            entry.state = GroupState::Retired;
        else if (columns[2] != u"no")
            return badLine(name, i + 1, QStringLiteral("The state %1 is not yes, no or retired").arg(columns[2]));
        if (!columns[3].isEmpty()) {
            const Result<Day> day = Day::parse(columns[3]);
            if (!day)
                return badLine(name, i + 1, day.error().what);
            entry.retiredOn = *day;
        }
        for (const QString &text : columns[5].trimmed().split(u' ', Qt::SkipEmptyParts)) {
            const auto member = readMember(text);
            if (!member)
                return badLine(name, i + 1, member.error().what);
            entry.members.append(*member);
        }
        entries.append(entry);
    }
    return entries;
}

Result<std::shared_ptr<const Codes>> readCodes()
{
    const QString countriesName = QStringLiteral(":/parallax/marking/countries.tsv");
    const QString organisationsName = QStringLiteral(":/parallax/marking/organisations.tsv");
    const auto countries = readResource(countriesName), organisations = readResource(organisationsName);
    if (!countries)
        return countries.error();
    if (!organisations)
        return organisations.error();
    auto nations = readCountries(*countries, countriesName), groups = readOrganisations(*organisations, organisationsName);
    if (!nations)
        return nations.error();
    if (!groups)
        return groups.error();
    return Codes::make(*nations + *groups);
}
} // namespace

Result<MarkingLanguage> MarkingLanguage::shipped()
{
    MarkingLanguage language;
    const QString tokensName = QStringLiteral(":/parallax/marking/tokens.json"), rulesName = QStringLiteral(":/parallax/marking/rules.json");
    const auto tokens = readResource(tokensName), rules = readResource(rulesName);
    if (!tokens)
        return tokens.error();
    if (!rules)
        return rules.error();
    const auto table = Register::fromJson(*tokens, tokensName);
    if (!table)
        return table.error();
    const auto book = RuleBook::fromJson(*rules, rulesName);
    if (!book)
        return book.error();
    const auto codes = readCodes();
    if (!codes)
        return codes.error();
    language.tokens = *table;
    language.rules = *book;
    language.codes = *codes;
    return language;
}

Result<MarkingLanguage> MarkingLanguage::with(const QList<CodeEntry> &packCodes) const
{
    const auto extended = codes->extended(packCodes);
    if (!extended)
        return extended.error();
    MarkingLanguage language = *this;
    language.codes = *extended;
    return language;
}

RuleText ruleText(const QString &rule, const MarkingLanguage &language)
{
    return language.rules->rule(rule);
}

} // namespace parallax
