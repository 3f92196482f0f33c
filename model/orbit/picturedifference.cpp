#include "model/orbit/picturedifference.h"

#include "model/tr.h"

namespace parallax {

QString pictureLossText(PictureLoss loss)
{
    switch (loss) {
    case PictureLoss::Object:
        return Tr::tr("hears nothing of it");
    case PictureLoss::Position:
        return Tr::tr("does not know where it is");
    case PictureLoss::Precision:
        return Tr::tr("has coarse elements only");
    case PictureLoss::Identity:
        return Tr::tr("does not know its name and owner");
    }
    Q_UNREACHABLE();
}

qsizetype PictureDifference::count(PictureLoss loss) const
{
    return std::count_if(objects.begin(), objects.end(), [loss](const ObjectLoss &object) { return object.losses.contains(loss); });
}

PictureDifference pictureDifference(const PartnerPicture &ours, const PartnerPicture &theirs, QStringList audience, std::span<const CloseObjects> approaches)
{
    PictureDifference difference;
    difference.audience = std::move(audience);
    QHash<QString, QList<PictureLoss>> losses;
    auto next = theirs.objects.begin(); // both in the order of ids
    for (qsizetype i = 0; i < ours.objects.size(); ++i) {
        const PictureObject &object = ours.objects.at(i);
        while (next != theirs.objects.end() && next->id < object.id)
            ++next;
        QList<PictureLoss> lost;
        if (next == theirs.objects.end() || next->id != object.id) {
            lost << PictureLoss::Object;
        } else {
            if (object.position != PositionKnowledge::None && next->position == PositionKnowledge::None)
                lost << PictureLoss::Position;
            else if (object.position == PositionKnowledge::Full && next->position == PositionKnowledge::Coarse)
                lost << PictureLoss::Precision;
            if (object.named && !next->named)
                lost << PictureLoss::Identity;
        }
        if (lost.isEmpty())
            continue;
        losses.insert(object.id, lost);
        difference.objects.push_back({i, lost});
    }
    for (qsizetype i = 0; i < qsizetype(approaches.size()); ++i) {
        const QList<PictureLoss> lost = losses.value(approaches[size_t(i)].first) + losses.value(approaches[size_t(i)].second);
        if (lost.contains(PictureLoss::Object) || lost.contains(PictureLoss::Position))
            difference.approachesUnknown.push_back(i);
        else if (lost.contains(PictureLoss::Precision))
            difference.approachesCoarse.push_back(i);
    }
    return difference;
}

std::vector<PictureDifference> pictureDifferences(const CatalogueSnapshot &catalogue, const PolicyPack &pack, Day day,
                                                  std::span<const CloseObjects> approaches, const std::function<bool()> &isCanceled)
{
    const PartnerPicture ours = ownPicture(catalogue, pack);
    std::vector<PictureDifference> differences;
    for (const NationPolicy &nation : pack.nations) {
        if (isCanceled && isCanceled())
            return {};
        const Lens lens{Audience{{nation.code}}, day, {}, {}, Face::AsReceived};
        differences.push_back(pictureDifference(ours, partnerPicture(catalogue, lens, pack), {nation.code}, approaches));
    }
    return differences;
}

} // namespace parallax
