#include "widgets/shell/racedialog.h"

#include "model/document/versions.h"
#include "widgets/shell/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

/// What of \a runs one side has; its own words underlined on a ground of their own.
QString sideHtml(const QList<WordRun> &runs, WordRun::Kind own, const QString &whole)
{
    if (runs.isEmpty())
        return whole.toHtmlEscaped();
    QString html;
    for (const WordRun &run : runs) {
        if (run.kind == WordRun::Kind::Same)
            html += run.text.toHtmlEscaped();
        else if (run.kind == own)
            html += u"<u style=\"background-color:%1\">%2</u>"_s.arg(tokens().changed.name(), run.text.toHtmlEscaped());
    }
    return html;
}

QLabel *versionLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setMargin(8);
    return label;
}

QScrollArea *scrolled(QLabel *label, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(label);
    area->setWidgetResizable(true);
    area->setMinimumHeight(140);
    return area;
}

} // namespace

RaceDialog::RaceDialog(ProductSession &session, const QList<LostRace> &races, QWidget *parent)
    : BanneredDialog(parent)
    , m_session(&session)
    , m_races(races)
    , m_what(new QLabel(this))
    , m_theirs(versionLabel(this))
    , m_mine(versionLabel(this))
    , m_keepTheirs(new QPushButton(tr("Keep &Theirs"), this))
    , m_keepMine(new QPushButton(tr("Keep &Mine"), this))
    , m_keepBoth(new QPushButton(tr("Keep &Both"), this))
{
    setWindowTitle(tr("Changed in Two Windows"));
    // Both versions are on the screen: the banner is over all that the product and they say.
    Product shown = session.product();
    for (const LostRace &race : races) {
        for (const PortionPtr &portion : { race.mine, race.theirs }) {
            if (!portion)
                continue;
            Portion copy = *portion;
            copy.id = { u"shown-%1"_s.arg(shown.size()) };
            shown.append(std::make_shared<const Portion>(std::move(copy)));
        }
    }
    setBanner(bannerOf(shown, session.pack()));
    QVBoxLayout *layout = body();
    m_what->setWordWrap(true);
    layout->addWidget(m_what);
    auto *grid = new QGridLayout;
    grid->addWidget(new QLabel(tr("Theirs"), this), 0, 0);
    grid->addWidget(new QLabel(tr("Mine, behind it"), this), 0, 1);
    grid->addWidget(scrolled(m_theirs, this), 1, 0);
    grid->addWidget(scrolled(m_mine, this), 1, 1);
    m_theirs->setAccessibleName(tr("Their version"));
    m_mine->setAccessibleName(tr("My version"));
    layout->addLayout(grid, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_keepTheirs);
    buttons->addWidget(m_keepMine);
    buttons->addWidget(m_keepBoth);
    layout->addLayout(buttons);
    m_keepBoth->setDefault(true);
    connect(m_keepTheirs, &QPushButton::clicked, this, [this] { choose(true, false); });
    connect(m_keepMine, &QPushButton::clicked, this, [this] { choose(false, true); });
    connect(m_keepBoth, &QPushButton::clicked, this, [this] { choose(true, true); });
    resize(sizeHint().expandedTo({ 760, 420 }));
    showRace(0);
    m_keepBoth->setFocus();
}

void RaceDialog::showRace(int index)
{
    m_index = index;
    const LostRace &race = m_races.at(index);
    const int row = m_session ? m_session->product().rowOf(race.theirs ? race.theirs->id : race.keptAs) : -1;
    const QString number = row >= 0 ? m_session->product().numberAt(row) : QString();
    const auto side = [](const PortionPtr &portion, const QString &html) {
        if (!portion)
            return u"<i>%1</i>"_s.arg(tr("removed").toHtmlEscaped());
        return u"<p><b>%1</b></p><p>%2</p>"_s.arg((portion->mark.isNull() ? tr("unmarked") : portion->mark).toHtmlEscaped(), html);
    };
    QList<WordRun> runs;
    if (race.mine && race.theirs)
        runs = wordRuns(race.theirs->text, race.mine->text);
    m_theirs->setText(side(race.theirs, race.theirs ? sideHtml(runs, WordRun::Kind::Gone, race.theirs->text) : QString()));
    m_mine->setText(side(race.mine, race.mine ? sideHtml(runs, WordRun::Kind::Come, race.mine->text) : QString()));
    QString what = race.isHead() ? tr("The properties of the product were changed in another window too. Theirs stand; enter yours again.")
        : !race.mine             ? tr("You removed portion %1; somebody changed it in another window. It stays.").arg(number)
        : !race.theirs           ? tr("You changed portion %1; somebody removed it in another window. Yours stays.").arg(number)
                                 : tr("Portion %1 was changed in another window too. Both versions are kept, yours behind theirs. Which is to stay?").arg(number);
    if (m_races.size() > 1)
        what += u' ' + tr("(%1 of %2)").arg(index + 1).arg(m_races.size());
    m_what->setText(what);
    const bool choice = race.mine || race.theirs;
    m_keepTheirs->setEnabled(choice);
    m_keepMine->setEnabled(choice);
    m_keepBoth->setText(race.mine && race.theirs ? tr("Keep &Both") : tr("&Leave It"));
}

/// One edit, which can be undone, as long as both are still what they were.
void RaceDialog::choose(bool theirs, bool mine)
{
    const LostRace race = m_races.at(m_index);
    Edit edit;
    edit.kind = Edit::Kind::Text;
    const Product *product = m_session ? &m_session->product() : nullptr;
    if (product && theirs != mine) {
        const PortionPtr kept = race.mine && product->contains(race.keptAs) ? product->at(product->rowOf(race.keptAs)) : nullptr;
        const bool isThere = race.theirs && product->contains(race.theirs->id);
        if (theirs) {
            edit.name = tr("Keep Their Version");
            if (kept)
                edit.steps << RemovePortion { race.keptAs };
        } else {
            edit.name = tr("Keep My Version");
            if (isThere && kept) {
                Portion own = *kept;
                own.id = race.theirs->id;
                edit.steps << RemovePortion { race.keptAs } << ReplacePortion { std::make_shared<const Portion>(std::move(own)) };
            } else if (isThere) {
                edit.steps << RemovePortion { race.theirs->id };
            }
        }
    }
    if (!edit.steps.isEmpty()) {
        if (const auto done = m_session->perform(std::move(edit)); !done)
            Q_EMIT failed(done.error());
    }
    if (m_index + 1 < m_races.size())
        showRace(m_index + 1);
    else
        accept();
}

} // namespace parallax
