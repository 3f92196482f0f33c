#include "widgets/shell/exportdialog.h"

#include "widgets/review/explanation.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

ExportDialog::ExportDialog(const ProductSession &session, const Audience &first, const BannerState &ours, QWidget *parent)
    : BanneredDialog(parent)
    , m_session(session)
    , m_who(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_theirs(new ClassificationBanner(this))
    , m_summary(new QLabel(this))
    , m_flags(new QTextBrowser(this))
{
    setWindowTitle(tr("Export a Nation's Copy"));
    setBanner(ours);
    QVBoxLayout *layout = body();

    const LivePreviews &previews = *session.previews();
    for (int i = 0; i < previews.audienceCount(); ++i)
        m_who->addItem(audienceTitle(previews.audience(i), session.pack()), previews.audience(i).nations);
    for (int i = 0; i < previews.audienceCount(); ++i)
        if (previews.audience(i) == first)
            m_who->setCurrentIndex(i);
    m_format->addItem(tr("PDF, banner on every page"), int(ExportFormat::Pdf));
    m_format->addItem(tr("Flat ODF, for office programs"), int(ExportFormat::Fodt));
    m_format->addItem(tr("OpenDocument text, by LibreOffice"), int(ExportFormat::Odt));
    m_format->addItem(tr("Word, by LibreOffice"), int(ExportFormat::Docx));
    m_format->addItem(tr("PDF/A with tags, by LibreOffice"), int(ExportFormat::PdfA));
    m_format->addItem(tr("HTML"), int(ExportFormat::Html));
    m_format->addItem(tr("Markdown"), int(ExportFormat::Markdown));
    m_format->addItem(tr("JSON, for programs"), int(ExportFormat::Json));
    m_who->setAccessibleName(tr("Nation the copy is for"));
    m_format->setAccessibleName(tr("Format of the file"));
    auto *form = new QFormLayout;
    form->addRow(tr("&For"), m_who);
    form->addRow(tr("Fo&rmat"), m_format);
    layout->addLayout(form);
    layout->addWidget(m_theirs);
    m_summary->setWordWrap(true);
    layout->addWidget(m_summary);
    m_flags->setAccessibleName(tr("What was found in this copy"));
    layout->addWidget(m_flags, 1);
    auto *note = new QLabel(tr("The file is made from the same copy the window shows, as received. What has left cannot be taken back."), this);
    note->setWordWrap(true);
    layout->addWidget(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Save);
    m_accept->setText(tr("Choose File…"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_who, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(&session, &ProductSession::changed, this, &ExportDialog::refresh);
    connect(&session, &ProductSession::previewsReady, this, &ExportDialog::refresh);
    connect(&session, &ProductSession::updatingChanged, this, &ExportDialog::refresh);
    m_who->setFocus();
    resize(640, 520);
    refresh();
}

Audience ExportDialog::audience() const
{
    return { m_who->currentData().toStringList() };
}

int ExportDialog::audienceIndex() const
{
    const LivePreviews *previews = m_session.isUpdating() ? nullptr : m_session.previews();
    for (int i = 0; previews && i < previews->audienceCount(); ++i)
        if (previews->audience(i) == audience())
            return i;
    return -1;
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_format->currentData().toInt());
}

bool ExportDialog::isBlocked() const
{
    const int index = audienceIndex();
    return index < 0 || m_session.previews()->isBlocked(index);
}

QString ExportDialog::suggestedName() const
{
    static const QString endings[] = { u"json"_s, u"html"_s, u"md"_s, u"pdf"_s, u"fodt"_s, u"odt"_s, u"docx"_s, u"pdf"_s };
    return u"%1-%2.%3"_s.arg(m_session.product().head.id.value,
                             audience().nations.join(u'-'), endings[int(format())]);
}

QString ExportDialog::filterFor(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Json:
        return tr("JSON (*.json)");
    case ExportFormat::Html:
        return tr("HTML (*.html)");
    case ExportFormat::Markdown:
        return tr("Markdown (*.md)");
    case ExportFormat::Pdf:
    case ExportFormat::PdfA:
        return tr("PDF (*.pdf)");
    case ExportFormat::Fodt:
        return tr("Flat ODF (*.fodt)");
    case ExportFormat::Odt:
        return tr("OpenDocument text (*.odt)");
    case ExportFormat::Docx:
        return tr("Word (*.docx)");
    }
    return {};
}

void ExportDialog::refresh()
{
    const LivePreviews &previews = *m_session.previews();
    const int who = audienceIndex();
    if (who < 0) {
        m_theirs->setBanner({});
        m_summary->setText(tr("This copy is being decided again; it can be written when that is done."));
        m_flags->clear();
        m_accept->setEnabled(false);
        return;
    }
    const QString banner = previews.banner(who, Face::AsReceived);
    const QString tag = tr("%1 PREVIEW").arg(audienceCode(previews.audience(who)));
    m_theirs->setBanner(banner);
    m_theirs->setTag(tag);
    m_summary->setText(tr("Portions that go out, as received: %1 of %2").arg(previews.releasedCount(who)).arg(previews.product().size()));
    const QList<LeakFlag> flags = previews.flags(who);
    const bool blocked = isBlocked();
    QString html;
    if (blocked)
        html += u"<p style=\"color:%1\"><b>%2</b></p>"_s.arg(
            tokens().error.name(),
            tr("This copy is blocked. Somebody must mend the places below first; then it can be written.").toHtmlEscaped());
    if (flags.isEmpty())
        html += u"<p>%1</p>"_s.arg(tr("No leak was found in this copy.").toHtmlEscaped());
    for (const LeakFlag &flag : flags) {
        const int row = flag.where.isNull() ? -1 : previews.product().rowOf(flag.where);
        const QString place = row < 0 ? tr("whole copy") : tr("portion %1").arg(previews.product().numberAt(row));
        html += u"<p style=\"margin:6px 0 0 0\"><b>%1</b></p>"_s.arg(
                    (flag.blocks ? tr("Blocks, %1") : tr("Flag, %1")).arg(place).toHtmlEscaped())
            + explanationHtml(flag);
    }
    m_flags->setHtml(html);
    m_accept->setEnabled(!blocked);
    m_accept->setToolTip(blocked ? tr("Blocked: mend the places named first.") : QString());
}

} // namespace parallax
