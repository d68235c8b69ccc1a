// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/msi_net.h"

#include <sstream>

#include "engine/api/error.h"
#include "engine/models/operations.h"

namespace distilloscope {
namespace {

namespace nn = torch::nn;

// Padded by padded_convolution(), so that kernels and dilations are all that differ.
nn::Conv2d msi_convolution(std::int64_t in, std::int64_t out, std::int64_t kernel,
                           std::int64_t dilation = 1) {
  return nn::Conv2d(nn::Conv2dOptions(in, out, kernel).dilation(dilation).bias(true));
}

void check_options(const MSINetOptions& options) {
  if (options.width < 2 || options.width > kMSINetFullWidth || options.width % 2 != 0) {
    throw EngineError(ErrorCode::invalid_option, "MSI-Net of width " +
                                                     std::to_string(options.width) +
                                                     ": the width is an even number from 2 to " +
                                                     std::to_string(kMSINetFullWidth));
  }
}

void check_images(const torch::Tensor& images) {
  if (images.dim() == 4 && images.size(1) == 3 && images.size(2) >= 8 && images.size(3) >= 8 &&
      images.size(2) % 8 == 0 && images.size(3) % 8 == 0) {
    return;
  }
  std::ostringstream message;
  message << "images of shape " << images.sizes()
          << " do not fit MSI-Net: it takes N x 3 x height x width with height and width multiples "
             "of 8";
  throw EngineError(ErrorCode::mismatch, message.str());
}

torch::Tensor rectified(const char* name, nn::Conv2d& layer, const torch::Tensor& input,
                        const LayerObserver& see) {
  const auto output = torch::relu(padded_convolution(layer, input, Padding::same));
  see(name, output);
  return output;
}

}  // namespace

MSINetImpl::MSINetImpl(const MSINetOptions& options) : options_(options) {
  check_options(options);
  const std::int64_t w = options.width;
  const auto add = [this](const char* name, nn::Conv2d& member, nn::Conv2d made) {
    member = register_module(name, std::move(made));
  };
  add("conv1_1", conv1_1, msi_convolution(3, w, 3));
  add("conv1_2", conv1_2, msi_convolution(w, w, 3));
  add("conv2_1", conv2_1, msi_convolution(w, 2 * w, 3));
  add("conv2_2", conv2_2, msi_convolution(2 * w, 2 * w, 3));
  add("conv3_1", conv3_1, msi_convolution(2 * w, 4 * w, 3));
  add("conv3_2", conv3_2, msi_convolution(4 * w, 4 * w, 3));
  add("conv3_3", conv3_3, msi_convolution(4 * w, 4 * w, 3));
  add("conv4_1", conv4_1, msi_convolution(4 * w, 8 * w, 3));
  add("conv4_2", conv4_2, msi_convolution(8 * w, 8 * w, 3));
  add("conv4_3", conv4_3, msi_convolution(8 * w, 8 * w, 3));
  // Dilated in place of the two strides that the encoder does without.
  add("conv5_1", conv5_1, msi_convolution(8 * w, 8 * w, 3, 2));
  add("conv5_2", conv5_2, msi_convolution(8 * w, 8 * w, 3, 2));
  add("conv5_3", conv5_3, msi_convolution(8 * w, 8 * w, 3, 2));

  const std::int64_t features = 4 * w + 8 * w + 8 * w;  // pool3, pool4 and pool5
  add("aspp_b1", aspp_b1, msi_convolution(features, 4 * w, 1));
  add("aspp_b2", aspp_b2, msi_convolution(features, 4 * w, 3, 4));
  add("aspp_b3", aspp_b3, msi_convolution(features, 4 * w, 3, 8));
  add("aspp_b4", aspp_b4, msi_convolution(features, 4 * w, 3, 12));
  add("aspp_b5", aspp_b5, msi_convolution(features, 4 * w, 1));
  add("aspp_proj", aspp_proj, msi_convolution(5 * 4 * w, 4 * w, 1));

  add("decoder_conv1", decoder_conv1, msi_convolution(4 * w, 2 * w, 3));
  add("decoder_conv2", decoder_conv2, msi_convolution(2 * w, w, 3));
  add("decoder_conv3", decoder_conv3, msi_convolution(w, w / 2, 3));
  add("decoder_conv4", decoder_conv4, msi_convolution(w / 2, 1, 3));
}

torch::Tensor MSINetImpl::forward(const torch::Tensor& images, const LayerObserver& observer) {
  check_images(images);
  const LayerObserver nothing = [](const char*, const torch::Tensor&) {};
  const LayerObserver& see = observer ? observer : nothing;
  auto maps = decode(pyramid(encode(msi_net_input(images), see), see), see);
  maps = normalised_per_image(maps);
  see("map", maps);
  return maps;
}

torch::Tensor MSINetImpl::encode(const torch::Tensor& images, const LayerObserver& see) {
  auto x = images;
  const auto convolve = [&](const char* name, nn::Conv2d& layer) {
    x = rectified(name, layer, x, see);
  };
  const auto pool = [&](const char* name, std::int64_t stride) {
    x = padded_max_pool(x, 2, stride, Padding::same);
    see(name, x);
    return x;
  };
  convolve("conv1_1", conv1_1);
  convolve("conv1_2", conv1_2);
  pool("pool1", 2);
  convolve("conv2_1", conv2_1);
  convolve("conv2_2", conv2_2);
  pool("pool2", 2);
  convolve("conv3_1", conv3_1);
  convolve("conv3_2", conv3_2);
  convolve("conv3_3", conv3_3);
  const auto pool3 = pool("pool3", 2);
  convolve("conv4_1", conv4_1);
  convolve("conv4_2", conv4_2);
  convolve("conv4_3", conv4_3);
  // From here on the size stays: "same" pads a 2x2 kernel of stride 1 below and to the right alone.
  const auto pool4 = pool("pool4", 1);
  convolve("conv5_1", conv5_1);
  convolve("conv5_2", conv5_2);
  convolve("conv5_3", conv5_3);
  const auto pool5 = pool("pool5", 1);
  x = torch::cat({pool3, pool4, pool5}, 1);
  see("features", x);
  return x;
}

torch::Tensor MSINetImpl::pyramid(const torch::Tensor& features, const LayerObserver& see) {
  const auto b1 = rectified("aspp_b1", aspp_b1, features, see);
  const auto b2 = rectified("aspp_b2", aspp_b2, features, see);
  const auto b3 = rectified("aspp_b3", aspp_b3, features, see);
  const auto b4 = rectified("aspp_b4", aspp_b4, features, see);
  const auto scene = rectified("aspp_b5", aspp_b5, features.mean({2, 3}, /*keepdim=*/true), see);
  const auto b5 = scene.expand_as(b1);  // bilinear upsampling of a single pixel repeats it
  return rectified("aspp_proj", aspp_proj, torch::cat({b1, b2, b3, b4, b5}, 1), see);
}

torch::Tensor MSINetImpl::decode(const torch::Tensor& context, const LayerObserver& see) {
  auto x = context;
  const auto upsample = [&](const char* name) {
    x = upsample_twice_legacy(x);
    see(name, x);
  };
  upsample("upsample1");
  x = rectified("decoder_conv1", decoder_conv1, x, see);
  upsample("upsample2");
  x = rectified("decoder_conv2", decoder_conv2, x, see);
  upsample("upsample3");
  x = rectified("decoder_conv3", decoder_conv3, x, see);
  x = padded_convolution(decoder_conv4, x, Padding::same);  // the one without a ReLU
  see("decoder_conv4", x);
  return x;
}

torch::Tensor msi_net_input(const torch::Tensor& rgb) {
  const auto means = torch::tensor({kMSINetMeans[0], kMSINetMeans[1], kMSINetMeans[2]},
                                   torch::TensorOptions(torch::kFloat32).device(rgb.device()));
  return rgb.to(torch::kFloat32) - means.view({1, 3, 1, 1});
}

torch::Tensor normalised_per_image(const torch::Tensor& maps) {
  const auto x = maps.to(torch::kFloat32);
  const auto raised = x - x.amin({1, 2, 3}, /*keepdim=*/true);
  return raised / (raised.amax({1, 2, 3}, /*keepdim=*/true) + 1e-7);
}

}  // namespace distilloscope
