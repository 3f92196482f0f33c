#include "widgets/review/tearlinespanel.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

TearlinesPanel::TearlinesPanel(QWidget *parent) : QWidget(parent)
{
    const auto button = [this](Icon what, const QString &name) {
        auto *result = new QToolButton(this);
        result->setIcon(icon(what));
        result->setAutoRaise(true);
        result->setAccessibleName(name);
        result->setToolTip(name);
        return result;
    };
    m_add = button(Icon::Add, tr("Add tearline"));
    m_up = button(Icon::Previous, tr("Move tearline up: it is tried before the next"));
    m_down = button(Icon::Next, tr("Move tearline down"));
    m_delete = button(Icon::Delete, tr("Delete tearline"));
    auto *title = new QLabel(tr("&Tearlines, fullest first"), this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    title->setWordWrap(true); // in a longer language it would make the whole panel wider than its place
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Tearlines"));
    m_list->setMaximumHeight(fontMetrics().height() * 5);
    m_list->setTextElideMode(Qt::ElideRight);
    title->setBuddy(m_list);
    m_none = new QLabel(tr("A tearline is a version for a wider audience, with a mark of its own. Add one to write it beside the portion."), this);
    m_none->setWordWrap(true);

    auto *bar = new QHBoxLayout;
    bar->addWidget(title, 1);
    for (QToolButton *each : {m_add, m_up, m_down, m_delete})
        bar->addWidget(each);

    m_details = new QWidget(this);
    auto *form = new QFormLayout(m_details);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_mark = new QLineEdit(m_details);
    m_findings = new QLabel(m_details);
    m_findings->setWordWrap(true);
    m_text = new QPlainTextEdit(m_details);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setMaximumHeight(fontMetrics().height() * 7);
    m_removed = new QLineEdit(m_details);
    m_removed->setPlaceholderText(tr("what it leaves out, in words"));
    form->addRow(tr("Tearline ma&rk:"), m_mark);
    form->addRow(m_findings);
    form->addRow(tr("Te&xt:"), m_text);
    form->addRow(tr("&Left out:"), m_removed);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    layout->addWidget(m_details);

    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_refreshing)
            showCurrent();
    });
    connect(m_add, &QToolButton::clicked, this, [this] {
        if (const int at = row(); at >= 0) {
            const auto place = m_commands.addTearline(at);
            if (!place) {
                Q_EMIT statusMessage(place.error().what);
                return;
            }
            refresh();
            m_list->setCurrentRow(place->part);
            m_mark->setFocus();
        }
    });
    connect(m_delete, &QToolButton::clicked, this, [this] {
        if (row() >= 0 && current() >= 0)
            report(m_commands.removeTearline(row(), current()));
    });
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_mark, &QLineEdit::editingFinished, this, [this] {
        if (m_mark->isModified())
            change(tr("Mark Tearline %1"), [this](Tearline &tearline) { tearline.mark = m_mark->text().trimmed(); });
    });
    connect(m_mark, &QLineEdit::textChanged, this, [this] {
        if (!m_commands.session())
            return;
        CheckContext context;
        context.regime = m_commands.session()->product().head.regime;
        context.documentBanner = m_commands.session()->product().head.overallMarking;
        const CheckedMarking checked = checkMarking(m_mark->text(), Form::Portion, context, m_commands.session()->pack().language());
        QStringList lines;
        for (const Finding &finding : checked.findings)
            lines.append(u"%1: %2"_s.arg(finding.rule, finding.message));
        m_findings->setText(lines.join(u'\n'));
        m_findings->setVisible(!lines.isEmpty());
    });
    connect(m_removed, &QLineEdit::editingFinished, this, [this] {
        if (m_removed->isModified())
            change(tr("Say What Tearline %1 Leaves Out"), [this](Tearline &tearline) { tearline.removed = m_removed->text(); });
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_refreshing || row() < 0 || current() < 0)
            return;
        m_refreshing = true;
        report(m_commands.type(row(), current(), m_text->toPlainText()));
        m_refreshing = false;
    });
}

void TearlinesPanel::setSession(ProductSession *session)
{
    m_commands.setSession(session);
    m_portion = {};
    refresh();
}

void TearlinesPanel::setPortion(const PortionId &portion)
{
    if (portion != m_portion) {
        m_portion = portion;
        const QSignalBlocker blocker(m_list);
        m_list->setCurrentRow(-1);
    }
    refresh();
}

int TearlinesPanel::row() const
{
    return m_commands.session() && !m_portion.isNull() ? m_commands.session()->product().rowOf(m_portion) : -1;
}

int TearlinesPanel::current() const
{
    return m_list->currentRow();
}

QStringList TearlinesPanel::gains(int tearline) const
{
    QStringList nations;
    const LivePreviews *previews = m_commands.session()->previews();
    for (int i = 0; previews && i < previews->audienceCount(); ++i) {
        if (previews->audience(i).nations.size() != 1)
            continue;
        const Outcome outcome = previews->outcome(row(), i);
        const DecisionPtr decision = mayBeShown(outcome) && outcome != Outcome::Release ? previews->decision(row(), i) : nullptr;
        if (decision && decision->tearline == tearline)
            nations += previews->audience(i).nations;
    }
    return nations;
}

void TearlinesPanel::refresh()
{
    if (m_refreshing)
        return;
    m_refreshing = true;
    const int at = row();
    const int was = m_list->currentRow();
    const QList<Tearline> tearlines = at >= 0 ? m_commands.session()->product().at(at)->tearlines : QList<Tearline>();
    m_list->clear();
    for (int t = 0; t < tearlines.size(); ++t) {
        const QStringList nations = gains(t);
        const QString mark = tearlines[t].mark.isEmpty() ? tr("no mark") : tearlines[t].mark;
        m_list->addItem(nations.isEmpty() ? tr("%1. %2, reaches nobody more").arg(t + 1).arg(mark)
                                          //: Number, mark, nations that a tearline gains
                                          : tr("%1. %2, for %3").arg(t + 1).arg(mark, nations.join(u' ')));
    }
    if (!tearlines.isEmpty())
        m_list->setCurrentRow(std::clamp(was, 0, int(tearlines.size()) - 1));
    m_add->setEnabled(at >= 0);
    m_list->setVisible(!tearlines.isEmpty());
    m_none->setVisible(tearlines.isEmpty());
    m_refreshing = false;
    showCurrent();
}

void TearlinesPanel::showCurrent()
{
    const int at = row();
    const int tearline = current();
    const bool any = at >= 0 && tearline >= 0 && tearline < m_commands.session()->product().at(at)->tearlines.size();
    m_details->setVisible(any);
    m_delete->setEnabled(any);
    m_up->setEnabled(any && tearline > 0);
    m_down->setEnabled(any && tearline + 1 < m_list->count());
    if (!any)
        return;
    m_refreshing = true;
    const Tearline &shown = m_commands.session()->product().at(at)->tearlines[tearline];
    if (!m_mark->hasFocus() || !m_mark->isModified())
        m_mark->setText(shown.mark);
    if (!m_removed->hasFocus() || !m_removed->isModified())
        m_removed->setText(shown.removed);
    if (m_text->toPlainText() != shown.text)
        m_text->setPlainText(shown.text);
    m_findings->setVisible(!m_findings->text().isEmpty());
    m_refreshing = false;
}

void TearlinesPanel::change(const QString &name, const std::function<void(Tearline &)> &how)
{
    if (m_refreshing || row() < 0 || current() < 0)
        return;
    QList<Tearline> tearlines = m_commands.session()->product().at(row())->tearlines;
    if (current() >= tearlines.size())
        return;
    how(tearlines[current()]);
    m_mark->setModified(false);
    m_removed->setModified(false);
    if (tearlines != m_commands.session()->product().at(row())->tearlines)
        report(m_commands.replaceTearlines(row(), tearlines, name.arg(current() + 1)));
}

void TearlinesPanel::move(int by)
{
    if (row() < 0 || current() < 0)
        return;
    QList<Tearline> tearlines = m_commands.session()->product().at(row())->tearlines;
    const int from = current();
    const int to = from + by;
    if (to < 0 || to >= tearlines.size())
        return;
    tearlines.move(from, to);
    report(m_commands.replaceTearlines(row(), tearlines, by < 0 ? tr("Move Tearline %1 Up").arg(from + 1) : tr("Move Tearline %1 Down").arg(from + 1)));
    m_list->setCurrentRow(to);
}

void TearlinesPanel::report(const Result<void> &result)
{
    if (!result)
        Q_EMIT statusMessage(result.error().what);
}

} // namespace parallax
