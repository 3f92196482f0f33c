#pragma once

#include "app/cli/commandline.h"

namespace parallax {

/// render review|matrix --product ID [--to NATION,…] [--size WxH] [--theme T] [--face F] [--text-size P] --out PNG: the picture that the window shows, made
/// by the window itself on the offscreen platform. Nothing of it is remembered in the store.
int runRenderCommand(const QStringList &words, const CommonOptions &common);

} // namespace parallax
