#include "widgets/shell/bannereddialog.h"

#include "model/marking/rollup.h"

#include <QHash>
#include <QVBoxLayout>

namespace parallax {

namespace {

BannerState stateOf(const QList<RollUpPortion> &parts, Regime regime, const PolicyPack &pack)
{
    BannerState state;
    state.exercise = pack.exercise;
    BannerState::Line line;
    if (!parts.isEmpty()) {
        RollUpOptions options;
        options.regime = regime;
        options.date = pack.asOf;
        const RollUpResult rolled = rollUp(parts, options, pack.language());
        line.banner = rolled.banner;
        line.marking = rolled.marking;
    } else {
        line.banner = QStringLiteral("UNCLASSIFIED"); // nothing is shown
    }
    state.lines << line;
    return state;
}

} // namespace

BanneredDialog::BanneredDialog(QWidget *parent)
    : QDialog(parent)
    , m_top(new BannerFrame(BannerFrame::Edge::Top, this))
    , m_bottom(new BannerFrame(BannerFrame::Edge::Bottom, this))
    , m_body(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_body->setContentsMargins(14, 12, 14, 12);
    m_body->setSpacing(8);
    outer->addWidget(m_top);
    outer->addLayout(m_body, 1);
    outer->addWidget(m_bottom);
}

void BanneredDialog::setBanner(const BannerState &state)
{
    m_top->setState(state);
    m_bottom->setState(state);
}

const BannerState &BanneredDialog::banner() const
{
    return m_top->state();
}

BannerState bannerOver(const QStringList &banners, const PolicyPack &pack)
{
    QList<RollUpPortion> parts;
    CheckContext context;
    for (const QString &banner : banners)
        parts << RollUpPortion { std::make_shared<const CheckedMarking>(
                                     checkMarking(banner, Form::Banner, context, pack.language())),
                                 {}, false };
    return stateOf(parts, Regime::Dod, pack);
}

BannerState bannerOf(const Product &product, const PolicyPack &pack)
{
    QHash<QString, CheckedMarkingPtr> read; // a long product has few distinct marks
    QList<RollUpPortion> parts;
    CheckContext context;
    context.regime = product.head.regime;
    context.documentBanner = product.head.overallMarking;
    for (int row = 0; row < product.size(); ++row) {
        const Portion &portion = *product.at(row);
        CheckedMarkingPtr &marking = read[portion.mark];
        if (!marking && !portion.mark.isNull())
            marking = std::make_shared<const CheckedMarking>(
                checkMarking(portion.mark, Form::Portion, context, pack.language()));
        parts << RollUpPortion { marking, portion.date, portion.excludedFromRollUp };
    }
    return stateOf(parts, product.head.regime, pack);
}

} // namespace parallax
