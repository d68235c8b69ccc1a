// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/weights/tensor_file.h"

#include <array>
#include <cstring>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

struct TypePair {
  const char* name;
  torch::ScalarType type;
};
constexpr std::array<TypePair, 9> kTorchTypes{{{"F64", torch::kFloat64},
                                               {"I64", torch::kInt64},
                                               {"F32", torch::kFloat32},
                                               {"I32", torch::kInt32},
                                               {"F16", torch::kFloat16},
                                               {"BF16", torch::kBFloat16},
                                               {"I16", torch::kInt16},
                                               {"I8", torch::kInt8},
                                               {"U8", torch::kUInt8}}};

}  // namespace

void write_safetensors(const std::string& file, const std::vector<NamedTensor>& tensors,
                       const Metadata& metadata) {
  std::vector<torch::Tensor> kept;  // what the sources point to
  std::vector<TensorSource> sources;
  for (const auto& [name, tensor] : tensors) {
    kept.push_back(tensor.detach().to(torch::kCPU).contiguous());
    const char* type = tensor.scalar_type() == torch::kBool ? "BOOL" : nullptr;
    for (const auto& pair : kTorchTypes) {
      if (pair.type == tensor.scalar_type()) type = pair.name;
    }
    if (type == nullptr) {
      throw EngineError(ErrorCode::internal, file + " was not written: tensor " + name +
                                                 " has the type " +
                                                 c10::toString(tensor.scalar_type()));
    }
    sources.push_back({name, type, tensor.sizes().vec(), kept.back().data_ptr()});
  }
  write_safetensors(file, sources, metadata);
}

torch::Tensor copy_tensor(const SafetensorsFile& file, const TensorEntry& entry) {
  const auto* bytes = file.data(entry);
  if (entry.type == "BOOL") {
    // A bool whose byte is neither 0 nor 1 is undefined behaviour, and files may hold any byte.
    auto raw = torch::empty(entry.shape, torch::kUInt8);
    std::memcpy(raw.data_ptr(), bytes, entry.end - entry.begin);
    return raw != 0;
  }
  for (const auto& pair : kTorchTypes) {
    if (entry.type == pair.name) {
      auto tensor = torch::empty(entry.shape, pair.type);
      if (entry.end > entry.begin) std::memcpy(tensor.data_ptr(), bytes, entry.end - entry.begin);
      return tensor;
    }
  }
  throw EngineError(ErrorCode::bad_data, file.file() + ": tensor \"" + entry.name +
                                             "\" has the type " + entry.type +
                                             ", which this program cannot compute with");
}

std::vector<NamedTensor> read_tensors(const std::string& file) {
  const SafetensorsFile opened(file);
  std::vector<NamedTensor> tensors;
  tensors.reserve(opened.tensors().size());
  for (const auto& entry : opened.tensors()) {
    tensors.push_back({entry.name, copy_tensor(opened, entry)});
  }
  return tensors;
}

}  // namespace distilloscope
