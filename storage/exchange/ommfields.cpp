#include "storage/exchange/ommfields.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"

#include <algorithm>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{
/// In the order of OmmKey. Source: CCSDS 502.0-B-3, tables 4-1 to 4-3.
constexpr std::string_view kKeywords[] = { "OBJECT_NAME", "OBJECT_ID", "EPOCH", "MEAN_MOTION", "ECCENTRICITY",
    "INCLINATION", "RA_OF_ASC_NODE", "ARG_OF_PERICENTER", "MEAN_ANOMALY", "EPHEMERIS_TYPE", "CLASSIFICATION_TYPE",
    "NORAD_CAT_ID", "ELEMENT_SET_NO", "REV_AT_EPOCH", "BSTAR", "MEAN_MOTION_DOT", "MEAN_MOTION_DDOT", "ORIGINATOR",
    "CENTER_NAME", "REF_FRAME", "TIME_SYSTEM", "MEAN_ELEMENT_THEORY", "CCSDS_OMM_VERS", "SEMI_MAJOR_AXIS", "BTERM",
    "AGOM", "CREATION_DATE", "COMMENT" };
constexpr qint64 kHighestNumber = 999'999'999; ///< nine digits: CCSDS 502.0-B-3, NORAD_CAT_ID

constexpr OmmKey kMandatory[] = { OmmKey::Epoch, OmmKey::MeanMotion, OmmKey::Eccentricity, OmmKey::Inclination,
    OmmKey::Node, OmmKey::Perigee, OmmKey::MeanAnomaly, OmmKey::CatalogueNumber, OmmKey::Bstar };

bool isOneOf(std::string_view value, std::initializer_list<std::string_view> words)
{
    return std::any_of(
        words.begin(), words.end(), [value](std::string_view word) { return equalsIgnoringCase(value, word); });
}
} // namespace

std::optional<OmmKey> ommKey(std::string_view keyword)
{
    for (size_t i = 0; i < std::size(kKeywords); ++i)
        if (kKeywords[i] == keyword)
            return OmmKey(i);
    return std::nullopt;
}

QString keywordOf(OmmKey key)
{
    return fromFeed(kKeywords[size_t(key)]);
}

void OmmFields::start(int line)
{
    m_set = ElementSet {};
    m_line = line;
    m_present = m_seen = 0;
}

FeedFault OmmFields::bad(OmmKey key, std::string_view value, int line) const
{
    return refused(ErrorCode::Malformed, key, line,
        Tr::tr("Line %1: %2 cannot be read: %3.").arg(line).arg(keywordOf(key), quoted(value)));
}

FeedFault OmmFields::refused(ErrorCode code, OmmKey key, int line, const QString &sentence) const
{
    return FeedFault { code, line, keywordOf(key), sentence };
}

std::optional<FeedFault> OmmFields::setReal(OmmKey key, std::string_view value, int line, double &into)
{
    const std::optional<double> read = readReal(value);
    if (!read)
        return bad(key, value, line);
    into = *read;
    return {};
}

std::optional<FeedFault> OmmFields::setCount(OmmKey key, std::string_view value, int line, qint64 highest, qint64 &into)
{
    const std::optional<qint64> read = readInteger(value);
    if (!read || *read < 0 || *read > highest)
        return bad(key, value, line);
    into = *read;
    return {};
}

std::optional<FeedFault> OmmFields::setEphemerisType(std::string_view value, int line)
{
    qint64 type = 0;
    if (auto fault = setCount(OmmKey::EphemerisType, value, line, 9, type))
        return fault;
    if (type == 4)
        return refused(ErrorCode::Unsupported, OmmKey::EphemerisType, line,
            Tr::tr("Line %1: ephemeris type 4 is SGP4-XP, which SGP4 must not propagate.").arg(line));
    if (type != 0 && type != 2 && type != 3)
        return refused(ErrorCode::Unsupported, OmmKey::EphemerisType, line,
            Tr::tr("Line %1: ephemeris type %2 is not SGP4 (0, 2 or 3).").arg(line).arg(type));
    m_set.ephemerisType = int(type);
    return {};
}

/// What the elements refer to: anything but what SGP4 takes is refused, whatever the case of its letters.
std::optional<FeedFault> OmmFields::setWord(OmmKey key, std::string_view value, int line)
{
    const auto unsupported = [&](const QString &wanted) {
        return refused(ErrorCode::Unsupported, key, line,
            Tr::tr("Line %1: %2 is %3; SGP4 elements have %4.").arg(line).arg(keywordOf(key), quoted(value), wanted));
    };
    if (key == OmmKey::Centre && !isOneOf(value, { "EARTH" }))
        return unsupported(u"EARTH"_s);
    if (key == OmmKey::Frame && !isOneOf(value, { "TEME", "TEMEOFDATE" }))
        return unsupported(u"TEME"_s);
    if (key == OmmKey::TimeSystem && !isOneOf(value, { "UTC" }))
        return unsupported(u"UTC"_s);
    if (key == OmmKey::Theory && !isOneOf(value, { "SGP4", "SGP/SGP4", "SGP4/SDP4", "SDP4" }))
        return unsupported(u"SGP4"_s);
    if (key == OmmKey::Version && !isOneOf(value, { "1.0", "2.0", "3.0" }))
        return refused(ErrorCode::TooNew, key, line,
            Tr::tr("Line %1: OMM version %2 is not known; 1.0, 2.0 and 3.0 are.").arg(line).arg(quoted(value)));
    return {};
}

std::optional<FeedFault> OmmFields::set(OmmKey key, std::string_view untrimmed, int line)
{
    const std::string_view value = trimmed(untrimmed);
    if (m_seen & bit(key) && key != OmmKey::Comment)
        return refused(ErrorCode::Malformed, key, line,
            Tr::tr("Line %1: %2 is given a second time.").arg(line).arg(keywordOf(key)));
    m_seen |= bit(key);
    if (value.empty())
        return {};
    // JSON can write them escaped and CSV in quotes. A name may run over a line and is kept on one; other controls are no text.
    const auto isControl = [key](char c) {
        const bool isBreak = c == '\n' || c == '\r' || c == '\t';
        return (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) && !(isBreak && key == OmmKey::ObjectName);
    };
    if (key != OmmKey::Comment && std::any_of(value.begin(), value.end(), isControl))
        return refused(ErrorCode::Malformed, key, line,
            Tr::tr("Line %1: %2 holds a control character.").arg(line).arg(keywordOf(key)));
    m_present |= bit(key);
    MeanElements &elements = m_set.elements;
    switch (key) {
    case OmmKey::ObjectName:
        m_set.name = fromFeed(value);
        m_set.name.replace(QStringLiteral("\r\n"), QStringLiteral(" "));
        for (QChar &c : m_set.name)
            c = c < u' ' ? QChar(u' ') : c;
        return {};
    case OmmKey::ObjectId:
        m_set.internationalDesignator = fromFeed(value);
        return {};
    case OmmKey::Originator:
        m_set.originator = fromFeed(value);
        return {};
    case OmmKey::Epoch: {
        const std::optional<Instant> epoch = readEpoch(value);
        if (!epoch)
            return bad(key, value, line);
        elements.epoch = *epoch;
        return {};
    }
    case OmmKey::MeanMotion:
        if (auto fault = setReal(key, value, line, elements.meanMotionRevPerDay))
            return fault;
        return elements.meanMotionRevPerDay < 0 ? std::optional(bad(key, value, line)) : std::nullopt;
    case OmmKey::Eccentricity:
        if (auto fault = setReal(key, value, line, elements.eccentricity))
            return fault;
        if (!(elements.eccentricity >= 0 && elements.eccentricity < 1))
            return refused(ErrorCode::Malformed, key, line,
                Tr::tr("Line %1: ECCENTRICITY %2 is outside [0, 1).").arg(line).arg(fromFeed(value)));
        return {};
    case OmmKey::Inclination:
        if (auto fault = setReal(key, value, line, elements.inclinationDeg))
            return fault;
        if (!(elements.inclinationDeg >= 0 && elements.inclinationDeg <= 180))
            return refused(ErrorCode::Malformed, key, line,
                Tr::tr("Line %1: INCLINATION %2 is outside [0, 180] degrees.").arg(line).arg(fromFeed(value)));
        return {};
    case OmmKey::Node:
        return setReal(key, value, line, elements.raanDeg);
    case OmmKey::Perigee:
        return setReal(key, value, line, elements.argPerigeeDeg);
    case OmmKey::MeanAnomaly:
        return setReal(key, value, line, elements.meanAnomalyDeg);
    case OmmKey::Bstar:
        return setReal(key, value, line, elements.bstarPerEarthRadius);
    case OmmKey::MeanMotionDot:
        return setReal(key, value, line, elements.meanMotionDot);
    case OmmKey::MeanMotionDdot:
        return setReal(key, value, line, elements.meanMotionDdot);
    case OmmKey::EphemerisType:
        return setEphemerisType(value, line);
    case OmmKey::Classification:
        if (value.size() != 1 || value[0] < 'A' || value[0] > 'Z')
            return bad(key, value, line);
        m_set.classification = value[0];
        return {};
    case OmmKey::CatalogueNumber:
        return setCount(key, value, line, kHighestNumber, elements.object.number);
    case OmmKey::ElementSetNumber: {
        qint64 number = 0;
        auto fault = setCount(key, value, line, std::numeric_limits<int>::max(), number);
        m_set.elementSetNumber = int(number);
        return fault;
    }
    case OmmKey::Revolution:
        return setCount(key, value, line, kHighestNumber, m_set.revolutionAtEpoch);
    case OmmKey::Centre:
    case OmmKey::Frame:
    case OmmKey::TimeSystem:
    case OmmKey::Theory:
    case OmmKey::Version:
        return setWord(key, value, line);
    case OmmKey::SemiMajorAxis:
    case OmmKey::Bterm:
    case OmmKey::Agom:
    case OmmKey::CreationDate:
    case OmmKey::Comment:
        return {};
    }
    return {};
}

std::optional<FeedFault> OmmFields::finish(ElementSet &set)
{
    if (has(OmmKey::SemiMajorAxis) && !has(OmmKey::MeanMotion))
        return refused(ErrorCode::Unsupported, OmmKey::SemiMajorAxis, m_line,
            Tr::tr("Line %1: SEMI_MAJOR_AXIS stands in place of MEAN_MOTION; that variant is not SGP4 and is not "
                   "supported.")
                .arg(m_line));
    if ((has(OmmKey::Bterm) || has(OmmKey::Agom)) && !has(OmmKey::Bstar))
        return refused(ErrorCode::Unsupported, has(OmmKey::Bterm) ? OmmKey::Bterm : OmmKey::Agom, m_line,
            Tr::tr("Line %1: BTERM and AGOM belong to SGP4-XP, which SGP4 must not propagate.").arg(m_line));
    for (const OmmKey key : kMandatory)
        if (!has(key))
            return refused(ErrorCode::Malformed, key, m_line,
                m_seen & bit(key) ? Tr::tr("Line %1: %2 is empty.").arg(m_line).arg(keywordOf(key))
                                  : Tr::tr("Line %1: %2 is missing.").arg(m_line).arg(keywordOf(key)));
    set = std::move(m_set);
    return {};
}

} // namespace parallax
