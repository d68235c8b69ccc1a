// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace distilloscope {

/// A way to score a saliency map; docs/metrics.md defines them.
struct MetricKind {
  const char* key;    ///< "kl_mit"
  const char* label;  ///< "KL (MIT, eps 2.2e-16)"
  bool lower_is_better;
  bool needs_fixations;
};
const std::vector<MetricKind>& metric_kinds();
const MetricKind* find_metric(std::string_view key);  ///< null: there is none
/// The keys of a list separated by commas or blanks, each once, known or not.
std::vector<std::string> metric_keys(std::string_view list);

/// A mean over images with its bootstrap interval of 95 %.
struct MeanScore {
  double mean = 0;  ///< NaN when no image has a value
  double low = 0;
  double high = 0;
  int images = 0;  ///< that have a value
};

/// Second minus first of the two things evaluated, on the same images.
struct PairedScore {
  MeanScore difference;
  double wilcoxon_p = 1;
  double rank_biserial = 0;
  double dz = 0;        ///< NaN: not defined
  std::string verdict;  ///< one sentence
};

/// One metric of everything that was evaluated, at the size of the ground truth.
struct MetricScores {
  std::string key;    ///< "kl_mit"
  std::string label;  ///< "KL (MIT, eps 2.2e-16)"
  bool lower_is_better = false;
  std::vector<std::vector<double>> values;  ///< [evaluated][image]; NaN: not defined there
  std::vector<MeanScore> means;             ///< [evaluated]
  std::optional<PairedScore> paired;        ///< when two were evaluated
};

}  // namespace distilloscope
