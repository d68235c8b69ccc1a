// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/saliency_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

using Values = std::vector<double>;
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

std::string size_text(const Map& map) {
  return std::to_string(map.width) + "x" + std::to_string(map.height);
}

Values values_of(const Map& map) {
  if (map.width <= 0 || map.height <= 0 ||
      map.values.size() != static_cast<std::size_t>(map.width) * map.height) {
    throw EngineError(ErrorCode::bad_data, "a saliency map of " + size_text(map) + " holds " +
                                               std::to_string(map.values.size()) + " values");
  }
  return {map.values.begin(), map.values.end()};
}

void require_equal_size(const Map& truth, const Map& prediction) {
  if (truth.width != prediction.width || truth.height != prediction.height) {
    throw EngineError(ErrorCode::mismatch, "a map of " + size_text(prediction) +
                                               " cannot be compared with one of " +
                                               size_text(truth) + "; resize one of them first");
  }
}

void require_values(MapValues values) {
  if (values.empty()) throw EngineError(ErrorCode::bad_data, "a saliency map holds no values");
}

void require_comparable(MapValues truth, MapValues prediction) {
  require_values(truth);
  require_values(prediction);
  if (truth.size() != prediction.size()) {
    throw EngineError(ErrorCode::mismatch, "a map of " + std::to_string(prediction.size()) +
                                               " values cannot be compared with one of " +
                                               std::to_string(truth.size()));
  }
}

double sum(MapValues values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}
double mean(MapValues values) {
  return sum(values) / static_cast<double>(values.size());
}

Values divided(MapValues values, double by) {
  Values result(values.begin(), values.end());
  for (double& value : result) value /= by;
  return result;
}

Values shifted(MapValues values, double by) {
  Values result(values.begin(), values.end());
  for (double& value : result) value += by;
  return result;
}

/// Sum of squared distances from the mean. Exactly 0 for equal values, whose mean may be rounded.
double squared_deviations(MapValues values) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  if (*low == *high) return 0;
  const double centre = mean(values);
  double total = 0;
  for (double value : values) total += (value - centre) * (value - centre);
  return total;
}

double kl_of_shares(MapValues t, MapValues p, double epsilon) {
  double total = 0;
  for (std::size_t i = 0; i < t.size(); ++i) {
    // 0 log 0 is 0, which matters when epsilon is 0.
    if (t[i] != 0) total += t[i] * std::log(epsilon + t[i] / (p[i] + epsilon));
  }
  return total;
}

double shared_mass(MapValues a, MapValues b) {
  double total = 0;
  for (std::size_t i = 0; i < a.size(); ++i) total += std::min(a[i], b[i]);
  return total;
}

std::vector<std::size_t> pixels(const Map& map, const std::vector<Fixation>& fixations) {
  std::vector<std::size_t> result;
  result.reserve(fixations.size());
  for (const auto& fixation : fixations) {
    if (fixation.x < 0 || fixation.y < 0 || fixation.x >= map.width || fixation.y >= map.height) {
      throw EngineError(ErrorCode::bad_data, "the fixation at " + std::to_string(fixation.x) +
                                                 ", " + std::to_string(fixation.y) +
                                                 " lies outside the map of " + size_text(map));
    }
    result.push_back(static_cast<std::size_t>(fixation.y) * map.width + fixation.x);
  }
  return result;
}

void require_inside(MapValues values, PixelIndices fixations) {
  require_values(values);
  for (std::size_t index : fixations) {
    if (index >= values.size()) {
      throw EngineError(ErrorCode::bad_data, "a fixation at pixel " + std::to_string(index) +
                                                 " lies outside the map of " +
                                                 std::to_string(values.size()) + " pixels");
    }
  }
}

double mean_z(MapValues values, PixelIndices at, double deviation) {
  const double centre = mean(values);
  double total = 0;
  for (std::size_t index : at) total += (values[index] - centre) / deviation;
  return total / static_cast<double>(at.size());
}

}  // namespace

double kl_notebook(MapValues truth, MapValues prediction, double epsilon) {
  require_comparable(truth, prediction);
  return kl_of_shares(divided(truth, epsilon + sum(truth)),
                      divided(prediction, epsilon + sum(prediction)), epsilon);
}

double kl_mit(MapValues truth, MapValues prediction, double epsilon) {
  require_comparable(truth, prediction);
  if (sum(truth) == 0 || sum(prediction) == 0) return kUndefined;
  return kl_of_shares(divided(truth, sum(truth)), divided(prediction, sum(prediction)), epsilon);
}

double kl_pysaliency(MapValues truth, MapValues prediction, double regularisation) {
  require_comparable(truth, prediction);
  auto t = shifted(truth, regularisation), p = shifted(prediction, regularisation);
  t = divided(t, sum(t));
  p = divided(p, sum(p));
  double total = 0;
  for (std::size_t i = 0; i < t.size(); ++i) {
    if (t[i] != 0) total += t[i] * (std::log(t[i]) - std::log(p[i]));
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
  const auto share = [](MapValues values) {
    const double low = *std::min_element(values.begin(), values.end());
    const auto from_zero = shifted(values, low < 0 ? -low : 0);
    return divided(from_zero, sum(from_zero));
  };
  const auto t = share(truth), p = share(prediction);
  // min() would let the NaN of an all-zero map pass unseen.
  if (std::isnan(t.front()) || std::isnan(p.front())) return kUndefined;
  return shared_mass(t, p);
}

double sim_matlab(MapValues truth, MapValues prediction) {
  require_comparable(truth, prediction);
  Values shares[2];
  for (int i = 0; i < 2; ++i) {
    const MapValues values = i == 0 ? truth : prediction;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    if (*low == *high) return kUndefined;
    const auto stretched = divided(shifted(values, -*low), *high - *low);
    shares[i] = divided(stretched, sum(stretched));
  }
  return shared_mass(shares[0], shares[1]);
}

double nss(MapValues prediction, PixelIndices fixations) {
  require_inside(prediction, fixations);
  if (fixations.empty()) return kUndefined;
  const double spread = squared_deviations(prediction);
  if (spread == 0) return 0;
  return mean_z(prediction, fixations, std::sqrt(spread / static_cast<double>(prediction.size())));
}

double nss_matlab(MapValues prediction, PixelIndices fixations) {
  require_inside(prediction, fixations);
  std::vector<std::size_t> once(fixations.begin(), fixations.end());
  std::sort(once.begin(), once.end());
  once.erase(std::unique(once.begin(), once.end()), once.end());
  const double spread = squared_deviations(prediction);
  if (once.empty() || spread == 0) return kUndefined;
  return mean_z(prediction, once, std::sqrt(spread / static_cast<double>(prediction.size() - 1)));
}

double kl_notebook(const Map& truth, const Map& prediction, double epsilon) {
  require_equal_size(truth, prediction);
  return kl_notebook(values_of(truth), values_of(prediction), epsilon);
}

double kl_mit(const Map& truth, const Map& prediction, double epsilon) {
  require_equal_size(truth, prediction);
  return kl_mit(values_of(truth), values_of(prediction), epsilon);
}

double kl_pysaliency(const Map& truth, const Map& prediction, double regularisation) {
  require_equal_size(truth, prediction);
  return kl_pysaliency(values_of(truth), values_of(prediction), regularisation);
}

double cc(const Map& truth, const Map& prediction) {
  require_equal_size(truth, prediction);
  return cc(values_of(truth), values_of(prediction));
}

double sim(const Map& truth, const Map& prediction) {
  require_equal_size(truth, prediction);
  return sim(values_of(truth), values_of(prediction));
}

double sim_matlab(const Map& truth, const Map& prediction) {
  require_equal_size(truth, prediction);
  return sim_matlab(values_of(truth), values_of(prediction));
}

double nss(const Map& prediction, const std::vector<Fixation>& fixations) {
  const auto values = values_of(prediction);
  return nss(values, pixels(prediction, fixations));
}

double nss_matlab(const Map& prediction, const std::vector<Fixation>& fixations) {
  const auto values = values_of(prediction);
  return nss_matlab(values, pixels(prediction, fixations));
}

}  // namespace distilloscope
