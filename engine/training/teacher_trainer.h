// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/thread_session.h"

namespace distilloscope {

/// Trains MSI-Net on a dataset's truth maps as its authors did: their preprocessing, the KL
/// divergence at the input's size, Adam without decay. Posts TeacherEpochDone, Progress and
/// TeacherTrained. The output file is written whenever the validation KL is the best so far, so a
/// stop, a cancellation and a fault all leave the best weights; a stop within the first epoch
/// leaves the weights as they are, with best_epoch 0 and a best_kl below 0. Its metadata has the
/// input's size, the epoch and its KL, and what it was trained on. The same job with the same
/// number of threads on the same machine gives the same weights. Throws EngineError(not_finite)
/// before weights are changed by a loss or gradient that is not finite, EngineError of other codes,
/// and Cancelled.
JobOutcome train_teacher(const TrainTeacherJob& job, JobControl& control);

}  // namespace distilloscope
