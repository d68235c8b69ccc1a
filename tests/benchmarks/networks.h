// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

#include "engine/api/arms.h"
#include "engine/inference/compute.h"
#include "engine/inference/gpu.h"
#include "engine/models/layer_watch.h"
#include "engine/models/student.h"
#include "tests/benchmarks/record.h"

/// What the benchmarks of networks share.
namespace distilloscope::test {

/// "352x256" as width and height.
inline std::pair<int, int> parse_size(const std::string& text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string::npos) throw std::invalid_argument("'" + text + "' is no WIDTHxHEIGHT");
  return {std::stoi(text.substr(0, cross)), std::stoi(text.substr(cross + 1))};
}

inline std::string size_text(int width, int height) {
  return std::to_string(width) + "x" + std::to_string(height);
}

/// Floating-point operations of one convolution that gave this output; a multiplication with its
/// addition counts as two.
inline double convolution_flop(const torch::nn::Conv2dImpl& layer, const torch::Tensor& output) {
  const torch::Tensor& kernels = layer.weight;
  return 2.0 * static_cast<double>(output.numel()) *
         static_cast<double>(kernels.size(1) * kernels.size(2) * kernels.size(3));
}

/// Of the convolutions of one forward pass of one image, in 10^9. All else together is under 1 %.
inline double forward_gflop(Student student, int width, int height, const Compute& compute) {
  double flop = 0;
  const LayerWatch watch([&](const torch::nn::Module& layer, const torch::Tensor& output) {
    if (const auto* convolution = layer.as<torch::nn::Conv2d>()) {
      flop += convolution_flop(*convolution, output);
    }
  });
  const torch::NoGradGuard no_gradients;
  const bool training = student->is_training();
  student->eval();
  student->forward(torch::zeros({1, 3, height, width}, compute.device));
  student->train(training);
  return flop / 1e9;
}

/// The backward pass convolves twice where the forward pass does once: for weights and for inputs.
inline constexpr double kTrainingPerForward = 3;

/// Maps with one blob each, N x 1 x H x W with values from 0 to 1.
inline torch::Tensor blobs(int count, int height, int width) {
  const auto centre = torch::rand({count, 2, 1, 1}) * 0.6 + 0.2;
  const auto down = torch::linspace(0, 1, height).view({1, height, 1});
  const auto across = torch::linspace(0, 1, width).view({1, 1, width});
  const auto y = centre.select(1, 0), x = centre.select(1, 1);
  return torch::exp(-((down - y).square() + (across - x).square()) * 40).unsqueeze(1);
}

/// Until the GPU has done all that it was given; a processor has.
inline void wait_for(const Compute& compute) {
  if (compute.device.is_cuda()) torch::cuda::synchronize();
}

/// What tensors took of a GPU's memory at most, if there is one that tells.
inline void record_peak_gpu_memory(const Conditions& conditions = {}) {
  const auto bytes = static_cast<double>(peak_gpu_bytes());
  if (bytes > 0) record({"peak memory of the GPU", "MB", {bytes / 1e6}, conditions, "", 0});
}

/// Options of the two models at a size, batch and precision; niceness stays as it is, since nothing
/// else is to be spared.
inline Options network_options(int width, int height, int batch, const std::string& precision,
                               bool channels_last, int threads, const std::string& device = "cpu") {
  Options options;
  options.dataset.width = width;
  options.dataset.height = height;
  options.optimiser.batch_size = batch;
  options.hardware.precision = precision == "bf16"   ? Precision::bf16
                               : precision == "tf32" ? Precision::tf32
                                                     : Precision::fp32;
  options.hardware.channels_last = channels_last;
  options.hardware.threads = threads;
  options.hardware.device = device == "cuda" ? Device::cuda : Device::cpu;
  options.hardware.niceness = 0;
  return options;
}

}  // namespace distilloscope::test
