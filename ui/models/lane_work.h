// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/jobs.h"

namespace distilloscope {

/// What a job of the training lane does.
enum class LaneWork { train, evaluate, predict, teach, train_teacher, study };

/// Of a job that is no query.
LaneWork workOf(const Job& job);

}  // namespace distilloscope
