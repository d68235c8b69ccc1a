// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/study.h"

#include "engine/api/error.h"

namespace distilloscope {

JobOutcome run_study(const StudyJob& job, JobControl&) {
  throw EngineError(ErrorCode::internal, "run_study is not built: " + job.resume_folder);
}

}  // namespace distilloscope
