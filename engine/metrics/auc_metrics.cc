// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/auc_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace distilloscope {
namespace {

using Values = std::vector<double>;
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
constexpr double kMatlabStep = 0.1;
constexpr double kSaliconStep = 0.01;

void require_usable(MapValues prediction, PixelIndices fixations) {
  require_values(prediction, kPrediction);
  require_finite(prediction, kPrediction);
  require_inside(prediction, fixations);
}

Values at(MapValues values, PixelIndices pixels) {
  Values result;
  result.reserve(pixels.size());
  for (std::size_t pixel : pixels) result.push_back(values[pixel]);
  return result;
}

/// Stretched to [0, 1]; zeros for a constant map.
Values stretched(MapValues values) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  Values result(values.size());
  if (*low == *high) return result;
  std::transform(values.begin(), values.end(), result.begin(),
                 [low = *low, range = *high - *low](double v) { return (v - low) / range; });
  return result;
}

/// 0:step:last as MATLAB fills it: whole steps from both ends, and the last one hit when it is
/// within rounding. It decides whether a value of 153/255 reaches the threshold 0.6.
Values matlab_range(double step, double last) {
  const double tolerance = 2 * std::numeric_limits<double>::epsilon() * last;
  auto count = static_cast<std::size_t>(std::round(last / step));
  if (static_cast<double>(count) * step - last > tolerance) --count;
  double end = static_cast<double>(count) * step;
  if (end - last > -tolerance) end = last;
  Values result(count + 1);
  for (std::size_t i = 0; i <= count / 2; ++i) {
    const double offset = static_cast<double>(i) * step;
    result[i] = offset;
    result[count - i] = end - offset;
  }
  if (count % 2 == 0) result[count / 2] = end / 2;
  return result;
}

/// numpy.arange(0, end, step): the end is left out, or once in a while kept by rounding.
Values numpy_range(double step, double end) {
  Values result(static_cast<std::size_t>(std::ceil(end / step)));
  for (std::size_t i = 0; i < result.size(); ++i) result[i] = static_cast<double>(i) * step;
  return result;
}

/// For each of the ascending thresholds the weight of the values that reach it; without \p weights
/// each value weighs 1.
Values weights_reaching(const Values& thresholds, MapValues values, MapValues weights = {}) {
  Values reached(thresholds.size() + 1, 0.0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto above = std::upper_bound(thresholds.begin(), thresholds.end(), values[i]);
    reached[static_cast<std::size_t>(above - thresholds.begin())] +=
        weights.empty() ? 1 : weights[i];
  }
  // reached[k] holds what reaches exactly k thresholds; add up from the highest.
  std::partial_sum(reached.rbegin(), reached.rend(), reached.rbegin());
  reached.erase(reached.begin());
  return reached;
}

Values shares_reaching(const Values& thresholds, MapValues values, MapValues weights = {}) {
  Values shares = weights_reaching(thresholds, values, weights);
  const double total = weights.empty() ? static_cast<double>(values.size())
                                       : std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double& share : shares) share /= total;
  return shares;
}

/// Trapezoids under the curve from (0, 0) over the thresholds, highest first, to (1, 1).
double area(const Values& true_shares, const Values& false_shares) {
  double total = 0, x = 0, y = 0;
  for (std::size_t k = true_shares.size(); k > 0; --k) {
    total += (false_shares[k - 1] - x) * (true_shares[k - 1] + y) / 2;
    x = false_shares[k - 1];
    y = true_shares[k - 1];
  }
  return total + (1 - x) * (1 + y) / 2;
}

double highest(const Values& a, const Values& b) {
  return std::max(*std::max_element(a.begin(), a.end()), *std::max_element(b.begin(), b.end()));
}

/// AUC_Borji.m and AUC_shuffled.m are one but for where the splits come from.
double matlab_auc_over_splits(MapValues prediction, PixelIndices fixations, const Splits& splits) {
  require_usable(prediction, fixations);
  for (const auto& split : splits) require_inside(prediction, split);
  if (fixations.empty() || splits.empty() || is_flat(prediction)) return kUndefined;
  const Values map = stretched(prediction);
  const Values fixated = at(map, distinct(fixations));
  double total = 0;
  for (const auto& split : splits) {
    if (split.empty()) return kUndefined;
    const Values others = at(map, split);
    const Values thresholds = matlab_range(kMatlabStep, highest(fixated, others));
    total += area(shares_reaching(thresholds, fixated), shares_reaching(thresholds, others));
  }
  return total / static_cast<double>(splits.size());
}

double salicon_auc(const Values& fixated, const Values& others, MapValues weights) {
  if (fixated.empty() || others.empty()) return kUndefined;
  const Values thresholds = numpy_range(kSaliconStep, highest(fixated, others));
  return area(shares_reaching(thresholds, fixated), shares_reaching(thresholds, others, weights));
}

}  // namespace

double rank_auc(MapValues fixated, MapValues others) {
  if (fixated.empty() || others.empty()) return kUndefined;
  Values sorted(fixated.begin(), fixated.end());
  std::sort(sorted.begin(), sorted.end());
  double wins = 0;
  for (double other : others) {
    const auto first = std::lower_bound(sorted.begin(), sorted.end(), other);
    const bool tied = first != sorted.end() && *first == other;
    const auto last = tied ? std::upper_bound(first, sorted.end(), other) : first;
    wins += static_cast<double>(sorted.end() - last) + static_cast<double>(last - first) / 2;
  }
  return wins / static_cast<double>(fixated.size()) / static_cast<double>(others.size());
}

double auc_judd(MapValues prediction, PixelIndices fixations) {
  require_usable(prediction, fixations);
  const auto once = distinct(fixations);
  if (once.empty() || once.size() == prediction.size() || is_flat(prediction)) return kUndefined;
  const Values map = stretched(prediction);
  Values thresholds = at(map, once);
  std::sort(thresholds.begin(), thresholds.end());
  const Values reached = weights_reaching(thresholds, map);
  const auto fixated = static_cast<double>(once.size());
  const auto others = static_cast<double>(map.size() - once.size());
  Values true_shares(once.size()), false_shares(once.size());
  for (std::size_t k = 0; k < once.size(); ++k) {
    // The rank, not the number of fixations that reach it: so MATLAB treats equal values.
    const auto rank = static_cast<double>(once.size() - k);
    true_shares[k] = rank / fixated;
    false_shares[k] = (reached[k] - rank) / others;
  }
  return area(true_shares, false_shares);
}

double auc_judd_jittered(MapValues prediction, PixelIndices fixations, std::uint64_t seed) {
  RandomDraws draws(seed);
  Values jittered(prediction.begin(), prediction.end());
  for (double& value : jittered) value += draws.unit() / 10000000;
  return auc_judd(jittered, fixations);
}

double auc_tuebingen(MapValues prediction, PixelIndices fixations) {
  require_usable(prediction, fixations);
  return rank_auc(at(prediction, fixations), prediction);
}

double auc_unfixated(MapValues prediction, PixelIndices fixations) {
  require_usable(prediction, fixations);
  std::vector<bool> is_fixated(prediction.size(), false);
  for (std::size_t pixel : fixations) is_fixated[pixel] = true;
  Values others;
  for (std::size_t i = 0; i < prediction.size(); ++i) {
    if (!is_fixated[i]) others.push_back(prediction[i]);
  }
  return rank_auc(at(prediction, fixations), others);
}

double auc_borji(MapValues prediction, PixelIndices fixations, const Splits& splits) {
  return matlab_auc_over_splits(prediction, fixations, splits);
}

double auc_borji(MapValues prediction, PixelIndices fixations, std::uint64_t seed, int splits) {
  require_usable(prediction, fixations);
  return matlab_auc_over_splits(
      prediction, fixations,
      uniform_splits(distinct(fixations).size(), prediction.size(), splits, seed));
}

double auc_salicon(MapValues prediction, PixelIndices fixations, PixelIndices random_pixels) {
  require_usable(prediction, fixations);
  require_inside(prediction, random_pixels);
  const Values map = stretched(prediction);
  return salicon_auc(at(map, fixations), at(map, random_pixels), {});
}

double auc_salicon(MapValues prediction, PixelIndices fixations, std::uint64_t seed,
                   std::size_t draws) {
  require_usable(prediction, fixations);
  return auc_salicon(prediction, fixations,
                     RandomDraws(seed).with_repeats(draws, prediction.size()));
}

double shuffled_auc_matlab(MapValues prediction, PixelIndices fixations, const Splits& splits) {
  return matlab_auc_over_splits(prediction, fixations, splits);
}

double shuffled_auc_matlab(MapValues prediction, PixelIndices fixations, PixelIndices others,
                           std::uint64_t seed, int splits) {
  return matlab_auc_over_splits(
      prediction, fixations,
      shuffled_splits(distinct(fixations).size(), distinct(others), splits, seed));
}

double shuffled_auc_tuebingen(MapValues prediction, PixelIndices fixations, PixelIndices others) {
  require_usable(prediction, fixations);
  require_inside(prediction, others);
  return rank_auc(at(prediction, fixations), at(prediction, others));
}

double shuffled_auc_tuebingen_counted(MapValues prediction, PixelIndices fixations,
                                      MapValues counts) {
  require_usable(prediction, fixations);
  constexpr std::string_view name = "the map of fixation counts";
  require_equal_size(prediction, kPrediction, counts, name);
  require_finite(counts, name);
  require_not_negative(counts, name);
  Values sorted = at(prediction, fixations);
  std::sort(sorted.begin(), sorted.end());
  // Whole and half numbers, so the sums are exact in any order.
  double wins = 0, all = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), prediction[i]);
    wins += counts[i] *
            (static_cast<double>(sorted.end() - last) + static_cast<double>(last - first) / 2);
    all += counts[i];
  }
  if (sorted.empty() || all == 0) return kUndefined;
  return wins / static_cast<double>(sorted.size()) / all;
}

double shuffled_auc_salicon(MapValues prediction, PixelIndices fixations, MapValues counts) {
  require_usable(prediction, fixations);
  constexpr std::string_view name = "the map of fixation counts";
  require_equal_size(prediction, kPrediction, counts, name);
  require_finite(counts, name);
  require_not_negative(counts, name);
  Values others_count(counts.begin(), counts.end());
  for (std::size_t pixel : fixations) others_count[pixel] = 0;
  const Values map = stretched(prediction);
  Values others, weights;
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (others_count[i] == 0) continue;
    others.push_back(map[i]);
    weights.push_back(others_count[i]);
  }
  return salicon_auc(at(map, fixations), others, weights);
}

}  // namespace distilloscope
