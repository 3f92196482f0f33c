#include "widgets/review/columnheader.h"

#include "widgets/review/copyview.h"
#include "widgets/review/explanation.h"
#include "widgets/review/productview.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/outcomestyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

InnerBanner::InnerBanner(QWidget *parent) : QLabel(parent)
{
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAutoFillBackground(true);
    setMargin(2);
    setMouseTracking(true);
    setFixedHeight(neededHeight());
}

void InnerBanner::setBanner(const QString &banner, const QString &audienceCode)
{
    m_banner = banner;
    setText(banner.isEmpty() ? tr("NOT YET COMPUTED") : banner);
    //: What a screen reader says of the banner of a nation's copy
    setAccessibleName(tr("Classification of the preview for %1: %2").arg(audienceCode, text()));
    recolour();
    Q_EMIT neededHeightChanged();
}

void InnerBanner::recolour()
{
    const BannerColours colours = bannerColours(bannerLevel(m_banner));
    QPalette now = palette();
    if (now.color(QPalette::Window) == colours.background && now.color(QPalette::WindowText) == colours.text)
        return;
    now.setColor(QPalette::Window, colours.background);
    now.setColor(QPalette::WindowText, colours.text);
    setPalette(now);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
}

void InnerBanner::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        Q_EMIT neededHeightChanged();
    else if (event->type() == QEvent::StyleChange)
        recolour();
}

void InnerBanner::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        Q_EMIT neededHeightChanged();
}

int InnerBanner::neededHeight() const
{
    const int lines = fontMetrics().height() * 2;
    const int width = this->width() - 2 * margin();
    const QRect wrapped = fontMetrics().boundingRect(QRect(0, 0, std::max(width, 40), 1 << 16),
                                                     Qt::AlignHCenter | Qt::TextWordWrap, text());
    return std::max(lines, wrapped.height()) + 6;
}

QString InnerBanner::tokenAt(QPoint point) const
{
    // The text is centred and may wrap: lay it out once more as the label does.
    QTextLayout layout(m_banner, font());
    QTextOption option(Qt::AlignHCenter);
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width() - 2 * margin());
        line.setPosition(QPointF(margin(), y));
        y += line.height();
    }
    layout.endLayout();
    const qreal top = (height() - y) / 2;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (point.y() < top + line.y() || point.y() >= top + line.y() + line.height())
            continue;
        const QRectF used = line.naturalTextRect();
        if (point.x() < used.left() || point.x() > used.right())
            return {};
        const int at = line.xToCursor(point.x() - margin(), QTextLine::CursorOnCharacter);
        const int before = int(m_banner.lastIndexOf("//"_L1, at));
        const int after = int(m_banner.indexOf("//"_L1, at));
        const int start = before < 0 ? 0 : before + 2;
        return m_banner.mid(start, (after < 0 ? int(m_banner.size()) : after) - start);
    }
    return {};
}

CopyHeader::CopyHeader(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    m_name = new QLabel(this);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_tag = new QLabel(this);
    m_tag->setObjectName(u"previewTag"_s);
    m_tag->setFont(bold);
    m_counts = new QLabel(this);
    m_counts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_updating = new QLabel(tr("updating"), this);
    QFont italic = font();
    italic.setItalic(true);
    m_updating->setFont(italic);
    m_updating->hide();
    m_flags = new QToolButton(this);
    m_flags->setAutoRaise(true);
    m_flags->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_flags->setFocusPolicy(Qt::StrongFocus);
    m_banner = new InnerBanner(this);
    m_banner->installEventFilter(this);
    connect(m_banner, &InnerBanner::neededHeightChanged, this, &CopyHeader::neededBannerHeightChanged);

    auto *first = new QHBoxLayout;
    first->addWidget(m_name, 1);
    first->addWidget(m_tag);
    auto *second = new QHBoxLayout;
    second->addWidget(m_counts, 1);
    second->addWidget(m_updating);
    second->addWidget(m_flags);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(2);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(m_banner);
    connect(m_flags, &QToolButton::clicked, this, &CopyHeader::showFlags);
}

void CopyHeader::setSource(ProductSession *session, int audience, Face face)
{
    m_session = session;
    m_audience = audience;
    m_face = face;
    refresh();
}

QString CopyHeader::flagText() const
{
    return m_flags->isVisibleTo(this) ? m_flags->text() : QString();
}

void CopyHeader::refresh()
{
    const LivePreviews *previews = m_session ? m_session->previews() : nullptr;
    if (!previews || m_audience < 0 || m_audience >= previews->audienceCount())
        return;
    const Audience &audience = previews->audience(m_audience);
    const QString code = audienceCode(audience);
    const QString title = audience.nations.size() == 1 ? m_session->pack().nationName(audience.nations.front())
                                                       //: Heading of the copy for several nations briefed together; their codes follow
                                                       : tr("In one room");
    m_name->setText(title);
    m_name->setToolTip(audienceTitle(audience, m_session->pack()));
    //: Trigraph of the nation whose copy it is: "QMR PREVIEW"
    m_tag->setText(tr("%1 PREVIEW").arg(code));
    setAccessibleName(tr("Copy for %1").arg(audienceTitle(audience, m_session->pack())));
    m_banner->setBanner(previews->banner(m_audience, m_face == Face::AsShown ? Face::AsShown : Face::AsReceived), code);
    m_updating->setVisible(m_session->isUpdating());

    const int released = previews->releasedCount(m_audience);
    const bool blocked = previews->isBlocked(m_audience);
    if (m_face == Face::Ours) {
        //: How many portions are in the copy, of how many
        m_counts->setText(tr("%1 of %2").arg(QLocale().toString(released), QLocale().toString(m_session->product().size())));
        m_counts->setToolTip(tr("Portions in this copy, of all portions of the product"));
        m_counts->setAccessibleName(tr("Portions in this copy: %1").arg(m_counts->text()));
        const int flags = previews->flagCount(m_audience);
        m_flags->setVisible(flags > 0 || blocked);
        m_flags->setText(blocked ? tr("Blocked, flags: %1").arg(QLocale().toString(flags)) : tr("Flags: %1").arg(QLocale().toString(flags)));
        m_flags->setToolTip(blocked ? tr("Something in this copy would betray what is withheld, and only a person can mend it. Click for the list.")
                                    : tr("Something in this copy might betray what is withheld. Click for the list."));
    } else {
        // Nothing here may tell how much there is beside it.
        m_counts->setText(m_face == Face::AsReceived ? tr("As received") : tr("As shown"));
        m_counts->setToolTip({});
        m_counts->setAccessibleName(m_counts->text());
        m_flags->setVisible(blocked);
        m_flags->setText(tr("Blocked"));
        m_flags->setToolTip(tr("This copy cannot leave yet; the face “Ours” says why."));
    }
    m_flags->setIcon(icon(Icon::Leak));
    m_flags->setAccessibleName(m_flags->text());
}

void CopyHeader::showFlags()
{
    const LivePreviews *previews = m_session ? m_session->previews() : nullptr;
    if (!previews || m_face != Face::Ours)
        return;
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    QString html;
    int count = 0;
    for (const LeakFlag &flag : previews->flags(m_audience)) {
        html += explanationHtml(flag);
        if (++count > 40)
            continue;
        const int row = flag.where.isNull() ? -1 : m_session->product().rowOf(flag.where);
        const QString place = row < 0 ? tr("Whole copy") : tr("Portion %1").arg(m_session->product().numberAt(row));
        //: A leak flag in a menu: place, code, sentence
        QAction *action = menu.addAction(tr("%1: %2 %3").arg(place, flag.code, flag.text));
        action->setToolTip(flag.citation);
        if (row >= 0)
            connect(action, &QAction::triggered, this, [this, row] { Q_EMIT portionActivated(row); });
    }
    Q_EMIT explained(html);
    menu.exec(m_flags->mapToGlobal(QPoint(0, m_flags->height())));
}

QString CopyHeader::bannerExplanation(const QString &token) const
{
    const LivePreviews *previews = m_session ? m_session->previews() : nullptr;
    if (!previews || token.isEmpty() || !previews->context().marks)
        return {};
    const Face face = m_face == Face::AsShown ? Face::AsShown : Face::AsReceived;
    const Product &product = m_session->product();
    QList<RollUpPortion> portions;
    QStringList numbers;
    for (int row = 0; row < product.size(); ++row) {
        const Outcome outcome = previews->outcome(row, m_audience);
        if (face == Face::AsShown ? !mayBeShown(outcome) : !isReleased(outcome))
            continue;
        const PreviewPlace place = previews->place(row, m_audience, face);
        portions.append({previews->context().marks->marking(place.mark, product.head.regime), {}, false});
        numbers.append(place.number);
    }
    RollUpOptions options;
    options.regime = product.head.regime;
    options.date = previews->context().day;
    const RollUpResult result = rollUp(portions, options, m_session->pack().language());
    return explanationHtml(token, result, m_session->pack(), [&numbers](int row) { return numbers.value(row); });
}

bool CopyHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_banner && event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const QString html = bannerExplanation(m_banner->tokenAt(help->pos()));
        if (html.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), html, m_banner);
            Q_EMIT explained(html);
        }
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

ProductHeader::ProductHeader(ProductView *view, QWidget *parent) : QFrame(parent), m_view(view)
{
    setFrameShape(QFrame::NoFrame);
    connect(view, &ProductView::metricsUpdated, this, qOverload<>(&QWidget::update));
}

void ProductHeader::refresh(ProductSession *session)
{
    m_title.clear();
    m_state.clear();
    m_shown.clear();
    m_names.clear();
    if (session) {
        m_title = session->product().head.title;
        const QString count = tr("Portions: %1").arg(QLocale().toString(session->product().size()));
        if (!session->previews())
            m_state = tr("Deciding…");
        else if (session->isUpdating())
            //: Number of portions, and that all is being decided again
            m_state = tr("%1, updating").arg(count);
        else
            m_state = count;
        if (const LivePreviews *previews = session->previews())
            for (int column : session->columns())
                m_shown += previews->audience(column).nations;
        for (const QString &code : m_view->nations().codes)
            m_names.append(audienceTitle(Audience{{code}}, session->pack()));
    }
    setAccessibleName(tr("Product %1").arg(m_title));
    setAccessibleDescription(m_state);
    update();
}

QSize ProductHeader::sizeHint() const
{
    return QSize(400, fontMetrics().height() * 4 + 8);
}

void ProductHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &theme = tokens();
    const ReviewMetrics &m = m_view->metrics();
    const bool oneLine = m.nations > 0 && m.cellsPerLine >= m.nations;
    const int right = oneLine ? m.stripLeft() - m.pad : width() - m.pad;
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(theme.text);
    const int line = fontMetrics().height();
    painter.drawText(QRect(m.pad, 4, right - m.pad, line), Qt::AlignLeft | Qt::AlignVCenter, tr("Product"));
    painter.setFont(font());
    painter.drawText(QRect(m.pad, 4 + line, right - m.pad, line * 2), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     fontMetrics().elidedText(m_title, Qt::ElideRight, (right - m.pad) * 7 / 4));
    painter.setPen(theme.mutedText);
    painter.drawText(QRect(m.pad, height() - line - 4, right - m.pad, line), Qt::AlignLeft | Qt::AlignVCenter, m_state);
    if (!oneLine)
        return;
    // Trigraphs read upwards, each above its cells; those whose copies stand beside the product are bold.
    const QStringList &codes = m_view->nations().codes;
    for (int n = 0; n < codes.size(); ++n) {
        const bool shown = m_shown.contains(codes[n]);
        painter.save();
        painter.translate(m.stripLeft() + n * m.cell + m.cell / 2.0, height() - 5);
        painter.rotate(-90);
        painter.setFont(shown ? bold : font());
        painter.setPen(shown ? theme.text : theme.mutedText);
        painter.drawText(QRectF(0, -m.cell / 2.0, height() - 8, m.cell), Qt::AlignLeft | Qt::AlignVCenter, codes[n]);
        painter.restore();
    }
}

bool ProductHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const ReviewMetrics &m = m_view->metrics();
        const int n = m.cell > 0 && help->pos().x() >= m.stripLeft() ? (help->pos().x() - m.stripLeft()) / m.cell : -1;
        if (n >= 0 && n < m_names.size() && m.cellsPerLine >= m.nations)
            QToolTip::showText(help->globalPos(), m_names[n], this);
        else
            QToolTip::showText(help->globalPos(), m_title, this);
        return true;
    }
    return QFrame::event(event);
}

} // namespace parallax
