#include "model/document/previewstate.h"

namespace parallax {

RollUpOptions LivePreviews::State::options(Regime regime, bool ours) const
{
    RollUpOptions options;
    options.regime = regime;
    options.date = product.head.asOf.isKnown() ? product.head.asOf : context.day;
    if (ours) {
        options.disseminatedAnalyticProduct = product.head.disseminatedAnalyticProduct;
        options.nationalIntelligence = product.head.nationalIntelligence;
        options.statedBanner = product.head.overallMarking;
    }
    return options;
}

LivePreviews::State::Banner LivePreviews::State::bannerOf(const MarkCounts &counts, Regime regime, bool ours)
{
    QByteArray key = counts.identity();
    if (key.isEmpty())
        return {QStringLiteral("UNCLASSIFIED"), true};
    key.append(regime == Regime::Ic ? 'i' : 'd').append(ours ? 'o' : 'c');
    if (const auto found = banners.constFind(key); found != banners.cend())
        return *found;
    const RollUpResult result = rollUp(counts.portions(), options(regime, ours), context.pack->language());
    const bool valid = !result.banner.isEmpty() && (!result.marking || result.marking->status != MarkStatus::Invalid);
    // Forgetting all now and then is cheaper than keeping an order of use.
    if (banners.size() > 4096)
        banners.clear();
    return *banners.insert(key, {result.banner, valid});
}

void LivePreviews::State::refreshBanners(PreviewChange *change)
{
    if (ownDirty) {
        ownDirty = false;
        for (const Regime regime : {Regime::Dod, Regime::Ic}) {
            ownRollUps[size_t(regime)].reset();
            const QString banner = bannerOf(own, regime, true).text;
            if (banner != ownBanners[size_t(regime)] && change)
                change->ownBannerChanged = true;
            ownBanners[size_t(regime)] = banner;
        }
    }
    for (size_t a = 0; a < audiences.size(); ++a) {
        AudienceState &state = audiences[a];
        bool moved = false;
        if (state.keptDirty) {
            state.keptDirty = false;
            const Banner banner = bannerOf(state.kept, copyRegime(), false);
            moved = banner.text != state.keptBanner;
            state.keptBanner = banner.text;
            if (banner.valid != state.bannerValid) {
                state.blocking += banner.valid ? -1 : 1;
                state.bannerValid = banner.valid;
            }
        }
        if (state.shownDirty) {
            state.shownDirty = false;
            const QString banner = bannerOf(state.shown, copyRegime(), false).text;
            moved = moved || banner != state.shownBanner;
            state.shownBanner = banner;
        }
        if (moved && change)
            change->bannersChanged.append(int(a));
    }
}

/// Causes and losses in rows. Made when asked for: it walks the whole product.
const RollUpResult &LivePreviews::State::ownRollUp(Regime regime) const
{
    std::optional<RollUpResult> &kept = ownRollUps[size_t(regime)];
    if (kept)
        return *kept;
    const std::vector<MarkCounts::Key> keys = own.keys();
    std::vector<QList<int>> rowsOf(keys.size());
    std::map<std::tuple<const CheckedMarking *, qint32, bool>, size_t> places;
    for (size_t i = 0; i < keys.size(); ++i)
        places.insert({{keys[i].marking.get(), keys[i].date.number, keys[i].excluded}, i});
    int index = 0;
    for (const auto &block : blocks) {
        for (const auto &each : block->rows) {
            const auto addCause = [&](const CheckedMarkingPtr &mark) {
                QList<int> &rows = rowsOf[places.find({mark.get(), each->portion->date.number, each->portion->excludedFromRollUp})->second];
                if (rows.isEmpty() || rows.constLast() != index)
                    rows.append(index);
            };
            if (!each->portion->figure)
                addCause(each->marking);
            else
                for (const CheckedMarkingPtr &mark : ownMarks(*each))
                    addCause(mark);
            ++index;
        }
    }
    RollUpResult result = rollUp(own.portions(), options(regime, true), context.pack->language());
    for (QList<int> &causes : result.causedBy) {
        QList<int> rows;
        for (int distinct : std::as_const(causes))
            rows += rowsOf[size_t(distinct)];
        std::sort(rows.begin(), rows.end());
        causes = rows;
    }
    for (int &distinct : result.lost)
        distinct = rowsOf[size_t(distinct)].value(0, -1);
    kept = std::move(result);
    return *kept;
}

RollUpResult LivePreviews::ownRollUp(Regime regime) const
{
    return m_state->ownRollUp(regime);
}

RollUpResult LivePreviews::ownMarking(Regime regime) const
{
    RollUpResult result = rollUp(m_state->own.portions(), m_state->options(regime, true), m_state->context.pack->language());
    result.causedBy.clear();
    result.lost.clear();
    return result;
}

QString LivePreviews::ownBanner(Regime regime) const
{
    return m_state->ownBanners[size_t(regime)];
}

QString LivePreviews::banner(int audience, Face face) const
{
    const AudienceState &state = m_state->audiences[size_t(audience)];
    if (face == Face::Ours)
        return m_state->ownBanners[size_t(m_state->copyRegime())];
    return face == Face::AsReceived ? state.keptBanner : state.shownBanner;
}

} // namespace parallax
