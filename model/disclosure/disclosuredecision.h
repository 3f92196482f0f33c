#pragma once

#include "model/ledger/ledgerentry.h"
#include "model/releasability/policypack.h"

namespace parallax {

/// What an official says to one item of a request.
enum class Ruling {
    Grant,
    Deny,
    Sanitise,      ///< the full text stays; a tearline goes by its own mark
    AskOriginator,
    AskGovernment,
    AskException,
    AcceptLeak,    ///< what a leak flag found there may stand, for this nation and text
    Revoke         ///< an earlier ruling counts no more
};
inline constexpr std::array kRulings{Ruling::Grant, Ruling::Deny, Ruling::Sanitise, Ruling::AskOriginator, Ruling::AskGovernment,
                                     Ruling::AskException, Ruling::AcceptLeak, Ruling::Revoke};
QString rulingName(Ruling ruling); ///< "grant", "deny", "sanitise", "ask-originator", "ask-government", "ask-exception", "accept-leak", "revoke"
std::optional<Ruling> rulingFromName(QStringView name);

/// One decision, as an entry of the ledger says it.
struct DisclosureDecision
{
    QString id;                    ///< "DD-0004"
    QString request;               ///< empty: decided without one
    Ruling ruling = Ruling::Deny;
    QString product, portion, nation;
    QString by = QStringLiteral("fdo"); ///< "fdo", or "originator" whose answer is recorded
    QString official;              ///< who decides, and signs
    QString conditions;            ///< empty, or "oral and visual only"
    QString network;               ///< counts on it alone; empty: on any
    Day date, expires = Day{Day::kForever};
    QString content;               ///< contentDigest() of what was decided on
    QString reason;                ///< for us
    QString partnerReason;         ///< one the nation may read; empty: a general one
    QString how;                   ///< how an answer from outside came: "telephone", "letter"; with whom and when in \a from
    QString from;
    QString leak, said;            ///< of an accepted leak: its code, and what the text has there
    QString revokes;               ///< id of the decision that a revocation ends
    QString second;                ///< who confirmed it, see DisclosureRegister
    // What it was decided on, for those who look for like cases.
    std::optional<Level> level;
    QString topic, originator;
    QList<int> categories;

    bool operator==(const DisclosureDecision &) const = default;

    QJsonObject toJson() const;
    /// As DisclosureRequest::fromJson().
    static Result<DisclosureDecision> fromJson(const QJsonObject &json, const QString &file, const QString &path = {});
    /// As the policy pack's list "decisions" has it; none for rulings that settle nothing.
    std::optional<QJsonObject> record() const;
    /// As its list "leak_acceptances" has it; none but for an accepted leak.
    std::optional<QJsonObject> acceptance() const;
};

} // namespace parallax
