// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "ui/main/recent_items.h"
#include "ui/models/lane_work.h"

class QWidget;

namespace distilloscope {

/// Lets the user pick what is to be opened; empty when nothing was picked.
QString askForPath(QWidget* parent, ItemKind kind);

/// Asks what becomes of the work when the window closes, oldest first. Neither is called when it
/// stays open.
void askBeforeClosing(QWidget* parent, const std::vector<LaneWork>& work,
                      const std::function<void()>& keep_going, const std::function<void()>& stop);

}  // namespace distilloscope
