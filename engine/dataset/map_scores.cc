// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/map_scores.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

#include "engine/api/error.h"
#include "engine/api/metric_rules.h"
#include "engine/dataset/hash.h"
#include "engine/dataset/parallel.h"
#include "engine/dataset/resize.h"
#include "engine/metrics/auc_metrics.h"
#include "engine/metrics/eight_bit.h"
#include "engine/metrics/information_gain.h"
#include "engine/metrics/paired_statistics.h"
#include "engine/metrics/saliency_metrics.h"

namespace distilloscope {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();
constexpr double kUniformShare = 0.01;
constexpr int kChunks = 64;

std::size_t pixel_on(const Fixation& point, const FixationPoints& from, const Map& map) {
  const Fixation on = fixation_on(point, from, map.width, map.height);
  return static_cast<std::size_t>(on.y) * map.width + on.x;
}

void append_pixels(const FixationPoints& from, const Map& map, std::vector<std::size_t>& pixels) {
  for (const Fixation& point : from.points) pixels.push_back(pixel_on(point, from, map));
}

double mass(const Map& map) {
  return std::accumulate(map.values.begin(), map.values.end(), 0.0);
}

MeanScore mean_score(std::span<const double> values) {
  MeanScore score;
  score.images = static_cast<int>(values.size());
  if (values.empty()) return {kUndefined, kUndefined, kUndefined, 0};
  score.mean =
      std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  const Interval interval = bootstrap_interval(values);
  score.low = interval.low;
  score.high = interval.high;
  return score;
}

}  // namespace

MapScorer::MapScorer(Dataset dataset, const std::string& eight_bit, int threads,
                     const ProgressCallback& progress, std::span<const std::string> keys)
    : dataset_(std::move(dataset)), eight_bit_(eight_bit) {
  if (!eight_bit_.empty() && eight_bit_ != "down" && eight_bit_ != "nearest") {
    throw EngineError(ErrorCode::invalid_option,
                      "'" + eight_bit_ + "' is no way to round to 8 bit; choose down or nearest.");
  }
  const auto wanted = [&](const auto& is_it) {
    return keys.empty() || std::ranges::any_of(keys, is_it);
  };
  fixations_.images.resize(dataset_.val.size());
  if (wanted([](const std::string& key) {
        const MetricKind* metric = find_metric(key);
        return metric != nullptr && metric->needs_fixations;
      })) {
    fixations_ = read_split_fixations(dataset_, Split::val, threads, progress);
  }
  const bool compares_with_others =
      wanted([](const std::string& key) { return key == "ig" || key == "ig_mit"; });
  if (fixations_.with_fixations > 0 && compares_with_others) add_truths(threads, progress);
}

void MapScorer::add_truths(int threads, const ProgressCallback& progress) {
  const auto& samples = dataset_.val;
  if (samples.size() < 2) return;
  width_ = samples.front().width;
  height_ = samples.front().height;
  // Chunks are the same whatever the threads are, so the sum is the same to the last bit.
  const int count = static_cast<int>(samples.size());
  const int chunks = std::min(count, kChunks);
  std::vector<std::vector<double>> sums(chunks);
  for_each_parallel(
      chunks, threads,
      [&](int chunk) {
        sums[chunk].resize(static_cast<std::size_t>(width_) * height_);
        for (int i = chunk; i < count; i += chunks) {
          const Map truth = resize_bicubic(read_map(samples[i].truth), width_, height_);
          const double all = mass(truth);
          if (!(all > 0)) continue;
          for (std::size_t p = 0; p < truth.values.size(); ++p) {
            sums[chunk][p] += truth.values[p] / all;
          }
        }
      },
      [&](int done) {
        if (progress) progress(done, chunks, "Adding up the truth");
      });
  sum_.assign(static_cast<std::size_t>(width_) * height_, 0);
  for (const auto& sum : sums) {
    std::transform(sum.begin(), sum.end(), sum_.begin(), sum_.begin(), std::plus<>());
  }
}

Map MapScorer::baseline(const Map& truth) const {
  if (sum_.empty()) return {};
  const Map own = resize_bicubic(truth, width_, height_);
  const double own_mass = mass(own);
  Map mean{width_, height_, std::vector<float>(sum_.size())};
  for (std::size_t p = 0; p < sum_.size(); ++p) {
    const double left = sum_[p] - (own_mass > 0 ? own.values[p] / own_mass : 0);
    mean.values[p] = static_cast<float>(std::max(0.0, left));  // rounding may leave less than none
  }
  mean = resize_bicubic(mean, truth.width, truth.height);
  const double all = mass(mean);
  const double uniform = 1.0 / static_cast<double>(mean.values.size());
  for (float& value : mean.values) {
    value = static_cast<float>((1 - kUniformShare) * (all > 0 ? value / all : uniform) +
                               kUniformShare * uniform);
  }
  return mean;
}

std::shared_ptr<const std::vector<double>> MapScorer::all_counts(const Map& like) const {
  constexpr std::size_t kMostSizes = 32;  // datasets of one size are the rule
  const std::lock_guard lock(counts_->mutex);
  const std::pair size(like.width, like.height);
  if (const auto found = counts_->by_size.find(size); found != counts_->by_size.end()) {
    return found->second;
  }
  auto counts = std::make_shared<std::vector<double>>(like.values.size());
  for (const FixationPoints& image : fixations_.images) {
    for (const Fixation& point : image.points) (*counts)[pixel_on(point, image, like)] += 1;
  }
  if (counts_->by_size.size() >= kMostSizes) counts_->by_size.clear();
  counts_->by_size[size] = counts;
  return counts;
}

std::vector<double> MapScorer::others(int image, const Map& truth) const {
  std::vector<double> counts = *all_counts(truth);
  const FixationPoints& own = fixations_.images.at(static_cast<std::size_t>(image));
  for (const Fixation& point : own.points) counts[pixel_on(point, own, truth)] -= 1;
  return counts;
}

std::vector<std::size_t> MapScorer::fixated_on_some_others(int image, const Map& truth, int count,
                                                           RandomDraws& chance) const {
  std::vector<std::size_t> images, pixels;
  for (std::size_t i = 0; i < fixations_.images.size(); ++i) {
    if (static_cast<int>(i) != image && !fixations_.images[i].empty()) images.push_back(i);
  }
  for (const std::size_t i : chance.without_repeats(static_cast<std::size_t>(count), images)) {
    append_pixels(fixations_.images[i], truth, pixels);
  }
  return pixels;
}

std::vector<double> MapScorer::score(int image, const Map& prediction) const {
  std::vector<std::string> all;
  for (const MetricKind& metric : metric_kinds()) all.emplace_back(metric.key);
  return score(image, prediction, all);
}

std::vector<double> MapScorer::score(int image, const Map& prediction,
                                     std::span<const std::string> keys) const {
  const SampleFiles& sample = dataset_.val.at(static_cast<std::size_t>(image));
  try {
    const Map truth = read_map(sample.truth);
    Map map = resize_bicubic(prediction, truth.width, truth.height);
    if (!eight_bit_.empty()) {
      map = quantise_to_eight_bits(
          map, EightBitScale::maximum,
          eight_bit_ == "down" ? EightBitRounding::down : EightBitRounding::nearest);
    }
    const std::vector<double> t = values_of(truth, kTruth);
    const std::vector<double> p = values_of(map, kPrediction);
    require_finite(p, kPrediction);
    const FixationPoints& points = fixations_.images.at(static_cast<std::size_t>(image));
    std::vector<std::size_t> pixels;
    if (!points.empty()) append_pixels(points, truth, pixels);
    // The same draws for every model: what differs is the map.
    const std::uint64_t seed = Hash64().add(sample.id).value();
    std::vector<double> base;
    const auto with_base = [&](const auto& measure) {
      if (base.empty()) {
        const Map mean = baseline(truth);
        if (mean.empty()) return kUndefined;
        base = values_of(mean, kBaseline);
      }
      return measure();
    };
    std::vector<double> scores;
    for (const std::string& key : keys) {
      const MetricKind* kind = find_metric(key);
      if (kind == nullptr) {
        throw EngineError(ErrorCode::invalid_option, "There is no metric '" + key + "'.");
      }
      if (kind->needs_fixations && pixels.empty()) {
        scores.push_back(kUndefined);
      } else if (key == "kl_notebook") {
        scores.push_back(kl_notebook(t, p));
      } else if (key == "kl_mit") {
        scores.push_back(kl_mit(t, p));
      } else if (key == "cc") {
        scores.push_back(cc(t, p));
      } else if (key == "sim") {
        scores.push_back(sim(t, p));
      } else if (key == "sim_mit") {
        scores.push_back(sim_matlab(t, p));
      } else if (key == "nss") {
        scores.push_back(nss(p, pixels));
      } else if (key == "nss_mit") {
        scores.push_back(nss_matlab(p, pixels));
      } else if (key == "auc_judd") {
        // 8-bit maps tie, and a leaderboard's jitter breaks the ties.
        scores.push_back(eight_bit_.empty() ? auc_judd(p, pixels)
                                            : auc_judd_jittered(p, pixels, seed));
      } else if (key == "auc_borji") {
        scores.push_back(auc_borji(p, pixels, seed, metric_draws(key)->splits));
      } else if (key == "sauc") {
        scores.push_back(shuffled_auc_tuebingen_counted(p, pixels, others(image, truth)));
      } else if (key == "sauc_mit") {
        const MetricDraws draws = *metric_draws(key);
        RandomDraws chance(seed);
        const std::vector<std::size_t> drawn =
            fixated_on_some_others(image, truth, draws.other_images, chance);
        scores.push_back(shuffled_auc_matlab(p, pixels, drawn, chance.bits(), draws.splits));
      } else if (key == "ig") {
        scores.push_back(with_base([&] { return information_gain_density(p, pixels, base); }));
      } else if (key == "ig_mit") {
        scores.push_back(with_base([&] { return information_gain_matlab(p, pixels, base); }));
      } else {
        throw EngineError(ErrorCode::internal, "The metric '" + key + "' is not computed.");
      }
    }
    return scores;
  } catch (const EngineError& error) {
    throw EngineError(error.error().code, sample.id + ": " + error.error().message);
  }
}

std::vector<MetricScores> summarise_scores(
    const std::vector<std::string>& names,
    const std::vector<std::vector<std::vector<double>>>& values) {
  std::vector<MetricScores> all;
  for (std::size_t m = 0; m < metric_kinds().size(); ++m) {
    const MetricKind& metric = metric_kinds()[m];
    MetricScores scores;
    scores.key = metric.key;
    scores.label = metric.label;
    scores.lower_is_better = metric.lower_is_better;
    bool known = false;
    for (const auto& images : values) {
      std::vector<double> column, defined;
      for (const auto& image : images) {
        column.push_back(image[m]);
        if (std::isfinite(image[m])) defined.push_back(image[m]);
      }
      known = known || !defined.empty() || count_minus_infinity(column) > 0;
      scores.means.push_back(mean_score(defined));
      scores.values.push_back(std::move(column));
    }
    if (metric.needs_fixations && !known) continue;  // there are no fixations to speak of
    if (values.size() == 2) {
      SeedScores a(1), b(1);
      for (std::size_t i = 0; i < scores.values[0].size(); ++i) {
        const double first = scores.values[0][i], second = scores.values[1][i];
        if (!std::isfinite(first) || !std::isfinite(second)) continue;
        a[0].push_back(first);
        b[0].push_back(second);
      }
      if (!a[0].empty()) {
        const PairedSummary summary = summarise_pairs(a, b);
        PairedScore paired;
        paired.difference = {summary.mean, summary.interval.low, summary.interval.high,
                             summary.images};
        paired.wilcoxon_p = summary.over_images.p;
        paired.rank_biserial = summary.over_images.rank_biserial;
        paired.dz = summary.dz;
        paired.verdict =
            verdict(summary, {metric.label, names[0], names[1], metric.lower_is_better});
        scores.paired = std::move(paired);
      }
    }
    all.push_back(std::move(scores));
  }
  return all;
}

}  // namespace distilloscope
