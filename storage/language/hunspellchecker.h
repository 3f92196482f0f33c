#pragma once

#include "model/document/spelling.h"
#include "model/result.h"

namespace parallax {

/// The dictionaries of a language that the system has ("en": en_GB, en_US …), asked together: a word is right where one of them knows
/// it, since a coalition writes all of them. Takes some 0.1 s: beside the GUI thread.
///
/// \param language  "en", "fr", or one of a place ("en_GB"), then that alone.
/// \param folders   Where *.aff and *.dic lie; empty: where the system keeps those of hunspell.
/// Error: NotFound where the system has none of that language, naming what to install; Unsupported for letters Qt cannot write.
Result<std::shared_ptr<const SpellingChecker>> spellingChecker(const QString &language, const QStringList &folders = {});

} // namespace parallax
