// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/api/run_record.h"
#include "engine/inference/validation.h"
#include "engine/session/job_control.h"
#include "engine/training/training_alarms.h"

namespace distilloscope {

/// Whether every map of N x 1 x H x W is constant over its pixels.
bool all_constant(const torch::Tensor& maps);

/// Looks for what goes wrong while arms train, says so, and keeps it in the run's record.
class TrainingWatch {
 public:
  TrainingWatch(std::vector<std::string> names, RunRecord& record, JobControl& control);

  /// A run that goes on meets some alarms again; the record names each once.
  void raise(Alarm alarm);

  /// Throws EngineError(not_finite) after the alarm.
  void require_finite(const LossTerms& terms, int arm, std::int64_t step, int epoch,
                      const std::vector<std::string>& images);
  /// Every map of a training batch is constant over its pixels.
  void found_constant(int arm, std::int64_t step, int epoch);
  /// A whole validation; \p ids as ValidationResult::images. Throws EngineError(not_finite).
  void watch_validation(const ValidationResult& result, const std::vector<std::string>& ids,
                        std::int64_t step, int epoch);

 private:
  TrainingMoment moment(int arm, std::int64_t step, int epoch) const;
  void raise_dead(int arm, std::int64_t step, int epoch, DeadOutput kind);

  std::vector<std::string> names_;
  RunRecord& record_;
  JobControl& control_;
  std::vector<bool> dead_;  ///< said once of each arm
};

}  // namespace distilloscope
