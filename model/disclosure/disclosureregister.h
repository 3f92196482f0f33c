#pragma once

#include "model/disclosure/disclosuredecision.h"
#include "model/disclosure/disclosurerequest.h"
#include "model/ledger/ledgerchecker.h"

namespace parallax {

enum class RequestStatus { Open, WaitingForOriginator, WaitingForGovernment, ExceptionNeeded, Decided, Withdrawn };
QString requestStatusName(RequestStatus status); ///< "open", "waiting-for-originator", "waiting-for-owner", "exception-needed", "decided", "withdrawn"

/// A remark on a portion, to be settled.
struct DeskComment
{
    QString id, portion, person, text;
    Instant at;
    QString resolvedBy;            ///< empty: open

    bool operator==(const DeskComment &) const = default;
};

/// A request and what has become of it.
struct DeskRequest
{
    DisclosureRequest request;
    RequestStatus status = RequestStatus::Open;
    QStringList decisions;         ///< ids, in their order
    QStringList undecided;         ///< portions that wait
    QList<DeskComment> comments;
    Instant changed;               ///< by its last entry

    QString nextCommentId() const { return QStringLiteral("C%1").arg(comments.size() + 1); }
    bool waits() const { return status != RequestStatus::Decided && status != RequestStatus::Withdrawn; }
};

/// A record of the pack that begins or ends on a day.
struct DatedRecord
{
    QString list, id, owner;       ///< "fgi_consents", …
    QStringList to;
    Day from, until;
};

/// What the ledger says of requests, decisions and consents, folded entry by entry, and the policy in force with them. What permits counts
/// only with its person's signature; what forbids always counts. The engine then asks for the official's authority.
class DisclosureRegister
{
public:
    DisclosureRegister(PolicyPackPtr base, const SignatureVerifier &verifier);

    /// Requests that a pack brings with it (part "requests"). Error: Malformed.
    Result<void> takeShipped(const QByteArray &json, const QString &where);
    /// Entries in the ledger's order: its first one, keys, requests, decisions, consents, and what was carried here from other desks.
    void take(const LedgerEntry &entry);

    const QList<DeskRequest> &requests() const { return m_requests; }
    const DeskRequest *request(QStringView id) const;
    /// Those of the ledger, as they stand: revoked ones are not among them.
    const QList<DisclosureDecision> &decisions() const { return m_decisions; }
    const DisclosureDecision *decision(QStringView id) const;
    /// Decisions on like facts, newest first: same nation, topic and level, and a category in common where there are any.
    QList<DisclosureDecision> precedents(const DisclosureDecision &like) const;
    /// Entries that do not count, and why.
    const QList<LedgerFault> &notCounted() const { return m_notCounted; }

    /// The base pack's JSON with what is on record added to its lists.
    QJsonObject policy() const;
    /// policy() read. Error: as PolicyPack::fromJson().
    Result<PolicyPackPtr> policyPack(const MarkingLanguage &language) const;
    /// Dated records in force on \a day or later, by the day on which they end.
    QList<DatedRecord> lapsing(Day day) const;

    /// How this ledger is called at other desks; empty before its first entry.
    const QString &desk() const { return m_desk; }
    /// What an id of the ledger of \a desk is called here: "RQ-31-0147@3f9c02d71a44", since two desks count alike. What is of this
    /// ledger, or of the pack, keeps its name.
    QString localId(const QString &id, const QString &desk) const;
    /// What an entry says, carried ones with the ids of here; the kind is then that of what was carried.
    struct Said
    {
        LedgerKind kind = LedgerKind::Begin;
        QString person;
        Instant at;
        QJsonObject content;
    };
    Result<Said> saidBy(const LedgerEntry &entry) const;
    const LedgerKeys &keys() const { return m_keys; }

    QString nextRequestId(Day day) const;  ///< "RQ-31-0147"
    QString nextDecisionId() const;        ///< "DD-0004"

private:
    void takeCarried(const LedgerEntry &entry);
    void takeDesk(const LedgerEntry &entry, const QStringList &faults);
    QJsonObject localised(QJsonObject content, const QString &desk) const;
    void takeRequest(const LedgerEntry &entry);
    void takeDecision(const LedgerEntry &entry, const QStringList &faults);
    void takeConsent(const LedgerEntry &entry, const QStringList &faults);
    void settle(const DisclosureDecision &decision, Instant at);
    void revoke(const DisclosureDecision &revocation, const LedgerEntry &entry, const QStringList &faults);
    void withdraw(const LedgerEntry &entry, const QString &list, const QString &id, const QStringList &faults);
    void leaveOut(const LedgerEntry &entry, const QString &why) { m_notCounted.append({entry.sequence, why}); }
    DeskRequest *find(QStringView id);
    bool isOfficial(const QString &person) const;
    /// Within the person's delegation, as far as the record says a level and a category.
    bool mayPermit(const QString &person, const QJsonObject &record) const;

    PolicyPackPtr m_base;
    LedgerKeys m_keys;
    QList<DeskRequest> m_requests;
    QHash<QString, int> m_requestRows;
    QList<DisclosureDecision> m_decisions;
    QSet<QString> m_decisionIds;           ///< of m_decisions
    QSet<QString> m_revoked;               ///< ids, of the base pack's decisions too
    QHash<QString, QJsonObject> m_records; ///< lists of consents and the like, by the pack's name of the list, and id
    QSet<QString> m_withdrawn;             ///< "fgi_consents/FC-3"
    QSet<QString> m_shipped;               ///< ids that the pack brings: the same at every desk
    QString m_desk;
    QList<LedgerFault> m_notCounted;
    int m_lastRequest = 0, m_lastDecision = 0;
};

/// Contents of the entries that the register reads.
namespace desk {
QJsonObject open(const DisclosureRequest &request);
QJsonObject comment(const QString &request, const QString &id, const QString &portion, const QString &text);
QJsonObject resolve(const QString &request, const QString &comment);
QJsonObject route(const QString &request, const QString &to);
QJsonObject withdraw(const QString &request, const QString &reason);
QJsonObject position(const QString &request, const OriginatorPosition &position, const QString &how, const QString &from);
QJsonObject decide(const DisclosureDecision &decision);
QJsonObject confirm(const QString &decision, const QString &official);
/// \a list: "fgi_consents", "fgi_refusals", "orcon_consents", "licences", "exceptions".
QJsonObject consent(const QString &list, const QJsonObject &record, const QString &how, const QString &from);
QJsonObject withdrawConsent(const QString &list, const QString &id, const QString &reason);
} // namespace desk

} // namespace parallax
