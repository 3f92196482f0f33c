#include "widgets/shell/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr qreal kBasePointSize = 10.0;

struct State
{
    Theme theme = Theme::Dark;
    int percent = 100;
};

State &state()
{
    static State value;
    return value;
}

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

// Order: withhold, needs exception, needs originator, needs disclosure official, display only, release sanitised, release,
// no channel. Okabe-Ito (jfly.uni-koeln.de/color), lightened or darkened to 3:1 against the panel. Red is kept for what is
// critical, so a withheld place is grey.
using Eight = std::array<QColor, kOutcomeCount>;

ThemeTokens darkTokens()
{
    ThemeTokens t;
    t.theme = Theme::Dark;
    t.window = rgb(0x11161d);
    t.panel = rgb(0x181f28);
    t.raised = rgb(0x212a35);
    t.input = rgb(0x0d1218);
    t.text = rgb(0xe4e9f0);
    t.mutedText = rgb(0xa2aebd);
    t.disabledText = rgb(0x6c7888);
    t.border = rgb(0x364252);
    t.accent = rgb(0x5aa9f0);
    t.accentText = rgb(0x08111b);
    t.selection = rgb(0x1f4c78);
    t.selectionText = rgb(0xffffff);
    t.focus = rgb(0x7cc0ff);
    t.link = rgb(0x7cc0ff);
    t.error = rgb(0xff6464);
    t.warning = rgb(0xffb302);
    t.info = rgb(0x2dccff);
    t.success = rgb(0x56f000);
    t.currentRow = rgb(0x1f2a38);
    t.withheldPlace = rgb(0x141a22);
    t.withheldText = rgb(0xa2aebd);
    t.shownPlace = rgb(0x142a3c);
    t.changed = rgb(0x3a3413);
    t.exerciseStrip = rgb(0x2b3542);
    t.exerciseText = rgb(0xf2f5f8);
    t.hatch = rgb(0x1c242e);
    t.outcomes = Eight { rgb(0x8b95a3), rgb(0xe0702a), rgb(0xe69f00), rgb(0xf0e442), rgb(0x4f9fdc), rgb(0x7fd0f5),
        rgb(0x22b98c), rgb(0xcc79a7) };
    t.statuses = { rgb(0xff3838), rgb(0xffb302), rgb(0xfce83a), rgb(0x56f000), rgb(0x2dccff), rgb(0xa4abb6) };
    return t;
}

ThemeTokens lightTokens()
{
    ThemeTokens t;
    t.theme = Theme::Light;
    t.window = rgb(0xeceff3);
    t.panel = rgb(0xffffff);
    t.raised = rgb(0xf2f4f7);
    t.input = rgb(0xffffff);
    t.text = rgb(0x17202b);
    t.mutedText = rgb(0x4d5a6a);
    t.disabledText = rgb(0x8b96a3);
    t.border = rgb(0xc3cbd5);
    t.accent = rgb(0x0b5cad);
    t.accentText = rgb(0xffffff);
    t.selection = rgb(0x0b5cad);
    t.selectionText = rgb(0xffffff);
    t.focus = rgb(0x0b5cad);
    t.link = rgb(0x0b5cad);
    t.error = rgb(0xb3001b);
    t.warning = rgb(0x865100);
    t.info = rgb(0x00628c);
    t.success = rgb(0x1b6b1b);
    t.currentRow = rgb(0xe9f1fa);
    t.withheldPlace = rgb(0xeef0f3);
    t.withheldText = rgb(0x4d5a6a);
    t.shownPlace = rgb(0xe2f0fb);
    t.changed = rgb(0xfff3c4);
    t.exerciseStrip = rgb(0xd9dfe6);
    t.exerciseText = rgb(0x17202b);
    t.hatch = rgb(0xf6f7f9);
    t.outcomes = Eight { rgb(0x77818e), rgb(0xc24f00), rgb(0xa86f00), rgb(0x8a7d00), rgb(0x0072b2), rgb(0x1b87c4),
        rgb(0x00805c), rgb(0xb0528a) };
    t.statuses = { rgb(0xd60000), rgb(0xb87a00), rgb(0x8f8000), rgb(0x2b8a00), rgb(0x0080b3), rgb(0x69727d) };
    return t;
}

ThemeTokens highContrastTokens()
{
    ThemeTokens t = darkTokens();
    t.theme = Theme::HighContrast;
    t.window = rgb(0x000000);
    t.panel = rgb(0x000000);
    t.raised = rgb(0x101010);
    t.input = rgb(0x000000);
    t.text = rgb(0xffffff);
    t.mutedText = rgb(0xe6e6e6);
    t.disabledText = rgb(0xa0a0a0);
    t.border = rgb(0xffffff);
    t.accent = rgb(0x4cc2ff);
    t.accentText = rgb(0x000000);
    t.selection = rgb(0xffe100);
    t.selectionText = rgb(0x000000);
    t.focus = rgb(0xffe100);
    t.link = rgb(0x8ad8ff);
    t.error = rgb(0xff8080);
    t.warning = rgb(0xffc94d);
    t.info = rgb(0x8ad8ff);
    t.success = rgb(0x80ff4d);
    t.currentRow = rgb(0x1a1a1a);
    t.withheldPlace = rgb(0x000000);
    t.withheldText = rgb(0xe6e6e6);
    t.shownPlace = rgb(0x00263d);
    t.changed = rgb(0x403800);
    t.exerciseStrip = rgb(0x000000);
    t.exerciseText = rgb(0xffffff);
    t.hatch = rgb(0x141414);
    t.outcomes = Eight { rgb(0xc8c8c8), rgb(0xff8a4d), rgb(0xffb62e), rgb(0xfff16b), rgb(0x6bb8ff), rgb(0xa6e3ff),
        rgb(0x3fe0af), rgb(0xf29ccb) };
    return t;
}

// Night keeps the eye adapted: only red light, told apart by brightness and shape. Classification banners keep the colours
// users know, since nothing else on the screen may be taken for them.
ThemeTokens nightTokens()
{
    ThemeTokens t;
    t.theme = Theme::Night;
    t.window = rgb(0x0a0000);
    t.panel = rgb(0x100101);
    t.raised = rgb(0x1b0303);
    t.input = rgb(0x080000);
    t.text = rgb(0xff6a5c);
    t.mutedText = rgb(0xd9564a);
    t.disabledText = rgb(0x80302a);
    t.border = rgb(0x4a1512);
    t.accent = rgb(0xff8073);
    t.accentText = rgb(0x140000);
    t.selection = rgb(0x4f0f0b);
    t.selectionText = rgb(0xffb0a6);
    t.focus = rgb(0xff9a8f);
    t.link = rgb(0xff9a8f);
    t.error = rgb(0xffa196);
    t.warning = rgb(0xff8577);
    t.info = rgb(0xf0655a);
    t.success = rgb(0xe86055);
    t.currentRow = rgb(0x210505);
    t.withheldPlace = rgb(0x0c0000);
    t.withheldText = rgb(0xd9564a);
    t.shownPlace = rgb(0x230606);
    t.changed = rgb(0x330a08);
    t.exerciseStrip = rgb(0x1b0303);
    t.exerciseText = rgb(0xff8a7e);
    t.hatch = rgb(0x160202);
    t.outcomes = Eight { rgb(0x9a4a43), rgb(0xb5554c), rgb(0xc45d53), rgb(0xd4665c), rgb(0xe07268), rgb(0xf08a80),
        rgb(0xffa79e), rgb(0xa9504a) };
    t.statuses = { rgb(0xffa196), rgb(0xff8577), rgb(0xf0756a), rgb(0xd9645a), rgb(0xc45d53), rgb(0x9a4a43) };
    return t;
}

const ThemeTokens &tableFor(Theme theme)
{
    static const std::array<ThemeTokens, kThemeCount> table { darkTokens(), lightTokens(), highContrastTokens(),
        nightTokens() };
    return table[size_t(theme)];
}

QPalette paletteFor(const ThemeTokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.raised);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.mutedText);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.text);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, t.selectionText);
    p.setColor(QPalette::Link, t.link);
    p.setColor(QPalette::LinkVisited, t.link);
    p.setColor(QPalette::Light, t.raised.lighter(120));
    p.setColor(QPalette::Midlight, t.raised);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.border);
    p.setColor(QPalette::Shadow, t.window.darker(150));
    for (QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        p.setColor(QPalette::Disabled, role, t.disabledText);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.border);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.disabledText);
    return p;
}

// Only what a palette cannot say. Sizes are in em of the font, so that they follow the text size.
QString styleSheetFor(const ThemeTokens &t)
{
    QString sheet = uR"(
QToolTip { background: %raised; color: %text; border: 1px solid %border; padding: 0.3em; }
QMainWindow::separator { background: %window; width: 5px; height: 5px; }
QMainWindow::separator:hover { background: %accent; }
QDockWidget { color: %text; }
QDockWidget::title { background: %raised; padding: 0.35em 0.6em; border-bottom: 1px solid %border; }
QMenuBar { background: %window; border-bottom: 1px solid %border; }
QMenuBar::item { padding: 0.25em 0.6em; background: transparent; }
QMenuBar::item:selected { background: %selection; color: %selectionText; }
QMenu { background: %raised; border: 1px solid %border; padding: 0.25em 0; }
QMenu::item { padding: 0.3em 2em 0.3em 0.6em; }
QMenu::item:selected { background: %selection; color: %selectionText; }
QMenu::item:disabled { color: %disabled; }
QMenu::separator { height: 1px; background: %border; margin: 0.25em 0; }
QMenu::icon { padding-left: 0.5em; }
QStatusBar { background: %raised; border-top: 1px solid %border; }
QStatusBar::item { border: none; }
QStatusBar QToolButton { padding: 0 0.3em; border: none; }
QStatusBar QLabel { padding: 0 0.3em; }
QHeaderView { background: %raised; }
QHeaderView::section { background: %raised; color: %muted; border: none; border-right: 1px solid %border;
    border-bottom: 1px solid %border; padding: 0.3em 0.5em; }
QMainWindow > QTabBar { qproperty-elideMode: 3; qproperty-usesScrollButtons: true; }
QTabBar::tab { background: %window; color: %muted; padding: 0.35em 0.8em; border: 1px solid %border; border-bottom: none; }
QTabBar::tab:selected { background: %panel; color: %text; border-top: 2px solid %accent; }
QTabBar::tab:hover { color: %text; }
QToolButton { border: 1px solid transparent; border-radius: 3px; padding: 0.2em 0.35em; }
QToolButton:hover { background: %raised; border-color: %border; }
QToolButton:checked { background: %selection; color: %selectionText; border-color: %selection; }
parallax--PictureLegend QToolButton, parallax--PictureLegend QToolButton:checked { border: none; padding: 0.1em 0.3em;
    background: transparent; color: %text; }
parallax--PictureLegend QToolButton:!checked { color: %disabled; }
parallax--PictureLegend QToolButton:hover { background: %raised; }
QToolButton:focus { border-color: %focus; }
QLineEdit, QComboBox, QDateEdit, QSpinBox { background: %input; border: 1px solid %border; border-radius: 3px;
    padding: 0.2em 0.4em; selection-background-color: %selection; selection-color: %selectionText; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus { border-color: %focus; }
QLineEdit:disabled, QComboBox:disabled { color: %disabled; }
QComboBox QAbstractItemView { background: %raised; border: 1px solid %border; selection-background-color: %selection;
    selection-color: %selectionText; }
QPushButton { background: %raised; border: 1px solid %border; border-radius: 3px; padding: 0.3em 1em; }
QPushButton:hover { border-color: %accent; }
QPushButton:focus { border: 1px solid %focus; }
QPushButton:default { background: %accent; color: %accentText; border-color: %accent; }
QPushButton:disabled { color: %disabled; background: %window; border-color: %border; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 0.95em; height: 0.95em;
    background: %input; border: 1px solid %muted; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 2px; }
QRadioButton::indicator { border-radius: 0.52em; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: %accent; border-color: %accent;
    image: url(:/parallax/icons/%tick.svg); }
QRadioButton::indicator:checked { border-color: %accent; background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
    stop:0 %accent, stop:0.5 %accent, stop:0.6 %input, stop:1 %input); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: %focus; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: %border; }
QAbstractItemView { outline: none; border: none; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: %selection;
    color: %selectionText; }
QScrollBar:vertical { background: %panel; width: 0.8em; margin: 0; }
QScrollBar:horizontal { background: %panel; height: 0.8em; margin: 0; }
QScrollBar::handle { background: %border; border-radius: 0.3em; margin: 0.1em; }
QScrollBar::handle:vertical { min-height: 2em; }
QScrollBar::handle:horizontal { min-width: 2em; }
QScrollBar::handle:hover { background: %muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)"_s;
    // A picture cannot take a colour here: one tick for dark accents, one for light ones.
    sheet.replace(u"%tick"_s, readableOn(t.accent) == QColor(Qt::white) ? u"tick-light"_s : u"tick-dark"_s);
    // Longer names first: %selectionText before %selection, %accentText before %accent.
    const std::array<std::pair<QString, QColor>, 14> names { {
        { u"%selectionText"_s, t.selectionText }, { u"%selection"_s, t.selection }, { u"%accentText"_s, t.accentText },
        { u"%accent"_s, t.accent }, { u"%disabled"_s, t.disabledText }, { u"%window"_s, t.window }, { u"%panel"_s, t.panel },
        { u"%raised"_s, t.raised }, { u"%input"_s, t.input }, { u"%text"_s, t.text }, { u"%muted"_s, t.mutedText },
        { u"%border"_s, t.border }, { u"%focus"_s, t.focus }, { u"%link"_s, t.link },
    } };
    for (const auto &[name, colour] : names)
        sheet.replace(name, colour.name());
    return sheet;
}

qreal channel(qreal c)
{
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

QString firstFamily(std::initializer_list<QString> families)
{
    for (const QString &family : families)
        if (QFontDatabase::hasFamily(family))
            return family;
    return {};
}

} // namespace

const QColor &ThemeTokens::finding(Severity severity) const
{
    switch (severity) {
    case Severity::Error:
        return error;
    case Severity::Warning:
        return warning;
    case Severity::Info:
        return info;
    }
    return error;
}

const ThemeTokens &tokensFor(Theme theme)
{
    return tableFor(theme);
}

const ThemeTokens &tokens()
{
    return tableFor(state().theme);
}

Theme currentTheme()
{
    return state().theme;
}

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return u"dark"_s;
    case Theme::Light:
        return u"light"_s;
    case Theme::HighContrast:
        return u"high-contrast"_s;
    case Theme::Night:
        return u"night"_s;
    }
    return {};
}

std::optional<Theme> themeFromName(QStringView name)
{
    for (int i = 0; i < kThemeCount; ++i)
        if (themeName(Theme(i)) == name)
            return Theme(i);
    return std::nullopt;
}

QString themeTitle(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return ThemeNotifier::tr("Dark");
    case Theme::Light:
        return ThemeNotifier::tr("Light");
    case Theme::HighContrast:
        return ThemeNotifier::tr("High Contrast");
    case Theme::Night:
        //: A theme in red light only, for dark rooms
        return ThemeNotifier::tr("Night");
    }
    return {};
}

void applyTheme(QApplication &application, Theme theme)
{
    state().theme = theme;
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.setPalette(paletteFor(tokens()));
    application.setStyleSheet(styleSheetFor(tokens()));
    application.setFont(textFont());
    Q_EMIT themeNotifier()->themeChanged();
}

void applyTextSize(QApplication &application, int percent)
{
    state().percent = std::clamp(percent, 80, 200);
    application.setFont(textFont());
    // A style sheet holds sizes in em, which Qt 6.4 resolves once: set again, it takes the new font.
    application.setStyleSheet(styleSheetFor(tokens()));
    Q_EMIT themeNotifier()->themeChanged();
}

int textSize()
{
    return state().percent;
}

QFont textFont(qreal scale)
{
    // Not B612, made for cockpits though it is: its brackets make (S) look like [S], and its mono face answers to its name.
    static const QString family = firstFamily({ u"Inter"_s, u"DejaVu Sans"_s });
    QFont font(family);
    font.setPointSizeF(kBasePointSize * scale * state().percent / 100.0);
    return font;
}

QFont monoFont(qreal scale)
{
    static const QString family = firstFamily({ u"DejaVu Sans Mono"_s });
    QFont font(family);
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(kBasePointSize * scale * state().percent / 100.0);
    return font;
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor readableOn(const QColor &background)
{
    return contrast(background, Qt::black) >= contrast(background, Qt::white) ? QColor(Qt::black) : QColor(Qt::white);
}

ThemeNotifier *themeNotifier()
{
    static ThemeNotifier notifier;
    return &notifier;
}

} // namespace parallax
