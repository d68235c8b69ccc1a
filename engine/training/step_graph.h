// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/training/arm_training.h"

namespace distilloscope {

/// The passes of one arm on a GPU. Once batches of one shape have come a few times, forward and
/// backward pass become one CUDA graph, which the GPU then runs at one word of the processor in
/// place of some hundreds. The kernels are the same, and so are the numbers. Elsewhere, and for all
/// that is not such a step, it is forward_backward().
class StepGraph {
 public:
  /// \p log is told once, should no graph come about.
  explicit StepGraph(std::function<void(const std::string&)> log = {});
  ~StepGraph();
  StepGraph(StepGraph&&) noexcept;
  StepGraph& operator=(StepGraph&&) noexcept;

  /// As forward_backward(). What it returns holds until the next call.
  Pass run(Learner& learner, int arm, const BatchTensors& batch, const Options& options,
           const Compute& compute, const PassWishes& wishes, SharedTraining& shared);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace distilloscope
