// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/kernels.h"

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/models/layer_watch.h"

namespace distilloscope {
namespace {

// In the order of Shortcut; one bit each.
constexpr std::array<std::string_view, 13> kNames{
    "doubling", "upsampling", "in_place",   "pooling",     "winograd", "normalisation", "lone",
    "memory",   "beside",     "fused_adam", "steps_along", "graph",    "ahead"};
constexpr int kAll = (1 << kNames.size()) - 1;
constexpr int kAsEnvironment = -1;
thread_local int taken_here = kAsEnvironment;

int taken_by_environment() {
  static const int taken = [] {
    const char* const value = std::getenv("DISTILLOSCOPE_PLAIN_KERNELS");
    if (value == nullptr) return kAll;
    if (std::string_view(value) == "1") return 0;
    int left = kAll;
    const std::string list = "," + std::string(value) + ",";
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      if (list.find("," + std::string(kNames[i]) + ",") != std::string::npos) left &= ~(1 << i);
    }
    return left;
  }();
  return taken;
}

bool in_place() {
  return takes(Shortcut::in_place) && !layers_are_watched();
}

}  // namespace

bool takes(Shortcut shortcut) {
  const int taken = taken_here == kAsEnvironment ? taken_by_environment() : taken_here;
  return (taken >> static_cast<int>(shortcut) & 1) != 0;
}

bool has_plain_kernels() {
  return taken_by_environment() != kAll;
}

KernelChoice::KernelChoice(bool plain) : before_(taken_here) {
  taken_here = plain ? 0 : kAll;
}

KernelChoice::~KernelChoice() {
  taken_here = before_;
}

torch::Tensor rectified(torch::Tensor output) {
  return in_place() ? torch::relu_(output) : torch::relu(output);
}

torch::Tensor rectified_sum(torch::Tensor output, const torch::Tensor& shortcut) {
  return in_place() ? torch::relu_(output.add_(shortcut)) : torch::relu(output + shortcut);
}

}  // namespace distilloscope
