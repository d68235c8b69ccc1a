// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>

#include "engine/api/run_record.h"
#include "engine/models/student.h"
#include "engine/training/optimiser.h"

namespace distilloscope {

/// Where a training stands, beside weights and moments: what it needs to go on exactly.
struct TrainingPosition {
  std::int64_t step = 0;                 ///< steps done
  int epoch = 0;                         ///< epochs completed
  int batches_done = 0;                  ///< of the epoch that is under way; 0 between epochs
  double seconds = 0;                    ///< training time so far
  PerArm<double> train_kl_sum = {0, 0};  ///< running sums of the epoch under way
  double train_images = 0;
};

/// One model and its optimiser.
struct Learner {
  Student student{nullptr};
  Adam adam{{}, {}};
};

/// The parts of a checkpoint, which may be written at once: the weights of each arm
/// (checkpoint_file_name()), and all else (state.safetensors). The seconds that count are those with
/// the weights of the first arm, so that all else can be written before they are known.
/// \p metadata_common is added to the metadata of weights, and \p names, one per arm, as "arm".
/// save_state() throws WritingStopped once \p stop is requested.
void save_arm(const std::string& folder, std::span<const Learner> learners, int arm,
              const TrainingPosition& position, const Metadata& metadata_common,
              std::span<const std::string> names);
void save_state(const std::string& folder, std::span<const Learner> learners,
                const TrainingPosition& position, const std::stop_token& stop);

/// Reads them back into learners of the same options.
/// Throws EngineError(mismatch | unreadable | bad_data | not_found) naming the file.
TrainingPosition load_training(const std::string& folder, std::span<Learner> learners);

}  // namespace distilloscope
