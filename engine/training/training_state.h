// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "engine/api/run_record.h"
#include "engine/models/student.h"
#include "engine/training/optimiser.h"

namespace distilloscope {

/// Where a training stands, beside weights and moments: what it needs to go on exactly.
struct TrainingPosition {
  std::int64_t step = 0;            ///< steps done
  int epoch = 0;                    ///< epochs completed
  int batches_done = 0;             ///< of the epoch that is under way; 0 between epochs
  double seconds = 0;               ///< training time so far
  double train_kl_sum[2] = {0, 0};  ///< running sums of the epoch under way
  double train_images = 0;
};

/// One model and its optimiser.
struct Learner {
  Student student{nullptr};
  Adam adam;
};

/// Writes a.safetensors, b.safetensors and state.safetensors into a folder.
/// \p metadata_common is added to the metadata of both weights files.
void save_training(const std::string& folder, const Learner& a, const Learner& b,
                   const TrainingPosition& position, const Metadata& metadata_common);

/// Reads them back into learners of the same options.
/// Throws EngineError(mismatch | unreadable | bad_data | not_found) naming the file.
TrainingPosition load_training(const std::string& folder, Learner& a, Learner& b);

}  // namespace distilloscope
