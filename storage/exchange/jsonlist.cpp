#include "storage/exchange/jsonlist.h"

#include "model/tr.h"

#include <QJsonDocument>

namespace parallax {

int JsonList::peekByte()
{
    constexpr qsizetype kPiece = 1 << 18;
    if (m_at == m_piece.size()) {
        m_before += m_piece.size();
        m_piece = m_in.read(kPiece);
        m_at = 0;
    }
    return m_at < m_piece.size() ? quint8(m_piece[m_at]) : -1;
}

int JsonList::peek()
{
    int byte = peekByte();
    while (byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t') {
        ++m_at;
        byte = peekByte();
    }
    return byte;
}

Error JsonList::malformed(const QString &what) const
{
    return {ErrorCode::Malformed, what, Tr::tr("byte %1").arg(m_before + m_at)};
}

Result<std::optional<QJsonObject>> JsonList::end()
{
    ++m_at;
    if (peek() >= 0)
        return malformed(Tr::tr("Something follows the list."));
    m_ended = true;
    return std::optional<QJsonObject>();
}

Result<std::optional<QJsonObject>> JsonList::next()
{
    constexpr qsizetype kLargest = 64 * 1024 * 1024;
    if (m_ended)
        return std::optional<QJsonObject>();
    const int opening = peek();
    if (m_begun && opening == ']')
        return end();
    if (opening != (m_begun ? ',' : '['))
        return malformed(m_begun ? Tr::tr("The list goes on without a comma, or does not end.") : Tr::tr("A JSON list was expected."));
    ++m_at;
    if (!std::exchange(m_begun, true) && peek() == ']')
        return end();
    if (peek() != '{')
        return malformed(Tr::tr("A JSON object was expected."));

    QByteArray object;
    int depth = 0;
    bool inString = false, isEscaped = false;
    do {
        if (peekByte() < 0)
            return malformed(Tr::tr("The list ends within an object."));
        const qsizetype begin = m_at;
        for (; m_at < m_piece.size(); ++m_at) {
            const char byte = m_piece[m_at];
            if (inString) {
                inString = isEscaped || byte != '"';
                isEscaped = !isEscaped && byte == '\\';
                continue;
            }
            inString = byte == '"';
            depth += int(byte == '{' || byte == '[') - int(byte == '}' || byte == ']');
            if (depth == 0) {
                ++m_at;
                break;
            }
        }
        object.append(m_piece.constData() + begin, m_at - begin);
        if (object.size() > kLargest)
            return Error{ErrorCode::TooLarge, Tr::tr("An object of the list is larger than 64 MiB."), {}};
    } while (depth > 0);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(object, &error);
    if (!document.isObject())
        return malformed(Tr::tr("This is not JSON: %1.").arg(error.errorString()));
    return std::optional(document.object());
}

} // namespace parallax
