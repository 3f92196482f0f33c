#pragma once

#include "model/document/product.h"

#include <QJsonObject>

#include <variant>

namespace parallax {

/// One change as a reviewer would say it. apply() gives the inverse; both go into the journal.
struct ReplacePortion            ///< text, mark, facts, tearlines: the whole portion as it becomes
{
    PortionPtr after;
    bool operator==(const ReplacePortion &o) const { return *after == *o.after; }
};
struct InsertPortion
{
    int row = 0;
    PortionPtr portion;
    bool operator==(const InsertPortion &o) const { return row == o.row && *portion == *o.portion; }
};
struct RemovePortion
{
    PortionId id;
    bool operator==(const RemovePortion &) const = default;
};
struct MovePortion
{
    PortionId id;
    int toRow = 0;
    bool operator==(const MovePortion &) const = default;
};
struct ReplaceHead               ///< title, stated banner, regime, authority block …
{
    ProductHead after;
    bool operator==(const ReplaceHead &) const = default;
};
using EditStep = std::variant<ReplacePortion, InsertPortion, RemovePortion, MovePortion, ReplaceHead>;

/// Steps that stand or fall together, under one name ("Mark portion 5 (S//NF)").
struct Edit
{
    enum class Kind { Mark, Text, Facts, Insert, Remove, Move, Split, Join, Tearline, Head, Fix, Paste, Import, Undo, Redo };

    Kind kind = Kind::Text;
    QString name;                ///< for the menu: "Undo Mark Portion 5"; in the language of the window at the time
    QList<EditStep> steps;

    bool operator==(const Edit &) const = default;
};

/// Applies all steps or none; gives the edit that takes it back.
/// Error: Conflict where a step names a portion that is not there, or inserts an id that is; NotFound for a row outside.
Result<Edit> apply(Product &product, const Edit &edit);

QJsonObject editToJson(const Edit &edit);
Result<Edit> editFromJson(const QJsonObject &json, const QString &where);

/// One line of the journal: an edit, its inverse, who and when. The journal is the undo history, the only one.
struct JournalEntry
{
    qint64 position = 0;         ///< 1, 2, 3 … per product
    ProductId product;
    Edit edit, inverse;
    QString person;
    Instant at;
    qint64 undoes = 0;           ///< position of the entry that this one undoes or redoes; 0: none
};

} // namespace parallax
