// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/resize.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "engine/dataset/dataset.h"
#include "engine/dataset/image_library.h"

namespace distilloscope {
namespace {

/// The weights with which a run of input pixels makes one output pixel.
struct Taps {
  int first = 0;
  std::vector<double> weights;
};

/// Reflects an index into [0, count) about the centres of the edge pixels: d c b | a b c d | c b a.
int mirrored(int index, int count) {
  if (count == 1) return 0;
  const int period = 2 * (count - 1);
  index = std::abs(index) % period;
  return index < count ? index : period - index;
}

/// Blur and interpolation are both linear along an axis, so they become one set of weights.
std::vector<Taps> axis_taps(int count, int out_count) {
  const double scale = static_cast<double>(count) / out_count;
  const double sigma = std::max(0.0, (scale - 1) / 2);
  const int radius = static_cast<int>(4 * sigma + 0.5);
  std::vector<double> blur(2 * radius + 1, 1);
  if (radius > 0) {
    double total = 0;
    for (int k = -radius; k <= radius; ++k) {
      total += blur[k + radius] = std::exp(-0.5 * k * k / (sigma * sigma));
    }
    for (double& weight : blur) weight /= total;
  }
  std::vector<Taps> taps(out_count);
  std::vector<double> row(count);
  for (int out = 0; out < out_count; ++out) {
    double centre = std::abs((out + 0.5) * scale - 0.5);
    if (centre > count - 1) centre = 2.0 * (count - 1) - centre;
    centre = std::clamp(centre, 0.0, static_cast<double>(count - 1));
    const int left = static_cast<int>(centre);
    const double share = centre - left;
    std::fill(row.begin(), row.end(), 0);
    for (int k = -radius; k <= radius; ++k) {
      row[mirrored(left + k, count)] += blur[k + radius] * (1 - share);
      if (share > 0) row[mirrored(left + 1 + k, count)] += blur[k + radius] * share;
    }
    int first = 0, last = count - 1;
    while (row[first] == 0) ++first;
    while (row[last] == 0) --last;
    taps[out].first = first;
    taps[out].weights.assign(row.begin() + first, row.begin() + last + 1);
  }
  return taps;
}

/// The cubic kernel of Keys (1981) with a = -1/2, MATLAB's.
double keys(double x) {
  x = std::abs(x);
  if (x <= 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}

std::vector<Taps> cubic_taps(int count, int out_count) {
  const double scale = static_cast<double>(count) / out_count;
  const double stretch = std::max(1.0, scale);  // a wider kernel where the image shrinks
  std::vector<Taps> taps(out_count);
  std::vector<double> row(count);
  for (int out = 0; out < out_count; ++out) {
    const double centre = (out + 0.5) * scale - 0.5;
    const int from = static_cast<int>(std::floor(centre - 2 * stretch));
    const int to = static_cast<int>(std::ceil(centre + 2 * stretch));
    std::fill(row.begin(), row.end(), 0);
    double total = 0;
    int first = count - 1, last = 0;
    for (int k = from; k <= to; ++k) {
      const double weight = keys((k - centre) / stretch);
      if (weight == 0) continue;
      // Reflected with the edge repeated: b a | a b c | c b.
      const int around = ((k % (2 * count)) + 2 * count) % (2 * count);
      const int index = around < count ? around : 2 * count - 1 - around;
      row[index] += weight;
      total += weight;
      first = std::min(first, index);
      last = std::max(last, index);
    }
    taps[out].first = first;
    taps[out].weights.assign(row.begin() + first, row.begin() + last + 1);
    for (double& weight : taps[out].weights) weight /= total;
  }
  return taps;
}

/// Each output pixel is the mean of what it covers. Where an axis does not shrink, nothing but the
/// edge between two pixels is soft: an output pixel that lies on both takes of each what it covers.
std::vector<Taps> area_taps(int count, int out_count, bool shrinks) {
  const double scale = static_cast<double>(count) / out_count;
  std::vector<Taps> taps(out_count);
  for (int out = 0; out < out_count; ++out) {
    Taps& tap = taps[out];
    if (!shrinks) {
      const int left = static_cast<int>(std::floor(out * scale));
      const double past = (out + 1) - (left + 1) / scale;
      const double share = past <= 0 ? 0 : past - std::floor(past);
      tap.first = std::min(left, count - 1);
      tap.weights = {1 - share};
      if (share > 0 && left + 1 < count) tap.weights.push_back(share);
      if (left + 1 >= count) tap.weights = {1};
      continue;
    }
    const double from = out * scale, to = std::min<double>(from + scale, count);
    tap.first = static_cast<int>(from);
    for (int index = tap.first; index < to; ++index) {
      const double covered = std::min(index + 1.0, to) - std::max<double>(index, from);
      // Less than this is rounding at a border between two pixels.
      if (covered < 1e-3 && (index < from || index + 1 > to)) {
        if (tap.weights.empty()) ++tap.first;
        continue;
      }
      tap.weights.push_back(covered);
    }
    double total = 0;
    for (const double weight : tap.weights) total += weight;
    for (double& weight : tap.weights) weight /= total;
  }
  return taps;
}

template <class In, class Out>
std::vector<Out> resample(const In* values, int width, int channels, const std::vector<Taps>& rows,
                          const std::vector<Taps>& columns) {
  const std::size_t stride = static_cast<std::size_t>(width) * channels;
  std::vector<Out> out(rows.size() * columns.size() * channels);
  std::vector<double> line(stride);
  Out* to = out.data();
  for (const Taps& row : rows) {
    // Rows first: their sums run over contiguous memory.
    std::fill(line.begin(), line.end(), 0);
    const In* from = values + row.first * stride;
    for (const double weight : row.weights) {
      for (std::size_t i = 0; i < stride; ++i) line[i] += weight * static_cast<double>(from[i]);
      from += stride;
    }
    for (const Taps& column : columns) {
      const double* start = line.data() + static_cast<std::size_t>(column.first) * channels;
      for (int c = 0; c < channels; ++c) {
        double sum = 0;
        const double* pixel = start + c;
        for (const double weight : column.weights) {
          sum += weight * *pixel;
          pixel += channels;
        }
        *to++ = static_cast<Out>(sum);
      }
    }
  }
  return out;
}

}  // namespace

std::vector<double> antialiased_linear(const double* values, int width, int height, int channels,
                                       int out_width, int out_height) {
  return resample<double, double>(values, width, channels, axis_taps(height, out_height),
                                  axis_taps(width, out_width));
}

std::vector<float> antialiased_linear(const float* values, int width, int height, int channels,
                                      int out_width, int out_height) {
  return resample<float, float>(values, width, channels, axis_taps(height, out_height),
                                axis_taps(width, out_width));
}

std::vector<float> antialiased_linear(const std::uint8_t* values, int width, int height,
                                      int channels, int out_width, int out_height) {
  return resample<std::uint8_t, float>(values, width, channels, axis_taps(height, out_height),
                                       axis_taps(width, out_width));
}

std::vector<float> area_average(const float* values, int width, int height, int channels,
                                int out_width, int out_height) {
  const bool shrinks = out_width <= width && out_height <= height;
  return resample<float, float>(values, width, channels, area_taps(height, out_height, shrinks),
                                area_taps(width, out_width, shrinks));
}

Map resize_bicubic(const Map& map, int width, int height) {
  if (map.width == width && map.height == height) return map;
  Map out{width, height,
          resample<float, float>(map.values.data(), map.width, 1, cubic_taps(map.height, height),
                                 cubic_taps(map.width, width))};
  const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
  for (float& value : out.values) value = std::clamp(value, *low, *high);
  return out;
}

std::vector<float> resize_picture(const Picture& picture, const DatasetOptions& options) {
  std::vector<float> out;
  if (options.resize == Resize::antialiased_linear) {
    out = antialiased_linear(picture.rgb.data(), picture.width, picture.height, 3, options.width,
                             options.height);
  } else {
    const std::vector<float> values(picture.rgb.begin(), picture.rgb.end());
    out = image_library().scale(values.data(), picture.width, picture.height, 3, options.width,
                                options.height);
  }
  if (options.colour_order == ColourOrder::bgr) {
    for (std::size_t i = 0; i < out.size(); i += 3) std::swap(out[i], out[i + 2]);
  }
  return out;
}

ChannelStatistics channel_statistics(const DatasetOptions& options) {
  if (options.input_statistics == InputStatistics::notebook) {
    return {{103.939F, 116.779F, 123.68F}, {255.0F, 255.0F, 255.0F}};
  }
  ChannelStatistics statistics{{0.485F * 255, 0.456F * 255, 0.406F * 255},
                               {0.229F * 255, 0.224F * 255, 0.225F * 255}};
  if (options.colour_order == ColourOrder::bgr) {
    std::swap(statistics.mean[0], statistics.mean[2]);
    std::swap(statistics.divisor[0], statistics.divisor[2]);
  }
  return statistics;
}

std::vector<float> network_input(const Picture& picture, const DatasetOptions& options) {
  std::vector<float> input = resize_picture(picture, options);
  const ChannelStatistics statistics = channel_statistics(options);
  for (std::size_t i = 0; i < input.size(); ++i) {
    input[i] = (input[i] - statistics.mean[i % 3]) / statistics.divisor[i % 3];
  }
  return input;
}

Map resize_map(const Map& map, const DatasetOptions& options) {
  Map out;
  out.width = options.width;
  out.height = options.height;
  if (options.resize == Resize::antialiased_linear) {
    out.values = antialiased_linear(map.values.data(), map.width, map.height, 1, options.width,
                                    options.height);
  } else {
    out.values = image_library().scale(map.values.data(), map.width, map.height, 1, options.width,
                                       options.height);
  }
  if (map.values.empty()) return out;
  const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
  for (float& value : out.values) value = std::clamp(value, *low, *high);  // rounding only
  return out;
}

}  // namespace distilloscope
