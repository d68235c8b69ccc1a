// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/api/run_record.h"

/// The words of what can go wrong while a training runs.
namespace distilloscope {

/// Where in a training something was noticed.
struct TrainingMoment {
  Model model = Model::a;
  std::string name;  ///< of the arm
  int epoch = 0;
  std::int64_t step = 0;
};

enum class DeadOutput {
  constant_training,    ///< every map of a training batch is constant over its pixels
  constant_validation,  ///< every validation map is
  same_validation,      ///< every validation image gets the same map
};

Alarm dead_output_alarm(const TrainingMoment& moment, DeadOutput kind);
/// A loss, or else a gradient, of a training step on \p images.
Alarm step_not_finite_alarm(const TrainingMoment& moment, bool loss,
                            std::vector<std::string> images);
/// The validation KL on \p images.
Alarm validation_not_finite_alarm(const TrainingMoment& moment, std::vector<std::string> images);
/// \p names are the arms that should be taught.
Alarm teacher_missing_alarm(const std::vector<std::string>& names);
/// Before the first step.
Alarm teacher_doubtful_alarm(const TeacherWarning& warning);

}  // namespace distilloscope
