// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/models/winograd.h"

/// The transforms of winograd.h for one kind of processor. winograd_avx512.cc and winograd_avx2.cc
/// are compiled for theirs; nothing of the standard library is called here, lest a function
/// compiled so is taken elsewhere.
namespace distilloscope::winograd {

struct Tiles {
  std::int64_t first = 0, count = 0;
};

/// Channels of a map that are worked on.
struct Group {
  std::int64_t first = 0, count = 0;
};

/// Functions on blocks of tiles. Transformed values are 36 times tiles x channels (inputs all of
/// them, outputs those of the group), \p step floats from one of the 36 to the next.
struct TileFunctions {
  void (*input)(const float* map, Rectified rectified, const Shape& shape, Tiles tiles,
                std::int64_t step, float* transformed);
  void (*output)(const float* transformed, std::int64_t step, const Shape& shape, Tiles tiles,
                 Group group, const float* bias, float* map);
  /// Adds up the gradient by the bias, too.
  void (*gradient)(const float* map, const Shape& shape, Tiles tiles, Group group,
                   std::int64_t step, float* transformed, float* bias);
  /// Sixteen by sixteen weights: taps are 9 x 16 x 16 and what they become 36 times 16 rows of 16
  /// with steps between positions and rows, in floats.
  void (*weights)(const float* taps, float* transformed, std::int64_t step, std::int64_t row_step);
  void (*weights_gradient)(const float* transformed, std::int64_t step, std::int64_t row_step,
                           float* taps);
};

const TileFunctions& avx512_tiles();
const TileFunctions& avx2_tiles();

inline constexpr std::int64_t kPositions = 36;

/// From one of the 36 positions to the next. Sizes are powers of two as a rule, and 36 addresses a
/// power of two apart would share one set of the cache.
inline std::int64_t position_step(std::int64_t floats) {
  return floats + kLane;
}

/// What the transforms of one kind of processor, with vectors of Width floats, are.
template <int Width>
struct TileKernels {
  typedef float Vector __attribute__((vector_size(Width * 4), aligned(4), may_alias));

  static constexpr float kA = 0.75F, kB = 1.5F;  // the points
  static constexpr float kA2 = kA * kA, kB2 = kB * kB;
  static constexpr float kProduct = kA2 * kB2, kSum = kA2 + kB2;
  static constexpr float kG0 = 1 / kProduct;
  static constexpr float kGa = 1 / (2 * kA2 * (kA2 - kB2)), kGb = 1 / (2 * kB2 * (kB2 - kA2));

  static Vector load(const float* from) { return *reinterpret_cast<const Vector*>(from); }
  static void store(float* to, const Vector& values) { *reinterpret_cast<Vector*>(to) = values; }

  // One axis: six pixels, four outputs or three taps from or to the six points.

  static inline __attribute__((always_inline)) void input_line(const Vector* d, int step,
                                                               Vector* to, int to_step) {
    to[0] = kProduct * d[0] - kSum * d[2 * step] + d[4 * step];
    const Vector even_a = d[4 * step] - kB2 * d[2 * step];
    const Vector odd_a = kA * (d[3 * step] - kB2 * d[step]);
    to[to_step] = even_a + odd_a;
    to[2 * to_step] = even_a - odd_a;
    const Vector even_b = d[4 * step] - kA2 * d[2 * step];
    const Vector odd_b = kB * (d[3 * step] - kA2 * d[step]);
    to[3 * to_step] = even_b + odd_b;
    to[4 * to_step] = even_b - odd_b;
    to[5 * to_step] = kProduct * d[step] - kSum * d[3 * step] + d[5 * step];
  }

  static inline __attribute__((always_inline)) void output_line(const Vector* m, int step,
                                                                Vector* to, int to_step) {
    const Vector sum_a = m[step] + m[2 * step], gap_a = m[step] - m[2 * step];
    const Vector sum_b = m[3 * step] + m[4 * step], gap_b = m[3 * step] - m[4 * step];
    to[0] = m[0] + sum_a + sum_b;
    to[to_step] = kA * gap_a + kB * gap_b;
    to[2 * to_step] = kA2 * sum_a + kB2 * sum_b;
    to[3 * to_step] = kA2 * kA * gap_a + kB2 * kB * gap_b + m[5 * step];
  }

  /// The transpose of output_line().
  static inline __attribute__((always_inline)) void gradient_line(const Vector* y, int step,
                                                                  Vector* to, int to_step) {
    const Vector even_a = y[0] + kA2 * y[2 * step];
    const Vector odd_a = kA * (y[step] + kA2 * y[3 * step]);
    const Vector even_b = y[0] + kB2 * y[2 * step];
    const Vector odd_b = kB * (y[step] + kB2 * y[3 * step]);
    to[0] = y[0];
    to[to_step] = even_a + odd_a;
    to[2 * to_step] = even_a - odd_a;
    to[3 * to_step] = even_b + odd_b;
    to[4 * to_step] = even_b - odd_b;
    to[5 * to_step] = y[3 * step];
  }

  static inline __attribute__((always_inline)) void weight_line(const Vector* g, int step,
                                                                Vector* to, int to_step) {
    to[0] = kG0 * g[0];
    const Vector even_a = kGa * (g[0] + kA2 * g[2 * step]), odd_a = kGa * kA * g[step];
    to[to_step] = even_a + odd_a;
    to[2 * to_step] = even_a - odd_a;
    const Vector even_b = kGb * (g[0] + kB2 * g[2 * step]), odd_b = kGb * kB * g[step];
    to[3 * to_step] = even_b + odd_b;
    to[4 * to_step] = even_b - odd_b;
    to[5 * to_step] = g[2 * step];
  }

  /// The transpose of weight_line().
  static inline __attribute__((always_inline)) void weight_gradient_line(const Vector* u, int step,
                                                                         Vector* to, int to_step) {
    const Vector sum_a = kGa * (u[step] + u[2 * step]), sum_b = kGb * (u[3 * step] + u[4 * step]);
    to[0] = kG0 * u[0] + sum_a + sum_b;
    to[to_step] = kGa * kA * (u[step] - u[2 * step]) + kGb * kB * (u[3 * step] - u[4 * step]);
    to[2 * to_step] = kA2 * sum_a + kB2 * sum_b + u[5 * step];
  }

  /// Where a tile lies.
  struct Place {
    std::int64_t image, row, column;  ///< of its first output, in pixels
  };
  static Place place(const Shape& shape, std::int64_t tile) {
    const std::int64_t columns = shape.columns(), each = shape.rows() * columns;
    const std::int64_t inside = tile % each;
    return {tile / each, inside / columns * 4, inside % columns * 4};
  }
  static const float* pixel(const float* map, const Shape& shape, std::int64_t channels,
                            std::int64_t image, std::int64_t row, std::int64_t column) {
    return map + ((image * shape.height + row) * shape.width + column) * channels;
  }

  static inline __attribute__((always_inline)) Vector rectified(const Vector& y,
                                                                const Vector& scale,
                                                                const Vector& shift) {
    const Vector value = y * scale + shift;
    return value < 0 ? Vector{} : value;  // a NaN stays one
  }

  static void input(const float* map, Rectified rectified, const Shape& shape, Tiles tiles,
                    std::int64_t step, float* transformed) {
    if (rectified.scale == nullptr) {
      input_of<false>(map, rectified, shape, tiles, step, transformed);
    } else {
      input_of<true>(map, rectified, shape, tiles, step, transformed);
    }
  }

  template <bool Rectifies>
  static void input_of(const float* map, Rectified as, const Shape& shape, Tiles tiles,
                       std::int64_t step, float* transformed) {
    const std::int64_t channels = shape.in;
    const Vector zero = {};
    for (std::int64_t tile = 0; tile < tiles.count; ++tile) {
      const Place at = place(shape, tiles.first + tile);
      const float* pixels[36];
      bool whole = true;
      for (int i = 0; i < 36; ++i) {
        const std::int64_t row = at.row - 1 + i / 6, column = at.column - 1 + i % 6;
        const bool outside = row < 0 || row >= shape.height || column < 0 || column >= shape.width;
        pixels[i] = outside ? nullptr : pixel(map, shape, channels, at.image, row, column);
        whole = whole && !outside;
      }
      float* const to = transformed + tile * channels;
      for (std::int64_t c = 0; c < channels; c += Width) {
        Vector columns[36], read[6], line[6];
        Vector scale = zero, shift = zero;
        if (Rectifies) {
          scale = load(as.scale + c);
          shift = load(as.shift + c);
        }
        for (int j = 0; j < 6; ++j) {
          for (int i = 0; i < 6; ++i) {
            const float* const from = pixels[i * 6 + j];
            const bool inside = whole || from != nullptr;
            read[i] = inside ? load(from + c) : zero;
            if (Rectifies && inside) read[i] = rectified(read[i], scale, shift);
          }
          input_line(read, 1, columns + j, 6);
        }
        for (int i = 0; i < 6; ++i) {
          input_line(columns + i * 6, 1, line, 1);
          for (int j = 0; j < 6; ++j) store(to + (i * 6 + j) * step + c, line[j]);
        }
      }
    }
  }

  static void output(const float* transformed, std::int64_t step, const Shape& shape, Tiles tiles,
                     Group group, const float* bias, float* map) {
    const std::int64_t channels = shape.out;
    for (std::int64_t tile = 0; tile < tiles.count; ++tile) {
      const Place at = place(shape, tiles.first + tile);
      const std::int64_t rows = shape.height - at.row, columns = shape.width - at.column;
      const float* const from = transformed + tile * group.count;
      float* const to =
          const_cast<float*>(pixel(map, shape, channels, at.image, at.row, at.column)) +
          group.first;
      for (std::int64_t c = 0; c < group.count; c += Width) {
        Vector half[24], read[6], line[4];
        for (int j = 0; j < 6; ++j) {
          for (int i = 0; i < 6; ++i) read[i] = load(from + (i * 6 + j) * step + c);
          output_line(read, 1, half + j, 6);
        }
        const Vector more = bias != nullptr ? load(bias + group.first + c) : Vector{};
        for (int i = 0; i < 4 && i < rows; ++i) {
          output_line(half + i * 6, 1, line, 1);
          for (int j = 0; j < 4 && j < columns; ++j) {
            store(to + (i * shape.width + j) * channels + c, line[j] + more);
          }
        }
      }
    }
  }

  static void gradient(const float* map, const Shape& shape, Tiles tiles, Group group,
                       std::int64_t step, float* transformed, float* bias) {
    const std::int64_t channels = shape.out;
    const Vector zero = {};
    for (std::int64_t tile = 0; tile < tiles.count; ++tile) {
      const Place at = place(shape, tiles.first + tile);
      const std::int64_t rows = shape.height - at.row, columns = shape.width - at.column;
      const float* const from =
          pixel(map, shape, channels, at.image, at.row, at.column) + group.first;
      float* const to = transformed + tile * group.count;
      for (std::int64_t c = 0; c < group.count; c += Width) {
        Vector half[24], read[4], line[6], sum = load(bias + group.first + c);
        for (int j = 0; j < 4; ++j) {
          for (int i = 0; i < 4; ++i) {
            const bool inside = i < rows && j < columns;
            read[i] = inside ? load(from + (i * shape.width + j) * channels + c) : zero;
          }
          sum += (read[0] + read[1]) + (read[2] + read[3]);
          gradient_line(read, 1, half + j, 4);
        }
        store(bias + group.first + c, sum);
        for (int i = 0; i < 6; ++i) {
          gradient_line(half + i * 4, 1, line, 1);
          for (int j = 0; j < 6; ++j) store(to + (i * 6 + j) * step + c, line[j]);
        }
      }
    }
  }

  static void weights(const float* taps, float* transformed, std::int64_t step,
                      std::int64_t row_step) {
    for (std::int64_t row = 0; row < kLane; ++row) {
      for (std::int64_t c = 0; c < kLane; c += Width) {
        const float* const from = taps + row * kLane + c;
        Vector half[18], read[3], line[6];
        for (int j = 0; j < 3; ++j) {
          for (int i = 0; i < 3; ++i) read[i] = load(from + (i * 3 + j) * kLane * kLane);
          weight_line(read, 1, half + j, 3);
        }
        for (int i = 0; i < 6; ++i) {
          weight_line(half + i * 3, 1, line, 1);
          for (int j = 0; j < 6; ++j) {
            store(transformed + (i * 6 + j) * step + row * row_step + c, line[j]);
          }
        }
      }
    }
  }

  static void weights_gradient(const float* transformed, std::int64_t step, std::int64_t row_step,
                               float* taps) {
    for (std::int64_t row = 0; row < kLane; ++row) {
      for (std::int64_t c = 0; c < kLane; c += Width) {
        const float* const from = transformed + row * row_step + c;
        Vector half[18], read[6], line[3];
        for (int j = 0; j < 6; ++j) {
          for (int i = 0; i < 6; ++i) read[i] = load(from + (i * 6 + j) * step);
          weight_gradient_line(read, 1, half + j, 6);
        }
        for (int i = 0; i < 3; ++i) {
          weight_gradient_line(half + i * 6, 1, line, 1);
          for (int j = 0; j < 3; ++j)
            store(taps + (i * 3 + j) * kLane * kLane + row * kLane + c, line[j]);
        }
      }
    }
  }

  static constexpr TileFunctions kFunctions{&input, &output, &gradient, &weights,
                                            &weights_gradient};
};

}  // namespace distilloscope::winograd
