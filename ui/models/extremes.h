// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace distilloscope {

/// The lowest and the highest of some values; those that are not finite count for nothing.
struct Extent {
  float low = std::numeric_limits<float>::infinity();
  float high = -std::numeric_limits<float>::infinity();

  bool empty() const { return !(low <= high); }
  void add(float value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  void add(const Extent& other) {
    low = std::min(low, other.low);
    high = std::max(high, other.high);
  }
  bool operator==(const Extent&) const = default;
};

/// Answers for any stretch of a series that only grows what its extremes are, in O(log n).
/// Appending takes O(1) on average; it keeps one Extent for about 15 values, and no values.
class Extremes {
 public:
  /// Takes in what is new in the whole series.
  void extend(std::span<const float> series);
  /// Of series[first, last); the series is what extend() saw last.
  Extent of(std::span<const float> series, std::size_t first, std::size_t last) const;
  std::size_t bytes() const;

 private:
  static constexpr std::size_t kFan = 16;
  std::vector<std::vector<Extent>> levels_;  ///< [k][i]: of kFan to the power k+1 values
};

}  // namespace distilloscope
