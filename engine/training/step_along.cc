// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/step_along.h"

namespace distilloscope {

StepAlong::StepAlong(Adam& adam, double learning_rate)
    : adam_(adam),
      rates_(adam.begin_step(learning_rate)),
      lengths_(adam.parameters().size()),
      arrivals_(adam.parameters(), [this](std::size_t parameter) { arrived(parameter); }) {}

void StepAlong::arrived(std::size_t parameter) {
  const torch::NoGradGuard no_gradients;
  torch::Tensor& gradient = adam_.parameters()[parameter].mutable_grad();
  if (!gradient.defined()) return;
  lengths_[parameter] = gradient.norm();
  adam_.step_one(parameter, rates_);
  gradient.reset();
}

double StepAlong::gradient_norm() const {
  return length_of_all(lengths_);
}

}  // namespace distilloscope
