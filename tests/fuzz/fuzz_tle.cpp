#include "tests/fuzz/feedproperties.h"

// The reader alone, so that the mutations need not get past the detection.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    parallax::checkFeed(data, size, parallax::FeedFormat::Tle);
    return 0;
}
