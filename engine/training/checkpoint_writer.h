// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <functional>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "engine/inference/model_lanes.h"
#include "engine/records/run_folder.h"
#include "engine/training/training_state.h"

namespace distilloscope {

/// Writes the checkpoints of one training into its run folder. What it is given must outlive it.
/// Used on the training thread alone.
class CheckpointWriter {
 public:
  CheckpointWriter(RunFolder& folder, ModelLanes& lanes, std::span<const Learner> learners,
                   std::span<const std::string> names);
  ~CheckpointWriter();  ///< discards what was begun and not finished
  CheckpointWriter(const CheckpointWriter&) = delete;
  CheckpointWriter& operator=(const CheckpointWriter&) = delete;

  /// Begins with moments, on a thread of its own, beside work that does not change them. \p position
  /// is the one that finish() gets, but for its seconds.
  void begin(const TrainingPosition& position);
  /// Writes weights, and moments too where nothing was begun, with \p beside on one of the lanes, and
  /// names the checkpoint. Returns its folder. Throws EngineError, and what \p beside throws; there is no checkpoint then.
  std::string finish(const TrainingPosition& position, bool epoch_complete,
                     const Metadata& metadata, const std::function<void()>& beside = {});

 private:
  void discard();

  RunFolder& folder_;
  ModelLanes& lanes_;
  std::span<const Learner> learners_;
  std::span<const std::string> names_;
  std::string begun_;  ///< the folder, while there is an unfinished checkpoint
  std::exception_ptr fault_;
  std::jthread moments_;
};

}  // namespace distilloscope
