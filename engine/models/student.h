// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/api/options.h"

namespace distilloscope {

struct StudentModelOptions {
  bool teacher_head = false;  ///< false: Model A; true: Model B
  Padding padding = Padding::same;
  double batch_norm_momentum = 0.01;  ///< PyTorch's sense
  double batch_norm_epsilon = 1e-3;
};

/// What a forward pass gives: maps of N x 1 x H x W, sigmoid applied.
struct StudentOutput {
  torch::Tensor saliency;  ///< head 1, trained on the truth
  torch::Tensor teacher;   ///< head 2 of Model B, trained on the teacher; undefined for Model A
};

/// ResNet-18 encoder and a decoder of five upsamplings; see docs/models.md for the blocks.
/// Input N x 3 x H x W with H and W multiples of 32, normalised as the dataset does.
class StudentImpl : public torch::nn::Module {
 public:
  explicit StudentImpl(const StudentModelOptions& options);
  StudentOutput forward(const torch::Tensor& images);
  const StudentModelOptions& options() const { return options_; }

 private:
  StudentModelOptions options_;
  // defined in student.cc's blocks
};
TORCH_MODULE(Student);

}  // namespace distilloscope
