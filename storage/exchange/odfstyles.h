#pragma once

#include "storage/exchange/odftree.h"

#include <QHash>

#include <array>
#include <memory>

namespace parallax
{

/// What of a style matters to a reader of text, its parents included.
struct OdfStyle {
    QString name; ///< display name of the first named style up the line: "Title", "Heading 1", "Caption"
    QString listStyle;
    QString language; ///< "en-GB"; empty where it does not say
    bool hidden = false; ///< text that is not shown
    bool struck = false;
    bool raised = false; ///< superscript
    bool hiddenPage = false; ///< a slide that is not shown
};

/// Number format of one level of a list.
struct OdfListLevel {
    QString format; ///< "1", "a", "A", "i", "I"; empty: a bullet, or nothing
    int start = 1;
    int shownLevels = 1; ///< how many levels the label shows: 2 for "1.2"
};

/// Styles of a file: automatic ones by family and name, common ones beneath them.
class OdfStyles
{
public:
    explicit OdfStyles(const OdfNode &document);

    OdfStyle style(QLatin1StringView family, const QString &name) const;
    QString defaultLanguage() const { return m_language; }
    const OdfListLevel &listLevel(const QString &listStyle, int level) const; ///< \a level from 1 to 10
    const OdfListLevel &outlineLevel(int level) const;

private:
    using Levels = std::array<OdfListLevel, 10>;
    void take(const OdfNode &parent);
    static void takeLevels(const OdfNode &style, Levels &levels);

    QHash<QString, const OdfNode *> m_styles; ///< "paragraph/P1"
    QHash<QString, Levels> m_lists;
    Levels m_outline;
    QString m_language;
};

/// Counts the items of lists as OpenDocument 1.3, part 3, sections 5.3.2 and 19.780 (text:continue-numbering, text:continue-list)
/// say.
class OdfListNumbers
{
public:
    explicit OdfListNumbers(const OdfStyles &styles)
        : m_styles(styles)
    {
    }

    /// A list at the margin begins.
    void begin(const OdfNode &list, const QString &style);
    /// The next item at \a level (from 1). \return its number as printed, without dots and parentheses at its ends and with that of
    /// the items it is in: "4", "4a", "1.2"; empty for a bullet.
    QString next(int level, int startValue = -1);

private:
    struct Counters {
        QString style;
        std::array<int, 10> values {}; ///< 0: not counted yet
    };
    const OdfStyles &m_styles;
    QHash<QString, std::shared_ptr<Counters>> m_byId; ///< lists that go on with one another share them
    QHash<QString, std::shared_ptr<Counters>> m_lastOfStyle;
    std::shared_ptr<Counters> m_current;
};

/// 4 as "4", "d", "D", "iv" or "IV".
QString odfNumber(int value, const QString &format);

} // namespace parallax
