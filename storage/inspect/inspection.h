#pragma once

#include "storage/inspect/fileinspector.h"

#include <optional>

namespace parallax {

/// One look through a file and all that is in it: gathers what is found, and keeps to the limits.
class Inspection
{
public:
    explicit Inspection(const InspectLimits &limits) : m_limits(limits) {}

    const InspectLimits &limits() const { return m_limits; }
    bool isOver() const { return m_error.has_value(); }
    const std::optional<Error> &error() const { return m_error; }
    FileInspection take() { return std::move(m_found); }

    /// What stands in an older version or in a hidden part is of that kind, whatever it is there.
    void text(const QString &place, TextKind kind, const QString &text);
    void structure(const QString &code, const QString &place, const QString &what);
    void unread(const QString &place, const QString &why);
    /// A file in a file: by its content. \a as: what its shown texts are in the whole.
    void file(const QByteArray &bytes, const QString &place, TextKind as = TextKind::Shown);
    /// False past a limit: then nothing more is to be read. \a packed 0: not packed.
    bool spend(qint64 unpacked, qint64 packed, const QString &place);
    void refuse(const QString &what, const QString &place);

private:
    InspectLimits m_limits;
    FileInspection m_found;
    std::optional<Error> m_error;
    TextKind m_under = TextKind::Shown;
    qint64 m_unpacked = 0;
    int m_files = 0, m_depth = 0;
};

/// "copy.zip / word/document.xml"
QString placeIn(const QString &outer, const QString &inner);

} // namespace parallax
