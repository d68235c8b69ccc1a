// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>

#include "engine/api/events.h"
#include "engine/api/jobs.h"
#include "engine/dataset/dataset.h"
#include "engine/dataset/fixations.h"
#include "engine/inference/predictor.h"
#include "engine/inference/sample_scene.h"
#include "engine/session/job_control.h"

namespace distilloscope {

const SampleFiles& find_sample(const Dataset& dataset, const std::string& id);

/// Answers what the panes show of one image. Keeps the image it was asked for last and the newest
/// predictions, so that going through the epochs of a run costs one forward pass for each, once.
class SampleAnswers {
 public:
  using OpenDataset = std::function<const Dataset&()>;

  /// \p dataset is called when the job names an image of one.
  SampleReady answer(const SampleJob& job, const OpenDataset& dataset, JobControl& control);
  /// The image alone, valid until the next call.
  SampleScene& scene(const std::string& id, const std::string& image_file,
                     const OpenDataset& dataset, JobControl& control);
  Predictor& predictor() { return predictor_; }

  /// How many bytes of predicted maps are kept.
  static constexpr std::size_t kKeptBytes = std::size_t{64} << 20;

 private:
  struct Prediction {
    MapPtr map;
    MapScores scores;
  };
  struct Kept {
    Prediction prediction;
    std::list<std::string>::iterator use;
  };
  const Prediction& predict(const std::string& checkpoint, const DatasetOptions& options,
                            double kl_epsilon, SampleScene& scene);
  static Prediction kept_prediction(const std::string& file, DatasetOptions options,
                                    double kl_epsilon, SampleScene& scene);

  Predictor predictor_;
  std::optional<SampleScene> scene_;
  std::optional<FixationReader> fixations_;
  std::map<std::string, Kept> kept_;
  std::list<std::string> uses_;  ///< keys, the newest first
  std::size_t bytes_ = 0;
};

}  // namespace distilloscope
