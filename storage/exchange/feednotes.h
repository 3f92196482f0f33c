#pragma once

#include "storage/exchange/feeds.h"

#include <string_view>

namespace parallax
{

/// Why an entry or a file cannot be read, and where.
struct FeedFault {
    ErrorCode code = ErrorCode::Malformed;
    int line = 0;
    QString field;
    QString sentence;
    int column = 0;
};

FeedFault faultAt(int line, std::string_view field, const QString &sentence, ErrorCode code = ErrorCode::Malformed);

/// The findings of one file, up to the limit, and its name for every place.
class FeedNotes
{
public:
    FeedNotes(const QString &fileName, const FeedLimits &limits)
        : m_fileName(fileName)
        , m_limits(limits)
    {
    }

    void warn(int line, const QString &field, const QString &sentence, int column = 0);
    void leftOut(const FeedFault &fault);
    Error error(const FeedFault &fault) const; ///< with `where` "FILE: line N, FIELD"
    QString source(int line) const; ///< "FILE: line N"
    const FeedLimits &limits() const { return m_limits; }
    const QString &fileName() const { return m_fileName; }
    void moveInto(OrbitFile &file);

private:
    void add(FeedFinding finding);

    QString m_fileName;
    FeedLimits m_limits;
    std::vector<FeedFinding> m_findings;
    qint64 m_notListed = 0, m_leftOut = 0;
};

/// A value as a sentence quotes it: not longer than a line.
QString quoted(std::string_view value);
QString quoted(const QString &value);

} // namespace parallax
