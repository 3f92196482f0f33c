#include "app/cli/packs.h"

#include "model/tr.h"

#include <QFile>
#include <QFileInfo>

namespace parallax {

Result<PolicyPackPtr> loadPack(const QString &nameOrFile, const MarkingLanguage &shipped)
{
    QString path = nameOrFile;
    const bool exercise = nameOrFile == u"exercise" && !QFileInfo::exists(nameOrFile);
    if (exercise)
        path = QStringLiteral(":/parallax/exercise/policy.json");
    else if (nameOrFile == u"public" && !QFileInfo::exists(nameOrFile))
        path = QStringLiteral(":/parallax/policy/public.json");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound,
                     Tr::tr("The policy pack cannot be read: %1. Name a file, or \"exercise\" or \"public\".").arg(file.errorString()),
                     nameOrFile};
    Result<PolicyPackPtr> pack = PolicyPack::fromJson(file.readAll(), QFileInfo(nameOrFile).fileName(), shipped);
    QFile guide(QStringLiteral(":/parallax/exercise/guide.json"));
    if (!pack || !exercise || !guide.open(QIODevice::ReadOnly))
        return pack;
    return (*pack)->withGuide(guide.readAll(), QStringLiteral("guide.json"));
}

QString describe(const Error &error)
{
    return error.where.isEmpty() ? error.what : QStringLiteral("%1: %2").arg(error.where, error.what);
}

} // namespace parallax
