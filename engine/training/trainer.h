// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/thread_session.h"

namespace distilloscope {

/// Trains A and B on the same batches, in a new run folder or going on in an old one. Posts
/// RunStarted, StepDone, EpochDone, AlarmRaised and Progress. A stop saves a checkpoint within the
/// epoch; a loss that is not finite ends the run before weights are changed.
/// Determinism: the same options on the same machine with the same thread count give the same
/// weights, bit for bit, on the CPU; CUDA kernels may add in another order.
/// Throws EngineError of any code, and Cancelled.
JobOutcome train(const TrainJob& job, JobControl& control);

}  // namespace distilloscope
