// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/formats/pickle.h"
#include "engine/weights/safetensors.h"

namespace distilloscope {

/// A tensor as the pickle describes it: a view of one storage, checked to lie within it.
struct TorchEntry {
  std::string name;
  std::string type;  ///< as safetensors names it: "F32", "I64", ...
  std::vector<std::int64_t> shape;
  std::vector<std::int64_t> strides;  ///< in values, none negative
  std::int64_t offset = 0;            ///< first value in the storage
  std::int64_t count = 1;             ///< product of the shape
  std::string storage;                ///< the storage's name
};

struct PickledState {
  std::vector<TorchEntry> tensors;       ///< in the order of the dictionary, names differ
  std::vector<std::string> passed_over;  ///< entries beside them that are no tensors
  Metadata metadata;                     ///< of the texts under "metadata", which our export writes
};

/// Bytes of a storage by its name, or nothing when there is none.
using StorageBytes = std::function<std::optional<std::uint64_t>(const std::string& storage)>;

/// Runs the pickle of a state dict: a dictionary of tensors, or one that holds such a dictionary
/// under state_dict, model_state_dict or model. Understands the instructions and the few Python
/// names that such a file needs and refuses all others, so nothing of the file is ever executed.
/// Memory is bounded by a small multiple of the pickle's length. Throws PickleProblem.
PickledState read_state_pickle(std::string_view pickle, const StorageBytes& storage_bytes);

/// The pickle of {"state_dict": {name: tensor}, "metadata": {text: text}} whose tensors are
/// contiguous float32, int64, ... values at the start of storages named 0, 1, 2, ...
/// Opens in Python with torch.load(file, weights_only=True).
std::string state_pickle(const std::vector<TensorSource>& tensors, const Metadata& metadata);

/// True for a type that both formats have.
bool torch_knows_type(std::string_view type);

}  // namespace distilloscope
