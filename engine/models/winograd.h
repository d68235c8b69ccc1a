// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/models/rectified.h"

/// 3x3 convolutions with a stride of 1 and one zero of padding by Winograd's minimal filtering
/// F(4x4, 3x3): tiles of 6x6 pixels give 4x4 outputs with 36 products a channel pair in place of
/// 144. Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks", 2016. The polynomial's
/// points are 0, +-3/4, +-3/2 and infinity, exact in binary, which rounds off less than the usual
/// +-1 and +-2.
///
/// Maps are N x H x W x C in memory (channels last), channels in multiples of kLane. All work is
/// shared out by blocks of tiles: whoever calls decides which thread does which.
namespace distilloscope::winograd {

inline constexpr std::int64_t kLane = 16;  ///< channels come in multiples of it

struct Shape {
  std::int64_t images = 0, height = 0, width = 0;
  std::int64_t in = 0, out = 0;  ///< channels

  std::int64_t rows() const { return (height + 3) / 4; }
  std::int64_t columns() const { return (width + 3) / 4; }
  std::int64_t tiles() const { return images * rows() * columns(); }
};

/// Whether this program and this processor can (AVX2 with FMA at least).
bool available();
/// Whether that is less work than the nine products at each pixel.
bool pays(const Shape& shape);

/// Floats of transformed weights: 36 x in x out, with a little between.
std::int64_t weights_size(const Shape& shape);
/// Floats that one block of tiles needs while it is worked on.
std::int64_t scratch_size(const Shape& shape);
std::int64_t block_count(const Shape& shape);

/// Weights of out x in x 3 x 3; steps in floats, that of a tap leads to the next in a row of three,
/// and three of them to the next row.
struct WeightLayout {
  std::int64_t out_step = 0, in_step = 0, tap_step = 0;
};
struct Weights {
  const float* values = nullptr;
  WeightLayout layout;
};
/// Those of the convolution that leads a gradient back: its shape's input is the gradient by the
/// output.
Weights led_back(const Weights& weights);

/// \p transformed becomes what convolve() takes, for inputs [begin, end) in multiples of kLane.
void transform_weights(const Weights& weights, const Shape& shape, std::int64_t begin,
                       std::int64_t end, float* transformed);

/// Blocks [begin, end) of the output. Zeros around the input are zeros however it is read. Throws
/// EngineError where libxsmm has no room for a product. \p bias (one value per channel) may be
/// null.
void convolve(const float* input, Rectified rectified, const float* transformed, const float* bias,
              const Shape& shape, std::int64_t begin, std::int64_t end, float* scratch,
              float* output);

/// What blocks [begin, end), at least one, give to the gradient by the transformed weights, \p
/// weights (weights_size() floats); what they give to that by the bias is added to \p bias (out
/// floats).
void sum_gradient(const float* input, Rectified rectified, const float* gradient,
                  const Shape& shape, std::int64_t begin, std::int64_t end, float* scratch,
                  float* weights, float* bias);
/// The gradient by the weights themselves, of inputs [begin, end) in multiples of kLane.
void gradient_of_weights(const float* transformed, const WeightLayout& layout, const Shape& shape,
                         std::int64_t begin, std::int64_t end, float* gradient);

// Many weights for few tiles: transformed, they would go to memory and come back for little use.
// There all tiles are transformed first, and weights as they are needed, a group of outputs at a
// time.

/// Whether that is the better way.
bool by_groups(const Shape& shape);
std::int64_t group_count(const Shape& shape);
/// Floats of all tiles, transformed, and of what one group needs while it is worked on.
std::int64_t tiles_size(const Shape& shape);
std::int64_t group_scratch_size(const Shape& shape);

/// Tiles [begin, end) of shape.tiles().
void transform_tiles(const float* input, Rectified rectified, const Shape& shape,
                     std::int64_t begin, std::int64_t end, float* tiles);
/// Groups [begin, end) of the output. Throws as convolve() does.
void convolve_groups(const float* tiles, const Weights& weights, const float* bias,
                     const Shape& shape, std::int64_t begin, std::int64_t end, float* scratch,
                     float* output);
/// The gradient by the weights and the bias of groups [begin, end).
void gradient_of_groups(const float* tiles, const float* gradient, const WeightLayout& layout,
                        const Shape& shape, std::int64_t begin, std::int64_t end, float* scratch,
                        float* by_weights, float* by_bias);

}  // namespace distilloscope::winograd
