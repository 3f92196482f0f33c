#include "model/document/threeway.h"

#include "model/document/versions.h"

#include <QSet>

namespace parallax {

namespace {

PortionPtr portionIn(const Product &product, const PortionId &id)
{
    const int row = product.rowOf(id);
    return row >= 0 ? product.at(row) : nullptr;
}

bool same(const PortionPtr &a, const PortionPtr &b)
{
    return a == b || (a && b && *a == *b);
}

/// "EX-01-033" taken: "EX-01-034", or what is free behind it.
PortionId freeId(const PortionId &taken, const Product &a, const Product &b)
{
    qsizetype digits = taken.value.size();
    while (digits > 0 && taken.value[digits - 1].isDigit())
        --digits;
    const QString head = taken.value.left(digits), tail = taken.value.mid(digits);
    for (qint64 number = tail.isEmpty() ? 1 : tail.toLongLong() + 1;; ++number) {
        const PortionId id{head + QString::number(number).rightJustified(tail.size(), u'0')};
        if (!a.contains(id) && !b.contains(id))
            return id;
    }
}

class Merging
{
public:
    Merging(const Product &base, const Product &mine, const Product &theirs) : m_base(base), m_mine(mine), m_merged{theirs, {}} {}

    MergedStates merge()
    {
        const QList<PortionDifference> changes = differences(m_base, m_mine); // in the order of mine, so that anchors are there first
        for (const PortionDifference &change : changes) {
            if (change.isRemoved())
                takeRemoved(change.id);
            else if (change.isAdded())
                takeAdded(change.rowAfter);
            else
                takeChanged(change);
        }
        takeHead();
        return std::move(m_merged);
    }

private:
    /// Behind what it stands behind in mine, as far as that is here.
    int rowFor(int rowInMine) const
    {
        for (int row = rowInMine - 1; row >= 0; --row) {
            const PortionId &before = m_mine.at(row)->id;
            if (const int there = m_merged.product.rowOf(m_renamed.value(before, before)); there >= 0)
                return there + 1;
        }
        return 0;
    }

    PortionPtr underFreeId(const PortionPtr &portion) const
    {
        Portion renamed = *portion;
        renamed.id = freeId(portion->id, m_merged.product, m_mine);
        return std::make_shared<const Portion>(std::move(renamed));
    }

    void takeRemoved(const PortionId &id)
    {
        const PortionPtr base = portionIn(m_base, id), theirs = portionIn(m_merged.product, id);
        if (!theirs)
            return;
        if (same(theirs, base))
            m_merged.product.remove(m_merged.product.rowOf(id));
        else
            m_merged.races.append({nullptr, theirs, {}});
    }

    void takeAdded(int rowInMine)
    {
        PortionPtr portion = m_mine.at(rowInMine);
        const PortionPtr theirs = portionIn(m_merged.product, portion->id);
        if (same(theirs, portion))
            return;
        if (theirs) {
            m_renamed.insert(portion->id, freeId(portion->id, m_merged.product, m_mine));
            portion = underFreeId(portion);
        }
        m_merged.product.insert(rowFor(rowInMine), portion);
    }

    void takeChanged(const PortionDifference &change)
    {
        const PortionPtr base = m_base.at(change.rowBefore), mine = m_mine.at(change.rowAfter), theirs = portionIn(m_merged.product, change.id);
        const bool changedHere = !same(base, mine);
        if (!theirs) {
            if (changedHere) { // gone there; only moved here, it stays gone
                m_merged.product.insert(rowFor(change.rowAfter), mine);
                m_merged.races.append({mine, nullptr, mine->id});
            }
            return;
        }
        if (changedHere && !same(theirs, base) && !same(theirs, mine)) {
            const PortionPtr kept = underFreeId(mine);
            m_merged.product.insert(m_merged.product.rowOf(change.id) + 1, kept);
            m_merged.races.append({mine, theirs, kept->id});
            return;
        }
        const int row = m_merged.product.rowOf(change.id);
        if (!change.moved) {
            if (changedHere)
                m_merged.product.replace(row, mine);
            return;
        }
        m_merged.product.remove(row);
        m_merged.product.insert(rowFor(change.rowAfter), changedHere ? mine : theirs);
    }

    void takeHead()
    {
        if (m_mine.head == m_base.head || m_mine.head == m_merged.product.head)
            return;
        if (m_merged.product.head == m_base.head)
            m_merged.product.head = m_mine.head;
        else
            m_merged.races.append(LostRace{});
    }

    const Product &m_base, &m_mine;
    QHash<PortionId, PortionId> m_renamed;
    MergedStates m_merged;
};

} // namespace

MergedStates mergeStates(const Product &base, const Product &mine, const Product &theirs)
{
    return Merging(base, mine, theirs).merge();
}

} // namespace parallax
