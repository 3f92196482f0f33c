#include "model/releasability/factsjson.h"

namespace parallax {

Result<Facts> factsFromPortionJson(const QJsonObject &portion, const QString &where, const ProductHead &head,
                                   MarkCache &marks)
{
    const Result<PortionPtr> read = portionFromJson(portion, where);
    if (!read)
        return read.error();
    return factsOf(**read, head, marks);
}

Result<Facts> factsFromLabelJson(const QJsonObject &label, const QString &item, const QString &where, MarkCache &marks)
{
    QJsonObject portion = label;
    portion.insert(QStringLiteral("id"), item);
    return factsFromPortionJson(portion, where, {}, marks);
}

} // namespace parallax
