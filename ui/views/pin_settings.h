// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "ui/views/pane_kind.h"

namespace distilloscope {

/// What is pinned stays pinned when the program is started again: they are checkpoints to compare
/// with, whatever run or image is looked at.
void storePins(const std::array<PanePin, kPins.size()>& pins);
/// Without those whose file is gone. Whether they are of the shown run is not known yet.
std::array<PanePin, kPins.size()> storedPins();

}  // namespace distilloscope
