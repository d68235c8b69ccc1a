// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace distilloscope {

/// rectified() (kernels.h) of what layers read that lead back a gradient of their own, a tensor
/// that nobody else holds: it, too, is changed in place, where a step takes most memory.
torch::Tensor rectified_both_ways(torch::Tensor output);

}  // namespace distilloscope
