#include "widgets/shell/classificationbanner.h"

#include "widgets/shell/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {
constexpr char16_t kBreakHere = 0x200B; ///< zero width space

int stripHeight(const QFont &font)
{
    return QFontMetrics(font).height() + QFontMetrics(font).height() / 3;
}

QFont bannerFont()
{
    QFont font = textFont(1.05);
    font.setBold(true);
    return font;
}

} // namespace

BannerColours bannerColours(BannerLevel level)
{
    switch (level) {
    case BannerLevel::Unclassified:
        return { QColor::fromRgb(0x007a33), Qt::white };
    case BannerLevel::Cui:
        return { QColor::fromRgb(0x502b85), Qt::white };
    case BannerLevel::Confidential:
        return { QColor::fromRgb(0x0033a0), Qt::white };
    case BannerLevel::Secret:
        return { QColor::fromRgb(0xc8102e), Qt::white };
    case BannerLevel::TopSecret:
        return { QColor::fromRgb(0xff8c00), Qt::black };
    case BannerLevel::TopSecretSci:
        return { QColor::fromRgb(0xfce83a), Qt::black };
    case BannerLevel::Unknown:
        break;
    }
    return { QColor::fromRgb(0x2b2b2b), Qt::white };
}

BannerLevel bannerLevel(const QString &banner, const Marking *marking)
{
    // The first slot that is not empty names the level: a foreign banner starts with "//".
    QString first;
    for (const QString &slot : banner.split(u"//"_s)) {
        first = slot.trimmed();
        if (!first.isEmpty())
            break;
    }
    const auto names = [&first](QStringView word) {
        return first == word || first.endsWith(u' ' + word.toString()) || first.contains(u' ' + word.toString() + u' ')
            || first.startsWith(word.toString() + u' ');
    };
    if (names(u"TOP SECRET") || first == u"COSMIC TOP SECRET")
        return marking && !marking->sci.isEmpty() ? BannerLevel::TopSecretSci : BannerLevel::TopSecret;
    if (names(u"SECRET"))
        return BannerLevel::Secret;
    if (names(u"CONFIDENTIAL") || names(u"RESTRICTED"))
        return BannerLevel::Confidential;
    if (names(u"UNCLASSIFIED"))
        return BannerLevel::Unclassified;
    if (first == u"CUI" || first == u"CONTROLLED")
        return BannerLevel::Cui;
    return BannerLevel::Unknown;
}

ClassificationBanner::ClassificationBanner(QWidget *parent)
    : QLabel(parent)
{
    setAlignment(Qt::AlignCenter);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setWordWrap(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, &ClassificationBanner::describe);
    setBanner({});
}

void ClassificationBanner::setBanner(const QString &banner, const CheckedMarkingPtr &marking)
{
    m_banner = banner;
    m_level = bannerLevel(banner, marking ? &marking->marking : nullptr);
    fitText();
    describe();
}

void ClassificationBanner::setTag(const QString &tag)
{
    m_tag = tag;
    describe();
}

void ClassificationBanner::describe()
{
    const BannerColours colours = bannerColours(m_level);
    QPalette p = palette();
    p.setColor(QPalette::WindowText, colours.text);
    p.setColor(QPalette::Text, colours.text);
    p.setColor(QPalette::Highlight, colours.text);
    p.setColor(QPalette::HighlightedText, colours.background);
    setPalette(p);
    setFont(bannerFont());
    fitText();
    const QString shown = m_banner.isEmpty() ? tr("not computed yet") : m_banner;
    setAccessibleName(m_tag.isEmpty() ? tr("Classification: %1").arg(shown)
                                      : tr("Classification (%1): %2").arg(m_tag, shown));
    setAccessibleDescription(tr("Enter shows which portions cause it."));
    setToolTip(m_banner.isEmpty() ? tr("The banner is being computed.")
                                  : tr("%1\nClick: which portions cause it.").arg(m_banner));
    setWhatsThis(toolTip());
    updateGeometry();
    update();
}

namespace {

/// Where a banner that is too long may be broken: behind its slashes. It is broken nowhere else but at its blanks.
QString breakable(const QString &banner)
{
    QString text = banner;
    for (qsizetype at = text.size() - 1; at > 0; --at)
        if (text[at - 1] == u'/' && text[at] != u'/')
            text.insert(at, QChar(kBreakHere));
    return text;
}

} // namespace

int ClassificationBanner::textWidth(int width) const
{
    return std::max(1, width - 2 * margin());
}

void ClassificationBanner::fitText()
{
    const QString whole = m_banner.isEmpty() ? u"…"_s : m_banner;
    const QString shown = fontMetrics().horizontalAdvance(whole) <= textWidth(width()) ? whole : breakable(whole);
    if (shown != text())
        setText(shown);
}

int ClassificationBanner::heightForWidth(int width) const
{
    const QFontMetrics metrics(bannerFont());
    const QString whole = m_banner.isEmpty() ? u"…"_s : m_banner;
    if (metrics.horizontalAdvance(whole) <= textWidth(width))
        return stripHeight(bannerFont());
    const int lines = metrics.boundingRect(QRect(0, 0, textWidth(width), 10'000), Qt::AlignCenter | Qt::TextWordWrap, breakable(whole)).height();
    return stripHeight(bannerFont()) - metrics.height() + lines;
}

void ClassificationBanner::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fitText();
    if (event->size().width() != event->oldSize().width() && heightForWidth(event->size().width()) != heightForWidth(event->oldSize().width()))
        updateGeometry(); // a layout takes a fixed height from the hint, not by width
}

QSize ClassificationBanner::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(m_banner) + 2 * fontMetrics().height(), heightForWidth(width()) };
}

QSize ClassificationBanner::minimumSizeHint() const
{
    return { 0, heightForWidth(width()) };
}

void ClassificationBanner::paintEvent(QPaintEvent *event)
{
    const BannerColours colours = bannerColours(m_level);
    QPainter painter(this);
    painter.fillRect(rect(), colours.background);
    if (m_level == BannerLevel::Unknown)
        painter.fillRect(rect(), QBrush(QColor(255, 255, 255, 40), Qt::BDiagPattern));
    if (!m_tag.isEmpty()) {
        // A field of its own at the left end: the banner holds marking text only.
        QFont font = textFont(0.8);
        painter.setFont(font);
        const int width = QFontMetrics(font).horizontalAdvance(m_tag) + QFontMetrics(font).height();
        const QRect field(0, 0, width, height());
        painter.fillRect(field, tokens().raised);
        painter.setPen(tokens().text);
        painter.drawText(field, Qt::AlignCenter, m_tag);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.text, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    painter.end();
    QLabel::paintEvent(event);
}

void ClassificationBanner::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    QLabel::mousePressEvent(event);
}

void ClassificationBanner::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    // A drag selects the text; only a click that stayed in place asks for the causes.
    if (event->button() == Qt::LeftButton && (event->pos() - m_pressedAt).manhattanLength() < 4 && !hasSelectedText())
        Q_EMIT causesRequested();
}

void ClassificationBanner::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText()) {
        // Without the places where it may be broken, which nobody sees.
        QGuiApplication::clipboard()->setText(selectedText().remove(QChar(kBreakHere)));
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        Q_EMIT causesRequested();
        return;
    }
    QLabel::keyPressEvent(event);
}

ExerciseStrip::ExerciseStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, [this] {
        updateGeometry();
        update();
    });
    setWord(tr("EXERCISE"));
}

void ExerciseStrip::setWord(const QString &word)
{
    m_word = word;
    setAccessibleName(tr("%1: markings are for training only").arg(word));
    setToolTip(tr("%1: markings are for training only. Everything here is synthetic.").arg(word));
    update();
}

QSize ExerciseStrip::sizeHint() const
{
    return { 200, QFontMetrics(textFont(0.8)).height() + 2 };
}

void ExerciseStrip::paintEvent(QPaintEvent *)
{
    const ThemeTokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.exerciseStrip);
    QColor hatch = t.exerciseText;
    hatch.setAlpha(28);
    painter.fillRect(rect(), QBrush(hatch, Qt::BDiagPattern));
    QFont font = textFont(0.8);
    font.setBold(true);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 2);
    painter.setFont(font);
    const QString line = m_word + u"  ·  "_s + m_word + u"  ·  "_s + m_word;
    QRect box(0, 0, QFontMetrics(font).horizontalAdvance(line) + 24, height());
    box.moveCenter(rect().center());
    painter.fillRect(box, t.exerciseStrip);
    painter.setPen(t.exerciseText);
    painter.drawText(box, Qt::AlignCenter, line);
}

} // namespace parallax
