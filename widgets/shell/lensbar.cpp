#include "widgets/shell/lensbar.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/packchoices.h"
#include "widgets/shell/roomdialog.h"
#include "widgets/shell/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

QString chipText(const Audience &audience)
{
    return audience.nations.join(u'+');
}


QLabel *caption(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

} // namespace

LensBar::LensBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QHBoxLayout)
    , m_add(new QToolButton(this))
    , m_addMenu(new QMenu(this))
    , m_day(new QDateEdit(this))
    , m_network(new QComboBox(this))
    , m_regime(new QComboBox(this))
    , m_faces(new QButtonGroup(this))
{
    setObjectName(u"lensBar"_s);
    setAccessibleName(tr("Lens: who, when, how"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(6);

    layout->addWidget(caption(tr("&Copies for"), m_add, this));
    m_chips->setSpacing(4);
    layout->addLayout(m_chips);
    m_add->setIcon(icon(Icon::Add));
    m_add->setAccessibleName(tr("Add a nation or a room of several"));
    m_add->setToolTip(tr("Add the copy of a nation, or of several in one room"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setMenu(m_addMenu);
    m_add->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    connect(m_addMenu, &QMenu::aboutToShow, this, &LensBar::fillAddMenu);
    layout->addWidget(m_add);
    layout->addStretch(1);

    m_day->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_day->setCalendarPopup(true);
    m_day->setKeyboardTracking(false);
    const auto widen = [this] {
        const QFontMetrics metrics(monoFont());
        m_day->setFont(monoFont());
        m_day->setMinimumWidth(metrics.horizontalAdvance(u"2031-03-14"_s) + metrics.height() * 5 / 2); // the arrow, the frame
    };
    widen();
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, widen);
    m_day->setAccessibleName(tr("As-of date of every decision"));
    m_day->setToolTip(tr("The day every decision is made for: agreements, consents and memberships of that day count"));
    m_captions << caption(tr("As &of"), m_day, this);
    layout->addWidget(m_captions.back());
    layout->addWidget(m_day);
    connect(m_day, &QDateEdit::dateChanged, this, &LensBar::applyQuestion);

    m_network->setAccessibleName(tr("Network the copies travel on"));
    m_network->setToolTip(tr("A network named here must reach the nation at the level of each portion"));
    m_network->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_captions << caption(tr("&Network"), m_network, this);
    layout->addWidget(m_captions.back());
    layout->addWidget(m_network);
    connect(m_network, &QComboBox::activated, this, &LensBar::applyQuestion);

    m_regime->setAccessibleName(tr("Rules that decide"));
    m_regime->setToolTip(tr("Each item under its own rules, or everything under one regime, to see what it would change"));
    //: Each portion is decided under the rules of the regime it comes from
    m_regime->addItem(tr("Own"), QVariant());
    m_regime->addItem(tr("DoD"), int(Regime::Dod));
    m_regime->addItem(tr("IC"), int(Regime::Ic));
    m_captions << caption(tr("&Rules"), m_regime, this);
    layout->addWidget(m_captions.back());
    layout->addWidget(m_regime);
    connect(m_regime, &QComboBox::activated, this, &LensBar::applyQuestion);

    struct FaceSpec
    {
        Face face;
        Icon icon;
        QString text, tip;
    };
    const FaceSpec faces[] = {
        //: Face of a copy: everything, with withheld places collapsed and their reason
        { Face::Ours, Icon::FaceOurs, tr("Ours"), tr("Every place; what is withheld is collapsed and says why") },
        //: Face of a copy: with what may only be seen
        { Face::AsShown, Icon::FaceShown, tr("Shown"), tr("As shown: what the nation may see, display only included") },
        //: Face of a copy: what the nation keeps
        { Face::AsReceived, Icon::FaceReceived, tr("Received"), tr("As received: exactly what the nation gets, and nothing that betrays the rest") },
    };
    auto *group = new QHBoxLayout;
    group->setSpacing(0);
    for (const FaceSpec &spec : faces) {
        auto *button = new QToolButton(this);
        button->setText(spec.text);
        button->setIcon(icon(spec.icon));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setToolTip(spec.tip);
        button->setAccessibleName(tr("Face: %1").arg(spec.text));
        button->setFocusPolicy(Qt::StrongFocus);
        m_faces->addButton(button, int(spec.face));
        group->addWidget(button);
    }
    layout->addSpacing(4);
    layout->addLayout(group);
    connect(m_faces, &QButtonGroup::idClicked, this, [this](int id) {
        if (m_session)
            m_session->setFace(Face(id));
    });
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, &LensBar::rebuildChips);
    setEnabled(false);
}

void LensBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Large text on a small screen: what is chosen matters more than its caption, which the tool tip says as well.
    int needed = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    for (int i = 0; i < layout()->count(); ++i) {
        QLayoutItem *item = layout()->itemAt(i);
        const bool isCaption = m_captions.contains(qobject_cast<QLabel *>(item->widget()));
        needed += layout()->spacing() + (isCaption ? item->widget()->sizeHint().width() : item->sizeHint().width());
    }
    for (QLabel *label : std::as_const(m_captions))
        label->setVisible(needed <= width());
}

void LensBar::setSession(ProductSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    setEnabled(session != nullptr);
    if (session) {
        connect(session, &ProductSession::columnsChanged, this, &LensBar::rebuildChips);
        connect(session, &ProductSession::previewsReady, this, [this] {
            rebuildChips();
            showLens();
        });
        connect(session, &ProductSession::faceChanged, this, &LensBar::showLens);
    }
    rebuildChoices();
    rebuildChips();
    showLens();
}

QList<Audience> LensBar::audiences() const
{
    QList<Audience> found;
    if (m_session && m_session->previews())
        for (int column : m_session->columns())
            found << m_session->previews()->audience(column);
    return found;
}

void LensBar::setAudiences(const QList<Audience> &audiences)
{
    if (m_session)
        m_session->setColumns(audiences);
}

void LensBar::addAudience(const Audience &audience)
{
    QList<Audience> all = audiences();
    if (all.contains(audience)) {
        Q_EMIT statusMessage(tr("%1 is shown already.").arg(chipText(audience)));
        return;
    }
    all << audience;
    setAudiences(all);
}

void LensBar::removeAudience(int column)
{
    QList<Audience> all = audiences();
    if (column < 0 || column >= all.size())
        return;
    all.removeAt(column);
    setAudiences(all);
}

void LensBar::moveAudience(int column, int to)
{
    QList<Audience> all = audiences();
    if (column < 0 || column >= all.size() || to < 0 || to >= all.size())
        return;
    all.move(column, to);
    setAudiences(all);
}

void LensBar::showNation(int number)
{
    if (!m_session || number < 0 || number >= m_session->pack().nations.size())
        return;
    const Audience wanted { { m_session->pack().nations.at(number).code } };
    QList<Audience> all = audiences();
    const qsizetype at = all.indexOf(wanted);
    if (at > 0)
        all.swapItemsAt(0, at);
    else if (at < 0 && all.isEmpty())
        all << wanted;
    else if (at < 0)
        all[0] = wanted;
    setAudiences(all);
}

void LensBar::askForRoom()
{
    if (!m_session)
        return;
    RoomDialog dialog(m_session->pack(), this);
    if (dialog.exec() == QDialog::Accepted)
        addAudience(dialog.audience());
}

void LensBar::fillAddMenu()
{
    m_addMenu->clear();
    if (!m_session)
        return;
    const QList<Audience> shown = audiences();
    for (const NationPolicy &nation : m_session->pack().nations) {
        const Audience audience { { nation.code } };
        QAction *action = m_addMenu->addAction(tr("%1  %2").arg(nation.code, nation.name));
        action->setEnabled(!shown.contains(audience));
        connect(action, &QAction::triggered, this, [this, audience] { addAudience(audience); });
    }
    m_addMenu->addSeparator();
    QAction *room = m_addMenu->addAction(icon(Icon::AudienceRoom), tr("Several in One Room…"));
    connect(room, &QAction::triggered, this, &LensBar::askForRoom);
}

void LensBar::rebuildChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QList<Audience> all = audiences();
    for (int column = 0; column < all.size(); ++column) {
        const Audience audience = all[column];
        QStringList names;
        for (const QString &code : audience.nations)
            names << u"%1 (%2)"_s.arg(m_session->pack().nationName(code), code);
        auto *chip = new QToolButton(this);
        chip->setText(chipText(audience));
        if (audience.nations.size() > 1) {
            chip->setIcon(icon(Icon::AudienceRoom));
            chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        }
        chip->setFont(monoFont());
        chip->setStyleSheet(u"QToolButton { border: 1px solid palette(mid); } QToolButton::menu-indicator { image: none; }"_s);
        chip->setPopupMode(QToolButton::InstantPopup);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setAccessibleName(tr("Copy %1: %2").arg(column + 1).arg(names.join(u", "_s)));
        chip->setToolTip(tr("%1\nClick to move, export or take away this copy").arg(names.join(u", "_s)));
        auto *menu = new QMenu(chip);
        QAction *left = menu->addAction(icon(Icon::Back), tr("Move Left"), this, [this, column] { moveAudience(column, column - 1); });
        left->setEnabled(column > 0);
        QAction *right = menu->addAction(icon(Icon::Forward), tr("Move Right"), this,
                                         [this, column] { moveAudience(column, column + 1); });
        right->setEnabled(column + 1 < all.size());
        menu->addAction(tr("Show Only This"), this, [this, audience] { setAudiences({ audience }); });
        menu->addSeparator();
        menu->addAction(icon(Icon::CopyExport), tr("Export This Copy…"), this, [this, audience] { Q_EMIT exportRequested(audience); });
        menu->addSeparator();
        menu->addAction(icon(Icon::Remove), tr("Take Away"), this, [this, column] { removeAudience(column); });
        chip->setMenu(menu);
        m_chips->addWidget(chip);
    }
}

void LensBar::rebuildChoices()
{
    m_filling = true;
    m_network->clear();
    //: No network is named: any channel will do
    m_network->addItem(tr("None"), QString());
    if (m_session) {
        QStringList ids = m_session->pack().networks.keys();
        ids.sort();
        for (const QString &id : ids) {
            m_network->addItem(id, id);
            m_network->setItemData(m_network->count() - 1, m_session->pack().networks.value(id).name, Qt::ToolTipRole);
        }
    }
    m_filling = false;
}

void LensBar::showLens()
{
    m_filling = true;
    if (m_session) {
        const Lens &lens = m_session->lens();
        const QDate date = dateOfDay(lens.day);
        if (date.isValid())
            m_day->setDate(date);
        m_network->setCurrentIndex(std::max(0, m_network->findData(lens.network)));
        m_regime->setCurrentIndex(lens.regime ? 1 + int(*lens.regime) : 0);
        if (QAbstractButton *button = m_faces->button(int(lens.face)))
            button->setChecked(true);
    }
    m_filling = false;
}

void LensBar::applyQuestion()
{
    if (m_filling || !m_session)
        return;
    std::optional<Regime> regime;
    if (m_regime->currentData().isValid())
        regime = Regime(m_regime->currentData().toInt());
    m_session->setQuestion(dayOfDate(m_day->date()), m_network->currentData().toString(), regime);
}

} // namespace parallax
