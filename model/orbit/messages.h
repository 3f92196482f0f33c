#pragma once

#include "model/orbit/meanelements.h"
#include "model/orbit/timescales.h"

#include <QJsonObject>

#include <Eigen/Core>

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace parallax
{

/// Messages of CCSDS 502.0-B-3 (OMM, OPM, OEM) and 508.0-B-1 (CDM).
enum class MessageKind { Omm, Opm, Oem, Cdm };
enum class MessageForm { Kvn, Xml, Csv, Json };

/// The part of a message in which a field stands.
enum class MessageSection {
    Header,
    RelativeMetadata,
    Metadata,
    MeanElements,
    StateVector,
    KeplerianElements,
    SpacecraftParameters,
    TleParameters,
    OdParameters,
    AdditionalParameters,
    Covariance,
    Manoeuvre,
    UserDefined,
    Unknown,
};

/// One attribute of a message as it was read: each can be released or withheld by itself.
struct MessageField {
    QString keyword; ///< as the standard writes it; "COMMENT" for a comment
    QString value; ///< as read, without the blanks around it
    QString unit; ///< as read, without brackets; empty where none was stated
    int line = 0; ///< from 1; 0 where the format has no lines
    MessageSection section = MessageSection::Header;
    int part = -1; ///< object of a CDM (0, 1), segment of an OEM, manoeuvre of an OPM; -1 outside these

    bool operator==(const MessageField &) const = default;
};

using Matrix6d = Eigen::Matrix<double, 6, 6>;

struct MessageHeader {
    MessageKind kind = MessageKind::Omm;
    MessageForm form = MessageForm::Kvn;
    QString version; ///< "3.0"
    std::optional<Instant> created; ///< UTC
    QString originator, messageId, messageFor, classification;

    bool operator==(const MessageHeader &) const = default;
};

/// Covariance of position and velocity: km², km²/s, km²/s²; order X Y Z X_DOT Y_DOT Z_DOT.
struct StateCovariance {
    Matrix6d matrix = Matrix6d::Zero();
    QString frame; ///< as written; empty: that of the state
    std::optional<Instant> epoch; ///< reading in the time system of the message; unset: epoch of the state
    int line = 0;

    bool operator==(const StateCovariance &) const = default;
};

/// Mean elements with what an OMM says beside them.
struct Omm {
    MessageHeader header;
    ElementSet elements;
    QString centre, frame, timeSystem, theory; ///< as written
    std::optional<double> massKg;
    std::optional<StateCovariance> covariance;
    std::vector<MessageField> fields;

    bool operator==(const Omm &) const = default;
};

/// Osculating elements: km, degrees; the anomaly that was given.
struct KeplerianElements {
    double semiMajorAxisKm = 0, eccentricity = 0, inclinationDeg = 0, raanDeg = 0, argPericentreDeg = 0;
    std::optional<double> trueAnomalyDeg, meanAnomalyDeg;
    double gmKm3PerS2 = 0;

    bool operator==(const KeplerianElements &) const = default;
};

struct OpmManoeuvre {
    Instant ignition; ///< reading in the time system of the message
    double durationSeconds = 0, deltaMassKg = 0;
    QString frame;
    Eigen::Vector3d deltaVKmPerS = Eigen::Vector3d::Zero();
    int line = 0;

    bool operator==(const OpmManoeuvre &) const = default;
};

/// One state. Frame, centre and time system are as written and may be any: ask before you compute with them.
struct Opm {
    MessageHeader header;
    QString objectName, objectId, centre, frame, timeSystem;
    std::optional<Instant> frameEpoch;
    Instant epoch; ///< reading in timeSystem; toUtc() converts
    Eigen::Vector3d positionKm = Eigen::Vector3d::Zero(), velocityKmPerS = Eigen::Vector3d::Zero();
    std::optional<KeplerianElements> keplerian;
    std::optional<double> massKg, solarRadiationAreaM2, solarRadiationCoefficient, dragAreaM2, dragCoefficient;
    std::optional<StateCovariance> covariance;
    std::vector<OpmManoeuvre> manoeuvres;
    std::vector<MessageField> fields;

    bool operator==(const Opm &) const = default;
};

/// States of one object in one frame and time system. Epochs never descend; equal ones are a finding.
struct OemSegment {
    QString objectName, objectId, centre, frame, timeSystem, interpolation; ///< as written
    std::optional<Instant> frameEpoch;
    int interpolationDegree = 0; ///< 0 where none is given
    Instant start, stop; ///< readings in timeSystem; toUtc() converts
    std::optional<Instant> useableStart, useableStop;
    std::vector<Instant> at; ///< readings in timeSystem, one a state
    Eigen::Matrix3Xd positionsKm, velocitiesKmPerS; ///< 3 × N
    Eigen::Matrix3Xd accelerationsKmPerS2; ///< 3 × N, or 3 × 0 where there are none
    std::vector<int> lines; ///< of the file, one a state
    std::vector<StateCovariance> covariances;

    bool operator==(const OemSegment &) const = default;
};

struct Oem {
    MessageHeader header;
    std::vector<OemSegment> segments;
    std::vector<MessageField> fields; ///< header, metadata, comments; states and covariance rows are in the segments

    bool operator==(const Oem &) const = default;
};

struct CdmObject {
    QString designator, catalogName, name, internationalDesignator; ///< as written; "UNKNOWN" is common
    std::optional<ObjectId> id; ///< where the designator is a number of the public catalogue (SATCAT)
    QString objectType, ephemerisName, covarianceMethod, manoeuvrable;
    QString centre, frame; ///< "EARTH" where the message names no centre
    Eigen::Vector3d positionKm = Eigen::Vector3d::Zero(), velocityKmPerS = Eigen::Vector3d::Zero();
    /// 6 × 6 in the object's RTN at TCA: m², m²/s, m²/s². Unset where a value is NaN: nothing is computed from it.
    std::optional<Matrix6d> covarianceRtn;
    /// The same with the rows for drag, solar pressure and thrust where given: n × n, 6 ≤ n ≤ 9; NaN where NaN was
    /// read.
    Eigen::MatrixXd fullCovariance;
    std::optional<double> massKg, areaPcM2;
    std::optional<double>
        hardBodyRadiusM; ///< from a comment "Operator Hard Body Radius = 10.0 [m]": CDM 1.0 has no keyword

    bool operator==(const CdmObject &) const = default;
};

struct Cdm {
    MessageHeader header;
    Instant tca; ///< UTC
    double missDistanceM = 0;
    std::optional<double> relativeSpeedMPerS;
    std::optional<Eigen::Vector3d> relativePositionRtnM,
        relativeVelocityRtnMPerS; ///< OBJECT2 minus OBJECT1 in RTN of OBJECT1
    std::optional<double> collisionProbability; ///< as the originator states it
    QString collisionProbabilityMethod;
    std::optional<double> hardBodyRadiusM; ///< of both together, from a comment "HBR = 20.0"
    std::array<CdmObject, 2> objects; ///< OBJECT1, OBJECT2
    std::vector<MessageField> fields;

    bool operator==(const Cdm &) const = default;
};

using OrbitMessage = std::variant<Omm, Opm, Oem, Cdm>;

/// What a reader has to say about a file beside its values.
struct FeedFinding {
    enum class Severity { Warning, Error }; ///< Error: the entry was left out

    Severity severity = Severity::Warning;
    int line = 0; ///< from 1; 0: the whole file
    int column = 0; ///< from 1, bytes; 0 where it means nothing
    QString field; ///< keyword of the standard, or name of a TLE field
    QString sentence;

    bool operator==(const FeedFinding &) const = default;
};

/// A reading of a clock of \a timeSystem (UTC, TAI, TT, GPS) as UTC.
/// Error: Unsupported for other systems (TDB, UT1, MET …): they need more than the leap seconds.
Result<Instant> toUtc(Instant reading, QStringView timeSystem, const LeapSeconds &leapSeconds);

/// "OMM" …; "KVN" …; "header", "state_vector" …: as toJson() writes them.
QString nameOf(MessageKind kind);
QString nameOf(MessageForm form);
QString nameOf(MessageSection section);

/// The message for the command `orbit message`; the format is described in resources/help/command-line.md and is
/// stable.
QJsonObject toJson(const OrbitMessage &message);
QJsonObject toJson(const ElementSet &set); ///< `data` of an OMM begins with the same keys
QJsonObject toJson(const FeedFinding &finding);

/// The header that any of them has.
const MessageHeader &headerOf(const OrbitMessage &message);
const std::vector<MessageField> &fieldsOf(const OrbitMessage &message);

} // namespace parallax
