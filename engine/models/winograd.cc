// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/winograd.h"

#include <libxsmm.h>

#include <algorithm>
#include <array>
#include <string>

#include "engine/api/error.h"
#include "engine/models/winograd_tiles.h"

namespace distilloscope::winograd {
namespace {

const TileFunctions* tile_functions() {
  static const TileFunctions* const functions = [] {
    const bool small = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
    if (!small) return static_cast<const TileFunctions*>(nullptr);
    return __builtin_cpu_supports("avx512f") != 0 ? &avx512_tiles() : &avx2_tiles();
  }();
  return functions;
}

/// Tiles of a block: as many as the second-level cache holds where the weights leave room, and
/// otherwise so many that the weights are worth their way.
std::int64_t block_tiles(const Shape& shape) {
  return shape.in * shape.out >= 128 * 64 ? 96 : 40;
}

std::int64_t weights_step(const Shape& shape) {
  return position_step(shape.in * shape.out);
}

Tiles tiles_of(const Shape& shape, std::int64_t block) {
  const std::int64_t each = block_tiles(shape), first = block * each;
  return {first, std::min(each, shape.tiles() - first)};
}

libxsmm_blasint integer(std::int64_t value) {
  return static_cast<libxsmm_blasint>(value);
}

/// Column-major C = A B of m x k and k x n, packed.
struct Product {
  std::int64_t m = 0, n = 0, k = 0;
  bool turned = false;  ///< B lies as n x k
  bool add = false;     ///< C += A B
};

/// Null where libxsmm makes none.
libxsmm_smmfunction made(const Product& product) {
  const libxsmm_blasint m = integer(product.m), n = integer(product.n), k = integer(product.k);
  const libxsmm_blasint second = product.turned ? n : k;
  const float alpha = 1, beta = product.add ? 1 : 0;
  const int flags = product.turned ? LIBXSMM_GEMM_FLAG_TRANS_B : LIBXSMM_GEMM_FLAG_NONE;
  return libxsmm_smmdispatch(m, n, k, &m, &second, &m, &alpha, &beta, &flags, nullptr);
}

libxsmm_smmfunction needed(const Product& product) {
  const auto function = made(product);
  if (function != nullptr) return function;
  throw EngineError(ErrorCode::internal,
                    "libxsmm could not make a product of " + std::to_string(product.m) + " x " +
                        std::to_string(product.k) + " x " + std::to_string(product.n) +
                        "; DISTILLOSCOPE_PLAIN_KERNELS=winograd in the environment does without");
}

/// The two parts of a block's scratch: transformed inputs, and products or transformed gradients.
struct Scratch {
  float *in, *out;
  std::int64_t in_step, out_step;  ///< from position to position
};

Scratch parts_of(float* scratch, const Shape& shape, std::int64_t tiles) {
  const std::int64_t in_step = position_step(tiles * shape.in);
  return {scratch, scratch + kPositions * in_step, in_step, position_step(tiles * shape.out)};
}

using Taps = std::array<float, 9 * kLane * kLane>;

/// Visits 9 x 16 x 16 taps of 16 rows and 16 columns and where each of them is in memory, along
/// what lies together there.
template <typename Visit>
void for_taps(std::int64_t row, std::int64_t column, std::int64_t row_step,
              std::int64_t column_step, std::int64_t tap_step, Visit visit) {
  const std::int64_t begin = row * row_step + column * column_step;
  const bool by_row = row_step > column_step;
  for (std::int64_t i = 0; i < kLane; ++i) {
    for (std::int64_t tap = 0; tap < 9; ++tap) {
      for (std::int64_t j = 0; j < kLane; ++j) {
        const std::int64_t r = by_row ? i : j, c = by_row ? j : i;
        visit((tap * kLane + r) * kLane + c,
              begin + r * row_step + c * column_step + tap * tap_step);
      }
    }
  }
}

}  // namespace

bool available() {
  // A product that libxsmm does not make for this processor is null.
  static const bool can = tile_functions() != nullptr && made({kLane, 8, kLane}) != nullptr &&
                          made({kLane, kLane, 8, true, true}) != nullptr;
  return can;
}

bool pays(const Shape& shape) {
  if (shape.in % kLane != 0 || shape.out % kLane != 0 || shape.in * shape.out < 32 * 16) {
    return false;
  }
  // In nanoseconds of one core a pair of channels, measured with AVX512 (docs/performance.md): nine
  // products a pixel, and 36 a tile and the transformed weights, which are written and read.
  const auto pixels = static_cast<double>(shape.images * shape.height * shape.width);
  const auto tiles = static_cast<double>(shape.tiles());
  const double transform = shape.in * shape.out > 256 * 256 ? 60 : 36;  // out of the cache or in it
  return pixels * 0.09 > 1.2 * (tiles * 0.45 + transform);
}

std::int64_t weights_size(const Shape& shape) {
  return kPositions * weights_step(shape);
}

std::int64_t scratch_size(const Shape& shape) {
  return kPositions * (position_step(block_tiles(shape) * shape.in) +
                       position_step(block_tiles(shape) * shape.out));
}

std::int64_t block_count(const Shape& shape) {
  const std::int64_t each = block_tiles(shape);
  return (shape.tiles() + each - 1) / each;
}

void transform_weights(const float* weights, const WeightLayout& layout, const Shape& shape,
                       std::int64_t begin, std::int64_t end, float* transformed) {
  Taps taps;
  for (std::int64_t in = begin; in < end; in += kLane) {
    for (std::int64_t out = 0; out < shape.out; out += kLane) {
      for_taps(in, out, layout.in_step, layout.out_step, layout.tap_step,
               [&](std::int64_t to, std::int64_t from) { taps[to] = weights[from]; });
      tile_functions()->weights(taps.data(), transformed + in * shape.out + out,
                                weights_step(shape), shape.out);
    }
  }
}

void transform_weights_back(const float* weights, const WeightLayout& layout, const Shape& shape,
                            std::int64_t begin, std::int64_t end, float* transformed) {
  // Turned by 180 degrees, with inputs and outputs exchanged.
  const WeightLayout turned{layout.in_step, layout.out_step, -layout.tap_step};
  transform_weights(weights + 8 * layout.tap_step, turned, shape, begin, end, transformed);
}

void convolve(const float* input, Rectified rectified, const float* transformed, const float* bias,
              const Shape& shape, std::int64_t begin, std::int64_t end, float* scratch,
              float* output) {
  for (std::int64_t block = begin; block < end; ++block) {
    const Tiles tiles = tiles_of(shape, block);
    const auto [in, products, in_step, out_step] = parts_of(scratch, shape, tiles.count);
    tile_functions()->input(input, rectified, shape, tiles, in);
    const auto multiply = needed({shape.out, tiles.count, shape.in});
    for (std::int64_t i = 0; i < kPositions; ++i) {
      multiply(transformed + i * weights_step(shape), in + i * in_step, products + i * out_step);
    }
    tile_functions()->output(products, shape, tiles, bias, output);
  }
}

void sum_gradient(const float* input, Rectified rectified, const float* gradient,
                  const Shape& shape, std::int64_t begin, std::int64_t end, float* scratch,
                  float* weights, float* bias) {
  for (std::int64_t block = begin; block < end; ++block) {
    const Tiles tiles = tiles_of(shape, block);
    const auto [in, gradients, in_step, out_step] = parts_of(scratch, shape, tiles.count);
    tile_functions()->input(input, rectified, shape, tiles, in);
    tile_functions()->gradient(gradient, shape, tiles, gradients, bias);
    const auto multiply = needed({shape.out, shape.in, tiles.count, true, block > begin});
    for (std::int64_t i = 0; i < kPositions; ++i) {
      multiply(gradients + i * out_step, in + i * in_step, weights + i * weights_step(shape));
    }
  }
}

void gradient_of_weights(const float* transformed, const WeightLayout& layout, const Shape& shape,
                         std::int64_t begin, std::int64_t end, float* gradient) {
  Taps taps;
  for (std::int64_t in = begin; in < end; in += kLane) {
    for (std::int64_t out = 0; out < shape.out; out += kLane) {
      tile_functions()->weights_gradient(transformed + in * shape.out + out, weights_step(shape),
                                         shape.out, taps.data());
      for_taps(in, out, layout.in_step, layout.out_step, layout.tap_step,
               [&](std::int64_t from, std::int64_t to) { gradient[to] = taps[from]; });
    }
  }
}

}  // namespace distilloscope::winograd
