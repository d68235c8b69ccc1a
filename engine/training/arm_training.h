// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <optional>

#include "engine/api/options.h"
#include "engine/api/run_record.h"
#include "engine/inference/compute.h"
#include "engine/training/training_state.h"
#include "engine/weights/encoder_weights.h"

/// How one arm of an experiment begins and learns. Options are those of the arm (options_of_arm()).
namespace distilloscope {

/// A network with its initial weights, and its optimiser. \p encoder may be null. \p total_steps is
/// the length of the whole training.
Learner make_learner(const Options& options, int arm, const EncoderWeights* encoder,
                     const Compute& compute, std::int64_t total_steps);

/// One training batch on the device; `teacher` may be undefined.
struct BatchTensors {
  torch::Tensor images;
  torch::Tensor truth;
  torch::Tensor teacher;
};

class SharedTraining;

/// What a pass does beside leaving gradients.
struct PassWishes {
  bool measure_shares = false;  ///< costs a further backward pass for every term but one
  /// The learning rate of the step that follows. Where it can be, it is taken along the backward
  /// pass (StepAlong), and Pass::stepped says so; none: never.
  std::optional<double> learning_rate;
};

struct Pass {
  LossTerms terms;
  torch::Tensor output;  ///< maps of head 1 of this rank's part, without gradient
  /// What terms are still to be had from a GPU that computes them; undefined when they are there.
  torch::Tensor pending;
  /// The weights have changed already, and gradients are gone.
  bool stepped = false;

  /// Waits for what is pending.
  void fetch();
};

/// Leaves the gradients of the batch in the learner, clipped as the options say. Weights do not
/// change, but as \p wishes says.
Pass forward_backward(Learner& learner, const BatchTensors& batch, const Options& options,
                      const Compute& compute, const PassWishes& wishes = {});

/// The same where ranks share the batch: \p batch is this rank's part, and gradients and terms are
/// those of all of it. On a GPU it returns before the GPU is done: see Pass::fetch().
Pass forward_backward(Learner& learner, int arm, const BatchTensors& batch, const Options& options,
                      const Compute& compute, const PassWishes& wishes, SharedTraining& shared);

}  // namespace distilloscope
