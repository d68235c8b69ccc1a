// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>

#include "engine/api/options.h"

namespace distilloscope {

struct EncoderOptions {
  Padding padding = Padding::same;
  double batch_norm_momentum = 0.01;  ///< PyTorch's sense
  double batch_norm_epsilon = 1e-3;
};

/// Two 3x3 convolutions with batch normalisation and a shortcut: identity, or where the block
/// halves the size, a 1x1 convolution of stride 2 with batch normalisation.
class ResidualBlockImpl : public torch::nn::Module {
 public:
  ResidualBlockImpl(std::int64_t in_channels, std::int64_t channels, std::int64_t stride,
                    const EncoderOptions& options);
  torch::Tensor forward(const torch::Tensor& input);

  torch::nn::Conv2d conv1{nullptr}, conv2{nullptr}, shortcut_conv{nullptr};
  torch::nn::BatchNorm2d bn1{nullptr}, bn2{nullptr}, shortcut_bn{nullptr};

 private:
  Padding padding_;
};
TORCH_MODULE(ResidualBlock);

/// ResNet-18 without its classifier; every convolution has a bias, as in Keras.
class ResNetEncoderImpl : public torch::nn::Module {
 public:
  explicit ResNetEncoderImpl(const EncoderOptions& options);
  /// N x 3 x H x W to N x 512 x H/32 x W/32.
  torch::Tensor forward(const torch::Tensor& images);

  torch::nn::Conv2d conv1{nullptr};
  torch::nn::BatchNorm2d bn1{nullptr};
  torch::nn::Sequential layer1{nullptr}, layer2{nullptr}, layer3{nullptr}, layer4{nullptr};

 private:
  Padding padding_;
};
TORCH_MODULE(ResNetEncoder);

}  // namespace distilloscope
