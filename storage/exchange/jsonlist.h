#pragma once

#include "model/result.h"

#include <QIODevice>
#include <QJsonObject>

#include <optional>

namespace parallax {

/// The objects of one JSON list, read one after the other: the list may be larger than memory, and than what QJsonDocument takes.
class JsonList
{
public:
    explicit JsonList(QIODevice &in)
        : m_in(in)
    {
    }

    /// The next object; unset behind the last one, where the list has ended and nothing follows it.
    /// Error: Malformed with the byte, for what is no list of objects; TooLarge for an object above 64 MiB.
    Result<std::optional<QJsonObject>> next();

private:
    int peek();     ///< the next byte that is no blank; -1 at the end
    int peekByte();
    Result<std::optional<QJsonObject>> end();
    Error malformed(const QString &what) const;

    QIODevice &m_in;
    QByteArray m_piece;
    qsizetype m_at = 0;       ///< in m_piece
    qint64 m_before = 0;      ///< bytes before m_piece
    bool m_begun = false, m_ended = false;
};

} // namespace parallax
