#include "storage/exchange/messagefields.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"

#include <cmath>

namespace parallax
{

namespace
{

constexpr std::string_view kComment = "COMMENT", kUserDefined = "USER_DEFINED_";

/// Header, what holds for both objects, metadata, data: a message never goes back.
int rankOf(MessageSection section)
{
    switch (section) {
    case MessageSection::Header:
        return 0;
    case MessageSection::RelativeMetadata:
        return 1;
    case MessageSection::Metadata:
        return 2;
    case MessageSection::MeanElements:
    case MessageSection::StateVector:
    case MessageSection::KeplerianElements:
    case MessageSection::SpacecraftParameters:
    case MessageSection::TleParameters:
    case MessageSection::OdParameters:
    case MessageSection::AdditionalParameters:
    case MessageSection::Covariance:
    case MessageSection::Manoeuvre:
    case MessageSection::UserDefined:
    case MessageSection::Unknown:
        return 3;
    }
    return 3;
}

} // namespace

class MessageFields::Gatherer
{
public:
    Gatherer(const RawMessage &message, FeedNotes &notes, MessageFields &into)
        : m_message(message)
        , m_notes(notes)
        , m_into(into)
    {
    }

    std::optional<FeedFault> gather();

private:
    std::optional<FeedFault> open(const MessageItem &item);
    std::optional<FeedFault> field(const MessageItem &item);
    std::optional<FeedFault> known(const FieldRule &rule, const MessageItem &item);
    std::optional<FeedFault> beginPart(const FieldRule &rule, const MessageItem &item);
    void keep(const MessageItem &item, MessageSection section, int part);
    void placeComments();
    std::optional<FeedFault> checkPresence();
    std::optional<FeedFault> checkPresence(const FieldRule &rule, int part);
    std::optional<MessageSection> sectionInXml() const;
    bool isXml() const { return m_message.form == MessageForm::Xml; }

    const RawMessage &m_message;
    FeedNotes &m_notes;
    MessageFields &m_into;
    std::vector<std::pair<std::optional<MessageSection>, bool>>
        m_open; ///< XML: section of each element, and whether it has one
    MessageSection m_section = MessageSection::Header;
    int m_part = -1;
    int m_manoeuvres = 0;
    std::vector<size_t> m_comments; ///< that belong to what comes next
    std::vector<int> m_partLines;
};

std::optional<MessageSection> MessageFields::Gatherer::sectionInXml() const
{
    for (auto each = m_open.rbegin(); each != m_open.rend(); ++each)
        if (each->first)
            return each->first;
    return std::nullopt;
}

void MessageFields::Gatherer::keep(const MessageItem &item, MessageSection section, int part)
{
    m_into.m_fields.push_back(
        { fromFeed(item.keyword), fromFeed(item.value), fromFeed(item.unit), item.line, section, part });
    m_into.m_values.emplace_back();
}

void MessageFields::Gatherer::placeComments()
{
    for (const size_t index : m_comments) {
        m_into.m_fields[index].section = m_section;
        m_into.m_fields[index].part = m_part;
    }
    m_comments.clear();
}

/// An object of a CDM begins with OBJECT, a manoeuvre of an OPM with MAN_EPOCH_IGNITION.
std::optional<FeedFault> MessageFields::Gatherer::beginPart(const FieldRule &rule, const MessageItem &item)
{
    if (m_message.kind == MessageKind::Cdm && rule.keyword == "OBJECT") {
        if (++m_part > 1)
            return faultAt(item.line, rule.keyword, Tr::tr("Line %1: a third OBJECT; a CDM has two.").arg(item.line));
        const std::string_view wanted = m_part == 0 ? "OBJECT1" : "OBJECT2";
        if (!equalsIgnoringCase(item.value, wanted))
            return faultAt(item.line, rule.keyword,
                Tr::tr("Line %1: OBJECT is %2 where %3 comes.")
                    .arg(item.line)
                    .arg(quoted(item.value), fromFeed(wanted)));
        m_section = MessageSection::Metadata; // back from the data of the first object
        m_partLines.push_back(item.line);
        m_into.m_parts = m_part + 1;
    } else if (m_message.kind == MessageKind::Opm && rule.keyword == "MAN_EPOCH_IGNITION") {
        m_part = m_manoeuvres++;
        m_partLines.push_back(item.line);
        m_into.m_parts = m_manoeuvres;
    } else if (m_message.kind == MessageKind::Opm && rule.section != MessageSection::Manoeuvre) {
        m_part = -1;
    } else if (m_message.kind == MessageKind::Opm && m_part < 0) {
        return faultAt(item.line, rule.keyword,
            Tr::tr("Line %1: %2 stands before MAN_EPOCH_IGNITION, with which a manoeuvre begins.")
                .arg(item.line)
                .arg(fromFeed(rule.keyword)));
    } else if (m_message.kind == MessageKind::Cdm && m_part < 0 && rankOf(rule.section) >= 2) {
        return faultAt(item.line, rule.keyword,
            Tr::tr("Line %1: %2 stands before OBJECT, with which an object begins.")
                .arg(item.line)
                .arg(fromFeed(rule.keyword)));
    }
    return {};
}

std::optional<FeedFault> MessageFields::Gatherer::known(const FieldRule &rule, const MessageItem &item)
{
    if (auto fault = beginPart(rule, item))
        return fault;
    const std::optional<MessageSection> section = isXml() ? sectionInXml() : rule.section;
    if (section != rule.section || rankOf(rule.section) < rankOf(m_section))
        return faultAt(item.line, rule.keyword,
            Tr::tr("Line %1: %2 is out of place; it belongs to the section %3.")
                .arg(item.line)
                .arg(fromFeed(rule.keyword), nameOf(rule.section)));
    m_section = rule.section;
    placeComments();
    MessageField field;
    FieldValue value;
    if (auto fault = readField(m_message.kind, rule, item, field, value))
        return fault;
    field.part = m_part;
    const auto [at, added] = m_into.m_index.emplace(std::pair(m_part, rule.keyword), m_into.m_fields.size());
    if (!added)
        return faultAt(item.line, rule.keyword,
            Tr::tr("Line %1: %2 is given a second time; the first is in line %3.")
                .arg(item.line)
                .arg(field.keyword)
                .arg(m_into.m_fields[at->second].line));
    if (std::isnan(value.real))
        m_notes.warn(item.line, field.keyword,
            Tr::tr("Line %1: %2 is %3: there is no value.").arg(item.line).arg(field.keyword, quoted(field.value)));
    m_into.m_fields.push_back(std::move(field));
    m_into.m_values.push_back(value);
    return {};
}

std::optional<FeedFault> MessageFields::Gatherer::field(const MessageItem &item)
{
    if (item.keyword == kComment) {
        m_comments.push_back(m_into.m_fields.size());
        keep(item, m_section, m_part);
        return {};
    }
    if (item.keyword.starts_with(kUserDefined) && m_message.kind != MessageKind::Cdm) {
        if (isXml() && sectionInXml() != MessageSection::UserDefined)
            return faultAt(item.line, item.keyword,
                Tr::tr("Line %1: %2 is out of place; it belongs to the section %3.")
                    .arg(item.line)
                    .arg(fromFeed(item.keyword.substr(0, 100)), nameOf(MessageSection::UserDefined)));
        m_section = MessageSection::UserDefined;
        m_part = -1;
        placeComments();
        keep(item, MessageSection::UserDefined, -1);
        return {};
    }
    if (const FieldRule *rule = ruleFor(m_message.kind, item.keyword))
        return known(*rule, item);
    const QString keyword = fromFeed(item.keyword.substr(0, 100));
    m_notes.warn(item.line, keyword,
        Tr::tr("Line %1: %2 is no keyword of the %3; it is kept and not used.")
            .arg(item.line)
            .arg(keyword, nameOf(m_message.kind)));
    keep(item, MessageSection::Unknown, m_part);
    return {};
}

std::optional<FeedFault> MessageFields::Gatherer::open(const MessageItem &item)
{
    if (!isXml())
        return faultAt(
            item.line, {}, Tr::tr("Line %1: %2_START belongs to an OEM.").arg(item.line).arg(fromFeed(item.keyword)));
    bool isKnown = false;
    const std::optional<MessageSection> section = sectionOfElement(item.keyword, isKnown);
    if (!isKnown) {
        const QString name = fromFeed(item.keyword.substr(0, 100));
        m_notes.warn(item.line, name,
            Tr::tr("Line %1: the element %2 is not of the standard; what is in it is kept and not used.")
                .arg(item.line)
                .arg(name));
    }
    m_open.emplace_back(section, isKnown);
    return {};
}

std::optional<FeedFault> MessageFields::Gatherer::checkPresence(const FieldRule &rule, int part)
{
    const auto found = m_into.m_index.find({ part, rule.keyword });
    const bool given = found != m_into.m_index.end();
    if (given && !m_into.m_fields[found->second].value.isEmpty())
        return {};
    const int line = given ? m_into.m_fields[found->second].line
        : part >= 0        ? m_partLines[size_t(part)]
                           : m_message.line;
    const QString keyword = fromFeed(rule.keyword);
    const QString sentence = given ? Tr::tr("Line %1: %2 is empty.").arg(line).arg(keyword)
        : part >= 0                ? Tr::tr("The object of line %1 has no %2.").arg(line).arg(keyword)
                                   : Tr::tr("The message of line %1 has no %2.").arg(line).arg(keyword);
    if (rule.presence == FieldRule::Presence::Mandatory)
        return faultAt(line, rule.keyword, sentence);
    m_notes.warn(line, keyword, sentence);
    return {};
}

std::optional<FeedFault> MessageFields::Gatherer::checkPresence()
{
    const bool cdm = m_message.kind == MessageKind::Cdm;
    if (cdm && m_into.m_parts < 2)
        return faultAt(m_message.line, "OBJECT",
            Tr::tr("The CDM of line %1 has %2 objects in place of two; it may be cut off.")
                .arg(m_message.line)
                .arg(m_into.m_parts));
    for (const FieldRule &rule : schemaOf(m_message.kind)) {
        if (rule.presence == FieldRule::Presence::Optional)
            continue;
        const bool perObject = cdm && rankOf(rule.section) >= 2;
        for (int part = perObject ? 0 : -1; part < (perObject ? 2 : 0); ++part)
            if (auto fault = checkPresence(rule, part))
                return fault;
    }
    return {};
}

std::optional<FeedFault> MessageFields::Gatherer::gather()
{
    m_into.m_line = m_message.line;
    for (const MessageItem &item : m_message.items) {
        std::optional<FeedFault> fault;
        switch (item.type) {
        case MessageItem::Type::Field:
            fault = field(item);
            break;
        case MessageItem::Type::Open:
            fault = open(item);
            break;
        case MessageItem::Type::Close:
            if (m_open.empty())
                fault = faultAt(item.line, {},
                    Tr::tr("Line %1: %2_STOP belongs to an OEM.").arg(item.line).arg(fromFeed(item.keyword)));
            else
                m_open.pop_back();
            break;
        case MessageItem::Type::Row:
            fault = faultAt(item.line, {},
                Tr::tr("Line %1: a line of numbers belongs to an OEM: %2.").arg(item.line).arg(quoted(item.value)));
            break;
        }
        if (fault)
            return fault;
    }
    placeComments();
    return checkPresence();
}

Result<MessageFields> MessageFields::gather(const RawMessage &message, FeedNotes &notes)
{
    MessageFields fields;
    if (const auto fault = Gatherer(message, notes, fields).gather())
        return notes.error(*fault);
    return fields;
}

} // namespace parallax
