// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/rectification.h"

#include <utility>

#include "engine/models/kernels.h"
#include "engine/models/layer_watch.h"

namespace distilloscope {
namespace {

using torch::Tensor;

class RectifiedBothWays : public torch::autograd::Function<RectifiedBothWays> {
 public:
  static Tensor forward(torch::autograd::AutogradContext* context, Tensor output) {
    context->mark_dirty({output});
    output.relu_();
    context->save_for_backward({output});
    return output;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    const Tensor output = context->get_saved_variables()[0];
    Tensor gradient = gradients[0];
    return {at::threshold_backward_out(gradient, gradient, output, 0)};
  }
};

}  // namespace

Tensor rectified_both_ways(Tensor output) {
  const bool changes = takes(Shortcut::in_place) && !layers_are_watched() && output.is_cpu() &&
                       torch::GradMode::is_enabled() && output.requires_grad();
  return changes ? RectifiedBothWays::apply(output) : rectified(std::move(output));
}

}  // namespace distilloscope
