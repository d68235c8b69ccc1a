// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/api/events.h"

namespace distilloscope {

/// Which of a series of trainings is meant, as the engine names its stages: "Training 2 of 5: ...".
struct SeriesStage {
  int number = 0;  ///< 0: no series
  int count = 0;
  QString stage;  ///< of the one training
};
SeriesStage seriesStage(const QString& stage);

/// What a job does whose items are all done: "Checking the maps 3/60", "Writing the scores…".
QString endingText(const Progress& progress);

/// "4:10", "1:02:03".
QString durationText(double seconds);

enum class Hold { none, pausing, paused };

/// How far a job is: whether it is held, seed, epoch, stage and step, time left and speed, as far
/// as they are known. Empty when nothing is.
QString progressText(Hold hold, const Progress& progress);

}  // namespace distilloscope
