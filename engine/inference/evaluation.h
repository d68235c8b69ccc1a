// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/session/thread_session.h"

namespace distilloscope {

/// Scores checkpoints on a validation split; posts EvaluationDone.
JobOutcome evaluate(const EvaluateJob& job, JobControl& control);

/// Writes predicted maps as files; posts PredictionDone. A stop keeps the maps written so far.
JobOutcome predict(const PredictJob& job, JobControl& control);

}  // namespace distilloscope
