// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/information_gain.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace distilloscope {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
constexpr double kEpsilon = std::numeric_limits<double>::epsilon();  // MATLAB's eps

void require_usable(MapValues prediction, PixelIndices fixations, MapValues baseline) {
  require_equal_size(prediction, kPrediction, baseline, kBaseline);
  require_finite(prediction, kPrediction);
  require_finite(baseline, kBaseline);
  require_inside(prediction, fixations);
}

bool is_zero_at_one(MapValues values, PixelIndices pixels) {
  return std::ranges::any_of(pixels, [&](std::size_t pixel) { return values[pixel] == 0; });
}

/// The share of one pixel once the lowest value has been taken off all. Stretching to [0, 1] before
/// the division by the sum, as MATLAB does, only scales both.
class ShareFromLowest {
 public:
  explicit ShareFromLowest(MapValues values)
      : values_(values), low_(*std::min_element(values.begin(), values.end())) {
    for (double value : values) sum_ += value - low_;
  }
  double at(std::size_t pixel) const { return (values_[pixel] - low_) / sum_; }

 private:
  MapValues values_;
  double low_;
  double sum_ = 0;
};

}  // namespace

double information_gain_matlab(MapValues prediction, PixelIndices fixations, MapValues baseline) {
  require_usable(prediction, fixations, baseline);
  if (fixations.empty() || is_flat(prediction) || is_flat(baseline)) return kUndefined;
  const ShareFromLowest p(prediction), b(baseline);
  const auto once = distinct(fixations);
  double total = 0;
  for (std::size_t pixel : once) {
    total += std::log2(kEpsilon + p.at(pixel)) - std::log2(kEpsilon + b.at(pixel));
  }
  return total / static_cast<double>(once.size());
}

double information_gain_density(MapValues prediction, PixelIndices fixations, MapValues baseline) {
  require_usable(prediction, fixations, baseline);
  require_not_negative(prediction, kPrediction);
  require_density(baseline, kBaseline);
  const double prediction_sum = std::accumulate(prediction.begin(), prediction.end(), 0.0);
  if (fixations.empty() || prediction_sum == 0 || is_zero_at_one(baseline, fixations)) {
    return kUndefined;
  }
  if (is_zero_at_one(prediction, fixations)) return -std::numeric_limits<double>::infinity();
  double total = 0;
  for (std::size_t pixel : fixations) {
    total += std::log2(prediction[pixel]) - std::log2(baseline[pixel]);
  }
  // The sums are the same for every fixation, so they need not enter the mean.
  const double baseline_sum = std::accumulate(baseline.begin(), baseline.end(), 0.0);
  return total / static_cast<double>(fixations.size()) - std::log2(prediction_sum / baseline_sum);
}

}  // namespace distilloscope
