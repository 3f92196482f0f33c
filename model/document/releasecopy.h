#pragma once

#include "model/document/preview.h"

namespace parallax {

/// One thing printed in a release copy. Nothing here leads back to a product: no ids, authors, times or revisions of ours.
struct ReleaseItem
{
    PortionKind kind = PortionKind::Para;
    QString number;
    QString mark;
    QString text;
    QString altText;         ///< of a figure, where it may go
    QByteArray image;        ///< PNG of a figure that was drawn for the recipients; empty: none
    int table = -1;          ///< rows of one table share a number, counted from 0 in the copy; -1: none
    bool shownOnly = false;  ///< to be seen and told, in no copy that is kept

    bool operator==(const ReleaseItem &) const = default;
};

/// What a nation receives. A writer of files for partners takes this type and nothing else: the one way out.
struct ReleaseCopy
{
    QString title;           ///< of the released title portion; a neutral one where it is withheld
    QString banner;
    QStringList notices;
    QStringList recipients;
    Day asOf;
    bool exercise = false;
    QString language;
    bool mayBeKept = true;   ///< false for AsShown: to be shown, never handed over
    QList<ReleaseItem> items;

    bool operator==(const ReleaseCopy &) const = default;
};

/// Built by insertion from what the audience may have, never from the original with pieces taken out.
/// \a face AsReceived or AsShown. The acid test: releaseCopy(product) == releaseCopy(twin(product)).
/// Figures that are drawn anew for each reader have no image yet: figureOrders(), paintFigures() in figurepainter.h.
ReleaseCopy releaseCopy(const LivePreviews &previews, int audience, Face face = Face::AsReceived);
/// Our own copy, with our marks and banner (recipient null of `release preview`).
ReleaseCopy hostCopy(const LivePreviews &previews, Regime regime);

/// The product that never held what the audience may not have.
Product twin(const LivePreviews &previews, int audience);

} // namespace parallax
