// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/epoch_metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/dataset/parallel.h"

namespace distilloscope {
namespace {

constexpr std::size_t kWaitingMaps = 64;

}  // namespace

EpochMetrics::EpochMetrics(const Dataset& dataset, std::vector<std::string> keys, int arms,
                           int threads, const ProgressCallback& progress)
    : keys_(std::move(keys)), threads_(threads), scorer_(dataset, {}, threads, progress, keys_) {
  if (scorer_.fixations().with_fixations == 0) {
    std::erase_if(keys_, [](const std::string& key) { return find_metric(key)->needs_fixations; });
  }
  sums_.assign(keys_.size(), std::vector<double>(arms));
  counts_.assign(keys_.size(), std::vector<int>(arms));
}

void EpochMetrics::add(int arm, int image, Map map) {
  waiting_.push_back({arm, image, std::move(map), {}});
  if (waiting_.size() >= kWaitingMaps) score_waiting();
}

void EpochMetrics::score_waiting() {
  for_each_parallel(static_cast<int>(waiting_.size()), threads_, [&](int i) {
    Waiting& item = waiting_[i];
    item.scores = scorer_.score(item.image, item.map, keys_);
  });
  // In the order they came: a sum must not depend on which thread was first.
  for (const Waiting& item : waiting_) {
    for (std::size_t metric = 0; metric < keys_.size(); ++metric) {
      if (!std::isfinite(item.scores[metric])) continue;
      sums_[metric][item.arm] += item.scores[metric];
      ++counts_[metric][item.arm];
    }
  }
  waiting_.clear();
}

std::vector<EpochMetric> EpochMetrics::take(const std::function<void(std::span<double>)>& sum) {
  score_waiting();
  if (sum) {
    for (std::size_t metric = 0; metric < keys_.size(); ++metric) {
      std::vector<double> counts(counts_[metric].begin(), counts_[metric].end());
      sum(sums_[metric]);
      sum(counts);
      std::ranges::copy(counts, counts_[metric].begin());
    }
  }
  std::vector<EpochMetric> metrics;
  for (std::size_t metric = 0; metric < keys_.size(); ++metric) {
    EpochMetric mean{keys_[metric], {}};
    for (std::size_t arm = 0; arm < sums_[metric].size(); ++arm) {
      const int count = std::exchange(counts_[metric][arm], 0);
      const double sum = std::exchange(sums_[metric][arm], 0.0);
      mean.values.push_back(count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN());
    }
    metrics.push_back(std::move(mean));
  }
  return metrics;
}

}  // namespace distilloscope
