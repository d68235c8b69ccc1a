// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/normalised_rows.h"

#include "engine/models/vectors.h"

#define DISTILLOSCOPE_WIDTH 4
#include "engine/models/normalised_rows_kernels.h"

namespace distilloscope::normalisation {
namespace {

const RowFunctions& functions() {
#ifdef __x86_64__
  static const RowFunctions* const best = best_of(&avx512_rows, &avx2_rows);
  if (best != nullptr) return *best;
#endif
  return RowKernels::kFunctions;
}

}  // namespace

void sum_moments(const float* map, Part part, double* mean, double* squares) {
  functions().sum_moments(map, part, mean, squares);
}
void rectify(const float* map, const float* shortcut, Rectified rectified, Part part,
             float* output) {
  functions().rectify(map, shortcut, rectified, part, output);
}
void sum_masked(const float* output, const float* gradient, const float* map, const float* mean,
                Part part, float* masked, GradientSums sums) {
  functions().sum_masked(output, gradient, map, mean, part, masked, sums);
}
void sum_rectified(Rectified rectified, const float* gradient, const float* map, const float* mean,
                   Part part, GradientSums sums) {
  functions().sum_rectified(rectified, gradient, map, mean, part, sums);
}
void apply_masked(const float* gradient, const float* map, Line line, Part part, float* result) {
  functions().apply_masked(gradient, map, line, part, result);
}
void apply_rectified(Rectified rectified, const float* gradient, const float* map, Line line,
                     Part part, float* result) {
  functions().apply_rectified(rectified, gradient, map, line, part, result);
}
void pool(const float* map, const Pooling& pooling, Rectified rectified, std::int64_t begin,
          std::int64_t end, float* output, float* chosen, std::uint8_t* places) {
  functions().pool(map, pooling, rectified, begin, end, output, chosen, places);
}
void apply_pooled(const float* masked, const std::uint8_t* places, const float* map,
                  const Pooling& pooling, Line line, std::int64_t begin, std::int64_t end,
                  float* result) {
  functions().apply_pooled(masked, places, map, pooling, line, begin, end, result);
}

}  // namespace distilloscope::normalisation
