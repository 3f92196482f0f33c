#pragma once

#include "model/leak/foundtext.h"

#include <QHash>
#include <QList>

#include <vector>

namespace parallax {

class LeakText;

/// How a term is recognised.
enum class TermMatch : quint8 {
    Name,     ///< whole words, in any case, its parts joined or parted in any way: KITE-7B, kite7b, K I T E 7 B; KITE-7 is not KITE-7B
    Code,     ///< a whole word in exactly this case: QOS
    Quantity, ///< a number with its unit; digits stand together
    Mark,     ///< letter by letter but for blanks: (S//REL TO USA, QMR)
    Sentence, ///< the same letters and digits in the same order, whatever stands between them
    Digest,   ///< the beginning of a word
};

/// Something that must not appear in what a nation gets.
struct WithheldTerm
{
    QString code;                         ///< "LK-NAME"
    QString text;                         ///< as we write it
    QString of;                           ///< what it belongs to: "PX-0108", "SN-THISTLE", "EX-01-007", "QOS"
    TermMatch match = TermMatch::Name;
    bool fragment = false;                ///< of a sentence: some words of it

    bool operator==(const WithheldTerm &) const = default;
};

/// Finds many terms at once. Its time grows with the text, hardly with the number of terms.
class LeakSearch
{
public:
    /// \a allowed: names that may appear, and in which a term is no leak: OSMERE-SENTRY has OSMERE in it.
    explicit LeakSearch(QList<WithheldTerm> terms, const QStringList &allowed = {});

    const QList<WithheldTerm> &terms() const { return m_terms; }

    struct Hit
    {
        int term = -1;
        QString written; ///< as it stands there
    };
    /// Each term that occurs, once, in the order in which they come. In raw bytes (TextKind::Raw) only what cannot be there by chance,
    /// and longer words also without a boundary before them.
    QList<Hit> find(const QString &text, TextKind kind = TextKind::Shown) const;

private:
    struct Pattern
    {
        QString letters;
        std::vector<bool> parted; ///< by letter: the term has something before it, or turns from letters to digits
        std::vector<bool> pointed; ///< by digit: a decimal point stands before it
        int term = -1;            ///< below 0: an allowed name
    };
    void add(const QString &text, int term);
    bool matches(const Pattern &pattern, const LeakText &text, qsizetype start, bool raw) const;

    QList<WithheldTerm> m_terms;
    std::vector<Pattern> m_patterns;
    QHash<quint64, QList<int>> m_byStart; ///< hash of the first letters, at most kStart of them, to patterns
    quint32 m_lengths = 0;                ///< bit n: some pattern's start has n letters
};

} // namespace parallax
