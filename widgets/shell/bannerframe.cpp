#include "widgets/shell/bannerframe.h"

#include "widgets/shell/classificationbanner.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

BannerFrame::BannerFrame(Edge edge, QWidget *parent)
    : QWidget(parent)
    , m_edge(edge)
    , m_layout(new QVBoxLayout(this))
    , m_exercise(new ExerciseStrip(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_exercise);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_exercise->hide();
    setState({ { { {}, {}, {} } }, {}, false });
}

void BannerFrame::setState(const BannerState &state)
{
    // Only what differs is touched: a banner must not flicker while one types.
    if (!m_banners.isEmpty() && state == m_state)
        return;
    m_state = state;
    m_exercise->setVisible(state.exercise);
    while (m_banners.size() > state.lines.size()) {
        m_banners.last()->hide();
        m_banners.takeLast()->deleteLater();
    }
    while (m_banners.size() < state.lines.size()) {
        auto *banner = new ClassificationBanner(this);
        const int line = int(m_banners.size());
        connect(banner, &ClassificationBanner::causesRequested, this, [this, line] { Q_EMIT causesRequested(line); });
        m_layout->insertWidget(m_edge == Edge::Top ? m_layout->count() : line, banner);
        m_banners << banner;
    }
    for (int i = 0; i < state.lines.size(); ++i) {
        m_banners[i]->setBanner(state.lines[i].banner, state.lines[i].marking);
        m_banners[i]->setTag(state.lines[i].tag);
        m_banners[i]->setObjectName(u"banner%1"_s.arg(i));
    }
    m_exercise->setToolTip(state.notes.isEmpty() ? m_exercise->toolTip() : state.notes.join(u'\n'));
}

} // namespace parallax
