// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/torch_compat.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/autocast_mode.h>
#include <torch/version.h>

#include <algorithm>
#include <thread>

// From 2.4 on, autocast is asked for by device type; before, each device has functions of its own.
#define DISTILLOSCOPE_AUTOCAST_BY_DEVICE \
  (TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4))

namespace distilloscope {
namespace {

struct Autocast {
  bool enabled;
  torch::ScalarType type;
};

#if DISTILLOSCOPE_AUTOCAST_BY_DEVICE
Autocast autocast_state(torch::DeviceType device) {
  return {at::autocast::is_autocast_enabled(device), at::autocast::get_autocast_dtype(device)};
}
void set_autocast(torch::DeviceType device, const Autocast& state) {
  at::autocast::set_autocast_enabled(device, state.enabled);
  at::autocast::set_autocast_dtype(device, state.type);
}
#else
Autocast autocast_state(torch::DeviceType device) {
  if (device == torch::kCUDA) {
    return {at::autocast::is_enabled(), at::autocast::get_autocast_gpu_dtype()};
  }
  return {at::autocast::is_cpu_enabled(), at::autocast::get_autocast_cpu_dtype()};
}
void set_autocast(torch::DeviceType device, const Autocast& state) {
  if (device == torch::kCUDA) {
    at::autocast::set_enabled(state.enabled);
    at::autocast::set_autocast_gpu_dtype(state.type);
  } else {
    at::autocast::set_cpu_enabled(state.enabled);
    at::autocast::set_autocast_cpu_dtype(state.type);
  }
}
#endif

}  // namespace

AutocastGuard::AutocastGuard(torch::DeviceType device, bool enabled)
    : device_(device), active_(enabled) {
  if (!active_) return;
  const auto before = autocast_state(device_);
  was_enabled_ = before.enabled;
  was_type_ = before.type;
  set_autocast(device_, {true, torch::kBFloat16});
  at::autocast::increment_nesting();
}

AutocastGuard::~AutocastGuard() {
  if (!active_) return;
  if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
  set_autocast(device_, {was_enabled_, was_type_});
}

bool autocast_is_on(torch::DeviceType device) {
  return autocast_state(device).enabled;
}

void set_compute_threads(int threads) {
  const int all = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  // A thread's first look takes over what was said last, on whatever thread: that must not come
  // after its own word.
  at::get_num_threads();
  at::set_num_threads(threads > 0 ? threads : all);
}

torch::Generator make_cpu_generator(std::int64_t seed) {
  return at::make_generator<at::CPUGeneratorImpl>(static_cast<std::uint64_t>(seed));
}

void use_channels_last(torch::nn::Module& module) {
  torch::NoGradGuard no_gradient;
  const auto lay_out = [](torch::Tensor& tensor) {
    if (tensor.dim() == 4) tensor.set_data(tensor.contiguous(torch::MemoryFormat::ChannelsLast));
  };
  for (auto& parameter : module.parameters()) lay_out(parameter);
  for (auto& buffer : module.buffers()) lay_out(buffer);
}

}  // namespace distilloscope
