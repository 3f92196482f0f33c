#include "storage/exchange/messagereaders.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/messagefields.h"
#include "storage/exchange/ommfields.h"

#include <cmath>

namespace parallax
{

namespace
{
/// km³/s²: WGS-72, with which SGP4 elements are made. Source: Spacetrack Report #3; AIAA 2006-6753.
constexpr double kGmWgs72 = 398600.8;
} // namespace

Result<Omm> readOmm(const RawMessage &message, FeedNotes &notes)
{
    if (const auto checked = checkVersion(message, notes); !checked)
        return checked.error();
    Result<MessageFields> fields = MessageFields::gather(message, notes);
    if (!fields)
        return fields.error();

    Omm omm;
    omm.header = fields->header(message);
    OmmFields elements;
    elements.start(message.line);
    for (const MessageField &field : fields->fields()) {
        const std::optional<OmmKey> key = ommKey(field.keyword.toStdString());
        if (!key || field.section == MessageSection::Unknown)
            continue;
        if (const auto fault = elements.set(*key, field.value.toStdString(), field.line))
            return notes.error(*fault);
    }
    if (const auto fault = elements.finish(omm.elements))
        return notes.error(*fault);
    omm.elements.source = notes.source(message.line);
    omm.centre = fields->text("CENTER_NAME");
    omm.frame = fields->text("REF_FRAME");
    omm.timeSystem = fields->text("TIME_SYSTEM");
    omm.theory = fields->text("MEAN_ELEMENT_THEORY");
    omm.massKg = fields->real("MASS");
    if (const auto gm = fields->real("GM"); gm && std::abs(*gm - kGmWgs72) > 1e-6 * kGmWgs72)
        notes.warn(fields->lineOf("GM"), QStringLiteral("GM"),
            Tr::tr("Line %1: GM is %2; SGP4 elements are propagated with that of WGS-72, 398600.8 km**3/s**2.")
                .arg(fields->lineOf("GM"))
                .arg(fields->text("GM")));
    auto covariance = fields->cartesianCovariance(notes);
    if (!covariance)
        return covariance.error();
    omm.covariance = *covariance;
    omm.fields = fields->takeFields();
    return omm;
}

} // namespace parallax
