#pragma once

#include "storage/exchange/feednotes.h"

#include <optional>
#include <string>

namespace parallax
{

/// Reads JSON (RFC 8259) from left to right, with the line of everything: numbers stay as they were written, which
/// QJsonDocument does not keep.
class JsonScanner
{
public:
    explicit JsonScanner(std::string_view text)
        : m_text(text)
    {
    }

    int line() const { return m_line; }
    bool failed() const { return m_fault.has_value(); }
    const FeedFault &fault() const { return *m_fault; }

    char peek(); ///< the next byte that is no blank; 0 at the end
    bool take(char wanted); ///< takes \a wanted, or leaves a fault
    bool takeIf(char wanted);
    bool atEnd() { return peek() == 0 && m_at >= m_text.size(); }
    bool string(std::string_view &value); ///< valid until the next string
    /// A value of one piece as text; unset for null. Lists and objects are passed over and give `nested`.
    struct Scalar {
        std::optional<std::string_view> text;
        bool nested = false;
    };
    bool scalar(Scalar &value);
    bool fail(const QString &sentence);

private:
    bool number(std::string_view &value);
    bool word(std::string_view wanted);
    bool escape();
    bool hex4(quint32 &value);
    bool skipNested();
    char byte(size_t offset = 0) const { return m_at + offset < m_text.size() ? m_text[m_at + offset] : '\0'; }

    std::string_view m_text;
    size_t m_at = 0;
    int m_line = 1;
    std::string m_copy; ///< of a string with escapes
    std::optional<FeedFault> m_fault;
};

} // namespace parallax
