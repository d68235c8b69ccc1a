// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/doubled_rows.h"

#include "engine/models/doubled_rows_kernels.h"
#include "engine/models/vectors.h"

namespace distilloscope::doubling {
namespace {

const RowFunctions& functions() {
#ifdef __x86_64__
  static const RowFunctions* const best = best_of(&avx512_rows, &avx2_rows);
  if (best != nullptr) return *best;
#endif
  return RowKernels::kFunctions;
}

}  // namespace

void double_rows(const float* map, Shape shape, std::int64_t begin, std::int64_t end, float* row,
                 float* doubled) {
  functions().double_floats(map, shape, begin, end, row, doubled);
}
void double_rows(const Half* map, Shape shape, std::int64_t begin, std::int64_t end, float* row,
                 Half* doubled) {
  functions().double_halves(map, shape, begin, end, row, doubled);
}
void gather_rows(const float* gradient, Shape shape, std::int64_t begin, std::int64_t end,
                 float* row, float* result) {
  functions().gather_floats(gradient, shape, begin, end, row, result);
}
void gather_rows(const Half* gradient, Shape shape, std::int64_t begin, std::int64_t end,
                 float* row, Half* result) {
  functions().gather_halves(gradient, shape, begin, end, row, result);
}

}  // namespace distilloscope::doubling
