// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/models/rectified.h"

/// Batch normalisation followed by ReLU, and its gradient, over maps that lie as pixels x channels
/// in memory (channels last), in as few passes as can be. Everything works on a part of the pixels
/// or rows: whoever calls shares them out over threads.
///
/// With m the mean of a channel, v its biased variance over n values, w and b the layer's weight
/// and bias and s = w / sqrt(v + epsilon), the layer gives z = relu(s y + t), t = b - s m. With g
/// the gradient by z where z > 0, and 0 elsewhere, the gradient by y is
///   s g - (s / n) (sum(g) + (y - m) sum(g (y - m)) / (v + epsilon)).
/// Ioffe and Szegedy, "Batch Normalization", 2015.
namespace distilloscope::normalisation {

inline constexpr int kLane = 16;  ///< channels come in multiples of it
inline constexpr int kMostChannels = 2048;

/// Pixels [begin, end) of a map of so many channels.
struct Part {
  std::int64_t begin = 0, end = 0, channels = 0;
};

/// Of each channel: the mean of the part's values, and the sum of their squared distances from it.
void sum_moments(const float* map, Part part, double* mean, double* squares);

/// \p output = relu(scale y + shift + shortcut). \p shortcut may be null; \p output may be \p map.
void rectify(const float* map, const float* shortcut, Rectified rectified, Part part,
             float* output);

/// Sums over a part: of g, and of g (y - mean). Both are set, not added to.
struct GradientSums {
  double *gradients = nullptr, *products = nullptr;
};
/// Sets the sums, and \p masked to g: \p gradient where \p output > 0.
void sum_masked(const float* output, const float* gradient, const float* map, const float* mean,
                Part part, float* masked, GradientSums sums);
/// The same where the output was not kept, and without g.
void sum_rectified(Rectified rectified, const float* gradient, const float* map, const float* mean,
                   Part part, GradientSums sums);

/// The gradient by y is scale g + slope (y - mean) + offset.
struct Line {
  const float *scale = nullptr, *mean = nullptr, *slope = nullptr, *offset = nullptr;
};
/// \p result may be \p gradient, which is g.
void apply_masked(const float* gradient, const float* map, Line line, Part part, float* result);
/// The same with \p gradient as it came: g is that where the layer's output is above zero.
void apply_rectified(Rectified rectified, const float* gradient, const float* map, Line line,
                     Part part, float* result);

/// A pooling of 3x3 windows, 2 apart; the first begins \p top rows and \p left columns before the
/// map.
struct Pooling {
  std::int64_t images = 0, height = 0, width = 0, channels = 0;
  std::int64_t pooled_height = 0, pooled_width = 0;
  std::int64_t top = 0, left = 0;
};
/// Rows [begin, end) of all images' pooled rows: the largest relu(scale y + shift) of each window,
/// the y of it, and where in the window it is (0 to 8). \p chosen and \p places may both be null.
void pool(const float* map, const Pooling& pooling, Rectified rectified, std::int64_t begin,
          std::int64_t end, float* output, float* chosen, std::uint8_t* places);
/// Rows [begin, end) of all images' rows of the gradient by y; \p masked is g of the pooled map.
void apply_pooled(const float* masked, const std::uint8_t* places, const float* map,
                  const Pooling& pooling, Line line, std::int64_t begin, std::int64_t end,
                  float* result);

}  // namespace distilloscope::normalisation
