// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <optional>

namespace distilloscope {

/// A 3x3 convolution with a stride of 1 and one zero of padding, and its gradients, by Winograd's
/// algorithm: N x C x H x W and D x C x 3 x 3 to N x D x H x W. Equal to the products as written
/// but for rounding (some 6e-7 of the values' spread in float32, where those are 3e-7 off).
///
/// None where another way is to be taken: on a GPU, in another precision than float32 or under
/// autocast, where the input is not channels last, where it does not pay, without the shortcut
/// (kernels.h), or where this program or processor cannot.
std::optional<torch::Tensor> convolved_by_winograd(const torch::Tensor& input,
                                                   const torch::Tensor& weight,
                                                   const torch::Tensor& bias);

/// The same where that is possible, and otherwise as LibTorch does it.
torch::Tensor convolved_3x3(const torch::Tensor& input, const torch::Tensor& weight,
                            const torch::Tensor& bias);

}  // namespace distilloscope
