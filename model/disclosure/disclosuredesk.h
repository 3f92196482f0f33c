#pragma once

#include "model/disclosure/deskexchange.h"
#include "model/disclosure/deskwork.h"
#include "model/disclosure/lapses.h"
#include "model/disclosure/packagewish.h"
#include "model/disclosure/releasebasis.h"
#include "model/ledger/ledger.h"

#include <QFuture>
#include <QObject>

#include <stop_token>

namespace parallax {

/// The desk as a window works at it: what is on record, and who acts. Lives on the GUI thread; what takes time is a future.
class DisclosureDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual std::shared_ptr<const DisclosureRegister> records() const = 0; ///< another one after each change
    virtual PolicyPackPtr pack() const = 0;                                ///< in force
    virtual QString packId() const = 0;                                    ///< as the store names it
    virtual QString person() const = 0;                                    ///< who acts
    /// Whether \a person proves it with a passphrase; in an exercise any role may be taken without.
    virtual bool asksPassphrase(const QString &person) const = 0;
    virtual bool hasKey(const QString &person) const = 0;
    /// \a person acts from now on; their key is made where there is none. Error: Denied where the passphrase is another one.
    virtual QFuture<Result<void>> act(const QString &person, const QString &passphrase) = 0;
    /// Enters it in the name of who acts, signed where that is owed; it is folded when the future ends.
    /// Error: as Ledger::record(); Denied where it stands there and does not count, with why.
    virtual QFuture<Result<LedgerEntry>> enter(LedgerKind kind, const QJsonObject &content) = 0;
    /// Makes and hands out release packages, one nation after the other, in the name of who acts: a result for each. The future's progress
    /// text says which is being made. Once \a stop is requested, those that are not made yet are not.
    virtual QFuture<HandedOut> handOut(const PackageWish &wish, std::stop_token stop) = 0;
    /// The releases and showings in which a nation got a portion, newest first, each decided again.
    virtual QFuture<Result<QList<Replay>>> whyTheyGot(const QString &nation, const QString &portion) = 0;
    /// What nations lose in all products when \a day is over. The future's progress says how many products have been looked through.
    virtual QFuture<Result<QList<LapseLoss>>> lossesAfter(Day day, std::stop_token stop) = 0;
    /// A request for another desk, in one file that who acts signs.
    virtual QFuture<Result<QByteArray>> handOver(const QString &request) = 0;
    /// What such a file brings. Error: as where it is none, or was altered.
    virtual QFuture<Result<DeskFile>> readDeskFile(const QString &path) = 0;
    /// Takes it in, in the name of who acts, who vouches for these keys; it is folded when the future ends.
    virtual QFuture<Result<TakenIn>> takeIn(const QString &path, const QList<QByteArray> &vouched) = 0;
    /// Folds what other windows and desks have entered.
    virtual void readOthers() = 0;

Q_SIGNALS:
    void changed();
    void policyChanged(); ///< the policy in force is another one
    void personChanged();
    void failed(const parallax::Error &error);
};

} // namespace parallax
