#include "storage/exchange/importpieces.h"

#include "model/marking/rollup.h"
#include "model/tr.h"

namespace parallax
{

using namespace Qt::StringLiterals;

QStringList bannerDoubts(const Product &product, std::optional<Regime> stated, const MarkingLanguage &language)
{
    if (product.head.overallMarking.isEmpty())
        return {};
    QStringList said;
    const QList<Regime> regimes = stated ? QList<Regime> { *stated } : QList<Regime> { Regime::Dod, Regime::Ic };
    for (const Regime regime : regimes) {
        MarkCache marks(language);
        QHash<QString, bool> seen; // the same marks make the same banner, however often they stand
        QList<RollUpPortion> portions;
        for (int row = 0; row < product.size(); ++row) {
            const Portion &portion = *product.at(row);
            if (portion.mark.isNull() || portion.excludedFromRollUp || std::exchange(seen[portion.mark], true))
                continue;
            portions.append({ marks.marking(portion.mark, regime, product.head.overallMarking, product.head.asOf), product.head.asOf, false });
        }
        if (portions.isEmpty())
            return { Tr::tr("The old banner is %1; no portion mark was read to compare it with.").arg(product.head.overallMarking) };
        RollUpOptions options;
        options.regime = regime;
        options.date = product.head.asOf;
        options.statedBanner = product.head.overallMarking;
        const RollUpResult rolled = rollUp(portions, options, language);
        if (rolled.consistent.value_or(false))
            return {}; // a file that names no regime agrees with itself where it does so under one
        said.append(regime == Regime::Ic ? Tr::tr("The old banner is %1; by the IC rules the portions that bear a mark make %2 (RLP-01).")
                                               .arg(product.head.overallMarking, rolled.banner)
                                         : Tr::tr("The old banner is %1; by the DoD rules the portions that bear a mark make %2 (RLP-01).")
                                               .arg(product.head.overallMarking, rolled.banner));
    }
    return said;
}

} // namespace parallax
