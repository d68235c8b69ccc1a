// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/models/msi_net.h"

namespace distilloscope {

/// Fills the encoder of an MSI-Net of full width with torchvision's VGG-16 (features.0.weight to
/// features.28.bias), a PyTorch file or the same as safetensors; classifier.* is left out.
/// torchvision's first convolution reads RGB / 255 less its means and by its deviations, MSI-Net's
/// reads RGB less other means: the difference goes into conv1_1's weights and bias, so that its
/// output is the same wherever the kernel lies inside the picture. At the border the two pad with
/// different colours.
/// Throws EngineError(mismatch) listing every missing, surplus and misshapen tensor,
/// EngineError(bad_data) for values that are not finite, EngineError(invalid_option) for a network
/// of another width, or what opening the file throws; the network is then as it was.
void load_vgg16(const std::string& file, MSINet& network);

}  // namespace distilloscope
