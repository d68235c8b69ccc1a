// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/normalisation.h"

#include <ATen/Parallel.h>

#include <algorithm>

#include "engine/models/kernels.h"
#include "engine/models/layer_watch.h"
#include "engine/models/normalised_rows.h"
#include "engine/models/operations.h"
#include "engine/models/shared_statistics.h"
#include "engine/models/torch_compat.h"
#include "engine/models/winograd.h"
#include "engine/models/winograd_convolution.h"

namespace distilloscope {
namespace {

using normalisation::Line;
using normalisation::Part;
using normalisation::Pooling;
using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

constexpr auto kChannelsLast = torch::MemoryFormat::ChannelsLast;

bool takes_over(torch::nn::BatchNorm2d& layer, const Tensor& input) {
  // With statistics that are given, only the forward pass is written here.
  const bool trains = layer->is_training();
  const bool written = trains ? !statistics_are_shared() && input.numel() > input.size(1)
                              : !torch::GradMode::is_enabled();
  const std::int64_t channels = input.size(1);
  const bool fits =
      channels % normalisation::kLane == 0 && channels <= normalisation::kMostChannels;
  return written && fits && takes(Shortcut::normalisation) && !layers_are_watched() &&
         input.is_cpu() && input.scalar_type() == torch::kFloat32 && !autocast_is_on(torch::kCPU) &&
         layer->weight.scalar_type() == torch::kFloat32 && input.is_contiguous(kChannelsLast);
}

std::int64_t pixels_of(const Tensor& map) {
  return map.size(0) * map.size(2) * map.size(3);
}

Tensor map_of(const Tensor& like, std::int64_t height, std::int64_t width) {
  return torch::empty({like.size(0), like.size(1), height, width}, like.options(), kChannelsLast);
}
Tensor map_like(const Tensor& map) {
  return map_of(map, map.size(2), map.size(3));
}

/// What a layer does to its channels: mean, 1 / deviation, scale and shift, 4 x C.
Tensor lines_of(torch::nn::BatchNorm2d& layer, const Tensor& mean, const Tensor& variance) {
  const Tensor inverse = (variance + layer->options.eps()).rsqrt();
  const Tensor scale = layer->weight.detach().to(torch::kFloat64) * inverse;
  const Tensor shift = layer->bias.detach().to(torch::kFloat64) - mean * scale;
  return torch::stack({mean, inverse, scale, shift}).to(torch::kFloat32);
}

Rectified rectified_by(const Tensor& lines) {
  const float* const values = lines.data_ptr<float>();
  return {values + 2 * lines.size(1), values + 3 * lines.size(1)};
}

/// Calls work(part, begin, end) for as many parts of the pixels as there are threads, or fewer.
template <typename Work>
void for_parts(std::int64_t pixels, std::int64_t parts, Work work) {
  at::parallel_for(0, parts, 1, [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t part = begin; part < end; ++part) {
      work(part, part * pixels / parts, (part + 1) * pixels / parts);
    }
  });
}

std::int64_t parts_of(std::int64_t pixels) {
  return std::min<std::int64_t>(at::get_num_threads(), pixels);
}

/// Lines of this batch, by which the layer's running values move.
Tensor lines_of_batch(torch::nn::BatchNorm2d& layer, const Tensor& input) {
  const torch::NoGradGuard no_grad;
  const std::int64_t pixels = pixels_of(input), channels = input.size(1);
  const std::int64_t parts = parts_of(pixels);
  const auto doubles = torch::TensorOptions(torch::kFloat64);
  const Tensor means = torch::empty({parts, channels}, doubles);
  const Tensor squares = torch::empty({parts, channels}, doubles);
  const Tensor counts = torch::empty({parts, 1}, doubles);
  for_parts(pixels, parts, [&](std::int64_t part, std::int64_t begin, std::int64_t end) {
    counts.data_ptr<double>()[part] = static_cast<double>(end - begin);
    normalisation::sum_moments(input.data_ptr<float>(), {begin, end, channels},
                               means.data_ptr<double>() + part * channels,
                               squares.data_ptr<double>() + part * channels);
  });
  // Chan, Golub and LeVeque 1979: means and squares of parts put together.
  const auto count = static_cast<double>(pixels);
  const Tensor mean = (counts * means).sum(0) / count;
  const Tensor square = (squares + counts * (means - mean).square()).sum(0);
  const double momentum = layer->options.momentum().value();
  layer->num_batches_tracked += 1;
  layer->running_mean.mul_(1 - momentum).add_(mean.to(torch::kFloat32), momentum);
  layer->running_var.mul_(1 - momentum).add_((square / (count - 1)).to(torch::kFloat32), momentum);
  return lines_of(layer, mean, square / count);
}

Tensor lines_of_layer(torch::nn::BatchNorm2d& layer, const Tensor& input) {
  if (layer->is_training()) return lines_of_batch(layer, input);
  return lines_of(layer, layer->running_mean.to(torch::kFloat64),
                  layer->running_var.to(torch::kFloat64));
}

/// How the gradient is led back through a layer, once its sums are known.
struct Back {
  Tensor lines, slopes;  ///< slopes: slope and offset, 2 x C
  Tensor by_weight, by_bias;

  Line line() const {
    const std::int64_t channels = lines.size(1);
    const float* const of_layer = lines.data_ptr<float>();
    const float* const of_sums = slopes.data_ptr<float>();
    return {of_layer + 2 * channels, of_layer, of_sums, of_sums + channels};
  }
};

/// \p sum(part, begin, end, sums) sets the sums of a part of \p summed pixels; \p count is how many
/// values of a channel were normalised.
template <typename Sum>
Back back_through(const Tensor& lines, std::int64_t summed, std::int64_t count, Sum sum) {
  const std::int64_t channels = lines.size(1), parts = parts_of(summed);
  const Tensor of_parts = torch::empty({parts, 2, channels}, torch::kFloat64);
  for_parts(summed, parts, [&](std::int64_t part, std::int64_t begin, std::int64_t end) {
    double* const gradients = of_parts.data_ptr<double>() + part * 2 * channels;
    sum(Part{begin, end, channels}, normalisation::GradientSums{gradients, gradients + channels});
  });
  const Tensor sums = of_parts.sum(0);
  const Tensor inverse = lines[1].to(torch::kFloat64);
  const Tensor share = lines[2].to(torch::kFloat64) / static_cast<double>(-count);
  return {lines,
          torch::stack({share * inverse.square() * sums[1], share * sums[0]}).to(torch::kFloat32),
          (sums[1] * inverse).to(torch::kFloat32), sums[0].to(torch::kFloat32)};
}

class RectifiedNormalisation : public torch::autograd::Function<RectifiedNormalisation> {
 public:
  static Tensor forward(AutogradContext* context, const Tensor& input, const Tensor& shortcut,
                        const Tensor& /*weight*/, const Tensor& /*bias*/, const Tensor& lines) {
    const Tensor output = map_like(input);
    at::parallel_for(0, pixels_of(input), 1, [&](std::int64_t begin, std::int64_t end) {
      normalisation::rectify(
          input.data_ptr<float>(), shortcut.numel() > 0 ? shortcut.data_ptr<float>() : nullptr,
          rectified_by(lines), {begin, end, input.size(1)}, output.data_ptr<float>());
    });
    context->save_for_backward({input, output, lines});
    return output;
  }

  static tensor_list backward(AutogradContext* context, tensor_list gradients) {
    const auto saved = context->get_saved_variables();
    const Tensor &input = saved[0], &output = saved[1], &lines = saved[2];
    const Tensor gradient = gradients[0].contiguous(kChannelsLast);
    const Tensor masked = map_like(input);
    const std::int64_t pixels = pixels_of(input);
    const Back back = back_through(lines, pixels, pixels, [&](Part part, auto sums) {
      normalisation::sum_masked(output.data_ptr<float>(), gradient.data_ptr<float>(),
                                input.data_ptr<float>(), lines.data_ptr<float>(), part,
                                masked.data_ptr<float>(), sums);
    });
    // Nobody else needs what is masked where there is no shortcut.
    const bool has_shortcut = context->needs_input_grad(1);
    const Tensor by_input = has_shortcut ? map_like(input) : masked;
    at::parallel_for(0, pixels, 1, [&](std::int64_t begin, std::int64_t end) {
      normalisation::apply_masked(masked.data_ptr<float>(), input.data_ptr<float>(), back.line(),
                                  {begin, end, input.size(1)}, by_input.data_ptr<float>());
    });
    return {by_input, has_shortcut ? masked : Tensor(), back.by_weight, back.by_bias, Tensor()};
  }
};

class ConvolvedNormalisation : public torch::autograd::Function<ConvolvedNormalisation> {
 public:
  static Tensor forward(AutogradContext* context, const Tensor& input, const Tensor& /*weight*/,
                        const Tensor& /*bias*/, const Tensor& lines, const Tensor& kernel,
                        const Tensor& kernel_bias) {
    context->save_for_backward({input, lines, kernel});
    return winograd::convolved(input, rectified_by(lines), kernel, kernel_bias);
  }

  static tensor_list backward(AutogradContext* context, tensor_list gradients) {
    const auto saved = context->get_saved_variables();
    const Tensor &input = saved[0], &lines = saved[1], &kernel = saved[2];
    const Tensor gradient = gradients[0].contiguous(kChannelsLast);
    const auto by_kernel = winograd::weight_gradients(input, rectified_by(lines), gradient, kernel);
    const Tensor between = winograd::input_gradient(gradient, kernel);
    const std::int64_t pixels = pixels_of(input);
    const Back back = back_through(lines, pixels, pixels, [&](Part part, auto sums) {
      normalisation::sum_rectified(rectified_by(lines), between.data_ptr<float>(),
                                   input.data_ptr<float>(), lines.data_ptr<float>(), part, sums);
    });
    at::parallel_for(0, pixels, 1, [&](std::int64_t begin, std::int64_t end) {
      normalisation::apply_rectified(rectified_by(lines), between.data_ptr<float>(),
                                     input.data_ptr<float>(), back.line(),
                                     {begin, end, input.size(1)}, between.data_ptr<float>());
    });
    return {between, back.by_weight, back.by_bias, Tensor(), by_kernel.weight, by_kernel.bias};
  }
};

Pooling pooling_of(const Tensor& map, Padding padding) {
  const auto before = [&](std::int64_t size) {
    return (padding == Padding::symmetric ? symmetric_padding(3) : same_padding(size, 3, 2)).before;
  };
  // Half as many, rounded up, by either padding.
  return {map.size(0),           map.size(2),           map.size(3),         map.size(1),
          (map.size(2) + 1) / 2, (map.size(3) + 1) / 2, before(map.size(2)), before(map.size(3))};
}

void pool(const Tensor& input, const Pooling& pooling, const Tensor& lines, const Tensor& output,
          float* chosen, std::uint8_t* places) {
  at::parallel_for(0, pooling.images * pooling.pooled_height, 1,
                   [&](std::int64_t begin, std::int64_t end) {
                     normalisation::pool(input.data_ptr<float>(), pooling, rectified_by(lines),
                                         begin, end, output.data_ptr<float>(), chosen, places);
                   });
}

class PooledNormalisation : public torch::autograd::Function<PooledNormalisation> {
 public:
  static Tensor forward(AutogradContext* context, const Tensor& input, const Tensor& /*weight*/,
                        const Tensor& /*bias*/, const Tensor& lines, std::int64_t padding) {
    const Pooling pooling = pooling_of(input, static_cast<Padding>(padding));
    const Tensor output = map_of(input, pooling.pooled_height, pooling.pooled_width);
    pool(input, pooling, lines, output, nullptr, nullptr);
    context->save_for_backward({input, lines});
    context->saved_data["padding"] = padding;
    return output;
  }

  static tensor_list backward(AutogradContext* context, tensor_list gradients) {
    const auto saved = context->get_saved_variables();
    const Tensor &input = saved[0], &lines = saved[1];
    const Pooling pooling =
        pooling_of(input, static_cast<Padding>(context->saved_data["padding"].toInt()));
    const Tensor gradient = gradients[0].contiguous(kChannelsLast);
    // Pooled once more: what the windows chose is not kept while a step takes most memory.
    const Tensor masked = map_of(input, pooling.pooled_height, pooling.pooled_width);
    Tensor chosen = map_like(masked);
    const Tensor places = torch::empty(masked.sizes(), torch::kUInt8, kChannelsLast);
    pool(input, pooling, lines, masked, chosen.data_ptr<float>(), places.data_ptr<std::uint8_t>());
    // Where a window chose no value, there is no gradient to sum.
    const Back back =
        back_through(lines, pixels_of(masked), pixels_of(input), [&](Part part, auto sums) {
          normalisation::sum_masked(masked.data_ptr<float>(), gradient.data_ptr<float>(),
                                    chosen.data_ptr<float>(), lines.data_ptr<float>(), part,
                                    masked.data_ptr<float>(), sums);
        });
    chosen.reset();
    const Tensor by_input = map_like(input);
    at::parallel_for(
        0, pooling.images * pooling.height, 1, [&](std::int64_t begin, std::int64_t end) {
          normalisation::apply_pooled(masked.data_ptr<float>(), places.data_ptr<std::uint8_t>(),
                                      input.data_ptr<float>(), pooling, back.line(), begin, end,
                                      by_input.data_ptr<float>());
        });
    return {by_input, back.by_weight, back.by_bias, Tensor(), Tensor()};
  }
};

}  // namespace

Tensor rectified_normalisation(torch::nn::BatchNorm2d& layer, const Tensor& input,
                               const Tensor& shortcut) {
  const bool fits = !shortcut.defined() || (shortcut.scalar_type() == torch::kFloat32 &&
                                            shortcut.is_contiguous(kChannelsLast));
  if (fits && takes_over(layer, input)) {
    // LibTorch's functions take no undefined tensors.
    return RectifiedNormalisation::apply(input, shortcut.defined() ? shortcut : torch::empty(0),
                                         layer->weight, layer->bias, lines_of_layer(layer, input));
  }
  const Tensor normalised = seen(*layer, batch_normalised(layer, input));
  return shortcut.defined() ? rectified_sum(normalised, shortcut) : rectified(normalised);
}

Tensor convolved_normalisation(torch::nn::BatchNorm2d& layer, const Tensor& input,
                               torch::nn::Conv2d& convolution, Padding padding) {
  const Tensor &kernel = convolution->weight, &bias = convolution->bias;
  if (takes_over(layer, input) && kernel.size(0) % winograd::kLane == 0 &&
      winograd::takes_convolution(input, kernel, bias)) {
    return ConvolvedNormalisation::apply(input, layer->weight, layer->bias,
                                         lines_of_layer(layer, input), kernel, bias);
  }
  return seen(*convolution,
              padded_convolution(convolution, rectified_normalisation(layer, input), padding));
}

Tensor pooled_normalisation(torch::nn::BatchNorm2d& layer, const Tensor& input, Padding padding) {
  if (!takes_over(layer, input)) {
    return padded_max_pool(rectified_normalisation(layer, input), 3, 2, padding);
  }
  const Tensor lines = lines_of_layer(layer, input);
  if (layer->is_training()) {
    return PooledNormalisation::apply(input, layer->weight, layer->bias, lines,
                                      static_cast<std::int64_t>(padding));
  }
  const Pooling pooling = pooling_of(input, padding);
  const Tensor output = map_of(input, pooling.pooled_height, pooling.pooled_width);
  pool(input, pooling, lines, output, nullptr, nullptr);
  return output;
}

}  // namespace distilloscope
