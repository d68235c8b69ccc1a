// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace distilloscope {

/// Whether \p input, N x C x H x W, can be doubled by doubled_rows.h: float32 or bfloat16, channels
/// last, on a processor.
bool can_be_doubled(const torch::Tensor& input);

/// Height and width doubled as upsample_twice() does, with its gradient. LibTorch computes the same
/// in float32 with a conversion before and after where the values are bfloat16, and spreads each
/// gradient over four places in turn. \p input must be one that can_be_doubled(). The gradient has
/// no gradient of its own.
torch::Tensor doubled_map(const torch::Tensor& input);

/// The gradient by the map that was doubled, N x C x H x W, from that by the doubled one, float32
/// or bfloat16 on a processor. Throws c10::Error for others.
torch::Tensor doubling_gradient(const torch::Tensor& gradient);

}  // namespace distilloscope
