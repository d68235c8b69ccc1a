// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/api/run_record.h"
#include "engine/dataset/map_scores.h"

namespace distilloscope {

/// The metrics that are followed while a training runs: validation maps of all arms go in, what
/// they score on each image and their means over images come out. Scored at the truth's own size,
/// on all threads.
class EpochMetrics {
 public:
  /// \p keys as in ValidationOptions. Throws what MapScorer throws.
  EpochMetrics(const Dataset& dataset, std::vector<std::string> keys, int arms, int threads,
               const ProgressCallback& progress);

  /// Keeps the map, and scores what it keeps from time to time.
  void add(int arm, int image, Map map);
  struct Scored {
    std::vector<EpochMetric> means;
    std::vector<ImageMetric> images;
  };
  /// What was added since the last call, on \p images in their order: always the same metrics,
  /// those that need fixations left out when the dataset has none. \p sum, where there is one, adds
  /// up what several ranks found on their parts of the images, in place.
  Scored take(std::span<const int> images, const std::function<void(std::span<double>)>& sum = {});

 private:
  struct Waiting {
    int arm = 0;
    int image = 0;
    Map map;
    std::vector<double> scores;
  };
  void score_waiting();
  std::span<double> values_of(std::size_t metric, int arm);

  std::vector<std::string> keys_;
  int threads_;
  MapScorer scorer_;
  std::vector<Waiting> waiting_;
  int arms_;
  std::size_t images_;          ///< of the split
  std::vector<double> values_;  ///< [metric][arm][image]; 0 where this rank scored nothing
};

}  // namespace distilloscope
