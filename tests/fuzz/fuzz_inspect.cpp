#include "tests/fuzz/documentproperties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    parallax::checkInspection(data, size);
    return 0;
}
