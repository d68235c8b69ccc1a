// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <array>
#include <cstdint>
#include <functional>

namespace distilloscope {

inline constexpr std::int64_t kMSINetFullWidth = 64;

struct MSINetOptions {
  /// Channels of the first block, which all others follow. The full width is the published network
  /// of 24,934,209 parameters; even numbers below it give small networks of the same structure.
  std::int64_t width = kMSINetFullWidth;
};

/// Called with the name and the output of every layer, in the order of the forward pass. A
/// convolution goes by the name of its module and is seen after its ReLU.
using LayerObserver = std::function<void(const char* layer, const torch::Tensor& output)>;

/// MSI-Net, the teacher: Kroner, Senden, Driessens and Goebel, "Contextual encoder-decoder network
/// for visual saliency prediction", Neural Networks 129, 2020. A VGG-16 encoder that stays at an
/// eighth of the image, atrous spatial pyramid pooling, and a decoder of three upsamplings; see
/// docs/models.md for the blocks. All padding and upsampling is TensorFlow's, as the published
/// weights need it.
class MSINetImpl : public torch::nn::Module {
 public:
  explicit MSINetImpl(const MSINetOptions& options = {});

  /// Takes images of N x 3 x H x W, RGB from 0 to 255, H and W multiples of 8, and gives maps of
  /// N x 1 x H x W in float32, each image's least value 0 and its greatest 1 (all 0 for a constant
  /// map). Throws EngineError(mismatch) when the images have another shape.
  torch::Tensor forward(const torch::Tensor& images, const LayerObserver& observer = {});
  const MSINetOptions& options() const { return options_; }

  torch::nn::Conv2d conv1_1{nullptr}, conv1_2{nullptr};
  torch::nn::Conv2d conv2_1{nullptr}, conv2_2{nullptr};
  torch::nn::Conv2d conv3_1{nullptr}, conv3_2{nullptr}, conv3_3{nullptr};
  torch::nn::Conv2d conv4_1{nullptr}, conv4_2{nullptr}, conv4_3{nullptr};
  torch::nn::Conv2d conv5_1{nullptr}, conv5_2{nullptr}, conv5_3{nullptr};
  torch::nn::Conv2d aspp_b1{nullptr}, aspp_b2{nullptr}, aspp_b3{nullptr}, aspp_b4{nullptr};
  torch::nn::Conv2d aspp_b5{nullptr}, aspp_proj{nullptr};
  torch::nn::Conv2d decoder_conv1{nullptr}, decoder_conv2{nullptr}, decoder_conv3{nullptr};
  torch::nn::Conv2d decoder_conv4{nullptr};

 private:
  torch::Tensor encode(const torch::Tensor& images, const LayerObserver& see);
  torch::Tensor pyramid(const torch::Tensor& features, const LayerObserver& see);
  torch::Tensor decode(const torch::Tensor& context, const LayerObserver& see);

  MSINetOptions options_;
};
TORCH_MODULE(MSINet);

/// What MSI-Net subtracts from red, green and blue. These are the ImageNet means of blue, green and
/// red: the authors trained with the two swapped, so their weights need them so.
inline constexpr std::array<double, 3> kMSINetMeans{103.939, 116.779, 123.68};

/// N x 3 x H x W, RGB from 0 to 255 of any type, to what the first convolution reads: float32 less
/// the means. forward() does this itself.
torch::Tensor msi_net_input(const torch::Tensor& rgb);

/// Each image's least value becomes 0 and its greatest 1 (divided by 1e-7 plus the range, so a
/// constant map becomes 0), in float32. N x 1 x H x W.
torch::Tensor normalised_per_image(const torch::Tensor& maps);

}  // namespace distilloscope
