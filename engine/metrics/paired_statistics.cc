// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/paired_statistics.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>

#include "engine/api/error.h"
#include "engine/metrics/random_draws.h"

namespace distilloscope {
namespace {

using Values = std::vector<double>;
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kExactLimit = 50;  // as scipy

double mean(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

void require_differences(std::span<const double> differences) {
  if (differences.empty()) throw EngineError(ErrorCode::bad_data, "there are no scores to compare");
  for (std::size_t i = 0; i < differences.size(); ++i) {
    if (std::isfinite(differences[i])) continue;
    throw EngineError(ErrorCode::not_finite, "difference " + std::to_string(i + 1) + " of " +
                                                 std::to_string(differences.size()) +
                                                 " is not finite; leave that pair out");
  }
}

void require_table(const SeedScores& differences) {
  if (differences.empty()) throw EngineError(ErrorCode::bad_data, "there are no scores to compare");
  for (std::size_t seed = 0; seed < differences.size(); ++seed) {
    if (differences[seed].size() != differences[0].size()) {
      throw EngineError(ErrorCode::mismatch,
                        "seed " + std::to_string(seed + 1) + " has scores of " +
                            std::to_string(differences[seed].size()) + " images, the first of " +
                            std::to_string(differences[0].size()));
    }
    require_differences(differences[seed]);
  }
}

void require_confidence(double confidence) {
  if (confidence > 0 && confidence < 1) return;
  throw EngineError(ErrorCode::invalid_option, "the confidence must lie between 0 and 1");
}

void require_options(const BootstrapOptions& options) {
  require_confidence(options.confidence);
  if (options.resamples >= 1) return;
  throw EngineError(ErrorCode::invalid_option, "a bootstrap needs at least one resample");
}

double drawn_mean(std::span<const double> values, RandomDraws& draws) {
  double total = 0;
  for (std::size_t i = 0; i < values.size(); ++i) total += values[draws.below(values.size())];
  return total / static_cast<double>(values.size());
}

double quantile(const Values& sorted, double share) {
  const double position = std::clamp(share, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  if (below + 1 >= sorted.size()) return sorted.back();
  return std::lerp(sorted[below], sorted[below + 1], position - static_cast<double>(below));
}

double normal_share(double z) {
  return std::erfc(-z / std::sqrt(2.0)) / 2;
}

/// The inverse of normal_share, by bisection: called a few times, and exact to the last digits.
double normal_quantile(double share) {
  double low = -40, high = 40;
  for (int i = 0; i < 100; ++i) {
    const double middle = (low + high) / 2;
    (normal_share(middle) < share ? low : high) = middle;
  }
  return (low + high) / 2;
}

/// Share of the 2^n ways to sign the ranks 1..n whose positive rank sum is \p sum or less.
double signed_rank_share(std::size_t n, std::size_t sum) {
  Values ways(n * (n + 1) / 2 + 1, 0.0);
  ways[0] = 1;
  for (std::size_t rank = 1; rank <= n; ++rank) {
    for (std::size_t s = ways.size(); s-- > rank;) ways[s] += ways[s - rank];
  }
  const auto end = ways.begin() + static_cast<std::ptrdiff_t>(std::min(sum + 1, ways.size()));
  return std::ldexp(std::accumulate(ways.begin(), end, 0.0), -static_cast<int>(n));
}

}  // namespace

SeedScores paired_differences(const SeedScores& a, const SeedScores& b) {
  if (a.size() != b.size()) {
    throw EngineError(ErrorCode::mismatch, "scores of " + std::to_string(a.size()) +
                                               " seeds cannot be paired with scores of " +
                                               std::to_string(b.size()));
  }
  SeedScores result;
  for (std::size_t seed = 0; seed < a.size(); ++seed) {
    if (a[seed].size() != b[seed].size()) {
      throw EngineError(ErrorCode::mismatch, "scores of " + std::to_string(a[seed].size()) +
                                                 " images cannot be paired with scores of " +
                                                 std::to_string(b[seed].size()) + " (seed " +
                                                 std::to_string(seed + 1) + ")");
    }
    Values row(a[seed].size());
    std::transform(b[seed].begin(), b[seed].end(), a[seed].begin(), row.begin(), std::minus<>());
    result.push_back(std::move(row));
  }
  require_table(result);
  return result;
}

std::vector<double> image_means(const SeedScores& scores) {
  require_table(scores);
  Values result(scores[0].size(), 0.0);
  for (const auto& row : scores) {
    for (std::size_t i = 0; i < row.size(); ++i) result[i] += row[i];
  }
  for (double& value : result) value /= static_cast<double>(scores.size());
  return result;
}

std::vector<double> seed_means(const SeedScores& scores) {
  require_table(scores);
  Values result;
  for (const auto& row : scores) result.push_back(mean(row));
  return result;
}

std::vector<double> resampled_means(std::span<const double> differences,
                                    const BootstrapOptions& options) {
  require_differences(differences);
  require_options(options);
  RandomDraws draws(options.seed);
  Values result(static_cast<std::size_t>(options.resamples));
  for (double& value : result) value = drawn_mean(differences, draws);
  return result;
}

std::vector<double> resampled_means_nested(const SeedScores& differences,
                                           const BootstrapOptions& options) {
  require_table(differences);
  require_options(options);
  RandomDraws draws(options.seed);
  Values result(static_cast<std::size_t>(options.resamples));
  for (double& value : result) {
    for (std::size_t i = 0; i < differences.size(); ++i) {
      value += drawn_mean(differences[draws.below(differences.size())], draws);
    }
    value /= static_cast<double>(differences.size());
  }
  return result;
}

std::vector<double> resampled_means_crossed(const SeedScores& differences,
                                            const BootstrapOptions& options) {
  require_table(differences);
  require_options(options);
  RandomDraws draws(options.seed);
  Values result(static_cast<std::size_t>(options.resamples));
  Values by_image(differences[0].size());
  for (double& value : result) {
    std::ranges::fill(by_image, 0.0);
    for (std::size_t i = 0; i < differences.size(); ++i) {
      const auto& row = differences[draws.below(differences.size())];
      std::ranges::transform(by_image, row, by_image.begin(), std::plus<>());
    }
    value = drawn_mean(by_image, draws) / static_cast<double>(differences.size());
  }
  return result;
}

Interval percentile_interval(std::vector<double> resampled, double confidence) {
  require_differences(resampled);
  require_confidence(confidence);
  std::sort(resampled.begin(), resampled.end());
  const double tail = (1 - confidence) / 2;
  return {quantile(resampled, tail), quantile(resampled, 1 - tail)};
}

Interval bca_interval(std::vector<double> resampled, double mean_of_all,
                      std::span<const double> left_out, double confidence) {
  require_differences(resampled);
  require_differences(left_out);
  require_confidence(confidence);
  std::sort(resampled.begin(), resampled.end());
  const auto [first, last] = std::equal_range(resampled.begin(), resampled.end(), mean_of_all);
  const double below =
      static_cast<double>((first - resampled.begin()) + (last - resampled.begin())) /
      (2 * static_cast<double>(resampled.size()));
  const double centre = mean(left_out);
  double squares = 0, cubes = 0;
  for (double value : left_out) {
    squares += std::pow(centre - value, 2);
    cubes += std::pow(centre - value, 3);
  }
  if (below <= 0 || below >= 1 || squares == 0) return percentile_interval(resampled, confidence);
  const double bias = normal_quantile(below);
  const double acceleration = cubes / (6 * std::pow(squares, 1.5));
  const auto corrected = [&](double z) {
    const double shifted = bias + z;
    return quantile(resampled, normal_share(bias + shifted / (1 - acceleration * shifted)));
  };
  const double z = normal_quantile((1 - confidence) / 2);
  return {corrected(z), corrected(-z)};
}

Interval bootstrap_interval(std::span<const double> differences, const BootstrapOptions& options,
                            IntervalKind kind) {
  auto resampled = resampled_means(differences, options);
  if (kind == IntervalKind::percentile || differences.size() < 2) {
    return percentile_interval(std::move(resampled), options.confidence);
  }
  const double total = std::accumulate(differences.begin(), differences.end(), 0.0);
  Values left_out;
  for (double value : differences) {
    left_out.push_back((total - value) / static_cast<double>(differences.size() - 1));
  }
  return bca_interval(std::move(resampled), mean(differences), left_out, options.confidence);
}

Wilcoxon wilcoxon(std::span<const double> differences) {
  require_differences(differences);
  Values kept;
  std::ranges::copy_if(differences, std::back_inserter(kept), [](double d) { return d != 0; });
  std::ranges::sort(kept, {}, [](double d) { return std::abs(d); });
  Wilcoxon result;
  result.pairs = static_cast<int>(kept.size());
  if (kept.empty()) return result;
  double tie_term = 0;
  for (std::size_t first = 0; first < kept.size();) {
    std::size_t last = first;
    while (last < kept.size() && std::abs(kept[last]) == std::abs(kept[first])) ++last;
    const double rank = static_cast<double>(first + 1 + last) / 2;
    for (std::size_t i = first; i < last; ++i) {
      (kept[i] > 0 ? result.rank_sum_plus : result.rank_sum_minus) += rank;
    }
    const auto tied = static_cast<double>(last - first);
    tie_term += tied * (tied * tied - 1);
    first = last;
  }
  const auto n = static_cast<double>(kept.size());
  result.statistic = std::min(result.rank_sum_plus, result.rank_sum_minus);
  result.rank_biserial = (result.rank_sum_plus - result.rank_sum_minus) /
                         (result.rank_sum_plus + result.rank_sum_minus);
  result.exact = tie_term == 0 && kept.size() == differences.size() && kept.size() <= kExactLimit;
  if (result.exact) {
    const auto sum = static_cast<std::size_t>(result.statistic);
    result.p = std::min(1.0, 2 * signed_rank_share(kept.size(), sum));
  } else {
    const double expected = n * (n + 1) / 4;
    const double deviation = std::sqrt((n * (n + 1) * (2 * n + 1) - tie_term / 2) / 24);
    const double distance = std::max(0.0, expected - result.statistic - 0.5);
    result.p = std::min(1.0, std::erfc(distance / deviation / std::sqrt(2.0)));
  }
  return result;
}

double cohens_dz(std::span<const double> differences) {
  require_differences(differences);
  const auto [low, high] = std::ranges::minmax(differences);
  if (low == high) return kUndefined;
  const double centre = mean(differences);
  double squares = 0;
  for (double value : differences) squares += (value - centre) * (value - centre);
  return centre / std::sqrt(squares / static_cast<double>(differences.size() - 1));
}

PairedSummary summarise_pairs(const SeedScores& a, const SeedScores& b,
                              const BootstrapOptions& options) {
  const SeedScores differences = paired_differences(a, b);
  const Values by_image = image_means(differences);
  PairedSummary summary;
  summary.mean = mean(by_image);
  summary.confidence = options.confidence;
  summary.seeds = static_cast<int>(differences.size());
  summary.images = static_cast<int>(by_image.size());
  summary.interval =
      percentile_interval(differences.size() == 1 ? resampled_means(by_image, options)
                                                  : resampled_means_crossed(differences, options),
                          options.confidence);
  summary.over_images = wilcoxon(by_image);
  summary.dz = cohens_dz(by_image);
  return summary;
}

}  // namespace distilloscope
