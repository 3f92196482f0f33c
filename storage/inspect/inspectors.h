#pragma once

#include "storage/inspect/inspection.h"

namespace parallax {

// One for each kind of file. Each says what it cannot read and never fails otherwise.

/// Runs of printable ASCII, and of the same in UTF-16, of at least five letters.
void inspectRaw(const QByteArray &bytes, const QString &place, Inspection &found);
void inspectPlainText(const QByteArray &utf8, const QString &place, Inspection &found);
/// Also JSON Lines. False where it is no JSON.
bool inspectJson(const QByteArray &utf8, const QString &place, Inspection &found);
void inspectHtml(const QByteArray &utf8, const QString &place, Inspection &found);
void inspectZip(const QByteArray &bytes, const QString &place, Inspection &found);
void inspectPdf(const QByteArray &bytes, const QString &place, Inspection &found);
void inspectPng(const QByteArray &bytes, const QString &place, Inspection &found);
void inspectJpeg(const QByteArray &bytes, const QString &place, Inspection &found);
void inspectSqlite(const QByteArray &bytes, const QString &place, Inspection &found);

/// The bytes of "data:image/png;base64,…"; empty for any other address.
QByteArray bytesOfDataAddress(const QString &address);

} // namespace parallax
