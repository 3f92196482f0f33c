#pragma once

#include <QString>

#include <cstdint>

namespace parallax {

enum class PortionKind : quint8;
struct Portion;

/// What numbering reads of a portion: its kind and, for parts of a table or figure, which one.
struct NumberItem
{
    PortionKind kind{};
    quint32 group = 0; ///< what it opens (caption, paragraph) or belongs to (row, cell, figure, list item)

    bool operator==(const NumberItem &) const = default;
};
NumberItem numberItemOf(const Portion &portion);

/// Where numbering stands. Captions and paragraphs share one count; rows are lettered and figures counted i, ii under the
/// caption before them. A row whose caption is not there opens a number of its own, so that nothing shows what is missing.
struct NumberState
{
    int mains = 0;
    quint32 group = 0; ///< open group; 0: none
    int subs = 0;      ///< parts numbered in it
    int footnotes = 0, notes = 0, attachments = 0;
    int tables = 0, figures = 0; ///< captions so far: "Table 2"

    void step(NumberItem item);
    /// Number of the item that was stepped over last.
    QString print(PortionKind kind) const;
    bool operator==(const NumberState &) const = default;
};

/// A stretch of portions as numbering sees it, so that a block is stepped over at once. Exact: state.step(summary)
/// leaves what stepping over each item would.
struct NumberSummary
{
    quint32 firstGroup = 0; ///< parts before anything that opens a group: they may belong to the group before
    int firstParts = 0;
    bool opens = false;     ///< something opens or closes a group after those
    int mains = 0;          ///< numbers opened after the first parts
    quint32 lastGroup = 0;
    int lastParts = 0;
    int footnotes = 0, notes = 0, attachments = 0, tables = 0, figures = 0;

    void add(NumberItem item);
    void append(const NumberSummary &next); ///< the stretch that follows this one
    void applyTo(NumberState &state) const;
};

/// 0 → "a", 25 → "z", 26 → "aa".
QString letterNumber(int index);
/// 1 → "i".
QString romanNumber(int number);

} // namespace parallax
