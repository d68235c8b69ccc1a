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

const float* values_of(const Tensor& tensor) {
  return tensor.defined() ? tensor.data_ptr<float>() : nullptr;
}

/// All tiles of the input, transformed.
Tensor tiles_of(const Tensor& input, Rectified rectified, const Shape& shape) {
  const Tensor tiles = floats(tiles_size(shape), input);
  at::parallel_for(0, shape.tiles(), 16, [&](std::int64_t begin, std::int64_t end) {
    transform_tiles(input.data_ptr<float>(), rectified, shape, begin, end, tiles.data_ptr<float>());
  });
  return tiles;
}

Tensor convolved(const Tensor& input, Rectified rectified, const Weights& weights,
                 const Tensor& bias, const Shape& shape) {
  Tensor output = map_like(input, shape.out);
  if (by_groups(shape)) {
    const Tensor tiles = tiles_of(input, rectified, shape);
    at::parallel_for(0, group_count(shape), 1, [&](std::int64_t begin, std::int64_t end) {
      const Tensor scratch = floats(group_scratch_size(shape), input);
      convolve_groups(tiles.data_ptr<float>(), weights, values_of(bias), shape, begin, end,
                      scratch.data_ptr<float>(), output.data_ptr<float>());
    });
    return output;
  }
  const Tensor transformed = floats(weights_size(shape), input);
  for_channels(shape.in, [&](std::int64_t begin, std::int64_t end) {
    transform_weights(weights, shape, begin, end, transformed.data_ptr<float>());
  });
  at::parallel_for(0, block_count(shape), 1, [&](std::int64_t begin, std::int64_t end) {
    const Tensor scratch = floats(scratch_size(shape), input);
    convolve(input.data_ptr<float>(), rectified, transformed.data_ptr<float>(), values_of(bias),
             shape, begin, end, scratch.data_ptr<float>(), output.data_ptr<float>());
  });
  return output;
}

WeightGradients gradients_by_groups(const Tensor& input, Rectified rectified,
                                    const Tensor& gradient, const Tensor& weight,
                                    const Shape& shape) {
  const Tensor tiles = tiles_of(input, rectified, shape);
  WeightGradients gradients{torch::empty_like(weight), floats(shape.out, weight)};
  const auto layout = layout_of(gradients.weight);
  at::parallel_for(0, group_count(shape), 1, [&](std::int64_t begin, std::int64_t end) {
    const Tensor scratch = floats(group_scratch_size(shape), input);
    gradient_of_groups(tiles.data_ptr<float>(), gradient.data_ptr<float>(), layout, shape, begin,
                       end, scratch.data_ptr<float>(), gradients.weight.data_ptr<float>(),
                       gradients.bias.data_ptr<float>());
  });
  return gradients;
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
  return convolved(input, rectified, {weight.data_ptr<float>(), layout_of(weight)}, bias,
                   shape_of(input, weight));
}

Tensor input_gradient(const Tensor& gradient, const Tensor& weight) {
  const Shape shape{gradient.size(0), gradient.size(2), gradient.size(3), weight.size(0),
                    weight.size(1)};
  return convolved(gradient, {}, led_back({weight.data_ptr<float>(), layout_of(weight)}), {},
                   shape);
}

// Every thread adds up a part of the blocks; the parts are added in their order, so that the sum
// depends on the number of threads alone.
WeightGradients weight_gradients(const Tensor& input, Rectified rectified, const Tensor& gradient,
                                 const Tensor& weight) {
  const Shape shape = shape_of(input, weight);
  if (by_groups(shape)) return gradients_by_groups(input, rectified, gradient, weight, shape);
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
