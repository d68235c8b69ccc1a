// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/evaluation.h"
#include "engine/api/options.h"

namespace distilloscope {

/// One training of a study.
struct StudySeed {
  std::int64_t seed = 0;
  std::string run_folder;  ///< absolute; empty until it began
  bool finished = false;
  std::vector<double> best_kl;  ///< one per arm, mean over validation images at its best epoch
  std::vector<int> best_epoch;
};

/// An arm against the first one, over all finished seeds. Differences are this arm minus the first,
/// each at its own best epoch, so below zero is better.
struct StudyComparison {
  int arm = 1;
  int seeds = 0;
  int images = 0;
  double mean = 0;  ///< of the difference in KL
  double low = 0;   ///< 95 %, drawing seeds and images
  double high = 0;
  double low_images = 0;  ///< 95 %, drawing images alone
  double high_images = 0;
  std::optional<double> low_seeds;  ///< 95 %, drawing seeds alone; with two seeds or more
  std::optional<double> high_seeds;
  double wilcoxon_p = 1;  ///< on the image means over seeds
  double rank_biserial = 0;
  double dz = 0;         ///< NaN: not defined
  int seeds_better = 0;  ///< in which this arm has the lower KL
  std::string verdict;   ///< one sentence
};

/// What study.json says of a study.
struct StudyRecord {
  std::string folder;  ///< absolute; its run folders lie in it
  std::string name;
  std::string created;  ///< ISO 8601, local time with offset
  Options options;
  std::string dataset_name;
  std::vector<std::string> arms;  ///< their names
  std::vector<StudySeed> seeds;
  std::vector<StudyComparison> comparisons;  ///< of every arm but the first
};

}  // namespace distilloscope
