// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/api/run_record.h"
#include "engine/dataset/map_scores.h"

namespace distilloscope {

/// The metrics that are followed while a training runs: validation maps of all arms go in, their
/// means over images come out. Scored at the truth's own size, on all threads.
class EpochMetrics {
 public:
  /// \p keys as in ValidationOptions. Throws what MapScorer throws.
  EpochMetrics(const Dataset& dataset, std::vector<std::string> keys, int arms, int threads,
               const ProgressCallback& progress);

  /// Keeps the map, and scores what it keeps from time to time.
  void add(int arm, int image, Map map);
  /// The means of what was added since the last call: always the same metrics, those that need
  /// fixations left out when the dataset has none. \p sum, where there is one, adds up what several
  /// ranks found on their parts of the images, in place.
  std::vector<EpochMetric> take(const std::function<void(std::span<double>)>& sum = {});

 private:
  struct Waiting {
    int arm = 0;
    int image = 0;
    Map map;
    std::vector<double> scores;
  };
  void score_waiting();

  std::vector<std::string> keys_;
  int threads_;
  MapScorer scorer_;
  std::vector<Waiting> waiting_;
  std::vector<std::vector<double>> sums_;  ///< [metric][arm]
  std::vector<std::vector<int>> counts_;
};

}  // namespace distilloscope
