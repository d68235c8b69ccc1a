// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/winograd_convolution.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <functional>

#include "engine/models/kernels.h"
#include "engine/models/torch_compat.h"
#include "engine/models/winograd.h"

namespace distilloscope::winograd {
namespace {

using torch::Tensor;

Shape shape_of(const Tensor& input, const Tensor& weight) {
  return {input.size(0), input.size(2), input.size(3), weight.size(1), weight.size(0)};
}

WeightLayout layout_of(const Tensor& weight) {
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

/// Channels [begin, end) in multiples of kLane, shared out over the threads.
void for_channels(std::int64_t channels,
                  const std::function<void(std::int64_t, std::int64_t)>& work) {
  at::parallel_for(0, channels / kLane, 1,
                   [&](std::int64_t begin, std::int64_t end) { work(begin * kLane, end * kLane); });
}

/// \p back: the shape is as of the gradient that is led back.
Tensor convolved(const Tensor& input, Rectified rectified, const Tensor& weight, const Tensor& bias,
                 bool back) {
  const Shape shape{input.size(0), input.size(2), input.size(3), weight.size(back ? 0 : 1),
                    weight.size(back ? 1 : 0)};
  const Tensor transformed = floats(weights_size(shape), input);
  const auto layout = layout_of(weight);
  for_channels(shape.in, [&](std::int64_t begin, std::int64_t end) {
    const auto transform = back ? &transform_weights_back : &transform_weights;
    transform(weight.data_ptr<float>(), layout, shape, begin, end, transformed.data_ptr<float>());
  });
  Tensor output = map_like(input, shape.out);
  at::parallel_for(0, block_count(shape), 1, [&](std::int64_t begin, std::int64_t end) {
    const Tensor scratch = floats(scratch_size(shape), input);
    convolve(input.data_ptr<float>(), rectified, transformed.data_ptr<float>(),
             bias.defined() ? bias.data_ptr<float>() : nullptr, shape, begin, end,
             scratch.data_ptr<float>(), output.data_ptr<float>());
  });
  return output;
}

}  // namespace

bool takes_convolution(const Tensor& input, const Tensor& weight, const Tensor& bias) {
  Shape shape = shape_of(input, weight);
  shape.out += (kLane - shape.out % kLane) % kLane;
  return takes(Shortcut::winograd) && input.is_cpu() && available() &&
         input.scalar_type() == torch::kFloat32 && weight.scalar_type() == torch::kFloat32 &&
         bias.defined() && !autocast_is_on(torch::kCPU) &&
         input.is_contiguous(torch::MemoryFormat::ChannelsLast) && is_evenly_laid_out(weight) &&
         pays(shape);
}

Tensor convolved(const Tensor& input, Rectified rectified, const Tensor& weight,
                 const Tensor& bias) {
  return convolved(input, rectified, weight, bias, /*back=*/false);
}

Tensor input_gradient(const Tensor& gradient, const Tensor& weight) {
  return convolved(gradient, {}, weight, {}, /*back=*/true);
}

// Every thread adds up a part of the blocks; the parts are added in their order, so that the sum
// depends on the number of threads alone.
WeightGradients weight_gradients(const Tensor& input, Rectified rectified, const Tensor& gradient,
                                 const Tensor& weight) {
  const Shape shape = shape_of(input, weight);
  const std::int64_t blocks = block_count(shape);
  const std::int64_t parts = std::min<std::int64_t>(at::get_num_threads(), blocks);
  const Tensor sums = torch::empty({parts, weights_size(shape)}, input.options());
  const Tensor bias_sums = torch::zeros({parts, shape.out}, input.options());
  at::parallel_for(0, parts, 1, [&](std::int64_t begin, std::int64_t end) {
    const Tensor scratch = floats(scratch_size(shape), input);
    for (std::int64_t part = begin; part < end; ++part) {
      sum_gradient(input.data_ptr<float>(), rectified, gradient.data_ptr<float>(), shape,
                   part * blocks / parts, (part + 1) * blocks / parts, scratch.data_ptr<float>(),
                   sums.data_ptr<float>() + part * weights_size(shape),
                   bias_sums.data_ptr<float>() + part * shape.out);
    }
  });
  for (std::int64_t part = 1; part < parts; ++part) sums[0].add_(sums[part]);
  WeightGradients gradients{torch::empty_like(weight), bias_sums.sum(0)};
  const auto layout = layout_of(gradients.weight);
  for_channels(shape.in, [&](std::int64_t begin, std::int64_t end) {
    gradient_of_weights(sums.data_ptr<float>(), layout, shape, begin, end,
                        gradients.weight.data_ptr<float>());
  });
  return gradients;
}

}  // namespace distilloscope::winograd
