#include "model/disclosure/deskwork.h"
#include "tests/model/releasability/scenario.h"

#include <QCryptographicHash>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow{Day::fromYmd(2031, 3, 14), 0};

QByteArray sha384(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha384);
}

/// Signatures that everybody could make: what is tried is what the register makes of good and bad ones.
class PretendedVerifier : public SignatureVerifier
{
public:
    Result<CertifiedPerson> readCertificate(const QByteArray &der) const override { return CertifiedPerson{QString::fromUtf8(der), der, sha384(der)}; }
    bool isSignedBy(const CertifiedPerson &person, const QByteArray &bytes, const QByteArray &signature) const override
    {
        return signature == sha384(person.fingerprint + bytes);
    }
};

} // namespace

/// What requests, decisions and consents of a ledger come to. What permits counts only when all is in order; what forbids always.
class tst_DisclosureRegister : public QObject
{
    Q_OBJECT

    PretendedVerifier m_verifier;
    std::unique_ptr<DisclosureRegister> m_desk;
    qint64 m_sequence = 0;
    QSet<QString> m_keyed;

    enum class Signed { Well, Badly, ByAnother };
    void enter(LedgerKind kind, const QString &person, const QJsonObject &content, Signed how = Signed::Well)
    {
        const QString signer = how == Signed::ByAnother ? u"WO-7"_s : person;
        if (!m_keyed.contains(signer)) {
            m_keyed.insert(signer);
            enter(LedgerKind::Key, signer, keyContent({signer, signer.toUtf8(), sha384(signer.toUtf8())}));
        }
        LedgerEntry entry;
        entry.sequence = ++m_sequence;
        entry.kind = kind;
        entry.person = person;
        entry.at = kNow;
        entry.content = content;
        entry.previous = QByteArray(kLedgerDigestBytes, '\0');
        entry.key = sha384(signer.toUtf8());
        entry.digest = *digestOf(entry);
        entry.signature = sha384(entry.key + *signedBytes(entry));
        if (how == Signed::Badly)
            entry.signature[0] = char(entry.signature[0] ^ 1);
        m_desk->take(entry);
    }
    static DisclosureDecision decision(const QString &id, Ruling ruling)
    {
        DisclosureDecision made;
        made.id = id;
        made.ruling = ruling;
        made.product = u"P"_s;
        made.portion = u"T-001"_s;
        made.nation = u"QMR"_s;
        made.official = u"FDO-1"_s;
        made.date = kNow.day;
        made.content = u"aa"_s;
        made.reason = u"because"_s;
        return made;
    }
    /// What Meridia gets of a bare (S) portion under the policy in force.
    QString outcome(const QString &mark = u"(S)"_s)
    {
        const auto pack = m_desk->policyPack(*MarkingLanguage::shipped());
        if (!pack)
            return pack.error().what;
        Facts facts = factsFor(mark, **pack, Governance::Dod, {8});
        facts.body.content = u"aa"_s;
        return rowOf(decide(questionFor(facts, u"QMR"_s, exerciseDay()), **pack));
    }

private Q_SLOTS:
    void init()
    {
        m_sequence = 0;
        m_keyed.clear();
        m_desk = std::make_unique<DisclosureRegister>(exercisePack(), m_verifier);
    }

    void theExerciseIsAsItWas()
    {
        QCOMPARE(m_desk->policy(), exerciseJson());
        QCOMPARE(m_desk->nextDecisionId(), u"DD-0004"_s);
        QCOMPARE(m_desk->nextRequestId(kNow.day), u"RQ-31-0001"_s);
    }

    void aGrantCountsOnlyWhenAllIsInOrder_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("official");
        QTest::addColumn<QString>("expected");
        QTest::newRow("in order") << int(Signed::Well) << u"FDO-1"_s << u"FDO-1"_s << u"R"_s;
        QTest::newRow("bad signature") << int(Signed::Badly) << u"FDO-1"_s << u"FDO-1"_s << u"F:NO-FDR"_s;
        QTest::newRow("another's key") << int(Signed::ByAnother) << u"FDO-1"_s << u"FDO-1"_s << u"F:NO-FDR"_s;
        QTest::newRow("in another's name") << int(Signed::Well) << u"WO-7"_s << u"FDO-1"_s << u"F:NO-FDR"_s;
        QTest::newRow("no authority") << int(Signed::Well) << u"WO-7"_s << u"WO-7"_s << u"F:NO-FDR"_s;
    }
    void aGrantCountsOnlyWhenAllIsInOrder()
    {
        QFETCH(int, how);
        QFETCH(QString, person);
        QFETCH(QString, official);
        QFETCH(QString, expected);
        DisclosureDecision grant = decision(u"DD-0004"_s, Ruling::Grant);
        grant.official = official;
        enter(LedgerKind::Decision, person, desk::decide(grant), Signed(how));
        QCOMPARE(outcome(), expected);
    }

    void aDenialCountsHoweverItIsSigned()
    {
        QCOMPARE(outcome(u"(S//REL TO USA, QMR)"_s), u"R"_s);
        enter(LedgerKind::Decision, u"FDO-1"_s, desk::decide(decision(u"DD-0004"_s, Ruling::Deny)), Signed::Badly);
        QCOMPARE(outcome(u"(S//REL TO USA, QMR)"_s), u"W:DENIED"_s);
        QCOMPARE(m_desk->notCounted().size(), 1); // it is said that its signature is bad
    }

    void whatPermitsIsTakenBackByAnybodyAndWhatForbidsIsNot()
    {
        const auto revoke = [&](const QString &which, const QString &person) {
            DisclosureDecision revocation = decision(u"DD-0009"_s, Ruling::Revoke);
            revocation.revokes = which;
            revocation.official = person;
            enter(LedgerKind::Decision, person, desk::decide(revocation));
        };
        enter(LedgerKind::Decision, u"FDO-1"_s, desk::decide(decision(u"DD-0004"_s, Ruling::Grant)));
        QCOMPARE(outcome(), u"R"_s);
        revoke(u"DD-0004"_s, u"WO-7"_s);
        QCOMPARE(outcome(), u"F:NO-FDR"_s);
        enter(LedgerKind::Decision, u"FDO-1"_s, desk::decide(decision(u"DD-0005"_s, Ruling::Deny)));
        revoke(u"DD-0005"_s, u"WO-7"_s);
        QCOMPARE(outcome(u"(S//REL TO USA, QMR)"_s), u"W:DENIED"_s);
        revoke(u"DD-0005"_s, u"FDO-2"_s);
        QCOMPARE(outcome(u"(S//REL TO USA, QMR)"_s), u"R"_s);
    }

    void aDenialUnderTheIdOfAGrantIsNotTakenBackWithIt()
    {
        enter(LedgerKind::Decision, u"FDO-1"_s, desk::decide(decision(u"DD-0004"_s, Ruling::Grant)));
        enter(LedgerKind::Decision, u"FDO-2"_s, desk::decide(decision(u"DD-0004"_s, Ruling::Deny))); // another desk, at the same moment
        DisclosureDecision revocation = decision(u"DD-0009"_s, Ruling::Revoke);
        revocation.revokes = u"DD-0004"_s;
        revocation.official = u"WO-7"_s;
        enter(LedgerKind::Decision, u"WO-7"_s, desk::decide(revocation));
        QCOMPARE(outcome(u"(S//REL TO USA, QMR)"_s), u"W:DENIED"_s);
    }

    void whatPermitsIsRecordedWithinTheDelegation_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("level");
        QTest::addColumn<int>("category");
        QTest::addColumn<bool>("counts");
        QTest::newRow("within") << u"FDO-2"_s << u"S"_s << 3 << true;
        QTest::newRow("level") << u"FDO-2"_s << u"TS"_s << 3 << false;
        QTest::newRow("category") << u"FDO-1"_s << u"S"_s << 3 << false;
        QTest::newRow("no delegation") << u"WO-7"_s << u"S"_s << 3 << false;
    }
    void whatPermitsIsRecordedWithinTheDelegation()
    {
        QFETCH(QString, person);
        QFETCH(QString, level);
        QFETCH(int, category);
        QFETCH(bool, counts);
        enter(LedgerKind::Consent, person,
              desk::consent(u"exceptions"_s, {{"id"_L1, u"X-1"_s}, {"nation"_L1, u"QMR"_s}, {"category"_L1, category}, {"max_level"_L1, level}, {"topics"_L1, QJsonArray{u"*"_s}},
                                              {"mode"_L1, u"retain"_s}, {"from"_L1, u"2031-03-01"_s}}, u"letter"_s, u"board"_s));
        QCOMPARE(m_desk->notCounted().isEmpty(), counts);
        const QJsonArray exceptions = m_desk->policy().value("exceptions"_L1).toArray();
        const bool there = std::any_of(exceptions.begin(), exceptions.end(), [](const QJsonValue &each) { return each.toObject().value("id"_L1).toString() == u"X-1"; });
        QCOMPARE(there, counts);
    }

    void aRefusalCountsWhoeverRecordsIt()
    {
        enter(LedgerKind::Consent, u"WO-7"_s, desk::consent(u"fgi_refusals"_s, {{"id"_L1, u"FR-9"_s}, {"owner"_L1, u"QNV"_s}, {"to"_L1, QJsonArray{u"QMR"_s}}, {"topics"_L1, QJsonArray{u"*"_s}}}, {}, {}),
              Signed::Badly);
        const QJsonArray refusals = m_desk->policy().value("fgi_refusals"_L1).toArray();
        QVERIFY(std::any_of(refusals.begin(), refusals.end(), [](const QJsonValue &each) { return each.toObject().value("id"_L1).toString() == u"FR-9"; }));
    }

    void aGrantIsNotTakenTwiceUnderOneName()
    {
        enter(LedgerKind::Decision, u"FDO-1"_s, desk::decide(decision(u"DD-0001"_s, Ruling::Grant))); // the pack has one of this name
        QCOMPARE(outcome(), u"F:NO-FDR"_s);
        QCOMPARE(m_desk->notCounted().size(), 1);
    }

    void aGrantNamesTheTextThatItIsFor()
    {
        DisclosureDecision grant = decision(u"DD-0004"_s, Ruling::Grant);
        grant.content.clear();
        enter(LedgerKind::Decision, u"FDO-1"_s, desk::decide(grant));
        QCOMPARE(outcome(), u"F:NO-FDR"_s);
    }

    void aRequestIsDecidedWhenEachOfItsPortionsIs()
    {
        DisclosureRequest request;
        request.id = u"RQ-31-0200"_s;
        request.product = u"P"_s;
        request.portions = {u"T-001"_s, u"T-002"_s};
        request.recipient = u"QMR"_s;
        enter(LedgerKind::Request, u"WO-7"_s, desk::open(request));
        DisclosureDecision first = decision(u"DD-0004"_s, Ruling::AskOriginator), second = decision(u"DD-0005"_s, Ruling::Grant);
        first.request = second.request = request.id;
        enter(LedgerKind::Decision, u"FDO-1"_s, desk::decide(first));
        QCOMPARE(m_desk->request(request.id)->status, RequestStatus::WaitingForOriginator);
        enter(LedgerKind::Request, u"WO-7"_s, desk::position(request.id, {u"USX-OPS"_s, u"concur"_s, kNow.day}, u"telephone"_s, u"duty officer"_s));
        QCOMPARE(m_desk->request(request.id)->status, RequestStatus::Open);
        enter(LedgerKind::Decision, u"FDO-1"_s, desk::decide(second));
        QCOMPARE(m_desk->request(request.id)->undecided, QStringList{u"T-002"_s});
        DisclosureDecision third = decision(u"DD-0006"_s, Ruling::Deny);
        third.request = request.id;
        third.portion = u"T-002"_s;
        enter(LedgerKind::Decision, u"FDO-1"_s, desk::decide(third));
        QCOMPARE(m_desk->request(request.id)->status, RequestStatus::Decided);
        QVERIFY(!m_desk->request(request.id)->waits());
        QCOMPARE(m_desk->nextRequestId(kNow.day), u"RQ-31-0201"_s);
    }

    void requestsOfTheScenarioGoThroughUnchanged()
    {
        QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/requests.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(m_desk->takeShipped(bytes, u"requests.json"_s));
        const QJsonArray shipped = QJsonDocument::fromJson(bytes).object().value("requests"_L1).toArray();
        QCOMPARE(m_desk->requests().size(), shipped.size());
        for (int i = 0; i < shipped.size(); ++i) {
            QJsonObject expected = shipped.at(i).toObject();
            expected.remove("status"_L1);
            expected.remove("decision"_L1);
            QCOMPARE(m_desk->requests().at(i).request.toJson(), expected);
        }
        const auto broken = QByteArray(bytes).replace("\"EX-01-013\"", "\"\"");
        DisclosureRegister other(exercisePack(), m_verifier);
        const auto taken = other.takeShipped(broken, u"requests.json"_s);
        QVERIFY(!taken);
        QCOMPARE(taken.error().where, u"requests.json: /requests/0/portions"_s);
    }
};

QTEST_GUILESS_MAIN(tst_DisclosureRegister)
#include "tst_disclosureregister.moc"
