#include "model/disclosure/disclosureregister.h"

#include "model/releasability/policyschema.h"
#include "model/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Lists of the pack that consents and the like stand in, and whether a record there permits.
constexpr struct
{
    QLatin1StringView name;
    bool permits, named; ///< named: an object with one entry an id
} kLists[] = {{"fgi_consents"_L1, true, false},
              {"orcon_consents"_L1, true, false},
              {"fgi_refusals"_L1, false, false},
              {"exceptions"_L1, true, false},
              {"licences"_L1, true, true}};

const auto *listOf(const QString &name)
{
    const auto found = std::find_if(std::begin(kLists), std::end(kLists), [&](const auto &list) { return list.name == name; });
    return found == std::end(kLists) ? nullptr : found;
}

int numberAtEnd(const QString &id)
{
    static const QRegularExpression digits(u"(\\d{1,8})$"_s);
    // What is of another desk does not count here.
    return id.contains(u'@') ? 0 : digits.match(id).captured(1).toInt();
}

RequestStatus statusFrom(const QString &name)
{
    for (RequestStatus status : {RequestStatus::WaitingForOriginator, RequestStatus::WaitingForGovernment, RequestStatus::ExceptionNeeded,
                                 RequestStatus::Decided, RequestStatus::Withdrawn})
        if (requestStatusName(status) == name)
            return status;
    return name == u"approved" || name == u"denied" || name == u"sanitised" ? RequestStatus::Decided : RequestStatus::Open;
}

} // namespace

QString requestStatusName(RequestStatus status)
{
    switch (status) {
    case RequestStatus::Open:
        return u"open"_s;
    case RequestStatus::WaitingForOriginator:
        return u"waiting-for-originator"_s;
    case RequestStatus::WaitingForGovernment:
        return u"waiting-for-owner"_s;
    case RequestStatus::ExceptionNeeded:
        return u"exception-needed"_s;
    case RequestStatus::Decided:
        return u"decided"_s;
    case RequestStatus::Withdrawn:
        return u"withdrawn"_s;
    }
    return {};
}

DisclosureRegister::DisclosureRegister(PolicyPackPtr base, const SignatureVerifier &verifier) : m_base(std::move(base)), m_keys(verifier)
{
    for (const DecisionRecord &record : m_base->decisions) {
        m_lastDecision = std::max(m_lastDecision, numberAtEnd(record.id));
        m_shipped.insert(record.id);
    }
    const auto ship = [&](const QString &name) {
        const QJsonArray records = m_base->source.value(name).toArray();
        for (const QJsonValue &record : records)
            m_shipped.insert(record.toObject().value("id"_L1).toString());
        const QStringList named = m_base->source.value(name).toObject().keys();
        m_shipped.unite({named.begin(), named.end()});
    };
    for (const auto &list : kLists)
        ship(list.name);
    ship(u"leak_acceptances"_s);
}

Result<void> DisclosureRegister::takeShipped(const QByteArray &json, const QString &where)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return Error{ErrorCode::Malformed, Tr::tr("The requests are a JSON object with a list \"requests\"."), where};
    const QJsonArray list = document.object().value("requests"_L1).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject each = list.at(i).toObject();
        const auto request = DisclosureRequest::fromJson(each, where, u"/requests/%1"_s.arg(i));
        if (!request)
            return request.error();
        DeskRequest row;
        row.request = *request;
        row.request.other.remove("status"_L1);
        row.request.other.remove("decision"_L1);
        row.status = statusFrom(each.value("status"_L1).toString());
        if (const QString decision = each.value("decision"_L1).toString(); !decision.isEmpty())
            row.decisions << decision;
        if (row.waits())
            row.undecided = request->portions;
        row.changed = request->opened;
        m_lastRequest = std::max(m_lastRequest, numberAtEnd(request->id));
        m_requestRows.insert(request->id, int(m_requests.size()));
        m_requests << row;
        m_shipped.insert(request->id);
    }
    return {};
}

DeskRequest *DisclosureRegister::find(QStringView id)
{
    const auto row = m_requestRows.constFind(id.toString());
    return row == m_requestRows.cend() ? nullptr : &m_requests[*row];
}

const DeskRequest *DisclosureRegister::request(QStringView id) const
{
    const auto row = m_requestRows.constFind(id.toString());
    return row == m_requestRows.cend() ? nullptr : &m_requests.at(*row);
}

const DisclosureDecision *DisclosureRegister::decision(QStringView id) const
{
    const auto found = std::find_if(m_decisions.cbegin(), m_decisions.cend(), [&](const DisclosureDecision &each) { return each.id == id; });
    return found == m_decisions.cend() ? nullptr : &*found;
}

bool DisclosureRegister::isOfficial(const QString &person) const
{
    return std::any_of(m_base->people.cbegin(), m_base->people.cend(), [&](const Person &each) { return each.id == person && each.hasDelegation; });
}

bool DisclosureRegister::mayPermit(const QString &person, const QJsonObject &record) const
{
    const auto official = std::find_if(m_base->people.cbegin(), m_base->people.cend(), [&](const Person &each) { return each.id == person; });
    if (official == m_base->people.cend() || !official->hasDelegation)
        return false;
    const std::optional<Level> level = levelFromCode(record.value("max_level"_L1).toString());
    if (level && (!official->maxLevel || *official->maxLevel < *level))
        return false;
    const int category = record.value("category"_L1).toInt();
    return category == 0 || (official->categories >> category & 1);
}

void DisclosureRegister::take(const LedgerEntry &entry)
{
    // A signature takes a millisecond: where nothing depends on it, it is left to the check of the store.
    const bool asked = entry.kind == LedgerKind::Key || entry.kind == LedgerKind::Decision || entry.kind == LedgerKind::Consent;
    if (entry.kind == LedgerKind::Begin)
        m_desk = deskName(entry);
    else if (entry.kind == LedgerKind::Carried)
        takeCarried(entry);
    else
        takeDesk(entry, asked ? m_keys.take(entry) : QStringList());
}

QString DisclosureRegister::localId(const QString &id, const QString &desk) const
{
    if (id.isEmpty())
        return id;
    if (const qsizetype at = id.lastIndexOf(u'@'); at >= 0)
        return QStringView(id).mid(at + 1) == m_desk ? id.left(at) : id;
    return desk == m_desk || m_shipped.contains(id) ? id : id + u'@' + desk;
}

QJsonObject DisclosureRegister::localised(QJsonObject content, const QString &desk) const
{
    const auto name = [&](QJsonObject &in, QLatin1StringView field) {
        if (const QJsonValue id = in.value(field); id.isString())
            in.insert(field, localId(id.toString(), desk));
    };
    for (const auto &field : {"request"_L1, "confirms"_L1, "withdraws"_L1, "comment"_L1})
        name(content, field);
    for (const auto &part : {"request"_L1, "record"_L1}) {
        if (!content.value(part).isObject())
            continue;
        QJsonObject inner = content.value(part).toObject();
        for (const auto &field : {"id"_L1, "request"_L1, "revokes"_L1})
            name(inner, field);
        content.insert(part, inner);
    }
    return content;
}

Result<DisclosureRegister::Said> DisclosureRegister::saidBy(const LedgerEntry &entry) const
{
    if (entry.kind != LedgerKind::Carried)
        return Said{entry.kind, entry.person, entry.at, entry.content};
    const auto carried = CarriedEntry::fromJson(entry.content);
    if (!carried)
        return carried.error();
    if (carried->isVouching())
        return Said{LedgerKind::Key, entry.person, entry.at, {}};
    return Said{carried->entry.kind, carried->entry.person, carried->entry.at, localised(carried->entry.content, carried->desk)};
}

/// As if it had been entered here, under the number it has here; it permits where who took it in and who signed it there are known.
void DisclosureRegister::takeCarried(const LedgerEntry &entry)
{
    QStringList faults = m_keys.take(entry);
    const auto carried = CarriedEntry::fromJson(entry.content);
    if (!carried) {
        leaveOut(entry, carried.error().what);
        return;
    }
    // Only who is known here may vouch for others: from an entry that is not theirs no key is learnt.
    if (faults.isEmpty()) {
        const LedgerKeys::Carried found = m_keys.takeCarried(entry, *carried);
        faults = found.faults;
        if (!found.unknownKey.isEmpty())
            faults << found.unknownKey;
    }
    if (carried->isVouching()) {
        if (!faults.isEmpty())
            leaveOut(entry, faults.constFirst());
        return;
    }
    LedgerEntry here = carried->entry;
    here.sequence = entry.sequence;
    here.content = localised(here.content, carried->desk);
    takeDesk(here, faults);
}

void DisclosureRegister::takeDesk(const LedgerEntry &entry, const QStringList &faults)
{
    switch (entry.kind) {
    case LedgerKind::Request:
        takeRequest(entry);
        break;
    case LedgerKind::Decision:
        takeDecision(entry, faults);
        break;
    case LedgerKind::Consent:
        takeConsent(entry, faults);
        break;
    case LedgerKind::Begin:
    case LedgerKind::Key:
    case LedgerKind::Release:
    case LedgerKind::Showing:
    case LedgerKind::Print:
    case LedgerKind::Policy:
    case LedgerKind::Spill:
    case LedgerKind::Carried:
        break;
    }
}

void DisclosureRegister::takeRequest(const LedgerEntry &entry)
{
    const QString action = entry.content.value("action"_L1).toString();
    if (action == u"open") {
        const auto request = DisclosureRequest::fromJson(entry.content.value("request"_L1).toObject(), u"ledger"_s, u"/%1/request"_s.arg(entry.sequence));
        if (!request) {
            leaveOut(entry, request.error().what);
            return;
        }
        if (find(request->id)) {
            leaveOut(entry, Tr::tr("There is a request %1 already.").arg(request->id));
            return;
        }
        DeskRequest row;
        row.request = *request;
        row.undecided = request->portions;
        row.changed = entry.at;
        m_lastRequest = std::max(m_lastRequest, numberAtEnd(request->id));
        m_requestRows.insert(request->id, int(m_requests.size()));
        m_requests << row;
        return;
    }
    const QString id = entry.content.value("request"_L1).toString();
    DeskRequest *row = find(id);
    if (!row) {
        leaveOut(entry, Tr::tr("There is no request %1.").arg(id));
        return;
    }
    row->changed = entry.at;
    const auto text = [&](QLatin1StringView field) { return entry.content.value(field).toString(); };
    if (action == u"comment") {
        // Two windows may have counted alike: the later one is told apart by its entry.
        QString own = text("comment"_L1);
        if (std::any_of(row->comments.cbegin(), row->comments.cend(), [&](const DeskComment &each) { return each.id == own; }))
            own += u'-' + QString::number(entry.sequence);
        row->comments << DeskComment{own, text("portion"_L1), entry.person, text("text"_L1), entry.at, {}};
    } else if (action == u"resolve") {
        for (DeskComment &comment : row->comments)
            if (comment.id == text("comment"_L1))
                comment.resolvedBy = entry.person;
    } else if (action == u"route") {
        row->request.routedTo = text("to"_L1);
    } else if (action == u"withdraw") {
        row->status = RequestStatus::Withdrawn;
        row->undecided.clear();
    } else if (action == u"position") {
        const QJsonObject said = entry.content.value("position"_L1).toObject();
        const auto day = Day::parse(said.value("date"_L1).toString());
        row->request.positions << OriginatorPosition{said.value("originator"_L1).toString(), said.value("position"_L1).toString(), day ? *day : entry.at.day};
        if (row->status == RequestStatus::WaitingForOriginator || row->status == RequestStatus::WaitingForGovernment)
            row->status = RequestStatus::Open;
    } else {
        leaveOut(entry, Tr::tr("\"%1\" is nothing that is done to a request.").arg(action));
    }
}

void DisclosureRegister::takeDecision(const LedgerEntry &entry, const QStringList &faults)
{
    if (const QString confirmed = entry.content.value("confirms"_L1).toString(); !confirmed.isEmpty()) {
        const auto found = std::find_if(m_decisions.begin(), m_decisions.end(), [&](const DisclosureDecision &each) { return each.id == confirmed; });
        if (!faults.isEmpty() || found == m_decisions.end() || found->official == entry.person)
            leaveOut(entry, faults.isEmpty() ? Tr::tr("There is no decision %1 of another person to confirm.").arg(confirmed) : faults.constFirst());
        else
            found->second = entry.person;
        return;
    }
    auto decision = DisclosureDecision::fromJson(entry.content.value("record"_L1).toObject(), u"ledger"_s, u"/%1/record"_s.arg(entry.sequence));
    if (!decision) {
        leaveOut(entry, decision.error().what);
        return;
    }
    decision->second.clear();
    m_lastDecision = std::max(m_lastDecision, numberAtEnd(decision->id));
    if (decision->ruling == Ruling::Revoke) {
        revoke(*decision, entry, faults);
        return;
    }
    const bool known = m_decisionIds.contains(decision->id) || std::any_of(m_base->decisions.cbegin(), m_base->decisions.cend(),
                                                                   [&](const DecisionRecord &each) { return each.id == decision->id; });
    // What forbids counts whoever says it and however it is signed.
    if (decision->ruling != Ruling::Deny) {
        QString why = faults.isEmpty() ? QString() : faults.constFirst();
        if (why.isEmpty() && known)
            why = Tr::tr("There is a decision %1 already.").arg(decision->id);
        else if (why.isEmpty() && decision->official != entry.person)
            why = Tr::tr("%1 signed a decision that says it is of %2.").arg(entry.person, decision->official);
        if (!why.isEmpty()) {
            leaveOut(entry, why);
            return;
        }
    } else if (!faults.isEmpty()) {
        m_notCounted.append({entry.sequence, Tr::tr("It counts, since it denies. %1").arg(faults.constFirst())});
    }
    m_decisions << *decision;
    m_decisionIds.insert(decision->id);
    settle(*decision, entry.at);
}

void DisclosureRegister::settle(const DisclosureDecision &decision, Instant at)
{
    DeskRequest *row = find(decision.request);
    if (!row)
        return;
    row->changed = at;
    row->decisions << decision.id;
    if (row->status == RequestStatus::Withdrawn)
        return;
    switch (decision.ruling) {
    case Ruling::AskOriginator:
        row->status = RequestStatus::WaitingForOriginator;
        return;
    case Ruling::AskGovernment:
        row->status = RequestStatus::WaitingForGovernment;
        return;
    case Ruling::AskException:
        row->status = RequestStatus::ExceptionNeeded;
        return;
    case Ruling::AcceptLeak: // says nothing of what was asked
        return;
    case Ruling::Grant:
    case Ruling::Deny:
    case Ruling::Sanitise:
    case Ruling::Revoke:
        break;
    }
    row->undecided.removeAll(decision.portion);
    if (row->undecided.isEmpty())
        row->status = RequestStatus::Decided;
}

void DisclosureRegister::revoke(const DisclosureDecision &revocation, const LedgerEntry &entry, const QStringList &faults)
{
    // Two desks may have given one id to two decisions: what is taken back is all of that id, and a denial among them is a denial.
    bool found = false, permitted = true;
    for (const DisclosureDecision &each : std::as_const(m_decisions)) {
        if (each.id == revocation.revokes) {
            found = true;
            permitted = permitted && each.ruling != Ruling::Deny;
        }
    }
    for (const DecisionRecord &each : m_base->decisions) {
        if (each.id == revocation.revokes) {
            found = true;
            permitted = permitted && each.result == u"approve";
        }
    }
    if (!found) {
        leaveOut(entry, Tr::tr("There is no decision %1 to revoke.").arg(revocation.revokes));
        return;
    }
    // To take back a permission is always possible; to take back a denial is as much as to permit.
    if (!permitted && (!faults.isEmpty() || revocation.official != entry.person || !isOfficial(entry.person))) {
        leaveOut(entry, faults.isEmpty() ? Tr::tr("%1 has no delegated authority, which taking back a denial needs.").arg(entry.person) : faults.constFirst());
        return;
    }
    m_revoked.insert(revocation.revokes);
    m_decisions.removeIf([&](const DisclosureDecision &each) { return each.id == revocation.revokes; });
    m_decisionIds.remove(revocation.revokes);
}

void DisclosureRegister::takeConsent(const LedgerEntry &entry, const QStringList &faults)
{
    const QString name = entry.content.value("register"_L1).toString();
    const auto *list = listOf(name);
    if (!list) {
        leaveOut(entry, Tr::tr("\"%1\" is no register of consents.").arg(name));
        return;
    }
    if (const QString id = entry.content.value("withdraws"_L1).toString(); !id.isEmpty()) {
        withdraw(entry, name, id, faults);
        return;
    }
    QJsonObject record = entry.content.value("record"_L1).toObject();
    const QString id = record.value("id"_L1).toString();
    const QJsonValue alone = list->named ? QJsonValue(QJsonObject{{id, record}}) : QJsonValue(QJsonArray{record});
    QString why;
    if (id.isEmpty())
        why = Tr::tr("The record has no id.");
    else if (const auto checked = checkPolicySchema({{name, alone}}, u"ledger: %1"_s.arg(entry.sequence)); !checked)
        why = checked.error().what;
    else if (list->permits && !faults.isEmpty())
        why = faults.constFirst();
    else if (list->permits && !mayPermit(entry.person, record))
        why = Tr::tr("%1 has no delegated authority to put this on record (level or category).").arg(entry.person);
    if (!why.isEmpty()) {
        leaveOut(entry, why);
        return;
    }
    // The engine asks whether who recorded it may; a record cannot say that somebody else did.
    if (name == u"fgi_consents" || name == u"orcon_consents")
        record.insert("official"_L1, entry.person);
    m_withdrawn.remove(name + u'/' + id);
    m_records[name].insert(id, record);
}

void DisclosureRegister::withdraw(const LedgerEntry &entry, const QString &list, const QString &id, const QStringList &faults)
{
    if (!listOf(list)->permits && (!faults.isEmpty() || !isOfficial(entry.person))) {
        leaveOut(entry, faults.isEmpty() ? Tr::tr("%1 has no delegated authority, which ending a refusal needs.").arg(entry.person) : faults.constFirst());
        return;
    }
    m_records[list].remove(id);
    m_withdrawn.insert(list + u'/' + id);
}

QList<DisclosureDecision> DisclosureRegister::precedents(const DisclosureDecision &like) const
{
    QList<DisclosureDecision> found;
    for (auto each = m_decisions.crbegin(); each != m_decisions.crend(); ++each) {
        const bool shared = like.categories.isEmpty() || each->categories.isEmpty()
            || std::any_of(like.categories.cbegin(), like.categories.cend(), [&](int category) { return each->categories.contains(category); });
        if (each->id != like.id && each->nation == like.nation && each->topic == like.topic && each->level == like.level && shared)
            found << *each;
    }
    return found;
}

QJsonObject DisclosureRegister::policy() const
{
    QJsonObject policy = m_base->source;
    QJsonArray decisions;
    const QJsonArray shipped = policy.value("decisions"_L1).toArray();
    for (const QJsonValue &each : shipped)
        if (!m_revoked.contains(each.toObject().value("id"_L1).toString()))
            decisions.append(each);
    for (const DisclosureDecision &decision : m_decisions)
        if (const auto record = decision.record())
            decisions.append(*record);
    policy.insert("decisions"_L1, decisions);
    QJsonArray acceptances;
    const QJsonArray accepted = policy.value("leak_acceptances"_L1).toArray();
    for (const QJsonValue &each : accepted)
        if (!m_revoked.contains(each.toObject().value("id"_L1).toString()))
            acceptances.append(each);
    for (const DisclosureDecision &decision : m_decisions)
        if (const auto acceptance = decision.acceptance())
            acceptances.append(*acceptance);
    if (!acceptances.isEmpty() || !accepted.isEmpty())
        policy.insert("leak_acceptances"_L1, acceptances);
    for (const auto &list : kLists) {
        const QString name = list.name;
        const QJsonObject added = m_records.value(name);
        if (list.named) {
            QJsonObject all = policy.value(name).toObject();
            for (const QString &key : all.keys())
                if (m_withdrawn.contains(name + u'/' + key))
                    all.remove(key);
            for (auto record = added.begin(); record != added.end(); ++record)
                all.insert(record.key(), record.value());
            policy.insert(name, all);
            continue;
        }
        QJsonArray all;
        const QJsonArray before = policy.value(name).toArray();
        for (const QJsonValue &each : before) {
            const QString id = each.toObject().value("id"_L1).toString();
            // A record that was put anew takes the place of the shipped one, but a refusal stays beside a narrower one.
            if (m_withdrawn.contains(name + u'/' + id) || (list.permits && added.contains(id)))
                continue;
            all.append(each);
        }
        for (auto record = added.begin(); record != added.end(); ++record)
            all.append(record.value());
        policy.insert(name, all);
    }
    return policy;
}

Result<PolicyPackPtr> DisclosureRegister::policyPack(const MarkingLanguage &language) const
{
    return PolicyPack::fromJson(policy(), m_base->id.isEmpty() ? u"policy"_s : m_base->id, language);
}

QList<DatedRecord> DisclosureRegister::lapsing(Day day) const
{
    QList<DatedRecord> found;
    const QJsonObject policy = this->policy();
    const auto take = [&](const QString &list, const QString &id, const QJsonObject &record) {
        const auto dayOf = [&](QLatin1StringView field) {
            const auto read = Day::parse(record.value(field).toString());
            return read ? std::optional(*read) : std::nullopt;
        };
        const auto until = list == u"decisions" ? dayOf("expires"_L1) : dayOf("until"_L1);
        if (!until || *until < day)
            return;
        QStringList to;
        for (const auto &field : {"to"_L1, "nation"_L1}) {
            const QJsonValue value = record.value(field);
            if (value.isString())
                to << value.toString();
            const QJsonArray codes = value.toArray();
            for (const QJsonValue &code : codes)
                to << code.toString();
        }
        QString owner;
        for (const auto &field : {"owner"_L1, "originator"_L1, "provider"_L1, "official"_L1})
            if (owner.isEmpty())
                owner = record.value(field).toString();
        found << DatedRecord{list, id, owner, to, dayOf(list == u"decisions" ? "date"_L1 : "from"_L1).value_or(Day()), *until};
    };
    const auto takeList = [&](const QString &name) {
        const QJsonArray records = policy.value(name).toArray();
        for (const QJsonValue &record : records)
            take(name, record.toObject().value("id"_L1).toString(), record.toObject());
        const QJsonObject named = policy.value(name).toObject();
        for (auto record = named.begin(); record != named.end(); ++record)
            take(name, record.key(), record.value().toObject());
    };
    for (const auto &list : kLists)
        takeList(list.name);
    takeList(u"decisions"_s);
    const QJsonObject nations = policy.value("nations"_L1).toObject();
    for (auto nation = nations.begin(); nation != nations.end(); ++nation) {
        QJsonObject agreement = nation.value().toObject().value("agreement"_L1).toObject();
        agreement.insert("to"_L1, nation.key());
        take(u"agreements"_s, agreement.value("type"_L1).toString(), agreement);
    }
    std::sort(found.begin(), found.end(), [](const DatedRecord &a, const DatedRecord &b) { return std::tie(a.until, a.list, a.id) < std::tie(b.until, b.list, b.id); });
    return found;
}

QString DisclosureRegister::nextRequestId(Day day) const
{
    return u"RQ-%1-%2"_s.arg(day.toString().mid(2, 2)).arg(m_lastRequest + 1, 4, 10, QChar(u'0'));
}

QString DisclosureRegister::nextDecisionId() const
{
    return u"DD-%1"_s.arg(m_lastDecision + 1, 4, 10, QChar(u'0'));
}

} // namespace parallax
