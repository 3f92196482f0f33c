#include "model/document/contentsearchmodel.h"

namespace parallax {

ContentSearchModel::ContentSearchModel(ContentSearch *search, QObject *parent) : RowsModel(parent), m_search(search)
{
    connect(&m_finding, &QFutureWatcherBase::finished, this, &ContentSearchModel::take);
}

ContentSearchModel::~ContentSearchModel()
{
    m_finding.future().cancel();
}

void ContentSearchModel::setQuery(const ContentQuery &query)
{
    m_query = query;
    if (query.isEmpty() || !m_search) {
        clear();
        return;
    }
    m_cancelled = false;
    ask(0);
    Q_EMIT changed();
}

void ContentSearchModel::cancel()
{
    if (!m_busy)
        return;
    m_busy = false;
    m_cancelled = true;
    m_more = false;
    m_finding.future().cancel();
    Q_EMIT changed();
}

void ContentSearchModel::clear()
{
    m_busy = m_more = m_cancelled = false;
    m_ranked = true;
    m_error.reset();
    m_query = {};
    m_finding.future().cancel();
    setRows({});
    Q_EMIT changed();
}

void ContentSearchModel::ask(int skip)
{
    m_finding.future().cancel();
    m_skip = skip;
    m_busy = true;
    m_finding.setFuture(m_search->searchContent(m_query, skip, kPage));
}

void ContentSearchModel::take()
{
    // What was cancelled, or belongs to an older question, has nothing to say.
    if (!m_busy || m_finding.isCanceled() || m_finding.future().resultCount() == 0)
        return;
    m_busy = false;
    const auto found = m_finding.result();
    m_error = found ? std::nullopt : std::optional(found.error());
    m_more = found && found->more;
    m_ranked = !found || found->ranked;
    QList<ContentHit> all = m_skip > 0 ? rows() : QList<ContentHit>();
    if (found)
        all += found->hits;
    setRows(std::move(all));
    Q_EMIT changed();
}

bool ContentSearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_busy && rowCount() < kMostRows;
}

void ContentSearchModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(rowCount());
}

QString ContentSearchModel::kindText(ContentHit::Kind kind)
{
    switch (kind) {
    case ContentHit::Kind::Product:
        return tr("Product");
    case ContentHit::Kind::Portion:
        return tr("Portion");
    case ContentHit::Kind::Tearline:
        return tr("Tearline");
    case ContentHit::Kind::Request:
        return tr("Request");
    case ContentHit::Kind::Decision:
        return tr("Decision");
    case ContentHit::Kind::Consent:
        return tr("Consent");
    }
    return {};
}

QVariant ContentSearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContentHit &hit = rows()[index.row()];
    if (role == ProductRole)
        return hit.product.value;
    if (role == PortionRole)
        return hit.portion.value;
    if (role == RequestRole)
        return hit.request;
    if (role == MatchesRole) {
        QVariantList matches;
        for (const auto &[start, length] : hit.matches)
            matches << start << length;
        return matches;
    }
    if (role == Qt::ToolTipRole && index.column() == TextColumn)
        return hit.snippet;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case KindColumn:
        return kindText(hit.kind);
    case MarkColumn:
        return hit.mark.isEmpty() ? tr("No mark") : hit.mark;
    case ProductColumn:
        if (hit.entry > 0 && !hit.request.isEmpty())
            return hit.request;
        return hit.portion.isNull() ? hit.product.value : hit.portion.value;
    default:
        return hit.snippet;
    }
}

QVariant ContentSearchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Found in");
    case MarkColumn:
        return tr("Mark");
    case ProductColumn:
        return tr("Place");
    default:
        return tr("Text");
    }
}

} // namespace parallax
