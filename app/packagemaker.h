#pragma once

#include "app/cli/askedproduct.h"
#include "model/disclosure/packagewish.h"
#include "storage/exchange/copyformat.h"
#include "storage/ledger/deskstate.h"
#include "storage/ledger/personkey.h"
#include "storage/store/store.h"

#include <stop_token>

namespace parallax {

/// What the packages of one product are made with, for the window and the command alike.
struct PackageGround
{
    Store *store = nullptr;                   ///< outlives it
    MarkingLanguage language;
    DeskState desk;
    Product product;
    PreviewContext context;                   ///< its pack is the desk's, in force
    std::shared_ptr<const PersonKey> key;     ///< signs manifests and the entries of the ledger
    QList<CopyFormat> formats;                ///< empty: all, or what the network takes
    Instant at;
    FigurePainterFor painterFor;
};

/// What has been altered may lack a denial: from such a ledger nothing is released. Waits for the store. Error: Denied, naming the first fault.
Result<void> mayReleaseFrom(Store &store);

/// Makes the package of a nation into \a folder/NATION, and as one file beside it where \a single; what was handed out has its entry in
/// the ledger, or was not handed out. \a looked: what was shown to who ordered it, where it was shown.
/// Takes seconds with office formats. Refused as makePackage() and savePackage() say; Busy where something was decided meanwhile, the copy
/// is not the one that was looked at, or \a stop was requested; Conflict where a file stands in the way.
HandedOut handOut(const QString &nation, const QString &folder, bool single, PackageGround &ground, const PackageWish::Looked *looked = nullptr,
                          const std::stop_token &stop = {});

} // namespace parallax
