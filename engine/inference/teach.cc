// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/teach.h"

#include "engine/api/error.h"

namespace distilloscope {

JobOutcome teach(const TeachJob& job, JobControl&) {
  throw EngineError(ErrorCode::internal, "teach is not built: " + job.teacher.file);
}

}  // namespace distilloscope
