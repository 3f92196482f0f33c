#include "model/orbit/sgp4run.h"

namespace parallax {

void propagateAvx2(const Sgp4Batches &batches, int first, int last, double taiDay, double taiSecond,
                 const KernelConstants &constants, const Sgp4Output &out)
{
    run<Pair<Lanes<4>>>(batches, first, last, taiDay, taiSecond, constants, out);
}

} // namespace parallax
