#pragma once

#include <QByteArray>
#include <QString>

namespace parallax {

/// What a product calls a pasted image: the SHA-256 (FIPS 180-4) of its bytes in 64 hexadecimal digits. Equal images have equal names.
QString pictureName(const QByteArray &bytes);
bool isPictureName(const QString &name);

} // namespace parallax
