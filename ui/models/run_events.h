// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/run_record.h"

namespace distilloscope {

/// Something that happened at a moment of the run.
struct RunEvent {
  enum class Kind { learning_rate, not_finite, alarm, paused, resumed, best };
  Kind kind = Kind::alarm;
  std::int64_t step = 0;
  int epoch = 0;  ///< 0: not known
  int arm = -1;   ///< -1: of all
  /// Of an alarm; when a run was taken up again, as RunResume says it. The others are put in words
  /// where they are shown.
  std::string text;
  double before = 0;  ///< a learning rate
  double value = 0;   ///< the new learning rate, or the best KL
};

/// Finds in the steps, as they come, where the learning rate jumps and where values cease to be
/// finite. A rate that follows a schedule changes with every step, which is no event.
class StepWatch {
 public:
  void look(const StepSample& sample);
  const std::vector<RunEvent>& events() const { return events_; }

 private:
  static constexpr int kSteady = 3;  ///< steps at one rate, before a jump and after
  std::vector<RunEvent> events_;
  std::optional<double> rate_;
  int steady_ = 0;
  std::optional<RunEvent> jump_;  ///< waits for the new rate to stay
  std::vector<bool> broken_;      ///< by arm: the last value was not finite
};

/// The alarms of a run that was read back. Their words name the step, and else they stand at the
/// beginning.
std::vector<RunEvent> recordedAlarms(const RunRecord& record,
                                     const std::vector<EpochSample>& epochs);

/// Where a run was taken up again.
std::vector<RunEvent> recordedResumes(const RunRecord& record);

}  // namespace distilloscope
