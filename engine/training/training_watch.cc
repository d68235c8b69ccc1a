// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_watch.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/api/error.h"

namespace distilloscope {

bool all_constant(const torch::Tensor& maps) {
  return std::ranges::all_of(maps_of(maps), is_constant);
}

TrainingWatch::TrainingWatch(std::vector<std::string> names, RunRecord& record, JobControl& control)
    : names_(std::move(names)), record_(record), control_(control), dead_(names_.size(), false) {}

void TrainingWatch::raise(Alarm alarm) {
  control_.log(alarm.kind == AlarmKind::not_finite ? LogLevel::error : LogLevel::warning,
               alarm.message);
  if (std::ranges::find(record_.alarms, alarm.message) == record_.alarms.end()) {
    record_.alarms.push_back(alarm.message);
  }
  control_.post(AlarmRaised{control_.job(), std::move(alarm)});
}

TrainingMoment TrainingWatch::moment(int arm, std::int64_t step, int epoch) const {
  return {static_cast<Model>(arm), names_[arm], epoch, step};
}

void TrainingWatch::require_finite(const LossTerms& terms, int arm, std::int64_t step, int epoch,
                                   const std::vector<std::string>& images) {
  if (std::isfinite(terms.total) && std::isfinite(terms.gradient_norm)) return;
  const Alarm alarm =
      step_not_finite_alarm(moment(arm, step, epoch), !std::isfinite(terms.total), images);
  raise(alarm);
  throw EngineError(ErrorCode::not_finite, alarm.message);
}

void TrainingWatch::found_constant(int arm, std::int64_t step, int epoch) {
  raise_dead(arm, step, epoch, DeadOutput::constant_training);
}

void TrainingWatch::raise_dead(int arm, std::int64_t step, int epoch, DeadOutput kind) {
  if (dead_[arm]) return;
  dead_[arm] = true;
  raise(dead_output_alarm(moment(arm, step, epoch), kind));
}

void TrainingWatch::watch_validation(const ValidationResult& result,
                                     const std::vector<std::string>& ids, std::int64_t step,
                                     int epoch) {
  for (std::size_t arm = 0; arm < result.models.size(); ++arm) {
    const ModelScores& scores = result.models[arm];
    const int index = static_cast<int>(arm);
    if (scores.constant_output || scores.same_output) {
      raise_dead(
          index, step, epoch,
          scores.constant_output ? DeadOutput::constant_validation : DeadOutput::same_validation);
    }
    if (std::isfinite(scores.mean_kl)) continue;
    std::vector<std::string> images;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (!std::isfinite(scores.kl[i])) images.push_back(ids[i]);
    }
    const Alarm alarm = validation_not_finite_alarm(moment(index, step, epoch), std::move(images));
    raise(alarm);
    throw EngineError(ErrorCode::not_finite, alarm.message);
  }
}

}  // namespace distilloscope
