// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/api/options.h"

/// Batch normalisation with ReLU and what follows. In float32 on a processor, channels last, each
/// is one function with its own gradient (normalised_rows.h), equal to the steps one after the
/// other but for rounding; elsewhere, without the shortcut (kernels.h), where somebody watches the
/// layers or shares their statistics, it is those steps.
///
/// All take N x C x H x W. A layer that trains takes its statistics from the batch, and moves its
/// running ones.
namespace distilloscope {

/// relu(layer(input) + shortcut), or without a shortcut relu(layer(input)).
torch::Tensor rectified_normalisation(torch::nn::BatchNorm2d& layer, const torch::Tensor& input,
                                      const torch::Tensor& shortcut = {});

/// convolution(relu(layer(input))) of a 3x3 convolution with a stride of 1. Where that goes by
/// Winograd's algorithm, what is between the two is nowhere kept.
torch::Tensor convolved_normalisation(torch::nn::BatchNorm2d& layer, const torch::Tensor& input,
                                      torch::nn::Conv2d& convolution, Padding padding);

/// relu(layer(input)), pooled to the largest values in windows of 3x3, 2 apart.
torch::Tensor pooled_normalisation(torch::nn::BatchNorm2d& layer, const torch::Tensor& input,
                                   Padding padding);

}  // namespace distilloscope
