// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

/// The one place that knows where LibTorch 1.13 and 2.x differ.
namespace distilloscope {

/// Within its scope, operations on the device run in bfloat16 where that is sound (autocast).
/// With \p enabled false it does nothing. Weights cast in the scope are forgotten at its end, so
/// hold one per step: an optimiser's change between two forward passes needs a new scope.
class AutocastGuard {
 public:
  AutocastGuard(torch::DeviceType device, bool enabled);
  ~AutocastGuard();
  AutocastGuard(const AutocastGuard&) = delete;
  AutocastGuard& operator=(const AutocastGuard&) = delete;

 private:
  torch::DeviceType device_;
  bool active_;
  bool was_enabled_ = false;
  torch::ScalarType was_type_ = torch::kFloat32;
};

/// Whether such a scope is open on this thread.
bool autocast_is_on(torch::DeviceType device);

/// Threads of one operation, for this thread and those started later. Debian 12's LibTorch starts
/// with 1. Not positive: all cores.
void set_compute_threads(int threads);

/// A CPU generator of its own, independent of the global one.
torch::Generator make_cpu_generator(std::int64_t seed);

/// Lays out the four-dimensional parameters and buffers channels last, in place.
void use_channels_last(torch::nn::Module& module);

}  // namespace distilloscope
