// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/gpu.h"

#ifdef DISTILLOSCOPE_CUDA
#include <ATen/cuda/CUDAContext.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <torch/cuda.h>
#endif

namespace distilloscope {

#ifdef DISTILLOSCOPE_CUDA
std::string gpu_name() {
  return torch::cuda::is_available() ? at::cuda::getCurrentDeviceProperties()->name : "CUDA GPU";
}

std::int64_t peak_gpu_bytes() {
  if (!torch::cuda::is_available()) return 0;
  const auto stats = c10::cuda::CUDACachingAllocator::getDeviceStats(at::cuda::current_device());
  return stats.allocated_bytes.front().peak;  // the first sums up all pools
}
#else
std::string gpu_name() {
  return "CUDA GPU";
}

std::int64_t peak_gpu_bytes() {
  return 0;
}
#endif

}  // namespace distilloscope
