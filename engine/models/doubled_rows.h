// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Doubling of maps that lie as pixels x channels in memory (channels last), bilinear with
/// half-pixel centres and repeated edges, and its gradient. Along one axis, values 2 i and 2 i + 1
/// of the doubled are (x[i - 1] + 3 x[i]) / 4 and (3 x[i] + x[i + 1]) / 4. Computes in float32,
/// whichever the values are.
namespace distilloscope::doubling {

/// The bits of a bfloat16.
struct Half {
  std::uint16_t bits;
};

/// Of the map that is doubled.
struct Shape {
  std::int64_t images = 0, height = 0, width = 0, channels = 0;
};

/// Rows [begin, end) of all images' rows of the doubled map, of which an image has 2 height.
/// \p row has room for width x channels values.
void double_rows(const float* map, Shape shape, std::int64_t begin, std::int64_t end, float* row,
                 float* doubled);
void double_rows(const Half* map, Shape shape, std::int64_t begin, std::int64_t end, float* row,
                 Half* doubled);

/// Rows [begin, end) of all images' rows of the gradient by the map, from that by the doubled map.
/// \p row has room for 2 width x channels values.
void gather_rows(const float* gradient, Shape shape, std::int64_t begin, std::int64_t end,
                 float* row, float* result);
void gather_rows(const Half* gradient, Shape shape, std::int64_t begin, std::int64_t end,
                 float* row, Half* result);

}  // namespace distilloscope::doubling
