// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace distilloscope {

/// How a metric draws the pixels it compares with by chance; docs/metrics.md has the recipe.
struct MetricDraws {
  int splits;         ///< sets of pixels; the value is the mean over them
  int other_images;   ///< whose fixations are drawn from; 0: from all pixels of the image itself
  const char* seeds;  ///< what the draws of an image are seeded with, in words
};
/// None when nothing is drawn for the metric of this key.
std::optional<MetricDraws> metric_draws(std::string_view key);

/// How many of the \p values are minus infinity: an information gain is, where a map is zero at a
/// fixation. Means leave such images out, so whoever shows a mean has to say so.
int count_minus_infinity(std::span<const double> values);

}  // namespace distilloscope
