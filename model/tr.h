#pragma once

#include <QCoreApplication>

namespace parallax {

/// Translation context of free functions: Tr::tr("Not listed: %1.").
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(parallax)
};

} // namespace parallax
