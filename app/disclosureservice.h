#pragma once

#include "app/cli/askedproduct.h"
#include "model/disclosure/disclosuredesk.h"
#include "storage/ledger/deskstate.h"
#include "storage/ledger/keyring.h"
#include "storage/store/store.h"

#include <QThreadPool>

namespace parallax {

struct PackageGround;

/// The desk on a store: entries are signed, written and folded beside the GUI thread, one after the other, each on a copy of what is on
/// record; the copy then takes its place.
class DisclosureService : public DisclosureDesk
{
    Q_OBJECT
public:
    /// \a store outlives it. \a packId: the pack in the store that \a state was loaded of. \a painterFor: who draws the figures of packages.
    DisclosureService(Store &store, QString packId, DeskState state, MarkingLanguage language, QString person, const Clock &clock, FigurePainterFor painterFor);
    ~DisclosureService() override;

    std::shared_ptr<const DisclosureRegister> records() const override { return m_state.desk; }
    PolicyPackPtr pack() const override { return m_state.pack; }
    QString packId() const override { return m_packId; }
    QString person() const override { return m_person; }
    bool asksPassphrase(const QString &person) const override;
    bool hasKey(const QString &person) const override;
    QFuture<Result<void>> act(const QString &person, const QString &passphrase) override;
    QFuture<Result<LedgerEntry>> enter(LedgerKind kind, const QJsonObject &content) override;
    QFuture<HandedOut> handOut(const PackageWish &wish, std::stop_token stop) override;
    QFuture<Result<QList<Replay>>> whyTheyGot(const QString &nation, const QString &portion) override;
    QFuture<Result<QList<LapseLoss>>> lossesAfter(Day day, std::stop_token stop) override;
    QFuture<Result<QByteArray>> handOver(const QString &request) override;
    QFuture<Result<DeskFile>> readDeskFile(const QString &path) override;
    QFuture<Result<TakenIn>> takeIn(const QString &path, const QList<QByteArray> &vouched) override;
    void readOthers() override;

private:
    using KeyPtr = std::shared_ptr<const PersonKey>;
    void take(const DeskState &state);
    Result<void> readyGround(const PackageWish &wish, const QString &person, const KeyPtr &key, const Keyring &keys, bool exercise, Instant now, PackageGround &ground) const;
    DeskState copyOfState() const;
    static Result<KeyPtr> keyToSign(const Keyring &keys, const QString &pack, const QString &person, const KeyPtr &key, bool exercise, Instant now);
    static Result<KeyPtr> keyOf(const Keyring &keys, const QString &pack, const QString &person, const QString &passphrase, bool exercise, Instant now);

    Store &m_store;
    QString m_packId;
    DeskState m_state;
    MarkingLanguage m_language;
    QString m_person;
    const Clock &m_clock;
    Keyring m_keys;
    FigurePainterFor m_painterFor;
    KeyPtr m_key;      ///< of who acts, once it was opened
    QThreadPool m_one; ///< one thread: entries keep their order, and the verifier is asked by one alone
    QThreadPool m_packages; ///< one after the other, beside the entries: each takes its time
    QThreadPool m_questions;
    std::stop_source m_closing;
    bool m_reading = false;
};

} // namespace parallax
