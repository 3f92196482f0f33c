#pragma once

#include "model/orbit/meanelements.h"
#include "model/orbit/timescales.h"

#include <Eigen/Core>

#include <memory>
#include <span>
#include <vector>

namespace parallax {

enum class Sgp4Mode { Improved, Afspc };                ///< AFSPC: as the operational code reduces angles
enum class GravityModel { Wgs72, Wgs72Old, Wgs84 };     ///< element sets are fitted with WGS-72

enum class Sgp4Instructions { Best, Portable, Avx2, Avx512 }; ///< the processor must have what is asked for by name

struct Sgp4Options
{
    Sgp4Mode mode = Sgp4Mode::Improved;
    GravityModel gravity = GravityModel::Wgs72;
    Sgp4Instructions instructions = Sgp4Instructions::Best; ///< of a catalogue: tests and benchmarks compare paths
};

/// Why there is no state. The numbers are those of Vallado et al., AIAA 2006-6753; 5 is not in use.
enum class Sgp4Error : quint8 {
    None = 0,
    MeanEccentricity = 1,       ///< outside [-0.001, 1)
    MeanMotion = 2,             ///< not above zero
    PerturbedEccentricity = 3,  ///< outside [0, 1]
    SemiLatusRectum = 4,        ///< below zero
    Decayed = 6,                ///< closer to the centre than one Earth radius
    OutOfReach = 7,             ///< ours: more than 1.5e8 minutes (285 years) from the epoch
};

/// One object at one time. Frame: TEME of date. NaN with an error.
struct Sgp4State
{
    Eigen::Vector3d positionKm, velocityKmPerS;
    Sgp4Error error = Sgp4Error::None;
    bool implausible = false;   ///< no error, yet drag has used the orbit up: the numbers mean nothing ("decayed" in the picture)
};

struct KernelConstants;
struct Sgp4Record; ///< initialised elements

/// SGP4 and SDP4 for one object by the scalar path: the same bits on every processor. What is written to a file, and every
/// reference, comes from here.
/// Source: Vallado, Crawford, Hujsak, Kelso, Revisiting Spacetrack Report #3, AIAA 2006-6753 Rev 3.
class Sgp4Propagator
{
public:
    explicit Sgp4Propagator(const MeanElements &elements, const Sgp4Options &options = {});

    Sgp4State atMinutes(double sinceEpochMinutes) const;
    /// SI time between epoch and \a at.
    Sgp4State at(Instant at, const LeapSeconds &leapSeconds) const;
    const Instant &epoch() const { return m_epoch; }
    bool isDeepSpace() const;   ///< period of 225 minutes and more

private:
    Instant m_epoch;
    std::shared_ptr<const KernelConstants> m_constants;
    std::shared_ptr<const Sgp4Record> m_record;
};

/// States of many objects at one time; column i and element i belong to object i of the catalogue. TEME, km, km/s.
struct CatalogueStates
{
    Eigen::Matrix3Xd positionsKm, velocitiesKmPerS;   ///< 3 × N, NaN where there is an error
    std::vector<Sgp4Error> errors;                    ///< N
    std::vector<quint8> implausible;                  ///< N, 0 or 1: see Sgp4State

private:
    friend class Sgp4Catalogue;
    /// Where the integration of resonant orbits stands, so that the next frame need not begin at their epochs; of one catalogue.
    quint64 m_catalogue = 0;
    std::vector<double> m_resonance;
};

/// A whole catalogue, initialised and laid out for SIMD: thousands of objects at one time, as the picture asks at every frame.
/// An object's answer does not depend, to the last bit, on what else is in the catalogue or on the number of threads.
/// Within 1e-7 km of Sgp4Propagator, with the same error codes.
class Sgp4Catalogue
{
public:
    Sgp4Catalogue(std::span<const MeanElements> elements, const LeapSeconds &leapSeconds, const Sgp4Options &options = {});
    ~Sgp4Catalogue();
    Sgp4Catalogue(Sgp4Catalogue &&) noexcept;
    Sgp4Catalogue &operator=(Sgp4Catalogue &&) noexcept;

    qsizetype size() const;
    /// Safe to call from several threads at once, each with its own \a states. They are sized here; those of the last frame are
    /// best given again: nothing is allocated, and resonant orbits go on from where they were. That saves time and changes nothing.
    void propagate(Instant at, CatalogueStates *states, int threads = 1) const;

private:
    struct Layout;
    std::unique_ptr<Layout> m_layout;
};

} // namespace parallax
