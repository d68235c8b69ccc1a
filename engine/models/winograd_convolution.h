// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/models/rectified.h"

/// winograd.h on tensors and all compute threads, without autograd.
namespace distilloscope::winograd {

/// Whether that is possible for this input (channels last) and these weights, is wanted (kernels.h)
/// and pays. Outputs that do not fill a lane count as if they did.
bool takes_convolution(const torch::Tensor& input, const torch::Tensor& weight,
                       const torch::Tensor& bias);

/// Outputs in multiples of kLane. \p bias may be undefined.
torch::Tensor convolved(const torch::Tensor& input, Rectified rectified,
                        const torch::Tensor& weight, const torch::Tensor& bias);
/// From the gradient by the output (channels last) to that by the input, as it is read.
torch::Tensor input_gradient(const torch::Tensor& gradient, const torch::Tensor& weight);

struct WeightGradients {
  torch::Tensor weight, bias;
};
/// Depends on the number of compute threads in rounding.
WeightGradients weight_gradients(const torch::Tensor& input, Rectified rectified,
                                 const torch::Tensor& gradient, const torch::Tensor& weight);

}  // namespace distilloscope::winograd
