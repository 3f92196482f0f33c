#pragma once

#include "model/marking/language.h"

namespace parallax {

/// Every rule id with its sentence and public citation.
class RuleBook
{
public:
    /// \a json: resources/marking/rules.json. Error: Malformed, naming the rule.
    static Result<std::shared_ptr<const RuleBook>> fromJson(const QByteArray &json, const QString &where);

    RuleText rule(const QString &id) const { return m_rules.value(id); }
    bool contains(const QString &id) const { return m_rules.contains(id); }
    QStringList ids() const;

private:
    QHash<QString, RuleText> m_rules;
};

} // namespace parallax
