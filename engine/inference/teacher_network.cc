// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/teacher_network.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/api/error.h"
#include "engine/dataset/resize.h"
#include "engine/weights/onnx_model.h"

namespace distilloscope {
namespace {

constexpr std::int64_t kMostPixels = 1 << 26;
constexpr double kRounding = 1e-3;  // of the peak, below zero

DatasetOptions input_options(const TeacherOptions& options) {
  DatasetOptions input;
  input.width = options.width;
  input.height = options.height;
  input.colour_order = options.colour_order;
  input.resize = Resize::antialiased_linear;
  input.input_statistics = InputStatistics::imagenet;
  return input;
}

}  // namespace

std::vector<float> teacher_input(const Picture& picture, const TeacherOptions& options) {
  const DatasetOptions input = input_options(options);
  std::vector<float> values = resize_picture(picture, input);
  if (options.pixels == PixelRange::unit) {
    for (float& value : values) value /= 255.0F;
  } else if (options.pixels == PixelRange::imagenet) {
    const ChannelStatistics statistics = channel_statistics(input);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = (values[i] - statistics.mean[i % 3]) / statistics.divisor[i % 3];
    }
  }
  return values;
}

std::string teacher_input_words(const TeacherOptions& options) {
  const char* pixels = options.pixels == PixelRange::bytes      ? "bytes"
                       : options.pixels == PixelRange::imagenet ? "imagenet"
                                                                : "unit";
  return std::to_string(options.width) + "x" + std::to_string(options.height) +
         (options.colour_order == ColourOrder::bgr ? ", bgr, " : ", rgb, ") + pixels;
}

Map map_of_output(const std::vector<std::int64_t>& shape, const float* values,
                  const std::string& file) {
  std::vector<std::int64_t> sides;
  std::int64_t count = 1;
  for (const std::int64_t side : shape) {
    if (side != 1) sides.push_back(side);
    if (side < 1 || side > kMostPixels / count) {
      sides.clear();
      break;
    }
    count *= side;
  }
  if (sides.size() != 2) {
    throw EngineError(ErrorCode::mismatch,
                      file + " gives an output of shape " + onnx_shape_text(shape) +
                          " for one picture, where a single map of rows and columns is needed "
                          "(such as 1x1x240x320). Let the network give its final map alone.");
  }
  Map map{static_cast<int>(sides[1]), static_cast<int>(sides[0]),
          std::vector<float>(values, values + count)};
  const auto not_finite = [](float value) { return !std::isfinite(value); };
  // A log-density may be minus infinity where nobody looks.
  const auto broken = [&](float value) {
    return not_finite(value) && value != -std::numeric_limits<float>::infinity();
  };
  if (std::ranges::any_of(map.values, broken)) {
    throw EngineError(ErrorCode::not_finite,
                      file +
                          " gives a map with values that are not finite. See what pixel values "
                          "it expects.");
  }
  const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
  const float least = *low;
  const float most = *high;
  if (least >= 0) return map;
  if (most <= 0) {
    double sum = 0;
    for (const float value : map.values) sum += std::exp(static_cast<double>(value));
    if (std::abs(sum - 1) < 0.01) {
      // Relative to the peak, so that a density over many pixels keeps its digits.
      for (float& value : map.values) value = std::exp(value - most);
      return map;
    }
  }
  if (least >= -kRounding * most) {
    for (float& value : map.values) value = std::max(value, 0.0F);
    return map;
  }
  throw EngineError(ErrorCode::bad_data,
                    file + " gives a map with negative values (from " + std::to_string(least) +
                        " to " + std::to_string(most) +
                        ") that is no log-density either. Let the network end in a sigmoid, a "
                        "softmax over the pixels, or a ReLU.");
}

}  // namespace distilloscope
