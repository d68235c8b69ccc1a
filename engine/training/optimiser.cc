// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/optimiser.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "engine/api/error.h"

namespace distilloscope {

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

double Adam::gradient_norm(double clip) {
  const torch::NoGradGuard no_gradients;
  std::vector<torch::Tensor> norms;
  for (const torch::Tensor& parameter : parameters_) {
    if (parameter.grad().defined()) norms.push_back(parameter.grad().norm());
  }
  if (norms.empty()) return 0;
  const double norm = torch::stack(norms).norm().item<double>();
  if (clip > 0 && norm > clip) {
    for (torch::Tensor& parameter : parameters_) {
      if (parameter.grad().defined()) parameter.mutable_grad().mul_(clip / norm);
    }
  }
  return norm;
}

void Adam::step(double learning_rate) {
  const torch::NoGradGuard no_gradients;
  ++step_count_;
  const double t = static_cast<double>(step_count_);
  const double rate = learning_rate * std::sqrt(1 - std::pow(options_.adam_beta2, t)) /
                      (1 - std::pow(options_.adam_beta1, t));
  for (std::size_t i = 0; i < parameters_.size(); ++i) {
    const torch::Tensor& gradient = parameters_[i].grad();
    if (!gradient.defined()) continue;
    if (options_.weight_decay > 0) {
      parameters_[i].mul_(1 - learning_rate * options_.weight_decay);
    }
    mean_[i].mul_(options_.adam_beta1).add_(gradient, 1 - options_.adam_beta1);
    square_[i].mul_(options_.adam_beta2).addcmul_(gradient, gradient, 1 - options_.adam_beta2);
    parameters_[i].addcdiv_(mean_[i], square_[i].sqrt().add_(options_.adam_epsilon), -rate);
  }
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
