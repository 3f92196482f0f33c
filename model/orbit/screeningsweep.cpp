#define PARALLAX_SWEEP_KERNEL sweepKernelPortable
#include "model/orbit/screeningsweep.h"
