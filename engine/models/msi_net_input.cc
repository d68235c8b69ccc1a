// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/msi_net_input.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

/// The input pixels that make one output pixel of an axis, with their weights.
struct Tap {
  int index = 0;
  double weight = 0;
};
using Taps = std::vector<std::vector<Tap>>;  // one entry per output pixel

// TensorFlow's CalculateResizeScale; positions are computed in float there too, and the bicubic
// kernel rounds them.
float resize_scale(int in, int out, bool align_corners) {
  return align_corners && out > 1 ? static_cast<float>(in - 1) / static_cast<float>(out - 1)
                                  : static_cast<float>(in) / static_cast<float>(out);
}

int bounded(int index, int count) {
  return std::clamp(index, 0, count - 1);
}

// ResizeArea: the mean of what lies below an output pixel, its edges taken in part.
std::vector<Tap> area_taps(int in, float scale, int pixel) {
  const float from = static_cast<float>(pixel) * scale;
  const float to = static_cast<float>(pixel + 1) * scale;
  std::vector<Tap> taps;
  for (int i = static_cast<int>(std::floor(from)); i < static_cast<int>(std::ceil(to)); ++i) {
    const auto left = static_cast<float>(i);
    const float share = std::min(left + 1, to) - std::max(left, from);
    taps.push_back({bounded(i, in), share / scale});
  }
  return taps;
}

// ResizeBicubic without half-pixel centres: the cubic kernel with a = -3/4, its position rounded to
// 1/1024 of a pixel, the edge repeated.
std::vector<Tap> cubic_taps(int in, float scale, int pixel) {
  constexpr double a = -0.75;
  constexpr double steps = 1024;
  const auto near = [](double x) { return ((a + 2) * x - (a + 3)) * x * x + 1; };
  const auto far = [](double x) {
    x += 1;
    return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
  };
  const float at = static_cast<float>(pixel) * scale;
  const int left = static_cast<int>(std::floor(at));
  const double x = std::nearbyint((at - static_cast<float>(left)) * steps) / steps;
  return {{bounded(left - 1, in), far(x)},
          {bounded(left, in), near(x)},
          {bounded(left + 1, in), near(1 - x)},
          {bounded(left + 2, in), far(1 - x)}};
}

// ResizeBilinear with half-pixel centres.
std::vector<Tap> linear_taps(int in, float scale, int pixel) {
  const float at = (static_cast<float>(pixel) + 0.5F) * scale - 0.5F;
  const float left = std::floor(at);
  const double share = at - left;
  return {{bounded(static_cast<int>(left), in), 1 - share},
          {bounded(static_cast<int>(std::ceil(at)), in), share}};
}

enum class Kernel { area, cubic, linear };

/// Pixels first ... first + count - 1 of an axis of \p in pixels that is scaled to \p out.
Taps axis_taps(Kernel kernel, int in, int out, int first, int count) {
  const float scale = resize_scale(in, out, kernel != Kernel::linear);
  Taps taps;
  for (int pixel = first; pixel < first + count; ++pixel) {
    taps.push_back(kernel == Kernel::area    ? area_taps(in, scale, pixel)
                   : kernel == Kernel::cubic ? cubic_taps(in, scale, pixel)
                                             : linear_taps(in, scale, pixel));
  }
  return taps;
}

/// A part of a scaled image.
struct Part {
  Kernel kernel = Kernel::linear;
  int width = 0;  ///< of the whole scaled image
  int height = 0;
  int left = 0;  ///< where the part begins
  int top = 0;
  int part_width = 0;
  int part_height = 0;
};

template <class Value>
std::vector<float> resample(const Value* values, int width, int height, int channels,
                            const Part& part, float most) {
  const Taps rows = axis_taps(part.kernel, height, part.height, part.top, part.part_height);
  const Taps columns = axis_taps(part.kernel, width, part.width, part.left, part.part_width);
  const std::size_t stride = static_cast<std::size_t>(width) * channels;
  std::vector<double> line(stride);
  std::vector<float> out;
  out.reserve(rows.size() * columns.size() * channels);
  for (const auto& row : rows) {
    std::fill(line.begin(), line.end(), 0);
    for (const Tap& tap : row) {
      const Value* from = values + static_cast<std::size_t>(tap.index) * stride;
      for (std::size_t i = 0; i < stride; ++i) line[i] += tap.weight * from[i];
    }
    for (const auto& column : columns) {
      for (int c = 0; c < channels; ++c) {
        double sum = 0;
        for (const Tap& tap : column) {
          sum += tap.weight * line[static_cast<std::size_t>(tap.index) * channels + c];
        }
        // The cubic kernel overshoots; the authors clip, and the others do not leave the range.
        out.push_back(std::clamp(static_cast<float>(sum), 0.0F, most));
      }
    }
  }
  return out;
}

// TensorFlow rounds halves to even. A picture of an extreme shape keeps one pixel.
int rounded(double length) {
  return std::max(1, static_cast<int>(std::nearbyint(length)));
}

/// The scaled size of an image that shall fit into (or cover) another.
Part scaled(int width, int height, int target_width, int target_height, MSINetVariant variant,
            bool cover = false) {
  Part part;
  if (variant == MSINetVariant::published) {  // tf.image.resize(preserve_aspect_ratio), in float
    const float scale = std::min(static_cast<float>(target_height) / static_cast<float>(height),
                                 static_cast<float>(target_width) / static_cast<float>(width));
    part.width = rounded(scale * static_cast<float>(width));
    part.height = rounded(scale * static_cast<float>(height));
    part.kernel = Kernel::linear;
    return part;
  }
  const double across = static_cast<double>(target_width) / width;
  const double down = static_cast<double>(target_height) / height;
  const double ratio = cover ? std::max(down, across) : std::min(down, across);
  part.width = rounded(width * ratio);
  part.height = rounded(height * ratio);
  part.kernel = height > part.height || width > part.width ? Kernel::area : Kernel::cubic;
  return part;
}

Part whole(Part part) {
  part.part_width = part.width;
  part.part_height = part.height;
  return part;
}

std::string size_text(int width, int height) {
  return std::to_string(width) + "x" + std::to_string(height);
}

template <class Values>
void check(const Values& values, int width, int height, int channels, const char* what) {
  if (width > 0 && height > 0 &&
      values.size() == static_cast<std::size_t>(width) * height * channels) {
    return;
  }
  throw EngineError(ErrorCode::mismatch, std::string(what) + " of " + size_text(width, height) +
                                             " pixels with " + std::to_string(values.size()) +
                                             " values cannot be brought to MSI-Net's input: it is "
                                             "empty or incomplete.");
}

void check_input(int width, int height) {
  if (width >= 8 && height >= 8 && width % 8 == 0 && height % 8 == 0) return;
  throw EngineError(ErrorCode::mismatch, "MSI-Net cannot take an input of " +
                                             size_text(width, height) +
                                             " pixels: width and height must be multiples of 8.");
}

template <class Value>
std::vector<float> fitted(const std::vector<Value>& values, int width, int height, int channels,
                          MSINetVariant variant, int to_width, int to_height, float border,
                          float most) {
  const Part part = whole(scaled(width, height, to_width, to_height, variant));
  const std::vector<float> inner = resample(values.data(), width, height, channels, part, most);
  const std::size_t stride = static_cast<std::size_t>(to_width) * channels;
  const std::size_t inner_stride = static_cast<std::size_t>(part.width) * channels;
  const int top = (to_height - part.height) / 2, left = (to_width - part.width) / 2;
  std::vector<float> out(stride * to_height, border);
  for (int y = 0; y < part.height; ++y) {
    std::copy_n(inner.begin() + static_cast<std::ptrdiff_t>(y * inner_stride), inner_stride,
                out.begin() + static_cast<std::ptrdiff_t>(
                                  (top + y) * stride + static_cast<std::size_t>(left) * channels));
  }
  return out;
}

}  // namespace

std::vector<float> fit_to_msi_net(const Picture& picture, MSINetVariant variant, int width,
                                  int height) {
  check_input(width, height);
  check(picture.rgb, picture.width, picture.height, 3, "A picture");
  const float border = variant == MSINetVariant::training ? 126.0F : 0.0F;
  return fitted(picture.rgb, picture.width, picture.height, 3, variant, width, height, border,
                255.0F);
}

Map fit_map_to_msi_net(const Map& map, MSINetVariant variant, int width, int height) {
  check_input(width, height);
  check(map.values, map.width, map.height, 1, "A map");
  return {width, height,
          fitted(map.values, map.width, map.height, 1, variant, width, height, 0.0F, 1.0F)};
}

Map fit_from_msi_net(const Map& map, MSINetVariant variant, int picture_width, int picture_height) {
  check(map.values, map.width, map.height, 1, "A map");
  if (picture_width <= 0 || picture_height <= 0) {
    throw EngineError(ErrorCode::mismatch, "A map of MSI-Net cannot be brought to a picture of " +
                                               size_text(picture_width, picture_height) +
                                               " pixels.");
  }
  Map out{picture_width, picture_height, {}};
  if (variant == MSINetVariant::training) {
    Part part = scaled(map.width, map.height, picture_width, picture_height, variant, true);
    part.left = (part.width - picture_width) / 2;
    part.top = (part.height - picture_height) / 2;
    part.part_width = picture_width;
    part.part_height = picture_height;
    out.values = resample(map.values.data(), map.width, map.height, 1, part, 1.0F);
    return out;
  }
  const Part inner = scaled(picture_width, picture_height, map.width, map.height, variant);
  const int left = (map.width - inner.width) / 2, top = (map.height - inner.height) / 2;
  std::vector<float> cut;
  cut.reserve(static_cast<std::size_t>(inner.width) * inner.height);
  for (int y = 0; y < inner.height; ++y) {
    const auto row = map.values.begin() + static_cast<std::ptrdiff_t>(top + y) * map.width + left;
    cut.insert(cut.end(), row, row + inner.width);
  }
  const Part part = whole({Kernel::linear, picture_width, picture_height});
  out.values = resample(cut.data(), inner.width, inner.height, 1, part, 1.0F);
  return out;
}

}  // namespace distilloscope
