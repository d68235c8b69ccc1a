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
    : keys_(std::move(keys)),
      threads_(threads),
      scorer_(dataset, {}, threads, progress, keys_),
      arms_(arms),
      images_(dataset.info.val.size()) {
  if (scorer_.fixations().with_fixations == 0) {
    std::erase_if(keys_, [](const std::string& key) { return find_metric(key)->needs_fixations; });
  }
  values_.assign(keys_.size() * static_cast<std::size_t>(arms) * images_, 0);
}

std::span<double> EpochMetrics::values_of(std::size_t metric, int arm) {
  const std::size_t column =
      metric * static_cast<std::size_t>(arms_) + static_cast<std::size_t>(arm);
  return std::span(values_).subspan(column * images_, images_);
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
  for (const Waiting& item : waiting_) {
    for (std::size_t metric = 0; metric < keys_.size(); ++metric) {
      values_of(metric, item.arm)[static_cast<std::size_t>(item.image)] = item.scores[metric];
    }
  }
  waiting_.clear();
}

EpochMetrics::Scored EpochMetrics::take(std::span<const int> images,
                                        const std::function<void(std::span<double>)>& sum) {
  score_waiting();
  if (sum) sum(values_);
  Scored scored;
  for (std::size_t metric = 0; metric < keys_.size(); ++metric) {
    EpochMetric means{keys_[metric], {}};
    ImageMetric each{keys_[metric], {}};
    for (int arm = 0; arm < arms_; ++arm) {
      const std::span<const double> values = values_of(metric, arm);
      std::vector<float>& kept = each.values.emplace_back();
      kept.reserve(images.size());
      double total = 0;
      int count = 0;
      // In the order of the images: the mean must not depend on which thread or rank was first.
      for (const int image : images) {
        const double value = values[static_cast<std::size_t>(image)];
        kept.push_back(static_cast<float>(value));
        if (!std::isfinite(value)) continue;
        total += value;
        ++count;
      }
      means.values.push_back(count > 0 ? total / count : std::numeric_limits<double>::quiet_NaN());
    }
    scored.means.push_back(std::move(means));
    scored.images.push_back(std::move(each));
  }
  std::ranges::fill(values_, 0.0);
  return scored;
}

}  // namespace distilloscope
