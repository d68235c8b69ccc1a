// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/api/events.h"
#include "ui/views/pane_kind.h"

namespace distilloscope {

/// The scores of one map against the ground truth. NaN: not known, or not defined.
struct PaneScores {
  double kl = SampleReady::kUnknown;
  double cc = SampleReady::kUnknown;
  double sim = SampleReady::kUnknown;
  double nss = SampleReady::kUnknown;
  double auc = SampleReady::kUnknown;
  /// What KL, CC and SIM depend on; those of two maps compare only under the same.
  int width = 0;
  int height = 0;
  double epsilon = 0;
  bool sameTerms(const PaneScores& other) const {
    return width == other.width && height == other.height && epsilon == other.epsilon;
  }
};

/// Of the teacher or of one of the two models; of nothing else.
PaneScores scoresOf(PaneKind kind, const SampleReady& sample);
/// The known ones as rich text, those that are better than the rival's in bold.
QString scoreText(const PaneScores& own, const PaneScores* rival = nullptr);

/// What stands below a pane: its scores as rich text, those of the better model in bold. Scores
/// that are not known are left out; the text may be empty. The sample's two predictions are those
/// of the arms in their order.
QString scoreLine(PaneKind kind, const SampleReady& sample, const PaneArms& arms = {});

/// How the scores are made, for the tooltip.
QString scoreHelp(double kl_epsilon, const PaneArms& arms = {});

}  // namespace distilloscope
