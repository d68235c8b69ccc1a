// SPDX-License-Identifier: GPL-3.0-or-later
// Normalisations with what follows in one, against LibTorch's steps in float64.
#include "engine/models/normalisation.h"

#include <functional>

#include "engine/models/kernels.h"
#include "engine/models/layer_watch.h"
#include "engine/models/torch_compat.h"
#include "tests/engine/torch/model_support.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace nn = torch::nn;

namespace {

using torch::Tensor;

Tensor noise(std::vector<std::int64_t> shape, std::int64_t seed) {
  return torch::randn(shape, make_cpu_generator(seed), torch::kFloat32)
      .contiguous(shape.size() == 4 ? torch::MemoryFormat::ChannelsLast
                                    : torch::MemoryFormat::Contiguous);
}

/// One of the three functions with layers of its own.
struct Bench {
  Bench(std::int64_t images, std::int64_t channels, std::int64_t height, std::int64_t width)
      : layer(nn::BatchNorm2dOptions(channels).eps(1e-3).momentum(0.01)),
        convolution(nn::Conv2dOptions(channels, 32, 3).bias(true)),
        // Far from zero, where squares would cancel.
        input(noise({images, channels, height, width}, 1) * 2 + 30),
        shortcut(noise({images, channels, height, width}, 2)) {
    const torch::NoGradGuard no_grad;
    layer->weight.copy_(noise({channels}, 3));  // of both signs
    layer->bias.copy_(noise({channels}, 4));
    layer->running_mean.copy_(30 + noise({channels}, 5));
    layer->running_var.copy_(1 + noise({channels}, 6).square());
    convolution->weight.copy_(noise({32, channels, 3, 3}, 7) * 0.1);
    convolution->bias.copy_(noise({32}, 9));
    use_channels_last(*convolution);
  }

  std::vector<Tensor> leaves() {
    std::vector<Tensor> all{input, shortcut};
    for (const auto& parameter : layer->parameters()) all.push_back(parameter);
    for (const auto& parameter : convolution->parameters()) all.push_back(parameter);
    for (Tensor& leaf : all) leaf.requires_grad_(true);
    return all;
  }

  nn::BatchNorm2d layer;
  nn::Conv2d convolution;
  Tensor input, shortcut;
};

using Function = std::function<Tensor(Bench&)>;

struct Named {
  const char* name;
  Function function;
};

const std::vector<Named> kFunctions{
    {"rectified", [](Bench& bench) { return rectified_normalisation(bench.layer, bench.input); }},
    {"rectified with a shortcut",
     [](Bench& bench) {
       return rectified_normalisation(bench.layer, bench.input, bench.shortcut);
     }},
    {"convolved",
     [](Bench& bench) {
       return convolved_normalisation(bench.layer, bench.input, bench.convolution, Padding::same);
     }},
    {"pooled, padded as TensorFlow does",
     [](Bench& bench) { return pooled_normalisation(bench.layer, bench.input, Padding::same); }},
    {"pooled, padded evenly",
     [](Bench& bench) {
       return pooled_normalisation(bench.layer, bench.input, Padding::symmetric);
     }},
};

/// Output, gradients of all leaves, and running values.
std::vector<Tensor> answers(Bench& bench, const Function& function) {
  const auto leaves = bench.leaves();
  const Tensor output = function(bench);
  const Tensor direction = noise(output.sizes().vec(), 8).to(output.scalar_type());
  auto all = torch::autograd::grad({output}, leaves, {direction}, {}, false, /*allow_unused=*/true);
  all.push_back(output.detach());
  all.push_back(bench.layer->running_mean.clone());
  all.push_back(bench.layer->running_var.clone());
  all.push_back(bench.layer->num_batches_tracked.clone());
  return all;
}

Bench in_double(Bench bench) {
  bench.layer =
      nn::BatchNorm2d(std::dynamic_pointer_cast<nn::BatchNorm2dImpl>(bench.layer->clone()));
  bench.convolution =
      nn::Conv2d(std::dynamic_pointer_cast<nn::Conv2dImpl>(bench.convolution->clone()));
  bench.layer->to(torch::kFloat64);
  bench.convolution->to(torch::kFloat64);
  bench.input = bench.input.detach().to(torch::kFloat64);
  bench.shortcut = bench.shortcut.detach().to(torch::kFloat64);
  return bench;
}

// Largest difference as a share of the values' root mean square.
double error(const Tensor& exact, const Tensor& got) {
  const double size = exact.to(torch::kFloat64).square().mean().sqrt().item<double>();
  return largest_difference(exact.to(torch::kFloat64), got.to(torch::kFloat64)) /
         std::max(size, 1e-12);
}

std::string kernel_of(const Tensor& output) {
  return output.grad_fn()->name();
}

}  // namespace

TEST_CASE("a normalisation in one with what follows equals the steps, gradients included") {
  for (const auto& [images, channels, height, width] :
       {std::tuple{3, 64, 24, 32}, {4, 80, 15, 17}, {2, 48, 9, 30}, {1, 16, 1, 2}}) {
    for (const auto& [name, function] : kFunctions) {
      INFO(name << ", " << channels << " channels of " << height << "x" << width);
      Bench bench(images, channels, height, width);
      Bench exact = in_double(bench);
      const auto got = answers(bench, function), wanted = answers(exact, function);
      REQUIRE(got.size() == wanted.size());
      // Two values to a channel leave little but their signs, which rounding magnifies.
      const double bound = height == 1 ? 2e-2 : 2e-4;
      for (std::size_t i = 0; i < got.size(); ++i) {
        INFO("answer " << i);
        REQUIRE(got[i].defined() == wanted[i].defined());
        if (got[i].defined()) CHECK(error(wanted[i], got[i]) < bound);
      }
    }
  }
}

TEST_CASE("a normalisation is taken in one where it trains in float32 on a processor") {
  const auto& sum = kFunctions[1].function;
  Bench bench(2, 64, 16, 16);
  bench.leaves();
  const auto in_one = kernel_of(sum(bench));
  CHECK(in_one.find("RectifiedNormalisation") != std::string::npos);
  {
    const KernelChoice plain(true);
    CHECK(kernel_of(sum(bench)) != in_one);
  }
  {
    const AutocastGuard autocast(torch::kCPU, true);
    CHECK(kernel_of(sum(bench)) != in_one);
  }
  {
    int layers = 0;
    const LayerWatch watch([&](const nn::Module&, const Tensor&) { ++layers; });
    CHECK(kernel_of(sum(bench)) != in_one);
    CHECK(layers == 1);
  }
  bench.layer->eval();
  CHECK(kernel_of(sum(bench)) != in_one);
}

TEST_CASE("with given statistics a normalisation in one equals the steps and moves none") {
  const torch::NoGradGuard no_grad;
  for (const auto& [name, function] : kFunctions) {
    INFO(name);
    Bench bench(3, 64, 17, 22);
    bench.layer->eval();
    Bench exact = in_double(bench);
    const auto mean = bench.layer->running_mean.clone();
    CHECK(error(function(exact), function(bench)) < 1e-4);
    CHECK(torch::equal(mean, bench.layer->running_mean));
  }
}

TEST_CASE("a normalisation in one is the same each time, and keeps what is not a number") {
  for (const auto& [name, function] : kFunctions) {
    INFO(name);
    const auto answer = [&, &function = function](int threads) {
      set_compute_threads(threads);
      Bench bench(3, 64, 24, 32);
      return answers(bench, function);
    };
    const auto first = answer(2), again = answer(2), alone = answer(1);
    for (std::size_t i = 0; i < first.size(); ++i) {
      if (!first[i].defined()) continue;
      CHECK(torch::equal(first[i], again[i]));
      CHECK(error(alone[i], first[i]) < 1e-4);
    }
    Bench bench(3, 64, 24, 32);
    bench.input[1][5][7][9] = std::numeric_limits<float>::quiet_NaN();
    CHECK(function(bench).isnan().any().item<bool>());
  }
}
