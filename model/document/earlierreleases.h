#pragma once

#include "model/document/product.h"
#include "model/time.h"

#include <QHash>
#include <QList>
#include <QString>

namespace parallax {

/// One portion as a nation got it once: in full, or as one of its tearlines.
struct EarlierVersion
{
    qint64 entry = 0;      ///< of the ledger
    QString product, portion;
    QString content;       ///< contentDigest() of the whole portion as it stood
    QString said;          ///< saidDigest() of the words that went; empty where the entry does not tell
    int tearline = -1;     ///< -1: the full text
    bool known = true;     ///< false: the entry does not say in which version it went
    bool shown = false;    ///< it was seen and told, and nobody kept a copy

    bool operator==(const EarlierVersion &) const = default;
};

/// What nations have in hand already, portion by portion, from the ledger; made once, never changed.
class EarlierReleases
{
public:
    void add(const QString &nation, const EarlierVersion &version);

    bool isEmpty() const { return m_byPortion.isEmpty(); }
    /// Of this portion, oldest first.
    QList<EarlierVersion> of(const QString &nation, const QString &product, const QString &portion) const;
    /// Of any portion with exactly these words in full, oldest first.
    QList<EarlierVersion> saying(const QString &nation, const QString &said) const;

private:
    QHash<QString, QHash<QString, QList<EarlierVersion>>> m_byPortion, m_bySaid; ///< by nation
};
using EarlierReleasesPtr = std::shared_ptr<const EarlierReleases>;

/// SHA-384 in hexadecimal digits of the words alone: another mark on the same words makes them no others.
QString saidDigest(const QString &text);

/// What a nation has of a portion already, held against what it gets of it now.
struct Compilation
{
    enum class Had { Text, Tearline, OtherText, OtherTearline, Unknown };
    EarlierVersion earlier;
    Had had = Had::Text;
    int tearline = -1;     ///< of Had::Tearline: which of those that stand there now
    int now = -1;          ///< kAll, kNothing, or the tearline that goes
    bool certain = false;  ///< the one beside the other tells what is withheld; else a person may want to look
    bool elsewhere = false; ///< another portion with these words

    static constexpr int kAll = -1, kNothing = -2;

    /// Names this pair of versions, in no language: what an acceptance holds for.
    QString key() const;
    /// A sentence for us.
    QString sentence() const;
};

/// The gravest of what \a earlier tells of a portion; none where what it gets adds up to nothing. \a now: Compilation::kAll for the full text
/// (also where it is only seen), kNothing, or the index of the tearline.
std::optional<Compilation> compilationOf(const Portion &portion, const QString &product, int now, const QString &nation, const EarlierReleases &earlier);

} // namespace parallax
