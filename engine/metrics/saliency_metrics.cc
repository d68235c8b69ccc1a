// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/saliency_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace distilloscope {
namespace {

using Values = std::vector<double>;
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

/// The truth and prediction of a metric that would return a number for a map of NaN, or hide it.
void require_comparable(MapValues truth, MapValues prediction) {
  require_equal_size(truth, kTruth, prediction, kPrediction);
  require_finite(truth, kTruth);
  require_finite(prediction, kPrediction);
}

void require_loss_maps(MapValues truth, MapValues prediction) {
  require_equal_size(truth, kTruth, prediction, kPrediction);
  require_not_negative(truth, kTruth);
  require_not_negative(prediction, kPrediction);
}

void require_comparable_shares(MapValues truth, MapValues prediction) {
  require_comparable(truth, prediction);
  require_not_negative(truth, kTruth);
  require_not_negative(prediction, kPrediction);
}

void require_fixated(MapValues prediction, PixelIndices fixations) {
  require_values(prediction, kPrediction);
  require_finite(prediction, kPrediction);
  require_inside(prediction, fixations);
}

double sum(MapValues values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}
double mean(MapValues values) {
  return sum(values) / static_cast<double>(values.size());
}

/// Sum of squared distances from the mean. Exactly 0 for equal values, whose mean may be rounded.
double squared_deviations(MapValues values) {
  if (is_flat(values)) return 0;
  const double centre = mean(values);
  double total = 0;
  for (double value : values) total += (value - centre) * (value - centre);
  return total;
}

/// Of the maps divided by their sums. The shares are not kept: on a map of full size the memory
/// costs more than the arithmetic.
double kl_of_shares(MapValues truth, double truth_sum, MapValues prediction, double prediction_sum,
                    double epsilon) {
  double total = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const double t = truth[i] / truth_sum;
    // 0 log 0 is 0, which matters when epsilon is 0.
    if (t != 0) total += t * std::log(epsilon + t / (prediction[i] / prediction_sum + epsilon));
  }
  return total;
}

/// Of a map moved to a lowest value of 0 by \p low and divided by its sum.
struct Shares {
  MapValues values;
  double low = 0;
  double sum = 0;
  Shares(MapValues map, double low_value) : values(map), low(low_value) {
    for (double value : map) sum += value - low;
  }
  double operator[](std::size_t i) const { return (values[i] - low) / sum; }
};

double shared_mass(const Shares& a, const Shares& b) {
  // min() would let the NaN of an all-zero map pass unseen.
  if (a.sum == 0 || b.sum == 0) return kUndefined;
  double total = 0;
  for (std::size_t i = 0; i < a.values.size(); ++i) total += std::min(a[i], b[i]);
  return total;
}

double mean_z(MapValues values, PixelIndices at, double deviation) {
  const double centre = mean(values);
  double total = 0;
  for (std::size_t index : at) total += (values[index] - centre) / deviation;
  return total / static_cast<double>(at.size());
}

std::pair<Values, Values> values_of(const Map& truth, const Map& prediction) {
  require_equal_size(truth, kTruth, prediction, kPrediction);
  return {values_of(truth, kTruth), values_of(prediction, kPrediction)};
}

/// As numerical libraries add: a plain sum in float would lose digits on a large map.
float pairwise_sum(std::span<const float> values) {
  if (values.size() <= 8) return std::accumulate(values.begin(), values.end(), 0.0F);
  const std::size_t half = values.size() / 2;
  return pairwise_sum(values.first(half)) + pairwise_sum(values.subspan(half));
}

}  // namespace

double kl_notebook(MapValues truth, MapValues prediction, double epsilon) {
  require_loss_maps(truth, prediction);
  return kl_of_shares(truth, epsilon + sum(truth), prediction, epsilon + sum(prediction), epsilon);
}

double kl_mit(MapValues truth, MapValues prediction, double epsilon) {
  require_comparable_shares(truth, prediction);
  const double truth_sum = sum(truth), prediction_sum = sum(prediction);
  if (truth_sum == 0 || prediction_sum == 0) return kUndefined;
  return kl_of_shares(truth, truth_sum, prediction, prediction_sum, epsilon);
}

double kl_pysaliency(MapValues truth, MapValues prediction, double regularisation) {
  require_comparable_shares(truth, prediction);
  const Shares t(truth, -regularisation), p(prediction, -regularisation);
  double total = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const double share = t[i];
    if (share != 0) total += share * (std::log(share) - std::log(p[i]));
  }
  return total;
}

double cc(MapValues truth, MapValues prediction) {
  require_comparable(truth, prediction);
  const double truth_spread = squared_deviations(truth);
  const double prediction_spread = squared_deviations(prediction);
  if (truth_spread == 0 && prediction_spread == 0) return kUndefined;
  if (truth_spread == 0 || prediction_spread == 0) return 0;
  const double truth_mean = mean(truth), prediction_mean = mean(prediction);
  double product = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    product += (truth[i] - truth_mean) * (prediction[i] - prediction_mean);
  }
  return product / (std::sqrt(truth_spread) * std::sqrt(prediction_spread));
}

double sim(MapValues truth, MapValues prediction) {
  require_comparable(truth, prediction);
  const auto low = [](MapValues values) { return std::min(0.0, std::ranges::min(values)); };
  return shared_mass({truth, low(truth)}, {prediction, low(prediction)});
}

double sim_matlab(MapValues truth, MapValues prediction) {
  require_comparable(truth, prediction);
  // The stretch to [0, 1] scales a map and its sum alike; moving its lowest value to 0 is enough.
  return shared_mass({truth, std::ranges::min(truth)}, {prediction, std::ranges::min(prediction)});
}

double nss(MapValues prediction, PixelIndices fixations) {
  require_fixated(prediction, fixations);
  if (fixations.empty()) return kUndefined;
  const double spread = squared_deviations(prediction);
  if (spread == 0) return 0;
  return mean_z(prediction, fixations, std::sqrt(spread / static_cast<double>(prediction.size())));
}

double nss_matlab(MapValues prediction, PixelIndices fixations) {
  require_fixated(prediction, fixations);
  const auto once = distinct(fixations);
  const double spread = squared_deviations(prediction);
  if (once.empty() || spread == 0) return kUndefined;
  return mean_z(prediction, once, std::sqrt(spread / static_cast<double>(prediction.size() - 1)));
}

float kl_notebook_float32(std::span<const float> truth, std::span<const float> prediction,
                          float epsilon) {
  const Values t(truth.begin(), truth.end()), p(prediction.begin(), prediction.end());
  require_loss_maps(t, p);
  const float truth_sum = epsilon + pairwise_sum(truth);
  const float prediction_sum = epsilon + pairwise_sum(prediction);
  std::vector<float> terms(truth.size());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const float share = truth[i] / truth_sum;
    const float predicted = prediction[i] / prediction_sum;
    terms[i] = share == 0 ? 0 : share * std::log(epsilon + share / (epsilon + predicted));
  }
  return pairwise_sum(terms);
}

double kl_notebook(const Map& truth, const Map& prediction, double epsilon) {
  const auto [t, p] = values_of(truth, prediction);
  return kl_notebook(t, p, epsilon);
}

float kl_notebook_float32(const Map& truth, const Map& prediction, float epsilon) {
  values_of(truth, prediction);  // refuses what cannot be compared
  return kl_notebook_float32(truth.values, prediction.values, epsilon);
}

double kl_mit(const Map& truth, const Map& prediction, double epsilon) {
  const auto [t, p] = values_of(truth, prediction);
  return kl_mit(t, p, epsilon);
}

double kl_pysaliency(const Map& truth, const Map& prediction, double regularisation) {
  const auto [t, p] = values_of(truth, prediction);
  return kl_pysaliency(t, p, regularisation);
}

double cc(const Map& truth, const Map& prediction) {
  const auto [t, p] = values_of(truth, prediction);
  return cc(t, p);
}

double sim(const Map& truth, const Map& prediction) {
  const auto [t, p] = values_of(truth, prediction);
  return sim(t, p);
}

double sim_matlab(const Map& truth, const Map& prediction) {
  const auto [t, p] = values_of(truth, prediction);
  return sim_matlab(t, p);
}

double nss(const Map& prediction, const std::vector<Fixation>& fixations) {
  return nss(values_of(prediction, kPrediction), pixels_of(prediction, fixations));
}

double nss_matlab(const Map& prediction, const std::vector<Fixation>& fixations) {
  return nss_matlab(values_of(prediction, kPrediction), pixels_of(prediction, fixations));
}

}  // namespace distilloscope
