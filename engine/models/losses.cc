// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/losses.h"

#include <sstream>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

// N x anything to N x pixels in float32: bfloat16 sums of a map would lose most of it.
torch::Tensor flat(const torch::Tensor& maps) {
  return maps.to(torch::kFloat32).flatten(1);
}

torch::Tensor normalised(const torch::Tensor& flat_maps, double epsilon) {
  return flat_maps / (flat_maps.sum(1, /*keepdim=*/true) + epsilon);
}

}  // namespace

torch::Tensor kl_divergence(const torch::Tensor& truth, const torch::Tensor& prediction,
                            double epsilon) {
  const auto t = flat(truth);
  const auto p = flat(prediction);
  if (t.sizes() != p.sizes()) {
    std::ostringstream message;
    message << "the KL divergence needs maps of one shape, not " << truth.sizes() << " and "
            << prediction.sizes();
    throw EngineError(ErrorCode::mismatch, message.str());
  }
  const auto truth_share = normalised(t, epsilon);
  const auto prediction_share = normalised(p, epsilon);
  return (truth_share * torch::log(truth_share / (prediction_share + epsilon) + epsilon)).sum(1);
}

StudentLoss student_loss(const StudentOutput& output, const torch::Tensor& truth,
                         const torch::Tensor& teacher, const DistillationOptions& options) {
  StudentLoss loss;
  loss.truth = kl_divergence(truth, output.saliency, options.kl_epsilon).mean();
  if (output.teacher.defined() && teacher.defined()) {
    // The notebook divides its teacher maps and its second head by s = 3.
    const double s = options.smoothing;
    loss.teacher =
        kl_divergence(teacher / s, output.teacher / s, options.kl_epsilon).mean() * options.weight;
    loss.total = loss.truth + loss.teacher;
  } else {
    loss.teacher = torch::zeros_like(loss.truth);
    loss.total = loss.truth;
  }
  return loss;
}

}  // namespace distilloscope
