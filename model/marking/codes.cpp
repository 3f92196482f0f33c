#include "model/marking/codes.h"

namespace parallax {

namespace {
/// Members of members; false where some nested organisation cannot be expanded, since then nobody can say who is in.
bool expandInto(const Codes &codes, const CodeEntry &group, Day day, int depth, NationSet *into)
{
    // Deeper nesting than any real table has can only be a circle.
    if (depth > 8 || group.state != GroupState::Decomposable)
        return false;
    for (const CodeEntry::Membership &membership : group.members) {
        if (membership.from > day || membership.to < day)
            continue;
        const std::optional<CodeIndex> member = codes.find(membership.member);
        if (!member)
            return false;
        if (!codes.isOrganisation(*member))
            into->insert(*member);
        else if (!expandInto(codes, codes.entry(*member), day, depth + 1, into))
            return false;
    }
    return true;
}
} // namespace

std::vector<CodeIndex> NationSet::codes() const
{
    std::vector<CodeIndex> found;
    for (size_t word = 0; word < m_words.size(); ++word) {
        for (quint64 bits = m_words[word]; bits; bits &= bits - 1)
            found.push_back(CodeIndex(word * 64 + size_t(std::countr_zero(bits))));
    }
    return found;
}

Result<std::shared_ptr<const Codes>> Codes::make(QList<CodeEntry> entries)
{
    if (entries.size() > NationSet::kCapacity)
        return Error{ErrorCode::TooLarge, QStringLiteral("%1 codes, at most %2 are possible").arg(entries.size()).arg(NationSet::kCapacity), {}};
    auto table = std::make_shared<Codes>();
    table->m_entries.reserve(size_t(entries.size()));
    for (CodeEntry &entry : entries) {
        if (entry.code.isEmpty())
            return Error{ErrorCode::Malformed, QStringLiteral("A code is empty"), {}};
        if (table->m_index.contains(entry.code))
            return Error{ErrorCode::Conflict, QStringLiteral("The code %1 is given twice").arg(entry.code), entry.code};
        table->m_index.insert(entry.code, CodeIndex(table->m_entries.size()));
        table->m_entries.push_back(std::move(entry));
    }
    const auto usa = table->m_index.constFind(QStringLiteral("USA"));
    if (usa == table->m_index.constEnd())
        return Error{ErrorCode::Malformed, QStringLiteral("The code USA is missing"), {}};
    table->m_usa = *usa;
    for (CodeIndex index = 0; index < table->m_entries.size(); ++index)
        table->m_sorted[table->isOrganisation(index)].push_back(index);
    for (std::vector<CodeIndex> &indices : table->m_sorted)
        std::sort(indices.begin(), indices.end(), [&](CodeIndex a, CodeIndex b) { return table->code(a) < table->code(b); });
    return std::shared_ptr<const Codes>(std::move(table));
}

Result<std::shared_ptr<const Codes>> Codes::extended(const QList<CodeEntry> &entries) const
{
    QList<CodeEntry> all(m_entries.begin(), m_entries.end());
    QSet<QString> seen;
    for (const CodeEntry &entry : entries) {
        if (seen.contains(entry.code))
            return Error{ErrorCode::Conflict, QStringLiteral("The code %1 is given twice").arg(entry.code), entry.code};
        seen.insert(entry.code);
        const auto known = m_index.constFind(entry.code);
        if (known != m_index.constEnd())
            all[*known] = entry;
        else
            all.append(entry);
    }
    Result<std::shared_ptr<const Codes>> made = make(std::move(all));
    if (!made)
        return made;
    auto table = std::make_shared<Codes>(**made);
    for (const CodeEntry &entry : entries)
        table->m_own.insert(table->m_index.value(entry.code));
    return std::shared_ptr<const Codes>(std::move(table));
}

std::optional<CodeIndex> Codes::find(QStringView code) const
{
    const auto found = m_index.constFind(code.toString());
    if (found == m_index.constEnd())
        return std::nullopt;
    return *found;
}

NationSet Codes::expand(CodeIndex code, Day day) const
{
    NationSet nations;
    const CodeEntry &entry = m_entries[code];
    if (entry.state == GroupState::Nation)
        nations.insert(code);
    else if (!expandInto(*this, entry, day, 0, &nations))
        return {};
    return nations;
}

NationSet Codes::expand(const NationSet &list, Day day) const
{
    NationSet nations;
    for (CodeIndex code : list.codes())
        nations |= expand(code, day);
    return nations;
}

QStringList Codes::printed(const NationSet &set, bool usaFirst) const
{
    QStringList nations, organisations;
    for (CodeIndex index : set.codes()) {
        if (usaFirst && index == m_usa)
            continue;
        (isOrganisation(index) ? organisations : nations).append(code(index));
    }
    nations.sort();
    organisations.sort();
    if (usaFirst && set.contains(m_usa))
        nations.prepend(code(m_usa));
    return nations + organisations;
}

} // namespace parallax
