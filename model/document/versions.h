#pragma once

#include "model/document/stores.h"

namespace parallax {

/// The product as it stood behind entry \a position of its journal; 0: as it was made. Nothing is dropped: the journal is only read.
/// Error: NotFound for a position it does not have, Malformed where an entry cannot be taken back.
Result<Product> productAt(const ProductRevision &revision, qint64 position);

/// Words that stand in both texts, only in the one before, or only in the one after; put together they are those texts.
struct WordRun
{
    enum class Kind { Same, Gone, Come };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const WordRun &) const = default;
};
/// Texts of more than some thousand differing words a side count as wholly changed.
QList<WordRun> wordRuns(const QString &before, const QString &after);

/// What became of one portion.
struct PortionDifference
{
    PortionId id;
    int rowBefore = -1, rowAfter = -1;   ///< -1: it is not there
    QString markBefore, markAfter;       ///< null: unmarked
    bool moved = false;                  ///< it stands elsewhere among those that stand in both
    QStringList facts;                   ///< names of the fields that differ, beside text and mark
    QList<WordRun> words;                ///< empty where the text is the same

    bool isAdded() const { return rowBefore < 0; }
    bool isRemoved() const { return rowAfter < 0; }
    bool operator==(const PortionDifference &) const = default;
};
/// The portions that differ, in the order of \a after, each removed one behind what stood before it.
QList<PortionDifference> differences(const Product &before, const Product &after);

/// The steps that make \a to of \a from, without a name: what restoring an earlier state comes to as one edit. Portions keep their ids.
Edit editBetween(const Product &from, const Product &to);

} // namespace parallax
