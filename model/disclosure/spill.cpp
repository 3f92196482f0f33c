#include "model/disclosure/spill.h"

#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

Result<QJsonObject> spillContent(const LedgerEntry &release, const QStringList &portions, const QString &reason)
{
    const QString number = QString::number(release.sequence);
    if (release.kind != LedgerKind::Release && release.kind != LedgerKind::Showing)
        return Error{ErrorCode::Unsupported, Tr::tr("Entry %1 is no release and no showing.").arg(number), number};
    if (portions.isEmpty() || reason.trimmed().isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("A spill says which portions were wrong, and why."), number};
    const QJsonArray went = release.content.value("portions"_L1).toArray();
    for (const QString &portion : portions)
        if (!went.contains(portion))
            return Error{ErrorCode::NotFound, Tr::tr("%1 did not go out with entry %2.").arg(portion, number), portion};
    QJsonObject content{{"since"_L1, release.at.toString()}, {"product"_L1, release.content.value("product"_L1)}, {"release"_L1, number},
                        {"portions"_L1, QJsonArray::fromStringList(portions)}, {"reason"_L1, reason.trimmed()}};
    if (release.kind == LedgerKind::Release) {
        content.insert("nation"_L1, release.content.value("nation"_L1));
        content.insert("files"_L1, release.content.value("files"_L1));
    } else {
        content.insert("nations"_L1, release.content.value("nations"_L1));
        content.insert("seen_only"_L1, true);
    }
    return content;
}

} // namespace parallax
