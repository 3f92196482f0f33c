#pragma once

#include "storage/exchange/messageitems.h"

namespace parallax
{

/// An OMM whose elements SGP4 can take: theory SGP4, frame TEME, time system UTC, centre EARTH, MEAN_MOTION and BSTAR.
/// Anything else is Unsupported. Source: CCSDS 502.0-B-3, section 4.
Result<Omm> readOmm(const RawMessage &message, FeedNotes &notes);

/// Any frame, centre and time system is taken as data; not centred on the Earth is said. Source: CCSDS 502.0-B-3,
/// section 3.
Result<Opm> readOpm(const RawMessage &message, FeedNotes &notes);

/// Segments may differ in object, frame and time system; epochs never descend within a segment. Source: CCSDS
/// 502.0-B-3, section 5.
Result<Oem> readOem(const RawMessage &message, FeedNotes &notes);

/// Version 1.0. NaN is taken where the standard lets a value be absent, and in covariances. Source: CCSDS 508.0-B-1.
Result<Cdm> readCdm(const RawMessage &message, FeedNotes &notes);

} // namespace parallax
