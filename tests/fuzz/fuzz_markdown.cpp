#include "tests/fuzz/documentproperties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    parallax::checkDocument(data, size, QStringLiteral("a.md"));
    return 0;
}
