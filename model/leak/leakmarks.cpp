#include "model/leak/leakmarks.h"

#include "model/tr.h"

#include <QRegularExpression>

namespace parallax {

using namespace Qt::StringLiterals;

QList<LeakFinding> othersInMarks(const FoundText &found, const QStringList &allowed)
{
    // Codes are three letters, groups four.
    static const QRegularExpression list(u"(?:REL\\s+TO|DISPLAY\\s+ONLY)\\s+([A-Z]{3,4}(?:\\s*,\\s*[A-Z]{3,4}\\b)*)"_s);
    static const QRegularExpression between(u"[\\s,]+"_s);
    QStringList others;
    if (found.kind != TextKind::Raw) {
        for (auto each = list.globalMatch(found.text); each.hasNext();) {
            const QStringList codes = each.next().captured(1).split(between, Qt::SkipEmptyParts);
            for (const QString &code : codes) {
                if (!allowed.contains(code) && !others.contains(code))
                    others.append(code);
            }
        }
    }
    if (others.isEmpty())
        return {};
    return {leakFinding(u"LK-BANNER"_s, found.place, Tr::tr("A marking here names others than those who receive the file: %1.").arg(others.join(u", "_s)))};
}

} // namespace parallax
