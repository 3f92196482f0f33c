#include "app/cli/orbitinput.h"

#include "model/orbit/collisionprobability.h"
#include "model/orbit/messages.h"
#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

EncounterObject encounterObject(const CdmObject &object)
{
    EncounterObject result;
    result.positionKm = object.positionKm;
    result.velocityKmPerS = object.velocityKmPerS;
    if (object.covarianceRtn) {
        result.positionCovarianceM2 = object.covarianceRtn->topLeftCorner<3, 3>();
        result.velocityCovarianceM2PerS2 = object.covarianceRtn->bottomRightCorner<3, 3>();
    }
    return result;
}

/// Radius of both together, m; 0 where neither the message nor the user says one.
double hardBodyRadiusM(const Cdm &cdm, std::optional<double> given)
{
    if (given)
        return *given;
    if (cdm.hardBodyRadiusM)
        return *cdm.hardBodyRadiusM;
    const auto &[first, second] = cdm.objects;
    return first.hardBodyRadiusM && second.hardBodyRadiusM ? *first.hardBodyRadiusM + *second.hardBodyRadiusM : 0.0;
}

/// Recomputed from the states and covariances of the message; null with a reason where that cannot be.
QJsonObject probabilityJson(const Cdm &cdm, std::optional<double> radius)
{
    const auto &[first, second] = cdm.objects;
    const QString frame = first.frame.toUpper();
    const bool isInertial = frame == u"EME2000" || frame == u"GCRF" || frame == u"TEME";
    const bool isUsable = first.frame.compare(second.frame, Qt::CaseInsensitive) == 0 && (isInertial || frame == u"ITRF")
        && first.centre.compare(u"EARTH"_s, Qt::CaseInsensitive) == 0 && second.centre.compare(u"EARTH"_s, Qt::CaseInsensitive) == 0;
    if (!isUsable)
        return {{u"probability"_s, QJsonValue::Null},
                {u"reason"_s, Tr::tr("The states are in %1 and %2; one frame is needed, EME2000, GCRF, TEME or ITRF, centred on the Earth.")
                                  .arg(first.frame, second.frame)}};
    return toJson(collisionProbability(encounterObject(first), encounterObject(second), hardBodyRadiusM(cdm, radius),
                                       isInertial ? StateAxes::Inertial : StateAxes::EarthFixed));
}

QJsonArray findingsJson(const OrbitFile &file)
{
    QJsonArray list;
    for (const FeedFinding &finding : file.findings)
        list.append(toJson(finding));
    return list;
}

} // namespace

int runOrbitMessage(const QStringList &words)
{
    OrbitInput input;
    input.parser.addOption(QCommandLineOption(u"hard-body-radius"_s, {}, u"METRES"_s));
    if (!input.read(words))
        return input.exitCode();
    std::optional<double> radius;
    if (input.parser.isSet(u"hard-body-radius"_s)) {
        radius = input.number(u"hard-body-radius"_s, 1e-6, 1e6);
        if (!radius)
            return input.exitCode();
    }
    if (!input.writeLeftOut())
        return input.exitCode();
    // What was found concerns the file: it stands with its first line.
    QJsonArray findings = findingsJson(input.file());
    const auto answer = [&](QJsonObject line) {
        if (!findings.isEmpty())
            line.insert(u"findings"_s, std::exchange(findings, {}));
        return input.write(line);
    };
    for (const OrbitMessage &message : input.file().messages) {
        QJsonObject line = toJson(message);
        if (const auto *cdm = std::get_if<Cdm>(&message))
            line.insert(u"probability"_s, probabilityJson(*cdm, radius));
        if (!answer(line))
            return input.exitCode();
    }
    if (input.file().messages.empty()) {
        for (const ElementSet &set : input.sets())
            if (!answer(toJson(set)))
                return input.exitCode();
    }
    return input.exitCode();
}

} // namespace parallax
