#include "model/document/versiondifferencesmodel.h"

#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr qsizetype kSameShown = 24; ///< letters of an unchanged stretch on each side of a change

QString shortened(const QString &same, bool first, bool last)
{
    if (same.size() <= 2 * kSameShown + 1)
        return same;
    const QString head = first ? QString() : same.left(kSameShown), tail = last ? QString() : same.right(kSameShown);
    return head + u'…' + tail;
}

/// On one line, with the spaces between a change and what stands beside it.
QVariantList shownRuns(const QList<WordRun> &runs)
{
    QVariantList shown;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const QString &whole = runs[i].text;
        const bool first = i == 0, last = i + 1 == runs.size();
        QString text = (runs[i].kind == WordRun::Kind::Same ? shortened(whole, first, last) : whole).simplified();
        if (!first && whole.front().isSpace())
            text.prepend(u' ');
        if (!last && whole.back().isSpace())
            text.append(u' ');
        shown << int(runs[i].kind) << text;
    }
    return shown;
}

/// For whoever sees no strokes: a reader of the screen, a copied table.
QString plainRuns(const QList<WordRun> &runs)
{
    QString text;
    const QVariantList shown = shownRuns(runs);
    for (qsizetype i = 0; i + 1 < shown.size(); i += 2) {
        const auto kind = WordRun::Kind(shown[i].toInt());
        const QString part = shown[i + 1].toString();
        text += kind == WordRun::Kind::Same ? part : kind == WordRun::Kind::Gone ? u"[−%1−]"_s.arg(part) : u"[+%1+]"_s.arg(part);
    }
    return text;
}

} // namespace

VersionDifferencesModel::VersionDifferencesModel(QObject *parent) : RowsModel(parent)
{
    connect(&m_comparing, &QFutureWatcherBase::finished, this, &VersionDifferencesModel::take);
}

VersionDifferencesModel::~VersionDifferencesModel()
{
    m_comparing.future().cancel();
}

Result<VersionDifferencesModel::Compared> VersionDifferencesModel::compared(const ProductRevision &revision, qint64 from, qint64 to)
{
    const auto before = productAt(revision, from);
    if (!before)
        return before.error();
    const auto after = productAt(revision, to);
    if (!after)
        return after.error();
    Compared made;
    made.newest = revision.journalPosition;
    made.headDiffers = before->head != after->head;
    const QList<PortionDifference> found = differences(*before, *after);
    for (const PortionDifference &difference : found)
        made.rows << VersionDifferenceRow{difference, difference.isRemoved() ? before->numberAt(difference.rowBefore) : after->numberAt(difference.rowAfter)};
    made.restoring = editBetween(revision.product, *before);
    return made;
}

void VersionDifferencesModel::compare(const ProductRevision &revision, qint64 from, qint64 to)
{
    m_busy = true;
    m_restoring.reset();
    auto promise = std::make_shared<QPromise<Result<Compared>>>();
    promise->start();
    m_comparing.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, revision, from, to] {
        promise->addResult(compared(revision, from, to));
        promise->finish();
    });
    Q_EMIT changed();
}

void VersionDifferencesModel::clear()
{
    m_busy = m_headDiffers = false;
    m_error.reset();
    m_restoring.reset();
    m_comparing.setFuture({}); // one under way has nobody to tell
    setRows({});
    Q_EMIT changed();
}

void VersionDifferencesModel::take()
{
    if (!m_busy || m_comparing.isCanceled() || m_comparing.future().resultCount() == 0)
        return;
    m_busy = false;
    const auto made = m_comparing.result();
    m_error = made ? std::nullopt : std::optional(made.error());
    m_headDiffers = made && made->headDiffers;
    m_restoring = made ? std::optional(made->restoring) : std::nullopt;
    m_newest = made ? made->newest : 0;
    setRows(made ? made->rows : QList<VersionDifferenceRow>());
    Q_EMIT changed();
}

QVariant VersionDifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VersionDifferenceRow &row = rows().at(index.row());
    const PortionDifference &difference = row.difference;
    if (role == IdRole)
        return difference.id.value;
    if (role == RunsRole)
        return index.column() == TextColumn ? shownRuns(difference.words) : QVariantList();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const auto said = [](const QString &mark) { return mark.isNull() ? tr("unmarked") : mark; };
    switch (index.column()) {
    case PortionColumn:
        return row.number.isEmpty() ? difference.id.value : row.number;
    case ChangeColumn: {
        if (difference.isAdded())
            return tr("added");
        if (difference.isRemoved())
            return tr("removed");
        QStringList what;
        if (difference.markBefore != difference.markAfter)
            what << tr("mark");
        if (!difference.words.isEmpty())
            what << tr("text");
        if (difference.moved)
            what << tr("place");
        if (!difference.facts.isEmpty())
            what << (role == Qt::DisplayRole ? tr("facts") : difference.facts.join(u", "_s));
        return what.join(u", "_s);
    }
    case MarkColumn:
        if (difference.isRemoved() || difference.isAdded() || difference.markBefore == difference.markAfter)
            return said(difference.isRemoved() ? difference.markBefore : difference.markAfter);
        return u"%1 → %2"_s.arg(said(difference.markBefore), said(difference.markAfter));
    case TextColumn:
        return plainRuns(difference.words);
    }
    return {};
}

QVariant VersionDifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PortionColumn:
        return tr("Portion");
    case ChangeColumn:
        return tr("Changed");
    case MarkColumn:
        return tr("Mark");
    case TextColumn:
        return tr("Text, by Word");
    }
    return {};
}

} // namespace parallax
