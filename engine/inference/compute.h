// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

#include "engine/api/image.h"
#include "engine/api/options.h"
#include "engine/models/student.h"

namespace distilloscope {

/// Where and how tensors are computed.
struct Compute {
  torch::Device device = torch::kCPU;
  bool bf16 = false;
  bool channels_last = true;
  int threads = 1;
  std::string description;  ///< "CPU, 2 threads, bf16", or a GPU's name and "bf16"
};

/// Decides on the machine at hand and sets the compute threads of the calling thread.
/// Throws EngineError(invalid_option) when CUDA, or TF32, is asked for and not there.
Compute choose_compute(const HardwareOptions& options);

/// How many batches are made ahead of the one that is computed: a processor is in no hurry, and
/// batches take memory.
int batches_ahead(const Compute& compute);

/// Copies N * H * W * 3 floats (channels last, as Batch::images) to an N x 3 x H x W tensor.
torch::Tensor image_tensor(const std::vector<float>& values, int count, int height, int width,
                           const Compute& compute);
/// Copies N * H * W floats to an N x 1 x H x W tensor.
torch::Tensor map_tensor(const std::vector<float>& values, int count, int height, int width,
                         const Compute& compute);

/// Moves a model to the device, in the layout asked for.
void place_model(Student& student, const Compute& compute);

/// Forward pass without gradients, in the precision asked for.
StudentOutput infer(Student& student, const torch::Tensor& images, const Compute& compute);

/// The maps of an N x 1 x H x W tensor.
std::vector<Map> maps_of(const torch::Tensor& tensor);

}  // namespace distilloscope
