// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/winograd.h"

#include <libxsmm.h>

#include <algorithm>
#include <array>
#include <string>

#include "engine/api/error.h"
#include "engine/models/vectors.h"
#include "engine/models/winograd_tiles.h"

namespace distilloscope::winograd {
namespace {

const TileFunctions* tile_functions() {
  static const TileFunctions* const functions = best_of(&avx512_tiles, &avx2_tiles);
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
  bool turned = false;      ///< B lies as n x k
  bool add = false;         ///< C += A B
  std::int64_t b_step = 0;  ///< from column to column of B as it lies; 0: packed
};

/// Null where libxsmm makes none.
libxsmm_smmfunction made(const Product& product) {
  const libxsmm_blasint m = integer(product.m), n = integer(product.n), k = integer(product.k);
  const libxsmm_blasint second =
      product.b_step > 0 ? integer(product.b_step) : (product.turned ? n : k);
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

/// Weights of kLane inputs and outputs, to \p transformed with steps between positions and inputs.
void transform_lane(const Weights& weights, std::int64_t in, std::int64_t out, float* transformed,
                    std::int64_t step, std::int64_t in_step) {
  Taps taps;
  const WeightLayout& layout = weights.layout;
  for_taps(in, out, layout.in_step, layout.out_step, layout.tap_step,
           [&](std::int64_t to, std::int64_t from) { taps[to] = weights.values[from]; });
  tile_functions()->weights(taps.data(), transformed, step, in_step);
}

void gradient_of_lane(const float* transformed, std::int64_t step, std::int64_t in_step,
                      const WeightLayout& layout, std::int64_t in, std::int64_t out,
                      float* gradient) {
  Taps taps;
  tile_functions()->weights_gradient(transformed, step, in_step, taps.data());
  for_taps(in, out, layout.in_step, layout.out_step, layout.tap_step,
           [&](std::int64_t from, std::int64_t to) { gradient[to] = taps[from]; });
}

// So that a group's weights for as many inputs, 590 KB, stay in the second-level cache.
constexpr std::int64_t kGroup = 32, kInputs = 128;
constexpr std::int64_t kMostTiles = 96;

Group group_of(const Shape& shape, std::int64_t index) {
  const std::int64_t first = index * kGroup;
  return {first, std::min(kGroup, shape.out - first)};
}

std::int64_t tiles_step(const Shape& shape) {
  return position_step(shape.tiles() * shape.in);
}
std::int64_t products_step(const Shape& shape) {
  return position_step(shape.tiles() * kGroup);
}
constexpr std::int64_t kChunkStep = kGroup * kInputs + kLane;

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
  // products a pixel, and 36 a tile and the transformed weights, which are written and read unless
  // it goes by groups.
  const auto pixels = static_cast<double>(shape.images * shape.height * shape.width);
  const auto tiles = static_cast<double>(shape.tiles());
  const double out_of_cache = shape.in * shape.out > 256 * 256 ? 60 : 36;
  const double transform = by_groups(shape) ? 10 : out_of_cache;
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

Weights led_back(const Weights& weights) {
  // Turned by 180 degrees, with inputs and outputs exchanged.
  const WeightLayout& layout = weights.layout;
  return {weights.values + 8 * layout.tap_step,
          {layout.in_step, layout.out_step, -layout.tap_step}};
}

void transform_weights(const Weights& weights, const Shape& shape, std::int64_t begin,
                       std::int64_t end, float* transformed) {
  for (std::int64_t in = begin; in < end; in += kLane) {
    for (std::int64_t out = 0; out < shape.out; out += kLane) {
      transform_lane(weights, in, out, transformed + in * shape.out + out, weights_step(shape),
                     shape.out);
    }
  }
}

void convolve(const float* input, Rectified rectified, const float* transformed, const float* bias,
              const Shape& shape, std::int64_t begin, std::int64_t end, float* scratch,
              float* output) {
  for (std::int64_t block = begin; block < end; ++block) {
    const Tiles tiles = tiles_of(shape, block);
    const auto [in, products, in_step, out_step] = parts_of(scratch, shape, tiles.count);
    tile_functions()->input(input, rectified, shape, tiles, in_step, in);
    const auto multiply = needed({shape.out, tiles.count, shape.in});
    for (std::int64_t i = 0; i < kPositions; ++i) {
      multiply(transformed + i * weights_step(shape), in + i * in_step, products + i * out_step);
    }
    tile_functions()->output(products, out_step, shape, tiles, {0, shape.out}, bias, output);
  }
}

void sum_gradient(const float* input, Rectified rectified, const float* gradient,
                  const Shape& shape, std::int64_t begin, std::int64_t end, float* scratch,
                  float* weights, float* bias) {
  for (std::int64_t block = begin; block < end; ++block) {
    const Tiles tiles = tiles_of(shape, block);
    const auto [in, gradients, in_step, out_step] = parts_of(scratch, shape, tiles.count);
    tile_functions()->input(input, rectified, shape, tiles, in_step, in);
    tile_functions()->gradient(gradient, shape, tiles, {0, shape.out}, out_step, gradients, bias);
    const auto multiply = needed({shape.out, shape.in, tiles.count, true, block > begin});
    for (std::int64_t i = 0; i < kPositions; ++i) {
      multiply(gradients + i * out_step, in + i * in_step, weights + i * weights_step(shape));
    }
  }
}

void gradient_of_weights(const float* transformed, const WeightLayout& layout, const Shape& shape,
                         std::int64_t begin, std::int64_t end, float* gradient) {
  for (std::int64_t in = begin; in < end; in += kLane) {
    for (std::int64_t out = 0; out < shape.out; out += kLane) {
      gradient_of_lane(transformed + in * shape.out + out, weights_step(shape), shape.out, layout,
                       in, out, gradient);
    }
  }
}

bool by_groups(const Shape& shape) {
  return shape.tiles() <= kMostTiles && shape.in * shape.out >= 128 * 128;
}

std::int64_t group_count(const Shape& shape) {
  return (shape.out + kGroup - 1) / kGroup;
}

std::int64_t tiles_size(const Shape& shape) {
  return kPositions * tiles_step(shape);
}

std::int64_t group_scratch_size(const Shape& shape) {
  return kPositions * (kChunkStep + products_step(shape));
}

void transform_tiles(const float* input, Rectified rectified, const Shape& shape,
                     std::int64_t begin, std::int64_t end, float* tiles) {
  tile_functions()->input(input, rectified, shape, {begin, end - begin}, tiles_step(shape),
                          tiles + begin * shape.in);
}

void convolve_groups(const float* tiles, const Weights& weights, const float* bias,
                     const Shape& shape, std::int64_t begin, std::int64_t end, float* scratch,
                     float* output) {
  const std::int64_t step = products_step(shape);
  float* const chunk = scratch;
  float* const products = scratch + kPositions * kChunkStep;
  for (std::int64_t index = begin; index < end; ++index) {
    const Group group = group_of(shape, index);
    for (std::int64_t first = 0; first < shape.in; first += kInputs) {
      const std::int64_t inputs = std::min(kInputs, shape.in - first);
      for (std::int64_t in = 0; in < inputs; in += kLane) {
        for (std::int64_t out = 0; out < group.count; out += kLane) {
          transform_lane(weights, first + in, group.first + out, chunk + in * group.count + out,
                         kChunkStep, group.count);
        }
      }
      const auto multiply =
          needed({group.count, shape.tiles(), inputs, false, first > 0, shape.in});
      for (std::int64_t i = 0; i < kPositions; ++i) {
        multiply(chunk + i * kChunkStep, tiles + i * tiles_step(shape) + first,
                 products + i * step);
      }
    }
    tile_functions()->output(products, step, shape, {0, shape.tiles()}, group, bias, output);
  }
}

void gradient_of_groups(const float* tiles, const float* gradient, const WeightLayout& layout,
                        const Shape& shape, std::int64_t begin, std::int64_t end, float* scratch,
                        float* by_weights, float* by_bias) {
  const std::int64_t step = products_step(shape);
  float* const chunk = scratch;
  float* const gradients = scratch + kPositions * kChunkStep;
  for (std::int64_t index = begin; index < end; ++index) {
    const Group group = group_of(shape, index);
    std::fill_n(by_bias + group.first, group.count, 0.0F);
    tile_functions()->gradient(gradient, shape, {0, shape.tiles()}, group, step, gradients,
                               by_bias);
    for (std::int64_t first = 0; first < shape.in; first += kInputs) {
      const std::int64_t inputs = std::min(kInputs, shape.in - first);
      const auto multiply = needed({group.count, inputs, shape.tiles(), true, false, shape.in});
      for (std::int64_t i = 0; i < kPositions; ++i) {
        multiply(gradients + i * step, tiles + i * tiles_step(shape) + first,
                 chunk + i * kChunkStep);
      }
      for (std::int64_t in = 0; in < inputs; in += kLane) {
        for (std::int64_t out = 0; out < group.count; out += kLane) {
          gradient_of_lane(chunk + in * group.count + out, kChunkStep, group.count, layout,
                           first + in, group.first + out, by_weights);
        }
      }
    }
  }
}

}  // namespace distilloscope::winograd
