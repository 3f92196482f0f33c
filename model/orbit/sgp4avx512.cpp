#include "model/orbit/sgp4run.h"

namespace parallax {

void propagateAvx512(const Sgp4Batches &batches, int first, int last, double taiDay, double taiSecond,
                 const KernelConstants &constants, const Sgp4Output &out)
{
    run<Lanes<8>>(batches, first, last, taiDay, taiSecond, constants, out);
}

} // namespace parallax
