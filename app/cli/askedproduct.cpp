#include "app/cli/askedproduct.h"

#include "app/cli/packs.h"
#include "model/document/releasecopy.h"
#include "model/tr.h"
#include "storage/ledger/deskstate.h"
#include "storage/store/store.h"

namespace parallax {

using namespace Qt::StringLiterals;

Result<PolicyPackPtr> packOf(Store &store, const QString &id, const QString &named)
{
    const auto language = MarkingLanguage::shipped();
    if (!language)
        return language.error();
    if (!named.isEmpty())
        return loadPack(named, *language);
    // With what the desk has decided.
    const auto desk = loadDesk(store, id, *language);
    return desk ? Result<PolicyPackPtr>(desk->pack) : desk.error();
}

QJsonObject questionOf(const QCommandLineParser &parser)
{
    QJsonObject question;
    for (const auto &[option, key] : {std::pair(u"as-of"_s, u"as_of"_s), std::pair(u"network"_s, u"network"_s), std::pair(u"regime"_s, u"regime"_s)})
        if (parser.optionNames().contains(option))
            question.insert(key, parser.value(option));
    return question;
}

Result<void> paintCopy(ReleaseCopy *copy, const LivePreviews &previews, Store &store, const FigurePainterFor &painterFor)
{
    const QList<FigureOrder> orders = figureOrders(previews, 0, Face::AsReceived);
    const bool draws = std::any_of(orders.cbegin(), orders.cend(), [](const FigureOrder &order) { return order.picture.isEmpty(); });
    std::shared_ptr<const FigurePainter> drawn;
    if (draws && painterFor) {
        auto painter = painterFor(store, previews.context());
        if (!painter)
            return painter.error();
        drawn = *painter;
    }
    if (!orders.isEmpty())
        paintFigures(copy, orders, FiguresOfStore(drawn, picturesOf(store, previews.product().head.id)));
    return {};
}

Result<PreviewContext> contextOf(const QJsonObject &question, const PolicyPackPtr &pack, const Result<QByteArray> &objects, const Product &product)
{
    PreviewContext context;
    context.pack = pack;
    context.day = product.head.asOf.isKnown() ? product.head.asOf : pack->asOf;
    if (const QString asked = question.value(u"as_of"_s).toString(); !asked.isEmpty()) {
        const auto day = Day::parse(asked);
        if (!day)
            return Error{ErrorCode::Malformed, day.error().what, u"--as-of"_s};
        context.day = *day;
    }
    context.network = question.value(u"network"_s).toString();
    if (const QString regime = question.value(u"regime"_s).toString(); !regime.isEmpty()) {
        if (regime != u"dod" && regime != u"ic")
            return Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no regime; write \"dod\" or \"ic\".").arg(regime), u"--regime"_s};
        context.regime = regime == u"ic" ? Regime::Ic : Regime::Dod;
    }
    if (objects) {
        const auto catalogue = CatalogueSnapshot::fromJson(*objects, u"objects"_s, pack->language());
        if (!catalogue)
            return catalogue.error();
        context.catalogue = *catalogue;
    }
    return context;
}

} // namespace parallax
