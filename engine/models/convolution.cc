// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/convolution.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "engine/models/kernels.h"
#include "engine/models/torch_compat.h"
#include "engine/models/winograd.h"

namespace distilloscope {
namespace {

using torch::Tensor;
using winograd::kLane;
using winograd::Shape;

Shape shape_of(const Tensor& input, const Tensor& weight) {
  return {input.size(0), input.size(2), input.size(3), weight.size(1), weight.size(0)};
}

winograd::WeightLayout layout_of(const Tensor& weight) {
  return {weight.stride(0), weight.stride(1), weight.stride(3)};
}

/// Whether there are three rows of three taps that follow each other at one distance.
bool is_evenly_laid_out(const Tensor& weight) {
  return weight.size(2) == 3 && weight.size(3) == 3 && weight.stride(2) == 3 * weight.stride(3);
}

Tensor floats(std::int64_t count, const Tensor& like) {
  return torch::empty({count}, like.options());
}

Tensor map_like(const Tensor& map, std::int64_t channels) {
  return torch::empty({map.size(0), channels, map.size(2), map.size(3)}, map.options(),
                      torch::MemoryFormat::ChannelsLast);
}

/// Channels [begin, end) in multiples of winograd::kLane, shared out over the threads.
void for_channels(std::int64_t channels,
                  const std::function<void(std::int64_t, std::int64_t)>& work) {
  at::parallel_for(0, channels / kLane, 1,
                   [&](std::int64_t begin, std::int64_t end) { work(begin * kLane, end * kLane); });
}

/// \p back: from the gradient by the output to that by the input; the shape is as of that.
Tensor convolved(const Tensor& input, const Tensor& weight, const Tensor& bias, bool back) {
  const Shape shape{input.size(0), input.size(2), input.size(3), weight.size(back ? 0 : 1),
                    weight.size(back ? 1 : 0)};
  const Tensor transformed = floats(winograd::weights_size(shape), input);
  const auto layout = layout_of(weight);
  for_channels(shape.in, [&](std::int64_t begin, std::int64_t end) {
    const auto transform = back ? &winograd::transform_weights_back : &winograd::transform_weights;
    transform(weight.data_ptr<float>(), layout, shape, begin, end, transformed.data_ptr<float>());
  });
  Tensor output = map_like(input, shape.out);
  at::parallel_for(0, winograd::block_count(shape), 1, [&](std::int64_t begin, std::int64_t end) {
    const Tensor scratch = floats(winograd::scratch_size(shape), input);
    winograd::convolve(input.data_ptr<float>(), transformed.data_ptr<float>(),
                       bias.defined() ? bias.data_ptr<float>() : nullptr, shape, begin, end,
                       scratch.data_ptr<float>(), output.data_ptr<float>());
  });
  return output;
}

struct WeightGradients {
  Tensor weight, bias;
};

/// Every thread adds up a part of the blocks; the parts are added in their order, so that the sum
/// depends on the number of threads alone.
WeightGradients weight_gradients(const Tensor& input, const Tensor& gradient,
                                 const Tensor& weight) {
  const Shape shape = shape_of(input, weight);
  const std::int64_t blocks = winograd::block_count(shape);
  const std::int64_t parts = std::min<std::int64_t>(at::get_num_threads(), blocks);
  const Tensor sums = torch::empty({parts, winograd::weights_size(shape)}, input.options());
  const Tensor bias_sums = torch::zeros({parts, shape.out}, input.options());
  at::parallel_for(0, parts, 1, [&](std::int64_t begin, std::int64_t end) {
    const Tensor scratch = floats(winograd::scratch_size(shape), input);
    for (std::int64_t part = begin; part < end; ++part) {
      winograd::sum_gradient(input.data_ptr<float>(), gradient.data_ptr<float>(), shape,
                             part * blocks / parts, (part + 1) * blocks / parts,
                             scratch.data_ptr<float>(),
                             sums.data_ptr<float>() + part * winograd::weights_size(shape),
                             bias_sums.data_ptr<float>() + part * shape.out);
    }
  });
  for (std::int64_t part = 1; part < parts; ++part) sums[0].add_(sums[part]);
  WeightGradients gradients{torch::empty_like(weight), bias_sums.sum(0)};
  const auto layout = layout_of(gradients.weight);
  for_channels(shape.in, [&](std::int64_t begin, std::int64_t end) {
    winograd::gradient_of_weights(sums.data_ptr<float>(), layout, shape, begin, end,
                                  gradients.weight.data_ptr<float>());
  });
  return gradients;
}

class Convolution : public torch::autograd::Function<Convolution> {
 public:
  static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& input,
                        const Tensor& weight, const Tensor& bias) {
    context->save_for_backward({input, weight});
    return convolved(input, weight, bias, /*back=*/false);
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    const auto saved = context->get_saved_variables();
    const Tensor &input = saved[0], &weight = saved[1];
    const Tensor gradient = gradients[0].contiguous(torch::MemoryFormat::ChannelsLast);
    Tensor by_input;
    if (context->needs_input_grad(0)) by_input = convolved(gradient, weight, {}, /*back=*/true);
    WeightGradients by_weight;
    if (context->needs_input_grad(1) || context->needs_input_grad(2)) {
      by_weight = weight_gradients(input, gradient, weight);
    }
    return {by_input, by_weight.weight, context->needs_input_grad(2) ? by_weight.bias : Tensor()};
  }
};

}  // namespace

std::optional<Tensor> convolved_by_winograd(const Tensor& input, const Tensor& weight,
                                            const Tensor& bias) {
  Shape shape = shape_of(input, weight);
  // Zeros fill up a group of channels that is not full: few outputs are slow to compute otherwise.
  const std::int64_t out = shape.out, missing = (kLane - out % kLane) % kLane;
  shape.out += missing;
  const bool possible = takes(Shortcut::winograd) && input.is_cpu() && winograd::available() &&
                        input.scalar_type() == torch::kFloat32 &&
                        weight.scalar_type() == torch::kFloat32 && bias.defined() &&
                        !autocast_is_on(torch::kCPU) &&
                        input.is_contiguous(torch::MemoryFormat::ChannelsLast) &&
                        is_evenly_laid_out(weight) && winograd::pays(shape);
  if (!possible) return std::nullopt;
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
