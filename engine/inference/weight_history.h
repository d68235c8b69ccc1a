// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/checkpoint_info.h"
#include "engine/api/jobs.h"
#include "engine/session/job_control.h"

namespace distilloscope {

/// Norms of an arm's tensors after every epoch whose weights are there, and of what each step
/// between them changed; NaN for a tensor that an epoch does not have in this shape. Two epochs are
/// open at a time. Posts progress. Throws EngineError(not_found) when there are no weights of the
/// arm, and what reading them throws.
WeightHistory weight_history(const WeightHistoryJob& job, JobControl& control);

}  // namespace distilloscope
