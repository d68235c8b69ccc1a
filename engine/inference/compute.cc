// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/compute.h"

#include <ATen/Context.h>

#include <algorithm>
#include <utility>

#include "engine/api/error.h"
#include "engine/inference/gpu.h"
#include "engine/models/kernels.h"
#include "engine/models/torch_compat.h"
#include "engine/platform/platform.h"
#include "engine/platform/processor.h"

namespace distilloscope {
namespace {

// A copy of values that belong to somebody else, on the device.
torch::Tensor on_device(const torch::Tensor& values, torch::MemoryFormat layout,
                        const Compute& compute) {
  if (!compute.device.is_cuda()) return values.clone(layout);
  // From memory that stays where it is, a GPU fetches while the processor goes on.
  torch::Tensor pinned =
      torch::empty(values.sizes(), torch::TensorOptions().pinned_memory(true), layout);
  pinned.copy_(values);
  return pinned.to(compute.device, /*non_blocking=*/true);
}

// A float is to be one unless less was asked for; LibTorch's own default for convolutions is TF32.
void set_up_cuda(bool tf32) {
  at::globalContext().setAllowTF32CuDNN(tf32);
  at::globalContext().setAllowTF32CuBLAS(tf32);
}

const char* precision_word(const Compute& compute, bool tf32) {
  if (compute.bf16) return ", bf16";
  return tf32 ? ", tf32" : ", fp32";
}

}  // namespace

Compute choose_compute(const HardwareOptions& options) {
  Compute compute;
  const bool cuda = options.device != Device::cpu && torch::cuda::is_available();
  if (options.device == Device::cuda && !cuda) {
    throw EngineError(ErrorCode::invalid_option,
                      "hardware.device is cuda, but this LibTorch has no CUDA or there is no GPU. "
                      "Use auto or cpu, or build with a CUDA LibTorch.");
  }
  const bool tf32 = options.precision == Precision::tf32;
  if (tf32 && !cuda) {
    throw EngineError(ErrorCode::invalid_option,
                      "hardware.precision is tf32, which only a CUDA GPU has. Use fp32 or auto.");
  }
  if (cuda) set_up_cuda(tf32);
  compute.device = cuda ? torch::kCUDA : torch::kCPU;
  compute.channels_last = options.channels_last;
  compute.threads = options.threads > 0 ? options.threads : platform::available_cores();
  set_compute_threads(compute.threads);
  const bool fast = cuda || platform::processor_gains_by_bf16();
  compute.bf16 =
      options.precision == Precision::bf16 || (options.precision == Precision::automatic && fast);
  compute.description = cuda ? gpu_name()
                             : "CPU, " + std::to_string(compute.threads) +
                                   (compute.threads == 1 ? " thread" : " threads");
  compute.description += precision_word(compute, tf32);
  if (has_plain_kernels()) compute.description += ", plain kernels";
  return compute;
}

int batches_ahead(const Compute& compute) {
  return compute.device.is_cpu() ? 1 : 3;
}

torch::Tensor image_tensor(const std::vector<float>& values, int count, int height, int width,
                           const Compute& compute) {
  const auto interleaved =
      torch::from_blob(const_cast<float*>(values.data()), {count, height, width, 3});
  // Interleaved pixels seen as N x 3 x H x W are channels last already.
  return on_device(
      interleaved.permute({0, 3, 1, 2}),
      compute.channels_last ? torch::MemoryFormat::ChannelsLast : torch::MemoryFormat::Contiguous,
      compute);
}

torch::Tensor map_tensor(const std::vector<float>& values, int count, int height, int width,
                         const Compute& compute) {
  return on_device(torch::from_blob(const_cast<float*>(values.data()), {count, 1, height, width}),
                   torch::MemoryFormat::Contiguous, compute);
}

void place_model(Student& student, const Compute& compute) {
  student->to(compute.device);
  if (compute.channels_last) use_channels_last(*student);
}

StudentOutput infer(Student& student, const torch::Tensor& images, const Compute& compute) {
  const torch::NoGradGuard no_gradients;
  const AutocastGuard autocast(compute.device.type(), compute.bf16);
  return student->forward(images);
}

std::vector<Map> maps_of(const torch::Tensor& tensor) {
  const auto values = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous();
  const auto height = static_cast<int>(values.size(2));
  const auto width = static_cast<int>(values.size(3));
  const std::size_t area = static_cast<std::size_t>(height) * width;
  std::vector<Map> maps;
  const float* data = values.data_ptr<float>();
  for (std::int64_t i = 0; i < values.size(0); ++i, data += area) {
    maps.push_back({width, height, std::vector<float>(data, data + area)});
  }
  return maps;
}

}  // namespace distilloscope
