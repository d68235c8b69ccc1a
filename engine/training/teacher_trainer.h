// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/thread_session.h"

namespace distilloscope {

/// Trains MSI-Net on a dataset's truth maps; posts TeacherEpochDone, Progress and TeacherTrained. A
/// stop keeps the best weights so far.
JobOutcome train_teacher(const TrainTeacherJob& job, JobControl& control);

}  // namespace distilloscope
