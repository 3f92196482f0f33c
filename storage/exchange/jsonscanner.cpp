#include "storage/exchange/jsonscanner.h"

#include "model/tr.h"

namespace parallax
{

namespace
{
constexpr int kDeepest = 32;
} // namespace

bool JsonScanner::fail(const QString &sentence)
{
    if (!m_fault)
        m_fault = FeedFault { ErrorCode::Malformed, m_line, {}, Tr::tr("Line %1: %2").arg(m_line).arg(sentence) };
    return false;
}

char JsonScanner::peek()
{
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '\n')
            ++m_line;
        else if (c != ' ' && c != '\t' && c != '\r')
            return c;
    }
    return '\0';
}

bool JsonScanner::takeIf(char wanted)
{
    if (peek() != wanted || m_at >= m_text.size())
        return false;
    ++m_at;
    return true;
}

bool JsonScanner::take(char wanted)
{
    if (takeIf(wanted))
        return true;
    if (m_at >= m_text.size())
        return fail(Tr::tr("the file ends where \"%1\" is wanted; it may be cut off.").arg(QLatin1Char(wanted)));
    return fail(
        Tr::tr("%1 stands where \"%2\" is wanted.").arg(quoted(m_text.substr(m_at, 12))).arg(QLatin1Char(wanted)));
}

bool JsonScanner::hex4(quint32 &value)
{
    value = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        const char c = byte();
        const int digit = c >= '0' && c <= '9' ? c - '0'
            : c >= 'a' && c <= 'f'             ? c - 'a' + 10
            : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                               : -1;
        if (digit < 0)
            return fail(Tr::tr("\\u has no four hexadecimal digits after it."));
        value = value * 16 + quint32(digit);
    }
    return true;
}

bool JsonScanner::escape()
{
    const char c = byte();
    ++m_at;
    static constexpr std::string_view kFrom = "\"\\/bfnrt", kTo = "\"\\/\b\f\n\r\t";
    if (const size_t index = kFrom.find(c); index != std::string_view::npos && c != '\0') {
        m_copy += kTo[index];
        return true;
    }
    quint32 code = 0;
    if (c != 'u')
        return fail(Tr::tr("a string has an escape that JSON does not know."));
    if (!hex4(code))
        return false;
    if (code >= 0xD800 && code <= 0xDBFF) {
        quint32 low = 0;
        if (byte() != '\\' || byte(1) != 'u')
            return fail(Tr::tr("a string has half a character (\\u%1).").arg(code, 4, 16));
        m_at += 2;
        if (!hex4(low))
            return false;
        if (low < 0xDC00 || low > 0xDFFF)
            return fail(Tr::tr("a string has half a character (\\u%1).").arg(code, 4, 16));
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
        return fail(Tr::tr("a string has half a character (\\u%1).").arg(code, 4, 16));
    }
    if (code < 0x80) {
        m_copy += char(code);
    } else if (code < 0x800) {
        m_copy += { char(0xC0 | (code >> 6)), char(0x80 | (code & 0x3F)) };
    } else if (code < 0x10000) {
        m_copy += { char(0xE0 | (code >> 12)), char(0x80 | ((code >> 6) & 0x3F)), char(0x80 | (code & 0x3F)) };
    } else {
        m_copy += { char(0xF0 | (code >> 18)), char(0x80 | ((code >> 12) & 0x3F)), char(0x80 | ((code >> 6) & 0x3F)),
            char(0x80 | (code & 0x3F)) };
    }
    return true;
}

bool JsonScanner::string(std::string_view &value)
{
    if (!take('"'))
        return false;
    const size_t begin = m_at;
    size_t piece = begin;
    bool copied = false;
    m_copy.clear();
    for (;;) {
        if (m_at >= m_text.size())
            return fail(Tr::tr("a string is not closed; the file may be cut off."));
        const char c = m_text[m_at];
        if (c == '"')
            break;
        if (c == '\n' || c == '\r' || c == '\t')
            return fail(Tr::tr("a string is not closed at the end of the line."));
        if (c != '\\') {
            ++m_at;
            continue;
        }
        copied = true;
        m_copy += m_text.substr(piece, m_at - piece);
        ++m_at;
        if (!escape())
            return false;
        piece = m_at;
    }
    if (copied)
        m_copy += m_text.substr(piece, m_at - piece);
    value = copied ? std::string_view(m_copy) : m_text.substr(begin, m_at - begin);
    ++m_at;
    return true;
}

bool JsonScanner::number(std::string_view &value)
{
    const size_t begin = m_at;
    const auto digits = [this] {
        const size_t first = m_at;
        while (byte() >= '0' && byte() <= '9')
            ++m_at;
        return m_at - first;
    };
    if (byte() == '-')
        ++m_at;
    const bool zero = byte() == '0';
    bool fine = zero ? (++m_at, !(byte() >= '0' && byte() <= '9')) : digits() > 0;
    if (fine && byte() == '.')
        fine = (++m_at, digits() > 0);
    if (fine && (byte() == 'e' || byte() == 'E')) {
        ++m_at;
        if (byte() == '-' || byte() == '+')
            ++m_at;
        fine = digits() > 0;
    }
    value = m_text.substr(begin, m_at - begin);
    return fine || fail(Tr::tr("%1 is no number of JSON.").arg(quoted(m_text.substr(begin, 24))));
}

bool JsonScanner::word(std::string_view wanted)
{
    if (m_text.substr(m_at, wanted.size()) != wanted)
        return fail(Tr::tr("%1 is no value of JSON.").arg(quoted(m_text.substr(m_at, 12))));
    m_at += wanted.size();
    return true;
}

bool JsonScanner::scalar(Scalar &value)
{
    value = {};
    const char c = peek();
    std::string_view text;
    if (c == '"') {
        if (!string(text))
            return false;
        value.text = text;
        return true;
    }
    if (c == '[' || c == '{') {
        value.nested = true;
        return skipNested();
    }
    if (c == 'n')
        return word("null");
    if (c == 't' || c == 'f') {
        value.text = c == 't' ? "true" : "false";
        return word(c == 't' ? "true" : "false");
    }
    if (m_at >= m_text.size())
        return fail(Tr::tr("the file ends where a value is wanted; it may be cut off."));
    if (!number(text))
        return false;
    value.text = text;
    return true;
}

/// Passes over a list or an object without recursion: `open` is what has been opened, one byte a level.
bool JsonScanner::skipNested()
{
    std::string open;
    bool wantsValue = true;
    do {
        const char c = peek();
        if (wantsValue && (c == '[' || c == '{')) {
            if (open.size() >= kDeepest)
                return fail(Tr::tr("values are nested more than %1 deep.").arg(kDeepest));
            open += c;
            ++m_at;
            if (takeIf(c == '[' ? ']' : '}')) {
                open.pop_back();
                wantsValue = false;
            } else if (c == '{') {
                std::string_view key;
                if (!string(key) || !take(':'))
                    return false;
            }
        } else if (wantsValue) {
            Scalar value;
            if (!scalar(value))
                return false;
            wantsValue = false;
        } else if (takeIf(',')) {
            std::string_view key;
            if (open.back() == '{' && (!string(key) || !take(':')))
                return false;
            wantsValue = true;
        } else {
            if (!take(open.back() == '[' ? ']' : '}'))
                return false;
            open.pop_back();
        }
    } while (!open.empty());
    return true;
}

} // namespace parallax
