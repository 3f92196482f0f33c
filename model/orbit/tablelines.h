#pragma once

#include "model/result.h"

#include <QByteArrayView>

#include <cmath>
#include <vector>

namespace parallax {

/// The lines of a table in text, with their numbers, for errors that name them. Line ends: LF or CRLF.
/// Looks into the bytes it was given, which have to outlive it.
class TableLines
{
public:
    TableLines(QByteArrayView bytes, QString name) : m_rest(bytes), m_name(std::move(name)) {}

    bool next()
    {
        if (m_rest.isEmpty())
            return false;
        const qsizetype end = m_rest.indexOf('\n');
        m_line = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QByteArrayView() : m_rest.sliced(end + 1);
        if (m_line.endsWith('\r'))
            m_line = m_line.chopped(1);
        ++m_number;
        return true;
    }
    QByteArrayView line() const { return m_line; }
    qsizetype number() const { return m_number; }
    Error error(ErrorCode code, const QString &what) const
    {
        return {code, what, QStringLiteral("%1: line %2").arg(m_name).arg(m_number)};
    }
    Error malformed(const QString &what) const { return error(ErrorCode::Malformed, what); }

private:
    QByteArrayView m_rest, m_line;
    QString m_name;
    qsizetype m_number = 0;
};

/// What stands between blanks.
inline std::vector<QByteArrayView> words(QByteArrayView line)
{
    std::vector<QByteArrayView> result;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const bool blank = i == line.size() || line[i] == ' ' || line[i] == '\t';
        if (!blank && start < 0)
            start = i;
        if (blank && start >= 0) {
            result.push_back(line.sliced(start, i - start));
            start = -1;
        }
    }
    return result;
}

/// What stands between separators, without blanks around it.
inline std::vector<QByteArrayView> fields(QByteArrayView line, char separator)
{
    std::vector<QByteArrayView> result;
    for (qsizetype start = 0;;) {
        const qsizetype end = line.indexOf(separator, start);
        result.push_back((end < 0 ? line.sliced(start) : line.sliced(start, end - start)).trimmed());
        if (end < 0)
            return result;
        start = end + 1;
    }
}

/// A finite number, or nothing.
inline std::optional<double> number(QByteArrayView text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace parallax
