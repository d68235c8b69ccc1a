// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/api/options.h"
#include "engine/models/student.h"

namespace distilloscope {

/// KL divergence of each image, in nats: N x 1 x H x W (or N x H x W) twice gives N values.
/// t = truth / (e + sum truth), p = prediction / (e + sum prediction), sum t log(e + t / (e + p)):
/// the loss of MSI-Net and of the notebook, epsilon (above 0) in all three places. Computed in
/// float32 whatever comes in. Gradients are finite for maps of zeros and for constant maps.
torch::Tensor kl_divergence(const torch::Tensor& truth, const torch::Tensor& prediction,
                            double epsilon);

/// Scalar tensors of one batch: means over its images. `total` is what to call backward() on.
struct StudentLoss {
  torch::Tensor total;    ///< truth + teacher
  torch::Tensor truth;    ///< KL(truth, head 1)
  torch::Tensor teacher;  ///< w KL(teacher / s, head 2 / s); 0 for Model A or without a teacher
};

/// Model A: mean KL(truth, head 1). Model B adds w times mean KL(teacher / s, head 2 / s) when
/// there is a \p teacher (it may be undefined); s changes the value only through epsilon.
StudentLoss student_loss(const StudentOutput& output, const torch::Tensor& truth,
                         const torch::Tensor& teacher, const DistillationOptions& options);

}  // namespace distilloscope
