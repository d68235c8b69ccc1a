// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lane_work.h"

namespace distilloscope {

LaneWork workOf(const Job& job) {
  if (std::holds_alternative<EvaluateJob>(job)) return LaneWork::evaluate;
  if (std::holds_alternative<PredictJob>(job)) return LaneWork::predict;
  if (std::holds_alternative<TeachJob>(job)) return LaneWork::teach;
  if (std::holds_alternative<TrainTeacherJob>(job)) return LaneWork::train_teacher;
  return std::holds_alternative<StudyJob>(job) ? LaneWork::study : LaneWork::train;
}

}  // namespace distilloscope
