#pragma once

#include "app/workstation.h"
#include "widgets/picture/picturecamera.h"
#include "widgets/shell/theme.h"

#include <QSize>

namespace parallax {

/// What `render globe` and `render map` are asked for.
struct PictureToRender
{
    PictureKind kind = PictureKind::Globe;
    QStringList nations;               ///< empty: ours
    QString at;                        ///< empty: the start of the policy's day in an exercise, else now
    QString camera;                    ///< "LAT,LON[,DISTANCE]", degrees, equatorial radii; empty: where a new window looks from
    QStringList objects;               ///< ids that stand out
    QString colourBy;                  ///< "orbit-class", "owner", "marking", "age"; empty: the first
    QSize size;
    Theme theme = Theme::Dark;
    QString out;
};

/// With the painter that needs no graphics card, under its marking. What it cannot do it says on standard error.
int renderPicture(Workstation &workstation, const PictureToRender &wanted);

} // namespace parallax
