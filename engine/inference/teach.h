// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/thread_session.h"

namespace distilloscope {

/// Runs a teacher over a dataset and keeps its maps; posts TeacherChecked and TeachDone. A stop
/// keeps the maps written so far.
JobOutcome teach(const TeachJob& job, JobControl& control);

}  // namespace distilloscope
