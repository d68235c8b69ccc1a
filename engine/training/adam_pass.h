// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace distilloscope {

/// What one step of Adam does to every value alike (optimiser.h).
struct AdamPass {
  float kept = 1;              ///< 1 - learning rate * decay
  float beta1 = 0, rest1 = 0;  ///< and 1 - beta1
  float beta2 = 0, rest2 = 0;
  float epsilon = 0;
  float rate = 0;
};

/// \p count values and what belongs to each, changed in one pass over memory, which is what a step
/// takes its time for: operation by operation it would be six. Rounds as LibTorch's operations do
/// where the processor has AVX2 and FMA.
void adam_pass(const AdamPass& pass, std::int64_t count, const float* gradient, float* parameter,
               float* mean, float* square);

}  // namespace distilloscope
