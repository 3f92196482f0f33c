#include "storage/exchange/feednotes.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"

namespace parallax
{

using namespace Qt::StringLiterals;

FeedFault faultAt(int line, std::string_view field, const QString &sentence, ErrorCode code)
{
    return FeedFault { code, line, fromFeed(field.substr(0, 100)), sentence };
}

void FeedNotes::add(FeedFinding finding)
{
    if (qint64(m_findings.size()) < m_limits.findings)
        m_findings.push_back(std::move(finding));
    else
        ++m_notListed;
}

void FeedNotes::warn(int line, const QString &field, const QString &sentence, int column)
{
    add({ FeedFinding::Severity::Warning, line, column, field, sentence });
}

void FeedNotes::leftOut(const FeedFault &fault)
{
    ++m_leftOut;
    add({ FeedFinding::Severity::Error, fault.line, fault.column, fault.field, fault.sentence });
}

Error FeedNotes::error(const FeedFault &fault) const
{
    QString where = m_fileName;
    if (fault.line > 0)
        where = source(fault.line);
    if (!fault.field.isEmpty())
        where += u", "_s + fault.field;
    return Error { fault.code, fault.sentence, where };
}

QString FeedNotes::source(int line) const
{
    return m_fileName + u": line "_s + QString::number(line);
}

void FeedNotes::moveInto(OrbitFile &file)
{
    file.findings.insert(
        file.findings.end(), std::make_move_iterator(m_findings.begin()), std::make_move_iterator(m_findings.end()));
    file.findingsNotListed += m_notListed;
    file.leftOut += m_leftOut;
    m_findings.clear();
    m_notListed = m_leftOut = 0;
}

QString quoted(const QString &value)
{
    constexpr qsizetype kLongest = 60;
    return u'"' + (value.size() > kLongest ? value.left(kLongest) + u"…"_s : value) + u'"';
}

QString quoted(std::string_view value)
{
    // No more bytes than can be shown: four make one character at most.
    return quoted(fromFeed(value.substr(0, 300)));
}

} // namespace parallax
