// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/models/doubled_rows.h"

/// doubled_rows.h for one kind of processor: the compiler makes vectors of these loops. Nothing of
/// the standard library is called here, lest a function compiled so is taken elsewhere.
namespace distilloscope::doubling {

struct RowFunctions {
  void (*double_floats)(const float*, Shape, std::int64_t, std::int64_t, float*, float*);
  void (*double_halves)(const Half*, Shape, std::int64_t, std::int64_t, float*, Half*);
  void (*gather_floats)(const float*, Shape, std::int64_t, std::int64_t, float*, float*);
  void (*gather_halves)(const Half*, Shape, std::int64_t, std::int64_t, float*, Half*);
};

const RowFunctions& avx512_rows();
const RowFunctions& avx2_rows();

namespace {

struct RowKernels {
  static inline float widened(float value) { return value; }
  static inline float widened(Half value) {
    return __builtin_bit_cast(float, static_cast<std::uint32_t>(value.bits) << 16);
  }
  static inline void set(float& to, float value) { to = value; }
  // To the nearest, halfway to even, and a NaN stays one.
  static inline void set(Half& to, float value) {
    const auto bits = __builtin_bit_cast(std::uint32_t, value);
    const std::uint32_t rounded = (bits + 0x7FFFU + ((bits >> 16) & 1U)) >> 16;
    to.bits = static_cast<std::uint16_t>(value != value ? 0x7FC0U : rounded);
  }

  /// count values of (3 near + far) / 4.
  template <typename From, typename To>
  static inline void blend(const From* near, const From* far, std::int64_t count, To* to) {
    for (std::int64_t k = 0; k < count; ++k) {
      set(to[k], 0.75F * widened(near[k]) + 0.25F * widened(far[k]));
    }
  }

  /// What reached one place from the four it went to: (3 (even + odd) + before + after) / 4.
  template <typename From, typename To>
  static inline void gather(const From* even, const From* odd, const From* before,
                            const From* after, std::int64_t count, To* to) {
    for (std::int64_t k = 0; k < count; ++k) {
      set(to[k], 0.75F * (widened(even[k]) + widened(odd[k])) +
                     0.25F * (widened(before[k]) + widened(after[k])));
    }
  }

  template <typename Value>
  static void double_rows(const Value* map, Shape shape, std::int64_t begin, std::int64_t end,
                          float* row, Value* doubled) {
    const std::int64_t channels = shape.channels;
    const std::int64_t length = shape.width * channels;
    for (std::int64_t r = begin; r < end; ++r) {
      const std::int64_t image = r / (2 * shape.height);
      const std::int64_t y = r % (2 * shape.height);
      const Value* const here = map + (image * shape.height + y / 2) * length;
      const Value* beside = here;
      if (y % 2 == 0 && y > 0) beside -= length;
      if (y % 2 == 1 && y + 1 < 2 * shape.height) beside += length;
      blend(here, beside, length, row);
      Value* const to = doubled + r * 2 * length;
      for (std::int64_t x = 0; x < shape.width; ++x) {
        const float* const at = row + x * channels;
        blend(at, x > 0 ? at - channels : at, channels, to + 2 * x * channels);
        blend(at, x + 1 < shape.width ? at + channels : at, channels, to + (2 * x + 1) * channels);
      }
    }
  }

  template <typename Value>
  static void gather_rows(const Value* gradient, Shape shape, std::int64_t begin, std::int64_t end,
                          float* row, Value* result) {
    const std::int64_t channels = shape.channels;
    const std::int64_t length = 2 * shape.width * channels;
    for (std::int64_t r = begin; r < end; ++r) {
      const std::int64_t y = r % shape.height;
      const Value* const even = gradient + 2 * r * length;
      const Value* const odd = even + length;
      gather(even, odd, y > 0 ? even - length : even, y + 1 < shape.height ? odd + length : odd,
             length, row);
      Value* const to = result + r * shape.width * channels;
      for (std::int64_t x = 0; x < shape.width; ++x) {
        const float* const left = row + 2 * x * channels;
        const float* const right = left + channels;
        gather(left, right, x > 0 ? left - channels : left,
               x + 1 < shape.width ? right + channels : right, channels, to + x * channels);
      }
    }
  }

  static constexpr RowFunctions kFunctions{&double_rows<float>, &double_rows<Half>,
                                           &gather_rows<float>, &gather_rows<Half>};
};

}  // namespace
}  // namespace distilloscope::doubling
