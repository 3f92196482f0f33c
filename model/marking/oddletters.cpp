#include "model/marking/oddletters.h"

#include <QHash>

#include <unicode/uchar.h>
#include <unicode/uspoof.h>

namespace parallax {

namespace {

/// ICU's table of confusables, and its skeletons of what markings are written with.
class Likenesses
{
public:
    Likenesses()
    {
        UErrorCode error = U_ZERO_ERROR;
        m_checker = uspoof_open(&error);
        if (U_FAILURE(error))
            m_checker = nullptr;
        // Several plain letters may share a skeleton (I, l and 1); capitals are what a mark has, so the first one stands.
        for (const QChar plain : QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/()-,. abcdefghijklmnopqrstuvwxyz:;+&'[]"))
            if (const QString skeleton = skeletonOf(QStringView(&plain, 1)); !m_plain.contains(skeleton))
                m_plain.insert(skeleton, plain);
    }
    ~Likenesses() { uspoof_close(m_checker); }
    Q_DISABLE_COPY_MOVE(Likenesses)

    QString plain(QStringView letter) const
    {
        // Full-width and other compatibility forms first: theirs is the letter itself, not only one like it.
        const QString compatible = letter.toString().normalized(QString::NormalizationForm_KC);
        if (compatible.size() == 1 && compatible.front() > u' ' && compatible.front() < QChar(0x7f))
            return compatible;
        const auto found = m_plain.constFind(skeletonOf(letter));
        return found == m_plain.constEnd() ? QString() : QString(*found);
    }

private:
    QString skeletonOf(QStringView text) const
    {
        if (!m_checker)
            return {};
        char16_t skeleton[64];
        UErrorCode error = U_ZERO_ERROR;
        const int length = uspoof_getSkeleton(m_checker, 0, text.utf16(), int32_t(text.size()), skeleton, int32_t(std::size(skeleton)), &error);
        return U_FAILURE(error) ? QString() : QString::fromUtf16(skeleton, length);
    }

    USpoofChecker *m_checker = nullptr;
    QHash<QString, QChar> m_plain;
};

/// Letters that join, and texts that run from the right, need code points that show nothing.
bool needsJoiners(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) {
        const auto direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || (c.isLetter() && c.script() >= QChar::Script_Devanagari && c.script() <= QChar::Script_Khmer);
    });
}

bool isOfWriting(char32_t code, QStringView word)
{
    constexpr char32_t softHyphen = 0x00ad, nonJoiner = 0x200c, rightToLeftMark = 0x200f, zeroWidthJoiner = 0x200d;
    if (code == softHyphen || u_hasBinaryProperty(UChar32(code), UCHAR_VARIATION_SELECTOR))
        return true;
    if (code == zeroWidthJoiner && std::any_of(word.begin(), word.end(), [](QChar c) { return c.isHighSurrogate(); }))
        return true; // families of emoji
    return code >= nonJoiner && code <= rightToLeftMark && needsJoiners(word);
}

/// Whether a letter stands in one run of letters with those of ASCII: as in "Δv", not in "α-particles".
bool isAmongLatin(QStringView word, const OddLetter &letter)
{
    const auto isLatin = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); };
    for (qsizetype i = letter.start - 1; i >= 0 && (word[i].isLetter() || word[i].isSurrogate()); --i)
        if (isLatin(word[i]))
            return true;
    for (qsizetype i = letter.start + letter.length; i < word.size() && (word[i].isLetter() || word[i].isSurrogate()); ++i)
        if (isLatin(word[i]))
            return true;
    return false;
}

bool isPlain(char32_t code)
{
    return (code >= 0x20 && code < 0x7f) || code == U'\n';
}

/// Calls \a each with the code point, its offset and its length in UTF-16 units.
template <typename Each>
void forEachCodePoint(QStringView text, Each each)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        each(isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode()), int(i), isPair ? 2 : 1);
        i += isPair ? 1 : 0;
    }
}

} // namespace

bool isInvisible(char32_t code)
{
    if (code == U'\n' || code == U'\t')
        return false;
    const auto type = u_charType(UChar32(code));
    return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_SURROGATE || u_hasBinaryProperty(UChar32(code), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

QList<OddLetter> oddLetters(QStringView text)
{
    QList<OddLetter> found;
    forEachCodePoint(text, [&](char32_t code, int start, int length) {
        if (isPlain(code))
            return;
        OddLetter odd{start, length, code, {}, isInvisible(code)};
        if (u_isUWhiteSpace(UChar32(code))) {
            odd.readsAs = QStringLiteral(" ");
        } else if (!odd.isInvisible) {
            static const Likenesses likenesses;
            odd.readsAs = likenesses.plain(text.mid(start, length));
        }
        found.append(odd);
    });
    return found;
}

QString codePointName(char32_t code)
{
    char name[128];
    UErrorCode error = U_ZERO_ERROR;
    const int length = u_charName(UChar32(code), U_EXTENDED_CHAR_NAME, name, int32_t(sizeof name), &error);
    const QString number = QStringLiteral("U+%1").arg(uint(code), 4, 16, QLatin1Char('0')).toUpper();
    return U_FAILURE(error) || length == 0 ? number : number + u' ' + QString::fromLatin1(name, length);
}

std::optional<QString> plainLetters(QStringView text)
{
    QString plain = text.toString();
    const QList<OddLetter> odd = oddLetters(text);
    for (auto each = odd.rbegin(); each != odd.rend(); ++each) {
        if (each->readsAs.isEmpty() && !each->isInvisible)
            return std::nullopt;
        plain.replace(each->start, each->length, each->readsAs);
    }
    return plain;
}

QString withInvisiblesShown(QStringView text)
{
    QString shown;
    forEachCodePoint(text, [&](char32_t code, int start, int length) {
        if (isInvisible(code))
            shown += QStringLiteral("<U+%1>").arg(QString::number(uint(code), 16).toUpper().rightJustified(4, u'0'));
        else
            shown += text.mid(start, length);
    });
    return shown;
}

QStringList deceivingWords(QStringView text)
{
    QStringList found;
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u' ' && c < QChar(0x7f)) || c == u'\n' || c == u'\t'; }))
        return found;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from;
        while (to < text.size() && !text[to].isSpace())
            ++to;
        const QStringView word = text.mid(from, to - from);
        from = to + 1;
        QString said;
        const QList<OddLetter> odd = oddLetters(word);
        for (const OddLetter &letter : odd) {
            if (letter.isInvisible && !isOfWriting(letter.code, word)) {
                said = withInvisiblesShown(word);
                break;
            }
            const auto script = QChar::script(letter.code);
            if (said.isEmpty() && isAmongLatin(word, letter) && !letter.readsAs.isEmpty() && letter.readsAs.front().isLetter() && script != QChar::Script_Latin
                && script != QChar::Script_Common && script != QChar::Script_Inherited)
                said = withInvisiblesShown(word) + QStringLiteral(" (") + codePointName(letter.code) + u')';
        }
        if (!said.isEmpty() && !found.contains(said))
            found.append(said);
    }
    return found;
}

} // namespace parallax
