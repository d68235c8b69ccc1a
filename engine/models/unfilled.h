// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace distilloscope {

/// Within its scope, and on its thread, the networks made have convolutions without values: whoever
/// fills all of them anyway need not wait for LibTorch to draw twelve million that nobody sees.
class UnfilledScope {
 public:
  UnfilledScope();
  ~UnfilledScope();
  UnfilledScope(const UnfilledScope&) = delete;
  UnfilledScope& operator=(const UnfilledScope&) = delete;

 private:
  bool before_;
};

/// A convolution with LibTorch's initial values, or within an UnfilledScope without any.
torch::nn::Conv2d make_convolution(const torch::nn::Conv2dOptions& options);

}  // namespace distilloscope
