#pragma once

#include "model/result.h"
#include "model/time.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <bit>
#include <memory>
#include <optional>
#include <vector>

namespace parallax {

using CodeIndex = quint16;

/// Bit set over the codes of one Codes table (nations and organisations alike).
class NationSet
{
public:
    static constexpr int kCapacity = 512;

    void insert(CodeIndex code) { m_words[code >> 6] |= quint64(1) << (code & 63); }
    void remove(CodeIndex code) { m_words[code >> 6] &= ~(quint64(1) << (code & 63)); }
    bool contains(CodeIndex code) const { return m_words[code >> 6] >> (code & 63) & 1; }
    bool isEmpty() const
    {
        for (quint64 word : m_words)
            if (word)
                return false;
        return true;
    }
    int count() const
    {
        int n = 0;
        for (quint64 word : m_words)
            n += std::popcount(word);
        return n;
    }
    NationSet &operator&=(const NationSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    NationSet &operator|=(const NationSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    NationSet &operator-=(const NationSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
        return *this;
    }
    friend NationSet operator&(NationSet a, const NationSet &b) { return a &= b; }
    friend NationSet operator|(NationSet a, const NationSet &b) { return a |= b; }
    friend NationSet operator-(NationSet a, const NationSet &b) { return a -= b; }
    bool operator==(const NationSet &) const = default;
    std::vector<CodeIndex> codes() const; ///< ascending index

private:
    std::array<quint64, kCapacity / 64> m_words{};
};

/// How far the membership of an organisation code is public (ODNI ISMCAT).
enum class GroupState { Nation, Decomposable, NotDecomposable, Retired };

/// One nation or organisation code with what is known of it.
struct CodeEntry
{
    /// One spell of membership; both days included.
    struct Membership
    {
        QString member;
        Day from;                 ///< unknown: since ever
        Day to = Day{Day::kForever};
    };

    QString code;
    QString name;
    GroupState state = GroupState::Nation;
    Day retiredOn;                ///< of a retired organisation code
    QList<Membership> members;    ///< of a decomposable organisation code; may name other organisations
};

/// The codes of the shipped tables and of the pack in use. Immutable; a pack's codes are added with extended().
/// Shipped codes keep their index in every table made from the shipped one.
class Codes
{
public:
    /// \a entries in any order; nation codes sort before organisation codes (ORD-05) by CodeIndex comparison helpers below.
    /// Error: TooLarge beyond NationSet::kCapacity codes, Conflict where one code is given twice.
    static Result<std::shared_ptr<const Codes>> make(QList<CodeEntry> entries);
    /// The table with a pack's own nations and groups added; an entry of the same code replaces the shipped one.
    Result<std::shared_ptr<const Codes>> extended(const QList<CodeEntry> &entries) const;

    std::optional<CodeIndex> find(QStringView code) const;
    const CodeEntry &entry(CodeIndex index) const { return m_entries[index]; }
    const QString &code(CodeIndex index) const { return m_entries[index].code; }
    bool isOrganisation(CodeIndex index) const { return m_entries[index].state != GroupState::Nation; }
    int size() const { return int(m_entries.size()); }
    CodeIndex usa() const { return m_usa; }
    /// The code was added or replaced by extended(): it is the pack's own.
    bool isOwn(CodeIndex index) const { return m_own.contains(index); }
    /// All nations, or all organisations, A-Z.
    const std::vector<CodeIndex> &sorted(bool organisations) const { return m_sorted[organisations]; }

    /// Nations that \a code stands for on \a day: itself for a nation, members (nested too) for a decomposable
    /// organisation, nobody for one that is not decomposable or retired. USA is included where it is a member.
    NationSet expand(CodeIndex code, Day day) const;
    NationSet expand(const NationSet &list, Day day) const;

    /// Printed codes of a set in ORD-05 order: nations A-Z, then organisations A-Z (USA first if \a usaFirst).
    QStringList printed(const NationSet &set, bool usaFirst) const;

private:
    std::vector<CodeEntry> m_entries;
    QHash<QString, CodeIndex> m_index;
    CodeIndex m_usa = 0;
    NationSet m_own;
    std::vector<CodeIndex> m_sorted[2];
};

} // namespace parallax
