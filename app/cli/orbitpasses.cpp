#include "app/cli/orbitinput.h"

#include "model/orbit/passes.h"
#include "model/tr.h"

#include <QJsonArray>

#include <numbers>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr double kDegrees = 180.0 / std::numbers::pi;

std::optional<GroundSite> siteOf(OrbitInput &input)
{
    const QString text = input.parser.value(u"site"_s);
    const QStringList parts = text.split(u',');
    bool areNumbers = parts.size() == 3;
    double values[3] = {0, 0, 0};
    for (int i = 0; i < 3 && areNumbers; ++i)
        values[i] = parts[i].trimmed().toDouble(&areNumbers);
    // The deepest shaft and the highest balloon are within these metres.
    areNumbers = areNumbers && std::abs(values[0]) <= 90 && std::abs(values[1]) <= 360 && values[2] > -20'000 && values[2] < 100'000;
    if (!areNumbers) {
        input.complain(Error{ErrorCode::Malformed,
                             Tr::tr("\"%1\" is no site; write latitude and longitude in degrees (north and east positive) and metres above "
                                    "the ellipsoid, like 52.1,5.2,10.").arg(text),
                             u"--site"_s});
        return {};
    }
    return GroundSite{values[0] / kDegrees, values[1] / kDegrees, values[2], {}};
}

QString lightText(Lighting lighting)
{
    switch (lighting) {
    case Lighting::Sunlit: return u"sunlit"_s;
    case Lighting::Penumbra: return u"penumbra"_s;
    case Lighting::Umbra: return u"umbra"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue timeJson(const std::optional<PassPoint> &point)
{
    return point ? QJsonValue(point->at.toString()) : QJsonValue::Null;
}

QJsonValue azimuthJson(const std::optional<PassPoint> &point)
{
    return point ? QJsonValue(point->azimuthRad * kDegrees) : QJsonValue::Null;
}

QJsonObject passJson(const ObjectId &object, const Pass &pass)
{
    QJsonArray changes;
    for (const LightChange &change : pass.lightChanges)
        changes.append(QJsonObject{{u"at"_s, change.at.toString()}, {u"to"_s, lightText(change.to)}});
    return {{u"object"_s, object.toString()},
            {u"rise"_s, timeJson(pass.rise)},
            {u"culmination"_s, pass.highest.at.toString()},
            {u"set"_s, timeJson(pass.set)},
            {u"max_elevation_deg"_s, pass.highest.elevationRad * kDegrees},
            {u"rise_azimuth_deg"_s, azimuthJson(pass.rise)},
            {u"culmination_azimuth_deg"_s, pass.highest.azimuthRad * kDegrees},
            {u"set_azimuth_deg"_s, azimuthJson(pass.set)},
            {u"range_km"_s, pass.highest.rangeKm},
            {u"sunlit"_s, pass.highest.lighting != Lighting::Umbra},
            {u"light"_s, lightText(pass.highest.lighting)},
            {u"light_changes"_s, changes},
            {u"site_sun_elevation_deg"_s, pass.highest.sunElevationRad * kDegrees}};
}

} // namespace

int runOrbitPasses(const QStringList &words)
{
    OrbitInput input;
    for (const QString &name : {u"site"_s, u"from"_s, u"to"_s, u"min-elevation"_s})
        input.parser.addOption(QCommandLineOption(name, {}, u"VALUE"_s));
    if (!input.read(words))
        return input.exitCode();
    if (!input.hasElements()) {
        input.writeLeftOut();
        return input.exitCode();
    }
    const auto site = siteOf(input);
    const auto from = site ? input.instant(u"from"_s) : std::nullopt;
    const auto to = from ? input.instant(u"to"_s) : std::nullopt;
    const auto elevation = to ? input.number(u"min-elevation"_s, -89.9, 89.9, 0.0) : std::nullopt;
    if (!elevation || !input.writeLeftOut())
        return input.exitCode();
    PassOptions options;
    options.minimumElevationRad = *elevation / kDegrees;
    options.propagation = input.propagation();
    const std::vector<ElementSet> sets = input.currentSets(*from);
    std::vector<MeanElements> elements;
    for (const ElementSet &set : sets)
        elements.push_back(set.elements);
    const auto found = passesOver(elements, *site, *from, *to, input.earth(), options);
    if (!found) {
        input.complain(found.error());
        return input.exitCode();
    }
    for (size_t i = 0; i < elements.size(); ++i) {
        for (const Pass &pass : (*found)[i].passes)
            if (!input.write(passJson(elements[i].object, pass)))
                return input.exitCode();
        for (const PassGap &gap : (*found)[i].gaps) {
            if (!input.write({{u"object"_s, elements[i].object.toString()}, {u"error"_s, int(gap.error)}, {u"decayed"_s, gap.implausible},
                              {u"first"_s, gap.from.toString()}, {u"last"_s, gap.to.toString()}}))
                return input.exitCode();
        }
    }
    return input.exitCode();
}

} // namespace parallax
