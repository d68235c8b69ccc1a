// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <stop_token>
#include <string>
#include <vector>

#include "engine/weights/safetensors.h"

namespace distilloscope {

struct NamedTensor {
  std::string name;
  torch::Tensor tensor;
};

/// A file was not written, because whoever asked for it does no longer want it.
struct WritingStopped {};

/// Writes tensors of any device and layout, atomically. Names must differ.
/// Throws EngineError(unwritable | disk_full) naming the file, and WritingStopped once \p stop is
/// requested.
void write_safetensors(const std::string& file, const std::vector<NamedTensor>& tensors,
                       const Metadata& metadata, const std::stop_token& stop = {});

/// Copies of all tensors of a file, contiguous and on the CPU, in file order.
/// Throws EngineError(not_found | unreadable | bad_data) naming the file.
std::vector<NamedTensor> read_tensors(const std::string& file);

/// A tensor of contiguous little-endian values, which are copied.
/// Throws EngineError(bad_data) for a type that this LibTorch does not have.
torch::Tensor tensor_of_values(const std::string& type, const std::vector<std::int64_t>& shape,
                               const std::byte* values, std::size_t bytes);

/// A copy of one tensor of an open file.
/// Throws EngineError(bad_data) for a type that this LibTorch does not have.
torch::Tensor copy_tensor(const SafetensorsFile& file, const TensorEntry& entry);

}  // namespace distilloscope
