// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/upsampled_convolution.h"

#include <cstdint>
#include <vector>

#include "engine/models/convolution.h"
#include "engine/models/doubling.h"
#include "engine/models/kernels.h"
#include "engine/models/operations.h"
#include "engine/models/rectification.h"
#include "engine/models/winograd.h"
#include "engine/models/winograd_convolution.h"

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

/// N x C x n to N x C x 2n as upsample_twice() does with each axis. LibTorch's own backward pass
/// takes milliseconds for such lines.
Tensor doubled(const Tensor& line) {
  const std::int64_t n = line.size(2);
  const Tensor before = torch::cat({line.slice(2, 0, 1), line.slice(2, 0, n - 1)}, 2);
  const Tensor after = torch::cat({line.slice(2, 1, n), line.slice(2, n - 1, n)}, 2);
  return torch::stack({torch::lerp(line, before, 0.25), torch::lerp(line, after, 0.25)}, 3)
      .flatten(2);
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

/// The border's terms of a map of N x D x 2H x 2W: rows are N x 2 x D x 2W, columns N x 2 x D x 2H.
struct Border {
  Tensor top, bottom, left, right;
};

/// The outermost rows (N x C x W) and columns (N x C x H) of a map.
struct Edges {
  Tensor top, bottom, left, right;
};

Border border_of(const Edges& edges, const Tensor& weight) {
  const Tensor turned = weight.transpose(2, 3);
  return {outer_lines(doubled(edges.top), weight, false, 1),
          outer_lines(doubled(edges.bottom), weight, true, 1),
          outer_lines(doubled_in_zeros(edges.left), turned, false, 0),
          outer_lines(doubled_in_zeros(edges.right), turned, true, 0)};
}

Edges edges_of(const Tensor& map) {
  return {map.select(2, 0), map.select(2, map.size(2) - 1), map.select(3, 0),
          map.select(3, map.size(3) - 1)};
}

/// A map and its edges. By hand, since select() would lead each edge's gradient back as a whole
/// map.
class WithEdges : public torch::autograd::Function<WithEdges> {
 public:
  static torch::autograd::tensor_list forward(torch::autograd::AutogradContext*,
                                              const Tensor& map) {
    const Edges edges = edges_of(map);
    return {map, edges.top.contiguous(), edges.bottom.contiguous(), edges.left.contiguous(),
            edges.right.contiguous()};
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext*,
                                               torch::autograd::tensor_list gradients) {
    // Nobody but one convolution reads the map from here, so its gradient is nobody else's.
    const Edges edges = edges_of(gradients[0]);
    edges.top.add_(gradients[1]);
    edges.bottom.add_(gradients[2]);
    edges.left.add_(gradients[3]);
    edges.right.add_(gradients[4]);
    return {gradients[0]};
  }
};

/// N x 4 D x H x W, channels in the order p, q, D, as N x D x H x 2 x W x 2: in the order of the
/// map of twice the size, and the same memory.
Tensor in_places(const Tensor& phases) {
  const std::int64_t n = phases.size(0), d = phases.size(1) / 4;
  return phases.permute({0, 2, 3, 1})
      .view({n, phases.size(2), phases.size(3), 2, 2, d})
      .permute({0, 5, 1, 3, 2, 4});
}

/// One line of the map for each of 2 x D: N x 2 x D x 2 L as N x D x 2 x L x 2.
Tensor in_pairs(const Tensor& lines) {
  return lines.transpose(1, 2).unflatten(3, {lines.size(3) / 2, 2});
}

/// Adds the border's terms to the four phases, in place. By hand, since in-place additions to
/// slices would copy the whole gradient for each of them.
class Bordered : public torch::autograd::Function<Bordered> {
 public:
  static Tensor forward(torch::autograd::AutogradContext* context, Tensor phases, const Tensor& top,
                        const Tensor& bottom, const Tensor& left, const Tensor& right) {
    context->mark_dirty({phases});
    const Tensor map = in_places(phases);
    map.select(2, 0).add_(in_pairs(top));
    map.select(2, phases.size(2) - 1).add_(in_pairs(bottom));
    // Columns come as N x 2 x D x 2H, the map's as N x D x H x 2 x 2.
    map.select(4, 0).add_(in_pairs(left).permute({0, 1, 3, 4, 2}));
    map.select(4, phases.size(3) - 1).add_(in_pairs(right).permute({0, 1, 3, 4, 2}));
    return phases;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext*,
                                               torch::autograd::tensor_list gradients) {
    const Tensor phases = gradients[0].contiguous(torch::MemoryFormat::ChannelsLast);
    const Tensor map = in_places(phases);
    const auto row = [&](std::int64_t index) {
      return map.select(2, index).flatten(3).transpose(1, 2);
    };
    const auto column = [&](std::int64_t index) {
      return map.select(4, index).permute({0, 4, 1, 2, 3}).flatten(3);
    };
    return {phases, row(0), row(phases.size(2) - 1), column(0), column(phases.size(3) - 1)};
  }
};

/// N x 4 D x H x W to N x D x 2H x 2W.
class Assembled : public torch::autograd::Function<Assembled> {
 public:
  static Tensor forward(torch::autograd::AutogradContext*, const Tensor& phases) {
    const Tensor from = in_places(phases.contiguous(torch::MemoryFormat::ChannelsLast));
    const std::int64_t n = from.size(0), d = from.size(1), h = from.size(2), w = from.size(4);
    // Not a view, so that what comes next may change it in place.
    const Tensor whole =
        torch::empty({n, d, 2 * h, 2 * w}, phases.options(), torch::MemoryFormat::ChannelsLast);
    whole.unflatten(3, {w, 2}).unflatten(2, {h, 2}).copy_(from);
    return whole;
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext*,
                                               torch::autograd::tensor_list gradients) {
    const Tensor& whole = gradients[0];
    const std::int64_t n = whole.size(0), d = whole.size(1);
    const std::int64_t h = whole.size(2) / 2, w = whole.size(3) / 2;
    const Tensor phases =
        torch::empty({n, 4 * d, h, w}, whole.options(), torch::MemoryFormat::ChannelsLast);
    in_places(phases).copy_(whole.unflatten(3, {w, 2}).unflatten(2, {h, 2}));
    return {phases};
  }
};

class ConvolvedUpsampling : public torch::autograd::Function<ConvolvedUpsampling> {
 public:
  static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& input,
                        const Tensor& upsampled, const Tensor& weight, const Tensor& bias) {
    context->save_for_backward({input, weight});
    return winograd::convolved(upsampled, {}, weight, bias);
  }

  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients) {
    const auto saved = context->get_saved_variables();
    const Tensor &input = saved[0], &weight = saved[1];
    const Tensor gradient = gradients[0].contiguous(torch::MemoryFormat::ChannelsLast);
    const auto by_weight = winograd::weight_gradients(upsample_twice(input), {}, gradient, weight);
    const Tensor by_upsampled = winograd::input_gradient(gradient, weight);
    const Tensor by_input = takes(Shortcut::doubling) ? doubling_gradient(by_upsampled)
                                                      : at::upsample_bilinear2d_backward(
                                                            by_upsampled, gradient.sizes().slice(2),
                                                            input.sizes(), /*align_corners=*/false);
    return {by_input, Tensor(), by_weight.weight, by_weight.bias};
  }
};

/// The four phases of the upsampled and convolved input, N x 4 D x H x W.
Tensor upsampled_phases(const Tensor& input, const Tensor& weight, const Tensor& bias) {
  const auto parts = WithEdges::apply(input);
  const Tensor phases = convolved_3x3(parts[0], phase_kernels(weight), bias.repeat({4}))
                            .contiguous(torch::MemoryFormat::ChannelsLast);
  const Border border = border_of({parts[1], parts[2], parts[3], parts[4]}, weight);
  return Bordered::apply(phases, border.top, border.bottom, border.left, border.right);
}

/// 9 x 144: 1 where tap (k, l) of a convolution of the assembled map reads, for the output's phase
/// (p, q), phase (r, s) at row a and column b of three by three places.
Tensor tap_matrix(const Tensor& like) {
  std::vector<double> values;
  // Pixel 2 i + p + k - 1 is in phase (p + k + 1) % 2, at place i - 1 + (p + k + 1) / 2.
  const auto reads = [](int phase, int tap, int other, int place) {
    const int pixel = phase + tap + 1;
    return pixel % 2 == other && pixel / 2 == place;
  };
  for (int tap = 0; tap < 9; ++tap) {
    for (int i = 0; i < 144; ++i) {
      const int p = i / 72, q = i / 36 % 2, r = i / 18 % 2, s = i / 9 % 2, a = i / 3 % 3, b = i % 3;
      values.push_back(reads(p, tap / 3, r, a) && reads(q, tap % 3, s, b) ? 1 : 0);
    }
  }
  return torch::tensor(values, torch::kFloat64).to(like.options()).view({9, 144});
}

/// E x D x 3 x 3 to 4 E x 4 D x 3 x 3, from phases to phases.
Tensor kernels_between_phases(const Tensor& weight) {
  const std::int64_t out = weight.size(0), in = weight.size(1);
  const Tensor spread = (weight.reshape({out * in, 9, 1}) * tap_matrix(weight)).sum(1);
  return spread.view({out, in, 2, 2, 2, 2, 3, 3})
      .permute({2, 3, 0, 4, 5, 1, 6, 7})
      .reshape({4 * out, 4 * in, 3, 3})
      .contiguous(torch::MemoryFormat::ChannelsLast);
}

}  // namespace

Tensor upsampled_convolution(const Tensor& input, const Tensor& weight, const Tensor& bias) {
  return Assembled::apply(upsampled_phases(input, weight, bias));
}

Tensor upsampled_convolutions(const Tensor& input, const Tensor& weight, const Tensor& bias,
                              const Tensor& second_weight, const Tensor& second_bias) {
  const Tensor between = rectified_both_ways(upsampled_phases(input, weight, bias));
  return Assembled::apply(
      convolved_3x3(between, kernels_between_phases(second_weight), second_bias.repeat({4})));
}

Tensor convolved_upsampling(const Tensor& input, const Tensor& weight, const Tensor& bias) {
  const Tensor upsampled = upsample_twice(input);
  const bool in_one = takes(Shortcut::upsampling) && weight.size(0) % winograd::kLane == 0 &&
                      winograd::takes_convolution(upsampled, weight, bias);
  if (!in_one) return convolved_3x3(upsampled, weight, bias);
  return ConvolvedUpsampling::apply(input, upsampled.detach(), weight, bias);
}

}  // namespace distilloscope
