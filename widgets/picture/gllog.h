#pragma once

#include <QLoggingCategory>

namespace parallax {

Q_DECLARE_LOGGING_CATEGORY(lcView)

} // namespace parallax
