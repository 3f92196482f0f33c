#include "widgets/picture/picturelegend.h"

#include "widgets/shell/flowlayout.h"

#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace parallax {

namespace {

QIcon dotIcon(const PictureGroup &group, const PictureTheme &theme, qreal ratio)
{
    constexpr int kSide = 16;
    QPixmap pixmap(QSize(kSide, kSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintDot(&painter, QPointF(kSide / 2.0, kSide / 2.0), 5, group.shape,
             group.colour < 0 ? theme.dimmed : theme.groups[size_t(group.colour) % theme.groups.size()]);
    painter.end();
    return QIcon(pixmap);
}

} // namespace

PictureLegend::PictureLegend(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, 2))
{
    m_flow->setContentsMargins(6, 2, 6, 2);
    setAccessibleName(tr("Legend of the picture"));
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, [this] {
        const PictureTheme theme = pictureTheme();
        for (int i = 0; i < m_buttons.size(); ++i)
            if (i < m_groups.size())
                m_buttons[i]->setIcon(dotIcon(m_groups[i], theme, devicePixelRatioF()));
    });
}

void PictureLegend::setGroups(const QList<PictureGroup> &groups, const QSet<int> &hidden)
{
    m_groups = groups;
    while (m_buttons.size() < groups.size()) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        const int index = int(m_buttons.size());
        connect(button, &QToolButton::clicked, this, [this, index](bool checked) { Q_EMIT groupToggled(index, checked); });
        m_flow->addWidget(button);
        m_buttons << button;
    }
    const PictureTheme theme = pictureTheme();
    const QLocale locale;
    for (int i = 0; i < m_buttons.size(); ++i) {
        QToolButton *button = m_buttons[i];
        // A group that nobody is in is not worth a place.
        const bool isListed = i < groups.size() && groups[i].count > 0;
        button->setVisible(isListed);
        if (!isListed)
            continue;
        const bool isShown = !hidden.contains(i);
        button->setChecked(isShown);
        //: A group of objects in the legend, and how many there are
        button->setText(tr("%1: %2").arg(groups[i].name, locale.toString(groups[i].count)));
        button->setIcon(dotIcon(groups[i], theme, devicePixelRatioF()));
        button->setToolTip(isShown ? tr("Shown. Click to take these objects out of the picture.")
                                   : tr("Taken out. Click to show these objects again."));
    }
    m_flow->invalidate();
    updateGeometry();
}

} // namespace parallax
