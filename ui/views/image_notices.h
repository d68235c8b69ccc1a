// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <array>

#include "ui/main/workspace.h"
#include "ui/views/pane_kind.h"

namespace distilloscope {

/// What decides the words of panes that have no map to show.
struct NoticeFacts {
  bool sample = false;                     ///< something is shown
  bool outside = false;                    ///< it is no image of the dataset
  bool waiting = false;                    ///< an answer is under way
  QString picture_error;                   ///< why nothing came
  std::array<QString, 2> failed;           ///< why the prediction of each side did not
  std::array<QString, kPins.size()> pins;  ///< why those of the pinned ones did not
};

/// Why predictions that were asked for did not come, and what a bar says of it.
struct PredictionFailures {
  std::array<QString, 2> of_side;
  QString text;         ///< empty: all came
  QStringList reasons;  ///< each once
};
PredictionFailures predictionFailures(const SampleReady& sample, const PaneArms& arms);

/// The words of each pane in case that it has no map.
std::array<QString, kEveryPane.size()> paneNotices(const NoticeFacts& facts,
                                                   const Workspace& workspace,
                                                   const PaneArms& arms);

}  // namespace distilloscope
