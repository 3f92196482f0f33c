#include "storage/exchange/ommtables.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/ommfields.h"

#include <deque>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// Records of RFC 4180. Cells are views into the text, or into copies where "" stood in them.
class CsvRecords
{
public:
    explicit CsvRecords(std::string_view text)
        : m_text(text)
    {
    }

    /// Reads the next record that is no empty line. False at the end and at a fault.
    bool next();
    const std::vector<std::string_view> &cells() const { return m_cells; }
    int line() const { return m_recordLine; } ///< where the record begins, from 1
    const std::optional<FeedFault> &fault() const { return m_fault; }

private:
    bool readCell();
    bool readQuoted();
    bool endOfRecord() const { return m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
    void endLine();
    bool fail(const QString &sentence);

    std::string_view m_text;
    size_t m_at = 0;
    int m_line = 1, m_recordLine = 1;
    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_copies; ///< of one record
    std::optional<FeedFault> m_fault;
};

bool CsvRecords::fail(const QString &sentence)
{
    m_fault = FeedFault { ErrorCode::Malformed, m_recordLine, {}, sentence };
    return false;
}

void CsvRecords::endLine()
{
    if (m_at < m_text.size() && m_text[m_at] == '\r')
        ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == '\n')
        ++m_at;
    ++m_line;
}

bool CsvRecords::readQuoted()
{
    const size_t begin = ++m_at;
    bool escaped = false;
    for (;; ++m_at) {
        if (m_at >= m_text.size())
            return fail(Tr::tr("Line %1: a quotation mark is not closed.").arg(m_recordLine));
        if (m_text[m_at] == '\n')
            ++m_line;
        if (m_text[m_at] != '"')
            continue;
        if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
            escaped = true;
            ++m_at;
            continue;
        }
        break;
    }
    const std::string_view raw = m_text.substr(begin, m_at - begin);
    ++m_at;
    if (!endOfRecord() && m_text[m_at] != ',')
        return fail(Tr::tr("Line %1: text goes on after a closing quotation mark.").arg(m_line));
    if (!escaped) {
        m_cells.push_back(raw);
        return true;
    }
    std::string &copy = m_copies.emplace_back();
    for (size_t i = 0; i < raw.size(); ++i) {
        copy += raw[i];
        i += raw[i] == '"' ? 1 : 0;
    }
    m_cells.push_back(copy);
    return true;
}

bool CsvRecords::readCell()
{
    if (m_at < m_text.size() && m_text[m_at] == '"')
        return readQuoted();
    const size_t begin = m_at;
    while (!endOfRecord() && m_text[m_at] != ',') {
        if (m_text[m_at] == '"')
            return fail(Tr::tr("Line %1: a quotation mark stands inside a value that has none around it.").arg(m_line));
        ++m_at;
    }
    m_cells.push_back(m_text.substr(begin, m_at - begin));
    return true;
}

/// OMM has some sixty keywords; a row of commas alone would fill the memory.
constexpr size_t kMostCells = 1000;

bool CsvRecords::next()
{
    m_cells.clear();
    m_copies.clear();
    while (m_at < m_text.size() && endOfRecord())
        endLine();
    if (m_at >= m_text.size() || m_text.substr(m_at) == "\x1A")
        return false;
    m_recordLine = m_line;
    for (;;) {
        if (!readCell())
            return false;
        if (m_cells.size() > kMostCells)
            return fail(Tr::tr("Line %1: a row of more than %2 cells is no table of element sets.").arg(m_recordLine).arg(kMostCells));
        if (endOfRecord())
            break;
        ++m_at; // the comma
    }
    endLine();
    return true;
}

using Columns = std::vector<std::optional<OmmKey>>;

Result<Columns> readHeader(const CsvRecords &records, FeedNotes &notes)
{
    Columns columns;
    QStringList unknown;
    quint32 seen = 0;
    for (const std::string_view cell : records.cells()) {
        const std::string_view name = trimmed(cell);
        const std::optional<OmmKey> key = ommKey(name);
        if (!key)
            unknown.append(fromFeed(name.substr(0, 100)));
        else if (seen & (quint32(1) << int(*key)))
            return notes.error({ ErrorCode::Malformed, records.line(), fromFeed(name),
                Tr::tr("Line %1: two columns are named %2.").arg(records.line()).arg(fromFeed(name)) });
        else
            seen |= quint32(1) << int(*key);
        columns.push_back(key);
    }
    if (!unknown.isEmpty())
        notes.warn(records.line(), {},
            Tr::tr("%n columns are not read: %1.", nullptr, int(unknown.size())).arg(unknown.mid(0, 20).join(u", "_s)));
    return columns;
}

} // namespace

Result<std::vector<ElementSet>> readOmmCsv(std::string_view text, FeedNotes &notes, const FeedOptions &options)
{
    CsvRecords records(text);
    if (!records.next())
        return notes.error(
            records.fault().value_or(FeedFault { ErrorCode::Malformed, 0, {}, Tr::tr("The table is empty.") }));
    const Result<Columns> columns = readHeader(records, notes);
    if (!columns)
        return columns.error();

    std::vector<ElementSet> sets;
    OmmFields fields;
    while (records.next()) {
        const int line = records.line();
        std::optional<FeedFault> fault;
        if (qint64(sets.size()) >= options.limits.entries)
            return notes.error({ ErrorCode::TooLarge, line, {},
                Tr::tr("The file has more than %1 element sets; split it.").arg(options.limits.entries) });
        if (records.cells().size() != columns->size()) {
            fault = FeedFault { ErrorCode::Malformed, line, {},
                Tr::tr("Line %1 has %2 cells where the first line has %3.")
                    .arg(line)
                    .arg(records.cells().size())
                    .arg(columns->size()) };
        } else {
            fields.start(line);
            for (size_t i = 0; i < columns->size() && !fault; ++i)
                if ((*columns)[i])
                    fault = fields.set(*(*columns)[i], records.cells()[i], line);
            ElementSet set;
            if (!fault)
                fault = fields.finish(set);
            if (!fault) {
                set.source = notes.source(line);
                sets.push_back(std::move(set));
            }
        }
        if (fault && options.badEntry == FeedOptions::BadEntry::RefuseFile)
            return notes.error(*fault);
        if (fault)
            notes.leftOut(*fault);
    }
    if (records.fault())
        return notes.error(*records.fault());
    return sets;
}

} // namespace parallax
