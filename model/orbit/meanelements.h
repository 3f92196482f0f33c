#pragma once

#include "model/orbit/objectid.h"
#include "model/time.h"

namespace parallax {

/// SGP4 mean elements of one object, in the units in which TLE and OMM give them, so that what was read is what is printed.
/// Frame: TEME of date. Mean motion after Kozai, as in every published set. WGS-72 is what they were fitted with.
struct MeanElements
{
    ObjectId object;
    Instant epoch;                       ///< UTC
    double meanMotionRevPerDay = 0;
    double eccentricity = 0;
    double inclinationDeg = 0;
    double raanDeg = 0;                  ///< right ascension of the ascending node
    double argPerigeeDeg = 0;
    double meanAnomalyDeg = 0;
    double bstarPerEarthRadius = 0;      ///< drag, 1 / Earth radii
    double meanMotionDot = 0;            ///< first derivative / 2, rev/day²: as printed; SGP4 does not use it
    double meanMotionDdot = 0;           ///< second derivative / 6, rev/day³: as printed; SGP4 does not use it

    bool operator==(const MeanElements &) const = default;
};

/// Elements with what a feed says beside them: one entry of an object's element history.
struct ElementSet
{
    MeanElements elements;
    QString name;                        ///< as written; empty where the source has none
    QString internationalDesignator;     ///< "1998-067A"; empty where there is none (analyst objects)
    char classification = 'U';           ///< as the feed writes it (U, C, S); what it is marked decides, not this
    int ephemerisType = 0;               ///< 0 or 2: SGP4 and SDP4; 4 is SGP4-XP and is refused
    int elementSetNumber = 0;
    qint64 revolutionAtEpoch = 0;
    QString originator;                  ///< ORIGINATOR of an OMM
    QString source;                      ///< where it was read: "file.tle: line 3"

    bool operator==(const ElementSet &) const = default;
};

} // namespace parallax
