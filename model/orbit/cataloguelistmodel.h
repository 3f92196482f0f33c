#pragma once

#include "model/orbit/cataloguestore.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <QHash>

#include <memory>
#include <unordered_map>

namespace parallax {

/// The catalogue of the store as a table: all of it, in pages that come one after the other, or what a search found; with the
/// element set that was current at a time. It never waits for the store, and an answer to an old question is dropped.
class CatalogueListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NumberColumn, NameColumn, OwnerColumn, DesignatorColumn, ClassColumn, EpochColumn, AgeColumn, ColumnCount };
    enum Role { ObjectRole = Qt::UserRole + 1, SortRole };
    static constexpr int kPage = 1000;      ///< entries asked for at a time
    static constexpr int kMostHits = 500;   ///< of a search

    /// \a store outlives the model.
    explicit CatalogueListModel(CatalogueStore &store, QObject *parent = nullptr);

    /// Reads the catalogue again.
    void load();
    /// Holds nothing any more, and takes no answer that is on its way.
    void clear();
    /// Words as CatalogueStore::searchObjects() takes them; empty: everything. The old rows stay until the answer is there.
    void setSearch(const QString &text);
    void setAsOf(Instant asOf);
    Instant asOf() const { return m_asOf; }
    const QString &search() const { return m_search; }

    bool isLoaded() const { return m_loaded; }          ///< something was asked for since clear()
    bool isBusy() const { return m_loadingPages || m_searching || m_loadingSets; }
    bool isLoadingPages() const { return m_loadingPages; }
    bool isSearching() const { return m_searching; }
    bool isLoadingSets() const { return m_loadingSets; }
    bool isCut() const { return m_cut; }                ///< the search found kMostHits and perhaps more
    int catalogueSize() const { return int(m_base.size()); } ///< loaded so far

    const CatalogueEntry *entryAt(int row) const;
    const CatalogueEntry *entry(const ObjectId &id) const;
    int rowOf(const ObjectId &id) const;                ///< -1 where it is not listed
    /// Current at asOf(); null where there is none, or none has come yet.
    const ElementSet *currentSet(const ObjectId &id) const;
    /// All that are current at asOf(), by object; null until they have come.
    ElementSetsPtr currentSets() const { return m_sets; }
    /// One listed entry for each set of labels that listed entries carry: what a banner over them counts. Thousands of objects share a
    /// few sets.
    std::vector<CatalogueEntry> labelledRows() const;
    bool holdsExercise() const;                         ///< a listed object is made up for exercises

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Column -1: the order of the catalogue, or of the search, best first. While pages come the rows stand as they come.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// What is listed, how far it is, or the sets have changed.
    void changed();
    void failed(const parallax::Error &error);

private:
    struct IdHash
    {
        size_t operator()(const ObjectId &id) const { return qHash(id); }
    };

    void askPage();
    void countLabels(const std::vector<const CatalogueEntry *> &added);
    void takePage();
    void takeHits();
    void takeDetail();
    void askSets();
    void takeSets();
    /// Shows the hits once each of them is known by more than its name; asks for the next that is not.
    void completeHits();
    void showRows(std::vector<const CatalogueEntry *> rows);
    const CatalogueEntry *keep(CatalogueEntry entry);
    void applySort();
    std::optional<double> ageDays(const ObjectId &id) const;
    QVariant sortKey(const CatalogueEntry &entry, int column) const;

    CatalogueStore &m_store;
    /// Every entry that was read. Its nodes stay where they are, so that rows may point to them.
    std::unordered_map<ObjectId, CatalogueEntry, IdHash> m_entries;
    std::vector<const CatalogueEntry *> m_base;         ///< the catalogue by id, as far as it has come
    std::vector<const CatalogueEntry *> m_natural;      ///< what is listed, in its own order
    QHash<QJsonObject, ObjectId> m_labelled;            ///< sets of labels in m_natural, with the first entry of each
    std::vector<const CatalogueEntry *> m_rows;         ///< what is listed, as sorted
    ElementSetsPtr m_sets;
    Instant m_asOf;
    QString m_search;
    QList<ObjectId> m_hits;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_loaded = false, m_loadingPages = false, m_searching = false, m_loadingSets = false, m_cut = false;
    QFutureWatcher<Result<std::vector<CatalogueEntry>>> m_page;
    QFutureWatcher<Result<QList<ObjectHit>>> m_finding;
    QFutureWatcher<Result<CatalogueEntry>> m_detail;
    QFutureWatcher<Result<std::vector<ElementSet>>> m_setsComing;
};

/// Days from \a epoch to \a at; negative where the epoch is later. To the second is enough: leap seconds are left out.
double daysBetween(Instant epoch, Instant at);

} // namespace parallax
