#include "storage/exchange/messageitems.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

bool isKeyword(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// "OMM" of "CCSDS_OMM_VERS".
std::string_view versionOf(std::string_view keyword)
{
    constexpr std::string_view kStart = "CCSDS_", kEnd = "_VERS";
    if (keyword.size() <= kStart.size() + kEnd.size() || !keyword.starts_with(kStart) || !keyword.ends_with(kEnd))
        return {};
    return keyword.substr(kStart.size(), keyword.size() - kStart.size() - kEnd.size());
}

bool startsNumber(std::string_view line)
{
    return (line.front() >= '0' && line.front() <= '9') || line.front() == '-' || line.front() == '+'
        || line.front() == '.';
}

class KvnReader
{
public:
    explicit KvnReader(FeedNotes &notes)
        : m_notes(notes)
    {
    }

    Result<RawFile> read(std::string_view text);

private:
    std::optional<FeedFault> take(std::string_view line, int number);
    std::optional<FeedFault> begin(std::string_view kind, const MessageItem &item);
    void add(const MessageItem &item);

    FeedNotes &m_notes;
    RawFile m_file;
    std::vector<MessageItem> m_before; ///< comments before the version
    qint64 m_items = 0;
};

void KvnReader::add(const MessageItem &item)
{
    (m_file.messages.empty() ? m_before : m_file.messages.back().items).push_back(item);
    ++m_items;
}

std::optional<FeedFault> KvnReader::begin(std::string_view kind, const MessageItem &item)
{
    const std::optional<MessageKind> known = messageKindFrom(kind);
    if (!known)
        return FeedFault { ErrorCode::Unsupported, item.line, fromFeed(item.keyword),
            Tr::tr("Line %1: messages of the kind %2 are not read; OMM, OPM, OEM and CDM are.")
                .arg(item.line)
                .arg(quoted(kind)) };
    if (int(m_file.messages.size()) >= m_notes.limits().messages)
        return FeedFault { ErrorCode::TooLarge, item.line, {},
            Tr::tr("The file has more than %1 messages; split it.").arg(m_notes.limits().messages) };
    RawMessage &message = m_file.messages.emplace_back();
    message.kind = *known;
    message.version = item.value;
    message.line = item.line;
    message.items = std::move(m_before);
    m_before.clear();
    return {};
}

std::optional<FeedFault> KvnReader::take(std::string_view line, int number)
{
    MessageItem item;
    item.line = number;
    constexpr std::string_view kComment = "COMMENT";
    if (line.starts_with(kComment) && (line.size() == kComment.size() || !isKeyword(line.substr(kComment.size(), 1)))) {
        item.keyword = kComment;
        item.value = trimmed(line.substr(kComment.size()));
        add(item);
        return {};
    }
    static constexpr struct {
        std::string_view line, part;
        MessageItem::Type type;
    } kParts[] = { { "META_START", "META", MessageItem::Type::Open }, { "META_STOP", "META", MessageItem::Type::Close },
        { "COVARIANCE_START", "COVARIANCE", MessageItem::Type::Open },
        { "COVARIANCE_STOP", "COVARIANCE", MessageItem::Type::Close } };
    for (const auto &part : kParts)
        if (line == part.line) {
            item.type = part.type;
            item.keyword = part.part;
        }
    const size_t equals = line.find('=');
    if (item.type == MessageItem::Type::Field && equals != std::string_view::npos) {
        item.keyword = trimmed(line.substr(0, equals));
        item.value = trimmed(line.substr(equals + 1));
        if (!isKeyword(item.keyword))
            return FeedFault { ErrorCode::Malformed, number, {},
                Tr::tr("Line %1: %2 is no keyword; keywords are capital letters, digits and _.")
                    .arg(number)
                    .arg(quoted(item.keyword)) };
        if (const std::string_view kind = versionOf(item.keyword); !kind.empty())
            return begin(kind, item);
    } else if (item.type == MessageItem::Type::Field) {
        if (!startsNumber(line))
            return FeedFault { ErrorCode::Malformed, number, {},
                Tr::tr("Line %1 is neither \"KEYWORD = value\" nor a comment nor numbers: %2.")
                    .arg(number)
                    .arg(quoted(line)) };
        item.type = MessageItem::Type::Row;
        item.value = line;
    }
    if (m_file.messages.empty())
        return FeedFault { ErrorCode::Malformed, number, fromFeed(item.keyword),
            Tr::tr("Line %1 stands before the line CCSDS_…_VERS, with which a message begins.").arg(number) };
    add(item);
    return {};
}

Result<RawFile> KvnReader::read(std::string_view text)
{
    FeedLines lines(text);
    while (lines.next()) {
        const std::string_view line = trimmed(lines.line());
        if (line.empty())
            continue;
        if (const auto fault = take(line, lines.number()))
            return m_notes.error(*fault);
        if (m_items > m_notes.limits().fields)
            return m_notes.error({ ErrorCode::TooLarge, lines.number(), {},
                Tr::tr("The file has more than %1 lines with values; split it.").arg(m_notes.limits().fields) });
    }
    if (m_file.messages.empty())
        return m_notes.error(
            { ErrorCode::Malformed, 0, {}, Tr::tr("The file has no line CCSDS_…_VERS, with which a message begins.") });
    return std::move(m_file);
}

} // namespace

std::optional<MessageKind> messageKindFrom(std::string_view threeLetters)
{
    static constexpr struct {
        std::string_view name;
        MessageKind kind;
    } kKinds[] = { { "OMM", MessageKind::Omm }, { "OPM", MessageKind::Opm }, { "OEM", MessageKind::Oem },
        { "CDM", MessageKind::Cdm } };
    for (const auto &each : kKinds)
        if (equalsIgnoringCase(each.name, threeLetters))
            return each.kind;
    return std::nullopt;
}

Result<RawFile> readKvnItems(std::string_view text, FeedNotes &notes)
{
    return KvnReader(notes).read(text);
}

} // namespace parallax
