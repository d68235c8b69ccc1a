// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <vector>

#include "engine/models/gradient_arrivals.h"
#include "engine/training/optimiser.h"

namespace distilloscope {

/// One step of Adam along a backward pass, on a processor: each parameter changes as soon as its
/// gradient is complete, which is still in the cache then, and the gradient is given back. To the
/// bit what Adam::step() does after the pass.
class StepAlong {
 public:
  /// Before the backward pass. The step counts from here on.
  StepAlong(Adam& adam, double learning_rate);
  StepAlong(const StepAlong&) = delete;
  StepAlong& operator=(const StepAlong&) = delete;

  /// After it: the length of all gradients together, as Adam::gradient_norm(0) has it.
  double gradient_norm() const;

 private:
  void arrived(std::size_t parameter);

  Adam& adam_;
  Adam::Rates rates_;
  std::vector<torch::Tensor> lengths_;  ///< of each gradient; undefined where there was none
  GradientArrivals arrivals_;
};

}  // namespace distilloscope
