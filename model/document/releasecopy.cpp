#include "model/document/releasecopy.h"

#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Tables are counted in the copy, in the order in which they come; the source's names for them stay behind.
class TableCounter
{
public:
    int of(const Portion &portion)
    {
        QString name;
        if (portion.kind == PortionKind::TableCaption)
            name = portion.anchor;
        else if (portion.kind == PortionKind::TableRow || portion.kind == PortionKind::TableCell)
            name = portion.table;
        else
            return -1;
        const auto found = m_numbers.constFind(name);
        return found != m_numbers.cend() ? *found : *m_numbers.insert(name, int(m_numbers.size()));
    }

private:
    QHash<QString, int> m_numbers;
};

ReleaseCopy emptyCopy(const ProductHead &head)
{
    ReleaseCopy copy;
    copy.title = Tr::tr("Product");
    copy.asOf = head.asOf;
    copy.exercise = head.exercise;
    copy.language = head.language;
    if (head.exercise)
        copy.notices.append(u"EXERCISE EXERCISE EXERCISE"_s);
    return copy;
}

void append(ReleaseCopy &copy, ReleaseItem item, bool &titled)
{
    if (item.kind == PortionKind::Title && !titled) {
        copy.title = item.text;
        titled = true;
    }
    copy.items.append(std::move(item));
}

} // namespace

ReleaseCopy releaseCopy(const LivePreviews &previews, int audience, Face face)
{
    Q_ASSERT(face != Face::Ours);
    const Product &product = previews.product();
    ReleaseCopy copy = emptyCopy(product.head);
    copy.banner = previews.banner(audience, face);
    copy.recipients = previews.audience(audience).nations;
    copy.mayBeKept = face == Face::AsReceived;
    if (!copy.mayBeKept)
        copy.notices.append(Tr::tr("To be shown, not handed over"));
    TableCounter tables;
    bool titled = false;
    for (int row = 0; row < product.size(); ++row) {
        const Outcome outcome = previews.outcome(row, audience);
        if (face == Face::AsReceived ? !isReleased(outcome) : !mayBeShown(outcome))
            continue;
        const PreviewPlace place = previews.place(row, audience, face);
        ReleaseItem item{place.kind, place.number, place.mark, place.text, previews.altText(row, audience), {}, tables.of(*product.at(row)), false};
        item.shownOnly = outcome == Outcome::DisplayOnly || (outcome == Outcome::ReleaseSanitised && previews.decision(row, audience)->tearlineDisplayOnly);
        append(copy, std::move(item), titled);
    }
    return copy;
}

ReleaseCopy hostCopy(const LivePreviews &previews, Regime regime)
{
    const Product &product = previews.product();
    ReleaseCopy copy = emptyCopy(product.head);
    copy.banner = previews.ownBanner(regime);
    copy.recipients = {previews.context().pack->host};
    TableCounter tables;
    bool titled = false;
    for (int row = 0; row < product.size(); ++row) {
        const Portion &portion = *product.at(row);
        append(copy, {portion.kind, product.numberAt(row), portion.mark, previews.ownText(row),
                      previews.ownAltText(row), {}, tables.of(portion), false}, titled);
    }
    return copy;
}

Product twin(const LivePreviews &previews, int audience)
{
    const Product &product = previews.product();
    Product twin;
    // Of the head only what decides: no title, no author, no source list.
    twin.head.id = product.head.id;
    twin.head.asOf = product.head.asOf;
    twin.head.overallMarking = product.head.overallMarking;
    twin.head.regime = product.head.regime;
    twin.head.disseminatedAnalyticProduct = product.head.disseminatedAnalyticProduct;
    twin.head.exercise = product.head.exercise;
    twin.head.language = product.head.language;
    for (int row = 0; row < product.size(); ++row) {
        if (!isReleased(previews.outcome(row, audience)))
            continue;
        const DecisionPtr decision = previews.decision(row, audience);
        auto kept = std::make_shared<Portion>(*product.at(row));
        kept->other = {};
        if (decision->outcome == Outcome::ReleaseSanitised) {
            const Tearline tearline = kept->tearlines[decision->tearline];
            kept->text = tearline.text;
            kept->mark = tearline.mark;
            kept->governance = tearline.governance.value_or(kept->governance);
            kept->categories = tearline.categories.value_or(kept->categories);
            kept->categoriesUnreadable = tearline.categories ? tearline.other.contains("category"_L1) : kept->categoriesUnreadable;
            kept->originator = tearline.originator.isEmpty() ? kept->originator : tearline.originator;
            kept->topic = tearline.topic.isEmpty() ? kept->topic : tearline.topic;
            kept->licence = tearline.licence.isEmpty() ? kept->licence : tearline.licence;
            if (kept->figure)
                kept->anchor = kept->figure->anchor; // its place among captions is structure, the picture is not
            kept->figure.reset();
            if (!previews.keepsOwner(row, decision->tearline)) {
                kept->trueOwner.clear();
                kept->owner.clear();
            }
        } else if (kept->figure) {
            QList<FigureLayer> layers;
            for (int layer : previews.layersFor(row, audience))
                layers.append(kept->figure->layers[layer]);
            if (layers.size() < kept->figure->layers.size())
                kept->figure->picture.clear(); // a pasted image goes whole or not at all
            kept->figure->layers = layers;
            kept->figure->altText = previews.altText(row, audience);
            kept->figure->file.clear();
            kept->figure->embeddedMetadata = {};
            kept->figure->other = {};
            if (kept->figure->drawing)
                kept->figure->drawing->other = {};
        }
        kept->tearlines.clear();
        twin.append(std::move(kept));
    }
    return twin;
}

} // namespace parallax
