#define PARALLAX_SWEEP_KERNEL sweepKernelAvx2
#include "model/orbit/screeningsweep.h"
