#pragma once

#include "model/leak/leaksearch.h"

namespace parallax {

/// A leak in a file: code, place, sentence, what mends it, and where the rule comes from.
struct LeakFinding
{
    QString code;     ///< "LK-NAME"
    QString where;    ///< "copy.pdf / page 2"
    QString what;
    QString fix;
    QString citation;

    bool operator==(const LeakFinding &) const = default;
    bool operator<(const LeakFinding &other) const; ///< by place, then code and sentence
};

/// A withheld thing that was found. The code is that of the place where it is one that nobody sees (LK-META, LK-HIDDEN, LK-REVISION …),
/// since that says what to mend; else that of the thing.
LeakFinding leakFinding(const WithheldTerm &term, const QString &written, const FoundText &found);

/// Something about a file that is a leak whatever it says: a tracked change, an older version, metadata.
LeakFinding leakFinding(const QString &code, const QString &where, const QString &what);

/// All findings for these texts, each once. A thing that is seen somewhere is not reported again from raw bytes.
QList<LeakFinding> findLeaks(const QList<FoundText> &texts, const LeakSearch &search);

/// What mends a leak of this code, and the source of its rule.
QString leakFix(const QString &code);
QString leakCitation(const QString &code);

} // namespace parallax
