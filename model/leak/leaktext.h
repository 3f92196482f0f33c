#pragma once

#include <QString>

#include <vector>

namespace parallax {

/// A text as it is compared: capitals and digits alone, without regard to case, accents, look-alike letters, format characters,
/// emphasis, spacing and punctuation; and for each of them where it stands, so that words can still be told apart.
class LeakText
{
public:
    explicit LeakText(const QString &source);

    QStringView letters() const { return m_letters; }
    qsizetype size() const { return m_letters.size(); }
    /// Where a letter stands in folded().
    int at(qsizetype letter) const { return m_at.empty() ? int(letter) : m_at[size_t(letter)]; }
    /// The source without what is not seen; offsets are not those of the source.
    const QString &folded() const { return m_folded; }
    QStringView foldedPart(qsizetype firstLetter, qsizetype count) const;

    enum class Gap : quint8 {
        None,      ///< the two stand together
        Small,     ///< a blank, hyphen or the like, as between the parts of one name
        Hyphen,    ///< Small, with a hyphen: a word may be broken here
        Wide,
    };
    /// What stands before a letter that is not the first.
    Gap gapBefore(qsizetype letter) const;
    /// A word begins or ends here: also "plotKite" and "KITE7plot", where the case changes.
    bool beginsWord(qsizetype letter) const;
    bool endsWord(qsizetype letter) const;

private:
    QString m_letters, m_folded;
    std::vector<int> m_at;
};

} // namespace parallax
