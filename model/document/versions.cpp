#include "model/document/versions.h"

#include "model/tr.h"

#include <QSet>

#include <dtl/dtl.hpp>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostWords = 4000; ///< a side, between the common start and end; beyond it the eye sees no pattern either

/// Words, and the space between them.
std::vector<QString> tokensOf(const QString &text)
{
    std::vector<QString> tokens;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype to = from + 1;
        while (to < text.size() && text[to].isSpace() == text[from].isSpace())
            ++to;
        tokens.push_back(text.mid(from, to - from));
        from = to;
    }
    return tokens;
}

void add(QList<WordRun> &runs, WordRun::Kind kind, const QString &text)
{
    if (!runs.isEmpty() && runs.constLast().kind == kind)
        runs.last().text += text;
    else
        runs << WordRun{kind, text};
}

QStringList changedFacts(const Portion &before, const Portion &after)
{
    const QJsonObject a = portionToJson(before), b = portionToJson(after);
    static const QSet<QString> others{u"id"_s, u"n"_s, u"text"_s, u"gist"_s, u"mark"_s};
    QStringList names;
    for (const QJsonObject &object : {a, b}) {
        for (auto it = object.begin(); it != object.end(); ++it)
            if (!others.contains(it.key()) && !names.contains(it.key()) && a.value(it.key()) != b.value(it.key()))
                names << it.key();
    }
    names.sort();
    return names;
}

/// Of the rows in \a rowsBefore, those outside the longest run that kept its order.
QSet<int> movedOf(const QList<int> &rowsBefore)
{
    QList<int> tails, previous(rowsBefore.size(), -1); // places of the ends of the runs so far, by length
    for (int i = 0; i < rowsBefore.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), i, [&](int a, int b) { return rowsBefore[a] < rowsBefore[b]; });
        previous[i] = at == tails.begin() ? -1 : *(at - 1);
        if (at == tails.end())
            tails << i;
        else
            *at = i;
    }
    QSet<int> moved(rowsBefore.begin(), rowsBefore.end());
    for (int i = tails.isEmpty() ? -1 : tails.constLast(); i >= 0; i = previous[i])
        moved.remove(rowsBefore[i]);
    return moved;
}

PortionDifference removedFrom(const Product &before, int row)
{
    const Portion &portion = *before.at(row);
    return {portion.id, row, -1, portion.mark, {}, false, {}, {WordRun{WordRun::Kind::Gone, portion.text}}};
}

} // namespace

Result<Product> productAt(const ProductRevision &revision, qint64 position)
{
    if (position < 0 || position > revision.journalPosition) {
        return Error{ErrorCode::NotFound, Tr::tr("Version %1 is outside 0 to %2.").arg(position).arg(revision.journalPosition),
                     revision.product.head.id.value};
    }
    Product product = revision.product;
    for (auto entry = revision.history.crbegin(); entry != revision.history.crend() && entry->position > position; ++entry) {
        if (!apply(product, entry->inverse)) {
            return Error{ErrorCode::Malformed, Tr::tr("Entry %1 of the journal cannot be taken back.").arg(entry->position),
                         revision.product.head.id.value};
        }
    }
    return product;
}

QList<WordRun> wordRuns(const QString &before, const QString &after)
{
    QList<WordRun> runs;
    if (before == after)
        return runs;
    std::vector<QString> a = tokensOf(before), b = tokensOf(after);
    const auto [endA, endB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto head = endA - a.begin();
    std::ptrdiff_t tail = 0;
    while (tail < std::ssize(a) - head && tail < std::ssize(b) - head && a[a.size() - 1 - size_t(tail)] == b[b.size() - 1 - size_t(tail)])
        ++tail;
    for (auto i = a.begin(); i != a.begin() + head; ++i)
        add(runs, WordRun::Kind::Same, *i);
    std::vector<QString> middleA(a.begin() + head, a.end() - tail), middleB(b.begin() + head, b.end() - tail);
    if (std::ssize(middleA) > kMostWords || std::ssize(middleB) > kMostWords) {
        for (const QString &word : middleA)
            add(runs, WordRun::Kind::Gone, word);
        for (const QString &word : middleB)
            add(runs, WordRun::Kind::Come, word);
    } else {
        dtl::Diff<QString, std::vector<QString>> diff(middleA, middleB);
        diff.compose();
        const auto script = diff.getSes().getSequence();
        QString come; // behind what went in the same place
        for (const auto &[word, info] : script) {
            if (info.type == dtl::SES_ADD) {
                come += word;
                continue;
            }
            if (info.type == dtl::SES_COMMON && !come.isEmpty())
                add(runs, WordRun::Kind::Come, std::exchange(come, {}));
            add(runs, info.type == dtl::SES_DELETE ? WordRun::Kind::Gone : WordRun::Kind::Same, word);
        }
        if (!come.isEmpty())
            add(runs, WordRun::Kind::Come, come);
    }
    for (auto i = a.end() - tail; i != a.end(); ++i)
        add(runs, WordRun::Kind::Same, *i);
    return runs;
}

QList<PortionDifference> differences(const Product &before, const Product &after)
{
    QHash<PortionId, int> rowsBefore;
    for (int row = 0; row < before.size(); ++row)
        rowsBefore.insert(before.at(row)->id, row);
    QSet<PortionId> stays;
    QList<int> kept;
    for (int row = 0; row < after.size(); ++row) {
        if (const auto there = rowsBefore.constFind(after.at(row)->id); there != rowsBefore.constEnd()) {
            kept << *there;
            stays.insert(after.at(row)->id);
        }
    }
    const QSet<int> moved = movedOf(kept);
    QList<PortionDifference> found;
    const auto addRemoved = [&](int from) {
        for (int row = from; row < before.size() && !stays.contains(before.at(row)->id); ++row)
            found << removedFrom(before, row);
    };
    addRemoved(0);
    for (int row = 0; row < after.size(); ++row) {
        const Portion &now = *after.at(row);
        const int was = rowsBefore.value(now.id, -1);
        if (was < 0) {
            found << PortionDifference{now.id, -1, row, {}, now.mark, false, {}, {WordRun{WordRun::Kind::Come, now.text}}};
            continue;
        }
        const PortionPtr then = before.at(was);
        if (moved.contains(was) || (then != after.at(row) && *then != now))
            found << PortionDifference{now.id, was, row, then->mark, now.mark, moved.contains(was), changedFacts(*then, now), wordRuns(then->text, now.text)};
        addRemoved(was + 1);
    }
    return found;
}

Edit editBetween(const Product &from, const Product &to)
{
    Edit edit;
    edit.kind = Edit::Kind::Import;
    QList<int> kept;
    QHash<PortionId, int> rowsTo;
    for (int row = 0; row < to.size(); ++row)
        rowsTo.insert(to.at(row)->id, row);
    for (int row = 0; row < from.size(); ++row)
        if (const auto there = rowsTo.constFind(from.at(row)->id); there != rowsTo.constEnd())
            kept << *there;
    // What stands elsewhere goes and comes again: then all that stays is in order, and each row can be filled from the top.
    const QSet<int> moved = movedOf(kept);
    QSet<PortionId> stays;
    for (int row = 0; row < from.size(); ++row) {
        const PortionId &id = from.at(row)->id;
        if (const int there = rowsTo.value(id, -1); there >= 0 && !moved.contains(there))
            stays.insert(id);
        else
            edit.steps << RemovePortion{id};
    }
    for (int row = 0; row < to.size(); ++row) {
        const PortionPtr &portion = to.at(row);
        if (!stays.contains(portion->id))
            edit.steps << InsertPortion{row, portion};
        else if (const PortionPtr &now = from.at(from.rowOf(portion->id)); now != portion && *now != *portion)
            edit.steps << ReplacePortion{portion};
    }
    if (from.head != to.head)
        edit.steps << ReplaceHead{to.head};
    return edit;
}

} // namespace parallax
