#include "storage/inspect/pdfcontent.h"

#include <QStringDecoder>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// What the operators are written in (ISO 32000-1, 7.8.2): numbers, strings, names, arrays, words.
struct Token
{
    enum class Kind { End, Number, String, Name, Open, Close, Word };
    Kind kind = Kind::End;
    QByteArray text;
    double number = 0;
};

class Tokens
{
public:
    explicit Tokens(const QByteArray &bytes) : m_bytes(bytes) {}

    Token next()
    {
        skip();
        if (m_at >= m_bytes.size())
            return {};
        const char c = m_bytes[m_at];
        if (c == '(')
            return {Token::Kind::String, literal(), 0};
        if (c == '<' && peek(1) != '<')
            return {Token::Kind::String, hex(), 0};
        if (c == '<' || c == '>') {
            m_at += peek(1) == c ? 2 : 1;
            return {Token::Kind::Word, c == '<' ? "<<" : ">>", 0};
        }
        if (c == '[' || c == ']') {
            ++m_at;
            return {c == '[' ? Token::Kind::Open : Token::Kind::Close, {}, 0};
        }
        if (c == '/') {
            ++m_at;
            return {Token::Kind::Name, '/' + word(), 0};
        }
        const QByteArray text = word();
        if (text.isEmpty()) {
            ++m_at; // a delimiter that means nothing here
            return {Token::Kind::Word, {}, 0};
        }
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return {isNumber ? Token::Kind::Number : Token::Kind::Word, text, number};
    }

    /// Behind the data of an image in the stream.
    void skipImage()
    {
        qsizetype end = m_bytes.indexOf("EI", m_at);
        while (end >= 0 && !(isSpace(end - 1) && isSpace(end + 2)))
            end = m_bytes.indexOf("EI", end + 1);
        m_at = end < 0 ? m_bytes.size() : end + 2;
    }

private:
    char peek(qsizetype ahead) const { return m_at + ahead < m_bytes.size() ? m_bytes[m_at + ahead] : '\0'; }
    bool isSpace(qsizetype at) const { return at < 0 || at >= m_bytes.size() || QByteArrayView(" \n\r\t\f\0", 6).contains(m_bytes[at]); }
    static bool delimits(char c) { return QByteArrayView("()<>[]{}/% \n\r\t\f\0", 16).contains(c); }
    void skip()
    {
        while (m_at < m_bytes.size()) {
            if (m_bytes[m_at] == '%') {
                while (m_at < m_bytes.size() && m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r')
                    ++m_at;
            } else if (isSpace(m_at)) {
                ++m_at;
            } else {
                break;
            }
        }
    }
    QByteArray word()
    {
        const qsizetype start = m_at;
        while (m_at < m_bytes.size() && !delimits(m_bytes[m_at]))
            ++m_at;
        return m_bytes.mid(start, m_at - start);
    }
    QByteArray literal()
    {
        QByteArray text;
        int depth = 0;
        for (; m_at < m_bytes.size(); ++m_at) {
            const char c = m_bytes[m_at];
            if (c == '\\') {
                escape(text);
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                ++m_at;
                break;
            }
            if (c != '(' || depth > 1)
                text += c;
        }
        return text;
    }
    /// At the backslash; leaves m_at on the last character that belongs to it.
    void escape(QByteArray &text)
    {
        const char c = peek(1);
        ++m_at;
        if (c >= '0' && c <= '7') {
            int code = 0, digits = 0;
            while (digits < 3 && peek(0) >= '0' && peek(0) <= '7') {
                code = code * 8 + (peek(0) - '0');
                ++m_at;
                ++digits;
            }
            --m_at;
            text += char(code);
            return;
        }
        static constexpr QByteArrayView kFrom("nrtbf"), kTo("\n\r\t\b\f");
        const qsizetype known = kFrom.indexOf(c);
        if (c == '\r' && peek(1) == '\n')
            ++m_at;
        if (c != '\n' && c != '\r')
            text += known >= 0 ? kTo[known] : c;
    }
    QByteArray hex()
    {
        const qsizetype end = m_bytes.indexOf('>', m_at);
        QByteArray digits = m_bytes.mid(m_at + 1, (end < 0 ? m_bytes.size() : end) - m_at - 1);
        m_at = end < 0 ? m_bytes.size() : end + 1;
        digits.removeIf([](char c) { return !QByteArrayView("0123456789abcdefABCDEF").contains(c); });
        if (digits.size() % 2)
            digits += '0';
        return QByteArray::fromHex(digits);
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

class ContentReader
{
public:
    ContentReader(const QByteArray &content, const std::function<const PdfFont *(const QByteArray &)> &fontOf) : m_tokens(content), m_fontOf(fontOf) {}

    PdfContentText run()
    {
        for (Token token = m_tokens.next(); token.kind != Token::Kind::End; token = m_tokens.next()) {
            if (token.kind != Token::Kind::Word || token.text == "<<" || token.text == ">>") {
                constexpr size_t kMostOperands = 100'000;
                if (m_operands.size() < kMostOperands)
                    m_operands.push_back(std::move(token));
                continue;
            }
            operate(token.text);
            m_operands.clear();
        }
        m_made.letterByLetter = 2 * m_singles > m_strings;
        return std::move(m_made);
    }

private:
    double number(size_t fromEnd) const
    {
        return fromEnd < m_operands.size() ? m_operands[m_operands.size() - 1 - fromEnd].number : 0;
    }
    QString &target() { return m_mode == 3 ? m_made.invisible : m_made.shown; }
    void show(const QByteArray &codes)
    {
        const QString text = m_font ? m_font->decode(codes) : QString::fromLatin1(codes);
        target() += text;
        m_made.joined += text;
        m_made.hasText = true;
        ++m_strings;
        m_singles += text.size() == 1;
    }
    void part(QChar c) { target() += c; }

    void operate(const QByteArray &name)
    {
        if (name == "Tf") {
            for (const Token &token : m_operands)
                m_font = token.kind == Token::Kind::Name ? m_fontOf(token.text) : m_font;
        } else if (name == "Tr") {
            m_mode = int(number(0));
        } else if (name == "Tj" || name == "'" || name == "\"" || name == "TJ") {
            if (name != "Tj" && name != "TJ")
                part(u'\n');
            for (const Token &token : m_operands) {
                constexpr double kWordSpace = -180; // thousandths of the letters' size; narrower is kerning
                if (token.kind == Token::Kind::String)
                    show(token.text);
                else if (name == "TJ" && token.kind == Token::Kind::Number && token.number < kWordSpace)
                    part(u' ');
            }
        } else if (name == "Td" || name == "TD") {
            part(number(0) == 0 ? u' ' : u'\n');
            if (number(0) != 0)
                m_made.joined += u'\n';
        } else if (name == "Tm" || name == "T*" || name == "ET") {
            part(u'\n');
            if (name != "Tm" || number(0) != m_line)
                m_made.joined += u'\n';
            m_line = name == "Tm" ? number(0) : m_line;
        } else if (name == "ID") {
            m_tokens.skipImage();
        } else {
            for (const Token &token : m_operands) {
                if (token.kind == Token::Kind::String)
                    m_made.others += (token.text.startsWith("\xfe\xff") ? QString(QStringDecoder(QStringDecoder::Utf16)(token.text)) : QString::fromUtf8(token.text)) + u'\n';
            }
        }
    }

    Tokens m_tokens;
    const std::function<const PdfFont *(const QByteArray &)> &m_fontOf;
    std::vector<Token> m_operands;
    const PdfFont *m_font = nullptr;
    int m_mode = 0, m_strings = 0, m_singles = 0;
    double m_line = 0; ///< height of the last line that a matrix began
    PdfContentText m_made;
};

} // namespace

PdfContentText textOfContent(const QByteArray &content, const std::function<const PdfFont *(const QByteArray &name)> &fontOf)
{
    return ContentReader(content, fontOf).run();
}

} // namespace parallax
