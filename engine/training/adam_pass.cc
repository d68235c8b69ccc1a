// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/adam_pass.h"

#include "engine/models/vectors.h"
#include "engine/training/adam_pass_kernel.h"

namespace distilloscope {

void adam_pass(const AdamPass& pass, std::int64_t count, const float* gradient, float* parameter,
               float* mean, float* square) {
#ifdef __x86_64__
  // Wider vectors would wait for memory all the same.
  static const bool wide = vectors_of_processor() != Vectors::none;
  if (wide) return adam_pass_avx2(pass, count, gradient, parameter, mean, square);
#endif
  adam_values(pass, count, gradient, parameter, mean, square);
}

}  // namespace distilloscope
