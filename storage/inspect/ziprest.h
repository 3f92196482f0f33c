#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace parallax {

/// Something in a ZIP file that its list of entries does not name.
struct ZipRest
{
    qint64 offset = 0;
    QString name;        ///< of an entry that was taken out of the list; empty: bytes of no entry
    QByteArray archive;  ///< that entry alone, as a ZIP file; or the bytes
};

/// Entries that stand in the file and not in its list (deleted or replaced ones, as some programs leave them), and bytes before, between
/// and behind entries. Offsets of the format: APPNOTE.TXT 6.3.10, 4.3. None where the list cannot be followed.
QList<ZipRest> zipRest(const QByteArray &bytes);

} // namespace parallax
