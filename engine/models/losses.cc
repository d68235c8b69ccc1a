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

torch::Tensor correlation(const torch::Tensor& truth, const torch::Tensor& prediction) {
  auto t = flat(truth);
  auto p = flat(prediction);
  t = t - t.mean(1, /*keepdim=*/true);
  p = p - p.mean(1, /*keepdim=*/true);
  // Inside the root, where it keeps the gradient of a constant map finite.
  constexpr double kTiny = 1e-12;
  return (t * p).sum(1) / torch::sqrt(t.square().sum(1) * p.square().sum(1) + kTiny);
}

torch::Tensor smoothed(const torch::Tensor& maps, const DistillationOptions& options) {
  if (options.smoothing_rule == Smoothing::division) return maps / options.smoothing;
  constexpr double kTiny = 1e-12;  // a root has no slope at 0
  return maps.to(torch::kFloat32).clamp_min(kTiny).pow(1 / options.smoothing);
}

torch::Tensor blended_label(const torch::Tensor& truth, const torch::Tensor& teacher,
                            const DistillationOptions& options) {
  return normalised(flat(truth), options.kl_epsilon) * (1 - options.alpha) +
         normalised(flat(teacher), options.kl_epsilon) * options.alpha;
}

StudentLoss student_loss(const StudentOutput& output, const torch::Tensor& truth,
                         const torch::Tensor& teacher, const DistillationOptions& options) {
  const DistillationMethod method = teacher.defined() ? options.method : DistillationMethod::none;
  const double epsilon = options.kl_epsilon;
  StudentLoss loss;
  auto& [truth_term, teacher_term, cc_term] = loss.terms;
  const torch::Tensor label = method == DistillationMethod::teacher_only ? teacher
                              : method == DistillationMethod::blended
                                  ? blended_label(truth, teacher, options)
                                  : truth;
  if (method == DistillationMethod::teacher_only) {
    const torch::NoGradGuard no_gradients;
    loss.kl = kl_divergence(truth, output.saliency, epsilon).mean();
  } else {
    const auto divergence =
        kl_divergence(flat(label), flat(output.saliency), epsilon).mean();
    truth_term = divergence * options.truth_weight;
    if (method == DistillationMethod::blended) {
      const torch::NoGradGuard no_gradients;
      loss.kl = kl_divergence(truth, output.saliency, epsilon).mean();
    } else {
      loss.kl = divergence.detach();
    }
  }
  const bool own_head = method == DistillationMethod::second_head;
  if (own_head || method == DistillationMethod::same_head ||
      method == DistillationMethod::teacher_only) {
    const torch::Tensor& head = own_head ? output.teacher : output.saliency;
    if (!head.defined()) {
      throw EngineError(ErrorCode::mismatch,
                        "the method second_head needs a network with a second head");
    }
    teacher_term =
        kl_divergence(smoothed(teacher, options), smoothed(head, options), epsilon).mean() *
        options.weight;
  }
  if (options.cc_weight > 0) {
    cc_term = (1 - correlation(flat(label), flat(output.saliency))).mean() *
              options.cc_weight;
  }
  for (const torch::Tensor& term : loss.terms) {
    if (term.defined()) loss.total = loss.total.defined() ? loss.total + term : term;
  }
  return loss;
}

}  // namespace distilloscope
