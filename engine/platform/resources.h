// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace distilloscope::platform {

/// Where files lie that ship with the program: share/distilloscope beside the folder the running
/// program is in, which is so in the build folder and wherever it is installed. Empty when the
/// system does not say where the program is. The folder need not exist.
std::string resource_folder();

}  // namespace distilloscope::platform
