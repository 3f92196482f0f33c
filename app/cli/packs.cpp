#include "app/cli/packs.h"

#include "model/tr.h"

#include <QFile>
#include <QFileInfo>

namespace parallax {

Result<PolicyPackPtr> loadPack(const QString &nameOrFile, const MarkingLanguage &shipped)
{
    QString path = nameOrFile;
    if (nameOrFile == u"exercise" && !QFileInfo::exists(nameOrFile))
        path = QStringLiteral(":/parallax/exercise/policy.json");
    else if (nameOrFile == u"public" && !QFileInfo::exists(nameOrFile))
        path = QStringLiteral(":/parallax/policy/public.json");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound,
                     Tr::tr("The policy pack cannot be read: %1. Name a file, or \"exercise\" or \"public\".").arg(file.errorString()),
                     nameOrFile};
    return PolicyPack::fromJson(file.readAll(), QFileInfo(nameOrFile).fileName(), shipped);
}

QString describe(const Error &error)
{
    return error.where.isEmpty() ? error.what : QStringLiteral("%1: %2").arg(error.where, error.what);
}

} // namespace parallax
