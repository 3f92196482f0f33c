#pragma once

#include "storage/exchange/messagefields.h"

namespace parallax
{

/// Fields of one part: each once.
struct OemScope {
    std::map<std::string_view, std::pair<MessageField, FieldValue>> fields;
    int line = 0;

    const MessageField *find(std::string_view keyword) const
    {
        const auto found = fields.find(keyword);
        return found == fields.end() || found->second.first.value.isEmpty() ? nullptr : &found->second.first;
    }
    QString text(std::string_view keyword) const { return find(keyword) ? find(keyword)->value : QString(); }
    std::optional<Instant> epoch(std::string_view keyword) const
    {
        return find(keyword) ? std::optional(fields.at(keyword).second.at) : std::nullopt;
    }
    std::optional<double> real(std::string_view keyword) const
    {
        return find(keyword) ? std::optional(fields.at(keyword).second.real) : std::nullopt;
    }
};

/// Walks through the items of one OEM: what opens and closes, and the fields between (oemreader.cpp); states and
/// covariances (oemstates.cpp).
class OemReader
{
public:
    OemReader(const RawMessage &message, FeedNotes &notes)
        : m_message(message)
        , m_notes(notes)
    {
    }

    Result<Oem> read();

private:
    using Fault = std::optional<FeedFault>;

    /// Part of the message that the reader stands in.
    enum class At { Header, Outside, Metadata, Data, State, Covariance, Unknown };

    Fault take(const MessageItem &item);
    Fault open(const MessageItem &item);
    Fault close(const MessageItem &item);
    Fault field(const MessageItem &item);
    Fault row(const MessageItem &item);
    void enter(At at, int line);
    void leave();
    Fault endHeader(int line);
    Fault endMetadata();
    Fault endSegment();
    Fault endState();
    Fault beginCovariance(const MessageItem &item);
    Fault endCovariance();
    Fault covarianceRow(const MessageItem &item);
    Fault addState(int line, Instant at, const double *values, int count);
    bool isXml() const { return m_message.form == MessageForm::Xml; }
    int segment() const { return int(m_oem.segments.size()) - 1; }

    const RawMessage &m_message;
    FeedNotes &m_notes;
    Oem m_oem;
    std::vector<At> m_stack { At::Header };
    bool m_headerDone = false, m_segmentOpen = false;
    OemScope m_scope;
    std::vector<double> m_values; ///< of the segment's states, m_width each
    int m_width = 0; ///< 6, or 9 with accelerations
    int m_covarianceRows = 6; ///< read of the current one; 6: none is being read
    qint64 m_states = 0;
};

} // namespace parallax
