#pragma once

#include "storage/inspect/inspection.h"

#include <QStringList>

namespace parallax {

/// What an archive is, by what it holds.
enum class Package : quint8 { Plain, OpenXml, OpenDocument };
Package packageOf(const QStringList &names, const QByteArray &mimetype);

/// A part of an office file: read as what it is there. False where it is a file like any other.
bool inspectPart(Package package, const QString &name, const QByteArray &bytes, const QString &place, Inspection &found);

} // namespace parallax
