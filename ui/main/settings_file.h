// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace distilloscope {

/// Moves a settings file that cannot be read out of the way, so that the program starts with its
/// defaults. Call before anything reads a setting. Returns where the file is now; empty when there
/// was nothing to do.
QString rescueSettings();

}  // namespace distilloscope
