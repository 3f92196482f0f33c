#pragma once

#include "model/disclosure/disclosureregister.h"
#include "model/disclosure/releasebasis.h"
#include "model/document/releasecopy.h"
#include "model/leak/withheldterms.h"
#include "model/orbit/orbitpicture.h"
#include "storage/exchange/copyformat.h"
#include "storage/ledger/personkey.h"

#include <stop_token>

namespace parallax {

/// A file of a package. Its name says what it is and nothing of what it holds.
struct PackageFile
{
    QString name;                  ///< "product.pdf"
    QByteArray bytes;
    QString about;                 ///< a sentence for the index

    bool operator==(const PackageFile &) const = default;
};

/// What a nation is handed.
struct ReleasePackage
{
    QString nation;
    QList<PackageFile> files;      ///< by name; manifest and signature too
    QStringList leftOut;           ///< formats that could not be made, and why: a missing program

    const PackageFile *file(QStringView name) const;
    /// What the ledger's entry says of it: files with their SHA-384.
    QJsonObject released() const;
};

/// What a package is made from: one nation's copy and picture, and what is on record. Nothing of the product itself.
struct PackageOrder
{
    ReleaseCopy copy;                          ///< with its figures painted
    QString nation;
    OrbitPicturePtr picture;                   ///< the nation's; null: no objects
    QStringList objects;                       ///< ids that the copy speaks of
    PolicyPackPtr pack;
    const DisclosureRegister *desk = nullptr;
    QString network;                           ///< empty: handed over
    QList<CopyFormat> formats;                 ///< empty: all, or what the network takes
    std::shared_ptr<const PersonKey> signer;   ///< null: not signed
    QStringList portions;                      ///< ids of ours that it releases, for the ledger alone
    QJsonArray basis;                          ///< releaseBasis(), for the ledger alone
    WithheldTerms withheld;                    ///< what must not be in any file
};

/// What an order takes from previews: the copy, the objects it speaks of, and what must not be in it. Figures are the caller's to paint.
/// Error: Denied where a leak flag blocks the copy, with its sentences, or the audience is several nations.
Result<PackageOrder> packageOrder(const LivePreviews &previews, int audience);

/// Builds all files, each from the order alone, reads each back, and looks through every text in each for what is withheld, as `release check`
/// does; the expectations also for other nations. The same order gives the same bytes, the signature apart. Takes seconds with office formats.
/// Error: Denied where the network only shows or does not reach the nation; Malformed where a file does not read back or holds what is
/// withheld; Busy where stopped. Nothing is left out in silence: a format whose program is missing is in leftOut.
Result<ReleasePackage> makePackage(const PackageOrder &order, const std::stop_token &stop = {});

} // namespace parallax
