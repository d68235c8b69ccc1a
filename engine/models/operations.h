// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>

#include "engine/api/options.h"

/// What the networks are built of, on tensors of N x C x H x W.
namespace distilloscope {

/// Values added before and after one axis.
struct AxisPadding {
  std::int64_t before = 0;
  std::int64_t after = 0;
};

/// TensorFlow's "same": the output has ceil(size / stride) values, and an odd rest goes after.
/// A dilated kernel counts with its gaps, (kernel - 1) * dilation + 1.
AxisPadding same_padding(std::int64_t size, std::int64_t kernel, std::int64_t stride);
/// PyTorch's habit: kernel / 2 on both sides, whatever the stride.
AxisPadding symmetric_padding(std::int64_t kernel);

/// Convolution with the padding asked for; the convolution's own must be 0. It may be dilated.
torch::Tensor padded_convolution(torch::nn::Conv2d& convolution, const torch::Tensor& input,
                                 Padding padding);

/// Max-pooling whose padding never wins (it counts as minus infinity).
torch::Tensor padded_max_pool(const torch::Tensor& input, std::int64_t kernel, std::int64_t stride,
                              Padding padding);

/// Doubles height and width: bilinear with half-pixel centres, edge values repeated.
torch::Tensor upsample_twice(const torch::Tensor& input);

/// Doubles height and width as TensorFlow 1 did by default: output pixel i reads the input at i /
/// 2, without a shift by half a pixel. Even pixels are copies, odd ones the mean of two neighbours,
/// and the last row and column appear twice.
torch::Tensor upsample_twice_legacy(const torch::Tensor& input);

}  // namespace distilloscope
