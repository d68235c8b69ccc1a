// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace distilloscope {

/// The kinds of processor that loops are compiled for, each in a file of its own.
enum class Vectors { avx512, avx2, none };

/// The best that this processor has all instructions of: AVX-512 with F, BW, DQ and VL, or AVX2
/// with FMA.
inline Vectors vectors_of_processor() {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
      __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0) {
    return Vectors::avx512;
  }
  if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0) {
    return Vectors::avx2;
  }
#endif
  return Vectors::none;
}

/// Of functions that are compiled for either kind those that this processor is best at; null where
/// it has all instructions of neither.
template <typename Functions>
const Functions* best_of(const Functions& (*avx512)(), const Functions& (*avx2)()) {
  switch (vectors_of_processor()) {
    case Vectors::avx512:
      return &avx512();
    case Vectors::avx2:
      return &avx2();
    case Vectors::none:
      break;
  }
  return nullptr;
}

}  // namespace distilloscope
