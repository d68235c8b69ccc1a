// SPDX-License-Identifier: GPL-3.0-or-later
// What the networks compute otherwise than docs/models.md writes it, against what is written.
#include "engine/models/kernels.h"

#include <cmath>

#include "engine/inference/tensor_memory.h"
#include "engine/models/doubling.h"
#include "engine/models/operations.h"
#include "engine/models/rectification.h"
#include "engine/models/torch_compat.h"
#include "engine/models/upsampled_convolution.h"
#include "tests/engine/torch/model_support.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

// Values of a pattern that no symmetry of an operation leaves as it is.
torch::Tensor pattern(std::vector<std::int64_t> shape, double seed) {
  std::int64_t count = 1;
  for (const std::int64_t side : shape) count *= side;
  return torch::sin(torch::arange(count, torch::kFloat64) * 1.7 + seed).view(shape);
}

struct Answer {
  StudentOutput output;
  std::map<std::string, torch::Tensor> gradients;
  torch::Tensor running_mean;
};

// A training step's forward and backward pass, computed as written or not.
Answer answer_of(bool plain, const StudentModelOptions& options, bool channels_last,
                 const torch::Tensor& images) {
  const KernelChoice choice(plain);
  auto student = fresh_student(options);
  if (channels_last) use_channels_last(*student);
  Answer answer{student->forward(images), {}, {}};
  auto total = answer.output.saliency.square().mean();
  if (options.teacher_head) total = total + answer.output.teacher.square().mean();
  total.backward();
  for (const auto& item : student->named_parameters()) {
    answer.gradients[item.key()] = item.value().grad();
  }
  answer.running_mean = student->encoder->bn1->running_mean;
  return answer;
}

}  // namespace

TEST_CASE("an upsampled convolution equals upsampling and then convolving, gradients included") {
  for (const auto& [height, width] : {std::pair(1, 1), std::pair(1, 5), std::pair(4, 1),
                                      std::pair(2, 2), std::pair(3, 4), std::pair(6, 5)}) {
    for (const bool channels_last : {false, true}) {
      INFO(height << "x" << width << (channels_last ? ", channels last" : ""));
      auto input = pattern({2, 3, height, width}, 1);
      if (channels_last) input = input.contiguous(torch::MemoryFormat::ChannelsLast);
      std::vector<torch::Tensor> leaves{input, pattern({5, 3, 3, 3}, 2), pattern({5}, 3)};
      for (torch::Tensor& leaf : leaves) leaf.requires_grad_(true);
      const auto wanted = torch::conv2d(upsample_twice(leaves[0]), leaves[1], leaves[2], 1, 1);
      const auto got = upsampled_convolution(leaves[0], leaves[1], leaves[2]);
      CHECK(largest_difference(wanted, got) < 1e-12);
      const auto direction = pattern({2, 5, 2 * height, 2 * width}, 4);
      const auto wanted_gradients = torch::autograd::grad({wanted}, leaves, {direction});
      const auto gradients = torch::autograd::grad({got}, leaves, {direction});
      for (std::size_t i = 0; i < leaves.size(); ++i) {
        CHECK(largest_difference(wanted_gradients[i], gradients[i]) < 1e-12);
      }
    }
  }
}

TEST_CASE("a map is doubled as LibTorch does it, gradient included") {
  for (const auto& [height, width] :
       {std::pair(1, 1), std::pair(1, 4), std::pair(3, 1), std::pair(2, 2), std::pair(5, 7)}) {
    for (const int channels : {1, 3, 16, 50}) {
      for (const auto type : {torch::kFloat32, torch::kBFloat16}) {
        INFO(height << "x" << width << "x" << channels << ", " << torch::toString(type));
        const auto laid = [&](const torch::Tensor& tensor) {
          return tensor.to(type).contiguous(torch::MemoryFormat::ChannelsLast);
        };
        const auto map = laid(pattern({2, channels, height, width}, 1));
        const auto direction = laid(pattern({2, channels, 2 * height, 2 * width}, 2));
        const auto leaf = map.clone().requires_grad_(true);
        REQUIRE(can_be_doubled(leaf));
        const auto got = doubled_map(leaf);
        CHECK(got.scalar_type() == type);
        CHECK(got.is_contiguous(torch::MemoryFormat::ChannelsLast));
        const auto gradient = torch::autograd::grad({got}, {leaf}, {direction})[0];
        const auto exact = map.to(torch::kFloat64).requires_grad_(true);
        const auto wanted = torch::upsample_bilinear2d(exact, {2 * height, 2 * width}, false);
        const auto wanted_gradient =
            torch::autograd::grad({wanted}, {exact}, {direction.to(torch::kFloat64)})[0];
        // Values up to 1 and gradients up to 4; a bfloat16 has 8 bits.
        const double rounding = type == torch::kFloat32 ? 1e-6 : 1.0 / 256;
        CHECK(largest_difference(got, wanted) < rounding);
        CHECK(largest_difference(gradient, wanted_gradient) < 4 * rounding);
      }
    }
  }
}

TEST_CASE("a bfloat16 is doubled to the nearest, and what is no number stays none") {
  // Both 1 and 1 + 1 / 128 are bfloat16; of what lies between them, three quarters are rounded up,
  // one quarter down.
  const auto map = torch::tensor({1.0F, 1.0F + 1.0F / 128, std::nanf("")})
                       .view({1, 1, 1, 3})
                       .to(torch::kBFloat16)
                       .contiguous(torch::MemoryFormat::ChannelsLast);
  const auto doubled = doubled_map(map).to(torch::kFloat32).select(2, 0).flatten();
  CHECK(doubled[1].item<float>() == 1.0F);
  CHECK(doubled[2].item<float>() == 1.0F + 1.0F / 128);
  for (int i = 3; i < 6; ++i) CHECK(std::isnan(doubled[i].item<float>()));
}

TEST_CASE("a ReLU in place both ways gives what one that keeps all gives") {
  const torch::Tensor values = pattern({2, 3, 4, 5}, 1), factors = pattern({2, 3, 4, 5}, 2);
  torch::Tensor leaf = values.clone().requires_grad_(true);
  const torch::Tensor output = leaf * 3;
  const torch::Tensor got = rectified_both_ways(output);
  CHECK(got.data_ptr() == output.data_ptr());
  CHECK(largest_difference(got, torch::relu(values * 3)) == 0);
  (got * factors).sum().backward();
  CHECK(largest_difference(leaf.grad(), 3 * factors * (values > 0)) < 1e-12);
}

TEST_CASE("a second convolution on the phases equals one on the map, gradients included") {
  for (const auto& [height, width] :
       {std::pair(1, 1), std::pair(1, 5), std::pair(4, 1), std::pair(2, 2), std::pair(6, 5)}) {
    INFO(height << "x" << width);
    std::vector<torch::Tensor> leaves{pattern({2, 3, height, width}, 1), pattern({5, 3, 3, 3}, 2),
                                      pattern({5}, 3), pattern({2, 5, 3, 3}, 4), pattern({2}, 5)};
    for (torch::Tensor& leaf : leaves) leaf.requires_grad_(true);
    const auto between = torch::conv2d(upsample_twice(leaves[0]), leaves[1], leaves[2], 1, 1);
    const auto wanted = torch::conv2d(torch::relu(between), leaves[3], leaves[4], 1, 1);
    const auto got = upsampled_convolutions(leaves[0], leaves[1], leaves[2], leaves[3], leaves[4]);
    CHECK(largest_difference(wanted, got) < 1e-12);
    const auto direction = pattern({2, 2, 2 * height, 2 * width}, 6);
    const auto wanted_gradients = torch::autograd::grad({wanted}, leaves, {direction});
    const auto gradients = torch::autograd::grad({got}, leaves, {direction});
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      CHECK(largest_difference(wanted_gradients[i], gradients[i]) < 1e-12);
    }
  }
}

TEST_CASE("an upsampled convolution under autocast is as near to float32 as the two steps are") {
  torch::NoGradGuard no_gradient;
  const auto input = pattern({2, 32, 6, 8}, 1).to(torch::kFloat32);
  const auto weight = pattern({4, 32, 3, 3}, 2).to(torch::kFloat32);
  const auto bias = pattern({4}, 3).to(torch::kFloat32);
  const auto exact = torch::conv2d(upsample_twice(input), weight, bias, 1, 1);
  const AutocastGuard autocast(torch::kCPU, true);
  // As it comes out of a convolution.
  const auto rounded = input.to(torch::kBFloat16);
  const auto steps = torch::conv2d(upsample_twice(rounded), weight, bias, 1, 1);
  const auto got = upsampled_convolution(rounded, weight, bias);
  CHECK(got.scalar_type() == torch::kBFloat16);
  const auto error = [&](const torch::Tensor& map) {
    return (map.to(torch::kFloat32) - exact).square().mean().sqrt().item<double>();
  };
  CHECK(error(got) > 0);
  CHECK(error(got) < 1.5 * error(steps));
}

TEST_CASE("a training step gives the maps and gradients that it gives as written") {
  for (const bool teacher_head : {false, true}) {
    for (const Padding padding : {Padding::same, Padding::symmetric}) {
      const bool channels_last = padding == Padding::same;
      const StudentModelOptions options{teacher_head, padding, 0.1, 1e-3};
      auto images = some_images(2, 64, 96);
      if (channels_last) images = images.contiguous(torch::MemoryFormat::ChannelsLast);
      const Answer wanted = answer_of(true, options, channels_last, images);
      const Answer got = answer_of(false, options, channels_last, images);
      CHECK(largest_difference(wanted.output.saliency, got.output.saliency) < 5e-6);
      if (teacher_head) {
        CHECK(largest_difference(wanted.output.teacher, got.output.teacher) < 5e-6);
      }
      CHECK(largest_difference(wanted.running_mean, got.running_mean) < 1e-6);
      for (const auto& [name, gradient] : wanted.gradients) {
        INFO(name);
        const torch::Tensor& other = got.gradients.at(name);
        const double most = gradient.abs().max().item<double>();
        // The bias of a convolution before a normalisation has no gradient but rounding.
        const bool only_rounding = name.starts_with("encoder.") && name.ends_with(".bias") &&
                                   name.find("conv") != std::string::npos;
        if (only_rounding) {
          CHECK(most < 1e-5);
          CHECK(other.abs().max().item<double>() < 1e-5);
        } else {
          CHECK(largest_difference(gradient, other) < 2e-3 * most);
        }
      }
    }
  }
}

TEST_CASE("pooling over the end of the image needs no padded copy and gives the same") {
  for (const auto& [height, width] : {std::pair(8, 12), std::pair(7, 9), std::pair(8, 9)}) {
    for (const std::int64_t kernel : {2, 3}) {
      INFO(height << "x" << width << ", " << kernel);
      auto input = pattern({1, 2, height, width}, 1).requires_grad_(true);
      const auto pooled = [&](bool plain) {
        const KernelChoice choice(plain);
        return padded_max_pool(input, kernel, 2, Padding::same);
      };
      const auto wanted = pooled(true), got = pooled(false);
      CHECK(torch::equal(wanted, got));
      const auto direction = pattern({1, 2, (height + 1) / 2, (width + 1) / 2}, 2);
      CHECK(torch::equal(torch::autograd::grad({wanted}, {input}, {direction})[0],
                         torch::autograd::grad({got}, {input}, {direction})[0]));
    }
  }
}

TEST_CASE("a lone image gets the map that it gets among others") {
  torch::NoGradGuard no_gradient;
  auto student = fresh_student({true, Padding::same, 0.01, 1e-3});
  use_channels_last(*student);
  student->eval();
  const auto images = some_images(2, 96, 128).contiguous(torch::MemoryFormat::ChannelsLast);
  const auto both = student->forward(images);
  const auto alone = student->forward(images.slice(0, 0, 1));
  CHECK(largest_difference(alone.saliency, both.saliency.slice(0, 0, 1)) < 1e-6);
  CHECK(largest_difference(alone.teacher, both.teacher.slice(0, 0, 1)) < 1e-6);
}

TEST_CASE("the choice of kernels is the thread's, and ends with its scope") {
  const bool before = takes(Shortcut::upsampling);
  {
    const KernelChoice plain(true);
    CHECK_FALSE(takes(Shortcut::upsampling));
    CHECK_FALSE(takes(Shortcut::beside));
    {
      const KernelChoice other(false);
      CHECK(takes(Shortcut::upsampling));
      CHECK(takes(Shortcut::beside));
    }
    CHECK_FALSE(takes(Shortcut::in_place));
  }
  CHECK(takes(Shortcut::upsampling) == before);
}

TEST_CASE("memory of large tensors is kept for the next, and given back when asked") {
  const auto early = torch::ones({300, 1000});  // may come from LibTorch's own allocator
  keep_tensor_memory();
  release_tensor_memory();
  const auto before = tensor_memory_use();
  const auto step = [] {
    const auto one = torch::full({1 << 18}, 2.0F);
    const auto two = one * 3;
    auto grown = torch::empty({8});
    grown.resize_({1 << 17}).fill_(1);
    return (two.sum() + grown.sum()).item<double>();
  };
  const double first = step();
  const auto once = tensor_memory_use();
  CHECK(once.mappings > before.mappings);
  CHECK(once.in_use == before.in_use);
  CHECK(once.kept > before.kept);
  for (int i = 0; i < 5; ++i) CHECK(step() == first);
  CHECK(tensor_memory_use().mappings == once.mappings);
  {
    // A block of a fitting size serves a smaller tensor; the values are its own.
    const auto smaller = torch::arange(230000, torch::kFloat32);
    CHECK(smaller[229999].item<float>() == 229999);
    CHECK(tensor_memory_use().mappings == once.mappings);
    CHECK(tensor_memory_use().in_use > before.in_use);
  }
  release_tensor_memory();
  CHECK(tensor_memory_use().kept == 0);
  CHECK(early.sum().item<float>() == 300000);
}

TEST_CASE("a tensor for which there is no memory is an error and leaves the rest usable") {
  keep_tensor_memory();
  CHECK_THROWS(torch::empty({std::int64_t{1} << 45}));
  CHECK(torch::ones({1 << 18}).sum().item<float>() == 1 << 18);
}
