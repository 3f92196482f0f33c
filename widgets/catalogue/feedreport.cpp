#include "widgets/catalogue/feedreport.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/tabletools.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FeedReport)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// "line 14, EPOCH: …", one a line, the first twenty: what stands behind "More".
QString listed(const std::vector<FeedFinding> &findings)
{
    constexpr size_t kMost = 20;
    QStringList lines;
    for (size_t i = 0; i < std::min(findings.size(), kMost); ++i)
        lines << findings[i].sentence;
    if (findings.size() > kMost)
        lines << u"…"_s;
    return lines.join(u'\n');
}

/// What to do about a file of which nothing was stored.
QString remedy(const FeedImport &import)
{
    if (import.goodEntries > 0)
        return Words::tr("Nothing was stored. Mend the place named and import again, or import the other %1 entries; those that "
                         "cannot be read (%2) are listed then.")
            .arg(number(import.goodEntries), number(import.leftOut));
    switch (import.refused->code) {
    case ErrorCode::Malformed:
        return Words::tr("Nothing was stored. Mend the place named and import again.");
    case ErrorCode::Unsupported:
        return Words::tr("Nothing was stored. What is read: TLE; OMM, OPM, OEM and CDM as KVN or XML; OMM also as CSV and JSON.");
    case ErrorCode::TooLarge:
        return Words::tr("Nothing was stored. Split the file and import its parts.");
    default:
        return messageFor(*import.refused, {}).now;
    }
}

QString didSentence(const ImportReport &report, qint64 messages)
{
    QString text;
    if (report.added + report.known + report.revised > 0)
        text = Words::tr("Element sets added: %1. Known already: %2. Revised: %3. New objects: %4.")
                   .arg(number(report.added), number(report.known), number(report.revised), number(report.objectsAdded));
    if (messages > 0) {
        const QString kept = Words::tr("Messages kept: %1.").arg(number(messages));
        text = text.isEmpty() ? kept : u"%1 %2"_s.arg(text, kept);
    }
    return text;
}

} // namespace

Message feedMessage(const FeedImport &import)
{
    Message message;
    if (import.cancelled && (import.refused || import.report == ImportReport())) {
        message.status = Status::Caution;
        message.what = Words::tr("The import of %1 was cancelled.").arg(import.fileName);
        message.why = Words::tr("Nothing of it was stored.");
        return message;
    }
    if (import.refused) {
        message = messageFor(*import.refused, Words::tr("%1 was not imported.").arg(import.fileName));
        message.now = remedy(import);
        if (!import.findings.empty())
            message.details = listed(import.findings);
        return message;
    }
    message.status = Status::Normal;
    message.what = Words::tr("%1 was imported.").arg(import.fileName);
    message.why = didSentence(import.report, import.report.messages);
    if (import.leftOut > 0) {
        message.status = Status::Caution;
        message.what = Words::tr("%1 was imported in part.").arg(import.fileName);
        message.now = Words::tr("Left out, since they cannot be read: %1. Each is listed with its line.").arg(number(import.leftOut));
    } else if (!import.findings.empty()) {
        message.now = Words::tr("Notes of the reader: %1.").arg(number(qint64(import.findings.size()) + import.findingsNotListed));
    }
    QStringList revisions;
    for (const ElementSet &set : import.report.revisions)
        revisions << Words::tr("Revised: object %1, epoch %2 (%3)")
                         .arg(set.elements.object.toString(), set.elements.epoch.toString(), set.source);
    if (!revisions.isEmpty() && message.details.isEmpty())
        message.details = revisions.join(u'\n');
    return message;
}

Message feedMessage(const QList<FeedImport> &imports)
{
    if (imports.size() == 1)
        return feedMessage(imports.first());
    Message message;
    message.status = Status::Normal;
    ImportReport sum;
    qint64 messages = 0, leftOut = 0, findings = 0;
    QStringList details;
    for (const FeedImport &import : imports) {
        sum.added += import.report.added;
        sum.known += import.report.known;
        sum.revised += import.report.revised;
        sum.objectsAdded += import.report.objectsAdded;
        messages += import.report.messages;
        leftOut += import.leftOut;
        findings += qint64(import.findings.size()) + import.findingsNotListed;
        const Message one = feedMessage(import);
        // The worst of them shows; Normal is worse than nothing.
        message.status = std::min(message.status, one.status);
        details << QStringList { one.what, one.why, one.now }.join(u' ');
    }
    message.what = Words::tr("Files imported: %1.").arg(number(imports.size()));
    message.why = didSentence(sum, messages);
    if (leftOut > 0)
        message.now = Words::tr("Left out, since they cannot be read: %1. Each is listed with its line.").arg(number(leftOut));
    else if (findings > 0)
        message.now = Words::tr("Notes of the reader: %1.").arg(number(findings));
    message.details = details.join(u'\n');
    return message;
}

FeedReportDialog::FeedReportDialog(const QList<FeedImport> &imports, const BannerState &banner, QWidget *parent)
    : BanneredDialog(parent)
    , m_model(new FeedFindingsModel(this))
{
    setBanner(banner); // findings quote the files
    setWindowTitle(tr("What the Reader Found"));
    setAttribute(Qt::WA_DeleteOnClose);
    QList<FeedFindingRow> rows;
    qint64 notListed = 0;
    for (const FeedImport &import : imports) {
        for (const FeedFinding &finding : import.findings)
            rows << FeedFindingRow { import.fileName, finding };
        notListed += import.findingsNotListed;
    }
    m_model->setFindings(std::move(rows));

    auto *head = new QLabel(feedMessage(imports).what, this);
    head->setWordWrap(true);
    body()->addWidget(head);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(FeedFindingsModel::SortRole);
    auto *table = new QTableView(this);
    table->setModel(sorted);
    setUpTable(table, tr("What the reader found"));
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicatorClearable(true);
    table->sortByColumn(-1, Qt::AscendingOrder);
    const int letter = QFontMetrics(textFont()).averageCharWidth();
    const int widths[] = { 18, 20, 8, 22, 60 };
    for (int column = 0; column < FeedFindingsModel::ColumnCount; ++column)
        table->setColumnWidth(column, letter * widths[column]);
    body()->addWidget(table, 1);
    if (notListed > 0) {
        auto *more = new QLabel(tr("Not listed, for there are too many: %1").arg(QLocale().toString(notListed)), this);
        body()->addWidget(more);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy the &List"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(Icon::CopyText));
    connect(copy, &QPushButton::clicked, table, [table] {
        table->clearSelection(); // all rows
        copyTable(*table);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    body()->addWidget(buttons);
    resize(letter * 132, QFontMetrics(textFont()).height() * 24);
}

} // namespace parallax
