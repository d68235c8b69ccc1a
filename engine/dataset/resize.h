// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/api/image.h"
#include "engine/api/options.h"

namespace distilloscope {

/// skimage.transform.resize with its defaults: a Gaussian of sigma (s - 1) / 2 per axis where the
/// image shrinks by s, cut off at 4 sigma, then linear interpolation at pixel centres; both mirror
/// at the border without repeating the edge. Row-major, channels interleaved; computed in float64.
/// skimage also clips to the input's range, which weights that are positive and add up to 1 keep.
std::vector<double> antialiased_linear(const double* values, int width, int height, int channels,
                                       int out_width, int out_height);
std::vector<float> antialiased_linear(const float* values, int width, int height, int channels,
                                      int out_width, int out_height);
std::vector<float> antialiased_linear(const std::uint8_t* values, int width, int height,
                                      int channels, int out_width, int out_height);

/// Each output pixel as the mean of what it covers where both axes shrink; otherwise as OpenCV's
/// INTER_AREA enlarges (see ImageLibrary::scale). Channels interleaved.
std::vector<float> area_average(const float* values, int width, int height, int channels,
                                int out_width, int out_height);

/// MATLAB's imresize, with which the MIT benchmark brings predictions to the size of the truth:
/// cubic interpolation, the kernel widened where the map shrinks. Computed in double. Unlike there,
/// values stay in the map's range, for what overshoots below zero is no share of anything.
Map resize_bicubic(const Map& map, int width, int height);

/// The picture at the network's size: height * width * 3 values in [0, 255], HWC, channels in the
/// order of the options.
std::vector<float> resize_picture(const Picture& picture, const DatasetOptions& options);

/// How a channel's value in [0, 255] becomes the network's: (value - mean) / divisor.
struct ChannelStatistics {
  float mean[3];
  float divisor[3];
};

/// notebook: ImageNet's means in the order blue, green, red for channels 0, 1 and 2, whatever
/// colour stands there, and 255. imagenet: torchvision's mean and deviation of each colour.
ChannelStatistics channel_statistics(const DatasetOptions& options);

}  // namespace distilloscope
