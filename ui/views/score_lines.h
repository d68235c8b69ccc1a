// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/api/events.h"
#include "ui/views/pane_kind.h"

namespace distilloscope {

/// What stands below a pane: its scores as rich text, those of the better model in bold. Scores
/// that are not known are left out; the text may be empty. The sample's two predictions are those
/// of the arms in their order.
QString scoreLine(PaneKind kind, const SampleReady& sample, const PaneArms& arms = {});

/// How the scores are made, for the tooltip.
QString scoreHelp(double kl_epsilon, const PaneArms& arms = {});

}  // namespace distilloscope
