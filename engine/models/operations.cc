// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/operations.h"

#include <algorithm>
#include <limits>

#include "engine/models/convolution.h"
#include "engine/models/doubling.h"
#include "engine/models/kernels.h"

namespace distilloscope {
namespace {

struct SpatialPadding {
  AxisPadding rows, columns;
  bool even() const { return rows.before == rows.after && columns.before == columns.after; }
};

SpatialPadding spatial_padding(const torch::Tensor& input, std::int64_t kernel, std::int64_t stride,
                               Padding padding) {
  if (padding == Padding::symmetric) return {symmetric_padding(kernel), symmetric_padding(kernel)};
  return {same_padding(input.size(2), kernel, stride), same_padding(input.size(3), kernel, stride)};
}

torch::Tensor pad(const torch::Tensor& input, const SpatialPadding& padding, double value) {
  return torch::constant_pad_nd(
      input,
      {padding.columns.before, padding.columns.after, padding.rows.before, padding.rows.after},
      value);
}

/// For one small image with many channels oneDNN 2 takes Winograd's algorithm, and transforms all
/// weights anew at each call: 28 ms where two images take 0.6 ms.
bool is_lone_and_small(const torch::Tensor& input, std::int64_t reach, std::int64_t stride) {
  return input.size(0) == 1 && reach == 3 && stride == 1 && input.is_cpu() &&
         input.size(1) >= 128 && input.size(2) * input.size(3) <= 128;
}

/// The last row or column once more.
torch::Tensor repeat_last(const torch::Tensor& input, std::int64_t axis) {
  return torch::cat({input, input.slice(axis, input.size(axis) - 1)}, axis);
}

}  // namespace

AxisPadding same_padding(std::int64_t size, std::int64_t kernel, std::int64_t stride) {
  const std::int64_t outputs = (size + stride - 1) / stride;
  const std::int64_t total = std::max<std::int64_t>((outputs - 1) * stride + kernel - size, 0);
  return {total / 2, total - total / 2};
}

AxisPadding symmetric_padding(std::int64_t kernel) {
  return {kernel / 2, kernel / 2};
}

torch::Tensor padded_convolution(torch::nn::Conv2d& convolution, const torch::Tensor& input,
                                 Padding padding) {
  const auto& options = convolution->options;
  const std::int64_t stride = options.stride()->at(0);
  const std::int64_t dilation = options.dilation()->at(0);
  const std::int64_t reach = (options.kernel_size()->at(0) - 1) * dilation + 1;
  const auto around = spatial_padding(input, reach, stride, padding);
  // conv2d pads evenly by itself, without a copy of its input.
  if (around.even()) {
    if (reach == 3 && stride == 1) {
      if (const auto output = convolved_by_winograd(input, convolution->weight, convolution->bias)) {
        return *output;
      }
    }
    const auto convolved = [&](const torch::Tensor& images) {
      return torch::conv2d(images, convolution->weight, convolution->bias, stride,
                           {around.rows.before, around.columns.before}, dilation);
    };
    if (is_lone_and_small(input, reach, stride) && takes(Shortcut::lone)) {
      return convolved(torch::cat({input, input})).slice(0, 0, 1);
    }
    return convolved(input);
  }
  return convolution(pad(input, around, 0));
}

torch::Tensor padded_max_pool(const torch::Tensor& input, std::int64_t kernel, std::int64_t stride,
                              Padding padding) {
  const auto around = spatial_padding(input, kernel, stride, padding);
  if (around.even()) {
    return torch::max_pool2d(input, kernel, stride, {around.rows.before, around.columns.before});
  }
  // A last window that reaches over the end is what the pooling itself can do, without a copy.
  const auto only_over_the_end = [&](const AxisPadding& axis) {
    return axis.before == 0 && axis.after < stride;
  };
  if (only_over_the_end(around.rows) && only_over_the_end(around.columns) &&
      takes(Shortcut::pooling)) {
    return torch::max_pool2d(input, kernel, stride, /*padding=*/0, /*dilation=*/1,
                             /*ceil_mode=*/true);
  }
  return torch::max_pool2d(pad(input, around, -std::numeric_limits<double>::infinity()), kernel,
                           stride);
}

torch::Tensor upsample_twice(const torch::Tensor& input) {
  if (takes(Shortcut::doubling) && can_be_doubled(input)) return doubled_map(input);
  return torch::upsample_bilinear2d(input, {input.size(2) * 2, input.size(3) * 2},
                                    /*align_corners=*/false);
}

torch::Tensor upsample_twice_legacy(const torch::Tensor& input) {
  // With aligned corners, n + 1 values become 2n + 1 at steps of exactly one half. The last of them
  // is the repeated value itself, which TensorFlow does not reach.
  const std::int64_t height = input.size(2) * 2, width = input.size(3) * 2;
  return torch::upsample_bilinear2d(repeat_last(repeat_last(input, 2), 3), {height + 1, width + 1},
                                    /*align_corners=*/true)
      .slice(2, 0, height)
      .slice(3, 0, width);
}

}  // namespace distilloscope
