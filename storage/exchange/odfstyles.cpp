#include "storage/exchange/odfstyles.h"

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kLevels = 10;

QString roman(int value)
{
    static constexpr struct {
        int value;
        const char *letters;
    } kSteps[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" }, { 50, "l" }, { 40, "xl" },
        { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" } };
    if (value <= 0 || value >= 4000)
        return QString::number(value);
    QString letters;
    for (const auto &step : kSteps)
        for (; value >= step.value; value -= step.value)
            letters += QLatin1StringView(step.letters);
    return letters;
}

QString letters(int value)
{
    QString text;
    for (; value > 0; value = (value - 1) / 26)
        text.prepend(QChar(u'a' + (value - 1) % 26));
    return text;
}

QString languageOf(const OdfNode &properties)
{
    const QString language = properties.attribute("fo:language"_L1), country = properties.attribute("fo:country"_L1);
    if (language.isEmpty() || language == "none"_L1 || language == "zxx"_L1)
        return {};
    return country.isEmpty() || country == "none"_L1 ? language : language + u'-' + country;
}

} // namespace

QString odfNumber(int value, const QString &format)
{
    if (format == "a"_L1)
        return letters(value);
    if (format == "A"_L1)
        return letters(value).toUpper();
    if (format == "i"_L1)
        return roman(value);
    if (format == "I"_L1)
        return roman(value).toUpper();
    return QString::number(value);
}

OdfStyles::OdfStyles(const OdfNode &document)
{
    for (const OdfNode *part : document.children)
        if (part->is("office:styles"_L1) || part->is("office:automatic-styles"_L1))
            take(*part);
}

void OdfStyles::take(const OdfNode &parent)
{
    for (const OdfNode *node : parent.children) {
        if (node->is("style:style"_L1)) {
            m_styles.insert(node->attribute("style:family"_L1) + u'/' + node->attribute("style:name"_L1), node);
        } else if (node->is("text:list-style"_L1)) {
            takeLevels(*node, m_lists[node->attribute("style:name"_L1)]);
        } else if (node->is("text:outline-style"_L1)) {
            takeLevels(*node, m_outline);
        } else if (node->is("style:default-style"_L1) && node->attribute("style:family"_L1) == "paragraph"_L1) {
            if (const OdfNode *properties = node->child("style:text-properties"_L1))
                m_language = languageOf(*properties);
        }
    }
}

void OdfStyles::takeLevels(const OdfNode &style, Levels &levels)
{
    for (const OdfNode *node : style.children) {
        const int level = node->number("text:level"_L1, 0);
        if (level < 1 || level > kLevels)
            continue;
        OdfListLevel &made = levels[size_t(level - 1)];
        made.format = node->attribute("style:num-format"_L1);
        made.start = node->number("text:start-value"_L1, 1);
        made.shownLevels = std::clamp(node->number("text:display-levels"_L1, 1), 1, level);
    }
}

OdfStyle OdfStyles::style(QLatin1StringView family, const QString &name) const
{
    OdfStyle found;
    bool knowsHidden = false, knowsStruck = false, knowsRaised = false;
    QString next = name;
    // A line of parents that turns in a circle ends, too.
    constexpr int kMostParents = 30;
    for (int step = 0; step < kMostParents && !next.isEmpty(); ++step) {
        const OdfNode *node = m_styles.value(family + u'/' + next);
        if (!node)
            break;
        const QString parent = node->attribute("style:parent-style-name"_L1);
        const QString shown = node->attribute("style:display-name"_L1);
        if (found.name.isEmpty() && (!shown.isEmpty() || parent.isEmpty() || !next.startsWith(u'P')))
            found.name = shown.isEmpty() ? QString(next).replace("_20_"_L1, " "_L1) : shown;
        if (found.listStyle.isEmpty())
            found.listStyle = node->attribute("style:list-style-name"_L1);
        if (const OdfNode *text = node->child("style:text-properties"_L1)) {
            const QString display = text->attribute("text:display"_L1), line = text->attribute("style:text-line-through-style"_L1),
                          position = text->attribute("style:text-position"_L1);
            if (!display.isEmpty() && !std::exchange(knowsHidden, true))
                found.hidden = display == "none"_L1;
            if (!line.isEmpty() && !std::exchange(knowsStruck, true))
                found.struck = line != "none"_L1;
            if (!position.isEmpty() && !std::exchange(knowsRaised, true))
                found.raised = position.startsWith("super"_L1) || (position[0].isDigit() && !position.startsWith(u'0'));
            if (found.language.isEmpty())
                found.language = languageOf(*text);
        }
        if (const OdfNode *page = node->child("style:drawing-page-properties"_L1))
            found.hiddenPage = found.hiddenPage || page->attribute("presentation:visibility"_L1) == "hidden"_L1;
        next = parent;
    }
    return found;
}

const OdfListLevel &OdfStyles::listLevel(const QString &listStyle, int level) const
{
    static const OdfListLevel none;
    const auto found = m_lists.constFind(listStyle);
    return found == m_lists.cend() ? none : (*found)[size_t(std::clamp(level, 1, kLevels) - 1)];
}

const OdfListLevel &OdfStyles::outlineLevel(int level) const
{
    return m_outline[size_t(std::clamp(level, 1, kLevels) - 1)];
}

void OdfListNumbers::begin(const OdfNode &list, const QString &style)
{
    const QString id = list.attribute("xml:id"_L1), before = list.attribute("text:continue-list"_L1);
    if (!before.isEmpty())
        m_current = m_byId.value(before);
    else if (list.attribute("text:continue-numbering"_L1) == "true"_L1)
        m_current = m_lastOfStyle.value(style);
    else
        m_current.reset();
    if (!m_current)
        m_current = std::make_shared<Counters>();
    m_current->style = style;
    m_lastOfStyle.insert(style, m_current);
    if (!id.isEmpty())
        m_byId.insert(id, m_current);
}

QString OdfListNumbers::next(int level, int startValue)
{
    level = std::clamp(level, 1, kLevels);
    if (!m_current)
        return {};
    const OdfListLevel &format = m_styles.listLevel(m_current->style, level);
    int &value = m_current->values[size_t(level - 1)];
    value = startValue >= 0 ? startValue : value == 0 ? format.start : value + 1;
    std::fill(m_current->values.begin() + level, m_current->values.end(), 0);
    if (format.format.isEmpty())
        return {};
    const auto label = [this](int of) {
        const OdfListLevel &at = m_styles.listLevel(m_current->style, of);
        return odfNumber(std::max(m_current->values[size_t(of - 1)], at.start), at.format.isEmpty() ? u"1"_s : at.format);
    };
    QString number;
    for (int each = 1; each <= level; ++each) {
        const bool counted = each == level || !m_styles.listLevel(m_current->style, each).format.isEmpty();
        if (!counted)
            continue;
        const QString next = label(each);
        // "4a" and "4ai", but "1.2": two numbers side by side would be a third.
        const bool needsDot = !number.isEmpty() && number.back().isDigit() == next.front().isDigit();
        number += (needsDot ? u"."_s : QString()) + next;
    }
    return number;
}

} // namespace parallax
