#include "storage/inspect/inspectors.h"

#include "model/tr.h"

namespace parallax {

namespace {

constexpr qsizetype kLeastRun = 5;
constexpr qsizetype kGroup = 64 * 1024; ///< letters in one text, so that its place says where

bool isPrintable(char c)
{
    return (c >= 0x20 && c < 0x7f) || c == '\t';
}

/// Runs of printable characters that stand every \a step bytes, zeros between them.
class Runs
{
public:
    Runs(const QByteArray &bytes, const QString &place, Inspection &found) : m_bytes(bytes), m_place(place), m_found(found) {}

    void ascii()
    {
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            take(m_bytes[i], isPrintable(m_bytes[i]), i);
        endRun();
        flush();
    }
    /// Low byte first from \a first; with the high byte first it is the same, one byte later, but for the first letter.
    void utf16(qsizetype first)
    {
        for (qsizetype i = first; i + 1 < m_bytes.size(); i += 2)
            take(m_bytes[i], isPrintable(m_bytes[i]) && m_bytes[i + 1] == 0, i);
        endRun();
        flush();
    }
    void utf16HighFirst(qsizetype first)
    {
        for (qsizetype i = first; i + 1 < m_bytes.size(); i += 2)
            take(m_bytes[i + 1], isPrintable(m_bytes[i + 1]) && m_bytes[i] == 0, i);
        endRun();
        flush();
    }

private:
    void take(char c, bool printable, qsizetype at)
    {
        if (!printable)
            return endRun();
        if (m_run.isEmpty() && m_text.isEmpty())
            m_start = at;
        m_run += c;
    }
    void endRun()
    {
        if (m_run.size() >= kLeastRun)
            m_text += QString::fromLatin1(m_run) + u'\n';
        m_run.clear();
        if (m_text.size() >= kGroup)
            flush();
    }
    void flush()
    {
        if (!m_text.isEmpty())
            m_found.text(placeIn(m_place, Tr::tr("bytes from %1").arg(m_start)), TextKind::Raw, m_text);
        m_text.clear();
    }

    const QByteArray &m_bytes;
    QString m_place;
    Inspection &m_found;
    QByteArray m_run;
    QString m_text;
    qsizetype m_start = 0;
};

} // namespace

void inspectRaw(const QByteArray &bytes, const QString &place, Inspection &found)
{
    Runs runs(bytes, place, found);
    runs.ascii();
    for (qsizetype first : {0, 1}) {
        runs.utf16(first);
        runs.utf16HighFirst(first);
    }
}

} // namespace parallax
