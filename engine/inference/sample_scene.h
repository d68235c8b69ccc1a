// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/image.h"
#include "engine/api/options.h"
#include "engine/dataset/dataset.h"
#include "engine/dataset/fixations.h"

namespace distilloscope {

/// How well a map tells where people looked. NaN: not known, or not defined.
struct MapScores {
  double kl = std::numeric_limits<double>::quiet_NaN();
  double cc = std::numeric_limits<double>::quiet_NaN();
  double sim = std::numeric_limits<double>::quiet_NaN();
  double nss = std::numeric_limits<double>::quiet_NaN();
  double auc = std::numeric_limits<double>::quiet_NaN();
};

/// One image with all that no checkpoint changes: pixels, truth, teacher, fixations, and what was
/// computed of them last.
class SampleScene {
 public:
  /// An image of a dataset, or an image file alone. \p remark says what of it cannot be used.
  /// Throws EngineError(unreadable | bad_data) naming the file.
  SampleScene(const SampleFiles& files, FixationReader& fixations, std::string& remark);
  explicit SampleScene(const std::string& image_file);

  /// What tells it from every other, and from itself once a file of it has changed.
  static std::string key_of(const SampleFiles& files);
  static std::string key_of(const std::string& image_file);
  const std::string& key() const { return key_; }

  const PicturePtr& stimulus() const { return stimulus_; }
  const MapPtr& truth() const { return truth_; }                         ///< may be null
  const MapPtr& teacher() const { return teacher_; }                     ///< may be null
  const std::vector<Fixation>& fixations() const { return fixations_; }  ///< in its own pixels

  /// The network's input, as network_input(); kept for the options asked for last.
  const std::vector<float>& input(const DatasetOptions& options);
  /// KL, CC and SIM at the network's size, where the map is a prediction; NSS and AUC of Judd with
  /// the map at the size of the truth (see docs/metrics.md). All unknown without a truth.
  MapScores score(const Map& map, const DatasetOptions& options, double kl_epsilon);
  /// The same of the teacher's map; kept for what was asked for last.
  const MapScores& teacher_scores(const DatasetOptions& options, double kl_epsilon);

 private:
  void place_fixations(const FixationPoints& points);
  const Map& small_truth(const DatasetOptions& options);

  std::string key_;
  PicturePtr stimulus_;
  MapPtr truth_;
  MapPtr teacher_;
  std::vector<Fixation> fixations_;
  std::vector<std::size_t> fixated_;  ///< pixels of the truth
  std::optional<DatasetOptions> input_options_;
  std::vector<float> input_;
  std::optional<DatasetOptions> truth_options_;
  Map small_truth_;
  std::optional<DatasetOptions> teacher_options_;
  double teacher_epsilon_ = 0;
  MapScores teacher_scores_;
};

}  // namespace distilloscope
