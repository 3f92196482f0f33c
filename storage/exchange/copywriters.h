#pragma once

#include "model/document/releasecopy.h"
#include "storage/exchange/copyformat.h"

#include <QByteArray>

namespace parallax {

/// The bytes of a file for a nation, made from what it receives and nothing else. Before they are handed out they are read
/// back and compared with the copy: text that is missing, or is there and is not the copy's, is an error and nothing leaves.
/// Error: Denied for a copy that may only be shown, Malformed where what was written does not read back (a character that
/// no font here has, for one), Unsupported for a PDF without a QGuiApplication (fonts).
Result<QByteArray> writeCopy(const ReleaseCopy &copy, CopyFormat format);

/// The second half of writeCopy(), for files that come from elsewhere.
Result<void> checkCopy(const QByteArray &bytes, const ReleaseCopy &copy, CopyFormat format);

/// writeCopy() into a file readable by its owner only; what stood there is replaced whole or not at all.
Result<void> saveCopy(const ReleaseCopy &copy, CopyFormat format, const QString &path);

/// Bytes into a file readable by its owner only, all or nothing.
Result<void> saveOwnerOnly(const QString &path, const QByteArray &bytes);

} // namespace parallax
