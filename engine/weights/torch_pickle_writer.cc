// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/weights/torch_pickle.h"
#include "engine/weights/torch_types.h"

namespace distilloscope {

std::string state_pickle(const std::vector<TensorSource>& tensors, const Metadata& metadata) {
  std::string out("\x80\x02", 2);
  const auto number = [&](std::int64_t value) {
    // LONG1 of eight bytes: two's complement, whatever the size.
    out.append("\x8A\x08");
    for (int i = 0; i < 8; ++i) {
      out.push_back(static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i)));
    }
  };
  const auto text = [&](std::string_view value) {
    out.push_back('X');
    for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>(value.size() >> (8 * i)));
    out.append(value);
  };
  const auto tuple = [&](const std::vector<std::int64_t>& values) {
    out.push_back('(');
    for (const std::int64_t value : values) number(value);
    out.push_back('t');
  };
  out.append("}(");
  text("state_dict");
  out.append("}(");
  for (std::size_t i = 0; i < tensors.size(); ++i) {
    const TensorSource& tensor = tensors[i];
    const auto* const known =
        std::find_if(kStorageTypes.begin(), kStorageTypes.end(),
                     [&](const StorageType& entry) { return entry.type == tensor.type; });
    if (known == kStorageTypes.end()) throw PickleProblem("PyTorch has no type " + tensor.type);
    std::vector<std::int64_t> strides(tensor.shape.size(), 1);
    for (std::size_t d = strides.size(); d-- > 1;) {
      strides[d - 1] = strides[d] * std::max<std::int64_t>(tensor.shape[d], 1);
    }
    std::int64_t count = 1;
    for (const std::int64_t size : tensor.shape) count *= size;
    text(tensor.name);
    out.append("ctorch._utils\n_rebuild_tensor_v2\n((");
    text("storage");
    out.append("ctorch\n").append(known->python).append("\n");
    text(std::to_string(i));
    text("cpu");
    number(count);
    out.append("tQ");
    number(0);
    tuple(tensor.shape);
    tuple(strides);
    out.append(
        "\x89"
        "ccollections\nOrderedDict\n)RtR");
  }
  out.append("u");
  text("metadata");
  out.append("}(");
  for (const auto& [key, value] : metadata) {
    text(key);
    text(value);
  }
  out.append("uu.");
  return out;
}

bool torch_knows_type(std::string_view type) {
  return std::any_of(kStorageTypes.begin(), kStorageTypes.end(),
                     [&](const StorageType& known) { return known.type == type; });
}

}  // namespace distilloscope
