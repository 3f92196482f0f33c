#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace parallax {

/// A code point that no marking is written with, and what a reader takes it for. Names and likenesses come from ICU: Unicode
/// Standard Annex #44 (names), Unicode Technical Standard #39, section 4 (confusables).
struct OddLetter
{
    int start = 0;          ///< offset in UTF-16 units
    int length = 1;         ///< 2 for a surrogate pair
    char32_t code = 0;
    QString readsAs;        ///< "C" for U+0421; a space for any white space; empty where nothing is seen or nothing is like it
    bool isInvisible = false;

    bool operator==(const OddLetter &) const = default;
};

/// All code points of \a text but printable ASCII and line feeds.
QList<OddLetter> oddLetters(QStringView text);

/// "U+202E RIGHT-TO-LEFT OVERRIDE".
QString codePointName(char32_t code);

/// The same text with every odd letter replaced by what it reads as. Unset where one of them is like nothing in a marking.
std::optional<QString> plainLetters(QStringView text);

/// Whether a code point shows nothing by itself: controls, format characters, default ignorables. Line feed and tabulator are not.
bool isInvisible(char32_t code);

/// \a text with every invisible code point written out, as "<U+202E>": for messages, where it would hide or turn what follows.
QString withInvisiblesShown(QStringView text);

/// The words of \a text that are not what they look like, as a message shows them: with something invisible in them that the writing
/// does not need (soft hyphens, joiners in scripts that join, and direction marks beside such scripts it does), or of two alphabets
/// whose letters look alike ("ALDER (U+0410 CYRILLIC CAPITAL LETTER A)"). Each once, in the order of the text.
QStringList deceivingWords(QStringView text);

} // namespace parallax
