// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/optimiser.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

#include "engine/api/error.h"
#include "engine/models/kernels.h"
#include "engine/training/adam_pass.h"

namespace distilloscope {
namespace {

constexpr std::int64_t kValuesAtOnce = 32768;  // for one thread

}  // namespace

Adam::Adam(std::vector<torch::Tensor> parameters, const OptimiserOptions& options,
           std::int64_t first_step)
    : parameters_(std::move(parameters)), options_(options), step_count_(first_step) {
  for (const torch::Tensor& parameter : parameters_) {
    mean_.push_back(torch::zeros_like(parameter, torch::MemoryFormat::Preserve));
    square_.push_back(torch::zeros_like(parameter, torch::MemoryFormat::Preserve));
  }
}

void Adam::zero_gradients() {
  for (torch::Tensor& parameter : parameters_) {
    // The backward pass hands over its own tensors then, and need not add them to zeros.
    parameter.mutable_grad().reset();
  }
}

Adam::Lists Adam::lists() const {
  Lists found;
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    if (!parameters_[i].grad().defined()) continue;
    found.gradients.push_back(parameters_[i].grad());
    found.parameters.push_back(parameters_[i]);
    found.means.push_back(mean_[i]);
    found.squares.push_back(square_[i]);
  }
  return found;
}

namespace {

torch::Tensor length_of(const std::vector<torch::Tensor>& gradients) {
  std::vector<torch::Tensor> norms;
  if (gradients.front().is_cuda()) {
    norms = at::_foreach_norm(gradients, 2);
  } else {
    for (const torch::Tensor& gradient : gradients) norms.push_back(gradient.norm());
  }
  return torch::stack(norms).norm();
}

}  // namespace

torch::Tensor Adam::gradient_norm_there(double clip) const {
  const torch::NoGradGuard no_gradients;
  std::vector<torch::Tensor> gradients = lists().gradients;
  if (gradients.empty()) return {};
  const torch::Tensor length = length_of(gradients);
  if (clip > 0) {
    // A length that is not finite stays so, and the step is refused.
    const torch::Tensor factor = (clip / length).clamp_max(1);
    for (torch::Tensor& gradient : gradients) gradient.mul_(factor);
  }
  return length;
}

double Adam::gradient_norm(double clip) {
  const torch::NoGradGuard no_gradients;
  const torch::Tensor length = gradient_norm_there(0);
  if (!length.defined()) return 0;
  const double norm = length.item<double>();
  if (clip > 0 && norm > clip) {
    const Lists all = lists();
    for (const torch::Tensor& gradient : all.gradients) gradient.mul_(clip / norm);
  }
  return norm;
}

void Adam::step(double learning_rate) {
  if (parameters_.front().is_cuda() && takes(Shortcut::fused_adam)) {
    const torch::NoGradGuard no_gradients;
    ++step_count_;
    fused_step(learning_rate);
    return;
  }
  const Rates rates = begin_step(learning_rate);
  for (std::size_t i = 0; i < parameters_.size(); ++i) step_one(i, rates);
}

Adam::Rates Adam::begin_step(double learning_rate) {
  const auto t = static_cast<double>(++step_count_);
  return {learning_rate, learning_rate * std::sqrt(1 - std::pow(options_.adam_beta2, t)) /
                             (1 - std::pow(options_.adam_beta1, t))};
}

void Adam::step_one(std::size_t parameter, const Rates& rates) {
  const torch::NoGradGuard no_gradients;
  torch::Tensor& values = parameters_[parameter];
  const torch::Tensor& gradient = values.grad();
  if (!gradient.defined()) return;
  if (takes(Shortcut::fused_adam) && passes_once(parameter)) {
    step_in_one_pass(parameter, rates);
    return;
  }
  if (options_.weight_decay > 0) values.mul_(1 - rates.learning_rate * options_.weight_decay);
  torch::Tensor& mean = mean_[parameter];
  torch::Tensor& square = square_[parameter];
  mean.mul_(options_.adam_beta1).add_(gradient, 1 - options_.adam_beta1);
  square.mul_(options_.adam_beta2).addcmul_(gradient, gradient, 1 - options_.adam_beta2);
  values.addcdiv_(mean, square.sqrt().add_(options_.adam_epsilon), -rates.corrected);
}

// Whether a value and what belongs to it are at the same place in memory that has no gaps.
bool Adam::passes_once(std::size_t parameter) const {
  const torch::Tensor& values = parameters_[parameter];
  if (!values.is_cpu() || !values.is_non_overlapping_and_dense()) return false;
  const auto fits = [&](const torch::Tensor& other) {
    return other.is_cpu() && other.scalar_type() == torch::kFloat32 &&
           other.strides() == values.strides();
  };
  return fits(values) && fits(values.grad()) && fits(mean_[parameter]) && fits(square_[parameter]);
}

void Adam::step_in_one_pass(std::size_t parameter, const Rates& rates) {
  const auto single = [](double value) { return static_cast<float>(value); };
  const AdamPass pass{single(1 - rates.learning_rate * options_.weight_decay),
                      single(options_.adam_beta1),
                      single(1 - options_.adam_beta1),
                      single(options_.adam_beta2),
                      single(1 - options_.adam_beta2),
                      single(options_.adam_epsilon),
                      single(rates.corrected)};
  const auto* const gradient = parameters_[parameter].grad().data_ptr<float>();
  auto* const values = parameters_[parameter].data_ptr<float>();
  auto* const mean = mean_[parameter].data_ptr<float>();
  auto* const square = square_[parameter].data_ptr<float>();
  at::parallel_for(0, parameters_[parameter].numel(), kValuesAtOnce,
                   [&](std::int64_t begin, std::int64_t end) {
                     adam_pass(pass, end - begin, gradient + begin, values + begin, mean + begin,
                               square + begin);
                   });
}

// One kernel for all parameters in place of eight for each. LibTorch's adds epsilon to the
// corrected root, sqrt(v) / c with c = sqrt(1 - b2^t): with epsilon / c there, it is the same as
// ours.
void Adam::fused_step(double learning_rate) {
  Lists all = lists();
  if (all.gradients.empty()) return;
  const auto t = static_cast<double>(step_count_);
  if (options_.weight_decay > 0) {
    at::_foreach_mul_(all.parameters, 1 - learning_rate * options_.weight_decay);
  }
  const torch::Tensor step = torch::full(
      {}, t, torch::TensorOptions(torch::kFloat32).device(parameters_.front().device()));
  at::_fused_adam_(all.parameters, all.gradients, all.means, all.squares, {},
                   std::vector<torch::Tensor>(all.parameters.size(), step), learning_rate,
                   options_.adam_beta1, options_.adam_beta2, 0,
                   options_.adam_epsilon / std::sqrt(1 - std::pow(options_.adam_beta2, t)),
                   /*amsgrad=*/false, /*maximize=*/false);
}

void Adam::save(const std::string& prefix, std::vector<NamedTensor>& tensors) const {
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    tensors.push_back({prefix + "m." + std::to_string(i), mean_[i]});
    tensors.push_back({prefix + "v." + std::to_string(i), square_[i]});
  }
}

void Adam::load(const std::string& prefix, const std::vector<NamedTensor>& tensors,
                std::int64_t step_count) {
  const torch::NoGradGuard no_gradients;
  const auto fill = [&](const std::string& name, torch::Tensor& target) {
    const auto found = std::ranges::find(tensors, name, &NamedTensor::name);
    if (found == tensors.end() || found->tensor.sizes() != target.sizes()) {
      throw EngineError(ErrorCode::mismatch, "The training state has no fitting tensor '" + name +
                                                 "'; it belongs to another model.");
    }
    target.copy_(found->tensor);
  };
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    fill(prefix + "m." + std::to_string(i), mean_[i]);
    fill(prefix + "v." + std::to_string(i), square_[i]);
  }
  step_count_ = step_count;
}

double length_of_all(const std::vector<torch::Tensor>& lengths) {
  std::vector<torch::Tensor> defined;
  std::ranges::copy_if(lengths, std::back_inserter(defined), &torch::Tensor::defined);
  return defined.empty() ? 0 : torch::stack(defined).norm().item<double>();
}

double scheduled_learning_rate(const OptimiserOptions& options, std::int64_t step,
                               std::int64_t steps) {
  const std::int64_t warmup = std::min<std::int64_t>(options.warmup_steps, steps);
  if (step <= warmup) {
    return options.learning_rate * static_cast<double>(step) / static_cast<double>(warmup);
  }
  if (options.schedule == Schedule::constant || steps <= warmup) return options.learning_rate;
  const double along = static_cast<double>(step - warmup - 1) / static_cast<double>(steps - warmup);
  return options.learning_rate * 0.5 * (1 + std::cos(std::numbers::pi * along));
}

}  // namespace distilloscope
