// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/compute.h"

#include <algorithm>
#include <utility>

#include "engine/api/error.h"
#include "engine/models/kernels.h"
#include "engine/models/torch_compat.h"
#include "engine/platform/platform.h"
#include "engine/platform/processor.h"

namespace distilloscope {
namespace {

// From memory that stays where it is, a GPU fetches while the processor goes on.
torch::Tensor on_device(torch::Tensor values, const Compute& compute) {
  if (!compute.device.is_cuda()) return values;
  return values.pin_memory().to(compute.device, /*non_blocking=*/true);
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
  compute.device = cuda ? torch::kCUDA : torch::kCPU;
  compute.channels_last = options.channels_last;
  compute.threads = options.threads > 0 ? options.threads : platform::available_cores();
  set_compute_threads(compute.threads);
  const bool fast = cuda || platform::processor_gains_by_bf16();
  compute.bf16 =
      options.precision == Precision::bf16 || (options.precision == Precision::automatic && fast);
  compute.description = cuda ? "CUDA GPU"
                             : "CPU, " + std::to_string(compute.threads) +
                                   (compute.threads == 1 ? " thread" : " threads");
  compute.description += compute.bf16 ? ", bf16" : ", fp32";
  if (has_plain_kernels()) compute.description += ", plain kernels";
  return compute;
}

torch::Tensor image_tensor(const std::vector<float>& values, int count, int height, int width,
                           const Compute& compute) {
  const auto interleaved =
      torch::from_blob(const_cast<float*>(values.data()), {count, height, width, 3});
  // Interleaved pixels seen as N x 3 x H x W are channels last already.
  auto images = interleaved.permute({0, 3, 1, 2});
  images = compute.channels_last ? images.clone(torch::MemoryFormat::ChannelsLast)
                                 : images.clone(torch::MemoryFormat::Contiguous);
  return on_device(std::move(images), compute);
}

torch::Tensor map_tensor(const std::vector<float>& values, int count, int height, int width,
                         const Compute& compute) {
  return on_device(
      torch::from_blob(const_cast<float*>(values.data()), {count, 1, height, width}).clone(),
      compute);
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
