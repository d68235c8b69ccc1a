// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/api/events.h"
#include "ui/views/pane_kind.h"

namespace distilloscope {

/// What stands below a pane: its scores as rich text, the better one of A and B in bold. Scores
/// that are not known are left out; the text may be empty.
QString scoreLine(PaneKind kind, const SampleReady& sample);

/// How the scores are made, for the tooltip.
QString scoreHelp(double kl_epsilon);

}  // namespace distilloscope
