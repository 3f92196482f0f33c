#pragma once

#include "storage/exchange/sandboxroom.h"
#include "storage/inspect/fileinspector.h"

#include <QJsonObject>

namespace parallax {

/// What inspecting a file of others may take. Text in it may be half of a file of 500 MB.
inline constexpr RoomLimits kInspectRoom{3LL * 1024 * 1024 * 1024, 300, 512LL * 1024 * 1024};

/// inspectFile() in a room of its own, for files from elsewhere: the libraries that unpack PDF, ZIP and pictures may break over them, and only
/// their room goes with them. Where it does, or takes more than a limit, the file counts as unread, with the limit named, and what its bytes
/// read as is searched all the same. Blocks. Error: as inspectFile(); Io where there is no such file, or no room can be made.
Result<FileInspection> inspectFileInRoom(const QString &path, const QString &name, std::stop_token stop = {}, const RoomLimits &limits = kInspectRoom);

/// What `document inspect` writes; places without the file's own name.
QJsonObject inspectionToJson(const Result<FileInspection> &inspection);
/// \a name is put before every place. Error: the one that was written, or Malformed: another process wrote it, and may have been led astray.
Result<FileInspection> inspectionFromJson(const QJsonObject &json, const QString &name);

} // namespace parallax
