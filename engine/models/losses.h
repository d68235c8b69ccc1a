// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <array>

#include "engine/api/options.h"
#include "engine/api/run_record.h"
#include "engine/models/student.h"

namespace distilloscope {

/// KL divergence of each image, in nats: N x 1 x H x W (or N x H x W) twice gives N values.
/// t = truth / (e + sum truth), p = prediction / (e + sum prediction), sum t log(e + t / (e + p)):
/// the loss of MSI-Net and of the notebook, epsilon (above 0) in all three places. Computed in
/// float32 whatever comes in. Gradients are finite for maps of zeros and for constant maps.
torch::Tensor kl_divergence(const torch::Tensor& truth, const torch::Tensor& prediction,
                            double epsilon);

/// Pearson's correlation of each image's pixels, shapes as above; 0 for a constant map, with a
/// finite gradient.
torch::Tensor correlation(const torch::Tensor& truth, const torch::Tensor& prediction);

/// Maps as the teacher term sees them: divided by s, or raised to the power 1/s in float32.
torch::Tensor smoothed(const torch::Tensor& maps, const DistillationOptions& options);

/// (1 - alpha) truth + alpha teacher, each with a mass of 1: N x pixels in float32.
torch::Tensor blended_label(const torch::Tensor& truth, const torch::Tensor& teacher,
                            const DistillationOptions& options);

/// Scalar tensors of one batch: means over its images. `total` is what to call backward() on.
struct StudentLoss {
  torch::Tensor total;
  torch::Tensor kl;  ///< KL(truth, head 1); carries no gradient
  /// By LossTerm, with their weights; together they are the total. Undefined where the loss has no
  /// such term.
  std::array<torch::Tensor, kLossTerms> terms;
};

/// The loss that the options name; see DistillationOptions. Without a \p teacher (it may be
/// undefined) every method is `none`. Throws EngineError(mismatch) when there is a teacher, the
/// method is second_head and the network has no second head.
StudentLoss student_loss(const StudentOutput& output, const torch::Tensor& truth,
                         const torch::Tensor& teacher, const DistillationOptions& options);

}  // namespace distilloscope
