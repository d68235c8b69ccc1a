// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/models/msi_net.h"

namespace distilloscope {

/// MSI-Net with the weights its authors published for TensorFlow, in eval mode on the CPU. \p path
/// is a frozen graph (model_salicon_cpu.pb, model_salicon_gpu.pb) or a SavedModel, whose kernels
/// and biases go by the authors' names ("conv1/conv1_1/kernel", "aspp/conv2/bias", ...).
/// Throws EngineError(mismatch) listing what is missing, surplus or misshapen, or what
/// read_graph_constants() throws.
MSINet import_msi_net(const std::string& path);

/// MSI-Net with the weights of its PyTorch port: a state dict under the names of our module
/// ("conv1_1.weight", ..., "decoder_conv4.bias"; "module." before them is taken off), as a PyTorch
/// file or as safetensors. In eval mode on the CPU. Nothing of the file is executed.
/// Throws EngineError(mismatch) as above, or what TorchFile or SafetensorsFile throw.
MSINet import_msi_net_state(const std::string& file);

}  // namespace distilloscope
