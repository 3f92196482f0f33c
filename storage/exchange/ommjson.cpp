#include "storage/exchange/ommtables.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/jsonscanner.h"
#include "storage/exchange/ommfields.h"

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

class OmmJsonReader
{
public:
    OmmJsonReader(std::string_view text, FeedNotes &notes, const FeedOptions &options)
        : m_json(text)
        , m_notes(notes)
        , m_options(options)
    {
    }

    Result<std::vector<ElementSet>> read();

private:
    bool entry(); ///< false: the JSON itself is broken
    bool member(std::optional<FeedFault> &fault);
    JsonScanner m_json;
    FeedNotes &m_notes;
    const FeedOptions &m_options;
    OmmFields m_fields;
    std::vector<ElementSet> m_sets;
    std::optional<FeedFault> m_fault; ///< of an entry, where that ends the reading
    std::vector<std::string> m_unknown; ///< keys, each once
    int m_firstUnknown = 0;
};

bool OmmJsonReader::member(std::optional<FeedFault> &fault)
{
    std::string_view name;
    if (!m_json.string(name))
        return false;
    const int line = m_json.line();
    const std::optional<OmmKey> key = ommKey(name);
    if (!key) {
        constexpr size_t kNamed = 40;
        const std::string_view unknown = name.substr(0, 100);
        if (m_unknown.size() < kNamed && std::find(m_unknown.begin(), m_unknown.end(), unknown) == m_unknown.end()) {
            m_unknown.emplace_back(unknown);
            m_firstUnknown = m_unknown.size() == 1 ? line : m_firstUnknown;
        }
    }
    JsonScanner::Scalar value;
    if (!m_json.take(':') || !m_json.scalar(value))
        return false;
    if (!key || fault)
        return true;
    if (value.nested && *key != OmmKey::Comment)
        fault = FeedFault { ErrorCode::Malformed, line, keywordOf(*key),
            Tr::tr("Line %1: %2 is a list or an object and must be one value.").arg(line).arg(keywordOf(*key)) };
    else
        fault = m_fields.set(*key, value.text.value_or(std::string_view()), line);
    return true;
}

bool OmmJsonReader::entry()
{
    if (!m_json.take('{'))
        return false;
    const int line = m_json.line();
    m_fields.start(line);
    std::optional<FeedFault> fault;
    if (!m_json.takeIf('}')) {
        do {
            if (!member(fault))
                return false;
        } while (m_json.takeIf(','));
        if (!m_json.take('}'))
            return false;
    }
    if (qint64(m_sets.size()) >= m_options.limits.entries) {
        m_fault = FeedFault { ErrorCode::TooLarge, line, {},
            Tr::tr("The file has more than %1 element sets; split it.").arg(m_options.limits.entries) };
        return true;
    }
    ElementSet set;
    if (!fault)
        fault = m_fields.finish(set);
    if (!fault) {
        set.source = m_notes.source(line);
        m_sets.push_back(std::move(set));
    } else if (m_options.badEntry == FeedOptions::BadEntry::RefuseFile) {
        m_fault = fault;
    } else {
        m_notes.leftOut(*fault);
    }
    return true;
}

Result<std::vector<ElementSet>> OmmJsonReader::read()
{
    const bool list = m_json.takeIf('[');
    if (!list || !m_json.takeIf(']')) {
        do {
            if (!entry())
                return m_notes.error(m_json.fault());
            if (m_fault)
                return m_notes.error(*m_fault);
        } while (list && m_json.takeIf(','));
        if (list && !m_json.take(']'))
            return m_notes.error(m_json.fault());
    }
    if (!m_json.atEnd()) {
        m_json.fail(Tr::tr("text follows the end of the JSON."));
        return m_notes.error(m_json.fault());
    }
    if (!m_unknown.empty()) {
        QStringList names;
        for (const std::string &each : m_unknown)
            names.append(fromFeed(each));
        m_notes.warn(m_firstUnknown, {},
            Tr::tr("%n keys are not read: %1.", nullptr, int(names.size())).arg(names.join(u", "_s)));
    }
    return std::move(m_sets);
}

} // namespace

Result<std::vector<ElementSet>> readOmmJson(std::string_view text, FeedNotes &notes, const FeedOptions &options)
{
    return OmmJsonReader(text, notes, options).read();
}

} // namespace parallax
