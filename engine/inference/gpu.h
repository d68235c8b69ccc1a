// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

/// What LibTorch tells of a GPU only through CUDA's own headers. Without them, or without a GPU,
/// names are general and amounts 0.
namespace distilloscope {

/// "NVIDIA H100 80GB HBM3" of the current GPU; "CUDA GPU" where that is not known.
std::string gpu_name();

/// The most memory that tensors have held on the current GPU at a time, bytes.
std::int64_t peak_gpu_bytes();

}  // namespace distilloscope
