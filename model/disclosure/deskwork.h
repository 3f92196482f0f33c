#pragma once

#include "model/disclosure/disclosureregister.h"
#include "model/document/preview.h"
#include "model/orbit/catalogue.h"

namespace parallax {

/// What a request is looked at with: what it is about and the policy in force.
struct DeskGround
{
    const Product *product = nullptr;   ///< null for objects of the picture
    CataloguePtr catalogue;
    PolicyPackPtr pack;                 ///< in force, with what is on record
    MarkCache *marks = nullptr;
    Day day;
    QString network;
};

/// One item of a request before the official: what it says, how it is decided now, and who could permit it.
struct DeskItem
{
    QString id;                         ///< of a portion, a tearline, or a facet ("PX-0107/orbit")
    QString mark, text;                 ///< ours, whole; a facet has no text
    FactBody body;
    QString content;                    ///< contentDigest(); empty for a facet
    Decision now;                       ///< for the recipient, as the engine answers
    QStringList authorities;            ///< officials who may permit it
};

/// Error: NotFound where the product or the catalogue has no such item.
Result<DeskItem> deskItem(const QString &item, const QString &recipient, const DeskGround &ground);

/// What an official says to an item.
struct Rule
{
    Ruling ruling = Ruling::Grant;
    QString official;
    QString by = QStringLiteral("fdo");
    bool oralVisualOnly = false;
    QString network;
    Day expires = Day{Day::kForever};
    QString reason, partnerReason, how, from;
};

/// The decision that comes of it, with the facts it stands on. Error: Denied where the official has no authority over the item, and who has
/// it; Malformed where a reason is owed (a denial, a ruling against an earlier one on like facts) or how an answer from outside came.
Result<DisclosureDecision> decideItem(const DeskItem &item, const DeskRequest *request, const QString &recipient, const Rule &rule,
                                      const DeskGround &ground, const DisclosureRegister &desk);

/// The decision by which what a leak flag found may stand in its text for a nation: \a flag of a preview of the ground's product. Error: Denied as
/// decideItem(); Malformed without a reason; Unsupported where the flag does not block, or stands in no text that an official has authority over.
Result<DisclosureDecision> acceptLeak(const LeakFlag &flag, const QString &nation, const Rule &rule, const DeskGround &ground, const DisclosureRegister &desk);

/// How the engine would answer with this decision on record.
Result<Decision> outcomeWith(const DisclosureDecision &decision, const DeskItem &item, const DisclosureRegister &desk, const DeskGround &ground);

} // namespace parallax
