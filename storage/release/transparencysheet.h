#pragma once

#include "model/disclosure/disclosureregister.h"
#include "model/document/releasecopy.h"

namespace parallax {

/// What a nation is told beside what it gets: what this is, what it asked for and when that is answered, what it can expect under the
/// agreement in force, and what always stands in the way. It speaks of nothing that the nation has not got or has not itself asked for, and
/// names no other nation.
struct TransparencySheet
{
    QString title, banner;
    QStringList received;          ///< sentences
    QStringList asked;             ///< what the nation itself has asked for, each with its state
    QStringList expect;            ///< agreement, levels by category, standing release
    QStringList constraints;       ///< what always holds

    QByteArray toHtml(const QString &language, bool exercise) const;
    QJsonObject toJson() const;
};

/// \a copy: what it gets. \a desk may be null. \a day: the day of the copy.
TransparencySheet transparencySheet(const ReleaseCopy &copy, const QString &nation, const PolicyPack &pack, const DisclosureRegister *desk, Day day);

} // namespace parallax
