// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/training/adam_pass.h"

/// adam_pass() for one kind of processor; adam_pass_avx2.cc is compiled for its own. Nothing of the
/// standard library is called here, lest a function compiled so is taken elsewhere.
namespace distilloscope {

void adam_pass_avx2(const AdamPass& pass, std::int64_t count, const float* gradient,
                    float* parameter, float* mean, float* square);

namespace {

inline float product_and_sum(float a, float b, float c) {
#ifdef __FMA__
  return __builtin_fmaf(a, b, c);
#else
  return a * b + c;
#endif
}

inline void adam_values(const AdamPass& pass, std::int64_t count, const float* __restrict gradient,
                        float* __restrict parameter, float* __restrict mean,
                        float* __restrict square) {
  const AdamPass by = pass;
  for (std::int64_t i = 0; i < count; ++i) {
    const float g = gradient[i];
    const float m = product_and_sum(g, by.rest1, mean[i] * by.beta1);
    const float v = product_and_sum(by.rest2 * g, g, square[i] * by.beta2);
    mean[i] = m;
    square[i] = v;
    parameter[i] = parameter[i] * by.kept + -by.rate * m / (__builtin_sqrtf(v) + by.epsilon);
  }
}

}  // namespace
}  // namespace distilloscope
