#include "model/marking/rulebook.h"

namespace parallax {

Result<std::shared_ptr<const RuleBook>> RuleBook::fromJson(const QByteArray &json, const QString &where)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return Error{ErrorCode::Malformed, QStringLiteral("Offset %1: %2").arg(error.offset).arg(error.errorString()), where};
    const QJsonObject rules = root.value(u"rules").toObject();
    if (rules.isEmpty())
        return Error{ErrorCode::Malformed, QStringLiteral("There are no rules"), where + QStringLiteral(": /rules")};
    auto book = std::make_shared<RuleBook>();
    for (auto it = rules.begin(); it != rules.end(); ++it) {
        const QJsonObject rule = it.value().toObject();
        const RuleText text{rule.value(u"sentence").toString(), rule.value(u"citation").toString()};
        const qsizetype dash = it.key().indexOf(u'-');
        if (dash < 2 || text.sentence.isEmpty() || text.citation.isEmpty())
            return Error{ErrorCode::Malformed, QStringLiteral("A rule needs an id, a sentence and a citation"), where + QStringLiteral(": /rules/") + it.key()};
        book->m_rules.insert(it.key(), text);
    }
    return std::shared_ptr<const RuleBook>(std::move(book));
}

QStringList RuleBook::ids() const
{
    QStringList ids = m_rules.keys();
    ids.sort();
    return ids;
}

} // namespace parallax
