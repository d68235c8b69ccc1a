// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/options.h"
#include "engine/api/run_record.h"
#include "engine/inference/validation.h"
#include "engine/training/training_state.h"

namespace distilloscope {

/// What an epoch came to, over all of its images and on each.
struct EpochResults {
  EpochSample sample;
  EpochScores scores;
};

/// Of a validation after epoch \p epoch. \p position is that after the epoch's last step, \p ids are
/// those of the images scored, \p arms the options of each arm, and \p before the run's record until
/// then. Metrics and seconds are left to the caller.
EpochResults epoch_results(int epoch, const TrainingPosition& position,
                           const ValidationResult& validation, const std::vector<std::string>& ids,
                           const std::vector<Options>& arms, const RunRecord& before);

}  // namespace distilloscope
