// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/resnet_encoder.h"

#include "engine/models/layer_watch.h"
#include "engine/models/normalisation.h"
#include "engine/models/operations.h"
#include "engine/models/shared_statistics.h"
#include "engine/models/unfilled.h"

namespace distilloscope {
namespace {

namespace nn = torch::nn;

nn::Conv2d convolution(std::int64_t in, std::int64_t out, std::int64_t kernel,
                       std::int64_t stride) {
  return make_convolution(nn::Conv2dOptions(in, out, kernel).stride(stride).bias(true));
}

nn::BatchNorm2d batch_norm(std::int64_t channels, const EncoderOptions& options) {
  return nn::BatchNorm2d(nn::BatchNorm2dOptions(channels)
                             .eps(options.batch_norm_epsilon)
                             .momentum(options.batch_norm_momentum));
}

nn::Sequential stage(std::int64_t in, std::int64_t channels, std::int64_t stride,
                     const EncoderOptions& options) {
  return nn::Sequential(ResidualBlock(in, channels, stride, options),
                        ResidualBlock(channels, channels, 1, options));
}

}  // namespace

ResidualBlockImpl::ResidualBlockImpl(std::int64_t in_channels, std::int64_t channels,
                                     std::int64_t stride, const EncoderOptions& options)
    : padding_(options.padding) {
  conv1 = register_module("conv1", convolution(in_channels, channels, 3, stride));
  bn1 = register_module("bn1", batch_norm(channels, options));
  conv2 = register_module("conv2", convolution(channels, channels, 3, 1));
  bn2 = register_module("bn2", batch_norm(channels, options));
  if (stride != 1 || in_channels != channels) {
    shortcut_conv = register_module("shortcut_conv", convolution(in_channels, channels, 1, stride));
    shortcut_bn = register_module("shortcut_bn", batch_norm(channels, options));
  }
}

torch::Tensor ResidualBlockImpl::forward(const torch::Tensor& input) {
  const auto convolved = [&](nn::Conv2d& layer) {
    return seen(*layer, padded_convolution(layer, input, padding_));
  };
  const auto x = convolved_normalisation(bn1, convolved(conv1), conv2, padding_);
  // A 1x1 kernel needs no padding of either kind: the shortcut reads the even pixels.
  const auto shortcut =
      shortcut_conv.is_empty()
          ? input
          : seen(*shortcut_bn, batch_normalised(shortcut_bn, convolved(shortcut_conv)));
  return seen(*this, rectified_normalisation(bn2, x, shortcut));
}

ResNetEncoderImpl::ResNetEncoderImpl(const EncoderOptions& options) : padding_(options.padding) {
  conv1 = register_module("conv1", convolution(3, 64, 7, 2));
  bn1 = register_module("bn1", batch_norm(64, options));
  layer1 = register_module("layer1", stage(64, 64, 1, options));
  layer2 = register_module("layer2", stage(64, 128, 2, options));
  layer3 = register_module("layer3", stage(128, 256, 2, options));
  layer4 = register_module("layer4", stage(256, 512, 2, options));
}

torch::Tensor ResNetEncoderImpl::forward(const torch::Tensor& images) {
  auto x = seen(*conv1, padded_convolution(conv1, images, padding_));
  x = pooled_normalisation(bn1, x, padding_);
  x = layer1->forward(x);
  x = layer2->forward(x);
  x = layer3->forward(x);
  return layer4->forward(x);
}

}  // namespace distilloscope
