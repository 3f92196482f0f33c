#include "tests/fuzz/feedproperties.h"

// Whatever the bytes say they are: detection, decoding, the one entry point.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    parallax::checkFeed(data, size, std::nullopt);
    return 0;
}
