#include "model/orbit/orbitpicture.h"

#include "model/orbit/exerciseelements.h"
#include "model/tr.h"

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

constexpr double kMuKm3PerS2 = 398'600.8, kRadiusKm = 6'378.135; // WGS-72, what element sets are fitted with

std::optional<MeanElements> elementsOf(const PictureObject &object, std::span<const ElementSet> sets)
{
    if (object.position == PositionKnowledge::Full) {
        const auto id = ObjectId::parse(object.id);
        if (!id)
            return std::nullopt;
        const auto found = std::lower_bound(sets.begin(), sets.end(), *id,
                                            [](const ElementSet &set, const ObjectId &wanted) { return set.elements.object < wanted; });
        if (found != sets.end() && found->elements.object == *id)
            return found->elements;
    }
    const auto read = exerciseElements(object);
    return read ? std::optional(*read) : std::nullopt;
}

} // namespace

qsizetype OrbitPicture::indexOf(QStringView id) const
{
    const auto found = std::lower_bound(picture.objects.begin(), picture.objects.end(), id,
                                        [](const PictureObject &object, QStringView wanted) { return object.id < wanted; });
    return found != picture.objects.end() && found->id == id ? found - picture.objects.begin() : -1;
}

OrbitPicturePtr orbitPicture(PartnerPicture picture, QStringList audience, std::span<const ElementSet> sets, Instant asOf)
{
    auto made = std::make_shared<OrbitPicture>();
    made->picture = std::move(picture);
    made->audience = std::move(audience);
    made->elementsAsOf = asOf;
    std::vector<qsizetype> &elementOf = made->elementOf;
    elementOf.assign(size_t(made->picture.objects.size()), -1);
    for (qsizetype i = 0; i < made->picture.objects.size(); ++i) {
        const PictureObject &object = made->picture.objects.at(i);
        if (object.position == PositionKnowledge::None)
            continue;
        if (const std::optional<MeanElements> elements = elementsOf(object, sets)) {
            elementOf[size_t(i)] = qsizetype(made->elements.size());
            made->elements.push_back(*elements);
            made->objectOf.push_back(i);
        }
    }
    return made;
}

OrbitSize orbitSize(const MeanElements &elements)
{
    OrbitSize size;
    if (!(elements.meanMotionRevPerDay > 0))
        return size;
    const double radPerS = elements.meanMotionRevPerDay * 2 * std::numbers::pi / 86'400.0;
    size.semiMajorAxisKm = std::cbrt(kMuKm3PerS2 / (radPerS * radPerS));
    size.perigeeKm = size.semiMajorAxisKm * (1 - elements.eccentricity) - kRadiusKm;
    size.apogeeKm = size.semiMajorAxisKm * (1 + elements.eccentricity) - kRadiusKm;
    size.periodMinutes = 1440.0 / elements.meanMotionRevPerDay;
    return size;
}

OrbitClass orbitClass(const MeanElements &elements)
{
    const OrbitSize size = orbitSize(elements);
    constexpr double kLowEndKm = 2'000, kDecayingKm = 200, kGeosynchronousKm = 35'786;
    if (size.perigeeKm < kDecayingKm)
        return OrbitClass::Decaying;
    if (size.apogeeKm < kLowEndKm)
        return OrbitClass::Low;
    if (elements.meanMotionRevPerDay >= 0.9 && elements.meanMotionRevPerDay <= 1.1 && elements.eccentricity < 0.2)
        return OrbitClass::Geosynchronous;
    if (elements.eccentricity >= 0.25)
        return OrbitClass::HighlyElliptic;
    return size.semiMajorAxisKm - kRadiusKm > kGeosynchronousKm ? OrbitClass::High : OrbitClass::Medium;
}

QString orbitClassName(OrbitClass orbitClass)
{
    switch (orbitClass) {
    case OrbitClass::Low:
        return QStringLiteral("LEO");
    case OrbitClass::Medium:
        return QStringLiteral("MEO");
    case OrbitClass::Geosynchronous:
        return QStringLiteral("GEO");
    case OrbitClass::HighlyElliptic:
        return QStringLiteral("HEO");
    case OrbitClass::High:
        //: An orbit beyond the geosynchronous ones
        return Tr::tr("High");
    case OrbitClass::Decaying:
        //: An orbit so low that the object will come down within days
        return Tr::tr("Decaying");
    }
    Q_UNREACHABLE();
}

} // namespace parallax
