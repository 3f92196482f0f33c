#pragma once

#include "model/marking/language.h"
#include "model/releasability/facts.h"

namespace parallax
{

/// The start of a text, taken apart: "4. (S//NF) Text" is number, mark and text.
struct MarkSplit {
    QString number; ///< printed before the mark, without its full stop
    QString mark; ///< with parentheses; null where there is none
    QString text; ///< what is left; all of it where there is no mark
    QString doubt; ///< why a mark may be meant that cannot be read: ask. Then there is no mark and the text is whole
    bool spacesMended = false;
};

/// Finds a portion mark at the start of a text of one line.
///
/// A mark is "(…)" at the very start, or after a printed number ("4.", "16a.", "F1."), whose content
/// - is understood by the parser and has a level or CUI, in capitals or with "//" in it; or
/// - has "//" and begins like a mark: "//", a level word in any case, or nothing but capitals, so "(S//FROBOZZ)"; or
/// - is a level and known controls divided some other way, "(S/NF)", "(TS-SCI)", "(S REL TO USA, GBR)"; or
/// - is a known control without a level, "(NOFORN)"; or a level misspelt in capitals, "(SERCET)".
/// What is defective is taken all the same, so that the check finds it: a defect withholds, a mark lost in the text
/// would not be seen. "(see below)", "(a)", "(2)", "(U.S.)", "(http://…)" are text.
///
/// Doubted, and left in the text: "©", "®", circled letters, "(c)" and other levels in small letters without "//"; (V)
/// and (W), which some converters make of (S) and (C); full-width or other brackets; letters of other alphabets that
/// look alike; invisible characters; a parenthesis that does not close, or none at all, "S//NF Text"; "(C)omputer"; a
/// second mark after the first or inside the text; a mark behind its text or without any.
MarkSplit splitMark(const QString &text, const MarkingLanguage &language);

/// The mark that is all of \a text, as in a column of marks; null where it is not.
QString loneMark(const QString &text, const MarkingLanguage &language);

/// True where a line opens with what splitMark() would take or doubt: then it is a portion of its own.
bool opensWithMark(QStringView line, const MarkingLanguage &language);

/// True for "SECRET//NOFORN" and the like standing alone: a banner, also one with a defect.
bool isBannerLine(const QString &line, const MarkingLanguage &language);

/// What the mark says by itself of whose information it is: FGI, JOINT, or NONE for plain (U) and CUI. Unknown where it
/// does not.
Governance governanceFromMark(const QString &mark, const MarkingLanguage &language);

} // namespace parallax
