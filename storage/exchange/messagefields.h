#pragma once

#include "storage/exchange/messageitems.h"
#include "storage/exchange/messageschema.h"

#include <map>

namespace parallax
{

/// A number or an instant, as a rule's type has it. NaN where the message says NaN or N/A.
struct FieldValue {
    double real = 0;
    Instant at;
};

/// Reads one value by its rule: splits off the unit in brackets (KVN), checks it, reads number or epoch.
/// \a field gets keyword, value, unit, line and section. An empty value is left to the caller.
std::optional<FeedFault> readField(
    MessageKind kind, const FieldRule &rule, const MessageItem &item, MessageField &field, FieldValue &value);

/// The fields of an OMM, OPM or CDM, each in its place and checked: known keywords in their section, none twice, units
/// as the standard has them, mandatory ones there. What is unknown is kept with MessageSection::Unknown and said.
class MessageFields
{
public:
    static Result<MessageFields> gather(const RawMessage &message, FeedNotes &notes);

    /// Null where the field is absent or empty.
    const MessageField *find(std::string_view keyword, int part = -1) const;
    QString text(std::string_view keyword, int part = -1) const;
    std::optional<double> real(std::string_view keyword, int part = -1) const; ///< may be NaN
    double number(std::string_view keyword, int part = -1) const; ///< of a mandatory field
    std::optional<double> finite(std::string_view keyword, int part = -1) const; ///< unset for NaN too
    std::optional<Instant> epoch(std::string_view keyword, int part = -1) const;
    int lineOf(std::string_view keyword, int part = -1) const; ///< of the message where there is none
    int parts() const { return m_parts; }
    int line() const { return m_line; }

    /// COV_REF_FRAME and CX_X …: all 21, or none.
    Result<std::optional<StateCovariance>> cartesianCovariance(const FeedNotes &notes) const;
    MessageHeader header(const RawMessage &message) const;
    std::vector<MessageField> takeFields() { return std::move(m_fields); }
    const std::vector<MessageField> &fields() const { return m_fields; }

private:
    class Gatherer;

    std::map<std::pair<int, std::string_view>, size_t> m_index; ///< part and keyword of the schema
    std::vector<MessageField> m_fields;
    std::vector<FieldValue> m_values; ///< parallel to m_fields
    int m_parts = 0, m_line = 0;
};

/// Refuses versions that are not known. Error: TooNew.
Result<void> checkVersion(const RawMessage &message, const FeedNotes &notes);

} // namespace parallax
