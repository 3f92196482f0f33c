#pragma once

#include "model/document/releasecopy.h"

#include <QHash>

namespace parallax {

/// What a person orders when looking at previews: release packages of one product.
struct PackageWish
{
    /// What was looked at. Where the copy would be another one when the package is made, nothing is handed out.
    struct Looked
    {
        QStringList portions; ///< ids that go out
        ReleaseCopy copy;     ///< as received, without its figures' images

        bool operator==(const Looked &) const = default;
    };

    Product product;
    PreviewContext context;   ///< the question: day, network, regime
    QList<std::pair<QString, Looked>> nations;
    QString folder;           ///< into which a folder for each nation is made
    QStringList formats;      ///< their names; empty: all, or what the network takes
    bool single = false;      ///< also as one file
};

/// What became of one nation's package.
struct HandedOut
{
    QString nation;
    std::optional<Error> refused; ///< nothing was handed out
    QString folder, file;         ///< where it lies; the single file where one was wanted
    int files = 0;
    qint64 entry = 0;             ///< of the ledger
    QStringList leftOut;          ///< formats that could not be made, and why
    QList<LeakFlag> blocking = {}; ///< why it was refused, where that is what blocks the copy; some an official may let stand
};

/// Whether a network hands things over to a nation; empty: by hand, which reaches all. Error: NotFound for a network that the policy does not
/// know, Denied where it does not reach the nation or only shows.
Result<void> handedOverBy(const PolicyPack &pack, const QString &network, const QString &nation);

/// What of a preview goes to its audience, to be compared when the package is made.
PackageWish::Looked lookedAt(const LivePreviews &previews, int audience);

} // namespace parallax
