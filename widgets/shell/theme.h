#pragma once

#include "model/marking/marking.h"
#include "model/releasability/outcome.h"

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>

class QApplication;

namespace parallax {

enum class Theme { Dark, Light, HighContrast, Night };
inline constexpr int kThemeCount = 4;

/// The six states of US space operations software, worst first; each has a shape of its own beside the colour.
enum class Status { Critical, Serious, Caution, Normal, Standby, Off };

/// Every colour the program uses, by what it means. No widget names a colour of its own.
struct ThemeTokens
{
    Theme theme = Theme::Dark;
    QColor window;          ///< behind everything
    QColor panel;           ///< views, docks
    QColor raised;          ///< headers, bars, hovered things
    QColor input;           ///< edit fields
    QColor text, mutedText; ///< both readable (4.5:1) on window, panel, raised and input
    QColor disabledText;
    QColor border;
    QColor accent, accentText;
    QColor selection, selectionText;
    QColor focus;
    QColor link;
    QColor error, warning, info, success; ///< as text and as squiggle, readable on panel and window
    QColor currentRow;      ///< behind the portion the cursor is in
    QColor withheldPlace, withheldText; ///< a collapsed place and its reason
    QColor shownPlace;      ///< behind what may only be seen
    QColor changed;         ///< behind words that differ from ours
    QColor exerciseStrip, exerciseText, hatch;
    std::array<QColor, kOutcomeCount> outcomes;
    std::array<QColor, 6> statuses;

    const QColor &outcome(Outcome outcome) const { return outcomes[size_t(outcome)]; }
    const QColor &status(Status status) const { return statuses[size_t(status)]; }
    const QColor &finding(Severity severity) const;
};

const ThemeTokens &tokensFor(Theme theme);
/// Those of the theme in use.
const ThemeTokens &tokens();
Theme currentTheme();

/// Name for settings and the command line: "dark", "light", "high-contrast", "night".
QString themeName(Theme theme);
std::optional<Theme> themeFromName(QStringView name);
/// For menus.
QString themeTitle(Theme theme);

/// Fusion with our palette and a small style sheet; takes effect at once, everywhere.
void applyTheme(QApplication &application, Theme theme);

/// Text size, 80 to 200 %; every size in the program follows the font. Values outside are brought inside.
void applyTextSize(QApplication &application, int percent);
int textSize();

/// The family for prose and for digits that stand under each other. Inter where it is installed, else DejaVu.
QFont textFont(qreal scale = 1.0);
QFont monoFont(qreal scale = 1.0);

/// Relative contrast of two colours, 1 to 21. Source: WCAG 2.1, definition of contrast ratio.
qreal contrast(const QColor &a, const QColor &b);
/// Black or white, whichever reads better on \a background.
QColor readableOn(const QColor &background);

/// Says when the theme or the text size has changed: for what is painted from tokens or cached by font.
class ThemeNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void themeChanged();
};
ThemeNotifier *themeNotifier();

} // namespace parallax
