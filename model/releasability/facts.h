#pragma once

#include "model/marking/marking.h"

#include <QHash>
#include <QList>
#include <QString>

namespace parallax {

/// Whose rules an item stands under by origin (the field `regime` in the data).
enum class Governance : quint8 { None, Dod, Ic, Fgi, Joint, Commercial, Unknown };

QString governanceCode(Governance governance);              ///< "DOD", "IC", "FGI", "JOINT", "COMMERCIAL", "NONE"
Governance governanceFromCode(QStringView code);            ///< Unknown for anything else: fails closed

/// Rules an item is decided under: DOD and IC items by their own, others by the product's, unless the lens asks for the other.
Regime regimeFor(Governance governance, Regime productRegime);

/// The deciding facts of one version of an item: its own text, or one tearline of it.
struct FactBody
{
    QString mark;                     ///< source text of the mark; null QString: unmarked
    CheckedMarkingPtr marking;        ///< null: unmarked
    Governance governance = Governance::Unknown;
    quint16 categories = 0;           ///< bit n: category n of classified military information (1 to 8)
    bool categoriesUnreadable = false;
    QString originator;
    QString topic;
    QString licence;
    QString trueOwner;                ///< real owner of a protected source; never shown
    QString owner;                    ///< co-owner or owner where the mark does not say
    QString content = {};             ///< contentDigest(), where a record of the pack holds for one text alone; else empty
    QString version = {};             ///< own id of a tearline ("EX-01-004.alt1"); empty: only denials that name the item hold

    bool operator==(const FactBody &other) const
    {
        return mark == other.mark && mark.isNull() == other.mark.isNull() && governance == other.governance
            && categories == other.categories && categoriesUnreadable == other.categoriesUnreadable
            && originator == other.originator && topic == other.topic && licence == other.licence
            && trueOwner == other.trueOwner && owner == other.owner && version == other.version && content == other.content
            // A bare REL reads the product's banner, so equal marks may mean different things.
            && (marking == other.marking || (marking && other.marking && *marking == *other.marking));
    }
};

/// What the engine reads of an item. Equal facts are kept and decided once.
struct Facts
{
    FactBody body;
    QList<FactBody> tearlines;        ///< fullest first; what a tearline lacks is already filled in from the item
    QString item;                     ///< portion or facet id, for records that name it ("EX-01-013")
    bool disseminatedAnalyticProduct = false;

    bool operator==(const Facts &) const = default;
};
size_t qHash(const Facts &facts, size_t seed = 0);

} // namespace parallax
