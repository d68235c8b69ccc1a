// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/initialisers.h"

#include <ATen/core/MT19937RNGEngine.h>

#include <algorithm>
#include <cmath>

namespace distilloscope {
namespace {

namespace nn = torch::nn;

// Drawn on the CPU in the order O, I, rows, columns, then copied where they are to be elsewhere:
// the values depend neither on the device of the weights nor on their memory layout. What
// uniform_() draws, without a virtual call and a lock for each of twelve million.
void fill_uniform(torch::Tensor& weight, double limit, at::mt19937& generator) {
  const bool here =
      weight.is_cpu() && weight.scalar_type() == torch::kFloat32 && weight.is_contiguous();
  const auto values = here ? weight : torch::empty(weight.sizes(), torch::kFloat32);
  // 24 random bits of a float, brought to [-limit, limit) with one rounding.
  const auto end = static_cast<float>(limit);
  const double step = 2.0 * end / (1 << 24);
  std::generate_n(values.data_ptr<float>(), values.numel(),
                  [&] { return static_cast<float>((generator() & 0xFFFFFFU) * step - end); });
  if (!here) weight.copy_(values);
}

std::int64_t kernel_area(const torch::Tensor& weight) {
  return weight.size(2) * weight.size(3);
}

// Glorot and Bengio 2010: variance 2 / (fan in + fan out).
void glorot(nn::Conv2d& convolution, at::mt19937& generator) {
  auto& weight = convolution->weight;
  const auto fans = static_cast<double>((weight.size(0) + weight.size(1)) * kernel_area(weight));
  fill_uniform(weight, std::sqrt(6.0 / fans), generator);
  convolution->bias.zero_();
}

// He et al. 2015: variance 2 / fan in, which keeps the scale of activations through ReLUs.
void he(nn::Conv2d& convolution, at::mt19937& generator) {
  auto& weight = convolution->weight;
  const auto fan_in = static_cast<double>(weight.size(1) * kernel_area(weight));
  fill_uniform(weight, std::sqrt(6.0 / fan_in), generator);
  convolution->bias.zero_();
}

void reset(nn::BatchNorm2d& norm) {
  norm->weight.fill_(1);
  norm->bias.zero_();
  norm->reset_running_stats();
}

void initialise_block(ResidualBlock& block, at::mt19937& generator) {
  glorot(block->conv1, generator);
  reset(block->bn1);
  glorot(block->conv2, generator);
  reset(block->bn2);
  if (!block->shortcut_conv.is_empty()) {
    glorot(block->shortcut_conv, generator);
    reset(block->shortcut_bn);
  }
}

}  // namespace

void initialise(Student& student, Initialiser decoder_init, double output_bias, std::int64_t seed) {
  torch::NoGradGuard no_gradient;
  at::mt19937 generator(static_cast<std::uint64_t>(seed));
  auto& encoder = *student->encoder;
  glorot(encoder.conv1, generator);
  reset(encoder.bn1);
  for (auto* stage : {&encoder.layer1, &encoder.layer2, &encoder.layer3, &encoder.layer4}) {
    for (const auto& child : (*stage)->children()) {
      ResidualBlock block(std::dynamic_pointer_cast<ResidualBlockImpl>(child));
      initialise_block(block, generator);
    }
  }
  auto& decoder = *student->decoder;
  const auto inner = [&](nn::Conv2d& convolution) {
    decoder_init == Initialiser::he ? he(convolution, generator) : glorot(convolution, generator);
  };
  const auto head = [&](nn::Conv2d& convolution) {
    glorot(convolution, generator);
    convolution->bias.fill_(output_bias);
  };
  for (auto* convolution : {&decoder.conv1, &decoder.conv2, &decoder.conv3, &decoder.conv4}) {
    inner(*convolution);
  }
  head(decoder.conv6_1);
  // Model B's own branch is drawn last: all before is as in Model A.
  if (!decoder.conv6_2.is_empty()) {
    inner(decoder.conv5);
    head(decoder.conv6_2);
  }
}

void initialise(MSINet& network, std::int64_t seed) {
  torch::NoGradGuard no_gradient;
  at::mt19937 generator(static_cast<std::uint64_t>(seed));
  for (const auto& child : network->children()) {
    nn::Conv2d convolution(std::dynamic_pointer_cast<nn::Conv2dImpl>(child));
    glorot(convolution, generator);
  }
}

}  // namespace distilloscope
