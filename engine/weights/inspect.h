// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/checkpoint_info.h"

namespace distilloscope {

/// Reads any safetensors file, or a Keras file (.h5), and describes every tensor with its statistics.
/// Throws EngineError(not_found | unreadable | bad_data) naming the file.
CheckpointInfo inspect_checkpoint(const std::string& file);

}  // namespace distilloscope
