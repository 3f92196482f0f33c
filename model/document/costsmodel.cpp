#include "model/document/costsmodel.h"

using namespace Qt::StringLiterals;

namespace parallax {

CostsModel::CostsModel(QObject *parent)
    : RowsModel<CostRow>(parent)
{
    // Costs look at the whole product: once after a burst of typing, not at every key.
    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, &CostsModel::refresh);
}

void CostsModel::setSession(ProductSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        // In an event of its own: other views have much to do then, too.
        connect(session, &ProductSession::previewsReady, this, &CostsModel::refresh, Qt::QueuedConnection);
        connect(session, &ProductSession::changed, &m_soon, qOverload<>(&QTimer::start));
    }
    resetRows({});
    refresh();
}

void CostsModel::refresh()
{
    m_soon.stop();
    QList<CostRow> rows;
    if (const LivePreviews *previews = m_session ? m_session->previews() : nullptr) {
        for (const LivePreviews::Cost &cost : previews->costs()) {
            const Portion &portion = *previews->product().at(cost.row);
            rows << CostRow { portion.id, previews->product().numberAt(cost.row),
                portion.mark.isNull() ? tr("unmarked") : portion.mark, previews->ownText(cost.row).left(160), cost.nations,
                cost.remedy };
        }
    }
    setRows(std::move(rows));
}

QVariant CostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CostRow &row = rows().at(index.row());
    if (role == PortionRole)
        return row.portion.value;
    if (role == NationsRole)
        return row.nations;
    if (role == SortRole)
        return index.column() == CountColumn ? QVariant(row.nations.size())
            : index.column() == PortionColumn ? QVariant(index.row()) : data(index, Qt::DisplayRole);
    if (role == Qt::ToolTipRole)
        return row.excerpt;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case PortionColumn:
        return u"%1  %2"_s.arg(row.number, row.mark);
    case CountColumn:
        return row.nations.size();
    case NationsColumn:
        return row.nations.join(u' ');
    case RemedyColumn:
        return row.remedy.text;
    case TextColumn:
        return row.excerpt;
    }
    return {};
}

QVariant CostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PortionColumn:
        return tr("Portion");
    case CountColumn:
        //: Column: how many nations a portion keeps away
        return tr("Kept away");
    case NationsColumn:
        return tr("Nations");
    case RemedyColumn:
        return tr("Smallest remedy");
    case TextColumn:
        return tr("Text");
    }
    return {};
}

} // namespace parallax
