#include "app/packagemaker.h"

#include "model/tr.h"
#include "storage/exchange/copywriters.h"
#include "storage/ledger/releasedbefore.h"
#include "storage/release/envelope.h"
#include "storage/release/packagefiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// \a blocking: what stands in the way, where that is a leak.
Result<PackageOrder> orderFor(const QString &nation, PackageGround &ground, const PackageWish::Looked *looked, QList<LeakFlag> &blocking)
{
    if (!ground.context.pack->nation(nation))
        return Error{ErrorCode::NotFound, Tr::tr("%1 is no partner in the policy.").arg(nation), nation};
    // What it has already, by the ledger of this moment; where that cannot be read nobody can say what the copy adds up to.
    PreviewContext context = ground.context;
    const auto earlier = releasedBefore(*ground.store, {nation});
    if (!earlier)
        return earlier.error();
    context.earlier = *earlier;
    const auto previews = LivePreviews::make(ground.product, context, {Audience{{nation}}});
    if (looked && *looked != lookedAt(*previews, 0))
        return Error{ErrorCode::Busy, Tr::tr("What %1 would get has changed since it was shown; nothing was handed out. Look at it again.").arg(nation), nation};
    blocking = previews->flags(0);
    blocking.removeIf([](const LeakFlag &flag) { return !flag.blocks; });
    auto order = packageOrder(*previews, 0);
    if (!order)
        return order;
    if (const auto painted = paintCopy(&order->copy, *previews, *ground.store, ground.painterFor); !painted)
        return painted.error();
    order->desk = ground.desk.desk.get();
    order->formats = ground.formats;
    order->signer = ground.key;
    return order;
}

/// The last entry by which the nation got something; 0: none.
Result<qint64> lastReleaseTo(const QString &nation, Store &store)
{
    const auto last = store.ledgerAbout({u"kind:"_s + ledgerKindName(LedgerKind::Release), u"nation:"_s + nation}, 1).result();
    if (!last)
        return last.error();
    return last->isEmpty() ? 0 : last->constFirst().sequence;
}

/// The single file: enveloped where the nation has a certificate.
Result<QString> saveSingle(const ReleasePackage &package, const PolicyPack &pack, const QString &folder)
{
    const QByteArray certificate = pack.nation(package.nation)->certificate;
    const QString path = folder + (certificate.isEmpty() ? u".zip"_s : u".zip.p7m"_s);
    if (QFile::exists(path))
        return Error{ErrorCode::Conflict, Tr::tr("There is a file of this name already; it was left as it is. Name another folder."), path};
    const auto zip = packageAsZip(package);
    if (!zip)
        return zip.error();
    const auto bytes = certificate.isEmpty() ? zip : envelopedFor(certificate, *zip);
    if (!bytes)
        return bytes.error();
    const auto saved = saveOwnerOnly(path, *bytes);
    return saved ? Result<QString>(path) : saved.error();
}

Result<HandedOut> tryHandingOut(const QString &nation, const QString &folder, bool single, PackageGround &ground, const PackageWish::Looked *looked, const std::stop_token &stop,
                                 QList<LeakFlag> &blocking)
{
    // What was decided since the nation before, or while its package was refused, counts for this one.
    if (const auto fresh = refreshDesk(ground.desk, *ground.store, ground.language); !fresh)
        return fresh.error();
    if (ground.context.pack != ground.desk.pack) {
        ground.context.pack = ground.desk.pack;
        ground.context.decisions.reset();
        ground.context.marks.reset();
    }
    const auto lastBefore = lastReleaseTo(nation, *ground.store);
    if (!lastBefore)
        return lastBefore.error();
    const auto order = orderFor(nation, ground, looked, blocking);
    if (!order)
        return order.error();
    const auto package = makePackage(*order, stop);
    if (!package)
        return package.error();
    // The pictures and office files took their time: what was decided meanwhile counts, and what went to the nation by another hand.
    const auto changed = refreshDesk(ground.desk, *ground.store, ground.language);
    const auto lastNow = lastReleaseTo(nation, *ground.store);
    if (!changed || !lastNow)
        return changed ? lastNow.error() : changed.error();
    if (*lastNow != *lastBefore)
        return Error{ErrorCode::Busy, Tr::tr("Something else was handed out to %1 while the package was made; nothing was handed out. Give the command again.").arg(nation), nation};
    if (*changed)
        return Error{ErrorCode::Busy, Tr::tr("Something was decided while the package was made; nothing was handed out. Give the command again."), nation};
    HandedOut done;
    done.nation = nation;
    done.folder = folder + u'/' + nation; // its name goes along with a file: it says nothing of ours
    done.files = int(package->files.size());
    done.leftOut = package->leftOut;
    if (const auto saved = savePackage(*package, done.folder); !saved)
        return saved.error();
    const auto takeBack = [&](const Error &error) {
        QDir(done.folder).removeRecursively();
        if (!done.file.isEmpty())
            QFile::remove(done.file);
        return error;
    };
    if (single) {
        const auto saved = saveSingle(*package, *ground.context.pack, done.folder);
        if (!saved)
            return takeBack(saved.error());
        done.file = *saved;
    }
    QJsonObject content = package->released();
    content.insert("product"_L1, ground.product.head.id.value);
    content.insert("network"_L1, ground.context.network);
    content.insert("day"_L1, ground.context.day.toString());
    content.insert("portions"_L1, QJsonArray::fromStringList(order->portions));
    content.insert("pack"_L1, ground.desk.packId);
    content.insert("basis"_L1, order->basis);
    const auto entry = ground.store->record({LedgerKind::Release, ground.key->signer().person, ground.at, content}, ground.key).result();
    if (!entry)
        return takeBack(entry.error());
    done.entry = entry->sequence;
    return done;
}

} // namespace

Result<void> mayReleaseFrom(Store &store)
{
    const auto checked = store.checkLedger({}).result();
    if (!checked)
        return checked.error();
    if (!checked->faults.isEmpty())
        return Error{ErrorCode::Denied, Tr::tr("The ledger was altered (%1). Nothing is released from it; \"store check\" names all, \"store restore\" takes a backup.").arg(checked->faults.constFirst().text), u"ledger"_s};
    return {};
}

HandedOut handOut(const QString &nation, const QString &folder, bool single, PackageGround &ground, const PackageWish::Looked *looked, const std::stop_token &stop)
{
    HandedOut refused;
    const auto done = tryHandingOut(nation, folder, single, ground, looked, stop, refused.blocking);
    if (done)
        return *done;
    refused.nation = nation;
    refused.refused = done.error();
    return refused;
}

} // namespace parallax
