// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef __x86_64__
#include "engine/training/adam_pass_kernel.h"

namespace distilloscope {

void adam_pass_avx2(const AdamPass& pass, std::int64_t count, const float* gradient,
                    float* parameter, float* mean, float* square) {
  adam_values(pass, count, gradient, parameter, mean, square);
}

}  // namespace distilloscope
#endif
