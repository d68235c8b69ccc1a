// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <functional>
#include <string>
#include <vector>

#include "engine/weights/tensor_file.h"

namespace distilloscope {

/// Parameters and then buffers under their registered names; the tensors are the module's own.
std::vector<NamedTensor> weights_of(const torch::nn::Module& module);

/// Fills every parameter and buffer of a module from what a file offers: names and shapes must be
/// the module's exactly; any floating-point type will do for a floating-point tensor. \p read gives
/// the values of one entry. Throws EngineError(mismatch) that names the \p file and the \p model
/// and lists every missing, surplus and misshapen tensor; the module is then as it was.
void fill_module(torch::nn::Module& module, const std::vector<TensorEntry>& offered,
                 const std::function<torch::Tensor(const TensorEntry&)>& read,
                 const std::string& file, const std::string& model);

}  // namespace distilloscope
