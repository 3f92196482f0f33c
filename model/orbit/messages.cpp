#include "model/orbit/messages.h"

#include "model/tr.h"

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 kSecond = 1'000'000'000;
constexpr qint64 kDay = 86'400 * kSecond;

/// 1972-01-01T00:00:00 UTC was 00:00:10 TAI; LeapSeconds keeps 10 s before it.
const Instant kReference { Day { 730 }, 0 };
constexpr qint64 kTaiAtReference = 10 * kSecond;

/// Nanoseconds by which TAI is ahead of the system. Source: TT = TAI + 32.184 s (IAU 1991); GPS time = TAI - 19 s
/// (IS-GPS-200).
std::optional<qint64> taiMinus(QStringView timeSystem)
{
    const auto is = [timeSystem](QLatin1StringView name) { return timeSystem.compare(name, Qt::CaseInsensitive) == 0; };
    if (is("TAI"_L1))
        return 0;
    if (is("TT"_L1))
        return -32'184'000'000;
    if (is("GPS"_L1))
        return 19 * kSecond;
    return std::nullopt;
}
} // namespace

Result<Instant> toUtc(Instant reading, QStringView timeSystem, const LeapSeconds &leapSeconds)
{
    if (timeSystem.compare("UTC"_L1, Qt::CaseInsensitive) == 0)
        return reading;
    const std::optional<qint64> offset = taiMinus(timeSystem);
    if (!offset)
        return Error { ErrorCode::Unsupported,
            Tr::tr("Times in %1 cannot be led back to UTC here; UTC, TAI, TT and GPS can.").arg(timeSystem), {} };
    const qint64 days = qint64(reading.day.number) - kReference.day.number;
    return leapSeconds.plus(kReference, days * kDay + reading.nanosecond + *offset - kTaiAtReference);
}

QString nameOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Omm:
        return u"OMM"_s;
    case MessageKind::Opm:
        return u"OPM"_s;
    case MessageKind::Oem:
        return u"OEM"_s;
    case MessageKind::Cdm:
        return u"CDM"_s;
    }
    return {};
}

QString nameOf(MessageForm form)
{
    switch (form) {
    case MessageForm::Kvn:
        return u"KVN"_s;
    case MessageForm::Xml:
        return u"XML"_s;
    case MessageForm::Csv:
        return u"CSV"_s;
    case MessageForm::Json:
        return u"JSON"_s;
    }
    return {};
}

QString nameOf(MessageSection section)
{
    switch (section) {
    case MessageSection::Header:
        return u"header"_s;
    case MessageSection::RelativeMetadata:
        return u"relative_metadata"_s;
    case MessageSection::Metadata:
        return u"metadata"_s;
    case MessageSection::MeanElements:
        return u"mean_elements"_s;
    case MessageSection::StateVector:
        return u"state_vector"_s;
    case MessageSection::KeplerianElements:
        return u"keplerian_elements"_s;
    case MessageSection::SpacecraftParameters:
        return u"spacecraft_parameters"_s;
    case MessageSection::TleParameters:
        return u"tle_parameters"_s;
    case MessageSection::OdParameters:
        return u"od_parameters"_s;
    case MessageSection::AdditionalParameters:
        return u"additional_parameters"_s;
    case MessageSection::Covariance:
        return u"covariance"_s;
    case MessageSection::Manoeuvre:
        return u"manoeuvre"_s;
    case MessageSection::UserDefined:
        return u"user_defined"_s;
    case MessageSection::Unknown:
        return u"unknown"_s;
    }
    return {};
}

const MessageHeader &headerOf(const OrbitMessage &message)
{
    return std::visit([](const auto &each) -> const MessageHeader & { return each.header; }, message);
}

const std::vector<MessageField> &fieldsOf(const OrbitMessage &message)
{
    return std::visit([](const auto &each) -> const std::vector<MessageField> & { return each.fields; }, message);
}

} // namespace parallax
