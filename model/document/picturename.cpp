#include "model/document/picturename.h"

#include <QCryptographicHash>

#include <algorithm>

namespace parallax {

QString pictureName(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool isPictureName(const QString &name)
{
    constexpr qsizetype kDigits = 64;
    return name.size() == kDigits
        && std::all_of(name.begin(), name.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace parallax
