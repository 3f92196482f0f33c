#include "storage/exchange/checkedsave.h"

#include "model/tr.h"

#include <QFileInfo>
#include <QSaveFile>

namespace parallax {

Result<void> saveChecked(const QString &path, const std::function<Result<void>(QIODevice &)> &write,
                         const std::function<Result<void>(QIODevice &)> &check)
{
    const auto denied = [&](const QString &reason) {
        return Error{ErrorCode::Denied,
                     Tr::tr("The file cannot be written (%1). Allow writing in %2, or name another place.").arg(reason, QFileInfo(path).absolutePath()),
                     path};
    };
    QSaveFile file(path);
    // Before the first byte: nobody else may open the file while it is written.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return denied(file.errorString());
    if (const auto written = write(file); !written)
        return file.error() == QFileDevice::NoError ? written.error() : denied(file.errorString());
    if (!file.flush())
        return denied(file.errorString());
    // The same file, which has no name yet that could be opened.
    QFile written;
    if (!written.open(file.handle(), QIODevice::ReadOnly, QFileDevice::DontCloseHandle) || !written.seek(0))
        return denied(written.errorString());
    if (const auto same = check(written); !same)
        return same.error();
    if (!file.commit())
        return denied(file.errorString());
    return {};
}

} // namespace parallax
