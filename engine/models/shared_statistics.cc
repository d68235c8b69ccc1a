// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/shared_statistics.h"

#include <tuple>

namespace distilloscope {
namespace {

thread_local SharedStatistics* sharing = nullptr;

using torch::autograd::AutogradContext;
using torch::autograd::Variable;
using torch::autograd::variable_list;

// A value per channel, for tensors of N x C x H x W.
torch::Tensor per_channel(const torch::Tensor& values) {
  return values.view({1, -1, 1, 1});
}

// Mean and biased variance of each channel in float64: 2 x C. bfloat16 images are summed in
// float32, which the kernel does where the running values are float32.
torch::Tensor own_moments(const torch::Tensor& input, const torch::Tensor& running_mean,
                          const torch::Tensor& running_var) {
  const auto [mean, variance] =
      at::batch_norm_update_stats(input, running_mean.clone(), running_var.clone(), 0);
  return torch::stack({mean, variance}).to(torch::kFloat64);
}

// Batch normalisation whose statistics come from all processes. With n the values of a channel in
// the whole batch, m and v their mean and biased variance, s = 1 / sqrt(v + epsilon) and
// x' = (x - m) s, the gradients are, the sums going over the whole batch,
//   dx = w s (dy - sum(dy) / n - x' sum(dy x') / n);
// those of weight and bias are sums over the own images, as of any other parameter.
class SharedBatchNorm : public torch::autograd::Function<SharedBatchNorm> {
 public:
  static torch::Tensor forward(AutogradContext* context, const torch::Tensor& input,
                               const torch::Tensor& weight, const torch::Tensor& bias,
                               torch::Tensor running_mean, torch::Tensor running_var,
                               double momentum, double epsilon, std::int64_t shared_address) {
    auto* const shared = reinterpret_cast<SharedStatistics*>(shared_address);
    const std::int64_t channels = input.size(1);
    const double values =
        shared->counts() ? static_cast<double>(input.numel()) / static_cast<double>(channels) : 0;
    const torch::Tensor moments = own_moments(input, running_mean, running_var);
    const torch::Tensor row =
        torch::cat({torch::full({1}, values, moments.options()), moments.flatten()});
    // Chan, Golub and LeVeque 1979: means and variances of parts put together.
    const torch::Tensor rows = shared->gather(row);
    const torch::Tensor counts = rows.slice(1, 0, 1);
    const torch::Tensor means = rows.slice(1, 1, 1 + channels);
    const torch::Tensor variances = rows.slice(1, 1 + channels);
    const torch::Tensor total = counts.sum();
    const torch::Tensor mean = (counts * means).sum(0) / total;
    const torch::Tensor variance = (counts * (variances + (means - mean).square())).sum(0) / total;
    running_mean.mul_(1 - momentum).add_(mean.to(running_mean.dtype()), momentum);
    running_var.mul_(1 - momentum)
        .add_((variance * (total / (total - 1))).to(running_var.dtype()), momentum);

    const torch::Tensor mean_used = mean.to(running_mean.dtype());
    const torch::Tensor variance_used = variance.to(running_var.dtype());
    context->save_for_backward({input, weight, mean_used, variance_used, total});
    context->saved_data["shared"] = shared_address;
    context->saved_data["epsilon"] = epsilon;
    return std::get<0>(at::native_batch_norm(input, weight, bias, mean_used, variance_used,
                                             /*training=*/false, 0, epsilon));
  }

  static variable_list backward(AutogradContext* context, variable_list outputs) {
    const auto saved = context->get_saved_variables();
    const torch::Tensor& input = saved[0];
    const torch::Tensor& weight = saved[1];
    const torch::Tensor& mean = saved[2];
    const torch::Tensor& variance = saved[3];
    auto* const shared = reinterpret_cast<SharedStatistics*>(context->saved_data["shared"].toInt());
    const double epsilon = context->saved_data["epsilon"].toDouble();
    const torch::Tensor above = outputs[0].contiguous(input.suggest_memory_format());
    // With fixed statistics: dy w s, sum(dy x') and sum(dy) of the own images. A processor takes
    // the variance, a GPU the inverse of its root.
    auto [below, of_weight, of_bias] = at::native_batch_norm_backward(
        above, input, weight, mean, variance, mean, (variance + epsilon).rsqrt(), /*train=*/false,
        epsilon, {true, true, true});
    const torch::Tensor sums =
        shared->gather(torch::cat({of_weight, of_bias}).to(torch::kFloat64)).sum(0);
    const torch::Tensor none;
    const variable_list by_fixed = {below, of_weight, of_bias, none, none, none, none, none};
    // What only stands in moves no statistics.
    if (!shared->counts()) return by_fixed;
    const std::int64_t channels = input.size(1);
    const torch::Tensor scale = (variance.to(torch::kFloat64) + epsilon).rsqrt();
    const torch::Tensor share = weight.to(torch::kFloat64) * scale / saved[4];
    const torch::Tensor slope = share * scale * sums.slice(0, 0, channels);
    const torch::Tensor offset = share * sums.slice(0, channels) - slope * mean;
    below.sub_(torch::addcmul(per_channel(offset.to(below.dtype())), input,
                              per_channel(slope.to(below.dtype()))));
    return by_fixed;  // changed in place
  }
};

}  // namespace

SharedStatisticsScope::SharedStatisticsScope(SharedStatistics* shared) : before_(sharing) {
  sharing = shared;
}

SharedStatisticsScope::~SharedStatisticsScope() {
  sharing = before_;
}

bool statistics_are_shared() {
  return sharing != nullptr;
}

torch::Tensor batch_normalised(torch::nn::BatchNorm2d& layer, const torch::Tensor& input) {
  if (sharing == nullptr || !layer->is_training()) return layer(input);
  layer->num_batches_tracked += 1;
  return SharedBatchNorm::apply(input, layer->weight, layer->bias, layer->running_mean,
                                layer->running_var, layer->options.momentum().value(),
                                layer->options.eps(), reinterpret_cast<std::int64_t>(sharing));
}

std::int64_t images_of_batch(std::int64_t own) {
  return sharing == nullptr ? own : sharing->images();
}

}  // namespace distilloscope
