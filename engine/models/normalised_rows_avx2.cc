// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef __x86_64__
#define DISTILLOSCOPE_WIDTH 8
#include "engine/models/normalised_rows_kernels.h"

namespace distilloscope::normalisation {

const RowFunctions& avx2_rows() {
  return RowKernels::kFunctions;
}

}  // namespace distilloscope::normalisation
#endif
