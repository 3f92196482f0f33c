#pragma once

#include <QIcon>

namespace parallax {

/// By meaning; files of the same name in resources/icons (Lucide, ISC: resources/icons/LICENSE-lucide.txt).
enum class Icon {
    Add, Adjust, AudienceRoom, Back, Check, Clock, Close, Columns, CopyText, CopyExport, Costs, Cut, Day, Delete, Edit,
    Explanation, FaceOurs, FaceReceived, FaceShown, Failed, Filter, Find, Findings, Fix, Forward, GoTo, Help, History,
    Leak, Loader, Mark, Matrix, Network, Next, Objects, OpenWindow, Palette, Paste, Person, PolicyPack, Previous, Print,
    ProductImport, ProductNew, ProductOpen, Redo, Regime, Remedy, Remove, Rule, Saved, Split, TextLarger, TextSmaller,
    Theme, Tour, Undo, Withheld, Catalogue, Approaches, Globe, Map, Play, Pause, Slower, Faster, Layers, Live, Plots, Orbit,
    Bookmark, Follow, Site,
};

/// Drawn in the text colour of the theme at the moment of painting, so that a change of theme needs no reload.
QIcon icon(Icon icon);

} // namespace parallax
