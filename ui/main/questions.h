// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/main/recent_items.h"

class QWidget;

namespace distilloscope {

/// Lets the user pick what is to be opened; empty when nothing was picked.
QString askForPath(QWidget* parent, ItemKind kind);

/// Asks what becomes of a training when the window closes. Neither is called when it stays.
void askBeforeClosing(QWidget* parent, const std::function<void()>& keep_training,
                      const std::function<void()>& stop);

}  // namespace distilloscope
