// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/study.h"
#include "engine/session/thread_session.h"

namespace distilloscope {

/// Trains an experiment with several seeds; posts what each training posts, and StudyUpdated after
/// each. A stop stops the training that runs, which can be gone on with.
JobOutcome run_study(const StudyJob& job, JobControl& control);

}  // namespace distilloscope
