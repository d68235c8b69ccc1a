// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef __x86_64__
#include "engine/models/doubled_rows_kernels.h"

namespace distilloscope::doubling {

const RowFunctions& avx2_rows() {
  return RowKernels::kFunctions;
}

}  // namespace distilloscope::doubling
#endif
