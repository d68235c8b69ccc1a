// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/teacher_trainer.h"

#include "engine/api/error.h"

namespace distilloscope {

JobOutcome train_teacher(const TrainTeacherJob& job, JobControl&) {
  throw EngineError(ErrorCode::internal, "train_teacher is not built: " + job.output_file);
}

}  // namespace distilloscope
