#include "model/marking/marking.h"

namespace parallax {

QString levelCode(Level level)
{
    switch (level) {
    case Level::Unclassified: return QStringLiteral("U");
    case Level::Cui: return QStringLiteral("CUI");
    case Level::Restricted: return QStringLiteral("R");
    case Level::Confidential: return QStringLiteral("C");
    case Level::Secret: return QStringLiteral("S");
    case Level::TopSecret: return QStringLiteral("TS");
    }
    return {};
}

std::optional<Level> levelFromCode(QStringView code)
{
    for (Level level : {Level::Unclassified, Level::Cui, Level::Restricted, Level::Confidential, Level::Secret, Level::TopSecret}) {
        if (code == levelCode(level))
            return level;
    }
    return std::nullopt;
}

bool Marking::isForeign() const
{
    return system == MarkingSystem::NonUs || system == MarkingSystem::Nato || system == MarkingSystem::Joint || fgi.present;
}

bool sameSlots(const Marking &a, const Marking &b)
{
    const auto sameList = [](const CodeList &x, const CodeList &y) {
        return x.present == y.present && x.set == y.set && QSet(x.unknown.begin(), x.unknown.end()) == QSet(y.unknown.begin(), y.unknown.end());
    };
    return a.form == b.form && a.system == b.system && a.level == b.level && sameList(a.owners, b.owners)
        && a.concealedOwner == b.concealedOwner && a.natoActivity == b.natoActivity && a.natoWords == b.natoWords && a.sci == b.sci
        && a.sap == b.sap && a.sapMultiple == b.sapMultiple && a.aea == b.aea && a.fgi.present == b.fgi.present
        && a.fgi.concealed == b.fgi.concealed && sameList(a.fgi.owners, b.fgi.owners) && a.fgi.natoActivities == b.fgi.natoActivities
        && a.controls == b.controls && sameList(a.relTo, b.relTo) && a.bareRel == b.bareRel && sameList(a.displayOnly, b.displayOnly)
        && sameList(a.eyesOnly, b.eyesOnly) && a.accm == b.accm && a.cui == b.cui && a.hasCui == b.hasCui
        && a.unknownTokens == b.unknownTokens && a.legacySci == b.legacySci && a.legacyDissem == b.legacyDissem
        && a.noticeLines == b.noticeLines;
}

} // namespace parallax
