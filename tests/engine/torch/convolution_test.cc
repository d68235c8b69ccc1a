// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions by Winograd's algorithm against the products as written, in float64.
#include "engine/models/convolution.h"

#include "engine/models/kernels.h"
#include "engine/models/torch_compat.h"
#include "engine/models/upsampled_convolution.h"
#include "engine/models/winograd.h"
#include "tests/engine/torch/model_support.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

torch::Tensor noise(std::vector<std::int64_t> shape, std::int64_t seed) {
  return torch::randn(shape, make_cpu_generator(seed), torch::kFloat32);
}

torch::Tensor channels_last(const torch::Tensor& tensor) {
  return tensor.contiguous(torch::MemoryFormat::ChannelsLast);
}

struct Layer {
  std::int64_t images, in, out, height, width;
};

std::vector<torch::Tensor> leaves_of(const Layer& layer, bool weight_channels_last) {
  auto weight = noise({layer.out, layer.in, 3, 3}, 2) * 0.1;
  if (weight_channels_last) weight = channels_last(weight);
  std::vector<torch::Tensor> leaves{
      channels_last(noise({layer.images, layer.in, layer.height, layer.width}, 1)), weight,
      noise({layer.out}, 3)};
  for (torch::Tensor& leaf : leaves) leaf.requires_grad_(true);
  return leaves;
}

// Largest difference as a share of the values' root mean square.
double error(const torch::Tensor& exact, const torch::Tensor& got) {
  return largest_difference(exact, got.to(torch::kFloat64)) /
         exact.square().mean().sqrt().item<double>();
}

bool is_available() {
  if (!winograd::available()) SUCCEED("built without libxsmm, or a processor without AVX2");
  return winograd::available();
}

}  // namespace

TEST_CASE("a convolution by Winograd's algorithm equals the products as written") {
  if (!is_available()) return;
  // Whole tiles and cut ones, one block of tiles and several, few channels and many, and outputs
  // that do not fill a group of sixteen.
  for (const auto& layer :
       {Layer{4, 32, 48, 15, 21}, Layer{2, 64, 32, 64, 88}, Layer{3, 128, 4, 17, 23},
        Layer{3, 128, 24, 17, 23}, Layer{16, 256, 512, 8, 11}, Layer{4, 144, 160, 9, 14}}) {
    for (const bool weight_channels_last : {true, false}) {
      INFO(layer.in << " to " << layer.out << " channels at " << layer.height << "x" << layer.width
                    << (weight_channels_last ? ", weights channels last" : ""));
      const auto leaves = leaves_of(layer, weight_channels_last);
      std::vector<torch::Tensor> exact;
      for (const auto& leaf : leaves) {
        exact.push_back(leaf.detach().to(torch::kFloat64).requires_grad_(true));
      }
      const auto wanted = torch::conv2d(exact[0], exact[1], exact[2], 1, 1);
      const auto got = convolved_by_winograd(leaves[0], leaves[1], leaves[2]);
      REQUIRE(got.has_value());
      CHECK(error(wanted, *got) < 5e-5);
      const auto direction = noise({layer.images, layer.out, layer.height, layer.width}, 4);
      const auto wanted_gradients =
          torch::autograd::grad({wanted}, exact, {direction.to(torch::kFloat64)});
      const auto gradients = torch::autograd::grad({*got}, leaves, {direction});
      for (std::size_t i = 0; i < leaves.size(); ++i) {
        if (layer.out % 16 == 0) CHECK(gradients[i].strides() == leaves[i].strides());
        CHECK(error(wanted_gradients[i], gradients[i]) < 5e-5);
      }
    }
  }
}

TEST_CASE("an upsampling that is made anew for the backward pass gives the steps' gradients") {
  if (!is_available()) return;
  const auto leaves = leaves_of({4, 32, 48, 9, 14}, true);
  std::vector<torch::Tensor> exact;
  for (const auto& leaf : leaves) {
    exact.push_back(leaf.detach().to(torch::kFloat64).requires_grad_(true));
  }
  const auto got = convolved_upsampling(leaves[0], leaves[1], leaves[2]);
  CHECK(got.grad_fn()->name().find("ConvolvedUpsampling") != std::string::npos);
  const auto wanted = convolved_upsampling(exact[0], exact[1], exact[2]);
  CHECK(error(wanted, got) < 5e-5);
  const auto direction = noise({4, 48, 18, 28}, 4);
  const auto gradients = torch::autograd::grad({got}, leaves, {direction});
  const auto wanted_gradients =
      torch::autograd::grad({wanted}, exact, {direction.to(torch::kFloat64)});
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    CHECK(error(wanted_gradients[i], gradients[i]) < 5e-5);
  }
}

TEST_CASE("Winograd's algorithm gives the gradients that are asked for") {
  if (!is_available()) return;
  auto leaves = leaves_of({4, 32, 32, 16, 20}, true);
  leaves[0].requires_grad_(false);
  leaves[2].requires_grad_(false);
  const auto output = convolved_by_winograd(leaves[0], leaves[1], leaves[2]);
  REQUIRE(output.has_value());
  const auto wanted = torch::conv2d(leaves[0], leaves[1], leaves[2], 1, 1);
  const auto one = torch::autograd::grad({output->square().sum()}, {leaves[1]});
  const auto other = torch::autograd::grad({wanted.square().sum()}, {leaves[1]});
  CHECK(error(other[0].to(torch::kFloat64), one[0]) < 1e-5);
}

TEST_CASE("a convolution by Winograd's algorithm is the same each time, gradients included") {
  if (!is_available()) return;
  const auto leaves = leaves_of({4, 64, 64, 30, 44}, true);
  const auto answer = [&](int threads) {
    set_compute_threads(threads);
    const auto output = *convolved_by_winograd(leaves[0], leaves[1], leaves[2]);
    auto all = torch::autograd::grad({output.square().sum()}, leaves);
    all.push_back(output.detach());
    return all;
  };
  const auto first = answer(2), again = answer(2), alone = answer(1);
  for (std::size_t i = 0; i < first.size(); ++i) CHECK(torch::equal(first[i], again[i]));
  // How many threads there are changes the order of sums over the batch alone.
  CHECK(torch::equal(first[0], alone[0]));
  CHECK(torch::equal(first[3], alone[3]));
  CHECK(error(first[1].to(torch::kFloat64), alone[1]) < 1e-5);
}

TEST_CASE("Winograd's algorithm is left where it does not fit") {
  if (!is_available()) return;
  const auto leaves = leaves_of({4, 32, 32, 16, 20}, true);
  const auto& [input, weight, bias] = std::tie(leaves[0], leaves[1], leaves[2]);
  CHECK(convolved_by_winograd(input, weight, bias).has_value());
  // One image so small that transforming the weights would take longer than using them.
  CHECK_FALSE(convolved_by_winograd(input.slice(0, 0, 1).slice(2, 0, 8).slice(3, 0, 8).clone(),
                                    weight, bias));
  CHECK_FALSE(convolved_by_winograd(input.contiguous(), weight, bias));
  CHECK_FALSE(convolved_by_winograd(input.to(torch::kFloat64), weight.to(torch::kFloat64),
                                    bias.to(torch::kFloat64)));
  CHECK_FALSE(convolved_by_winograd(channels_last(input.slice(1, 0, 24)),
                                    weight.slice(1, 0, 24).contiguous(), bias));
  {
    const AutocastGuard autocast(torch::kCPU, true);
    CHECK_FALSE(convolved_by_winograd(input, weight, bias));
  }
  {
    const KernelChoice plain(true);
    CHECK_FALSE(convolved_by_winograd(input, weight, bias));
  }
  const auto small = channels_last(input.slice(2, 0, 4));
  CHECK(largest_difference(torch::conv2d(small, weight, bias, 1, 1),
                           convolved_3x3(small, weight, bias)) == 0);
}
