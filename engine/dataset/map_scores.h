// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/api/evaluation.h"
#include "engine/dataset/fixations.h"
#include "engine/metrics/random_draws.h"

namespace distilloscope {

/// The validation split of a dataset as a referee of maps: every metric, at the size of the truth.
class MapScorer {
 public:
  /// \p eight_bit is that of EvaluateJob. Reads all fixations; throws EngineError(invalid_option)
  /// and what \p progress throws.
  /// With \p keys only what these metrics need is read.
  MapScorer(Dataset dataset, const std::string& eight_bit, int threads,
            const ProgressCallback& progress, std::span<const std::string> keys = {});

  /// One value for each of metric_kinds(). NaN where a metric is not defined: without fixations,
  /// for a constant map. Minus infinity for an information gain where the map is zero at a
  /// fixation. The map is brought to the size of the truth by resize_bicubic(). May be
  /// called from several threads. Throws EngineError that names the image.
  std::vector<double> score(int image, const Map& prediction) const;
  /// The same for some metrics alone, by their keys, in their order; others cost nothing.
  std::vector<double> score(int image, const Map& prediction,
                            std::span<const std::string> keys) const;

  const SplitFixations& fixations() const { return fixations_; }
  const Dataset& dataset() const { return dataset_; }

  /// What an information gain of the image with this truth is measured against: the mean of the
  /// other images' truths, each with the same mass, and 1 % of a uniform map. Empty without others.
  Map baseline(const Map& truth) const;

 private:
  std::vector<double> others(int image, const Map& truth) const;
  /// The pixels fixated on \p count other images drawn by \p chance, or on all when there are
  /// fewer.
  std::vector<std::size_t> fixated_on_some_others(int image, const Map& truth, int count,
                                                  RandomDraws& chance) const;
  std::shared_ptr<const std::vector<double>> all_counts(const Map& like) const;
  void add_truths(int threads, const ProgressCallback& progress);

  Dataset dataset_;
  std::string eight_bit_;
  SplitFixations fixations_;
  int width_ = 0;  ///< of the sum of truths
  int height_ = 0;
  std::vector<double> sum_;
  /// How often each pixel is fixated over all images, for each size of a truth; made when asked
  /// for.
  struct Counts {
    std::mutex mutex;
    std::map<std::pair<int, int>, std::shared_ptr<const std::vector<double>>> by_size;
  };
  std::unique_ptr<Counts> counts_ = std::make_unique<Counts>();
};

/// One row per metric, from values[evaluated][image][metric]: means with their intervals and, for
/// two evaluated, their paired difference, both over the images whose values are finite. \p names
/// stand in the verdict.
std::vector<MetricScores> summarise_scores(
    const std::vector<std::string>& names,
    const std::vector<std::vector<std::vector<double>>>& values);

}  // namespace distilloscope
