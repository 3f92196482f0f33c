#pragma once

#include "model/document/contentsearch.h"
#include "model/document/rowsmodel.h"

#include <QFutureWatcher>

namespace parallax {

/// What a search found: products, portions, entries of the desk. More is read as the view asks for it, up to a bound: who wants more than that
/// types another word. A new search cancels the one before; its rows stay until the first new ones are there.
class ContentSearchModel : public RowsModel<ContentHit>
{
    Q_OBJECT
public:
    enum Column { KindColumn, MarkColumn, ProductColumn, TextColumn, ColumnCount };
    enum Role { ProductRole = Qt::UserRole + 1, PortionRole, MatchesRole, RequestRole }; ///< matches: QVariantList of start and length in turn
    static constexpr int kPage = 200, kMostRows = 4000;

    /// \a search may be null: then nothing is ever found.
    explicit ContentSearchModel(ContentSearch *search, QObject *parent = nullptr);
    ~ContentSearchModel() override;

    void setQuery(const ContentQuery &query);
    void cancel();                                   ///< what was found stays
    void clear();
    const ContentQuery &query() const { return m_query; }
    bool isBusy() const { return m_busy; }
    bool isCut() const { return m_more && rowCount() >= kMostRows; }
    bool hasMore() const { return m_more; }
    bool isRanked() const { return m_ranked; }
    bool wasCancelled() const { return m_cancelled; }
    const std::optional<Error> &error() const { return m_error; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void changed();

private:
    void ask(int skip);
    void take();
    static QString kindText(ContentHit::Kind kind);

    ContentSearch *m_search;
    ContentQuery m_query;
    QFutureWatcher<Result<ContentHits>> m_finding;
    int m_skip = 0;
    bool m_busy = false, m_more = false, m_ranked = true, m_cancelled = false;
    std::optional<Error> m_error;
};

} // namespace parallax
