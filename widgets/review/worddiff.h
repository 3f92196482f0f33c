#pragma once

#include <QList>
#include <QString>

namespace parallax {

/// A stretch of text, UTF-16 units.
struct TextSpan
{
    int start = 0;
    int length = 0;
    bool operator==(const TextSpan &) const = default;
};

/// Where \a copy differs from \a original, by whole words.
struct WordDifference
{
    QList<TextSpan> changed;   ///< words of the copy that the original does not have there
    QList<int> leftOut;        ///< places in the copy where words of the original are missing and none stand instead
};

/// Longest common subsequence of words between the common start and end. Texts of more than about 1,500 differing words a
/// side count as wholly changed there: the hint is for the eye, and must not cost the keystroke.
WordDifference wordDifference(const QString &original, const QString &copy);

} // namespace parallax
