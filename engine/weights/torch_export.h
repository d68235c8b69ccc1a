// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace distilloscope {

/// Writes the weights and the metadata of a safetensors file as a PyTorch file, which Python opens
/// with torch.load(file, weights_only=True); see docs/checkpoint-format.md. What belongs to a
/// training alone is left out. Returns the number of tensors.
/// Throws what opening the one and writing the other throw, and EngineError(invalid_option) when
/// both are one file.
int export_to_torch(const std::string& checkpoint, const std::string& output);

}  // namespace distilloscope
