#pragma once

#include "model/orbit/orbitpicture.h"

#include <QList>

#include <functional>

namespace parallax {

/// What an audience's picture lacks of ours.
enum class PictureLoss : quint8 {
    Object,     ///< it hears nothing of it
    Position,   ///< it knows of it and not where it is
    Precision,  ///< it has the coarse elements of everybody
    Identity,   ///< it knows it by a number
};
QString pictureLossText(PictureLoss loss);

struct ObjectLoss
{
    qsizetype object = -1;               ///< in our picture
    QList<PictureLoss> losses;           ///< worst first; Object stands alone
};

/// Two objects that come close, as pairs of ids; found with our elements.
struct CloseObjects
{
    QString first, second;
};

/// What one audience loses.
struct PictureDifference
{
    QStringList audience;
    std::vector<ObjectLoss> objects;     ///< that lack something, in the order of ids
    std::vector<qsizetype> approachesUnknown; ///< of those asked about: it does not know both objects, or where they are
    std::vector<qsizetype> approachesCoarse;  ///< it would have to find them with coarse elements

    qsizetype count(PictureLoss loss) const;
};

/// Compares ours with what an audience has of the same catalogue.
PictureDifference pictureDifference(const PartnerPicture &ours, const PartnerPicture &theirs, QStringList audience,
                                    std::span<const CloseObjects> approaches = {});

/// Of every nation of the pack on a day; cancelled, or all. Takes 0.1 s a nation for 30,000 objects: beside the GUI thread.
std::vector<PictureDifference> pictureDifferences(const CatalogueSnapshot &catalogue, const PolicyPack &pack, Day day,
                                                  std::span<const CloseObjects> approaches, const std::function<bool()> &isCanceled = {});

} // namespace parallax
