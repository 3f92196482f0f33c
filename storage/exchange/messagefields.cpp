#include "storage/exchange/messagefields.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"

#include <cmath>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// A CDM may say that it does not know a number. Not what the encounter itself is made of.
bool mayBeNaN(MessageKind kind, const FieldRule &rule)
{
    return kind == MessageKind::Cdm && rule.presence == FieldRule::Presence::Optional;
}

} // namespace

std::optional<FeedFault> readField(
    MessageKind kind, const FieldRule &rule, const MessageItem &item, MessageField &field, FieldValue &value)
{
    std::string_view text = item.value, unit = item.unit;
    if (rule.type == FieldType::Real && unit.empty() && !text.empty() && text.back() == ']') {
        const size_t bracket = text.rfind('[');
        if (bracket != std::string_view::npos) {
            unit = trimmed(text.substr(bracket + 1, text.size() - bracket - 2));
            text = trimmed(text.substr(0, bracket));
        }
    }
    field = MessageField { fromFeed(item.keyword), fromFeed(text), fromFeed(unit), item.line, rule.section, -1 };
    if (text.empty())
        return {};
    const QString keyword = field.keyword;
    switch (rule.type) {
    case FieldType::Text:
        return {};
    case FieldType::Epoch:
        if (const auto at = readEpoch(text)) {
            value.at = *at;
            return {};
        }
        return faultAt(
            item.line, rule.keyword, Tr::tr("Line %1: %2 is no time: %3.").arg(item.line).arg(keyword, quoted(text)));
    case FieldType::Real:
        if (!unit.empty() && !unitMeans(unit, rule.unit))
            return faultAt(item.line, rule.keyword,
                rule.unit.empty()
                    ? Tr::tr("Line %1: %2 is given in %3 and has no unit.").arg(item.line).arg(keyword, quoted(unit))
                    : Tr::tr("Line %1: %2 is given in %3; it must be in %4.")
                          .arg(item.line)
                          .arg(keyword, quoted(unit), fromFeed(rule.unit)));
        if (const auto real = readReal(text)) {
            value.real = *real;
            return {};
        }
        if (mayBeNaN(kind, rule) && (equalsIgnoringCase(text, "nan") || equalsIgnoringCase(text, "n/a"))) {
            value.real = std::numeric_limits<double>::quiet_NaN();
            return {};
        }
        return faultAt(
            item.line, rule.keyword, Tr::tr("Line %1: %2 is no number: %3.").arg(item.line).arg(keyword, quoted(text)));
    }
    return {};
}

const MessageField *MessageFields::find(std::string_view keyword, int part) const
{
    const auto found = m_index.find({ part, keyword });
    return found == m_index.end() || m_fields[found->second].value.isEmpty() ? nullptr : &m_fields[found->second];
}

QString MessageFields::text(std::string_view keyword, int part) const
{
    const MessageField *field = find(keyword, part);
    return field ? field->value : QString();
}

std::optional<double> MessageFields::real(std::string_view keyword, int part) const
{
    const MessageField *field = find(keyword, part);
    return field ? std::optional(m_values[size_t(field - m_fields.data())].real) : std::nullopt;
}

double MessageFields::number(std::string_view keyword, int part) const
{
    return real(keyword, part).value_or(std::numeric_limits<double>::quiet_NaN());
}

std::optional<double> MessageFields::finite(std::string_view keyword, int part) const
{
    const std::optional<double> value = real(keyword, part);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<Instant> MessageFields::epoch(std::string_view keyword, int part) const
{
    const MessageField *field = find(keyword, part);
    return field ? std::optional(m_values[size_t(field - m_fields.data())].at) : std::nullopt;
}

int MessageFields::lineOf(std::string_view keyword, int part) const
{
    const MessageField *field = find(keyword, part);
    return field ? field->line : m_line;
}

Result<std::optional<StateCovariance>> MessageFields::cartesianCovariance(const FeedNotes &notes) const
{
    StateCovariance covariance;
    int given = 0, index = 0;
    std::string_view missing;
    for (int row = 0; row < 6; ++row)
        for (int column = 0; column <= row; ++column, ++index) {
            const std::optional<double> value = real(kCartesianCovariance[index]);
            if (!value) {
                missing = kCartesianCovariance[index];
                continue;
            }
            ++given;
            covariance.matrix(row, column) = covariance.matrix(column, row) = *value;
            if (covariance.line == 0)
                covariance.line = lineOf(kCartesianCovariance[index]);
        }
    if (given == 0)
        return std::optional<StateCovariance>();
    if (!missing.empty())
        return notes.error(faultAt(covariance.line, missing,
            Tr::tr("The covariance of line %1 has no %2; all 21 values must be there.")
                .arg(covariance.line)
                .arg(fromFeed(missing))));
    covariance.frame = text("COV_REF_FRAME");
    return std::optional(covariance);
}

MessageHeader MessageFields::header(const RawMessage &message) const
{
    MessageHeader header;
    header.kind = message.kind;
    header.form = message.form;
    header.version = fromFeed(message.version);
    header.created = epoch("CREATION_DATE");
    header.originator = text("ORIGINATOR");
    header.messageId = text("MESSAGE_ID");
    header.messageFor = text("MESSAGE_FOR");
    header.classification = text("CLASSIFICATION");
    return header;
}

Result<void> checkVersion(const RawMessage &message, const FeedNotes &notes)
{
    const bool cdm = message.kind == MessageKind::Cdm;
    const bool known = message.version == "1.0" || (!cdm && (message.version == "2.0" || message.version == "3.0"));
    if (known)
        return {};
    const QString field = u"CCSDS_"_s + nameOf(message.kind) + u"_VERS"_s;
    if (message.version.empty())
        return notes.error(FeedFault { ErrorCode::Malformed, message.line, field,
            Tr::tr("Line %1: the message states no version.").arg(message.line) });
    return notes.error(FeedFault { ErrorCode::TooNew, message.line, field,
        cdm ? Tr::tr("Line %1: CDM version %2 is not read; 1.0 is.").arg(message.line).arg(quoted(message.version))
            : Tr::tr("Line %1: version %2 is not read; 1.0, 2.0 and 3.0 are.")
                  .arg(message.line)
                  .arg(quoted(message.version)) });
}

} // namespace parallax
