// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/dataset/data_ahead.h"
#include "engine/distributed/rank_group.h"
#include "engine/session/thread_session.h"

namespace distilloscope {

/// Which of several trainings one is, for telling how far all of them are.
struct TrainingSeries {
  int index = 0;
  int count = 1;
  double seconds_each = -1;  ///< of one training so far; negative: not known
};

/// Trains all arms on the same batches, in a new run folder or going on in an old one. Posts
/// RunStarted, StepDone, EpochDone, AlarmRaised and Progress. A stop saves a checkpoint within the
/// epoch; a loss or gradient that is not finite ends the run, and nothing of that step is kept.
/// Determinism: the same options on the same machine with the same thread count give the same
/// weights, bit for bit, on the CPU; CUDA kernels may add in another order.
/// Throws EngineError of any code, and Cancelled.
/// With \p ranks they train it together: the job, the run folder and the events are those of rank 0
/// alone; the outcome is the same on all. See docs/ranks.md.
/// \p ahead may be null; data that it has is taken from there and not opened.
JobOutcome train(const TrainJob& job, JobControl& control, const TrainingSeries& series = {},
                 RankGroup* ranks = nullptr, DataAhead* ahead = nullptr);

/// Throws EngineError(invalid_option) that names every field that is wrong.
void check_options(const Options& options);

}  // namespace distilloscope
