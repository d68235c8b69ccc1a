// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/upsampled_convolution.h"

#include <cstdint>
#include <vector>

#include "engine/models/convolution.h"

namespace distilloscope {
namespace {

using torch::Tensor;

/// Along one axis, pixel 2 i + p of the convolved and doubled input reads pixels i - 1, i and i + 1
/// of the input. Doubled pixels are (x[i - 1] + 3 x[i]) / 4 and (3 x[i] + x[i + 1]) / 4, and tap k
/// reads the doubled pixel 2 i + p + k - 1: kPhases[p][k] is what that is of the three.
constexpr double kPhases[2][3][3] = {{{0.75, 0.25, 0}, {0.25, 0.75, 0}, {0, 0.75, 0.25}},
                                     {{0.25, 0.75, 0}, {0, 0.75, 0.25}, {0, 0.25, 0.75}}};

/// 9 x 36: what taps (k, l) give to (phase p, phase q, row a, column b).
Tensor phase_matrix(const Tensor& like) {
  std::vector<double> values;
  for (int k = 0; k < 3; ++k) {
    for (int l = 0; l < 3; ++l) {
      for (int p = 0; p < 2; ++p) {
        for (int q = 0; q < 2; ++q) {
          for (int a = 0; a < 3; ++a) {
            for (int b = 0; b < 3; ++b) values.push_back(kPhases[p][k][a] * kPhases[q][l][b]);
          }
        }
      }
    }
  }
  return torch::tensor(values, torch::kFloat64).to(like.options()).view({9, 36});
}

/// D x C x 3 x 3 to 4 D x C x 3 x 3, channels in the order p, q, D.
Tensor phase_kernels(const Tensor& weight) {
  const std::int64_t out = weight.size(0), in = weight.size(1);
  // As a sum and not a matrix product: autocast would round that to bfloat16.
  const Tensor spread = (weight.reshape({out * in, 9, 1}) * phase_matrix(weight)).sum(1);
  return spread.view({out, in, 2, 2, 3, 3})
      .permute({2, 3, 0, 1, 4, 5})
      .reshape({4 * out, in, 3, 3})
      .contiguous(torch::MemoryFormat::ChannelsLast);
}

/// N x C x n to N x C x 2n as upsample_twice() does with each axis.
Tensor doubled(const Tensor& line) {
  return torch::upsample_linear1d(line, {line.size(2) * 2}, /*align_corners=*/false);
}

/// Two lines of N x D x n beside each other, from their kernels of D x C x 3.
Tensor two_lines(const Tensor& line, const Tensor& first, const Tensor& second,
                 std::int64_t padding) {
  const Tensor both = torch::conv1d(line, torch::cat({first, second}), {}, 1, padding);
  return both.view({both.size(0), 2, first.size(0), both.size(2)});
}

/// What the outermost lines lack when the input is taken as zero beyond its border. For an edge
/// pixel x and taps w0, w1, w2 towards the inside that is (w1 - w0) x / 4 in the outermost line and
/// w0 x / 4 in the next. \p taps is D x C x 3 x 3 with the axis across the edge first.
Tensor outer_lines(const Tensor& line, const Tensor& taps, bool at_end, std::int64_t padding) {
  const Tensor outer = taps.select(2, at_end ? 2 : 0);
  const Tensor edge = (taps.select(2, 1) - outer) * 0.25;
  const Tensor next = outer * 0.25;
  return at_end ? two_lines(line, next, edge, padding) : two_lines(line, edge, next, padding);
}

/// Lines of the doubled input as they are where it is taken as zero beyond its border, one more at
/// either end.
Tensor doubled_in_zeros(const Tensor& line) {
  const Tensor padded = torch::constant_pad_nd(line, {1, 1});
  return doubled(padded).slice(2, 1, 2 * line.size(2) + 3);
}

/// Puts the four phases (N x 4 D x H x W, channels p, q, D) into one map of twice the size and adds
/// the border's terms. By hand, since in-place additions to slices would copy the whole gradient
/// for each of them.
class Assembled : public torch::autograd::Function<Assembled> {
 public:
  /// \p rows_top and \p rows_bottom are N x 2 x D x 2W, the columns N x 2 x D x 2H.
  static Tensor forward(torch::autograd::AutogradContext*, const Tensor& phases,
                        const Tensor& rows_top, const Tensor& rows_bottom,
                        const Tensor& columns_left, const Tensor& columns_right) {
    const std::int64_t n = phases.size(0), d = phases.size(1) / 4;
    const std::int64_t h = phases.size(2), w = phases.size(3);
    // Not a view, so that what comes next may change it in place.
    const Tensor whole =
        torch::empty({n, d, 2 * h, 2 * w}, phases.options(), torch::MemoryFormat::ChannelsLast);
    whole.permute({0, 2, 3, 1})
        .view({n, h, 2, w, 2, d})
        .copy_(
            phases.permute({0, 2, 3, 1}).reshape({n, h, w, 2, 2, d}).permute({0, 1, 3, 2, 4, 5}));
    whole.slice(2, 0, 2).add_(rows_top.transpose(1, 2));
    whole.slice(2, 2 * h - 2).add_(rows_bottom.transpose(1, 2));
    whole.slice(3, 0, 2).add_(columns_left.permute({0, 2, 3, 1}));
    whole.slice(3, 2 * w - 2).add_(columns_right.permute({0, 2, 3, 1}));
    return whole;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext*,
                                               torch::autograd::tensor_list gradients) {
    const Tensor& whole = gradients[0];
    const std::int64_t n = whole.size(0), d = whole.size(1);
    const std::int64_t h = whole.size(2) / 2, w = whole.size(3) / 2;
    const Tensor phases = whole.permute({0, 2, 3, 1})
                              .reshape({n, h, 2, w, 2, d})
                              .permute({0, 1, 3, 2, 4, 5})
                              .reshape({n, h, w, 4 * d})
                              .permute({0, 3, 1, 2});
    return {phases, whole.slice(2, 0, 2).transpose(1, 2), whole.slice(2, 2 * h - 2).transpose(1, 2),
            whole.slice(3, 0, 2).permute({0, 3, 1, 2}),
            whole.slice(3, 2 * w - 2).permute({0, 3, 1, 2})};
  }
};

}  // namespace

Tensor upsampled_convolution(const Tensor& input, const Tensor& weight, const Tensor& bias) {
  const Tensor phases = convolved_3x3(input, phase_kernels(weight), bias.repeat({4}));
  const std::int64_t last_row = input.size(2) - 1, last_column = input.size(3) - 1;
  const auto row = [&](std::int64_t index) { return doubled(input.select(2, index)); };
  const auto column = [&](std::int64_t index) { return doubled_in_zeros(input.select(3, index)); };
  const Tensor turned = weight.transpose(2, 3);
  return Assembled::apply(
      phases, outer_lines(row(0), weight, false, 1), outer_lines(row(last_row), weight, true, 1),
      outer_lines(column(0), turned, false, 0), outer_lines(column(last_column), turned, true, 0));
}

}  // namespace distilloscope
