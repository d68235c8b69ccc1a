// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <string>
#include <vector>

#include "engine/api/options.h"
#include "engine/models/resnet_encoder.h"

namespace distilloscope {

struct StudentModelOptions {
  bool teacher_head = false;  ///< false: Model A; true: Model B
  Padding padding = Padding::same;
  double batch_norm_momentum = 0.01;  ///< PyTorch's sense
  double batch_norm_epsilon = 1e-3;
};

/// The choices of an experiment that shape its Model A or Model B.
StudentModelOptions student_model_options(const StudentOptions& options, bool teacher_head);

/// What a forward pass gives: float32 maps of N x 1 x H x W, sigmoid applied, so in [0, 1].
struct StudentOutput {
  torch::Tensor saliency;  ///< head 1, trained on the truth
  torch::Tensor teacher;   ///< head 2 of Model B, trained on the teacher; undefined for Model A
};

/// Five times bilinear upsampling, a 3x3 convolution and ReLU after the first four, a head after
/// the fifth. conv5 and conv6_2 exist in Model B alone.
class DecoderImpl : public torch::nn::Module {
 public:
  explicit DecoderImpl(const StudentModelOptions& options);
  /// Takes N x 512 x H/32 x W/32.
  StudentOutput forward(const torch::Tensor& features);

  torch::nn::Conv2d conv1{nullptr}, conv2{nullptr}, conv3{nullptr}, conv4{nullptr};
  torch::nn::Conv2d conv5{nullptr}, conv6_1{nullptr}, conv6_2{nullptr};
};
TORCH_MODULE(Decoder);

/// ResNet-18 encoder and a decoder of five upsamplings; see docs/models.md for the blocks.
/// Input N x 3 x H x W with H and W multiples of 32, normalised as the dataset does.
class StudentImpl : public torch::nn::Module {
 public:
  explicit StudentImpl(const StudentModelOptions& options);
  /// Throws EngineError(mismatch) when the images have another shape than said above, and
  /// EngineError(invalid_option) for a single 32x32 image in training.
  StudentOutput forward(const torch::Tensor& images);
  const StudentModelOptions& options() const { return options_; }

  ResNetEncoder encoder{nullptr};
  Decoder decoder{nullptr};

 private:
  StudentModelOptions options_;
};
TORCH_MODULE(Student);

/// Numbers of values of a module.
struct ParameterCount {
  std::int64_t trainable = 0;   ///< what the optimiser changes
  std::int64_t statistics = 0;  ///< running means and variances of the batch normalisations
  std::int64_t total() const { return trainable + statistics; }  ///< as Keras' summary() counts
};
ParameterCount parameter_count(const torch::nn::Module& module);

struct BlockCount {
  std::string block;  ///< "encoder.conv1", "encoder.layer1.0", "decoder.conv6_1", ...
  ParameterCount count;
};
/// The blocks of a student in the order of the forward pass; together they are the whole model.
std::vector<BlockCount> parameter_count_by_block(const Student& student);

}  // namespace distilloscope
