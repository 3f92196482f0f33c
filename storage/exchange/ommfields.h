#pragma once

#include "storage/exchange/feednotes.h"

namespace parallax
{

/// The keywords of an OMM that make an element set, or say that it must not be taken for one.
enum class OmmKey : quint8 {
    ObjectName,
    ObjectId,
    Epoch,
    MeanMotion,
    Eccentricity,
    Inclination,
    Node,
    Perigee,
    MeanAnomaly,
    EphemerisType,
    Classification,
    CatalogueNumber,
    ElementSetNumber,
    Revolution,
    Bstar,
    MeanMotionDot,
    MeanMotionDdot,
    Originator,
    Centre,
    Frame,
    TimeSystem,
    Theory,
    Version,
    SemiMajorAxis,
    Bterm,
    Agom,
    CreationDate, ///< taken and not needed
    Comment, ///< likewise
};
std::optional<OmmKey> ommKey(std::string_view keyword);
QString keywordOf(OmmKey key);

/// Gathers one element set from values in any order: the one place that knows what they mean, for CSV, JSON, KVN and
/// XML.
class OmmFields
{
public:
    /// \a line: where the entry begins.
    void start(int line);
    /// Takes one value, blanks around it trimmed. Empty: as if the keyword were not there. Each keyword once.
    std::optional<FeedFault> set(OmmKey key, std::string_view value, int line);
    /// Checks what must be there, and hands the set over. Names no source.
    std::optional<FeedFault> finish(ElementSet &set);

private:
    bool has(OmmKey key) const { return m_present & bit(key); }
    static quint32 bit(OmmKey key) { return quint32(1) << int(key); }
    FeedFault bad(OmmKey key, std::string_view value, int line) const;
    FeedFault refused(ErrorCode code, OmmKey key, int line, const QString &sentence) const;
    std::optional<FeedFault> setReal(OmmKey key, std::string_view value, int line, double &into);
    std::optional<FeedFault> setCount(OmmKey key, std::string_view value, int line, qint64 highest, qint64 &into);
    std::optional<FeedFault> setWord(OmmKey key, std::string_view value, int line);
    std::optional<FeedFault> setEphemerisType(std::string_view value, int line);

    ElementSet m_set;
    int m_line = 0;
    quint32 m_present = 0, m_seen = 0;
};

} // namespace parallax
