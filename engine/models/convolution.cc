// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/convolution.h"

#include <utility>

#include "engine/models/winograd.h"
#include "engine/models/winograd_convolution.h"

namespace distilloscope {
namespace {

using torch::Tensor;
using winograd::kLane;

class Convolution : public torch::autograd::Function<Convolution> {
 public:
  static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& input,
                        const Tensor& weight, const Tensor& bias) {
    context->save_for_backward({input, weight});
    return winograd::convolved(input, {}, weight, bias);
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    const auto saved = context->get_saved_variables();
    const Tensor &input = saved[0], &weight = saved[1];
    const Tensor gradient = gradients[0].contiguous(torch::MemoryFormat::ChannelsLast);
    Tensor by_input;
    if (context->needs_input_grad(0)) by_input = winograd::input_gradient(gradient, weight);
    winograd::WeightGradients by_weight;
    if (context->needs_input_grad(1) || context->needs_input_grad(2)) {
      by_weight = winograd::weight_gradients(input, {}, gradient, weight);
    }
    return {by_input, by_weight.weight, context->needs_input_grad(2) ? by_weight.bias : Tensor()};
  }
};

}  // namespace

std::optional<Tensor> convolved_by_winograd(const Tensor& input, const Tensor& weight,
                                            const Tensor& bias) {
  if (!winograd::takes_convolution(input, weight, bias)) return std::nullopt;
  // Zeros fill up a group of channels that is not full: few outputs are slow to compute otherwise.
  const std::int64_t out = weight.size(0), missing = (kLane - out % kLane) % kLane;
  if (missing == 0) return Convolution::apply(input, weight, bias);
  const Tensor filled = torch::constant_pad_nd(weight, {0, 0, 0, 0, 0, 0, 0, missing})
                            .contiguous(torch::MemoryFormat::ChannelsLast);
  return Convolution::apply(input, filled, torch::constant_pad_nd(bias, {0, missing}))
      .slice(1, 0, out);
}

Tensor convolved_3x3(const Tensor& input, const Tensor& weight, const Tensor& bias) {
  if (auto output = convolved_by_winograd(input, weight, bias)) return *std::move(output);
  return torch::conv2d(input, weight, bias, /*stride=*/1, /*padding=*/1);
}

}  // namespace distilloscope
