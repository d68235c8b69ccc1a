// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/study.h"
#include "engine/dataset/data_ahead.h"
#include "engine/distributed/rank_group.h"
#include "engine/session/thread_session.h"

namespace distilloscope {

/// Trains an experiment with several seeds; posts what each training posts, and StudyUpdated after
/// each. A stop stops the training that runs, which can be gone on with. With \p ranks every training
/// is shared out, or each rank takes the next seed that is left, as RankOptions::share says; then the
/// study's folder must be on a disk that all of them see.
/// \p ahead may be null, and is not asked where there are ranks: data that it has is taken by the
/// first training, and not opened.
JobOutcome run_study(const StudyJob& job, JobControl& control, RankGroup* ranks = nullptr,
                     DataAhead* ahead = nullptr);

}  // namespace distilloscope
